"""People told by their relation to a holder: "зять президента США Джаред Кушнер" is no president."""

from functools import cache

from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.language.cases import CASE_LETTERS, GENDER_LETTERS
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import readings
from rukz_extract.resources import read_table

_OBJECTS = frozenset({"gent", "accs"})


@cache
def _relations() -> dict[str, bool]:
    """Lemmas of relations, true for kin."""
    return {fold(row["lemma"]): bool(row["kin"]) for row in read_table("officials/relations")}


def is_kin(word: str) -> bool:
    """True for a form of a word of kin: "жену", "брата"."""
    return any(_relations().get(fold(reading.lemma)) for reading in readings(word))


def kin_genders(word: str) -> frozenset[str]:
    """The genders of the kinsman that a genitive or accusative tells: "m" of "брата", none of "брат"."""
    found = [r for r in readings(word) if r.number == "sing" and _relations().get(fold(r.lemma))]
    if any(reading.case == "nomn" for reading in found):
        return frozenset()  # "дочь президента"
    return frozenset(GENDER_LETTERS[r.gender] for r in found if r.case in _OBJECTS and r.gender in GENDER_LETTERS)


def is_relation(word: str) -> bool:
    """True for a form of a word that tells whose somebody is: "соратника", "соперника"."""
    return any(fold(reading.lemma) in _relations() for reading in readings(word))


def related_to_holder(doc: Doc, phrase: PostPhrase, name_case: str | None, *, apart: bool = False) -> bool:
    """True when a word of relation stands before a post in the genitive and bears the case of the name after it.

    "Стал преемником спикера Нэнси Пелоси" tells whose successor he is: the speaker bears the name.
    With both in the genitive, or in an accusative like it, the name is the holder's after kin ("брата президента Джона
    Кеннеди"), unless the name itself sets its bearer ``apart`` ("сына президента Дональда Трампа — младшего").
    """
    genitive = any("g" + number in phrase.cases and "n" + number not in phrase.cases for number in "sp")
    if not phrase.first or not genitive:
        return False
    known = _relations()
    found = {
        (CASE_LETTERS.get(reading.case or ""), known[fold(reading.lemma)])
        for reading in readings(doc.words[phrase.first - 1])
        if fold(reading.lemma) in known
        and (phrase.plural or reading.number != "plur")  # "сторонников экс-президента Ивана Белова"
    }
    return any(
        (case == name_case or (name_case is None and (kin or case != "i")))
        and not (kin and case in ("g", "a") and not apart)
        for case, kin in found
    )
