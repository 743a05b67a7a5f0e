"""The comparisons: same articles, both sides in turn, CPU per article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.arena import Costs, Worker
from benchmarks.contestants import contestants


@dataclass(frozen=True, slots=True)
class Duels:
    """Costs of each contestant, the articles whose names differ between natasha and us, peak memory in MB."""

    costs: dict[str, Costs]
    compared: int
    different: int
    spans: int
    peaks: dict[str, float]


def fight(texts: Sequence[str], others: Sequence[str], rounds: int, say: Callable[[str], None]) -> Duels:
    """Every contestant on the articles of every round, in turn; one round more warms them up and is not counted.

    Ours remember words, so they reach the speed of a long run only after some hundreds of articles: they read the
    ``others`` first. The stock ones remember nothing that would make them faster (checked), and would take minutes.
    """
    workers = {name: Worker(contestant) for name, contestant in contestants().items()}
    costs = {name: Costs() for name in workers}
    peaks: dict[str, float] = {}
    compared = different = spans = 0
    for name in ("our_ner", "ours"):
        first = workers[name].run(others)
        say(f"{name}: {1000 * first.cpu / len(others):.1f} ms per article while it meets the first {len(others)}")
    size = len(texts) // (rounds + 1)
    for number in range(rounds + 1):
        part = texts[number * size : (number + 1) * size]
        say(f"round {number} of {rounds}: {len(part)} articles, {len(workers)} contestants")
        turns = {name: worker.run(part) for name, worker in workers.items()}
        if number:
            for name, turn in turns.items():
                costs[name].rounds.append(1000 * turn.cpu / len(part))
        peaks = {name: turn.peak for name, turn in turns.items()}
        pairs = list(zip(turns["natasha_ner"].found, turns["our_ner"].found, strict=True))
        compared += len(pairs)
        different += sum(theirs != ours for theirs, ours in pairs)
        spans += sum(len(theirs) for theirs, _ in pairs)
    for worker in workers.values():
        worker.close()
    return Duels(costs, compared, different, spans, peaks)
