"""Shifts for a calendar (RFC 5545, written by icalendar): one as a file in the chat, several for a feed (S27).

    sam > [Calendar]      For your calendar: shift-12.ics     [All my shifts]
    calendar(turn, shifts) -> "BEGIN:VCALENDAR … UID:shift-12-3f9c… SEQUENCE:1 … STATUS:CONFIRMED …"

The same shift keeps its UID for ever and counts its moves, so that an app changes its entry instead of adding one; a
cancelled shift says so. Times are the community's own, with the rules of its zone for the years around. Names and
addresses of persons are in none: title and hall are what the post says. The same shifts give the same text at any
time, so an app is told when nothing changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.contract.views import Act, Paper, View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.shifts.planning import shifts
from flows.shifts.seeing.zones import spelt_out
from flows.shifts.tables import Shift

PRODUCT = "-//Talkoot//Shifts//EN"
STATUS = {"open": "CONFIRMED", "over": "CONFIRMED", "cancelled": "CANCELLED"}
#: Years around the shifts for which the clock's changes are spelt out.
AROUND = 2


@action("shift.calendar", right="shifts.see", typed=("calendar", "calendario"))
def send_calendar(turn: Turn, thing: str, **args: str) -> Answered:
    """One shift as a file."""
    shift = shifts.find(turn, thing)
    if shift is None or shift.shown_at is None:
        return Toast(_("I know no shift with that number."))
    said = _("For your calendar: open the file, and your phone adds it.")
    all_of_mine = Act("shift.my_calendar", _("All my shifts"))
    paper = Paper(f"shift-{shift.id}.ics", calendar(turn, [shift]))
    return Reply(View.of(said, paper, actions=(all_of_mine,)))


def calendar(ground: Ground, found: Sequence[Shift], name: str = "") -> str:
    """Shifts as the text of one .ics file; `name` is what an app calls a calendar that it reads again and again."""
    made, hub, zone = Calendar(), _hub(ground), ground.community.zone
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    if name:
        made.add("name", name)
        made.add("x-wr-calname", name)
        made.add("x-published-ttl", "PT1H")
    else:
        made.add("method", "PUBLISH")
    if found:
        years = [datetime.fromtimestamp(shift.begins_at, zone).year for shift in found]
        made.add_component(spelt_out(zone, date(min(years) - 1, 1, 1), date(max(years) + AROUND, 1, 1)))
    for shift in found:
        made.add_component(_entry(shift, hub, zone))
    return str(made.to_ical().decode())


def _entry(shift: Shift, hub: str, zone: ZoneInfo) -> Event:
    entry = Event()
    entry.add("uid", f"shift-{shift.id}-{hub}")
    entry.add("dtstamp", datetime.fromtimestamp(int(shift.shown_at or shift.begins_at), ZoneInfo("UTC")))
    entry.add("dtstart", datetime.fromtimestamp(int(shift.begins_at), zone))
    entry.add("dtend", datetime.fromtimestamp(int(shift.ends_at), zone))
    entry.add("summary", shift.title)
    if shift.hall:
        entry.add("location", shift.hall)
    entry.add("sequence", shift.moves + (shift.state == "cancelled"))
    entry.add("status", STATUS[shift.state])
    return entry


def _hub(ground: Ground) -> str:
    """Tells the shifts of one hub from those of another in the same calendar; says nothing about either."""
    row = ground.hot.one("SELECT value FROM kernel_meta WHERE key = 'key_check'")
    return sha256(str(row[0] if row else "").encode()).hexdigest()[:16]


DEEDS = (send_calendar,)
