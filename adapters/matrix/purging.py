"""What the keys know of people who share no room with the bot any more: gone, down to the bytes (V15).

    sweep(client, rooms, trust, locked)      after the first sync, and after the bot left somebody's private room

Names stand beside device keys in the library's store. Whoever left all rooms is taken out of it; their apps' keys are
asked for again if they come back. Somebody whose private room the bot left was forgotten: then the ways between the
two devices go, too, and what was remembered of their identity. Who still is in an encrypted room with the bot stays:
without their keys nothing could be said there.
"""

from __future__ import annotations

from collections.abc import Collection

from nio import AsyncClient

from adapters.matrix.locked import Locked
from adapters.matrix.rooms import Rooms
from adapters.matrix.trust import Trust
from bot import logs

#: What refers to a row of devices, before the row itself.
_OF_DEVICE = ("keys", "devicetruststate")

log = logs.get(__name__)


def sweep(client: AsyncClient, rooms: Rooms, trust: Trust, locked: Locked) -> None:
    """Take out whoever shares no room with the bot."""
    here = {user for room in client.rooms for user in (rooms.me, *rooms.others(room))}
    forgotten, rooms.deserted = rooms.deserted - here, set()
    away = {user for user in client.olm.device_store.users if client.olm.device_store[user]} - here
    if not (away | forgotten):
        return
    _cut(client, forgotten)
    _unname(client, away | forgotten)
    trust.forget(forgotten)
    locked.leave(client.rooms)
    log.info("keys_swept", people=len(away | forgotten))


def _unname(client: AsyncClient, users: Collection[str]) -> None:
    """Devices and their keys."""
    olm, database = client.olm, client.store.database
    with database.atomic():
        for user in users:
            for table in _OF_DEVICE:
                database.execute_sql(
                    f"DELETE FROM {table} WHERE device_id IN (SELECT id FROM devicekeys WHERE user_id = ?)",  # noqa: S608 - one of two names
                    (user,),
                )
            database.execute_sql("DELETE FROM devicekeys WHERE user_id = ?", (user,))
            olm.device_store._entries.pop(user, None)
            olm.tracked_users.discard(user)
            olm.users_for_key_query.discard(user)
    database.execute_sql("VACUUM")  # what was deleted before stands in no free page either


def _cut(client: AsyncClient, users: Collection[str]) -> None:
    """The ways by which keys went to and fro, and the keys of rooms that the bot has left."""
    olm, database = client.olm, client.store.database
    known = {device.curve25519 for user in users for device in olm.device_store[user].values()}
    left = {*olm.inbound_group_store._entries, *olm.outbound_group_sessions} - client.rooms.keys()
    with database.atomic():
        for key in known:
            database.execute_sql("DELETE FROM olmsessions WHERE sender_key = ?", (key,))
            olm.session_store._entries.pop(key, None)
        for room in left:
            database.execute_sql("DELETE FROM megolminboundsessions WHERE room_id = ?", (room,))
            olm.inbound_group_store._entries.pop(room, None)
            olm.outbound_group_sessions.pop(room, None)
