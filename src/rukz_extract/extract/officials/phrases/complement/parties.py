"""Parties of a complement: whose deputy somebody is, never a body that he heads."""

from rukz_extract.extract.officials.phrases.complement.bodies import named_body_end
from rukz_extract.extract.officials.phrases.complement.cursor import Cursor
from rukz_extract.extract.officials.phrases.complement.quoted import quote_end
from rukz_extract.extract.officials.phrases.noun_phrases import is_noun
from rukz_extract.extract.officials.phrases.phrase import Part
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.marks import QUOTES


def read_party(cursor: Cursor) -> bool:
    """The party of a member of a chamber: "депутат партии «Нур Отан»", "депутат Народной партии" sits in no party."""
    if "origin" not in cursor.head.takes:
        return False
    noun = cursor.lexicon.body_forms.get(cursor.key(cursor.adjectives_end("g")))
    if noun is None or cursor.head.kind != "office" or cursor.lexicon.body_nouns[noun.lemma].sector != "party":
        return False
    end = party_end(cursor, cursor.at)
    return end is not None and end <= cursor.stop and cursor.take(Part("side", cursor.at, end))


def _whole_party_end(cursor: Cursor, token: int, first: int) -> int | None:
    """The end of a party whose tagged name begins with its noun: "от Партии регионов", "от объединения «Весна»"."""
    whole = cursor.around.organizations.get(token)
    if whole is None or whole > cursor.stop:
        return None
    named = first > token or any(cursor.doc.words[place] in QUOTES for place in range(token, whole))
    return whole + (cursor.key(whole) in QUOTES) if named and first < whole else None  # the tagger leaves out "»"


def party_end(cursor: Cursor, token: int) -> int | None:
    """The end of a party: "«Единой России»", "партии «Нур Отан»", "чешской компартии", "её партии"."""
    token += cursor.key(token) in word_group("whose_party")
    if quote_end(cursor, cursor.adjectives_end("g", token)):  # "от оппозиционной «Народной партии»"
        token = cursor.adjectives_end("g", token)
    noun = cursor.lexicon.body_forms.get(cursor.key(token))
    first = token + 1 if noun and noun.lemma in word_group("parties") else token
    first = _over_leader(cursor, first) if first > token else first
    described = cursor.adjectives_end("g", token)
    called = cursor.lexicon.body_forms.get(cursor.key(described)) if described > token else None
    if called and called.lemma in word_group("parties"):
        return quote_end(cursor, described + 1) or described + 1  # "от Лейбористской партии"
    last = quote_end(cursor, first) or _whole_party_end(cursor, token, first) or named_body_end(cursor, first)
    if last is not None or first > token:
        return last or first
    if described == token or not cursor.inside(described):
        return None
    return described + 1 if is_noun(cursor.doc.words[described].lower(), "gent") else None


def _over_leader(cursor: Cursor, token: int) -> int:
    """Over whose a party is: "от партии | Ветрова | «Степь»"."""
    last = token
    while last < cursor.stop and last in cursor.around.people:
        last += 1
    return last if quote_end(cursor, last) else token
