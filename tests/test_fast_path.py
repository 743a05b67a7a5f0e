"""Names and tags are those of the stock natasha models: the fast path changes the speed and nothing else."""

import os
import shutil
import subprocess
import sys
from itertools import pairwise

import numpy as np
import pytest

from rukz_extract.errors import ModelError
from rukz_extract.language import weights
from rukz_extract.language.annotator import Annotator
from rukz_extract.language.convolution import BLOCK
from rukz_extract.language.crf import BROKEN, CRF
from rukz_extract.language.dictionary import dictionary
from rukz_extract.language.morph_tagger import windows
from rukz_extract.language.name_tagger import NameTagger
from rukz_extract.language.shape import word_shape
from rukz_extract.language.threads import VARIABLES
from rukz_extract.language.word_table import BREAK, WordTable
from rukz_extract.sources.article import Article

pytestmark = pytest.mark.models

BATCH = 8


@pytest.fixture(scope="module")
def annotate():
    return Annotator()


@pytest.fixture(scope="module")
def stock():
    """The stock taggers: slovnet and navec run without natasha, whose import needs the ``stock`` extra."""
    slovnet = pytest.importorskip("slovnet", reason="slovnet comes with natasha")
    navec = pytest.importorskip("navec", reason="navec comes with natasha").Navec.load(
        weights.folder() / weights.VECTORS
    )
    ner = slovnet.NER.load(weights.folder() / weights.NER).navec(navec)
    return ner, slovnet.Morph.load(weights.folder() / weights.MORPH, batch_size=4).navec(navec)


def docs_of(annotate, texts):
    batches = (texts[place : place + BATCH] for place in range(0, len(texts), BATCH))
    return [doc for batch in batches for doc in annotate([Article(text=text) for text in batch])]


def spans(doc):
    return [(doc.starts[name.first], doc.ends[name.last - 1], name.kind) for name in doc.names]


def tags(doc):
    return {token: (tag.pos, tag.case, tag.number, tag.gender, tag.animacy) for token, tag in doc.tags.items()}


def stock_spans(ner, text):
    return [(span.start, span.stop, span.type) for span in ner(text).spans]


def stock_tags(morph, doc):
    """The tags of the tokens that have one in the doc, from whole sentences as natasha feeds them."""
    sentences = [doc.words[first:last] for first, last in pairwise([*doc.sentences, len(doc)])]
    tokens = [token for markup in morph.map(sentences) for token in markup.tokens]
    return {place: _features(tokens[place]) for place in doc.tags}


def _features(token):
    return token.pos, *(token.feats.get(name, "") for name in ("Case", "Number", "Gender", "Animacy"))


@pytest.mark.parametrize("source", ["samples", "news"])
def test_names_and_tags_equal_stock(source, stock, annotate, request):
    ner, morph = stock
    docs = docs_of(annotate, [text for text in request.getfixturevalue(source) if text.strip()])
    for doc in docs:
        assert spans(doc) == stock_spans(ner, doc.text)
        assert tags(doc) == stock_tags(morph, doc)
    assert sum(len(doc.tags) for doc in docs) > 100


def test_names_and_tags_equal_natasha_itself(annotate, samples):
    try:
        import natasha
    except ImportError as problem:
        pytest.skip(f"natasha cannot be imported without the stock extra: {problem}")
    embedding = natasha.NewsEmbedding()
    ner, morph, segmenter = natasha.NewsNERTagger(embedding), natasha.NewsMorphTagger(embedding), natasha.Segmenter()
    for doc in docs_of(annotate, samples[:3]):
        theirs = natasha.Doc(doc.text)
        theirs.segment(segmenter)
        theirs.tag_ner(ner)
        theirs.tag_morph(morph)
        assert spans(doc) == [(span.start, span.stop, span.type) for span in theirs.spans]
        assert tags(doc) == {place: _features(theirs.tokens[place]) for place in doc.tags}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "А",
        "Астана",
        "\ud800",
        "— .",
        "Мария Ли\udfff из г. Семей.",
        "ab" * 50_000,
        "Астана " * 3000,
        "\u00ad Аста\u00adна",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_odd_articles_equal_stock(text, stock, annotate):
    ner, morph = stock
    (doc,) = annotate([Article(text=text)])
    assert spans(doc) == (stock_spans(ner, text) if doc.words else [])
    if doc.words:
        assert tags(doc) == stock_tags(morph, doc)


def test_an_empty_batch_is_no_docs(annotate):
    assert annotate([]) == []


def test_an_article_gets_the_same_answers_in_any_company(annotate, samples):
    together = annotate([Article(text=text) for text in samples])
    alone = [annotate([Article(text=text)])[0] for text in samples]
    assert [doc.names for doc in together] == [doc.names for doc in alone]
    assert [doc.tags for doc in together] == [doc.tags for doc in alone]


def test_an_article_longer_than_a_block_is_tagged_as_its_parts_are(annotate):
    """Names at every distance from a block's border: nothing may be lost where two blocks meet."""
    sentence = "Ермек Сатпаев прибыл в Караганду ."
    words = len(sentence.split())
    (doc,) = annotate([Article(text=f"{sentence}\n" * (2 * BLOCK // words))])
    (short,) = annotate([Article(text=f"{sentence}\n" * 5)])
    middle = [
        (name.kind, name.first - 2 * words, name.last - 2 * words)
        for name in short.names
        if 2 * words <= name.first < 3 * words
    ]
    found = {(name.kind, name.first % words, (name.last - 1) % words + 1) for name in doc.names[2:-2]}
    assert found == set(middle)


@pytest.mark.parametrize(
    "word",
    [
        "Астана",
        "АЛМАТЫ",
        "кое-что",
        "Кара-Балта",
        "иЛи",
        "я",
        "Я",
        "2014",
        "-5",
        "NASA",
        "ABc",
        "-",
        "...",
        "№",
        "Δ",
        "‑",
        "ﬁ",
        "\ud800",
    ],
)
def test_shapes_equal_stock(word):
    shape = pytest.importorskip("slovnet.shape", reason="slovnet comes with natasha")
    assert word_shape(word) == shape.word_shape(word)


def test_the_dictionary_numbers_words_as_the_archives_do():
    listed = weights.lines(weights.NER, "word").decode().splitlines()
    assert weights.lines(weights.NER, "word") == weights.lines(weights.MORPH, "word")
    assert weights.lines(weights.NER, "shape") == weights.lines(weights.MORPH, "shape")
    places = [0, 1, 63, 64, 65, 127, 128, *range(5, len(listed) - 2, 997), len(listed) - 3]
    assert [dictionary().number(listed[place]) for place in places] == places
    unknown = listed.index("<unk>")
    assert {dictionary().number(word) for word in ("", "<unk>", "яяяяя", "\ud800", "0", "\U0010ffff")} == {unknown}


def test_a_full_table_forgets_and_answers_the_same():
    network = weights.network(weights.NER)
    small, large = (WordTable(network, dictionary(), size) for size in (64, 4000))
    words = weights.lines(weights.NER, "word").decode().splitlines()[1000:200_000:100]
    frequent = ["и", "в", "Астана", BREAK]
    for place in range(0, 1200, 30):
        batch = [*frequent, *words[place : place + 30]]
        ours, theirs = small.rows(batch), large.rows(batch)
        for table in ("left", "middle", "right"):
            np.testing.assert_allclose(getattr(small, table)[ours], getattr(large, table)[theirs], atol=1e-5)
    assert len(small._index) <= 65
    assert all(word in small._index for word in frequent)


def test_the_crf_finds_the_best_sequence():
    """Against plain Viterbi, on scores that mix certain and doubtful words and several texts."""
    transitions = weights.network(weights.NER).transitions
    crf, random = CRF(transitions), np.random.default_rng(6)
    for _ in range(200):
        lengths = random.integers(0, 12, size=random.integers(1, 5))
        breaks = np.cumsum([0, *(lengths + 1)])
        scores = random.normal(0, 3, (breaks[-1] + 1, len(transitions))).astype(np.float32)
        scores[:, 1] += random.choice([0, 4, 12], len(scores))
        found = crf.decode(scores, breaks)
        assert (found[breaks] == BROKEN).all()
        for first, last in pairwise(breaks):
            assert found[first + 1 : last].tolist() == _viterbi(scores[first + 1 : last], transitions)


def _viterbi(scores, transitions):
    if not len(scores):
        return []
    best, history = scores[0].astype(float), []
    for row in scores[1:]:
        paths = best[:, None] + transitions
        history.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    sequence = [int(best.argmax())]
    for came_from in reversed(history):
        sequence.append(int(came_from[sequence[-1]]))
    return sequence[::-1]


def test_windows_hold_each_chosen_token_with_its_surroundings(words_only):
    doc = words_only("Он был тут. Аким города Алматы Иван Ли встретил их там же вечером в центре Тараза. Да.")
    almaty, ivan, taraz = (doc.words.index(word) for word in ("Алматы", "Иван", "Тараза"))
    begin, end = doc.sentence(almaty)
    assert list(windows(doc, [almaty, ivan, taraz])) == [(begin, ivan + 4, [almaty, ivan]), (taraz - 3, end, [taraz])]


def test_spans_read_tags_as_slovnet_does():
    """I after O means nothing, I of another kind goes on, <pad> inside a name neither closes nor lengthens it."""
    pad, outside, b_per, i_per, b_loc, i_loc = range(6)
    tagger = NameTagger()
    sequence = [i_per, b_per, i_loc, pad, i_per, pad, outside, b_loc, b_loc, outside, pad, i_loc]
    found = [(name.kind, name.first, name.last) for name in tagger._spans(np.array(sequence))]
    assert found == [("PER", 1, 5), ("LOC", 7, 8), ("LOC", 8, 9)]


@pytest.fixture
def copied_models(tmp_path, monkeypatch):
    """A copy of the models to spoil."""
    shutil.copytree(weights.folder() / "model", tmp_path / "model")
    shutil.copytree(weights.folder() / "emb", tmp_path / "emb")
    monkeypatch.setattr(weights, "folder", lambda: tmp_path)
    weights.archive.cache_clear()
    yield tmp_path
    weights.archive.cache_clear()


@pytest.mark.parametrize("name", [weights.NER, weights.MORPH, weights.VECTORS])
def test_altered_weights_are_refused(name, copied_models):
    path = copied_models / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(ModelError, match="damaged or of another version"):
        weights.archive(name)


@pytest.mark.parametrize(
    "spoil", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")], ids=["missing", "empty"]
)
def test_missing_weights_are_told(spoil, copied_models):
    spoil(copied_models / weights.NER)
    with pytest.raises(ModelError, match="cannot be read"):
        weights.archive(weights.NER)


def test_a_missing_natasha_is_told(monkeypatch):
    monkeypatch.setattr(weights, "find_spec", lambda _: None)
    with pytest.raises(ModelError, match="pip install"):
        weights.folder()


@pytest.mark.parametrize(
    ("names", "absent"),
    [(False, ["numpy", "natasha", "slovnet", "navec"]), (True, ["natasha", "slovnet", "navec", "yargy", "pymorphy2"])],
)
def test_nothing_heavy_is_imported_that_is_not_needed(names, absent):
    program = f"""
import os, sys
from rukz_extract.language.annotator import Annotator
from rukz_extract.sources.article import Article
annotate = Annotator(names={names})
assert "numpy" not in sys.modules
annotate([Article(text="Аким Астаны")])
assert not set({absent}) & set(sys.modules), set({absent}) & set(sys.modules)
assert not {names} or os.environ["OPENBLAS_NUM_THREADS"] == "1"
"""
    subprocess.run([sys.executable, "-c", program], check=True)


LATE = """
import numpy
from threadpoolctl import threadpool_info, threadpool_limits

def threads():
    return {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"}

threadpool_limits(3, user_api="blas")
before = threads()
from rukz_extract.language.threads import limit_threads
with limit_threads():
    inside = threads()
assert (before, inside, threads()) == ({3}, {1}, {3}), (before, inside, threads())
"""


def test_one_thread_where_numpy_was_imported_before_us():
    """A notebook imports pandas first: its matrix library has been started with a thread for each core."""
    mine = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    subprocess.run([sys.executable, "-c", LATE], env=mine, check=True)


def test_threads_that_the_user_asked_for_stay():
    wish = os.environ | {"OMP_NUM_THREADS": "3"}
    code = LATE.replace("({3}, {1}, {3})", "({3}, {3}, {3})")
    subprocess.run([sys.executable, "-c", code], env=wish, check=True)
