"""Runs that stop anywhere and go on: the finished file equals that of an undisturbed run, byte for byte."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from rukz_extract.cli.app import app
from rukz_extract.run.lines import Written
from rukz_extract.run.sinks import FolderSink
from rukz_extract.sources.formats.tables import one_file

KILLS = 20 if os.environ.get("RUKZ_THOROUGH") else 3
RUKZ = [sys.executable, "-m", "rukz_extract", "extract", "--only", "money"]
ROWS = [{"text": f"Выделили {n} млрд тенге. " * 3, "id": f"n{n}"} for n in range(60)]


def run(*arguments):
    return CliRunner().invoke(app, ["extract", "--only", "money", *map(str, arguments)])


def write_rows(path, rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def done(tmp_path):
    """Rows, the output of an undisturbed run over them, and its lines."""
    rows = write_rows(tmp_path / "in.jsonl", ROWS)
    out = tmp_path / "whole.jsonl"
    assert run(rows, "-o", out).exit_code == 0
    return rows, out.read_bytes()


@pytest.mark.parametrize("cut", [0, 1, 500, 5_000, -1])
@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.part"])
@pytest.mark.parametrize("workers", [1, 2])
def test_a_cut_file_is_completed(done, tmp_path, cut, name, workers):
    rows, whole = done
    (tmp_path / name).write_bytes(whole[:cut])
    out = tmp_path / "out.jsonl"
    result = run(rows, "-o", out, "--resume", "--workers", workers)
    assert result.exit_code == 0
    assert out.read_bytes() == whole
    kept = whole[:cut].count(b"\n")
    assert (f"{kept} kept" in result.stderr) == (kept > 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl", "whole.jsonl"]


def test_a_finished_run_does_nothing_again(done, tmp_path, monkeypatch):
    rows, whole = done
    out = tmp_path / "whole.jsonl"
    monkeypatch.setattr("rukz_extract.pipeline.Pipeline.__call__", lambda *_: pytest.fail("extracted again"))
    monkeypatch.setattr("rukz_extract.run.extraction.Extraction.__call__", lambda *_: [])
    assert "60 kept" in run(rows, "-o", out, "--resume").stderr
    assert out.read_bytes() == whole


def test_new_and_changed_articles_take_their_places(done, tmp_path):
    rows, _ = done
    changed = [{"text": "Новая: 7 млрд тенге", "id": "new"}, *ROWS[:20], *ROWS[25:]]
    changed[30] = {**changed[30], "text": "Другой текст, 8 млн рублей"}
    write_rows(rows, changed)
    fresh, out = tmp_path / "fresh.jsonl", tmp_path / "whole.jsonl"
    assert run(rows, "-o", fresh).exit_code == 0
    result = run(rows, "-o", out, "--resume")
    assert out.read_bytes() == fresh.read_bytes()
    assert "54 kept" in result.stderr


@pytest.mark.parametrize("field", ["package_version", "schema_version", "text_sha256", "doc_id", "source"])
def test_lines_made_otherwise_are_made_anew(done, tmp_path, field):
    rows, whole = done
    lines = [json.loads(line) for line in whole.splitlines()]
    write_rows(tmp_path / "out.jsonl", [{**line, field: "0" * 64} for line in lines])
    result = run(rows, "-o", tmp_path / "out.jsonl", "--resume")
    assert "kept" not in result.stderr
    assert (tmp_path / "out.jsonl").read_bytes() == whole


def test_a_leftover_part_is_not_overwritten_unasked(done, tmp_path):
    rows, whole = done
    part = tmp_path / "out.jsonl.part"
    part.write_bytes(whole[:700])
    assert run(rows, "-o", tmp_path / "out.jsonl").exit_code == 7
    assert part.read_bytes() == whole[:700]
    assert run(rows, "-o", tmp_path / "out.jsonl", "--force").exit_code == 0
    assert not part.exists()


def test_fail_fast_keeps_what_was_written(tmp_path):
    rows = write_rows(tmp_path / "in.jsonl", [*ROWS[:5], {"no": "text"}, *ROWS[5:]])
    out = tmp_path / "out.jsonl"
    assert run(rows, "-o", out, "--fail-fast").exit_code == 4
    assert not out.exists()
    assert run(rows, "-o", out, "--resume").exit_code == 3
    assert len(out.read_bytes().splitlines()) == 60


class TestFolder:
    """Output folders: files of a fixed number of articles, and a manifest written last."""

    @pytest.fixture(autouse=True)
    def _small_files(self, monkeypatch):
        monkeypatch.setitem(FolderSink.__init__.__kwdefaults__, "per_file", 25)

    def test_files_and_manifest(self, done, tmp_path):
        rows, whole = done
        assert run(rows, "-o", f"{tmp_path}/out/").exit_code == 0
        files = sorted((tmp_path / "out").glob("part-*"))
        assert [len(file.read_bytes().splitlines()) for file in files] == [25, 25, 10]
        assert b"".join(file.read_bytes() for file in files) == whole
        manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
        assert (manifest["articles"], manifest["records"]) == (60, 180)
        assert [entry["bytes"] for entry in manifest["files"]] == [file.stat().st_size for file in files]

    @pytest.mark.parametrize("lost", [0, 1, 2])
    def test_a_stopped_run_goes_on(self, done, tmp_path, lost):
        rows, _ = done
        whole, folder = tmp_path / "whole", tmp_path / "out"
        for target in (whole, folder):
            assert run(rows, "-o", f"{target}/").exit_code == 0
        last = folder / f"part-{lost:05d}.jsonl"
        last.with_name(f"{last.name}.part").write_bytes(last.read_bytes()[:-100])
        for stale in (last, folder / "manifest.json", *sorted(folder.glob("part-*"))[lost + 2 :]):
            stale.unlink(missing_ok=True)
        result = run(rows, "-o", folder, "--resume")
        assert f"{min(25 * lost + 25, 60) - 1} kept" in result.stderr
        assert contents(folder) == contents(whole)

    def test_parquet_holds_the_same_lines(self, done, tmp_path):
        rows, whole = done
        folder = tmp_path / "it's [1]*"
        for force in ([], ["--force"]):  # the same bytes again
            assert run(rows, "-o", f"{folder}/", "--parquet", *force).exit_code == 0
            made = contents(folder)
        assert contents(folder) == made
        tables = sorted(name for name in made if name.endswith(".parquet"))
        assert tables == [entry["parquet"] for entry in json.loads(made["manifest.json"])["files"]]
        found = [row for name in tables for row in table_rows(folder / name)]
        assert found == [json.loads(line) for line in whole.splitlines()]

    def test_parquet_holds_the_text_and_amounts_to_the_last_digit(self, tmp_path):
        text = "Курс – 0,0000125 рублей, долг – 123456789012345 млрд рублей."
        rows = write_rows(tmp_path / "in.jsonl", [{"text": text, "published": "2025-05-06"}])
        assert run(rows, "-o", f"{tmp_path}/out/", "--parquet", "--with-text").exit_code == 0
        (row,) = table_rows(tmp_path / "out" / "part-00000.parquet")
        assert row == json.loads((tmp_path / "out" / "part-00000.jsonl").read_text(encoding="utf-8"))
        assert row["text"] == text

    def test_a_run_that_goes_on_leaves_no_stale_tables(self, done, tmp_path):
        rows, _ = done
        assert run(rows, "-o", f"{tmp_path}/out/", "--parquet").exit_code == 0
        write_rows(rows, ROWS[:10])
        assert run(rows, "-o", f"{tmp_path}/out/", "--parquet", "--resume").exit_code == 0
        assert set(contents(tmp_path / "out")) == {"part-00000.jsonl", "part-00000.parquet", "manifest.json"}
        assert len(table_rows(tmp_path / "out" / "part-00000.parquet")) == 10

    def test_shards_of_one_folder_do_not_meet(self, done, tmp_path):
        rows, whole = done
        for number in (1, 2):
            assert run(rows, "-o", f"{tmp_path}/out/", "--shard", f"{number}/2").exit_code == 0
        files = (tmp_path / "out").glob("part-*.jsonl")
        assert sorted(line for file in files for line in file.read_bytes().splitlines()) == sorted(whole.splitlines())


def table_rows(path: Path):
    """The rows of a Parquet file as objects of JSON Lines."""
    rows = duckdb.execute("SELECT to_json(t) FROM read_parquet(?) t", [one_file(str(path))]).fetchall()
    return [json.loads(row) for (row,) in rows]


def contents(folder: Path):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_sink_counts_by_articles_not_lines(tmp_path):
    sink = FolderSink(tmp_path, per_file=2)
    for data in (b"a\nb\n", b"", b"c\n"):
        sink.write(Written(data, data.count(b"\n")))
    sink.finish()
    assert [path.read_bytes() for path in sorted(tmp_path.glob("part-*"))] == [b"a\nb\n", b"c\n"]


@pytest.fixture(scope="module")
def long_rows(tmp_path_factory):
    """Rows that take a run about a second, and the file of an undisturbed one."""
    folder = tmp_path_factory.mktemp("long")
    rows = [{"text": f"Выделили {n} млрд тенге и $5,5 млн. " * 30, "id": f"n{n}"} for n in range(320)]
    path = write_rows(folder / "in.jsonl", rows)
    started = time.monotonic()
    subprocess.run([*RUKZ, str(path), "-o", str(folder / "whole.jsonl"), "-q"], check=True)
    return path, (folder / "whole.jsonl").read_bytes(), time.monotonic() - started


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_run_killed_at_a_random_moment_loses_nothing(long_rows, tmp_path, seed):
    path, whole, seconds = long_rows
    dice = random.Random(seed)
    out = tmp_path / "out.jsonl"
    command = [*RUKZ, str(path), "-o", str(out), "--workers", "2", "-q", "--resume"]
    process = subprocess.Popen(command)
    time.sleep(dice.uniform(0.4, 1.1 * seconds))
    victims = [process.pid] if dice.random() < 0.6 else children(process.pid) or [process.pid]
    kill(dice.choice(victims))
    process.wait()
    assert subprocess.run(command, check=False).returncode == 0
    assert out.read_bytes() == whole


def children(pid):
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def kill(pid):
    with suppress(ProcessLookupError):  # it was quicker
        os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_says_how_to_go_on(long_rows, tmp_path, number):
    path, whole, _ = long_rows
    out = tmp_path / "out.jsonl"
    part_file = Path(f"{out}.part")
    command = [*RUKZ, str(path), "-o", str(out), "--workers", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while not (part_file.exists() and part_file.stat().st_size) and process.poll() is None:
        time.sleep(0.002)
    process.send_signal(number)
    told = process.communicate()[1]
    assert process.returncode == 130, told
    assert f"interrupted; what is written is kept beside {out}: the same command with --resume goes on" in told
    part = part_file.read_bytes()
    assert part.endswith(b"\n")
    assert whole.startswith(part)
    assert subprocess.run([*command, "--resume", "-q"], check=False).returncode == 0
    assert out.read_bytes() == whole


def test_a_wait_for_input_is_interrupted(tmp_path):
    command = [*RUKZ, "-", "--input-format", "jsonl"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not catches(process.pid, signal.SIGTERM):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    process.wait(10)
    assert process.returncode == 130
    assert "Traceback" not in process.communicate()[1]


def catches(pid, number):
    """True once a process handles a signal itself: the run has begun."""
    caught = Path(f"/proc/{pid}/status").read_text().partition("SigCgt:")[2].split()[0]
    return bool(int(caught, 16) >> (number - 1) & 1)


def test_workers_end_with_a_killed_parent():
    command = [*RUKZ, "-", "--input-format", "jsonl", "--workers", "2"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    process.stdin.write(b'{"text": "5 \xd1\x80\xd1\x83\xd0\xb1\xd0\xbb\xd0\xb5\xd0\xb9"}\n' * 40)
    process.stdin.flush()
    deadline = time.monotonic() + 20
    while len(workers := children(process.pid)) < 2:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.kill()
    process.wait()
    while any(is_alive(pid) for pid in workers):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def is_alive(pid):
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
