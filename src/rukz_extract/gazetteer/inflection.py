"""Case forms of territory names: used when the tables are built, and for the rows a user adds.

Single words are inflected by pymorphy3 where its dictionary knows them, else by the table of endings; phrases by
their head: adjectives before it agree, words after it stay ("Республики Казахстан", "Нижнего Новгорода").
"""

import re
from collections.abc import Iterator
from functools import cache

from pymorphy3.analyzer import Parse

from rukz_extract.language.morphology import analyzer
from rukz_extract.resources import read_table

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_JOINED = re.compile(r" (?:и|-|–|—) ")
_ADJECTIVE = re.compile(r".{2,}(?:ая|яя|ое|ее|ые|ие|ый|ий|ой)", re.IGNORECASE)
_POSSESSIVE = re.compile(r".{3,}(?:ов|ев|ин)ы", re.IGNORECASE)
"""The first word of "Соломоновы острова": an adjective, though it ends like none."""
_POSSESSIVE_ONE = re.compile(r"[А-ЯЁ].+(?:ов|ев|ёв)")
"""The first word of "Сергиев Посад": an adjective too, before a masculine noun that the dictionary knows."""
_RIVER = re.compile(r"-(?=(?:на|над|под|во|в)-)")

_REPUBLIC = "Республика"
"""Officially the name behind it stays ("Республики Молдова"), newspapers decline it too ("Республики Молдовы")."""
_CLOSED = re.compile(r".+[ео][бвгджзклмнпрстфхцчшщ]", re.IGNORECASE)
_FLEETING = re.compile(r".*[аеёиоуыэюя].*(?:ец|ет|ок|[еёо]л|[её]в)", re.IGNORECASE)
"""Words whose last vowel goes: "из Ельца", "из Торжка", "в Орле", "в Египте"; Мец has no other one."""
_LIKE_SURNAMES = ("ов", "ев", "ёв", "ин", "ын")
"""Ends of towns named like people: "с Гурьевым" is a person, "с Гурьевом" a town."""


@cache
def _endings() -> list[tuple[str, int, list[str]]]:
    rows = [(row["ending"], int(row["strip"]), row["cases"].split("|")) for row in read_table("regions/endings")]
    return sorted(rows, key=lambda row: -len(row[0]))


def case_forms(name: str) -> set[str]:
    """Every form of a name in the six cases: ``case_forms("Нижний Новгород")`` holds "Нижним Новгородом"."""
    forms = {name}
    for case in range(len(CASES)):
        forms |= _in_case(name, case)
    return forms


def _in_case(name: str, case: int) -> set[str]:
    joint = _JOINED.search(name)
    if joint:
        left, right = name[: joint.start()], name[joint.end() :]
        rights = _in_case(right, case) | ({right} if joint[0] != " и " else set())
        return {a + joint[0] + b for a in _in_case(left, case) for b in rights}
    words = name.split(" ")
    head = _head(words)
    if head is None:
        return _word_in_case(words[0], case) if len(words) == 1 else _adjectives_in_case(words, case)
    tail = words[head + 1 :]
    agreeing = bool(tail) and all(is_adjective(word) for word in tail)
    tails = _adjectives_in_case(tail, case) if agreeing else {" ".join(tail)}
    if words[head] == _REPUBLIC and len(tail) == 1:
        tails |= _word_in_case(tail[0], case)
    leads = _adjectives_in_case(words[:head], case)
    heads = _word_in_case(words[head], case)
    return {f"{lead} {form} {rest}".strip() for lead in leads for form in heads for rest in tails}


def _head(words: list[str]) -> int | None:
    """Index of the noun a phrase hangs on: the first word that is no adjective."""
    for place, word in enumerate(words):
        several = place + 1 < len(words) and _POSSESSIVE.fullmatch(word)
        if not (is_adjective(word) or several or _is_possessive(words, place)):
            return place
    return None


def _is_possessive(words: list[str], place: int) -> bool:
    """``Сергиев`` of "Сергиев Посад"."""
    if place + 1 >= len(words) or not _POSSESSIVE_ONE.fullmatch(words[place]):
        return False
    known = (
        parse for parse in analyzer().parse(words[place + 1].lower()) if parse.is_known and "Geox" not in parse.tag
    )
    return any({"NOUN", "masc", "inan", "sing", "nomn"} in parse.tag for parse in known)


def is_adjective(word: str) -> bool:
    """True for a word with the ending of an adjective in the nominative that is no noun of the dictionary."""
    if not _ADJECTIVE.fullmatch(word):
        return False
    parses = [parse for parse in analyzer().parse(word.rpartition("-")[2]) if "nomn" in parse.tag]
    known = [parse for parse in parses if parse.is_known] or parses
    return any(parse.tag.POS in {"ADJF", "PRTF"} for parse in known)


def _adjectives_in_case(words: list[str], case: int) -> set[str]:
    phrases = {""}
    for word in words:
        phrases = {f"{left} {form}".strip() for left in phrases for form in _adjective_in_case(word, case)}
    return phrases


_DECLENSIONS = {
    "ая": ("ая", "ой", "ой", "ую", "ой|ою", "ой"),
    "яя": ("яя", "ей", "ей", "юю", "ей|ею", "ей"),
    "ое": ("ое", "ого", "ому", "ое", "ым", "ом"),
    "ее": ("ее", "его", "ему", "ее", "им", "ем"),
    "ые": ("ые", "ых", "ым", "ые", "ыми", "ых"),
    "ие": ("ие", "их", "им", "ие", "ими", "их"),
    "вы": ("вы", "вых", "вым", "вы", "выми", "вых"),
    "ны": ("ны", "ных", "ным", "ны", "ными", "ных"),
    "ов": ("ов", "ова", "ову", "ов", "овым", "ове|овом"),
    "ев": ("ев", "ева", "еву", "ев", "евым", "еве|евом"),
    "ёв": ("ёв", "ёва", "ёву", "ёв", "ёвым", "ёве|ёвом"),
    "ый": ("ый", "ого", "ому", "ый|ого", "ым", "ом"),
    "ой": ("ой", "ого", "ому", "ой|ого", "ым", "ом"),
    "ий": ("ий", "ого", "ому", "ий|ого", "им", "ом"),
}
_SOFT = {"ий": ("ий", "его", "ему", "ий|его", "им", "ем"), "ое": ("ое", "ого", "ому", "ое", "им", "ом")}
_VELAR = tuple("кгх")
_HISSING = tuple("жшчщ")
_STRESSED = ("больш", "чуж")
"""Stems whose endings are stressed: "в Большой Мартыновке", "из Большого Села"."""


def _adjective_in_case(word: str, case: int) -> set[str]:
    stem, ending = word[:-2], word[-2:].lower()
    row = _DECLENSIONS[ending]
    if ending == "ий" and not stem.endswith(_VELAR):
        row = _SOFT["ий"]
    elif stem.lower().endswith(_STRESSED):
        row = _DECLENSIONS[ending]
    elif ending == "ое" and stem.endswith(_VELAR + _HISSING):
        row = _SOFT["ое"]
    elif ending == "ая" and stem.endswith(_HISSING):
        row = ("ая", "ей", "ей", "ую", "ей|ею", "ей")
    return {stem + end for end in row[case].split("|")}


def _word_in_case(word: str, case: int) -> set[str]:
    """A single word, perhaps hyphenated: "Ростове-на-Дону", "Каменске-Уральском", "Усть-Каменогорске"."""
    if river := _RIVER.search(word):
        return {form + word[river.start() :] for form in _plain_in_case(word[: river.start()], case)}
    first, dash, last = word.rpartition("-")
    if not dash:
        return _plain_in_case(word, case)
    if last.isdigit():
        return {f"{form}-{last}" for form in _plain_in_case(first, case)}  # "в Арзамасе-16"
    if is_adjective(last):
        return {f"{a}-{b}" for a in {first, *_plain_in_case(first, case)} for b in _adjective_in_case(last, case)}
    return {f"{first}-{form}" for form in _plain_in_case(last, case)}


def _plain_in_case(word: str, case: int) -> set[str]:
    if is_adjective(word):
        return _adjective_in_case(word, case)
    known = [parse for parse in analyzer().parse(word) if _names(parse, word)]
    if known and not _is_in_table(word):
        forms = {form for parse in known for form in _inflected(parse, word, CASES[case])} or {word}
        a_place = any("Geox" in parse.tag for parse in known)
        forms |= _by_ending(word, case) if a_place and _loses_a_vowel(word, forms) else set()
        return forms | {f"{word}ом"} if CASES[case] == "ablt" and word.endswith(_LIKE_SURNAMES) else forms
    return _by_ending(word, case)


def _is_in_table(word: str) -> bool:
    """True for a whole word of the table: ``в Дюртюлях``, which the dictionary does not decline."""
    lower = word.lower().replace("ё", "е")
    return any(ending == lower for ending, _, _ in _endings())


def _loses_a_vowel(word: str, forms: set[str]) -> bool:
    """``Лахра`` of "Лахор": the dictionary declines some towns like шатёр; only a few ends do so for certain."""
    if not _CLOSED.fullmatch(word) or _FLEETING.fullmatch(word):
        return False
    return not any(form.lower().startswith(word.lower()) for form in forms)


def _names(parse: Parse, word: str) -> bool:
    """True for a dictionary reading of the word as a noun in the nominative, as a place name uses it."""
    if not parse.is_known or "nomn" not in parse.tag or parse.tag.POS != "NOUN":
        return False
    return bool(parse.word.replace("ё", "е") == word.lower().replace("ё", "е"))


def _inflected(parse: Parse, word: str, case: str) -> Iterator[str]:
    """The forms of a case; the prepositional may have two ("береге", "берегу")."""
    for grammeme in (case, "loc2") if case == "loct" else (case,):
        form = parse.inflect({grammeme, parse.tag.number})
        if form:
            yield form.word.capitalize() if word[:1].isupper() else form.word


def _by_ending(word: str, case: int) -> set[str]:
    """All forms of an unknown word at once, whichever the case: the table does not tell cases apart."""
    if case == 0:
        return {word}
    lower = word.lower().replace("ё", "е")
    for ending, strip, cases in _endings():
        if lower.endswith(ending):
            stem = word[: len(word) - strip] if strip else word
            return {stem + end for end in cases} if any(cases) else {word}
    return {word}
