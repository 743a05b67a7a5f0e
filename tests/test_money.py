"""Money: values, bounds, units and exact mentions over the corpus."""

from datetime import date

import pytest

from rukz_extract.extract.money import extract_money
from rukz_extract.records import plain_decimal
from tests.corpus.money import (
    CURRENCIES,
    ELIDED,
    FORMS,
    NEGATIVE,
    NEGATIVE_AFTER_MONEY,
    PER,
    QUALIFIERS,
    RANGES,
    SEVERAL,
    Amount,
)
from tests.corpus.money_asked import ASKED, NONE_ASKED
from tests.corpus.money_far import FAR, GOING_ON, NONE_FAR, PARTS, RESTATED, UNITS
from tests.corpus.money_headed import HEADED, HEADED_TOGETHER, NONE_HEADED
from tests.corpus.money_listed import BEHIND, NONE_BEHIND
from tests.corpus.money_listed import LISTED as LISTED_PRICES
from tests.corpus.money_measured import MEASURED, NONE_MEASURED
from tests.corpus.money_notation import LISTS, NONE_WRITTEN, WRITTEN
from tests.corpus.money_prices import NONE_PRICED, PRICES, ROUGH
from tests.corpus.money_shared import DIFFERENCES, LANDS, LEVELS, SHARED
from tests.corpus.money_spoken import NONE_SPOKEN, SPOKEN
from tests.corpus.money_told import BOUNDS, NO_MONEY, NONE_BESIDE, SUMS
from tests.corpus.notation import marked

EXAMPLES = FORMS + CURRENCIES + RANGES + QUALIFIERS + PER + BOUNDS + RESTATED + UNITS + WRITTEN + ROUGH + LEVELS
EXAMPLES += BEHIND + HEADED
LISTED = SEVERAL + ELIDED + SUMS + PARTS + FAR + GOING_ON + LISTS + PRICES + MEASURED + DIFFERENCES + SHARED + LANDS
LISTED += LISTED_PRICES + HEADED_TOGETHER + SPOKEN + ASKED


def read(record) -> Amount:
    high = record.amount_max
    return Amount(
        low=plain_decimal(record.amount),
        currency=record.currency,
        high=plain_decimal(high) if high is not None else None,
        qualifier=record.qualifier,
        per=record.per,
    )


def spans(records) -> list[tuple[int, int]]:
    return [(record.mention.start, record.mention.end) for record in records]


@pytest.mark.parametrize(("example", "expected"), EXAMPLES, ids=[text for text, _ in EXAMPLES])
def test_amount(words_only, example: str, expected: Amount):
    text, mentions = marked(example)
    records = extract_money(words_only(text))
    assert [read(record) for record in records] == [expected]
    assert spans(records) == mentions


@pytest.mark.parametrize(("example", "expected"), LISTED, ids=[text for text, _ in LISTED])
def test_several_amounts(words_only, example: str, expected: list[Amount]):
    text, mentions = marked(example)
    records = extract_money(words_only(text))
    assert [read(record) for record in records] == expected
    assert spans(records) == mentions
    assert [record.id for record in records] == [f"m{number}" for number in range(1, len(expected) + 1)]


@pytest.mark.parametrize("text", NEGATIVE + NO_MONEY + NONE_BEHIND + NONE_HEADED + NONE_SPOKEN)
def test_no_money(words_only, text: str):
    assert extract_money(words_only(text)) == []


@pytest.mark.parametrize(
    "example", NEGATIVE_AFTER_MONEY + NONE_BESIDE + NONE_FAR + NONE_WRITTEN + NONE_PRICED + NONE_MEASURED + NONE_ASKED
)
def test_other_numbers_beside_money(words_only, example: str):
    text, mentions = marked(example)
    assert spans(extract_money(words_only(text))) == mentions


def test_corpus_is_large_enough():
    assert len(EXAMPLES) + len(SEVERAL) >= 150
    assert len(NEGATIVE) + len(NEGATIVE_AFTER_MONEY) >= 50


@pytest.mark.parametrize(
    ("text", "published", "code"),
    [
        ("Плата выросла до 40 000 боливаров.", date(2017, 1, 8), "VEF"),
        ("Плата выросла до 40 000 боливаров.", date(2025, 1, 8), "VES"),
        ("В 2016 году плата выросла до 40 000 боливаров.", None, "VEF"),
        ("В 2019-м плата выросла до 40 000 боливаров, в 2016-м её не было.", None, "VES"),
        ("Плата выросла до 40 000 боливаров.", None, "VES"),
    ],
)
def test_a_renewed_currency_has_the_code_of_its_time(words_only, text: str, published: date | None, code: str):
    assert [record.currency for record in extract_money(words_only(text, published=published))] == [code]


def test_the_day_of_the_metadata_line_is_no_sum(words_only):
    text = " date 2026-02-06 Рубль дорожает\n\nМост стоит 5 тенге."
    assert [record.currency for record in extract_money(words_only(text, body_start=17))] == ["KZT"]
