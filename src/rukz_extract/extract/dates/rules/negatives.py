"""Negative rules: they take their stretch, so that nothing in it becomes a date."""

from rukz_extract.extract.dates import context
from rukz_extract.extract.dates.patterns import Rule

RULES = (
    Rule(
        "every",
        "(?:{EVERY} {IN}? | {OFTEN} {IN|UNTIL|BY|SINCE|ON}?) <DAY>?"
        " (?:{WEEKDAY|MONTH|SEASON|YEAR_WORD}|<UNIT>) <YEAR>?",
        None,
        "Ярмарка проходит каждую пятницу.",
    ),
    Rule(
        "every_year_then",
        "{EVERY} (?:{YEAR_WORD}|{SEASON}) {COMMA}? {IN|ON|SINCE|UNTIL|BY}?"
        " (?:<DAY>? {MONTH} | {SEASON|WEEKDAY|WEEKEND}) (?!<YEAR>)",
        None,
        "Каждый год 9 мая он приходит к памятнику.",
    ),
    Rule(
        "of_every_year",
        "<PART>? <DAY>? {MONTH|SEASON:point} (?:{EVERY} {YEAR_WORD} | {OFTEN})",
        None,
        "Отчёт сдают в конце января каждого года.",
    ),
    Rule(
        "weekday_of_any_month",
        "{RECENT|ORDINAL} {WEEKDAY} {MONTH_WORD}",
        None,
        "Ярмарки проводят в последнюю пятницу месяца.",
    ),
    Rule(
        "numbered_item",
        "{NUMBER_SIGN} {YEAR4|YEAR_PAIR|FULL_DATE} <YEAR_TAIL>?",
        None,
        "Постановление № 2019 отменено.",
    ),
    Rule(
        "before_our_era",
        "(?:{ROMAN|TENS|HUNDREDS|YEAR4|SMALL|MIDDLE}{DASH})? {ROMAN|TENS|HUNDREDS|YEAR4|SMALL|MIDDLE|ORDINAL}"
        " (?:<YEARS_TAIL>|<CENTURY_TAIL>)? {UNTIL} {OUR}{DOT}? {ERA}{DOT}?",
        None,
        "Курган насыпан в IV–III вв. до н. э.",
    ),
    Rule(
        "sooner_or_later",
        "{DAY_WORD|WEEK_WORD|MONTH_WORD|YEAR_WORD} {SHIFTED}"
        " {COMMA} {DAY_WORD|WEEK_WORD|MONTH_WORD|YEAR_WORD} {SHIFTED}",
        None,
        "Неделей раньше, неделей позже мост откроют.",
    ),
    Rule(
        "by_turns",
        "{DAY_WORD|DAY_AND_NIGHT|WEEK_WORD|MONTH_WORD} {IN_SPACE}"
        " (?:{CARDINAL} (?!<UNIT>) | {DAY_WORD|DAY_AND_NIGHT|WEEK_WORD|MONTH_WORD} (?={COMMA|DOT}))",
        None,
        "Сторожа дежурят сутки через трое.",
        when=context.is_by_turns,
    ),
    Rule(
        "on_every_third",
        "{IN_SPACE} {CARDINAL}? {DAY_WORD|DAY_AND_NIGHT|WEEK_WORD|MONTH_WORD|YEAR_WORD} {ON} {ORDINAL} (?={COMMA|DOT})",
        None,
        "Вахта едет через две недели на третью.",
    ),
    Rule(
        "office_hours",
        "{WEEKDAY} {UNTIL} {WEEKDAY}",
        None,
        "Приём граждан: с понедельника по пятницу.",
        when=context.is_office_hours,
    ),
)
