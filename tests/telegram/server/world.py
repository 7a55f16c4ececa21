"""The state of one Telegram with one bot in it. Guarded by `lock`: people act in the test's thread.

Message numbers are shared by private chats and basic groups; every supergroup has its own. Updates wait until they
are confirmed, a day at most, button presses 150 seconds; what is not in `allowed` is never made.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from adapters.memory.posts import Act, Entry, Key, Showing
from bot.contract.address import Address

Json = dict[str, Any]

#: What is sent unless asked otherwise: membership and reactions are not among it.
USUAL = frozenset(("message", "edited_message", "callback_query", "my_chat_member"))
DAY, TAPS = 86400.0, 150.0
SUPER = -1_000_000_000_000


class ApiError(Exception):
    """An answer with ok = false."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


def bad(description: str, **parameters: Any) -> ApiError:
    return ApiError(400, f"Bad Request: {description}", **parameters)


@dataclass(slots=True)
class User:
    id: int
    handle: str
    name: str
    language: str | None = "en"
    bot: bool = False
    #: Has pressed START, blocks the bot.
    started: bool = False
    blocking: bool = False
    #: The bot has met them: in a group, or by a message.
    known: bool = False

    def json(self) -> Json:
        shown: Json = {"id": self.id, "is_bot": self.bot, "first_name": self.name, "username": self.handle}
        return shown | ({"language_code": self.language} if self.language else {})


@dataclass(slots=True)
class Chat:
    id: int
    type: str
    title: str
    #: User -> status, as getChatMember says it; those who left stay with "left" or "kicked".
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    #: Topic -> its title; `closed` ones take nothing.
    topics: dict[int, str] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    forum: bool = False
    moved: int | None = None
    #: The newest message; 1 is the topic General.
    count: int = 1
    #: What the bot may do as an admin.
    rights: frozenset[str] = frozenset()

    def json(self) -> Json:
        name = {"first_name": self.title} if self.type == "private" else {"title": self.title}
        return {"id": self.id, "type": self.type, **name, **({"is_forum": True} if self.forum else {})}

    def is_in(self, user_id: int) -> bool:
        return self.members.get(user_id) in ("creator", "administrator", "member")


@dataclass(slots=True)
class Bot:
    id: int = 7_000_000_001
    username: str = "talkoot_test_bot"
    secret: str = "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
    #: Privacy mode off.
    reads_all: bool = False
    joins: bool = True

    @property
    def token(self) -> str:
        return f"{self.id}:{self.secret}"

    def json(self) -> Json:
        return {
            "id": self.id, "is_bot": True, "first_name": "Talkoot", "username": self.username,
            "can_join_groups": self.joins, "can_read_all_group_messages": self.reads_all,
            "supports_inline_queries": False, "can_connect_to_business": False, "has_main_web_app": False,
        }  # fmt: skip


class World:
    """Everything there is.

    Args:
        now: seconds since the epoch.
    """

    def __init__(self, now: Callable[[], float] = time.time) -> None:
        self.now, self.lock = now, threading.RLock()
        self.bot = Bot()
        self.users: dict[str, User] = {}
        self.chats: dict[int, Chat] = {}
        self.updates: list[tuple[float, Json]] = []
        self.next_update, self.count, self.callbacks = 500_000_000, 0, 0
        #: Updates that the bot said it has.
        self.confirmed: set[int] = set()
        #: Callback -> when it was pressed; answered ones are gone.
        self.open_callbacks: dict[str, tuple[float, str]] = {}
        self.allowed = USUAL
        self.files: dict[str, bytes] = {}
        self.menus: dict[tuple[str, str], list[Json]] = {}
        self.webhook = ""
        self.actions: list[tuple[int, str]] = []
        self.diary: list[Entry] = []
        #: Called when an update was made.
        self.ring: Callable[[], None] = lambda: None

    # -- who and where -----------------------------------------------------------------------------------

    def user(self, handle: str) -> User:
        """The person of that handle, moved in at first mention; their number is above 1000."""
        if handle not in self.users:
            name = handle.title() if handle.islower() else handle
            self.users[handle] = User(1001 + len(self.users), handle, name)
        return self.users[handle]

    def by_id(self, user_id: int) -> User | None:
        return next((user for user in self.users.values() if user.id == user_id), None)

    def private(self, handle: str) -> Chat:
        user = self.user(handle)
        return self.chats.setdefault(user.id, Chat(user.id, "private", user.name))

    def group(self, title: str) -> Chat:
        """The group of that title, a supergroup made at first mention (without the bot)."""
        for chat in self.chats.values():
            if chat.title == title and chat.type != "private" and chat.moved is None:
                return chat
        made = Chat(SUPER - 1000 - len(self.chats), "supergroup", title)
        self.chats[made.id] = made
        return made

    def address(self, chat: Chat, thread: int | None = None) -> Address:
        return Address("telegram", str(chat.id), str(thread) if thread else None)

    def sees(self, handle: str, chat: Chat) -> bool:
        user = self.user(handle)
        return chat.id == user.id or chat.is_in(user.id)

    def visible(self, handle: str, title: str = "") -> Iterator[tuple[Chat, Json]]:
        """Messages that a person can see, newest first."""
        found = [
            (message["date"], message["message_id"], chat, message)
            for chat in self.chats.values()
            if chat.moved is None and self.sees(handle, chat) and title in ("", chat.title)
            for message in chat.messages.values()
        ]
        for _date, _number, chat, message in sorted(found, key=lambda one: one[:2], reverse=True):
            yield chat, message

    def is_ours(self, message: Json) -> bool:
        return bool(message["from"]["id"] == self.bot.id)

    # -- messages ----------------------------------------------------------------------------------------

    def write(self, chat: Chat, sender: Json, **content: Any) -> Json:
        """A new message in a chat."""
        if chat.type == "supergroup":
            chat.count += 1
            number = chat.count
        else:
            self.count += 1
            number = self.count
        message: Json = {
            "message_id": number, "date": int(self.now()), "chat": chat.json(), "from": sender,
            **{key: value for key, value in content.items() if value is not None},
        }  # fmt: skip
        chat.messages[number] = message
        return message

    def emit(self, kind: str, content: Json) -> None:
        """An update for the bot, unless it did not ask for such."""
        if kind not in self.allowed:
            return
        self.updates.append((self.now(), {"update_id": self.next_update, kind: content}))
        self.next_update += 1
        self.ring()

    def held(self) -> list[Json]:
        """Updates that wait still; old ones are gone."""
        now = self.now()
        self.updates = [
            (at, update)
            for at, update in self.updates
            if now - at < (TAPS if "callback_query" in update else DAY)
        ]
        return [update for _at, update in self.updates]

    def confirm(self, offset: int) -> None:
        """What is before `offset` has arrived; an offset far ahead is nobody's."""
        if offset <= self.next_update + 10:
            self.confirmed |= {
                update["update_id"] for _at, update in self.updates if update["update_id"] < offset
            }
            self.updates = [(at, update) for at, update in self.updates if update["update_id"] >= offset]

    # -- the diary ---------------------------------------------------------------------------------------

    def act(self, who: str, verb: str, text: str = "", title: str = "", reply: str | None = None) -> None:
        self.diary.append(Act(who, verb, text, self.now(), title, reply))

    def show(self, deed: str, chat: Chat, message: Json, person: str | None = None) -> None:
        """What the bot did before people's eyes."""
        private = chat.type == "private"
        owner = self.by_id(chat.id) if private else None
        self.diary.append(
            Showing(
                deed, len(self.diary), self.address(chat, message.get("message_thread_id")),
                f"{chat.id}.{message['message_id']}", shown_text(message), self.now(), "",
                person or (owner.handle if owner else None), "" if private else chat.title, keys_of(message),
                bool(message.get("silent")),
            )
        )  # fmt: skip


def shown_text(message: Json) -> str:
    return str(message.get("text") or message.get("caption") or "")


def keys_of(message: Json) -> tuple[Key, ...]:
    """The buttons below a message, numbered as they stand."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    return tuple(
        Key(button["text"], place, "button", button.get("callback_data", ""), url=button.get("url", ""))
        for place, button in enumerate(buttons, 1)
    )
