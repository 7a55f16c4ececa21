"""A message was accepted: what is noted, and what becomes of it later.

a card           knows where it hangs, and is pinned once if its kind is; its further messages follow
something secret follows its neutral herald as an edit, and is taken away before 48 h (V5, V11)
a door           for one person in a group goes after 10 min; a closed card before 47 h (rule 14)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.contract.delivery import Delivered
from bot.delivery import beside
from bot.delivery.desk import At, Ready, Row
from bot.delivery.parts import NEXT_PART

HOUR = 3600.0
#: Seconds after which something secret is taken away: Telegram deletes within 48 h only (V11).
SECRET_LIVES = 46 * HOUR
#: Messages in a group for one person, and the seconds they stay there (rule 14, G3).
CLUTTER: Mapping[str, float] = {"door": 600.0, "aside": 600.0}


def note(at: At, accepted: Sequence[tuple[Ready, Delivered]]) -> None:
    """Note these messages as sent, and what follows."""
    at.hot.run_each(
        "UPDATE outbox SET state = 'sent', done_at = ?, message = ?, sent_order = ?, fault = NULL,"
        " body = CASE WHEN ? THEN NULL ELSE body END WHERE id = ?",
        [
            (at.now, message.ref, message.order, _is_fleeting(at, ready.row), ready.row.id)
            for ready, message in accepted
            if not ready.veiled
        ],
    )
    for ready, message in accepted:
        at.remember(ready.place)
        _go_on(at, ready, message)


def _is_fleeting(at: At, row: Row) -> bool:
    kind = at.desk.house.kinds.get(row.kind)
    return kind is not None and kind.fleeting


def _go_on(at: At, ready: Ready, message: Delivered) -> None:
    row = ready.row
    if ready.veiled:
        _unveil(at, row, message)
        return
    if ready.hung is not None:
        _hung(at, ready, message)
    elif row.kind == "card":
        beside.note(at, row, message.ref)
    stays = SECRET_LIVES if ready.secret else None if ready.place.chat.private else CLUTTER.get(row.kind)
    if stays is not None and ready.place.abilities.deletes:
        follow(at, row, "delete", message.ref, f"remove:{row.id}", at.now + stays)
    if row.deed == "delete" and (row.about or "").startswith("card:"):
        card_id = int((row.about or "")[5:])
        at.hot.run("UPDATE card SET state = 'gone' WHERE id = ?", (card_id,))
        beside.take_down(at, row._replace(about=None), card_id)


def _unveil(at: At, row: Row, message: Delivered) -> None:
    """The neutral message is there: the secret follows as its edit, before anything else in that chat."""
    at.hot.run(
        "UPDATE outbox SET state = 'queued', deed = 'edit', policy = 'edit', ref = ?, rank = ?, tries = 0, fault = NULL"
        " WHERE id = ?",
        (message.ref, NEXT_PART, row.id),
    )


def _hung(at: At, ready: Ready, message: Delivered) -> None:
    hung = ready.hung
    assert hung is not None
    at.desk.shown_at[hung.card_id] = at.now
    at.hot.run(
        "UPDATE card SET message = ?, shown = ?, digest = ?, posted_at = CASE WHEN ? THEN ? ELSE posted_at END"
        " WHERE id = ?",
        (message.ref, hung.revision, hung.digest, hung.first, at.now, hung.card_id),
    )
    beside.arrange(at, ready.row, hung.card_id, hung.beside)
    if hung.first and hung.pinned and ready.place.abilities.pins:
        follow(at, ready.row, "pin", message.ref, f"pin:{ready.row.chat_id}:{message.ref}")
    if hung.clears and ready.place.abilities.deletes:
        _clear_away(at, ready, message)


def _clear_away(at: At, ready: Ready, message: Delivered) -> None:
    """A closed card goes before its platform would keep it for good (manners, rule 14)."""
    hung = ready.hung
    assert hung is not None
    posted = at.hot.one("SELECT posted_at FROM card WHERE id = ?", (hung.card_id,))
    moment = (posted[0] if posted else at.now) + SECRET_LIVES
    if moment > at.now:
        row = ready.row._replace(about=f"card:{hung.card_id}")
        follow(at, row, "delete", message.ref, f"clear:{hung.card_id}:{message.ref}", moment)


def follow(at: At, row: Row, deed: str, ref: str, once_key: str, not_before: float = 0.0) -> None:
    """One more thing to do with a message that is there."""
    at.hot.enqueue(
        chat_id=row.chat_id, person_id=row.person_id, kind="remove", policy="edit", rank=3, deed=deed, body=None,
        txn=f"{row.txn}.{deed}", now=at.now, not_before=not_before, ref=ref, about=row.about, once_key=once_key,
    )  # fmt: skip
