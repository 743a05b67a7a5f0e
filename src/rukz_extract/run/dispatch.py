"""The bookkeeping of a pool of workers: order, read-ahead, and what died with whom."""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rukz_extract.run.chunks import Item, Outcome, articles_of, chunks, merge
from rukz_extract.sources.article import Article
from rukz_extract.sources.failure import Failure

CHUNKS_AHEAD = 4
"""Chunks read ahead per worker: enough to keep it busy, few enough to bound memory."""


class Task:
    """A chunk and the outcomes of its articles, None while they are missing."""

    def __init__(self, chunk: list[Item]) -> None:
        self.chunk = chunk
        self.articles = articles_of(chunk)
        self.outcomes: list[Outcome | None] = [None] * len(self.articles)

    def finished(self) -> Iterator[Outcome] | None:
        """The outcomes of the chunk in order, None as long as one is missing."""
        done = [outcome for outcome in self.outcomes if outcome is not None]
        return merge(self.chunk, done) if len(done) == len(self.outcomes) else None


@dataclass(slots=True)
class Job:
    """Articles of a task from number ``first`` on, and how often a worker died with them."""

    task: Task
    first: int
    articles: list[Article]
    deaths: int = 0

    def settle(self, outcomes: Sequence[Outcome]) -> None:
        """Stores the outcomes in the task."""
        self.task.outcomes[self.first : self.first + len(outcomes)] = outcomes

    def singly(self) -> list["Job"]:
        """The articles one by one, after one more death."""
        return [Job(self.task, self.first + n, [one], self.deaths + 1) for n, one in enumerate(self.articles)]

    def give_up(self) -> None:
        """Settles a single article as the cause of the deaths."""
        self.settle([killed(self.articles[0], self.deaths)])


def killed(article: Article, deaths: int) -> Failure:
    """The failure of an article with which workers die."""
    message = f"its worker process was killed {deaths} times (out of memory?): split it or give it more memory"
    return Failure(article.source, "killed", message, article.doc_id)


class Dispatcher(ABC):
    """Hands jobs to workers; outcomes come in the order of the items.

    When a worker dies, its articles are tried again one by one; one that ends its worker again and again is reported
    as a failure. Nothing else is lost.
    """

    deaths_allowed = 2
    """An article with which this many workers died is the cause."""

    def __init__(self, workers: int) -> None:
        self._size = workers
        self._waiting: deque[Job] = deque()

    def run(self, items: Iterator[Item]) -> Generator[Outcome, None, None]:
        """Outcomes of the items; reads a bounded way ahead; the processes end with the iterator."""
        supply = chunks(items)
        tasks: deque[Task] = deque()
        try:
            while True:
                for chunk in islice(supply, self._size * CHUNKS_AHEAD - len(tasks)):
                    self._enter(chunk, tasks)
                    self._hand_out()
                if not tasks:
                    return
                while (outcomes := tasks[0].finished()) is None:
                    self._hand_out()
                    self._collect()
                tasks.popleft()
                yield from outcomes
        finally:
            self._stop()

    def _enter(self, chunk: list[Item], tasks: deque[Task]) -> None:
        task = Task(chunk)
        tasks.append(task)
        if task.articles:
            self._waiting.append(Job(task, 0, task.articles))

    def _again(self, job: Job) -> None:
        """After the death of its worker: puts the articles of a job in front of all others, or gives one up."""
        for single in reversed(job.singly()):
            if single.deaths < self.deaths_allowed:
                self._waiting.appendleft(single)
            else:
                single.give_up()

    @abstractmethod
    def _hand_out(self) -> None:
        """Gives waiting jobs to free workers."""

    @abstractmethod
    def _collect(self) -> None:
        """Waits for at least one result, or one death, and settles its job."""

    @abstractmethod
    def _stop(self) -> None:
        """Ends all workers."""
