"""What the hub does on the in-memory service, and the faults that may befall it.

deeds.fail(Throttled(5))                      the next call, whatever it is
deeds.fail(Ambiguous(), executed=True)        it arrived, but nobody tells
deeds.fail(NotSent(), deed="send", times=3)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from adapters.memory.posts import Key, Post
from adapters.memory.square import Square
from bot.contract.address import Address
from bot.contract.delivery import (
    Blocked,
    ChatGone,
    ChatMoved,
    Delivered,
    DeliveryError,
    Outgoing,
    Refused,
    Vanished,
)
from bot.contract.events import HubPresence

#: The ability that a deed needs.
NEEDS = {
    "edit": "edits",
    "delete": "deletes",
    "pin": "pins",
    "toast": "toasts",
    "react": "reactions",
    "leave": "leaves",
}


@dataclass(slots=True)
class Fault:
    """What goes wrong: `times` times, for this deed and chat or any; `executed` if it happens nevertheless."""

    error: DeliveryError
    executed: bool = False
    deed: str | None = None
    chat: Address | None = None
    times: int = 1

    def befalls(self, message: Outgoing) -> bool:
        return self.times > 0 and self.deed in (None, message.deed) and self.chat in (None, message.to)


class Deeds:
    """The hub's hand on the square."""

    def __init__(self, square: Square) -> None:
        self.square = square
        self.faults: list[Fault] = []
        #: Every call that came, executed or not.
        self.calls: list[Outgoing] = []
        self._deeds: dict[str, Callable[[Outgoing], Delivered]] = {
            "send": self._send,
            "edit": self._edit,
            "delete": self._delete,
            "pin": self._pin,
            "toast": self._toast,
            "react": self._react,
            "leave": self._leave,
        }

    def fail(
        self,
        error: DeliveryError,
        *,
        executed: bool = False,
        deed: str | None = None,
        chat: Address | None = None,
        times: int = 1,
    ) -> None:
        """Let the next fitting calls fail like this."""
        self.faults.append(Fault(error, executed, deed, chat, times))

    def do(self, message: Outgoing) -> Delivered:
        """Carry out one call.

        Raises:
            DeliveryError: as the platform would, or as `fail` asked for.
        """
        self.calls.append(message)
        fault = next((fault for fault in self.faults if fault.befalls(message)), None)
        if fault is None:
            return self._execute(message)
        fault.times -= 1
        if fault.executed:
            self._execute(message)
        raise fault.error

    def _execute(self, message: Outgoing) -> Delivered:
        if message.deed in NEEDS and not getattr(self.square.can, NEEDS[message.deed]):
            raise Refused(f"no {NEEDS[message.deed]} here")
        return self._deeds[message.deed](message)

    def _send(self, message: Outgoing) -> Delivered:
        self._check_open(message.to)
        if self.square.can.idempotent and (same := self.square.txns.get(message.txn)):
            return Delivered(same.ref, same.order)
        order = self.square.next()
        post = Post(
            f"{self.square.name}.{order}", order, message.to, None, "", self.square.now(), message.reply_to,
            txn=message.txn,
        )  # fmt: skip
        self._fill(post, message)
        self.square.hang(post)
        self.square.show("send", post, order, message.txn)
        return Delivered(post.ref, order)

    def _edit(self, message: Outgoing) -> Delivered:
        self._check_open(message.to)
        post = self._there(message)
        before = (post.text, post.keys, post.images)
        self._fill(post, message)
        if (post.text, post.keys, post.images) == before:
            return Delivered(post.ref, self.square.next())
        post.edits += 1
        return self._changed(message, post)

    def _delete(self, message: Outgoing) -> Delivered:
        post = self._there(message)
        within = self.square.can.delete_within
        if within is not None and self.square.now() - post.at > within:
            raise Refused("too old to be deleted")
        post.gone = True
        return self._changed(message, post)

    def _pin(self, message: Outgoing) -> Delivered:
        self._check_open(message.to)
        post = self._there(message)
        post.pinned = True
        return self._changed(message, post)

    def _react(self, message: Outgoing) -> Delivered:
        post = self._there(message)
        post.reactions.setdefault(str(message.part["emoji"]), []).append("")
        return self._changed(message, post)

    def _toast(self, message: Outgoing) -> Delivered:
        text = str(message.part.get("text", ""))
        if len(text) > self.square.can.toast_limit:
            raise Refused("too long for a toast")
        callback = message.ref or ""
        order = self.square.next()
        toast = Post(callback, order, message.to, None, text, self.square.now(), txn=message.txn)
        self.square.show("toast", toast, order, message.txn, person=callback.partition("*")[0])
        return Delivered(callback, order)

    def _leave(self, message: Outgoing) -> Delivered:
        self._check_open(message.to)
        square = self.square
        room = square.rooms.get(message.to.chat)
        if room is None:  # a private chat is the other one's alone
            return Delivered("", square.next())
        room.hub = False
        square.note("room", room)
        square.emit(HubPresence(None, message.to, False, room.title, square.now()), message.to)
        return Delivered("", square.next())

    def _changed(self, message: Outgoing, post: Post) -> Delivered:
        order = self.square.next()
        self.square.hang(post)
        self.square.show(message.deed, post, order, message.txn)
        return Delivered(post.ref, order)

    def _fill(self, post: Post, message: Outgoing) -> None:
        part = message.part
        if "file" in part:
            if message.content is None:
                raise Refused("a file without content")
            self.square.contents[post.ref] = message.content
        text = str(part.get("text", ""))
        if len(text) > self.square.can.text_limit:
            raise Refused("too long")
        post.text = text
        post.keys = tuple(Key(**key) for key in part.get("keys", ()))
        post.images = (part["alt"],) if "file" in part else ()
        post.keyboard = tuple(part.get("keyboard", ()))
        post.silent, post.secret = bool(part.get("silent")), bool(part.get("secret"))

    def _there(self, message: Outgoing) -> Post:
        post = self.square.posts.get(message.ref or "")
        if post is None or post.gone or post.chat != message.to:
            raise Vanished("no such message")
        return post

    def _check_open(self, chat: Address) -> None:
        """Whether the hub may write there."""
        square = self.square
        room = square.rooms.get(chat.chat)
        if room is not None and room.moved:
            raise ChatMoved(Address(square.name, room.moved, chat.thread))
        if room is not None and room.hub:
            return
        account = square.accounts.get(chat.chat.removeprefix("@"))
        if room is not None or account is None:
            raise ChatGone("not in that chat")
        if account.blocking or (square.can.must_be_greeted and not account.greeted):
            raise Blocked("may not write there")
