"""One login, kept: the same device over all starts, its keys beside it, and never an old copy of them.

    session = await open_session(account, folder, secrets)    whoami, compare, upload, cross-sign
    session.client                                            logged in, its store open
    await session.note()                                      now and then: the keys have moved on

A device whose keys are lost or were put back from a copy can neither read nor be read any more. So the server keeps a
count beside ours that goes on whenever the keys do (`marks`); if the two differ, the device is given up, a new one
logs in and is signed with the same identity (X23). A login at each start would meet the server's limit at the sixth.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
from nio import AsyncClient, AsyncClientConfig, KeysUploadError
from nio.store import SqliteStore
from vodozemac import LibolmPickleException, PickleException

from adapters.matrix import calls, marks, sealed, signing
from adapters.matrix.calls import Unexpected, call
from adapters.matrix.keeping import keep_whole
from adapters.matrix.locked import take_keys_from_authors
from adapters.matrix.opened import open_words_only
from adapters.matrix.sealed import Foreign, Kept, Secrets
from bot import logs
from bot.contract.adapter import AnotherCopy
from bot.contract.delivery import Throttled, Unauthorised

#: Seconds for the last word to the server.
GOODBYE = 3.0
#: How the device is called in the account's list of sessions.
DEVICE_NAME = "Talkoot"

REFUSED_TOKEN = (
    "The homeserver does not accept Talkoot's sign-in.",
    "Put a new access token where config.toml says, or the account's password (password_file).",
)
REFUSED_PASSWORD = (
    "The homeserver does not accept the password for {user}.",
    "Put the right one where config.toml says; the homeserver's administrator can set a new one.",
)
OTHERS_TOKEN = (
    "The access token belongs to {found}, but config.toml says user = {user}.",
    "Make a token of the bot's own account, or correct user.",
)
NO_DEVICE = (
    "The access token belongs to no device, so nothing encrypted could be read.",
    "Use password_file instead, or a token that came from a login.",
)
LOST = (
    "The keys of the device {device} are gone, or were put back from an old copy; with them every encrypted room is"
    " closed to Talkoot, and an access token alone cannot make new ones.",
    "Write password_file in place of access_token_file, or make a token by a new login and put it there.",
)
FOREIGN = (
    "The Matrix keys in {folder} were sealed with another talkoot.key.",
    "Put that key back beside config.toml. If it is lost, remove {folder}: Talkoot then signs in as a new device.",
)

log = logs.get(__name__)


@dataclass(frozen=True, slots=True)
class Account:
    """Who signs in where, by a password or by the token of a login that somebody made."""

    homeserver: str
    user: str
    password: str = field(default="", repr=False)
    access_token: str = field(default="", repr=False)

    def refuse(self, sentence: tuple[str, str], **about: object) -> Unauthorised:
        """The operator's sentence: what is wrong, what to do."""
        wrong, remedy = (part.format(user=self.user, **about) for part in sentence)
        return Unauthorised(f"{wrong}\n  {remedy}")


class Session:
    """A client that is logged in. `renewed`: in place of a device whose keys were lost, so people should be told."""

    def __init__(self, client: AsyncClient, renewed: bool) -> None:
        self.client, self.renewed = client, renewed
        self._count = marks.Count(client)

    async def note(self, at_once: bool = False) -> None:
        """Count on, here and at the server, if the keys have moved on; at most once a minute unless `at_once`."""
        await self._count.note(at_once)

    async def close(self) -> None:
        """Let go of the connection and the store; the device stays, and the server knows that nobody uses it."""
        with suppress(Throttled, Unexpected, aiohttp.ClientError, TimeoutError, OSError):
            async with asyncio.timeout(GOODBYE):
                await marks.leave(self.client)
        await _close(self.client)


async def open_session(account: Account, folder: Path, secrets: Secrets) -> Session:
    """Sign in, or go on with the login of the last start.

    Raises:
        Unauthorised: with the operator's sentence.
        AnotherCopy: another hub is at work for this account, with a data folder of its own.
        Throttled, Unexpected, aiohttp.ClientError, TimeoutError: not now; try again later.
    """
    _make_folder(folder)
    opening = _Opening(account, folder, secrets)
    try:
        return await opening.open()
    except BaseException:
        await _close(opening.client)
        raise


class _Opening:
    """The way to a session."""

    def __init__(self, account: Account, folder: Path, secrets: Secrets) -> None:
        self.account, self.folder, self.secrets = account, folder, secrets
        self.file = folder / "session"
        self.client = self._client("")

    async def open(self) -> Session:
        before = self._recall()
        kept = await self._admitted(before)
        await self._check_alone(kept, before)
        if kept is not None and not await self._is_whole(kept, before):
            log.warning("device_lost")
            await self._give_up(kept)
            kept = None
        if kept is None:
            kept = await self._log_in()
            await self._check_alone(kept, before)
            await self._load(kept)
        await self._settle(kept)
        former = await marks.remembered(self.client)
        await marks.retire(self.client, former, self.account.password)
        session = Session(self.client, renewed=former not in (None, kept.device))
        await session.note(at_once=True)
        return session

    async def _check_alone(self, kept: Kept | None, before: Kept | None) -> None:
        """Make room again if another hub is at work for this account.

        Raises:
            AnotherCopy: it is.
        """
        own = {one.device for one in (kept, before) if one is not None}
        if kept is None or not await marks.others(self.client, self.account.user, kept.token, own):
            return
        if before is None or before.token != kept.token:
            await call(self.client, "POST", "/logout", {}, token=kept.token)
        raise AnotherCopy

    # -- the login -------------------------------------------------------------------------------------

    def _recall(self) -> Kept | None:
        try:
            return sealed.read(self.file, self.secrets.seal)
        except Foreign:
            raise self.account.refuse(FOREIGN, folder=self.folder) from None

    async def _admitted(self, before: Kept | None) -> Kept | None:
        """A login that the server accepts, without making one if there is one; None: there is none yet."""
        token = self.account.access_token or (before.token if before else "")
        if not token:
            return None
        answer = await call(self.client, "GET", "/account/whoami", token=token)
        if answer.code:
            if before is None or self.account.access_token:
                raise self.account.refuse(REFUSED_TOKEN)
            return await self._log_in(before.device)
        user, device = answer.body.get("user_id"), answer.body.get("device_id")
        if user != self.account.user:
            raise self.account.refuse(OTHERS_TOKEN, found=user)
        if not isinstance(device, str):
            raise self.account.refuse(NO_DEVICE)
        return Kept(device, token)

    async def _log_in(self, device: str | None = None) -> Kept:
        """A new login: on a new device, or on the one whose token was taken away."""
        body: dict[str, Any] = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": self.account.user},
            "password": self.account.password,
            "initial_device_display_name": DEVICE_NAME,
        }
        answer = await call(self.client, "POST", "/login", body | ({"device_id": device} if device else {}))
        if answer.code == "M_FORBIDDEN":
            raise self.account.refuse(REFUSED_PASSWORD)
        if answer.code:
            raise Unexpected(answer)
        log.info("logged_in")
        return Kept(answer.body["device_id"], answer.body["access_token"])

    # -- the keys --------------------------------------------------------------------------------------

    async def _is_whole(self, kept: Kept, before: Kept | None) -> bool:
        """Whether the keys here are the ones that the server knows, and as far as it knows them."""
        known = await signing.device_keys(self.client, kept)
        if not self._store(kept.device).exists():
            return known is None and (before is None or before.device != kept.device)
        await self._load(kept)
        own = self.client.olm.account
        if known is None:
            return not own.shared
        same = known.get("keys", {}).get(f"ed25519:{kept.device}") == own.identity_keys["ed25519"]
        return same and await marks.agree(self.client)

    async def _give_up(self, kept: Kept) -> None:
        """Log the device out, which removes it, and throw its keys away.

        Raises:
            Unauthorised: there is no password to make another one with.
        """
        if not self.account.password:
            raise self.account.refuse(LOST, device=kept.device)
        await call(self.client, "POST", "/logout", {}, token=kept.token)
        await _close(self.client)
        self.client = self._client("")

    async def _load(self, kept: Kept) -> None:
        """Open the store of this device, or make it.

        Raises:
            Unauthorised: it was sealed with another key.
        """
        store = self._store(kept.device)
        store.touch(mode=0o600)
        await _close(self.client)
        self.client = self._client(store.name)
        try:
            self.client.restore_login(self.account.user, kept.device, kept.token)
        except (PickleException, LibolmPickleException):
            raise self.account.refuse(FOREIGN, folder=self.folder) from None
        take_keys_from_authors(self.client.olm)
        keep_whole(self.client.olm)
        open_words_only(self.client.olm)

    async def _settle(self, kept: Kept) -> None:
        """Keep the login; publish the keys; sign them; remove the keys of an earlier device."""
        if self.client.olm is None:
            await self._load(kept)
        sealed.write(self.file, self.secrets.seal, kept)
        if self.client.should_upload_keys and isinstance(
            refused := await self.client.keys_upload(), KeysUploadError
        ):
            raise Unexpected.of(refused)
        await signing.cross_sign(self.client, self.secrets.seeds, self.account)
        for old in self.folder.glob("*.db*"):
            if not old.name.startswith(self._store(kept.device).name):
                old.unlink()

    def _store(self, device: str) -> Path:
        return self.folder / f"{quote(device, safe='')}.db"

    def _client(self, store: str) -> AsyncClient:
        config = AsyncClientConfig(
            store=SqliteStore,
            store_name=store,
            pickle_key=self.secrets.pickle,
            max_timeouts=0,  # whoever asks knows better when to ask again
            max_limit_exceeded=0,
            request_timeout=calls.PATIENCE,
        )
        return AsyncClient(
            self.account.homeserver.rstrip("/"), self.account.user, "", str(self.folder), config
        )


def _make_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


async def _close(client: AsyncClient) -> None:
    await client.close()
    if client.store is not None:
        client.store.database.close()
