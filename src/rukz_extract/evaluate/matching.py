"""One-to-one matching of gold and output, and the counts that follow from it."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass(slots=True)
class Counts:
    """Micro-averaged counts: items found, gold items, predicted items."""

    hit: int = 0
    gold: int = 0
    pred: int = 0

    def add(self, other: "Counts") -> None:
        """Add the counts of another article."""
        self.hit += other.hit
        self.gold += other.gold
        self.pred += other.pred

    @property
    def precision(self) -> float:
        """Share of the predictions that are right, 0 to 1; 0 without predictions."""
        return self.hit / self.pred if self.pred else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that is found, 0 to 1; 0 without gold."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        total = self.gold + self.pred
        return 2 * self.hit / total if total else 0.0


@dataclass(slots=True)
class Matching:
    """Pairs of (gold index, prediction index), and the indices left over on either side."""

    pairs: list[tuple[int, int]] = field(default_factory=list)
    missed: list[int] = field(default_factory=list)
    spurious: list[int] = field(default_factory=list)

    @property
    def counts(self) -> Counts:
        """The matching as counts."""
        hit = len(self.pairs)
        return Counts(hit, hit + len(self.missed), hit + len(self.spurious))


def shared_length(left: Span, right: Span) -> int:
    """Code points two spans share; 0 or negative when they do not touch."""
    return min(left[1], right[1]) - max(left[0], right[0])


def match_keys(gold: Sequence[Hashable], pred: Sequence[Hashable]) -> Matching:
    """Match equal keys one to one, in order."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, key in enumerate(pred):
        places[key].append(place)
    result, used = Matching(), set()
    for item, key in enumerate(gold):
        if places.get(key):
            place = places[key].pop(0)
            used.add(place)
            result.pairs.append((item, place))
        else:
            result.missed.append(item)
    result.spurious = [place for place in range(len(pred)) if place not in used]
    return result


def match_overlaps(gold: Sequence[Span], pred: Sequence[Span]) -> Matching:
    """Match equal spans first, then overlapping ones, the longest overlap first."""
    result = match_keys(gold, pred)
    candidates = sorted((-shared_length(gold[g], pred[p]), g, p) for g in result.missed for p in result.spurious)
    free_gold, free_pred = set(result.missed), set(result.spurious)
    for length, g, p in candidates:
        if length < 0 and g in free_gold and p in free_pred:
            free_gold.discard(g)
            free_pred.discard(p)
            result.pairs.append((g, p))
    result.missed, result.spurious = sorted(free_gold), sorted(free_pred)
    return result
