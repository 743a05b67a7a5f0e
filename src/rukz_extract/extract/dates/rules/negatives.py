"""Negative rules: they take their stretch, so that nothing in it becomes a date."""

from rukz_extract.extract.dates.patterns import Rule

RULES = (
    Rule(
        "every",
        "{EVERY} {IN}? <DAY>? (?:{WEEKDAY|MONTH|SEASON|YEAR_WORD}|<UNIT>) <YEAR>?",
        None,
        "Ярмарка проходит каждую пятницу.",
    ),
    Rule(
        "of_every_year",
        "<PART>? <DAY>? {MONTH|SEASON:point} {EVERY} {YEAR_WORD}",
        None,
        "Отчёт сдают в конце января каждого года.",
    ),
    Rule(
        "numbered_item",
        "{NUMBER_SIGN} {YEAR4|YEAR_PAIR|FULL_DATE} <YEAR_TAIL>?",
        None,
        "Постановление № 2019 отменено.",
    ),
)
