"""What apps put into events. Pure."""

from __future__ import annotations

from typing import Any, Literal

from nio.crypto.attachments import encrypt_attachment

from tests.matrix.server.timeline import VOTE

Json = dict[str, Any]

ENCRYPTION: Json = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}
#: Kind of file -> its event, its type, its name, what else is said of it.
FILES: dict[str, tuple[str, str, str, Json]] = {
    "photo": ("m.image", "image/jpeg", "photo.jpg", {}),
    "voice": ("m.audio", "audio/ogg", "voice.ogg", {"org.matrix.msc3245.voice": {}}),
    "file": ("m.file", "text/csv", "shifts.csv", {}),
}


def text(words: str, reply_to: str | None = None, thread: str | None = None) -> Json:
    """A message, as an answer or in a thread."""
    content: Json = {"msgtype": "m.text", "body": words, "m.mentions": {}}
    answered: Json = {"m.in_reply_to": {"event_id": reply_to or thread}}
    if thread:
        threaded = {"rel_type": "m.thread", "event_id": thread, "is_falling_back": reply_to is None}
        return content | {"m.relates_to": threaded | answered}
    return content | ({"m.relates_to": answered} if reply_to else {})


def edit(words: str, ref: str) -> Json:
    return text(f"* {words}") | {
        "m.new_content": text(words),
        "m.relates_to": {"rel_type": "m.replace", "event_id": ref},
    }


def reaction(ref: str, emoji: str) -> Json:
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": ref, "key": emoji}}


def vote(poll: str, *answers: str) -> Json:
    return {
        "m.relates_to": {"rel_type": "m.reference", "event_id": poll},
        VOTE: {"answers": list(answers)},
    }


def file(
    kind: Literal["photo", "voice", "file"], url: str, size: int, words: str = "", key: Json | None = None
) -> Json:
    """A photo, voice note or sheet, `words` below it; `key` opens it in an encrypted room."""
    msgtype, mime, name, more = FILES[kind]
    content: Json = {
        "msgtype": msgtype, "body": words or name, "filename": name, "m.mentions": {},
        "info": {"mimetype": mime, "size": size},
    }  # fmt: skip
    return content | more | ({"url": url} if key is None else {"file": key | {"url": url}})


def seal(content: bytes) -> tuple[bytes, Json]:
    """A file's content as it travels to an encrypted room, and the key to it."""
    sealed, key = encrypt_attachment(content)
    return sealed, key
