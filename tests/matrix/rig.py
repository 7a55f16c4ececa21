"""The adapter and a real homeserver, for the suite that every platform passes."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from nio import AsyncClient, AsyncClientConfig, SyncResponse

from adapters.matrix.adapter import Matrix
from adapters.matrix.echoes import Echoes
from adapters.matrix.locked import Locked
from adapters.matrix.polls import START, TEXT
from adapters.matrix.register import Standing
from adapters.matrix.rooms import Rooms
from adapters.matrix.sealed import Secrets
from adapters.matrix.session import Account as Login
from adapters.matrix.syncing import FILTER
from adapters.matrix.timeline import Timeline
from bot.contract.adapter import Adapter, Inlet, Raw
from bot.contract.address import Address, Who
from bot.contract.delivery import Native
from tests.matrix.server.people import People
from tests.matrix.server.street import Street
from tests.matrix.server.synapse import Account, Synapse

GROUP = "oak street"
#: How words are marked that were forwarded, or come from a program.
VIA: Mapping[str, dict[str, Any]] = {"": {}, "forward": {"m.forwarded": {}}, "bot": {"msgtype": "m.notice"}}
_numbers = itertools.count(1)


class Everybody:
    """A hub that knows all accounts as organizers, and serves no room yet."""

    async def standing(self, user: str) -> Standing:
        return "organizer"

    async def is_unclaimed(self) -> bool:
        return False

    async def trusted(self) -> frozenset[str]:
        return frozenset()

    async def served(self) -> Mapping[str, frozenset[str]]:
        return {}


def secrets(account: Account) -> Secrets:
    """Always the same for one account, as the master key makes them."""
    return Secrets.of(lambda use: hashlib.sha256(use.encode()).digest(), account.user_id)


def matrix(synapse: Synapse, account: Account, folder: Path, **more: Any) -> Matrix:
    """The adapter of a bot's account, which logs in on a device of its own."""
    login = Login(synapse.url, account.user_id, account.password)
    return Matrix(login, folder, secrets(account), more.pop("register", Everybody()), **more)


class Noted(Matrix):
    """Says up to where the hub has committed what the homeserver sent."""

    since = ""

    async def run(self, inlet: Inlet) -> None:
        await super().run(_Noting(inlet, self))


class _Noting:
    """An inlet on whose other side somebody takes notes."""

    def __init__(self, inlet: Inlet, noted: Noted) -> None:
        self._inlet, self._noted = inlet, noted

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        await self._inlet.accept(adapter, rows, cursor)
        self._noted.since = cursor or self._noted.since

    async def cursor(self, adapter: str) -> str | None:
        return await self._inlet.cursor(adapter)


class MatrixRig:
    """One bot and one group on a homeserver that has many; the group is made when somebody first asks for it."""

    def __init__(self, synapse: Synapse, folder: Path) -> None:
        suffix = f"-rig{next(_numbers)}"
        self.synapse, self.bot = synapse, synapse.register(f"talkoot{suffix}", displayname="Talkoot")
        self.street = Street(synapse, self.bot, suffix=suffix)
        self.people = People(self.street)
        login = Login(synapse.url, self.bot.user_id, self.bot.password)
        self.matrix = Noted(login, folder / "matrix", secrets(self.bot), Everybody(), held=2000)

    @property
    def adapter(self) -> Adapter:
        return self.matrix

    def cursor(self) -> str | None:
        self._settle()
        return self.matrix.since

    def who(self, user: str) -> Who:
        return self.street.who(user)

    def say(
        self, user: str, text: str, *, group: bool = False, via: Literal["", "forward", "bot"] = ""
    ) -> None:
        self._settle()
        if not group:
            self._private(user)
        self.people.say(user, text, to=GROUP if group else None, **VIA[via])

    def send(self, user: str, kind: Literal["photo", "voice"], content: bytes, text: str = "") -> None:
        self.private(user)
        self.people.send(user, kind, content, text=text)

    def rename(self, user: str, name: str) -> None:
        self.people.rename(user, name)

    def held(self) -> Sequence[str]:
        self._settle()
        return [row.body for row in self.street.loop.do(self._held())]

    def private(self, user: str) -> Address:
        self._settle()
        return self._private(user)

    def group(self) -> Address:
        self._settle()
        return self.street.address(self.street.groups[GROUP])

    def shown(self, chat: Address) -> Sequence[str]:
        self.street.look()
        messages = self.street.user("maria").rooms[chat.chat].messages.values()
        return [message.text for message in messages if self.street.is_ours(message)]

    def vanish(self, ref: str) -> None:
        self.people.redact("maria", self.street.groups[GROUP], ref)

    def words(self, part: Native) -> str:
        if part["type"] == START:
            return str(part["content"][TEXT])
        return "\n".join(filter(None, (part["content"]["body"], part.get("alt"))))

    def tokens(self, part: Native) -> Sequence[str]:
        answers = part["content"].get(START, {}).get("answers", ())
        return [*(answer["id"] for answer in answers), *part.get("keys", ())]

    async def close(self) -> None:
        await self.matrix.close()
        self.street.close()

    async def _held(self) -> list[Raw]:
        """What a sync has after what was stored, as the adapter makes rows of it."""
        client = AsyncClient(
            self.synapse.url, self.bot.user_id, config=AsyncClientConfig(encryption_enabled=False)
        )
        client.restore_login(self.bot.user_id, self.bot.device, self.bot.token)
        try:
            told = await client.sync(sync_filter=dict(FILTER), since=self.matrix.since, full_state=True)
            assert isinstance(told, SyncResponse), told
            rooms = Rooms(client, "matrix")
            await rooms.load()
            locked = Locked(client, self.synapse.folder / "locked")
            timeline = Timeline(client, rooms, Echoes(client), locked, "matrix")
            made = [
                await timeline.rows(room, info, self.matrix.since) for room, info in told.rooms.join.items()
            ]
        finally:
            await client.close()
        return sorted((row for rows in made for row in rows), key=_moment)

    def _settle(self) -> None:
        """The group and maria's private room are there, and everything so far is old."""
        if GROUP not in self.street.groups:
            self._enter(self.people.add_bot("maria", GROUP))
            self._private("maria")
            self.matrix.since = str(self._call("GET", "/sync")["next_batch"])

    def _private(self, user: str) -> Address:
        """Their private room; the bot comes in as soon as it is asked."""
        room = self.street.private(user)
        if room not in self._call("GET", "/joined_rooms")["joined_rooms"]:
            self._enter(room)
            theirs = {self.street.user(user).id: [room]}
            self._call("PUT", f"/user/{self.bot.user_id}/account_data/m.direct", theirs)
        return self.street.address(room)

    def _enter(self, room: str) -> None:
        self._call("POST", f"/join/{room}", {})
        self.street.look()

    def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        return self.synapse.call(method, path, body, self.bot.token)


def _moment(row: Raw) -> int:
    moment: int = json.loads(row.body)["event"]["origin_server_ts"]
    return moment
