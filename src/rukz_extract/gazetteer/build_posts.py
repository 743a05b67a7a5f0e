"""Makes the tables of inflected words of posts: ``python -m rukz_extract.gazetteer.build_posts``.

Reads the lemmas of ``resources/officials`` (heads, body nouns, territory nouns, area words, ranks) and writes
``head_forms.csv`` and ``noun_forms.csv`` beside them: each form with its lemma and the cases and numbers it may
stand in. The forms are pymorphy3's; heads it lacks, or takes for names ("аким", "раис"), follow a word of the
same pattern.
"""

import csv
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from rukz_extract import resources
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.cases import CASE_LETTERS
from rukz_extract.language.fold import fold
from rukz_extract.language.morphology import analyzer
from rukz_extract.resources import read_table, values

_PATTERN = "министр"
_OBLIQUE = {
    "а": {"d": "у", "i": "ом", "l": "е"},
    "я": {"d": "ю", "i": "ем", "l": "е"},
    "ы": {"d": "е", "i": "ой", "l": "е"},
}
"""Endings by case of words that stand in the genitive: акима, руководителя, главы."""
_HOMONYMS = {"после"}  # the preposition, not "о после"
_NOT_OF_MEN = {"ADJF neut", "PRTF neut"}


def form_rows(lemmas: Iterable[str]) -> list[tuple[str, str, str]]:
    """(form, lemma, readings) of every head; readings are case letter and number: ``gs|as`` of "министра"."""
    rows: dict[tuple[str, str], set[str]] = {}
    for lemma in lemmas:
        for form, case, number in paradigm(lemma):
            if fold(form) not in _HOMONYMS:
                rows.setdefault((fold(form), lemma), set()).add(case + number)
    return [(form, lemma, "|".join(sorted(found))) for (form, lemma), found in rows.items()]


def paradigm(lemma: str) -> list[tuple[str, str, str]]:
    """Forms of a head with their case (n g d a i l) and number (s p)."""
    if lemma in word_group("undeclined") or (lemma.startswith("зам") and lemma.endswith(("а", "я", "ы", "го"))):
        fixed = [(lemma, case, number) for case in CASE_LETTERS.values() for number in "sp"]
        return fixed + _declined_after_all(lemma)
    prefix, tail = split_known(lemma)
    if tail is None and lemma[-1] not in "аяоеыиьй":
        stem = len(_PATTERN)
        return [(lemma + form[stem:], case, number) for form, case, number in _lexeme(_PATTERN)]
    return [(prefix + form, case, number) for form, case, number in _lexeme(tail or lemma)]


def _declined_after_all(lemma: str) -> list[tuple[str, str, str]]:
    """The oblique forms that the press gives a compound with a genitive: "замакиму области" beside "замакима"."""
    endings = _OBLIQUE.get(lemma[-1], {}) if lemma.startswith("зам") and lemma[:-1] not in _declined_heads() else {}
    return [(lemma[:-1] + ending, case, "s") for case, ending in endings.items()]


@cache
def _declined_heads() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table("officials/heads"))


def split_known(lemma: str) -> tuple[str, str | None]:
    """The unknown front of a head and the dictionary word that ends it: ("вице-", "министр"), ("", None) for none."""
    for place in range(len(lemma) - 3):
        tail = lemma[place:]
        parses = [parse for parse in analyzer().parse(tail) if parse.is_known and parse.normal_form == tail]
        if any({"Name", "Fixd", "Abbr"} & set(parse.tag.grammemes) for parse in parses):
            return "", tail if "Fixd" in parses[0].tag else None
        if parses or tail in ("уполномоченный", "поверенный", "управляющий", "заведующий"):
            return lemma[:place], tail
    return "", None


def _lexeme(word: str) -> list[tuple[str, str, str]]:
    parses = [parse for parse in analyzer().parse(word) if parse.tag.case == "nomn" or "Fixd" in parse.tag]
    found = []
    for form in parses[0].lexeme if parses else ():
        tag = form.tag
        if (tag.tense, tag.voice) != (parses[0].tag.tense, parses[0].tag.voice):
            continue  # "управлявший" tells what somebody did, "управляющий" is a post
        if tag.case in CASE_LETTERS and f"{tag.POS} {tag.gender}" not in _NOT_OF_MEN:
            found.append((form.word, CASE_LETTERS[tag.case], "s" if tag.number == "sing" else "p"))
    return found


def noun_rows() -> list[tuple[str, str, str, str]]:
    """(form, kind, lemma, readings) of the nouns that complements are made of, sorted by form, to be found there."""
    rows = []
    for kind, lemmas in _nouns().items():
        rows += [(form, kind, lemma, cases) for form, lemma, cases in form_rows(dict.fromkeys(lemmas))]
    rows = [row for row in rows if row[0] not in word_group("other_words")]  # "министр рад"
    return sorted(rows, key=lambda row: row[0])


def _nouns() -> dict[str, list[str]]:
    return {
        "body": [row["lemma"] for row in read_table("officials/body_nouns")],
        "territory": [row["lemma"] for row in read_table("officials/territory_nouns")],
        "rank": [row["lemma"] for row in read_table("officials/ranks")],
        "area": [lemma for row in read_table("officials/area_words") for lemma in values(row["lemmas"])],
    }


def tables() -> dict[str, list[tuple[str, ...]]]:
    """Rows of each generated table under its name, the header first."""
    heads = form_rows(row["lemma"] for row in read_table("officials/heads"))
    return {
        "head_forms": [("form", "lemma", "readings"), *heads],
        "noun_forms": [("form", "kind", "lemma", "readings"), *noun_rows()],
    }


def main() -> int:
    """Writes the tables beside their sources."""
    folder = Path(resources.__file__).parent / "officials"
    for name, rows in tables().items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
