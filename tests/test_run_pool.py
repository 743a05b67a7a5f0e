"""The process pool: the same lines in the same order, and workers that die without taking anything along."""

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from rukz_extract.pipeline import Pipeline
from rukz_extract.run.chunks import CHUNK, chunks
from rukz_extract.run.extraction import Extraction
from rukz_extract.run.lines import Written
from rukz_extract.run.local import extract_all
from rukz_extract.run.pool import Pool
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the doubles below reach the workers by fork")


class Double:
    """Stands for an extraction: its lines are the texts; one text kills its worker, another does so once."""

    def __init__(self, flag: Path):
        self.flag = flag

    def warm_up(self):
        pass

    def __call__(self, articles):
        for article in articles:
            once = article.text == "once" and not self.flag.exists()
            if once:
                self.flag.touch()
            if once or article.text == "poison":
                os.kill(os.getpid(), signal.SIGKILL)
            if article.text == "slow":
                time.sleep(0.05)
        return [Written(article.text.encode(), 0, article.source) for article in articles]


def outcomes(texts, tmp_path, workers=2):
    items = [Article(text, doc_id=str(number)) for number, text in enumerate(texts)]
    return list(Pool(Double(tmp_path / "flag"), workers).run(iter(items)))


def test_order_is_kept(tmp_path):
    texts = [f"slow {n}" if n % 7 else "slow" for n in range(200)]
    assert [outcome.data.decode() for outcome in outcomes(texts, tmp_path)] == texts


@pytest.mark.parametrize("place", [0, 9, 99])
def test_a_worker_killed_once_costs_nothing(tmp_path, place):
    texts = [f"t{n}" for n in range(100)]
    texts[place] = "once"
    assert [outcome.data.decode() for outcome in outcomes(texts, tmp_path)] == texts
    assert (tmp_path / "flag").exists()


def test_the_poisonous_article_is_found_and_the_others_are_written(tmp_path):
    texts = [f"t{n}" for n in range(60)]
    texts[3] = texts[40] = "poison"
    found = outcomes(texts, tmp_path)
    failed = {n: outcome for n, outcome in enumerate(found) if isinstance(outcome, Failure)}
    assert failed.keys() == {3, 40}
    assert failed[3].kind == "killed"
    assert failed[3].doc_id == "3"
    written = [outcome.data.decode() for outcome in found if isinstance(outcome, Written)]
    assert written == [text for text in texts if text != "poison"]


def test_what_is_no_article_passes_through_in_its_place(tmp_path):
    items = []
    for number in range(50):
        items += [Article(f"t{number}"), Failure("f", "json", str(number)), Written(b"kept", 0)]
    found = list(extract_all(iter(items), Double(tmp_path / "flag"), 2))
    assert [type(outcome) for outcome in found] == [Written, Failure, Written] * 50
    assert [outcome.message for outcome in found[1::3]] == [str(number) for number in range(50)]


def test_reading_runs_only_a_bounded_way_ahead(tmp_path):
    taken = []

    def endless():
        for number in range(10**9):
            taken.append(number)
            yield Article(f"t{number}")

    stream = Pool(Double(tmp_path / "flag"), 2).run(endless())
    for _ in range(100):
        next(stream)
    stream.close()
    assert len(taken) < 100 + 2 * 4 * CHUNK + CHUNK


def test_chunks_hold_few_articles_and_all_items():
    items = [Article(str(n)) if n % 3 else Failure("f", "json", str(n)) for n in range(100)]
    cut = list(chunks(iter(items)))
    assert [item for chunk in cut for item in chunk] == items
    assert all(sum(isinstance(item, Article) for item in chunk) <= CHUNK for chunk in cut)


def test_output_is_the_same_at_any_number_of_workers(full_pipeline):
    parts = ("Аким области сообщил 5 мая 2025 года о {} млрд тенге. ", "ОЭЗ «Лотос» в Астрахани расширят. ", "Мост. ")
    articles = [Article(parts[n % 3].format(n) * (1 + n % 5), doc_id=str(n)) for n in range(40)]
    alone, pair = (
        b"".join(outcome.data for outcome in extract_all(iter(articles), Extraction(full_pipeline), workers))
        for workers in (1, 2)
    )
    assert alone == pair
    assert len(alone.splitlines()) == 40


def test_an_article_that_breaks_a_rule_fails_alone(monkeypatch):
    def extract(self, doc):
        if "7" in doc.text:
            raise ZeroDivisionError("seven")
        return original(self, doc)

    original = Pipeline.extract
    monkeypatch.setattr(Pipeline, "extract", extract)
    articles = [Article(f"{n} млрд тенге", doc_id=str(n)) for n in range(10)]
    found = Extraction(Pipeline(["money"]))(articles)
    assert [type(outcome) for outcome in found] == [Written] * 7 + [Failure] + [Written] * 2
    assert "ZeroDivisionError: seven" in found[7].message
    assert json.loads(found[8].data)["doc_id"] == "8"
