"""What is broken beside the stories: months of shifts (S18), some with processes killed, and every zone (X17).

`BESIDE` names them: a function of a folder and one piece of the work, which says in lines what was wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from adapters.memory import BUTTONS, REACTIONS
from tests.flows.shifts.month.agenda import draw
from tests.flows.shifts.month.apart import LifeApart
from tests.flows.shifts.month.judge import wrong
from tests.flows.shifts.month.life import Life, live
from tests.reading import walls

#: Stories for which one month is lived; for one in which each hub is a process, started and killed in earnest.
STORIES_A_MONTH, STORIES_A_KILLED_MONTH = 250, 500


def live_a_month(folder: Path, seed: int, kind: type[Life] = Life) -> Sequence[str]:
    """Four weeks with 300 people, and what was not sent as it had to be."""
    agenda, abilities = draw(seed), (BUTTONS, REACTIONS)[seed % 2]
    place = folder / f"month{seed}"
    place.mkdir()
    return wrong(agenda, live(agenda, place, abilities, kind), copies=not abilities.idempotent)


def try_a_zone(folder: Path, name: str) -> Sequence[str]:
    """Two years of one zone, day by day."""
    return [
        f"{zone} {day} at minute {minutes}" for zone, day, minutes in walls.wrong_in(name, walls.every_day())
    ]


Try = Callable[[Path, Any], Sequence[str]]
#: What is tried, and with which pieces, for so many stories from a seed on.
BESIDE: Mapping[str, tuple[Try, Callable[[int, int], Sequence[Any]]]] = {
    "months": (live_a_month, lambda stories, seed: range(seed, seed + max(1, stories // STORIES_A_MONTH))),
    "killed": (
        partial(live_a_month, kind=LifeApart),
        lambda stories, seed: range(seed, seed + max(1, stories // STORIES_A_KILLED_MONTH)),
    ),
    "zones": (try_a_zone, lambda stories, seed: walls.zones()),
}
