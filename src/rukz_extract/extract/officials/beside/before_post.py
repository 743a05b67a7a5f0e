"""The name before a post: in commas, in brackets, after a dash, on the line above."""

from collections.abc import Callable

from rukz_extract.extract.officials.beside.chains import aside_before, aside_words, over_dash
from rukz_extract.extract.officials.beside.insertions import SHORT_INSERTION, over_bracket
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.human_nouns import is_human
from rukz_extract.extract.officials.phrases.periods import period_end, period_start
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.phrases.whereabouts import place_end
from rukz_extract.extract.officials.verb_tables import verb_forms
from rukz_extract.extract.officials.words import AGED, AND, AT, BUT, IN, WITH
from rukz_extract.gazetteer.posts import Lexicon, word_group
from rukz_extract.language.cases import CASE_LETTERS
from rukz_extract.language.doc import Doc
from rukz_extract.language.marks import LONG_DASHES
from rukz_extract.language.morphology import readings

_RULES = {
    ",": "post_after_comma",
    "(": "post_in_brackets",
    "-": "post_after_dash",
    "–": "post_after_dash",
    "—": "post_after_dash",
    "−": "post_after_dash",
}
_APPOSED = 12
_LIFE = 24
"""Tokens of a bracket between a name and a dash: name in another language, day and place of birth."""
_DESCRIBED = 6
"""Tokens between the comma and a post that a participle describes."""
_YEARS, _AGE = frozenset({"год", "года", "лет"}), 4
"""The noun of an age, and the tokens of ", 41 год,"."""
_ENDS = frozenset(".!?;:")
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
        sign = self._over_comma_before_dash(self._sign(first.first - 1))
        rule = _RULES.get(self.doc.keys[sign])
        mention = self.people.ending.get(sign) or self._before_bracket(sign) or self._before_an_aside(sign)
        mention = mention or self._before_age(sign)
        if mention is None and (described := self._before_participle(first)) is not None:
            sign, mention = described.last, described
            rule = _RULES.get(self.doc.keys[sign])
        if rule is None and self.doc.words[first.first - 1] in LONG_DASHES:
            rule, mention = "post_after_dash", self.people.ending.get(sign + 1)  # "Белов с 2023 года – аким"
        if rule is None or mention is None:
            return None
        if rule == "post_after_comma":
            if not self._closed(end):
                return None
            mention = mention if fits(mention) else self._before_other_insertion(mention) or mention
        return rule, mention

    def _before_participle(self, phrase: PostPhrase) -> Naming | None:
        """The name before what a post is described by: "Чжао Лэй, курирующий транспорт вице-премьер"."""
        for token in range(phrase.first - 1, max(phrase.first - _DESCRIBED, 0), -1):
            if self.doc.keys[token] == ",":
                cases = {r.case or "" for r in readings(self.doc.words[token + 1]) if r.pos == "PRTF"} - {"accs"}
                fits = any(f"{CASE_LETTERS.get(case)}s" in phrase.cases for case in cases)
                fits = fits and token + 1 < phrase.first - 1 and self.doc.keys[token + 1] not in verb_forms()
                return self.people.ending.get(token) if fits else None
            if not self.doc.words[token].islower() or token in self.people.tokens:
                return None
        return None

    def _sign(self, token: int) -> int:
        """The sign before a post, over "ныне", "в прошлом", "а ныне", "в 2010–2014 годах"."""
        keys, token = self.doc.keys, over_dash(self.doc, token)
        word = self.lexicon.words.get(keys[token])
        if word is not None and word.sense == "outside":
            token -= 1  # "Иван Белов, новый аким области,"
        if AGED in keys[token]:
            token -= 1  # "Петра Белова — 40-летнего губернатора"
        if longer := aside_before(self.doc, token + 1)[0]:
            token -= longer  # "в недавнем прошлом"
        elif keys[token] in aside_words():
            token -= 2 if keys[token - 1] == IN else 1
        else:
            return period_start(self.doc, token + 1) - 1
        return token - 1 if keys[token] == BUT else token

    def _over_comma_before_dash(self, sign: int) -> int:
        """The comma of "политик Анна Белова, — член бундестага"."""
        dash = _RULES.get(self.doc.keys[sign]) == "post_after_dash"
        return sign - 1 if dash and sign and self.doc.keys[sign - 1] == "," else sign

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

    def _before_an_aside(self, sign: int) -> Naming | None:
        """The name before one more insertion: "Иван Белов, тридцать лет в дорожниках, а ныне начальник отдела"."""
        now = self.doc.keys[sign : sign + 2] == [",", BUT]
        for token in range(sign - 1, max(sign - _APPOSED, 0), -1) if now else ():
            if token in self.people.tokens or self.doc.words[token] in _ENDS:
                return None
            if self.doc.keys[token] == ",":
                return self.people.ending.get(token)
        return None

    def _before_age(self, sign: int) -> Naming | None:
        """The name before an age between commas: "Иван Белов, 41 год, до этого – директор"."""
        years = self.doc.keys[max(sign - 3, 0) : sign + 1]
        aged = len(years) == _AGE and years[0] == years[-1] == "," and years[1].isdigit() and years[2] in _YEARS
        return self.people.ending.get(sign - 3) if aged else None

    def _before_bracket(self, token: int) -> Naming | None:
        """The name before a bracket: "Белов (Москва), депутат …", "Белов (род. 5 мая 1950, Омск) — депутат …"."""
        sign = self.doc.keys[token]
        if token < 1 or sign not in _RULES or sign == "(" or self.doc.keys[token - 1] != ")":
            return None
        reach = _APPOSED if sign == "," else _LIFE
        for place in range(token - 2, max(token - reach, 0), -1):
            if self.doc.keys[place] == "(":
                return self.people.ending.get(place)
        return None

    def _closed(self, end: int) -> bool:
        """True when the insertion ends here: a sign, a name or a time follows, or the line ends.

        A bracket may stand before that: "X, депутат Госдумы (VI созыва)."
        """
        end = _over_experience(self.doc, over_bracket(self.doc, end))
        placed = end if self._line_ends(end) else place_end(self.doc, end)
        if placed > end:
            return self._line_ends(placed) or self.doc.words[placed][:1] in _CLOSING
        if self._line_ends(end) or self.doc.words[end][:1] in _CLOSING or end in self.people.starting:
            return True
        under = self.doc.keys[end] == AT and end + 1 in self.people.starting  # "министр при Петре Белове"
        also = self.doc.keys[end] == AND and end + 1 < len(self.doc) and is_human(self.doc.words[end + 1])
        return under or also or period_end(self.doc, end) > end  # "аким области и человек, которого знали"

    def _line_ends(self, end: int) -> bool:
        return end >= len(self.doc) or self.doc.starts_line(end)


def _over_experience(doc: Doc, token: int) -> int:
    """The token after "с двадцатилетним стажем работы", "со стажем"; the token itself for other words."""
    if token >= len(doc) or doc.keys[token] not in WITH:
        return token
    last = next((place for place in range(token + 1, token + 4) if doc.key_at(place) in word_group("experience")), None)
    if last is None:
        return token
    noun = readings(doc.words[last + 1])[0] if last + 1 < len(doc) else None
    return last + 1 + (noun is not None and noun.pos == "NOUN" and noun.case == "gent")
