"""Who is in a room now, and what the bot may do there: asked when it matters, never remembered.

The roll call makes up for what no event will tell: who was in a room silently before the hub served it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import aiohttp

from adapters.matrix.calls import Unexpected, call
from adapters.matrix.names import is_person
from adapters.matrix.register import Register
from adapters.matrix.rooms import Rooms, path_of
from bot.contract.address import Address, Who
from bot.contract.delivery import Throttled

#: The power that a room's creators have from version 12 on: more than any number.
CREATOR = 2**53
#: What a room asks for where it says nothing.
EVENTS, STATE, REDACT = 0, 50, 50
#: Seconds between two roll calls.
EVERY = 60.0


@dataclass(frozen=True, slots=True)
class Powers:
    """What the bot may do in a group."""

    here: bool
    writes: bool = False
    deletes: bool = False
    pins: bool = False


async def present(rooms: Rooms, who: Who, chat: Address) -> bool | None:
    """Whether the account is in the room; None if the server does not say (the bot is not there, or no answer)."""
    if who.adapter != chat.adapter or not is_person(who.user):
        return False
    try:
        membership = await rooms.membership(chat.chat, who.user)
    except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError):
        return None
    return None if membership is None else membership == "join"


async def powers(rooms: Rooms, room: str) -> Powers:
    """What the bot may do in a group.

    Raises:
        Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not to be found out now.
    """
    if await rooms.membership(room, rooms.me) != "join":
        return Powers(here=False)
    levels = (await call(rooms.client, "GET", path_of(room, "state", "m.room.power_levels"))).body
    mine, events = await level(rooms, room, levels), _dict(levels.get("events"))
    return Powers(
        here=True,
        writes=mine >= _int(events.get("m.room.message", levels.get("events_default")), EVENTS),
        deletes=mine >= _int(levels.get("redact"), REDACT),
        pins=mine >= _int(events.get("m.room.pinned_events", levels.get("state_default")), STATE),
    )


async def level(rooms: Rooms, room: str, levels: dict[str, Any]) -> int:
    """The bot's own power. From version 12 on, creators stand in no list and may do everything."""
    made = (await call(rooms.client, "GET", path_of(room, "state", "m.room.create") + "?format=event")).body
    content = _dict(made.get("content"))
    if _int(content.get("room_version"), 1) >= 12:
        creators = [made.get("sender"), *(content.get("additional_creators") or ())]
        if rooms.me in creators:
            return CREATOR
    return _int(_dict(levels.get("users")).get(rooms.me, levels.get("users_default")), 0)


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _int(value: Any, otherwise: int) -> int:
    """A number, or one written as text; old rooms have both."""
    try:
        return int(value)
    except (TypeError, ValueError):
        return otherwise


class RollCall:
    """Compares now and then who is in the rooms that the hub serves with whom it believes there."""

    def __init__(self, rooms: Rooms, register: Register) -> None:
        self._rooms, self._register = rooms, register
        self._called = float("-inf")

    async def call(self) -> list[tuple[str, dict[str, Any]]]:
        """Rooms and what is missing in the hub's picture of them, as events that somebody came or went."""
        if time.monotonic() - self._called < EVERY:
            return []
        self._called = time.monotonic()
        missing = []
        for room, believed in (await self._register.served()).items():
            known = self._rooms.client.rooms.get(room)
            here = (
                frozenset(user for user, one in known.users.items() if not one.invited)
                if known
                else frozenset()
            )
            if self._rooms.me in here:
                here -= {self._rooms.me}
                missing += [(room, _membership(user, "join")) for user in sorted(here - believed)]
                missing += [(room, _membership(user, "leave")) for user in sorted(believed - here)]
        return missing


def _membership(user: str, membership: str) -> dict[str, Any]:
    now, before = int(time.time() * 1000), "leave" if membership == "join" else "join"
    return {
        "type": "m.room.member", "event_id": f"roll:{membership}:{user}:{now}", "sender": user, "state_key": user,
        "origin_server_ts": now, "content": {"membership": membership},
        "unsigned": {"prev_content": {"membership": before}},
    }  # fmt: skip
