"""Days in digits without their year, and months: as posts and timetables write them, no decimals and no times."""

from rukz_extract.extract.dates import context
from rukz_extract.extract.dates.patterns import Rule
from rukz_extract.extract.dates.readings import months, short_days

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
    Rule(
        "written_months",
        "{MONTH_POINT_YEAR:month_year} <YEAR_TAIL>? <TO> {MONTH_POINT_YEAR:month_year2} <YEAR_TAIL>?",
        months.written_months,
        "С [09.1983 по 06.1988] – студент.",
        "С 09.1988 по 06.1983 – студент.",
    ),
    Rule(
        "written_month_heading",
        "[{MONTH_POINT_YEAR:month_year} <YEAR_TAIL>?] (?={DASH})",
        months.written_month,
        "[05.2018] – назначен начальником порта.",
        "Сборка 05.2018 – самая стойкая.",
        context.is_heading_of_life,
    ),
)
