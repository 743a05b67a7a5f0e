"""Tokens exactly as razdel cuts them, in one linear pass.

razdel looks at every two neighbouring atoms (a run of letters, a run of digits, one mark) and asks whether they join.
Atoms join only where no space stands between them, so a text falls into chunks between spaces that are cut one by one:
most by one pattern, the others by razdel's rules. All that a chunk must know of its neighbours is the kind of the
nearest atom, and only when it begins or ends with a mark that bridges atoms: the comma of "5, 6", the dash of "слово
-слово".
"""

import re
from itertools import pairwise
from typing import NamedTuple

from razdel.segmenters.punct import BOUNDS, DASHES, ENDINGS
from razdel.segmenters.sentenize import DELIMITER, DELIMITERS
from razdel.segmenters.tokenize import ATOM, INT, LAT, OTHER, PUNCT, RU, SMILE

from rukz_extract.language.fold import fold
from rukz_extract.language.memory import Memory

REMEMBERED_CHUNKS = 6_000
"""Chunks in each generation of the memory of those that take rules to cut."""
LONGEST_REMEMBERED = 40
"""Characters: longer chunks are links and noise that do not come again."""

_CHUNKS = re.compile(
    r"""(\s*+)(?:([«("„“]?)
        (?:([а-я]++)|( [А-ЯЁа-яё]++(?:-[А-ЯЁа-яё]++)* | [—–-] | [A-Za-z]++(?!!) | \d++(?:[.,]\d++)*(?![.,]\s+\d) ))
        ([»)"”]?[.,:;!?…]?)(?!\S)
        | (\S+))""",
    re.VERBOSE,
)
"""A plain chunk, a word ("кое-что"), number ("2,5") or dash with a mark before it and two after at most, or any other.

Twenty-nine chunks in thirty are plain. None of razdel's rules joins these marks to the word or to each other, whatever
stands around. Only a number before a point or comma asks what follows ("5, 6"), and "yahoo!" is one token: these are
among the others. Words of small letters without ё, three in four, are a group of their own: they are their own keys.

No group is possessive: before 3.11.5 Python forgets to go back where a turn of one fails (gh-106052), and what would be
tried again fails at the mark anyway.
"""
_SENTENCE_DELIMITER = re.compile(DELIMITER)
_PLAIN_ENDS = frozenset(DELIMITERS) - frozenset(BOUNDS)
"""What may end a sentence behind a plain word: razdel's rule of quotes and brackets lets none end one there."""
_LONGEST_SMILE = 5
_WORDS = frozenset({RU, LAT, INT, OTHER})
NUMBER_BRIDGES = frozenset(".,/\\")
_BRIDGES = dict.fromkeys(DASHES + "_", _WORDS) | dict.fromkeys(NUMBER_BRIDGES, frozenset({INT}))
_GLUED = frozenset({(OTHER, OTHER), (OTHER, RU), (OTHER, LAT), (RU, OTHER), (LAT, OTHER)})
_NOTHING: frozenset[str] = frozenset()


class Atom(NamedTuple):
    """A run of letters or digits, or one mark, with razdel's name for its kind; offsets within the chunk."""

    kind: str
    text: str
    start: int
    end: int


class Chunk(NamedTuple):
    """The tokens of a stretch between two spaces, and what they have to do with its neighbours.

    ``asks`` holds the kinds of atom which, standing before or after the chunk, change its tokens, or None when none
    does. ``delimiter`` is the mark at its end that may end a sentence, or the empty string.
    """

    words: tuple[str, ...]
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    asks: tuple[frozenset[str], frozenset[str]] | None
    delimiter: str


class Break(NamedTuple):
    """A place where a sentence may end: the offset after ``delimiter``, and the index of the token that follows."""

    end: int
    token: int
    delimiter: str


class Tokens(NamedTuple):
    """The tokens of a text as parallel lists, and the places where a sentence may end."""

    words: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]
    breaks: list[Break]


class Tokenizer:
    """Cuts texts into tokens, at about a microsecond a word."""

    def __init__(self) -> None:
        self._chunks: Memory[str, Chunk] = Memory(cut_chunk, REMEMBERED_CHUNKS, _is_short)

    def __call__(self, text: str) -> Tokens:
        """The tokens that ``razdel.tokenize(text)`` gives, for any string."""
        tokens = Tokens([], [], [], [], [])
        words, keys, starts, ends, breaks = tokens
        end = 0
        written = text.rstrip()  # else each of the spaces at the end would be tried as a beginning
        for space, opening, small, word, closing, other in _CHUNKS.findall(written):
            start = end + len(space)
            if other:
                end = self._add(tokens, text, other, start, end)
                continue
            if opening:
                words.append(opening)
                keys.append(opening)
                starts.append(start)
                start += 1
                ends.append(start)
            if small:
                end = start + len(small)
                words.append(small)
                keys.append(small)
            else:
                end = start + len(word)
                words.append(word)
                keys.append(word.lower().replace("ё", "е"))
            starts.append(start)
            ends.append(end)
            if closing:
                for mark in closing:
                    words.append(mark)
                    keys.append(mark)
                    starts.append(end)
                    end += 1
                    ends.append(end)
                if mark in _PLAIN_ENDS:
                    breaks.append(Break(end, len(words), mark))
        return tokens

    def _add(self, tokens: Tokens, text: str, written: str, start: int, before: int) -> int:
        """Add the tokens of a chunk that is not plain; ``before`` is the end of the one before. Returns its end."""
        end = start + len(written)
        chunk = self._chunks[written]
        if chunk.asks:
            chunk = in_context(chunk, written, _kind_at(text, before - 1) if before else "", _next_kind(text, end))
        tokens.words.extend(chunk.words)
        tokens.keys.extend(chunk.keys)
        tokens.starts.extend([start + offset for offset in chunk.starts])
        tokens.ends.extend([start + offset for offset in chunk.ends])
        if chunk.delimiter:
            tokens.breaks.append(Break(end, len(tokens.words), chunk.delimiter))
        return end


def _is_short(chunk: str) -> bool:
    return len(chunk) <= LONGEST_REMEMBERED


def _kind_at(text: str, offset: int) -> str:
    found = ATOM.match(text, offset)
    return _kind(found) if found else ""


def _next_kind(text: str, offset: int) -> str:
    found = ATOM.search(text, offset)
    return _kind(found) if found else ""


def _kind(atom: re.Match[str]) -> str:
    return str(atom.lastgroup)


def in_context(chunk: Chunk, written: str, before: str, after: str) -> Chunk:
    """The chunk as it is cut between an atom of kind ``before`` and one of kind ``after``."""
    asks_before, asks_after = chunk.asks or (_NOTHING, _NOTHING)
    before = before if before in asks_before else ""
    after = after if after in asks_after else ""
    return cut_chunk(written, before, after) if before or after else chunk


def cut_chunk(written: str, before: str = "", after: str = "") -> Chunk:
    """The tokens of a chunk between atoms of the given kinds; the empty kind joins with nothing."""
    atoms = [Atom(_kind(found), found[0], *found.span()) for found in ATOM.finditer(written)]
    cuts = _token_starts(written, atoms, before, after)
    words = tuple(written[start:end] for start, end in pairwise([*cuts, len(written)]))
    return Chunk(
        words=words,
        keys=tuple(map(fold, words)),
        starts=tuple(cuts),
        ends=(*cuts[1:], len(written)),
        asks=_asks(atoms),
        delimiter=_closing_delimiter(written),
    )


def _token_starts(written: str, atoms: list[Atom], before: str, after: str) -> list[int]:
    """The offsets at which tokens begin: each atom that does not join with the one to its left."""
    kinds = [before, *(atom.kind for atom in atoms), after]
    starts = [0]
    for place, (left, right) in enumerate(pairwise(atoms)):
        if left.kind == right.kind == PUNCT:
            joined = _marks_join(left.text, right.text) or _is_smile(written, starts[-1], right.end)
        else:
            joined = _join(kinds[place], left, right, kinds[place + 3])
        if not joined:
            starts.append(right.start)
    return starts


def _join(before: str, left: Atom, right: Atom, after: str) -> bool:
    """The rules of razdel for two atoms that touch and are not both marks, given the kinds of the atoms beside them."""
    if left.kind == PUNCT:
        return _bridges(left.text, before, right.kind)
    if right.kind == PUNCT:
        return _bridges(right.text, left.kind, after) or (right.text == "!" and left.text.lower() == "yahoo")
    return (left.kind, right.kind) in _GLUED


def _bridges(mark: str, before: str, after: str) -> bool:
    """A dash or underscore bridges any two words, a point, comma or stroke two numbers: "2,5", "кое-что"."""
    kinds = _BRIDGES.get(mark, _NOTHING)
    return before in kinds and after in kinds


def _marks_join(left: str, right: str) -> bool:
    return (left in ENDINGS and right in ENDINGS) or left + right in ("--", "**")


def _is_smile(written: str, start: int, end: int) -> bool:
    """Faces are one token, ":)" as ":-((("; razdel's pattern takes five characters at most: no longer one is tried."""
    return end - start <= _LONGEST_SMILE and SMILE.match(written[start:end]) is not None


def _asks(atoms: list[Atom]) -> tuple[frozenset[str], frozenset[str]] | None:
    """The kinds of atom before and after the chunk that would join its outer marks with what stands beside them."""
    if len(atoms) == 1:
        return None
    before = _bridged(atoms[0].text, atoms[1].kind)
    after = _bridged(atoms[-1].text, atoms[-2].kind)
    return (before, after) if before or after else None


def _bridged(mark: str, beside: str) -> frozenset[str]:
    kinds = _BRIDGES.get(mark, _NOTHING)
    return kinds if beside in kinds else _NOTHING


def _closing_delimiter(written: str) -> str:
    """The delimiter of sentences at the end of a chunk. Delimiters hold no space, so a chunk shows all of its own."""
    found = list(_SENTENCE_DELIMITER.finditer(written))
    return found[-1][0] if found and found[-1].end() == len(written) else ""
