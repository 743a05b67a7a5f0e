"""The page itself: template, styles and script filled with data; everything that comes from articles is escaped."""

import base64
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from rukz_extract.errors import InputError
from rukz_extract.records import DIMENSIONS, ExtractedArticle
from rukz_extract.resources import read_table
from rukz_extract.show.report.charts import Tally, draw_charts
from rukz_extract.show.report.payload import COLUMNS, Payload, build_payload
from rukz_extract.show.rules import meanings
from rukz_extract.show.stats import Stats, ranked


class Written(NamedTuple):
    """What a report holds: its articles, and how many of them show their records only."""

    articles: int
    without_text: int


def write_report(
    articles: Iterable[ExtractedArticle], destination: Path, text_of: Callable[[ExtractedArticle], str | None]
) -> Written:
    """Write one self-contained HTML file; InputError when the extra ``report`` is not installed."""
    kept = list(articles)
    tally = Tally()
    for article in kept:
        tally.add(article)
    payload = build_payload(kept, text_of)
    destination.write_text(render(payload, tally), encoding="utf-8")
    return Written(len(kept), payload.without_text)


def render(payload: Payload, tally: Tally) -> str:
    """The page as HTML text."""
    script = _asset("report.js")
    digest = base64.b64encode(sha256(script.encode()).digest()).decode()
    return str(
        _template().render(
            script=script,
            script_hash=f"sha256-{digest}",
            style=_asset("report.css"),
            charts=draw_charts(tally),
            totals=_totals(tally.stats),
            labels={row["key"]: row for row in read_table("report/labels")},
            sections=("overview", *DIMENSIONS, "articles"),
            data=as_json(_index(payload)),
            blocks=[as_json(block) for block in payload.blocks],
        )
    )


def _totals(stats: Stats) -> list[tuple[str, int, str]]:
    """Currency, mentions and sum in whole units, the most mentioned first; no-break spaces part the thousands."""
    return [(code, count, f"{stats.totals[code]:,.0f}".replace(",", "\u00a0")) for code, count in ranked(stats.amounts)]


def as_json(value: Any) -> str:
    """JSON that is inert inside a script element: no ``<``, so neither ``</script>`` nor ``<!--`` can occur in it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _index(payload: Payload) -> dict[str, Any]:
    """The part the page reads at once; the texts wait in their own blocks until an article is opened."""
    return {
        "columns": COLUMNS,
        "rules": _meanings(),
        "tables": {name: [list(asdict(row).values()) for row in rows] for name, rows in payload.tables.items()},
        "articles": payload.heads,
        "labels": {row["key"]: [row["ru"], row["en"]] for row in read_table("report/labels")},
    }


def _meanings() -> dict[str, dict[str, str]]:
    """What each rule means, by dimension."""
    found: dict[str, dict[str, str]] = {name: {} for name in DIMENSIONS}
    for (dimension, rule), meaning in meanings().items():
        found[dimension][rule] = meaning
    return found


def _template() -> Any:
    try:
        import jinja2
    except ImportError as problem:
        raise InputError("the report needs its template engine: install rukz-extract[report]") from problem
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_asset("report.html"))


def _asset(name: str) -> str:
    return files("rukz_extract.show.report").joinpath("assets", name).read_text(encoding="utf-8")
