"""Who may do what with an assembly and its agenda: their rows of the rights table, and how a person stands to one.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.words import _
from bot.people.community import Default
from bot.talk.rights import Relations, Right
from bot.talk.turn import Turn
from flows.assembly.meeting import agenda, meetings

RIGHTS = (
    Right("assembly.call", "-|-|-|Y|-|Y|Y|-|-"),
    Right("assembly.see", "y6|Y|Y|Y|Y|Y|Y|-|-"),
    Right("assembly.attend", "-|Y|Y|Y|Y|Y|Y|-|-"),
    Right("assembly.propose", "-|y6|y6|Y|-|Y|Y|-|-"),
    Right("assembly.withdraw", "-|-|-|Y|-|Y|Y|-|-"),
    Right("assembly.lead", "-|-|-|-|-|Y|Y|-|-"),
)
SETTINGS: Mapping[str, Default] = {
    "rights.assembly.propose": Default(True, _("Every member may put something on the agenda")),
}


def relate(turn: Turn, person_id: int, thing: str) -> Relations | None:
    """How a person stands to assembly "12", or to what they put on an agenda. None if it is neither."""
    meeting, item = meetings.find(turn, thing), agenda.find(turn, thing)
    if meeting is not None:
        return Relations(own=meeting.made_by == person_id, conditions={"y5": meeting.state == "planned"})
    if item is not None:
        return Relations(own=item.author_id == person_id, conditions={"y5": item.state in agenda.OPEN})
    return None
