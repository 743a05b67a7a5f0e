"""People told by their relation to a holder: "зять президента США Джаред Кушнер" is no president."""

from functools import cache

from rukz_extract.extract.officials.phrase import PostPhrase
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table

_CASES = {"nomn": "n", "gent": "g", "datv": "d", "accs": "a", "ablt": "i", "loct": "l"}


@cache
def _relations() -> frozenset[str]:
    return frozenset(fold(row["lemma"]) for row in read_table("officials/relations"))


def related_to_holder(doc: Doc, phrase: PostPhrase, name_case: str | None) -> bool:
    """True when a word of relation stands before a post in the genitive and bears the case of the name after it."""
    if not phrase.first or "gs" not in phrase.cases or "ns" in phrase.cases:
        return False
    cases = {
        _CASES.get(reading.case or "")
        for reading in readings(doc.words[phrase.first - 1])
        if fold(reading.lemma) in _relations()
    }
    return bool(cases) and (name_case is None or name_case in cases)
