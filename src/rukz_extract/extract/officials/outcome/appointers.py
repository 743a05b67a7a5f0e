"""Whose government a post is of by other posts of the article: that of who gives it, that of its next holder."""

from collections.abc import Callable, Sequence

from rukz_extract.extract.officials.holders.compatible import spelled_post
from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import CHIEFS, HEADS_OF_UNITS, LOCAL, points_at_land, role
from rukz_extract.extract.officials.verb_tables import own_words, seat_words, verb_forms
from rukz_extract.extract.officials.words import ON
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.records import Status

Told = Callable[[Link], str | None]

_GIVING = frozenset({"appoint", "move"})
_ENVOY = "envoy"
_GIVEN_BY = "post_by_verb_"
_ALSO_GIVEN = frozenset({"post_before_name", "post_after_comma"})


def unit_of_appointer(people: PeopleIndex, links: Sequence[Link], told: Told, link: Link) -> str | None:
    """The land of the head who gives or takes a post, or orders its holder about.

    As in "Губернатор Омской области X назначил Y министром спорта", "Президент Сирии X поручил министру обороны Y".

    His office stands in the nominative before the verb, and no other head between them.
    """
    begin, _ = people.sentence(link.phrase.first)
    chiefs = [
        other
        for other in links
        if begin <= other.phrase.first < link.phrase.first
        and other.person != link.person
        and role(other.phrase) in LOCAL | CHIEFS
    ]
    giver = max(chiefs, key=lambda other: other.phrase.first, default=None)
    if giver is None:
        return None
    gives = "ns" in giver.phrase.cases and _gives(people, giver.phrase.last, link)
    if gives or _is_accompanied(people, giver.phrase):
        own = (other for other in links if other.person == giver.person and role(other.phrase) == role(giver.phrase))
        return told(giver) or next(filter(None, map(told, own)), None)
    return None


def _is_accompanied(people: PeopleIndex, chief: PostPhrase) -> bool:
    """True for "Акима сопровождают руководитель управления области X и аким района Y"."""
    named = people.starting.get(chief.last)
    verb = people.doc.key_at(named.last if named is not None else chief.last)
    return "ns" not in chief.cases and verb.startswith(word_starts("accompany"))


def _gives(people: PeopleIndex, first: int, link: Link) -> bool:
    """True when a verb or an act of appointment or dismissal leads from a head to a post."""
    keys = people.doc.keys[first : link.phrase.first]
    ordered = keys[-2] if len(keys) > 1 and keys[-1] in own_words() else keys[-1]  # "поручил своему заместителю"
    if any(key.startswith(word_starts("acts_on_posts")) for key in keys) or ordered in word_group("orders"):
        return True
    given = link.rule.startswith(_GIVEN_BY) or (link.rule in _ALSO_GIVEN and (ON in keys or keys[-1] in seat_words()))
    return given and any(not _GIVING.isdisjoint(verb_forms().get(key, {})) for key in keys)


def of_same_office(links: Sequence[Link], told: Told, link: Link) -> str | None:
    """The unit of the next holder of the very same title: "экс-министр финансов X" beside "министр финансов области Y".

    Of two ministers in office each may be of another government.
    """
    if role(link.phrase) != "minister" or not is_former(link):
        return None
    same = (other for other in links if other.person != link.person and other.phrase.title == link.phrase.title)
    same = (other for other in same if not is_former(other))
    units = {told(other) for other in same} - {None}
    return units.pop() if len(units) == 1 else None


def of_predecessor(links: Sequence[Link], told: Told, link: Link) -> str | None:
    """Whose the office is that a bare post tells somebody left: "Торгпредом России утверждён X. Прежний торгпред Y".

    So "Акимом Жамбылской области назначен X. Прежний глава региона Y".
    """
    phrase = link.phrase
    unit = role(phrase) in HEADS_OF_UNITS
    open_office = phrase.bare or (unit and points_at_land(phrase))
    if phrase.status != Status.FORMER or not open_office or not (unit or "posted" in phrase.head.takes):
        return None
    held = (each for each in links if each.person != link.person and not is_former(each))
    codes = {told(each) for each in held if _is_one_office(phrase, each.phrase)} - {None}
    return codes.pop() if len(codes) == 1 else None


def _is_one_office(phrase: PostPhrase, other: PostPhrase) -> bool:
    """True for heads of units of one kind, and for one post by its short and its long name."""
    if role(phrase) in HEADS_OF_UNITS:
        one_word = phrase.head is other.head or points_at_land(phrase)  # an aqim's predecessor is no "губернатор"
        return role(phrase) == role(other) and one_word
    return spelled_post(other.title) == spelled_post(phrase.title)


def of_office_before(links: Sequence[Link], told: Told, link: Link) -> str | None:
    """The unit of the office told just before a bare wording of it: "Начальник полиции края X ушёл. Новым начальником".

    Only of a chair that the article says nothing else of.
    """
    phrase = link.phrase
    if not (phrase.serves and phrase.bare):
        return None
    before = [each for each in links if each.phrase.first < phrase.first and _is_same_chair(each, link)]
    return told(max(before, key=lambda each: each.phrase.first)) if before else None


def _is_same_chair(before: Link, link: Link) -> bool:
    """True for the same word, and for "руководитель" of whom the sentence before told as a "начальник"."""
    again = before.rule == "this_post" and before.person == link.person
    return before.phrase.head is link.phrase.head or again


def of_embassy(links: Sequence[Link], told: Told, link: Link) -> str | None:
    """The country of the only ambassadors told before a bare post of their staff: "посол Казахстана X и атташе Y"."""
    phrase = link.phrase
    if not phrase.bare or phrase.head.lemma not in word_group("embassy_staff"):
        return None
    before = [each for each in links if each.phrase.first < phrase.first and role(each.phrase) == _ENVOY]
    states = {told(each) for each in before if not each.phrase.bare} - {None}
    return states.pop() if len(states) == 1 else None
