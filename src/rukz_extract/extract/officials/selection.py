"""Who is an official: which posts are public."""

from rukz_extract.extract.officials.phrases.complement.seats import bodies_abroad
from rukz_extract.extract.officials.phrases.phrase import AT_STATE, AT_TALKS, WHOSE, Part, PostPhrase
from rukz_extract.extract.officials.roles import is_acting_head, is_of_faction
from rukz_extract.extract.officials.words import IN
from rukz_extract.gazetteer.bodies import Body, Sector
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.records import Status

_PUBLIC = frozenset({"public", "unit", "company", "international", "ruling"})
_ALWAYS_PUBLIC = frozenset({"member", "minister", "deputy:minister"})
_OF_STATE, _GENERAL = frozenset({"государственный", "федеральный"}), "генеральный"
_BANK, _AGENCY, _CHAMBER = "банк", "агентство", "палата"
_GUARD = "служба безопасности"
"""Of a country it is public, else of anybody."""


def sector(phrase: PostPhrase) -> Sector | None:
    """The sector of the body a phrase names, the nearest to the head first; None when it names none.

    A name that no register knows is private, unless a public body noun stands before it without quotes; a unit
    ("отдел", "управление") is as public as its organization: "координационного совета Союза добровольцев" is private.
    """
    if branch := _sector_of_branch(phrase):
        return branch
    found: Sector | None = None
    for number, part in enumerate(phrase.parts):
        if part.kind == "organization":
            found = _sector_of_name(phrase, part, found)
        elif part.kind == "body" and part.body and found in (None, "neutral", "unit"):
            if part.noun in word_group("academic"):
                return "private"  # "кафедры Дипломатической академии МИД"
            whole = not any(later.kind == "body" for later in phrase.parts[number + 1 :])
            private = whole and part.proper and _is_private(phrase, part.body)  # not "Совета Союза Верховного Совета"
            if found == "unit" and private:
                return "private"
            told = found != "unit" or private or part.body.sector == "public" or part.noun in word_group("firms")
            found = part.body.sector if told else found  # "президент подразделения компании"
        elif part.noun == AT_STATE and found == "unit":
            found = "public"  # "член Совета по … при президенте"
    if phrase.organization and phrase.body and found in (None, "neutral"):
        return phrase.body.sector
    return found


def _sector_of_branch(phrase: PostPhrase) -> Sector | None:
    """The sector of a branch: that of a company of the state, a railway, else private; None for another post."""
    if not phrase.organization or not any(part.noun in word_group("branch") for part in phrase.parts):
        return None
    owner = phrase.body.sector if phrase.body is not None else None
    if owner == "public":
        return None
    return "company" if owner == "company" and _BANK not in phrase.organization.lower() else "private"


def _sector_of_name(phrase: PostPhrase, part: Part, before: Sector | None) -> Sector:
    """The sector of a name behind what the parts ``before`` it tell."""
    unlisted: Sector = before if before in ("company", "ruling") else "private"  # "национальной компании «Ветер»"
    known = part.body.sector if part.body else unlisted
    if before == "public" and known in ("party", "private") and is_of_faction(phrase):
        known = "public"  # "глава фракции КПРФ" sits in the chamber
    if before == "party" and known not in ("ruling", "party"):
        known = "party"  # "партии АНК": whatever else goes by the letters
    open_name = before == "public" and part.body is None and not part.noun and not _is_branch(phrase)
    return "public" if open_name else known


def _is_branch(phrase: PostPhrase) -> bool:
    """True for "миссия Красного Креста": as public as the body that it stands for."""
    return any(part.noun in bodies_abroad() for part in phrase.parts)


def _is_private(phrase: PostPhrase, body: Body) -> bool:
    """True for a union or a centre, unless the centre is of a territory or of a body that is known."""
    centre = body.sector == "neutral" and body.place == "organization"
    governed = phrase.has("territory", "nation", "territory_noun", "organization") or phrase.nation is not None
    return body.sector == "private" or (centre and not governed)


def _is_of_his_team(phrase: PostPhrase) -> bool:
    """True for "начальник его штаба": of a campaign."""
    nouns = [part.noun for part in phrase.parts]
    return WHOSE in nouns and not word_group("campaigns").isdisjoint(nouns)


def _is_commercial(phrase: PostPhrase) -> bool:
    """True for "руководитель отдела продаж": a unit that only firms have, where no state body is told."""
    if phrase.has("organization", "territory", "nation"):
        return False
    return any(word.startswith(word_starts("commercial")) for word in phrase.title.split())


def is_public(phrase: PostPhrase) -> bool:
    """True when a phrase names a public post by itself."""
    if phrase.private or _is_commercial(phrase) or _is_of_his_team(phrase):
        return False
    if phrase.serves:
        return True
    if not _OF_STATE.isdisjoint(phrase.adjectives) and phrase.head.lemma in word_group("of_the_state"):
        return True
    if phrase.inner is not None:
        past = phrase.head.kind == "aide" and phrase.inner.status == Status.FORMER
        return is_public(phrase.inner) and not past  # "советник экс-премьера" serves a private man
    where = sector(phrase)
    if where == "private" and phrase.head.lemma in word_group("commands"):
        return phrase.body is None or _commands_forces(phrase)
    return _is_public_in(phrase, where)


def _commands_forces(phrase: PostPhrase) -> bool:
    """True for "командующий российской группировкой", "командующий группировкой войск"; gangs have commanders too."""
    governed = phrase.has("territory", "nation") or phrase.nation is not None
    return "instrumental" in phrase.head.takes and (governed or any(map(_is_of_troops, phrase.title.split())))


def _is_of_troops(word: str) -> bool:
    return word.startswith(word_starts("troops"))


def _is_public_in(phrase: PostPhrase, where: Sector | None) -> bool:
    governing = phrase.has("territory", "territory_noun") or phrase.nation is not None
    match phrase.head.kind:
        case "office":
            return where not in ("private", "party") or (phrase.head.role in _ALWAYS_PUBLIC and not _in_jest(phrase))
        case "president":
            of_state = where in _PUBLIC or (where is None and (governing or not phrase.has("area")))
            return of_state and not _is_of_chamber(phrase)
        case "leader":
            return (where is None and governing) or where == "ruling" or is_of_faction(phrase)
        case "member":
            return where == "public" or (where == "international" and phrase.has("body"))  # a state is one of a union
        case "aide" if where == "ruling":
            return False
        case _:
            return where in _PUBLIC or _is_public_chair(phrase, where, governing=governing)


def _is_of_chamber(phrase: PostPhrase) -> bool:
    """True for "президент палаты": houses of parliaments have chairs, chambers of commerce have presidents."""
    nouns = [part.noun for part in phrase.parts if part.kind == "body"]
    return nouns == [_CHAMBER] and phrase.head.role == "head_of_state"


def _sits_abroad(phrase: PostPhrase) -> bool:
    """True for "глава украинской делегации в ПАСЕ"; any side at some meeting may have a delegation."""
    sent = any((part.noun or "").startswith(word_starts("delegation")) for part in phrase.parts)
    return sent and f" {IN} " in phrase.title


def _in_jest(phrase: PostPhrase) -> bool:
    """True for a minister of a private body: "министр обороны Союза писателей"."""
    if phrase.body is not None and phrase.body.sector == "private" and phrase.organization:
        return True  # "военный министр «Исламского государства»"
    bodies = [part.body for part in phrase.parts if part.kind == "body" and part.body]
    return any(body.sector == "private" for body in bodies) and not phrase.has("organization", "territory")


def _is_of_unit(phrase: PostPhrase) -> bool:
    """True for "татарстанского агентства инвестиционного развития": an agency of a unit of a country."""
    agency = phrase.has_noun(_AGENCY)
    return agency and any(part.kind == "nation" and "-" in (part.code or "") for part in phrase.parts)


def _is_public_unit(phrase: PostPhrase, *, governing: bool) -> bool:
    """True for heads of units: "глава службы безопасности Ливии", "глава делегации Ирана на переговорах"."""
    guarding = governing and phrase.has_noun(_GUARD)
    talking = phrase.has_noun(AT_TALKS)
    speaking = talking or ((governing or phrase.has("nation")) and _sits_abroad(phrase))
    commanding = governing or phrase.head.lemma in word_group("commands") or _is_of_unit(phrase)
    return guarding or speaking or (commanding and phrase.has("area"))


def _is_public_chair(phrase: PostPhrase, where: Sector | None, *, governing: bool) -> bool:
    """True for a chair or deputy that is public without a public body: "глава Дагестана", "омбудсмен по правам"."""
    if where is not None:
        return where == "neutral" and _is_public_unit(phrase, governing=governing)
    office = phrase.head.role
    if office == "speaker" and phrase.bare:
        return True
    if phrase.head.lemma in word_group("heads_of_territory"):
        general = office == "secretary" and _GENERAL in phrase.adjectives
        return governing or general or is_acting_head(phrase)
    if office == "ombudsman":
        return phrase.has("area")
    if "posted" in phrase.head.takes:
        talking = phrase.has_noun(AT_TALKS)
        sent = talking or phrase.has("host", "side", "party")
        return governing and (sent or not word_group("of_envoys").isdisjoint(phrase.adjectives))
    advising = phrase.has("area") and phrase.head.lemma in word_group("advisers")
    of_state = advising and phrase.title.endswith(word_starts("matters_of_state"))
    inspecting = office == "inspector" and bool(phrase.adjectives)  # "главный ветеринарный инспектор области"
    return of_state or (governing and (phrase.head.kind == "deputy" or advising or inspecting))
