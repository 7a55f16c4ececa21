"""Lines of several rooms in one list: each room's first before anybody's second.

share([["a1", "a2", "a3"], ["b1"]], 3)  ->  ["a1", "a2", "b1"]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def share(rooms: Sequence[Sequence[T]], places: int) -> list[T]:
    """The first lines of each room in turn until the places are taken, then in the rooms' order."""
    in_turn = [
        (room, row)
        for row in range(max((len(rows) for rows in rooms), default=0))
        for room, rows in enumerate(rooms)
        if row < len(rows)
    ]
    return [rooms[room][row] for room, row in sorted(in_turn[:places])]
