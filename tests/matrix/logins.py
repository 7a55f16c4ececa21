"""The bot's logins for the tests of its keys: a folder that can be copied, lost and put back."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from nio import AsyncClient, SyncResponse

from adapters.matrix.sealed import Secrets
from adapters.matrix.session import Account as Login
from adapters.matrix.session import Session, open_session
from adapters.matrix.tending import tend
from tests.matrix.server.synapse import PASSWORD, Account, Synapse


def secrets(user: str, key: str = "the master key") -> Secrets:
    return Secrets.of(lambda purpose: hashlib.sha256(f"{key}/{purpose}".encode()).digest(), user)


@dataclass
class Home:
    """Where one bot signs in, and what it keeps."""

    synapse: Synapse
    account: Account
    folder: Path
    key: str = "the master key"
    #: In place of the password.
    token: str = ""
    password: str = PASSWORD
    copies: list[Path] = field(default_factory=list)

    @property
    def login(self) -> Login:
        password = "" if self.token else self.password
        return Login(self.synapse.url, self.account.user_id, password, self.token)

    async def open(self) -> Session:
        return await open_session(self.login, self.folder, secrets(self.account.user_id, self.key))

    @asynccontextmanager
    async def session(self) -> AsyncIterator[Session]:
        """A start and a stop."""
        session = await self.open()
        try:
            yield session
        finally:
            await session.close()

    def copy(self) -> None:
        """What a backup that knows no better would keep."""
        self.copies.append(self.folder.with_name(f"copy-{len(self.copies)}"))
        shutil.copytree(self.folder, self.copies[-1])

    def put_back(self) -> None:
        """The newest copy, as if nothing had happened since."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.copies[-1], self.folder)

    def devices(self) -> set[str]:
        """What the account's list of sessions shows, besides the one of its making."""
        listed = self.synapse.call("GET", "/devices", token=self.account.token)["devices"]
        return {device["device_id"] for device in listed} - {self.account.device}


async def look(session: Session) -> SyncResponse:
    """One sync, and what has to follow it."""
    told = await session.client.sync(timeout=0, full_state=not session.client.rooms)
    assert isinstance(told, SyncResponse), told
    await tend(session, told)
    return told


def fingerprint(client: AsyncClient) -> str:
    """What a device is known by."""
    key: str = client.olm.account.identity_keys["ed25519"]
    return key
