"""One article as read: the text unchanged, and what its source says about it."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Article:
    """An input text with its metadata.

    ``text`` is the decoded text, unchanged; every offset of the output counts its code points. ``body_start``
    is the offset after a leading metadata line (`` date 2025-11-12 ``), which holds no records; 0 without one.
    """

    text: str
    doc_id: str = "article"
    source: str = "-"
    title: str | None = None
    published: date | None = None
    body_start: int = 0

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text in UTF-8, hexadecimal: what identifies the text of an output line."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
