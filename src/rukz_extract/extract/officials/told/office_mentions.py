"""Offices that are only spoken of: sought, vacant, denied, "на пост министра", "выборы президента"; and who acts."""

from rukz_extract.extract.officials.people_index import PeopleIndex
from rukz_extract.extract.officials.phrases.before_head import before_outside
from rukz_extract.extract.officials.phrases.periods import period_end
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.told.clauses import ClauseVerbs
from rukz_extract.extract.officials.verb_tables import any_words, reign_words, seat_words, verb_forms
from rukz_extract.extract.officials.words import AND, NOT, ON
from rukz_extract.gazetteer.posts import word_group, word_starts
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import readings

_SEAT_REACH = 3
"""Tokens from a post back to its "пост"."""
_WITH_SOMEBODY = frozenset({"с", "со", "между", "перед", "над", "под", "за"})
_WITH = _WITH_SOMEBODY | {AND, ","}
_MAKING = frozenset({"become", "appoint"})
_ELECTION = "выбор"
_ELECTING = (_ELECTION, "избрани", "переизбрани")
_AT = "у"
_VACANT_REACH = 2
"""Tokens from an office to the "нет" that tells that nobody holds it."""


class OfficeMentions:
    """Tells the mentions of an office as such from those of its holder."""

    def __init__(self, doc: Doc, people: PeopleIndex, clauses: ClauseVerbs) -> None:
        self.doc = doc
        self.people = people
        self.clauses = clauses

    def seat_before(self, phrase: PostPhrase) -> int | None:
        """The token of "пост" just before a post in the genitive."""
        if not phrase.cases & {"gs", "gp"}:
            return None
        for token in range(phrase.first - 1, max(phrase.first - 1 - _SEAT_REACH, -1), -1):
            if self.doc.keys[token] in seat_words():
                return token
            listed = self.doc.keys[token] == ":" and self.doc.keys[token - 1] in seat_words()  # "ряд постов: министра"
            if not (listed or self.doc.words[token][:1].isalpha()) or token in self.people.tokens:
                return None
        return None

    def is_sought(self, phrase: PostPhrase) -> bool:
        """True for "кандидат на пост президента Иван Белов", "выдвинул на пост главы ФБР X": nobody's post yet."""
        elected = phrase.first > 0 and self.doc.keys[phrase.first - 1].startswith(_ELECTION)
        if elected and period_end(self.doc, phrase.last) > phrase.last:
            return True
        seat = self.seat_before(phrase)
        if seat is None:
            return False
        before = self.doc.keys[max(seat - _SEAT_REACH, 0) : seat]
        hoped = NOT in before or any("none" in verb_forms().get(key, {}) for key in before)
        return before[-1:] == [ON] and (hoped or not reign_words("election").isdisjoint(before))

    def may_refer(self, phrase: PostPhrase) -> bool:
        """False for an office spoken of as such: "на пост главы государства", "новым президентом хотела бы видеть"."""
        seat = self.seat_before(phrase)
        if (seat is not None and not self._is_view(seat)) or self._is_vacant(phrase):
            return False
        word = self.doc.keys[phrase.first - 1] if phrase.first else ""
        if word in any_words() or word == NOT or self._is_denied(phrase):
            return False  # "ни один американский президент", "не министр"
        predicate = phrase.cases == {"is"} and phrase.within is None
        before = before_outside(self.doc, phrase)
        if before >= 0 and (self.doc.keys[before].startswith(_ELECTING) or self._is_chosen(phrase, before)):
            return False  # "выборы президента", "избранием нового канцлера", "выбрали главу города"
        if self.is_agent(phrase):
            return True  # "закон подписан президентом"
        return not predicate or (before >= 0 and self.doc.keys[before] in _WITH)

    def _is_chosen(self, phrase: PostPhrase, before: int) -> bool:
        """True for the object of a verb of electing: "избрали спикера"."""
        return self.doc.keys[before] in word_group("elects") and not phrase.cases.isdisjoint({"as", "gs"})

    def _is_view(self, seat: int) -> bool:
        """True for "позиция чешского лидера ясна": what he thinks, unless somebody takes or leaves it."""
        if not self.doc.keys[seat].startswith(word_starts("views")):
            return False
        before = {reading.lemma for reading in readings(self.doc.words[seat - 1])} if seat else set()
        taken = not before.isdisjoint(word_group("takes_position"))  # "не удалось занять позицию лидера"
        return not taken and self.clauses.verb(seat, seat + 1, ("seat", "move")) is None

    def _is_denied(self, phrase: PostPhrase) -> bool:
        """True for "не мой президент"."""
        return self.doc.keys[max(phrase.first - 2, 0)] == NOT and self.doc.keys[phrase.first - 1] in word_group("mine")

    def _is_vacant(self, phrase: PostPhrase) -> bool:
        """True for "акима пока нет", "заместитель не подобран", not for "у акима нет полномочий"."""
        behind = self.doc.keys[phrase.last : phrase.last + _VACANT_REACH + 1]
        if "ns" in phrase.cases and NOT in behind[:-1] and behind[behind.index(NOT) + 1] in word_group("unfilled"):
            return True
        behind = behind[:_VACANT_REACH]
        owns = self.doc.keys[max(before_outside(self.doc, phrase), 0)] == _AT
        return "gs" in phrase.cases and not owns and not word_group("there_is_none").isdisjoint(behind)

    def may_be_predicate(self, phrase: PostPhrase) -> bool:
        """True for an instrumental that no preposition and no passive takes: "стал министром"."""
        return bool(phrase.cases & {"is", "ip"}) and not self.is_with(phrase) and not self.is_agent(phrase)

    def is_agent(self, phrase: PostPhrase) -> bool:
        """True for who did what was done: "подписан президентом", "в утверждённом президентом списке"."""
        before = before_outside(self.doc, phrase)
        if (
            before < 0
            or not phrase.cases & {"is", "ip"}
            or _MAKING & verb_forms().get(self.doc.keys[before], {}).keys()
        ):
            return False
        return readings(self.doc.words[before])[0].pos in ("PRTS", "PRTF")

    def is_with(self, phrase: PostPhrase) -> bool:
        """True for "с нынешним мэром", where the instrumental is the preposition's."""
        before = before_outside(self.doc, phrase)
        return before >= 0 and self.doc.keys[before] in _WITH_SOMEBODY
