"""Names in quotes: "АО «Казпочта»", "таможенного поста «Хоргос»"."""

from collections.abc import Sequence

from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.phrase import Part
from rukz_extract.extract.officials.words import ON
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.marks import CLOSING_QUOTE

_LONGEST = 12
_COMPANY = 2
"""Words of "управляющей компании"."""


def read_quoted(cursor: Cursor) -> bool:
    """A quoted name, with its legal form: "АО «НК «КазМунайГаз»", "«Росатома»"."""
    token = _over_legal_forms(cursor, cursor.at)
    last = quote_end(cursor, token)
    if last is None and cursor.at < token and cursor.inside(token) and cursor.doc.words[token][:1].isupper():
        last = token + 1
    if last is None or (not cursor.parts and cursor.head.kind == "office"):
        return False
    body = cursor.around.body_named(cursor.at, last) or _of_guards(cursor.parts)
    return cursor.take(Part("organization", cursor.at, last, body=body, noun="quoted"))


def read_zone_company(cursor: Cursor) -> bool:
    """The company of a zone, which the state owns: "управляющей компании СЭЗ «Ветер»", "ОЭЗ «Ветер»"."""
    zone = cursor.at + _COMPANY
    if " ".join(cursor.doc.keys[cursor.at : zone]) not in word_group("zone_companies"):
        zone = cursor.at
    last = quote_end(cursor, zone + 1) if cursor.key(zone) in word_group("zones_of_state") else None
    body = cursor.around.body_named(cursor.at, last) if last is not None else None
    return last is not None and cursor.take(Part("organization", cursor.at, last, body=body, noun="quoted"))


def guarding_post(parts: Sequence[Part]) -> int | None:
    """The number of the part that a quoted name goes with: "автомобильного пункта пропуска «Маштаково»"."""
    return next((number for number, part in enumerate(parts) if part.noun in word_group("guarding")), None)


def _of_guards(parts: Sequence[Part]) -> Body | None:
    """The post of customs or border guards that has the quoted name; it is of the state."""
    number = guarding_post(parts)
    post = parts[number].body if number is not None else None
    return post._replace(sector="public", place="organization") if post is not None else None


def _over_legal_forms(cursor: Cursor, token: int) -> int:
    """The token after "АО", "ФГУП", "РГП на ПХВ"."""
    while token < cursor.stop and cursor.doc.words[token] in cursor.lexicon.legal_forms:
        token += 1
        if cursor.key(token) == ON and cursor.doc.words[token + 1] in cursor.lexicon.legal_forms:
            token += 1
    return token


def _opens_another(cursor: Cursor, token: int) -> bool:
    """True for a straight quote inside that opens a name: behind a legal form, or a space before it and none behind."""
    if cursor.doc.words[token - 1] in cursor.lexicon.legal_forms:
        return True
    return token + 1 < cursor.stop and bool(cursor.doc.gap(token)) and not cursor.doc.gap(token + 1)


def quote_end(cursor: Cursor, token: int) -> int | None:
    """The token after the quote that opens here; quotes left open inside are closed by the outer one."""
    closing = CLOSING_QUOTE.get(cursor.key(token))
    if closing is None:
        return None
    if cursor.doc.words[token + 1 : token + 2] and cursor.doc.words[token + 1][:1].islower():
        return None  # "президент «предал свой народ»" is speech
    for last in range(token + 1, min(token + _LONGEST, cursor.stop)):
        if cursor.doc.words[last] == closing:
            if closing == '"' and _opens_another(cursor, last):
                continue  # АО "НК "Актауский морской порт"
            twice = closing == "»" and cursor.key(last + 1) == closing
            return last + 2 if twice else last + 1
    return None
