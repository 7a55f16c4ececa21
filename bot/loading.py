"""While a command loads, hardly anything it makes is garbage: collections are put off.

    begin()                  before the first heavy import; a command that ends soon leaves it at that
    end()                    everything is loaded; what is there by now stays, and no later collection walks it
    with without("rich"):    what is imported within does without it

Collections are 15 % of a start (0.1 s); afterwards each would be 30 ms in the midst of an answer.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

#: Objects more than before that bring a collection: as many as a start makes stay below, so that it needs none.
MANY = 500_000
#: Afterwards. What a turn makes goes as it ends, so a look is taken seldom: at every 700 new objects, as Python has it,
#: they are 2 % of a turn.
SELDOM = 10_000


def begin() -> None:
    """Collect hardly ever until `end`."""
    gc.set_threshold(MANY)


def end() -> None:
    """Collect again, but only what is made from now on. Fine without `begin`."""
    gc.freeze()
    gc.set_threshold(SELDOM)


@contextmanager
def without(*names: str) -> Iterator[None]:
    """These packages are as if not installed, unless they are in use already."""
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None is Python's own sign for it
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
