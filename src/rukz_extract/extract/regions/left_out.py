"""Units whose status word has been told before: "открыли мост в Омской области, в Тюменской – школу".

The sentence of the status word is read, and the next one of its line up to a name behind a preposition ("В Томской –
семь"). A plural without names ("среди областей лидирует Омская") tells it too.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.regions.statuses import JOINERS, Kind, Statuses, kinds
from rukz_extract.extract.regions.surroundings import lemma_before, word_group
from rukz_extract.extract.regions.towns import is_in_a_full_name
from rukz_extract.extract.regions.unit_adjectives import is_name
from rukz_extract.extract.regions.units import entries_of
from rukz_extract.extract.regions.words import AND, INSIDE, OF_INSTRUMENTAL
from rukz_extract.gazetteer.lexicon import Lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import is_plural, readings
from rukz_extract.records import Level

_REACH = 24  # tokens from the status word
_ENDINGS = {"femn": ("ая", "ой", "ую", "ою"), "masc": ("ий", "ый", "ом", "ого", "ему", "ому", "им", "ым")}
_LOCATIVE = "ом"
_NEXT = 16  # tokens of the next sentence
_STRANGE = frozenset({"«", '"', "“", "на"})  # "на Тверской" is a street
_TOLD_BEHIND = DASHES | {"("}
"""Signs by which a figure follows a unit that looks like a woman's surname: "Омская – 5, Томская – 3"."""
_DASHED = [[dash] for dash in DASHES]
_REGIONS = "области"
_AND = frozenset({AND})
_FAR = 120
"""Tokens from a unit with its status word to two joined ones without it."""
_LIKE_ADJECTIVES = frozenset({"ADJF", "GRND"})  # "Атырауская" may be read as a gerund
_MODIFIED = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})


def find_left_out(doc: Doc, lexicon: Lexicon, statuses: Statuses) -> Iterator[Sighting]:
    """Lone adjectives of units that the gazetteer knows, behind a unit with the status word they lack."""
    told = [(token, kind) for token, kind in statuses if kind.level != Level.CITY and kind.gender in _ENDINGS]
    for number, (token, kind) in enumerate(told):
        if not (token and (_is_named(doc, token) or _is_plural_region(doc, token, kind))):
            continue
        yield from _behind(doc, lexicon, token, kind, _next_status(told, number, len(doc)))


def _behind(doc: Doc, lexicon: Lexicon, token: int, kind: Kind, stop: int) -> Iterator[Sighting]:
    """The units behind a status word up to a token; each that is found lets a list go on."""
    end = doc.sentence(token)[1]
    closed = min(stop, doc.sentence(end)[1] if _goes_on(doc, end) else end)
    last = min(token + _REACH, end + _NEXT)
    for place in _capitalised(doc, token + 1, closed):
        if place >= last:
            return
        if is_name(doc, place) and (place < end or _is_led(doc, place)) and stands_alone(doc, place, kind):
            found = list(left_out_unit(doc, lexicon, place, kind))
            last = max(last, place + _NEXT) if found else last
            yield from found


def _next_status(told: Sequence[tuple[int, Kind]], number: int, end: int) -> int:
    """The next status word that may be left out: behind "области" a district may stand, "в районе Тюменской"."""
    region = told[number][1].level == Level.REGION
    following = (token for token, kind in told[number + 1 :] if not region or kind.level == Level.REGION)
    return next(following, end)


def find_pairs(doc: Doc, lexicon: Lexicon, statuses: Statuses) -> Iterator[Sighting]:
    """``На очереди – Астраханская и Волгоградская``: two units, some way behind one with its status word.

    ``Жители Омской и Томской``: behind who lives there nobody need tell the status word.
    """
    told = [(token, kind) for token, kind in statuses if kind.level == Level.REGION and kind.gender in _ENDINGS]
    for joiner in doc.tokens_in(_AND):
        if not (0 < joiner < len(doc) - 1 and is_name(doc, joiner - 1) and is_name(doc, joiner + 1)):
            continue
        if lemma_before(doc, joiner - 1) in word_group("dwellers"):
            yield from _pair(doc, lexicon, joiner, kinds()[_REGIONS], led=True)
        number = bisect_left(told, joiner, key=lambda status: status[0])
        if number and joiner - told[number - 1][0] < _FAR:
            yield from _pair(doc, lexicon, joiner, told[number - 1][1])


def _pair(doc: Doc, lexicon: Lexicon, joiner: int, kind: Kind, *, led: bool = False) -> Iterator[Sighting]:
    """The units before and behind a joiner, when both are known."""
    if _is_a_pair(doc, joiner, kind, led=led):
        found = [list(left_out_unit(doc, lexicon, place, kind)) for place in (joiner - 1, joiner + 1)]
        yield from chain.from_iterable(found if all(found) else ())


def _is_a_pair(doc: Doc, joiner: int, kind: Kind, *, led: bool = False) -> bool:
    """True for two adjectives of one case before and behind a joiner, with no noun of theirs behind a preposition."""
    first, last = joiner - 1, joiner + 1
    endings = {next((e for e in _ENDINGS[kind.gender] if doc.keys[place].endswith(e)), "") for place in (first, last)}
    opens = not first or doc.keys[first - 1] in INSIDE or doc.words[first - 1] in _TOLD_BEHIND or doc.starts_line(first)
    return len(endings) == 1 and (opens or led) and stands_alone(doc, first, kind) and stands_alone(doc, last, kind)


def _capitalised(doc: Doc, first: int, last: int) -> Sequence[int]:
    """The tokens of a range that begin with a capital letter."""
    return doc.capitalised[bisect_left(doc.capitalised, first) : bisect_left(doc.capitalised, last)]


def _is_led(doc: Doc, place: int) -> bool:
    """True behind a preposition, before a dash or a figure in brackets: what tells of a unit in the next sentence."""
    figure = doc.key_at(place + 1) == "(" and doc.key_at(place + 2)[:1].isdigit()
    figure = figure and not _is_subject(doc.keys[place - 1])  # "улица Томская (5 домов)"
    return figure or doc.keys[place - 1] in INSIDE or doc.keys[place + 1 : place + 2] in _DASHED


def _is_subject(key: str) -> bool:
    likeliest = readings(key)[0]
    return likeliest.pos == "NOUN" and likeliest.case == "nomn"


def _goes_on(doc: Doc, sentence: int) -> bool:
    """True where a sentence begins at a token, and no line."""
    return sentence < len(doc) and not doc.starts_line(sentence)


def _is_named(doc: Doc, token: int) -> bool:
    """True where an adjective with a capital stands before the status word, or a name behind it ("области Абай")."""
    if any(is_name(doc, place) for place in range(max(token - 2, 0), token)):
        return True
    return token + 1 < len(doc) and doc.words[token].islower() and doc.words[token + 1][:1].isupper()


def _is_plural_region(doc: Doc, token: int, kind: Kind) -> bool:
    return kind.level == Level.REGION and is_plural(doc.words[token])


def stands_alone(doc: Doc, place: int, kind: Kind) -> bool:
    """True for an adjective that no noun follows and that is no person's name."""
    if not doc.keys[place].endswith(_ENDINGS[kind.gender]) or doc.keys[place - 1] in _STRANGE:
        return False
    if doc.keys[place].endswith(_LOCATIVE) and doc.keys[place - 1] in OF_INSTRUMENTAL:
        return False  # "аким района открыл цех под Петропавловском": a town, no adjective
    if _is_between_people(doc, place):
        return True
    following = doc.key_at(place + 1)
    if following[:1].isalpha() and (following in kinds() or readings(following)[0].pos in _MODIFIED):
        return False
    if _is_plainly_adjective(doc, place):
        return True
    told_of = following in _TOLD_BEHIND or (doc.keys[place - 1] in JOINERS and is_name(doc, place - 2))
    name = doc.name_at(place)
    return name is None or name.kind != "PER" or (told_of and name.last - name.first == 1)


def _is_between_people(doc: Doc, place: int) -> bool:
    """``губернаторы Омской области Иван Белов и Томской Пётр Зорин``: a joiner and a whole name on either side."""
    before, behind = doc.name_at(place - 2), doc.name_at(place + 1)
    if before is None or behind is None or before.kind != "PER" or behind.kind != "PER":
        return False
    whole = before.last == place - 1 and behind.first == place + 1 and behind.last - behind.first > 1
    return whole and doc.keys[place - 1] in JOINERS


def _is_plainly_adjective(doc: Doc, place: int) -> bool:
    """``…, Кызылординская кормит рисом страну``: what the tagger takes for a woman is likelier an adjective.

    No one of that name stands in the article with a first name.
    """
    found = readings(doc.keys[place])
    adjective = found[0].pos in _LIKE_ADJECTIVES and any(r.pos == "ADJF" and r.case == "nomn" for r in found)
    name = doc.name_at(place)
    alone = name is None or name.last - name.first == 1
    return adjective and alone and not is_in_a_full_name(doc, place)


def left_out_unit(doc: Doc, lexicon: Lexicon, place: int, kind: Kind) -> Iterator[Sighting]:
    """The unit that a lone adjective names with a status word told elsewhere, when the gazetteer has it."""
    entries = entries_of(doc, lexicon, place, [], kind._replace(open=False))
    if entries:
        yield Sighting(place, place + 1, doc.starts[place], doc.ends[place], entries, "left_out_status", sure=True)
