"""Days in digits without their year, as posts and timetables write them, never decimals and times of day."""

from rukz_extract.extract.dates import context
from rukz_extract.extract.dates.patterns import Rule
from rukz_extract.extract.dates.readings import short_days

RULES = (
    Rule(
        "short_days",
        "{SINCE} [{DAY_POINT_MONTH:date} {UNTIL:link} {DAY_POINT_MONTH:date2}]",
        short_days.short_days,
        "С [14.11 по 18.11] отключат воду.",
        "Ставка менялась с 14.1 по 18.1 процента.",
        context.is_short_date,
    ),
    Rule(
        "short_days_joined",
        "{DAY_POINT_MONTH:date} {DASH} {DAY_POINT_MONTH:date2}",
        short_days.short_days,
        "[14.11–18.11] – ремонт теплотрассы.",
        "Плотность 10.11–12.12 тонны на куб.",
        context.is_heading_in_digits,
    ),
    Rule(
        "short_day",
        "{DAY_POINT_MONTH:date}",
        short_days.short_day,
        "Когда: [22.11], 12:00. Где: парк.",
        "Версия 22.11 вышла с ошибками.",
        context.is_labelled_day,
    ),
)
