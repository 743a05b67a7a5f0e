"""Why a text gives its records: what was found, its normalised value, its rule, and what the rule means."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from rukz_extract.call import extract_text
from rukz_extract.records import ExtractedArticle, Official
from rukz_extract.show.rules import meanings
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
class Explanation:
    """Everything found in a text, dimension by dimension."""

    text: str
    published: date | None
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """The explanation for programs."""
        found = [asdict(finding) for finding in self.findings]
        return {"text": self.text, "published": str(self.published) if self.published else None, "findings": found}


def explain(text: str, published: date | str | None = None) -> Explanation:
    """What the extractors make of a text and by which rules; InputError when ``published`` is no date."""
    article = extract_text(text, published, title=None, doc_id="phrase")
    return Explanation(text, article.published, tuple(_findings(article)))


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


def explanation_view(explanation: Explanation) -> RenderableType:
    """The explanation as a table for a terminal; a plain sentence when nothing was found."""
    if not explanation.findings:
        return Text("nothing found")
    table = Table("type", "mention", "value", "rule", "what the rule says", box=None, pad_edge=False)
    for finding in explanation.findings:
        kind = Text(finding.dimension, style=STYLES[finding.dimension])
        table.add_row(kind, *map(Text, (finding.text, finding.value, finding.rule, finding.meaning)))
    return Group(Text(f"published: {explanation.published or 'unknown'}"), table)
