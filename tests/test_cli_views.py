"""The commands that read an output back: show, stats, report, export, evaluate."""

import json
import re
import shlex
import shutil
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


def test_drafts_carry_the_texts_that_evaluate_shows(work, tmp_path):
    assert "1 drafts" in rukz("draft", work / "out.jsonl", "-o", tmp_path / "gold").stderr
    assert (tmp_path / "gold" / "one.txt").read_text(encoding="utf-8") == TEXT
    empty = json.loads((work / "out.jsonl").read_text(encoding="utf-8")) | {"money": []}
    (tmp_path / "out.jsonl").write_text(json.dumps(empty) + "\n", encoding="utf-8")
    result = rukz("evaluate", tmp_path / "gold", tmp_path / "out.jsonl", "--errors", 3)
    assert "обойдётся в 5 млрд рублей" in result.stdout
    assert rukz("draft", work / "out.jsonl", "-o", tmp_path / "gold").exit_code == 7


def test_rows_of_other_field_names_are_shown_and_reported(tmp_path):
    row = {"body": TEXT, "pub_date": "2025-11-12", "url": "https://example.org/1"}
    (tmp_path / "news.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    names = ("--text-field", "body", "--date-field", "pub_date", "--id-field", "url")
    shown = rukz("show", tmp_path / "news.jsonl", *names, "--type", "money").stdout
    assert "https://example.org/1 · 2025-11-12" in shown
    out = tmp_path / "out.jsonl"
    assert rukz("extract", tmp_path / "news.jsonl", *names, "-o", out, "--only", "money").exit_code == 0
    page = tmp_path / "report.html"
    assert "the text of 1 of them was not found: name" in rukz("report", out, "-o", page).stderr
    found = rukz("report", out, "-o", page, "--texts", tmp_path / "news.jsonl", "--text-field", "body")
    assert "not found" not in found.stderr
    assert "Завод в Омске" in page.read_text(encoding="utf-8")


def test_the_report_opens_in_the_browser_on_demand(work, tmp_path, monkeypatch):
    launched = []
    monkeypatch.setattr("webbrowser.open", launched.append)
    assert rukz("report", work / "out.jsonl", "-o", tmp_path / "r.html").exit_code == 0
    assert launched == []
    told = rukz("report", work / "out.jsonl", "-o", tmp_path / "r.html", "--open")
    assert launched == [(tmp_path / "r.html").as_uri()]
    assert f"no browser found here: open {tmp_path / 'r.html'} in yours" in told.stderr


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """The samples as in a clone after ``make extract``, with drafts for gold."""
    folder = tmp_path_factory.mktemp("clone")
    shutil.copytree(ROOT / "data" / "raw", folder / "data" / "raw")
    out = folder / "data" / "out" / "articles.jsonl"
    out.parent.mkdir()
    assert rukz("extract", folder / "data" / "raw", "-o", out, "-q").exit_code == 0
    assert rukz("draft", out, "-o", folder / "my" / "corrected", "--texts", folder / "data" / "raw").exit_code == 0
    return folder


def examples() -> list[str]:
    """The examples of all help pages, as they are printed."""
    found = []
    for command in app.registered_commands:
        name = command.callback.__name__
        page = CliRunner().invoke(app, [name, "--help"], terminal_width=400).stdout
        lines = re.findall(r"Example: (rukz .+)", page)
        assert lines, f"rukz {name} --help has no example"
        found += lines
    return found


@pytest.mark.models
@pytest.mark.parametrize("example", examples())
def test_the_example_of_a_help_page_runs(samples, example, monkeypatch, tmp_path):
    shutil.copytree(samples, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    if "evaluate" in example:
        (tmp_path / "my" / "corrected").rename(tmp_path / "my" / "gold")
    before = set(tmp_path.rglob("*"))
    result = rukz(*shlex.split(example)[1:])
    assert result.exit_code == 0, result.output
    assert result.stdout or set(tmp_path.rglob("*")) > before


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
