"""The table of docs/errors.md: each bad input gives its one line and its exit code, never a traceback."""

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rukz_extract.cli.app import app
from rukz_extract.pipeline import Pipeline

ROWS = re.findall(
    r"^\| `(\w+)` \| .+? \| (.+) \| (\d+) \|$",
    (Path(__file__).parent.parent / "docs" / "errors.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)
FILES = {
    "missing": ("nowhere.txt", None),
    "binary": ("image.txt", b"\x89PNG\r\n\x00\x00"),
    "encoding": ("cut.txt", "Мост через Урал открыли, ".encode() * 9 + b"\xff" + "Порт".encode() * 9),
    "gzip": ("cut.txt.gz", gzip.compress(b"text" * 1000)[:-10]),
    "too_long": ("long.txt", b"a" * 101),
    "json": ("bad.jsonl", b'{"text": '),
    "field": ("bad.jsonl", b'{"body": "a", "id": 1}'),
    "date": ("bad.jsonl", b'{"text": "a", "published": "yesterday"}'),
    "surrogate": ("bad.jsonl", b'{"text": "\\ud800 a"}'),
    "csv": ("bad.csv", b'text\n"a\r\n' + b"x" * 10),
    "parquet": ("bad.parquet", b"PAR1"),
    "html": ("page.html", b"<html><body><p>text</p></body></html>"),
    "defect": ("a.txt", b"text"),
}
ELSEWHERE = {"killed": "tests/test_run_pool.py"}


def rukz(*arguments, stdin=None):
    return CliRunner().invoke(app, ["extract", "--only", "money", *map(str, arguments)], input=stdin)


def broken(*_):
    raise ZeroDivisionError("made for this test")


def prepare(kind, folder, monkeypatch):
    """The path of a bad input of some kind."""
    if kind == "empty_folder":
        return folder
    if kind == "unreadable":
        (folder / "a.txt").symlink_to(folder / "a.txt")
        return folder / "a.txt"
    if kind == "html":
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    if kind == "defect":
        monkeypatch.setattr(Pipeline, "extract", broken)
    if kind == "csv":
        monkeypatch.setattr("csv.field_size_limit", lambda _: None)
        import csv

        monkeypatch.setattr("rukz_extract.sources.formats.tables.csv.DictReader", raising(csv.Error("cut")))
    name, data = FILES[kind]
    if data is not None:
        (folder / name).write_bytes(data)
    return folder / name


def raising(problem):
    def rows(*_, **__):
        yield from ()
        raise problem

    return rows


def shape(message):
    """The message of the table as a pattern: … stands for anything."""
    return re.escape(message.replace("\\|", "|")).replace("…", ".*")


def test_the_table_lists_every_kind():
    assert {kind for kind, *_ in ROWS} == FILES.keys() | {"empty_folder", "unreadable"} | ELSEWHERE.keys()


@pytest.mark.parametrize(("kind", "message", "code"), [row for row in ROWS if row[0] not in ELSEWHERE])
def test_each_row_of_the_table(kind, message, code, tmp_path, monkeypatch):
    path = prepare(kind, tmp_path, monkeypatch)
    log = tmp_path / "errors" / "log.jsonl"
    result = rukz(path, "--errors", log, "--max-chars", "100" if kind == "too_long" else "1000000")
    assert result.exit_code == int(code)
    assert result.stdout == ""
    error, summary = result.stderr.splitlines()
    assert re.fullmatch(f"rukz: error: {re.escape(str(path))}: {shape(message)}", error)
    assert "1 failed" in summary
    (logged,) = map(json.loads, log.read_text(encoding="utf-8").splitlines())
    assert logged["kind"] == kind
    assert error.endswith(f"{logged['source']}: {logged['message']}")


def test_a_bad_file_among_good_ones_is_partial_failure(tmp_path):
    (tmp_path / "1.txt").write_text("5 млрд тенге", encoding="utf-8")
    (tmp_path / "2.txt").write_bytes(b"\x00")
    (tmp_path / "3.txt").write_text("6 млрд тенге", encoding="utf-8")
    result = rukz(tmp_path)
    assert result.exit_code == 3
    assert [json.loads(line)["doc_id"] for line in result.stdout.splitlines()] == ["1", "3"]


def test_fail_fast_stops_at_the_first(tmp_path):
    for name, data in (("1.txt", b"a"), ("2.txt", b"\x00"), ("3.txt", b"b"), ("4.txt", b"\x00")):
        (tmp_path / name).write_bytes(data)
    result = rukz(tmp_path, "--fail-fast")
    assert result.exit_code == 4
    assert result.stderr.count("error:") == 1
    assert [json.loads(line)["doc_id"] for line in result.stdout.splitlines()] == ["1"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "name files or folders"),
        (["-", "--published", "вчера"], "is no date: write YYYY-MM-DD"),
        (["-", "--published", "2025-02-30"], "is no date: write YYYY-MM-DD"),
        (["-", "--encoding", "utf-99"], "is no encoding"),
        (["-", "--encoding", "base64"], "is no encoding"),
        (["-", "--only", "money,weather"], "unknown dimension weather"),
        (["-", "--only", ""], "choose from"),
        (["-", "--shard", "3/2"], "is no shard"),
        (["-", "--shard", "0/2"], "is no shard"),
        (["-", "--resume"], "give -o FILE"),
        (["-", "-o", "x.jsonl", "--resume", "--force"], "choose one"),
        (["-", "-o", "x.jsonl.gz"], "pipe -o - to gzip"),
        (["-", "-o", "x.parquet"], "rukz export"),
        (["-", "-o", "x.jsonl", "--resume", "--layout", "records"], "--layout articles"),
        (["-", "--parquet"], "give -o FOLDER/"),
        (["-", "-o", "x.jsonl", "--parquet"], "give -o FOLDER/"),
        (["-", "-o", "x/", "--parquet", "--layout", "records"], "--layout articles"),
        (["-", "--engine", "ray"], "no part in standard input"),
        (["a.txt", "--engine", "ray", "--shard", "1/2"], "divides the work itself"),
        (["-", "--workers", "0"], "--workers"),
        (["-", "--max-chars", "0"], "--max-chars"),
        (["-", "--layout", "table"], "table"),
        (["-", "--no-such-option"], "--no-such-option"),
    ],
)
def test_wrong_usage_is_told_with_exit_code_2(arguments, words):
    result = CliRunner().invoke(app, ["extract", *arguments], input="a")
    assert result.exit_code == 2
    assert words in re.sub(r"\s+", " ", result.stderr)
    assert result.stdout == ""


def test_an_existing_output_is_not_overwritten(tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("mine\n", encoding="utf-8")
    result = rukz("-", "-o", out, stdin="a")
    assert result.exit_code == 7
    assert result.stderr == f"rukz: error: {out} exists: go on with --resume, or start anew with --force\n"
    assert out.read_text(encoding="utf-8") == "mine\n"
    assert rukz("-", "-o", out, "--force", stdin="a").exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8"))["doc_id"] == "stdin"


def test_an_output_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = rukz("-", "-o", tmp_path / "file" / "out.jsonl", stdin="a")
    assert result.exit_code == 7
    assert "cannot be written" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_full_disk_ends_with_one_line():
    result = rukz("-", "-o", "/dev/full", stdin="a")
    assert result.exit_code == 7
    assert result.stderr.startswith("rukz: error: the output: the disk is full")
    assert len(result.stderr.splitlines()) == 1


ROWS_OF_MONEY = "".join(json.dumps({"text": f"{number} млрд тенге " * 9}) + "\n" for number in range(300))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_full_disk_cuts_a_line_and_the_run_goes_on(tmp_path, workers):
    rows, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows.write_text(ROWS_OF_MONEY, encoding="utf-8")
    command = [sys.executable, "-m", "rukz_extract", "extract", "--only", "money", rows, "--workers", str(workers)]
    limited = ["bash", "-c", 'ulimit -f 40; exec "$@"', "-", *command, "-o", out]
    result = subprocess.run(limited, stderr=subprocess.PIPE, text=True, check=False)
    assert result.returncode == 7
    assert result.stderr == f"rukz: error: {out}: cannot be written: File too large\n"
    assert not Path(f"{out}.part").read_bytes().endswith(b"\n")
    for target, resume in ((out, ["--resume"]), (tmp_path / "whole.jsonl", [])):
        assert subprocess.run([*command, "-q", "-o", target, *resume], check=False).returncode == 0
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_a_full_disk_under_the_errors_ends_with_one_line(tmp_path):
    result = rukz(tmp_path / "nowhere.txt", "--errors", "/dev/full")
    assert result.exit_code == 7
    assert result.stderr.splitlines()[1:] == [
        "rukz: error: /dev/full: the disk is full: free some space and go on with --resume"
    ]


@pytest.mark.parametrize(
    ("closing", "code", "told"),
    [
        ("<&-", 4, "rukz: error: -: cannot be read: standard input is closed"),
        (">&-", 7, "rukz: error: standard output is closed: give -o FILE"),
        ("2>&-", 0, ""),
        ("<&- >&- 2>&-", 7, ""),
        ("> /dev/full", 7, "rukz: error: the output: the disk is full: free some space and go on with --resume"),
    ],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_streams_that_the_shell_has_closed(closing, code, told, unbuffered):
    command = f'echo 5 рублей | ( exec "$0" -m rukz_extract extract --only money - {closing} )'
    shell = ["bash", "-c", command, sys.executable]
    buffers = {**os.environ, "PYTHONUNBUFFERED": unbuffered}  # what is buffered is written again at the end
    result = subprocess.run(shell, env=buffers, capture_output=True, text=True, check=False)
    assert result.returncode == code
    assert "Traceback" not in result.stderr
    assert result.stderr.partition("\n")[0] == told or code == 0


@pytest.mark.parametrize("command", ["lookup Омск", "schema", "explain аким"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_every_command_tells_of_a_full_disk(command, unbuffered):
    shell = ["bash", "-c", f'exec "$0" -m rukz_extract {command} > /dev/full', sys.executable]
    buffers = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    result = subprocess.run(shell, env=buffers, capture_output=True, text=True, check=False)
    assert result.returncode == 7
    assert result.stderr == "rukz: error: the output: the disk is full: free some space\n"


def test_a_reader_that_has_seen_enough_ends_the_run_quietly(tmp_path):
    (tmp_path / "in.jsonl").write_text(ROWS_OF_MONEY * 20, encoding="utf-8")
    command = '"$0" -m rukz_extract extract --only money "$1" | head -n 1; exit "${PIPESTATUS[0]}"'
    arguments = ["bash", "-c", command, sys.executable, tmp_path / "in.jsonl"]
    result = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert json.loads(result.stdout)["doc_id"] == "in-1"


def test_nothing_is_left_of_a_run_that_read_nothing(tmp_path):
    assert rukz(tmp_path / "nowhere", "-o", tmp_path / "out.jsonl").exit_code == 4
    assert list(tmp_path.iterdir()) == []
