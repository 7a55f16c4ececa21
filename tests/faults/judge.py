"""What must hold after a story: nothing accepted is lost, nothing takes effect twice, no copy is unexplained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.ledger import Ledger
from tests.faults.world import World

INPUTS = "SELECT key, state FROM inbox WHERE source <> 'clock'"
EFFECTS = "SELECT action, subject, json_extract(detail, '$.what') FROM audit WHERE action <> 'denied'"
MESSAGES = "SELECT id, chat_id, txn, policy, state, fault, deed, rank FROM outbox"
DEAD = "SELECT key, fault FROM inbox WHERE state = 'dead'"


@dataclass(slots=True)
class Verdict:
    """Counts of one story, and everything that is wrong."""

    inputs: int = 0
    effects: int = 0
    messages: int = 0
    calls: int = 0
    #: Copies seen, each explained by one ambiguous attempt.
    copies: int = 0
    #: Messages flagged as of unknown fate; of these, how many never arrived.
    unknown: int = 0
    unknown_lost: int = 0
    wrong: list[str] = field(default_factory=list)


def judge(verdict: Verdict, world: World, ledger: Ledger, sending: Sequence[set[str]], home: Path) -> None:
    """Compare the database with the platform's log.

    Args:
        sending: for each kill, the transactions in flight at that moment.
    """
    inputs, effects, messages, dead, whole = ledger.copied(
        INPUTS, EFFECTS, MESSAGES, DEAD, "PRAGMA integrity_check"
    )
    verdict.inputs, verdict.effects, verdict.messages = (
        len(world.log.acknowledged),
        len(effects),
        len(messages),
    )
    verdict.calls = world.log.calls
    if whole != [("ok",)]:
        verdict.wrong.append(f"damaged: {whole}")
    _inputs(verdict, world, dict(inputs), dead)
    _effects(verdict, world, effects)
    _messages(verdict, world, messages, Counter(txn for lost in sending for txn in lost))
    _order(verdict, world, {row[2]: row for row in messages})


def _inputs(verdict: Verdict, world: World, stored: dict[str, str], dead: Sequence[tuple[str, str]]) -> None:
    lost = world.log.acknowledged - {key for key, state in stored.items() if state == "done"}
    if lost or world.memory.square.waiting:
        verdict.wrong.append(f"inputs lost: {len(lost)}, not taken: {len(world.memory.square.waiting)}")
    if dead:
        verdict.wrong.append(f"inputs put aside: {dead}")


def _effects(verdict: Verdict, world: World, rows: Sequence[tuple[str, str, str | None]]) -> None:
    done = Counter((action, subject) for action, subject, _what in rows)
    ordered = Counter(what for action, _subject, what in rows if action == "ordered")
    if set(ordered) - world.wanted or world.wanted - set(ordered):
        verdict.wrong.append(f"ordered: {dict(ordered)}")
    if twice := [what for what, count in (ordered + done).items() if count > 1]:
        verdict.wrong.append(f"took effect twice: {twice}")
    numbers = {subject for action, subject, _what in rows if action == "ordered"}
    for action in ("taken", "reminded"):
        if {subject for did, subject, _what in rows if did == action} != numbers:
            verdict.wrong.append(f"not every order is {action}")


def _messages(
    verdict: Verdict,
    world: World,
    rows: Sequence[tuple[int, int, str, str, str, str, str, int]],
    doubts: Counter[str],
) -> None:
    idempotent = world.memory.abilities.idempotent
    for row_id, _chat, txn, policy, state, fault, deed, _rank in rows:
        seen = world.log.executed[txn]
        doubt = doubts[txn] + world.log.doubtful[txn]
        if deed in ("send", "toast") and seen > 1:
            verdict.copies += seen - 1
            if idempotent or policy in ("once", "toast") or seen - 1 > doubt:
                verdict.wrong.append(f"row {row_id} ({policy}) was seen {seen} times with {doubt} doubts")
        if state == "unknown":
            verdict.unknown += 1
            verdict.unknown_lost += not seen
            if not doubt or idempotent:
                verdict.wrong.append(f"row {row_id} is of unknown fate without a doubt")
        elif state in ("queued", "sending", "dead"):
            verdict.wrong.append(f"row {row_id} is {state} ({fault})")
        elif state == "sent" and deed == "send" and not seen:
            verdict.wrong.append(f"row {row_id} counts as sent and was never seen")


def _order(
    verdict: Verdict, world: World, rows: dict[str, tuple[int, int, str, str, str, str, str, int]]
) -> None:
    """Within a chat and a rank, what was said first is seen first."""
    last: dict[tuple[str, int], int] = {}
    for chat, txn in world.log.order:
        row = rows.get(txn)
        if row is None:
            verdict.wrong.append(f"{txn} was seen and is in no row")
            continue
        if row[3] == "edit":  # a card is drawn when it goes; its row has no place among what was said
            continue
        if row[0] < last.get((chat, row[7]), 0):
            verdict.wrong.append(f"row {row[0]} was seen after row {last[chat, row[7]]}")
        last[chat, row[7]] = max(row[0], last.get((chat, row[7]), 0))
