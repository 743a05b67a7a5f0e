"""Names that became no region, and territories that lost to a namesake."""

from collections.abc import Iterable, Mapping, Sequence

from rukz_extract.extract.regions.rules import RULES
from rukz_extract.extract.regions.sighting import Sighting
from rukz_extract.extract.trace import Loss, Trace
from rukz_extract.gazetteer.entry import Entry
from rukz_extract.language.doc import Doc, NameSpan

_MOST_NAMESAKES = 5


def tell_overlap(trace: Trace, loser: Sighting, winner: Sighting) -> None:
    """Tells of a name inside a longer one: "Актобе" in "Актюбинская область"."""
    trace(_loss(loser, winner.rule, _first(loser), (winner.start, winner.end)))


def tell_losses(
    doc: Doc, sightings: Iterable[Sighting], meant: Iterable[Sighting], resolved: Iterable[Sighting], trace: Trace
) -> None:
    """Tells of the sightings that mean no territory, and of the territories that other ones of their name beat."""
    spans = {token: span for span in doc.names for token in range(span.first, span.last)}
    kept = {sighting.first: sighting for sighting in meant}
    chosen = {sighting.first: sighting.entries[0] for sighting in resolved}
    told: set[tuple[Entry, ...]] = set()
    for sighting in sightings:
        if sighting.first not in kept:
            trace(_loss(sighting, _refusal(doc, sighting, spans), _first(sighting)))
        elif sighting.first not in chosen:
            trace(_loss(sighting, "named_nowhere_else", _first(sighting)))
        else:
            namesakes = (*sighting.entries, *sighting.second)
            if len(namesakes) > 1 and namesakes not in told:
                told.add(namesakes)
                _tell_namesakes(sighting, namesakes, chosen[sighting.first], trace)


def _refusal(doc: Doc, sighting: Sighting, spans: Mapping[int, NameSpan]) -> str:
    """The rule that answered no; a name that none speaks for is no territory."""
    span = spans.get(sighting.first)
    answers = ((rule, rule(doc, sighting, span)) for rule in RULES)
    return next((rule.__name__.strip("_") for rule, answer in answers if answer is not None), "nothing_speaks_for_it")


def _tell_namesakes(sighting: Sighting, namesakes: Sequence[Entry], best: Entry, trace: Trace) -> None:
    won = [entry for entry in namesakes if entry.identity == best.identity]
    to, better = ("namesake", describe(best)) if won else ("undecided", "")
    for entry in [entry for entry in namesakes if entry.identity != best.identity][:_MOST_NAMESAKES]:
        trace(_loss(sighting, to, entry)._replace(better=better))


def describe(entry: Entry) -> str:
    """A territory in words: name, the code or where it lies, level."""
    where = entry.code or entry.subdivision or entry.country
    return " ".join(filter(None, [entry.name, where, entry.level.value]))


def _first(sighting: Sighting) -> Entry | None:
    return next(iter((*sighting.entries, *sighting.second)), None)


def _loss(sighting: Sighting, to: str, entry: Entry | None, winner: tuple[int, int] | None = None) -> Loss:
    value = describe(entry) if entry else ""
    return Loss("regions", (sighting.start, sighting.end), sighting.rule, value, to, winner)
