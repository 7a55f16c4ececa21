"""The furniture of a room whose parts stand in several modules.

FURNITURE = replace(joined("shifts", MODULES), relate=rights.relate, forget=keeping.FORGET)

Whatever a module calls TALKS, DEEDS, CARDS, TIMERS, READERS, COMMANDS, KINDS, RIGHTS or SETTINGS is the room's, in the
order of the modules; each of its ON_PERSON hears what happened to a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from types import ModuleType
from typing import Any

from bot.talk.furniture import Furniture
from bot.talk.turn import Turn


def joined(name: str, modules: Sequence[ModuleType]) -> Furniture:
    """What these modules bring; what only one of them can bring (`relate`, `board`, …) is the package's to add."""

    def every(part: str) -> tuple[Any, ...]:
        return tuple(chain.from_iterable(getattr(module, part, ()) for module in modules))

    hearing = every("ON_PERSON")

    def on_person(turn: Turn, person_id: int, what: str) -> None:
        for hears in hearing:
            hears(turn, person_id, what)

    return Furniture(
        name,
        rights=every("RIGHTS"),
        talks=every("TALKS"),
        deeds=every("DEEDS"),
        cards=every("CARDS"),
        timers=every("TIMERS"),
        readers=every("READERS"),
        commands=every("COMMANDS"),
        kinds=every("KINDS"),
        settings={key: value for module in modules for key, value in getattr(module, "SETTINGS", {}).items()},
        on_person=on_person if hearing else None,
    )
