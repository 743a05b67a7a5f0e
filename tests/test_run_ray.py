"""The Ray engine: the lines of the local run, also when a node of the cluster dies under it."""

import json
import os
import time

import pytest

from rukz_extract.errors import ResourceError
from rukz_extract.pipeline import Pipeline
from rukz_extract.run.extraction import Extraction
from rukz_extract.run.lines import Written
from rukz_extract.run.local import extract_all
from rukz_extract.run.ray_pool import RayPool
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure

ARTICLES = [Article(f"В мае 2025 года на дорогу выделили {n} млрд тенге. " * 3, doc_id=f"n{n}") for n in range(400)]


class Slow(Extraction):
    """Takes long enough for a node to die in between; one text ends its worker."""

    def __call__(self, articles):
        time.sleep(0.03)
        if any(article.text == "poison" for article in articles):
            os._exit(1)
        return super().__call__(articles)


@pytest.fixture(scope="module")
def cluster():
    """A cluster of two nodes on this machine; the second one has two CPUs."""
    ray = pytest.importorskip("ray", reason="the extra [ray] is not installed")
    from ray.cluster_utils import Cluster

    nodes = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    second = nodes.add_node(num_cpus=2)
    nodes.wait_for_nodes()
    ray.init(address=nodes.address, logging_level="ERROR", log_to_driver=False)
    yield nodes, second
    ray.shutdown()
    nodes.shutdown()


def lines(outcomes):
    return [
        json.loads(outcome.data)["doc_id"] if isinstance(outcome, Written) else outcome.kind for outcome in outcomes
    ]


def test_the_lines_are_those_of_the_local_run(cluster):
    extraction = Extraction(Pipeline(["money", "dates"]))
    local = list(extract_all(iter(ARTICLES), extraction, 1))
    assert list(RayPool(extraction).run(iter(ARTICLES))) == local


def test_a_poisonous_article_fails_alone(cluster):
    articles = [*ARTICLES[:20], Article("poison", doc_id="bad"), *ARTICLES[20:40]]
    found = list(RayPool(Slow(Pipeline(["money"]))).run(iter(articles)))
    assert lines(found) == [*(f"n{n}" for n in range(20)), "killed", *(f"n{n}" for n in range(20, 40))]
    assert isinstance(found[20], Failure)


def test_a_node_killed_mid_run_costs_nothing(cluster):
    nodes, second = cluster
    stream = RayPool(Slow(Pipeline(["money"]))).run(iter(ARTICLES))
    found = [next(stream) for _ in range(80)]
    nodes.remove_node(second, allow_graceful=False)
    found += stream
    assert lines(found) == [article.doc_id for article in ARTICLES]


def test_without_ray_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "ray", None)
    with pytest.raises(ResourceError, match=r"pip install 'rukz-extract\[ray\]'"):
        RayPool(Extraction(Pipeline(["money"])))
