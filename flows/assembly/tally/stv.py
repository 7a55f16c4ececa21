"""Single transferable vote for several seats, by the rules of Scottish council elections (SSI 2011/399, rules 46-53).

Quota: ballots with a first preference, divided by seats + 1, rounded down, plus one. After each stage whoever has
the quota is elected. Then one thing happens, and makes the next stage: the largest surplus moves, each of its ballots
at surplus × value ÷ votes, cut to five decimals; or, with no surplus left, whoever has the fewest goes out, and the
ballots move at the value they have. Once as many are left as there are seats, they are elected. Equal surpluses and
equal last places go to the last earlier stage that differs, then to the lot. As in a run-off, a ballot ends where it
comes to a rank with several who are still in.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from flows.assembly.tally.ballots import Ballots, Marks
from flows.assembly.tally.lots import How, Lot, choose
from flows.assembly.tally.outcome import Figures, Round
from flows.assembly.tally.rules import Rules
from flows.assembly.tally.runoff import next_of

#: One vote, in the units that Scottish rules cut to.
UNIT = 100_000


@dataclass(frozen=True, slots=True)
class Parcel:
    """Equal ballots of equal value."""

    marks: Marks
    times: int
    value: int


@dataclass(slots=True)
class Stages:
    """A count on its way. `votes` and `parcels` have those who are left and those elected."""

    seats: int
    lot: Lot
    left: set[int]
    votes: dict[int, int]
    parcels: dict[int, list[Parcel]]
    quota: int = 0
    elected: list[int] = field(default_factory=list)
    spent: int = 0
    rounds: list[Round] = field(default_factory=list)
    history: list[dict[int, int]] = field(default_factory=list)


def count(ballots: Ballots, rules: Rules, standing: Collection[int], lot: Lot) -> Figures:
    at = Stages(
        rules.seats, lot, set(standing), dict.fromkeys(standing, 0), {option: [] for option in standing}
    )
    _deal(at, [Parcel(marks, times, UNIT) for marks, times in ballots.items() if marks])
    valid = sum(at.votes.values()) // UNIT
    if not valid:
        return Figures((Round(at.votes, at.spent),), verdict="nobody", unit=UNIT)
    at.quota = valid // (at.seats + 1) + 1
    while not _step(at):
        pass
    return Figures(tuple(at.rounds), tuple(at.elected), unit=UNIT, quota=at.quota)


def _step(at: Stages) -> bool:
    """Close a stage: elect, then move one surplus or one who is out. True when no seat is left."""
    at.history.append(dict(at.votes))
    elected = _elect(at)
    if len(at.elected) >= at.seats or not at.left:
        at.rounds.append(Round(dict(at.votes), at.spent, elected))
        return True
    over = [option for option in at.elected if at.votes[option] > at.quota * UNIT]
    mover, how, equals = _mover(at, over)
    at.rounds.append(Round(dict(at.votes), at.spent, elected, mover, bool(over), how, equals))
    if over:
        _move_surplus(at, mover)
    else:
        _move_out(at, mover)
    return False


def _mover(at: Stages, over: list[int]) -> tuple[int, How, tuple[int, ...]]:
    return choose(max, over, at.history, at.lot) if over else choose(min, sorted(at.left), at.history, at.lot)


def _elect(at: Stages) -> tuple[int, ...]:
    """Whoever has the quota, or everybody once they fill the seats; the most votes first."""
    reached = [option for option in at.left if at.votes[option] >= at.quota * UNIT]
    if len(at.left) <= at.seats - len(at.elected):
        reached = list(at.left)
    order = sorted(reached, key=lambda one: ([-votes[one] for votes in reversed(at.history)], one))
    at.left.difference_update(order)
    at.elected += order
    return tuple(order)


def _move_surplus(at: Stages, option: int) -> None:
    """Each ballot at its share of the surplus; what the cutting loses is spent."""
    votes, parcels = at.votes[option], at.parcels[option]
    surplus, whole = votes - at.quota * UNIT, sum(at.votes.values()) + at.spent
    at.votes[option], at.parcels[option] = at.quota * UNIT, []
    _deal(at, [Parcel(one.marks, one.times, surplus * one.value // votes) for one in parcels])
    at.spent = whole - sum(at.votes.values())


def _move_out(at: Stages, option: int) -> None:
    at.left.remove(option)
    at.votes.pop(option)
    _deal(at, at.parcels.pop(option))


def _deal(at: Stages, parcels: list[Parcel]) -> None:
    for parcel in parcels:
        option = next_of(parcel.marks, at.left)
        if option is None:
            at.spent += parcel.times * parcel.value
        else:
            at.votes[option] += parcel.times * parcel.value
            at.parcels[option].append(parcel)
