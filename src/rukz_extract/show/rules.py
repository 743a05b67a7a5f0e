"""The catalogue of rules: what each ``rule`` of a record means, with an example."""

from functools import cache
from typing import NamedTuple

from rukz_extract.extract.dates.rules import RULES
from rukz_extract.resources import read_table

NEW_LINE = "\n"


class RuleRow(NamedTuple):
    """A rule of a dimension, what it means in one line, and a sentence in which it fires."""

    dimension: str
    rule: str
    meaning: str
    example: str


@cache
def catalogue() -> tuple[RuleRow, ...]:
    """Every rule that a record may carry; the rules of dates come from their own table, with their examples."""
    rows = [
        RuleRow(row["dimension"], row["rule"], row["meaning"], row["example"].replace("⏎", "\n"))
        for row in read_table("rules")
    ]
    return (*rows, *(_date_row(rule.name, rule.example) for rule in RULES if rule.reading))


def _date_row(name: str, example: str) -> RuleRow:
    return RuleRow("dates", name, name.replace("_", " "), example.replace("[", "").replace("]", ""))


@cache
def meanings() -> dict[tuple[str, str], str]:
    """What a rule means, by dimension and name."""
    return {(row.dimension, row.rule): row.meaning for row in catalogue()}


def rule_catalogue() -> str:
    """Markdown: one table of rules per dimension."""
    parts = []
    for dimension in dict.fromkeys(row.dimension for row in catalogue()):
        rows = [
            f"| `{r.rule}` | {r.meaning} | {r.example.replace(NEW_LINE, ' ⏎ ')} |"
            for r in catalogue()
            if r.dimension == dimension
        ]
        head = f"## {dimension}\n\n| rule | meaning | example |\n| --- | --- | --- |\n"
        parts.append(head + "\n".join(rows))
    return "\n\n".join(parts) + "\n"
