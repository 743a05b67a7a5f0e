"""Rows of fields to articles: what JSON objects and table rows have in common."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from rukz_extract.errors import InputError
from rukz_extract.sources.article import Article
from rukz_extract.sources.dateline import parse_date, read_heading
from rukz_extract.sources.inputs import Input
from rukz_extract.sources.options import ReadOptions

_SURROGATE = re.compile("[\ud800-\udfff]")


def article_of(row: Mapping[str, Any], item: Input, options: ReadOptions, default_id: str) -> Article:
    """The article of one row; raises InputError on a missing text, a wrong type or a date that is none."""
    text = _string(row, options.fields.text)
    if text is None:
        have = ", ".join(map(str, row)) or "nothing"
        raise InputError(f"has no {options.fields.text!r} (it has {have}): try --text-field", kind="field")
    given = published_of(row.get(options.fields.date), options.fields.date)
    heading = read_heading(text)
    return Article(
        text=text,
        doc_id=_string(row, options.fields.id) or default_id,
        source=_string(row, "source") or _string(row, "url") or item.source,
        title=_string(row, options.fields.title),
        published=given or heading.published,
        body_start=heading.body_start,
    )


def published_of(value: Any, field: str) -> date | None:
    """A date as feeds give it: ISO 8601, ``12.11.2025``, ``12 ноября 2025``, RFC 2822, a date object, or nothing."""
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    words = str(value).strip()
    found = parse_date(words) if words else None
    if words and found is None:
        found = _mail_date(words)
        if found is None:
            raise InputError(f"has a {field!r} that is no date: {words[:40]!r}; write YYYY-MM-DD", kind="date")
    return found


def _mail_date(words: str) -> date | None:
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _string(row: Mapping[str, Any], field: str) -> str | None:
    value = row.get(field)
    if value is None or isinstance(value, bool | list | dict):
        if value is not None:
            raise InputError(f"has a {field!r} that is no string", kind="field")
        return None
    text = str(value)
    if broken := _SURROGATE.search(text):
        place = f"{broken[0].encode('unicode_escape').decode()} at character {broken.start()}"
        raise InputError(f"has half a character in {field!r} ({place}): mend its producer", kind="surrogate")
    return text
