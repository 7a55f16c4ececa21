"""The hub's deeds as calls. Whether they are allowed, due and in order is decided before; here they are made.

Every call that makes an event carries the outbox row's transaction, on every try: the server shows it once. What may
have been tried before is looked for first, for a server forgets its transactions (X20).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from adapters.matrix import media, polls
from adapters.matrix.calls import Unexpected, call
from adapters.matrix.curtain import Curtain
from adapters.matrix.echoes import Echo, Recent
from adapters.matrix.keys import Keys
from adapters.matrix.names import order_now
from adapters.matrix.posting import Posting
from adapters.matrix.rendering import changed
from adapters.matrix.rooms import Rooms, path_of
from bot.contract.delivery import Ambiguous, Delivered, Outgoing, Refused, Throttled, Vanished

TEXT = "m.room.message"
PINS = "m.room.pinned_events"


class Sending:
    """The bot's hands.

    Args:
        renewed_at: since when the device is another one (seconds since the epoch): what the one before it did cannot
            be recognised.
    """

    def __init__(
        self, posting: Posting, rooms: Rooms, keys: Keys, curtain: Curtain, renewed_at: float
    ) -> None:
        self._posting, self._rooms, self._keys, self._renewed_at = posting, rooms, keys, renewed_at
        self._curtain = curtain
        self._client, self._echoes = posting.client, posting.echoes
        #: Transactions that the server refused for now: they need not be looked for.
        self._unsaid: Recent[str, None] = Recent()

    async def do(self, message: Outgoing) -> Delivered:
        """Make one call.

        Raises:
            DeliveryError: what became of it.
            Unexpected, aiohttp.ClientError, TimeoutError: nobody knows, or it never left.
        """
        if message.deed != "leave":
            self._posting.check_moved(message.to)
            await self._posting.check_private(message.to)
        async with self._curtain.drawn(message):
            return await _DEEDS[message.deed](self, message)

    # -- words -----------------------------------------------------------------------------------------

    async def _send(self, message: Outgoing) -> Delivered:
        echo = await self._said_before(message)
        if echo is None:
            echo = await self._say(message)
        elif message.since is not None and await self._differs(message, echo):
            return await self._edit(replace(message, ref=echo.ref))
        self._keys.hang(message.to.chat, echo.ref, message.part.get("keys", ()), fresh=True)
        return Delivered(echo.ref, echo.order)

    async def _say(self, message: Outgoing) -> Echo:
        """Make the event, and note if it is certain that there is none."""
        content = {**await self._content(message), **_relation(message)}
        self._unsaid.pop(message.txn, None)
        try:
            echo = await self._posting.put(message.to, message.part.get("type", TEXT), content, message.txn)
        except Throttled:
            self._unsaid[message.txn] = None
            raise
        assert echo is not None
        return echo

    async def _said_before(self, message: Outgoing) -> Echo | None:
        """What an earlier try has made, although nobody heard of it.

        Raises:
            Ambiguous: that cannot be known, for it was another device's.
        """
        echo = self._echoes.of(message.txn)
        if echo is not None or message.since is None or message.txn in self._unsaid:
            return echo
        if message.since < self._renewed_at:
            raise Ambiguous(for_good=True)
        return await self._echoes.look(message.to.chat, message.txn, message.since)

    async def _differs(self, message: Outgoing, echo: Echo) -> bool:
        """Whether it says something else by now: a card goes on changing while nobody hears of its first try."""
        before = await self._posting.standing(message.to.chat, echo.ref)
        now = message.part.get("content", {})
        return before is not None and before["content"].get("body") != now.get("body")

    async def _edit(self, message: Outgoing) -> Delivered:
        """Change a message; one that is of another kind (a question answered) is taken away and comes anew."""
        kind, ref = message.part.get("type", TEXT), message.ref or ""
        before = await self._posting.standing(message.to.chat, message.ref)
        if before is not None and before["type"] != kind:
            await self._delete(message)
            raise Vanished
        content = await self._content(message)
        # A retry may carry newer words, and the server takes only the first of a transaction.
        txn = f"{message.txn}.{_digest(content)}"
        echo = await self._posting.put(message.to, kind, changed(content, ref), txn)
        self._keys.hang(message.to.chat, ref, message.part.get("keys", ()), fresh=False)
        return Delivered(ref, order_now() if echo is None else echo.order)

    async def _content(self, message: Outgoing) -> dict[str, Any]:
        """What is shown, with its file in place. Nobody is named by accident (H8)."""
        content = {"m.mentions": {}, **message.part.get("content", {})}
        if "file" not in message.part:
            return content
        if message.content is None:  # forgotten or past its time meanwhile
            raise Refused
        info = {"mimetype": media.UNKNOWN, **content.get("info", {}), "size": len(message.content)}
        sealed = await self._posting.is_encrypted(message.to.chat)
        try:
            place = await media.placed(self._client, message.content, info["mimetype"], sealed)
        except Unexpected as refused:
            if refused.code in ("M_TOO_LARGE", "M_FORBIDDEN"):
                raise Refused from refused
            raise
        return {**content, "info": info, **place}

    # -- other deeds -----------------------------------------------------------------------------------

    async def _delete(self, message: Outgoing) -> Delivered:
        await self._posting.standing(message.to.chat, message.ref)
        path = path_of(message.to.chat, "redact", message.ref or "", message.txn)
        await self._posting.must(message.to, await call(self._client, "PUT", path, {}))
        return _done(message)

    async def _pin(self, message: Outgoing) -> Delivered:
        """Add it to what is pinned there; nobody hears of it."""
        path = path_of(message.to.chat, "state", PINS)
        told = await call(self._client, "GET", path)
        pinned = told.body.get("pinned", []) if not told.code else []
        if message.ref not in pinned:
            answer = await call(self._client, "PUT", path, {"pinned": [*pinned, message.ref]})
            await self._posting.must(message.to, answer)
        return _done(message)

    async def _end(self, message: Outgoing) -> Delivered:
        """End a poll that is still there; once more changes nothing."""
        ref = message.ref or ""
        await self._posting.standing(message.to.chat, ref)
        over = polls.over(ref, str(message.part.get("text", "")))
        await self._posting.put(message.to, polls.END, over, message.txn)
        return _done(message)

    async def _react(self, message: Outgoing) -> Delivered:
        """Put an emoji on a message; "" takes the bot's own away."""
        room, ref, emoji = message.to.chat, message.ref or "", message.part.get("emoji")
        if emoji:
            relation = {"rel_type": "m.annotation", "event_id": ref, "key": emoji}
            await self._posting.put(message.to, "m.reaction", {"m.relates_to": relation}, message.txn)
            return _done(message)
        for own in (await self._keys.own(room, ref)).values():
            await self._keys.take(room, own)
        return _done(message)

    async def _leave(self, message: Outgoing) -> Delivered:
        await self._rooms.leave(message.to.chat)
        return _done(message)

    async def _toast(self, message: Outgoing) -> Delivered:
        raise Refused  # nothing here shows one, and the abilities say so


_DEEDS: Mapping[str, Callable[[Sending, Outgoing], Awaitable[Delivered]]] = {
    "send": Sending._send,
    "edit": Sending._edit,
    "delete": Sending._delete,
    "pin": Sending._pin,
    "toast": Sending._toast,
    "react": Sending._react,
    "end": Sending._end,
    "leave": Sending._leave,
}


def _relation(message: Outgoing) -> dict[str, Any]:
    """What it answers, and the thread it belongs to; apps without threads show such a message as an answer."""
    thread, reply = message.to.thread, message.reply_to
    answers = {"m.in_reply_to": {"event_id": reply or thread}} if reply or thread else {}
    if thread:
        return {
            "m.relates_to": {
                "rel_type": "m.thread",
                "event_id": thread,
                "is_falling_back": not reply,
                **answers,
            }
        }
    return {"m.relates_to": answers} if answers else {}


def _digest(content: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:12]


def _done(message: Outgoing) -> Delivered:
    """It is so already, or changed nothing that has an order of its own."""
    return Delivered(message.ref or "", order_now())
