"""So many days at the edge of a month or year, and parts of a month that is told by its place alone."""

from rukz_extract.extract.dates import context
from rukz_extract.extract.dates.patterns import Rule
from rukz_extract.extract.dates.readings import edges

_COUNTED = "(?:(?P<number>{ORDINAL|RECENT}) <EDGE_COUNT> | <EDGE_COUNT'2> (?P<number2>{ORDINAL|RECENT}))"
_PART = "(?P<number>{ORDINAL|ORD|ROMAN|RECENT})"

RULES = (
    Rule(
        "days_at_edge",
        f"{_COUNTED} {{DAY_WORD|WEEK_WORD:unit}} <MONTH> <YEAR>?",
        edges.days_at_edge,
        "За [первые десять дней ноября] собрали всё.",
        "За вторые десять дней ноября собрали всё.",
        context.is_year,
    ),
    Rule(
        "days_at_edge_of_year",
        f"{_COUNTED} {{DAY_WORD|WEEK_WORD:unit}} <YEAR>",
        edges.days_at_edge_of_year,
        "За [первые три недели 2025 года] продали всё.",
        "За вторые три недели 2025 года продали всё.",
        context.is_year,
    ),
    Rule(
        "days_at_edge_of_running_month",
        f"{_COUNTED} {{DAY_WORD|WEEK_WORD:unit}} <SHIFT>? {{MONTH_WORD}}",
        edges.days_at_edge_of_running_month,
        "[Первые две недели месяца] шёл дождь.",
        "Вторые две недели месяца шёл дождь.",
        context.is_part_of_one_month,
    ),
    Rule(
        "week_of_year",
        "(?P<number>{ORDINAL|RECENT}) {WEEK_WORD:unit} (?:<YEAR> | {YEAR_WORD})",
        edges.days_at_edge_of_year,
        "За [первую неделю 2025 года] продали всё.",
        "За вторую неделю 2025 года продали всё.",
        context.is_year,
    ),
    Rule(
        "months_at_edge_of_year",
        "{RECENT} <COUNT> <MONTHS> <YEAR>",
        edges.months_at_edge_of_year,
        "За [последние три месяца 2024 года] продали всё.",
        "За последние месяцы 2024 года продали всё.",
        context.is_year,
    ),
    Rule(
        "half_of_season",
        "(?P<number>{ORDINAL|ORD}) {HALF_OF} {SEASON:season} <YEAR>?",
        edges.half_of_season,
        "В [первой половине осени 2024 года] шёл дождь.",
        "В третьей половине осени 2024 года шёл дождь.",
        context.is_year,
    ),
    Rule(
        "half_of_past_century",
        "(?P<number>{ORDINAL|ORD}) {HALF_OF} {LAST|PAST|CURRENT|THIS:shift} {CENTURY_WORD}",
        edges.half_of_past_century,
        "Порт построили во [второй половине прошлого века].",
        "Порт построили в третьей половине прошлого века.",
    ),
    Rule(
        "part_of_running_month",
        f"{_PART} {{HALF_OF|TEN_DAYS|WEEK_WORD:unit}} <SHIFT>? {{MONTH_WORD}}",
        edges.part_of_running_month,
        "Вода поднимется в [последней декаде месяца].",
        "Вода поднимется в третьей половине месяца.",
        context.is_part_of_one_month,
    ),
)
