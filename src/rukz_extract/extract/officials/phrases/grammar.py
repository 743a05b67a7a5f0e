"""The grammar of post phrases: every head of the article with the words that belong to it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from rukz_extract.extract.officials.phrases.before_head import Front, read_front
from rukz_extract.extract.officials.phrases.cases import OWN, head_cases, whole_cases
from rukz_extract.extract.officials.phrases.complement import Cursor, read_complement
from rukz_extract.extract.officials.phrases.halves import whole_head
from rukz_extract.extract.officials.phrases.no_posts import is_no_post
from rukz_extract.extract.officials.phrases.periods import LAST_OF_UNION
from rukz_extract.extract.officials.phrases.phrase import RETIRED, PostPhrase
from rukz_extract.extract.officials.phrases.second_office import add_second_office
from rukz_extract.extract.officials.phrases.spelled_out import abbreviated_bodies
from rukz_extract.extract.officials.phrases.titles import name_phrase
from rukz_extract.extract.officials.roles import is_local
from rukz_extract.extract.officials.words import AND
from rukz_extract.extract.territories import Territories
from rukz_extract.gazetteer.bodies import Body
from rukz_extract.gazetteer.holders import GONE_STATES
from rukz_extract.gazetteer.posts import Head, HeadForm, Lexicon, lexicon, word_group, word_starts
from rukz_extract.gazetteer.unlisted import body_by_prefix, state_company
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import KAZAKH_TO_RUSSIAN, fold
from rukz_extract.language.marks import QUOTES
from rukz_extract.language.morphology import readings
from rukz_extract.language.phrase import nominative
from rukz_extract.records import Status

_LOWERED = 6
"""Letters of the shortest body that is written small: минюст."""
_IN_PERSON = ("в", "лице")
_FIRST, _TEMPORARY, _CHARGE = "первый", "временный", "поверенный"
_CHIEF = "главный"
_WOMAN = "женщин"
_CUT = frozenset({"зам", "пом"})
"""Heads that are written with a full stop."""
_ADJECTIVE, _NOMINATIVE = "ого", ("ий", "ый")


class PostGrammar:
    """Finds the post phrases of one article. ``people`` holds the tokens of persons' names."""

    def __init__(self, doc: Doc, territories: Territories, people: Collection[int]) -> None:
        self.doc = doc
        self.territories = territories
        self.people = people
        self.lexicon: Lexicon = lexicon()
        self.locations: Mapping[int, int] = dict(self._location_spans())
        self.organizations: Mapping[int, int] = {span.first: span.last for span in doc.names if span.kind == "ORG"}

    @cached_property
    def abbreviations(self) -> Mapping[str, Body]:
        """Bodies by the abbreviations that the article spells out, looked for when an unknown one is met."""
        return abbreviated_bodies(self.doc, self.lexicon)

    def _location_spans(self) -> Iterator[tuple[int, int]]:
        """The places that the tagger knows, without a head that it took along ("Раис Татарстана")."""
        for span in self.doc.names:
            if span.kind == "LOC":
                swallowed = span.last - span.first > 1 and self.doc.keys[span.first] in self.lexicon.heads
                first = span.first + swallowed
                if not (swallowed and span.last == first + 1 and self.doc.keys[first] in self.lexicon.territory_nouns):
                    yield first, span.last  # not "Аким района | Абай"

    def phrases(self) -> list[PostPhrase]:
        """All post phrases in text order; an inner phrase follows the one that holds it."""
        found: list[PostPhrase] = []
        free = 0
        heads, exact = self.lexicon.heads, self.lexicon.head
        hyphened = (key for key in self.doc.odd_keys if "-" in key)
        keys = [key for key in {*filter(heads.__contains__, self.doc.by_key), *hyphened} if exact(key) is not None]
        for token in self.doc.tokens_of(keys):
            if token < free:
                continue
            phrase = self.phrase_at(token, floor=free)
            if phrase is not None:
                add_second_office(self, phrase)
                found += phrase.with_inner()
                free = phrase.last
        return found

    def phrase_at(self, token: int, floor: int, depth: int = 0) -> PostPhrase | None:
        """The phrase whose head is a token; None for a homonym ("глава книги", a surname)."""
        form = self.lexicon.head(self.doc.keys[token])
        if form is None or token in self.people or is_no_post(self.doc, self.lexicon, self.territories, token, form):
            return None
        form, first = whole_head(self.doc, self.lexicon, token) or (form, token)
        front = read_front(self.doc, self.lexicon, first, floor, form.cases)
        if "described" in form.head.takes and not (front.adjectives and _describes(form.head, front.adjectives)):
            return None  # "городской голова", not "голова"
        cursor = Cursor(
            self, form.head, self._after_head(token, form), cases=head_cases(self.doc, form, front), depth=depth
        )
        read_complement(cursor)
        phrase = self._phrase(token, form, front, cursor)
        if phrase.inner is not None:
            phrase.inner.within = phrase
        name_phrase(self.doc, self.lexicon, phrase)
        return phrase

    def _phrase(self, token: int, form: HeadForm, front: Front, cursor: Cursor) -> PostPhrase:
        last = cursor.parts[-1].last if cursor.parts else token + 1
        gone = self._is_gone(token, last, cursor) or (front.nation in GONE_STATES and self._is_of_our_time())
        minister = form.head.role == "minister" and cursor.has("area")  # "первый министр обороны, посетивший Киев"
        if front.adjectives == [_FIRST] and (minister or self.doc.keys[token].startswith(_WOMAN)):
            front.adjectives.clear()  # "первая женщина-спикер"
        status = _status(form, front, cursor) or (Status.FORMER if gone else None)
        owned = token == front.first and self.doc.keys[max(token - 1, 0)] in OWN
        owned = owned or self._is_owner(last) or self._stands_for_another(front.first)
        return PostPhrase(
            first=front.first,
            last=last,
            head=form.head,
            head_at=token,
            cases=whole_cases(self.doc, self.lexicon, form, front, cursor),
            status=status,
            adjectives=tuple(front.adjectives),
            nation=front.nation or _land_of_party(self.doc.keys[token], form),
            private=front.private or (owned and form.head.kind == "president" and not cursor.parts),
            parts=tuple(cursor.parts),
            inner=cursor.inner,
            gone=gone,
        )

    def _is_gone(self, token: int, last: int, cursor: Cursor) -> bool:
        """True for a post of a state or party that is no more: "министр СССР"."""
        names = {*self.doc.keys[token:last], *(part.body.name for part in cursor.parts if part.body)}
        return not word_group("gone").isdisjoint(names) and self._is_of_our_time()

    def _is_of_our_time(self) -> bool:
        """True for an article of a time in which the states that are gone had ended."""
        published = self.doc.article.published
        return published is None or published.year > LAST_OF_UNION

    def _is_owner(self, token: int) -> bool:
        """True before "и основатель": the "президент и основатель клуба" is no head of a state."""
        following = self.doc.words[token + 1 : token + 2]
        joined = bool(following) and self.doc.keys[token] == AND
        return joined and any(reading.lemma in word_group("owners") for reading in readings(following[0]))

    def _stands_for_another(self, first: int) -> bool:
        """True for "ассоциация в лице президента Белова", not for "Казахстан в лице президента"."""
        told = tuple(self.doc.keys[max(first - 2, 0) : first]) == _IN_PERSON
        return told and self.territories.at(first - 3) is None

    def _after_head(self, token: int, form: HeadForm) -> int:
        """The token after the head, over the dot of "зам." and another word: "председатель (спикер) | сената"."""
        if form.head.lemma in _CUT and self.doc.key_at(token + 1) == ".":
            return token + 2
        named_twice = self.doc.key_at(token + 1) == "(" and self.doc.key_at(token + 3) == ")"
        return token + 4 if named_twice and self.lexicon.head(self.doc.keys[token + 2]) else token + 1

    def short_body(self, token: int) -> Body | None:
        """The registered body that one token names; an abbreviation counts only in capitals."""
        if token >= len(self.doc):
            return None
        word = self.doc.words[token]
        body = self.lexicon.short_bodies.get(self.doc.keys[token])
        if body is None:
            told = self.abbreviations.get(word) if word.isupper() else body_by_prefix(word)
            return told if token not in self.people else None
        if not (word[:1].isupper() or body.place == "title" or _is_lowered(word, body)):
            return None
        if body.name.isupper() and not word[: len(body.name)].isupper():
            return None
        return body

    def body_named(self, first: int, last: int) -> Body | None:
        """The registered body named by a stretch, its quotes and legal forms aside."""
        words = [
            word for word in self.doc.words[first:last] if word[:1].isalnum() and word not in self.lexicon.legal_forms
        ]
        if len(words) == 1:
            known = self._one_word_body(words[0]) or self.abbreviations.get(words[0])
            known = known or body_by_prefix(words[0])
        else:
            known = self._long_body(fold(" ".join(words))) or self._inflected_body(words) or self._dotted(first, last)
        return known or state_company(self.doc.words[first:last])

    def _dotted(self, first: int, last: int) -> Body | None:
        """The registered body of a name with a dot in it, which is no token of one: "«Туризм.РФ»"."""
        return self._long_body(fold(self.doc.slice(first, last).strip("".join(QUOTES))))

    def _long_body(self, key: str) -> Body | None:
        """The registered body of several words, in Kazakh letters too: "Казахстан темір жолы"."""
        known = self.lexicon.long_bodies
        return known.get(key) or known.get(key.translate(KAZAKH_TO_RUSSIAN))

    def _one_word_body(self, word: str) -> Body | None:
        """The registered body that a word names; one in Kazakh letters keeps them: "Қазпочта"."""
        key = fold(word)
        plain = key.translate(KAZAKH_TO_RUSSIAN)
        body = self.lexicon.short_bodies.get(key)
        spelt = self.lexicon.short_bodies.get(plain) if body is None and plain != key else None
        return spelt._replace(name=nominative([word])) if spelt is not None else body

    def body_in_nominative(self, first: int, last: int) -> Body | None:
        """The registered body that an inflected stretch names."""
        return self._inflected_body(self.doc.words[first:last])

    def _inflected_body(self, inflected: Sequence[str]) -> Body | None:
        words = list(inflected)
        found = self.lexicon.long_bodies.get(fold(nominative(words)))
        if found is None and len(words) > 1 and words[-1].isupper() and words[0].endswith(_ADJECTIVE):
            stem = words[0].removesuffix(_ADJECTIVE)  # "Европейского ЦБ": an abbreviation has no gender to go by
            forms = (fold(" ".join([stem + ending, *words[1:]])) for ending in _NOMINATIVE)
            found = next((body for form in forms if (body := self.lexicon.long_bodies.get(form))), None)
        return found

    def line_end(self, token: int, longest: int) -> int:
        """The first token after ``token`` that begins a line or a sentence, at most ``longest`` away."""
        stop = min(len(self.doc), token + longest)
        _, sentence_end = self.doc.sentence(token - 1)
        stop = min(stop, max(sentence_end, token))
        for place in range(token, stop):
            if self.doc.starts_line(place):
                return place
        return stop


def _land_of_party(key: str, form: HeadForm) -> str | None:
    """The country of a "сенатор-республиканец": only American senators go by those parties."""
    _, dash, party = key.partition("-")
    return "US" if dash and form.head.role == "senator" and party.startswith(word_starts("american_parties")) else None


def _status(form: HeadForm, front: Front, cursor: Cursor) -> Status | None:
    """The status that the words of a post tell; "временный" tells it and leaves the title."""
    told = front.status or (Status(form.status) if form.status else None)
    if any(part.noun == RETIRED for part in cursor.parts):
        told = Status.FORMER
    if _TEMPORARY in front.adjectives and form.head.lemma != _CHARGE:
        front.adjectives.remove(_TEMPORARY)
        told = told or Status.ACTING
    sole = form.head.role == "head_of_state" or form.head.lemma in word_group("of_unions")
    sole = sole or (form.head.lemma in word_group("once_first") and cursor.at in cursor.around.people)
    if told is None and sole and front.adjectives == [_FIRST]:
        return Status.FORMER  # "Первый президент Казахстана", "первый генсек ООН", but "первый вице-президент" is now
    return told


def _is_lowered(word: str, body: Body) -> bool:
    """True for "минздрав", "роспотребнадзор" as much of the press has them: no other words begin so and are bodies."""
    return body.sector == "public" and len(word) >= _LOWERED and word.startswith(word_starts("lowered_bodies"))


def _describes(head: Head, adjectives: Sequence[str]) -> bool:
    """True for what makes "голова", "врач", "архитектор" posts: "городской", "санитарный", "главный" of a town."""
    adjective = adjectives[-1]
    if _CHIEF in adjectives and adjective in word_group("described_chief"):
        return True  # "главный ветеринарный врач"
    chief = adjective == _CHIEF and head.lemma in word_group("heads_of_territory")
    return chief or is_local(adjective) or adjective in word_group("described")
