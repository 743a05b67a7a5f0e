"""Candidates that gave no record, told to an observer when a caller passes one.

An extractor takes ``trace=None``; without an observer nothing is compared and nothing kept, so a run over an
archive pays for none of this. Each dimension has a module ``losses`` that works out what beat its candidates.
"""

from collections.abc import Callable
from typing import NamedTuple

Stretch = tuple[int, int]
"""Offsets of the article, half open."""


class Loss(NamedTuple):
    """A candidate that lost: where it stands, the rule that proposed it, what it would have said.

    ``to`` names what it lost to: the rule of the ``winner`` that took its stretch, or the check that refused it
    (resources/losses.csv); ``better`` is what was taken instead, in words, where that is no other stretch.
    """

    dimension: str
    stretch: Stretch
    rule: str
    value: str
    to: str
    winner: Stretch | None = None
    better: str = ""


Trace = Callable[[Loss], None]
