"""Whom "новый мэр" and "свергнутый президент" may mean: the one not who has left, the other not who is in office."""

from collections.abc import Iterable, Sequence

from rukz_extract.extract.officials.holders.known_links import Known
from rukz_extract.extract.officials.links import Link, is_former
from rukz_extract.extract.officials.phrases.before_head import before_outside
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.extract.officials.roles import role
from rukz_extract.gazetteer.posts import FORMER_PREFIX, lexicon, word_group, word_starts
from rukz_extract.language.doc import Doc
from rukz_extract.language.morphology import is_future, readings
from rukz_extract.records import Status

_ENTRIES = ("post_by_verb_become", "post_by_verb_appoint", "post_by_verb_seat", "post_by_verb_move", "post_taken_over")
"""Rules of links that tell how somebody came to an office."""
_CHOSEN_REACH = 3
"""Tokens from a verb of choosing to the post: "утвердил на посту премьера Ивана Белова"."""
_VERBS = frozenset({"VERB", "INFN", "GRND"})


class Newcomers:
    """Tells for an office with "новый", "будущий" or "следующий" which of its holders may be meant.

    ``past`` are the terms of the register that have ended.
    """

    def __init__(self, doc: Doc, links: Sequence[Link], past: Iterable[Known]) -> None:
        self.doc = doc
        self.past = {id(known.link) for known in past}
        self.left = {(link.person, role(link.phrase)) for link in links if is_former(link)}
        self.in_office = {(link.person, role(link.phrase)) for link in links} - self.left
        self.entered = {(link.person, role(link.phrase)) for link in links if self._tells_of_entry(link)}

    def meant(self, phrase: PostPhrase, fitting: Sequence[Known]) -> list[Known]:
        """The holders that fit, without those whom such a phrase cannot mean.

        Before the choice a new holder is nobody: "инаугурация нового президента".
        """
        if self._is_deposed(phrase):
            return [known for known in fitting if self._has_left(known)]
        word = self._newcomer(phrase)
        if not word or not fitting:
            return list(fitting)
        chosen = word in word_group("newcomers_to_come") or self._is_to_come(phrase)
        return [known for known in fitting if self._may_be(known, chosen=chosen)]

    def _is_deposed(self, phrase: PostPhrase) -> bool:
        """True for "свергнутый президент"; a "свергнутый экс-президент" is any former one."""
        first, head = self.doc.keys[phrase.first], self.doc.keys[phrase.head_at]
        return first.startswith(word_starts("deposed")) and not head.startswith(FORMER_PREFIX)

    def _has_left(self, known: Known) -> bool:
        """True for a former holder, by the register too where the article does not tell him in office."""
        office = known.link.person, known.role
        if office in self.left or is_former(known.link):
            return True
        return id(known.link) in self.past and office not in self.in_office

    def _may_be(self, known: Known, *, chosen: bool) -> bool:
        """False for who has left; of an office that is still to be filled true for who was put into it only."""
        if is_former(known.link):
            return False
        entered = (known.link.person, known.role) in self.entered
        return entered or not chosen

    def _newcomer(self, phrase: PostPhrase) -> str:
        """The word that tells a new holder, before a post or in it; empty for none."""
        begin = before_outside(self.doc, phrase) + 1
        words = (lexicon().words.get(key) for key in self.doc.keys[begin : phrase.head_at])
        return next((word.lemma for word in words if word is not None and word.lemma in word_group("newcomers")), "")

    def _is_to_come(self, phrase: PostPhrase) -> bool:
        """True for "инаугурация нового мэра", "изберут нового мэра" and "новый мэр вступит"."""
        before = before_outside(self.doc, phrase)
        key = self.doc.keys[before] if before >= 0 else ""
        if key.startswith(word_starts("entries_into_office")):
            return True
        if key.startswith(word_starts("choosing")) and readings(key)[0].pos in _VERBS:
            return True
        return "ns" in phrase.cases and self._is_awaited(phrase.last)

    def _is_awaited(self, token: int) -> bool:
        """True for a verb of what is to be: "новый мэр | вступит", "новый президент | впервые избирается всеми"."""
        token += readings(self.doc.key_at(token) or ",")[0].pos == "ADVB"
        key = self.doc.key_at(token)
        return is_future(key) or (key.startswith(word_starts("choosing")) and key.endswith("ся"))

    def _tells_of_entry(self, link: Link) -> bool:
        """True for "избран мэром", "избранный мэр X" and "новый мэр X"."""
        told = link.status or link.phrase.status
        if told == Status.FORMER:
            return False
        if link.rule in _ENTRIES or told == Status.ELECT or self._newcomer(link.phrase):
            return True
        before = self.doc.keys[max(link.phrase.first - _CHOSEN_REACH, 0) : link.phrase.first]
        return any(key.startswith(word_starts("choosing")) for key in before)
