"""What the sentence behind a zone tells of its state: "Строительство начнётся весной", "Пока это пунктир"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rukz_extract.extract.zones.location.entries import opened_entry
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.state.behind import is_mooted
from rukz_extract.extract.zones.state.deeds import made
from rukz_extract.extract.zones.state.described import is_completed
from rukz_extract.extract.zones.state.verbs import COMES_WEAKLY, IS_THERE, TO_COME, WORKS_WEAKLY, Vote, tense
from rukz_extract.extract.zones.wording.words import (
    ABOUT,
    ITS,
    MAKING,
    NOT,
    THERE,
    cue,
    is_adjective,
    is_noun,
    is_plural_noun,
    is_verb,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_REACH = 9
_VISION_REACH = 6
_LONE = 6
"""Tokens that a sentence without a subject may have: "Открыт в мае 2024 года."."""
_SO_FAR = "пока"
_OF_IT = frozenset({("о", "нем"), ("о", "ней"), ("к", "нему"), ("к", "ней")})
_THIS = frozenset({"это", "он", "она", "оно"})


def next_votes(doc: Doc, around: Surroundings, last: int, *, inside: bool) -> Iterator[Vote]:
    """As in "Гости приехали в технопарк. Там работают 14 компаний", "Пока это пунктир на карте".

    Behind what is told to be ``inside`` a zone the building is no zone's: "В парке строят завод. Стройка идёт".
    """
    start = around.sentence(last - 1)[1]
    if start >= len(doc) or _is_of_other_zone(doc, around, last, start):
        return
    if doc.keys[start] in THERE:
        tenses = (tense(key) for key in doc.keys[start : start + _REACH] if is_verb(key))
        if next(tenses, "") in ("past", "pres"):
            yield WORKS_WEAKLY
        return
    opening = doc.keys[start : min(around.sentence(start)[1], start + _REACH)]
    if told := _told_of_it(doc, around, start, inside=inside):
        yield told
    elif _is_revived(opening) or _is_a_dream(opening):
        yield TO_COME
    elif is_mooted(doc.keys[start]) and not _has_verb(doc, around, last - 1):
        yield COMES_WEAKLY


def _is_of_other_zone(doc: Doc, around: Surroundings, last: int, start: int) -> bool:
    """True where another thing and its zone end the sentence: "посетил парк «Юг» и площадку хаба. Ввод – в мае"."""
    place = bisect_left(around.firsts, last)
    if place == len(around.firsts) or around.firsts[place] >= start:
        return False
    between = [key for key in doc.keys[last : around.firsts[place]] if key.isalpha()]
    return any(is_noun(key) for key in between)


def lone_votes(doc: Doc, around: Surroundings, first: int, last: int) -> Iterator[Vote]:
    """As in "Обещан сухой порт в Таре. Работает.": a sentence of a verb alone tells what has become of the zone."""
    start = around.sentence(last - 1)[1]
    end = around.sentence(start)[1] if start < len(doc) and not doc.starts_line(start) else start
    if opened_entry(around, first, last) == start:  # "ТЛЦ «Юг». Строится под Тарой, фуры пойдут осенью"
        end = next((token for token in range(start, end) if doc.keys[token] == ","), end)
    verb = start + (doc.key_at(start) == NOT)
    if not start < end <= start + _LONE or not is_verb(doc.key_at(verb)):
        return
    told = any(doc.keys[token] == "," or is_verb(doc.keys[token]) for token in range(last, start))
    if told or any(readings(key)[0].case == "nomn" for key in doc.keys[verb + 1 : end]):
        return  # "Обещали парк, а построили школу. Открыта в мае.", "Работает музей."
    kind = cue(doc.keys[verb])
    if kind == "work" and verb == start:
        yield IS_THERE
    elif kind in MAKING:
        yield from made(doc, verb, kind)


def _has_verb(doc: Doc, around: Surroundings, token: int) -> bool:
    """False for "Сухой порт под Омском." before "Обсуждали с 2022 года": what is only named."""
    return any(is_verb(doc.keys[place]) for place in range(*around.sentence(token)))


def _told_of_it(doc: Doc, around: Surroundings, start: int, *, inside: bool) -> Vote | None:
    """As in "Строительство начнётся весной", "Его откроют летом", "Загрузка упала на треть" right behind the zone."""
    end = min(around.sentence(start)[1], start + _REACH)
    if doc.starts_line(start) or any(around.doc.keys[token] == "," for token in range(start, min(start + 2, end))):
        return None
    key, verbs = doc.keys[start], [token for token in range(start + 1, end) if is_verb(doc.keys[token])]
    if is_noun(key) and cue(key) == "founding":
        following = doc.key_at(start + 1)
        if inside or is_plural_noun(key) or (is_noun(following) and cue(following) != "founding"):
            return None  # "Проекты реализуются", "Строительство завода начнётся" tell of other things
        return IS_THERE if verbs and is_completed(doc, verbs[0]) else TO_COME
    if is_noun(key) and cue(key) == "work":
        return WORKS_WEAKLY
    return _made_of_it(doc, around, start, verbs)


def _ends_in_another(doc: Doc, around: Surroundings, start: int) -> bool:
    """True where the sentence before ends in what its verb is about: "… договорились о центре. Его откроют"."""
    last = start - 2
    if last < 2 or any(first <= last < end for first, end in around.edges) or around.territories.at(last):
        return False
    if not is_noun(doc.keys[last]) or is_plural_noun(doc.keys[last]):
        return False
    ruler = last - 1
    while is_adjective(doc.keys[ruler]):
        ruler -= 1
    return doc.keys[ruler] in ABOUT


def _made_of_it(doc: Doc, around: Surroundings, start: int, verbs: Sequence[int]) -> Vote | None:
    """As in "Его откроют летом", "Строят его в Таре"."""
    key, following = doc.keys[start], doc.key_at(start + 1)
    if (key in ITS or following in ITS) and _ends_in_another(doc, around, start):
        return None
    if following in ITS and is_verb(key) and cue(key) in MAKING:
        return next(iter(made(doc, start, cue(key))), None)
    if key in ITS and verbs and cue(doc.keys[verbs[0]]) == "make":
        return next(iter(made(doc, verbs[0], "make")), None)
    return None


def _is_revived(keys: Sequence[str]) -> bool:
    """True for a sentence that begins with "На днях о нём вспомнил аким", "Теперь к нему вернулись"."""
    spoken = any(pair in _OF_IT for pair in pairwise(keys))
    return spoken and any(role(key) == "revive" for key in keys)


def _is_a_dream(keys: Sequence[str]) -> bool:
    """True for a sentence that begins with "Пока это пунктир", "Это пока только эскиз"."""
    opening = keys[:2]
    told = _SO_FAR in opening and not _THIS.isdisjoint(opening)
    return told and any(role(key) == "vision" for key in keys[2:_VISION_REACH])
