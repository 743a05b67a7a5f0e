"""The own territory of whoever speaks of a zone: "аким Рудного", "губернатор пояснил"."""

from bisect import bisect_left

from rukz_extract.extract.territories import Place
from rukz_extract.extract.zones.location.places import AND, Surroundings
from rukz_extract.extract.zones.location.tie import Tie
from rukz_extract.extract.zones.wording.vocabulary import word_group
from rukz_extract.extract.zones.wording.words import is_adjective, is_noun, is_verb, post_lemma, role
from rukz_extract.gazetteer.land_adjectives import unit_of_adjective
from rukz_extract.language.marks import DASHES

_POST_REACH = 6
"""Tokens between a post and its territory: "министр экономического развития Самарской области"."""
_PARAGRAPH = 60
"""Tokens looked back in the paragraph for the speaker's post."""
_OWN = {"города": "city", "района": "district", "области": "region", "края": "region", "региона": "region"}
"""Common nouns behind a post, with the level of the territory last named."""
_CLOSING = frozenset('"»”')
_SPEAKERS = 12
"""Territories looked at, going back, for the last one with a post before it."""


def speaker_tie(around: Surroundings, token: int, *, far: bool = True, country: str = "") -> Tie:
    """The territory of the last post before a token or in its sentence.

    A bare post in the paragraph asks for a territory with that very post ("Аким: – У нас создают зону").
    Without ``far`` the speaker stands in the same sentence; ``country`` is the one that has zones of this type.
    """
    start, end = around.sentence(token)
    near = around.territories.within(start, end)[::-1]
    if far:
        places = around.territories.places
        end = bisect_left(places, start, key=lambda place: place.first)
        near += places[max(end - _SPEAKERS, 0) : end][::-1]
    posted = [(place, post) for place in near if place.region.level != "country" and (post := post_of(around, place))]
    posted = posted or [(place, "") for place in near if place.first >= start and _lives_there(around, place)]
    posted = [pair for pair in posted if pair[0].region.country == country] or posted
    if not posted:
        return _of_common_post(around, token) if far else Tie()
    own = _bare_post(around, token)
    place = next((place for place, post in posted if post == own), posted[0][0])
    there = abroad(around, token)
    return Tie() if there and there != place.region.country else Tie((place,))


def speaker_unit(around: Surroundings, token: int) -> list[str]:
    """The unit of "челябинский губернатор" in the paragraph, for a district that many units have."""
    for place in range(token - 1, max(token - _PARAGRAPH, 0), -1):
        if role(around.doc.keys[place]) == "speaker" and is_adjective(around.doc.keys[place - 1]):
            unit = unit_of_adjective(around.doc.keys[place - 1])
            return [unit] if unit else []
        if around.doc.starts_line(place):
            break
    return []


def abroad(around: Surroundings, token: int) -> str | None:
    """The country to which the sentence before leads: "Мы побывали в Турции. На территории зоны …"."""
    here = around.sentence(token)
    if not here[0] or around.territories.within(*here):
        return None
    last = around.territories.within(*around.sentence(here[0] - 1))[-1:]
    return next((p.region.country for p in last if p.region.level == "country" and around.is_locative(p)), None)


def _of_common_post(around: Surroundings, token: int) -> Tie:
    """As in "В Троицке спорят о рынке. Глава города: – Достроим хаб у вокзала": the town last named before the post."""
    for place in range(around.sentence(token)[1] - 1, max(token - _PARAGRAPH, 0), -1):
        level = _OWN.get(around.doc.keys[place])
        if level and role(around.doc.keys[place - 1]) == "speaker":
            end = bisect_left(around.territories.places, place, key=lambda other: other.first)
            near = around.territories.places[max(end - _SPEAKERS, 0) : end][::-1]
            return Tie(tuple(other for other in near if other.region.level == level)[:1])
        if around.doc.starts_line(place):
            break
    return Tie()


def post_of(around: Surroundings, place: Place) -> str:
    """The post or body that governs a territory: "губернатор" of "губернатор Омской области"."""
    for token in range(place.first - 1, max(place.first - _POST_REACH, -1), -1):
        key = around.doc.keys[token]
        if role(key) == "speaker":
            return post_lemma(key)
        if not (is_noun(key) or is_adjective(key) or key in AND or around.territories.at(token)):
            return ""
    return ""


def _lives_there(around: Surroundings, place: Place) -> bool:
    """As in "Жители Тараза жалуются на промзону": what people complain of lies where they live."""
    if not word_group("dwellers") & {around.doc.key_at(place.first - 1), around.doc.key_at(place.first - 2)}:
        return False
    behind = around.doc.keys[place.last : around.sentence(place.first)[1]]
    return any(role(key) == "blame" for key in behind)


def _who_said(around: Surroundings, token: int) -> str:
    """The post of "…», – сказал аким." and "…, – добавил глава региона", empty for one with a territory."""
    doc = around.doc
    token += doc.key_at(token) == ","
    said = doc.word_at(token) in DASHES and is_verb(doc.key_at(token + 1)) and role(doc.key_at(token + 2)) == "speaker"
    placed = around.territories.within(token + 3, token + 5)
    return post_lemma(doc.keys[token + 2]) if said and not placed else ""


def _bare_post(around: Surroundings, token: int) -> str:
    """The post without a territory of its own behind speech, else the nearest one before a token in its paragraph."""
    for place in range(token + 1, around.sentence(token)[1]):
        if around.doc.words[place] in _CLOSING and (said := _who_said(around, place + 1)):
            return said
    for place in range(token - 1, max(token - _PARAGRAPH, -1), -1):
        key = around.doc.keys[place]
        if role(key) == "speaker" and not around.territories.within(place + 1, place + 3):
            return post_lemma(key)
        if around.doc.starts_line(place):
            break
    return ""
