"""The words and numbers of the calendar: months, seasons, weekdays, and the days that there are."""

from datetime import date
from functools import cache

from rukz_extract.resources import read_table


@cache
def month_numbers() -> dict[str, int]:
    """The numbers of the months by their forms."""
    return {row["form"]: int(row["month"]) for row in read_table("dates/months")}


@cache
def any_month() -> str:
    """The forms of the months as alternatives of a pattern, the longest first."""
    return "|".join(sorted(month_numbers(), key=len, reverse=True))


@cache
def season_months() -> dict[str, int]:
    """The first months of the seasons that lie in one year, by their forms."""
    return {row["form"]: int(row["month"]) for row in read_table("sources/seasons")}


@cache
def months_as_goals() -> frozenset[str]:
    """The forms in which a month without a day stands behind "на": "на май", not "на 1 мая"."""
    return frozenset(form for form in month_numbers() if not form.endswith(("я", "а", "ю", "е", "ем", "у", "ом")))


@cache
def period_numbers() -> dict[str, int]:
    """Which quarter or half, or how many months: "II", "второго", "9", "девять"."""
    named = {row["form"]: int(row["number"]) for row in read_table("sources/period_numbers")}
    return named | {str(number): number for number in range(1, 13)}


@cache
def period_months() -> dict[str, int]:
    """The months that a quarter, a half of a year and a month last, by the beginnings of the words."""
    return {row["start"]: int(row["months"]) for row in read_table("sources/period_months")}


@cache
def year_shifts() -> dict[str, int]:
    """How many years after a year it is called "прошлый", by the beginnings of such words."""
    return {row["start"]: int(row["shift"]) for row in read_table("sources/year_shifts")}


@cache
def no_pasts() -> frozenset[str]:
    """Nouns that end like past tenses: "терминала", "недели", "цены"."""
    return frozenset(row["form"] for row in read_table("sources/no_pasts"))


@cache
def result_words() -> dict[str, str]:
    """Words behind which a year stands as a whole, with a mark on those for a year that ends: "итоги 2025 года"."""
    return {row["form"]: row["closing"] for row in read_table("sources/result_words")}


@cache
def other_pasts() -> frozenset[str]:
    """Past tenses without the usual ending: "вырос", "ввёз"."""
    return frozenset(row["form"] for row in read_table("sources/other_pasts"))


@cache
def weekday_numbers() -> dict[str, int]:
    """ISO numbers of the weekdays by their forms."""
    return {row["form"]: int(row["weekday"]) for row in read_table("dates/weekdays")}


def calendar_day(year: int, month: int, day: int) -> date | None:
    """A day by its numbers; None for one that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
