"""Dates: calendar points and intervals of a text with EDTF values, in two steps.

The rules (``rules/``, over the token classes of ``classes.py``, run by ``patterns.py``) say what the words mean
(``meaning.py``); ``resolution/`` settles what they leave open by the article's own date.
"""

from rukz_extract.extract.dates.extractor import extract_dates

__all__ = ["extract_dates"]
