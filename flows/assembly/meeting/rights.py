"""Who may do what with an assembly: its rows of the rights table, and how a person stands to one.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

from bot.talk.rights import Relations, Right
from bot.talk.turn import Turn
from flows.assembly.meeting import meetings

RIGHTS = (
    Right("assembly.call", "-|-|-|Y|-|Y|Y|-|-"),
    Right("assembly.see", "y6|Y|Y|Y|Y|Y|Y|-|-"),
    Right("assembly.attend", "-|Y|Y|Y|Y|Y|Y|-|-"),
)


def relate(turn: Turn, person_id: int, thing: str) -> Relations | None:
    """How a person stands to assembly "12": whoever called it may change it. None if it is no assembly."""
    meeting = meetings.find(turn, thing)
    if meeting is None:
        return None
    return Relations(own=meeting.made_by == person_id, conditions={"y5": meeting.state == "planned"})
