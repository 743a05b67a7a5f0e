"""Parts of a year whose word the sentence leaves out: "за восемь месяцев нынешнего"."""

from rukz_extract.extract.dates import context
from rukz_extract.extract.dates.patterns import Rule
from rukz_extract.extract.dates.readings import months

RULES = (
    Rule(
        "statistical_months_left_out",
        "<COUNT> <MONTHS> <SHIFT>",
        months.statistical_months,
        "В [прошлом году] – 40, за [восемь месяцев нынешнего] – 30.",
        "За два месяца этого не было.",
        context.is_year_left_out,
    ),
    Rule(
        "half_left_out",
        "(?P<number>{ORDINAL|ORD|ROMAN|SMALL}) {HALF_WORD} <SHIFT>",
        months.half,
        "В [прошлом году] – 40, за [первое полугодие нынешнего] – 30.",
        "Первое полугодие этого ожидало.",
        context.is_year_left_out,
    ),
    Rule(
        "quarter_left_out",
        "(?P<number>{ROMAN|ORD|SMALL|ORDINAL}) <QUARTERS> <SHIFT>",
        months.quarter,
        "В [прошлом году] – 40, за [I квартал нынешнего] – 30.",
        "Первый квартал этого ожидал.",
        context.is_year_left_out,
    ),
    Rule(
        "month_left_out",
        "<PART>? {MONTH:month} <SHIFT>",
        months.month,
        "В [прошлом году] собрали 40 тонн, в [мае нынешнего] – 30.",
        "Конца января прошлого сезона ждали все.",
        context.is_year_left_out,
    ),
    Rule(
        "month_range_left_out",
        "<PART>? {MONTH:month} <TO> <PART'2>? {MONTH:month2} <SHIFT'2>",
        months.months,
        "В [прошлом году] – 40, в [январе–апреле нынешнего] – 30.",
        "В январе–апреле прошлого сезона собрали 40.",
        context.is_year_left_out,
    ),
    Rule(
        "month_range_of_two_years",
        "<PART>? {MONTH:month} <SHIFT> <TO> <PART'2>? {MONTH:month2} <YEAR'2>",
        months.months,
        "С [июля прошлого по март нынешнего года] шёл ремонт.",
        "С июля прошлого сезона по март нынешнего года шёл ремонт.",
    ),
    Rule(
        "month_of_spelt_year",
        "<PART>? {MONTH:month} <YEAR_WORDS>",
        months.month,
        "В [мае сорок пятого] он вернулся.",
        "В мае сорок пятого полка здесь не было.",
        context.is_spelt_year_left_out,
    ),
    Rule(
        "season_of_spelt_year",
        "<PART>? {SEASON:season} <YEAR_WORDS>",
        months.season,
        "[Летом сорок первого] посёлок опустел.",
        "Летом сорок первого полка здесь не было.",
        context.is_spelt_year_left_out,
    ),
    Rule(
        "season_left_out",
        "<PART>? {SEASON:season} <SHIFT>",
        months.season,
        "[Весной прошлого года] – 40, [осенью нынешнего] – 30.",
        "Осенью нынешнего мэра ещё не знали.",
        context.is_year_left_out,
    ),
)
