"""Names on a line of their own: below the line of a post, or cut off from their clause as links are."""

from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite, readings


def heads_line(people: PeopleIndex, phrase: PostPhrase, token: int) -> bool:
    """True when a post has a line of its own and the name at a token begins the next one, or is cut off from it."""
    if "\n\n" in people.doc.gap(token):
        return False
    return _opens_line(people.doc, phrase.first) or _is_cut_off(people, phrase, token)


def _opens_line(doc: Doc, token: int) -> bool:
    """True for a post that a line opens with, an adjective before it aside: the heading "Шумный депутат"."""
    if doc.starts_line(token):
        return True
    return token > 0 and doc.starts_line(token - 1) and readings(doc.words[token - 1])[0].pos == "ADJF"


def _is_cut_off(people: PeopleIndex, phrase: PostPhrase, token: int) -> bool:
    """True for a name between two line breaks in its own clause: "сказала глава МИД | Анна Белова | в Омске".

    It agrees with the post: "приняли отставку президента | Ивана Белова | в Омске".
    """
    doc, name = people.doc, people.starting.get(token)
    if name is None or phrase.last != token:
        return False
    if "ns" not in phrase.cases and f"{people.tagged_case(name)}s" not in phrase.cases:
        return False
    begin, _ = doc.sentence(phrase.first)
    told = any(map(is_finite, doc.words[begin : phrase.first]))
    return told and (name.last >= len(doc) or doc.starts_line(name.last))
