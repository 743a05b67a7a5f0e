"""The garbage collector in a run over many articles: it leaves alone what stays for the whole run."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (20_000, 20, 50)
"""Objects between collections of the three generations; Python's own 700 makes it pass over each article many times."""


@contextmanager
def calm_collector() -> Iterator[None]:
    """Models and tables, loaded before, are set aside, and collections are rarer; afterwards all is as it was.

    An article's objects are freed by their reference counts, so rarer collections cost no memory to speak of; over
    news they save about a tenth of the time (benchmarks, `python -m benchmarks --part duels`).
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
