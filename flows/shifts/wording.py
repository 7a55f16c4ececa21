"""How a shift is called: "Food pantry · Sat 28 Nov, 10:00 AM to 2:00 PM · driver"."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.contract.words import Joined, Moment, Text
from flows.shifts.tables import Role, Shift

#: Key of the role of a shift that has only one kind of place; it is not named.
ANYBODY = "people"


def what(shift: Shift, role: Role | None = None) -> Text:
    """A shift in a few words, with the role where it has one of its own."""
    parts: list[Text] = [shift.title, span(shift)]
    if role is not None and role.key != ANYBODY:
        parts.append(role.label)
    return Joined(tuple(parts), "dot")


def span(shift: Shift) -> Moment:
    """From when to when."""
    return Moment(shift.begins_at, until=shift.ends_at)


def day_of(shift: Shift, zone: ZoneInfo) -> str:
    """Its local day, ISO."""
    return datetime.fromtimestamp(shift.begins_at, zone).date().isoformat()
