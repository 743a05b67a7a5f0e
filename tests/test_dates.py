"""Dates: every example with its exact span and value, every negative with nothing."""

import pytest

from rukz_extract.extract.dates import extract_dates
from tests.corpus.dates import GROUPS, NEGATIVE, SEVERAL, UNDATED, UNDATED_EVES, UNDATED_PAIRS
from tests.corpus.dates_chains import CHAINED, CHAINED_TOGETHER, LEFT_OUT, NONE_CHAINED
from tests.corpus.dates_compared import COMPARED, COMPARED_TOGETHER, NONE_COMPARED
from tests.corpus.dates_counted import COUNTED, MOVED, NONE_COUNTED, SEVERAL_COUNTED
from tests.corpus.dates_edges import EDGES, EDGES_TOGETHER, NONE_AT_EDGES
from tests.corpus.dates_far import AHEAD, BOUNDS, HEADINGS, NONE_FAR, SHARED_BOUNDS
from tests.corpus.dates_spoken import NONE_SPOKEN, SPOKEN, SPOKEN_TOGETHER, UNDATED_SPOKEN
from tests.corpus.dates_told import NONE_TOLD, TOLD, TOLD_TOGETHER
from tests.corpus.notation import marked

EXAMPLES = [
    pytest.param(example, item.value, item.grain, item.modifier, id=example)
    for item in [*GROUPS, *TOLD, *AHEAD, *BOUNDS, *HEADINGS, *COUNTED, *EDGES, *CHAINED, *COMPARED, *SPOKEN]
    for example in item.examples
]
TOGETHER = SEVERAL + SEVERAL_COUNTED + TOLD_TOGETHER + EDGES_TOGETHER + CHAINED_TOGETHER + LEFT_OUT + SPOKEN_TOGETHER


def spans(dates):
    return [(found.mention.start, found.mention.end) for found in dates]


@pytest.mark.parametrize(("example", "value", "grain", "modifier"), EXAMPLES)
def test_example_gives_its_value_at_its_span(words_only, example, value, grain, modifier):
    text, expected = marked(example)
    dates = extract_dates(words_only(text))
    assert [text[start:end] for start, end in spans(dates)] == [text[start:end] for start, end in expected]
    assert spans(dates) == expected
    assert [(found.value, found.grain, found.modifier) for found in dates] == [(value, grain, modifier)]


@pytest.mark.parametrize(("example", "values"), TOGETHER, ids=str)
def test_several_dates_in_a_sentence(words_only, example, values):
    text, expected = marked(example)
    dates = extract_dates(words_only(text))
    assert spans(dates) == expected
    assert [found.value for found in dates] == values
    assert [found.id for found in dates] == [f"d{number}" for number in range(1, len(values) + 1)]


@pytest.mark.parametrize(("example", "told"), COMPARED_TOGETHER, ids=str)
def test_several_dates_with_their_modifiers(words_only, example, told):
    text, expected = marked(example)
    dates = extract_dates(words_only(text))
    assert spans(dates) == expected
    assert [(found.value, found.modifier) for found in dates] == told


@pytest.mark.parametrize(("example", "values", "modifier"), SHARED_BOUNDS)
def test_one_preposition_governs_two_dates(words_only, example, values, modifier):
    text, expected = marked(example)
    dates = extract_dates(words_only(text))
    assert spans(dates) == expected
    assert [(found.value, found.modifier) for found in dates] == [(value, modifier) for value in values]


@pytest.mark.parametrize(("example", "values"), MOVED, ids=str)
def test_dates_moved_from_one_to_the_other_have_no_modifier(words_only, example, values):
    text, expected = marked(example)
    dates = extract_dates(words_only(text))
    assert spans(dates) == expected
    assert [(found.value, found.modifier) for found in dates] == [(value, None) for value in values]


@pytest.mark.parametrize(("example", "value"), UNDATED + UNDATED_SPOKEN)
def test_nothing_is_guessed_without_the_date_of_the_article(words_only, example, value):
    text, expected = marked(example)
    dates = extract_dates(words_only(text, published=None))
    assert spans(dates) == expected
    assert [found.value for found in dates] == [value]


@pytest.mark.parametrize("text", UNDATED_EVES)
def test_the_eve_of_a_day_that_nothing_tells_is_no_date(words_only, text):
    assert not extract_dates(words_only(text, published=None))


@pytest.mark.parametrize(("example", "values"), UNDATED_PAIRS)
def test_one_of_a_pair_tells_the_other(words_only, example, values):
    text, expected = marked(example)
    dates = extract_dates(words_only(text, published=None))
    assert spans(dates) == expected
    assert [found.value for found in dates] == values


@pytest.mark.parametrize(
    "text", NEGATIVE + NONE_TOLD + NONE_FAR + NONE_COUNTED + NONE_AT_EDGES + NONE_CHAINED + NONE_COMPARED + NONE_SPOKEN
)
def test_negative_gives_nothing(words_only, text):
    assert [(found.mention.text, found.rule) for found in extract_dates(words_only(text))] == []
