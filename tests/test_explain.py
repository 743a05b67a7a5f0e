"""rukz explain: what was found in a phrase and by which rule; which candidates lost and to what."""

import json

import pytest
from typer.testing import CliRunner

import rukz_extract
from rukz_extract.call import extract_text
from rukz_extract.cli import app
from rukz_extract.show.explain import explain

pytestmark = pytest.mark.models
PHRASE = "Аким Костанайской области Ивар Бектуров обещал до конца года 5 млрд тенге."
PUBLISHED = "2025-11-12"
LOST = [
    # text, dimension, candidate, would be, rule, lost to, taken instead
    ("Срок – 5 июня 2025 года.", "dates", "5 июня", "2026-06-05", "day_month", "day_month_year", "5 июня 2025 года"),
    ("Ярмарка идёт каждую пятницу.", "dates", "пятницу", "2025-11-07", "weekday", "every", "каждую пятницу"),
    ("Офис на улице 8 Марта.", "dates", "8 Марта", "", "day_month", "is_no_street", None),
    ("Отгружено 5 млн тонн.", "money", "5 млн", "5000000", "scaled_digits", "counts_things", None),
    ("Цех открыл Глеб Ветров.", "officials", "Глеб Ветров", "Глеб Ветров", "full_name", "no_post", None),
    (
        "Глеб Ветров, директор ООО «Луч», открыл цех.",
        *("officials", "Глеб Ветров", "Глеб Ветров", "full_name", "private_person", "директор"),
    ),
    ("Губернатор открыл цех.", "officials", "Губернатор", "губернатор", "post_words", "nobody_holds_it", None),
    ("Отель «Москва» закрыт.", "regions", "Москва", "Москва RU-MOW city", "gazetteer", "quoted", None),
    (
        "Поездка на Алтай сорвалась.",
        *("regions", "Алтай", "Республика Алтай RU-AL region", "gazetteer", "namesake", "Алтай RU region"),
    ),
    ("Каждый технопарк отчитался.", "zones", "технопарк", "technopark", "type_words", "generic", None),
]


def test_every_finding_has_its_span_value_and_meaning():
    found = explain(PHRASE, PUBLISHED).findings
    assert {finding.dimension for finding in found} == {"officials", "regions", "money", "dates"}
    assert all(PHRASE[finding.start : finding.end] == finding.text for finding in found)
    assert all(finding.value and finding.meaning for finding in found)


@pytest.mark.parametrize("row", LOST, ids=[row[0] for row in LOST])
def test_a_loser_is_told_with_what_beat_it(row):
    text, *expected = row
    lost = explain(text, PUBLISHED).lost
    found = [(one.dimension, one.text, one.value, one.rule, one.to, one.winner) for one in lost]
    assert tuple(expected) in found
    assert all(text[one.start : one.end] == one.text and one.meaning for one in lost)


def test_a_negative_rule_is_told_too():
    lost = explain("Ярмарка идёт каждую пятницу.", PUBLISHED).lost
    assert ("каждую пятницу", "every", "gives_nothing") in [(one.text, one.rule, one.to) for one in lost]


def test_a_region_in_the_name_of_a_zone_is_told_with_the_name():
    lost = explain("Растут СЭЗ «Сарыарка» и «Хоргос – Восточные ворота».").lost
    assert ("Хоргос", "name_of_a_zone", "Хоргос – Восточные ворота") in [(one.text, one.to, one.winner) for one in lost]


def test_being_watched_changes_nothing():
    text = " ".join([PHRASE, *(row[0] for row in LOST)])
    losses = []
    assert extract_text(text, PUBLISHED, trace=losses.append) == rukz_extract.extract(text, PUBLISHED)
    assert len(losses) > len(LOST)


def test_the_python_call_is_that_of_the_package():
    assert rukz_extract.explain is explain


def test_the_command_prints_tables_and_json():
    arguments = ["explain", f"{PHRASE} Отель «Москва» закрыт.", "--published", PUBLISHED]
    shown = CliRunner().invoke(app, arguments).stdout
    assert "post_before_name" in shown
    assert "quoted" in shown
    printed = json.loads(CliRunner().invoke(app, [*arguments, "--json"]).stdout)
    assert printed["published"] == PUBLISHED
    assert "5000000000 KZT" in [finding["value"] for finding in printed["findings"]]
    assert ("Москва", "quoted") in [(loser["text"], loser["to"]) for loser in printed["lost"]]


def test_a_pipe_gets_each_row_on_one_line():
    shown = CliRunner().invoke(app, ["explain", "Совещание прошло 5 июня 2025 года."]).stdout
    assert "day_month_year: 5 июня 2025 года  A longer find: day month year" in shown


def test_a_phrase_without_records():
    assert CliRunner().invoke(app, ["explain", "Дождь идёт."]).stdout == "published: unknown\nnothing found\n"
