"""The scores of an output against gold: mention rows, entity rows, attribute accuracies and the errors."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rukz_extract.evaluate.edges import core
from rukz_extract.evaluate.entities import ATTRIBUTES, KEYS, Json, Keyed, aligned, same_value
from rukz_extract.evaluate.matching import Counts, Matching, Span, match_keys, match_overlaps
from rukz_extract.records import DIMENSIONS

MEASURES = ("raw", "exact", "overlap")
NOTHING: Json = {dimension: [] for dimension in DIMENSIONS}


@dataclass(frozen=True, slots=True)
class Error:
    """One disagreement: ``kind`` is miss, false, edge or wrong; ``start`` its offset in the article."""

    kind: str
    doc_id: str
    text: str
    start: int | None
    other: str | None = None


@dataclass(slots=True)
class Scores:
    """Counts by row and measure, (right, seen) by attribute, errors by row."""

    rows: dict[str, dict[str, Counts]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Counts)))
    attributes: dict[str, tuple[int, int]] = field(default_factory=lambda: defaultdict(lambda: (0, 0)))
    errors: dict[str, list[Error]] = field(default_factory=lambda: defaultdict(list))

    def as_json(self) -> Json:
        """Precision, recall, F1 (four digits) and counts per row and measure; accuracy per attribute."""
        return {
            "rows": {row: {m: _figures(c) for m, c in measures.items()} for row, measures in self.rows.items()},
            "accuracy": {
                name: {"accuracy": round(right / seen, 4), "n": seen} for name, (right, seen) in self.attributes.items()
            },
        }


def _figures(counts: Counts) -> dict[str, float]:
    return {
        "p": round(counts.precision, 4),
        "r": round(counts.recall, 4),
        "f1": round(counts.f1, 4),
        "hit": counts.hit,
        "gold": counts.gold,
        "pred": counts.pred,
    }


def evaluate(gold: Sequence[Json], output: Iterable[Json]) -> Scores:
    """Score output lines against gold articles, matched by ``doc_id``.

    An article without output counts as empty. ``exact`` mentions ignore leading prepositions, qualifiers and status
    words; ``overlap`` asks for one shared code point, one to one. All figures are micro-averaged.
    """
    lines: Mapping[str, Json] = {line["doc_id"]: line for line in output}
    scores = Scores()
    for article in gold:
        pred = lines.get(article["doc_id"], NOTHING)
        for dimension in DIMENSIONS:
            _score_mentions(scores, dimension, article, pred)
    for row in KEYS:
        for article in gold:
            _score_entities(scores, row, article, lines.get(article["doc_id"], NOTHING))
    return scores


def mentions(article: Json, dimension: str) -> Iterator[Json]:
    """The mentions of one dimension: of names, not of posts, for officials."""
    for record in article.get(dimension, []):
        yield from record["mentions"] if "mentions" in record else [record["mention"]]


def _place(mention: Json) -> Span:
    return mention["start"], mention["end"]


def _score_mentions(scores: Scores, dimension: str, article: Json, pred: Json) -> None:
    gold, found = list(mentions(article, dimension)), list(mentions(pred, dimension))
    row = scores.rows[f"mentions: {dimension}"]
    for measure in MEASURES:
        left, right = _spans(dimension, gold, measure), _spans(dimension, found, measure)
        match = match_overlaps(left, right) if measure == "overlap" else match_keys(left, right)
        row[measure].add(match.counts)
    scores.errors[f"mentions: {dimension}"] += _mention_errors(dimension, article["doc_id"], gold, found)


def _spans(dimension: str, items: Iterable[Json], measure: str) -> list[Span]:
    if measure == "exact":
        return sorted({core(dimension, _place(m), m.get("text") or "") for m in items})
    return sorted({_place(m) for m in items})


def _mention_errors(dimension: str, doc_id: str, gold: list[Json], found: list[Json]) -> Iterator[Error]:
    pred = list({_place(m): m for m in found}.values())
    match = match_overlaps([_place(m) for m in gold], [_place(m) for m in pred])
    for g in match.missed:
        yield Error("miss", doc_id, gold[g]["text"], gold[g]["start"])
    for p in match.spurious:
        yield Error("false", doc_id, pred[p]["text"], pred[p]["start"])
    for g, p in match.pairs:
        left, right = gold[g], pred[p]
        if core(dimension, _place(left), left["text"]) != core(dimension, _place(right), right["text"]):
            yield Error("edge", doc_id, left["text"], left["start"], right["text"])


def _score_entities(scores: Scores, row: str, article: Json, pred: Json) -> None:
    gold, found = KEYS[row](article), KEYS[row](pred)
    match = match_keys([key for key, _ in gold], [key for key, _ in found])
    scores.rows[f"entities: {row}"]["key"].add(match.counts)
    scores.errors[f"entities: {row}"] += _entity_errors(article["doc_id"], match, gold, found)
    for left, right in aligned(gold, found):
        for attribute in ATTRIBUTES.get(row, ()):
            if attribute in left:
                _score_attribute(scores, f"{row}.{attribute}", article["doc_id"], left, right)


def _entity_errors(doc_id: str, match: Matching, gold: Keyed, found: Keyed) -> Iterator[Error]:
    for kind, items in (
        ("miss", [gold[g] for g in match.missed]),
        ("false", [found[p] for p in match.spurious]),
    ):
        for key, item in items:
            parts = key if isinstance(key, tuple) else (key,)
            yield Error(kind, doc_id, " | ".join(map(str, parts)), _start(item))


def _score_attribute(scores: Scores, name: str, doc_id: str, left: Json, right: Json) -> None:
    attribute = name.rpartition(".")[2]
    same = same_value(left.get(attribute), right.get(attribute))
    hits, seen = scores.attributes[name]
    scores.attributes[name] = hits + same, seen + 1
    if not same:
        wrong = Error("wrong", doc_id, str(left.get(attribute)), _start(left), str(right.get(attribute)))
        scores.errors[name].append(wrong)


def _start(item: Json) -> int | None:
    mention: Json = item.get("mention") or next(iter(item.get("mentions") or []), {})
    start = mention.get("start")
    return int(start) if start is not None else None
