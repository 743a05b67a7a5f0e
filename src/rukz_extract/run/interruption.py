"""Ctrl-C and termination: finish the lines in flight, then stop."""

import signal
import threading
from collections.abc import Generator, Iterable
from types import FrameType, TracebackType
from typing import Any, Self, TypeVar

Item = TypeVar("Item")
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interruption:
    """While entered, the first signal only ends the reading of input; a second one raises KeyboardInterrupt."""

    def __init__(self) -> None:
        self.asked = False
        self._waiting = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = {number: signal.signal(number, self._on_signal) for number in _SIGNALS}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def reading(self, items: Iterable[Item]) -> Generator[Item, None, None]:
        """The items until a signal arrives, also one that arrives while the input is waited for."""
        supply = iter(items)
        while not self.asked:
            try:
                self._waiting = True
                item = next(supply)
                self._waiting = False
            except (StopIteration, _StopReading):
                return
            finally:
                self._waiting = False
            yield item

    def _on_signal(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - the signal module's shape
        again, self.asked = self.asked, True
        if again:
            raise KeyboardInterrupt
        if self._waiting:
            raise _StopReading


class _StopReading(BaseException):
    """Leaves a blocked read; no error."""
