"""Money on hostile input: no crash, spans that are law, and work that grows no faster than the text."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rukz_extract.extract.money import extract_money
from rukz_extract.language.annotator import Annotator
from rukz_extract.sources.article import Article

ANNOTATE = Annotator(names=False)
PIECES = st.sampled_from(
    [
        *("5", "12", "1,5", "2024", "500", "000", "млн", "млрд.", "тыс.", "пять", "сто", "полтора", "миллион"),
        *("руб.", "рублей", "тенге", "$", "€", "₸", "долл.", "США", "USD", "крон", "т", "р", "к", "коп."),
        *("до", "от", "с", "и", "из", "–", "-", ",", ".", "(", ")", "%", "половиной", "лишним", "более", "около"),
        *("в", "месяц", "за", "тонну", "на", "одного", "жителя", "\n", "не", "превысил"),
        *("\u00ad", "\u200b", "\u0301", "№", "=", "/", "+", "²", "٣"),
    ]
)
LINES = {
    "digits": "7",
    "grouped digits": "123 456 ",
    "commas": "1,5,",
    "dashes": "5–",
    "words": "сто двадцать пять ",
    "scales": "5 млн ",
    "amounts": "5 млн рублей, ",
    "list": "5, 7 и ",
    "prepositions": "с 5 до ",
    "signs": "$",
    "brackets": "5$ (",
    "crowns": "5 млн крон ",
    "qualifiers": "около не более ",
    "verbs": "превысил ",
    "months": "1,5–3 мая, 12 ",
    "semicolons": "5 млн тенге; 7 ",
    "billions": "нужно 7 млрд; ",
    "columns": "5 млн тенге: 2021-й – 5, ",
    "conversions": "5 млн грн. (7), ",
    "heads": "Доходы, млрд тенге: рис – 6, ",
    "prices": "Рис – 480 тенге, соль – 90, ",
}
SMALL, TIMES = 6_000, 4


def doc_of(text: str):
    return ANNOTATE([Article(text=text)])[0]


def calls(text: str) -> int:
    """How many calls, built-in ones included, the extraction of a text takes."""
    doc, count = doc_of(text), 0

    def note(_frame, event: str, _argument) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        extract_money(doc)
    finally:
        sys.setprofile(None)
    return count


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=300)
def test_any_text_gives_sound_records(text: str):
    records = extract_money(doc_of(text))
    places = [(record.mention.start, record.mention.end) for record in records]
    assert all(text[record.mention.start : record.mention.end] == record.mention.text for record in records)
    assert places == sorted(places)
    assert all(left[1] <= right[0] for left, right in pairwise(places))
    assert all(record.amount_max is None or record.amount < record.amount_max for record in records)


@pytest.mark.parametrize("name", LINES)
def test_work_grows_with_the_text(name: str):
    line = LINES[name] * (SMALL // len(LINES[name]))
    calls("5 рублей " + line)  # fills the caches of words
    small, large = calls("5 рублей " + line), calls("5 рублей " + line * TIMES)
    assert large <= small * TIMES * 1.3 + 1000


def test_a_megabyte_of_digits_ends():
    text = "1 234,5–6 7" * 90_000 + " рублей"
    assert len(extract_money(doc_of(text))) <= 1
