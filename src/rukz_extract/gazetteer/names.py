"""The surface forms of territories as look-up keys, with the marks that make a form doubtful.

Marks: ``a`` an abbreviation, valid in capitals only; ``c`` also a common word; ``p`` also a person's name;
``s`` a stem of an adjective ("московск") with its status word, valid only with that word beside it; ``n`` also a sea,
river, continent or union (without entries: nothing else); ``w`` a weak one, a small town far away, valid only where
the tagger sees a place. A ``?`` before an entry's number says that the form means that territory only in an article
that names it otherwise too.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

import razdel

from rukz_extract.gazetteer.inflection import case_forms, is_adjective
from rukz_extract.language.fold import fold
from rukz_extract.language.marks import AS_HYPHENS
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import NAMES_OF_PEOPLE, readings
from rukz_extract.resources import read_table, values

_MOSTLY = 0.6
"""The share of readings as a place at which a name is no longer doubtful."""
_COMMON = frozenset({"NOUN", "ADJF", "ADVB", "VERB", "INFN", "ADJS", "PREP", "CONJ", "PRCL", "NPRO", "NUMR"})


@lru_cache(maxsize=LATELY)
def key_of(text: str) -> str:
    """The look-up key of a name: folded tokens joined by one space, every dash alike."""
    return " ".join(fold(token.text) for token in razdel.tokenize(text)).translate(AS_HYPHENS)


def adjective_stem(word: str) -> str | None:
    """``adjective_stem("московской")`` is "московск": the stem of a folded adjective; None for other words."""
    for size in _ENDING_SIZES:
        if word[-size:] in _ADJECTIVE_ENDINGS and len(word) > size + 2:
            return word[:-size]
    return None


_ADJECTIVE_ENDINGS = frozenset(
    values("ыми|ими|ого|его|ому|ему|ая|яя|ое|ее|ые|ие|ый|ий|ой|ую|юю|ою|ею|ых|их|ым|им|ом|ем|ей")
)
_ENDING_SIZES = (3, 2)
"""Letters of the endings, the longest first: "красными" ends in "ыми"."""


@cache
def status_kinds() -> dict[str, str]:
    """Forms of status words and their lemmas: "области" → "область", "обл" → "область"."""
    rows = [row for row in read_table("regions/status_words") if row["level"] != "country"]
    return {form: row["lemma"] for row in rows for form in values(row["forms"])}


@cache
def _of_towns() -> frozenset[str]:
    """Status words of towns: "Северная столица" is a name with all its cases."""
    return frozenset(row["lemma"] for row in read_table("regions/status_words") if row["level"] == "city")


class Names:
    """Collects the forms of many territories."""

    def __init__(self) -> None:
        self._entries: dict[str, list[int]] = defaultdict(list)
        self._second: dict[str, list[int]] = defaultdict(list)
        self._marks: dict[str, str] = {}

    def add(
        self,
        number: int,
        names: Iterable[str],
        abbreviations: Iterable[str] = (),
        *,
        famous: bool = False,
        weak: bool = False,
    ) -> None:
        """Add the forms of one territory: ``names`` in all cases, ``abbreviations`` as they are.

        A famous territory's name carries no marks when most of its readings are a place's. A weak one takes no form
        that another territory has; the strong ones come first.
        """
        for name in names:
            if weak:
                self._put_weak(name, number)
            elif name.isupper():
                self._put(key_of(name), number, "a")
            elif stem := self.stem_key(name):
                self._put(stem, number, "s")
            else:
                certain = famous and _mostly_a_place(name)
                for form in sorted(case_forms(name)):
                    self._put(key_of(form), number, "" if certain else _marks(form, name))
        for short in abbreviations:
            key = key_of(short.removeprefix("?"))
            if short.startswith("?"):
                self._second[key].append(number)
                self._marks.setdefault(key, "a")
            else:
                self._put(key, number, "a")

    def exclude(self, names: Iterable[str], abbreviations: Iterable[str] = (), *, wholly: bool = False) -> None:
        """Mark the forms of names of other things; ``wholly`` takes them from the territories of the same name."""
        forms = [*abbreviations, *(form for name in names for form in case_forms(name))]
        for key in map(key_of, forms):
            self._marks[key] = "".join(sorted({*self._marks.get(key, ""), "n"}))
            if wholly:
                self._entries.pop(key, None)

    def _put(self, key: str, number: int, marks: str) -> None:
        if number not in self._entries[key]:
            self._entries[key].append(number)
        known = self._marks.setdefault(key, marks)
        if "a" in known + marks and known != marks:
            self._marks[key] = marks.replace("a", "") if "a" in known else known

    def _put_weak(self, name: str, number: int) -> None:
        for form in sorted(case_forms(name)):  # a set's order would change which of "лёва", "лева" tells the marks
            key = key_of(form)
            if self._marks.get(key, "w").endswith("w"):
                self._put(key, number, _marks(form, name) + "w")

    @staticmethod
    def stem_key(name: str) -> str | None:
        """``stem_key("Московская область")`` is "московск область"; None for a name of another kind, or of a town."""
        words = name.split(" ")
        status = status_kinds().get(fold(words[-1]))
        if (
            status is None
            or status in _of_towns()
            or len(words) < 2
            or not all(is_adjective(word) for word in words[:-1])
        ):
            return None
        stems = [adjective_stem(fold(word)) or fold(word) for word in words[:-1]]
        return " ".join([*stems, status])

    def rows(self) -> list[list[str]]:
        """Rows (form, entries, marks), sorted by form."""
        return [[key, self._cell(key), self._marks[key]] for key in sorted(self._marks)]

    def _cell(self, key: str) -> str:
        first, second = self._entries.get(key, []), self._second.get(key, [])
        return " ".join([*map(str, first), *(f"?{number}" for number in second if number not in first)])


def _marks(form: str, name: str) -> str:
    """Marks of a single word that is also a common word or a person's name; phrases have none."""
    if " " in form or "-" in form:
        return ""
    known = [reading for reading in readings(form) if reading.known]
    if not known and readings(form)[0].pos == "ADJF":
        return "" if name.endswith("ай") and form.endswith("ая") else "c"  # "Костаная" only looks like an adjective
    people = any(reading.grammemes & NAMES_OF_PEOPLE for reading in known)
    common = any(reading.pos in _COMMON and not reading.grammemes & (NAMES_OF_PEOPLE | {"Geox"}) for reading in known)
    return "c" * common + "p" * people


def _mostly_a_place(name: str) -> bool:
    """True when most readings of a nominative are a place's ("Астана", although it is a first name too)."""
    return sum(reading.score for reading in readings(name) if "Geox" in reading.grammemes) >= _MOSTLY
