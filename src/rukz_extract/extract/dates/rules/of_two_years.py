"""Parts of two years that share the word for them: "в октябре прошлого и марте текущего годов"."""

from collections.abc import Callable

from rukz_extract.extract.dates import context
from rukz_extract.extract.dates.meaning import Said
from rukz_extract.extract.dates.patterns import Found, Rule
from rukz_extract.extract.dates.readings import months, years

_NUMBER = "(?P<number>{ROMAN|ORD|SMALL|ORDINAL})"
_ANY_PART = "(?:{MONTH}|{SEASON}|{ROMAN|ORD|SMALL|ORDINAL} {QUARTER_WORD|HALF_WORD})?"
_SECOND = f"{{AND}} {{IN|ON|SINCE|BY|OVER_PERIOD}}? <PART'2>? {_ANY_PART} <SHIFT'2> {{YEAR_WORD|YEARS_WORD}}"
_FIRST = "<SHIFT'2> {AND} {IN|ON|SINCE|BY|OVER_PERIOD}?"


def _pair(
    name: str, head: str, reading: Callable[[Found], Said | None], examples: tuple[str, str, str]
) -> tuple[Rule, Rule]:
    """The rules of either of two, with an example each and one of neither: the last may have "годов"."""
    first, last, unlike = examples
    lost, kept = f"[{head} <SHIFT>] (?={_SECOND})", f"{_FIRST} [{head} <SHIFT> {{YEARS_WORD}}]"
    return (
        Rule(f"{name}_of_first_year", lost, reading, first, unlike, context.is_one_of_list),
        Rule(f"{name}_of_last_year", kept, reading, last, unlike, context.is_singular),
    )


RULES = (
    *_pair(
        "month",
        "<PART>? {MONTH:month}",
        months.month,
        (
            "Приём идёт в [декабре этого] и [январе следующего года].",
            "Цех стоял в [октябре прошлого] и [марте текущего годов].",
            "Цех стоял в октябре прошлых и марте текущих годов.",
        ),
    ),
    *_pair(
        "season",
        "<PART>? {SEASON:season}",
        months.season,
        (
            "Поля засеяли [весной прошлого] и [осенью этого года].",
            "Поля засеяли [весной прошлого] и [осенью этого годов].",
            "Поля засевали весной прошлых и осенью этих годов.",
        ),
    ),
    *_pair(
        "quarter",
        f"{_NUMBER} {{QUARTER_WORD}}",
        months.quarter,
        (
            "Спрос падал в [четвёртом квартале прошлого] и [первом квартале этого года].",
            "Спрос падал в [четвёртом квартале прошлого] и [первом квартале этого годов].",
            "Спрос падал в четвёртом квартале прошлых и первом квартале этих годов.",
        ),
    ),
    *_pair(
        "half",
        f"{_NUMBER} {{HALF_WORD}}",
        months.half,
        (
            "Спрос падал во [втором полугодии прошлого] и [первом полугодии этого года].",
            "Спрос падал во [втором полугодии прошлого] и [первом полугодии этого годов].",
            "Спрос падал во втором полугодии прошлых и первом полугодии этих годов.",
        ),
    ),
    *_pair(
        "part",
        "<PART>",
        years.year,
        (
            "Снег лежал в [конце прошлого] и [начале текущего года].",
            "Снег лежал в [конце прошлого] и [начале текущего годов].",
            "Снег лежал в конце прошлых и начале текущих годов.",
        ),
    ),
)
