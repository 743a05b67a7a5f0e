"""Readings of single words."""

import pytest

from rukz_extract.language.morphology import inflect, lemma, readings


def test_readings_come_likeliest_first():
    first = readings("Министра")[0]
    assert (first.lemma, first.pos, first.case, first.number) == ("министр", "NOUN", "gent", "sing")
    assert first.known


def test_a_word_in_another_form():
    assert inflect("министр", frozenset({"datv", "plur"})) == "министрам"
    assert lemma("областях") == "область"


@pytest.mark.parametrize("word", ["a£\U00017000", "\U00017000", "\ue000я", "字"])
def test_letters_without_a_name_are_read_as_unknown(word):
    """pymorphy3 fails on a letter that Unicode gives no name to."""
    assert [reading.known for reading in readings(word)] == [False] * len(readings(word))
