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
def weekday_numbers() -> dict[str, int]:
    """ISO numbers of the weekdays by their forms."""
    return {row["form"]: int(row["weekday"]) for row in read_table("dates/weekdays")}


def calendar_day(year: int, month: int, day: int) -> date | None:
    """A day by its numbers; None for one that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
