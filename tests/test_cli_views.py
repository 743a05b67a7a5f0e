"""The commands that read an output back: show, stats, report, export, evaluate."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rukz_extract.cli import app

ROOT = Path(__file__).resolve().parent.parent
TEXT = "Завод в Омске обойдётся в 5 млрд рублей и откроется 12 ноября 2025 года.\n"


def rukz(*arguments: object):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    """A folder with one article, its output, and its gold."""
    folder = tmp_path_factory.mktemp("views")
    (folder / "texts").mkdir()
    (folder / "texts" / "one.txt").write_text(TEXT, encoding="utf-8")
    out = folder / "out.jsonl"
    assert rukz("extract", folder / "texts", "-o", out, "-q").exit_code == 0
    (folder / "gold").mkdir()
    (folder / "gold" / "one.json").write_text(out.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def test_show_prints_the_text_and_a_table(work):
    result = rukz("show", work / "texts" / "one.txt", "--type", "money")
    assert result.exit_code == 0
    assert TEXT.strip() in result.stdout
    assert "5000000000 RUB" in result.stdout
    assert "2025-11-12 day" not in result.stdout


def test_show_refuses_an_unknown_type(work):
    result = rukz("show", work / "texts" / "one.txt", "--type", "boats")
    assert result.exit_code == 2
    assert "unknown dimension boats" in result.stderr


def test_stats_as_table_and_json(work):
    assert "RUB" in rukz("stats", work / "out.jsonl").stdout
    found = json.loads(rukz("stats", work / "out.jsonl", "--json").stdout)
    assert found["money"] == [{"currency": "RUB", "mentions": 1, "total": "5000000000"}]


def test_report_finds_the_texts_by_their_source(work):
    result = rukz("report", work / "out.jsonl", "-o", work / "report.html")
    assert result.exit_code == 0
    assert "1 articles" in result.stderr
    assert "Завод в Омске" in (work / "report.html").read_text(encoding="utf-8")


def test_export_writes_tables(work):
    result = rukz("export", work / "out.jsonl", "--to", "csv", "-o", work / "tables")
    assert result.exit_code == 0
    assert "RUB" in (work / "tables" / "money.csv").read_text(encoding="utf-8")
    assert rukz("export", work / "out.jsonl", "--to", "csv", "-o", work / "tables").exit_code == 7


def test_evaluate_scores_an_output(work):
    result = rukz("evaluate", work / "gold", work / "out.jsonl", "--json")
    assert json.loads(result.stdout)["rows"]["entities: money"]["key"]["f1"] == 1.0


def test_evaluate_lists_errors_in_context(work, tmp_path):
    empty = json.loads((work / "out.jsonl").read_text(encoding="utf-8")) | {"money": []}
    (tmp_path / "out.jsonl").write_text(json.dumps(empty) + "\n", encoding="utf-8")
    result = rukz("evaluate", work / "gold", tmp_path / "out.jsonl", "--errors", 3, "--texts", work / "texts")
    assert "mentions: money: miss, 1" in result.stdout
    assert "обойдётся в 5 млрд рублей" in result.stdout


@pytest.mark.parametrize("command", ["stats", "report"])
def test_something_else_than_an_output_is_one_clear_line(tmp_path, command):
    (tmp_path / "other.jsonl").write_text("{}\n", encoding="utf-8")
    result = rukz(command, tmp_path / "other.jsonl")
    assert result.exit_code == 4
    assert "other.jsonl, line 1" in result.stderr
    assert "Traceback" not in result.output
