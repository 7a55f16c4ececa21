"""What people do on the in-memory service. Every act becomes an update that waits for the hub.

people.say("maria", "/need groceries")          in private
people.say("sam", "help", to="oak street", reply_to=card.ref)
people.send("maria", "photo", jpeg)             a photo or voice note, in private
people.tap("sam", "I can help")                 the newest button that begins so and that sam can see
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from adapters.memory.posts import Key, Post
from adapters.memory.reading import COMMANDS
from adapters.memory.rendering import keycap
from adapters.memory.square import HUB, Square
from bot.contract.address import Address, Who
from bot.contract.events import (
    Deleted,
    Edited,
    File,
    HubPresence,
    Moved,
    Presence,
    Reachable,
    Reacted,
    Said,
    Tapped,
)


class People:
    """Hands and mouths of everybody on the square."""

    def __init__(self, square: Square) -> None:
        self.square = square

    def say(
        self,
        user: str,
        text: str,
        *,
        to: str | None = None,
        thread: str | None = None,
        reply_to: str | None = None,
        files: Sequence[File] = (),
        forwarded: bool = False,
    ) -> Post:
        """Write in private, or in the group `to`. What is said in a group without the hub stays there."""
        verb = "forwards" if forwarded else "says"
        self.square.enter(user, verb, text, title=to or "", reply_to=reply_to)
        via = "bot" if self.square.account(user).bot else "forward" if forwarded else ""
        return self._write(user, text, to, thread, reply_to, tuple(files), via)

    def send(
        self,
        user: str,
        kind: Literal["photo", "voice", "file"],
        content: bytes,
        *,
        text: str = "",
        reply_to: str | None = None,
        name: str = "",
    ) -> Post:
        """Send a photo, voice note or file in private, `text` below it; `name` is how a transcript tells of it."""
        square = self.square
        square.enter(user, "sends", f"{kind} {name or kind}", reply_to=reply_to)
        ref = f"{square.name}-{kind}-{square.next()}"
        square.uploads[ref] = content
        file = File(kind, ref, name if kind == "file" else "", len(content))
        return self._write(user, text, reply_to=reply_to, files=(file,))

    def tap(self, user: str, label: str, chat: Address | None = None) -> Key:
        """Press the newest key that begins with `label`, in the way this service has.

        Raises:
            LookupError: if the person sees none.
        """
        post, key = self.square.find_key(user, label, chat)
        self.press(user, post, key)
        return key

    def press(self, user: str, post: Post, key: Key) -> None:
        """Press this very key of this very post."""
        if key.url or key.how in ("button", "poll"):
            self.square.enter(user, "taps", key.label)
        if key.url:
            self.follow(user, key.url)
        elif key.how in ("button", "poll"):
            self.touch(user, post, key.token, answered=key.how == "button")
        elif key.how == "reaction":
            self.react(user, keycap(key.number), ref=post.ref)
        else:
            self._type(user, post, key)

    def touch(self, user: str, post: Post, token: str, *, answered: bool = True) -> str:
        """A tap with any token, forged ones too; the callback that a toast may answer."""
        square = self.square
        private = post.chat == square.private(user)
        order = square.next()
        callback = f"{user}*{order}"
        tapped = Tapped(
            square.sender(user), post.chat, private, token, post.ref, order, square.now(),
            callback if answered else None,
        )  # fmt: skip
        square.emit(tapped, post.chat)
        return callback

    def answer(self, user: str, post: Post, tokens: Sequence[str]) -> None:
        """All that somebody chooses in a poll; nothing, where they take their answers off."""
        square = self.square
        private = post.chat == square.private(user)
        tapped = Tapped(
            square.sender(user), post.chat, private, next(iter(tokens), ""), post.ref, square.next(), square.now(),
            tokens=tuple(tokens),
        )  # fmt: skip
        square.emit(tapped, post.chat)

    def follow(self, user: str, url: str) -> None:
        """Open a link; a door of ours leads to the private chat with its payload."""
        if url.startswith(f"{self.square.name}:"):
            self._write(user, f"/start {url.split(':', 1)[1]}")

    def react(self, user: str, emoji: str, *, ref: str | None = None, added: bool = True) -> Post:
        """Put an emoji on a post (the newest of the hub's), or take it away."""
        square = self.square
        post = square.posts[ref] if ref else self.newest(user)
        if added:
            square.enter(user, "reacts", emoji, reply_to=post.ref)
        there = post.reactions.setdefault(emoji, [])
        there[:] = [one for one in there if one != user] + [user] * added
        square.hang(post)
        private = post.chat == square.private(user)
        reacted = Reacted(
            square.sender(user), post.chat, private, post.ref, emoji, added, square.next(), square.now()
        )
        square.emit(reacted, post.chat, "bot" if square.account(user).bot else "")
        return post

    def edit(self, user: str, text: str, *, ref: str | None = None) -> Post:
        """Change an own message, by default the newest."""
        square = self.square
        post = self._own(user, ref)
        square.enter(user, "edits", text)
        post.text, post.edits = text, post.edits + 1
        square.hang(post)
        if self._is_heard(post.chat):
            private = post.chat == square.private(user)
            edited = Edited(
                square.sender(user), post.chat, private, post.ref, text, square.next(), square.now()
            )
            square.emit(edited, post.chat)
        return post

    def delete(self, user: str, *, ref: str | None = None) -> Post:
        """Take away a message: an own one, or by `ref` any (an administrator's right)."""
        post = self.square.posts[ref] if ref else self._own(user, None)
        self.square.enter(user, "deletes")
        post.gone = True
        self.square.hang(post)
        if self._is_heard(post.chat):
            deleted = Deleted(post.chat, post.ref, self.square.now(), self.square.sender(user))
            self.square.emit(deleted, post.chat)
        return post

    def join(self, user: str, group: str) -> None:
        self._move_in(user, group, here=True)

    def leave(self, user: str, group: str) -> None:
        self._move_in(user, group, here=False)

    def block(self, user: str, blocking: bool = True) -> None:
        """Block the hub, or let it write again."""
        square = self.square
        account = square.account(user)
        square.enter(user, "blocks" if blocking else "unblocks")
        account.blocking = blocking
        square.note("account", account)
        square.emit(Reachable(Who(square.name, user), not blocking, square.now()), square.private(user))

    def add_hub(self, user: str, group: str, here: bool = True) -> Address:
        """Bring the hub into a group, or remove it."""
        square = self.square
        room = square.room(group)
        room.hub = here
        room.members += [] if user in room.members else [user]
        square.note("room", room)
        chat = square.group(group)
        square.emit(HubPresence(square.sender(user), chat, here, room.title, square.now()), chat)
        return chat

    def move(self, group: str) -> Address:
        """Give a group a new identifier, as platforms do when it grows."""
        square = self.square
        old, address = square.room(group), square.group(group)
        new = type(old)(f"{old.chat}+", old.title, list(old.members), old.hub)
        old.moved = new.chat
        square.rooms[new.chat] = new
        square.note("room", old)
        square.note("room", new)
        to = square.group(new.chat)
        square.emit(Moved(address, to, square.now()), address)
        return to

    def newest(self, user: str, chat: Address | None = None, having: str = "") -> Post:
        """The newest message of the hub that a person sees (there), with those words in it.

        Raises:
            LookupError: if there is none.
        """
        wanted = having.casefold()
        for post in self.square.seen_by(user, chat):
            if post.author is None and wanted in post.text.casefold():
                return post
        raise LookupError(f"{user} sees no message of the hub" + (f" with {having!r}" if having else ""))

    def _write(
        self,
        user: str,
        text: str,
        to: str | None = None,
        thread: str | None = None,
        reply_to: str | None = None,
        files: tuple[File, ...] = (),
        via: str = "",
    ) -> Post:
        square = self.square
        chat = square.group(to, thread) if to else self._greet(user)
        if to and not square.sees(user, chat):
            self.join(user, to)
        ref = f"{square.name}.{square.next()}"
        images = tuple(file.kind for file in files if file.kind in ("photo", "voice"))
        post = square.hang(Post(ref, square.count, chat, user, text, square.now(), reply_to, images=images))
        if self._is_heard(chat):
            meant = not to or self._is_meant(text, reply_to)
            said = Said(
                square.sender(user), chat, not to, text, ref, post.order, post.at, reply_to, meant, files
            )
            square.emit(said, chat, via)
        return post

    def _greet(self, user: str) -> Address:
        account = self.square.account(user)
        if account.blocking:
            self.block(user, blocking=False)
        if not account.greeted:
            account.greeted = True
            self.square.note("account", account)
        return self.square.private(user)

    def _own(self, user: str, ref: str | None) -> Post:
        own = (post for post in self.square.seen_by(user) if post.author == user and ref in (None, post.ref))
        post = next(own, None)
        if post is None:
            raise LookupError(f"{user} has written nothing that could be changed")
        return post

    def _type(self, user: str, post: Post, key: Key) -> None:
        """What one writes where nothing can be pressed: in a group, as a reply."""
        room = self.square.rooms.get(post.chat.chat)
        if room is None:
            self.say(user, key.typed)
        else:
            self.say(user, key.typed, to=room.title, thread=post.chat.thread, reply_to=post.ref)

    def _move_in(self, user: str, group: str, *, here: bool) -> None:
        square = self.square
        room = square.room(group)
        if (user in room.members) is here:
            return
        square.enter(user, "joins" if here else "leaves", room.title)
        room.members[:] = [one for one in room.members if one != user] + [user] * here
        square.note("room", room)
        if room.hub:
            chat = square.group(group)
            square.emit(Presence(square.sender(user), chat, here, square.now()), chat)

    def _is_heard(self, chat: Address) -> bool:
        room = self.square.rooms.get(chat.chat)
        return room is None or room.hub

    def _is_meant(self, text: str, reply_to: str | None) -> bool:
        """In a group: a command, a mention, or a reply to one of the hub's messages."""
        answered = self.square.posts.get(reply_to or "")
        replies = answered is not None and answered.author is None
        return replies or text.startswith(COMMANDS) or f"@{HUB}" in text.casefold()
