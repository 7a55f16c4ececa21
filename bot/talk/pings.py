"""Asking whoever is on duty: once for each thing and step, down the rota until somebody answers (G4).

    ask(turn, "aid", view, about="call:7", step="asked")     the persons asked; the others come later
    seen_at(turn, ana, "soon")                                when she reads it, so that nobody is told otherwise
    pass_on(turn, "call:7", payload)                          ten minutes (danger: three) after it reached her

Somebody asleep is passed over while others on the rota are awake; where all sleep, it waits for the first morning.
What is urgent wakes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from bot.contract.codec import dumps, loads
from bot.contract.views import View
from bot.contract.words import Msg
from bot.people import duty, hours

if TYPE_CHECKING:
    from bot.talk.turn import Turn

Weight = Literal["usual", "soon", "urgent", "danger"]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a ping of some weight goes out.

    Args:
        wakes: at once, at any hour, a message of its own, beyond the day's six.
        wait: seconds from when it can be read until the next one is asked.
    """

    kind: str = "ping"
    wakes: bool = False
    wait: float = 600.0


#: "soon": somebody waits for the answer; it keeps the night and the day's six, but waits for no gap between pings.
MANNERS: Mapping[Weight, Manner] = {
    "usual": Manner(),
    "soon": Manner(),
    "urgent": Manner("alarm", wakes=True),
    "danger": Manner("alarm", wakes=True, wait=180.0),
}


@dataclass(frozen=True, slots=True)
class Ping:
    """What is asked, of which office."""

    office: str
    about: str
    step: str
    weight: Weight
    view: View

    def once_key(self, person_id: int) -> str:
        return f"ping:{self.about}:{self.step}:{person_id}"


def ask(
    turn: Turn, office: str, said: View | Msg, *, about: str, step: str, weight: Weight, people: int
) -> list[int]:
    """Ask the first of the rota who can be reached; empty means nobody can, and the caller says so."""
    ping = Ping(office, about, step, weight, said if isinstance(said, View) else View.of(said))
    me = turn.person.id if turn.person else 0
    line = _line(turn, office, weight, people)
    asked = _tell(turn, ping, (person_id for person_id in line if person_id != me), people)
    if asked:
        _plan(turn, ping, asked, me, step)
    return asked


def first_seen(turn: Turn, office: str, weight: Weight = "usual") -> float | None:
    """When the first of the rota reads what is asked now; None if nobody is on it."""
    return min((seen_at(turn, one, weight) for one in duty.line(turn.hot, office, turn.now)), default=None)


def seen_at(turn: Turn, person_id: int, weight: Weight = "usual") -> float:
    """When somebody on duty reads what is asked now: `turn.now`, or the end of their night."""
    if MANNERS[weight].wakes:
        return turn.now
    return hours.ping_at(turn.hot, turn.community, person_id, turn.now, soon=weight == "soon")


def pass_on(turn: Turn, about: str, payload: Mapping[str, Any]) -> bool:
    """Nobody took care of it: the next one is asked. False at the end of the rota."""
    step, weight = str(payload["step"]), _weight(payload)
    view = loads(turn.unseal(None, "timer.view", about + step, bytes.fromhex(payload["view"])) or "null")
    if view is None:
        return True
    ping = Ping(str(payload["office"]), about, step, weight, view)
    asked, me = [int(one) for one in str(payload["asked"]).split(",")], int(payload.get("by", 0))
    waits = _waits(turn, ping, asked)
    line = (p for p in _line(turn, ping.office, weight, len(asked)) if p not in (*asked, me))
    asked += (came := _tell(turn, ping, line, 1, only_now=waits))
    if came or waits:
        _plan(turn, ping, asked, me, f"{step}+{len(asked)}@{int(turn.now)}")
    return bool(came) or waits


def _weight(payload: Mapping[str, Any]) -> Weight:
    named = str(payload.get("weight") or ("danger" if payload.get("danger") else "usual"))
    return next(weight for weight in MANNERS if weight == named)


def _line(turn: Turn, office: str, weight: Weight, people: int) -> list[int]:
    """The rota, whoever can read it first in front; what wakes people goes to the organizers, too, if it is short."""
    line = duty.line(turn.hot, office, turn.now)
    if MANNERS[weight].wakes:
        more = duty.holders(turn.hot, "organizer") if len(line) < people else ()
        return list(dict.fromkeys((*line, *more)))
    return sorted(line, key=lambda person_id: _awake_at(turn, person_id))


def _awake_at(turn: Turn, person_id: int) -> float:
    return hours.awake_at(turn.hot, turn.community, person_id, turn.now)


def _tell(turn: Turn, ping: Ping, line: Iterable[int], people: int, *, only_now: bool = False) -> list[int]:
    manner, asked = MANNERS[ping.weight], list[int]()
    for person_id in line:
        if len(asked) == people:
            break
        if only_now and seen_at(turn, person_id, ping.weight) > turn.now:
            continue
        told = turn.tell(
            person_id, ping.view, manner.kind, about=ping.about, once_key=ping.once_key(person_id),
            urgent=manner.wakes, soon=ping.weight == "soon",
        )  # fmt: skip
        asked += [person_id] if told else []
    return asked


def _waits(turn: Turn, ping: Ping, asked: Sequence[int]) -> bool:
    """Whether the newest of them has not got it yet."""
    row = turn.hot.one("SELECT state FROM outbox WHERE once_key = ?", (ping.once_key(asked[-1]),))
    return row is not None and row[0] == "held"


def _plan(turn: Turn, ping: Ping, asked: Sequence[int], me: int, key: str) -> None:
    read = max(seen_at(turn, asked[-1], ping.weight), turn.now)
    turn.plan(
        read + MANNERS[ping.weight].wait, "duty.pass_on", ping.about, key,
        office=ping.office, step=ping.step, asked=",".join(map(str, asked)), weight=ping.weight, by=me,
        view=turn.seal(None, "timer.view", ping.about + ping.step, dumps(ping.view)).hex(),
    )  # fmt: skip
