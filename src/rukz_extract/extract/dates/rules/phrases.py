"""Phrases that many rules share, and the classes without which no rule matches."""

_SHIFT = "LAST|PAST|BEFORE_LAST|CURRENT|THIS|NEXT|NEAREST"

PHRASES = {
    # "12", "5-го", "двадцать первого", and as acts are dated, "«7»"
    "DAY": "(?P<quoted>{QUOTE})? (?P<day>{SMALL|MIDDLE|ORD}|{CARDINAL}?{ORDINAL}) (?(quoted){QUOTE})",
    "DAY_NUMBER": "(?P<day>{SMALL|MIDDLE|ORD})",
    # "ноября", "дек."
    "MONTH": "{MONTH|MONTH_SHORT:month}(?:(?<={MONTH_SHORT}){DOT})?",
    "YEAR_TAIL": "{YEAR_WORD} | {YEAR_SHORT}{DOT}?",
    "YEARS": "{YEARS_WORD} | {YEARS_SHORT}{DOT}?",
    "YEARS_TAIL": "<YEARS> | <YEAR_TAIL>",
    "QUARTERS": "{QUARTER_WORD} | {QUARTER_WORD_SHORT}{DOT}?",
    "MONTHS": "{MONTH_WORD} | {MONTH_WORD_SHORT}{DOT}?",
    # a bare year: "2016-го", "текущего (2016)", "прошлого, 2024"
    "YEAR_NUMBER": f"(?:{{{_SHIFT}}}{{COMMA}}?(?P<open>{{OPEN}})?)? {{YEAR4|YEAR_ORD:year}} (?(open){{CLOSE}})",
    # and every other way to tell a year, up to the words of a date of birth
    "YEAR": "<YEAR_NUMBER> <YEARS_TAIL>?"
    f" | {{{_SHIFT}:shift}} {{YEAR_WORD}}"
    " | (?P<current>{SINCE|CURRENT_SHORT}{DOT}{YEAR_SHORT}{DOT}?)"
    " | <SAME_YEAR>"
    " | (?:{ORD|TENS:short}{YEAR_WORD} | {ORD_TENS:tens}{YEAR_WORD}?)"
    " | <YEAR_WORDS>{YEAR_WORD}",
    # "5 мая", "май", "осень", "второй квартал" before their year
    "YEAR_PART": "<DAY_NUMBER>? <MONTH> | {SEASON:season}"
    " | (?P<number>{ROMAN|ORD|SMALL|ORDINAL}) {QUARTER_WORD|HALF_WORD:part_unit}",
    "SAME_YEAR": "{SAME|THIS:same}{SAME_PARTICLE}{YEAR_WORD}",
    "YEAR_WORDS": "(?:(?P<times>{CARDINAL})?{THOUSAND:thousand})? (?P<words>{CARDINAL}{0,2}{ORDINAL})",
    # "начало", "в первых числах", "в последних числах"
    "PART": "{START|MID|END:part} | {PART_SHORT:brief}{DOT}?"
    " | {ORDINAL}{FIRST_DAYS:early} | {RECENT}(?P<late>{FIRST_DAYS})",
    "SHIFT": f"{{{_SHIFT}:shift}}",
    "TOWARD": f"{{{_SHIFT}:toward}}",
    # "5", "двадцать пять", "20 с лишним", "два с половиной", "2–3"
    "COUNT": "(?:{SMALL|MIDDLE|TENS|CARDINAL|ONE_AND_HALF:least}{DASH})?"
    " (?P<count>{SMALL|MIDDLE|TENS|HUNDREDS}|{CARDINAL}{1,3})"
    " (?:{SINCE}(?:{OVER:over}|{HALF_OF:half}))?",
    "EDGE_COUNT": "(?:<COUNT> | (?P<one_and_half>{ONE_AND_HALF}))",
    # half a year, a year and a half, a week and a half
    "HALVES": "(?:{HALF_YEAR:months} | {ONE_AND_HALF:months2}{YEAR_WORD|YEARS_COUNTED}"
    " | {ONE_AND_HALF}{WEEK_WORD|MONTH_WORD:half_as_long})",
    "MORE": "{SLIGHTLY}? {MORE|LESS:more} {THAN}?",
    "UNIT": "{DAY_WORD|DAY_AND_NIGHT|WEEK_WORD|MONTH_WORD|QUARTER_WORD|HALF_WORD"
    "|YEAR_WORD|YEARS_WORD|YEARS_COUNTED|DECADE_WORD|CENTURY_WORD:unit}",
    "TO": "{DASH|UNTIL}",
    # "XX", "20-й", "двадцать первый"
    "CENTURY": "(?P<century>{ROMAN|ORD}|{CARDINAL}?{ORDINAL})",
    "CENTURY_TAIL": "{CENTURY_WORD} | {CENTURY_SHORT}{DOT}? | (?<={ROMAN}){IN}{DOT}",
    # "XIX века", "прошлого века"
    "OF_CENTURY": "<CENTURY>{CENTURY_WORD} | (?P<past_century>{LAST|PAST}){CENTURY_WORD}",
}

TRIGGERS = (
    "MONTH",
    "MONTH_SHORT",
    "WEEKDAY",
    "WEEKEND",
    "SEASON",
    "FULL_DATE",
    "DAY_POINT_MONTH",
    "MONTH_POINT_YEAR",
    "YEAR4",
    "YEAR_ORD",
    "YEAR_PAIR",
    "DECADE",
    "DECADE_ORDINAL",
    "YEAR_WORD",
    "YEARS_WORD",
    "YEARS_SHORT",
    "YEARS_COUNTED",
    "YEAR_SHORT",
    "DAY_WORD",
    "DAY_AND_NIGHT",
    "WEEK_WORD",
    "MONTH_WORD",
    "MONTH_WORD_SHORT",
    "QUARTER_WORD",
    "QUARTER_WORD_SHORT",
    "HALF_WORD",
    "HALF_YEAR",
    "DECADE_WORD",
    "CENTURY_WORD",
    "ROMAN",
    "HALF_CENTURY",
    "FIRST_DAYS",
    "ORD",
    "DEICTIC_DAY",
    "DEICTIC_ADJECTIVE",
    "LAST",
    "PAST",
    "BEFORE_LAST",
    "THIS",
    "CURRENT",
    "NEXT",
)
