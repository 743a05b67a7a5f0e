"""From an article to its date records."""

from collections.abc import Iterable, Iterator
from functools import cache, partial

from rukz_extract.extract.dates import edtf
from rukz_extract.extract.dates.meaning import Between, Said
from rukz_extract.extract.dates.modifiers import modifier_before
from rukz_extract.extract.dates.patterns import Found, Grammar
from rukz_extract.extract.dates.resolve import Anchor, resolve
from rukz_extract.extract.dates.rules import RULES
from rukz_extract.extract.dates.rules.phrases import PHRASES, TRIGGERS
from rukz_extract.extract.dates.tense import near
from rukz_extract.extract.overlap import longest_first
from rukz_extract.language.doc import Doc
from rukz_extract.records import Date


@cache
def grammar() -> Grammar:
    """The compiled rules, built at first use."""
    return Grammar(RULES, PHRASES, TRIGGERS)


def extract_dates(doc: Doc) -> list[Date]:
    """Every date of an article, in text order: the longest find wins, a negative one gives nothing."""
    candidates = longest_first(_candidates(doc), lambda candidate: candidate[0].stretch)
    records: list[Date] = []
    last_year: int | None = None
    for found, said in candidates:
        if said is None:
            continue
        record = _record(found, said, last_year, len(records) + 1)
        if record:
            records.append(record)
            last_year = _year_named(record.value) or last_year
    return records


def _candidates(doc: Doc) -> Iterator[tuple[Found, Said | None]]:
    """Finds with what they say; None for a negative one. Nothing begins before the body of the article."""
    for found in grammar().finds(doc):
        if found.span[0] < doc.article.body_start:
            continue
        rule = found.hit.rule
        if rule.reading is None:
            yield found, None
        elif rule.when is None or rule.when(found):
            said = rule.reading(found)
            if said:
                yield found, said


def _record(found: Found, said: Said, last_year: int | None, number: int) -> Date | None:
    tense = partial(near, found.doc, *found.tokens)
    resolved = resolve(said.meaning, Anchor(found.doc.article.published, last_year, tense))
    if resolved is None:
        return None
    value, grain = resolved
    start, end = edtf.days(value)
    modifier = said.modifier
    if modifier is None and not isinstance(said.meaning, Between):
        modifier = modifier_before(found)
    return Date.model_construct(
        id=f"d{number}",
        value=value,
        grain=grain,
        modifier=modifier,
        start=start,
        end=end,
        mention=found.doc.span(*found.span),
        rule=found.hit.rule.name,
    )


def _year_named(value: str) -> int | None:
    """The year of a value that lies in one year."""
    years: Iterable[str] = {end[:4] for end in value.split("/")}
    year = next(iter(years))
    return int(year) if value[:4].isdigit() and years == {year} else None
