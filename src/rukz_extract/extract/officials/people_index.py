"""The persons of an article by token, and the cases their names may stand in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from rukz_extract.extract.officials.words import LISTING
from rukz_extract.extract.people import Person, TokenSpan, given_cases
from rukz_extract.extract.people.declension import surname_forms
from rukz_extract.extract.people.endings import ENDS_OF_MEN
from rukz_extract.language.cases import CASE_LETTERS, CONSONANTS, GENDER_LETTERS, TAG_CASE_LETTERS
from rukz_extract.language.doc import Doc
from rukz_extract.language.fold import fold
from rukz_extract.language.memory import LATELY
from rukz_extract.language.morphology import NAMES_OF_PEOPLE, is_finite, readings

_ENDS_OF_MEN = CONSONANTS | {"й"}
"""Last letters of the nominative of a man's first name that changes."""
_VOWELS = frozenset("аеёиоуыэюя")
_SURE_CASES = frozenset("id")
"""Cases whose endings no other case of a first name has: "Ерланом", "Олегу"."""
_DECLINED_OF_WOMEN = "ая"
"""Last letters of a woman's name that changes; "Мэри Миллер", "Габриэль Гиффордс" stay as they are."""
_SURNAME_ENDS = (
    (ENDS_OF_MEN, "n"),
    (("овым", "евым", "ёвым", "иным", "ыным", "ским", "цким"), "i"),
    (("ову", "еву", "ёву", "ыну", "скому", "цкому"), "d"),
)
_OF_WOMEN = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая")
"""Ends of a woman's surname that no other case has."""
ANY_CASE = frozenset("ngdail")
_NAME_REACH = 9
"""Tokens from a word that governs a name to it: "сменив на этом посту своего давнего соратника Петра Белова"."""
_LINE_BREAKS = re.compile(r"\n\s*")
_LONGEST_HEADING = 60
"""Characters of a line that may be a heading or a caption, not a line of wrapped text."""
_STOPS = frozenset('.,;:()«»"')


class Naming:
    """One mention of a person."""

    __slots__ = ("first", "last", "person")

    def __init__(self, person: int, span: TokenSpan) -> None:
        self.person = person
        self.first, self.last = span


class PeopleIndex:
    """Mentions by their first and last token; persons by number."""

    def __init__(self, doc: Doc, people: Sequence[Person]) -> None:
        self.doc = doc
        self.people = people
        self.mentions = sorted(
            (Naming(number, span) for number, person in enumerate(people) for span in person.mentions),
            key=lambda mention: mention.first,
        )
        self._headings = sorted(_after_headings(doc))
        self._firsts = [mention.first for mention in self.mentions]
        self.starting = {mention.first: mention for mention in self.mentions}
        self.ending = {mention.last: mention for mention in self.mentions}
        self.tokens = {token for mention in self.mentions for token in range(mention.first, mention.last)}

    def sentence(self, token: int) -> tuple[int, int]:
        """The token range of the sentence that holds a token, cut at headings that end without a stop."""
        first, last = self.doc.sentence(token)
        place = bisect_right(self._headings, token)
        if place and self._headings[place - 1] > first:
            first = self._headings[place - 1]
        if place < len(self._headings) and self._headings[place] < last:
            last = self._headings[place]
        return first, last

    def previous(self, token: int) -> int:
        """Where the sentence before that of a token begins; where its own does, when it is the first."""
        begin, _ = self.sentence(token)
        return self.sentence(begin - 1)[0] if begin else begin

    def between(self, first: int, last: int) -> Sequence[Naming]:
        """The mentions that begin in a token range, in text order."""
        return self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def listed_with(self, mention: Naming) -> list[Naming]:
        """The names of the list that a name stands in: "назначены Иван Белов, Пётр Лугов и Анна Ладова"."""
        found = [mention]
        while (following := self.starting.get(self._over_joiner(found[-1].last))) is not None:
            found.append(following)
        while (before := self.ending.get(self._before_joiner(found[0].first))) is not None:
            found.insert(0, before)
        return found

    def _over_joiner(self, token: int) -> int:
        return token + 1 if self.doc.keys[token : token + 1] and self.doc.keys[token] in LISTING else -1

    def _before_joiner(self, token: int) -> int:
        return token - 1 if token and self.doc.keys[token - 1] in LISTING else -1

    def ahead(self, token: int, cases: str) -> Naming | None:
        """The first name from a token on in its clause, when it stands in one of the cases."""
        if token >= len(self.doc):
            return None
        _, end = self.sentence(token)
        for place in range(token, min(token + _NAME_REACH, end)):
            if self.doc.keys[place] in _STOPS:
                return None
            mention = self.starting.get(place)
            if mention is not None:
                case = self.tagged_case(mention)
                return mention if case is None or case in cases else None
        return None

    def tagged_case(self, mention: Naming) -> str | None:
        """The case the tagger gives a name, when its words agree; None for a name that has no cases."""
        if all(
            self._fixed(mention, self.doc.words[token]) for token in range(mention.first, mention.last)
        ) or self._is_caseless(mention):
            return None
        if self._in_base_form(mention):
            return "n"
        if (told := self._told_by_first(mention)) is not None:
            return told
        found = {
            TAG_CASE_LETTERS.get(self.doc.tags[token].case, "")
            for token in range(mention.first, mention.last)
            if token in self.doc.tags
        } - {""}
        if len(found) > 1:
            return self._told_by_last(mention)
        return self._told_by_surname(mention) or found.pop() if found else None

    def _is_caseless(self, mention: Naming) -> bool:
        """True for an East Asian name that the tagger takes for a nominative: "с премьером Хан Док Су"."""
        name, last = self.people[mention.person].name, self.doc.words[mention.last - 1]
        if not (name.first and name.last and name.full == f"{name.last} {name.first}"):
            return False
        if name.first.endswith(last):
            return last[-1] in _VOWELS
        tags = map(self.doc.tags.get, range(mention.first, mention.last))
        return all(tag is not None and tag.case == "Nom" for tag in tags)

    def _in_base_form(self, mention: Naming) -> bool:
        """True for a man whose first name has no ending: "советник акима Мирас Ізбасар" is no "Мираса"."""
        person, first = self.people[mention.person], self.doc.words[mention.first]
        return person.gender == "m" and first == person.name.first and first[-1] in _ENDS_OF_MEN

    def _told_by_first(self, mention: Naming) -> str | None:
        """The case that a first name alone tells: "с советником Ерланом Қуанышұлы", whatever the tagger makes of it."""
        cases = given_cases(self.doc.keys[mention.first]) if mention.last - mention.first > 1 else frozenset()
        return next(iter(cases)) if len(cases) == 1 and cases <= _SURE_CASES else None

    def _told_by_last(self, mention: Naming) -> str | None:
        """The case of a man's declined surname, when the tagger does not know his first name: "Ралифа Сабурова"."""
        person, last = self.people[mention.person], mention.last - 1
        if person.gender != "m" or not person.name.last or self.doc.words[last] == person.name.last:
            return None
        surname = fold(person.name.last)
        found = {form.case for form in surname_forms(self.doc.keys[last]) if fold(form.nominative) == surname}
        tagged = TAG_CASE_LETTERS.get(self.doc.tags[last].case) if last in self.doc.tags else None
        return tagged if tagged in found else None

    def case_of_chief(self, mention: Naming) -> str | None:
        """The tagger's case, but the genitive for a man's surname that differs from its nominative: "вдова Ветрова"."""
        person, case = self.people[mention.person], self.tagged_case(mention)
        told = case in (None, "n") and person.gender == "m" and person.name.last
        return "g" if told and self.doc.words[mention.last - 1] == f"{person.name.last}а" else case

    def _told_by_surname(self, mention: Naming) -> str | None:
        """The case that a surname tells by its ending alone, whatever the tagger makes of "Жандос" before it."""
        person, last = self.people[mention.person], self.doc.words[mention.last - 1]
        if person.gender != "m":
            return "n" if person.gender == "f" and last == person.name.last and last.endswith(_OF_WOMEN) else None
        return next((case for ends, case in _SURNAME_ENDS if last.endswith(ends)), None)

    def may_be_subject(self, mention: Naming) -> bool:
        """True in the nominative by the tagger, and for a name without cases."""
        return self.tagged_case(mention) in (None, "n")

    def agrees(self, token: int, mention: Naming) -> bool:
        """False for a verb or participle of another gender: "у дочери Белова, ставшей", "правительство подало"."""
        told = {GENDER_LETTERS.get(each.gender or "", each.gender) for each in readings(self.doc.words[token])}
        gender = self.people[mention.person].gender
        return gender is None or None in told or gender in told

    def is_subject(self, mention: Naming) -> bool:
        """True for a name that the tagger takes for a nominative right before a finite verb."""
        if mention.last >= len(self.doc) or not self._is_verb_of_one(mention):
            return False
        tags = map(self.doc.tags.get, range(mention.first, mention.last))
        tagged = all(tag is not None and tag.case == "Nom" for tag in tags)
        person, first = self.people[mention.person], self.doc.words[mention.first]
        declined = person.gender == "m" and person.name.first is not None and first == f"{person.name.first}а"
        declined = declined or (self._is_caseless(mention) and self.doc.words[mention.last - 1] not in person.name.full)
        return tagged and not declined and "n" in self.readable_cases(mention)  # "акима Нуралхана КУШЕРОВА прошёл"

    def _is_verb_of_one(self, mention: Naming) -> bool:
        """True for "Хан Док Су прибыл", not for "с премьером Хан Док Су обсудили": many are the subject there."""
        verb, listed = self.doc.words[mention.last], mention.first and self.doc.keys[mention.first - 1] in LISTING
        return is_finite(verb) and (listed or readings(verb)[0].number != "plur")

    def is_object(self, mention: Naming) -> bool:
        """True in the accusative or genitive, by the tagger or by a surname that differs from its nominative."""
        case, last = self.tagged_case(mention), self.people[mention.person].name.last
        inflected = bool(last) and self.doc.words[mention.last - 1] != last
        if case is None:
            readable = self.readable_cases(mention)
            return readable <= {"a", "g"} or (inflected and mention.last == mention.first + 1 and "g" in readable)
        return case in ("a", "g") or (case == "n" and inflected)

    def object_among(self, mentions: Sequence[Naming]) -> Naming | None:
        """Who was appointed: a name in the accusative."""
        tagged = next((m for m in mentions if self.tagged_case(m) in ("a", "g")), None)
        return tagged or next((m for m in mentions if self._is_only_object(m)), None)

    def _is_only_object(self, mention: Naming) -> bool:
        cases = self.readable_cases(mention)
        return "a" in cases and "n" not in cases

    def _fixed(self, mention: Naming, word: str) -> bool:
        person = self.people[mention.person]
        if person.gender != "f" or word[-1] in _DECLINED_OF_WOMEN:
            return False
        return not word.isalpha() or word in person.name.full  # "Миллер"; "Юлии" is the genitive of "Юлия"

    def may_stand_in(self, mention: Naming, cases: AbstractSet[str]) -> bool:
        """True when a name may stand in one of the cases by the tagger or the dictionary.

        The dictionary is asked only where the tagger does not tell: to guess at an unknown surname takes it 0.3 ms.
        """
        if not cases:
            return False
        tags = map(self.doc.tags.get, range(mention.first, mention.last))
        tagged = {TAG_CASE_LETTERS[tag.case] for tag in tags if tag and tag.case in TAG_CASE_LETTERS}
        if not cases.isdisjoint(tagged) or self._told_by_surname(mention) in cases:
            return True  # "Даниалом Ветровым", whatever the tagger and the dictionary make of "Даниалом"
        return not cases.isdisjoint(self.readable_cases(mention)) or self._is_caseless(mention)

    def readable_cases(self, mention: Naming) -> frozenset[str]:
        """The cases that the dictionary allows for all words of a name at once."""
        words = [self.doc.words[token] for token in range(mention.first, mention.last)]
        readable = [word_cases(word) for word in words if len(word) > 1 and not self._fixed(mention, word)]
        common = frozenset.intersection(*readable) if readable else ANY_CASE
        return common or given_cases(words[0])  # "Дархану Сатыбалды": the first name tells


def _after_headings(doc: Doc) -> Iterator[int]:
    """The tokens that follow a blank line, or a short line and begin with a capital or a number."""
    for line in _LINE_BREAKS.finditer(doc.text):
        token = doc.token_at(line.end() - 1) + 1
        if token >= len(doc):
            return
        if not doc.starts_line(token):
            continue
        heading = line.start() - doc.text.rfind("\n", 0, line.start()) <= _LONGEST_HEADING
        if line.group().count("\n") > 1 or (heading and not doc.words[token][:1].islower()):
            yield token


@lru_cache(maxsize=LATELY)
def word_cases(word: str) -> frozenset[str]:
    """Cases of a name word by the dictionary and the table of first names; any case for a word neither knows."""
    cases = frozenset(
        CASE_LETTERS[reading.case]
        for reading in readings(word)
        if reading.case in CASE_LETTERS and reading.grammemes & NAMES_OF_PEOPLE and reading.number != "plur"
    )
    return cases | given_cases(word) or ANY_CASE
