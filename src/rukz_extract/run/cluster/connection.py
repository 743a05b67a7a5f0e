"""To a Ray cluster and away from it, without a word from Ray on our streams: standard output carries data only."""

import io
import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from types import ModuleType

from rukz_extract.errors import ResourceError

log = logging.getLogger("rukz_extract.run")


def connected(address: str | None) -> tuple[ModuleType, bool]:
    """The ray module, joined to the cluster at an address or to one of this machine's cores; True when joined here.

    Raises ResourceError without Ray or without a cluster.
    """
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    try:
        import ray
        import ray.data
    except ImportError as problem:
        raise ResourceError("--engine ray needs its extra: pip install 'rukz-extract[ray]'") from problem
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)  # what fails is told by us, in one line
    warnings.filterwarnings("ignore", module=r"ray\.data")
    if ray.is_initialized():
        return ray, False
    try:
        with _hushed():
            ray.init(address=address, logging_level="ERROR", log_to_driver=False, include_dashboard=False)
    except (ConnectionError, ValueError, RuntimeError) as problem:
        raise ResourceError(f"no Ray cluster at {address}: start it with ray start --head") from problem
    return ray, True


@contextmanager
def telling(ray: ModuleType, *, leave: bool) -> Iterator[None]:
    """Turns what Ray cannot mend into one clear line, and what it prints into debug messages; may leave the cluster."""
    with redirect_stdout(_Log()):  # a thread of Ray's prints every lost actor, until the cluster is left
        try:
            yield
        except ray.exceptions.RayError as problem:
            reason = str(problem).strip().split("\n", maxsplit=1)[0]
            raise ResourceError(f"the Ray cluster failed ({reason}): go on with --resume") from problem
        finally:
            if leave:
                ray.shutdown()


class _Log(io.TextIOBase):
    def write(self, text: str) -> int:
        if text.strip():
            log.debug("ray: %s", text.strip())
        return len(text)


@contextmanager
def _hushed() -> Iterator[None]:
    """Standard error closed for Ray's C++ part, which tells there that it was told to be quiet."""
    try:
        place = sys.stderr.fileno()
    except (OSError, ValueError):  # no file of the system
        yield
        return
    kept = os.dup(place)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, place)
    try:
        yield
    finally:
        os.dup2(kept, place)
        os.close(kept)
        os.close(nowhere)
