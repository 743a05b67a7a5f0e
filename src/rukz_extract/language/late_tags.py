"""Tags of pymorphy3 that are taken apart when they are asked for: an article needs some hundreds of its 5,563."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pymorphy3 import tagset
from pymorphy3.tagset import OpencorporaTag


class LateTag(OpencorporaTag):  # type: ignore[misc]
    """A tag that keeps its text alone until somebody asks for more; then it becomes what it would have been at once."""

    __slots__ = ()

    def __init__(self, tag: str) -> None:
        self._str = tag  # type: ignore[misc]  # a slot of the class above

    def __getattr__(self, name: str) -> Any:
        """The value of a slot that is still empty: all of them are filled now, by the class that would have done it."""
        if name not in OpencorporaTag.__slots__:
            raise AttributeError(name)
        super().__init__(self._str)
        return getattr(self, name)


@contextmanager
def late_tags() -> Iterator[None]:
    """Dictionaries that load inside make late tags; pymorphy3 looks up the class of tags by the format's name."""
    usual = tagset.registry[OpencorporaTag.FORMAT]
    tagset.registry[OpencorporaTag.FORMAT] = LateTag
    try:
        yield
    finally:
        tagset.registry[OpencorporaTag.FORMAT] = usual
