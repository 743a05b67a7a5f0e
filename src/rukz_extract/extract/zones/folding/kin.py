"""Which zones type words without a name may go on about: those of one kind, law, country and place."""

from collections.abc import Iterable

from rukz_extract.extract.zones.folding.group import Group
from rukz_extract.extract.zones.folding.references import agrees
from rukz_extract.extract.zones.location.places import Surroundings
from rukz_extract.extract.zones.location.speakers import abroad
from rukz_extract.extract.zones.location.steps import is_remark
from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.extract.zones.wording.phrases import TypePhrase
from rukz_extract.extract.zones.wording.vocabulary import BY_LAW, ZoneType
from rukz_extract.extract.zones.wording.words import cue, is_verb
from rukz_extract.gazetteer.zone_register import name_words, same_name, same_word
from rukz_extract.language.doc import Doc


def is_kin(group: Group, phrase: TypePhrase, kind: ZoneType) -> bool:
    """Of one kind and head, or with the head in its name (СЭЗ «Нефтехимический технопарк»: "в технопарке")."""
    if group.plural:
        return False
    if group.kind is kind.kind:
        if kind.kind in BY_LAW and phrase.profile not in (None, group.profile):
            return False  # "портовая ОЭЗ" beside ОЭЗ «Лотос»
        alike = any(head.endswith(phrase.head) or phrase.head.endswith(head) for head in group.heads)
        return alike or not group.heads or phrase.abbreviation
    several = len(group.words) > 1  # "логистический центр" is not ОЭЗ «Центр»
    return several and not phrase.abbreviation and any(same_word(word, phrase.head) for word in group.words)


def goes_on_about(around: Surroundings, group: Group, phrase: TypePhrase, tie: Tie) -> bool:
    """True for type words that may mean a zone told of: their place is its own, or they tell where it lies."""
    if any(same_word(word, phrase.head) for word in group.words):
        return True  # "площадка «Технополиса» в Алабушево"
    if agrees(around, group, tie):
        return not _is_abroad(around, group, phrase, tie)
    return not (group.tie or group.region) and _is_described(around.doc, phrase)


def _is_described(doc: Doc, phrase: TypePhrase) -> bool:
    """As in "парк «Юг» растёт; парк расположен в Омске", "Парк, напомним, строят в Омске": where a known zone lies."""
    if is_remark(doc, phrase.last) and phrase.first == doc.sentence(phrase.first)[0]:
        return True
    following = doc.key_at(phrase.last)
    return cue(following) == "work" and is_verb(following)


def _is_abroad(around: Surroundings, group: Group, phrase: TypePhrase, tie: Tie) -> bool:
    """True in another country: "Мы побывали в Турции. На территории зоны …", "парк (КНР)" after one in Таре."""
    home = {place.region.country for place in group.tie.near} or {group.region and group.region[:2]}
    if tie:
        return home.isdisjoint((None, "", *(place.region.country for place in tie.near)))
    there = abroad(around, phrase.first)
    return there is not None and there not in home


def is_of_another_law(group: Group, phrase: TypePhrase) -> bool:
    """True for "ОЭЗ" beside a zone that lies in another country than Russia."""
    codes = [group.region or "", *group.tie.codes]
    return bool(phrase.country) and any(code and not code.startswith(phrase.country) for code in codes)


def named_like(groups: Iterable[Group], tie: Tie) -> Group | None:
    """The zone named like its place: "ТОР в Рубцовске" beside ТОР «Рубцовск»."""
    places = [name_words(place.region.name) for place in tie.near]
    return next((group for group in groups if any(same_name(group.words, words) for words in places)), None)
