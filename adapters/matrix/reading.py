"""What an event means. Pure: all it takes stands in the raw body.

    {"room": "!id", "direct": true, "own": "@bot:server", "name": "Maria", "to_hub": false, "title": "Oak Street",
     "cover": "sealed" (`Sender.cover`),
     "event": {… as in /sync, decrypted …}, "redacted": {… the event that a redaction took, if known …}, "trouble": ""}

`to_hub`: what it answers (`wording.answered`) is the bot's. Quotes, forwards, notices and edits are never commands
(H9). A poll is how a question is shown, so a vote is a button pressed; a thread begun below one of the bot's messages
is a reply to it, and a direct room has no threads: whoever answers there means the conversation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from adapters.matrix import polls
from adapters.matrix.names import order_of, ref_of, who_is
from adapters.matrix.wording import WRITTEN, answered, files_of, is_meant, sticker, thread_of, words_of
from bot.contract.address import Address
from bot.contract.events import (
    Deleted,
    DevicesChanged,
    Edited,
    Event,
    HubPresence,
    Moved,
    Presence,
    Reachable,
    Reacted,
    Said,
    Sender,
    Tapped,
    Unreadable,
)
from bot.contract.names import clean
from bot.contract.shape import opened

#: The type of the adapter's own rows about devices.
DEVICES = "org.talkoot.devices"
#: Memberships that end one.
GONE = frozenset(("leave", "ban"))
#: Letters of a token or an emoji; ours are far shorter.
LONGEST = 100


def read(raw: str, name: str) -> Event | None:
    """The event of a raw body; None for what the hub has no use for.

    Raises:
        ValueError: for a body that is no event.
    """
    return opened(raw, lambda body: Reading.of(body, name).event(), "an event")


@dataclass(frozen=True, slots=True)
class Reading:
    """One body being read."""

    platform: str
    room: str
    own: str
    direct: bool
    #: What it answers is the bot's own.
    to_hub: bool
    name: str
    cover: Any
    title: str
    trouble: str
    happened: Mapping[str, Any]
    redacted: Mapping[str, Any] = field(default_factory=dict)

    @staticmethod
    def of(body: Mapping[str, Any], platform: str) -> Reading:
        return Reading(
            platform, body["room"], body["own"], body["direct"] is True, body["to_hub"] is True, body["name"],
            body.get("cover") or "", body.get("title") or "", body.get("trouble") or "", body["event"],
            body.get("redacted") or {},
        )  # fmt: skip

    def event(self) -> Event | None:
        """What happened."""
        kind, sender = self.happened["type"], self.happened["sender"]
        if not self.room:
            return self.devices() if kind == DEVICES else None
        if kind in _STATE:  # said like a message, it is nothing: anybody could
            return _STATE[kind](self) if "state_key" in self.happened else None
        if sender == self.own or is_gone(self.happened):
            return None
        reader = Reading.unreadable if self.trouble else _READERS.get(kind)
        return None if reader is None else reader(self)

    # -- words -----------------------------------------------------------------------------------------

    def message(self) -> Event | None:
        """Something was written, or changed."""
        content = self.content
        relation = content.get("m.relates_to") or {}
        if relation.get("rel_type") == "m.replace":
            return self.edited(content["m.new_content"], ref_of(relation["event_id"]))
        if content.get("msgtype") not in WRITTEN:
            return None
        return self.said(words_of(content, self.own), files_of(content), is_meant(content, self.own))

    def sticker(self) -> Said | None:
        return self.said("", (sticker(self.content),), meant=False)

    def said(self, words: str, files: tuple[Any, ...], meant: bool) -> Said | None:
        if not (words or files):
            return None
        reply_to = answered(self.content)
        return Said(
            self.sender, self.place, self.direct, words, self.ref, self.order, self.at,
            reply_to if self.to_hub or reply_to != thread_of(self.content) else None,
            self.direct or self.to_hub or meant, files,
        )  # fmt: skip

    def edited(self, content: Mapping[str, Any], ref: str) -> Edited | None:
        if content.get("msgtype") not in WRITTEN or not (words := words_of(content, self.own)):
            return None
        return Edited(self.sender, self.place, self.direct, ref, words, self.order, self.at)

    def unreadable(self) -> Unreadable:
        """It came encrypted, and its key did not."""
        return Unreadable(self.sender, self.place, self.direct, self.ref, self.at)

    # -- touches ---------------------------------------------------------------------------------------

    def voted(self) -> Tapped | None:
        """The answers of a poll; an answer's id is its button's token. Of a vote taken back none is left."""
        chosen = polls.chosen(self.content)
        if len(chosen) > polls.MOST or max(map(len, chosen), default=0) > LONGEST:
            return None
        poll, first = ref_of(self.content["m.relates_to"]["event_id"]), next(iter(chosen), "")
        return Tapped(self.sender, self.place, self.direct, first, poll, self.order, self.at, tokens=chosen)

    def reacted(self) -> Reacted | None:
        return self._reaction(self.content, added=True)

    def taken(self) -> Event | None:
        """A message was removed, or a reaction taken back."""
        if self.redacted.get("type") == "m.reaction":
            return self._reaction(self.redacted["content"], added=False)
        gone = self.happened.get("redacts") or self.content["redacts"]
        return Deleted(self.place, ref_of(gone), self.at, self.sender)

    def _reaction(self, content: Mapping[str, Any], added: bool) -> Reacted | None:
        relation = content["m.relates_to"]
        emoji = relation["key"]
        if len(emoji) > LONGEST:
            return None
        return Reacted(
            self.sender,
            self.place,
            self.direct,
            ref_of(relation["event_id"]),
            emoji,
            added,
            self.order,
            self.at,
        )

    # -- coming and going ------------------------------------------------------------------------------

    def member(self) -> Event | None:
        """Somebody joined or left; a changed name or face is neither."""
        now, before = self.content["membership"], self._before.get("membership")
        here, was_here = now == "join", before in (None, "join", *(("invite",) if self.direct else ()))
        if before == now or not (here or (now in GONE and was_here)):
            return None
        whose = self.happened["state_key"]
        if whose == self.own:
            return self._own_member(here)
        who = who_is(self.platform, whose)
        if self.direct:
            return Reachable(who, here, self.at)
        return Presence(Sender(who, clean(self.name)), self.place, here, self.at)

    def _own_member(self, here: bool) -> Event | None:
        """The bot came in, by whose invitation; or somebody put it out."""
        doer = self.happened["sender"]
        if doer == self.own:
            doer = (self.happened.get("unsigned") or {}).get("prev_sender") or self.own
        who = None if doer == self.own else who_is(self.platform, doer)
        if self.direct:
            return None if here or who is None else Reachable(who, False, self.at)
        sender = None if who is None else Sender(who, clean(self.name))
        return HubPresence(sender, self.place, here, clean(self.title), self.at)

    def devices(self) -> DevicesChanged:
        """What the adapter saw of an account's devices; it happened in no room, so nobody can have written it."""
        return DevicesChanged(who_is(self.platform, self.happened["sender"]), self.content["cause"], self.at)

    def moved(self) -> Moved:
        """The room goes on in another one."""
        return Moved(self.place, Address(self.platform, self.content["replacement_room"]), self.at)

    # -- who, where and when ---------------------------------------------------------------------------

    @property
    def content(self) -> Mapping[str, Any]:
        content: Mapping[str, Any] = self.happened["content"]
        return content

    @property
    def _before(self) -> Mapping[str, Any]:
        unsigned = self.happened.get("unsigned") or {}
        return unsigned.get("prev_content") or {}

    @property
    def sender(self) -> Sender:
        return Sender(who_is(self.platform, self.happened["sender"]), clean(self.name), cover=self.cover)

    @property
    def place(self) -> Address:
        """The room; or the thread, unless it is about a message of the bot's."""
        thread = thread_of(self.content)
        about_us = self.direct or (self.to_hub and answered(self.content) == thread)
        return Address(self.platform, self.room, None if about_us else thread)

    @property
    def ref(self) -> str:
        ref: str = self.happened["event_id"]
        return ref

    @property
    def order(self) -> int:
        return order_of(self.happened["origin_server_ts"])

    @property
    def at(self) -> float:
        return self.order / 1000


def is_gone(happened: Mapping[str, Any]) -> bool:
    """Whether somebody took it away, so that nothing is left of it; what tells of a room's state stays."""
    return "state_key" not in happened and "redacted_because" in (happened.get("unsigned") or {})


def place_of(body: Mapping[str, Any], name: str) -> Address:
    """Where it happened: what its row's lane is made of.

    Raises:
        Exception: if the body is no event.
    """
    return Reading.of(body, name).place


#: What a room tells about itself and its members.
_STATE: Mapping[str, Callable[[Reading], Event | None]] = {
    "m.room.member": Reading.member,
    "m.room.tombstone": Reading.moved,
}
_READERS: Mapping[str, Callable[[Reading], Event | None]] = {
    "m.room.message": Reading.message,
    "m.sticker": Reading.sticker,
    "m.reaction": Reading.reacted,
    "m.room.redaction": Reading.taken,
    "m.room.encrypted": Reading.unreadable,
    **dict.fromkeys(polls.RESPONSES, Reading.voted),
}
