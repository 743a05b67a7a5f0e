"""Bodies of one word: "Минфина", "японского МИДа", "УВКПЧ ООН", "ВЭБ.РФ"."""

from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.phrase import OF_TERRITORY, Part
from rukz_extract.extract.officials.roles import is_level
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.fold import fold

_OF_BRANCH = "территориал"
"""First letters of an adjective that tells a body of some region, not of which kind."""


def read_short_body(cursor: Cursor) -> bool:
    """A registered body of one word: "Минфина", "японского МИДа", "Росатома", "ВЭБ.РФ"."""
    if (dotted := _dotted(cursor)) is not None:
        return cursor.take(dotted)
    last = cursor.adjectives_end("g")
    body = cursor.around.short_body(last) if cursor.inside(last) else None
    if body is None or _is_pair(cursor, last) or _holds_abbreviation(cursor, last) or _quotes(cursor, body):
        return False
    if body.sector == "international" and _is_of_abbreviation(cursor, last):
        return cursor.extend(last + 1, body)
    matter, kept = is_matter(cursor), body.place == "title"
    if not (matter or kept):
        body = body._replace(regional=body.regional or _is_of_region(cursor, last))
    cursor.take_adjectives(last, None if matter or kept else OF_TERRITORY)
    if matter:
        return cursor.take(Part("area", last, last + 1))  # "комитета по делам СНГ"
    if cursor.last_kind() == "organization" and (body.place == "title" or _are_forces(cursor, body)):
        return cursor.take(Part("side", last, last + 1))  # "Объединённого комитета начальников штабов ВС"
    return cursor.take(Part("body" if kept else "organization", last, last + 1, body=body, noun=body.name))


def _dotted(cursor: Cursor) -> Part | None:
    """The part of a name with a dot inside: "ВЭБ.РФ"."""
    first, last = cursor.at, cursor.at + len(("ВЭБ", ".", "РФ"))
    if cursor.key(first + 1) != "." or last > cursor.stop or cursor.doc.gap(first + 1) or cursor.doc.gap(first + 2):
        return None
    body = cursor.lexicon.long_bodies.get(fold(cursor.doc.slice(first, last)))
    return Part("organization", first, last, body=body, noun=body.name) if body is not None else None


def _quotes(cursor: Cursor, body: Body) -> bool:
    """True for "приводит слова постпреда ТАСС": a news agency has chairs, and no ministers or envoys."""
    return body.name in word_group("news_agencies") and cursor.head.kind == "office"


def _is_of_region(cursor: Cursor, last: int) -> bool:
    """True for "регионального Минздрава", "областного УВД": the adjective tells whose, and leaves the title."""
    return any(is_level(key) or key.startswith(_OF_BRANCH) for key in cursor.doc.keys[cursor.at : last])


def _are_forces(cursor: Cursor, body: Body) -> bool:
    """True for the forces of a committee of chiefs, which are no part of its name as of a staff's."""
    return body.name in word_group("forces") and cursor.parts[-1].noun not in word_group("general_staff")


def _holds_abbreviation(cursor: Cursor, last: int) -> bool:
    """True for "УВКПЧ ООН": capitals among small letters are no adjective, whatever they end in."""
    capitals = any(word.isupper() and len(word) > 1 for word in cursor.doc.words[cursor.at : last])
    return capitals and not cursor.doc.words[cursor.at - 1].isupper()


def _is_of_abbreviation(cursor: Cursor, last: int) -> bool:
    """True when a body of that name is part of another: "УВКПЧ | ООН"."""
    if cursor.last_kind() != "organization" or last > cursor.at:
        return False
    before = cursor.parts[-1]
    part = before.body is None or before.body.sector == "international"
    return part and before.last - before.first == 1 and cursor.doc.words[before.first].isupper()


def _is_pair(cursor: Cursor, first: int) -> bool:
    """True for "ХДС/ХСС": two abbreviations that the register has as one."""
    last = cursor.around.organizations.get(first, first)
    return last > first + 1 and cursor.key(first + 1) == "/" and cursor.around.body_named(first, last) is not None


def is_matter(cursor: Cursor) -> bool:
    """True after "по делам", "по связям", "стран", and for a union: the body is what the post is about."""
    if cursor.last_kind() == "area" and cursor.doc.keys[cursor.at - 1] in word_group("of_matters"):
        return True
    return cursor.last_kind() == "body" and _is_union_before_body(cursor)


def _is_union_before_body(cursor: Cursor) -> bool:
    """True for what a department of a ministry deals with: "департамента | СНГ | МИД"."""
    union, whole = cursor.around.short_body(cursor.at), cursor.around.short_body(cursor.at + 1)
    return union is not None and union.sector == "international" and whole is not None and cursor.inside(cursor.at + 1)
