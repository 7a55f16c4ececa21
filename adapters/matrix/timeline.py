"""What happened in the rooms, as rows of the inbox: nothing left out, nothing from before the bot was there.

a sync's answer  ->  the gap before it, paged back (X21)  ->  since the bot came  ->  others' events, a row each
"""

from __future__ import annotations

import asyncio
import json
import math
import re
import time
from collections.abc import Mapping, Sequence
from typing import Any

import aiohttp
from nio import AsyncClient, MessageDirection, RoomInfo, RoomMessagesError

from adapters.matrix.calls import Unexpected
from adapters.matrix.echoes import SKEW, Echoes, Recent
from adapters.matrix.locked import SEALED, Locked
from adapters.matrix.opened import is_by_sender
from adapters.matrix.outcomes import SIGNED_OUT, answer_of
from adapters.matrix.reading import is_gone, place_of
from adapters.matrix.rooms import Rooms
from adapters.matrix.upgrades import TOMBSTONE
from adapters.matrix.wording import answered
from bot import logs
from bot.contract.adapter import Raw
from bot.contract.address import Address
from bot.contract.delivery import Throttled

Happened = dict[str, Any]
#: How the hub names its sends: by the outbox row.
OURS = re.compile(r"[0-9a-f]{24}(\.\w+)*")
#: Events asked for at once.
PAGE = 100
#: Seconds until a gap that could not be read is asked for again.
AGAIN = 2.0

log = logs.get(__name__)


class Timeline:
    """The rooms' events on their way into the inbox."""

    def __init__(
        self, client: AsyncClient, rooms: Rooms, echoes: Echoes, locked: Locked, platform: str
    ) -> None:
        self._client, self._rooms, self._echoes, self._platform = client, rooms, echoes, platform
        self._locked = locked
        #: Reactions of others: taking one back does not say which it was.
        self._reactions: Recent[str, Mapping[str, Any]] = Recent()
        #: Another process sends as this very device.
        self.has_double = False
        #: When this process had read all that was there before it, on the clock that never jumps.
        self._abreast = math.inf

    def come_abreast(self) -> None:
        """All that was said before this process began has been heard."""
        self._abreast = min(self._abreast, time.monotonic())

    async def rows(self, room: str, info: RoomInfo, since: str) -> list[Raw]:
        """What others did there since the last sync, oldest first; own events are only noted."""
        events = list(info.timeline.events)
        if info.timeline.limited and info.timeline.prev_batch:
            events = await self._missed(room, info.timeline.prev_batch, since) + events
        olm = self._client.olm
        sealed = {event.event_id for event in events if event.decrypted and is_by_sender(olm, event)}
        rows = []
        for event in self._since_we_came(room, [event.source for event in events]):
            try:
                if self._is_news(room, event):
                    rows.append(
                        await self.row(room, self.in_order(room, event), event.get("event_id") in sealed)
                    )
            except Exception as fault:  # whatever somebody put there, what comes after it is heard
                log.error("event_passed_over", fault=fault)
        return rows

    async def left(self, room: str, info: RoomInfo) -> list[Raw]:
        """What put the bot out of a room, if somebody else did."""
        ends = [event.source for event in info.timeline.events if self._is_about_us(event.source)]
        return [await self.row(room, event) for event in ends[-1:] if event.get("sender") != self._rooms.me]

    async def opened(self) -> list[Raw]:
        """Messages whose key has come at last, and those whose key never came."""
        return [await self.row(room, event, sealed) for room, event, sealed in self._locked.ripe()]

    # -- which -----------------------------------------------------------------------------------------

    async def _missed(self, room: str, start: str, since: str) -> list[Any]:
        """The events between the last sync and the first of this one, oldest first."""
        missed: list[Any] = []
        while True:
            try:
                page = await self._page(room, start, since)
            except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError) as fault:
                log.warning("gap_waits", exc_info=fault)
                await asyncio.sleep(AGAIN)
                continue
            if page is None:
                return missed
            missed = [*page.chunk[::-1], *missed]
            if not page.chunk or not page.end or page.end == start:
                return missed
            start = page.end

    async def _page(self, room: str, start: str, since: str) -> Any:
        """One step back; None where the bot may not look."""
        page = await self._client.room_messages(room, start, since, MessageDirection.back, PAGE)
        if isinstance(page, RoomMessagesError):
            answer = answer_of(page)
            if answer.code in ("M_UNKNOWN", *SIGNED_OUT):
                raise Unexpected(answer)
            log.error("gap_unreadable", code=answer.code)
            return None
        return page

    def _since_we_came(self, room: str, events: Sequence[Happened]) -> Sequence[Happened]:
        """Leave out what was said before the bot was there; a direct room begins with the invitation."""
        came = next((at for at, event in enumerate(events) if self._is_entrance(event)), None)
        if came is None:
            return events
        if not self._rooms.is_direct(room):
            return events[came:]
        asked = (at for at, event in enumerate(events[:came]) if self._is_about_us(event))
        return events[max(asked, default=came) :]

    def _is_entrance(self, event: Happened) -> bool:
        if not self._is_about_us(event):
            return False
        before = event.get("unsigned", {}).get("prev_content", {}).get("membership")
        return bool(event["content"].get("membership") == "join" and before != "join")

    def _is_about_us(self, event: Mapping[str, Any]) -> bool:
        return event.get("type") == "m.room.member" and event.get("state_key") == self._rooms.me

    # -- how -------------------------------------------------------------------------------------------

    def _is_news(self, room: str, event: Happened) -> bool:
        """Whether the inbox wants it now: somebody else did it, and it is not sealed.

        Own events are noted; a tombstone waits to be followed, a sealed message for its key; what was taken away
        before it was heard was never said.
        """
        if not isinstance(event.get("event_id"), str):
            log.warning("event_without_id")
            return False
        if event.get("sender") == self._rooms.me and not self._is_about_us(event):
            txn = self._echoes.hear(event, room)
            self.has_double = self.has_double or self._is_strange(txn)
            return False
        if is_gone(event):
            return False
        if event.get("type") == SEALED:
            self._locked.hold(room, event)
        return event.get("type") not in (TOMBSTONE, SEALED)

    def in_order(self, room: str, event: Happened) -> Happened:
        """What comes after a word of the bot's comes later, whatever the clock of another server says."""
        told, ours = event.get("origin_server_ts"), self._rooms.me.partition(":")[2]
        is_near = str(event.get("sender")).endswith(f":{ours}")
        before = 0 if is_near else self._echoes.last.get(room, 0)
        return (
            {**event, "origin_server_ts": before + 1} if isinstance(told, int) and told <= before else event
        )

    def _is_strange(self, txn: str | None) -> bool:
        """Whether this device said something that this process did not, and no process before it.

        By our own clock: a homeserver's may be minutes off, and what a killed process said last is heard after it.
        """
        if txn is None or txn in self._echoes.used or not OURS.fullmatch(txn):
            return False
        return time.monotonic() > self._abreast + SKEW

    async def row(self, room: str, event: Mapping[str, Any], sealed: bool = False) -> Raw:
        """An event with all that the hub may want to know about it; `sealed` if its sender's own device sealed it."""
        ref, body = str(event["event_id"]), await self._body(room, event)
        body["cover"] = "sealed" if sealed else "bare" if self._rooms.is_encrypted(room) else "open"
        if event.get("type") == "m.reaction":
            self._reactions[ref] = event
        try:
            lane = place_of(body, self._platform).lane
        except Exception:  # its turn puts it aside, in a lane where it holds nobody up
            lane = Address(self._platform, room).lane
        return Raw(ref, lane, json.dumps(body, ensure_ascii=False))

    async def _body(self, room: str, event: Mapping[str, Any]) -> dict[str, Any]:
        """All that `reading` needs to know."""
        taken = event.get("redacts") or event.get("content", {}).get("redacts")
        return {
            "room": room,
            "direct": self._rooms.is_direct(room),
            "own": self._rooms.me,
            "name": self._rooms.name_of(room, self._whose(event)),
            "title": self._rooms.title_of(room),
            "to_hub": await self._is_to_us(room, event),
            "event": _lasting(event),
            "redacted": self._reactions.get(taken, {}) if isinstance(taken, str) else {},
            "trouble": "undecryptable" if event.get("type") == SEALED else "",
        }

    def _whose(self, event: Mapping[str, Any]) -> str:
        """Whoever the event is about: the one who came or went; for the bot's own coming, who invited it."""
        if event.get("type") != "m.room.member" or not self._is_about_us(event):
            return str(
                event.get("state_key") if event.get("type") == "m.room.member" else event.get("sender")
            )
        inviter = event.get("unsigned", {}).get("prev_sender")
        return str(inviter if event.get("sender") == self._rooms.me and inviter else event.get("sender"))

    async def _is_to_us(self, room: str, event: Mapping[str, Any]) -> bool:
        """Whether it answers a message of the bot's."""
        try:
            ref = answered(event["content"])
        except Exception:  # malformed: its turn puts it aside
            return False
        if ref is None:
            return False
        try:
            return await self._echoes.are_own(room, ref)
        except (Throttled, Unexpected, aiohttp.ClientError, TimeoutError):
            return False


def _lasting(event: Mapping[str, Any]) -> Mapping[str, Any]:
    """What every telling of it has in common: how old it is changes."""
    unsigned = {name: value for name, value in (event.get("unsigned") or {}).items() if name != "age"}
    return {**event, "unsigned": unsigned} if "unsigned" in event else event
