"""The Ray engine: the files of the local run, also when a node of the cluster dies under it."""

import gzip
import json
import os
import sys
import time
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from rukz_extract.cli.app import app
from rukz_extract.errors import ResourceError
from rukz_extract.pipeline import Pipeline
from rukz_extract.run.cluster.engine import Cluster, connect
from rukz_extract.run.extraction import Extraction
from rukz_extract.run.interruption import Interruption
from rukz_extract.run.lines import Written
from rukz_extract.run.local import Local
from rukz_extract.sources.inputs import Input
from rukz_extract.sources.options import DEFAULTS, InputFormat

THOROUGH = bool(os.environ.get("RUKZ_THOROUGH"))
ARTICLES = 2_000 if THOROUGH else 400
ROWS = [{"text": f"В мае 2025 года на дорогу выделили {n} млрд тенге. " * 9, "id": f"n{n}"} for n in range(ARTICLES)]
TEXT = "УРАЛЬСК, 18.09.2024. /КазТАГ/. На мост выделили 5 млрд тенге."
PAGE = f"<html><head><title>Мост</title></head><body><article><p>{TEXT} {TEXT}</p></article></body></html>"


class Slow(Extraction):
    """Takes long enough for a node to die in between; one text ends its worker."""

    def __call__(self, articles):
        time.sleep(0.02)
        if any(article.text == "poison" for article in articles):
            os._exit(1)
        return super().__call__(articles)


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch):
    monkeypatch.setattr("rukz_extract.run.cluster.engine.BLOCK", 2**14)


@pytest.fixture(scope="module")
def cluster():
    """A cluster of two nodes on this machine; the second one has two CPUs."""
    ray = pytest.importorskip("ray", reason="the extra [ray] is not installed")
    from ray.cluster_utils import Cluster as Nodes

    nodes = Nodes(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    second = nodes.add_node(num_cpus=2)
    nodes.wait_for_nodes()
    ray.init(address=nodes.address, logging_level="ERROR", log_to_driver=False)
    yield nodes, second
    ray.shutdown()
    nodes.shutdown()


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """A folder with every format, several encodings, and some of all that can be wrong; it is the current one."""
    monkeypatch.chdir(tmp_path)
    folder = Path("archive")
    (folder / "deep").mkdir(parents=True)
    write_rows(folder / "rows.jsonl", [*ROWS[:70], {"no": "text"}, {"text": "\ud800"}, {"text": " "}, *ROWS[70:90]])
    for number in range(50):
        (folder / "deep" / f"{number}.txt").write_text(f"{TEXT} Ещё {number} млн рублей.", encoding="utf-8")
    (folder / "deep" / "7.txt").write_bytes(b"\x00")
    (folder / "deep" / "8.txt").write_text(TEXT * 3, encoding="cp1251")
    (folder / "deep" / "loop.txt").symlink_to("loop.txt")
    (folder / "packed.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (folder / "cut.txt.gz").write_bytes(gzip.compress(TEXT.encode())[:-9])
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "table.csv").write_text(f'id;text\na;"{TEXT}"\nb;\n', encoding="utf-8")
    duckdb.sql(f"COPY (SELECT '{TEXT}' AS text, 7 AS id) TO '{folder}/table.parquet' (FORMAT parquet)")
    (folder / "empty").mkdir()
    return folder


def write_rows(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def rukz(*arguments):
    return CliRunner().invoke(app, ["extract", "--only", "money,dates", *map(str, arguments)])


def contents(folder):
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def told(result):
    """What was said on standard error but for the summary with its seconds."""
    return sorted(result.stderr.splitlines()[:-1])


def stream(extraction, path, previous=None):
    return connect(extraction).outcomes([str(path)], DEFAULTS, previous, Interruption())


def named(outcomes):
    return [json.loads(one.data)["doc_id"] if isinstance(one, Written) else one.kind for one in outcomes]


def test_files_failures_and_warnings_are_those_of_the_local_run(cluster, archive):
    paths = [archive, "nowhere", archive / "empty", "archive/rows.jsonl"]
    results = [
        rukz(*paths, "-o", f"{engine}/", "--engine", engine, "--parquet", "--errors", f"{engine}.errors")
        for engine in ("local", "ray")
    ]
    assert [result.exit_code for result in results] == [3, 3], results[1].output
    assert contents("ray") == contents("local")
    assert set(contents("ray")) == {"part-00000.jsonl", "part-00000.parquet", "manifest.json"}
    assert Path("ray.errors").read_bytes() == Path("local.errors").read_bytes()
    assert told(results[0]) == told(results[1])
    assert any("windows-1251" in line for line in told(results[1]))


def test_a_uri_is_read_like_the_path(cluster, archive):
    uri = f"file://{archive.resolve()}"
    for engine in ("local", "ray"):
        assert rukz(uri, "-o", f"{engine}.jsonl", "--engine", engine).exit_code == 3
    assert Path("ray.jsonl").read_bytes() == Path("local.jsonl").read_bytes()
    assert len(Path("ray.jsonl").read_bytes().splitlines()) > 140


def test_a_poisonous_article_fails_alone(cluster, tmp_path):
    rows = [*ROWS[:20], {"text": "poison", "id": "bad"}, *ROWS[20:40]]
    found = named(stream(Slow(Pipeline(["money"])), write_rows(tmp_path / "in.jsonl", rows)))
    assert found == [*(f"n{n}" for n in range(20)), "killed", *(f"n{n}" for n in range(20, 40))]


@pytest.mark.parametrize("kept", [0, 1, 60, 113] if THOROUGH else [60])
def test_a_cut_output_is_completed(cluster, archive, kept):
    assert rukz(archive, "-o", "whole.jsonl").exit_code == 3
    whole = Path("whole.jsonl").read_bytes()
    lines = whole.splitlines(keepends=True)
    Path("out.jsonl.part").write_bytes(b"".join(lines[:kept]) + lines[kept][:-5])
    result = rukz(archive, "-o", "out.jsonl", "--engine", "ray", "--resume")
    assert Path("out.jsonl").read_bytes() == whole
    assert (f"{kept} kept" in result.stderr) == (kept > 0)
    assert not Path("out.jsonl.part").exists()


def test_lines_that_stand_elsewhere_or_once_for_two_are_made_anew(cluster, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_rows(tmp_path / "in.jsonl", ROWS[:30])
    assert rukz("in.jsonl", "-o", "out.jsonl").exit_code == 0
    write_rows(tmp_path / "in.jsonl", [*ROWS[20:30], *ROWS[:5], *ROWS[20:30]])
    assert rukz("in.jsonl", "-o", "fresh.jsonl").exit_code == 0
    assert rukz("in.jsonl", "-o", "out.jsonl", "--resume", "--engine", "ray").exit_code == 0
    assert Path("out.jsonl").read_bytes() == Path("fresh.jsonl").read_bytes()


def test_a_node_killed_mid_run_costs_nothing(cluster, tmp_path):
    nodes, second = cluster
    path = write_rows(tmp_path / "in.jsonl", ROWS)
    extraction = Slow(Pipeline(["money"]))
    outcomes = stream(extraction, path)
    found = [next(outcomes) for _ in range(80)]
    nodes.remove_node(second, allow_graceful=False)
    found += outcomes
    assert found == list(Local(Extraction(Pipeline(["money"]))).outcomes([str(path)], DEFAULTS, None, Interruption()))


class Nodes:
    """Stands for Ray on a cluster of two nodes; some do not see the files."""

    def __init__(self, *seeing):
        self.seeing = seeing

    def nodes(self):
        return [{"NodeID": str(number), "Alive": True} for number in range(len(self.seeing))]

    def remote(self, **_):
        return lambda function: self

    def options(self, *, label_selector):
        return type("Task", (), {"remote": lambda _, paths: self.seeing[int(label_selector["ray.io/node-id"])]})()

    def get(self, answers):
        return answers

    def get_runtime_context(self):
        return type("Context", (), {"get_node_id": lambda _: "0"})()


@pytest.mark.parametrize(
    ("seeing", "readers"), [((True,), None), ((True, True), None), ((True, False), {"ray.io/node-id": "0"})]
)
def test_files_that_only_this_machine_sees_are_read_here(seeing, readers, caplog):
    item = Input(__file__, "a", InputFormat.TEXT)
    assert Cluster(Nodes(*seeing), Extraction(Pipeline()), 1)._readers([item]) == readers
    assert ("this machine alone reads" in caplog.text) == (readers is not None)


def test_remote_files_are_read_by_all_nodes():
    item = Input("s3://bucket/a.txt", "a", InputFormat.TEXT, place="bucket/a.txt", root="s3://bucket")
    assert Cluster(Nodes(True, False), Extraction(Pipeline()), 1)._readers([item]) is None


def test_without_ray_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ResourceError, match=r"pip install 'rukz-extract\[ray\]'"):
        connect(Extraction(Pipeline(["money"])))
