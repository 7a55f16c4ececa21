"""Who lives on a homeserver, in which rooms, and what they are shown.

street.user("maria")                  moved in at first mention
street.look()                         everybody looks; `diary` tells what the hub did before their eyes
street.newest("sam", "Groceries")     the message as it stands now, with its reactions
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence

from adapters.memory.posts import Act, Entry, Showing
from bot.contract.address import Address, Who
from tests.matrix.server.contents import ENCRYPTION
from tests.matrix.server.loop import Loop
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.synapse import Account, Synapse
from tests.matrix.server.timeline import Change, Message, Timeline


class Street:
    """Everybody's accounts, rooms and eyes.

    Args:
        bot: the hub's account.
        encrypted: whether private chats are, as most apps make them.
        suffix: what tells these people's accounts from others' on the same server.
        now: seconds of the story, for the diary.
    """

    def __init__(
        self,
        synapse: Synapse,
        bot: Account,
        *,
        encrypted: bool = False,
        suffix: str = "",
        now: Callable[[], float] = time.time,
    ) -> None:
        self.synapse, self.bot, self.encrypted, self.suffix, self.now = synapse, bot, encrypted, suffix, now
        self.users: dict[str, Neighbour] = {}
        #: Title -> room.
        self.groups: dict[str, str] = {}
        #: Handle -> the room they share with the hub alone.
        self.direct: dict[str, str] = {}
        self.diary: list[Entry] = []
        self._told: set[str] = set()
        self.loop = Loop("matrix-people")

    def close(self) -> None:
        for user in self.users.values():
            self.loop.do(user.go())
        self.loop.close()

    # -- who and where -----------------------------------------------------------------------------------

    def user(self, handle: str) -> Neighbour:
        """The person of that handle, moved in at first mention."""
        if handle not in self.users:
            name = handle.title() if handle.islower() else handle
            account = self.synapse.register(f"{handle}{self.suffix}", displayname=name)
            folder = self.synapse.folder / "apps" / account.device
            made = self.users[handle] = Neighbour(handle, account, self.synapse, folder)
            self.loop.do(made.arrive())
        return self.users[handle]

    def who(self, handle: str) -> Who:
        return Who("matrix", self.user(handle).id)

    def group(self, title: str, by: str = "maria", encrypted: bool = False) -> str:
        """The room of that title, open to everybody, made at first mention."""
        if title not in self.groups:
            wanted = {
                "name": title,
                "preset": "public_chat",
                "initial_state": [ENCRYPTION] if encrypted else [],
            }
            self.groups[title] = self.user(by).call("POST", "/createRoom", wanted)["room_id"]
        return self.groups[title]

    def private(self, who: str) -> str:
        """Their private room with the hub: the one there is, one the hub asks them into, or a new one."""
        if who not in self.direct:
            self.user(who)
            self.look()
        if who not in self.direct:
            self.open_private(who)
        return self.direct[who]

    def open_private(self, who: str) -> str:
        """A new private room with the hub, made as their app makes it."""
        user = self.user(who)
        wanted = {
            "is_direct": True,
            "preset": "trusted_private_chat",
            "invite": [self.bot.user_id],
            "initial_state": [ENCRYPTION] if self.encrypted else [],
        }
        room: str = user.call("POST", "/createRoom", wanted)["room_id"]
        user.call("PUT", f"/user/{user.id}/account_data/m.direct", {self.bot.user_id: [room]})
        self.direct[who] = room
        return room

    def room(self, who: str, to: str | None = None) -> Timeline:
        """A room as they see it: the group `to`, or the private one."""
        room_id = self.groups[to] if to else self.private(who)
        if room_id not in self.user(who).rooms:
            self.look()
        return self.user(who).rooms[room_id]

    def address(self, room: str, thread: str | None = None) -> Address:
        return Address("matrix", room, thread)

    # -- seeing ------------------------------------------------------------------------------------------

    def look(self, *names: str) -> bool:
        """Everybody (or who is named) looks, and follows the hub into private rooms; whether there was news."""
        before, went = len(self.diary), False
        users = [self.users[name] for name in names] if names else list(self.users.values())
        while self._look(users):
            went = True
        return went or len(self.diary) > before

    def visible(self, who: str) -> Iterator[tuple[Timeline, Message]]:
        """Messages that a person can see, newest first."""
        rooms = self.user(who).rooms.values()
        found = [(message.at, room, message) for room in rooms for message in room.messages.values()]
        for _at, room, message in sorted(found, key=lambda one: one[0], reverse=True):
            yield room, message

    def is_ours(self, message: Message) -> bool:
        return message.sender == self.bot.user_id

    def newest(self, who: str, fragment: str = "", title: str = "") -> Message:
        """The newest message of the hub's that a person sees, with those words in it.

        Raises:
            LookupError: if there is none.
        """
        self.look()
        wanted = fragment.strip(" …").casefold()
        for room, message in self.visible(who):
            is_there = not title or room.room == self.groups[title]
            if is_there and self.is_ours(message) and wanted in message.text.casefold():
                return message
        raise LookupError(f"{who} sees no message of the hub with {fragment!r}")

    def sees(self, who: str, shown: Showing) -> bool:
        if shown.person is not None:
            return shown.person == who
        return shown.chat.chat in self.user(who).rooms

    def title_of(self, room: str) -> str:
        """The group's title; "" for a private room."""
        return next((title for title, room_id in self.groups.items() if room_id == room), "")

    # -- the diary ---------------------------------------------------------------------------------------

    def act(self, who: str, verb: str, text: str = "", title: str = "", reply: str | None = None) -> None:
        self.diary.append(Act(who, verb, text, self.now(), title, reply))

    def _look(self, users: Sequence[Neighbour]) -> bool:
        """One round; whether somebody went somewhere."""

        async def look() -> list[list[Change]]:
            return await asyncio.gather(*(user.look() for user in users))

        went = [self._follow(user) for user in users if user.invites]
        changes = {change.cause: change for seen in self.loop.do(look()) for change in seen}
        for change in sorted(changes.values(), key=lambda change: change.at):
            if change.sender == self.bot.user_id and change.cause not in self._told:
                self._told.add(change.cause)
                self._show(change)
        return any(went) or any(user.invites for user in users)

    def _follow(self, user: Neighbour) -> bool:
        went = False
        for room, (by, direct) in user.invites.items():
            if by == self.bot.user_id and direct:
                user.call("POST", f"/join/{room}", {})
                self.direct[user.handle] = room
                went = True
        user.invites.clear()
        return went

    def _show(self, change: Change) -> None:
        title, message = self.title_of(change.room), change.message
        owner = next((handle for handle, room in self.direct.items() if room == change.room), None)
        self.diary.append(
            Showing(
                change.deed, len(self.diary), self.address(change.room, message.thread), message.ref, change.text,
                self.now(), "", None if title else owner, title, change.keys,
            )
        )  # fmt: skip
