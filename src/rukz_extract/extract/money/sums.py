"""Words that tell of sums: the verbs of paying, and what a sum is of or who pays it."""

from functools import cache

from rukz_extract.resources import read_table


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


def _stems(table: str) -> tuple[str, ...]:
    return tuple(row["stem"] for row in read_table(table))
