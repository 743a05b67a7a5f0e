"""Lines of the output other than the article's own: with its text, and one line per record (``--layout records``)."""

from datetime import date
from typing import Literal

from pydantic import Field

from rukz_extract.records import Date, ExtractedArticle, Model, Money, Official, Region, Zone


class ArticleWithText(ExtractedArticle):
    """An article's line with its text, for ``--with-text``."""

    text: str = Field(description="The article as read; the offsets of the mentions count in it.")


class RecordLine(Model):
    """What stands before the fields of the record in a line of ``--layout records``."""

    type: str = Field(description="Kind of the record.")
    doc_id: str = Field(description="File stem, or the id of a JSON Lines row.")
    source: str = Field(description="Path or address as given, - for standard input.")
    published: date | None = Field(description="The article's own date.")


class OfficialLine(Official, RecordLine):
    """An official as a line of its own."""

    type: Literal["official"] = "official"


class RegionLine(Region, RecordLine):
    """A region as a line of its own."""

    type: Literal["region"] = "region"


class ZoneLine(Zone, RecordLine):
    """A zone as a line of its own."""

    type: Literal["zone"] = "zone"


class MoneyLine(Money, RecordLine):
    """An amount as a line of its own."""

    type: Literal["money"] = "money"


class DateLine(Date, RecordLine):
    """A date as a line of its own."""

    type: Literal["date"] = "date"


AnyRecordLine = OfficialLine | RegionLine | ZoneLine | MoneyLine | DateLine
"""A line of ``--layout records``."""
