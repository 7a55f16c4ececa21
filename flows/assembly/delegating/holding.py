"""Who may vote for whom, now: asked for, held, over (P17).

    ask(turn, sam, ana, "poll:12", None) its number; Ana answers         accept(turn, 31)   Ana holds it
    holder(turn, poll, sam)              who votes for Sam there: the narrowest that fits, "poll:12" before "all"
    givers(turn, poll, ana)              for whom Ana votes there

What is over by its date holds no more votes; what was voted while it held stays. Counted by persons: nobody holds
the votes of more than the community wants (`poll.delegated`, 0 for none at all).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.talk import Turn
from bot.talk.base import Ground
from bot.words.choosing import fold
from flows.assembly import polls
from flows.assembly.polls import Poll

ALL = "all"
MOST = "poll.delegated"
_COLUMNS = "id, giver_id, holder_id, scope, state, until_at"
#: Wide scopes come last.
_WIDTH = {"poll": 0, "topic": 1, "all": 2}


@dataclass(frozen=True, slots=True)
class Delegation:
    """A row of `poll_delegation`."""

    id: int
    giver: int
    holder: int
    scope: str
    state: str
    until_at: float | None

    @property
    def width(self) -> int:
        return _WIDTH[self.scope.partition(":")[0]]


def of_poll(number: int) -> str:
    return f"poll:{number}"


def of_topic(topic: str) -> str:
    """Equal topics are one, however they are written."""
    return f"topic:{fold(topic)}"


def is_lent(poll: Poll) -> bool:
    """Whether somebody may vote for others there: in the open, and where something has to be said."""
    return not poll.is_secret and not poll.is_lazy


def most(ground: Ground) -> int:
    """How many people's votes one person may hold."""
    return int(ground.setting(MOST))


def _rows(ground: Ground, where: str, *args: object) -> list[Delegation]:
    rows = ground.hot.all(
        f"SELECT {_COLUMNS} FROM poll_delegation WHERE {where} AND (until_at IS NULL OR until_at > ?) ORDER BY id",  # noqa: S608 - ours
        (*args, ground.now),
    )
    return [Delegation(*row) for row in rows]


def get(ground: Ground, thing: str) -> Delegation | None:
    """The one with a number, if it is not over."""
    return next(iter(_rows(ground, "id = ?", int(thing))), None) if thing.isdecimal() else None


def given(ground: Ground, person_id: int) -> list[Delegation]:
    """In whose hands somebody's vote is, or is asked to be."""
    return _rows(ground, "giver_id = ?", person_id)


def held(ground: Ground, person_id: int) -> list[Delegation]:
    """Whose votes somebody holds."""
    return _rows(ground, "holder_id = ? AND state = 'held'", person_id)


def wanted(ground: Ground, person_id: int) -> list[Delegation]:
    """Whose votes somebody is asked to hold."""
    return _rows(ground, "holder_id = ? AND state = 'asked'", person_id)


def is_full(ground: Ground, holder: int, giver: int) -> bool:
    """Whether somebody holds as many people's votes as one may."""
    return len({one.giver for one in held(ground, holder)} - {giver}) >= most(ground)


def _fits(one: Delegation, poll: Poll) -> bool:
    return one.scope in (ALL, of_poll(poll.id)) or bool(poll.topic and one.scope == of_topic(poll.topic))


def of(ground: Ground, poll: Poll, giver: int) -> Delegation | None:
    """By which somebody else votes for a person there: the narrowest that is held."""
    if not is_lent(poll):
        return None
    fits = [one for one in given(ground, giver) if one.state == "held" and _fits(one, poll)]
    return min(fits, key=lambda one: one.width, default=None)


def holder(ground: Ground, poll: Poll, giver: int) -> int | None:
    """Who votes for somebody there."""
    found = of(ground, poll, giver)
    return None if found is None else found.holder


def givers(ground: Ground, poll: Poll, holder_id: int) -> list[int]:
    """For whom somebody votes there. 4 µs where it is nobody: it is asked at every vote."""
    if not is_lent(poll):
        return []
    people = dict.fromkeys(one.giver for one in held(ground, holder_id))
    return [giver for giver in people if holder(ground, poll, giver) == holder_id]


def ask(turn: Turn, giver: int, holder_id: int, scope: str, until_at: float | None) -> Delegation:
    """Asked of its holder; what the giver said of the same votes before is over."""
    number = turn.number("delegation")
    turn.hot.run("DELETE FROM poll_delegation WHERE giver_id = ? AND scope = ?", (giver, scope))
    turn.hot.insert(
        "poll_delegation", id=number, giver_id=giver, holder_id=holder_id, scope=scope, state="asked",
        until_at=until_at, at=turn.now,
    )  # fmt: skip
    turn.audit("delegation.asked", f"delegation:{number}", person=giver)
    return Delegation(number, giver, holder_id, scope, "asked", until_at)


def accept(turn: Turn, one: Delegation) -> bool:
    """It is held from now on; False if it is already, or there are enough."""
    if is_full(turn, one.holder, one.giver):
        return False
    done = turn.hot.run(
        "UPDATE poll_delegation SET state = 'held' WHERE id = ? AND state = 'asked'", (one.id,)
    )
    if done == 1:
        turn.audit("delegation.held", f"delegation:{one.id}")
    return done == 1


def end(turn: Turn, one: Delegation) -> bool:
    """It is over; False if it was."""
    done = turn.hot.run("DELETE FROM poll_delegation WHERE id = ?", (one.id,)) == 1
    if done:
        turn.unplan("delegation.over", one.id)
        turn.audit("delegation.ended", f"delegation:{one.id}")
    return done


def forget_poll(turn: Turn, poll_id: int) -> None:
    """It closed, or was called off: what was for it alone is over."""
    turn.hot.run("DELETE FROM poll_delegation WHERE scope = ?", (of_poll(poll_id),))


def open_polls(ground: Ground) -> Sequence[Poll]:
    """In which somebody may vote for others now, the one that ends first before the others."""
    rows = ground.hot.all(
        f"SELECT {polls.COLUMNS} FROM poll WHERE state = 'open' ORDER BY closes_at, id"  # noqa: S608 - constant
    )
    return [poll for poll in map(polls.of, rows) if is_lent(poll)]
