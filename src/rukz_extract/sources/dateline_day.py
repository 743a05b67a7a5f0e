"""A day and a month without a year, and the weekday that the text behind them names."""

from datetime import timedelta
from typing import NamedTuple

from rukz_extract.sources.calendar_words import calendar_day, weekday_numbers
from rukz_extract.sources.year_namings import WORD

NEAR = 400
"""How far after the dateline a weekday may stand and still be the day of the news, in code points."""


class DatelineDay(NamedTuple):
    """The day of a dateline that names no year; ``after`` is the offset in ``text`` behind it."""

    text: str
    after: int
    month: int
    day: int

    @property
    def is_leap_day(self) -> bool:
        """True for 29 February."""
        return (self.month, self.day) == (2, 29)

    def named_weekday(self, near: int = NEAR) -> int | None:
        """The first weekday named near the dateline."""
        words = WORD.findall(self.text[self.after : self.after + near])
        return next((weekday_numbers()[word.lower()] for word in words if word.lower() in weekday_numbers()), None)

    def weekday_in(self, year: int, eve: int = 0) -> int:
        """ISO weekday of the day or of its eve, 0 for a day that the year has not (29 February)."""
        told = calendar_day(year, self.month, self.day)
        return (told - timedelta(eve)).isoweekday() if told else 0

    def by_weekday(self, years: set[int]) -> set[int]:
        """The years whose day falls on the weekday named near the dateline; empty without one."""
        named = self.named_weekday()
        return {year for year in years if named and self.weekday_in(year) == named}

    def agrees(self, year: int) -> bool:
        """True unless the weekday near the dateline is neither that day of the year nor its eve."""
        named = self.named_weekday()
        return named is None or named in (self.weekday_in(year), self.weekday_in(year, eve=1))
