"""What the words around a find say: whether a bare number is a year, a capital May a name, a "сегодня" that day."""

from rukz_extract.extract.dates.context.days import (
    is_month,
    is_no_path,
    is_no_street,
    is_numbered_day,
    is_office_hours,
    is_one_stretch,
    is_season,
    is_that_day,
    is_that_day_phrase,
    is_today,
    is_weekday,
    is_weekend,
)
from rukz_extract.extract.dates.context.distances import (
    is_ahead,
    is_distance,
    is_last_unit,
    is_part_of_current,
    is_singular,
    is_statistical,
)
from rukz_extract.extract.dates.context.nearby import (
    counts_nothing,
)
from rukz_extract.extract.dates.context.years import (
    is_bare_year,
    is_bracketed_year,
    is_decade,
    is_in_year,
    is_one_century,
    is_round_decade,
    is_short_year,
    is_spelt_year,
    is_year,
)

__all__ = [
    "counts_nothing",
    "is_ahead",
    "is_bare_year",
    "is_bracketed_year",
    "is_decade",
    "is_distance",
    "is_in_year",
    "is_last_unit",
    "is_month",
    "is_no_path",
    "is_no_street",
    "is_numbered_day",
    "is_office_hours",
    "is_one_century",
    "is_one_stretch",
    "is_part_of_current",
    "is_round_decade",
    "is_season",
    "is_short_year",
    "is_singular",
    "is_spelt_year",
    "is_statistical",
    "is_that_day",
    "is_that_day_phrase",
    "is_today",
    "is_weekday",
    "is_weekend",
    "is_year",
]
