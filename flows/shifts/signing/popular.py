"""Popular shifts: until they open for everybody, each person may have only so many of them (S7).

    olga > one each 12      "Until how long before the start may everybody have only 1 of these?"
    olga > 24 hours         "Food pantry · Saturdays: until 24 h before, 1 each. Is this right?"      [Yes, so be it]
    hub  < sam              "Everybody may have only so many of these until … Yours is Food pantry · Sat 28 Nov …"

Said of a shift of a series, it holds for all its dates; then whoever comes every time has those that open.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.words import Text, _
from bot.people.community import Default
from bot.talk import Ending, HandOver, Period, Talk, Turn, action, flow, timer
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.planning import moments, shifts
from flows.shifts.signing import every_time, standing
from flows.shifts.tables import Series, Shift

SETTINGS: Mapping[str, Default] = {
    "shift.each": Default(
        1, _("How many popular shifts one person may have before they open for all"), 1, 20
    ),
}
HOUR, DAY = 3600.0, 86400.0
UNKNOWN = _("I know no open shift with that number.")


@action("shift.popular", right="shifts.plan", typed=("one each", "popular", "uno por persona"))
def limit(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked until when."""
    return HandOver("shift.popular", {"words": thing})


@flow("shift.popular", title=_("One each at first"), right="shifts.plan", hidden=True)
def limit_it(talk: Talk) -> Ending:
    """How long before the start it opens for all; of a series, every date."""
    shift = shifts.find(talk, talk.params.get("words", ""))
    row = talk.session.get(Series, shift.series_id) if shift is not None and shift.series_id else None
    if shift is None or shift.state != "open":
        return talk.end(UNKNOWN)
    each = int(talk.setting("shift.each"))
    asked = _(
        "Until how long before the start may everybody have only {n} of these? For example: 24 hours.", n=each
    )
    before = talk.ask("before", asked, Period(HOUR, 28 * DAY), label=_("Opens"))
    what: Text = every_time.called(row) if row is not None else wording.what(shift)
    shown = _("{what}: until {hours} h before, {n} each; then it is open for all. Is this right?", what=what,
              hours=round(before / HOUR), n=each)  # fmt: skip
    if not talk.confirm("limit", shown, yes=_("Yes, like that"), change=True):
        return talk.end(_("Nothing was changed."))
    if row is not None:
        row.opens_before = round(before)
    for each_one in standing.coming(talk, row.id) if row is not None else (shift,):
        open_later(talk, each_one, before)
    return talk.end(
        _("It is so from now on. I tell whoever signs up; nobody loses a place."), about=f"shift:{shift.id}"
    )


def open_later(turn: Turn, shift: Shift, before: float) -> None:
    """It opens for all so many seconds before its start."""
    shift.opens_at = shift.begins_at - before
    turn.flush()
    moments.plan(turn, shift)
    shifts.refresh(turn, shift)


@timer("shift.opens")
def opens(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """It is open for all: its card says so, and whoever comes every time has a place if there is one."""
    shift = moments.now(turn, subject, payload)
    if shift is None or shift.opens_at is None or shift.opens_at > turn.now:
        return
    if shift.series_id is not None:
        standing.fill(turn, shift.series_id, [shift.id])
    shifts.refresh(turn, shift)


TALKS = (limit_it,)
DEEDS = (limit,)
TIMERS = (opens,)
