"""The page itself: template, styles and script filled with data; everything that comes from articles is escaped."""

import base64
import json
from collections.abc import Iterable
from dataclasses import asdict
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from rukz_extract.errors import InputError
from rukz_extract.records import ExtractedArticle
from rukz_extract.resources import read_table
from rukz_extract.show.report.charts import Tally, draw_charts
from rukz_extract.show.report.payload import COLUMNS, Payload, build_payload
from rukz_extract.show.report.texts import Texts


def write_report(articles: Iterable[ExtractedArticle], destination: Path, *, texts: Path | None = None) -> int:
    """Write one self-contained HTML file; returns the number of articles in it.

    ``texts`` is a folder of articles for outputs whose ``source`` cannot be read from here. Raises InputError when the
    extra ``report`` is not installed.
    """
    kept = list(articles)
    tally = Tally()
    for article in kept:
        tally.add(article)
    destination.write_text(render(build_payload(kept, Texts(texts)), draw_charts(tally)), encoding="utf-8")
    return len(kept)


def render(payload: Payload, charts: dict[str, str]) -> str:
    """The page as HTML text."""
    script = _asset("report.js")
    digest = base64.b64encode(sha256(script.encode()).digest()).decode()
    return str(
        _template().render(
            script=script,
            script_hash=f"sha256-{digest}",
            style=_asset("report.css"),
            charts=charts,
            labels={row["key"]: row for row in read_table("report/labels")},
            data=as_json(_index(payload)),
            blocks=[as_json(block) for block in payload.blocks],
        )
    )


def as_json(value: Any) -> str:
    """JSON that is inert inside a script element: no ``<``, so neither ``</script>`` nor ``<!--`` can occur in it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _index(payload: Payload) -> dict[str, Any]:
    """The part the page reads at once; the texts wait in their own blocks until an article is opened."""
    return {
        "columns": COLUMNS,
        "tables": {name: [list(asdict(row).values()) for row in rows] for name, rows in payload.tables.items()},
        "articles": payload.heads,
        "labels": {row["key"]: [row["ru"], row["en"]] for row in read_table("report/labels")},
    }


def _template() -> Any:
    try:
        import jinja2
    except ImportError as problem:
        raise InputError("the report needs its template engine: install rukz-extract[report]") from problem
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_asset("report.html"))


def _asset(name: str) -> str:
    return files("rukz_extract.show.report").joinpath("assets", name).read_text(encoding="utf-8")
