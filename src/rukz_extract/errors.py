"""Errors of the package, each with the exit code that the command line answers with.

::

    RukzError
    ├── InputError      4  an article cannot be read: encoding, broken JSON, empty path, a date that is none
    ├── ResourceError   5  a table of the package or of the user is broken
    ├── ModelError      6  the weights of the natasha models are missing or unreadable
    └── OutputError     7  the output cannot be written: it exists already, the disk is full

Besides these, the command line exits with 0 when all went well, 2 on wrong usage, 3 when some articles
failed and the others were written, and 130 when interrupted.
"""

import errno

PARTIAL_FAILURE = 3
"""Exit code of a run in which some articles failed and the others were written."""

INTERRUPTED = 130
"""Exit code of a run that was stopped by Ctrl-C or a termination signal."""


DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""Numbers of the system's errors for a disk, or a user's share of it, that takes nothing more."""


class RukzError(Exception):
    """Root of the errors that a user can cause and mend; the message is one line and says what to do."""

    exit_code = 1


class InputError(RukzError):
    """An article or its metadata cannot be read; ``kind`` is one word for the sort of trouble."""

    exit_code = 4

    def __init__(self, message: str, *, kind: str = "input") -> None:
        super().__init__(message)
        self.kind = kind


class ResourceError(RukzError):
    """A table of names, words or codes is missing or broken."""

    exit_code = 5


class ModelError(RukzError):
    """The published model weights are missing or are not the ones this version knows."""

    exit_code = 6


class OutputError(RukzError):
    """The output cannot be written."""

    exit_code = 7
