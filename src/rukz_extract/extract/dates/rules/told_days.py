"""Days without a date of their own: weekdays, "25 числа", "последние дни октября", "сегодня", "накануне"."""

from rukz_extract.extract.dates import context
from rukz_extract.extract.dates.patterns import Rule
from rukz_extract.extract.dates.readings import days

RULES = (
    Rule(
        "weekday",
        "<TOWARD>? {WEEKDAY:weekday}",
        days.weekday,
        "Об этом он сказал во [вторник].",
        "Выбросы вредят окружающей среде.",
        context.is_weekday,
    ),
    Rule(
        "weekday_range",
        "{WEEKDAY:weekday} <TO> {WEEKDAY:weekday2}",
        days.weekdays,
        "С [понедельника по среду] шли учения.",
        "Приём с понедельника по пятницу.",
        context.is_one_stretch,
    ),
    Rule(
        "numbered_day",
        "(?P<day>{SMALL|MIDDLE|ORD}) {FIRST_DAYS} (?:<SHIFT> {MONTH_WORD})?",
        days.numbered_day,
        "Отчёты сдали до [5 числа].",
        "Школьник сложил 3 числа.",
        context.is_numbered_day,
    ),
    Rule(
        "numbered_day_of_month",
        "(?P<day>{SMALL|MIDDLE|ORD}|{CARDINAL}?{ORDINAL}) {FIRST_DAYS:tail} <MONTH> <YEAR>?",
        days.day,
        "Совет соберётся [20-го числа ноября].",
        "Совет соберётся к 20-м числам.",
        context.is_one_numbered_day,
    ),
    Rule(
        "weekday_of_month",
        "(?P<number>{ORDINAL|ORD|RECENT}) {WEEKDAY:weekday} <MONTH> <YEAR>?",
        days.weekday_of_month,
        "Ярмарка пройдёт в [последнее воскресенье августа].",
        "Десятое воскресенье августа не наступит.",
        context.is_year,
    ),
    Rule(
        "edge_of_month",
        "(?P<number>{ORDINAL|RECENT}) {DAY_WORD:tail} <MONTH> <YEAR>?",
        days.edge_of_month,
        "Отчёт сдали в [последний день октября].",
        "Последние дни октября прошли тихо.",
        context.is_one_edge,
    ),
    Rule(
        "same_month_range",
        "{SINCE} [(?P<day>{ORD}) <TO> (?P<day2>{ORD})]",
        days.days_of_same_month,
        "Гости приедут в [мае], с [12-го по 17-е].",
        "Учатся с 1-го по 5-й класс.",
        context.is_elided_day,
    ),
    Rule(
        "same_month",
        "(?P<day>{ORD})",
        days.day_of_same_month,
        "Выставка открылась [1 ноября], закроется [15-го].",
        "Рота 15-го полка вернулась.",
        context.is_elided_day,
    ),
    Rule(
        "weekend",
        "<TOWARD>? {WEEKEND}",
        days.weekend,
        "Ярмарка откроется в [ближайшие выходные].",
        "Выходные данные издания указаны ниже.",
        context.is_weekend,
    ),
    Rule(
        "moved_day",
        "{DEICTIC_DAY:away}",
        days.moved_day,
        "Делегация прибыла [вчера].",
        "По данным на сегодня, запущено пять линий.",
        context.is_that_day,
    ),
    Rule(
        "moved_day_phrase",
        "{DEICTIC_ADJECTIVE:away} {DAY_WORD}",
        days.moved_day,
        "Решение ждут до конца [завтрашнего дня].",
        "На сегодняшний день открыто три цеха.",
        context.is_that_day_phrase,
    ),
    Rule(
        "moved_day_range",
        "{DEICTIC_DAY:away} {DASH} {DEICTIC_DAY:away2}",
        days.moved_days,
        "Ответ придёт [завтра-послезавтра].",
        "Завтра – вчера, всё смешалось.",
    ),
)
