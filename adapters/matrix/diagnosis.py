"""What works on Matrix and what is missing: the login, its device, the homeserver's limit, each room.

Nothing is sent and nothing is changed, no login is made and the keys stay closed; the hub may be running meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import aiohttp
from nio import AsyncClient, AsyncClientConfig

from adapters.matrix import sealed
from adapters.matrix.calls import Unexpected, call
from adapters.matrix.identity import identity
from adapters.matrix.limits import LIMITED
from adapters.matrix.members import Powers, powers
from adapters.matrix.rooms import Rooms, path_of
from adapters.matrix.sealed import Foreign, Secrets
from adapters.matrix.session import FOREIGN, OTHERS_TOKEN, REFUSED_TOKEN, Account
from bot.contract.delivery import Throttled
from bot.contract.diagnosis import Bound, Remark

#: Seconds.
WEEK = 7 * 86400.0
AWAY = "the homeserver {server} can't be reached from here just now. Is this machine online, and homeserver right?"
NOT_YET = "not signed in yet: the first start does that, and tells whether the password is right."
SIGNED = "its device is signed, so that apps trust it and read what it writes in encrypted rooms."
UNSIGNED = (
    "its device {device} is not signed, so newer apps neither show it what is said in encrypted rooms nor read what it"
    " writes there. A start of Talkoot with password_file signs it."
)
FAST = "the homeserver has not slowed the bot down within a week."
SLOW = (
    "the homeserver slows the bot down, last on {day}. As Synapse comes: ten quick messages, then one in five seconds."
    " Its administrator lifts that for the bot's account: POST /_synapse/admin/v1/users/{user}/override_ratelimit with"
    ' {{"messages_per_second": 0, "burst_count": 0}}'
)
GONE = "the bot is not there any more. Invite it again, or tell the hub nothing: it notices by itself."
MUTE = "the bot may not write there. Give it the power that messages need."
UNPINNED = "the bot can't pin its board. It needs the power to change pinned messages (50, a moderator's)."
UNTIDY = "the bot can't take away what should not stand there, like a phone number. It needs a moderator's power (50)."
OPEN = "anybody on the internet may read what is written there. Its settings, Security, say who reads the history."
CLEAR = "not encrypted, so whoever runs the homeserver can read along"


async def diagnose(account: Account, folder: Path, secrets: Secrets, chats: Sequence[Bound]) -> list[Remark]:
    """Ask the homeserver; the worst comes alone."""
    client = AsyncClient(
        account.homeserver.rstrip("/"),
        account.user,
        config=AsyncClientConfig(encryption_enabled=False, max_timeouts=1, max_limit_exceeded=0),
    )
    client.user_id = account.user
    try:
        return await _login(client, account, folder, secrets, chats)
    except Foreign:
        return [Remark("stop", " ".join(FOREIGN).format(folder=folder))]
    except (Unexpected, Throttled, aiohttp.ClientError, TimeoutError, OSError):
        return [Remark("stop", AWAY.format(server=account.homeserver))]
    finally:
        await client.close()


async def _login(
    client: AsyncClient, account: Account, folder: Path, secrets: Secrets, chats: Sequence[Bound]
) -> list[Remark]:
    kept = sealed.read(folder / "session", secrets.seal)
    client.access_token = account.access_token or (kept.token if kept else "")
    if not client.access_token:
        await call(client, "GET", "/login")
        return [Remark("ok", NOT_YET)]
    told = await call(client, "GET", "/account/whoami")
    if told.code:
        return [Remark("stop", " ".join(REFUSED_TOKEN))]
    user, device = told.body.get("user_id"), str(told.body.get("device_id"))
    if user != account.user:
        return [Remark("stop", " ".join(OTHERS_TOKEN).format(found=user, user=account.user))]
    remarks = [
        Remark("ok", f"signed in as {user}."),
        await _device(client, device),
        _limit(folder, account.user),
    ]
    for chat in {chat.address.chat: chat for chat in chats}.values():
        remarks += await _room(client, chat)
    return remarks


def _limit(folder: Path, user: str) -> Remark:
    """Whether the hub met the homeserver's limit lately; the server itself tells nobody whom it spares."""
    try:
        last = (folder / LIMITED).stat().st_mtime
    except OSError:
        last = 0.0
    if time.time() - last > WEEK:
        return Remark("ok", FAST)
    return Remark("look", SLOW.format(user=user, day=time.strftime("%d %b", time.localtime(last))))


async def _device(client: AsyncClient, device: str) -> Remark:
    """Whether apps may trust the bot's device."""
    answer = await call(client, "POST", "/keys/query", {"device_keys": {client.user_id: []}})
    if device in identity(answer.body, client.user_id).signed:
        return Remark("ok", SIGNED)
    return Remark("look", UNSIGNED.format(device=device))


async def _room(client: AsyncClient, bound: Bound) -> list[Remark]:
    """One room, by its name; that is not stored anywhere in the open."""
    room = bound.address.chat
    own = await powers(Rooms(client, bound.address.adapter), room)
    if not own.here:
        return [Remark("look", f"{room}: {GONE}")]
    title = await _state(client, room, "m.room.name", "name") or room
    history = await _state(client, room, "m.room.history_visibility", "history_visibility")
    is_sealed = bool(await _state(client, room, "m.room.encryption", "algorithm"))
    faults = [fault for is_so, fault in _faults(own, history) if is_so]
    if not faults:
        return [Remark("ok", f"“{title}”: all is well, {'encrypted' if is_sealed else CLEAR}.")]
    return [Remark("look", f"“{title}”: {fault}") for fault in faults]


def _faults(own: Powers, history: str) -> Iterator[tuple[bool, str]]:
    yield not own.writes, MUTE
    yield not own.pins, UNPINNED
    yield not own.deletes, UNTIDY
    yield history == "world_readable", OPEN


async def _state(client: AsyncClient, room: str, kind: str, name: str) -> str:
    """One word of a room's state; "" where nothing was set."""
    told = await call(client, "GET", path_of(room, "state", kind))
    return "" if told.code else str(told.body.get(name, ""))
