"""Shifts for a calendar: one as a file in the chat, and how each stands in a feed (S27).

sam > [Calendar]      For your calendar: shift-12.ics     [All my shifts]
"""

from __future__ import annotations

from bot.contract.views import Act, Paper, View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.calendars import Entry, calendar
from bot.talk.furniture import Answered
from flows.shifts.planning import shifts
from flows.shifts.tables import Shift


@action("shift.calendar", right="shifts.see", typed=("calendar", "calendario"))
def send_calendar(turn: Turn, thing: str, **args: str) -> Answered:
    """One shift as a file."""
    shift = shifts.find(turn, thing)
    if shift is None or shift.shown_at is None:
        return Toast(_("I know no shift with that number."))
    said = _("For your calendar: open the file, and your phone adds it.")
    all_of_mine = Act("shift.my_calendar", _("All my shifts"))
    paper = Paper(f"shift-{shift.id}.ics", calendar(turn, [entry(shift)]))
    return Reply(View.of(said, paper, actions=(all_of_mine,)))


def entry(shift: Shift) -> Entry:
    """How it stands in a calendar."""
    return Entry(
        f"shift-{shift.id}", shift.title, shift.hall, shift.begins_at, shift.ends_at,
        stamp=shift.shown_at or shift.begins_at, moves=shift.moves, is_cancelled=shift.state == "cancelled",
    )  # fmt: skip


DEEDS = (send_calendar,)
