"""A year of giving, drawn by chance from a seed: donors, campaigns, and a hub that is off for three hours a month.

    agenda = draw(3, donors=200, campaigns=12, days=365)
    agenda.steps       (moment, Pledge(…) · Paid(…) · Later(…) · Close(…) …), in order

People act at odd seconds, never at a moment at which something is due, and not while the hub is off. Much of what they
do is of no use any more when they do it; then nothing happens.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/Chicago")
#: The clocks go forward on 14 March 2027 and back on 7 November 2027.
FIRST = date(2026, 11, 25)
HOUR = 3600.0
#: Quiet hours that some chose, (from, until) in hours; None: the community's, 21 to 8.
QUIET = (None, None, None, (20, 12), (22, 6), (9, 14), (0, 0))
PERIODS = ("week", "fortnight", "month", "month", "month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Open:
    """A campaign begins; `ends_on` is its last day, if it has one."""

    campaign: int
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class Pledge:
    who: str
    pledge: int
    campaign: int
    #: "" for once, a period, or "parts".
    often: str
    total: int
    times: int
    first: date


@dataclass(frozen=True, slots=True)
class Act:
    """What is done with a pledge: paid, not paid, received, reversed, later (w, m, q), pause, resume, change, stop."""

    what: str
    pledge: int
    by: str = ""
    minor: int = 0


Step = Open | Pledge | Act


@dataclass(frozen=True, slots=True)
class Agenda:
    seed: int
    days: int
    donors: Mapping[str, tuple[int, int] | None]
    steps: Sequence[tuple[float, Step]]
    #: (from, until) in which the hub is off.
    absences: Sequence[tuple[float, float]]


def moment(day: date, hours: float) -> float:
    """Seconds since the epoch, of that local wall time."""
    wall = datetime.combine(day, time(), ZONE) + timedelta(hours=hours)
    return wall.timestamp()


def draw(seed: int, *, donors: int, campaigns: int, days: int) -> Agenda:
    """The year of that seed."""
    chance = random.Random(seed)
    people = {f"n{number}": chance.choice(QUIET) for number in range(donors)}
    absences = [_absence(chance, month) for month in range(days // 30)]
    steps: list[tuple[float, Step]] = []
    ends: dict[int, date | None] = {}
    for number in range(campaigns):
        begins = chance.randrange(0, max(1, days // 2)) if number else 0
        ends[number] = (
            FIRST + timedelta(days=begins + chance.randrange(30, days))
            if chance.random() < 0.6 and number
            else None
        )
        steps.append((_odd(chance, begins, absences, 7, 8), Open(number, ends[number])))
    opened = {step.campaign: at for at, step in steps if isinstance(step, Open)}
    pledge = 0
    for who in people:
        for _unused in range(chance.choice((1, 1, 2))):
            campaign = chance.randrange(campaigns)
            begin = max(0, int((opened[campaign] - moment(FIRST, 0)) // 86400) + 1)
            day = chance.randrange(begin, begin + max(1, (days - begin) // 2)) if begin < days else begin
            steps += _giving(chance, who, pledge, campaign, day, days, absences)
            pledge += 1
    return Agenda(seed, days, people, sorted(steps, key=lambda step: step[0]), absences)


def _absence(chance: random.Random, month: int) -> tuple[float, float]:
    begin = moment(
        FIRST + timedelta(days=30 * month + chance.randrange(1, 28)),
        chance.choice((7.25, 8.5, 9.5, 15.0, 22.0)),
    )
    return begin, begin + 3 * HOUR


def _odd(
    chance: random.Random, day: int, absences: Sequence[tuple[float, float]], least: int = 7, most: int = 20
) -> float:
    """An odd second of a local day at which the hub is on."""
    while True:
        at = (
            moment(FIRST + timedelta(days=day), chance.randrange(least, most))
            + chance.randrange(1, 59) * 60
            + 7
        )
        if not any(begin - 60 <= at <= end + 60 for begin, end in absences):
            return at


def _giving(
    chance: random.Random, who: str, number: int, campaign: int, day: int, days: int,
    absences: Sequence[tuple[float, float]],
) -> list[tuple[float, Step]]:  # fmt: skip
    """One pledge, and what becomes of it."""
    often = chance.choice(("", "parts", *PERIODS, *PERIODS))
    times = chance.randrange(2, 13) if often == "parts" else 1
    first = FIRST + timedelta(days=day + chance.choice((0, 0, 1, 5, 20)))
    made = _odd(chance, day, absences)
    steps: list[tuple[float, Step]] = [
        (made, Pledge(who, number, campaign, often, chance.randrange(100, 20000), times, first))
    ]
    zeal = chance.random()
    for later in range(day + 1, days):
        if chance.random() < 0.06:
            what = chance.choices(
                ("paid", "received", "not paid", "later", "pause", "resume", "change", "stop", "reversed"),
                (zeal * 12, zeal * 10, 0.3, 1, 0.4, 1.5, 0.5, 0.15, 0.2),
            )[0]
            by = chance.choice("wmq") if what == "later" else ""
            minor = chance.randrange(100, 9000) if what == "change" else 0
            steps.append((_odd(chance, later, absences), Act(what, number, by, minor)))
    return steps
