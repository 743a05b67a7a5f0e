"""Words that tell of sums: the verbs of paying, and what a sum is of or who pays it."""

from functools import cache

from rukz_extract.resources import read_table, values


@cache
def sum_verbs() -> tuple[str, ...]:
    """Stems of verbs that only sums go with: "заплатить", "выручить"."""
    return _stems("money/sum_verbs")


@cache
def sum_nouns() -> tuple[str, ...]:
    """Stems of what a sum is of and of who pays or gets it."""
    return _stems("money/sum_nouns")


@cache
def sum_words() -> tuple[str, ...]:
    """Stems of words for a sum itself."""
    return tuple(row["stem"] for row in read_table("money/sum_nouns") if row["kind"] == "sum")


@cache
def told_stems(kind: str) -> tuple[str, ...]:
    """Stems of words beside a sum, of one kind of the table: verbs of cost, of trade, of what is spent."""
    return tuple(row["stem"] for row in read_table("money/told") if row["kind"] == kind and not row["forms"])


def tells(key: str, kind: str) -> bool:
    """True for a word of one kind of the table, by its stem or as a whole: "возраста", never "возрастёт"."""
    return key.startswith(told_stems(kind)) or key in _told_forms(kind)


@cache
def _told_forms(kind: str) -> frozenset[str]:
    return frozenset(form for row in read_table("money/told") if row["kind"] == kind for form in values(row["forms"]))


def _stems(table: str) -> tuple[str, ...]:
    return tuple(row["stem"] for row in read_table(table))
