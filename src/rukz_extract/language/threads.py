"""One thread for the matrix products: parallel work runs one process per core instead.

Two BLAS threads win at most 15 % on matrices of this size and, when the cores are busy, lose up to tenfold by
spinning. The libraries read these variables once, when numpy is first imported. Where somebody, a notebook with pandas
say, has imported it before us, threadpoolctl asks the loaded library for one thread while our products run.
"""

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def limit_threads() -> AbstractContextManager[object]:
    """One thread for the BLAS inside the context, unless the user has said otherwise; call it before importing numpy.

    What others compute outside of the context keeps its threads, but where we are the first to import numpy the whole
    process has one.
    """
    controller = _controller()
    return controller.limit(limits=1, user_api="blas") if controller else nullcontext()


@cache
def _controller() -> "ThreadpoolController | None":
    """What can limit a BLAS that is loaded already; None where the variables do, or where the user has set one."""
    if any(variable in os.environ for variable in VARIABLES):
        return None
    if "numpy" in sys.modules:
        from threadpoolctl import ThreadpoolController

        return ThreadpoolController()
    os.environ |= dict.fromkeys(VARIABLES, "1")
    return None
