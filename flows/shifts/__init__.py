"""Shifts: Saturday's pantry is staffed, and nobody had to make phone calls.

    ana   > /shift Food pantry, every Saturday 10-14, 6 people, 2 drivers, St. Ann's hall
    hub   < Food pantry · Saturdays · 6 people, among them 2 drivers ...      [Yes, post it] [Change] [No]
    ana   > yes
    group < Food pantry · St. Ann's hall · Sat 28 Nov, 10:00 AM to 2:00 PM · 0/6, 4 missing, 2 drivers missing
    sam     taps [Sign up: Sat 28 Nov]
    hub   > sam: You're in: Food pantry · Sat 28 Nov ... I'll remind you.           [Undo]

planning   a shift or a series, from a line to its posts      signing   who comes: places, waiting list, stand-ins
importing  many of them, from a sheet or a calendar
around     reminders, what is missing, the roster, who came    seeing    cards, lists, the week, calendars
here       tables, rights, how a shift is called, what is kept
"""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from bot.contract.words import _
from bot.talk.furniture import Answered, Heard
from bot.talk.joining import joined
from bot.talk.turn import Turn
from flows.shifts import keeping, rights
from flows.shifts.around import after, hours, missing, news, reminders, roster, saying
from flows.shifts.importing import talks as importing
from flows.shifts.planning import days, edit_talks, making, talks
from flows.shifts.seeing import calendars, cards, feeds, leading, lists, muting, questions, things, week
from flows.shifts.signing import (
    away,
    every_time,
    joining,
    popular,
    qualifying,
    queue,
    standins,
    trading,
    wishes,
)

MODULES: tuple[ModuleType, ...] = (
    rights,
    talks,
    importing,
    making,
    edit_talks,
    days,
    joining,
    queue,
    standins,
    wishes,
    qualifying,
    every_time,
    away,
    trading,
    popular,
    cards,
    lists,
    questions,
    leading,
    calendars,
    feeds,
    things,
    muting,
    week,
    reminders,
    missing,
    roster,
    after,
    hours,
    news,
    saying,
)


def listens(turn: Turn, heard: Heard) -> Answered:
    """A sheet or a calendar; late, who comes, remind them."""
    return importing.hear(turn, heard) or saying.hear(turn, heard)


FURNITURE = replace(
    joined("shifts", MODULES),
    relate=rights.relate,
    forget=keeping.FORGET,
    numbers=frozenset(("series", "shift")),
    merge=keeping.MERGE,
    title=_("Shifts"),
    kept=keeping.KEPT,
    mydata=keeping.MYDATA,
    listens=listens,
    board=cards.board,
    digest=cards.digest,
    morning=cards.morning,
    mine=lists.mine,
    mutes=muting.mutes,
    overhears=wishes.overhear,
    feeds=feeds.FEEDS,
    dates=feeds.dates,
)
