"""The rule tables, one module for each kind of expression; the order settles ties between finds of one length."""

from rukz_extract.extract.dates.patterns import Rule
from rukz_extract.extract.dates.rules import (
    days,
    decades,
    edges,
    left_out,
    months,
    negatives,
    of_two_years,
    relative,
    short_days,
    told_days,
    years,
)

RULES: tuple[Rule, ...] = (
    *negatives.RULES,
    *days.RULES,
    *short_days.RULES,
    *told_days.RULES,
    *edges.RULES,
    *months.RULES,
    *of_two_years.RULES,
    *left_out.RULES,
    *years.RULES,
    *decades.RULES,
    *relative.RULES,
)
