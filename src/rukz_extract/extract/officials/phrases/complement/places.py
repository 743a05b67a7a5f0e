"""Territories of a complement: "Казахстана", "города Алтай", "Омской и Курганской областей", "области"."""

from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.complement.quoted import quote_end
from rukz_extract.extract.officials.phrases.noun_phrases import may_be_participle
from rukz_extract.extract.officials.phrases.phrase import BEFRIENDED, OF_TERRITORY, SEATED, Part
from rukz_extract.extract.officials.roles import LOCAL, is_of_unit, states_by_noun
from rukz_extract.extract.officials.words import AND, LISTING, OUT_OF, WHERE, WITH
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.morphology import readings

_ONE = frozenset({"одного", "одной"})
_TOWN, _CAPITAL = "город", "столица"
_FRIENDSHIP = "группа дружбы"
_OF_LAND = frozenset({"NOUN", "ADJF"})


def read_epithet(cursor: Cursor) -> bool:
    """What is said of a territory and is no part of its name: "самопровозглашённой", "соседней"."""
    following = cursor.at + 1
    if cursor.key(cursor.at) not in cursor.lexicon.epithets or not cursor.inside(following):
        return False
    named = cursor.doc.words[following][:1].isupper() or cursor.key(following) in cursor.lexicon.territory_nouns
    return named and cursor.take(Part("area", cursor.at, cursor.at + 1, noun=OF_TERRITORY))


def read_placed(cursor: Cursor) -> bool:
    """Where a body acts, told before it: "правящего | в Египте | Высшего совета", "базирующейся в Омске дивизии"."""
    first = cursor.at + 2
    if cursor.key(cursor.at + 1) not in WHERE or not may_be_participle(cursor.doc.words[cursor.at].lower(), "gent"):
        return False
    end = cursor.territory_end(first)
    noun = cursor.adjectives_end("g", end) if end is not None else None
    if end is None or noun is None or cursor.lexicon.body_forms.get(cursor.key(noun)) is None:
        return False
    return cursor.take(Part("host", cursor.at, end, place=cursor.place(first, end), noun=SEATED))


def read_friend(cursor: Cursor) -> bool:
    """With whom a body of friendship is: "группы дружбы | с Казахстаном"."""
    last = cursor.territory_end(cursor.at + 1) if cursor.key(cursor.at) in WITH else None
    if last is None or not cursor.parts or cursor.parts[-1].noun != _FRIENDSHIP:
        return False
    return cursor.take(Part("side", cursor.at, last, noun=BEFRIENDED))


def read_territory(cursor: Cursor) -> bool:
    """A region by name; a second one only right after the first ("Советского района Уфы")."""
    if cursor.key(cursor.at) in cursor.lexicon.nations and _is_town_behind(cursor):
        cursor.take_adjectives(cursor.at + 1)
    last = cursor.territory_end(cursor.at)
    if last is None or _is_continent(cursor, last):
        return False
    if cursor.has("territory") and cursor.last_kind() not in ("territory", "territory_noun") and cursor.case != "i":
        return False  # but "командующий Восточным округом национальной гвардии | России"
    place = cursor.place(cursor.at, last)
    named = None if place else " ".join(cursor.doc.keys[cursor.at : last])  # "аким | сельского округа"
    cursor.take(Part("territory", cursor.at, last, place=place, noun=named))
    read_more_territories(cursor)
    return True


def read_continent(cursor: Cursor) -> bool:
    """The continent that a department deals with: "департамента | Азии | МИД"."""
    continent = cursor.last_kind() == "body" and cursor.key(cursor.at) in word_group("continents")
    alone = continent and cursor.around.territories.at(cursor.at) is None  # not "парламента Австралии"
    return alone and cursor.take(Part("area", cursor.at, cursor.at + 1))


def _is_continent(cursor: Cursor, last: int) -> bool:
    """True for "департамента | Центральной Азии": what a body of a ministry is for."""
    of_body = cursor.last_kind() == "body" and cursor.doc.keys[last - 1] in word_group("continents")
    return of_body and cursor.around.territories.at(cursor.at) is None


def _is_town_behind(cursor: Cursor) -> bool:
    """True for "французского Кале": a nation's adjective and a place that is no part of one name with it."""
    place = cursor.around.territories.at(cursor.at)
    alone = place is None or place.last == cursor.at + 1
    return alone and cursor.territory_end(cursor.at) is None and cursor.territory_end(cursor.at + 1) is not None


def read_more_territories(cursor: Cursor) -> None:
    """The others of a plural head, "Омской и Курганской областей", or of one: "президент Сербии и Черногории X"."""
    while cursor.key(cursor.at) in LISTING:
        first = cursor.at + 1
        last = cursor.territory_end(first)
        if last is None or not (cursor.plural or _is_before_holder(cursor, last)) or not _may_be_of(cursor, last):
            return
        cursor.take(Part("territory", first, last, place=cursor.place(first, last)))


def _may_be_of(cursor: Cursor, end: int) -> bool:
    """False for another land in the nominative: "по словам главы ведомства ФРГ, | Россия готова"."""
    found = readings(cursor.doc.words[end - 1])
    return not all(reading.case == "nomn" for reading in found)


def _is_before_holder(cursor: Cursor, token: int) -> bool:
    """True where a name follows, or where he serves: "посол СССР и РФ | в Анголе"."""
    return cursor.key(cursor.at) == AND and (token in cursor.around.people or cursor.key(token) in WHERE)


def read_territory_noun(cursor: Cursor) -> bool:
    """A common noun: "области", "соседнего региона", "этого города"."""
    _read_pointer(cursor)
    found = cursor.noun_in(cursor.lexicon.territory_nouns, "g")
    of_land = cursor.last_kind() == "territory_noun" and cursor.parts[-1].noun != _CAPITAL  # "столицы республики"
    if found is None or of_land:
        return False
    last, noun = found
    plural = "gs" not in noun.cases
    if last - cursor.at > 1 or (plural and not cursor.plural):
        return False
    if plural and cursor.has("body") and cursor.around.short_body(last + 1) is not None:
        return False  # "департамента стран СНГ"
    cursor.take_adjectives(last, OF_TERRITORY)
    cursor.take(Part("territory_noun", last, last + 1, noun=noun.lemma, plural=plural))
    _read_unknown_name(cursor)
    return True


def read_unit_abroad(cursor: Cursor) -> bool:
    """The department that a governor governs: a unit of other countries, no body."""
    form = cursor.lexicon.body_forms.get(cursor.key(cursor.at))
    if form is None or "gs" not in form.cases or form.lemma not in word_group("units_abroad"):
        return False
    if cursor.head.role != "head_of_region" or cursor.parts:
        return False
    cursor.take(Part("territory_noun", cursor.at, cursor.at + 1, noun=form.lemma))
    _read_unknown_name(cursor)
    return True


def read_spread(cursor: Cursor) -> bool:
    """The unit over which a body works: "руководитель Россельхознадзора по региону", not "по региону Балтики"."""
    noun = cursor.lexicon.territory_nouns.get(cursor.key(cursor.at + 1)) if cursor.inside(cursor.at + 1) else None
    if noun is None or "ds" not in noun.cases or not cursor.has("organization", "body"):
        return False
    following = readings(cursor.key(cursor.at + 2))[0] if cursor.inside(cursor.at + 2) else None
    if following is not None and following.pos in _OF_LAND and following.case == "gent":
        return False
    return cursor.take(Part("territory_noun", cursor.at, cursor.at + 2, noun=noun.lemma))


def read_centre(cursor: Cursor) -> bool:
    """The town of "аким областного центра", which is no centre of something: "директор областного центра"."""
    centre = cursor.key(cursor.at + 1) in word_group("centre") and cursor.inside(cursor.at + 1)
    if not centre or cursor.parts or cursor.head.role not in LOCAL or not is_of_unit(cursor.key(cursor.at)):
        return False
    cursor.take(Part("area", cursor.at, cursor.at + 1, noun=OF_TERRITORY))
    return cursor.take(Part("territory_noun", cursor.at, cursor.at + 1, noun=_TOWN))


def read_several(cursor: Cursor) -> bool:
    """Of how many a plural post is: "главы двух соседних районов"; of states more is told behind it."""
    if not cursor.plural or cursor.key(cursor.at) not in word_group("several"):
        return False
    last = cursor.at + 1 + (cursor.key(cursor.at + 1) in cursor.lexicon.epithets)
    noun = cursor.lexicon.territory_nouns.get(cursor.key(last))
    if noun is None or "gp" not in noun.cases or noun.lemma in states_by_noun():
        return False
    cursor.take(Part("area", cursor.at, last, noun=OF_TERRITORY))
    return cursor.take(Part("territory_noun", last, last + 1, noun=noun.lemma, plural=True))


def _read_pointer(cursor: Cursor) -> None:
    """What points at a territory noun: "губернатор этого региона"."""
    noun = cursor.lexicon.territory_nouns.get(cursor.key(cursor.at + 1)) if cursor.inside(cursor.at + 1) else None
    if noun is not None and "gs" in noun.cases and cursor.key(cursor.at) in word_group("pointing"):
        cursor.take(Part("side", cursor.at, cursor.at + 1))


def read_one_of(cursor: Cursor) -> bool:
    """One of several: "одного из районов области", "одной из районных администраций Уфы"."""
    if cursor.key(cursor.at) not in _ONE or cursor.key(cursor.at + 1) != OUT_OF:
        return False
    start, last = cursor.at, cursor.adjectives_end("g", cursor.at + 2)
    key = cursor.key(last)
    noun = cursor.lexicon.territory_nouns.get(key) or cursor.lexicon.body_forms.get(key)
    if noun is None or "gp" not in noun.cases:
        return False
    if key in cursor.lexicon.territory_nouns:
        whole = cursor.lexicon.territory_nouns.get(cursor.key(last + 1))  # "районов | области"
        end = last + 2 if whole and "gs" in whole.cases else last + 1
        cursor.take(Part("area", start, last, noun=OF_TERRITORY))
        return cursor.take(Part("territory_noun", last, end, noun=noun.lemma))
    cursor.take(Part("area", start, last))
    return cursor.take(Part("body", last, last + 1, noun=noun.lemma, body=cursor.lexicon.body_nouns[noun.lemma]))


def _read_unknown_name(cursor: Cursor) -> None:
    """The name of a territory that nobody knows: "района «Байқоңыр»", one word before a person's name."""
    last = quote_end(cursor, cursor.at)
    if last is None and _names_territory(cursor, cursor.at):
        last = cursor.at + 1
    if last is not None:
        cursor.take(Part("territory", cursor.at, last, place=cursor.place(cursor.at, last)))


def _names_territory(cursor: Cursor, token: int) -> bool:
    """True for a lone capitalised word between "района" and a person: "Абай | Серик Омаров"."""
    alone = cursor.inside(token) and token + 1 in cursor.around.people and not cursor.doc.starts_line(token + 1)
    known = alone and (cursor.territory_end(token) is not None or cursor.around.short_body(token) is not None)
    return alone and not known and cursor.doc.words[token].istitle() and cursor.lexicon.head(cursor.key(token)) is None


def hosts_end(cursor: Cursor, last: int) -> int:
    """The token after more hosts: "в Казахстане и Киргизии", "по Ираку, Сирии и странам Африки"."""
    listed = last
    while cursor.key(listed) in LISTING:
        more = cursor.territory_end(listed + 1) or _lands_end(cursor, listed + 1)
        if more is None:
            break
        last = more if cursor.key(listed) == AND else last
        listed = more
    return last


def read_lands(cursor: Cursor) -> bool:
    """The lands after "по": "по ЗКО", "по Ираку и Сирии", "по делам Абхазии", which a minister has in his title."""
    first = cursor.at + 1
    matter = cursor.key(first) in word_group("matters") and not cursor.has("body", "organization")
    first += matter
    end = cursor.territory_end(first) or _lands_end(cursor, first)
    if end is None:
        return False
    if matter and cursor.head.role.endswith("minister"):
        return cursor.take(Part("area", cursor.at, end, noun="known"))  # "министр по делам Шотландии"
    return cursor.take(Part("host", cursor.at, hosts_end(cursor, end), place=cursor.place(first, end)))


def _lands_end(cursor: Cursor, token: int) -> int | None:
    """The end of a land behind its noun, or of several told by where they lie: "городу Астане", "странам Африки"."""
    noun = cursor.lexicon.territory_nouns.get(cursor.key(token))
    return cursor.territory_end(token + 1) if noun is not None and noun.cases & {"ds", "dp"} else None
