"""Who is dismissed by the words before his post: "принял отставку министра X", "уволен министр X"."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.before_head import before_outside
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.verb_tables import his_words, own_words
from rukz_extract.extract.officials.words import AND, NOT
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_finite, is_plural
from rukz_extract.records import Status
from rukz_extract.resources import read_table, values

_REACH = 4
"""Tokens from a noun back to what it stands behind: "подписал указ об отставке"."""
_WITH_ADVERB = 2
"""Tokens behind a name among which its verb is."""
_BESIDE = "post_before_name"
_OBJECT, _SUBJECT = frozenset({"gs", "as", "gp", "ap"}), frozenset({"ns", "np"})


def is_dismissed(doc: Doc, phrase: PostPhrase) -> bool:
    """True for a post right behind words that end its holder's term; not behind a demand or a talk of it."""
    word = before_outside(doc, phrase)
    while word >= 0 and doc.keys[word] in _aside():
        word -= 1
    told = _dismissals().get(doc.keys[word], ()) if word >= 0 else ()
    return any(not phrase.cases.isdisjoint(cases) and _stands_behind(doc, word, behind) for behind, cases in told)


def is_dismissed_after(doc: Doc, phrase: PostPhrase, name_end: int) -> bool:
    """True for "аким Белов уволен", "акима Белова сняли с должности": the same words behind the holder's name."""
    near = list(takewhile(_is_word, doc.keys[name_end : name_end + _REACH]))
    if not near or NOT in near[:1]:
        return False
    for place, key in enumerate(near):
        for behind, cases in _dismissals(behind_name=True).get(key, ()):
            told = not behind.isdisjoint(near[:_WITH_ADVERB]) if behind else place == 0  # "досрочно сложил полномочия"
            if told and not phrase.cases.isdisjoint(cases):
                return True
    return False


def dismissed_with(people: PeopleIndex, links: Sequence[Link]) -> Iterator[Link]:
    """The others of "освобождены от должностей министр X и его заместитель Y": "и" joins them to who is dismissed.

    The posts are in one case, and the first is dismissed by the words before it.
    """
    beside = sorted((link for link in links if link.rule == _BESIDE), key=lambda link: link.phrase.first)
    gone: int | None = None
    for left, right in pairwise(beside):
        joined = right.person != left.person and _joins(people, left, right.phrase.first)
        joined = joined and not left.phrase.cases.isdisjoint(right.phrase.cases) and not _acts(people, right)
        if joined and (gone == id(left) or _are_dismissed(people.doc, left.phrase)):
            gone = id(right)
            yield right._replace(rule="post_left", status=Status.FORMER)


def _are_dismissed(doc: Doc, phrase: PostPhrase) -> bool:
    """True for a post behind words that dismiss it and may dismiss more: of subjects only a plural does."""
    if not is_dismissed(doc, phrase):
        return False
    before = doc.words[max(phrase.first - 1 - _REACH, 0) : phrase.first]
    return "ns" not in phrase.cases or any(is_plural(word) for word in before if word.isalpha())


def _acts(people: PeopleIndex, link: Link) -> bool:
    """True when a verb of his own follows the name: "уволен министр X, и губернатор Y назначил преемника"."""
    named = next(
        (name for name in people.between(link.phrase.last, len(people.doc)) if name.person == link.person), None
    )
    return named is not None and is_finite(people.doc.key_at(named.last))


def _joins(people: PeopleIndex, left: Link, second: int) -> bool:
    """True when only "и" or a comma, perhaps with "его", stands between the name of a holder and the second post."""
    named = people.between(left.phrase.last, second)
    keys = people.doc.keys[named[0].last : second] if len(named) == 1 else []
    return keys[:1] in ([AND], [","]) and (own_words() | his_words()).issuperset(keys[1:])


def _is_word(key: str) -> bool:
    return key[:1].isalpha()


def _stands_behind(doc: Doc, word: int, behind: frozenset[str]) -> bool:
    """True for a word that tells by itself, or behind one of those that it needs."""
    if not behind:
        return not _is_denied(doc, word)
    before = range(word - 1, max(word - 1 - _REACH, -1), -1)
    return any(doc.keys[token] in behind and not _is_denied(doc, token) for token in before)


def _is_denied(doc: Doc, token: int) -> bool:
    """True for "не уволен" and for what is only talked of: "может быть уволен"."""
    before = doc.keys[max(token - 1, 0)]
    return before == NOT or before in word_group("to_be")


@cache
def _aside() -> frozenset[str]:
    """What may stand between such words and a post: "уволил своего", "уволены сразу три", "уволил двух"."""
    return own_words() | word_group("at_once") | word_group("counts") | word_group("several")


@cache
def _dismissals(*, behind_name: bool = False) -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """The words of dismissal: what they stand behind, nothing for a verb that tells by itself, and the post's cases.

    Behind a name some tell of another: "назначил министра Белова после отставки Котова".
    """
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for row in read_table("officials/dismissals"):
        if behind_name and row["only"]:
            continue
        for word in values(row["words"]):
            cases = _SUBJECT if row["case"] else _OBJECT
            found.setdefault(word, []).append((frozenset(values(row["behind"])), cases))
    return found
