"""The charts of the report as inline SVG, drawn by Vega-Lite at build time: no script runs for them in the page.

The drawings stand in ``assets/charts``, one Vega-Lite specification each; here is only what they count. A tile of the
map and a bar lead to the rows they count.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from itertools import combinations
from math import log
from typing import Any
from urllib.parse import quote

from rukz_extract.errors import InputError
from rukz_extract.records import ExtractedArticle
from rukz_extract.resources import read_table
from rukz_extract.show.stats import Stats, ranked

MOST_PAIRED = 12
MOST_NAMED = 12
MOST_DAYS = 92
"""Articles over a longer time are counted by months."""
RARE = 0.03
"""Share of the dates at either end of the timeline that is cut off: one date of 1380 would flatten all others."""
STRONG = 0.6
"""From this share of the scale on, letters on a tile are white."""

INK = "currentColor"
"""Lines and letters take the colour of the page's text, so one drawing serves the light and the dark theme."""

CONFIG = {
    "background": "transparent",
    "font": "system-ui, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "labelFontSize": 12,
        "domainColor": INK,
        "domainOpacity": 0.4,
        "tickColor": INK,
        "tickOpacity": 0.4,
        "gridColor": INK,
        "gridOpacity": 0.12,
    },
}

Rows = list[dict[str, Any]]
_ADDRESS = re.compile('xlink:href="[^"#]*#')
"""Vega puts a site before "#regions/KZ-39"; the keyboard finds the same rows in the tables, without a hundred stops."""


@dataclass(slots=True)
class Tally:
    """What the charts count, filled article by article."""

    stats: Stats = field(default_factory=Stats)
    days: Counter[str] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    zones: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, article: ExtractedArticle) -> None:
        """Count one article."""
        self.stats.add(article)
        if article.published:
            self.days[article.published.isoformat()] += 1
        self.years.update(found.start.year for found in article.dates if found.start)
        for region in article.regions:
            if region.subdivision:
                self.codes[region.subdivision] += len(region.mentions)
        for zone in article.zones:
            if zone.name:
                self.zones[zone.name] += len(zone.mentions)
        self.pairs.update(combinations(sorted({region.name for region in article.regions}), 2))


def draw_charts(tally: Tally) -> dict[str, str]:
    """SVG per chart, keys of labels.csv; a chart without data is left out."""
    days = _days(tally.days)
    rows: dict[str, Rows] = {
        "map": _tiles(tally.codes),
        "top_officials": _named("officials", tally.stats.most["officials"]),
        "top_regions": _named("regions", tally.stats.most["regions"]),
        "top_zones": _named("zones", tally.zones),
        "by_month" if _spread(days) else "by_day": days,
        "timeline": _timeline(tally.years),
        "pairs": _square(tally.pairs),
    }
    return {name: _svg(name, values) for name, values in rows.items() if values}


def _svg(name: str, rows: Rows) -> str:
    try:
        import vl_convert
    except ImportError as problem:
        raise InputError("the report needs its charts: install rukz-extract[report]") from problem
    spec = json.loads(files(__package__).joinpath("assets", "charts", f"{name}.json").read_text(encoding="utf-8"))
    drawing = str(vl_convert.vegalite_to_svg({**spec, "data": {"values": rows}, "config": CONFIG}))
    return _ADDRESS.sub('tabindex="-1" href="#', drawing)


def _tiles(codes: Counter[str]) -> Rows:
    """Every first-level unit of Russia and Kazakhstan as a square near its place on the map; none without mentions."""
    tiles = read_table("report/tiles")
    most = max((codes[tile["code"]] for tile in tiles), default=0)
    if not most:
        return []
    return [
        {
            **tile,
            "column": int(tile["column"]),
            "row": int(tile["row"]),
            "n": codes[tile["code"]],
            "strong": log(1 + codes[tile["code"]]) > STRONG * log(1 + most),
            "href": _link("regions", tile["code"]),
            "says": f"{tile['name']}: {codes[tile['code']]}",
        }
        for tile in tiles
    ]


def _named(dimension: str, counter: Counter[str]) -> Rows:
    """The most mentioned of a dimension."""
    return [
        {"name": name, "n": count, "href": _link(dimension, name.partition(" (")[0]), "says": f"{name}: {count}"}
        for name, count in ranked(counter)[:MOST_NAMED]
    ]


def _link(dimension: str, words: str) -> str:
    """The address of a table with its filter filled in."""
    return f"#{dimension}/{quote(words)}"


def _days(days: Counter[str]) -> Rows:
    """Articles by day; one day alone makes no chart."""
    return [{"day": day, "n": count} for day, count in sorted(days.items())] if len(days) > 1 else []


def _spread(days: Rows) -> bool:
    """True when the articles lie further apart than a chart of days can show."""
    if not days:
        return False
    first, last = (date.fromisoformat(days[end]["day"]) for end in (0, -1))
    return (last - first).days > MOST_DAYS


def _timeline(years: Counter[int]) -> Rows:
    """Dates by year, without the rarest years at both ends."""
    least = int(RARE * years.total())
    kept = sorted(years)
    for end in (0, -1):
        cut = 0
        while kept and (cut := cut + years[kept[end]]) <= least:
            kept.pop(end)
    return [{"year": f"{year:04}-01-01", "n": years[year]} for year in kept]


def _square(pairs: Counter[tuple[str, str]]) -> Rows:
    """In how many articles two territories stand together, for those that have most company; both halves."""
    company: Counter[str] = Counter()
    for pair, count in pairs.items():
        company.update(dict.fromkeys(pair, count))
    order = {name: place for place, (name, _) in enumerate(ranked(company)[:MOST_PAIRED])}
    found = [(*pair, count) for pair, count in pairs.items() if set(pair) <= order.keys()]
    most = max((count for *_, count in found), default=0)
    return [
        {"a": one, "b": other, "left": order[one], "right": order[other], "n": count, "strong": count > STRONG * most}
        for left, right, count in found
        for one, other in ((left, right), (right, left))
    ]
