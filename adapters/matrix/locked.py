"""Messages that came before their key: kept over restarts, tried again, given up with a word to their sender.

    locked.hold(room, event)      it could not be opened; its sender's app is asked for the key
    locked.keep()                 on the disk, before the cursor moves past it
    locked.ripe()                 those that open now, and those that waited too long (as they came), each with
                                  whether a device of its sender's sealed it
    locked.settle()               after the commit: what was ripe is done with

A key often comes a moment after its message. What is kept here is as sealed as it came.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nio import AsyncClient, EncryptionError, ForwardedRoomKeyEvent, MegolmEvent
from nio.crypto import Olm

from adapters.matrix.opened import is_by_sender
from bot import logs

#: Seconds that a key may take: an app asked for it answers within seconds, or when it is opened next.
PATIENCE = 60.0
#: Messages that wait at once; beyond them the oldest is given up.
MOST = 500

#: How a message is called that nobody on the way can read.
SEALED = "m.room.encrypted"

Happened = dict[str, Any]

log = logs.get(__name__)


@dataclass(frozen=True, slots=True)
class Held:
    """One message as it came, and since when it waits."""

    room: str
    event: Happened
    since: float


class Locked:
    """All that waits for its key."""

    def __init__(self, client: AsyncClient, file: Path, now: Callable[[], float] = time.time) -> None:
        self._client, self._file, self._now = client, file, now
        self._held = {held.event["event_id"]: held for held in _read(file)}
        self._ripe: list[str] = []
        self._changed = False
        #: Messages that nobody here could ever read, since the start.
        self.given_up = 0

    def __len__(self) -> int:
        return len(self._held)

    def hold(self, room: str, event: Happened) -> None:
        """Wait for the key of an event of type m.room.encrypted."""
        ref = event["event_id"]
        if ref not in self._held:
            self._held[ref] = Held(room, event, self._now())
            self._changed = True
            log.info("message_locked", waiting=len(self._held))
            _ask_for_key(self._client, room, event)

    def leave(self, rooms: Collection[str]) -> None:
        """Only what was said in these rooms is waited for any more."""
        self._held = {ref: held for ref, held in self._held.items() if held.room in rooms}
        self._changed = True
        self.keep()

    def keep(self) -> None:
        """Write down what waits, if that changed."""
        if self._changed:
            _write(self._file, list(self._held.values()))
            self._changed = False

    def ripe(self) -> list[tuple[str, Happened, bool]]:
        """(room, event, whether its sender sealed it) of what need not wait any longer: opened, or locked for good.

        The same until `settle`.
        """
        found = []
        self._ripe = []
        overdue = self._now() - PATIENCE
        excess = len(self._held) - MOST
        for nth, (ref, held) in enumerate(self._held.items()):
            opened = _opened(self._client, held)
            if opened is None and held.since > overdue and nth >= excess:
                continue
            self._ripe.append(ref)
            found.append((held.room, *((held.event, True) if opened is None else opened)))
        return found

    def settle(self) -> None:
        """What was ripe is in the inbox."""
        for ref in self._ripe:
            held = self._held.pop(ref)
            if _opened(self._client, held) is None:
                self.given_up += 1
                log.warning("message_given_up", total=self.given_up)
            else:
                log.info("message_opened", waiting=len(self._held))
            self._changed = True
        self._ripe = []
        self.keep()


def _opened(client: AsyncClient, held: Held) -> tuple[Happened, bool] | None:
    """What it says, and whether a device of its sender's sealed it."""
    sealed = _sealed(client, held.room, held.event)
    keys = client.olm.inbound_group_store
    if sealed is None or keys.get(held.room, sealed.sender_key, sealed.session_id) is None:
        return None
    try:
        opened = client.decrypt_event(sealed)
    except EncryptionError:
        return None
    return (opened.source, is_by_sender(client.olm, opened)) if "content" in opened.source else None


def _sealed(client: AsyncClient, room: str, event: Happened) -> MegolmEvent | None:
    """The library's own form. It wants to be told whose key it is, which apps need not say any more."""
    content = event.get("content", {})
    known = {
        key
        for key, sessions in client.olm.inbound_group_store[room].items()
        if str(content.get("session_id")) in sessions
    }
    filled = {"sender_key": next(iter(known), ""), "device_id": ""} | content
    sealed = MegolmEvent.from_dict(event | {"content": filled})
    if not isinstance(sealed, MegolmEvent):
        return None
    sealed.room_id = room
    return sealed


def _ask_for_key(client: AsyncClient, room: str, event: Happened) -> None:
    """Once for each key, of the app that wrote the message."""
    sealed, olm = _sealed(client, room, event), client.olm
    if sealed is None or not sealed.session_id or sealed.session_id in olm.outgoing_key_requests:
        return
    asked = {getattr(message, "session_id", None) for message in olm.outgoing_to_device_messages}
    if sealed.session_id not in asked:
        request = sealed.as_key_request(sealed.sender, client.device_id, None, sealed.device_id or None)
        olm.outgoing_to_device_messages.append(request)


def take_keys_from_authors(olm: Olm) -> None:
    """Let a key that was asked for come from the very device that made it.

    The library takes one only from the own account's other devices, of which a bot has none; an author's word about
    the own key is as good as when it is sent unasked.
    """
    usual = olm._should_accept_forward

    def should_accept(sender: str, sender_key: str, event: ForwardedRoomKeyEvent) -> bool:
        asked = olm.outgoing_key_requests.get(event.session_id)
        if asked is None or asked.room_id != event.room_id or asked.algorithm != event.algorithm:
            return False
        told = event.source["content"]
        author = olm.device_store.device_from_sender_key(sender, sender_key)
        is_author = author is not None and told.get("sender_key") == sender_key
        if is_author and told.get("sender_claimed_ed25519_key") == author.ed25519:
            return True
        return bool(usual(sender, sender_key, event))

    olm._should_accept_forward = should_accept


def _read(file: Path) -> list[Held]:
    """What waited when the hub stopped; a damaged file is none, for its messages can be sent again."""
    try:
        return [Held(**row) for row in json.loads(file.read_bytes())]
    except (FileNotFoundError, ValueError, TypeError):
        return []


def _write(file: Path, held: list[Held]) -> None:
    rows = [{"room": one.room, "event": one.event, "since": one.since} for one in held]
    draft = file.with_suffix(".new")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        opened.write(json.dumps(rows).encode())
        opened.flush()
        os.fsync(opened.fileno())
    draft.replace(file)
