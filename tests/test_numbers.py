"""Numbers: exact values and spans, and the reading at a token that dates use."""

import pytest

from rukz_extract.extract.numbers import cardinals, find_numbers, number_at
from rukz_extract.records import plain_decimal
from tests.corpus.notation import marked
from tests.corpus.numbers import AT_A_TOKEN, EXAMPLES, NEGATIVE, SEVERAL


def read(numbers) -> tuple[list[str], list[tuple[int, int]]]:
    return [format(number.low, "f") for number in numbers], [(number.start, number.end) for number in numbers]


@pytest.mark.parametrize(("example", "value"), EXAMPLES, ids=[text for text, _ in EXAMPLES])
def test_number(words_only, example: str, value: str):
    text, mentions = marked(example)
    assert read(find_numbers(words_only(text))) == ([value], mentions)


@pytest.mark.parametrize(("example", "values"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_several_numbers(words_only, example: str, values: list[str]):
    text, mentions = marked(example)
    assert read(find_numbers(words_only(text))) == (values, mentions)


@pytest.mark.parametrize("text", NEGATIVE)
def test_no_number(words_only, text: str):
    assert find_numbers(words_only(text)) == []


@pytest.mark.parametrize(("text", "low", "high"), AT_A_TOKEN)
def test_number_at_a_token(words_only, text: str, low: str | None, high: str | None):
    number = number_at(words_only(text), 0)
    assert (number and plain_decimal(number.low)) == low
    assert (number and number.high and plain_decimal(number.high)) == high


def test_tokens_of_a_number(words_only):
    number = number_at(words_only("за 15 тыс. лет"), 1)
    assert (number.first, number.last, number.scale) == (1, 4, 1000)


def test_digits_after_a_scale_belong_to_a_unit(words_only):
    doc = words_only("5 тыс. 200 рублей")
    assert read(find_numbers(doc, units={"рублей"}))[0] == ["5200"]
    assert read(find_numbers(doc))[0] == ["5000", "200"]


def test_cardinals_cover_every_case():
    assert {cardinals()[form] for form in ("пять", "пяти", "пятью")} == {5}
    assert cardinals()["двухсот"] == cardinals()["двумястами"] == 200
