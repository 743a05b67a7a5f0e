"""Where our time goes, and how it grows with the length of a text."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from statistics import median

from benchmarks.arena import BATCH

KILOBYTE = 1000
LONG, SHORT = 1000 * KILOBYTE, 10 * KILOBYTE


class Stages:
    """CPU milliseconds per article of each stage of the pipeline, warm, medians of the rounds."""

    def __init__(self) -> None:
        from rukz_extract.pipeline import Pipeline

        self._pipeline = Pipeline()
        self._annotate = self._pipeline.annotate
        self._seconds: dict[str, float] = defaultdict(float)

    def __call__(self, texts: Sequence[str], rounds: int) -> dict[str, float]:
        """Every stage over the same articles, again and again; the first round is not counted.

        With the collector of a run: Python's own would charge the stage that makes most objects with passes over all.
        """
        from rukz_extract.collector import calm_collector

        self._round(texts)
        with calm_collector():
            return self._rounds(texts, rounds)

    def _rounds(self, texts: Sequence[str], rounds: int) -> dict[str, float]:
        seen: dict[str, list[float]] = defaultdict(list)
        for _ in range(rounds):
            self._round(texts)
            for stage, seconds in self._seconds.items():
                seen[stage].append(1000 * seconds / len(texts))
        return {stage: median(costs) for stage, costs in seen.items()}

    def _round(self, texts: Sequence[str]) -> None:
        self._seconds.clear()
        for place in range(0, len(texts), BATCH):
            self._batch(texts[place : place + BATCH])

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        begun = time.process_time()
        yield
        self._seconds[stage] += time.process_time() - begun

    def _batch(self, texts: Sequence[str]) -> None:
        docs = self._annotated(texts)
        for doc in docs:
            self._extract(doc)
        with self._timed("whole pipeline"):
            records = [self._pipeline.extract(doc) for doc in docs]
        with self._timed("JSON line"):
            for record in records:
                record.model_dump_json()

    def _annotated(self, texts: Sequence[str]) -> list:
        """The steps of ``Annotator.__call__``, one by one."""
        from rukz_extract.language.annotator import tagged_tokens
        from rukz_extract.sources.article import Article

        annotate, articles = self._annotate, [Article(text=text) for text in texts]
        with self._timed("tokens, sentences"):
            docs = [annotate.segment(article) for article in articles]
        with self._timed("names"):
            for doc, names in zip(docs, annotate.name_tagger([doc.words for doc in docs]), strict=True):
                doc.names = names
        with self._timed("morphology tags"):
            chosen = [tagged_tokens(doc) for doc in docs]
            for doc, tags in zip(docs, annotate.morph_tagger(docs, chosen), strict=True):
                doc.tags = tags
        return docs

    def _extract(self, doc) -> None:
        """The extractors in the pipeline's order, one by one."""
        from rukz_extract import pipeline as steps

        with self._timed("regions"):
            regions = steps.extract_regions(doc)
        with self._timed("zones"):
            zones = steps.extract_zones(doc, steps.Territories(doc, regions))
            regions = steps.outside_zones(regions, zones)
        with self._timed("officials"):
            steps.extract_officials(doc, steps.Territories(doc, regions))
        with self._timed("money"):
            steps.extract_money(doc)
        with self._timed("dates"):
            steps.extract_dates(doc)


def per_kilobyte(run: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    """CPU milliseconds per kB of UTF-8."""
    begun = time.process_time()
    for text in texts:
        run([text])
    spent = time.process_time() - begun
    return 1000 * spent / (sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / KILOBYTE)


def lengths(texts: Sequence[str], rounds: int) -> tuple[float, float, float]:
    """Cost per kB of articles of about 10 kB, of the same text as one article of 1 MB, and of 1 MB of digits."""
    from benchmarks.contestants import Ours

    ours = Ours()
    short = _short_articles(texts)
    long = "\n\n".join(short)
    digits = "1234567890" * (len(long.encode()) // 10)
    costs: list[list[float]] = [[], [], []]
    for number in range(rounds + 1):
        for place, part in enumerate((short, [long], [digits])):
            cost = per_kilobyte(ours, part)
            if number:
                costs[place].append(cost)
    return tuple(map(median, costs))


def _short_articles(texts: Sequence[str]) -> list[str]:
    """Articles of 5 to 15 kB that are 1 MB together."""
    chosen, size = [], 0
    for text in texts:
        length = len(text.encode("utf-8", "surrogatepass"))
        if SHORT / 2 < length < SHORT * 1.5:
            chosen.append(text)
            size += length
        if size >= LONG:
            break
    return chosen
