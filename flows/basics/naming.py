"""How a person is called in a message to somebody else."""

from __future__ import annotations

from bot.contract.words import Text, _
from bot.talk import Turn
from bot.talk.likeness import imitates


def called(turn: Turn, person_id: int) -> Text:
    """The name as its owner wants it shown to others."""
    person, name = turn.person_by(person_id), turn.name_of(person_id)
    if person is None or not name or person.shown_as == "hidden":
        return _("a neighbour")
    return name if person.shown_as == "name" else "".join(f"{part[0]}." for part in name.split())


def for_team(turn: Turn, person_id: int) -> Text:
    """The whole name, for those who let people in; with a warning where it imitates an organizer's (H6)."""
    name = turn.name_of(person_id)
    if not name:
        return _("somebody without a name")
    return _("{name} (not the organizer of that name)", name=name) if imitates(turn, person_id) else name
