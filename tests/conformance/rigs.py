"""A platform under test: its adapter, and the other side of the wire."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal, Protocol

from adapters.memory import Memory
from adapters.terminal.adapter import Terminal
from bot.contract.adapter import Adapter, InletClosed, Raw
from bot.contract.address import Address, Who
from bot.contract.delivery import Native
from tests.kit.waiting import PROMPT


class Rig(Protocol):
    """What the suite needs. One group exists, with the hub and "maria" in it."""

    @property
    def adapter(self) -> Adapter: ...

    def who(self, user: str) -> Who:
        """The account of somebody."""

    def say(
        self, user: str, text: str, *, group: bool = False, via: Literal["", "forward", "bot"] = ""
    ) -> None:
        """Somebody writes, in private or in the group; forwards it, or is a bot."""

    def send(self, user: str, kind: Literal["photo", "voice"], content: bytes, text: str = "") -> None:
        """Somebody sends a file in private."""

    def cursor(self) -> str | None:
        """Where a hub that listened until now goes on; None where that is the platform's business."""

    def rename(self, user: str, name: str) -> None:
        """Change the name that the platform shows."""

    def held(self) -> Sequence[str]:
        """Raw bodies that the platform keeps because nobody acknowledged them."""

    def private(self, user: str) -> Address: ...

    def group(self) -> Address: ...

    def shown(self, chat: Address) -> Sequence[str]:
        """Texts that hang in a chat, oldest first."""

    def vanish(self, ref: str) -> None:
        """Somebody else deletes the hub's message."""

    def words(self, part: Native) -> str:
        """Everything to be read in a native part, labels aside."""

    def tokens(self, part: Native) -> Sequence[str]:
        """What can be pressed in it."""

    async def close(self) -> None:
        """Let go of files and ports."""


@dataclass
class MemoryRig:
    """The in-memory service, in any of its faces, and the terminal room, which is one with a journal."""

    memory: Memory

    def __post_init__(self) -> None:
        self.memory.people.join("maria", "oak street")
        self.memory.people.add_hub("maria", "oak street")
        self.memory.square.acknowledge(list(self.memory.square.waiting))

    @property
    def adapter(self) -> Adapter:
        return self.memory

    def who(self, user: str) -> Who:
        return Who(self.memory.name, user)

    def say(
        self, user: str, text: str, *, group: bool = False, via: Literal["", "forward", "bot"] = ""
    ) -> None:
        self.memory.square.account(user).bot = via == "bot"
        to = "oak street" if group else None
        self.memory.people.say(user, text, to=to, forwarded=via == "forward")

    def send(self, user: str, kind: Literal["photo", "voice"], content: bytes, text: str = "") -> None:
        self.memory.people.send(user, kind, content, text=text)

    def cursor(self) -> str | None:
        return None

    def rename(self, user: str, name: str) -> None:
        self.memory.square.account(user).name = name

    def held(self) -> Sequence[str]:
        return [row.body for row in self.memory.square.waiting]

    def private(self, user: str) -> Address:
        return self.memory.square.private(user)

    def group(self) -> Address:
        return self.memory.square.group("oak street")

    def shown(self, chat: Address) -> Sequence[str]:
        return [post.text for post in self.memory.square.in_chat(chat) if post.author is None]

    def vanish(self, ref: str) -> None:
        self.memory.people.delete("maria", ref=ref)

    def words(self, part: Native) -> str:
        return "\n".join(filter(None, (part["text"], part.get("alt"))))

    def tokens(self, part: Native) -> Sequence[str]:
        return [key["token"] or key["url"] for key in part.get("keys", ()) if key["how"] != "typed"]

    async def close(self) -> None:
        if isinstance(self.memory, Terminal):
            self.memory.close()


class Shelf:
    """An inlet that keeps what it is given, and can be closed or slow."""

    def __init__(self, at: str | None = None) -> None:
        self.open = True
        self.rows: list[Raw] = []
        self.offered = 0
        self.at = at
        #: What the platform still held at each moment of storing.
        self.held: list[int] = []
        self.rig: Rig | None = None

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        self.offered += 1
        if self.rig is not None:
            self.held.append(len(self.rig.held()))
        if not self.open:
            raise InletClosed
        self.rows += rows
        self.at = cursor

    async def cursor(self, adapter: str) -> str | None:
        return self.at


@asynccontextmanager
async def running(rig: Rig, shelf: Shelf) -> AsyncIterator[None]:
    """The adapter at work; cancelled at the end, which it hears at once."""
    task = asyncio.create_task(rig.adapter.run(shelf))
    try:
        yield
    finally:
        task.cancel()
        done, _ = await asyncio.wait([task], timeout=PROMPT)
        assert done, "run did not end when cancelled"
