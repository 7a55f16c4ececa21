"""What happens around an assembly, by the clock: planned anew whenever its start moves.

    meeting.remind_day    24 h before: whoever comes, or may      meeting.remind_hour   1 h before: whoever comes
    meeting.about_to      10 min before: whoever is on duty can begin it
    meeting.agenda_shut   as planned: the card says so            meeting.forgotten    6 h after its planned end

A moment belongs to one start: its payload says which, so what was planned for another start does nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.talk.turn import Turn
from flows.assembly.meeting.tables import Meeting

HOUR = 3600.0
#: Kind -> seconds from the start.
FROM_START: Mapping[str, float] = {
    "meeting.remind_day": -24 * HOUR, "meeting.remind_hour": -HOUR, "meeting.about_to": -600.0,
}  # fmt: skip
#: Nobody closed it by then: it is over all the same.
FORGOTTEN = 6 * HOUR


def plan(turn: Turn, meeting: Meeting) -> None:
    """Plan what still lies ahead of it."""
    moments = {kind: meeting.begins_at + seconds for kind, seconds in FROM_START.items()}
    moments["meeting.forgotten"] = meeting.ends_at + FORGOTTEN
    moments["meeting.agenda_shut"] = meeting.agenda_until or meeting.begins_at
    for kind, due in moments.items():
        if due > turn.now:
            turn.plan(due, kind, meeting.id, f"{meeting.moves}", begins_at=meeting.begins_at)


def now(turn: Turn, subject: str, payload: Mapping[str, Any]) -> Meeting | None:
    """The assembly that a moment is about, unless it is over or was planned for another start."""
    meeting = turn.session.get(Meeting, int(subject))
    if meeting is None or meeting.state not in ("planned", "on"):
        return None
    return meeting if meeting.begins_at == payload["begins_at"] else None
