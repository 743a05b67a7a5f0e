"""The README tells the truth: its example, recipes, commands and record reference are run here."""

import json
import re
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import jq
import pytest

from rukz_extract import errors
from rukz_extract.show.reference import record_reference

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(label: str) -> list[str]:
    """The code blocks that follow the comment ``<!-- label -->``."""
    return re.findall(rf"<!-- {label} -->\n```\w+\n(.*?)```", README, re.DOTALL)


def rukz(arguments: str, stdin: str | None = None) -> str:
    """Standard output of a rukz call of the README, run by this Python in the root of the project."""
    command = [sys.executable, "-m", "rukz_extract", *arguments.split()]
    return subprocess.run(
        command, cwd=ROOT, input=stdin, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout


def test_the_example_gives_the_printed_output():
    command = re.fullmatch(r"echo '(.+)' \|\s+\.venv/bin/rukz (.+) \|\s+jq -c '(.+)'\n", blocks("example")[0])
    line = json.loads(rukz(command[2], stdin=command[1] + "\n"))
    printed = [json.loads(row) for row in blocks("example output")[0].splitlines()]
    assert jq.compile(command[3]).input_value(line).all() == printed


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    """A folder as a clone is after ``make extract``, and the lines of its output."""
    folder = tmp_path_factory.mktemp("clone")
    out = folder / "data" / "out" / "articles.jsonl"
    out.parent.mkdir(parents=True)
    rukz(f"extract data/raw --quiet -o {out}")
    return folder, [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("recipe", blocks("jq recipe"))
def test_jq_recipes_print_rows(recipe, extracted):
    (program,) = re.fullmatch(r"jq -r '(.+)' data/out/articles.jsonl\n", recipe).groups()
    rows = [row for line in extracted[1] for row in jq.compile(program).input_value(line).all()]
    assert len(rows) >= 5
    assert all("\t" in row for row in rows)


@pytest.mark.parametrize("recipe", blocks("duckdb recipe"))
def test_duckdb_recipes_give_rows(recipe, extracted, monkeypatch):
    monkeypatch.chdir(extracted[0])
    assert len(duckdb.sql(recipe).fetchall()) >= 3


def test_the_pandas_recipe_adds_up_exactly(extracted, monkeypatch, capsys):
    pytest.importorskip("pandas")
    monkeypatch.chdir(extracted[0])
    exec(blocks("pandas recipe")[0], {})
    tenge = [Decimal(money["amount"]) for line in extracted[1] for money in line["money"] if money["currency"] == "KZT"]
    assert re.search(rf"^KZT +{len(tenge)} +{sum(tenge)}$", capsys.readouterr().out, re.MULTILINE)


def test_the_polars_recipe_counts_mentions(extracted, monkeypatch, capsys):
    pytest.importorskip("polars")
    monkeypatch.chdir(extracted[0])
    exec(blocks("polars recipe")[0], {})
    regions = [region for line in extracted[1] for region in line["regions"] if region["code"] == "KZ"]
    mentions = sum(len(region["mentions"]) for region in regions)
    assert re.search(rf"│ KZ +┆ Казахстан +┆ {mentions} +│", capsys.readouterr().out)


def test_a_new_user_gets_from_own_articles_to_a_score(tmp_path):
    """The commands for own articles one after the other, on the samples."""
    commands = blocks("own articles")[0].splitlines()
    assert commands.pop(0) == "make setup"
    assert len(commands) < 9
    shutil.copytree(ROOT / "data" / "raw", tmp_path / "my" / "articles")
    for command in commands:
        arguments = command.removeprefix(".venv/bin/rukz ").removesuffix(" --open").split()
        done = subprocess.run(
            [sys.executable, "-m", "rukz_extract", *arguments],
            cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True,
        )  # fmt: skip
    assert re.search(r"^entities: money +key +1\.000", done.stdout, re.MULTILINE)
    assert (tmp_path / "my" / "report.html").stat().st_size < 1_500_000
    with duckdb.connect(str(tmp_path / "my" / "articles.duckdb")) as database:
        assert database.sql("SELECT count(*) FROM mentions").fetchall()[0][0] > 100


def test_the_python_recipe_runs(capsys):
    exec(blocks("python recipe")[0], {})
    assert capsys.readouterr().out == "1500000000 USD\n2025-11-12 ['KZ-71']\n"


def test_the_record_reference_is_the_models_own():
    printed = README.split("<!-- record reference -->\n")[1].split("<!-- end of record reference -->")[0]
    assert printed.strip() == record_reference().strip()


def test_the_exit_codes_are_those_of_the_errors():
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    raised = {kind.exit_code for kind in errors.RukzError.__subclasses__()}
    assert listed == raised | {0, 2, errors.PARTIAL_FAILURE, 130}


def test_make_targets_of_the_readme_exist():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake (\w+)", README)) - {"is"} <= targets
