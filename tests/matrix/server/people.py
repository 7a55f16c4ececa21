"""What people do on Matrix. The same words as the Telegram people have, so that a story fits both.

people.say("maria", "need groceries")             in private; the room is made on the way, as Element does
people.say("sam", "hello", to="oak street")       in a group, joined on the way
people.tap("sam", "I can help")                   a vote, a keycap reaction, or the typed words
"""

from __future__ import annotations

import uuid
from typing import Any, Literal

from adapters.memory.posts import Key
from adapters.memory.rendering import keycap
from tests.matrix.server import contents
from tests.matrix.server.signing import confirm
from tests.matrix.server.street import Street
from tests.matrix.server.timeline import VOTE, Message, Timeline


class People:
    """Hands and mouths of everybody on a street."""

    def __init__(self, street: Street) -> None:
        self.street = street

    # -- writing -----------------------------------------------------------------------------------------

    def say(
        self,
        who: str,
        text: str,
        *,
        to: str | None = None,
        thread: str | None = None,
        reply_to: str | None = None,
        **more: Any,
    ) -> str:
        """Write in private, or in the group `to`; `reply_to` is a fragment of the message that is answered."""
        if to:
            self.join(who, to)
        answered = None if reply_to is None else self.street.newest(who, reply_to, to or "")
        self.street.act(who, "says", text, to or "", answered.text[:20] if answered else None)
        content = contents.text(text, answered.ref if answered else None, thread) | more
        return self.put(who, self._place(who, to), "m.room.message", content)

    def send(
        self,
        who: str,
        kind: Literal["photo", "voice", "file"],
        content: bytes,
        *,
        text: str = "",
        name: str = "",
    ) -> str:
        """Send a photo, voice note or sheet in private, `text` below it."""
        self.street.act(who, "sends", f"{kind} {name or kind}")
        user, room = self.street.user(who), self.street.room(who)
        sealed, key = contents.seal(content) if room.encrypted else (content, None)
        url = self.street.synapse.upload(sealed, user.account.token)
        return self.put(who, room.room, "m.room.message", contents.file(kind, url, len(content), text, key))

    def put(self, who: str, room: str, kind: str, content: contents.Json) -> str:
        """Any event, as their app sends it; its id."""
        return self.street.loop.do(self.street.user(who).send(room, kind, content))

    def edit(self, who: str, text: str) -> str:
        """Change the own newest message."""
        room, own = self._own(who)
        self.street.act(who, "edits", text)
        return self.put(who, room.room, "m.room.message", contents.edit(text, own.ref))

    def delete(self, who: str) -> None:
        """Take away the own newest message."""
        room, own = self._own(who)
        self.street.act(who, "deletes")
        self.redact(who, room.room, own.ref)

    def redact(self, who: str, room: str, ref: str) -> str:
        """Take away any event, as its sender or the room's maker may; the event that did."""
        path = f"/rooms/{room}/redact/{ref}/{uuid.uuid4().hex}"
        return str(self.street.user(who).call("PUT", path, {})["event_id"])

    # -- touching ----------------------------------------------------------------------------------------

    def tap(self, who: str, label: str) -> None:
        """Press the newest thing of the hub's that begins so, in the way this service has.

        Raises:
            LookupError: if the person sees none.
        """
        room, message, key = self._pressable(who, label.casefold().rstrip(" .…"))
        self.press(who, room, message, key)

    def press(self, who: str, room: Timeline, message: Message, key: Key) -> set[str]:
        """Press this very key of this very message; the events that made."""
        if key.how == "poll":
            self.street.act(who, "taps", key.label)
            return {self.put(who, room.room, VOTE, contents.vote(message.ref, key.token))}
        if key.how == "reaction":
            self.street.act(who, "reacts", keycap(key.number), self.street.title_of(room.room))
            return self._react(who, room, message, keycap(key.number))
        title = self.street.title_of(room.room)
        self.street.act(who, "says", key.typed, title, message.text[:20] if title else None)
        content = contents.text(key.typed, message.ref if title else None)
        return {self.put(who, room.room, "m.room.message", content)}

    def react(self, who: str, emoji: str, fragment: str = "", *, added: bool = True, to: str = "") -> None:
        """Put an emoji on a message of the hub's, or take it away."""
        message = self.street.newest(who, fragment, to)
        room = next(room for room, one in self.street.visible(who) if one is message)
        self.street.act(who, "reacts", emoji, self.street.title_of(room.room), fragment or None)
        self._react(who, room, message, emoji, added)

    def _react(self, who: str, room: Timeline, message: Message, emoji: str, added: bool = True) -> set[str]:
        """The same emoji again is taken away first, as a thumb does it; the events that made."""
        own = [ref for ref, by in message.reactions.get(emoji, {}).items() if by == self.street.user(who).id]
        made = {self.redact(who, room.room, ref) for ref in own}
        if added:
            made.add(self.put(who, room.room, "m.reaction", contents.reaction(message.ref, emoji)))
        return made

    def confirm_device(self, who: str) -> None:
        """What the app calls verifying: the person vouches for the device they have in hand."""
        user = self.street.user(who)
        confirm(user.call, user.id, user.account.device)

    # -- coming and going --------------------------------------------------------------------------------

    def join(self, who: str, title: str) -> None:
        user, room = self.street.user(who), self.street.group(title, who)
        if room not in user.rooms:
            self.street.look()
        if room not in user.rooms:
            self.street.act(who, "joins", title)
            user.call("POST", f"/join/{room}", {})
            self.street.look()

    def leave(self, who: str, title: str) -> None:
        self.street.act(who, "leaves", title)
        self.street.user(who).call("POST", f"/rooms/{self.street.groups[title]}/leave", {})

    def block(self, who: str, blocking: bool = True) -> None:
        """Leave the private room, which is how one is rid of a bot here; come back with a new one."""
        self.street.act(who, "blocks" if blocking else "unblocks")
        if blocking:
            self.street.user(who).call("POST", f"/rooms/{self.street.direct.pop(who)}/leave", {})
        else:
            self.street.open_private(who)

    def rename(self, who: str, name: str) -> None:
        user = self.street.user(who)
        user.call("PUT", f"/profile/{user.id}/displayname", {"displayname": name})

    def add_bot(self, who: str, title: str, power: int = 50) -> str:
        """Ask the hub into a room, made on the way, where it may pin and tidy; the room's id."""
        user, room, bot = self.street.user(who), self.street.group(title, who), self.street.bot.user_id
        path = f"/rooms/{room}/state/m.room.power_levels/"
        levels = user.call("GET", path)
        user.call("PUT", path, levels | {"users": levels.get("users", {}) | {bot: power}})
        user.call("POST", f"/rooms/{room}/invite", {"user_id": bot})
        return room

    def remove_bot(self, who: str, title: str) -> None:
        path = f"/rooms/{self.street.groups[title]}/kick"
        self.street.user(who).call("POST", path, {"user_id": self.street.bot.user_id})

    def upgrade(self, who: str, title: str, version: str = "12") -> str:
        """The room goes on in a new one, and its people follow; the new room's id."""
        old = self.street.groups[title]
        made = self.street.user(who).call("POST", f"/rooms/{old}/upgrade", {"new_version": version})
        self.street.groups[title] = new = str(made["replacement_room"])
        for user in self.street.users.values():
            if old in user.rooms and user.handle != who:
                user.call("POST", f"/join/{new}", {})
        return new

    # -- inside ------------------------------------------------------------------------------------------

    def _place(self, who: str, to: str | None) -> str:
        return self.street.groups[to] if to else self.street.private(who)

    def _own(self, who: str) -> tuple[Timeline, Message]:
        self.street.look()
        user = self.street.user(who)
        for room, message in self.street.visible(who):
            if message.sender == user.id:
                return room, message
        raise LookupError(f"{who} has written nothing")

    def _pressable(self, who: str, label: str) -> tuple[Timeline, Message, Key]:
        self.street.look()
        seen: list[str] = []
        for room, message in self.street.visible(who):
            if not self.street.is_ours(message):
                continue
            typed = message.typed(label)
            for key in (*message.keys(), *([typed] if typed else ())):
                if key.label.casefold().startswith(label):
                    return room, message, key
                seen.append(key.label)
        raise LookupError(
            f"{who} sees nothing like {label!r} to press; there is: {', '.join(seen) or 'nothing'}"
        )
