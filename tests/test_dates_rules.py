"""The rule tables and word tables of dates: each rule has an example, each table is sound, no input is slow."""

import re
import time
from collections import Counter
from datetime import date
from itertools import islice, pairwise, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rukz_extract.extract.dates import extract_dates
from rukz_extract.extract.dates.classes import SIGNS_OF, codes, with_signs
from rukz_extract.extract.dates.patterns import expression_of, needed
from rukz_extract.extract.dates.rules import RULES
from rukz_extract.extract.dates.rules.phrases import PHRASES, TRIGGERS
from rukz_extract.language.fold import fold
from rukz_extract.records import Modifier
from rukz_extract.resources import read_table, values
from tests.corpus.notation import marked

POSITIVE = [rule for rule in RULES if rule.reading]
IDS = [rule.name for rule in RULES]


def test_rule_names_are_unique():
    assert [name for name, times in Counter(IDS).items() if times > 1] == []


@pytest.mark.parametrize("rule", POSITIVE, ids=[rule.name for rule in POSITIVE])
def test_rule_finds_its_example(words_only, rule):
    text, expected = marked(rule.example)
    dates = extract_dates(words_only(text))
    assert [(found.mention.start, found.mention.end) for found in dates] == expected
    assert rule.name in [found.rule for found in dates]


@pytest.mark.parametrize("rule", POSITIVE, ids=[rule.name for rule in POSITIVE])
def test_rule_leaves_its_counterexample_alone(words_only, rule):
    assert rule.counterexample
    assert rule.name not in [found.rule for found in extract_dates(words_only(rule.counterexample))]


@pytest.mark.parametrize("rule", [rule for rule in RULES if not rule.reading], ids=lambda rule: rule.name)
def test_negative_rule_takes_its_example(words_only, rule):
    assert extract_dates(words_only(rule.example)) == []


WRITTEN = [expression_of(rule.pattern, PHRASES) for rule in RULES]
EXPRESSIONS = [(needed(written), re.compile(written)) for written in WRITTEN]


def test_nearly_every_rule_needs_something():
    assert sum(bool(needs) for needs, _ in EXPRESSIONS) > 0.9 * len(EXPRESSIONS)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=sorted(codes().values()), min_size=1, max_size=14))
def test_a_line_without_what_a_rule_needs_has_no_match(line):
    for needs, expression in EXPRESSIONS:
        if any(set(line).isdisjoint(classes) for classes in needs):
            assert not expression.search(line)


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        ("[ab](?P<x>[c])[d]?[e]*[f]{0,2}[g]{1,2}", ("ab", "c", "g")),
        ("(?:[a](?:[b]|[c])[d])?(?:[e](?=[f]))", ("e", "f")),
        ("(?<![a])(?![b])(?:[c]|[d])[^e](?P<y>[f](?P<z>[g])?(?(z)[h]))", ("f",)),
        ("[a]|[b]", ()),
    ],
)
def test_what_an_expression_needs(expression, needs):
    assert needed(expression) == needs


@pytest.mark.parametrize("table", ["words", "ordinals"])
def test_each_form_has_one_class(table):
    forms = Counter(form for row in read_table(f"dates/{table}") for form in row["forms"].split("|"))
    assert [form for form, times in forms.items() if times > 1] == []
    assert [form for form in forms if fold(form) != form] == []


@pytest.mark.parametrize(("table", "column", "largest"), [("months", "month", 12), ("weekdays", "weekday", 7)])
def test_names_of_months_and_weekdays(table, column, largest):
    rows = read_table(f"dates/{table}")
    assert {row[column] for row in rows} == {str(number) for number in range(1, largest + 1)}
    assert len({row["form"] for row in rows}) == len(rows)


def test_context_words_are_unique_and_folded():
    rows = [(row["kind"], row["word"]) for row in read_table("dates/context")]
    assert len(set(rows)) == len(rows)
    assert [word for _, word in rows if fold(word) != word] == []


def test_modifiers_are_known():
    assert {row["modifier"] for row in read_table("dates/modifiers")} <= set(Modifier)


def test_triggers_are_classes():
    assert set(TRIGGERS) <= set(codes())


def test_every_class_and_phrase_is_used():
    patterns = " ".join([*(rule.pattern for rule in RULES), *PHRASES.values()])
    used = {name for names in re.findall(r"\{([A-Z0-9_|]+)", patterns) for name in names.split("|")}
    assert {
        row["word_class"] for table in ("words", "ordinals") for row in read_table(f"dates/{table}")
    } - used == set()
    assert [name for name in PHRASES if f"<{name}>" not in patterns and f"<{name}'" not in patterns] == []


def test_classes_do_not_share_a_character():
    assert len(set(codes().values())) == len(codes())
    assert values("") == []


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("12–14", ["SMALL", "DASH", "MIDDLE"]),
        ("2008-2010-й", ["YEAR4", "DASH", "YEAR_ORD"]),
        ("xix–xx", ["ROMAN", "DASH", "ROMAN"]),
        ("хх", ["ROMAN"]),
        ("январь-март", ["MONTH", "DASH", "MONTH"]),
        ("2003,", ["YEAR4", "COMMA"]),
        ("казахстан-2050", []),
        ("45-летний", []),
        ("2016/17", ["YEAR_PAIR"]),
        ("2016/22", []),
    ],
)
def test_signs_of_a_token(key, names):
    known = {code: name for name, code in codes().items()}
    assert [known[sign.code] for sign in SIGNS_OF[key]] == names


def test_all_keys_with_signs_are_told_beforehand(words_only):
    letters = ("".join(word) for size in range(1, 9) for word in product("xхiіv", repeat=size))
    doc = words_only(" ".join([*islice(letters, 40_000), "XX-го 2003, январь в–х ху Іван июле 1-й с сотни года"]))
    assert with_signs(doc) == {key for key in doc.by_key if SIGNS_OF[key]}


def test_header_holds_no_dates(words_only):
    doc = words_only(" date 2024-05-17 Завод открыт 5 мая.", published=date(2024, 5, 17))
    object.__setattr__(doc.article, "body_start", 17)
    assert [found.mention.text for found in extract_dates(doc)] == ["5 мая"]


PATHOLOGICAL = {
    "digits": "7" * 200_000,
    "spaced digits": "12 " * 40_000,
    "commas": "," * 40_000,
    "dashes": "12-" * 40_000,
    "months": "мая " * 40_000,
    "years": "2010, " * 25_000,
    "ranges": "с 5 по 7 мая 2010 - " * 8_000,
    "brackets": "(" * 40_000,
    "line ends": "\n" * 40_000,
    "words": "двадцать пять первого " * 10_000,
    "contrasts": "а в следующем, " * 2_500,
    "habits": "обычно в марте, " * 2_500,
    "days in digits": "с 14.11 по 18.11, " * 2_500,
    "spelt years": "а в сорок пятом был, в тридцать втором году был, " * 1_000,
}


@pytest.mark.parametrize("text", PATHOLOGICAL.values(), ids=PATHOLOGICAL)
def test_long_lines_take_linear_time(words_only, text):
    def seconds(part):
        doc = words_only(part)
        begin = time.process_time()
        extract_dates(doc)
        return time.process_time() - begin

    short, long = (min(seconds(part) for _ in range(3)) for part in (text[: len(text) // 8], text))
    assert long < 16 * short + 0.5


VOCABULARY = """
с по до к от между и в во на за через назад года году год годов гг . г . , – ( ) мая ноябрь дек января-марта 5
31 12–14 2010 2024-м 1990-х 90-е 2025/26 XX XIX–XX II 1-й 45-го 00 0 15.08.2023 31.02.2024 05.2024 10.05
вторник среду выходные весной лета квартал полугодии половине первой второй двадцать пять тысяча девятьсот
первого веке в. прошлого этого следующем ближайшие последние три недели месяцев дней суток полгода полтора
сегодня вчера-завтра накануне начале конце нач. числа декаде десятилетии учебном каждый № более того же сутки
лет 𝟚𝟘𝟚𝟝 İ ́
"""
WORDS = [*VOCABULARY.split(), "\n", "\u00a0"]


@given(
    st.lists(st.sampled_from(WORDS), max_size=14),
    st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31))),
)
@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_give_sound_records(words_only, words, published):
    text = " ".join(words)
    dates = extract_dates(words_only(text, published=published))
    for found in dates:
        assert text[found.mention.start : found.mention.end] == found.mention.text
        assert (found.start is None) == (found.end is None)
        assert found.start is None or found.start <= found.end
        assert "X" in found.value or found.start is not None
    ends = [(found.mention.start, found.mention.end) for found in dates]
    assert all(first[1] <= second[0] for first, second in pairwise(ends))


@given(st.text(max_size=80))
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_read(words_only, text):
    for found in extract_dates(words_only(text)):
        assert text[found.mention.start : found.mention.end] == found.mention.text
