"""Calendars read back as apps read them, by a library that had no part in writing them."""

from __future__ import annotations

import io

from dateutil.tz import tzical
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event


def opened(text: str) -> Calendar:
    """The whole calendar; anything that the standard does not allow is an exception."""
    return IcsCalendarStream.calendar_from_ics(text)


def entries(text: str) -> list[Event]:
    """Its entries, as they come."""
    return list(opened(text).events)


def zone_of(text: str) -> object:
    """The rules of the zone that the calendar brings along, by yet another reader."""
    return tzical(io.StringIO(text.replace("\r\n ", ""))).get()
