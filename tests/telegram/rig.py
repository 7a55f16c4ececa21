"""The adapter and its server, for the suite that every platform passes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from adapters.telegram import Telegram
from adapters.telegram.polling import rows
from bot.contract.adapter import Adapter
from bot.contract.address import Address, Who
from bot.contract.delivery import Native
from tests.telegram.server import Server
from tests.telegram.server.world import shown_text

GROUP = "oak street"


def telegram(server: Server, **more: object) -> Telegram:
    """The adapter of a server's bot; it knows its name already."""
    known: dict[str, object] = {"username": server.world.bot.username, **more}
    return Telegram(server.token, base_url=server.base_url, base_file_url=server.base_file_url, **known)  # type: ignore[arg-type]  # handed on as they came


class TelegramRig:
    """One server, one bot that reads all in oak street."""

    def __init__(self) -> None:
        self.server = Server()
        self.telegram = telegram(self.server)
        self.server.people.add_bot(
            "maria", GROUP, "administrator", ("can_pin_messages", "can_delete_messages")
        )
        self.server.world.updates.clear()

    @property
    def adapter(self) -> Adapter:
        return self.telegram

    def who(self, user: str) -> Who:
        return Who("telegram", str(self.server.world.user(user).id))

    def say(
        self, user: str, text: str, *, group: bool = False, via: Literal["", "forward", "bot"] = ""
    ) -> None:
        self.server.world.user(user).bot = via == "bot"
        self.server.people.say(user, text, to=GROUP if group else None, forwarded=via == "forward")
        self.server.world.user(user).bot = False

    def send(self, user: str, kind: Literal["photo", "voice"], content: bytes, text: str = "") -> None:
        name = f"{kind}-{len(self.server.world.files)}"
        self.server.world.files[name] = content
        file: dict[str, Any] = {"file_id": name, "file_unique_id": name, "file_size": len(content)}
        shown: Any = [file | {"width": 1, "height": 1}] if kind == "photo" else file | {"duration": 1}
        more: dict[str, Any] = {kind: shown, "caption": text or None}
        self.server.people.say(user, "", **more)

    def cursor(self) -> str | None:
        return None

    def rename(self, user: str, name: str) -> None:
        self.server.world.user(user).name = name

    def held(self) -> Sequence[str]:
        with self.server.world.lock:
            updates = self.server.world.held()
        return [row.body for row in rows(updates, self.telegram.me, "telegram")]

    def private(self, user: str) -> Address:
        return self.server.world.address(self.server.world.private(user))

    def group(self) -> Address:
        return self.server.world.address(self.server.world.group(GROUP))

    def shown(self, chat: Address) -> Sequence[str]:
        world = self.server.world
        messages = world.chats[int(chat.chat)].messages.values()
        return [shown_text(message) for message in messages if world.is_ours(message)]

    def vanish(self, ref: str) -> None:
        self.server.people.delete(ref)

    def words(self, part: Native) -> str:
        return f"{part['text']}\n{part.get('alt', '')}".strip()

    def tokens(self, part: Native) -> Sequence[str]:
        rows = part.get("reply_markup", {}).get("inline_keyboard", [])
        return [button.get("callback_data") or button["url"] for row in rows for button in row]

    async def close(self) -> None:
        await self.telegram.close()
        self.server.close()
