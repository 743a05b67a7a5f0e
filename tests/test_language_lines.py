"""Lines: breaks inside a sentence, as news pages have them around links, against those that end a line."""

import pytest

BREAKS = [
    ("Об этом заявил посол \nПётр Орлов\n в конце ноября.", []),
    ("Шли показания экс-премьера \nПетра Орлова\n были долгими.", []),
    ("Встретились после \nпереговоров с министром\n Орловым в Омске.", []),
    ("Фирма, \nпо словам юриста,\n закрылась.", []),
    ("Он ответил «да»\n — заявил Орлов.", []),
    ("Итоги \nПетра Орлова\n, как говорят, хороши.", []),
    ("Первая строка\nВторая строка", ["Вторая"]),
    ("Итоги визита\nМинистр обороны\nПётр Орлов приехал.", ["Министр", "Пётр"]),
    (
        "Встреча прошла.\n Пётр Орлов \n Агентство \n Также по теме \n Новый сезон",
        ["Пётр", "Агентство", "Также", "Новый"],
    ),
    ("Работа кончилась.\nпосле обеда – снова.", ["после"]),
    ("Список:\nпервый;\nвторой", ["первый", "второй"]),
    ("Заголовок\n\nтекст с малой буквы", ["текст"]),
    ("– Когда?\n– В мае\n– Ясно", ["–", "–"]),
]


@pytest.mark.parametrize(("text", "begins"), BREAKS)
def test_lines_begin(words_only, text: str, begins: list[str]):
    doc = words_only(text)
    assert [doc.words[token] for token in sorted(doc.lines) if token] == begins


def test_the_first_token_begins_a_line(words_only):
    assert words_only("Один").starts_line(0)
    assert words_only("\n\n").lines == {0}


def test_a_token_knows_the_start_of_its_line(words_only):
    doc = words_only("Первая строка\nВторая строка тут")
    assert [doc.line_start(token, 3) for token in range(5)] == [0, 0, 2, 2, 2]
    assert doc.line_start(4, 2) is None
