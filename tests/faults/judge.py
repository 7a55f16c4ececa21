"""What must hold after a story: nothing accepted is lost, nothing takes effect twice, no copy is unexplained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.store.hung import part_of
from tests.faults.ledger import REQUESTS
from tests.faults.people import NEEDS
from tests.faults.platform import Platform
from tests.faults.world import World

INPUTS = "SELECT key, state FROM inbox WHERE source <> 'clock'"
DEAD = "SELECT key, fault FROM inbox WHERE state = 'dead'"
AUDIT = "SELECT action, subject FROM audit WHERE action LIKE 'aid.%'"
CLAIMS = "SELECT request_id, state FROM aid_claim"
MESSAGES = (
    "SELECT o.id, c.adapter, txn, policy, state, fault, deed, rank, kind, not_before, once_key"
    " FROM outbox o JOIN chat c ON c.id = o.chat_id"
)
SECRETS = "SELECT once_key, count(*) FROM outbox WHERE once_key IS NOT NULL GROUP BY 1 HAVING count(*) > 1"
LATE = "SELECT kind, subject FROM timer WHERE state = 'waiting' AND due_at <= {now}"
#: Seconds of the hub between the last look at its timers and its being told to stop.
A_LOOK = 30.0
#: Said by the hub in answer to somebody: these keep their order in a chat; others may wait for their hour.
ANSWERS = ("reply", "question", "relay.word", "relay.note")
#: What happens to a request exactly once, in every story.
ONCE = ("aid.opened", "aid.received")

Rows = Sequence[tuple[Any, ...]]


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


def judge(verdict: Verdict, world: World, sending: Sequence[set[str]]) -> None:
    """Compare the database with the platform's log.

    Args:
        sending: for each kill, the transactions in flight at that moment.
    """
    whole, inputs, dead, requests, claims, audit, messages, twice, late = world.ledger.copied(
        "PRAGMA integrity_check", INPUTS, DEAD, REQUESTS, CLAIMS, AUDIT, MESSAGES, SECRETS,
        LATE.format(now=world.ended_at - A_LOOK),
    )  # fmt: skip
    if whole != [("ok",)]:
        verdict.wrong.append(f"damaged: {whole}")
    done = world.handled.union(key for key, state in inputs if state == "done")
    _inputs(verdict, world.platform, done, dead)
    _effects(verdict, world, requests, claims, audit)
    verdict.wrong += [f"{key} was written {count} times" for key, count in twice]
    verdict.wrong += [f"timer {kind} of {subject} did not ring" for kind, subject in late]
    sentences = sum(row[8] == "relay.word" for row in messages)
    if sentences != len(world.sentences):
        verdict.wrong.append(f"{len(world.sentences)} sentences were said and {sentences} passed on")
    _messages(verdict, world, messages, Counter(txn for lost in sending for txn in lost))
    verdict.wrong += out_of_order(world.platform.log.order, {row[2]: row for row in messages})


def _inputs(verdict: Verdict, platform: Platform, done: set[str], dead: Rows) -> None:
    verdict.inputs = len(platform.log.acknowledged)
    lost = platform.log.acknowledged - done
    if lost or platform.waits():
        verdict.wrong.append(f"inputs lost: {sorted(lost)}, or not taken")
    if dead:
        verdict.wrong.append(f"inputs put aside: {dead}")


def _effects(verdict: Verdict, world: World, requests: Rows, claims: Rows, audit: Rows) -> None:
    """Every need became one request, and each was taken, done and received once."""
    names = {world.platform.who(need.who).user: need.who for need in NEEDS}
    made = Counter((names[user], kind) for _number, user, kind, *_rest in requests)
    if made != Counter((need.who, need.kind) for need in NEEDS):
        verdict.wrong.append(f"requests: {dict(made)}")
    verdict.wrong += [f"request {row[0]} is {row[3]}" for row in requests if row[3] != "closed"]
    helped = Counter(number for number, state in claims if state == "done")
    live = [number for number, state in claims if state in ("waiting", "accepted")]
    if live or helped != Counter(row[0] for row in requests):
        verdict.wrong.append(f"claims: {claims}")
    done = Counter(action for action, _subject in audit)
    acted = Counter(audit)
    verdict.wrong += [
        f"{what} {count} times" for what, count in acted.items() if what[0] == "aid.opened" and count > 1
    ]
    if done["aid.claimed"] != len(claims):
        verdict.wrong.append(f"{len(claims)} claims, and {done['aid.claimed']} noted")
    verdict.effects = len(requests) + len(claims) + len(audit) + len(world.sentences)


def _messages(verdict: Verdict, world: World, rows: Rows, doubts: Counter[str]) -> None:
    platform = world.platform
    verdict.messages, verdict.calls = len(rows), platform.log.calls
    for row_id, adapter, txn, policy, state, fault, deed, _rank, kind, not_before, _once_key in rows:
        seen, doubt = platform.log.executed[txn], doubts[txn] + platform.log.doubtful[txn]
        if deed in ("send", "toast") and seen > 1:
            verdict.copies += seen - 1
            if adapter in platform.idempotent or policy in ("once", "toast") or seen - 1 > doubt:
                verdict.wrong.append(f"row {row_id} ({kind}) was seen {seen} times with {doubt} doubts")
        if state == "unknown":
            verdict.unknown += 1
            verdict.unknown_lost += not seen
            if not doubt or adapter in platform.idempotent:
                verdict.wrong.append(f"row {row_id} ({kind}) is of unknown fate without a doubt")
        elif state in ("sending", "dead") or (state == "queued" and not_before <= world.ended_at):
            verdict.wrong.append(f"row {row_id} ({kind}) is {state} ({fault})")
        elif state == "sent" and deed == "send" and not seen:
            verdict.wrong.append(f"row {row_id} ({kind}) counts as sent and was never seen")


def out_of_order(seen: Sequence[tuple[str, str]], rows: Mapping[str, tuple[Any, ...]]) -> list[str]:
    """Within a chat and a rank, what was answered first is seen first, all its parts together.

    Args:
        seen: (chat, transaction) as the platform saw them; `rows`, as `MESSAGES` has them, by transaction.
    """
    wrong = []
    last: dict[tuple[str, int], tuple[int, int]] = {}
    for chat, txn in seen:
        row = rows.get(txn)
        if row is None:
            wrong.append(f"{txn} was seen and is in no row")
        elif row[8] in ANSWERS:
            place = (part_of(row[10]) or row[0], row[0])
            before = last.get((chat, row[7]), place)
            if place < before:
                wrong.append(f"row {row[0]} was seen after row {before[1]}")
            last[chat, row[7]] = max(place, before)
    return wrong
