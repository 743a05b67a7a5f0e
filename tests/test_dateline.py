"""The article's own date: metadata line, header line, dateline, and years that settle or do not."""

from datetime import date

import pytest

from rukz_extract.resources import read_table
from rukz_extract.sources.dateline import parse_date, read_heading

HEADED = [
    (date(2025, 11, 12), " date 2025-11-12 Заголовок\n\nТекст новости."),
    (date(2025, 11, 12), "date 2025-11-12\nТекст новости."),
    (date(2023, 8, 15), "15.08.2023 | 10:42\nТекст новости."),
    (date(2023, 8, 15), "15.08.2023 10:42 Текст новости."),
    (date(2023, 8, 15), "15/08/2023, 10:42\nТекст новости."),
    (date(2023, 8, 15), "2023-08-15T10:42:00+03:00\nТекст новости."),
    (date(2023, 8, 15), "Заголовок\n\n10:42, 15 августа 2023\nТекст новости."),
    (date(2023, 8, 15), "Заголовок\nОпубликовано: 15 августа 2023 года, 10:42\nТекст новости."),
    (date(2023, 8, 15), "Заголовок\n15 августа 2023 года\nТекст новости."),
]
DATELINES = [
    (
        date(2025, 9, 11),
        "ОРСК. 11 сентября. АГЕНТСТВО - Отбор начался, сообщил в четверг мэр. Транш ждём в I квартале 2026 года.",
    ),
    (date(2025, 7, 4), "МОСКВА/АСТАНА, 4 июля 2025 года. /ИНФОРМ/.\n\nСтороны провели встречу."),
    (date(2025, 7, 4), "ОМСК – ПАВЛОДАР, 4 июля 2025. Дорогу открыли."),
    (date(2024, 9, 18), "УРАЛЬСК, 18.09.2024. /КазТАГ/. Центр примет фуры."),
    (date(2020, 12, 9), "Нур-Султан, 9 декабря 2020 года. КАЗИНФОРМ - Дорогу открыли."),
    (date(2024, 6, 5), "Ростов-на-Дону, 5 июня 2024. Мост открыли."),
    (date(2025, 11, 8), "Визит начался\n\nПодзаголовок в строку\n\nМОСКВА, 8 ноября. /ТАСС/. Подвели итоги 2025 года."),
    (date(2024, 12, 4), "АСТАНА, 4 дек – Агентство. По итогам первого квартала 2024 года экспорт вырос."),
    (date(2025, 6, 5), "Астана. 5 июня. ИНТЕРФАКС-КАЗАХСТАН - В январе-апреле 2025 года вывезли больше зерна."),
    (date(2025, 11, 12), "12 ноября, Минск /Корр. БЕЛТА/. В первом квартале 2025 года вывоз вырос."),
    (date(2024, 6, 5), "САНКТ-ПЕТЕРБУРГ, 5 июн - РИА Новости. В мае 2024 года порт принял суда."),
    (date(2024, 6, 5), "Москва. 5 июня. INTERFAX.RU - В мае 2024 года цены выросли."),
    (date(2025, 11, 12), "АЛМАТЫ, 12 ноя — Sputnik. В октябре 2025 года дорогу закрыли."),
    (date(2025, 11, 12), "Астана, 12 ноября (Рейтер) - В сентябре 2025 года ставка выросла."),
    (date(2025, 2, 3), "АСТАНА, 3 февраля. /ТАСС/. За 2024 год вывоз вырос, сообщили в понедельник."),
    (
        date(2024, 9, 3),
        "ОМСК. 3 сентября. Агентство – В январе-июле 2024 года вывоз вырос, сообщил во вторник министр. "
        "В первом квартале 2025 года цех примет сырьё.",
    ),
    (date(2025, 5, 27), "МИНСК, 27 мая. /ТАСС/. В первом квартале 2025 года рост есть. До 2028 года вложат ещё."),
    (date(2025, 11, 8), "МОСКВА, 8 ноября. /ТАСС/. Итоги 2025 года подвели. Завод запустят в январе 2027 года."),
]
OPEN = [
    "УФА. 11 сентября. АГЕНТСТВО - Цех откроем в III квартале 2026 года. Он строится с 2020 года.",
    "АСТАНА, 3 февраля. /ТАСС/. За 2024 год вывоз вырос.",
    "АСТАНА, 3 февраля. /ТАСС/. К 2030 году дорогу достроят.",
    "АСТАНА, 30 февраля. /ТАСС/. В мае 2024 года дорогу закрыли.",
    "ТАШКЕНТ. Агентство – В 2024 году стороны провели переговоры.",
    "Напомним, 10 июля. В первом квартале 2024 года такого не было.",
    "Накануне, 27 сентября, ему вручили премию 2024 года.",
    "Вчера, 16 августа 2016 года, вышла книга.",
    "Форум прошёл в Астане 5 июня 2024 года.",
    "date 2025-02-30 Заголовок",
    "Дата выхода 2025-02-28 неизвестна",
    "",
]


@pytest.mark.parametrize(("published", "text"), HEADED + DATELINES, ids=lambda value: str(value)[:40])
def test_the_beginning_tells_the_date(published, text):
    assert read_heading(text).published == published


@pytest.mark.parametrize("text", OPEN)
def test_what_is_not_settled_stays_open(text):
    assert read_heading(text).published is None


def test_only_the_metadata_line_is_no_part_of_the_body():
    assert read_heading(" date 2025-11-12 Заголовок").body_start == len(" date 2025-11-12 ")
    assert read_heading("15.08.2023 | 10:42\nТекст").body_start == 0
    assert read_heading("УРАЛЬСК, 18.09.2024. /КазТАГ/. Текст").body_start == 0


@pytest.mark.parametrize(
    "words", ["2025-11-12", "2025-11-12T09:30:00+04:00", "12.11.2025 10:00", "12 ноября 2025", "12 ноя 2025 г."]
)
def test_dates_of_metadata_fields(words):
    assert parse_date(words) == date(2025, 11, 12)


@pytest.mark.parametrize("words", ["", "вчера", "2025-13-12", "20251", "12 2025"])
def test_what_is_no_date_in_a_metadata_field(words):
    assert parse_date(words) is None


@pytest.mark.parametrize("name", ["sources/year_marks", "sources/not_places", "dates/months", "dates/weekdays"])
def test_tables_have_unique_keys(name):
    keys = [next(iter(row.values())) for row in read_table(name)]
    assert len(keys) == len(set(keys))


def test_every_year_mark_stands_in_its_example():
    for row in read_table("sources/year_marks"):
        assert row["start"] in row["example"].lower().replace("ё", "е")


def test_a_long_line_of_digits_is_read_in_linear_time():
    assert read_heading("МОСКВА, 8 ноября. /ТАСС/. " + "2024 " * 200_000).published is None
    assert read_heading("1" * 1_000_000).published is None
