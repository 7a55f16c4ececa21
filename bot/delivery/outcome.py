"""After the call: what became of a message, and what follows.

    accepted        sent; a card knows where it hangs
    not sent        the same row again, later and later (at most 5 min), the chat's order kept
    of unknown fate repeat: once more, saying so · once: `unknown`, an organizer decides · edit: again ·
                    toast: dropped · same transaction id never shown twice: again, whatever the policy
    blocked         the account cannot be reached; the flows learn of it; another account of the person, or nothing
    vanished        a card is posted anew
    moved, gone     the chat's new name; or the end of it
    closed          a group in which the hub may not write for now: kept, and the organizers hear of it once
withheld        private, and no device may be shown it: kept back, and the person hears why
    refused         put aside

The table at the end is the whole of it. What is `sending` at the start of the program is of unknown fate.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.contract.address import Who
from bot.contract.codec import dumps
from bot.contract.delivery import (
    Ambiguous,
    Blocked,
    ChatGone,
    ChatMoved,
    Closed,
    Delivered,
    DeliveryError,
    NotSent,
    Refused,
    Throttled,
    Unauthorised,
    Vanished,
    Withheld,
)
from bot.contract.events import DevicesChanged, Event, HubPresence, Reachable, Shut
from bot.contract.views import View
from bot.contract.words import _
from bot.delivery import budget
from bot.delivery.accepted import note
from bot.delivery.calls import Finished
from bot.delivery.desk import COLUMNS, REPEATED, At, Place, Row
from bot.delivery.outbox import WITHHELD
from bot.delivery.pace import pause
from bot.store import meta
from bot.store.moving import move
from bot.store.sealing import COMMUNITY

HOUR = 3600.0
#: Something private that nobody may be shown is kept for so many seconds.
KEPT = 48 * HOUR
#: Seconds until a group that was closed is tried again; where the platform says that it is open, at once.
CLOSED = 600.0
#: After a restore, what is not `once` goes after so many seconds (X34).
REVIEW = 2 * HOUR


def record(at: At, finished: Sequence[Finished]) -> None:
    """Note what became of calls, each of another chat. What the contract does not know counts as unknown fate."""
    note(at, [(ready, became) for ready, became in finished if isinstance(became, Delivered)])
    for ready, became in finished:
        if not isinstance(became, Delivered):
            _FOLLOWS[_class(became)](at, ready.row, ready.place, became)


def recover(at: At) -> int:
    """At start: rows that were being sent are of unknown fate; how many there were.

    After a restore, the outbox is as it was then: what may never go twice waits for an organizer, the rest for
    two hours (X30, X34).
    """
    rows = at.hot.all(f"SELECT {COLUMNS} WHERE o.state = 'sending'")
    for columns in rows:
        row = Row(*columns)
        place = at.place(row.chat_id)
        if place is None:
            _again(at, row, None, NotSent())
        else:
            _doubtful(at, row, place, Ambiguous())
    restored = meta.recall(at.hot.connection, meta.RESTORED_AT)
    if restored is not None:
        _hold_back(at, float(restored))
    return len(rows)


def _hold_back(at: At, restored: float) -> None:
    old = "state IN ('queued', 'held') AND created_at <= ?"
    at.hot.run(
        f"UPDATE outbox SET state = 'unknown', fault = 'restored' WHERE policy = 'once' AND {old}",  # noqa: S608 - constant
        (restored,),
    )
    at.hot.run(
        f"UPDATE outbox SET not_before = ? WHERE not_before < ? AND {old}",  # noqa: S608 - constant
        (restored + REVIEW, restored + REVIEW, restored),
    )


# -- not accepted ----------------------------------------------------------------------------------------


def _again(at: At, row: Row, _place: Place | None, fault: Exception) -> None:
    """It never left: the same row, later."""
    _requeue(at, row, at.now + pause(row.tries), row.fault or type(fault).__name__)


def _throttled(at: At, row: Row, _place: Place, fault: Throttled) -> None:
    _requeue(at, row, at.now + fault.after, row.fault)


def _unauthorised(at: At, row: Row, _place: Place, fault: Exception) -> None:
    """The platform is stopped by the dispatcher; the row waits as it was (X5)."""
    _count_anew(at, row)
    at.hot.run("UPDATE outbox SET state = 'queued' WHERE id = ?", (row.id,))


def _doubtful(at: At, row: Row, place: Place, fault: Exception) -> None:
    """It may have arrived. Changing or deleting a known message twice harms nobody."""
    recognised = place.abilities.idempotent and not getattr(fault, "for_good", False)
    if recognised and row.deed == "send":
        _requeue(at, row, at.now + pause(row.tries), row.fault)
    elif row.deed in ("edit", "delete", "pin", "react", "end"):
        _requeue(at, row, at.now + pause(row.tries), None)
    else:
        _DOUBT[row.policy](at, row)


def _repeat(at: At, row: Row) -> None:
    """Once more, saying that it may come twice; after that nobody knows."""
    if row.fault == REPEATED:
        at.hot.run("UPDATE outbox SET state = 'unknown', done_at = ? WHERE id = ?", (at.now, row.id))
    else:
        _requeue(at, row, at.now + pause(0), REPEATED)


def _once(at: At, row: Row) -> None:
    at.hot.run(
        "UPDATE outbox SET state = 'unknown', fault = 'Ambiguous', done_at = ? WHERE id = ?", (at.now, row.id)
    )


def _edit(at: At, row: Row) -> None:
    """A card's first post: better twice than an open thing that nobody sees, but only once more."""
    if row.fault == REPEATED:
        _once(at, row)
    else:
        _requeue(at, row, at.now + pause(row.tries), REPEATED)


def _toast(at: At, row: Row) -> None:
    at.settle(row.id, "dropped", "Ambiguous")


_DOUBT: Mapping[str, Callable[[At, Row], None]] = {
    "repeat": _repeat,
    "once": _once,
    "edit": _edit,
    "toast": _toast,
}


def _requeue(at: At, row: Row, not_before: float, fault: str | None) -> None:
    if row.policy == "toast" and row.tries:
        at.settle(row.id, "dropped", fault)
        return
    at.hot.run(
        "UPDATE outbox SET state = 'queued', tries = tries + 1, not_before = ?, fault = ? WHERE id = ?",
        (not_before, fault, row.id),
    )


def _count_anew(at: At, row: Row) -> None:
    """A first try that never left is claimed once more as it was, and counted then."""
    if not row.tries and _is_new_post(at, row):
        budget.take_back_post(at, row.chat_id)


def _is_new_post(at: At, row: Row) -> bool:
    """Whether it would have hung a card up, which a group's day has few places for."""
    hung = "SELECT 1 FROM card WHERE id = ? AND message IS NULL"
    return row.card_id is not None and at.hot.one(hung, (row.card_id,)) is not None


# -- never ----------------------------------------------------------------------------------------------


def _refused(at: At, row: Row, place: Place, fault: Exception) -> None:
    """Put aside. What could not be deleted any more is at least emptied (V11); what was only tried is dropped."""
    at.settle(row.id, "dropped" if row.policy == "toast" else "dead", type(fault).__name__)
    if _is_new_post(at, row):
        budget.take_back_post(at, row.chat_id)
    if row.kind == "remove" and row.deed == "delete" and row.ref is not None and place.abilities.edits:
        txn = f"{row.txn}.emptied"
        body = at.seals.seal(row.owner, "outbox.body", txn, dumps(View.of(_("Removed."))))
        at.hot.enqueue(
            chat_id=row.chat_id, person_id=row.person_id, kind="remove", policy="edit", rank=3, deed="edit", body=body,
            txn=txn, now=at.now, ref=row.ref, about=row.about,
        )  # fmt: skip


def _withheld(at: At, row: Row, place: Place, fault: Withheld) -> None:
    """Kept back, for two days at most; it holds nothing back itself. The person hears what would help."""
    made = at.hot.one("SELECT created_at FROM outbox WHERE id = ?", (row.id,))
    if made is not None and made[0] < at.now - KEPT:
        at.settle(row.id, "dead", "Withheld")
        return
    at.hot.run(
        "UPDATE outbox SET state = 'queued', tries = 0, not_before = ?, fault = 'Withheld' WHERE id = ?",
        (at.now + WITHHELD, row.id),
    )
    if fault.why == "unconfirmed":
        for adapter, user in at.hot.all(
            'SELECT adapter, "user" FROM account WHERE chat_id = ?', (row.chat_id,)
        ):
            _tell_hub(
                at, f"withheld:{row.id}:{user}", place, DevicesChanged(Who(adapter, user), fault.why, at.now)
            )


def _closed(at: At, row: Row, place: Place, fault: Exception) -> None:
    """It waits until the group is open again, a day at most unless it is a card; it holds nothing else back."""
    made = at.hot.one("SELECT created_at FROM outbox WHERE id = ?", (row.id,))
    if place.chat.private or (row.card_id is None and made is not None and made[0] < at.now - 24 * HOUR):
        _refused(at, row, place, Refused())
        return
    if row.card_id is not None:
        budget.take_back_post(at, row.chat_id)
    if (
        at.hot.one(
            "SELECT 1 FROM outbox WHERE chat_id = ? AND state = 'queued' AND fault = 'Closed'", (row.chat_id,)
        )
        is None
    ):
        _tell_hub(at, f"shut:{row.id}:{at.now:.0f}", place, Shut(place.address, True, at.now))
    at.hot.run(
        "UPDATE outbox SET state = 'queued', tries = 0, not_before = ?, fault = 'Closed' WHERE id = ?",
        (at.now + CLOSED, row.id),
    )


def _blocked(at: At, row: Row, place: Place, fault: Exception) -> None:
    """Nothing more for this account; what waits goes to another one of the same person, or is over (X6)."""
    if not place.chat.private:
        _refused(at, row, place, fault)
        return
    at.hot.run("UPDATE account SET reachable = ? WHERE chat_id = ?", (False, row.chat_id))
    for adapter, user in at.hot.all('SELECT adapter, "user" FROM account WHERE chat_id = ?', (row.chat_id,)):
        _tell_hub(at, f"blocked:{row.id}:{user}", place, Reachable(Who(adapter, user), False, at.now))
    other = at.hot.one(
        "SELECT chat_id FROM account WHERE person_id = ? AND reachable AND chat_id IS NOT NULL AND chat_id <> ?"
        " ORDER BY seen_at DESC LIMIT 1",
        (row.person_id, row.chat_id),
    )
    waiting = "chat_id = ? AND (state IN ('queued', 'held') OR id = ?)"
    if other is None:
        at.hot.run(
            f"UPDATE outbox SET state = 'dead', fault = 'Blocked', done_at = ?, body = NULL WHERE {waiting}",  # noqa: S608 - constant
            (at.now, row.chat_id, row.id),
        )
        return
    at.hot.run(
        "UPDATE button SET chat_id = ? WHERE chat_id = ? AND person_id = ?",
        (other[0], row.chat_id, row.person_id),
    )
    at.hot.run(
        f"UPDATE outbox SET chat_id = ?, state = CASE state WHEN 'held' THEN state ELSE 'queued' END WHERE {waiting}"  # noqa: S608 - constant
        " AND deed = 'send'",
        (other[0], row.chat_id, row.id),
    )
    at.hot.run(
        "UPDATE outbox SET state = 'dead', fault = 'Blocked' WHERE id = ? AND state = 'sending'", (row.id,)
    )


def _vanished(at: At, row: Row, place: Place, fault: Exception) -> None:
    """What hung there is gone: a card is posted anew, an answer is sent instead of edited in."""
    if row.deed not in ("edit", "send"):
        at.settle(row.id, "dropped", "Vanished")
        return
    if row.card_id is not None:
        at.hot.run("UPDATE card SET message = NULL, digest = '' WHERE id = ?", (row.card_id,))
    if row.kind == "remove":
        at.settle(row.id, "dropped", "Vanished")
        return
    at.hot.run(
        "UPDATE outbox SET state = 'queued', deed = 'send', ref = NULL, tries = tries + 1 WHERE id = ?",
        (row.id,),
    )


def _gone(at: At, row: Row, place: Place, fault: Exception) -> None:
    """The chat is over: nothing is sent there, nothing hangs there."""
    at.hot.run("UPDATE chat SET gone_at = ? WHERE id = ? AND gone_at IS NULL", (at.now, row.chat_id))
    at.hot.run("UPDATE card SET state = 'gone' WHERE chat_id = ?", (row.chat_id,))
    at.hot.run(
        "UPDATE outbox SET state = 'dead', fault = 'ChatGone', done_at = ?, body = NULL"
        " WHERE chat_id = ? AND state IN ('queued', 'held', 'sending')",
        (at.now, row.chat_id),
    )
    _tell_hub(at, f"gone:{row.id}", place, HubPresence(None, place.address, False, "", at.now))


def _moved(at: At, row: Row, place: Place, fault: ChatMoved) -> None:
    """The chat's new name, written once; whichever of the two messages about it comes first (X7)."""
    move(at.hot, place.address, fault.to, at.now)
    _count_anew(at, row)
    at.hot.run("UPDATE outbox SET state = 'queued' WHERE id = ?", (row.id,))


def _tell_hub(at: At, key: str, place: Place, event: Event) -> None:
    """What delivery learned is an input like any other."""
    body = at.seals.seal(COMMUNITY, "inbox.body", key, dumps(event))
    at.hot.arrive("clock", key, place.address.lane, body, at.now)


def _class(fault: Exception) -> type[Exception]:
    return next((known for known in _FOLLOWS if isinstance(fault, known)), Ambiguous)


_FOLLOWS: Mapping[type[Exception], Callable[[At, Row, Place, Any], None]] = {
    NotSent: _again,
    Throttled: _throttled,
    Unauthorised: _unauthorised,
    Ambiguous: _doubtful,
    Blocked: _blocked,
    Vanished: _vanished,
    ChatGone: _gone,
    ChatMoved: _moved,
    Withheld: _withheld,
    Closed: _closed,
    Refused: _refused,
}
assert all(issubclass(known, DeliveryError) for known in _FOLLOWS)
