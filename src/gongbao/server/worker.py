"""What each worker of `gongbao serve` runs: the office, for as long as the process that started it lives."""

import ctypes
import signal
import sys
from collections.abc import Callable
from typing import Any

PR_SET_PDEATHSIG = 1  # of Linux: the signal that a process gets when its parent dies


def office() -> Callable[..., Any]:
    """The application, in a worker that ends with its parent: one that was left behind would keep the port."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    from gongbao.server.wsgi import application

    return application
