"""What runs in the processes of the cluster: an actor that keeps the models, and the ledger of what died with whom."""

from collections import Counter
from contextlib import ExitStack
from typing import Any

import ray

from rukz_extract.collector import calm_collector
from rukz_extract.errors import RukzError
from rukz_extract.run.chunks import Outcome
from rukz_extract.run.cluster.parcels import Answer, Parcel, pack, unpack
from rukz_extract.run.dispatch import killed
from rukz_extract.run.extraction import Extraction
from rukz_extract.run.resume import key_of
from rukz_extract.sources.article import Article

DEATHS_ALLOWED = 3
"""An article with which this many actors died is the cause; one death may be that of a whole node."""

Number = tuple[int, ...]


class Ledger:
    """Knows what is under way: Ray runs the task of a dead actor again and again, and nobody else would count."""

    def __init__(self) -> None:
        self._begun: Counter[Number] = Counter()

    def begin(self, number: Number) -> int:
        """Work on a parcel, or on one article of it, begins; how often it had begun before without an end."""
        before = self._begun[number]
        self._begun[number] += 1
        return before

    def end(self, number: Number) -> None:
        """The work is done, and with it that on its articles."""
        for known in [known for known in self._begun if known[: len(number)] == number]:
            del self._begun[known]


class Actor:
    """Parcels to answers. ``known`` refers to the keys of articles whose lines an earlier run has written."""

    def __init__(self, extraction: Extraction, ledger: Any, known: Any) -> None:
        self._extraction = extraction
        self._ledger = ledger
        self._known: frozenset[bytes] = ray.get(known)
        self._calm = ExitStack()
        self._warm = False

    def __call__(self, block: Any) -> Any:
        """A block of answers for a block of parcels."""
        return pack(*(self._answer(parcel) for parcel in unpack(block)))

    def _answer(self, parcel: Parcel) -> Answer:
        """The answer to one parcel; an error that concerns the whole run is a value, for Ray would try again."""
        items = list(parcel.items)
        new = {place: item for place, item in enumerate(items) if isinstance(item, Article) and self._is_new(item)}
        try:
            outcomes = self._outcomes(parcel.number, list(new.values())) if new else []
        except RukzError as problem:
            return Answer(error=problem)
        for place, outcome in zip(new, outcomes, strict=True):
            items[place] = outcome
        return Answer(items, parcel.notes)

    def _is_new(self, article: Article) -> bool:
        return not self._known or key_of(article, self._extraction.shape).digest not in self._known

    def _outcomes(self, number: Number, articles: list[Article]) -> list[Outcome]:
        """The outcomes of a parcel: together, or one by one when an actor has died with it."""
        deaths = self._begun(number)
        if deaths:
            outcomes = [self._alone((*number, place), article) for place, article in enumerate(articles)]
        else:
            self._warm_up()
            outcomes = self._extraction(articles)
        self._ledger.end.remote(number)
        return outcomes

    def _alone(self, number: Number, article: Article) -> Outcome:
        deaths = 1 + self._begun(number)
        if deaths >= DEATHS_ALLOWED:
            return killed(article, deaths)
        (outcome,) = self._extraction([article])
        self._ledger.end.remote(number)
        return outcome

    def _begun(self, number: Number) -> int:
        return int(ray.get(self._ledger.begin.remote(number)))

    def _warm_up(self) -> None:
        """Loads the models before the first work, not in the constructor: an error there would only be tried again."""
        if not self._warm:
            self._extraction.warm_up()
            self._calm.enter_context(calm_collector())
            self._warm = True
