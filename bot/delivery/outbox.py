"""Before the call: the next row of a chat is opened, put into the reader's words, and marked as sending.

    claim(at, chat_id)  ->  Ready(row, call)     `mark` it as sending; commit, then call
                        ->  Wait(until)          the next one is not due yet
                        ->  None                 nothing waits

Texts exist in the open from here to the call, never before. A row that cannot be prepared (a mistake in a card)
is tried three times and then put aside; it never holds back another chat.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.contract.codec import loads
from bot.contract.delivery import Native, Outgoing
from bot.contract.plain import Line, Run
from bot.contract.posters import Poster
from bot.contract.views import Block, Paper, Paragraph, Picture, Recording, View
from bot.contract.words import _
from bot.delivery import budget, cards, held
from bot.delivery import parts as parts_of
from bot.delivery.buttons import presser
from bot.delivery.desk import COLUMNS, REPEATED, At, Place, Ready, Row, tried_since
from bot.delivery.resolve import both, capped, resolve
from bot.people import devices
from bot.store import files
from bot.store.engine import StoreError

#: The ability that a deed needs, and what becomes of it without: another deed, or None for nothing.
NEEDS: Mapping[str, tuple[str, str | None]] = {
    "edit": ("edits", "send"),
    "toast": ("toasts", "send"),
    "delete": ("deletes", None),
    "pin": ("pins", None),
    "react": ("reactions", None),
    "leave": ("leaves", None),
    "end": ("polls", None),
}
#: The rank of a word to many.
BULK = 3
#: Seconds until something private that is kept back is looked at again (H21).
WITHHELD = 600.0
#: Tries before a row that cannot be prepared is put aside, and seconds between them.
TRIES, PAUSE = 3, 5.0

#: What stands in a chat's line; words at buttons do not, where a platform has them.
_LINE: Mapping[bool, str] = {True: " AND {o}deed <> 'toast'", False: ""}
_NEXT: Mapping[bool, str] = {
    toasts: f"SELECT o.state, {COLUMNS} WHERE o.chat_id = ? AND o.state IN ('queued', 'sending')"
    f"{line.format(o='o.')} AND (o.not_before <= ? OR o.tries > 0) ORDER BY o.rank, o.id LIMIT 1"
    for toasts, line in _LINE.items()
}
_SOON = "SELECT min(not_before) FROM outbox WHERE chat_id = ? AND state IN ('queued', 'sending') AND not_before > ?"


@dataclass(frozen=True, slots=True)
class Wait:
    """Something waits in this chat, but not before `until` (seconds since the epoch)."""

    until: float


def claim(at: At, chat_id: int) -> Ready | Wait | None:
    """The next message of a chat, to be marked as sending. The chat must have no other one in flight."""
    place = at.place(chat_id)
    if place is None:
        return None
    while True:
        found = at.hot.one(_NEXT[place.abilities.toasts], (chat_id, at.now))
        if found is None:
            soon = at.hot.one(_SOON, (chat_id, at.now))
            return None if soon is None or soon[0] is None else Wait(float(soon[0]))
        if found[0] == "sending":
            return None
        row = Row(*found[1:])
        if row.not_before > at.now:
            return Wait(row.not_before)
        ready = prepare_safely(at, row, place)
        if ready is not None:
            return ready


def mark(at: At, claimed: Sequence[Ready]) -> None:
    """These are being sent: before the commit, and so before any call."""
    at.hot.run_each(
        "UPDATE outbox SET state = 'sending' WHERE id = ?", [(ready.row.id,) for ready in claimed]
    )


def give_up(at: At, chat_id: int) -> None:
    """A chat of a running platform has no place any more: it is gone, and what waits for it is over."""
    at.hot.run(
        "UPDATE outbox SET state = 'dead', fault = 'ChatGone', done_at = ?, body = NULL"
        " WHERE chat_id = ? AND state = 'queued'",
        (at.now, chat_id),
    )


def is_post(at: At, chat_id: int) -> bool:
    """Whether the next row of a chat would be a new message there, which its pace counts."""
    found = at.hot.one(
        "SELECT o.deed = 'send' AND (o.card_id IS NULL OR c.message IS NULL) FROM outbox o LEFT JOIN card c"
        " ON c.id = o.card_id WHERE o.chat_id = ? AND o.state = 'queued' AND (o.not_before <= ? OR o.tries > 0)"
        " ORDER BY o.rank, o.id LIMIT 1",
        (chat_id, at.now),
    )
    return found is None or bool(found[0])


def with_more(at: At, chat_ids: Sequence[int]) -> list[int]:
    """Those of these chats that have something more to send; mostly none, so one look at all of them."""
    if not chat_ids:
        return []
    marks = ",".join("?" * len(chat_ids))
    rows = at.hot.all(
        f"SELECT c.id FROM chat c WHERE c.id IN ({marks})"  # noqa: S608 - marks
        " AND EXISTS (SELECT 1 FROM outbox o WHERE o.chat_id = c.id AND o.state = 'queued')",
        chat_ids,
    )
    return [row[0] for row in rows]


def next_of(at: At, chat_id: int) -> tuple[int, int, float] | None:
    """(rank, row, not before) of the row that `claim` would look at first, for the lanes."""
    place = at.place(chat_id)
    line = _LINE[place is not None and place.abilities.toasts].format(o="")
    found = at.hot.one(
        f"SELECT rank, id, not_before FROM outbox WHERE chat_id = ? AND state = 'queued'{line}"  # noqa: S608 - constants
        " ORDER BY not_before > ?, rank, id LIMIT 1",
        (chat_id, at.now),
    )
    return None if found is None else (found[0], found[1], found[2])


def prepare_safely(at: At, row: Row, place: Place) -> Ready | None:
    """The call of a row; None if it is settled, delayed, or cannot be prepared, which is counted."""
    if row.card_id is not None:  # a card's drawing may run into a mistake after it wrote something
        at.hot.savepoint("prepare")
    try:
        ready = _prepare(at, row, place)
    except StoreError:
        raise
    except Exception as fault:
        if row.card_id is not None:
            at.hot.rollback_to("prepare")
        state = "queued" if row.tries + 1 < TRIES else "dead"
        at.hot.run(
            "UPDATE outbox SET state = ?, tries = tries + 1, not_before = ?, fault = ?, done_at = ? WHERE id = ?",
            (state, at.now + PAUSE, type(fault).__name__, at.now if state == "dead" else None, row.id),
        )
        return None
    if row.card_id is not None:
        at.hot.release("prepare")
    return ready


def _prepare(at: At, row: Row, place: Place) -> Ready | None:
    if row.card_id is not None and row.deed in ("send", "edit"):
        return cards.prepare(at, row, place)
    if _is_too_late(at, row) or _is_held_again(at, row) or not _is_welcome(at, row, place):
        return None
    if not _is_cleared(at, row):
        return None
    deed = _deed(row, place)
    content = _content(at, row)
    if deed is None or (content is None and deed in ("send", "edit")):
        at.settle(row.id, "dropped", "nothing to send")
        return None
    return _call(at, row if row.deed == deed else row._replace(deed=deed), place, content)


def _is_too_late(at: At, row: Row) -> bool:
    """What is no use any more and was never tried is not sent: the platform was away, or the hub."""
    if row.good_until is None or row.good_until > at.now or row.tries:
        return False
    at.settle(row.id, "dropped", "too late")
    return True


def _is_held_again(at: At, row: Row) -> bool:
    """A word to many waits minutes for its place: whoever sleeps by then, or wants none of it, is looked at anew."""
    kind = at.desk.house.kinds.get(row.kind)
    if row.rank != BULK or row.person_id is None or kind is None or kind.asked or row.tries or row.good_until:
        return False
    if held.is_welcome(at, row.person_id, kind, row.about):
        return False
    at.hot.run("UPDATE outbox SET state = 'held' WHERE id = ?", (row.id,))
    return True


def _is_welcome(at: At, row: Row, place: Place) -> bool:
    """An urgent post in a group uses the places kept for it; beyond them it waits for the next."""
    kind = at.desk.house.kinds.get(row.kind)
    if place.chat.private or row.deed != "send" or row.rank != 0 or row.tries or kind is None or kind.asked:
        return True
    moment = budget.post_at(at, row.chat_id, urgent=True)
    if moment > at.now:
        at.delay(row.id, moment)
        return False
    budget.note_post(at, row.chat_id)
    return True


def _is_cleared(at: At, row: Row) -> bool:
    """A closed card is cleared away unless somebody replied to it or it was opened again (rule 14)."""
    if row.kind != "remove" or row.deed != "delete" or not (row.about or "").startswith("card:"):
        return True
    card = at.hot.one("SELECT state, replied FROM card WHERE id = ?", (int((row.about or "")[5:]),))
    if card is not None and card[0] == "closed" and not card[1]:
        return True
    at.settle(row.id, "dropped", "stays")
    return False


def _deed(row: Row, place: Place) -> str | None:
    """The deed, or what stands for it on a platform that cannot; None for nothing."""
    ability, instead = NEEDS.get(row.deed, ("", None))
    if not ability or getattr(place.abilities, ability):
        return row.deed
    return instead if row.deed != "toast" or place.chat.private else None


def _content(at: At, row: Row) -> View | Mapping[str, Any] | None:
    """A view, a native part, or None: nothing was said, or its owner was forgotten."""
    fresh = at.desk.house.fresh.pop(row.txn, None)
    if fresh is not None and row.body and not row.tries:
        return fresh
    opened = None if not row.body else at.seals.open(row.owner, "outbox.body", row.txn, row.body)
    content: View | Mapping[str, Any] | None = None if opened is None else loads(opened)
    return content


# -- the call --------------------------------------------------------------------------------------------

#: Goes before something secret, so that no push preview shows it (V5).
VEIL = _("Something private for you. Here it comes.")
#: In place of a picture or voice note whose time was over before it could be shown.
GONE = _("(What was sent with this is no longer kept.)")


def _call(at: At, row: Row, place: Place, content: View | Mapping[str, Any] | None) -> Ready | None:
    has_files = isinstance(content, View) and any(type(block) in FILES for block in content.blocks)
    if isinstance(content, View) and has_files:
        content = replace(content, blocks=tuple(_there(at, block) for block in content.blocks))
    secret = isinstance(content, View) and content.secret
    if secret and place.chat.private and devices.withholds(at.hot, row.chat_id, at.now):
        at.delay(row.id, at.now + WITHHELD)
        return None
    veiled = secret and row.deed == "send" and place.abilities.edits and not has_files
    shown = View.of(VEIL, secret=True) if veiled else content
    parts = _render(at, row, place, shown) if isinstance(shown, View) else [_part(shown)]
    if len(parts) > 1 and row.deed == "send":
        _split(at, row, parts)
    file = _opened(at, parts[0])
    written, drawn = parts[0].get("written"), parts[0].get("drawn")
    if file is None and written is None and drawn is None and "file" in parts[0]:
        at.settle(row.id, "dropped", "file gone")
        return None
    txn = row.txn if row.deed == "send" else f"{row.txn}.{row.deed}"
    ref = None if row.deed == "send" else row.ref
    inside = None if written is None else str(written).encode()
    outgoing = Outgoing(
        row.deed,  # type: ignore[arg-type]  # one of the deeds
        place.address,
        txn,
        parts[0],
        ref,
        content=inside,
        since=tried_since(row),
    )
    return Ready(
        row, place, outgoing, secret=secret and place.chat.private, veiled=veiled, file=file, drawn=drawn
    )


#: What is shown beside words; a message cannot be edited into one that has it.
FILES = frozenset((Picture, Recording, Paper, Poster))


def _there(at: At, block: Block) -> Block:
    """The block, or a line that says that its file is gone."""
    if not isinstance(block, Picture | Recording) or _is_kept(at, block.file):
        return block
    return Paragraph((GONE,))


def _is_kept(at: At, name: str) -> bool:
    return at.desk.files is not None and files.find(at.hot, at.seals, name) is not None


def _opened(at: At, part: Native) -> files.Stored | None:
    """What opens the file that a part shows."""
    name = part.get("file")
    return None if name is None else files.find(at.hot, at.seals, str(name))


def _part(content: Mapping[str, Any] | None) -> Native:
    part: Native = {} if content is None else content.get("part", content)
    return part


def _render(at: At, row: Row, place: Place, view: View) -> Sequence[Native]:
    if row.fault == REPEATED:
        view = view.plus(Paragraph((_("(#{ref}, may be repeated)", ref=short_ref(row)),)))
    if not place.chat.private and row.rank != 0:
        view = replace(view, silent=True)
    shown = [
        resolve(view, reader, place.abilities, presser(at, place, row, reader, view.actions))
        for reader in at.readers(place, row)
    ]
    plain = shown[0] if len(shown) == 1 else both(shown[0], shown[1], keys=place.abilities.buttons)
    if row.deed == "toast":
        line = capped(plain.text, place.abilities.toast_limit)
        plain = replace(plain, lines=(Line((Run(line),)),), buttons=())
    return place.adapter.render(plain)


def short_ref(row: Row) -> str:
    """A short name for one message, said when it may come twice: "17·3" is about thing 17."""
    thing = (row.about or "").rpartition(":")[2]
    return f"{thing}·{row.id % 1000}" if thing.isdigit() else str(row.id % 100_000)


def _split(at: At, row: Row, parts: Sequence[Native]) -> None:
    """One row per part, the first in place of the view and before the rest; all in this commit: none is made twice."""
    at.hot.run(
        "UPDATE outbox SET body = ?, rank = ? WHERE id = ?",
        (parts_of.sealed(at, row, row.txn, parts[0]), parts_of.NEXT_PART, row.id),
    )
    parts_of.queue(at, row, parts[1:])
