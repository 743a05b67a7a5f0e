"""One office under two words: "вице-спикер" of a chamber's deputy chairman, "бизнес-омбудсмен", "замглавы"."""

from functools import cache

from rukz_extract.extract.officials.holders.nicknames import goes_on_about
from rukz_extract.extract.officials.holders.organizations import same_organization
from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import role
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.words import BY
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table, values

DEPUTY = "заместитель"
_CUT = "зам"
_NAMED_BEHIND = frozenset('«"“')


def of_one_chamber(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for a "вице-спикер" where one of them tells no chamber, or the same one: "дума" of "Госдума"."""
    mine, theirs = _chambers(phrase), _chambers(known)
    return not (mine and theirs) or any(
        left.endswith(right) or right.endswith(left) for left in mine for right in theirs
    )


def _chambers(phrase: PostPhrase) -> set[str]:
    parts = (part for each in phrase.with_inner() for part in each.parts)
    return {part.noun.lower() for part in parts if part.kind in ("body", "organization") and part.noun}


def protects_same(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "бизнес-омбудсмен" of the "уполномоченный по правам предпринимателей", bare "омбудсмен" of any."""
    stems = _wards().get(" ".join((*phrase.adjectives, phrase.head.lemma)))
    return phrase.bare and stems is not None and (not stems or any(stem in known.title for stem in stems))


@cache
def _wards() -> dict[str, tuple[str, ...]]:
    return {row["title"]: tuple(values(row["stems"])) for row in read_table("officials/ombudsmen")}


def is_cut_short(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for a bare "замглавы" of the "первый заместитель главы администрации"."""
    lemma = phrase.head.lemma
    if not (phrase.bare and phrase.head.kind == "deputy" and lemma.startswith(_CUT)):
        return False
    whole = f" {DEPUTY} {lemma.removeprefix(_CUT)} "
    return whole in f" {known.title} "


def serves_pointed_body(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for "замглавы ведомства", "зампред агентства" after the deputy of a ministry or of a body by its name.

    So for two words of a deputy in one body.
    """
    noun = phrase.parts[0].noun if len(phrase.parts) == 1 and phrase.has("body") else None
    if not phrase.head.kind == "deputy" == known.head.kind:
        return False
    if noun in word_group("pointed_bodies"):
        return known.organization is not None or role(known) == "deputy:minister"
    return same_organization(phrase, known)  # "замглавы ФАС" after the "заместитель руководителя ФАС"


def open_body(phrase: PostPhrase) -> str | None:
    """The noun of "глава агентства", which says nothing of whose the body is."""
    alone = len(phrase.parts) == 1 and phrase.parts[0].kind == "body"
    return phrase.parts[0].noun if alone and phrase.parts[0].noun in word_group("open_body") else None


def repeats_body(phrase: PostPhrase, known: PostPhrase) -> bool:
    """True when a known post is of an agency, fund, centre or bank by its own name, and the phrase tells that noun."""
    noun = open_body(phrase)
    if noun is None or noun not in word_group("repeated"):
        return False
    return any(word.endswith(noun) for word in (known.organization or "").lower().split())


def is_still_meant(people: PeopleIndex, phrase: PostPhrase, person: int, known: PostPhrase) -> bool:
    """True for a "глава агентства" or "глава компании" while no other is named behind the known chief's post."""
    if repeats_body(phrase, known):
        return _goes_on(people.doc, phrase, known)
    return goes_on_about(people, phrase, person, known)


def _goes_on(doc: Doc, phrase: PostPhrase, known: PostPhrase) -> bool:
    """True for a "глава агентства" behind the chief of a public one, when no other is named in between."""
    noun, forms = open_body(phrase), lexicon().body_forms
    between = range(known.last, phrase.last)
    told = (token for token in between if (form := forms.get(doc.keys[token])) and form.lemma == noun)
    return phrase.first >= known.last and is_public(known) and not any(_is_named(doc, token + 1) for token in told)


def _is_named(doc: Doc, token: int) -> bool:
    """True for what makes a body one of its own: "агентства | недвижимости", "агентства | «Ветер»", "по туризму"."""
    word = doc.word_at(token)
    if not word:
        return False
    return word in _NAMED_BEHIND or word == BY or word[:1].isupper() or readings(word)[0].case == "gent"
