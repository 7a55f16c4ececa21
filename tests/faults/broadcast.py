"""A word to many people and a `kill -9` in the middle of it, again and again: what became of each copy.

    broadcast = telegram(folder, 500)         the last hub lives until everything went
    broadcast.wrong, broadcast.doubts         what must not be; how many sends a kill fell into

On Matrix each has it exactly once and nothing is in doubt. On Telegram nobody misses what must arrive, and every send
of unknown fate is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.faults.clock import Clock
from tests.faults.mailing import WORDS, Mailing
from tests.faults.matrix import MatrixPlatform
from tests.faults.telegram import TelegramPlatform

#: Where each hub is killed: the kind of step, and which one of a life, as a share of all messages.
KILLS = {
    "telegram": (("call", 0.3), ("call", 0.5), ("commit", 0.24), ("call", 0.16)),
    "matrix": (("call", 0.35), ("commit", 0.67), ("call", 0.57), ("call", 1.1)),
}


@dataclass(frozen=True, slots=True)
class Broadcast:
    """How one ended."""

    people: int
    doubts: int
    wrong: Sequence[str]


def telegram(folder: Path, people: int) -> Broadcast:
    clock = Clock()
    platform = TelegramPlatform(1, folder, clock.now)
    for number in range(people):
        platform.greet(f"n{number}")
    mailing = Mailing(folder, platform, clock, people)
    wrong = _deliver(mailing, "telegram")
    if platform.refusals:
        wrong.append(f"{platform.refusals} calls met a limit")
    listed, log = mailing.listed(), platform.log
    for row_id, txn, policy, state in mailing.rows():
        seen, doubts = log.executed[txn], mailing.doubts[txn] + log.doubtful[txn]
        wrong += [f"row {row_id}: {what}" for what in _said(policy, state, seen, doubts)]
        if (f"message {row_id} (" in listed) != (state == "unknown"):
            wrong.append(f"row {row_id} is {state} and {'' if state != 'unknown' else 'not '}listed")
    return Broadcast(people, mailing.doubts.total(), wrong)


def _said(policy: str, state: str, seen: int, doubts: int) -> Iterator[str]:
    """What is wrong with one message on Telegram."""
    if policy != "repeat":
        if seen > 1 or state != ("unknown" if doubts else "sent"):
            yield f"{policy} and {state}, seen {seen} times with {doubts} doubts"
    elif state != "sent" and doubts < 2:
        yield f"given up after {doubts} doubts"
    elif state != "unknown" and not 1 <= seen <= 1 + doubts:
        yield f"seen {seen} times with {doubts} doubts"


def matrix(folder: Path, people: int) -> Broadcast:
    clock = Clock()
    platform = MatrixPlatform(1, folder, clock.now, more=people)
    mailing = Mailing(folder, platform, clock, people)
    wrong = _deliver(mailing, "matrix")
    for row_id, txn, _policy, state in mailing.rows():
        if (state, platform.log.executed[txn]) != ("sent", 1):
            wrong.append(f"row {row_id} is {state}, executed {platform.log.executed[txn]} times")
    for number in range(people):
        if (texts := platform.texts(f"n{number}")) != [WORDS]:
            wrong.append(f"n{number} has {texts}")
    if "no message is of unknown fate" not in mailing.listed():
        wrong.append("something is in doubt")
    return Broadcast(people, mailing.doubts.total(), wrong)


def _deliver(mailing: Mailing, name: str) -> list[str]:
    with closing(mailing.nursery):
        mailing.deliver([(kind, int(share * mailing.people)) for kind, share in KILLS[name]])
    return [] if mailing.doubts else ["no kill fell into a send"]


BROADCASTS: Mapping[str, Callable[[Path, int], Broadcast]] = {"telegram": telegram, "matrix": matrix}
