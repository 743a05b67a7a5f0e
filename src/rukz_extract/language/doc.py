"""An annotated article: tokens as parallel lists, sentences, name spans and tags."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import Literal, NamedTuple

from rukz_extract.records import Mention
from rukz_extract.sources.article import Article

NameKind = Literal["PER", "LOC", "ORG"]


class NameSpan(NamedTuple):
    """A name found by the tagger: token indices, ``last`` exclusive."""

    kind: NameKind
    first: int
    last: int


class Tag(NamedTuple):
    """Universal Dependencies features of one token, as the morphology model gives them; empty string for none."""

    pos: str = ""
    case: str = ""
    number: str = ""
    gender: str = ""
    animacy: str = ""


@dataclass(slots=True, eq=False)
class Doc:
    """One article with its tokens as parallel lists of equal length n.

    ``text`` is the article's, Latin letters inside Cyrillic words mended (see ``alphabets.py``); mentions quote the
    article itself, at the same offsets.
    ``words[i]`` is ``text[starts[i]:ends[i]]``; ``keys[i]`` is its folded form for look-ups. ``sentences`` holds the
    token index at which each sentence begins, ascending, the first being 0; ``lines`` the tokens that begin a line,
    breaks inside a sentence apart (see ``lines.py``). ``tags`` covers the tokens of the
    spans of persons and places. ``names`` stand in order and never overlap. Token ranges are always half open.
    """

    article: Article
    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    keys: Sequence[str]
    sentences: Sequence[int] = (0,)
    lines: AbstractSet[int] = frozenset({0})
    names: Sequence[NameSpan] = ()
    tags: Mapping[int, Tag] = field(default_factory=dict)
    _by_key: dict[str, list[int]] | None = field(default=None, init=False, repr=False, compare=False)
    _odd_keys: Sequence[str] | None = field(default=None, init=False, repr=False, compare=False)
    _capitalised: Sequence[int] | None = field(default=None, init=False, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.words)

    def mention(self, first: int, last: int) -> Mention:
        """The mention that covers the tokens ``first`` to ``last`` (exclusive)."""
        return self.span(self.starts[first], self.ends[last - 1])

    def span(self, start: int, end: int) -> Mention:
        """The mention between two offsets, in the article's own letters."""
        return Mention.made(start=start, end=end, text=self.article.text[start:end])

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` to ``last`` (exclusive)."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def gap(self, token: int) -> str:
        """The text between a token and the one before it; before the first token, all that leads up to it."""
        return self.text[self.ends[token - 1] if token else 0 : self.starts[token]]

    def key_at(self, token: int) -> str:
        """The key of a token; empty before the first one and behind the last."""
        return self.keys[token] if 0 <= token < len(self.keys) else ""

    def word_at(self, token: int) -> str:
        """The word of a token; empty before the first one and behind the last."""
        return self.words[token] if 0 <= token < len(self.words) else ""

    def name_at(self, token: int) -> NameSpan | None:
        """The name that holds a token."""
        place = bisect_right(self.names, token, key=attrgetter("first"))
        return self.names[place - 1] if place and token < self.names[place - 1].last else None

    def starts_line(self, token: int) -> bool:
        """True when a line break that is not inside a sentence stands before the token, or it is the first."""
        return token in self.lines

    def line_start(self, token: int, reach: int) -> int | None:
        """The first token of the line that holds a token; None where it is ``reach`` tokens back or more."""
        return next((place for place in range(token, max(token - reach, -1), -1) if place in self.lines), None)

    @property
    def by_key(self) -> Mapping[str, list[int]]:
        """The tokens of every key, ascending.

        A dozen rules look for words of their own; each asks for the few hundred different keys of an article, not for
        its thousands of tokens.
        """
        if self._by_key is None:
            found: dict[str, list[int]] = {}
            for token, key in enumerate(self.keys):
                if key in found:
                    found[key].append(token)
                else:
                    found[key] = [token]
            self._by_key = found
        return self._by_key

    @property
    def odd_keys(self) -> Sequence[str]:
        """The different keys that are not letters only: whoever looks for digits, dashes and signs asks these alone."""
        if self._odd_keys is None:
            self._odd_keys = [key for key in self.by_key if not key.isalpha()]
        return self._odd_keys

    @property
    def capitalised(self) -> Sequence[int]:
        """The tokens that begin with a capital letter, ascending; a word that is its own key has none."""
        if self._capitalised is None:
            pairs = enumerate(zip(self.words, self.keys, strict=True))
            self._capitalised = [token for token, (word, key) in pairs if word is not key and word[0].isupper()]
        return self._capitalised

    def keys_in(self, known: AbstractSet[str] | Mapping[str, object]) -> Iterable[str]:
        """The different keys of the article that are among these; the smaller side is looked up in the larger."""
        smaller, larger = (known, self.by_key) if len(known) < len(self.by_key) else (self.by_key, known)
        return filter(larger.__contains__, smaller)

    def tokens_in(self, known: AbstractSet[str] | Mapping[str, object]) -> list[int]:
        """The tokens whose key is one of these, ascending."""
        return self.tokens_of(self.keys_in(known))

    def tokens_where(self, fits: Callable[[str], object]) -> list[int]:
        """The tokens whose key fits, ascending; each key is asked about once."""
        return self.tokens_of(filter(fits, self.by_key))

    def tokens_of(self, keys: Iterable[str]) -> list[int]:
        """The tokens of some different keys of the article, ascending."""
        return sorted(chain.from_iterable(map(self.by_key.__getitem__, keys)))

    def token_at(self, offset: int) -> int:
        """Index of the last token that begins at or before an offset; -1 before the first token."""
        return bisect_right(self.starts, offset) - 1

    def first_of_body(self) -> int:
        """Index of the first token behind a leading metadata line (" date 2026-01-23 …"); 0 without one."""
        return self.token_at(self.article.body_start - 1) + 1

    def sentence(self, token: int) -> tuple[int, int]:
        """The token range of the sentence that holds a token."""
        place = bisect_right(self.sentences, token)
        first = self.sentences[place - 1] if place else 0
        return first, self.sentences[place] if place < len(self.sentences) else len(self.words)
