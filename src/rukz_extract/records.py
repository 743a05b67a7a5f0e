"""The records that leave the pipeline: the output contract as Pydantic models.

Offsets are Unicode code points into the article's text as decoded and unchanged, end exclusive:
``text[start:end] == mention.text`` always holds. Every key is always present, in the order written here.
Amounts are exact decimals and leave as strings; dates are EDTF (ISO 8601-2) with their first and last day.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, StringConstraints, WithJsonSchema

from rukz_extract.version import SCHEMA_VERSION, __version__


class Status(StrEnum):
    """State of a post at the time of the article."""

    CURRENT = "current"
    ACTING = "acting"
    FORMER = "former"
    ELECT = "elect"


class Level(StrEnum):
    """Administrative level of a territory."""

    COUNTRY = "country"
    REGION = "region"
    DISTRICT = "district"
    CITY = "city"


class ZoneKind(StrEnum):
    """Kind of an economic zone."""

    SPECIAL_ECONOMIC_ZONE = "special_economic_zone"
    PRIORITY_DEVELOPMENT_AREA = "priority_development_area"
    INDUSTRIAL_ZONE = "industrial_zone"
    INDUSTRIAL_PARK = "industrial_park"
    TECHNOPARK = "technopark"
    LOGISTICS_HUB = "logistics_hub"
    TRADE_CENTRE = "trade_centre"
    TOURIST_ZONE = "tourist_zone"


class ZoneProfile(StrEnum):
    """What a zone is for."""

    INDUSTRIAL = "industrial"
    TECHNOLOGY = "technology"
    PORT = "port"
    TOURIST = "tourist"
    LOGISTICS = "logistics"
    AGRO = "agro"


class ZoneStatus(StrEnum):
    """Whether a zone works already."""

    EXISTING = "existing"
    PLANNED = "planned"


class Qualifier(StrEnum):
    """How an amount is bounded: around, from, over, up to, below, almost."""

    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    LESS_THAN = "less_than"
    ALMOST = "almost"


class Grain(StrEnum):
    """The precision of a date as the words give it."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class Modifier(StrEnum):
    """How the words bound a date: before it, after it, about it, or a part of it."""

    BEFORE = "before"
    AFTER = "after"
    ABOUT = "about"
    START = "start"
    MID = "mid"
    END = "end"


def plain_decimal(value: Decimal) -> str:
    """A decimal without an exponent or trailing zeros: ``Decimal("1.40E+12")`` is ``"1400000000000"``."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Amount = Annotated[
    Decimal,
    PlainSerializer(plain_decimal, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d+(\.\d+)?$"}),
]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
SubdivisionCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")]
TerritoryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class Model(BaseModel):
    """Base of the records: frozen, nothing extra."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_serialization_defaults_required=True, defer_build=True
    )

    @classmethod
    def made(cls, **values: object) -> Self:
        """What ``model_construct`` makes when it is given every field in order, without its search for the others."""
        record, put = cls.__new__(cls), object.__setattr__
        put(record, "__dict__", values)
        put(record, "__pydantic_fields_set__", set(values))
        put(record, "__pydantic_extra__", None)
        put(record, "__pydantic_private__", None)
        return record


class Mention(Model):
    """A stretch of the article in code points, end exclusive."""

    start: int = Field(ge=0, description="Offset of the first code point.")
    end: int = Field(gt=0, description="Offset after the last code point.")
    text: str = Field(min_length=1, description="The stretch as the article has it.")


class PersonName(Model):
    """A person's name in the nominative, as full as the article gives it."""

    full: str = Field(description="First [middle] last.")
    first: str | None = Field(description="First name or initial.")
    middle: str | None = Field(description="Patronymic or middle name.")
    last: str | None = Field(description="Surname.")


class Post(Model):
    """A public post that a person holds, held or acts in."""

    title: str = Field(description="Noun phrase of the post, nominative, lower case, without jurisdiction.")
    organization: str | None = Field(description="Body named by the post by its own name, nominative.")
    jurisdiction: TerritoryCode | None = Field(description="ISO code of the territory governed or represented.")
    status: Status = Field(description="State of the post at the time of the article.")
    rule: str = Field(description="Name of the rule that found the post.")
    mentions: list[Mention] = Field(description="The post phrases, without the person's name.")


class Official(Model):
    """A named person in public office: all mentions in the article folded into one record."""

    id: str = Field(description="Unique in the article: o1, o2, …")
    name: PersonName = Field(description="In the nominative.")
    country: CountryCode | None = Field(description="ISO 3166-1 code of the state or of the post.")
    posts: list[Post] = Field(description="Empty for a well-known head of state named without a post.")
    mentions: list[Mention] = Field(description="Every surface span of the name.")
    rule: str = Field(description="Name of the rule that made the record.")


class Region(Model):
    """An administrative territory: country, first-level unit, district, city, town or village."""

    id: str = Field(description="Unique in the article: r1, r2, …")
    name: str = Field(description="Canonical modern Russian name.")
    level: Level = Field(description="Administrative level.")
    code: TerritoryCode | None = Field(description="ISO 3166-1 or 3166-2 code of the territory itself.")
    subdivision: SubdivisionCode | None = Field(description="ISO 3166-2 code of the unit it is or lies in.")
    country: CountryCode | None = Field(description="ISO 3166-1 code of the country.")
    mentions: list[Mention] = Field(
        description="Every surface span, status word included where it is part of the name."
    )
    rule: str = Field(description="Name of the rule that made the record.")


class Zone(Model):
    """A territory with an economic regime or an industrial, logistics or tourist purpose."""

    id: str = Field(description="Unique in the article: z1, z2, …")
    name: str | None = Field(description="Proper name, nominative, without quotes.")
    kind: ZoneKind = Field(description="Kind of the zone.")
    profile: ZoneProfile | None = Field(description="What it is for, from the type words or the kind.")
    regions: list[SubdivisionCode] = Field(description="First-level units it is tied to.")
    place: str | None = Field(description="City or district.")
    status: ZoneStatus | None = Field(
        description="Works already, or is only planned or being built; null when closed, struck out or not told."
    )
    mentions: list[Mention] = Field(description="Type and name together, or a later definite reference.")
    rule: str = Field(description="Name of the rule that made the record.")


class Money(Model):
    """An amount with a currency, once per mention."""

    id: str = Field(description="Unique in the article: m1, m2, …")
    amount: Amount = Field(description="Exact decimal; the lower bound of a range.")
    amount_max: Amount | None = Field(description="Upper bound of a range.")
    currency: CurrencyCode = Field(description="ISO 4217 code.")
    qualifier: Qualifier | None = Field(description="How the words bound the amount.")
    per: str | None = Field(description="year, quarter, month, week, day or a unit noun.")
    mention: Mention = Field(description="From the first number word or sign to the last scale or currency word.")
    rule: str = Field(description="Name of the rule that made the record.")


class Date(Model):
    """A calendar point or interval (TIMEX3 type DATE), once per mention."""

    id: str = Field(description="Unique in the article: d1, d2, …")
    value: str = Field(description="EDTF value, resolved against the article's own date where it is relative.")
    grain: Grain = Field(description="Precision of the words.")
    modifier: Modifier | None = Field(description="How the words bound the date, or which part of it they mean.")
    start: date | None = Field(description="First day covered, null when unresolved.")
    end: date | None = Field(description="Last day covered, null when unresolved.")
    mention: Mention = Field(description="The expression without its preposition.")
    rule: str = Field(description="Name of the rule that made the record.")


class ExtractedArticle(Model):
    """All records of one article: one line of the output."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="Version of this contract.")
    package_version: str = Field(default=__version__, description="Version of rukz-extract that made the line.")
    doc_id: str = Field(description="File stem, or the id of a JSON Lines row.")
    source: str = Field(description="Path or address as given, - for standard input.")
    title: str | None = Field(description="Title from the metadata of the input.")
    published: date | None = Field(description="The article's own date.")
    text_sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the text in UTF-8.")
    officials: list[Official] = Field(description="Named persons in public office.")
    regions: list[Region] = Field(description="Administrative territories.")
    zones: list[Zone] = Field(description="Economic zones.")
    money: list[Money] = Field(description="Amounts, in text order.")
    dates: list[Date] = Field(description="Calendar expressions, in text order.")


Record = Official | Region | Zone | Money | Date
DIMENSIONS = ("officials", "regions", "zones", "money", "dates")
"""The fields of an article's line that hold records, in their order."""
