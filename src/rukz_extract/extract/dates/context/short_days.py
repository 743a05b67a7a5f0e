"""Whether "14.11" is a day: it may be a decimal, a time of day or the number of a paragraph."""

import re

from rukz_extract.extract.dates.context.counted import is_counted
from rukz_extract.extract.dates.context.nearby import beginnings, key_after, key_before, last_key, opens_sentence, words
from rukz_extract.extract.dates.patterns import Found

_OF_TWO_DIGITS = re.compile(r"[0-3]\d\.[01]\d(?:[-–—][0-3]\d\.[01]\d)?")


def is_short_date(found: Found) -> bool:
    """True for days and months of two digits each that count nothing: "с 14.11 по 18.11", never "с 14.11 до 18.11"."""
    numbers = [key.rstrip(",.") for key in found.doc.keys[slice(*found.tokens)] if key[:1].isdigit()]
    if "link" in found and found.key("link") not in words("on"):
        return False
    if _is_of_numbers(key_before(found, 2 if key_before(found) in words("since") else 1), key_after(found)):
        return False
    measured = key_after(found) in words("measure") or is_counted(found)
    return not measured and all(map(_OF_TWO_DIGITS.fullmatch, numbers))


def _is_of_numbers(*beside: str) -> bool:
    """True where paragraphs, prices or results stand right beside: "по статье с 10.10", "по 12.12 кодекса"."""
    return any(key.startswith(beginnings("of_numbers")) for key in beside)


def is_heading_in_digits(found: Found) -> bool:
    """True for "14.11–18.11 – ремонт" at the head of a line or sentence, "(14.11–18.11)"."""
    opens = opens_sentence(found.doc, found.tokens[0])
    return opens and is_short_date(found) and not key_after(found).isalpha()


def is_labelled_day(found: Found) -> bool:
    """True behind a label: "Когда: 22.11", "📅 22.11", "Курсы: 28.03 доллар – 503,6"."""
    label = key_before(found, 2) if key_before(found) == ":" else key_before(found)
    if label in words("label_of_rates"):
        return key_after(found) in words("one_of_currency") and _OF_TWO_DIGITS.fullmatch(last_key(found)) is not None
    return label in words("label_of_day") and is_short_date(found)


def is_heading_of_life(found: Found) -> bool:
    """True for "05.2018 – назначен" at the head of a line or sentence."""
    told = found.doc.key_at(found.tokens[1] + 1)  # behind the dash
    return opens_sentence(found.doc, found.tokens[0]) and not _is_of_numbers(told)
