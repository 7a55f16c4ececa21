"""What people do. What the bot may hear of it becomes an update.

server.people.say("maria", "need groceries")
server.people.say("sam", "hello", to="oak street", thread=7)
server.people.tap("sam", "I can help")
"""

from __future__ import annotations

import re
from typing import Any

from tests.telegram.server.world import Chat, Json, User, World, keys_of, shown_text

#: The account that Telegram puts before all anonymous admins.
ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
DOOR = re.compile(r"https://t\.me/(\w+)\?start=([\w-]{1,64})")


class People:
    """Hands and mouths of everybody."""

    def __init__(self, world: World) -> None:
        self.world = world

    # -- writing -----------------------------------------------------------------------------------------

    def say(
        self,
        who: str,
        text: str,
        *,
        to: str | None = None,
        thread: int | None = None,
        reply_to: str | None = None,
        forwarded: bool = False,
        anonymous: bool = False,
        **more: Any,
    ) -> Json:
        """Write in private, or in the group `to`; `reply_to` is a fragment of the message that is answered."""
        with self.world.lock:
            answered = None if reply_to is None else self._find(who, reply_to, to)
            verb = "forwards" if forwarded else "says"
            self.world.act(who, verb, text, to or "", None if answered is None else shown_text(answered)[:20])
            chat = self.world.group(to) if to else self._greet(who)
            if to and not self.world.user(who).bot:
                self.join(who, to)
            return self.write(who, chat, text, thread, answered, forwarded, anonymous, more)

    def write(
        self, who: str, chat: Chat, text: str, thread: int | None = None, answered: Json | None = None,
        forwarded: bool = False, anonymous: bool = False, more: Json | None = None,
    ) -> Json:  # fmt: skip
        user = self.world.user(who)
        content: Json = {
            "text": text or None,
            "entities": _entities(text) or None,
            "reply_to_message": answered,
            "forward_origin": {"type": "hidden_user", "sender_user_name": "Somebody", "date": 1} if forwarded else None,
            "sender_chat": chat.json() if anonymous else None,
            **(more or {}),
        }  # fmt: skip
        if thread:
            root = {"message_id": thread, "date": 1, "chat": chat.json(), "forum_topic_created": _TOPIC}
            content |= {"message_thread_id": thread, "is_topic_message": True}
            content["reply_to_message"] = answered or root
        message = self.world.write(chat, ANONYMOUS if anonymous else user.json(), **content)
        if self._is_heard(chat, message, user):
            self.world.emit("message", message)
        return message

    def edit(self, who: str, text: str) -> None:
        """Change the own newest message."""
        with self.world.lock:
            self.world.act(who, "edits", text)
            user = self.world.user(who)
            for chat, message in self.world.visible(who):
                if message["from"]["id"] == user.id:
                    message |= {"text": text, "entities": _entities(text), "edit_date": int(self.world.now())}
                    if self._is_heard(chat, message, user):
                        self.world.emit("edited_message", message)
                    return
            raise LookupError(f"{who} has written nothing")

    def delete(self, ref: str) -> None:
        """An admin takes a message away; bots are not told."""
        with self.world.lock:
            chat_id, _dot, number = ref.rpartition(".")
            del self.world.chats[int(chat_id)].messages[int(number)]

    # -- touching ----------------------------------------------------------------------------------------

    def tap(self, who: str, label: str) -> None:
        """Press the newest button that begins so and that the person can see."""
        with self.world.lock:
            wanted = label.casefold().rstrip(" .…")
            for chat, message in self.world.visible(who):
                for key in keys_of(message) if self.world.is_ours(message) else ():
                    if key.label.casefold().removeprefix("✓ ").startswith(wanted):
                        self.world.act(who, "taps", key.label)
                        self.press(who, chat, message, key.token, key.url)
                        return
            seen = [key.label for _chat, message in self.world.visible(who) for key in keys_of(message)]
            raise LookupError(f"{who} sees no button {label!r}; there is: {', '.join(seen) or 'none'}")

    def press(self, who: str, chat: Chat, message: Json, token: str, url: str = "") -> str:
        """Press with any token, forged ones too; the callback."""
        with self.world.lock:
            if url:
                self.follow(who, url)
                return ""
            self.world.callbacks += 1
            callback = str(self.world.callbacks)
            self.world.open_callbacks[callback] = (self.world.now(), who)
            query = {
                "id": callback, "from": self.world.user(who).json(), "message": message, "data": token,
                "chat_instance": str(chat.id),
            }  # fmt: skip
            self.world.emit("callback_query", query)
            return callback

    def follow(self, who: str, url: str) -> None:
        """Open a link to the bot and press START."""
        door = DOOR.fullmatch(url)
        if door and door[1] == self.world.bot.username:
            self.write(who, self._greet(who), f"/start {door[2]}")

    def react(self, who: str, emoji: str, fragment: str = "", added: bool = True) -> None:
        """Put an emoji on a message of the bot's; the bot hears of it only as an admin."""
        with self.world.lock:
            message = self._find(who, fragment, None)
            chat = self.world.chats[message["chat"]["id"]]
            one = [{"type": "emoji", "emoji": emoji}]
            if chat.type == "private" or chat.members.get(self.world.bot.id) == "administrator":
                change = {
                    "chat": chat.json(), "message_id": message["message_id"], "user": self.world.user(who).json(),
                    "date": int(self.world.now()), "old_reaction": [] if added else one,
                    "new_reaction": one if added else [],
                }  # fmt: skip
                self.world.emit("message_reaction", change)

    # -- coming and going --------------------------------------------------------------------------------

    def join(self, who: str, title: str) -> None:
        with self.world.lock:
            self._set_status(who, title, "member")

    def leave(self, who: str, title: str, status: str = "left") -> None:
        with self.world.lock:
            self._set_status(who, title, status)

    def block(self, who: str, blocking: bool = True) -> None:
        with self.world.lock:
            user = self.world.user(who)
            user.blocking = blocking
            self.world.act(who, "blocks" if blocking else "unblocks")
            old, new = ("member", "kicked") if blocking else ("kicked", "member")
            self._own_change(user, self.world.private(who), old, new)

    def add_bot(self, who: str, title: str, status: str = "member", rights: tuple[str, ...] = ()) -> Chat:
        """Bring the bot into a group, promote it, remove it ("kicked")."""
        with self.world.lock:
            chat, user = self.world.group(title), self.world.user(who)
            chat.members.setdefault(user.id, "creator")
            user.known = True
            old = chat.members.get(self.world.bot.id, "left")
            chat.members[self.world.bot.id], chat.rights = status, frozenset(rights)
            self._own_change(user, chat, old, status)
            return chat

    def migrate(self, title: str) -> Chat:
        """The group becomes a supergroup: a new number, and what hung there before is out of reach."""
        with self.world.lock:
            old = self.world.group(title)
            new = Chat(old.id - 5_000_000, "supergroup", title, dict(old.members), rights=old.rights)
            self.world.chats[new.id] = new
            old.moved = new.id
            return new

    def tell_of_migration(self, new: Chat) -> None:
        """The two service messages about it."""
        with self.world.lock:
            old = next(chat for chat in self.world.chats.values() if chat.moved == new.id)
            for chat, what in (
                (old, {"migrate_to_chat_id": new.id}),
                (new, {"migrate_from_chat_id": old.id}),
            ):
                self.world.emit("message", self.world.write(chat, ANONYMOUS, **what))

    def open_topic(self, title: str, name: str) -> int:
        """A forum topic; its number is that of its first message."""
        with self.world.lock:
            chat = self.world.group(title)
            chat.forum = True
            number: int = self.world.write(chat, ANONYMOUS, forum_topic_created=_TOPIC)["message_id"]
            chat.topics[number] = name
            return number

    def reopen_topic(self, title: str, number: int) -> None:
        """An admin opens a closed topic, which Telegram tells as a message in it."""
        with self.world.lock:
            chat = self.world.group(title)
            chat.closed.discard(number)
            told = self.world.write(
                chat, ANONYMOUS, forum_topic_reopened={}, message_thread_id=number, is_topic_message=True
            )
            self.world.emit("message", told)

    # -- the rest ----------------------------------------------------------------------------------------

    def newest(self, who: str, fragment: str = "", title: str = "") -> Json:
        """The newest message of the bot's that a person sees, with those words in it."""
        with self.world.lock:
            return self._find(who, fragment, title or None)

    def _find(self, who: str, fragment: str, title: str | None) -> Json:
        for _chat, message in self.world.visible(who, title or ""):
            if (
                self.world.is_ours(message)
                and fragment.strip(" …").casefold() in shown_text(message).casefold()
            ):
                return message
        raise LookupError(f"{who} sees no message of the hub with {fragment!r}")

    def _greet(self, who: str) -> Chat:
        user = self.world.user(who)
        if user.blocking:
            self.block(who, blocking=False)
        user.started = user.known = True
        return self.world.private(who)

    def _set_status(self, who: str, title: str, status: str) -> None:
        chat, user = self.world.group(title), self.world.user(who)
        old, known = chat.members.get(user.id, "left"), chat.is_in(self.world.bot.id)
        if old == status or (status == "member" and chat.is_in(user.id)):
            return
        chat.members[user.id] = status
        user.known = user.known or known
        self.world.act(who, "joins" if status == "member" else "leaves", title)
        if known and chat.members[self.world.bot.id] == "administrator":
            self.world.emit("chat_member", self._change(user, user, chat, old, status))
        elif known:
            what = "new_chat_members" if status == "member" else "left_chat_member"
            told: Any = [user.json()] if status == "member" else user.json()
            self.world.emit("message", self.world.write(chat, user.json(), **{what: told}))

    def _own_change(self, by: User, chat: Chat, old: str, new: str) -> None:
        bot = User(self.world.bot.id, self.world.bot.username, "Talkoot", None, bot=True)
        self.world.emit("my_chat_member", self._change(by, bot, chat, old, new))

    def _change(self, by: User, whom: User, chat: Chat, old: str, new: str) -> Json:
        return {
            "chat": chat.json(), "from": by.json(), "date": int(self.world.now()),
            "old_chat_member": member_json(whom.json(), old, chat),
            "new_chat_member": member_json(whom.json(), new, chat),
        }  # fmt: skip

    def _is_heard(self, chat: Chat, message: Json, sender: User) -> bool:
        """Whether the bot gets a message: never another bot's; under privacy mode only what is for it."""
        if sender.bot:
            return False
        if chat.type == "private":
            return True
        if not chat.is_in(self.world.bot.id):
            return False
        if self.world.bot.reads_all or chat.members[self.world.bot.id] == "administrator":
            return True
        text, answered = shown_text(message), message.get("reply_to_message") or {}
        command = re.match(r"/\w+(@\w+)?", text)
        return answered.get("from", {}).get("id") == self.world.bot.id or (
            command is not None and command[1] in (None, f"@{self.world.bot.username}")
        )


def member_json(user: Json, status: str, chat: Chat) -> Json:
    """A ChatMember."""
    shown: Json = {"user": user, "status": status}
    if status == "kicked":
        return shown | {"until_date": 0}
    if status == "creator":
        return shown | {"is_anonymous": False}
    if status == "administrator":
        return shown | {"can_be_edited": False, **_RIGHTS, **dict.fromkeys(chat.rights, True)}
    return shown


_TOPIC = {"name": "Topic", "icon_color": 7322096}
_RIGHTS = dict.fromkeys(
    """is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_promote_members
    can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories can_pin_messages""".split(),
    False,
)


def _entities(text: str) -> list[Json]:
    """Commands and mentions, as Telegram marks them."""
    found = [("bot_command", one) for one in re.finditer(r"(?<!\S)/\w{1,32}(@\w+)?", text)]
    found += [("mention", one) for one in re.finditer(r"(?<!\w)@\w{4,32}", text)]
    return [
        {"type": kind, "offset": len(text[: one.start()].encode("utf-16-le")) // 2, "length": len(one[0])}
        for kind, one in sorted(found, key=lambda pair: pair[1].start())
    ]
