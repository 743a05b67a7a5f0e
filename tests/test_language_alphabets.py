"""Latin letters in Cyrillic words: the same records as without them, quoted as the article has them."""

from datetime import date

import pytest

from rukz_extract.language.alphabets import in_one_alphabet
from rukz_extract.pipeline import Pipeline
from rukz_extract.sources.article import Article

MENDED = [
    ("Жетiсу", "Жетісу"),
    ("ЖЕТIСУ", "ЖЕТІСУ"),
    ("Əдiлет", "Әділет"),
    ("Cенаторы", "Сенаторы"),
    ("СШA и НАТO", "США и НАТО"),
    ("Cу-35", "Су-35"),
    ("в мaе; отказалиcь", "в мае; отказались"),
    ("ХХI век, ХIХ съезд, IХ созыв", "XXI век, XIX съезд, IX созыв"),
    ("МCХ", "МСХ"),
]
KEPT = [
    "RTД",
    "Тwitter",
    "IT-центр",
    "T-банк",
    "Tele2",
    "на 5a этаже",
    "X-лучи",
    "АрселорМиттал",
    "Forbes",
    "",
    "5 млн $",
]


@pytest.mark.parametrize(("typed", "meant"), MENDED)
def test_lookalikes_become_cyrillic(typed: str, meant: str):
    assert in_one_alphabet(typed) == meant
    assert len(typed) == len(meant)


@pytest.mark.parametrize("text", KEPT)
def test_other_letters_stay(text: str):
    assert in_one_alphabet(text) == text


@pytest.mark.models
def test_records_are_those_of_the_mended_text():
    typed = (
        "Aким области Жетiсу Бейбiт Cагинов посетил Kостанай 5 мaя 2024 года. "
        "На СЭЗ «Павлодap» выделили 3 млpд тeнге, сообщил cенатор Cергей Ладов."
    )
    record, meant = Pipeline()(
        [Article(text=text, published=date(2024, 5, 6)) for text in (typed, in_one_alphabet(typed))]
    )
    for kind in ("officials", "regions", "zones", "money", "dates"):
        found, expected = (_without_quotes(each, kind) for each in (record, meant))
        assert found == expected
        assert found
    mentions = [mention for each in (*record.officials, *record.regions, *record.zones) for mention in each.mentions]
    assert all(mention.text == typed[mention.start : mention.end] for mention in mentions)
    assert "Жетiсу" in {mention.text.split()[-1] for mention in mentions}


def _without_quotes(record, kind: str) -> list:
    """The records of one kind without the texts of their mentions."""
    return [_dropped(each.model_dump()) for each in getattr(record, kind)]


def _dropped(value):
    if isinstance(value, dict):
        return {key: _dropped(each) for key, each in value.items() if key != "text"}
    return [_dropped(each) for each in value] if isinstance(value, list | tuple) else value
