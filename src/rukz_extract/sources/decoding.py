"""Bytes to text, unchanged: by byte order mark, declaration, UTF-8, else the likeliest Cyrillic code page."""

import codecs
import re
from typing import NamedTuple

from rukz_extract.errors import InputError

CODE_PAGES = ("windows-1251", "koi8-r", "cp866")
SAMPLE = 65_536
"""How many bytes decide on a code page."""
MOSTLY_UTF8 = 0.02
"""Up to this share of broken characters a text counts as damaged UTF-8, not as another code page."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN_BINARIES = (
    (b"%PDF-", "a PDF document: convert it to text first (pdftotext)"),
    (b"PK\x03\x04", "a ZIP archive or office document: unpack it or save it as text first"),
    (b"\xd0\xcf\x11\xe0", "an old office document: save it as text first"),
    (b"\x1f\x8b", "gzip data: give the file a name that ends with .gz"),
)
_META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_FREQUENT = frozenset("оеаинтсрвлкмдпу")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1b")


class Decoded(NamedTuple):
    """A text and, when its encoding had to be guessed from letter statistics, the name of that guess."""

    text: str
    guess: str | None = None


def decode(data: bytes, encoding: str | None = None, *, declared: str | None = None) -> Decoded:
    """The text of some bytes; ``encoding`` is the user's word, ``declared`` the page's own; raises InputError."""
    marked = marked_encoding(data)
    if encoding:
        same = marked and codecs.lookup(encoding).name in marked
        return Decoded(_strictly(data, marked if marked and same else encoding))
    if marked:
        return Decoded(_strictly(data, marked))
    _refuse_binary(data)
    for name in filter(None, (declared, "utf-8")):
        try:
            return Decoded(data.decode(name))
        except (UnicodeDecodeError, LookupError):
            continue  # the page's word was wrong, or it is no UTF-8: statistics decide below
    _refuse_damaged(data)
    guess = likeliest_code_page(data[:SAMPLE])
    return Decoded(_strictly(data, guess), guess)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that an HTML page names in its first 4 KB."""
    found = _META.search(data[:4096])
    return found[1].decode("ascii", "replace") if found else None


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark tells."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def likeliest_code_page(data: bytes) -> str:
    """The Cyrillic code page in which some bytes read most like Russian; raises InputError when none does."""
    scores = {name: _russian(data.decode(name, "replace")) for name in CODE_PAGES}
    best = max(CODE_PAGES, key=scores.__getitem__)
    if scores[best] <= 0:
        raise InputError(f"is no text in UTF-8, {', '.join(CODE_PAGES)}: name it with --encoding", kind="encoding")
    return best


def _russian(text: str) -> float:
    """How much the non-ASCII part of a text looks like Russian: frequent small letters speak for it."""
    score = 0.0
    before = ""
    for mark in text:
        if mark > "\x7f":
            small = "а" <= mark <= "я" or mark == "ё"
            large = "А" <= mark <= "Я" or mark == "Ё"
            score += 2 if mark in _FREQUENT else 0.5 if small else 0.2 if large else -0.4 if mark in "«»–—№…„“" else -3
            if large and "а" <= before <= "я":
                score -= 3
        before = mark
    return score


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        byte = f"byte 0x{data[problem.start]:02x} at offset {problem.start}"
        raise InputError(f"is not {encoding}: {byte}; try another --encoding", kind="encoding") from problem


def _refuse_binary(data: bytes) -> None:
    for start, description in _KNOWN_BINARIES:
        if data.startswith(start):
            raise InputError(f"is {description}", kind="binary")
    if b"\x00" in data:
        hint = "a binary file, or UTF-16 without its mark: then give --encoding utf-16-le"
        raise InputError(f"holds NUL bytes: {hint}", kind="binary")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > 8 and controls > len(data) / 50:
        raise InputError("is full of control characters: a binary file, convert it to text first", kind="binary")


def _refuse_damaged(data: bytes) -> None:
    """Raises InputError when the bytes are UTF-8 but for a few: reading them as a code page would give rubbish."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as problem:
        text = data.decode("utf-8", "replace")
        letters = sum(mark > "\x7f" for mark in text)
        cut_off = problem.end >= len(data) - 3 and letters > 8
        if cut_off or text.count("\ufffd") <= letters * MOSTLY_UTF8:
            place = f"byte 0x{data[problem.start]:02x} at offset {problem.start}"
            raise InputError(f"is UTF-8, but {place} is broken: mend or re-download it", kind="encoding") from problem
