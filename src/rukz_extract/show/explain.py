"""Why a text gives its records: what was found and by which rule, which candidates lost and to what."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from rukz_extract.call import extract_text
from rukz_extract.extract.trace import Loss
from rukz_extract.records import ExtractedArticle, Official
from rukz_extract.show.rules import meanings, reasons
from rukz_extract.show.terminal import STYLES, mentions_of, summary


@dataclass(frozen=True, slots=True)
class Finding:
    """One record (or one post of an official): where it stands first, what it says, and by which rule."""

    dimension: str
    start: int
    end: int
    text: str
    value: str
    rule: str
    meaning: str


@dataclass(frozen=True, slots=True)
class LostCandidate:
    """A candidate that gave no record: the rule that proposed it, what it would have said, and what beat it.

    ``to`` is the winner's rule or the check that refused the candidate; ``winner`` is what was taken instead,
    null when nothing was.
    """

    dimension: str
    start: int
    end: int
    text: str
    value: str
    rule: str
    to: str
    winner: str | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything found in a text, dimension by dimension, and the candidates that lost, in text order."""

    text: str
    published: date | None
    findings: tuple[Finding, ...]
    lost: tuple[LostCandidate, ...]

    def as_json(self) -> dict[str, Any]:
        """The explanation for programs."""
        return {**asdict(self), "published": str(self.published) if self.published else None}


def explain(text: str, published: date | str | None = None) -> Explanation:
    """What the extractors make of a text, by which rules, and what lost; InputError when ``published`` is no date."""
    losses: list[Loss] = []
    article = extract_text(text, published, trace=losses.append)
    order = {dimension: place for place, dimension in enumerate(STYLES)}
    losses.sort(key=lambda loss: (order[loss.dimension], loss.stretch))
    return Explanation(text, article.published, tuple(_findings(article)), tuple(_lost(text, loss) for loss in losses))


def _findings(article: ExtractedArticle) -> list[Finding]:
    found = []
    for dimension in STYLES:
        for record in getattr(article, dimension):
            first = next(mentions_of(record))
            found.append(_finding(dimension, first.start, first.text, summary(record), record.rule))
            for post in record.posts if isinstance(record, Official) else ():
                place = post.mentions[0]
                found.append(_finding(dimension, place.start, place.text, f"post: {post.title}", post.rule))
    return found


def _finding(dimension: str, start: int, text: str, value: str, rule: str) -> Finding:
    return Finding(dimension, start, start + len(text), text, value, rule, meanings().get((dimension, rule), ""))


def _lost(text: str, loss: Loss) -> LostCandidate:
    key = loss.dimension, loss.to
    meaning = reasons().get(key) or f"A longer find: {meanings().get(key, '')}"
    return LostCandidate(
        loss.dimension,
        *loss.stretch,
        text[slice(*loss.stretch)],
        loss.value,
        loss.rule,
        loss.to,
        text[slice(*loss.winner)] if loss.winner else loss.better or None,
        meaning,
    )


def explanation_view(explanation: Explanation) -> RenderableType:
    """The explanation as two tables for a terminal: what was found, and what lost."""
    parts: list[RenderableType] = [Text(f"published: {explanation.published or 'unknown'}")]
    if explanation.findings:
        found = Table("type", "mention", "value", "rule", "what the rule says", box=None, pad_edge=False)
        for item in explanation.findings:
            found.add_row(_kind(item), *map(Text, (item.text, item.value, item.rule, item.meaning)))
        parts.append(found)
    else:
        parts.append(Text("nothing found"))
    if explanation.lost:
        lost = Table("type", "candidate", "would be", "rule", "lost to", "why", box=None, pad_edge=False)
        for loser in explanation.lost:
            to = f"{loser.to}: {loser.winner}" if loser.winner else loser.to
            lost.add_row(_kind(loser), *map(Text, (loser.text, loser.value, loser.rule, to, loser.meaning)))
        parts += [Text("\nlost", style="bold"), lost]
    return Group(*parts)


def _kind(item: Finding | LostCandidate) -> Text:
    return Text(item.dimension, style=STYLES[item.dimension])
