"""The hub's deeds as calls. Whether they are allowed, due and in order is decided before; here they are made.

Every call that makes an event carries the outbox row's transaction, on every try: the server shows it once.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from nio import (
    AsyncClient,
    EncryptionError,
    ErrorResponse,
    LocalProtocolError,
    MegolmEvent,
    RoomSendError,
)

from adapters.matrix import media
from adapters.matrix.calls import Answer, Unexpected, call
from adapters.matrix.echoes import Echo, Echoes, event_of
from adapters.matrix.names import order_now
from adapters.matrix.outcomes import DONE, answer_of, outcome
from adapters.matrix.rooms import Rooms, path_of
from adapters.matrix.upgrades import Upgrades
from bot.contract.address import Address
from bot.contract.delivery import (
    Blocked,
    ChatGone,
    ChatMoved,
    Delivered,
    NotSent,
    Outgoing,
    Refused,
    Vanished,
)

TEXT = "m.room.message"
PINS = "m.room.pinned_events"


class Sending:
    """The bot's hands."""

    def __init__(self, client: AsyncClient, rooms: Rooms, echoes: Echoes, upgrades: Upgrades) -> None:
        self._client, self._rooms, self._echoes, self._upgrades = client, rooms, echoes, upgrades

    async def do(self, message: Outgoing) -> Delivered:
        """Make one call.

        Raises:
            DeliveryError: what became of it.
            Unexpected, aiohttp.ClientError, TimeoutError: nobody knows, or it never left.
        """
        self._check_moved(message.to)
        return await _DEEDS[message.deed](self, message)

    # -- words -----------------------------------------------------------------------------------------

    async def _send(self, message: Outgoing) -> Delivered:
        echo = self._echoes.of(message.txn)
        if echo is None and message.since is not None:
            echo = await self._echoes.look(message.to.chat, message.txn, message.since)
        if echo is None:
            content = {**await self._content(message), **_relation(message)}
            echo = await self._put(message, message.part.get("type", TEXT), content)
        return Delivered(echo.ref, echo.order)

    async def _edit(self, message: Outgoing) -> Delivered:
        """Change a message; one that is of another kind (a question answered) is taken away and comes anew."""
        kind, before = message.part.get("type", TEXT), await self._standing(message)
        if before not in (kind, None):
            await self._delete(message)
            raise Vanished
        content = await self._content(message)
        edit = {
            **content,
            "m.new_content": content,
            "m.relates_to": {"rel_type": "m.replace", "event_id": _ref(message)},
        }
        if "body" in content:
            edit["body"] = f"* {content['body']}"
        echo = await self._put(message, kind, edit)
        return Delivered(_ref(message), echo.order)

    async def _content(self, message: Outgoing) -> dict[str, Any]:
        """What is shown, with its file in place. Nobody is named by accident (H8)."""
        content = {"m.mentions": {}, **message.part.get("content", {})}
        if "file" not in message.part:
            return content
        if message.content is None:  # forgotten or past its time meanwhile
            raise Refused
        info = {"mimetype": media.UNKNOWN, **content.get("info", {}), "size": len(message.content)}
        sealed = await self._is_encrypted(message.to.chat)
        try:
            place = await media.placed(self._client, message.content, info["mimetype"], sealed)
        except Unexpected as refused:
            if refused.code in ("M_TOO_LARGE", "M_FORBIDDEN"):
                raise Refused from refused
            raise
        return {**content, "info": info, **place}

    async def _standing(self, message: Outgoing) -> str | None:
        """The kind of the message that is to be changed; None if only its reader could tell.

        Raises:
            Vanished: somebody took it away.
        """
        event = await event_of(self._client, message.to.chat, _ref(message))
        if event is None or "redacted_because" in event.get("unsigned", {}):
            raise Vanished
        return (
            str(event["type"]) if event["type"] != "m.room.encrypted" else self._kind_within(event, message)
        )

    def _kind_within(self, event: dict[str, Any], message: Outgoing) -> str | None:
        """An own message can be opened as long as the device lives."""
        sealed = MegolmEvent.from_dict(event)
        if not isinstance(sealed, MegolmEvent):
            return None
        sealed.room_id = message.to.chat
        try:
            return str(self._client.decrypt_event(sealed).source["type"])
        except (EncryptionError, KeyError, AttributeError):
            return None

    # -- other deeds -----------------------------------------------------------------------------------

    async def _delete(self, message: Outgoing) -> Delivered:
        await self._standing(message)
        path = path_of(message.to.chat, "redact", _ref(message), message.txn)
        await self._must(message, await self._call(message, "PUT", path, {}))
        return _done(message)

    async def _pin(self, message: Outgoing) -> Delivered:
        """Add it to what is pinned there; nobody hears of it."""
        path = path_of(message.to.chat, "state", PINS)
        told = await call(self._client, "GET", path)
        pinned = told.body.get("pinned", []) if not told.code else []
        if _ref(message) not in pinned:
            body = {"pinned": [*pinned, _ref(message)]}
            await self._must(message, await self._call(message, "PUT", path, body))
        return _done(message)

    async def _react(self, message: Outgoing) -> Delivered:
        """Put an emoji on a message; "" takes the bot's own away."""
        emoji = message.part.get("emoji")
        if emoji:
            relation = {"rel_type": "m.annotation", "event_id": _ref(message), "key": emoji}
            await self._put(message, "m.reaction", {"m.relates_to": relation})
        else:
            for own in await self._own_reactions(message):
                path = path_of(message.to.chat, "redact", own, f"{message.txn}.{own}")
                await self._must(message, await self._call(message, "PUT", path, {}))
        return _done(message)

    async def _own_reactions(self, message: Outgoing) -> list[str]:
        path = f"/rooms/{message.to.chat}/relations/{_ref(message)}/m.annotation/m.reaction?limit=100"
        told = await call(self._client, "GET", path.replace("/rooms", "/../v1/rooms", 1))
        return [
            event["event_id"] for event in told.body.get("chunk", []) if event["sender"] == self._rooms.me
        ]

    async def _leave(self, message: Outgoing) -> Delivered:
        await self._rooms.leave(message.to.chat)
        return _done(message)

    async def _toast(self, message: Outgoing) -> Delivered:
        raise Refused  # nothing here shows one, and the abilities say so

    # -- calls -----------------------------------------------------------------------------------------

    async def _put(self, message: Outgoing, kind: str, content: dict[str, Any]) -> Echo:
        """Make an event, and learn where it stands in its room."""
        room = message.to.chat
        self._echoes.used[message.txn] = None
        if await self._is_encrypted(room):
            answer = await self._put_sealed(message, kind, content)
        else:
            path = path_of(room, "send", kind, message.txn)
            answer = await self._call(message, "PUT", path, content)
        if answer.code == DONE:
            return Echo(_ref(message), order_now())
        await self._must(message, answer)
        return await self._echo(message, str(answer.body["event_id"]))

    async def _put_sealed(self, message: Outgoing, kind: str, content: dict[str, Any]) -> Answer:
        try:
            sent = await self._client.room_send(
                message.to.chat, kind, content, message.txn, ignore_unverified_devices=True
            )
        except (LocalProtocolError, EncryptionError) as unready:  # a key exchange was in the way
            raise NotSent from unready
        if isinstance(sent, RoomSendError | ErrorResponse):
            return answer_of(sent)
        return Answer(200, {"event_id": sent.event_id})

    async def _echo(self, message: Outgoing, ref: str) -> Echo:
        """The event as it stands: its moment is the server's."""
        echo = self._echoes.of(message.txn)
        if echo is None or echo.ref != ref:
            event = await event_of(self._client, message.to.chat, ref)
            echo = Echo(ref, order_now() if event is None else event["origin_server_ts"])
            self._echoes.note(message.txn, echo)
        return echo

    async def _is_encrypted(self, room: str) -> bool:
        """Whether everything said there has to be sealed.

        Raises:
            NotSent: it has to, and the bot has not been told yet to whom.
        """
        known = self._client.rooms.get(room)
        if known is not None:
            return bool(known.encrypted)
        told = await call(self._client, "GET", path_of(room, "state", "m.room.encryption"))
        if not told.code:
            raise NotSent
        return False

    async def _call(self, message: Outgoing, method: str, path: str, body: dict[str, Any]) -> Answer:
        return await call(self._client, method, path, body)

    async def _must(self, message: Outgoing, answer: Answer) -> None:
        """Go on only after a success.

        Raises:
            DeliveryError: it was none.
        """
        if not answer.code:
            return
        if answer.code == "M_FORBIDDEN":
            raise await self._forbidden(message)
        raise outcome(answer)

    async def _forbidden(self, message: Outgoing) -> Exception:
        """Why the bot may not: the room has moved, it is not there any more, or it has not the power."""
        room = message.to.chat
        if await self._upgrades.look(room):
            self._check_moved(message.to)
            return NotSent()
        if await self._rooms.membership(room, self._rooms.me) != "join":
            return Blocked() if self._rooms.partner(room) else ChatGone()
        return Refused()

    def _check_moved(self, to: Address) -> None:
        """Nothing goes into a room that has moved (X7)."""
        new = self._upgrades.moved.get(to.chat)
        if new is not None:
            raise ChatMoved(Address(to.adapter, new))
        if to.chat in self._upgrades.pending:
            raise NotSent


_DEEDS: Mapping[str, Callable[[Sending, Outgoing], Awaitable[Delivered]]] = {
    "send": Sending._send,
    "edit": Sending._edit,
    "delete": Sending._delete,
    "pin": Sending._pin,
    "toast": Sending._toast,
    "react": Sending._react,
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


def _ref(message: Outgoing) -> str:
    if message.ref is None:
        raise Vanished
    return message.ref


def _done(message: Outgoing) -> Delivered:
    """It is so already, or changed nothing that has an order of its own."""
    return Delivered(message.ref or "", order_now())
