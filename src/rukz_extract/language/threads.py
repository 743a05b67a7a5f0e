"""One thread for the matrix products: parallel work runs one process per core instead.

Two BLAS threads win at most 15 % on matrices of this size and, when the cores are busy, lose up to tenfold by
spinning. The libraries read these variables once, so this must run before numpy is first imported.
"""

import os

VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def limit_threads() -> None:
    """Ask the BLAS for one thread, unless the user has said otherwise."""
    for variable in VARIABLES:
        os.environ.setdefault(variable, "1")
