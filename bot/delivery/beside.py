"""The further messages of a card: what is too long for one, and the platform's own poll below a vote's words.

    arrange(at, row, card_id, parts)    the first message shows the card: the others are sent, changed, taken away
    take_down(at, row, card_id)         none of them is to stay

Each has a place: 2, 3, … for words, `POLL` for the poll. A poll stays as it was made, for a changed one loses its votes
in people's apps; when the card no longer asks it is ended, once, and goes with the card.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.contract.codec import dumps
from bot.contract.delivery import Native
from bot.contract.words import _
from bot.delivery.desk import At, Row
from bot.delivery.parts import NEXT_PART
from bot.store import hung
from bot.words import say

#: The place of the poll.
POLL = 0
#: Goes with the end of a poll, for apps that show none.
OVER = _("This vote is over.")


class Standing(NamedTuple):
    """A row of `card_part`."""

    id: int
    place: int
    #: None until it is there.
    message: str | None
    digest: str
    ended: bool
    #: The row of the outbox that sends it.
    row_id: int | None


def digest_of(part: Native) -> str:
    """What tells two looks of a message apart."""
    return hashlib.sha256(json.dumps(part, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:24]


def arrange(at: At, row: Row, card_id: int, parts: Sequence[Native]) -> None:
    """Bring them up to date: rows of their own, before everything else in the chat."""
    standing, wanted = _standing(at, card_id), _by_place(parts)
    for place, one in standing.items():
        part = wanted.get(place)
        if _is_fine(one, part):
            continue
        if place == POLL and part is None:
            _end(at, row, one)
        elif place == POLL or part is None:
            _remove(at, row, one)
        else:
            _change(at, row, one, part)
    for place, part in wanted.items():
        if place not in standing or (place == POLL and standing[POLL].ended):
            _add(at, row, card_id, place, part)


def take_down(at: At, row: Row, card_id: int) -> None:
    """Nothing of it is to hang there any more, or it is about to be posted anew."""
    for one in _standing(at, card_id).values():
        _remove(at, row, one)


def note(at: At, row: Row, message: str) -> None:
    """One of them is there."""
    at.hot.run("UPDATE card_part SET message = ? WHERE row_id = ?", (message, row.id))


# -- which -----------------------------------------------------------------------------------------------


def _standing(at: At, card_id: int) -> Mapping[int, Standing]:
    rows = at.hot.all(
        "SELECT id, place, message, digest, ended, row_id FROM card_part WHERE card_id = ? ORDER BY place",
        (card_id,),
    )
    return {row[1]: Standing(*row) for row in rows}


def _by_place(parts: Sequence[Native]) -> Mapping[int, Native]:
    words = [part for part in parts if not part.get("poll")]
    polls = [part for part in parts if part.get("poll")]
    return dict(enumerate(words, 2)) | ({POLL: polls[0]} if polls else {})


def _is_fine(one: Standing, part: Native | None) -> bool:
    """Whether what stands there is what should."""
    if one.place == POLL:
        return bool(one.ended) is (part is None)
    return part is not None and one.digest == digest_of(part)


# -- one of them -----------------------------------------------------------------------------------------


def _add(at: At, row: Row, card_id: int, place: int, part: Native) -> None:
    made = _queue(at, row, place, "send", {"part": part})
    at.hot.insert(
        "card_part", card_id=card_id, chat_id=row.chat_id, place=place, message=None, digest=digest_of(part),
        ended=False, row_id=made,
    )  # fmt: skip


def _change(at: At, row: Row, one: Standing, part: Native) -> None:
    _forestall(at, one)
    made = _queue(at, row, one.place, "send" if one.message is None else "edit", {"part": part}, one.message)
    at.hot.run("UPDATE card_part SET digest = ?, row_id = ? WHERE id = ?", (digest_of(part), made, one.id))


def _end(at: At, row: Row, one: Standing) -> None:
    _forestall(at, one)
    place = at.place(row.chat_id)
    if one.message is None or place is None:
        at.hot.run("DELETE FROM card_part WHERE id = ?", (one.id,))
        return
    said = dict.fromkeys(say(OVER, reader) for reader in at.readers(place, row))
    made = _queue(at, row, one.place, "end", {"part": {"text": " / ".join(said)}}, one.message)
    at.hot.run("UPDATE card_part SET ended = ?, row_id = ? WHERE id = ?", (True, made, one.id))


def _remove(at: At, row: Row, one: Standing) -> None:
    _forestall(at, one)
    if one.message is not None:
        _queue(at, row, one.place, "delete", None, one.message)
    at.hot.run("DELETE FROM card_part WHERE id = ?", (one.id,))


def _forestall(at: At, one: Standing) -> None:
    """What still waits to be sent of it is overtaken."""
    at.hot.run(
        "UPDATE outbox SET state = 'dropped', fault = 'overtaken', done_at = ?, body = NULL"
        " WHERE id = ? AND state = 'queued'",
        (at.now, one.row_id),
    )


def _queue(
    at: At, row: Row, place: int, deed: str, body: Mapping[str, Native] | None, ref: str | None = None
) -> int | None:
    txn = secrets.token_hex(12)
    return at.hot.enqueue(
        chat_id=row.chat_id, person_id=row.person_id, kind="remove" if deed == "delete" else row.kind, policy="edit",
        rank=NEXT_PART, deed=deed, ref=ref, txn=txn, now=at.now, about=row.about,
        body=None if body is None else at.seals.seal(row.owner, "outbox.body", txn, dumps(body)),
        once_key=f"{hung.PART}{row.id}:{place}:{deed}",
    )  # fmt: skip
