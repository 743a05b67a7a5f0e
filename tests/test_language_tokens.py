"""Tokens and sentences are razdel's, for any string."""

import time
from itertools import pairwise

import pytest
import razdel
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rukz_extract.language.fold import fold
from rukz_extract.language.memory import Memory
from rukz_extract.language.sentences import sentence_starts
from rukz_extract.language.tokens import Tokenizer

TOKENIZE = Tokenizer()

SENTENCES = [
    "Кое-что изменилось: вместо 2,5 млрд тенге выделят 3/4 суммы.",
    "Слово -слово и слово- слово, а также слово - слово.",
    "В 2014, 2015 и 2016 гг. курс был 380,5.",
    "Счёт 5, 6 , 7 ,8 и «5,» 6.",
    "Рост на 5 .5 или 5. 5",
    "Отлично :) и ещё лучше :-))) или =(((( совсем нет ;)",
    "Yahoo! и Yandex, yahoo !",
    "Неужели?! Да... Нет…… ** -- ---",
    "ΔP растёт, Δσ mβж, 18禁, 5°C и №5",
    "snake_case _и_ __init__ a_b",
    "и/или 1/2 км\\ч 1\\2 10\\ 20",
    "г.Москва,ул.Ленина,д.5",
    "Он приехал в г. Астана. Там его ждал А. С. Петров.",
    "«Мы готовы». Так сказал аким. «Точка», — добавил он.",
    "1. Первый пункт. 2) Второй пункт. IV. Четвёртый.",
    "Цены в тыс. руб. и млн долл. США. Рост т. е. удорожание. И т. д. Конец",
    "Дж. Смит, Вс. Иванов и ред. Попова. Потом др. Люди.",
    "Он ушёл.Она осталась. он вернулся! И всё…— сказал он. — Да.",
    'Закрыл "кавычку". Открыл " новую. ((Скобка.) Конец.)',
    "Слово.      Далеко         .          Ещё дальше.\n\n\nНовая строка",
    "a\u00a0b\u2009c\u200bd\ufeffe\u00adf",
    "\ud800 одинокий \udfff суррогат\ud83d",
    "",
    " \n\t\u3000",
    ".",
    "- .",
    "K ſ ſs ı İ ʼn ﬁ",
    "yahoo! Yahoo!) (yahoo! yahoo? кое-как-то, (Нур-Султан). «В-А-в» а-a a-а а-1 1-а 1-2 1.2.3, 4 1,2, 3. 4 5.",
]

ALPHABET = "абвгАБВёЁeEzZ019 \n\u00a0.,/\\-–—_!?…:;=()[]«»\"'*%№Δβ禁\ud800\u200b"
TEXTS = st.text(ALPHABET, max_size=60) | st.text(max_size=40)


def tokens_of(text: str) -> list[tuple[int, int, str]]:
    tokens = TOKENIZE(text)
    assert tokens.keys == [fold(word) for word in tokens.words]
    return list(zip(tokens.starts, tokens.ends, tokens.words, strict=True))


def razdel_tokens(text: str) -> list[tuple[int, int, str]]:
    return [(token.start, token.stop, token.text) for token in razdel.tokenize(text)]


def starts_of(text: str) -> list[int]:
    tokens = TOKENIZE(text)
    starts = sentence_starts(text, tokens.breaks)
    assert starts[0] == 0
    assert all(first < second for first, second in pairwise(starts))
    return [tokens.starts[token] for token in starts] if tokens.words else []


def razdel_starts(text: str) -> list[int]:
    return [sentence.start for sentence in razdel.sentenize(text) if sentence.text]


@pytest.mark.parametrize("text", SENTENCES)
def test_tokens_equal_razdel(text):
    assert tokens_of(text) == razdel_tokens(text)


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_equal_razdel(text):
    assert starts_of(text) == razdel_starts(text)


@given(TEXTS)
@settings(max_examples=500)
@example("5, 6")
@example("а -б")
def test_tokens_of_any_text_equal_razdel(text):
    assert tokens_of(text) == razdel_tokens(text)


@given(
    st.lists(st.sampled_from([*"АБабв159.,!?;:)(»\"'-–… ", "г", "ст", "т.", " д.", " \n", "слово", "Он"]), max_size=40)
)
@settings(max_examples=500)
def test_sentences_of_any_text_equal_razdel(parts):
    text = "".join(parts)
    assert starts_of(text) == razdel_starts(text)


@pytest.mark.parametrize("source", ["samples", "news"])
def test_articles_equal_razdel(source, request):
    for text in request.getfixturevalue(source):
        assert tokens_of(text) == razdel_tokens(text)
        assert starts_of(text) == razdel_starts(text)


def test_a_memory_forgets_what_was_not_asked_for_lately():
    made = []
    memory = Memory(lambda key: made.append(key) or -key, 3)
    assert [memory[key] for key in (1, 2, 3, 4, 1)] == [-1, -2, -3, -4, -1]
    assert made == [1, 2, 3, 4]  # 1 was in the old generation and lives on
    assert [memory[key] for key in (5, 6, 2)] == [-5, -6, -2]
    assert made == [1, 2, 3, 4, 5, 6, 2]
    assert len(memory) <= 3


def test_a_memory_does_not_keep_what_is_not_worth_it():
    memory = Memory(str.upper, 10, lambda key: len(key) < 3)
    assert memory["ab"] == "AB"
    assert memory["abc"] == "ABC"
    assert list(memory) == ["ab"]


@pytest.mark.parametrize("unit", ["1,", "1", "-", "«", "(", "а-", "а", "1 ", "— ", "А. ", ".", ":)", "Δ", "\ud800"])
def test_a_long_line_costs_no_more_per_character_than_a_short_one(unit):
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begun = time.process_time()
        sentence_starts(text, TOKENIZE(text).breaks)
        return time.process_time() - begun

    seconds(1000)
    short = min(seconds(12_500) for _ in range(3))
    long = min(seconds(100_000) for _ in range(3))
    assert long < 8 * short * 4  # eight times the text; a quadratic step would cost 64 times as much
