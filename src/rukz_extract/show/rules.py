"""The catalogue of rules: what each ``rule`` of a record means, and what a candidate may lose to, with examples."""

from collections.abc import Iterable
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
def refusals() -> tuple[RuleRow, ...]:
    """Every check that a candidate may lose to, beside the rules that make records."""
    rows = read_table("losses")
    return tuple(RuleRow(row["dimension"], row["to"], row["meaning"], row["example"]) for row in rows)


@cache
def reasons() -> dict[tuple[str, str], str]:
    """What it means to lose to a check, by dimension and name."""
    return {(row.dimension, row.rule): row.meaning for row in refusals()}


@cache
def meanings() -> dict[tuple[str, str], str]:
    """What a rule means, by dimension and name."""
    return {(row.dimension, row.rule): row.meaning for row in catalogue()}


def rule_catalogue() -> str:
    """Markdown: per dimension one table of rules, and one of what a candidate may lose to."""
    parts = []
    for dimension in dict.fromkeys(row.dimension for row in catalogue()):
        parts += [f"## {dimension}", _table("rule", catalogue(), dimension)]
        parts += [f"### Lost to ({dimension})", _table("lost to", refusals(), dimension)]
    return "\n\n".join(parts) + "\n"


def _table(name: str, rows: Iterable[RuleRow], dimension: str) -> str:
    lines = [
        f"| `{row.rule}` | {row.meaning} | {row.example.replace(NEW_LINE, ' ⏎ ')} |"
        for row in rows
        if row.dimension == dimension
    ]
    return f"| {name} | meaning | example |\n| --- | --- | --- |\n" + "\n".join(lines)
