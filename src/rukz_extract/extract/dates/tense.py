"""Whether the words around a date tell of what was or of what will be."""

from enum import StrEnum
from functools import lru_cache

from rukz_extract.extract.dates.context.nearby import words
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import CLOSING_QUOTE
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import Reading, is_finite, readings

_REACH = 25
_CLOSING = frozenset("»”")
_WISH = 4
"""Tokens from "чтобы" to its verb."""
_WHICH = "котор"
_WITH_PREPOSITION = 2
"""Tokens from a date back to the verb of "решили | в октябре"."""
_DECIDED = 12
"""Tokens from the verb of "повторить встречу решили" back to the infinitive that opens its clause."""
_THAT = 2
"""Tokens from "что" to a date that begins what is told."""
_SHORT = 4
"""Tokens from one mark to the other of a name in quotes, which counts for a word: "сегодня в «Бурабае» открылись"."""
_COSTS = {",": 4, ";": 10, ":": 10, "—": 4, "–": 4, "-": 4, "«": 6, "»": 6, '"': 6}
"""Words that a mark counts for: the verb of the date's own clause is nearer than that of the next."""


_ORDER = ("те", "тесь")
"""Endings of what several are told to do."""
_INFINITIVE = ("ть", "ться", "ти", "тись", "чь")
"""Endings of an infinitive."""


class Tense(StrEnum):
    """The time a verb tells of; what a decree sets in force began not long ago or is to begin soon.

    What "присоединится со второго полугодия" is of begins later.
    """

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NEAREST = "nearest"
    BEGINS = "begins"


@lru_cache(maxsize=LATELY)
def tense_of(key: str) -> Tense | None:
    """The tense of a word form when it is a finite verb or a short participle."""
    if key in words("future"):
        return Tense.FUTURE
    if len(key) < 3 or not key.isalpha() or key in words("no_verb"):
        return None
    reading = readings(key)[0]
    if reading.pos == "PRTS" or (reading.pos in ("PRTF", "GRND") and "past" in reading.grammemes):
        return Tense.PAST  # "подписан", "взлетевший", "взлетев"
    return _of_verb(key, reading) if reading.pos == "VERB" else None


def _of_verb(key: str, reading: Reading) -> Tense | None:
    """The tense of a verb; what several are told to do is to come: "приезжайте в воскресенье", not "помните, в …"."""
    if key.endswith(_ORDER) and any("impr" in told.grammemes for told in readings(key)):
        return Tense.FUTURE if key not in words("no_order") else None
    if "impr" in reading.grammemes:
        return None
    if "past" in reading.grammemes:
        return Tense.PAST
    return Tense.FUTURE if "futr" in reading.grammemes else Tense.PRESENT


def near(doc: Doc, first: int, last: int, farthest: int = 1000) -> Tense | None:
    """The tense of the verb nearest to the tokens ``first`` to ``last`` in their sentence; None without a verb.

    ``farthest`` is the greatest distance that counts, in words; a mark between counts for several.
    """
    if _is_done_aside(doc, first, last):
        return Tense.PAST
    start, end = _bounds(doc, first)
    before = doc.keys[first - 1] if first > start else ""
    right = _search(doc, range(last, min(end, last + _REACH)), before=before)
    leads = last < end and readings(doc.keys[last])[0].pos == "INFN"  # "договорился до 1 марта свести"
    left = _search(doc, range(first - 1, max(start, first - _REACH) - 1, -1), infinitive=leads, before=before)
    if left and ((leads and left[1] is Tense.FUTURE) or _is_speech(doc, last)):
        right = None
    if right and not words("that").isdisjoint(doc.keys[max(start, first - _THAT) : first]):
        left = None  # "напомнила, что с 1 апреля удобрения, идущие на юг, будут оформлять иначе"
    found = min(
        (side for side in (right, left) if side and side[0] <= farthest), default=None, key=lambda side: side[0]
    )
    return found[1] if found else None


def _is_done_aside(doc: Doc, first: int, last: int) -> bool:
    """True for "мост, (в сентябре) закрытый, откроют": the participle behind a date that a comma sets off."""
    if first < _WITH_PREPOSITION or doc.keys[first - _WITH_PREPOSITION] != "," or last >= len(doc):
        return False
    if readings(doc.keys[first - 1])[0].pos != "PREP":
        return False  # ", что сегодня вооружённые силы растут"
    behind = readings(doc.keys[last]) if doc.keys[last].isalpha() else ()
    return any(reading.pos == "PRTF" and {"past", "pssv"} <= reading.grammemes for reading in behind)


def _bounds(doc: Doc, first: int) -> tuple[int, int]:
    r"""The sentence of a date on its line: "хватит 30 млн.\n6 марта. Пошёл автобус" is two, though no dot ends one."""
    start, end = doc.sentence(first)
    line = doc.line_start(first, min(first - start, _REACH) + 1)
    behind = range(first + 1, min(end, first + _REACH))
    return start if line is None else line, next((token for token in behind if doc.starts_line(token)), end)


def _is_speech(doc: Doc, comma: int) -> bool:
    """True before ", сказал министр": who says it says nothing of the time of what is said."""
    return doc.keys[comma : comma + 1] == [","] and not words("says").isdisjoint(doc.keys[comma + 1 : comma + 2])


def _search(doc: Doc, places: range, *, before: str, infinitive: bool = False) -> tuple[int, Tense] | None:
    """The distance and tense of the first verb on one side, ``infinitive`` when one stands between.

    ``before`` is the word before the date: "с мая поднимает цену" is soon, or was not long ago, "назначен на май" is
    to come.
    """
    distance, aside = 0, range(0)
    since, onto, due = (before in words(kind) for kind in ("since", "onto", "due_by"))
    for place in places:
        key = doc.keys[place]
        aside = _aside(doc, place, places.stop) if places.step > 0 and not aside else aside
        if place in aside or _is_reminder(doc, place):
            continue
        if since and key in words("decrees"):
            return distance, Tense.NEAREST
        if onto and key in words("set_on"):
            return distance, Tense.FUTURE
        if places.step > 0 and key in _CLOSING and doc.keys[place + 1 : place + 2] == [","]:
            return None  # "«Первая поездка – 20 января», – сказал он"
        if (due and _is_needed(doc, place)) or (infinitive and _is_intent(doc, place, before, places)):
            return distance, Tense.FUTURE
        if tense := tense_of(key):
            return distance, _led_by(doc, place, places, infinitive=infinitive) or _with_will(doc, place, tense)
        infinitive = infinitive or key.endswith(_INFINITIVE)
        distance += _cost(doc, place)
    return None


def _is_reminder(doc: Doc, place: int) -> bool:
    """True for "Напомним, (6 ноября) судья закрыл дело": the verb tells what the writer does now."""
    return doc.keys[place] in words("reminder") and doc.key_at(place + 1) == ","


def _is_needed(doc: Doc, place: int) -> bool:
    """True for "заявку нужно подать до 2 февраля", which is to come; never for "нужно было подать"."""
    return doc.keys[place] in words("need") and words("was").isdisjoint(doc.keys[max(place - 1, 0) : place + 2])


def _aside(doc: Doc, comma: int, end: int) -> range:
    """The tokens of "(с марта проезд) , который дорожал, (будет бесплатным)"; empty where no clause is closed."""
    if doc.keys[comma] != "," or comma + 1 >= end or not doc.keys[comma + 1].startswith(_WHICH):
        return range(0)
    closing = next((token for token in range(comma + 2, end) if doc.keys[token] == ","), comma)
    return range(comma, closing)


def _cost(doc: Doc, place: int) -> int:
    """The words that a token counts for; "и" before a verb begins a clause: "начались в пятницу и продлятся"."""
    key = doc.keys[place]
    if key in words("clause") and place + 1 < len(doc) and is_finite(doc.keys[place + 1]):
        return _COSTS[","]
    return 0 if _marks_name(doc, place) else _COSTS.get(key, 1)


def _is_intent(doc: Doc, place: int, before: str, places: range) -> bool:
    """Tells "подтвердил готовность встретиться в августе" and "готова подключиться в январе".

    "Готова принять гостей уже сегодня" tells of no day, "была готова" of the past.
    """
    key = doc.keys[place]
    if key in words("ready"):
        return doc.keys[place - 1] not in words("was") and readings(before)[0].pos == "PREP"
    return places.step < 0 and key in words("plan_noun")


def _marks_name(doc: Doc, token: int) -> bool:
    """True for either mark of a short name in quotes."""
    key = doc.keys[token]
    behind = doc.keys[token + 1 : token + _SHORT]
    before = doc.keys[max(token - _SHORT + 1, 0) : token]
    return CLOSING_QUOTE.get(key) in behind or any(CLOSING_QUOTE.get(opening) == key for opening in before)


def _led_by(doc: Doc, verb: int, places: range, *, infinitive: bool) -> Tense | None:
    """The tense of what a verb of planning, promising or decreeing leads to; None for other verbs."""
    key = doc.keys[verb]
    leads = infinitive or (places.step < 0 and _leads_back(doc, verb, places.start))
    if (leads and key in words("plan")) or _schedules(doc, verb, places):
        return Tense.FUTURE  # "договорились встретиться в марте"
    beside = places.step < 0 and verb == places.start  # "встречу обещал 5 марта"
    wanted = key in words("hope") and (infinitive or _is_hoped_for(doc, verb, places))
    if wanted or (beside and key in words("promise")):
        return Tense.NEAREST  # "рейс хотели открыть в конце июня"
    if key in words("promise") | words("settle") and places.step < 0 and doc.keys[places.start] in words("bound"):
        return Tense.NEAREST  # "пообещал скидку с 1 января", "согласовали график до начала мая"
    if key in words("decree") and places.step < 0 and doc.keys[places.start] in words("since"):
        return Tense.NEAREST  # "проезд запретили с 1 декабря"
    if key in words("promise") and words("that").intersection(doc.keys[verb + 1 : verb + 3]):
        return Tense.FUTURE  # "пообещал, что с 1 июня переход «Луговой» откроют"
    return None


def _is_hoped_for(doc: Doc, verb: int, places: range) -> bool:
    """True for "пуск планировали (в августе)", "планировали раньше, (в сентябре)"."""
    between = doc.keys[verb + 1 : places.start] if places.step < 0 else [""]
    return doc.keys[places.start] in words("in") and all(key == "," or key in words("sooner") for key in between)


def _leads_back(doc: Doc, verb: int, last: int) -> bool:
    """True for "Повторить встречу решили (в октябре)": what was decided opens the clause of a verb beside the date."""
    if last - verb >= _WITH_PREPOSITION:
        return False
    begin = max(doc.sentence(verb)[0], verb - _DECIDED)
    first = next((token + 1 for token in range(verb - 1, begin - 1, -1) if doc.keys[token] == ","), begin)
    return first < verb and readings(doc.keys[first])[0].pos == "INFN"


def _with_will(doc: Doc, verb: int, tense: Tense) -> Tense:
    """Future for "будет открыт", never for "должен был открыться к 1 февраля"."""
    will_be = doc.keys[verb] not in words("was") and verb > 0 and doc.keys[verb - 1] in words("future")
    return Tense.FUTURE if will_be or _may_be(doc, verb) or _is_wished(doc, verb) else tense


def _may_be(doc: Doc, verb: int) -> bool:
    """True for "может быть подписан осенью", "должна быть сдана", never for "должна была быть сдана"."""
    if verb < 2 or doc.keys[verb - 1] not in words("be"):
        return False
    return doc.keys[verb - 2] in words("event_due") or tense_of(doc.keys[verb - 2]) is Tense.FUTURE


def _is_wished(doc: Doc, verb: int) -> bool:
    """True for "настаивает, чтобы цех заработал до мая": the form is past, the act is to come."""
    return not words("so_that").isdisjoint(doc.keys[max(0, verb - _WISH) : verb])


def _schedules(doc: Doc, verb: int, places: range) -> bool:
    """True for a verb of planning before the date that it governs: "встречу назначили на 5 июня".

    What is agreed on comes after the agreement: "договорились об обмене данными с 1 марта"; what people are invited to
    after the invitation: "пригласил гостей на праздник 14 июня".
    """
    if places.step > 0:
        return False
    if doc.keys[verb] in words("invite"):
        return not words("onto").isdisjoint(doc.keys[verb + 1 : places.start])
    agreed = doc.keys[verb] in words("agree")
    if agreed or doc.keys[verb] in words("settle"):
        return doc.keys[places.start] in words("since") or (agreed and _agrees_on(doc, verb))
    return doc.keys[verb] in words("schedule") and doc.keys[places.start] in words("onto")


def _agrees_on(doc: Doc, verb: int) -> bool:
    """True for "договорились о встрече 20 марта", never for "договорились 20 марта"."""
    if not words("that_one").isdisjoint(doc.keys[verb + 2 : verb + 3]):
        return False  # "договорились об этом в октябре"
    return not words("about").isdisjoint(doc.keys[verb + 1 : verb + 2])
