"""Our evaluation: small cases by hand, brat gold, and agreement with the shared scorer to the last digit."""

import importlib
import json
import random
import sys

import pytest

from rukz_extract.errors import InputError, OutputError
from rukz_extract.evaluate import error_lines, evaluate, read_gold, score_table
from rukz_extract.evaluate.drafts import read_texts, write_drafts
from rukz_extract.evaluate.edges import core, stems
from rukz_extract.evaluate.matching import match_overlaps
from rukz_extract.records import ExtractedArticle


def mention(start, text):
    return {"start": start, "end": start + len(text), "text": text}


def article(**records):
    empty = {"officials": [], "regions": [], "zones": [], "money": [], "dates": []}
    return {"doc_id": "a", **empty, **records}


def amount(start, text, value, **attributes):
    return {"amount": value, "amount_max": None, "currency": "KZT", "mention": mention(start, text), **attributes}


def test_equal_output_scores_one():
    gold = article(money=[amount(0, "5 тенге", "5")], dates=[{"value": "2025", "mention": mention(9, "2025 год")}])
    scores = evaluate([gold], [gold]).as_json()["rows"]
    assert scores["entities: money"]["key"]["f1"] == 1.0
    assert scores["mentions: dates"]["raw"]["f1"] == 1.0


def test_a_missing_line_counts_as_missed_gold():
    scores = evaluate([article(money=[amount(0, "5 тенге", "5")])], [])
    assert scores.rows["entities: money"]["key"].recall == 0
    assert [error.kind for error in scores.errors["entities: money"]] == ["miss"]


def test_amounts_are_compared_as_decimals_and_attributes_one_by_one():
    gold = article(money=[amount(0, "5 тенге", "5", qualifier="about", per=None)])
    pred = article(money=[amount(0, "5 тенге", "5.00", qualifier=None, per=None)])
    found = evaluate([gold], [pred]).as_json()
    assert found["rows"]["entities: money"]["key"]["f1"] == 1.0
    assert found["accuracy"]["money.qualifier"] == {"accuracy": 0.0, "n": 1}
    assert found["accuracy"]["money.per"] == {"accuracy": 1.0, "n": 1}


@pytest.mark.parametrize(
    ("dimension", "text", "kept"),
    [
        ("dates", "в 2019 году", "2019 году"),
        ("money", "более чем 5 млн", "5 млн"),
        ("regions", "город Орал", "Орал"),
        ("officials", "Ли,", "Ли"),
        ("dates", "в", "в"),
    ],
)
def test_the_edges_of_a_mention_may_differ(dimension, text, kept):
    start, end = core(dimension, (0, len(text)), text)
    assert text[start:end] == kept


def test_inflected_titles_share_their_stems():
    assert stems("министром сельского хозяйства") == stems("министр сельского хозяйства")
    assert stems("министр") != stems("замминистра")


def test_the_longest_overlap_is_paired_first():
    match = match_overlaps([(0, 10), (10, 12)], [(8, 12), (0, 7)])
    assert sorted(match.pairs) == [(0, 1), (1, 0)]


def test_errors_are_shown_in_context():
    gold = article(money=[amount(6, "5 тенге", "5")])
    lines = "\n".join(error_lines(evaluate([gold], []), 5, lambda _: "Цена: 5 тенге за штуку"))
    assert "mentions: money: miss, 1" in lines
    assert "Цена: 5 тенге за штуку" in lines


def test_the_table_has_a_line_per_row_and_measure():
    table = score_table(evaluate([article(money=[amount(0, "5 тенге", "5", per=None)])], []))
    assert len(table.splitlines()) == 1 + 5 * 3 + 8


BRAT = """\
T1\tOfficial 9 22\tБауржан Сагын
#1\tAnnotatorNotes T1\t{"id": "o1", "name": {"full": "Бауржан Сагын"}}
T2\tOfficial 40 45\tСагын
#2\tAnnotatorNotes T2\t{"id": "o1"}
T3\tPost 0 8\tминистр
#3\tAnnotatorNotes T3\t{"official": "o1", "title": "министр", "status": "current"}
T4\tMoney 50 57\t5 тенге
#4\tAnnotatorNotes T4\t{"amount": "5", "currency": "KZT"}
"""


def test_brat_gold_folds_mentions_by_id(tmp_path):
    (tmp_path / "one.ann").write_text(BRAT, encoding="utf-8")
    (gold,) = read_gold(tmp_path)
    (official,) = gold["officials"]
    assert [m["text"] for m in official["mentions"]] == ["Бауржан Сагын", "Сагын"]
    assert official["posts"][0]["title"] == "министр"
    assert gold["money"][0]["mention"]["start"] == 50


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.ann", "T1\tMoney x y\t5", "a.ann, line 1: not brat"),
        ("a.ann", "T1\tPost 0 8\tминистр", "names no official"),
        ("a.json", "{", "a.json: not JSON"),
        ("a.json", "{}", "it has no doc_id"),
        ("a.txt", "", "no gold here"),
    ],
)
def test_broken_gold_is_named(tmp_path, name, text, message):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_gold(tmp_path)


def damaged(gold):
    """A copy of gold articles with records dropped, moved and changed: an output with every kind of error."""
    chance, output = random.Random(7), json.loads(json.dumps(gold))
    for line in output:
        for dimension in ("officials", "regions", "zones", "money", "dates"):
            line[dimension] = [record for record in line[dimension] if chance.random() > 0.2]
            for record in line[dimension]:
                for found in record.get("mentions", [record.get("mention")]):
                    if chance.random() < 0.2:
                        found["start"] -= 2
                        found["text"] = "в " + found["text"]
                for key in ("value", "amount", "name", "status", "per", "grain", "place"):
                    if key in record and chance.random() < 0.1:
                        record[key] = {"full": "никто"} if isinstance(record[key], dict) else "другое"
    return output


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["gold", "dev/gold"])
def test_agrees_with_the_shared_scorer_to_the_last_digit(shared, monkeypatch, folder):
    monkeypatch.setattr(sys, "path", [str(shared / "eval"), *sys.path])
    scorer = importlib.import_module("score")
    gold = read_gold(shared / folder)
    output = damaged(gold)
    ours, theirs = evaluate(gold, output).as_json(), scorer.score(gold, output).as_dict()
    assert ours == theirs
    assert any(0 < measures["f1"] < 1 for rows in ours["rows"].values() for measures in rows.values())


BROKEN_LINE = "Аким Абая\nЕрлан Сатыбалды назвал 5 млрд\nтенге."


def line(doc_id="news/1?a=50%"):
    """A line with a post and an amount over a line break, whose doc_id is no file name."""
    post = {"title": "аким", "organization": None, "jurisdiction": "KZ-10", "status": "current", "rule": "x"}
    name = {"full": "Ерлан Сатыбалды", "first": "Ерлан", "middle": None, "last": "Сатыбалды"}
    official = {"id": "o1", "name": name, "country": "KZ", "rule": "x", "mentions": [mention(10, "Ерлан Сатыбалды")]}
    money = {"id": "m1", "amount": "5000000000", "amount_max": None, "currency": "KZT", "qualifier": None, "per": None}
    return ExtractedArticle.model_validate(
        {
            **article(officials=[{**official, "posts": [{**post, "mentions": [mention(0, "Аким Абая")]}]}]),
            "money": [{**money, "rule": "x", "mention": mention(33, "5 млрд\nтенге")}],
            "doc_id": doc_id,
            "source": "-",
            "title": None,
            "published": None,
            "text_sha256": "0" * 64,
        }
    )


@pytest.mark.parametrize("brat", [False, True])
def test_a_draft_of_gold_scores_one_against_its_output(tmp_path, brat):
    assert write_drafts([line()], tmp_path, lambda _: BROKEN_LINE, brat=brat) == (1, 0)
    gold, output = read_gold(tmp_path), json.loads(line().model_dump_json())
    assert gold[0]["doc_id"] == "news/1?a=50%"
    scores = evaluate(gold, [output])
    told = {row: measures["key"] for row, measures in scores.rows.items() if "key" in measures}
    assert {
        row: (counts.hit, counts.gold, counts.pred) for row, counts in told.items() if counts.gold
    } == dict.fromkeys(
        [
            "entities: officials",
            "entities: official posts",
            "entities: official posts, as written",
            "entities: official jurisdictions",
            "entities: money",
        ],
        (1, 1, 1),
    )
    assert scores.rows["mentions: money"]["raw"].hit == 1
    assert all(right == seen for right, seen in scores.attributes.values())
    assert read_texts(tmp_path) == {"news/1?a=50%": BROKEN_LINE}


def test_drafts_overwrite_no_corrections_and_go_without_texts(tmp_path):
    assert write_drafts([line()], tmp_path, lambda _: None, brat=False) == (1, 1)
    assert list(tmp_path.glob("*.txt")) == []
    with pytest.raises(OutputError, match="exists already"):
        write_drafts([line()], tmp_path, lambda _: None, brat=False)
