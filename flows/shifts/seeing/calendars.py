"""Shifts for a calendar (RFC 5545, written by icalendar): one as a file in the chat, several for a feed (S27).

    sam > [Calendar]      For your calendar: shift-12.ics
    calendar(turn, shifts) -> "BEGIN:VCALENDAR … UID:shift-12-3f9c… SEQUENCE:1 … STATUS:CONFIRMED …"

The same shift keeps its UID for ever and counts its moves, so that an app changes its entry instead of adding one; a
cancelled shift says so. Names and addresses of persons are in none: title and hall are what the post says.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

from icalendar import Calendar, Event

from bot.contract.views import Paper, View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.shifts.planning import shifts
from flows.shifts.tables import Shift

PRODUCT = "-//Talkoot//Shifts//EN"
STATUS = {"open": "CONFIRMED", "over": "CONFIRMED", "cancelled": "CANCELLED"}


@action("shift.calendar", right="shifts.see", typed=("calendar", "calendario"))
def send_calendar(turn: Turn, thing: str, **args: str) -> Answered:
    """One shift as a file."""
    shift = shifts.find(turn, thing)
    if shift is None or shift.shown_at is None:
        return Toast(_("I know no shift with that number."))
    said = _("For your calendar: open the file, and your phone adds it.")
    return Reply(View.of(said, Paper(f"shift-{shift.id}.ics", calendar(turn, [shift]))))


def calendar(ground: Ground, found: Sequence[Shift]) -> str:
    """Shifts as the text of one .ics file."""
    made, hub = Calendar(), _hub(ground)
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for shift in found:
        made.add_component(_entry(ground, shift, hub))
    return str(made.to_ical().decode())


def _entry(ground: Ground, shift: Shift, hub: str) -> Event:
    entry = Event()
    entry.add("uid", f"shift-{shift.id}-{hub}")
    entry.add("dtstamp", _utc(ground.now))
    entry.add("dtstart", _utc(shift.begins_at))
    entry.add("dtend", _utc(shift.ends_at))
    entry.add("summary", shift.title)
    if shift.hall:
        entry.add("location", shift.hall)
    entry.add("sequence", shift.moves + (shift.state == "cancelled"))
    entry.add("status", STATUS[shift.state])
    return entry


def _utc(moment: float) -> datetime:
    return datetime.fromtimestamp(int(moment), UTC)


def _hub(ground: Ground) -> str:
    """Tells the shifts of one hub from those of another in the same calendar; says nothing about either."""
    row = ground.hot.one("SELECT value FROM kernel_meta WHERE key = 'key_check'")
    return sha256(str(row[0] if row else "").encode()).hexdigest()[:16]


DEEDS = (send_calendar,)
