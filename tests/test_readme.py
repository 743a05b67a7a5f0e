"""The README tells the truth: its example, recipes, commands and record reference are run here."""

import json
import re
import subprocess
import sys
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


@pytest.mark.parametrize("recipe", blocks("jq recipe"))
def test_jq_recipes_print_rows(recipe):
    arguments, program = re.fullmatch(r"\.venv/bin/rukz (.+) \| jq -r '(.+)'\n", recipe).groups()
    lines = [json.loads(line) for line in rukz(arguments).splitlines()]
    rows = [row for line in lines for row in jq.compile(program).input_value(line).all()]
    assert len(rows) >= 5
    assert all("\t" in row for row in rows)


@pytest.mark.parametrize("recipe", blocks("duckdb recipe"))
def test_duckdb_recipes_give_rows(recipe, tmp_path):
    out = tmp_path / "articles.jsonl"
    rukz(f"extract data/raw --quiet -o {out}")
    rows = duckdb.sql(recipe.replace("data/out/articles.jsonl", str(out))).fetchall()
    assert len(rows) >= 3


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
