"""Decades and centuries and stretches of them."""

from rukz_extract.extract.dates import context
from rukz_extract.extract.dates.patterns import Rule
from rukz_extract.extract.dates.readings import years

RULES = (
    Rule(
        "decade",
        "<PART>? {DECADE:decade} (?:<YEARS>)? <OF_CENTURY>?",
        years.decade,
        "В [1990-х годах] торговля шла бартером.",
        "Выросло 1990-й раз.",
        context.is_decade,
    ),
    Rule(
        "decade_in_words",
        "<PART>? {DECADE_ORDINAL|ORDINAL:decade} {YEARS_WORD} <OF_CENTURY>?",
        years.decade,
        "Это наследие [девяностых годов].",
        "Это третьи годы испытаний.",
        context.is_round_decade,
    ),
    Rule(
        "bare_decade_in_words",
        "(?:{IN|SINCE|UNTIL|BY|ON} [{DECADE_ORDINAL:decade}])",
        years.decade,
        "Так было в [девяностые].",
        "Ставка отошла от нулевых значений до нулевых отметок.",
        context.is_decade_alone,
    ),
    Rule(
        "described_decade_in_words",
        "{DECADE_ORDINAL:decade}",
        years.decade,
        "В лихие [девяностые] завод стоял.",
        "Читал лихие девяностые строки.",
        context.is_decade_described,
    ),
    Rule(
        "listed_decade_in_words",
        "{IN|SINCE|UNTIL|BY|ON} {DECADE_ORDINAL} {COMMA|AND} [{DECADE_ORDINAL:decade}]",
        years.decade,
        "Так было в [нулевые], [девяностые] и раньше.",
        "Вернулись к нулевым и десятым строкам.",
        context.is_decade_alone,
    ),
    Rule(
        "decade_as_subject",
        "{DECADE_ORDINAL:decade}",
        years.decade,
        "Завод пережил [девяностые].",
        "Ставка отошла от нулевых значений до нулевых отметок.",
        context.is_decade_told,
    ),
    Rule(
        "decade_of_something",
        "{DECADE_ORDINAL:decade}",
        years.decade,
        "Парк – ровесник [нулевых], ему двадцать лет.",
        "Ставка отошла от нулевых значений до нулевых отметок.",
        context.is_decade_of_something,
    ),
    Rule(
        "decade_range",
        "<PART>? {DECADE|YEAR4|TENS:decade} (?:<YEARS>)? <TO> <PART'2>? {DECADE:decade2} (?:<YEARS>)? <OF_CENTURY>?",
        years.decades,
        "Посёлок строили в [1950–1960-х годах].",
        "Посёлок строили от 1980-х до 1980-х.",
    ),
    Rule(
        "decade_range_in_words",
        "{DECADE_ORDINAL:decade} {DASH|AND} {DECADE_ORDINAL:decade2} {YEARS_WORD} <OF_CENTURY>?",
        years.decades,
        "Это мода [тридцатых-сороковых годов].",
        "Это мода тридцатых и тридцатых годов.",
    ),
    Rule(
        "half_of_decade",
        "{ORDINAL|ORD:number} {HALF_OF} {DECADE|DECADE_ORDINAL:decade} (?:<YEARS>)? <OF_CENTURY>?",
        years.half_of_decade,
        "Порт вырос во [второй половине девяностых годов].",
        "Порт вырос во вторую половину рейса.",
    ),
    Rule(
        "half_of_century",
        "{ORDINAL|ORD:number} {HALF_OF} <CENTURY> <CENTURY_TAIL>",
        years.half_of_century,
        "Здание построено в [первой половине XX века].",
        "Здание пережило половину века.",
    ),
    Rule(
        "century",
        "<PART>? <CENTURY> <CENTURY_TAIL>",
        years.century,
        "Названия остались на картах [XX века].",
        "Глава XL века.",
    ),
    Rule(
        "century_in_digits",
        "<PART>? {MIDDLE:century} {CENTURY_WORD}",
        years.century,
        "Такого в [21 веке] не делают.",
        "Роду насчитали 15 веков.",
        context.is_one_century,
    ),
    Rule(
        "century_range",
        "<CENTURY> (?:<CENTURY_TAIL>)? {DASH|UNTIL|AND} <PART'2>? <CENTURY'2> <CENTURY_TAIL>",
        years.centuries,
        "Торговый путь [XIX–XX веков] заброшен.",
        "Торговый путь XX–XX веков заброшен.",
    ),
)
