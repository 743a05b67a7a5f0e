"""What is left of an article that could not be read or extracted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One article that failed: where it was, one word for the sort of trouble, one line that says what to do."""

    source: str
    kind: str
    message: str
    doc_id: str | None = None

    def __str__(self) -> str:
        return f"{printable(self.source)}: {printable(self.message)}"


def printable(text: str) -> str:
    """A text for one line of a terminal: control characters and undecodable bytes are escaped."""
    shown = "".join(mark if mark.isprintable() else mark.encode("unicode_escape").decode() for mark in text)
    return shown.encode("utf-8", "backslashreplace").decode()
