"""The garbage collector while models and tables load, and in a run over many articles: it leaves alone what stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (200_000, 20, 50)
"""Objects between collections of the three generations; Python's own 700 makes it pass over each article many times.

An article leaves five objects that only a collection frees, but thousands that are remembered: with 20,000, a
collection came every 160 articles, passed over all that was remembered since, and took 6 % of the time.
"""

SET_ASIDE_AT_START = 1000
"""More than Python itself sets aside when it starts (3.12: 375 objects), less than any `gc.freeze` after that."""


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
    """No collections inside, where modules, models and tables load.

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


@contextmanager
def loading_collector() -> Iterator[None]:
    """A paused collector for what loads once in a process: afterwards all objects count as old.

    Else the first collection would pass over everything that has just been loaded. Set aside and taken back, it is
    looked at with the old objects, as if it had outlived the collections that it was spared.
    """
    with paused_collector():
        yield
        if gc.get_freeze_count() < SET_ASIDE_AT_START:  # what somebody else has set aside stays there
            gc.freeze()
            gc.unfreeze()
