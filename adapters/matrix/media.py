"""Files on their way to and from the homeserver; in encrypted rooms it sees only noise."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import aiohttp
from nio import AsyncClient, EncryptionError
from nio.crypto.attachments import decrypt_attachment, encrypt_attachment

from adapters.matrix.calls import Answer, Unexpected
from adapters.matrix.names import Media
from bot.contract.delivery import Throttled

UPLOAD = "/_matrix/media/v3/upload"
DOWNLOAD = "/_matrix/client/v1/media/download"
#: Bytes read at once; seconds for a whole file.
CHUNK, PATIENCE = 64 * 1024, 60.0
UNKNOWN = "application/octet-stream"


async def upload(client: AsyncClient, content: bytes, kind: str) -> str:
    """Where the server keeps it: "mxc://…".

    Raises:
        Throttled: not taken; wait.
        Unexpected: the server does not want it, by its own code.
        aiohttp.ClientError, TimeoutError: it could not be reached, or did not answer.
    """
    headers = {"Content-Type": kind, "Authorization": f"Bearer {client.access_token}"}
    response = await client.send("POST", UPLOAD, content, headers, timeout=PATIENCE)
    answer = Answer(response.status, await _object(response))
    if answer.status == 429:
        raise Throttled(float(answer.body.get("retry_after_ms", 5000)) / 1000, whole=True)
    if answer.code:
        raise Unexpected(answer)
    return str(answer.body["content_uri"])


async def placed(client: AsyncClient, content: bytes, kind: str, sealed: bool) -> dict[str, Any]:
    """What a message's content says of a file that was uploaded just now: `url`, or `file` with its key.

    Raises:
        As `upload`.
    """
    if not sealed:
        return {"url": await upload(client, content, kind)}
    noise, keys = encrypt_attachment(content)
    return {"file": {**keys, "url": await upload(client, noise, UNKNOWN)}}


async def fetch(client: AsyncClient, ref: str, most: int) -> bytes:
    """The content of a file, as it was sent.

    Raises:
        ValueError: it has more than `most` bytes.
        LookupError: it cannot be had, or is not what was announced.
        aiohttp.ClientError, TimeoutError: not now.
    """
    try:
        media = Media.named(ref)
    except ValueError as wrong:
        raise LookupError("no such file") from wrong
    path = "/".join(quote(part, safe="") for part in media.url.removeprefix("mxc://").split("/"))
    headers = {"Authorization": f"Bearer {client.access_token}"}
    response = await client.send("GET", f"{DOWNLOAD}/{path}", None, headers, timeout=PATIENCE)
    try:
        if response.status != 200:
            raise LookupError("the homeserver does not give it")
        content = await _read(response, most)
    finally:
        response.release()
    return _opened(content, media) if media.key else content


async def _read(response: aiohttp.ClientResponse, most: int) -> bytes:
    if (response.content_length or 0) > most:
        raise ValueError("the file is too large")
    content = bytearray()
    async for piece in response.content.iter_chunked(CHUNK):
        content += piece
        if len(content) > most:
            raise ValueError("the file is too large")
    return bytes(content)


def _opened(noise: bytes, media: Media) -> bytes:
    try:
        return bytes(decrypt_attachment(noise, media.key, media.sha256, media.iv))
    except (EncryptionError, ValueError) as damaged:
        raise LookupError("it is not what was sent") from damaged


async def _object(response: aiohttp.ClientResponse) -> dict[str, Any]:
    try:
        read = json.loads(await response.text())
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
