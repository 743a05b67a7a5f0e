"""rukz explain: what was found in a phrase and by which rule."""

import json

import pytest
from typer.testing import CliRunner

from rukz_extract.cli import app
from rukz_extract.show.explain import explain

pytestmark = pytest.mark.models
PHRASE = "Аким Костанайской области Ивар Бектуров обещал до конца года 5 млрд тенге."


def test_every_finding_has_its_span_value_and_meaning():
    found = explain(PHRASE, "2025-11-12").findings
    assert {finding.dimension for finding in found} == {"officials", "regions", "money", "dates"}
    assert all(PHRASE[finding.start : finding.end] == finding.text for finding in found)
    assert all(finding.value and finding.meaning for finding in found)


def test_the_command_prints_a_table_and_json():
    arguments = ["explain", PHRASE, "--published", "2025-11-12"]
    assert "post_before_name" in CliRunner().invoke(app, arguments).stdout
    printed = json.loads(CliRunner().invoke(app, [*arguments, "--json"]).stdout)
    assert printed["published"] == "2025-11-12"
    assert "5000000000 KZT" in [finding["value"] for finding in printed["findings"]]


def test_a_phrase_without_records():
    assert CliRunner().invoke(app, ["explain", "Дождь идёт."]).stdout == "nothing found\n"
