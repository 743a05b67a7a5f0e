"""Scores as text: the table, and the errors in context."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from rukz_extract.evaluate.scores import Error, Scores

KINDS = ("miss", "false", "edge", "wrong")
BEFORE, AFTER = 60, 80
"""Code points of context shown on either side of where an error begins."""


def score_table(scores: Scores) -> str:
    """One line per row and measure, then one per attribute."""
    lines = [f"{'row':32} {'measure':8} {'P':>6} {'R':>6} {'F1':>6} {'hit':>6} {'gold':>6} {'pred':>6}"]
    for row, measures in scores.rows.items():
        for measure, c in measures.items():
            figures = f"{c.precision:6.3f} {c.recall:6.3f} {c.f1:6.3f} {c.hit:6} {c.gold:6} {c.pred:6}"
            lines.append(f"{row:32} {measure:8} {figures}")
    for name, (right, seen) in scores.attributes.items():
        lines.append(f"{name:32} accuracy {right / seen:6.3f} (of {seen} matched)")
    return "\n".join(lines)


def error_lines(scores: Scores, limit: int, text_of: Callable[[str], str | None]) -> Iterator[str]:
    """The most frequent errors of each row; ``text_of`` gives the text of a doc_id for the context, or None."""
    for row, errors in scores.errors.items():
        for kind in KINDS:
            found = [error for error in errors if error.kind == kind]
            if found:
                yield f"\n{row}: {kind}, {len(found)}"
                yield from _frequent(found, limit, text_of)


def _frequent(errors: list[Error], limit: int, text_of: Callable[[str], str | None]) -> Iterator[str]:
    groups: dict[str, list[Error]] = defaultdict(list)
    for error in errors:
        groups[error.text].append(error)
    for text, count in Counter({text: len(group) for text, group in groups.items()}).most_common(limit):
        first = groups[text][0]
        instead = f" | found: {first.other!r}" if first.other is not None else ""
        yield f"{count:4} × {text!r}{instead}  [{first.doc_id}] {_context(first, text_of(first.doc_id))}"


def _context(error: Error, text: str | None) -> str:
    if text is None or error.start is None:
        return ""
    return " ".join(text[max(0, error.start - BEFORE) : error.start + AFTER].split())
