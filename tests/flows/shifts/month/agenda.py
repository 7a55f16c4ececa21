"""A month, drawn by chance from a seed: 40 shifts a week, 300 people, and a hub that has a hard time.

    agenda = draw(seed=3)
    agenda.shifts["w7 2026-10-24"]   the plan of one; what becomes of it stands among the steps
    agenda.steps                     (moment, Join(…) · Move(…) · Kill(…) · Off(…) · Slip(…) …), in order

Only what can be done is drawn: nobody is at two shifts at once, no shift is full. People act at odd seconds, so never
at a moment at which something is due; while a clock is wrong they do nothing, while the hub is off they write to it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

HOUR, DAY = 3600.0, 86400.0
ZONE = ZoneInfo("America/Chicago")
#: A Monday; the clocks go back on 1 November.
FIRST = date(2026, 10, 19)
#: Shifts that come every week, and shifts planned by hand, a week.
WEEKLY, SINGLE = 30, 10
#: The hours at which shifts begin; some lie in the night.
BEGINS = (*range(8, 20), *range(8, 20), 1.5, 5, 6, 22, 23)
#: Quiet hours that some chose; None: the community's.
QUIET = (None, None, None, None, (22, 6), (20, 10), (9, 17), (20, 12), (0, 0))
#: Places of a shift, and the people who come at most.
PLACES = 8
#: Seconds in which a clock that shows another time is not believed yet; how long a slip lasts.
DOUBT, SLIP = 600.0, 300.0


@dataclass(frozen=True, slots=True)
class Work:
    """One shift as planned. Seconds since the epoch."""

    key: str
    begins: float
    ends: float
    #: It belongs to a series, so it is there from the first day on; else somebody plans it.
    weekly: bool


@dataclass(frozen=True, slots=True)
class Series:
    """A weekly one: local days from `first_day` on, minutes after midnight."""

    name: str
    first_day: date
    begins: int
    ends: int

    @property
    def rule(self) -> str:
        return f"FREQ=WEEKLY;BYDAY={'MO TU WE TH FR SA SU'.split()[self.first_day.weekday()]}"


@dataclass(frozen=True, slots=True)
class Plan:
    key: str


@dataclass(frozen=True, slots=True)
class Join:
    who: str
    key: str


@dataclass(frozen=True, slots=True)
class Leave:
    who: str
    key: str


@dataclass(frozen=True, slots=True)
class Mute:
    """Somebody wants to hear nothing of one shift."""

    who: str
    key: str


@dataclass(frozen=True, slots=True)
class Move:
    key: str
    begins: float


@dataclass(frozen=True, slots=True)
class Cancel:
    key: str


Deed = Plan | Join | Leave | Mute | Move | Cancel


@dataclass(frozen=True, slots=True)
class Kill:
    """So many steps of the hub later it is killed, and begun anew at once."""

    steps: int


@dataclass(slots=True)
class Off:
    """The hub is dead for so long; what people write meanwhile waits for it."""

    seconds: float
    said: list[Deed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Slip:
    """The machine's clock shows another time for some minutes, and is put right."""

    by: float
    seconds: float = SLIP


@dataclass(frozen=True, slots=True)
class Wrong:
    """It shows another time for longer: the hub believes it, and believes it again when it is put right."""

    by: float
    lasts: float

    @property
    def seconds(self) -> float:
        return self.lasts + 2 * (DOUBT + 1)


@dataclass(frozen=True, slots=True)
class Twin:
    """A second hub on the same file, for so long."""

    seconds: float


Trouble = Kill | Off | Slip | Wrong | Twin


@dataclass(slots=True)
class Agenda:
    """A month before it is lived."""

    seed: int
    days: int
    people: Sequence[str]
    quiet: Mapping[str, tuple[int, int] | None]
    series: list[Series] = field(default_factory=list)
    shifts: dict[str, Work] = field(default_factory=dict)
    steps: list[tuple[float, Deed | Trouble]] = field(default_factory=list)

    @property
    def start(self) -> float:
        return wall(FIRST, 0)

    @property
    def end(self) -> float:
        """A moment at which nothing is due."""
        return self.start + self.days * DAY - 1001


def first(agenda: Agenda, days: int) -> Agenda:
    """The same, ended after so many days."""
    short = replace(agenda, days=days)
    short.steps = [step for step in agenda.steps if step[0] < short.end]
    return short


def wall(day: date, hours: float) -> float:
    """A time of a local day; of what comes twice, the first."""
    return datetime.combine(day, time(int(hours), round(hours % 1 * 60)), ZONE).timestamp()


def draw(seed: int, *, days: int = 28, people: int = 300) -> Agenda:
    """The agenda of a seed."""
    names = [f"n{number}" for number in range(people)]
    chance = random.Random(seed)
    agenda = Agenda(seed, days, names, {name: chance.choice(QUIET) for name in names})
    deeds = sorted(_Deeds(agenda, chance).drawn, key=lambda drawn: drawn[:2])
    troubles = list(_troubles(agenda, chance))
    _weave(agenda, deeds, troubles)
    agenda.steps += _kills(agenda, chance, troubles)
    agenda.steps.sort(key=lambda step: step[0])
    return agenda


class _Deeds:
    """What people do, each at a moment of its own."""

    def __init__(self, agenda: Agenda, chance: random.Random) -> None:
        self.agenda, self.chance, self.order = agenda, chance, count()
        self.drawn: list[tuple[float, int, Deed]] = []
        #: Who is taken when.
        self.busy: dict[str, list[tuple[float, float]]] = {name: [] for name in agenda.people}
        for number in range(WEEKLY):
            self._add(f"w{number}", 0, agenda.days, weekly=True)
        for week in range(agenda.days // 7):
            for number in range(SINGLE):
                self._add(f"s{week}.{number}", 7 * week, 7 * week + 7, weekly=False)
        for work in agenda.shifts.values():
            self._live_through(work)

    def _add(self, name: str, first: int, last: int, *, weekly: bool) -> None:
        begins, length = self.chance.choice(BEGINS), self.chance.choice((2, 3, 4))
        days = [FIRST + timedelta(days=day) for day in range(first + self.chance.randrange(7), last, 7)]
        if weekly:
            self.agenda.series.append(
                Series(name, days[0], round(60 * begins), round(60 * (begins + length)))
            )
        for on in days:
            start, key = wall(on, begins), f"{name} {on}"
            end = wall(on + timedelta(days=int((begins + length) // 24)), (begins + length) % 24)
            self.agenda.shifts[key] = Work(key, start, end, weekly)

    def _live_through(self, work: Work) -> None:
        """Who signs up and leaves, whether it is moved or cancelled."""
        seen = self.agenda.start + HOUR
        if not work.weekly:
            seen = max(seen, work.begins - self.chance.uniform(0.1, 9) * DAY)
            self._at(seen, Plan(work.key))
        if work.begins < seen + 2 * HOUR:
            return
        moved = self._moved(work, seen) if self.chance.random() < 0.12 else None
        length = work.ends - work.begins
        times = [(start, start + length) for start in (work.begins, moved) if start is not None]
        for _each in range(self.chance.randint(1, PLACES - 1)):
            self._one_comes(work, seen, times)
        if self.chance.random() < 0.05:
            self._at(work.begins - self._before(), Cancel(work.key), after=seen)

    def _moved(self, work: Work, seen: float) -> float | None:
        when = work.begins - self._before()
        to = work.begins + self.chance.choice((-20, -3, -1, 1, 5, 26, 50)) * HOUR
        if not seen < when < min(work.begins, to) - HOUR:
            return None
        self._at(when, Move(work.key, to))
        if self.chance.random() < 0.3:  # and back again
            self._at(when + self.chance.uniform(0.2, 3) * HOUR, Move(work.key, work.begins))
        return to

    def _one_comes(self, work: Work, seen: float, times: Sequence[tuple[float, float]]) -> None:
        some = self.chance.sample(self.agenda.people, 12)
        free = [
            name for name in some if not any(a < d and c < b for a, b in self.busy[name] for c, d in times)
        ]
        if not free:
            return
        who, joined = free[0], max(seen + 60, work.begins - self._before())
        self.busy[who] += times
        self._at(joined, Join(who, work.key))
        later, fate = self.chance.uniform(joined, max(joined, work.begins)), self.chance.random()
        if fate < 0.2:
            self._at(later, (Leave if fate < 0.15 else Mute)(who, work.key), after=joined)

    def _before(self) -> float:
        """Seconds before a start: mostly days, sometimes hours or minutes."""
        return self.chance.choice((self.chance.uniform(1, 8) * DAY, self.chance.uniform(0.2, 30) * HOUR))

    def _at(self, moment: float, deed: Deed, *, after: float = 0.0) -> None:
        order = next(self.order)
        moment = max(moment, after + 120)
        self.drawn.append((moment - moment % 60 + 11 + order % 37, order, deed))


def _troubles(agenda: Agenda, chance: random.Random) -> Iterator[tuple[float, Trouble]]:
    """One a day, at some hour, each with its hours to itself."""
    kinds: tuple[Callable[[], Trouble], ...] = (
        lambda: Off(3 * HOUR),
        lambda: Slip(chance.choice((HOUR, -HOUR, DAY, -DAY))),
        lambda: Wrong(chance.choice((HOUR, -HOUR, DAY, -DAY)), chance.choice((HOUR, 3 * HOUR))),
        lambda: Twin(HOUR),
    )
    for day in range(1, agenda.days - 2):
        moment = wall(FIRST + timedelta(days=day), 0) + chance.uniform(1, 18) * HOUR
        yield moment - moment % 60 + 50, chance.choice(kinds)()


def _weave(
    agenda: Agenda, deeds: Sequence[tuple[float, int, Deed]], troubles: Sequence[tuple[float, Trouble]]
) -> None:
    """What falls into a trouble waits for its end; what people only write, they write to a hub that is off."""
    agenda.steps += troubles
    for moment, order, deed in deeds:
        began, trouble = _during(troubles, moment)
        if isinstance(trouble, Off) and isinstance(deed, Join | Leave):
            trouble.said.append(deed)
            continue
        at = moment if trouble is None else began + trouble.seconds + 2 + order * 1e-3
        if agenda.start < at < agenda.end:
            agenda.steps.append((at, deed))


def _during(
    troubles: Sequence[tuple[float, Trouble]], moment: float
) -> tuple[float, Off | Slip | Wrong | None]:
    """What goes wrong at that moment, and since when."""
    for at, trouble in troubles:
        if not isinstance(trouble, Kill | Twin) and at - 1 <= moment <= at + trouble.seconds:
            return at, trouble
    return moment, None


def _kills(
    agenda: Agenda, chance: random.Random, troubles: Sequence[tuple[float, Trouble]]
) -> Iterator[tuple[float, Trouble]]:
    """Some a day, when nothing else is wrong."""
    for _each in range(2 * agenda.days):
        moment = chance.uniform(agenda.start + DAY, agenda.end)
        if not any(at - HOUR < moment < at + 5 * HOUR for at, _trouble in troubles):
            yield moment, Kill(chance.randrange(60))
