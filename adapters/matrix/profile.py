"""How the bot is called and looks, set where it differs: every change is told to every room."""

from __future__ import annotations

import asyncio
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import aiohttp
from nio import AsyncClient

from adapters.matrix import media
from adapters.matrix.calls import Unexpected, call
from bot import logs
from bot.contract.delivery import Throttled

#: Where the account remembers which picture it uploaded.
RECORD = "org.talkoot.avatar"

log = logs.get(__name__)


@dataclass(frozen=True, slots=True)
class Face:
    """A name to show ("" leaves it as it is), and a picture."""

    name: str = ""
    picture: Path | None = None


async def put_on(client: AsyncClient, face: Face) -> None:
    """Make the account look so. What does not work leaves it as it is: nobody waits for a picture."""
    try:
        if face.name:
            await _name(client, face.name)
        if face.picture is not None:
            await _picture(client, face.picture)
    except (OSError, Throttled, Unexpected, aiohttp.ClientError, TimeoutError) as fault:
        log.warning("profile_failed", exc_info=fault)


async def _name(client: AsyncClient, name: str) -> None:
    path = f"/profile/{quote(client.user_id, safe='')}/displayname"
    if (await call(client, "GET", path)).body.get("displayname") != name:
        await call(client, "PUT", path, {"displayname": name})


async def _picture(client: AsyncClient, picture: Path) -> None:
    content = await asyncio.to_thread(picture.read_bytes)
    digest = hashlib.sha256(content).hexdigest()
    user = quote(client.user_id, safe="")
    worn = (await call(client, "GET", f"/profile/{user}/avatar_url")).body.get("avatar_url")
    record = (await call(client, "GET", f"/user/{user}/account_data/{RECORD}")).body
    if worn and (record.get("sha256"), record.get("url")) == (digest, worn):
        return
    url = await media.upload(client, content, mimetypes.guess_type(picture.name)[0] or media.UNKNOWN)
    await call(client, "PUT", f"/user/{user}/account_data/{RECORD}", {"sha256": digest, "url": url})
    await call(client, "PUT", f"/profile/{user}/avatar_url", {"avatar_url": url})
