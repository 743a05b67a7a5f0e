"""What people see: statistics, the terminal view, exports; all over one article made by hand."""

import datetime as dt
import gzip
import io
import json
import sqlite3
from decimal import Decimal

import duckdb
import pytest
from rich.console import Console

from rukz_extract.errors import InputError, OutputError
from rukz_extract.records import (
    Date,
    ExtractedArticle,
    Mention,
    Money,
    Official,
    PersonName,
    Post,
    Region,
    Zone,
)
from rukz_extract.show.export import TABLES, Target, export
from rukz_extract.show.lines import read_lines
from rukz_extract.show.stats import collect, stats_tables
from rukz_extract.show.terminal import article_view

TEXT = "Аким Абая Ерлан Сатыбалды: СЭЗ «Заря» получит до 2027 года 5–8 млрд тенге. [bold]Сатыбалды[/bold] доволен."


def at(text: str, after: int = 0) -> Mention:
    start = TEXT.index(text, after)
    return Mention(start=start, end=start + len(text), text=text)


@pytest.fixture(scope="module")
def article() -> ExtractedArticle:
    post = Post(
        title="аким",
        organization=None,
        jurisdiction="KZ-10",
        status="current",
        rule="before_name",
        mentions=[at("Аким Абая")],
    )
    return ExtractedArticle(
        doc_id="one",
        source="one.txt",
        title=None,
        published=dt.date(2025, 11, 12),
        text_sha256="0" * 64,
        officials=[
            Official(
                id="o1",
                name=PersonName(full="Ерлан Сатыбалды", first="Ерлан", middle=None, last="Сатыбалды"),
                country="KZ",
                posts=[post],
                mentions=[at("Ерлан Сатыбалды"), at("Сатыбалды", 40)],
                rule="post",
            )
        ],
        regions=[
            Region(
                id="r1",
                name="область Абай",
                level="region",
                code="KZ-10",
                subdivision="KZ-10",
                country="KZ",
                mentions=[at("Абая")],
                rule="gazetteer",
            )
        ],
        zones=[
            Zone(
                id="z1",
                name="Заря",
                kind="special_economic_zone",
                profile=None,
                regions=["KZ-10"],
                place=None,
                status=None,
                mentions=[at("СЭЗ «Заря»")],
                rule="type_name",
            )
        ],
        money=[
            Money(
                id="m1",
                amount=Decimal(5_000_000_000),
                amount_max=Decimal(8_000_000_000),
                currency="KZT",
                qualifier=None,
                per=None,
                mention=at("5–8 млрд тенге"),
                rule="range",
            )
        ],
        dates=[
            Date(
                id="d1",
                value="2027",
                grain="year",
                modifier="before",
                start=dt.date(2027, 1, 1),
                end=dt.date(2027, 12, 31),
                mention=at("2027 года"),
                rule="year",
            )
        ],
    )


@pytest.fixture
def output(article, tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text(article.model_dump_json() + "\n", encoding="utf-8")
    return path


def printed(renderable, *, terminal: bool = False) -> str:
    stream = io.StringIO()
    Console(file=stream, width=120, force_terminal=terminal).print(renderable)
    return stream.getvalue()


def test_lines_are_read_back_as_they_were(article, output):
    assert list(read_lines([output])) == [article]


@pytest.mark.parametrize("line", ["{}", "нет", '{"doc_id": "a"}'])
def test_a_line_that_is_none_is_named(tmp_path, line):
    path = tmp_path / "bad.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.jsonl, line 1: "):
        list(read_lines([path]))


def test_stats_count_records_and_add_up_money(article):
    found = collect([article, article]).as_json(limit=5)
    assert found["records"] == {"officials": 2, "regions": 2, "zones": 2, "money": 2, "dates": 2}
    assert found["money"] == [{"currency": "KZT", "mentions": 2, "total": "10000000000"}]
    assert found["officials"] == [{"name": "Ерлан Сатыбалды", "mentions": 4}]
    assert found["regions"] == [{"name": "область Абай (KZ-10)", "mentions": 2}]


def test_stats_tables_show_the_totals(article):
    text = printed(stats_tables(collect([article]), limit=5))
    assert "5 000 000 000" in text
    assert "Ерлан Сатыбалды" in text


def test_the_terminal_view_keeps_the_text_and_lists_every_record(article):
    text = printed(article_view(TEXT, article, ("officials", "regions", "zones", "money", "dates")))
    assert TEXT in " ".join(text.split())
    for expected in (
        "аким [KZ-10]",
        "Заря special_economic_zone KZ-10",
        "5000000000…8000000000 KZT",
        "2027 year before",
    ):
        assert expected in text


def test_the_terminal_view_colours_only_on_a_terminal(article):
    assert "\x1b[" not in printed(article_view(TEXT, article, ("money",)))
    assert "\x1b[33m5–8 млрд тенге" in printed(article_view(TEXT, article, ("money",)), terminal=True)


@pytest.mark.parametrize("target", [Target.PARQUET, Target.CSV])
def test_a_folder_export_has_a_typed_file_per_table(output, tmp_path, target):
    folder = tmp_path / "tables"
    export([output], target, folder)
    assert sorted(file.stem for file in folder.iterdir()) == sorted(TABLES)
    file = folder / f"money.{target}"
    assert duckdb.sql(f"SELECT CAST(amount AS DECIMAL(38, 4)), currency FROM '{file}'").fetchall() == [
        (Decimal(5_000_000_000), "KZT")
    ]
    if target is Target.PARQUET:
        assert duckdb.sql(f"SELECT typeof(amount) FROM '{file}'").fetchall() == [("DECIMAL(38,4)",)]


def test_a_duckdb_export_joins_mentions_to_records(output, tmp_path):
    export([output], Target.DUCKDB, tmp_path / "out.duckdb")
    with duckdb.connect(str(tmp_path / "out.duckdb")) as database:
        found = database.sql("SELECT text FROM mentions JOIN zones USING (doc_id, id) WHERE type = 'zone'").fetchall()
        assert found == [("СЭЗ «Заря»",)]
        assert database.sql("SELECT typeof(start) FROM dates").fetchall() == [("DATE",)]
        assert database.sql("SELECT title, jurisdiction FROM posts").fetchall() == [("аким", "KZ-10")]


def test_a_sqlite_export_keeps_amounts_exact(output, tmp_path):
    export([output], Target.SQLITE, tmp_path / "out.sqlite")
    with sqlite3.connect(tmp_path / "out.sqlite") as database:
        assert database.execute("SELECT amount, start FROM money, dates").fetchall() == [
            ("5000000000.0000", "2027-01-01")
        ]
        assert database.execute("SELECT count(*) FROM mentions").fetchone() == (7,)


def test_an_export_overwrites_nothing(output, tmp_path):
    with pytest.raises(OutputError, match="exists already"):
        export([output], Target.CSV, tmp_path)


def test_an_export_replaces_its_own_files_on_demand(output, tmp_path):
    for target in Target:
        for _ in range(2):
            export([output, output], target, tmp_path / f"out.{target}", force=True)
    with duckdb.connect(str(tmp_path / "out.duckdb")) as database:
        assert database.sql("SELECT count(*) FROM money").fetchall() == [(2,)]


def test_an_export_removes_nothing_else(output, tmp_path):
    export([output], Target.CSV, tmp_path / "tables")
    (tmp_path / "tables" / "mine.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(OutputError, match=r"holds mine\.txt"):
        export([output], Target.CSV, tmp_path / "tables", force=True)
    with pytest.raises(OutputError, match="no earlier export to duckdb"):
        export([output], Target.DUCKDB, tmp_path / "tables", force=True)
    assert len(list((tmp_path / "tables").iterdir())) == len(TABLES) + 1


def test_compressed_lines_are_read_too(article, output, tmp_path):
    (tmp_path / "out.jsonl.gz").write_bytes(gzip.compress(output.read_bytes()))
    assert list(read_lines([tmp_path / "out.jsonl.gz"])) == [article]


def test_an_export_of_something_else_is_refused(tmp_path):
    path = tmp_path / "other.jsonl"
    path.write_text(json.dumps({"money": "5"}) + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="not an output of rukz extract"):
        export([path], Target.DUCKDB, tmp_path / "out.duckdb")
    assert [file.name for file in tmp_path.iterdir()] == ["other.jsonl"]
