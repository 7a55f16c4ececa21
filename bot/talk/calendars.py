"""Dates for people's calendars (RFC 5545, written by icalendar): one as a file in the chat, several for a feed (S27).

    calendar(turn, [Entry("shift-12", "Food pantry", …)])   "BEGIN:VCALENDAR … UID:shift-12-3f9c… SEQUENCE:1 …"
    of_person(ground, sam)                                  what all rooms have for Sam, soonest first

The same thing keeps its UID for ever and counts its moves, so that an app changes its entry instead of adding one; a
cancelled one says so. Times are the community's own, with the rules of its zone for the years around. Names and
addresses of persons are in none: title and place are what the post says. The same entries give the same text at any
time, so an app is told when nothing changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Event

    from bot.talk.base import Ground

PRODUCT = "-//Talkoot//Dates//EN"
#: Years around the dates for which the clock's changes are spelt out.
AROUND = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One date. Moments in seconds since the epoch.

    Args:
        name: what tells it from others of this hub, for ever ("shift-12").
        stamp: when it was made known.
        moves: how often it changed.
    """

    name: str
    title: str
    place: str
    begins_at: float
    ends_at: float
    stamp: float
    moves: int
    is_cancelled: bool = False


def calendar(ground: Ground, found: Sequence[Entry], name: str = "") -> str:
    """Dates as the text of one .ics file; `name` is what an app calls a calendar that it reads again and again."""
    from icalendar import Calendar  # 25 ms to import, needed by few

    from bot.talk.zones import spelt_out

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
        years = [datetime.fromtimestamp(entry.begins_at, zone).year for entry in found]
        made.add_component(spelt_out(zone, date(min(years) - 1, 1, 1), date(max(years) + AROUND, 1, 1)))
    for entry in found:
        made.add_component(_written(entry, hub, zone))
    return str(made.to_ical().decode())


def of_person(ground: Ground, person_id: int) -> Sequence[Entry]:
    """What all rooms have for somebody's calendar, soonest first."""
    rooms = (room.dates for room in ground.house.rooms if room.dates is not None)
    return sorted(
        (entry for dates in rooms for entry in dates(ground, person_id)),
        key=lambda entry: (entry.begins_at, entry.name),
    )


def _written(entry: Entry, hub: str, zone: ZoneInfo) -> Event:
    from icalendar import Event

    made = Event()
    made.add("uid", f"{entry.name}-{hub}")
    made.add("dtstamp", datetime.fromtimestamp(int(entry.stamp), ZoneInfo("UTC")))
    made.add("dtstart", datetime.fromtimestamp(int(entry.begins_at), zone))
    made.add("dtend", datetime.fromtimestamp(int(entry.ends_at), zone))
    made.add("summary", entry.title)
    if entry.place:
        made.add("location", entry.place)
    made.add("sequence", entry.moves + entry.is_cancelled)
    made.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    return made


def _hub(ground: Ground) -> str:
    """Tells the dates of one hub from those of another in the same calendar; says nothing about either.

    By the hub's first key, so that a new one doubles no date.
    """
    rows = ground.hot.all("SELECT key, value FROM kernel_meta WHERE key IN ('key_check', 'keys_before')")
    known = {str(key): str(value) for key, value in rows}
    first = known.get("keys_before", known.get("key_check", "")).partition(" ")[0]
    return sha256(first.encode()).hexdigest()[:16]
