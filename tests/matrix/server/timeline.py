"""A room as somebody's app shows it: edits in place, reactions below, what was deleted gone. Pure.

room = Timeline("!a")                room.apply(event) -> Change | None
room.messages[ref].text              "2 of 3 covered"
room.messages[ref].keys()            what can be pressed: a poll's answers, keycaps spelt in the text
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from adapters.memory.posts import Key

Json = dict[str, Any]

POLL, VOTE = "org.matrix.msc3381.poll.start", "org.matrix.msc3381.poll.response"
END = "org.matrix.msc3381.poll.end"
#: "1️⃣ I can help (help 12)": a keycap, its label, what may be typed instead.
KEYCAPS = re.compile(r"(?m)^(?P<number>[1-9])\ufe0f?\u20e3 (?P<label>.+?)(?: \((?P<typed>[^()]+)\))?$")
#: "1. Packer": an option that is typed.
NUMBERED = re.compile(r"(?m)^(?P<number>\d+)\. (?P<label>.+)$")


@dataclass(slots=True)
class Message:
    """One message as it stands."""

    ref: str
    sender: str
    type: str
    content: Json
    #: Milliseconds, as the server says.
    at: int
    edits: int = 0
    #: Emoji, or answer of a poll -> who chose it.
    reactions: dict[str, dict[str, str]] = field(default_factory=dict)
    votes: dict[str, list[str]] = field(default_factory=dict)
    #: A poll that takes no answers any more: what apps without polls say of that.
    ended: str = ""

    @property
    def text(self) -> str:
        """What is read: of a poll its question."""
        if self.type == POLL:
            return str(self.content.get(POLL, {}).get("question", {}).get("org.matrix.msc1767.text", ""))
        return str(self.content.get("body", ""))

    @property
    def thread(self) -> str | None:
        about = self.content.get("m.relates_to", {})
        return about.get("event_id") if about.get("rel_type") == "m.thread" else None

    def keys(self) -> tuple[Key, ...]:
        """What can be pressed, numbered as it stands."""
        if self.type == POLL:
            answers = self.content.get(POLL, {}).get("answers", [])
            return tuple(
                Key(answer["org.matrix.msc1767.text"], place, "poll", answer["id"])
                for place, answer in enumerate(answers, 1)
            )
        return tuple(self._spelt())

    def typed(self, label: str) -> Key | None:
        """The words to type for a label that is spelt as "Write to Maria: write 12"."""
        found = re.search(rf"(?mi)^(?P<label>{re.escape(label)}[^:\n]*): (?P<typed>.+)$", self.text)
        return Key(found["label"], 0, "typed", typed=found["typed"], line=found[0]) if found else None

    def _spelt(self) -> Iterator[Key]:
        for found in KEYCAPS.finditer(self.text):
            yield Key(
                found["label"], int(found["number"]), "reaction", typed=found["typed"] or "", line=found[0]
            )
        for found in NUMBERED.finditer(self.text):
            yield Key(found["label"], int(found["number"]), "typed", typed=found["number"], line=found[0])


@dataclass(frozen=True, slots=True)
class Change:
    """What became visible, as it looked then. `cause` is the event that made it, `at` its milliseconds."""

    deed: Literal["send", "edit", "delete", "react", "pin"]
    room: str
    message: Message
    text: str
    keys: tuple[Key, ...]
    cause: str
    sender: str
    at: int


class Timeline:
    """One room of one person."""

    def __init__(self, room: str) -> None:
        self.room, self.title, self.encrypted = room, "", False
        self.messages: dict[str, Message] = {}
        self.members: dict[str, str] = {}
        self.pinned: list[str] = []
        self.moved: str | None = None
        #: Events that could not be decrypted.
        self.dark: list[str] = []
        self._seen: set[str] = set()

    def apply(self, event: Json) -> Change | None:
        """Take one event; the same twice is one."""
        if event["event_id"] in self._seen:
            return None
        self._seen.add(event["event_id"])
        if "state_key" in event:
            return self._state(event)
        handler = HANDLERS.get(event["type"])
        return handler(self, event) if handler else None

    def newest(self, wanted: Callable[[Message], bool]) -> Message | None:
        return next((one for one in reversed(self.messages.values()) if wanted(one)), None)

    def _state(self, event: Json) -> Change | None:
        kind, content = event["type"], event["content"]
        if kind == "m.room.name":
            self.title = content.get("name", "")
        elif kind == "m.room.encryption":
            self.encrypted = True
        elif kind == "m.room.tombstone":
            self.moved = content.get("replacement_room")
        elif kind == "m.room.member":
            self.members[event["state_key"]] = content.get("membership", "leave")
        elif kind == "m.room.pinned_events":
            new = [ref for ref in content.get("pinned", []) if ref not in self.pinned]
            self.pinned = list(content.get("pinned", []))
            if new and new[-1] in self.messages:
                return self._change("pin", self.messages[new[-1]], event)
        return None

    def _said(self, event: Json) -> Change | None:
        content, about = event["content"], event["content"].get("m.relates_to", {})
        if about.get("rel_type") == "m.replace":
            return self._edited(event, about["event_id"], content.get("m.new_content", {}))
        if not content:  # it was redacted before we saw it
            return None
        message = Message(
            event["event_id"], event["sender"], event["type"], content, event["origin_server_ts"]
        )
        self.messages[message.ref] = message
        return self._change("send", message, event)

    def _edited(self, event: Json, ref: str, new: Json) -> Change | None:
        message = self.messages.get(ref)
        if message is None or message.sender != event["sender"]:
            return None
        kept = {"m.relates_to": message.content["m.relates_to"]} if "m.relates_to" in message.content else {}
        message.content, message.edits = new | kept, message.edits + 1
        return self._change("edit", message, event)

    def _reacted(self, event: Json) -> Change | None:
        about = event["content"].get("m.relates_to", {})
        message = self.messages.get(about.get("event_id", ""))
        if message is None:
            return None
        message.reactions.setdefault(about["key"], {})[event["event_id"]] = event["sender"]
        return self._change("react", message, event)

    def _voted(self, event: Json) -> Change | None:
        message = self.messages.get(event["content"].get("m.relates_to", {}).get("event_id", ""))
        if message is not None and not message.ended:
            message.votes[event["sender"]] = event["content"].get(VOTE, {}).get("answers", [])
        return None

    def _ended(self, event: Json) -> Change | None:
        """Only whoever asked may end it; the first end counts."""
        content = event["content"]
        message = self.messages.get(content.get("m.relates_to", {}).get("event_id", ""))
        if message is not None and message.sender == event["sender"] and END in content:
            message.ended = message.ended or str(content["org.matrix.msc1767.text"])
        return None

    def _redacted(self, event: Json) -> Change | None:
        gone = event["content"].get("redacts") or event.get("redacts") or ""
        for message in self.messages.values():
            for emoji in list(message.reactions):
                message.reactions[emoji].pop(gone, None)
        message_gone = self.messages.pop(gone, None)
        return None if message_gone is None else self._change("delete", message_gone, event)

    def _dark(self, event: Json) -> None:
        self.dark.append(event["event_id"])

    def _change(self, deed: Any, message: Message, event: Json) -> Change:
        return Change(
            deed, self.room, message, message.text, message.keys(), event["event_id"], event["sender"],
            event["origin_server_ts"],
        )  # fmt: skip


HANDLERS: dict[str, Callable[[Timeline, Json], Change | None]] = {
    "m.room.message": Timeline._said,
    POLL: Timeline._said,
    "m.reaction": Timeline._reacted,
    VOTE: Timeline._voted,
    END: Timeline._ended,
    "m.room.redaction": Timeline._redacted,
    "m.room.encrypted": Timeline._dark,
}
