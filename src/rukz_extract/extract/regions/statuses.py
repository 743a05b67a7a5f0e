"""Status words ("область", "район", "г."): which ones a text has, and the one that stands before a name."""

from functools import cache
from typing import NamedTuple

from rukz_extract.language.doc import Doc
from rukz_extract.records import Level
from rukz_extract.resources import read_table, values


class Kind(NamedTuple):
    """A status word: lemma, level, gender, whether it makes units that no table knows, whether it is short ("обл")."""

    lemma: str
    level: Level
    gender: str
    open: bool
    short: bool


@cache
def kinds() -> dict[str, Kind]:
    """Status words by their forms."""
    found = {}
    for row in read_table("regions/status_words"):
        for short, column in ((False, "forms"), (True, "abbreviated")):
            for form in values(row[column]):
                found[form] = Kind(row["lemma"], Level(row["level"]), row["gender"], bool(row["open"]), short)
    return found


@cache
def status_adjectives() -> dict[str, tuple[Level | None, str]]:
    """Stems of the adjectives between name and status ("муниципальный"): the level they tell, their nominative."""
    return {
        row["stem"]: (Level(row["level"]) if row["level"] else None, row["keep"])
        for row in read_table("regions/status_adjectives")
    }


ENDINGS = {"femn": "ая", "masc": "ий", "neut": "ое"}
JOINERS = frozenset({",", "и", "или", "а", "также", "да", "/"})


Statuses = list[tuple[int, Kind]]


def find_statuses(doc: Doc) -> Statuses:
    """The tokens that are status words, with what they tell."""
    known = kinds()
    return [(token, known[key]) for token, key in enumerate(doc.keys) if key in known]


def behind_status(doc: Doc, token: int, kind: Kind) -> int:
    """The token behind a status word; a short form needs its full stop ("с. Исатай"), or nothing is behind it."""
    if not kind.short:
        return token + 1
    year = token > 0 and doc.words[token - 1][-1].isdigit()  # "в 2016 г. Даже"
    dotted = token + 1 < len(doc) and doc.words[token + 1] == "."
    return token + 2 if dotted and not year else len(doc)


def status_before(doc: Doc, first: int) -> Kind | None:
    """The status word right before a token: "города Алтай", "с. Исатай"."""
    for token in (first - 1, first - 2):
        kind = kinds().get(doc.keys[token]) if token >= 0 else None
        if kind and behind_status(doc, token, kind) == first:
            return kind
    return None


def status_of_list(doc: Doc, first: int) -> Kind | None:
    """The status word before a token or before the list it stands in: "сёл Карабулак, Манкент и Сайрам"."""
    kind = status_before(doc, first)
    while kind is None and first > 1 and doc.keys[first - 1] in JOINERS and doc.words[first - 2][:1].isupper():
        first -= 2
        kind = status_before(doc, first)
    return kind
