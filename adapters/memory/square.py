"""Who exists, what hangs where, and what still waits for the hub.

    people.say("maria", "hello")  ->  square.posts + square.waiting  ->  Memory.run  ->  inlet
    Memory.deliver(…)             ->  square.posts + square.diary

An update waits until the hub has stored it; offered twice, it has the same key. `note` hears of every change, so
that a room with a journal can be told again (`adapters.terminal`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from adapters.memory.posts import Account, Act, Entry, Key, Post, Room, Showing
from adapters.memory.reading import written
from bot.contract.abilities import Abilities
from bot.contract.adapter import Raw
from bot.contract.address import Address, Who
from bot.contract.events import Event, Sender

#: How people call the hub in a group.
HUB = "hub"


class Square:
    """The state of one service. Names of people and groups are their identifiers, as a test writes them."""

    def __init__(self, name: str, can: Abilities, now: Callable[[], float]) -> None:
        self.name, self.can, self.now = name, can, now
        self.accounts: dict[str, Account] = {}
        self.rooms: dict[str, Room] = {}
        self.posts: dict[str, Post] = {}
        #: What people sent, by the reference that the hub is given; and what the hub sent, by the post that shows it.
        self.uploads: dict[str, bytes] = {}
        self.contents: dict[str, bytes] = {}
        #: The hub's posts by the transaction that sent them.
        self.txns: dict[str, Post] = {}
        self.waiting: list[Raw] = []
        #: Everything that happened, in order, since this object was made.
        self.diary: list[Entry] = []
        self.note: Callable[[str, Any], None] = lambda kind, thing: None
        #: Called whenever something new waits.
        self.ring: Callable[[], None] = lambda: None
        self.count = 0

    def account(self, user: str) -> Account:
        """The neighbour of that name, moved in at first mention."""
        if user not in self.accounts:
            self.accounts[user] = Account(user, user.title() if user.islower() else user)
            self.note("account", self.accounts[user])
        return self.accounts[user]

    def room(self, title: str) -> Room:
        """The group of that title or identifier, opened at first mention (without the hub)."""
        for room in self.rooms.values():
            if title in (room.chat, room.title) and room.moved is None:
                return room
        self.rooms[title] = Room(title, title)
        self.note("room", self.rooms[title])
        return self.rooms[title]

    def private(self, user: str) -> Address:
        """The private chat of a neighbour with the hub."""
        return Address(self.name, f"@{user}")

    def group(self, title: str, thread: str | None = None) -> Address:
        return Address(self.name, self.room(title).chat, thread)

    def sender(self, user: str) -> Sender:
        account = self.account(user)
        return Sender(Who(self.name, user), account.name, account.language)

    def sees(self, user: str, chat: Address) -> bool:
        """Whether a neighbour can look into a chat."""
        room = self.rooms.get(chat.chat)
        return chat == self.private(user) or (room is not None and user in room.members)

    def seen_by(self, user: str, chat: Address | None = None) -> Iterator[Post]:
        """What a neighbour can see (there), newest first."""
        for post in reversed(self.posts.values()):
            if not post.gone and self.sees(user, post.chat) and chat in (None, post.chat):
                yield post

    def in_chat(self, chat: Address) -> list[Post]:
        """What hangs in a chat now, oldest first."""
        return [post for post in self.posts.values() if post.chat == chat and not post.gone]

    def find_key(self, user: str, label: str, chat: Address | None = None) -> tuple[Post, Key]:
        """The newest key whose label begins so.

        Raises:
            LookupError: naming the labels there are.
        """
        wanted = label.casefold().rstrip(" .…")
        posts = [post for post in self.seen_by(user, chat) if post.keys]
        for post in posts:
            for key in post.keys:
                if key.label.casefold().startswith(wanted):
                    return post, key
        there = ", ".join(key.label for post in posts for key in post.keys) or "no button at all"
        raise LookupError(f"{user} sees no button {label!r}; there is: {there}")

    def next(self) -> int:
        """The next number: messages and events share one order."""
        self.count += 1
        return self.count

    def hang(self, post: Post) -> Post:
        """Put up a post, or note its change."""
        self.posts[post.ref] = post
        if post.txn:
            self.txns[post.txn] = post
        self.note("post", post)
        return post

    def emit(self, event: Event, chat: Address, via: str = "") -> None:
        """An update for the hub, kept until `acknowledge`."""
        raw = Raw(f"{self.name}-{self.next()}", chat.lane, written(event, via))
        self.waiting.append(raw)
        self.note("row", raw)
        self.ring()

    def acknowledge(self, rows: Iterable[Raw]) -> None:
        """The hub has stored these; they are not offered again."""
        done = {row.key for row in rows}
        self.waiting = [row for row in self.waiting if row.key not in done]
        self.note("done", sorted(done))

    def show(self, deed: str, post: Post, order: int, txn: str, person: str | None = None) -> None:
        """Log what the hub did to a post."""
        room = self.rooms.get(post.chat.chat)
        person = person or (None if room else post.chat.chat.removeprefix("@"))
        title = room.title if room else ""
        shown = Showing(
            deed,
            order,
            post.chat,
            post.ref,
            post.text,
            self.now(),
            txn,
            person,
            title,
            post.keys,
            post.silent,
            post.images,
        )
        self.diary.append(shown)

    def enter(
        self, who: str, verb: str, text: str = "", *, title: str = "", reply_to: str | None = None
    ) -> None:
        """Write an act into the diary."""
        answered = self.posts.get(reply_to or "")
        reply = (
            re.split(r"[\n()]", answered.text)[0][:20].strip()
            if answered and answered.author is None
            else None
        )
        self.diary.append(Act(who, verb, text, self.now(), title, reply))

    @property
    def shown(self) -> list[Showing]:
        """What the hub did."""
        return [entry for entry in self.diary if isinstance(entry, Showing)]

    def texts(self, chat: Address) -> Sequence[str]:
        """What can be read in a chat now."""
        return [post.text for post in self.in_chat(chat)]
