"""The charts of the report as inline SVG, drawn by Vega-Lite at build time: no script runs for them in the page.

The drawings stand in ``assets/charts``, one Vega-Lite specification each; here is only what they count.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.resources import files
from itertools import combinations
from typing import Any

from rukz_extract.errors import InputError
from rukz_extract.records import ExtractedArticle
from rukz_extract.resources import read_table
from rukz_extract.show.stats import Stats, label, ranked

MOST_PAIRED = 14
MOST_NAMED = 12

INK = "currentColor"
"""Lines and letters take the colour of the page's text, so one drawing serves the light and the dark theme."""

CONFIG = {
    "background": "transparent",
    "view": {"stroke": None},
    "axis": {"labelColor": INK, "domainColor": INK, "tickColor": INK, "gridColor": INK, "gridOpacity": 0.12},
}

Rows = list[dict[str, Any]]


@dataclass(slots=True)
class Tally:
    """What the charts count, filled article by article."""

    stats: Stats = field(default_factory=Stats)
    days: Counter[str] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, article: ExtractedArticle) -> None:
        """Count one article."""
        self.stats.add(article)
        if article.published:
            self.days[article.published.isoformat()] += 1
        self.years.update(date.start.year for date in article.dates if date.start)
        for region in article.regions:
            if region.subdivision:
                self.codes[region.subdivision] += len(region.mentions)
        self.pairs.update(combinations(sorted({label(region) for region in article.regions}), 2))


def draw_charts(tally: Tally) -> dict[str, str]:
    """SVG per chart, keys of labels.csv; a chart without data is left out."""
    officials = ranked(tally.stats.most["officials"])[:MOST_NAMED]
    rows: dict[str, Rows] = {
        "map": [{**tile, "n": tally.codes[tile["code"]]} for tile in _tiles()],
        "by_day": [{"day": day, "n": count} for day, count in sorted(tally.days.items())],
        "timeline": [{"year": year, "n": count} for year, count in sorted(tally.years.items())],
        "totals": _named((code, float(total)) for code, total in tally.stats.totals.items()),
        "top_officials": _named(officials),
        "pairs": _square(tally.pairs),
    }
    return {name: _svg(name, values) for name, values in rows.items() if values}


def _svg(name: str, rows: Rows) -> str:
    try:
        import vl_convert
    except ImportError as problem:
        raise InputError("the report needs its charts: install rukz-extract[report]") from problem
    spec = json.loads(files(__package__).joinpath("assets", "charts", f"{name}.json").read_text(encoding="utf-8"))
    return str(vl_convert.vegalite_to_svg({**spec, "data": {"values": rows}, "config": CONFIG}))


def _tiles() -> Rows:
    """Every first-level unit of Russia and Kazakhstan as a square near its place on the map."""
    return [{**tile, "column": int(tile["column"]), "row": int(tile["row"])} for tile in read_table("report/tiles")]


def _named(counts: Iterable[tuple[str, float]]) -> Rows:
    return [{"name": name, "n": count} for name, count in counts if count > 0]


def _square(pairs: Counter[tuple[str, str]]) -> Rows:
    """In how many articles two territories stand together, for those that have most company; both halves."""
    company: Counter[str] = Counter()
    for pair, count in pairs.items():
        company.update(dict.fromkeys(pair, count))
    chosen = {name for name, _ in ranked(company)[:MOST_PAIRED]}
    return [
        {"a": one, "b": other, "n": count}
        for (left, right), count in sorted(pairs.items())
        if left in chosen and right in chosen
        for one, other in ((left, right), (right, left))
    ]
