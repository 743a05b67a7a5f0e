"""Who is dead by the article's own words: "умер в 1980 году", "убийство мэра", "исполнилось бы девяносто лет"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.words import LISTING, OUT_OF
from rukz_extract.gazetteer.posts import lexicon, word_group, word_starts
from rukz_extract.language.morphology import readings

_WOULD = "бы"
_LIFE, _WENT = "жизни", ("ушел", "ушла", "уход")
_DIGITS = 4
"""Digits of a year."""
_ENDS = frozenset(",;:(")
_ATTEMPT = 2
"""Tokens before a killing that may make it none: "попытка убийства", "покушение на убийство"."""
_JOINED = tuple([joiner] for joiner in LISTING)
_LONGEST_POST = 20
"""Tokens of a post between a killing and the name."""
_SAYING = frozenset({"VERB", "PRTS", "INFN", "GRND"})
_REACH = 5
"""Tokens from a verb of dying to its year: "умер 5 мая 1980 года"."""


def the_dead(people: PeopleIndex) -> set[int]:
    """The persons who died in a year before the article's, who "would have been ninety", or who were killed."""
    doc = people.doc
    found = (_dead(people, token) for token in doc.tokens_in(word_group("died")))
    would = (_jubilee(people, token) for token in doc.tokens_in(word_group("would_be")))
    gone = (_gone(people, token) for token in doc.tokens_in({_LIFE}))
    killed = {person for token in doc.tokens_in(word_group("killing")) for person in _killed(people, token)}
    return killed | {mention.person for mention in (*found, *would, *gone) if mention is not None}


def _killed(people: PeopleIndex, noun: int) -> Iterator[int]:
    """Whose death a noun tells: "убийство мэра Ивана Белова и вице-премьера Петра Зорина"."""
    begin, end = people.sentence(noun)
    if any(key.startswith(word_starts("attempted")) for key in people.doc.keys[max(begin, noun - _ATTEMPT) : noun]):
        return
    at = noun + 1
    for mention in people.between(at, end):
        if people.tagged_case(mention) not in (None, "g") or not _is_post(people.doc.keys[at : mention.first]):
            return
        yield mention.person
        at = mention.last + 1
        if people.doc.keys[mention.last : at] not in _JOINED:
            return


def _is_post(keys: Sequence[str], case: str = "gs") -> bool:
    """True for nothing, or a post and what is of it: "мэра Омска", not "сына", nor "прокурора, который спорил с"."""
    first = next((key for key in keys if readings(key)[0].pos == "NOUN"), None)
    head = lexicon().head(first) if first else None
    post = head is not None and case in head.cases and len(keys) <= _LONGEST_POST
    return not keys or (post and not any(key in _ENDS or readings(key)[0].pos in _SAYING for key in keys))


def _dead(people: PeopleIndex, verb: int) -> Naming | None:
    """Who died in an earlier year: the name before the verb in its sentence, else the one right behind it."""
    begin, end = people.sentence(verb)
    year = next(_years(people, verb + 1, min(end, verb + 1 + _REACH)), None)
    if year is None or not _is_past(people, year):
        return _just_dead(people, verb, verb)
    before = [m for m in people.between(begin, verb) if people.may_be_subject(m)]
    return before[-1] if before else people.starting.get(verb + 1)


def _gone(people: PeopleIndex, token: int) -> Naming | None:
    """Who "ушёл из жизни", "из жизни ушёл": the token is that of "жизни"."""
    keys = people.doc.keys
    if keys[token - 1] != OUT_OF:
        return None
    if keys[token - 2].startswith(_WENT):
        return _just_dead(people, token - 2, token)
    return _just_dead(people, token - 1, token + 1) if people.doc.key_at(token + 1).startswith(_WENT) else None


def _just_dead(people: PeopleIndex, first: int, last: int) -> Naming | None:
    """Whose death is the news: "Скончался депутат Иван Белов", "Иван Белов скончался на 60-м году жизни".

    ``first`` and ``last`` are the outer tokens of what tells it.
    """
    before = people.ending.get(first)
    if before is not None and people.may_be_subject(before):
        return before
    behind = next(iter(people.between(last + 1, min(people.sentence(last)[1], last + _LONGEST_POST))), None)
    keys = people.doc.keys[last + 1 : behind.first] if behind is not None else ()
    return behind if behind is not None and _is_post(keys, "ns") else None


def _jubilee(people: PeopleIndex, verb: int) -> Naming | None:
    """Who "исполнилось бы девяносто лет": the name in the dative before it."""
    if people.doc.keys[verb + 1 : verb + 2] != [_WOULD]:
        return None
    before = people.between(people.sentence(verb)[0], verb)
    return next((m for m in reversed(before) if people.tagged_case(m) in (None, "d")), None)


def _years(people: PeopleIndex, first: int, last: int) -> Iterator[int]:
    return (int(key) for key in people.doc.keys[first:last] if len(key) == _DIGITS and key.isdigit())


def _is_past(people: PeopleIndex, year: int) -> bool:
    """True for a year before that of the article or, where it has no date, before another that it names."""
    published = people.doc.article.published
    return year < (published.year if published else max(_years(people, 0, len(people.doc)), default=year))
