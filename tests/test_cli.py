"""The command line: inputs, outputs, layouts, messages, streams, start-up."""

import json
import os
import subprocess
import sys

import jsonschema
import pytest
from typer.testing import CliRunner

from rukz_extract import __version__
from rukz_extract.cli.app import app
from rukz_extract.record_lines import ArticleWithText, MoneyLine
from rukz_extract.records import ExtractedArticle

RUKZ = [sys.executable, "-m", "rukz_extract"]
TEXT = "АСТАНА, 5 июня 2025. /КазТАГ/. На дорогу выделили 5 млрд тенге."


def rukz(*arguments, stdin=None):
    return CliRunner().invoke(app, list(map(str, arguments)), input=stdin)


def extract(*arguments, stdin=None, only="money"):
    return rukz("extract", "--only", only, *arguments, stdin=stdin)


def lines(result):
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_standard_input_to_standard_output():
    (line,) = lines(extract("-", stdin=TEXT))
    assert (line["doc_id"], line["source"], line["published"]) == ("stdin", "-", "2025-06-05")
    assert [money["amount"] for money in line["money"]] == ["5000000000"]
    assert list(line) == list(ExtractedArticle.model_fields)


def test_json_lines_on_standard_input():
    rows = "".join(json.dumps({"text": TEXT, "id": f"n{n}"}) + "\n" for n in range(20))
    found = lines(extract("-", "--input-format", "jsonl", stdin=rows))
    assert [line["doc_id"] for line in found] == [f"n{n}" for n in range(20)]


def test_code_pages_are_guessed_aloud():
    result = extract("-", stdin=TEXT.encode("windows-1251"))
    assert lines(result)[0]["money"]
    assert result.stderr.startswith("rukz: warning: -: read as windows-1251 by its letters; --encoding settles it\n")


def test_an_empty_article_is_a_line_and_a_warning(tmp_path):
    for name in ("empty.txt", "spaces.txt"):
        (tmp_path / name).write_text("" if name == "empty.txt" else " \n", encoding="utf-8")
    result = extract(tmp_path, only="officials,regions,zones,money,dates")
    assert all(line[name] == [] for line in lines(result) for name in ("officials", "regions", "zones", "money"))
    assert result.stderr.count("holds no text: its lists are empty") == 2
    assert "2 articles, 0 records, 2 empty" in result.stderr


def test_quiet_keeps_only_errors(tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert extract(tmp_path, "-q").stderr == ""
    assert extract(tmp_path, tmp_path / "no.txt", "-q").stderr.count("\n") == 1


def test_record_lines_carry_their_article(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT + " Затем ещё 6 млн рублей.", encoding="utf-8")
    first, second = lines(extract(tmp_path / "a.txt", "--layout", "records"))
    assert list(first) == list(MoneyLine.model_fields)
    assert (first["type"], first["doc_id"], first["published"]) == ("money", "a", "2025-06-05")
    assert second["currency"] == "RUB"
    schema = json.loads(rukz("schema", "--layout", "records").stdout)
    jsonschema.Draft202012Validator(schema).validate(first)


def test_the_schema_describes_an_article_line():
    schema = json.loads(rukz("schema").stdout)
    (line,) = lines(extract("-", stdin=TEXT))
    jsonschema.Draft202012Validator(schema).validate(line)
    assert schema["required"] == list(ExtractedArticle.model_fields)


def test_the_text_goes_into_the_line_on_demand():
    (line,) = lines(extract("-", "--with-text", stdin=TEXT))
    mention = line["money"][0]["mention"]
    assert line["text"][mention["start"] : mention["end"]] == mention["text"]
    ArticleWithText.model_validate(line)


def test_the_date_of_the_user_wins():
    assert lines(extract("-", "--published", "2020-01-02", stdin=TEXT))[0]["published"] == "2020-01-02"


def test_the_output_in_the_folder_that_is_read_is_no_input(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for _ in range(2):
        assert extract(tmp_path, "-o", tmp_path / "out.jsonl", "--force").exit_code == 0
        assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 1


def test_a_link_to_the_output_stays_a_link(tmp_path):
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")
    assert extract("-", "-o", tmp_path / "link.jsonl", stdin=TEXT).exit_code == 0
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "real.jsonl").is_file()


def test_devices_are_written_directly(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with (tmp_path / "out").open("w") as out:
        command = [*RUKZ, "extract", str(tmp_path / "a.txt"), "-o", "/dev/stdout", "--only", "money"]
        subprocess.run(command, stdout=out, check=True, stderr=subprocess.PIPE)
    assert json.loads((tmp_path / "out").read_bytes())["doc_id"] == "a"


def test_shards_share_the_articles(tmp_path):
    rows = "".join(json.dumps({"text": TEXT, "id": n}) + "\n" for n in range(10))
    shares = [lines(extract("-", "--input-format", "jsonl", "--shard", f"{i}/3", stdin=rows)) for i in (1, 2, 3)]
    ids = [[int(line["doc_id"]) for line in share] for share in shares]
    assert ids == [[0, 3, 6, 9], [1, 4, 7], [2, 5, 8]]


def test_version_and_help():
    assert rukz("--version").stdout == f"rukz-extract {__version__}\n"
    for command in ("extract", "schema"):
        assert "Example: rukz " in rukz(command, "--help").stdout


def test_head_ends_quietly(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"text": TEXT, "id": n}) + "\n" for n in range(400)), encoding="utf-8")
    command = f"{' '.join(RUKZ)} extract {path} --only money --workers 2 | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    first, code = done.stdout.splitlines()
    assert json.loads(first)["doc_id"] == "0"
    assert code == "0"
    assert "rror" not in done.stderr


def test_help_imports_nothing_heavy():
    program = (
        "import sys; sys.argv = ['rukz', '--help']\n"
        "import rukz_extract.cli as cli\n"
        "try: cli.main()\n"
        "except SystemExit as end: assert not end.code\n"
        "heavy = {'numpy', 'pydantic', 'pymorphy3', 'razdel', 'rich', 'trafilatura', 'duckdb'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)


def test_the_package_itself_is_light_and_its_names_load_late():
    program = (
        "import sys, rukz_extract\n"
        "assert not {'numpy', 'pydantic', 'pymorphy3'} & set(sys.modules)\n"
        "for name in rukz_extract.__all__: getattr(rukz_extract, name)\n"
        "from rukz_extract import extract\n"
        "assert callable(extract) and 'pydantic' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_a_terminal_sees_progress(tmp_path):
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(TEXT, encoding="utf-8")
    primary, secondary = os.openpty()
    command = [*RUKZ, "extract", str(tmp_path), "--only", "money", "-o", str(tmp_path / "out.jsonl")]
    subprocess.run(command, stderr=secondary, check=True, env={**os.environ, "TERM": "xterm", "COLUMNS": "120"})
    os.close(secondary)
    shown = os.read(primary, 100_000)
    assert b"articles" in shown
    assert b"/60" in shown
    assert b"/s" in shown
    assert b"60 articles, 60 records" in shown


def test_lines_with_text_are_read_back(tmp_path):
    out = tmp_path / "out.jsonl"
    assert extract("-", "--with-text", "-o", out, stdin=TEXT).exit_code == 0
    assert rukz("stats", out, "--json").exit_code == 0
