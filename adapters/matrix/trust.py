"""Who people's devices belong to: remembered at first sight, and looked at again whenever it changes (H20, H21).

    trust.heed(told, rooms)    whom this sync concerns
    trust.rows()               what the hub should know, a row each
    trust.keep(), settle()     around the commit, as `locked` has it
    trust.admit(user)          their devices that may see what is private

A person's identity is the key that vouches for their devices. Another one in its place may be the same person on a
new start, or somebody else: the hub decides with people's help, here it is only seen. A homeserver that lies can add
devices to an account, but not sign them.
"""

from __future__ import annotations

import hmac
import json
import os
import time
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from nio import AsyncClient

from adapters.matrix.calls import Unexpected, call
from adapters.matrix.identity import Identity, identity
from adapters.matrix.names import is_person, order_now
from adapters.matrix.querying import know_devices
from adapters.matrix.reading import DEVICES
from adapters.matrix.register import Register
from bot import logs
from bot.contract.adapter import Raw
from bot.contract.address import Address
from bot.contract.delivery import NotSent, Withheld

log = logs.get(__name__)

#: Accounts that are asked about at once, and milliseconds that other servers have to answer.
MANY, PATIENCE = 100, 3000
#: Seconds until a server that was silent is asked about its people again.
SILENT = 600.0
#: Seconds until those who hold a role are looked at unasked.
WATCHED = 300.0


@dataclass(frozen=True, slots=True)
class Seen:
    """An account as it was seen last.

    Args:
        identity: its key, or None.
        known: devices that it does not vouch for, but had when first seen.
        doubted: those that came later.
        times: how often the hub was told of it.
    """

    identity: str | None
    known: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()
    times: int = 0

    @staticmethod
    def first(found: Identity) -> Seen:
        return Seen(found.master, tuple(sorted(found.unsigned)))

    def after(self, found: Identity) -> tuple[Seen, str]:
        """As it is now, and what the hub should know of that; "" for nothing."""
        known = tuple(device for device in self.known if device in found.unsigned)
        doubted = tuple(sorted(found.unsigned - set(known)))
        cause = self._cause(found, doubted)
        return Seen(found.master, known, doubted, self.times + bool(cause)), cause

    def _cause(self, found: Identity, doubted: tuple[str, ...]) -> str:
        if self.identity not in (None, found.master):
            return "identity"
        if set(doubted) - set(self.doubted):
            return "device"
        return "settled" if self.doubted and not doubted else ""


class Trust:
    """What was seen of everybody."""

    def __init__(
        self, client: AsyncClient, file: Path, platform: str, key: bytes, register: Register
    ) -> None:
        self._client, self._file, self._platform, self._key = client, file, platform, key
        self._register, self._watched = register, float("-inf")
        self._seen, self._owed = _read(file)
        self._now: dict[str, Seen] = {}
        #: Whose server was silent, and until when it is left alone, on the clock that never jumps.
        self._silent: dict[str, float] = {}
        self._changed = False

    # -- looking ---------------------------------------------------------------------------------------

    def heed(self, changed: Iterable[str], rooms: Iterable[str]) -> None:
        """Look at accounts whose devices changed, and at the people of these rooms who were never looked at."""
        new = {user for user in changed if self._alias(user) in self._seen}
        for room in rooms:
            if (known := self._client.rooms.get(room)) is not None and known.encrypted:
                new |= {user for user in known.users if self._alias(user) not in self._seen}
        new = {user for user in new if user != self._client.user_id and is_person(user)}
        self._changed |= not new <= self._owed
        self._owed |= new

    async def rows(self) -> list[Raw]:
        """Look; what the hub should know.

        Raises:
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: nothing is forgotten; the next call looks.
        """
        await self._watch()
        self._now = {}
        told: list[Raw] = []
        moment = time.monotonic()
        asked = sorted(user for user in self._owed if self._silent.get(user, 0.0) <= moment)
        found_of = dict([pair async for pair in self._look(asked)])
        self._silent |= dict.fromkeys(set(asked) - found_of.keys(), moment + SILENT)
        for user, found in found_of.items():
            before = self._seen.get(self._alias(user))
            self._now[user], cause = (Seen.first(found), "") if before is None else before.after(found)
            if cause:
                told.append(self.row(user, cause, self._now[user].times))
        return told

    async def _watch(self) -> None:
        """Whoever is trusted here is looked at also where no server tells of it: in rooms that are not encrypted."""
        if time.monotonic() - self._watched >= WATCHED:
            self._watched = time.monotonic()
            self._owed |= {user for user in await self._register.trusted() if is_person(user)}
            self._changed = True

    def row(self, user: str, cause: str, times: int | str) -> Raw:
        """A row of the inbox; what is told once more after a crash is the same row."""
        at = order_now()
        event = {"type": DEVICES, "sender": user, "content": {"cause": cause}, "origin_server_ts": at}
        body = {
            "room": "",
            "direct": False,
            "own": self._client.user_id,
            "name": "",
            "to_hub": False,
            "event": event,
        }
        key = f"devices:{self._alias(user)}:{cause}:{times}"
        return Raw(key, Address(self._platform, user).lane, json.dumps(body))

    async def _look(self, users: list[str]) -> AsyncIterator[tuple[str, Identity]]:
        """What there is of them; nothing of those whose own server is silent."""
        for begin in range(0, len(users), MANY):
            some = users[begin : begin + MANY]
            wanted = {"device_keys": {user: [] for user in some}, "timeout": PATIENCE}
            answer = await call(self._client, "POST", "/keys/query", wanted)
            if answer.code:
                raise Unexpected(answer)
            for user in answered(answer.body, some):
                yield user, identity(answer.body, user)

    def _alias(self, user: str) -> str:
        """How somebody is called in what is kept: whoever is forgotten leaves no name here."""
        return hmac.digest(self._key, user.encode(), "sha256").hex()[:32]

    # -- around the commit -----------------------------------------------------------------------------

    def keep(self) -> None:
        """Before the cursor moves: whom to look at is not told twice."""
        if self._changed:
            _write(self._file, self._seen, self._owed)
            self._changed = False

    def settle(self) -> None:
        """The rows are stored: what was seen is the past."""
        if self._now:
            self._seen |= {self._alias(user): seen for user, seen in self._now.items()}
            self._owed -= self._now.keys()
            self._now = {}
            _write(self._file, self._seen, self._owed)

    def forget(self, users: Iterable[str]) -> None:
        """They are seen for the first time if they come back."""
        for user in users:
            self._seen.pop(self._alias(user), None)
            self._owed.discard(user)
        _write(self._file, self._seen, self._owed)

    # -- what is private -------------------------------------------------------------------------------

    async def admit(self, user: str) -> frozenset[str]:
        """Their devices that may be shown what is private; asked anew each time.

        Raises:
            Withheld: there is none: none is vouched for, or it is another identity that vouches.
            NotSent: their server does not say.
            Throttled, Unexpected, aiohttp.ClientError, TimeoutError: nobody knows now.
        """
        olm = self._client.olm
        olm.users_for_key_query.add(user)
        await know_devices(self._client)
        found = dict([pair async for pair in self._look([user])]).get(user)
        if found is None:
            raise NotSent
        seen = self._seen.get(self._alias(user))
        if seen is not None and seen.identity not in (None, found.master):
            self._owed.add(user)
            raise Withheld("changed")
        admitted = frozenset(
            one.id
            for one in olm.device_store.active_user_devices(user)
            if found.keys.get(one.id) == (one.ed25519, one.curve25519)
        )
        if not admitted and user != self._client.user_id:
            raise Withheld("unconfirmed")
        return admitted


def answered(answer: Mapping[str, Any], users: Iterable[str]) -> list[str]:
    """Of whom an answer of /keys/query speaks: a server that could not be asked says nothing about its people."""
    spoken, silent = answer.get("device_keys", {}), answer.get("failures", {})
    return [user for user in users if user in spoken and user.partition(":")[2] not in silent]


def _read(file: Path) -> tuple[dict[str, Seen], set[str]]:
    """What is remembered; of a damaged file nothing, so that everybody is seen for the first time again."""
    try:
        told = json.loads(file.read_bytes())
        return {user: _seen(one) for user, one in told["seen"].items()}, set(told["owed"])
    except FileNotFoundError:
        return {}, set()
    except (ValueError, TypeError, LookupError, AttributeError) as fault:
        log.error("identities_forgotten", exc_info=fault)
        return {}, set()


def _seen(one: Mapping[str, Any]) -> Seen:
    return Seen(one["identity"], tuple(one["known"]), tuple(one["doubted"]), one["times"])


def _write(file: Path, seen: Mapping[str, Seen], owed: set[str]) -> None:
    told = {"seen": {user: asdict(one) for user, one in seen.items()}, "owed": sorted(owed)}
    draft = file.with_suffix(".new")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        opened.write(json.dumps(told).encode())
        opened.flush()
        os.fsync(opened.fileno())
    draft.replace(file)
