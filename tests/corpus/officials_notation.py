"""The notation of the officials' corpus: sentences with marked posts and names, then the posts they must give.

    [Аким Костанайской области] {Ивар Бектуров} открыл цех.
    Цех открыл {Ивар Бектуров}, [аким Костанайской области].
    = Ивар Бектуров | аким | KZ-39

Square brackets mark post mentions, braces mark name mentions; both may nest. Lines with ``=`` hold for every
sentence above them: name, title, jurisdiction, then optionally ``acting``, ``former`` or ``elect``, and ``org …``.
``= name |`` is an official without a post. A blank line ends the block.
"""

from typing import NamedTuple

Span = tuple[int, int]


class Expected(NamedTuple):
    """One post of one official; the title is None for an official without a post."""

    name: str
    title: str | None
    jurisdiction: str | None
    status: str
    organization: str | None


class Example(NamedTuple):
    """One sentence with the spans of its marked posts and names and the posts it must give."""

    text: str
    posts: frozenset[Span]
    names: frozenset[Span]
    expected: tuple[Expected, ...]


def examples(block: str) -> list[Example]:
    """The examples of a text in the notation."""
    found = []
    for paragraph in block.strip().split("\n\n"):
        lines = [line for line in paragraph.splitlines() if line and not line.startswith("#")]
        expected = tuple(_expected(line[1:]) for line in lines if line.startswith("="))
        found += [_example(line, expected) for line in lines if not line.startswith("=")]
    return found


def _expected(line: str) -> Expected:
    name, title, *rest = (part.strip() for part in line.split("|"))
    status, organization, jurisdiction = "current", None, None
    for part in rest:
        if part in ("acting", "former", "elect"):
            status = part
        elif part.startswith("org "):
            organization = part[4:]
        else:
            jurisdiction = part or None
    return Expected(name, title or None, jurisdiction, status, organization)


def _example(line: str, expected: tuple[Expected, ...]) -> Example:
    text, stack, posts, names = "", [], set(), set()
    for sign in line.replace("\\n", "\n"):
        if sign in "[{":
            stack.append((sign, len(text)))
        elif sign in "]}":
            opened, start = stack.pop()
            (posts if opened == "[" else names).add((start, len(text)))
        else:
            text += sign
    if stack:
        raise ValueError(f"odd brackets: {line}")
    return Example(text, frozenset(posts), frozenset(names), expected)
