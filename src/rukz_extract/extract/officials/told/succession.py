"""One after another in a post: "сменив на этом посту X", "вместо X", "его преемником станет X", "этот пост занял X".

These lean on a post told of somebody nearby, so they come after the links of all posts are known.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from rukz_extract.extract.officials.beside.ranks import ranks_end
from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.people_index import Naming, PeopleIndex
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.selection import is_public
from rukz_extract.extract.officials.told.handover import GIVEN_UP, Handover
from rukz_extract.extract.officials.told.meant_holders import MeantHolders, is_word
from rukz_extract.extract.officials.told.verbs import VerbLinks
from rukz_extract.extract.officials.verb_tables import succession_kinds
from rukz_extract.extract.officials.words import ON
from rukz_extract.gazetteer.posts import lexicon, word_group
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_future, readings
from rukz_extract.records import Status

_DUTY_REACH = 5
"""Tokens between "обязанности" and its verb."""
_BEFORE_PLACE, _PLACE_REACH = 3, 3
"""Tokens from a verb to the "место" behind it, and from "место" to its verb: "на его место глава страны назначил"."""
_SENTENCES_BACK = 3
"""Sentences between a post and "этот пост"."""


class Succession:
    """Finds the holders whom only their relation to another holder of the post tells."""

    def __init__(self, doc: Doc, people: PeopleIndex, phrases: Sequence[PostPhrase], links: Sequence[Link]) -> None:
        self.doc = doc
        self.people = people
        self.told = VerbLinks(doc, people)
        self.phrases = phrases
        self.offices = Handover(doc, people, phrases, links)
        self.of_person = self.offices.of_person
        self.meant = MeantHolders(people, self.told, self.of_person)

    def links(self) -> Iterator[Link]:
        """Further links, in text order of the words that tell them."""
        readers = _readers()
        for token in self.doc.tokens_in(readers):
            if not self.told.wordless.before.only_a_chance(token):
                for read in readers[self.doc.keys[token]]:
                    yield from read(self, token)

    # --- who came and who left ---

    def _replaced(self, token: int) -> Iterator[Link]:
        """As in "X сменил Y", "его сменит Y", "Петра Белова сменит Анна Ладова"."""
        came, left = self._who_replaced_whom(token)
        told = list(self._to_come(token, self.offices.pair(token, came, left)))
        yield from told
        if told and left is not None and "past" in readings(self.doc.words[token])[0].grammemes:
            yield from self.offices.only_post_left(left)

    def _to_come(self, verb: int, told: Iterable[Link]) -> Iterator[Link]:
        """The links of "его сменит Y": Y is yet to enter."""
        future = is_future(self.doc.words[verb])
        for link in told:
            yield link._replace(status=Status.ELECT) if future and link.rule == "post_taken_over" else link

    def _who_replaced_whom(self, token: int) -> tuple[Naming | None, Naming | None]:
        if is_word(self.doc, token - 1, "his"):
            return self.people.ahead(token + 1, "n"), self.meant.told_last(token)
        before = self.people.ending.get(token) or self._before_clause(token)
        if before is not None and self.people.is_object(before):
            return self.people.ahead(token + 1, "n"), before
        came, left = self.meant.subject(token), self._whom(token) or self.people.ahead(token + 1, "ag")
        if came is None or came.person not in self.of_person:
            came = self._on_this_post(token, left) or came
        return came, left

    def _whom(self, token: int) -> Naming | None:
        """The name before "которую он сменил"."""
        begin, _ = self.people.sentence(token)
        return self.told.subjects.relative_object(token, self.people.between(begin, token))

    def _before_clause(self, token: int) -> Naming | None:
        """The name before a participle clause that ends at a token: "Белова, работавшего там с мая, сменит"."""
        begin, _ = self.people.sentence(token)
        named = self.people.between(begin, token)
        if not named or self.doc.keys[token - 1] != "," or self.doc.keys[named[-1].last] != ",":
            return None
        return named[-1] if readings(self.doc.words[named[-1].last + 1])[0].pos == "PRTF" else None

    def _on_this_post(self, token: int, left: Naming | None) -> Naming | None:
        """Whom "генерал сменил на этом посту Белова" means: the last one whose new post was told."""
        if left is None or not any(is_word(self.doc, place, "this") for place in range(token + 1, left.first)):
            return None
        told = (link for link in self._told_by_verb(0, token) if not is_former(link))
        last = max(told, key=_place, default=None)
        if last is None or last.person == left.person:
            return None
        return self.meant.named_before(last.person, token)

    def _replacing(self, token: int) -> Iterator[Link]:
        """As in "X, сменивший Y,", "сменивший Y на посту X"."""
        left = self.people.ahead(token + 1, "ag")
        if left is not None:
            came = self.people.ending.get(token - 1) or self.people.starting.get(left.last)
            yield from self.offices.pair(token, came or self.meant.subject(token), left)

    def _while_replacing(self, token: int) -> Iterator[Link]:
        """As in "X стал мэром, сменив Y"."""
        yield from self.offices.pair(token, self.meant.subject(token), self.people.ahead(token + 1, "ag"))

    def _instead(self, token: int) -> Iterator[Link]:
        """As in "мэром стал X вместо Y"."""
        begin, end = self.people.sentence(token)
        left = self.people.ahead(token + 1, "g")
        if left is None:
            yield from self._instead_of_him(token)
            return
        if self.offices.own_post(token, left):
            yield from self._seat_given_up(token, left)
            return
        opens = token == begin  # "Вместо Белова мэром избрана Ладова"
        clause = next((place for place in range(left.last, end) if self.doc.keys[place] == ","), end)
        stretch = (left.last, clause) if opens else (begin, token)
        told = (link for link in self._told_by_verb(*stretch) if link.person != left.person)
        last = (min if opens else max)(told, key=_place, default=None)
        if last is not None:
            yield from self.offices.gave_up(last.phrase, left)

    def _instead_of_him(self, token: int) -> Iterator[Link]:
        """As in "вместо него назначен Y", "вместо неё назначили Y"."""
        if not is_word(self.doc, token + 1, "instead of him"):
            return
        left, after = self.meant.told_before(token), token + 2
        came = self.people.ahead(after + 1, "n" if self.told.takes_seat(after) else "ag")
        if left is not None and (self.told.takes_seat(after) or self.told.puts(after)):
            yield from self.offices.pair(token, came, left)

    def _told_by_verb(self, begin: int, end: int) -> Iterator[Link]:
        """The links of verbs to the posts in a stretch of tokens."""
        for link in chain.from_iterable(self.of_person.values()):
            if begin <= link.phrase.first < end and "verb" in link.rule:
                yield link

    def _seat_given_up(self, token: int, left: Naming) -> Iterator[Link]:
        """As in "вместо сенатора Y делегирована X": somebody was chosen, not only spoke in his stead."""
        chosen = any(readings(word)[0].pos == "PRTS" for word in self.doc.words[slice(*self.people.sentence(token))])
        for link in self.of_person.get(left.person, ()) if chosen else ():
            if token < link.phrase.first < left.first and not is_former(link):
                yield link._replace(rule=GIVEN_UP, status=Status.FORMER)

    def _succeeded(self, token: int) -> Iterator[Link]:
        """As in "его преемником станет X", "преемником X стал Y", "Y стал преемником X"."""
        left, after = self.meant.of_whom(token)
        came = self.people.ahead(after, "n") or self.meant.subject(token)
        yield from self.offices.pair(token, came, left)

    def _named_successor(self, token: int) -> Iterator[Link]:
        """As in "его преемник X", "преемник X Y"."""
        left, after = self.meant.of_whom(token)
        yield from self.offices.pair(token, self.people.starting.get(after), left)

    def _preceded(self, token: int) -> Iterator[Link]:
        """As in "предшественник X Y", "своего предшественника Y"."""
        if is_word(self.doc, token - 1, "own"):
            came, after = self.meant.subject(token), token + 1
        else:
            came, after = self.meant.of_whom(token)
        left = self._ranked(after)
        told = came is not None and left is not None and {came.person, left.person} <= self.of_person.keys()
        if not told:  # both have posts by words of their own
            yield from self.offices.pair(token, came, left)

    def _ranked(self, token: int) -> Naming | None:
        """The name at a token, or behind a rank there: "его предшественник, генерал Белов, ушёл"."""
        first = token + (self.doc.keys[token : token + 1] == [","])
        after = ranks_end(self.doc, lexicon(), first)
        named = self.people.starting.get(after)
        closed = named is not None and self.doc.key_at(named.last) == ","  # "предшественник X, Иван Белов, ушёл"
        return named if after > first or first == token or closed else None

    def _relieved(self, token: int) -> Iterator[Link]:
        """As in "на смену X пришёл Y", "ему на смену пришёл Y", "на смену ему"."""
        left, after = self.people.starting.get(token + 1), token + 1
        if left is not None:
            after = left.last
        elif is_word(self.doc, token - 2, "him"):
            left = self.meant.told_last(token)
        elif token + 1 < len(self.doc) and is_word(self.doc, token + 1, "him"):
            left, after = self.meant.told_before(token), token + 2
        yield from self.offices.pair(token, self.people.ahead(after, "n"), left)

    def _in_his_place(self, token: int) -> Iterator[Link]:
        """As in "его место занял Y", "место X занял Y"."""
        if is_word(self.doc, token - 1, "his"):
            left, after = self.meant.told_before(token), token + 1
        else:
            left = self.people.starting.get(token + 1)
            after = left.last if left else token
        if left is None:
            return
        if self.told.takes_seat(after):
            told = self.offices.pair(token, self.people.ahead(after, "n"), left)
            yield from self._to_come(after, told)
        elif self.doc.keys[token - 2] == ON:
            yield from self.offices.pair(token, self._put_in(token, after), left)

    def _put_in(self, token: int, after: int) -> Naming | None:
        """Whom somebody put in a place: "на его место президент назначил Y", "назначил на его место Y"."""
        if self.told.puts(token - _BEFORE_PLACE):
            return self.people.ahead(after, "ag")
        verb = next((place for place in range(after, after + _PLACE_REACH) if self.told.puts(place)), None)
        return self.people.ahead(verb + 1, "ag") if verb is not None else None

    def _of_this_post(self, token: int) -> Iterator[Link]:
        """As in "этот пост занял X", "X, занимавший эту должность", "должность Y занял X"."""
        if not is_word(self.doc, token - 1, "this"):
            yield from self._in_his_place(token)
            return
        told = self._near(token)
        if told and told[-1].status == Status.FORMER and told[-1].first >= self.people.sentence(token)[0]:
            return  # "Бывший министр проработал на этом посту год"
        before = [phrase for phrase in told if phrase.status != Status.FORMER]
        found = self.told.seated(token) if before and is_public(before[-1]) and not before[-1].plural else None
        if found is not None:
            holder, status = found
            yield Link(before[-1], holder.person, "this_post", status)

    def _near(self, token: int) -> list[PostPhrase]:
        """The posts of the sentences before a token."""
        begin, _ = self.people.sentence(token)
        for _ in range(_SENTENCES_BACK):
            begin = self.people.previous(begin)
        near = self.phrases[bisect_left(self.offices.firsts, begin) : bisect_left(self.offices.firsts, token)]
        return [phrase for phrase in near if phrase.last <= token and phrase.within is None and not self._acts(phrase)]

    def _acts(self, phrase: PostPhrase) -> bool:
        """True for whose act it is: "указом президента на эту должность назначен X"."""
        return phrase.first > 0 and self.doc.keys[phrase.first - 1] in word_group("acts")

    def _in_his_duties(self, token: int) -> Iterator[Link]:
        """As in "его обязанности временно исполняет X", "его обязанности возложены на X": an acting post.

        Of somebody with a post of his own ("исполняет руководитель аппарата X") that one is told and no other.
        """
        around = (*range(token + 1, token + _DUTY_REACH), *range(token - 2, max(token - _DUTY_REACH, 0), -1))
        kinds = ("fulfil", "laid on")
        verb = next((place for place in around if any(is_word(self.doc, place, kind) for kind in kinds)), None)
        if verb is None or not is_word(self.doc, token - 1, "his"):
            return
        came = self.people.ahead(max(verb, token) + 1, "a" if is_word(self.doc, verb, "laid on") else "n")
        told = [phrase for phrase in self._near(token) if is_public(phrase) and not phrase.plural]
        own = self.of_person.get(came.person, ()) if came is not None else ()
        if came is not None and told and all(map(is_former, own)):
            yield Link(told[-1], came.person, "post_taken_over", Status.ACTING)


def _place(link: Link) -> int:
    return link.phrase.first


_READERS: dict[str, Callable[[Succession, int], Iterator[Link]]] = {
    "finite": Succession._replaced,
    "participle": Succession._replacing,
    "gerund": Succession._while_replacing,
    "instead": Succession._instead,
    "successor": Succession._succeeded,
    "named successor": Succession._named_successor,
    "predecessor": Succession._preceded,
    "relief": Succession._relieved,
    "place": Succession._in_his_place,
    "seat": Succession._of_this_post,
    "duties": Succession._in_his_duties,
}


@cache
def _readers() -> dict[str, list[Callable[[Succession, int], Iterator[Link]]]]:
    """What reads a word of succession, by its key; pronouns and the like are only asked about beside one."""
    kinds = succession_kinds().items()
    found = {key: [_READERS[kind] for kind in sorted(told) if kind in _READERS] for key, told in kinds}
    return {key: readers for key, readers in found.items() if readers}
