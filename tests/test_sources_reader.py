"""Articles of files, folders and rows: order, fields, dates, limits."""

import gzip
import json
import os
import shutil
from datetime import date

import duckdb
import pytest

from rukz_extract.errors import InputError
from rukz_extract.sources.failure import Failure
from rukz_extract.sources.options import FieldNames, ReadOptions
from rukz_extract.sources.reader import read_all, read_articles

PAGE = """<html><head><meta charset="{charset}"><title>Мост открыт — Вести</title>
<meta property="og:title" content="Мост открыт"><meta property="article:published_time" content="2025-04-18T09:30:00">
</head><body><nav><a href="/">Главная</a></nav><article><h1>Мост открыт</h1>
<p>Мост через Урал открыли в Атырау. На строительство ушло 14,8 млрд тенге, работы заняли три года.</p>
<p>Движение по мосту запустят в понедельник, сообщил аким города на встрече с жителями.</p></article></body></html>"""


def read_one(path, **options):
    (article,) = read_all([str(path)], ReadOptions(**options))
    return article


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_folder_is_read_sorted_at_any_depth(tmp_path):
    for name in ("б.txt", "а/2.md", "а/1.txt.gz", "в.jpg", ".hidden.txt", "а/.git/x.txt"):
        write(tmp_path / name, gzip.compress(b"text") if name.endswith("gz") else "text")
    assert [article.doc_id for article in read_articles([str(tmp_path)])] == ["1", "2", "б"]


def test_a_named_file_is_read_whatever_its_suffix(tmp_path):
    article = read_one(write(tmp_path / "news.log", "Мост открыт"))
    assert (article.doc_id, article.text, article.source) == ("news", "Мост открыт", str(tmp_path / "news.log"))


def test_line_ends_and_spaces_stay(tmp_path):
    text = "\ufeff  Мост\r\nоткрыт\r\n\u00a0\n"
    assert read_one(write(tmp_path / "a.txt", text)).text == text[1:]


def test_json_lines_fields(tmp_path):
    rows = [
        {"text": "Мост", "id": 7, "title": "Т", "published": "2025-05-06", "url": "https://example.org/7", "x": []},
        {"text": "УРАЛЬСК, 18.09.2024. /КазТАГ/. Мост", "source": "архив"},
        {"text": "Мост", "published": "Tue, 06 May 2025 10:00:00 +0300", "title": None},
    ]
    path = write(tmp_path / "a.jsonl", "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n\n")
    first, second, third = read_articles([str(path)])
    assert (first.doc_id, first.source, first.title) == ("7", "https://example.org/7", "Т")
    assert first.published == third.published == date(2025, 5, 6)
    assert (second.doc_id, second.source, second.published) == ("a-2", "архив", date(2024, 9, 18))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1251"])
def test_json_lines_in_other_encodings(tmp_path, encoding):
    path = write(tmp_path / "a.jsonl", '{"text": "Мост через Урал"}\n{"text": "Порт на Каспии"}\n'.encode(encoding))
    assert [article.text for article in read_articles([str(path)])] == ["Мост через Урал", "Порт на Каспии"]


def test_other_field_names(tmp_path):
    path = write(tmp_path / "a.ndjson", '{"body": "Мост", "day": "06.05.2025", "n": "b"}\n')
    article = read_one(path, fields=FieldNames(text="body", date="day", id="n"))
    assert (article.text, article.published, article.doc_id) == ("Мост", date(2025, 5, 6), "b")


def test_json_files_hold_one_article_or_many(tmp_path):
    one = write(tmp_path / "one.json", '{"text": "Мост"}')
    many = write(tmp_path / "many.json", '[{"text": "Мост"}, {"text": "Порт", "id": "p"}]')
    assert [article.doc_id for article in read_articles([str(one), str(many)])] == ["one", "many-1", "p"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_rows(tmp_path, delimiter):
    lines = [("id", "text", "published"), ("a", '"Мост, ""Урал""\nвторая строка"', "2025-05-06")]
    path = write(tmp_path / "a.csv", "\r\n".join(delimiter.join(line) for line in lines))
    article = read_one(path)
    assert (article.doc_id, article.text) == ("a", 'Мост, "Урал"\nвторая строка')
    assert article.published == date(2025, 5, 6)


def test_parquet_rows(tmp_path):
    path = tmp_path / "a.parquet"
    duckdb.sql(f"COPY (SELECT 'Мост' AS text, DATE '2025-05-06' AS published, 7 AS id) TO '{path}' (FORMAT parquet)")
    article = read_one(path)
    assert (article.doc_id, article.text, article.published) == ("7", "Мост", date(2025, 5, 6))


def test_a_name_with_marks_of_a_pattern_is_one_file(tmp_path):
    for name in ("a[1].parquet", "a1.parquet", "b*.parquet", "bx.parquet"):
        file = str(tmp_path / name)
        duckdb.sql(f"COPY (SELECT '{name}' AS text) TO '{file}' (FORMAT parquet)")
        assert read_one(tmp_path / name).text == name


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
def test_html_gives_text_title_and_date(tmp_path, charset):
    page = PAGE.format(charset=charset).encode(charset, "xmlcharrefreplace")
    article = read_one(write(tmp_path / "page.html", page))
    assert (article.title, article.published) == ("Мост открыт", date(2025, 4, 18))
    assert "14,8 млрд тенге" in article.text
    assert "Главная" not in article.text


def test_html_without_its_extra_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    failure = read_one(write(tmp_path / "page.html", PAGE))
    assert "pip install 'rukz-extract[html]'" in str(failure)


def test_the_users_date_wins(tmp_path):
    path = write(tmp_path / "a.txt", " date 2025-11-12 Мост")
    article = read_one(path, published=date(2020, 1, 1))
    assert (article.published, article.body_start) == (date(2020, 1, 1), 17)


def test_a_bad_row_does_not_take_its_file_along(tmp_path):
    path = write(tmp_path / "a.jsonl", '{"text": "Мост"}\n{"text": \n{"text": "Порт"}\n')
    first, bad, last = read_all([str(path)])
    assert (first.text, last.text) == ("Мост", "Порт")
    assert (bad.kind, bad.doc_id) == ("json", "a-2")
    assert "line 2 is no valid JSON" in bad.message


def test_reading_strictly_raises_at_the_first_bad_article(tmp_path):
    write(tmp_path / "1.txt", "Мост")
    write(tmp_path / "2.txt", b"\x00\x01")
    articles = read_articles([str(tmp_path)])
    assert next(articles).text == "Мост"
    with pytest.raises(InputError, match="NUL"):
        next(articles)


def test_a_gzip_bomb_is_not_unpacked(tmp_path):
    bomb = gzip.compress(b"a" * 20_000_000, 1)
    failure = read_one(write(tmp_path / "a.txt.gz", bomb), max_chars=1000)
    assert failure.kind == "too_long"


def test_a_line_over_the_limit_does_not_take_the_others_along(tmp_path, monkeypatch):
    monkeypatch.setattr("rukz_extract.sources.limits.MAX_LINE", 40)
    lines = ['{"text": "Мост"}', "x" * 300, '{"text": "' + "y" * 27 + '"}', "", '{"text": "Порт"}', "z" * 41]
    found = list(read_all([str(write(tmp_path / "a.jsonl", "\n".join(lines)))]))
    shown = [item.doc_id if isinstance(item, Failure) else item.text for item in found]
    assert shown == ["Мост", "a-2", "y" * 27, "Порт", "a-6"]
    assert found[1].message.startswith("line 2 is longer than 40 bytes")


def test_a_line_without_an_end_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr("rukz_extract.sources.limits.MAX_LINE", 40)
    failure = read_one(write(tmp_path / "a.jsonl", "x" * 40 * 20 + '\n{"text": "Порт"}\n'))
    assert (failure.kind, "The rest was not read" in failure.message) == ("too_long", True)


def test_files_that_go_while_the_folder_is_read(tmp_path):
    for name in ("1.txt", "2.txt", "3.txt", "b/4.txt", "b/5.txt"):
        write(tmp_path / name, "Мост")
    found = read_all([str(tmp_path)])
    first = next(found)
    (tmp_path / "2.txt").unlink()
    (tmp_path / "3.txt").write_text("Порт на Каспии", encoding="utf-8")
    write(tmp_path / "9.txt", "new")
    shutil.rmtree(tmp_path / "b")
    shown = [item.kind if isinstance(item, Failure) else item.text for item in (first, *found)]
    assert shown == ["Мост", "missing", "Порт на Каспии", "missing"]


def test_a_file_that_breaks_while_it_is_read_keeps_the_rows_before(tmp_path):
    rows = "".join(
        json.dumps({"text": f"Мост {number}", "pad": os.urandom(9_000).hex()}) + "\n" for number in range(50)
    )
    packed = gzip.compress(rows.encode())
    *articles, failure = read_all([str(write(tmp_path / "a.jsonl.gz", packed[: len(packed) // 2]))])
    assert len(articles) > 10
    assert failure.kind == "gzip"


def test_a_file_that_the_system_does_not_give_out():
    failure = read_one("/proc/self/mem")
    assert (failure.kind, failure.message) == ("unreadable", "cannot be read: Input/output error")


def test_links_do_not_loop(tmp_path):
    write(tmp_path / "a.txt", "Мост")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    for options in (ReadOptions(), ReadOptions(skip=frozenset({tmp_path / "out.jsonl"}))):
        found = read_all([str(tmp_path)], options)
        kinds = [item.kind if isinstance(item, Failure) else item.doc_id for item in found]
        assert kinds == ["a", "missing", "unreadable"]


def test_strange_file_names_stay_on_one_line(tmp_path):
    odd = os.fsencode(tmp_path) + b"/\xff\nname.txt"
    with open(odd, "wb") as stream:  # noqa: PTH123 - a path of bytes
        stream.write("Мост".encode())
    article = read_one(os.fsdecode(odd))
    assert article.source.endswith("/\\xff\nname.txt")
    failure = read_one(os.fsdecode(odd), max_chars=2)
    assert "\\xff\\nname.txt: has 4 characters" in str(failure)


def test_a_pipe_in_a_folder_is_passed_over(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    write(tmp_path / "b.txt", "Мост")
    assert [article.doc_id for article in read_articles([str(tmp_path)])] == ["b"]
