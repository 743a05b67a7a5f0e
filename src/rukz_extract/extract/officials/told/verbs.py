"""Posts told by a verb: "стал министром", "занял пост акима", "освобождён от должности", "исполняет обязанности"."""

from collections.abc import Iterator, Sequence

from rukz_extract.extract.officials.beside.headings import interviewed
from rukz_extract.extract.officials.links import Link
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.periods import ended_period, period_end
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.told.clauses import ClauseVerbs
from rukz_extract.extract.officials.told.office_mentions import OfficeMentions
from rukz_extract.extract.officials.told.speakers import speaker
from rukz_extract.extract.officials.told.telling import Telling
from rukz_extract.extract.officials.told.verb_holders import VerbHolders
from rukz_extract.extract.officials.told.wordless import Wordless
from rukz_extract.extract.officials.verb_tables import (
    BECOMING,
    DUTY,
    VerbForm,
    is_participle,
    seat_words,
    verb_forms,
)
from rukz_extract.extract.officials.words import FOR_A_TIME
from rukz_extract.gazetteer.posts import word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_future, readings
from rukz_extract.records import Status

_FROM, _WITH_ENDS = frozenset({"с", "со"}), ("ом", "ью")
"""What somebody leaves ("с поста"), and the end of a seat held beside another: "совмещает с должностью"."""
_TO = "к"
_DUTIES = ("обязанност", "функци")
_CHOSEN, _NEAR = ("избра", "переизбра"), 4
"""First letters of the verb of an election; tokens between a verb and the "должность" that it is of."""
_ENTERS_WITHIN = 2
"""Sentences behind an election that may tell when the elected one takes his seat."""
_BEING = "being"
_HIMSELF = "себя"
_WENT = ("уш", "уйд", "уход")
"""First letters of the verb of leaving."""
_I = "я"
_SPEAKING = frozenset({_I, "ты", "вы", "мы"})


class VerbLinks:
    """Links posts to the persons of whom a verb tells them."""

    def __init__(self, doc: Doc, people: PeopleIndex) -> None:
        self.doc = doc
        self.people = people
        self.holders = VerbHolders(doc, people)
        self.subjects = self.holders.subjects
        self.wordless = Wordless(self.holders)
        self.clauses = ClauseVerbs(self.holders)
        self.offices = OfficeMentions(doc, people, self.clauses)

    def links(self, chain: Sequence[PostPhrase]) -> Iterator[Link]:
        """The links that a verb makes for a chain of posts."""
        found = self._told(chain)
        if found is None:
            return
        holder, verb, seat = found
        over = ended_period(self.doc, chain[-1].last) or self._was_then(verb, chain)
        status = Status.FORMER if over else self._status(verb, seat)
        if status is None and self._is_to_enter(chain):
            status = Status.ELECT
        for phrase in chain:
            own = None if status == Status.ELECT and phrase.status == Status.ACTING else status
            for each in self._all_of(holder) if phrase.plural else [holder]:
                yield Link(phrase, each.person, f"post_by_verb_{verb.pattern}", own)

    def by_participle(self, phrase: PostPhrase) -> bool:
        """True for "работавшая в городе консулом Анна Белова": the name behind is of the participle."""
        if phrase.cases != {"is"} or phrase.last not in self.people.starting:
            return False
        for token in range(phrase.first - 1, max(phrase.first - 1 - _NEAR, -1), -1):
            if not self.doc.words[token].isalpha():
                return False
            if "become" in verb_forms().get(self.doc.keys[token], {}) and is_participle(self.doc.words[token]):
                return True
        return False

    def _was_then(self, verb: VerbForm, chain: Sequence[PostPhrase]) -> bool:
        """True for "будучи сенатором в 2010-е годы", "будучи ещё мэром"."""
        dated = period_end(self.doc, chain[-1].last) > chain[-1].last
        return verb.pattern == _BEING and (dated or self.doc.keys[chain[0].first - 1] in word_group("as_yet"))

    def _all_of(self, holder: Naming) -> Sequence[Naming]:
        """The names of a list, or those told with posts: "сопредседателями стали вице-премьер X и министр Y"."""
        listed = self.people.listed_with(holder)
        _, end = self.people.sentence(holder.first)
        names = self.people.between(holder.first, end)
        subjects = [name for name in names if self.people.may_be_subject(name)]
        return subjects if len(listed) == 1 and len(subjects) == len(names) else listed

    def _is_to_enter(self, chain: Sequence[PostPhrase]) -> bool:
        """True for "избран мэром и вступит в должность 1 июля", in the same sentence or one of the next."""
        begin, end = self.people.sentence(chain[0].first)
        later = end
        for _ in range(_ENTERS_WITHIN):
            later = self.people.sentence(later)[1] if later < len(self.doc) else later
        enters = (t for t in self.doc.tokens_in(word_group("enters")) if chain[-1].last <= t < later)
        near = (key for token in enters for key in self.doc.keys[max(token - _NEAR, 0) : token + _NEAR])
        return any(key in seat_words() for key in near) and any(
            key.startswith(_CHOSEN) for key in self.doc.keys[begin : chain[0].first + _NEAR]
        )

    def _told(self, chain: Sequence[PostPhrase]) -> Telling | None:
        first, last = chain[0], chain[-1]
        seat = self.offices.seat_before(first)
        if not first.cases:
            duty = first.first + (self.doc.keys[first.first] == FOR_A_TIME)
            holder = self.holders.holder(first.first, last.last, duty, DUTY)
            return (holder, DUTY, None) if holder else None
        return self.wordless.told(first, seat) or self._by_verb(first, last, seat)

    def _by_verb(self, first: PostPhrase, last: PostPhrase, seat: int | None) -> Telling | None:
        """What a verb of office or of a seat tells of the posts from ``first`` to ``last``."""
        if seat is None and not self.offices.may_be_predicate(first):
            return None
        patterns = ("seat", "move", "duty", "entrust") if seat is not None else ("become", "appoint", "being")
        found = self.clauses.verb(first.first if seat is None else seat, last.last, patterns)
        if found is None:
            return self.wordless.elliptic(last) if seat is None else self.wordless.in_office(seat)
        verb_at, verb = found
        if seat is None and self.doc.keys[verb_at].startswith(_WENT) and last.organization is None:
            return None  # "пришёл министром, а ушёл президентом", but "ушёл советником в Минздрав"
        if verb.pattern == "appoint" and _HIMSELF in self.doc.keys[verb_at - 1 : verb_at + 2]:
            verb = BECOMING  # "Президентом объявил себя спикер Иван Белов"
        holder = self._doer(first.first, last.last, verb_at, verb)
        if holder is None and seat is not None:
            return self.wordless.in_office(seat)
        return (holder, verb, seat) if holder else None

    def _doer(self, first: int, last: int, verb_at: int, verb: VerbForm) -> Naming | None:
        """Whom a verb gives the post from ``first`` to ``last``; in an interview he who answers may be meant."""
        answering = interviewed(self.doc, self.people, verb_at)
        alone = answering is not None and not self.people.between(*self.people.sentence(verb_at))
        if alone:
            return answering
        spoken = _SPEAKING.intersection(self.doc.keys[max(verb_at - 2, 0) : verb_at])
        if spoken:  # nobody in "если бы я был президентом, Белов …", "мы назначили министром Дубова"
            return speaker(self.doc, self.people, verb_at) if spoken == {_I} and verb.pattern == "become" else None
        holder = self.holders.holder(first, last, verb_at, verb)
        if holder is None:
            return answering
        return None if holder.first > verb_at and self._tells_of_himself(verb_at) else holder

    def _tells_of_himself(self, verb_at: int) -> bool:
        """True for "знаю это, так как был судьёй": the speaker's own post; "напомним" says nothing of him."""
        begin, _ = self.people.sentence(verb_at)
        told = (readings(word)[0] for word in self.doc.words[begin:verb_at])
        return any("1per" in reading.grammemes and reading.number == "sing" for reading in told)

    def seated(self, seat: int) -> tuple[Naming, Status | None] | None:
        """Who takes or leaves a seat that no post follows ("этот пост"), and the status that the verb tells."""
        found = self.clauses.verb(seat, seat + 1, ("seat", "move", "duty"))
        holder = self.holders.holder(seat, seat + 1, *found) if found else None
        return (holder, self._status(found[1], seat)) if found and holder else None

    def leaver(self, seat: int) -> int | None:
        """The person who has left a seat or gone into retirement; None when it is told as a plan."""
        found = self.clauses.verb(seat, seat + 1, ("seat", "move"))
        if found is None or found[1].status != Status.FORMER:
            return None
        verb_at = found[0]
        between = self.doc.words[min(verb_at + 1, seat) : max(verb_at, seat)]
        if any(readings(word)[0].pos == "INFN" for word in between):
            return None  # "отказался уйти с поста"
        if is_future(self.doc.words[verb_at]) or self.doc.key_at(verb_at - 1) in word_group("to_be"):
            return None  # "может быть снят с поста"
        holder = self.holders.holder(seat, seat + 1, *found)
        return holder.person if holder else None

    def predicate(self, phrase: PostPhrase) -> tuple[int, VerbForm] | None:
        """The verb of becoming or appointing that a post in the instrumental goes with."""
        if self.offices.is_with(phrase):
            return None
        return self.clauses.verb(phrase.first, phrase.last, ("become", "appoint"))

    def relative(self, phrase: PostPhrase) -> tuple[int, VerbForm, int | None] | None:
        """The comma before "который", the verb and the "пост" of a post told of another one's holder."""
        seat = self.offices.seat_before(phrase)
        if seat is None and (not phrase.cases & {"is"} or self.offices.is_with(phrase)):
            return None
        patterns = ("seat",) if seat is not None else ("become", "being")
        found = self.clauses.verb(phrase.first if seat is None else seat, phrase.last, patterns)
        comma = self.subjects.related_post(found[0]) if found else None
        return (comma, found[1], seat) if found and comma is not None else None

    def status_of(self, verb: VerbForm, seat: int | None = None) -> Status | None:
        """The status that a verb tells by itself, or of a seat."""
        return self._status(verb, seat)

    def takes_seat(self, token: int) -> bool:
        """True when a verb of taking a place stands at a token."""
        verb = verb_forms().get(self.doc.keys[token], {}).get("seat") if token < len(self.doc) else None
        return verb is not None and verb.status != Status.FORMER

    def puts(self, token: int) -> bool:
        """True when a verb of putting somebody in office stands at a token: "назначил", "избрали"."""
        verb = verb_forms().get(self.doc.key_at(token), {}).get("move")
        return token >= 0 and verb is not None and verb.status == Status.CURRENT

    def subject_before(self, token: int, begin: int) -> Naming | None:
        """The subject of a verb of replacing, among the names before it or in the sentence before."""
        before = self.people.between(begin, token)
        return self.subjects.relative(token, before) or self.subjects.subject(before, (), token, begin, inverted=False)

    def _is_begun(self, seat: int) -> bool:
        """True for "приступил к обязанностям акима", "к исполнению обязанностей": the office is his own."""
        return _TO in self.doc.keys[max(seat - 2, 0) : seat]

    def is_duty(self, seat: int) -> bool:
        """True for "обязанности акима", which somebody does without being one."""
        return self.doc.keys[seat].startswith(_DUTIES) and not self._is_begun(seat)

    def _status(self, verb: VerbForm, seat: int | None) -> Status | None:
        if verb.pattern == "seat" and verb.status is None:
            return None  # "намерен уйти с поста": he holds it yet
        if seat and self.doc.keys[seat - 1] in _FROM and not self.doc.keys[seat].endswith(_WITH_ENDS):
            return Status.FORMER  # "переведён с должности акима"
        if seat is not None and self.is_duty(seat) and verb.status != Status.FORMER:
            return Status.ACTING
        return None if verb.status in (None, Status.CURRENT) else Status(verb.status)
