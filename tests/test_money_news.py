"""Money over real news: the digits of every mention, read by other means, give the amount of its record."""

import json
import re
import zipfile
from fractions import Fraction

import pytest

from rukz_extract.extract.money import extract_money
from rukz_extract.language.annotator import Annotator
from rukz_extract.sources.article import Article

ARTICLES = 120
SCALES = {"тыс": 3, "млн": 6, "миллион": 6, "млрд": 9, "миллиард": 9, "трлн": 12, "триллион": 12}
PART = re.compile(r"(\d[\d\s]*(?:[.,]\d+)?)\s*(тыс|млн|миллион|млрд|миллиард|трлн|триллион)?")
SUBUNITS = re.compile(r"коп|цент|пенс|тиын")


def readings(text: str) -> list[tuple[Fraction, bool]]:
    """(value, has a scale) of every stretch of digits with a scale word in a mention."""
    found = []
    for digits, scale in PART.findall(text.lower()):
        value = Fraction(re.sub(r"\s", "", digits).replace(",", "."))
        found.append((value * 10 ** SCALES.get(scale, 0), bool(scale)))
    return found


def agrees(record) -> bool:
    parts = readings(record.mention.text)
    if record.amount_max is None:
        return Fraction(record.amount) == sum(value for value, _ in parts)
    (low, scaled), (high, _) = parts
    times = Fraction(record.amount_max) / high
    return times == 1 and Fraction(record.amount) in ({low} if scaled else {low * 10**n for n in (0, 3, 6, 9, 12)})


def is_checkable(record) -> bool:
    """Digits with their own scale: what is elided, spelt out or in subunits has no digits to compare."""
    text = record.mention.text
    whole = record.rule in {"digits", "scaled_digits", "range", "carried"} and text[0].isdigit() | (
        text[0] in "$€£¥₽₸₴"
    )
    return whole and not SUBUNITS.search(text) and not re.search(r"[а-яё]+-|полов|,\d{3}\b", text)


@pytest.mark.shared
def test_digits_of_mentions_reproduce_the_amounts(shared):
    annotate, checked, wrong = Annotator(names=False), 0, []
    for archive in sorted((shared / "corpora" / "news").glob("*.zip")):
        with zipfile.ZipFile(archive) as folder, folder.open(folder.namelist()[0]) as stream:
            texts = [json.loads(line)["content"] for _, line in zip(range(ARTICLES // 2), stream, strict=False)]
        for doc in annotate([Article(text=text) for text in texts]):
            for record in filter(is_checkable, extract_money(doc)):
                checked += 1
                wrong += [] if agrees(record) else [record]
    assert checked > 80
    assert wrong == []
