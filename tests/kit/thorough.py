"""How much of what could be tried is tried: a share in `make test`, all of it in `make faults`.

@pytest.mark.parametrize("seed", range(share(10, of=200)))
"""

from __future__ import annotations

import os

#: Set by `make faults`.
SETTING = "TALKOOT_THOROUGH"


def share(few: int, *, of: int) -> int:
    """`few` in everyday runs, all of them when there is time."""
    return of if is_thorough() else few


def is_thorough() -> bool:
    """Whether there is time for what is not tried every day."""
    return os.environ.get(SETTING) == "1"
