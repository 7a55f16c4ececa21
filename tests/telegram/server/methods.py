"""What the bot may ask for: name in small letters -> answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.telegram.server import checks
from tests.telegram.server.people import member_json
from tests.telegram.server.world import ApiError, Chat, Json, World, bad

HOURS48 = 48 * 3600
REACTIONS = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐"
    "🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷😡"
)

Method = Callable[[World, Json], Any]
#: Methods that put a new message into a chat: those count towards the limits.
POSTS = frozenset(("sendmessage", "sendphoto", "senddocument", "sendvoice"))


def get_me(world: World, params: Json) -> Json:
    return world.bot.json()


def send_message(world: World, params: Json) -> Json:
    said = checks.text(params)
    return _post(world, params, said, text=said, entities=_entities(said, params, "entities"))


def _send_file(kind: str) -> Method:
    def send(world: World, params: Json) -> Json:
        content = params.get(kind)
        if not isinstance(content, bytes):
            raise bad("there is no file in the request")
        said = checks.text(params, "caption", checks.CAPTION)
        file = keep_file(world, content)
        shown: Any = file | {"duration": 1} if kind == "voice" else file
        shown = [file | {"width": 1, "height": 1}] if kind == "photo" else shown
        marks = _entities(said, params, "caption_entities")
        return _post(world, params, said, caption=said or None, caption_entities=marks, **{kind: shown})

    return send


def keep_file(world: World, content: bytes) -> Json:
    """A file that can be fetched by its number."""
    name = f"file-{len(world.files) + 1}"
    world.files[name] = content
    return {"file_id": name, "file_unique_id": f"u{name}", "file_size": len(content)}


def _entities(said: str, params: Json, name: str) -> list[Json] | None:
    return checks.entities(said, checks.decoded(params, name, [])) or None


def _post(world: World, params: Json, said: str, **content: Any) -> Json:
    chat = checks.chat_for_sending(world, params)
    thread = checks.topic(chat, params)
    replied = checks.decoded(params, "reply_parameters", {})
    answered = chat.messages.get(replied.get("message_id", 0))
    if replied and answered is None and not replied.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    markup = checks.markup(params) or {}
    message = world.write(
        chat,
        {key: world.bot.json()[key] for key in ("id", "is_bot", "first_name", "username")},
        **content,
        reply_markup=markup if "inline_keyboard" in markup else None,
        keys=markup if "keyboard" in markup else None,
        reply_to_message=answered,
        message_thread_id=thread,
        is_topic_message=True if thread else None,
        silent=checks.is_set(params, "disable_notification") or None,
        has_protected_content=checks.is_set(params, "protect_content") or None,
    )
    world.show("send", chat, message)
    return message


def edit_message_text(world: World, params: Json) -> Json:
    said = checks.text(params)
    return _edit(world, params, text=said, entities=_entities(said, params, "entities"))


def edit_message_reply_markup(world: World, params: Json) -> Json:
    return _edit(world, params)


def edit_message_media(world: World, params: Json) -> Json:
    media = checks.decoded(params, "media", {})
    name = media["media"].removeprefix("attach://")
    file = keep_file(world, params[name])
    said = checks.text(media, "caption", checks.CAPTION)
    shown: Any = [file | {"width": 1, "height": 1}] if media["type"] == "photo" else file
    return _edit(
        world,
        params,
        caption=said or None,
        caption_entities=media.get("caption_entities"),
        **{media["type"]: shown},
    )


def _edit(world: World, params: Json, **content: Any) -> Json:
    chat = checks.chat_for_sending(world, params)
    message = chat.messages.get(int(params["message_id"]))
    if message is None:
        raise bad("message to edit not found")
    if not world.is_ours(message):
        raise bad("message can't be edited")
    if "text" in content and "text" not in message:
        raise bad("there is no text in the message to edit")
    markup = checks.markup(params)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    new = {key: value for key, value in {**content, "reply_markup": markup}.items() if value is not None}
    kept = {key: message.get(key) for key in (*content, "reply_markup") if message.get(key) is not None}
    if new == kept:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same"
        )
    for key in (*content, "reply_markup"):
        message.pop(key, None)
    message |= new | {"edit_date": int(world.now())}
    world.show("edit", chat, message)
    return message


def delete_message(world: World, params: Json) -> bool:
    chat = checks.chat_for_sending(world, params)
    message = chat.messages.get(int(params["message_id"]))
    if message is None:
        raise bad("message to delete not found")
    others = not world.is_ours(message) and not (
        chat.type == "private" or "can_delete_messages" in chat.rights
    )
    if others or world.now() - message["date"] > HOURS48:
        raise bad("message can't be deleted")
    world.show("delete", chat, message)
    del chat.messages[message["message_id"]]
    return True


def answer_callback_query(world: World, params: Json) -> bool:
    said = str(params.get("text") or "")
    if len(said) > 200:
        raise bad("MESSAGE_TOO_LONG")
    pressed = world.open_callbacks.pop(str(params["callback_query_id"]), None)
    if pressed is None or world.now() - pressed[0] > 60:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if said:
        # A toast has a place of its own: it may come before or after what is written in the private chat.
        toast: Json = {"message_id": 0, "text": said, "message_thread_id": "toast"}
        world.show("toast", world.private(pressed[1]), toast, pressed[1])
    return True


def pin_chat_message(world: World, params: Json) -> bool:
    chat = checks.chat_for_sending(world, params)
    if int(params["message_id"]) not in chat.messages:
        raise bad("message to pin not found")
    if chat.type != "private" and "can_pin_messages" not in chat.rights:
        raise bad("not enough rights to manage pinned messages in the chat")
    chat.pinned.append(int(params["message_id"]))
    return True


def unpin_chat_message(world: World, params: Json) -> bool:
    chat = checks.chat_for_sending(world, params)
    chat.pinned = [one for one in chat.pinned if one != int(params.get("message_id") or one)]
    return True


def set_message_reaction(world: World, params: Json) -> bool:
    chat = checks.chat_for_sending(world, params)
    message = chat.messages.get(int(params["message_id"]))
    if message is None:
        raise bad("message to react not found")
    given = checks.decoded(params, "reaction", [])
    if any(one["emoji"].replace("\ufe0f", "") not in REACTIONS for one in given):
        raise bad("REACTION_INVALID")
    message["own_reactions"] = given
    world.show("react", chat, message)
    return True


def get_chat(world: World, params: Json) -> Json:
    chat = checks.chat_for_sending(world, params)
    return chat.json() | {"accent_color_id": 1, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}


def get_chat_member(world: World, params: Json) -> Json:
    chat = checks.chat_for_sending(world, params)
    number = int(params["user_id"])
    user = world.bot.json() if number == world.bot.id else _user(world, number)
    return member_json(user, chat.members.get(number, "left"), chat)


def _user(world: World, number: int) -> Json:
    user = world.by_id(number)
    if user is None or not user.known:
        raise bad("user not found")
    return user.json()


def get_chat_administrators(world: World, params: Json) -> list[Json]:
    chat = checks.chat_for_sending(world, params)
    own = [world.bot.id] if chat.members.get(world.bot.id) == "administrator" else []
    people = [n for n, status in chat.members.items() if status == "creator"]
    return [get_chat_member(world, params | {"user_id": number}) for number in people + own]


def set_my_commands(world: World, params: Json) -> bool:
    commands = checks.decoded(params, "commands", [])
    if len(commands) > 100 or any(not 1 <= len(one["description"]) <= 256 for one in commands):
        raise bad("BOT_COMMAND_INVALID")
    scope = checks.decoded(params, "scope", {"type": "default"})["type"]
    world.menus[scope, str(params.get("language_code") or "")] = commands
    return True


def send_chat_action(world: World, params: Json) -> bool:
    world.actions.append((checks.chat_for_sending(world, params).id, params["action"]))
    return True


def leave_chat(world: World, params: Json) -> bool:
    chat: Chat = checks.chat_for_sending(world, params)
    chat.members[world.bot.id] = "left"
    return True


def get_file(world: World, params: Json) -> Json:
    content = world.files.get(str(params["file_id"]))
    if content is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(content) > 20 * 1024 * 1024:
        raise bad("file is too big")
    name = str(params["file_id"])
    return {
        "file_id": name,
        "file_unique_id": f"u{name}",
        "file_size": len(content),
        "file_path": f"x/{name}",
    }


def set_webhook(world: World, params: Json) -> bool:
    world.webhook = str(params.get("url") or "")
    return True


def delete_webhook(world: World, params: Json) -> bool:
    world.webhook = ""
    return True


def get_webhook_info(world: World, params: Json) -> Json:
    return {"url": world.webhook, "has_custom_certificate": False, "pending_update_count": len(world.held())}


_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)
METHODS: Mapping[str, Method] = {
    "getme": get_me,
    "sendmessage": send_message,
    "sendphoto": _send_file("photo"),
    "senddocument": _send_file("document"),
    "sendvoice": _send_file("voice"),
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "editmessagemedia": edit_message_media,
    "deletemessage": delete_message,
    "answercallbackquery": answer_callback_query,
    "pinchatmessage": pin_chat_message,
    "unpinchatmessage": unpin_chat_message,
    "setmessagereaction": set_message_reaction,
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "getchatadministrators": get_chat_administrators,
    "setmycommands": set_my_commands,
    "sendchataction": send_chat_action,
    "leavechat": leave_chat,
    "getfile": get_file,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}


def call(world: World, name: str, params: Json) -> Any:
    """Do what is asked.

    Raises:
        ApiError: as Telegram would answer.
    """
    if name not in METHODS:
        raise ApiError(404, "Not Found")
    return METHODS[name](world, params)
