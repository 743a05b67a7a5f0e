"""A post in the making: the wordings that tell it, and what they say together."""

from dataclasses import dataclass, field

from rukz_extract.extract.officials.links import Link, status_of
from rukz_extract.extract.officials.phrases.phrase import PostPhrase
from rukz_extract.records import Status

_STRENGTH = {Status.CURRENT: 0, Status.ELECT: 1, Status.ACTING: 2, Status.FORMER: 3}


@dataclass(slots=True, eq=False)
class PostDraft:
    """A post of one holder in the making: the links that tell it."""

    title: str
    organization: str | None
    links: list[Link] = field(default_factory=list)
    jurisdiction: str | None = None
    settled: Status | None = None
    """The status that another post of the holder decides."""

    told: Status = Status.CURRENT
    """The strongest word said of the post: former, then acting, then elect."""

    @property
    def status(self) -> Status:
        """The status to give out: who is called by the post itself is more than elect, or once acting in it."""
        weak = self.told == Status.ELECT or (self.told == Status.FORMER and self._once_acted())
        in_office = weak and any(map(_is_called_by, self.links))
        return self.settled or (Status.CURRENT if in_office else self.told)

    def _once_acted(self) -> bool:
        """True when only "тогда ещё исполнявший обязанности президента" tells of a past."""
        past = [link for link in self.links if status_of(link) == Status.FORMER]
        return all(link.phrase.status == Status.ACTING for link in past)

    def drop(self, phrase: PostPhrase | None) -> None:
        """Leaves out a reference that turned out to mean the holder of another region's post."""
        self.links = [link for link in self.links if link.phrase is not phrase] or self.links

    def add(self, link: Link, code: str | None, *, alike: bool = False) -> None:
        """Takes in a wording of the post: the longest title stands, the first territory and organization told.

        Of words that read ``alike`` those are right that know the body, whose name leaves the title.
        """
        self.links.append(link)
        self.told = max(self.told, status_of(link), key=_STRENGTH.__getitem__)
        if alike:
            self.title = min(self.title, link.phrase.title, key=len)
        elif not cuts_name(self, link.phrase):
            self.title = max(self.title, link.phrase.title, key=len)
        self.jurisdiction = self.jurisdiction or code
        self.organization = self.organization or link.phrase.organization


def cuts_name(draft: PostDraft, phrase: PostPhrase) -> bool:
    """True for "начальник таможни" behind "начальник Омской таможни": the noun alone of a body told by its name."""
    noun = phrase.parts[0].noun if len(phrase.parts) == 1 and phrase.has("body") else None
    named = draft.organization is not None and noun in draft.organization.lower().split()
    return named and phrase.organization is None and phrase.title == f"{draft.title} {phrase.title.split()[-1]}"


def _is_called_by(link: Link) -> bool:
    """True for "президент Белов" without a word of time."""
    beside = link.rule in ("post_before_name", "post_after_comma", "plural_post_before_names")
    return beside and status_of(link) == Status.CURRENT
