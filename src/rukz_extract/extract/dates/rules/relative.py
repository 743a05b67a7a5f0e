"""Expressions counted from the article's own date."""

from rukz_extract.extract.dates import context
from rukz_extract.extract.dates.patterns import Rule
from rukz_extract.extract.dates.readings import distances

_LARGE = "WEEK_WORD|MONTH_WORD|QUARTER_WORD|HALF_WORD|DECADE_WORD|CENTURY_WORD"

RULES = (
    Rule(
        "unit_shifted",
        f"<PART>? <SHIFT> {{{_LARGE}:unit}}",
        distances.moved_unit,
        "Делегация приезжала на [прошлой неделе].",
        "Делегация приезжала на третьей неделе.",
        context.is_singular,
    ),
    Rule(
        "part_of_unit",
        f"<PART> {{YEAR_WORD|{_LARGE}:unit}}",
        distances.moved_unit,
        "Линию сдадут до [конца года].",
        "В начале недели моды показали пальто.",
        context.is_part_of_current,
    ),
    Rule(
        "ago",
        "<MORE>? <COUNT>? <UNIT> (?:{SINCE}{OVER:over2})? {AGO}{1,2}",
        distances.ago,
        "Союз возник [десять лет назад].",
        "Союз возник несколько лет назад.",
        context.is_distance,
    ),
    Rule(
        "ago_inverted",
        "(?P<inverted><UNIT>) <COUNT> {AGO}{1,2}",
        distances.ago,
        "Союз возник [лет десять назад].",
        "Лет десять союз крепнет.",
    ),
    Rule(
        "ago_half_year",
        "<MORE>? (?:{HALF_YEAR:months} | {ONE_AND_HALF:months2}{YEAR_WORD}) {AGO}{1,2}",
        distances.ago,
        "Он приехал [полгода назад].",
        "Он приехал на полгода.",
    ),
    Rule(
        "ago_half_century",
        "<MORE>? {HALF_CENTURY:years} {AGO}{1,2}",
        distances.half_century_ago,
        "[Полвека назад] здесь была степь.",
        "Степь пахали полвека.",
    ),
    Rule(
        "ago_quarter_century",
        "<MORE>? {QUARTER_OF:years} {CENTURY_WORD} {AGO}{1,2}",
        distances.half_century_ago,
        "[Четверть века назад] здесь была степь.",
        "Степь пахали четверть века.",
    ),
    Rule(
        "earlier",
        "{CARDINAL:count}? {YEAR_WORD|YEARS_WORD|MONTH_WORD|QUARTER_WORD:unit} {SHIFTED:way}",
        distances.earlier,
        "Взял 40 тонн против 36 [годом ранее].",
        "Годами ранее торговали зерном.",
        context.is_distance_told,
    ),
    Rule(
        "ahead",
        "{IN_SPACE} <MORE>? <COUNT>? <UNIT>",
        distances.ahead,
        "[Через пять лет] завод выйдет на Европу.",
        "Через год после запуска завод встал.",
        context.is_ahead,
    ),
    Rule(
        "ahead_inverted",
        "(?P<inverted><UNIT>) {IN_SPACE} <COUNT>",
        distances.ahead,
        "[Лет через пять] сюда придут все.",
        "Лет через пять километров не видно.",
        context.is_ahead,
    ),
    Rule(
        "ahead_half_year",
        "{IN_SPACE} (?:{HALF_YEAR:months} | {ONE_AND_HALF:months2}{YEAR_WORD})",
        distances.ahead,
        "Цех откроют [через полгода].",
        "Цех открывали полгода.",
        context.is_ahead,
    ),
    Rule(
        "last_units",
        "(?:{RECENT|PAST}<COUNT> | <COUNT'2>{RECENT|PAST}) <UNIT>",
        distances.recent,
        "Торговля выросла за [последние пять лет].",
        "Торговля растёт последние несколько лет.",
    ),
    Rule(
        "last_unit",
        "{RECENT} <UNIT> (?:{SINCE}{OVER})?",
        distances.recent,
        "Цены выросли за [последнюю неделю].",
        "В последний месяц лета цены растут.",
        context.is_last_unit,
    ),
    Rule(
        "last_day_and_night",
        "{RECENT|PAST|LAST} {DAY_AND_NIGHT}",
        distances.day_before,
        "За [минувшие сутки] потушили пять пожаров.",
        "За двое суток потушили пять пожаров.",
    ),
    Rule(
        "last_half_years",
        "{RECENT} (?:{HALF_YEAR:months} | {ONE_AND_HALF:months2}{YEAR_WORD})",
        distances.recent,
        "[Последние полгода] цены растут.",
        "Последний полуторагодовой отчёт готов.",
    ),
    Rule(
        "last_half_century",
        "{RECENT} (?:{HALF_CENTURY:years} | {QUARTER_OF:years2}{CENTURY_WORD})",
        distances.recent_years,
        "Они дружат [последние полвека].",
        "Полвека растут цены.",
    ),
    Rule(
        "coming_half_years",
        "{NEAREST} (?:{HALF_YEAR:months} | {ONE_AND_HALF:months2}{YEAR_WORD})",
        distances.coming,
        "Рост продлится [ближайшие полгода].",
        "Рост продлится полгода.",
    ),
    Rule(
        "coming_units",
        "(?:{NEAREST|NEXT}<COUNT> | <COUNT'2>{NEAREST}) <UNIT>",
        distances.coming,
        "Рост продлится [ближайшие пять лет].",
        "Рост продлится ближайшие годы.",
    ),
)
