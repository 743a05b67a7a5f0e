"""What the gazetteer and the register of zones know of a name: the answer of ``rukz lookup``."""

from collections.abc import Iterator
from dataclasses import dataclass

from rukz_extract.gazetteer import zone_register
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.gazetteer.lexicon import Lexicon, Match, lexicon

_MARKS = {
    "a": "an abbreviation: counts in capitals only",
    "c": "also a common word: counts where the article shows that a place is meant",
    "p": "also a person's name: counts where the article shows that a place is meant",
    "n": "also a sea, river, mountain, continent or union",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The territories and the zone that go by a name, the likeliest first, and why that order."""

    name: str
    entries: tuple[Entry, ...]
    second: tuple[Entry, ...]
    notes: tuple[str, ...]
    zone: zone_register.RegisterEntry | None


def look_up(name: str, gazetteer: Lexicon | None = None) -> Answer:
    """What goes by a name in any case and spelling: ``look_up("Алма-Атинская область")``."""
    match = (gazetteer or lexicon()).lookup(name) or Match(())
    ranked = tuple(sorted(match.entries, key=lambda entry: -entry.population))
    zone = zone_register.lookup(name)
    return Answer(name, ranked, match.second, tuple(_notes(ranked, match)), zone[1] if zone else None)


def _notes(ranked: tuple[Entry, ...], match: Match) -> Iterator[str]:
    yield from (note for mark, note in _MARKS.items() if mark in match.marks)
    if "n" in match.marks and not ranked:
        yield "no administrative territory"
    if len(ranked) > 1:
        yield "several territories: an article that names the unit or country of one means that one, else the largest"
    if match.second:
        yield "a second meaning counts where the article names that territory otherwise and not the first"


def lines(answer: Answer) -> list[str]:
    """The answer as lines of text for people."""
    found = [f"{_described(entry)}" for entry in answer.entries]
    found += [f"{_described(entry)}  (second meaning)" for entry in answer.second]
    if answer.zone:
        zone = answer.zone
        found.append(
            f"{zone.name}: zone, {zone.kind}, {zone.region}, {zone.status or 'status unknown'} ({zone.source})"
        )
    return [*(found or [f"{answer.name}: nothing known"]), *(f"note: {note}" for note in answer.notes)]


def _described(entry: Entry) -> str:
    codes = ", ".join(dict.fromkeys(code for code in (entry.code, entry.subdivision, entry.country) if code))
    return f"{entry.name}: {entry.level}, {codes or 'no code'}, from {entry.source}"
