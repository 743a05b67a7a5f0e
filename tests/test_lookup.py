"""rukz lookup: what the gazetteer and the register know, with a user's own rows."""

import json

from typer.testing import CliRunner

from rukz_extract.cli import app


def lookup(*arguments: object):
    return CliRunner().invoke(app, ["lookup", *map(str, arguments)])


def test_an_old_name_gives_the_modern_unit():
    assert "Алматинская область: region, KZ-19, KZ" in lookup("Алма-Атинская область").stdout


def test_a_zone_of_the_register():
    assert "Алабуга: zone, special_economic_zone, RU-TA" in lookup("Алабуга").stdout


def test_competing_territories_are_told_apart():
    assert "note: several territories" in lookup("Жамбылский район").stdout


def test_an_unknown_name():
    assert lookup("Тридевятьград").stdout == "Тридевятьград: nothing known\n"


def test_rows_of_the_user_win(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("name,level,country,subdivision\nТридевятьград,city,KZ,KZ-39\n", encoding="utf-8")
    assert "Тридевятьград: city, KZ-39, KZ, from user" in lookup("Тридевятьград", "--gazetteer", own).stdout
    own.write_text("name,level\nТридевятьград,castle\n", encoding="utf-8")
    assert lookup("Тридевятьград", "--gazetteer", own).exit_code == 5


def test_extract_takes_territories_of_the_users_own(tmp_path):
    rows = tmp_path / "mine.csv"
    rows.write_text("name,level,country,subdivision\nНовостепной,city,KZ,KZ-39\n", encoding="utf-8")
    article = tmp_path / "one.txt"
    article.write_text("В Новостепном открыли школу.", encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", str(article), "-q", "--only", "regions", "--gazetteer", str(rows)])
    (region,) = json.loads(result.stdout)["regions"]
    assert (region["name"], region["subdivision"]) == ("Новостепной", "KZ-39")


def test_a_gazetteer_without_its_columns_is_refused(tmp_path):
    rows = tmp_path / "mine.csv"
    rows.write_text("town\nНовостепной\n", encoding="utf-8")
    (tmp_path / "one.txt").write_text("В Новостепном открыли школу.", encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", str(tmp_path / "one.txt"), "--gazetteer", str(rows)])
    assert result.exit_code == 5
    assert "columns name and level" in result.stderr
