"""What kind of office a post is, over its wordings, and which territory it tells."""

from functools import cache

from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.territories import Place
from rukz_extract.gazetteer.holders import GONE_STATES
from rukz_extract.gazetteer.posts import Head, word_group, word_starts
from rukz_extract.language.fold import fold
from rukz_extract.records import Status
from rukz_extract.resources import read_table, values

LOCAL = frozenset({"head_of_region", "head_of_city", "head_of_district"})
"""Roles of those who govern a part of a country."""
HEADS_OF_UNITS = LOCAL - {"head_of_district"}
"""Roles of those who may head a unit of the first level: a city may be one."""
_REGIONAL = frozenset({*LOCAL, *(f"deputy:{local}" for local in LOCAL)})
CHIEFS = frozenset({"head_of_state", "head_of_government"})
"""Roles of those who head a state, speak for it and send its envoys."""
CUSTOMS = "таможня"
"""A house of the federal service: its chief governs no region."""
_GOVERNING = LOCAL | CHIEFS | {"minister"}
_BY_LEVEL = {"country": "head_of_state", "district": "head_of_district", "city": "head_of_city"}
_SPEAKER = "speaker"
_LEVELS = {"head_of_region": "region", "head_of_city": "city", "head_of_district": "district"}
_ADMINISTRATION = ["администрация"]
_UNIT_FIELD_BODY = 3
"""Parts of "управления | внешних операций | Нацбанка"."""
_CAPITAL = "столица"
AUDITOR = "auditor"


def role(phrase: PostPhrase) -> str:
    """The class of a post: "deputy:minister" of "заместитель министра" and of "замминистра"."""
    if phrase.head.role == "deputy":
        return f"deputy:{role(phrase.inner)}" if phrase.inner else _role_of_deputy(phrase)
    if phrase.head.role in ("head", "chair"):
        return "head_of_region" if is_acting_head(phrase) else _role_of_head(phrase)
    if phrase.head.role == "head_of_region":
        return _by_place(phrase)
    return _role_by_body(phrase)


def _role_by_body(phrase: PostPhrase) -> str:
    """The class that a body makes of an office: "президент клуба" heads no state, "спикер МИД" no chamber."""
    if phrase.head.kind == "president" and phrase.has("organization", "body") and phrase.head.role == "head_of_state":
        return "head"  # "президент Госнефтекомпании Азербайджана", "президент клуба"
    if phrase.head.role == "speaker" and phrase.organization and phrase.head.lemma in word_group("spokesmen"):
        return "envoy"  # chambers stay in the title
    if phrase.head.kind == "leader" and phrase.has("organization", "body"):
        return "member" if is_of_faction(phrase) else "head"
    return phrase.head.role


def is_of_faction(phrase: PostPhrase) -> bool:
    """True for "глава фракции", "лидер большинства", not for the head of a faction's press service."""
    return next((part.noun in word_group("factions") for part in phrase.parts if part.kind == "body"), False)


def is_envoy_and_governor(*posts: PostPhrase) -> bool:
    """True for "консул Казахстана и вице-губернатор": nobody holds a post abroad and governs at home."""
    abroad = [phrase.head.lemma in word_group("diplomats") for phrase in posts]
    home = [role(phrase).removeprefix("deputy:") in _GOVERNING for phrase in posts]
    return any(abroad) and any(home)


@cache
def _role_nouns() -> dict[str, str]:
    return {row["noun"]: row["role"] for row in read_table("officials/role_nouns")}


def level_of_noun(noun: str) -> str | None:
    """The level of the territories that a noun stands for: "district" of "район"."""
    return _LEVELS.get(_role_nouns().get(noun, ""))


def _role_of_deputy(phrase: PostPhrase) -> str:
    """The office of "зампред правительства", a plain deputy where the body tells no office."""
    nouns = [part.noun for part in phrase.parts if part.kind == "body"]
    of = _role_nouns().get(nouns[0] or "") if len(nouns) == 1 and phrase.organization is None else None
    if phrase.body is not None and phrase.body.area is not None and phrase.organization:
        return "deputy:minister"  # "замглавы МИД"
    return f"deputy:{of}" if of == "head_of_government" else "deputy"


def is_acting_head(phrase: PostPhrase) -> bool:
    """True for "врио главы" alone: of a region, district or town told before."""
    return phrase.bare and phrase.status == Status.ACTING and phrase.head.lemma in word_group("acting_heads")


def _role_of_head(phrase: PostPhrase) -> str:
    """The office that "глава" or "председатель" stands for, by what it is of."""
    nouns = [part.noun or "" for part in phrase.parts if part.kind in ("territory_noun", "body", "organization")]
    countrywide = bool(phrase.places()) and phrase.places()[0].region.level == "country"
    if nouns == _ADMINISTRATION and countrywide and phrase.organization is None:
        return "head_of_state"  # "глава администрации США"
    named = phrase.body.name if phrase.body and len(nouns) < 2 else ""  # not "глава аппарата Белого дома"
    by_name, by_noun = _role_nouns().get(named), _role_nouns().get(nouns[0] if nouns else "")
    found = by_noun if by_name == _SPEAKER else by_name or by_noun  # not the head of a chamber's committee
    if found in CHIEFS and phrase.parts[0].kind == "area":
        return "head"  # "директор по коммуникациям Белого дома"
    if found and (found not in LOCAL or len(nouns) == 1):
        return found
    if phrase.has("organization"):
        whole = phrase.body is not None and phrase.body.area is not None and not phrase.has("body", "area")
        whole = whole and (phrase.organization or "").partition(" ")[0] not in word_group("main_units")  # "ГУ МЧС"
        return "minister" if whole else "head"
    if phrase.places() and not phrase.has("body", "area"):
        return _BY_LEVEL.get(phrase.places()[0].region.level, "head_of_region")
    return "head"


@cache
def states_by_noun() -> dict[str, frozenset[str]]:
    """The nouns that states go by, "королевство" with the codes of those that do; empty where any state may."""
    rows = [row for row in read_table("officials/territory_nouns") if row["states"]]
    return {row["lemma"]: frozenset(values(row["states"])) - {"any"} for row in rows}


def is_helping(phrase: PostPhrase) -> bool:
    """True for deputies, aides and envoys of a chief, whose name may stand behind them: "советник Ветрова"."""
    return phrase.head.kind in ("deputy", "aide") or phrase.head.lemma in word_group("sent")


def _by_place(phrase: PostPhrase) -> str:
    """The office of an "аким" or "хоким" by what he heads: "аким Алматы", "аким района", a region when told nothing."""
    if phrase.places():
        return _BY_LEVEL.get(phrase.places()[0].region.level, "head_of_region")
    return next((found for noun in phrase.land_nouns if (found := _role_nouns().get(noun)) in LOCAL), "head_of_region")


def is_of_unit(adjective: str) -> bool:
    """True for "областной", "краевой", "республиканский": whose a post is, and no part of its title."""
    return adjective.startswith(word_starts("of_unit"))


def is_local(adjective: str) -> bool:
    """True for "городской", "сельский": what makes a post one of a region, a district, a town or a village."""
    return is_of_unit(adjective) or adjective.startswith(word_starts("of_village"))


def is_level(adjective: str) -> bool:
    """True for what tells whose an office is and not what for: "областного", "регионального управления"."""
    return is_local(adjective) or is_of_some_region(adjective)


def is_of_some_unit(head: Head, adjective: str) -> bool:
    """True for "областной" and for "региональный" министр: whose a post is; a "региональный директор" is called so."""
    return is_of_unit(adjective) or (head.kind == "office" and is_of_some_region(adjective))


def is_of_some_region(adjective: str) -> bool:
    """True for "региональный", "местный": of a unit that the words around tell."""
    return adjective.startswith(word_starts("of_some_region"))


def _is_in_region(word: str) -> bool:
    return is_of_unit(word) or word.startswith(word_starts("between_districts"))


def is_regional(phrase: PostPhrase) -> bool:
    """True for posts of regions, districts and towns: a country alone does not tell what they govern."""
    nouns = {part.noun for part in phrase.parts if part.kind == "territory_noun"}
    if role(phrase) in _REGIONAL or nouns - states_by_noun().keys():
        return True
    party = is_of_faction(phrase)  # "лидер республиканского большинства" is of no republic
    if not party and any(map(_is_in_region, phrase.title.split())):
        return True
    if any(is_of_some_unit(phrase.head, each) for each in phrase.adjectives):
        return True
    bodies = any(part.body and part.body.regional for part in phrase.parts)
    bodies = bodies or fold(phrase.organization or "") in word_group("local_bodies")  # "глава УМВД"
    bodies = bodies or (phrase.head.role == AUDITOR and phrase.body is not None and phrase.body.regional)
    bodies = bodies or _is_of_administration(phrase) or _serves_region(phrase)
    return bodies or (phrase.inner is not None and is_regional(phrase.inner))


def is_central(phrase: PostPhrase) -> bool:
    """True for "начальник управления внешних операций Нацбанка": a field of work between a unit and its body."""
    if len(phrase.parts) < _UNIT_FIELD_BODY:
        return False
    unit, field, *_, whole = phrase.parts
    of_unit = unit.body is not None and unit.body.sector == "unit" and field.kind == "area" and field.noun is None
    return of_unit and whole.body is not None and whole.body.sector == "public" and not whole.body.regional


def _serves_region(phrase: PostPhrase) -> bool:
    """True for the bare "председатель" of a chamber that regions and towns have: "маслихат избрал председателя"."""
    return phrase.bare and phrase.serves and phrase.body is not None and phrase.body.regional


def _is_of_administration(phrase: PostPhrase) -> bool:
    """True for "глава администрации" of no president and no state: of some region, town or district."""
    nouns = [part.noun for part in phrase.parts if part.kind == "body"]
    alone = phrase.inner is None and not phrase.has("organization", "nation", "area")  # no "президентской …"
    return nouns == _ADMINISTRATION and alone


def points_at_land(phrase: PostPhrase) -> bool:
    """True for "аким области", "заместитель главы региона": a territory is meant and not named."""
    return phrase.has("territory_noun") or (phrase.inner is not None and points_at_land(phrase.inner))


def codes(phrase: PostPhrase, place: Place | None = None) -> list[str]:
    """Codes that a phrase tells by itself, the first named first; ``place`` stands for a share of a plural one."""
    if place is not None:
        return [place.code] if place.code else []
    found = [p.code for p in phrase.places() if p.code]
    found += [part.code for part in phrase.parts if part.code]
    found += [
        b.country for p in phrase.parts if p.noun == "seat" and (b := p.body) and b.country
    ]  # "глава Белого дома"
    if phrase.nation and phrase.nation not in GONE_STATES:
        found.append(phrase.nation)
    if found and (unit := capital(phrase, found[0])):
        return [unit]
    if phrase.has_noun(CUSTOMS):
        return [code[:2] for code in found]  # "начальник Омской таможни": of the federal service
    return found or (codes(phrase.inner) if phrase.inner else [])


def capital(phrase: PostPhrase, country: str | None) -> str | None:
    """The unit of "мэр украинской столицы", "аким столицы"; None for other posts."""
    told = any(part.noun == _CAPITAL and part.kind == "territory_noun" for part in phrase.parts)
    return _capitals().get(country or "") if told else None


@cache
def _capitals() -> dict[str, str]:
    return {row["country"]: row["unit"] for row in read_table("officials/capitals")}
