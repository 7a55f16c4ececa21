"""A poll is made, and opens: at once, or when its moment comes.

    number = make(turn, Plan(…))      stored; opened now unless it opens later
    open_now(turn, poll)              roll and rules freeze, its card goes out, its end is planned

From the opening on nothing of the rules changes (P6); what lots will be drawn from is fixed before the first vote, for
its hash stands on the post (P13).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.store import cards
from bot.talk import Turn, chance, timer
from flows.assembly import polls
from flows.assembly.opening import roll
from flows.assembly.polls import LETTERS
from flows.assembly.sealing import tellers, urn
from flows.assembly.tally import lots
from flows.assembly.tally.rules import Method
from flows.assembly.telling import reminding
from flows.assembly.voting import secrecy

#: Seconds until a post that found no room is tried again, at most and at least; a group's budget is by the hour.
AGAIN, SOON = 1800.0, 60.0
#: Into how many parts the time that is left is cut for that.
TIMES = 8


@dataclass(frozen=True, slots=True)
class Plan:
    """A poll that somebody said yes to. Moments in seconds since the epoch."""

    question: str
    method: Method
    closes_at: float
    chats: Sequence[int]
    #: As stored; none for yes-or-no and consent.
    options: list[str] = field(default_factory=list)
    #: As the published list writes them, without what is as usual.
    rules: dict[str, Any] = field(default_factory=dict)
    mode: str = "open"
    hidden: bool = False
    roll: str = "members"
    early: bool = False
    topic: str = ""
    opens_at: float | None = None
    follows: int | None = None
    #: Who open a sealed one: two persons, or three of whom two are enough.
    tellers: tuple[int, ...] = ()
    #: The key of what it decides, for the room that put it there.
    matter: str = ""


def make(turn: Turn, plan: Plan, number: int | None = None) -> int:
    """Store a poll, under a number that was drawn for it or a new one, and open it unless it opens later."""
    number = number or turn.number("poll")
    lot = chance.secret(32)
    turn.hot.insert(
        "poll", id=number, question=plan.question, method=plan.method, rules=polls.written(plan.rules), mode=plan.mode,
        hidden=plan.hidden, roll=plan.roll, early=plan.early,
        made_by=turn.person.id if turn.person is not None else None, state="scheduled", created_at=turn.now,
        opens_at=turn.now if plan.opens_at is None else plan.opens_at, closes_at=plan.closes_at, known=0, eligible=0,
        lot_hash=lots.posted(lot), lot_secret="", joined=0, entered=0, lent=0, topic=plan.topic,
        follows=plan.follows, matter=plan.matter,
    )  # fmt: skip
    for place, label in enumerate(plan.options, 1):
        turn.hot.insert("poll_option", poll_id=number, number=place, key=LETTERS[place - 1], label=label)
    for chat_id in plan.chats:
        turn.hot.insert("poll_chat", poll_id=number, chat_id=chat_id)
    secrecy.lock(turn, number, lot, secret=plan.mode != "open")
    if plan.mode == "sealed":
        urn.lock(turn, number, plan.tellers)
    turn.audit("poll.made", f"poll:{number}")
    if plan.opens_at is None or plan.opens_at <= turn.now:
        open_now(turn, number)
    else:
        turn.plan(plan.opens_at, "poll.open", number)
    return number


def open_now(turn: Turn, number: int) -> bool:
    """From now on people vote; False if it was open already, or is void."""
    opened = turn.hot.run("UPDATE poll SET state = 'open' WHERE id = ? AND state = 'scheduled'", (number,))
    poll = polls.get(turn, number)
    if opened != 1 or poll is None:
        return False
    roll.freeze(turn, poll)
    if poll.is_sealed:
        tellers.tell(turn, poll)
    for chat_id in polls.chats(turn, number):
        cards.hang(turn.hot, "poll", str(number), chat_id, turn.now)
    _look_again(turn, poll, 1)
    turn.plan(poll.closes_at, "poll.close", number)
    reminding.plan(turn, poll)
    turn.audit("poll.opened", f"poll:{number}")
    return True


@timer("poll.open")
def open_later(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its moment has come."""
    open_now(turn, int(subject))


@timer("poll.hang")
def hang_again(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Where a chat had no room for it (the night, its budget), it is tried again: on a board nobody votes."""
    missing = turn.hot.one(
        "SELECT 1 FROM card WHERE kind = 'poll' AND subject = ? AND message IS NULL AND state <> 'gone'",
        (subject,),
    )
    poll = polls.get(turn, int(subject))
    if missing and poll is not None and poll.is_open:
        cards.redraw(turn.hot, "poll", subject, turn.now)
        _look_again(turn, poll, int(payload.get("tries", 1)) + 1)


def _look_again(turn: Turn, poll: polls.Poll, tries: int) -> None:
    """The sooner, the sooner it ends: at least a few times before that."""
    left = (poll.closes_at - turn.now) / TIMES
    turn.plan(turn.now + min(AGAIN, max(SOON, left)), "poll.hang", poll.id, str(tries), tries=tries)


TIMERS = (open_later, hang_again)
