"""What came due while the hub was off (X18): said once, with when it was meant for, or dropped by its own rule.

    off from 9:00 to 12:00  ->  the 10:00 reminder goes out at 12:00: "… (Late: this was meant for 10:00 AM.)"
                            ->  organizers read how much of that there was

Only what fell due within an absence counts: a moment that was planned for the past is not late.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.events import Due
from bot.contract.views import View
from bot.contract.words import Moment, Msg, _
from bot.people import duty
from bot.store import absences
from bot.store.absences import Absence
from bot.store.hot import Hot, to_json
from bot.talk.declaring import timer
from bot.talk.turn import Turn

#: The name under which the hub itself is heard, and the seconds of silence from which on it was off.
HUB, OFF = "", 600.0
SUMMARY = "away.summary"
#: Seconds after a start in which everything late has had its turn.
SETTLE = 60.0
TOLD, DROPPED = "timer.told_late", "timer.late"


def wake(hot: Hot, now: float) -> None:
    """A run begins: how long nobody was here, and what follows from that."""
    before = absences.heard(hot).get(HUB)
    if before is not None and now - before > OFF:
        absence = Absence(before, now)
        absences.remember(hot, HUB, absence, now)
        told = to_json({"since": before, "until": now})
        hot.set_timer(SUMMARY, "", str(int(before)), now + SETTLE, told)
    absences.note_heard(hot, HUB, now)


class Late(Turn):
    """The turn of a moment that came due while the hub was off; it and the turn it was made of are one."""

    due_at: float

    def __init__(self, turn: Turn, due_at: float) -> None:
        self.__dict__ = turn.__dict__
        self.due_at = due_at

    def worded(self, said: View | Msg, kind: str) -> View:
        """As ever; what nobody asked for says when it was meant."""
        view = super().worded(said, kind)
        if self.house.kinds[kind].asked:
            return view
        self.audit(TOLD, kind)
        return view.plus(_("(Late: this was meant for {when}.)", when=Moment(self.due_at)))


def turn_for(turn: Turn, event: Due) -> Turn:
    """The turn in which a moment is handled."""
    if turn.now - event.due_at <= OFF:
        return turn
    missed = (a.since <= event.due_at < a.until for a in absences.recent(turn.hot, HUB, turn.now))
    return Late(turn, event.due_at) if any(missed) else turn


@timer(SUMMARY)
def sum_up(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Organizers read what an absence did to what was due; nothing if nothing was."""
    told, dropped = (_count(turn, what, payload["until"]) for what in (TOLD, DROPPED))
    if not told and not dropped:
        return
    when = Absence(payload["since"], payload["until"]).when
    line = _(
        "I was off, {when}. Due in that time: told late {told}, dropped because it was no use any more {dropped}.",
        when=when,
        told=told,
        dropped=dropped,
    )
    for person_id in duty.holders(turn.hot, "organizer"):
        once = f"off:{int(payload['since'])}:{person_id}"
        turn.tell(person_id, line, "away.news", about="away:", once_key=once)


def _count(turn: Turn, action: str, since: float) -> int:
    row = turn.hot.one("SELECT count(*) FROM audit WHERE action = ? AND at >= ?", (action, since))
    return int(row[0]) if row is not None else 0
