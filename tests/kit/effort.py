"""How much work something is, told so that no machine is too slow and no neighbour too loud for it.

    calls(lambda: read(text))                     functions called: the same everywhere, every time
    blows_up(lambda n: search(text[:n]), 4096)    whether work grows faster than the square of the size

Seconds are for `make bench`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import thread_time
from types import FrameType
from typing import Any

#: Seconds of this thread: what takes less is no matter, however it grows.
HARMLESS = 0.02
#: How many times more work four times the size may be: 16 is the square of it, 64 the cube.
BEYOND = 32.0
#: Looks at one thing before it is called wild: a hiccup of the machine does not come so often.
LOOKS = 5


def calls(run: Callable[[], object]) -> int:
    """Functions called while it ran, those written in C too."""
    count = 0

    def note(_frame: FrameType, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


def blows_up(run: Callable[[int], object], longest: int) -> bool:
    """Whether the work at `longest` is out of all proportion to that at a quarter of it, however often one looks."""
    return all(_is_wild(run, longest) for _look in range(LOOKS))


def _is_wild(run: Callable[[int], object], longest: int) -> bool:
    whole = _seconds(run, longest)
    return whole > HARMLESS and whole > BEYOND * _seconds(run, longest // 4)


def _seconds(run: Callable[[int], object], size: int) -> float:
    """Of this thread."""
    began = thread_time()
    run(size)
    return thread_time() - began
