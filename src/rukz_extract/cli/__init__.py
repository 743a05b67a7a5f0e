"""The command ``rukz``: arguments, messages and exit codes; no language work, and nothing heavy at import."""

import atexit
import gc

from rukz_extract.cli.app import app


def main() -> None:
    """Entry point of the command line.

    The process is its own, and its files are closed when it ends: so the collector need not look through all that was
    loaded once more, which for a single article takes a fifth of the time.
    """
    atexit.register(gc.freeze)
    app()
