"""Whether type words without a name stand for one definite zone, for zones in general, or for something else."""

from collections.abc import Sequence
from itertools import islice, pairwise

from rukz_extract.extract.zones.location.behind import place_behind
from rukz_extract.extract.zones.location.clauses import told_behind
from rukz_extract.extract.zones.location.granted import getter
from rukz_extract.extract.zones.location.headings import entry, entry_town, sentence_head
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.rows import in_row
from rukz_extract.extract.zones.location.speakers import speaker_tie
from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.extract.zones.location.told_already import there
from rukz_extract.extract.zones.naming.quotes import closes, opens
from rukz_extract.extract.zones.state.clause import clause_behind
from rukz_extract.extract.zones.state.verbs import has_fates
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.relatives import clause_about, is_of_founding, is_to_be_made
from rukz_extract.extract.zones.wording.vocabulary import ZoneType, place_words, word_group
from rukz_extract.extract.zones.wording.words import (
    MAKING,
    NOT,
    SAME,
    THIS,
    before,
    cue,
    is_adjective,
    is_building,
    is_capitalised,
    is_noun,
    is_numeral,
    is_preposition,
    is_verb,
    lemmas,
    role,
)
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import DASHES
from rukz_extract.language.morphology import readings
from rukz_extract.records import ZoneKind

_FOUNDING = MAKING | {"founding"}
_GENERIC = frozenset({"generic", "status", "benefit", "law"})
_IN, _AND = "в", "и"
_OURS, _NONE, _OURS_REACH = ("у", "нас"), "нет", 8
_EVERY_REACH = 4
_NEED_REACH = 2
_FOUNDING_REACH = 4
_PREDICATE_REACH = 6
_LOCATION_REACH = 5


def is_several(doc: Doc, phrase: TypePhrase, tie: Tie) -> bool:
    """True for one phrase over several zones: "два технопарка", "ТОР в Бакале и Верхнем Уфалее"."""
    counted = phrase.number == "plur" or is_numeral(before(doc, phrase.wide))
    return counted or (phrase.abbreviation and len(tie.near) > 1 and not _is_on_sites(doc, phrase, tie))


def _is_on_sites(doc: Doc, phrase: TypePhrase, tie: Tie) -> bool:
    """As in "ОЭЗ работает на двух площадках – в Уфе и Стерлитамаке": one zone in two towns."""
    between = doc.keys[phrase.last : tie.near[0].first]
    return any(role(key) in ("carrier", "site") for key in between)


def is_generic(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "статус ОЭЗ", "каждый технопарк", "такого центра", "экономическая зона стран союза", "ОЭЗ – это"."""
    following = doc.key_at(phrase.last)
    if role(following) == "owners" or is_definition(doc, phrase) or _is_everywhere(doc, phrase.last):
        return True
    if _is_title(doc, phrase):
        return True
    for token in range(phrase.wide, phrase.wide - 3, -1):
        key = before(doc, token) if token else ""
        if role(key) in _GENERIC:
            return True
        if key == SAME:
            continue  # "такой же технопарк"
        if not key or not (is_preposition(key) or is_adjective(key)):
            return False
    return False


def _is_everywhere(doc: Doc, token: int) -> bool:
    """As in "технопарк есть в каждом районе"."""
    keys = doc.keys[token : min(token + _EVERY_REACH, doc.sentence(token - 1)[1])]
    return any(key == _IN and not word_group("every").isdisjoint(lemmas(each)) for key, each in pairwise(keys))


def is_of_many(doc: Doc, around: Surroundings, phrase: TypePhrase, kind: ZoneType) -> bool:
    """True for a generic phrase unless it is founded, one more like others, or ruled by a law of its own."""
    if not is_generic(doc, phrase):
        return False
    founded = not _is_title(doc, phrase) and _is_founded(doc, around, phrase, kind)
    return not (founded or _is_another_there(doc, around, phrase) or _is_law_of_one(around, phrase, kind))


def _is_law_of_one(around: Surroundings, phrase: TypePhrase, kind: ZoneType) -> bool:
    """As in "закон об ОЭЗ в Магаданской области": the only one there; never "закон о СЭЗ в Казахстане"."""
    word = before(around.doc, phrase.wide - is_preposition(before(around.doc, phrase.wide)))
    if role(word) != "law" or kind.kind is not ZoneKind.SPECIAL_ECONOMIC_ZONE or phrase.number == "plur":
        return False
    tie = place_behind(around, phrase.last, around.limits(phrase.first, phrase.last)[1])
    return len(tie.near) == 1 and tie.near[0].region.level != "country"


def _is_title(doc: Doc, phrase: TypePhrase) -> bool:
    """As in the programme «Технопарк», the forum «Омский технопарк»."""
    return closes(doc, phrase.last) and (_opens_a_title(doc, phrase) or _fills_quotes(doc, phrase))


def _opens_a_title(doc: Doc, phrase: TypePhrase) -> bool:
    """False for a figure of speech: "город получит «сухой порт»", "проект «сухого порта» в Актобе"."""
    word = before(doc, phrase.wide - 1)
    told = bool(word) and (is_verb(word) or is_preposition(word) or is_adjective(word))
    declined = all(reading.case != "nomn" for reading in readings(doc.keys[phrase.wide]))
    figure = doc.words[phrase.wide].islower() and (told or declined)
    return opens(doc, phrase.wide - 1) and not figure


def _fills_quotes(doc: Doc, phrase: TypePhrase) -> bool:
    """True for an adjective with a capital between the opening mark and the type words."""
    return opens(doc, phrase.wide - 2) and is_capitalised(doc, phrase.wide - 1)


def is_definition(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "ОЭЗ – это", "экономическая зона – часть территории", not "очередь хаба – это 18 млрд тенге"."""
    dash, word, following = (*doc.keys[phrase.last : phrase.last + 3], "", "", "")[:3]
    if dash not in DASHES or role(before(doc, phrase.wide)) in ("stage", "part"):
        return False
    return word == THIS or "definition" in (role(word), is_adjective(word) and role(following))


def counts(doc: Doc, around: Surroundings, phrase: TypePhrase, kind: ZoneType, tie: Tie) -> bool:
    """True when an unnamed phrase is a zone of its own: it has a place, or a project with a territory."""
    return refusal(doc, around, phrase, kind, tie) is None


def refusal(doc: Doc, around: Surroundings, phrase: TypePhrase, kind: ZoneType, tie: Tie) -> str | None:
    """Why an unnamed phrase is no zone of its own, a key of resources/losses.csv; None when it is one."""
    if kind.need in ("name", "introduced"):
        return "needs_a_name"
    if is_several(doc, phrase, tie):
        several = tie.place is not None or sum(place.region.level == "region" for place in tie.near) > 1
        return "topic" if several and _is_topic(doc, phrase, tie) else None if several else "many_without_places"
    if _is_predicate(doc, around, phrase) and not entry_town(around, phrase.first, None):
        return "predicate"  # "• Тара – технопарк получил гранты" is none
    return None if _stands_somewhere(doc, around, phrase, kind, tie) else "without_place"


def _stands_somewhere(doc: Doc, around: Surroundings, phrase: TypePhrase, kind: ZoneType, tie: Tie) -> bool:
    if phrase.abbreviation:
        if _is_placed(around, phrase, kind) or _is_wished_for(around, phrase) or sentence_head(around, phrase.first):
            return True
        own = _is_needed(doc, phrase) or (phrase.profile is not None and kind.profile is None)
        got = getter(around, phrase.wide, around.limits(phrase.first, phrase.last)[0])
        return bool(got) or (own and _is_speakers(around, phrase))
    if kind.need == "tie":
        if _is_placed(around, phrase, kind) or (bool(tie) and _is_project(doc, around, phrase)):
            return True
        # "Аким Рудного: дым идёт из промзоны", "В Таре горит промзона"; a trade hub asks for more
        return kind.kind is ZoneKind.INDUSTRIAL_ZONE and (bool(tie.place) or _is_speakers(around, phrase))
    if bool(tie) or _is_project(doc, around, phrase) or _is_located(doc, phrase):
        return True
    headed = entry(around, phrase.first) or entry_town(around, phrase.first, None)
    return bool(headed) or _is_speakers(around, phrase) or _is_ours(around, phrase)


def _is_wished_for(around: Surroundings, phrase: TypePhrase) -> bool:
    """As in "ветка к СЭЗ, о создании которой просит область": a project; its place is told by who speaks or next."""
    doc, limit = around.doc, around.limits(phrase.first, phrase.last)[1]
    about = clause_about(doc, phrase.last, limit)
    if about is None or not (is_of_founding(doc, about) or is_to_be_made(doc, about, limit)):
        return False
    end = around.sentence(around.sentence(phrase.first)[1])[1] if limit < len(doc) else limit
    local = next((place for place in around.territories.places if place.region.level != "country"), None)
    return local is not None and local.first < end


def _is_topic(doc: Doc, phrase: TypePhrase, tie: Tie) -> bool:
    """True in "совещание в Астане по развитию технопарков": the place is where people meet."""
    behind = any(place.first >= phrase.last for place in tie.near)
    return phrase.number == "plur" and role(before(doc, phrase.wide)) == "topic" and not behind


def _is_founded(doc: Doc, around: Surroundings, phrase: TypePhrase, kind: ZoneType) -> bool:
    """True when the clause founds the thing in a place right by it: "договорились создать хаб в Рудном"."""
    start, end = around.limits(phrase.first, phrase.last)
    behind = islice(clause_behind(doc, around, phrase.last, end), _FOUNDING_REACH)
    reach = (*range(max(start, phrase.wide - _FOUNDING_REACH), phrase.wide), *behind)
    founded = any(cue(doc.keys[token]) in _FOUNDING or has_fates(doc.keys[token]) for token in reach)
    return founded and not _is_predicate(doc, around, phrase) and _is_placed(around, phrase, kind)


def _is_another_there(doc: Doc, around: Surroundings, phrase: TypePhrase) -> bool:
    """As in "подобная индустриальная зона действует в Таре": one like it, in a place of its own."""
    word, verb = before(doc, phrase.wide), doc.key_at(phrase.last)
    alike = phrase.number == "sing" and bool(word) and not word_group("alike").isdisjoint(lemmas(word))
    end = around.limits(phrase.first, phrase.last)[1]
    return alike and cue(verb) == "work" and is_verb(verb) and place_behind(around, phrase.last, end).place is not None


def is_told_of(doc: Doc, around: Surroundings, phrase: TypePhrase, kind: ZoneType) -> bool:
    """True for "хаб" where it is founded, or joined to a zone: "рассказал про СЭЗ «Юг» и про хаб в Рудном"."""
    if _is_founded(doc, around, phrase, kind):
        return True
    joined = phrase.wide - 1 - is_preposition(before(doc, phrase.wide))
    beside = joined > 0 and doc.keys[joined] == _AND and around.ends_at(joined)
    return beside and _is_placed(around, phrase, kind)


def _is_placed(around: Surroundings, phrase: TypePhrase, kind: ZoneType) -> bool:
    """True when a place stands right by the phrase: "ТОР в Бакале", "портовую ОЭЗ на территории района"."""
    start, end = around.limits(phrase.first, phrase.last)
    tie = place_behind(around, phrase.last, end) or told_behind(around, phrase.last, end)
    tie = tie or around.adjective(phrase.wide, kind.kind)
    tie = tie or around.before(phrase.wide, start, named=True) or in_row(around, phrase.first)
    tie = tie or there(around, phrase.wide, phrase.last)
    near = [place for place in tie.near if place.region.level != "country"]
    genitive = bool(near) and near[0].first == phrase.last and near[0].region.level == "region"
    return bool(near) and not (genitive and phrase.abbreviation)  # "ОЭЗ Татарстана" may be several


def _is_project(doc: Doc, around: Surroundings, phrase: TypePhrase) -> bool:
    """True when the sentence tells of founding or working, and part of a country was named; founding needs less.

    "Казахстан предложил построить промышленную зону" is a project; "компании работают в технопарке" of a law is none.
    """
    start, end = around.limits(phrase.first, phrase.last)
    cues = {cue(key) for key in doc.keys[start:end]} - {""}
    here = around.sentence(phrase.first)
    if not cues.isdisjoint(_FOUNDING) and around.territories.within(*here):
        return True
    local = next((place for place in around.territories.places if place.region.level != "country"), None)
    return bool(cues) and local is not None and local.first < here[1]


def _is_needed(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "«Нам нужна своя СЭЗ», – сказал мэр Уральска"."""
    ruling = doc.keys[max(phrase.wide - _NEED_REACH, doc.sentence(phrase.first)[0]) : phrase.wide]
    return any(role(key) == "needed" for key in ruling)


def _is_speakers(around: Surroundings, phrase: TypePhrase) -> bool:
    """As in "«Технопарк начался с мастерской»: беседа с акимом Лисаковска", "губернатор Тулы – о портовой ОЭЗ"."""
    return bool(speaker_tie(around, phrase.first, far=False))


def _is_ours(around: Surroundings, phrase: TypePhrase) -> bool:
    """As in "«У вас станки, у нас руда и индустриальная зона», – сказал аким": it lies where the speaker rules."""
    doc = around.doc
    ours = list(pairwise(doc.keys[max(phrase.wide - _OURS_REACH, doc.sentence(phrase.first)[0]) : phrase.wide]))
    told = _OURS in ours and not any(is_verb(key) or key == _NONE for key, _ in ours[ours.index(_OURS) :])
    return told and bool(speaker_tie(around, phrase.first))


def _is_located(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "в районе горы Белуха", "на побережье Красного моря": a place that is no administrative territory."""
    prepositions = place_words()
    placed = False
    for token in range(phrase.last, min(phrase.last + _LOCATION_REACH, len(doc))):
        key = doc.keys[token]
        placed = placed or prepositions.get(key) == "preposition"
        if placed and is_capitalised(doc, token):
            return True
        if not (is_preposition(key) or is_noun(key) or is_adjective(key)):
            return False
    return False


def _is_predicate(doc: Doc, around: Surroundings, phrase: TypePhrase) -> bool:
    """As in "область стала логистическим хабом", "Казахстан – транзитный хаб": a territory called a hub is none."""
    start = phrase.wide - 1 if before(doc, phrase.wide) == NOT else phrase.wide
    word = before(doc, start)
    place = around.territories.at(start - 2) if word in DASHES else None
    if place:
        return not around.is_locative(place)  # "в Рудном – индустриальную зону" is one
    if word == _IN and not _is_accusative(doc.keys[phrase.wide : phrase.last]):
        return False  # "будут грузить в сухом порту"
    if word != _IN and (not phrase.instrumental or is_preposition(word)):
        return False
    start = max(around.sentence(phrase.first)[0], phrase.wide - _PREDICATE_REACH)
    turned = any(role(doc.keys[token]) == "predicate" for token in range(start, phrase.wide))
    return turned and not _is_made_of_building(doc, around, phrase)


def _is_made_of_building(doc: Doc, around: Surroundings, phrase: TypePhrase) -> bool:
    """As in "здание фабрики превратят в технопарк", "завод станет индустриальным парком": no territory is called so."""
    start = around.sentence(phrase.first)[0]
    return any(is_building(doc.keys[token]) for token in range(start, phrase.wide))


def _is_accusative(keys: Sequence[str]) -> bool:
    """True for what something turns into: "превратится в сухой порт"."""
    return all(any(reading.case in ("accs", None) for reading in readings(key)) for key in keys)
