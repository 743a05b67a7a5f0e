"""The name before a post: in commas, in brackets, after a dash, on the line above."""

from collections.abc import Callable

from rukz_extract.extract.officials.beside.after_post import SHORT_INSERTION
from rukz_extract.extract.officials.beside.chains import aside_before, aside_words
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.periods import period_end
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.gazetteer.posts import Lexicon
from rukz_extract.language.doc import Doc

_RULES = {
    ",": "post_after_comma",
    "(": "post_in_brackets",
    "-": "post_after_dash",
    "–": "post_after_dash",
    "—": "post_after_dash",
    "−": "post_after_dash",
}
_CLOSING = frozenset(',.;:!?)»”"-–—…')


class BeforePost:
    """Finds the name that a post explains."""

    def __init__(self, doc: Doc, people: PeopleIndex, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.doc = doc
        self.people = people

    def name(self, first: PostPhrase, end: int, fits: Callable[[Naming], bool]) -> tuple[str, Naming] | None:
        """Rule and name of the insertion from ``first`` to the token ``end``; ``fits`` tells agreement."""
        if not first.first:
            return None
        if "\n" in self.doc.gap(first.first):
            above = self._on_line_above(first.first, end)
            if above or self.doc.starts_line(first.first):
                return above
        sign = self._sign(first.first - 1)
        rule = _RULES.get(self.doc.keys[sign])
        mention = self.people.ending.get(sign) or self._before_bracket(sign)
        if rule is None or mention is None:
            return None
        if rule == "post_after_comma":
            if not self._closed(end):
                return None
            mention = mention if fits(mention) else self._before_other_insertion(mention) or mention
        return rule, mention

    def _sign(self, token: int) -> int:
        """The sign before a post, over "ныне", "в прошлом", "а ныне"."""
        keys = self.doc.keys
        word = self.lexicon.words.get(keys[token])
        if word is not None and word.sense == "outside":
            token -= 1  # "Иван Белов, новый аким области,"
        if "летн" in keys[token]:
            token -= 1  # "Петра Белова — 40-летнего губернатора"
        if keys[token] not in aside_words():
            return token - aside_before(self.doc, token + 1)[0]
        token -= 2 if keys[token - 1] == "в" else 1
        return token - 1 if keys[token] == "а" else token

    def _on_line_above(self, token: int, end: int) -> tuple[str, Naming] | None:
        """A name and a post on lines of their own: a caption or a speaker."""
        mention = self.people.ending.get(token)
        if mention is None or not self.doc.starts_line(mention.first) or "\n\n" in self.doc.gap(token):
            return None
        return ("post_on_next_line", mention) if self._line_ends(end) else None

    def _before_other_insertion(self, mention: Naming) -> Naming | None:
        """The name before an insertion that ends with a name: "умер Ли Пэн, соратник Цзян Цзэминя, премьер …"."""
        for token in range(mention.first - 1, max(mention.first - 1 - SHORT_INSERTION, 0), -1):
            if self.doc.keys[token] == ",":
                return self.people.ending.get(token)
        return None

    def _before_bracket(self, token: int) -> Naming | None:
        """The name before a bracket: "Белов (Москва), депутат …"."""
        if token < 1 or self.doc.keys[token] != "," or self.doc.keys[token - 1] != ")":
            return None
        for place in range(token - 2, max(token - SHORT_INSERTION, 0), -1):
            if self.doc.keys[place] == "(":
                return self.people.ending.get(place)
        return None

    def _closed(self, end: int) -> bool:
        """True when the insertion ends here: a sign, a name or a time follows, or the line ends."""
        if self._line_ends(end) or self.doc.words[end][:1] in _CLOSING or end in self.people.starting:
            return True
        return period_end(self.doc, end) > end

    def _line_ends(self, end: int) -> bool:
        return end >= len(self.doc) or self.doc.starts_line(end)
