"""Names that a comma sets apart from the post before them: "Прежний глава района, Иван Белов, подал в отставку"."""

from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.words import WHICH
from rukz_extract.gazetteer.posts import Lexicon
from rukz_extract.language.morphology import readings

_CLAUSE_ENDS = frozenset({";", ":", "сам", "сама"})
"""What a clause begins behind, or its subject: "а сам министр, Иван Белов, остался"."""
_CLOSING = frozenset({".", ",", ";", "!", "?", ""})
_STOPS = frozenset({".", "!", "?", ""})
_DAY = 2
"""Tokens of a day and its month."""
_VERBS = frozenset({"VERB", "PRTS", "GRND"})
_TOLD_OF_HIM = frozenset({"VERB", "PRTF", "PRTS"})


class SetApart:
    """Tells a name that explains a post from the next item of a list."""

    def __init__(self, people: PeopleIndex, lexicon: Lexicon) -> None:
        self.doc = people.doc
        self.people = people
        self.lexicon = lexicon

    def is_explained(self, phrase: PostPhrase, name: Naming, last: int) -> bool:
        """True when the name (or the list of names that ends at ``last``) is whom the post means."""
        if phrase.cases & {"ns", "np"}:
            return self._is_subject(phrase, last) or self._is_late_subject(phrase, name)
        # "прислал заместителя, Ивана Белова, который …": no list
        one = self._is_singled_out(phrase) or self.doc.key_at(name.last + 1).startswith(WHICH)
        return not phrase.plural and one and self._closes(phrase, name)

    def _is_subject(self, phrase: PostPhrase, last: int) -> bool:
        """True when a verb follows the second comma: "Мэр, Иван Белов, сказал", "Мэр, Иван Белов, ушедший в мае, …"."""
        first = last + 1 + (self._pos(last + 1) == "ADVB")  # "Иван Белов, досрочно сложил"
        first += _DAY * self.doc.key_at(first).isdigit()  # "Иван Белов, 29 апреля принимал"
        told = any(r.pos in _TOLD_OF_HIM for r in readings(self.doc.key_at(first) or ","))
        return told and self.doc.key_at(last) == "," and self._opens_clause(phrase.first)

    def _is_late_subject(self, phrase: PostPhrase, name: Naming) -> bool:
        """True for "Вчера приезжал замакима области, Иван Белов.": one man came, so the name is no second."""
        verb = readings(self.doc.key_at(phrase.first - 1) or ",")[0] if phrase.first else None
        came = verb is not None and verb.pos == "VERB" and verb.number == "sing"
        return came and not phrase.plural and name.last - name.first > 1 and self.doc.key_at(name.last) in _STOPS

    def _opens_clause(self, first: int) -> bool:
        """True when no verb stands before a post in its clause: "На встрече мэр, Иван Белов, сказал"."""
        begin, _ = self.doc.sentence(first)
        for token in range(first - 1, begin - 1, -1):
            if self.doc.keys[token] in _CLAUSE_ENDS:
                return True
            if self.doc.keys[token] == "," or self._pos(token) in _VERBS:
                return False
        return True

    def _is_singled_out(self, phrase: PostPhrase) -> bool:
        """True for "нового акима", "бывшего министра": one man only, so the name behind it is his."""
        word = self.lexicon.words.get(self.doc.key_at(phrase.first - 1)) if phrase.first else None
        return phrase.status is not None or (word is not None and word.sense == "outside")

    def _closes(self, phrase: PostPhrase, name: Naming) -> bool:
        """True for a whole name in the post's own oblique case before the next mark."""
        case = self.people.tagged_case(name)
        return name.last - name.first > 1 and f"{case}s" in phrase.cases and self.doc.key_at(name.last) in _CLOSING

    def _pos(self, token: int) -> str | None:
        return readings(self.doc.key_at(token) or ",")[0].pos
