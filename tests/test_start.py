"""What makes the first record come early: it may change nothing but the time."""

import gc
import tarfile

import pymorphy3
import pytest

from rukz_extract.collector import SET_ASIDE_AT_START, loading_collector
from rukz_extract.language import weights
from rukz_extract.language.morphology import analyzer

WORDS = [
    "москвы",
    "акимата",
    "стали",
    "министра",
    "стоит",
    "бразильядского",
    "по-русски",
    "кызылординец",
    "ёлок",
    "12-го",
    "usa",
    "из-за",
]


@pytest.fixture(scope="module")
def stock():
    """pymorphy3 as it is."""
    return pymorphy3.MorphAnalyzer(lang="ru")


@pytest.mark.parametrize("word", WORDS)
def test_words_are_read_as_pymorphy3_reads_them(word, stock):
    ours, theirs = analyzer().parse(word), stock.parse(word)
    assert [parse[:4] for parse in ours] == [parse[:4] for parse in theirs]
    assert [hash(parse.tag) for parse in ours] == [hash(parse.tag) for parse in theirs]
    assert [form.word for p in ours for form in p.lexeme] == [form.word for p in theirs for form in p.lexeme]


def test_every_tag_and_paradigm_is_that_of_pymorphy3(stock):
    ours, theirs = analyzer().dictionary, stock.dictionary
    assert [ours.gramtab[number] for number in range(len(theirs.gramtab))] == theirs.gramtab
    assert [ours.paradigms[number] for number in range(len(theirs.paradigms))] == theirs.paradigms


@pytest.mark.parametrize("name", [weights.NER, weights.MORPH, weights.VECTORS])
def test_archives_are_read_as_tarfile_reads_them(name):
    with tarfile.open(weights.folder() / name) as tar:
        assert {m.name: tar.extractfile(m).read() for m in tar} == {
            k: bytes(v) for k, v in weights.archive(name).items()
        }


def test_what_has_been_loaded_is_old_and_not_set_aside():
    with loading_collector():
        assert not gc.isenabled()
        made = [[] for _ in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    assert any(thing is made for thing in gc.get_objects(generation=2))


def test_what_somebody_else_has_set_aside_stays_there():
    gc.freeze()
    try:
        with loading_collector():
            pass
        assert gc.get_freeze_count() > SET_ASIDE_AT_START
    finally:
        gc.unfreeze()
