"""What was sealed, once it is opened: its author's words, and nothing that only a server may say.

    {"type": "m.room.message", "content": …, "state_key": …, "unsigned": …}     inside, as somebody's app sealed it
    {"type", "content", "event_id", "sender", "origin_server_ts"}               what is left: the rest is the server's

Nobody on the way checks what is inside. A member could seal a room's end, somebody else's leaving, or something that
is no event at all, at which the library would fall over, again at every start. Of that nothing is left but its place.
So, too, with what anybody's device may send to the bot's: what does not open is passed over.
"""

from __future__ import annotations

import json
from typing import Any

from nio import EncryptionError, Event, MegolmEvent, UnknownEvent
from nio.crypto import Olm

from adapters.matrix import polls
from bot import logs

#: What people say sealed. Everything else is the server's word, or nothing to the hub.
SAID = frozenset(("m.room.message", "m.sticker", "m.reaction", polls.START, polls.END, *polls.RESPONSES))
#: In place of what is none of these.
NOTHING = "org.talkoot.nothing"

log = logs.get(__name__)


def open_words_only(olm: Olm) -> None:
    """From now on, nothing else comes out of what is sealed in rooms, and nothing that is sealed can upset it."""
    usual = olm.decrypt_megolm_event

    def decrypt(event: MegolmEvent, room_id: str | None = None) -> Event:
        if not (event.sender_key and event.session_id):
            raise EncryptionError("it does not say which key opens it")
        try:
            return _bare(usual(event, room_id), event)
        except EncryptionError:
            raise
        except Exception as fault:  # whatever it is that somebody sealed there
            log.warning("sealed_nonsense", fault=fault)
            return _bare(None, event)

    olm.decrypt_megolm_event = decrypt
    _pass_over_nonsense(olm)


def _whole(content: Any) -> Any:
    """The content without halves of letters, which no server lets through in the open: they can be stored nowhere."""
    written = json.dumps(content, ensure_ascii=False)
    return content if written.isascii() else json.loads(written.encode("utf-8", "replace"))


def is_by_sender(olm: Olm, event: Any) -> bool:
    """Whether one of its sender's own devices sealed it. A server could put anybody's name on what another one did."""
    store, key = olm.device_store, event.sender_key or ""
    device: Any = store.device_from_sender_key(event.source["sender"], key)
    session: Any = olm.inbound_group_store.get(event.room_id, key, event.session_id)
    return None not in (device, session) and bool(device.ed25519 == session.ed25519)


def _pass_over_nonsense(olm: Olm) -> None:
    """Of what comes straight from a device: not even a key can be had from it."""
    usual = olm.handle_to_device_event

    def handle(event: Any) -> Any:
        try:
            return usual(event)
        except Exception as fault:  # whatever it is that somebody sent there
            log.warning("device_nonsense", fault=fault)
            return None

    olm.handle_to_device_event = handle


def _bare(opened: Any, event: MegolmEvent) -> Any:
    """The event with what its author said, all the rest as the server has it."""
    inside = opened.source if opened is not None else {}
    kind = inside.get("type")
    is_said = kind in SAID and "state_key" not in inside and isinstance(inside.get("content"), dict)
    told = {
        "type": kind if is_said else NOTHING,
        "content": _whole(inside["content"]) if is_said else {},
        "event_id": event.event_id,
        "sender": event.sender,
        "origin_server_ts": event.server_timestamp,
        **({"unsigned": {"transaction_id": event.transaction_id}} if event.transaction_id else {}),
    }
    if is_said:
        opened.source = told
    else:
        opened = UnknownEvent(told, NOTHING)
    opened.decrypted, opened.room_id = True, event.room_id
    opened.sender_key, opened.session_id = event.sender_key, event.session_id
    return opened
