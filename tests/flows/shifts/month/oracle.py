"""What had to be sent in a month, by the promises alone: this file knows no line of the hub.

S18  24 h and 2 h before the start each holder is reminded, a quarter of an hour before they are asked whether they are
     here; by the rows of that moment, once for a person, shift, kind and start; whoever joined later gets what is still
     ahead, a moved shift is reminded of by its new start
S21  cancelled or moved: all holders are told at once, in quiet hours only if it is under 12 h away
S28  in quiet hours what can wait waits; a muted shift is not reminded of, but of its end or its new time one hears
X16  a clock that is wrong for some minutes changes nothing; one that is wrong for longer is the hub's time
X18  after an absence what is still of use is sent, once
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from tests.flows.shifts.month.agenda import (
    DOUBT,
    HOUR,
    ZONE,
    Agenda,
    Cancel,
    Deed,
    Join,
    Kill,
    Leave,
    Move,
    Mute,
    Off,
    Plan,
    Slip,
    Trouble,
    Twin,
    Work,
    Wrong,
)

#: Kind -> seconds from the start: when it is due, and until when it is of use.
REMINDERS = {"day": (-24 * HOUR, -2 * HOUR), "hours": (-2 * HOUR, 0.0), "here": (-HOUR / 4, HOUR / 6)}
NEVER = float("inf")
#: What the community calls night.
NIGHT = (21, 8)


class Sent(NamedTuple):
    """One message that somebody had to read: which, about which start, and when, by the hub's clock."""

    who: str
    key: str
    kind: str
    begins: float
    at: float


@dataclass(slots=True)
class Shift:
    """A shift as it stands."""

    begins: float
    ends: float
    #: Holders, in the order of signing up.
    holders: list[str] = field(default_factory=list)
    open: bool = True


@dataclass(frozen=True, slots=True)
class Waiting:
    """Written, but not sent yet."""

    who: str
    key: str
    kind: str
    begins: float
    good_until: float


def expected(agenda: Agenda) -> list[Sent]:
    """Everything that had to be sent, in no particular order."""
    return _Oracle(agenda).sent


class _Oracle:
    def __init__(self, agenda: Agenda) -> None:
        self.agenda, self.now = agenda, agenda.start
        self.shifts: dict[str, Shift] = {}
        self.due: list[tuple[float, str, str, float]] = []
        self.waiting: list[Waiting] = []
        self.muted: set[tuple[str, str]] = set()
        self.sent: list[Sent] = []
        self.told: set[tuple[str, str, str, float]] = set()
        for work in agenda.shifts.values():
            if work.weekly and work.begins > agenda.start:
                self._plan(work)
        for moment, step in agenda.steps:
            self._pass_until(moment)
            self._take(step)
        self._pass_until(agenda.end)

    # -- time ------------------------------------------------------------------------------------------

    def _pass_until(self, moment: float) -> None:
        """Let everything happen that falls due on the way, in order."""
        while (soon := min(self._moments(), default=NEVER)) <= moment:
            self.now = max(self.now, soon)
            self._let_happen()
        self.now = max(self.now, moment)

    def _moments(self) -> Iterator[float]:
        yield from (due for due, *_what in self.due)
        yield from (self._awake(each.who) for each in self.waiting)

    def _let_happen(self) -> None:
        """What is due now, and whoever is awake now reads what waits for them."""
        rung = sorted(each for each in self.due if each[0] <= self.now)
        self.due = [each for each in self.due if each[0] > self.now]
        for _due, key, kind, begins in rung:
            self._ring(key, kind, begins)
        self._send()

    def _take(self, step: Deed | Trouble) -> None:
        match step:
            case Off(seconds, said):
                back = self.now + seconds
                self.now = back
                for deed in said:
                    self._do(deed)
                self._let_happen()
            case Wrong(by, lasts):
                right = self.now
                self._pass_until(right + DOUBT - 1)
                self._set_clock(right + DOUBT + 1 + by)
                self._pass_until(self.now + lasts + DOUBT - 1)
                self._set_clock(right + lasts + 2 * (DOUBT + 1))
            case Kill() | Slip() | Twin():
                pass
            case _:
                self._do(step)
                self._send()

    def _set_clock(self, now: float) -> None:
        self.now = now
        self._let_happen()

    # -- deeds -----------------------------------------------------------------------------------------

    def _do(self, deed: Deed) -> None:
        if isinstance(deed, Plan):
            work = self.agenda.shifts[deed.key]
            if work.begins > self.now:
                self._plan(work)
        elif (shift := self.shifts.get(deed.key)) is not None:
            self._do_to(shift, deed)

    def _do_to(self, shift: Shift, deed: Join | Leave | Mute | Move | Cancel) -> None:
        ahead = shift.open and shift.begins > self.now
        match deed:
            case Join(who) if ahead:
                shift.holders.append(who)
            case Leave(who) if ahead and who in shift.holders:
                shift.holders.remove(who)
                self._forget(deed.key, who)
            case Mute(who):
                self.muted.add((who, deed.key))
            case Cancel() if shift.open:
                shift.open = False
                self._forget(deed.key)
                self._tell_all(deed.key, shift, "cancelled", shift.begins)
            case Move(_key, begins) if shift.open:
                nearest = min(begins, shift.begins)
                shift.begins, shift.ends = begins, begins + shift.ends - shift.begins
                self._forget(deed.key)
                self._schedule(deed.key, shift)
                self._tell_all(deed.key, shift, "moved", nearest)

    def _plan(self, work: Work) -> None:
        shift = self.shifts[work.key] = Shift(work.begins, work.ends)
        self._schedule(work.key, shift)

    def _schedule(self, key: str, shift: Shift) -> None:
        """What lies ahead of this start."""
        moments = [(shift.begins + after, kind) for kind, (after, _until) in REMINDERS.items()]
        for due, kind in (*moments, (shift.ends, "over")):
            if due > self.now:
                self.due.append((due, key, kind, shift.begins))

    def _ring(self, key: str, kind: str, begins: float) -> None:
        shift = self.shifts[key]
        if not shift.open or shift.begins != begins:
            return
        if kind == "over":
            shift.open = False
            return
        good_until = begins + REMINDERS[kind][1]
        for who in shift.holders if self.now < good_until else ():
            if (who, key, kind, begins) not in self.told:
                self.told.add((who, key, kind, begins))
                self.waiting.append(Waiting(who, key, kind, begins, good_until))

    def _tell_all(self, key: str, shift: Shift, kind: str, nearest: float) -> None:
        """Those who come; at once if it is near, or if it is too late in the morning."""
        for who in shift.holders:
            if nearest - self.now < 12 * HOUR or self._awake(who) >= nearest:
                self.sent.append(Sent(who, key, kind, shift.begins, self.now))
            else:
                self.waiting.append(Waiting(who, key, kind, shift.begins, NEVER))

    def _forget(self, key: str, who: str | None = None) -> None:
        """Reminders that wait are not true any more."""
        self.waiting = [
            each
            for each in self.waiting
            if each.kind not in REMINDERS or each.key != key or (who is not None and each.who != who)
        ]

    # -- who reads what when -----------------------------------------------------------------------------

    def _send(self) -> None:
        still = []
        for each in self.waiting:
            awake = self._awake(each.who)
            unwanted = each.kind in REMINDERS and (each.who, each.key) in self.muted
            if unwanted or each.good_until <= self.now:
                continue
            if self.now < awake < each.good_until:
                still.append(each)
            else:
                self.sent.append(Sent(each.who, each.key, each.kind, each.begins, self.now))
        self.waiting = still

    def _awake(self, who: str) -> float:
        """Now, or the end of the quiet hours it is in."""
        begin, end = self.agenda.quiet[who] or NIGHT
        local = datetime.fromtimestamp(self.now, ZONE)
        quiet = begin <= local.hour < end if begin <= end else local.hour >= begin or local.hour < end
        if not quiet:
            return self.now
        morning = local.replace(hour=end, minute=0, second=0, microsecond=0, fold=0)
        return (morning if local.hour < end else morning + timedelta(days=1)).timestamp()
