"""One person's app: a nio client of its own, with keys, that looks when asked to and shows what there is.

Everything runs on the people's own loop (`loop.Loop`); only `People` calls it.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from nio import (
    AsyncClient,
    AsyncClientConfig,
    InviteMemberEvent,
    RoomMessagesResponse,
    RoomSendResponse,
    SyncResponse,
)

from adapters.matrix.querying import know_devices
from tests.matrix.server.synapse import Account, Json, Synapse
from tests.matrix.server.timeline import Change, Timeline
from tests.matrix.server.turns import take_turns

take_turns()

#: What a homeserver lets through at most; what is more is fetched page by page.
FILTER = {"room": {"timeline": {"limit": 100}}}


class Neighbour:
    """One account on one device."""

    def __init__(self, handle: str, account: Account, synapse: Synapse, folder: Path) -> None:
        self.handle, self.account, self.synapse = handle, account, synapse
        self.rooms: dict[str, Timeline] = {}
        #: Rooms that somebody asks them into -> who, and whether as a private chat.
        self.invites: dict[str, tuple[str, bool]] = {}
        self._folder, self._turn = folder, asyncio.Lock()
        self._client: AsyncClient | None = None

    @property
    def id(self) -> str:
        return self.account.user_id

    @property
    def client(self) -> AsyncClient:
        assert self._client is not None, "not there yet"
        return self._client

    async def arrive(self) -> None:
        """Log in with keys, and see what there is."""
        self._folder.mkdir(parents=True, exist_ok=True)
        config = AsyncClientConfig(max_timeouts=2, max_limit_exceeded=0, encryption_enabled=True)
        self._client = AsyncClient(
            self.synapse.url, self.id, self.account.device, str(self._folder), config=config
        )
        self._client.restore_login(self.id, self.account.device, self.account.token)
        if self._client.should_upload_keys:
            await self._client.keys_upload()
        await self.look()

    async def go(self) -> None:
        await self.client.close()
        if self.client.store:
            self.client.store.database.close()

    # -- seeing ------------------------------------------------------------------------------------------

    async def look(self) -> list[Change]:
        """What became visible since the last look, oldest first in each room."""
        async with self._turn:
            answer = await self.client.sync(timeout=0, sync_filter=FILTER)
            assert isinstance(answer, SyncResponse), answer
            await self._keep_keys()
            self._note_invites(answer)
            changes = []
            for room_id, joined in answer.rooms.join.items():
                room = self.rooms.setdefault(room_id, Timeline(room_id))
                if joined.timeline.limited:
                    missed = [event async for event in self._before(room, joined.timeline.prev_batch)]
                    changes += [room.apply(event) for event in reversed(missed)]
                shown = [*joined.state, *joined.timeline.events]
                changes += [room.apply(event.source) for event in shown]
            for room_id in answer.rooms.leave:
                self.rooms.pop(room_id, None)
            return [change for change in changes if change is not None]

    async def _before(self, room: Timeline, at: str | None) -> AsyncIterator[Json]:
        """What a sync left out, newest first."""
        while at:
            page = await self.client.room_messages(room.room, at, limit=100)
            if not isinstance(page, RoomMessagesResponse) or not page.chunk:
                return
            for event in page.chunk:
                if event.event_id in room.messages:
                    return
                yield event.source
            at = page.end

    async def _keep_keys(self) -> None:
        await self.client.send_to_device_messages()
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        await know_devices(self.client)
        if self.client.should_claim_keys:
            await self.client.keys_claim(self.client.get_users_for_key_claiming())

    def _note_invites(self, answer: SyncResponse) -> None:
        for room_id, invited in answer.rooms.invite.items():
            for event in invited.invite_state:
                if isinstance(event, InviteMemberEvent) and event.state_key == self.id:
                    self.invites[room_id] = (event.sender, bool(event.content.get("is_direct")))

    # -- doing -------------------------------------------------------------------------------------------

    async def send(self, room_id: str, kind: str, content: Json) -> str:
        """Send an event, encrypted where the room is; its id."""
        if room_id not in self.client.rooms:
            await self.look()
        sent = await self.client.room_send(
            room_id, kind, content, uuid.uuid4().hex, ignore_unverified_devices=True
        )
        assert isinstance(sent, RoomSendResponse), sent
        return str(sent.event_id)

    def call(self, method: str, path: str, body: Json | None = None, **query: Any) -> Json:
        """Any other request in their name."""
        return self.synapse.call(method, path, body, self.account.token, **query)
