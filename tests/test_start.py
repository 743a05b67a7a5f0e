"""What makes the first record come early: it may change nothing but the time."""

import gc
import pickle
import tarfile

import pymorphy3
import pytest

from rukz_extract.collector import loading_collector
from rukz_extract.language import weights
from rukz_extract.language.late_tags import LateTag
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
def test_late_tags_are_those_of_pymorphy3(word, stock):
    ours, theirs = analyzer().parse(word), stock.parse(word)
    assert [(p.word, str(p.tag), p.normal_form, p.score) for p in ours] == [
        (p.word, str(p.tag), p.normal_form, p.score) for p in theirs
    ]
    for late, usual in zip((p.tag for p in ours), (p.tag for p in theirs), strict=True):
        assert (late, hash(late), late.grammemes, late.POS) == (usual, hash(usual), usual.grammemes, usual.POS)
    assert [form.word for p in ours for form in p.lexeme] == [form.word for p in theirs for form in p.lexeme]


def test_a_late_tag_is_an_ordinary_one():
    tag = analyzer().parse("аким")[0].tag
    assert isinstance(tag, LateTag)
    assert pickle.loads(pickle.dumps(tag)) == tag
    with pytest.raises(AttributeError):
        tag.nothing  # noqa: B018


def test_tags_are_late_for_nobody_else(stock):
    assert not isinstance(stock.parse("аким")[0].tag, LateTag)


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
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
