"""The rows of the table, part by part, with the bars of the project."""

import sys
from argparse import Namespace
from collections.abc import Iterator

from benchmarks import duels as arena
from benchmarks import gazetteer as tables
from benchmarks import memory as growing
from benchmarks import report
from benchmarks import startup as starting
from benchmarks.articles import articles, source
from benchmarks.contestants import contestants
from benchmarks.report import Row
from benchmarks.scaling import scale
from benchmarks.stages import Stages
from benchmarks.stages import lengths as lengths_of

IN_A_RUN = 800
"""Articles of the runs with one and two workers."""
WARM_UP = 400
"""Articles that our side reads before it is measured: the state of a long run."""

LABELS = {name: contestant.label for name, contestant in contestants().items()}


def duels(args: Namespace) -> Iterator[Row]:
    """Stock natasha, Pullenti and ours on the same articles."""
    found = arena.fight(
        articles()[: args.articles],
        articles()[args.articles :][:WARM_UP],
        args.rounds,
        lambda line: print(line, file=sys.stderr),
    )
    for name, costs in found.costs.items():
        yield Row(f"{LABELS[name]}: CPU ms per article, median (range)", str(costs))
    cost = {name: costs.median for name, costs in found.costs.items()}
    yield _times("all five dimensions against stock natasha with its extractors", cost["natasha"] / cost["ours"], 25)
    yield _times("tokens and names against stock natasha's", cost["natasha_ner"] / cost["our_ner"], 5)
    if "pullenti" in cost:
        yield Row("all five dimensions against Pullenti", f"{cost['pullenti'] / cost['ours']:.1f} times as fast")
    yield Row(
        "articles with the same names as stock natasha",
        f"{found.compared - found.different} of {found.compared} ({found.spans} names)",
        found.different,
        most=0,
    )
    yield _cost("all five dimensions against our own tokens and names", cost["ours"] / cost["our_ner"], 2.5)
    for name, peak in found.peaks.items():
        yield Row(f"{LABELS[name]}: peak memory after these articles", f"{peak:.0f} MB")


def scaling(args: Namespace) -> Iterator[Row]:
    """Two workers against one."""
    runs = scale(articles()[:IN_A_RUN], min(args.rounds, 3))
    for workers, found in runs.items():
        yield Row(
            f"run of {IN_A_RUN} articles from cold, {workers} workers",
            f"{found.speed:.0f} a second, {found.cost:.1f} ms CPU each",
        )
    yield _times("2 workers against 1, wall clock", runs[2].speed / runs[1].speed, 1.8)


def stages(args: Namespace) -> Iterator[Row]:
    """The share of each stage."""
    found = Stages()(articles()[:80], args.rounds)
    whole = sum(found.values()) - found.pop("whole pipeline")
    for stage, cost in found.items():
        yield Row(f"stage, warm: {stage}", f"{cost:.2f} ms per article, {100 * cost / whole:.0f} %")
    yield Row("stages together", f"{whole:.1f} ms per article")


def gazetteer(args: Namespace) -> Iterator[Row]:
    """Names looked up, and the tables read."""
    found = tables.lookup(articles()[:80], args.rounds)
    yield Row("names of the gazetteer in 1,000 tokens", f"{found:.2f} ms CPU", found, most=1)
    begun = tables.loading(args.rounds)
    yield Row("tables of the gazetteer read, up to its first answer", f"{1000 * begun:.0f} ms CPU", begun, most=0.15)


def lengths(args: Namespace) -> Iterator[Row]:
    """Long texts and hostile ones."""
    short, long, digits = lengths_of(articles(), min(args.rounds, 3))
    yield Row("CPU per kB, articles of about 10 kB", f"{short:.2f} ms")
    yield _cost("the same text as one article of 1 MB, per kB", long / short, 1.2)
    yield Row("1 MB of digits in one line, per kB", f"{digits / short:.2f} times")


def memory(_args: Namespace) -> Iterator[Row]:
    """Peak memory over 2,000 articles."""
    peaks = growing.growth(articles())
    steps = ", ".join(f"{count}: {peak:.0f}" for count, peak in peaks.items())
    last, first = list(peaks.values())[-1], next(iter(peaks.values()))
    yield Row(f"peak MB of a worker after … articles ({steps})", f"{last:.0f} MB", last, most=420)
    yield Row("growth after the first 500 articles", f"{100 * (last / first - 1):.0f} %")


def startup(args: Namespace) -> Iterator[Row]:
    """From nothing to a help page, and to the first record."""
    found = starting.seconds(articles()[0], args.rounds + 2)
    for name, start in found.items():
        first = f", {1000 * start.first:.0f} ms to its first output" if "first" in name else ""
        yield Row(f"{name}: wall clock", f"{1000 * start.end:.0f} ms{first}")
    help_page, nothing = found["rukz --help"], found["python -c pass"]
    yield _cost("`rukz --help` against `python -c pass`", help_page.end / nothing.end, 10)
    ours, theirs = found["our first record"], found["natasha's first NER"]
    yield _cost("our first record against stock natasha's first names", ours.first / theirs.first, 0.6)


def finished(found: list[Row]) -> str:
    """The whole table."""
    return report.table(found, [f"{report.machine()}.", f"{source()}."])


def _times(what: str, ratio: float, bar: float) -> Row:
    return Row(what, f"{ratio:.1f} times as fast", ratio, least=bar)


def _cost(what: str, ratio: float, bar: float) -> Row:
    return Row(what, f"{ratio:.2f} times the cost", ratio, most=bar)
