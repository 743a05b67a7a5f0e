"""Whether "сегодня", "накануне" and the like name the day: "сегодня открыли" does, "сегодня живут" hardly."""

from collections.abc import Sequence

from rukz_extract.extract.dates.context.nearby import is_genitive, is_quoted, key_after, key_before, last_key, words
from rukz_extract.extract.dates.context.nowadays import is_against_the_past, is_level, is_rate
from rukz_extract.extract.dates.patterns import Found
from rukz_extract.extract.dates.tense import Tense, near
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import agree, is_finite, readings

_OWN_CLAUSE = 10
"""Words, marks counted for several, within which a verb is that of "сегодня"."""
_DATELINE = 5
"""Tokens from the head of a line to the day of its dateline."""
_SENTENCE = 30
"""Words on either side that are searched for an event."""


def is_that_day(found: Found) -> bool:
    """True when "сегодня", "вчера" and the like name the day: not "на сегодня", not the newspaper «Сегодня»."""
    if is_quoted(found):
        return False
    return is_today(found) if found.number("away") == 0 else not _on_the_eve(found)


def is_today(found: Found) -> bool:
    """True when "сегодня" is this very day: something happens on it; not "сегодня в Китае живут …"."""
    if key_before(found) in words("as_of") or is_level(found) or is_rate(found):
        return False
    if _is_of_a_dateline(found) or _has_event(found) or key_before(found) in words("held"):
        return True
    tense = near(found.doc, *found.tokens, farthest=_OWN_CLAUSE)
    return tense in (Tense.PAST, Tense.FUTURE) and not is_against_the_past(found)


def _is_of_a_dateline(found: Found) -> bool:
    """True for "ТАЛДЫ, сегодня. Совет собрался" at the head of a line."""
    doc, first = found.doc, found.tokens[0]
    head = doc.line_start(first, _DATELINE)
    if head is None or head == first or key_after(found) not in words("dateline_end"):
        return False
    return doc.keys[first - 1] == "," and all(doc.words[token][:1].isupper() for token in range(head, first - 1))


def is_that_day_phrase(found: Found) -> bool:
    """False for "на сегодняшний день", "до сегодняшнего дня" and "уверенность в завтрашнем дне"."""
    if found.number("away") == 0:
        return key_before(found) not in words("as_of") | words("up_to")
    return last_key(found) not in words("of_the_future") and not _is_out_of_date(found)


def _is_out_of_date(found: Found) -> bool:
    """True for "он – вчерашний день" and "политик вчерашнего дня"."""
    if last_key(found) in words("nominative_day"):
        return key_before(found) in words("equals")
    return key_before(found) in words("of_yesterday")


def _on_the_eve(found: Found) -> bool:
    """True for "накануне голосования", unless the meeting of a dated article is meant ("накануне встречи")."""
    after, place = key_after(found), found.tokens[1]
    own = after in words("dated_event") and found.doc.article.published is not None
    if found.key("away") not in words("eve") or own or _begins_person(found.doc, place):
        return False
    return is_genitive(after) and not (_is_object(found.doc, place) or _is_of_body_or_act(found))


def _is_of_body_or_act(found: Found) -> bool:
    """True for "накануне Минобороны показало" and "опубликованного накануне проекта", which govern no genitive."""
    after, before = key_after(found), key_before(found)
    if any("Orgn" in reading.grammemes and reading.case == "nomn" for reading in readings(after)):
        return True
    done = [reading for reading in readings(before) if reading.pos == "PRTF"]
    if not done or not before.isalpha() or key_before(found, 2) == ",":  # "сведения, поступившие накануне выборов"
        return False
    return any(agree(act, noun) for act in done for noun in readings(after))


def _is_object(doc: Doc, token: int) -> bool:
    """True for people whom a verb right behind acts on: "накануне гостей принял губернатор"."""
    people = any(reading.animacy == "anim" and reading.case == "accs" for reading in readings(doc.keys[token]))
    return people and token + 1 < len(doc) and is_finite(doc.keys[token + 1])


def _begins_person(doc: Doc, token: int) -> bool:
    """True for a person's name, which "накануне" does not govern: "накануне Иванов посетил завод"."""
    if token >= len(doc) or not doc.words[token][:1].isupper():
        return False
    return not readings(doc.keys[token])[0].known or any(
        span.kind == "PER" and span.first == token for span in doc.names
    )


def _has_event(found: Found) -> bool:
    """True when a word of what is told, behind "что", tells of one event, or a time of day or a date follows."""
    first, last = found.doc.sentence(found.tokens[0])
    place, keys = found.tokens[1], found.doc.keys
    if key_after(found) in words("day_time") or any(key[:1].isdigit() for key in keys[place : place + 2]):
        return True
    if key_after(found) in words("apposition") and words("in").issuperset(keys[place + 1 : place + 2]):
        return True
    before = keys[max(first, place - _SENTENCE) : place]
    told = max((begin for begin, key in enumerate(before, 1) if key in words("that")), default=0)
    behind = _within_quote(keys[place : min(last, place + _SENTENCE)])
    return not words("event").isdisjoint([*before[told:], *behind])


def _within_quote(keys: Sequence[str]) -> Sequence[str]:
    """The keys up to the mark that closes a quotation opened before them: "«сегодня нам трудно», – пишет газета"."""
    depth = 0
    for place, key in enumerate(keys):
        depth += (key == "«") - (key == "»")
        if depth < 0:
            return keys[:place]
    return keys
