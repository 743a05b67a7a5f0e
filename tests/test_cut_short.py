"""A text cut short, as a feed's limit of letters does it, is read like any other: no traceback, no wrong offset."""

import os
import re

import pytest

from rukz_extract.sources.article import Article
from tests.test_fuzz import check_offsets
from tests.test_officials import ROWS
from tests.test_zones import EVERY

STRIDE = 1 if os.environ.get("RUKZ_THOROUGH") else 16
"""The usual run tries one word end of so many, another one in each text; ``RUKZ_THOROUGH=1`` tries all."""
WORD = re.compile(r"\w+|[^\w\s]")
TEXTS = [row.text for row in ROWS] + [re.sub(r"[\[\]]", "", row[0]) for row in EVERY]
MARKS = '.,:;–("«'


def cuts(text: str, number: int) -> list[str]:
    """The beginnings of a text that end behind some of its words, and each once more behind another mark."""
    ends = [word.end() for word in WORD.finditer(text)][number % STRIDE :: STRIDE]
    return [text[:end] + mark for end in ends for mark in ("", MARKS[(number + end) % len(MARKS)])]


@pytest.mark.parametrize("part", range(8))
def test_a_text_cut_anywhere_is_read(full_pipeline, part):
    for number, text in enumerate(TEXTS[part::8]):
        for beginning in cuts(text, number):
            (found,) = full_pipeline([Article(beginning)])
            check_offsets(found, beginning)
