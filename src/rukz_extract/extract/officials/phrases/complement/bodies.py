"""Bodies of a complement: "комитета", "Минфина", "АО «Казпочта»", "Белого дома"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.phrases.complement.cursor import OWN_CHIEF, Cursor
from rukz_extract.extract.officials.phrases.complement.short_bodies import is_matter, read_short_body
from rukz_extract.extract.officials.phrases.noun_phrases import is_ordinal
from rukz_extract.extract.officials.phrases.phrase import WHOSE, Part
from rukz_extract.extract.officials.roles import is_level
from rukz_extract.extract.officials.words import BY
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import NounForm, word_group
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings

_LONGEST_BRACKET = 10
"""Tokens of a bracket that tells a post's other name."""
_WHOSE = frozenset({"его", "ее", "их"})
_BOTH = frozenset({"обеих", "обоих"})
_LONGEST_ABBREVIATION = 5
_OF_THE_PEOPLE = "эл"
"""Altaic for "of the people", as in "Эл Курултай"."""


def read_seat(cursor: Cursor) -> bool:
    """A place that stands for a body: "Белого дома", "Елисейского дворца", "Кремля"."""
    last = cursor.around.locations.get(cursor.at)
    if last is None or last > cursor.stop or cursor.around.territories.at(cursor.at):
        return False
    body = cursor.around.body_in_nominative(cursor.at, last)
    if body is not None and is_matter(cursor):
        return cursor.take(Part("area", cursor.at, last))  # "министр по делам ЕС"
    return body is not None and cursor.take(Part("organization", cursor.at, last, body=body, noun="seat"))


def read_pointer(cursor: Cursor) -> bool:
    """What points at a body: "глава его аппарата", "спикеры обеих палат"."""
    word = cursor.key(cursor.at)
    if word in OWN_CHIEF and not cursor.parts and cursor.key(cursor.at + 1) in cursor.lexicon.territory_nouns:
        return cursor.take(Part("side", cursor.at, cursor.at + 1))  # "глава нашего района"
    both = cursor.plural and word in _BOTH
    if not (both or word in _WHOSE) or cursor.parts:
        return False
    noun = cursor.lexicon.body_forms.get(cursor.key(cursor.adjectives_end("g", cursor.at + 1)))
    told = noun is not None and ("gp" if both else "gs") in noun.cases
    return told and cursor.take(Part("side", cursor.at, cursor.at + 1, noun=None if both else WHOSE))


def read_body(cursor: Cursor) -> bool:
    """A body noun in the case that the head governs, or in the genitive."""
    return body_in(cursor, cursor.case) or (cursor.case != "g" and body_in(cursor, "g"))


def body_in(cursor: Cursor, case: str) -> bool:
    """A body noun in a case (letter), with its adjectives: "областного маслихата"."""
    found = cursor.noun_in(cursor.lexicon.body_forms, case)
    if found is None:
        return False
    last, noun = found
    if noun.lemma in word_group("sides_of_chamber") and cursor.head.kind != "leader":
        return False  # "канцлер меньшинства"
    place = cursor.around.territories.at(cursor.at)
    if place is not None and (place.first == last or place.last > max(last, place.first + 1)):
        return False  # "города Семей" is of no families, "Российской Федерации" is a country
    if cursor.last_kind() == "territory" and last > cursor.at + 1:
        return False
    army = last > cursor.at and noun.lemma in word_group("armies") and _follows_staff(cursor)
    if army or _is_topic(cursor, noun):
        cursor.take_adjectives(last)
        return cursor.take(Part("side" if army else "area", last, last + 1, noun=None if army else "known"))
    adjectives, named = cursor.doc.keys[cursor.at : last], cursor.around.body_in_nominative(cursor.at, last + 1)
    cursor.take_adjectives(last, "of body")
    part = _body_part(cursor, noun)
    if part.body and not named:  # "Общественной палаты" is a name of its own
        part = part._replace(body=_described(cursor, adjectives, noun, part.body))
    return cursor.take(part)


def _described(cursor: Cursor, adjectives: Sequence[str], noun: NounForm, body: Body) -> Body:
    """The body as its adjectives tell it: an "областного департамента" is of a region."""
    told = cursor.lexicon.by_adjectives(adjectives, noun.lemma, body)
    local = noun.lemma in word_group("offices") | word_group("of_two_levels") and any(map(is_level, adjectives))
    return told._replace(regional=True) if local else told


def _follows_staff(cursor: Cursor) -> bool:
    """True behind "Генштаба" of "Генштаба турецкой армии": the army tells only whose it is."""
    staff = cursor.parts[-1].body if cursor.parts else None
    return staff is not None and staff.name.capitalize() in word_group("general_staff")


def _is_topic(cursor: Cursor, noun: NounForm) -> bool:
    """True for what a post is about: "по развитию гражданского общества", "министр сельского хозяйства".

    A second area of a minister is no body of his: "министр цифрового развития государственного управления".
    """
    minister = "minister" in cursor.head.role
    if (
        minister
        and cursor.last_kind() == "area"
        and noun.lemma in cursor.lexicon.areas
        and cursor.doc.words[cursor.at].islower()
    ):
        return True
    body = cursor.lexicon.body_nouns[noun.lemma]
    if body.sector not in ("private", "neutral"):
        return False
    many = noun.cases <= {"gp"}
    if (body.place == "title" or many) and cursor.last_kind() == "body" and noun.lemma in cursor.lexicon.areas:
        return True  # "управления сельского хозяйства", "департамента региональных программ"
    return in_topic(cursor) or (minister and cursor.doc.words[cursor.at].islower())


def in_topic(cursor: Cursor) -> bool:
    """True while an area after "по" goes on."""
    for part in reversed(cursor.parts):
        if part.kind not in ("area", "nation"):
            return False
        if cursor.doc.keys[part.first] == BY:
            return True
    return False


def _body_part(cursor: Cursor, noun: NounForm) -> Part:
    first = cursor.at
    compound = cursor.lexicon.compound_bodies.get((noun.lemma, cursor.key(first + 1)))
    if compound is not None:
        return Part("body", first, first + 2, noun=compound.name, body=compound)
    plural = all(case.endswith("p") for case in noun.cases) and noun.lemma not in word_group("only_plural")
    body = cursor.lexicon.body_nouns[noun.lemma]
    named = first
    while cursor.parts and any(part.last == named and _is_of_body(part) for part in cursor.parts):
        named -= 1
    proper = any(word[:1].isupper() for word in cursor.doc.words[named : first + 1])
    last = _over_second_name(cursor, first + 1)
    return Part("body", first, last, noun=noun.lemma, body=body, plural=plural, proper=proper)


def _over_second_name(cursor: Cursor, last: int) -> int:
    """The end of a chamber's name with its national one: "Государственного Собрания – Эл Курултай"."""
    if cursor.key(last) not in DASHES:
        return last
    second = last + 1 + (cursor.key(last + 1) == _OF_THE_PEOPLE)
    return second + 1 if cursor.key(second) in word_group("second_names") else last


def _is_of_body(part: Part) -> bool:
    return part.kind == "nation" or part.noun == "of body"


def read_tagged_name(cursor: Cursor) -> bool:
    """A body that only the tagger knows."""
    last = cursor.around.organizations.get(cursor.at)
    if last is None or last > cursor.stop or cursor.around.territories.at(cursor.at):
        return False
    if cursor.last_kind() in ("territory", "organization") or _is_no_name(cursor, last) or _is_told(cursor, last):
        return False
    if is_matter(cursor):
        return cursor.take(Part("area", cursor.at, last))
    if last - cursor.at > 1 and "-" in cursor.key(cursor.at) and cursor.around.short_body(last - 1):
        cursor.take(Part("area", cursor.at, last - 1))
        return read_short_body(cursor)  # "ИТ-отрасли Минцифры"
    if _repeats_body(cursor, last):
        return cursor.take(Part("side", cursor.at, last))
    return cursor.take(Part("organization", cursor.at, last, body=cursor.around.body_named(cursor.at, last)))


def _is_told(cursor: Cursor, last: int) -> bool:
    """True for the medium in "заявил сенатор | RT": it has no senators."""
    return cursor.head.kind == "office" and cursor.doc.slice(cursor.at, last) in word_group("news_agencies")


def _is_no_name(cursor: Cursor, last: int) -> bool:
    word = cursor.doc.words[last - 1]
    return _is_short_area(cursor, last) or _is_misspelt(word) or is_ordinal(word)


def _is_misspelt(word: str) -> bool:
    """True for a common noun that no dictionary has: the "думыот" of "областной думыот партии" names no body."""
    return word.isalpha() and word.islower() and not any(reading.known for reading in readings(word))


def _is_short_area(cursor: Cursor, last: int) -> bool:
    """True for an area in capitals that the tagger takes for a body: "отдела ЖКХ"."""
    alone = last - cursor.at == 1 and cursor.doc.words[cursor.at].isupper()
    return alone and cursor.key(cursor.at) in cursor.lexicon.areas


def read_unknown_abbreviation(cursor: Cursor) -> bool:
    """A body that nobody knows, in capitals before a name: "министр обороны ПНЕ Иван Белов"."""
    at = cursor.at
    word = cursor.doc.words[at] if cursor.inside(at) else ""
    if not (word.isalpha() and word.isupper() and 1 < len(word) <= _LONGEST_ABBREVIATION):
        return False
    named = at + 1 in cursor.around.people or cursor.key(at + 1) in cursor.lexicon.ranks
    if not named or cursor.last_kind() in ("territory", "organization") or cursor.around.territories.at(at):
        return False
    return cursor.take(Part("organization", at, at + 1))


def _repeats_body(cursor: Cursor, last: int) -> bool:
    """True for an unknown abbreviation between two bodies: "Главного оперативного управления ГОУ Генштаба"."""
    word = cursor.doc.words[cursor.at]
    if cursor.last_kind() != "body" or last - cursor.at > 1 or not word.isupper() or len(word) > _LONGEST_ABBREVIATION:
        return False
    noun = cursor.lexicon.body_forms.get(cursor.key(last))
    follows = noun is not None and "gs" in noun.cases
    return cursor.around.short_body(cursor.at) is None and (follows or cursor.around.short_body(last) is not None)


def read_brackets(cursor: Cursor) -> bool:
    """One word right after the body: "Евразийской экономической комиссии (ЕЭК)", "член Коллегии (министр)"."""
    at = cursor.at
    if cursor.key(at) != "(":
        return False
    if cursor.key(at + 2) != ")":
        return _read_post_in_brackets(cursor)
    if not cursor.doc.words[at + 1].isupper() and cursor.key(at + 1) not in cursor.lexicon.heads:
        return False
    if cursor.last_kind() not in ("area", "body", "organization") or _is_long_name(cursor.parts[-1]):
        return False
    if cursor.around.territories.at(at + 1) is not None:
        return False  # "АО «Фонд развития» (РК)"
    return cursor.take(Part("side", at, at + 3))


def _read_post_in_brackets(cursor: Cursor) -> bool:
    """The other name of a seat: "член Коллегии | (министр по торговле) | ЕЭК", when the body follows."""
    inside = range(cursor.at + 1, min(cursor.at + _LONGEST_BRACKET, cursor.stop))
    end = next((token + 1 for token in inside if cursor.key(token) == ")"), None)
    if end is None or cursor.last_kind() != "body" or cursor.key(cursor.at + 1) not in cursor.lexicon.heads:
        return False
    return named_body_end(cursor, end) is not None and cursor.take(Part("side", cursor.at, end))


def _is_long_name(part: Part) -> bool:
    """True for a registered name of several words; its abbreviation in brackets is not of the post."""
    long = part.kind == "organization" and " " in (part.noun or "")
    return long and part.body is not None and part.body.sector != "international"


def named_body_end(cursor: Cursor, token: int) -> int | None:
    """The end of a body by its own name, from the tagger or the register."""
    tagged = cursor.around.organizations.get(token)
    if tagged is not None and tagged <= cursor.stop:
        return tagged
    return token + 1 if token < cursor.stop and cursor.around.short_body(token) else None
