"""Women behind the post of their chief: "заместитель акима области Азиза Юлдашева" is rarely of a man Азиз."""

from rukz_extract.extract.people.declension import surname_forms
from rukz_extract.extract.people.endings import Form
from rukz_extract.extract.people.given import listed_given
from rukz_extract.gazetteer.holders import holders
from rukz_extract.gazetteer.posts import HeadForm, lexicon
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

OF_SOMEBODY = frozenset({"deputy", "aide"})
"""Kinds of posts that may govern the name behind them."""
_WOMAN, OF_CHIEF = ("f", "n"), ("m", "g")
"""Gender and case of a woman who is told of, and of the man whose post governs his name."""
SUBJECT = frozenset({"ns"})


def is_of_deputy(doc: Doc, chief: int, first: int) -> bool:
    """True for a name that may be a woman's in the nominative behind the chief of her post, herself the subject.

    Not where a man does what is told ("заместитель акима Азиза Юлдашева уехал"), nor for the name of a known chief.
    """
    if not chief or first + 1 >= len(doc) or not _is_subject(lexicon().head(doc.keys[chief - 1])):
        return False
    given, surnames = listed_given(doc.keys[first]), surname_forms(doc.keys[first + 1])
    if not (_has(given, _WOMAN) and _has(given, OF_CHIEF) and _has(surnames, _WOMAN)):
        return False
    return not (_is_done_by_man(doc, first + 2) or is_of_known_chief(doc, first))


def _is_subject(post: HeadForm | None) -> bool:
    return post is not None and post.head.kind in OF_SOMEBODY and post.cases == SUBJECT


def _has(forms: tuple[Form, ...], cell: tuple[str, str]) -> bool:
    return any(form[1:3] == cell for form in forms)


def _is_done_by_man(doc: Doc, token: int) -> bool:
    found = readings(doc.words[token]) if token < len(doc) else ()
    return any(reading.pos == "VERB" and reading.gender == "masc" for reading in found)


def is_of_known_chief(doc: Doc, first: int) -> bool:
    """True for the genitive in "сказала пресс-секретарь президента Белоруссии Александра Лукашенко"."""
    if first + 1 >= len(doc):
        return False
    forms = listed_given(doc.keys[first]), surname_forms(doc.keys[first + 1])
    firsts, lasts = ({form.nominative.title() for form in each if form[1:3] == OF_CHIEF} for each in forms)
    return any(holders(last, first) for first in firsts for last in lasts)
