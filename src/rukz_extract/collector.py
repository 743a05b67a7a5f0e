"""The garbage collector while models and tables load, and in a run over many articles: it leaves alone what stays."""

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


@contextmanager
def paused_collector() -> Iterator[None]:
    """No collections while modules, models and tables load.

    All of it stays, so passing over it again and again finds nothing and takes a tenth of the time to the first record.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
