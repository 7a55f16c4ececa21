"""What had to be said to whom and when, by the rules as F3 says them, worked out apart from the hub.

    heard = Oracle(agenda).year()      [Sent("n3", at, (4, 17)), …]      numbers of pledges, as the agenda counts them

It knows days and people only: no database, no turns, none of the hub's functions.
"""

from __future__ import annotations

import calendar
import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from tests.flows.fund.year.agenda import FIRST, ZONE, Act, Agenda, Open, Pledge, moment

#: Days before the due day of the first reminder, after it of the second and third.
PLAN = {
    "": (-3, 3, 12, 19), "week": (-1, 2, 6, 9), "fortnight": (-2, 2, 9, 14), "month": (-3, 3, 12, 19),
    "quarter": (-7, 3, 17, 24), "year": (-14, 3, 24, 31),
}  # fmt: skip
MONTHS = {"month": 1, "quarter": 3, "year": 12}
WEEKS = {"week": 1, "fortnight": 2}
CAP, REST, LIST = 3, 2, 6


class Sent(NamedTuple):
    who: str
    at: float
    pledges: tuple[int, ...]


@dataclass(slots=True)
class Due:
    number: int
    day: date
    minor: int
    order: int
    state: str = "due"
    said: int = 0
    word: date | None = None
    #: When they gave, by their word or by the team's.
    claimed: float | None = None
    received: float | None = None


@dataclass(slots=True)
class Giving:
    plan: Pledge
    period: str
    state: str = "on"
    minor: int = 0
    paused_until: date | None = None
    dues: list[Due] = field(default_factory=list)

    def open(self) -> list[Due]:
        return [due for due in self.dues if due.state == "due"]


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def step(first: date, period: str, count: int) -> date:
    if period in WEEKS:
        return first + timedelta(weeks=WEEKS[period] * count)
    return months_later(first, MONTHS[period] * count)


def local(at: float) -> date:
    return datetime.fromtimestamp(at, ZONE).date()


class Oracle:
    """Goes through an agenda day by day."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self.givings: dict[int, Giving] = {}
        self.ends: dict[int, float | None] = {}
        self.sent: list[Sent] = []
        self.silent: list[tuple[int, int]] = []
        self.orders = 0
        self._queue: list[tuple[float, int, str]] = []

    def year(self) -> list[Sent]:
        """All that had to be said."""
        for number in range(self.agenda.days):
            at = self._up(moment(FIRST + timedelta(days=number), 10))
            heapq.heappush(self._queue, (at, number, ""))
        for at, deed in self.agenda.steps:
            self._until(at)
            self._take(at, deed)
        self._until(moment(FIRST + timedelta(days=self.agenda.days), 0))
        return self.sent

    def _until(self, at: float) -> None:
        while self._queue and self._queue[0][0] <= at:
            when, _number, who = heapq.heappop(self._queue)
            if who:
                self._wake(who, when)
            else:
                self._look(when)

    def _up(self, at: float) -> float:
        """When the hub is on: then, or at the end of its absence."""
        return next((end for begin, end in self.agenda.absences if begin <= at < end), at)

    # -- what people do ------------------------------------------------------------------------------

    def _take(self, at: float, deed: Open | Pledge | Act) -> None:
        match deed:
            case Open():
                end = deed.ends_on
                self.ends[deed.campaign] = moment(end + timedelta(days=1), 0) if end else None
            case Pledge() if self.is_open(deed.campaign, at):
                self._pledge(at, deed)
            case Act() if deed.pledge in self.givings:
                self._act(at, deed, self.givings[deed.pledge])

    def is_open(self, campaign: int, at: float) -> bool:
        end = self.ends.get(campaign, 0.0)
        return end is None or at < end

    def _pledge(self, at: float, plan: Pledge) -> None:
        period = "month" if plan.often == "parts" else plan.often
        each, rest = divmod(plan.total, plan.times)
        giving = Giving(plan, period, minor=each + rest)
        self.givings[plan.pledge] = giving
        for count in range(plan.times):
            day = step(plan.first, "month", count) if count else plan.first
            self._due(giving, day, each + rest if not count else each, local(at))

    def _due(self, giving: Giving, day: date, minor: int, today: date) -> None:
        self.orders += 1
        word = max(day + timedelta(days=PLAN[giving.period][0]), today + timedelta(days=REST))
        giving.dues.append(Due(len(giving.dues) + 1, day, minor, self.orders, word=word))

    def _act(self, at: float, act: Act, giving: Giving) -> None:
        getattr(self, "_" + act.what.replace(" ", "_"))(at, act, giving)

    def _paid(self, at: float, act: Act, giving: Giving) -> None:
        for due in giving.open()[:1]:
            due.state, due.claimed, due.word = "claimed", at, None

    def _not_paid(self, at: float, act: Act, giving: Giving) -> None:
        for due in [due for due in giving.dues if due.state == "claimed"][-1:]:
            word = max(due.day + timedelta(days=PLAN[giving.period][0]), local(at) + timedelta(days=REST))
            due.state, due.claimed, due.word = "due", None, word if due.said < CAP else None

    def _received(self, at: float, act: Act, giving: Giving) -> None:
        waiting = [due for due in giving.dues if due.state == "claimed"] or giving.open()
        for due in sorted(waiting, key=lambda due: (due.day, due.order))[:1]:
            due.state, due.received = "received", at
        settled = all(due.state in ("received", "skipped") for due in giving.dues)
        if giving.plan.often in ("", "parts") and settled and giving.state in ("on", "paused"):
            giving.state = "done"

    def _reversed(self, at: float, act: Act, giving: Giving) -> None:
        found = [due for due in giving.dues if due.state == "received"]
        for due in sorted(found, key=lambda due: due.received or 0.0)[-1:]:
            giving.state = "on" if giving.state == "done" else giving.state
            due.state = "due" if giving.state in ("on", "paused") else "skipped"
            due.claimed = due.received = None

    def _later(self, at: float, act: Act, giving: Giving) -> None:
        if giving.state != "on":
            return
        months = {"w": 0, "m": 1, "q": 3}[act.by]
        today = local(at)

        def after(day: date) -> date:
            return months_later(day, months) if months else day + timedelta(days=7)

        if months and giving.plan.often not in ("", "parts"):
            self._rest(giving, after(today))
            return
        for due in giving.open():
            due.day, due.said = after(max(due.day, today)), 0
            due.word = max(due.day + timedelta(days=PLAN[giving.period][0]), today + timedelta(days=REST))

    def _pause(self, at: float, act: Act, giving: Giving) -> None:
        if giving.state == "on":
            self._rest(giving, None)

    def _rest(self, giving: Giving, until: date | None) -> None:
        giving.state, giving.paused_until = "paused", until
        if giving.plan.often not in ("", "parts"):
            self._let_go(giving)

    def _let_go(self, giving: Giving) -> None:
        for due in giving.open():
            due.state, due.word = "skipped", None

    def _resume(self, at: float, act: Act, giving: Giving) -> None:
        if giving.state == "paused":
            self._go_on(giving, local(at))

    def _go_on(self, giving: Giving, today: date) -> None:
        giving.state, giving.paused_until = "on", today
        for due in giving.open():
            if due.word is not None:
                due.word = max(due.word, today + timedelta(days=REST))

    def _change(self, at: float, act: Act, giving: Giving) -> None:
        if giving.state in ("on", "paused"):
            giving.minor = act.minor
            for due in giving.open():
                due.minor = act.minor

    def _stop(self, at: float, act: Act, giving: Giving) -> None:
        if giving.state in ("on", "paused"):
            giving.state = "stopped"
            self._let_go(giving)

    # -- what the hub says ---------------------------------------------------------------------------

    def _look(self, at: float) -> None:
        """Once a day."""
        today = local(at)
        for giving in self.givings.values():
            if giving.state == "paused" and giving.paused_until is not None and giving.paused_until <= today:
                self._go_on(giving, today)
        for giving in self.givings.values():
            if (
                giving.state == "on"
                and giving.plan.often not in ("", "parts")
                and self.is_open(giving.plan.campaign, at)
            ):
                self._note_next(giving, today)
        for who in sorted(
            {giving.plan.who for giving in self.givings.values() if list(self._asked(giving.plan.who, at))}
        ):
            self._wake(who, at)

    def _note_next(self, giving: Giving, today: date) -> None:
        while True:
            after = max(
                giving.dues[-1].day, (giving.paused_until or date.min + timedelta(days=1)) - timedelta(days=1)
            )
            count = 0
            while step(giving.plan.first, giving.period, count) <= after:
                count += 1
            day = step(giving.plan.first, giving.period, count)
            if day + timedelta(days=PLAN[giving.period][0]) > today:
                return
            self._due(giving, day, giving.minor, today)

    def _wake(self, who: str, at: float) -> None:
        awake = self._awake(who, at)
        if awake > at:
            heapq.heappush(self._queue, (self._up(awake), 0, who))
        else:
            self._remind(who, at)

    def _awake(self, who: str, at: float) -> float:
        start, end = self.agenda.donors[who] or (21, 8)
        here = datetime.fromtimestamp(at, ZONE)
        hour = here.hour + here.minute / 60
        quiet = start <= hour < end if start <= end else hour >= start or hour < end
        if not quiet:
            return at
        return moment(here.date() if hour < end else here.date() + timedelta(days=1), end)

    def _asked(self, who: str, at: float) -> Iterator[tuple[Giving, Due]]:
        for giving in self.givings.values():
            if giving.plan.who != who or giving.state != "on" or not self.is_open(giving.plan.campaign, at):
                continue
            for due in giving.open():
                if due.word is not None and due.word <= local(at):
                    yield giving, due

    def _remind(self, who: str, at: float) -> None:
        gave = [
            due.claimed or due.received or 0.0
            for giving in self.givings.values() if giving.plan.who == who
            for due in giving.dues if due.state in ("claimed", "received")
        ]  # fmt: skip
        if gave and at - max(gave) < REST * 86400:
            return
        asked = sorted(self._asked(who, at), key=lambda pair: (pair[1].day, pair[1].order))
        for giving, due in asked:
            if due.said >= CAP:
                due.word = None
                self.silent.append((giving.plan.pledge, due.number))
        now = [pair for pair in asked if pair[1].said < CAP and pair[1].word is not None][:LIST]
        if now:
            self.sent.append(Sent(who, at, tuple(sorted({giving.plan.pledge for giving, _due in now}))))
        for giving, due in now:
            due.said += 1
            days = PLAN[giving.period]
            due.word = max(
                due.day + timedelta(days=days[due.said]),
                local(at) + timedelta(days=days[due.said] - days[due.said - 1]),
            )
