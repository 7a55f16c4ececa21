"""The real Matrix adapter before a real Synapse, which keeps the story's time.

Each story has a homeserver of its own, copied from one in which everybody has moved in. What was executed is read from
it at the end: it tells the device that sent an event which transaction that was. Some private rooms are encrypted, so
that kills fall between the keys and the commit as well.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from nio import AsyncClient

from adapters.matrix import sealed
from adapters.matrix.adapter import Matrix
from adapters.matrix.limits import Gate
from adapters.matrix.register import Standing
from adapters.matrix.session import Account as Login
from adapters.matrix.session import open_session
from adapters.memory.posts import Entry, Key, Showing
from bot.contract.adapter import Adapter
from bot.contract.address import Address, Who
from bot.contract.delivery import Delivered, Outgoing
from bot.wiring import DATABASE
from tests.faults.clock import SPEED
from tests.faults.hub import settings_for
from tests.faults.ledger import Ledger
from tests.faults.people import GROUP, PEOPLE
from tests.faults.platform import Log
from tests.faults.steps import Steps
from tests.matrix.rig import secrets
from tests.matrix.server.contents import ENCRYPTION
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.people import People
from tests.matrix.server.street import Street
from tests.matrix.server.synapse import Account, Synapse

NAME = "matrix"
#: Seconds of our clock between two looks of everybody: each is a request to one busy server.
GLANCE = 0.2
#: Seconds of the story by which the homeserver's clock may be off.
OFF = 5.0
NOTHING: Mapping[str, Sequence[str]] = {"types": []}
#: What the hub says or changes; nobody has to see its keycaps.
WORDS = {"limit": 1, "senders": ["@talkoot:localhost"], "not_types": ["m.reaction"]}
GLIMPSE = json.dumps(
    {
        "account_data": NOTHING,
        "presence": NOTHING,
        "room": dict.fromkeys(("account_data", "ephemeral", "state"), NOTHING) | {"timeline": WORDS},
    }
)
#: In one story of so many the hub hangs its keycaps below what it says; in the others the server sets a limit.
KEYCAPS = 4
#: Whose private room is encrypted.
SEALED = ("maria", "sam")
SAID = frozenset(("m.room.message", "m.room.encrypted", "org.matrix.msc3381.poll.start"))


class Sparing(Gate):
    """Passed by what is needed, never by a courtesy."""

    is_sparing = True


class CountedMatrix(Matrix):
    """The adapter, with a step around each call."""

    def __init__(self, town: Town, url: str, folder: Path, steps: Steps, *, is_sparing: bool) -> None:
        login = Login(url, town.bot.user_id, town.bot.password)
        super().__init__(login, folder, secrets(town.bot), town, name=NAME)
        self._steps = steps
        self._gate = Sparing() if is_sparing else self._gate
        AsyncClient.send = _patient(AsyncClient.send)  # in this process, which is this hub's

    async def deliver(self, message: Outgoing) -> Delivered:
        self._steps.step("call")
        try:
            return await super().deliver(message)
        finally:
            self._steps.step("call")


def _patient(send: Callable[..., Any]) -> Callable[..., Any]:
    """Waits for answers in our seconds: the homeserver is no faster than the machine."""

    def patient(
        client: AsyncClient, method: str, path: str, data: Any = None, headers: Any = None, trace: Any = None,
        timeout: float | None = None,
    ) -> Any:  # fmt: skip
        seconds = client.config.request_timeout if timeout is None else timeout
        return send(client, method, path, data, headers, trace, seconds * SPEED)

    return patient


class Town:
    """Who has which account and which room; and what the hub knows of them."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self.bot = Account(**told["bot"])
        self.people = {name: Account(**account) for name, account in told["people"].items()}
        self.group: str = told["group"]
        self.private: dict[str, str] = told["private"]
        self.cursor: str = told["cursor"]

    @staticmethod
    def build(synapse: Synapse, more: int) -> dict[str, Any]:
        """Everybody moves in; the hub shares oak street with all, and a private room with each.

        Of those who are only written to ("n0", "n1", …) there is no more than the room.
        """
        bot = synapse.register("talkoot", displayname="Talkoot")
        people = {name: synapse.register(name, displayname=name.title()) for name in PEOPLE}

        def room(maker: Account, *others: Account, **wanted: Any) -> str:
            asked = {"preset": "trusted_private_chat", "invite": [one.user_id for one in others], **wanted}
            made: str = synapse.call("POST", "/createRoom", asked, maker.token)["room_id"]
            for one in others:
                synapse.call("POST", f"/join/{made}", {}, one.token)
            return made

        first, *rest = people.values()
        private = {
            name: room(one, bot, is_direct=True, initial_state=[ENCRYPTION] if name in SEALED else [])
            for name, one in people.items()
        }
        private |= {f"n{number}": room(bot) for number in range(more)}
        direct = {people[name].user_id: [private[name]] for name in people}
        synapse.call("PUT", f"/user/{bot.user_id}/account_data/m.direct", direct, bot.token)
        return {
            "bot": asdict(bot), "people": {name: asdict(one) for name, one in people.items()},
            "group": room(first, bot, *rest, name=GROUP), "private": private,
            "cursor": synapse.call("GET", "/sync", None, bot.token)["next_batch"],
        }  # fmt: skip

    # -- as the adapter asks ---------------------------------------------------------------------------

    async def standing(self, user: str) -> Standing:
        return "member"

    async def is_unclaimed(self) -> bool:
        return False

    async def trusted(self) -> frozenset[str]:
        return frozenset()

    async def served(self) -> Mapping[str, frozenset[str]]:
        return {self.group: frozenset(one.user_id for one in self.people.values())}


class MatrixPlatform:
    """Matrix in one story.

    Args:
        more: how many there are who are only written to.
        people: who of the neighbours is here.
    """

    idempotent = frozenset((NAME,))

    def __init__(
        self,
        seed: int,
        folder: Path,
        now: Callable[[], float],
        more: int = 0,
        diary: list[Entry] | None = None,
        people: Sequence[str] = PEOPLE,
    ) -> None:
        self._people = people
        self._seed, self._now, self._folder, self.log = seed, now, folder, Log()
        self._synapse = Synapse(folder / "synapse", timed=True)
        told = folder / "synapse" / "town.json"
        if not told.exists():
            self._build(told, more)
        self._town = Town(json.loads(told.read_text()))
        self._street: Street | None = None
        #: What people did; and of it, what was not seen in the hub's inbox yet.
        self._put: set[str] = set()
        self._untaken: set[str] = set()
        self._diary: list[Entry] = [] if diary is None else diary
        self._texts: list[tuple[str, str]] = []
        self._looked, self._at = 0.0, self._town.cursor

    def _build(self, told: Path, more: int) -> None:
        """The homeserver that all stories are copied from."""
        with Synapse(told.parent, timed=True) as first:
            first.set_clock(self._now(), SPEED, time.monotonic())
            town = Town.build(first, more)
            told.write_text(json.dumps(town))
            bot = Account(**town["bot"])
            asyncio.run(self._sign_in(Login(first.url, bot.user_id, bot.password), bot))
            first.stop()

    async def _sign_in(self, login: Login, bot: Account) -> None:
        """The hub has a device with keys, so that the first words can be sealed for it."""
        session = await open_session(login, self._home / NAME, secrets(bot))
        await session.close()

    @property
    def street(self) -> Street:
        assert self._street is not None, "not open"
        return self._street

    def adapters(self, where: str, steps: Steps) -> Mapping[str, Adapter]:
        folder, is_sparing = self._home / NAME, self._seed % KEYCAPS > 0
        return {NAME: CountedMatrix(self._town, where, folder, steps, is_sparing=is_sparing)}

    def open(self) -> str:
        self._keep_time()
        self._synapse.start()
        self._street = street = Street(self._synapse, self._town.bot, now=self._now)
        street.diary = self._diary
        street.groups[GROUP] = self._town.group
        street.direct = {name: self._town.private[name] for name in self._town.people}
        for name in self._people:
            account = self._town.people[name]
            user = Neighbour(name, account, self._synapse, self._folder / "apps" / name)
            street.users[name] = user
            street.loop.do(user.arrive())
        street.look()
        self._hands = People(street)
        return self._synapse.url

    def serve(self, seconds: float) -> bool:
        if abs(self._synapse.now() - self._now()) > OFF:
            self._keep_time()
        if time.monotonic() - self._looked < GLANCE:
            time.sleep(seconds)
            return False
        self._looked = time.monotonic()
        stirred = self._stirred()
        return bool(stirred) and self.street.look(*stirred)

    def close(self) -> None:
        self.street.look()
        self.log.acknowledged |= self._put
        self._read_log()
        self.street.close()
        self._synapse.kill()
        self._synapse.http.close()

    # -- people --------------------------------------------------------------------------------------

    def who(self, name: str) -> Who:
        account = self._town.people.get(name)
        return Who(NAME, account.user_id if account else f"@{name}:localhost")

    def private(self, name: str) -> Address:
        return Address(NAME, self._town.private[name])

    def groups(self) -> Sequence[Address]:
        return [Address(NAME, self._town.group)]

    def cursors(self) -> Mapping[str, str]:
        return {NAME: self._town.cursor}

    def say(self, name: str, text: str, *, in_group: bool = False) -> None:
        self._note({self._hands.say(name, text, to=GROUP if in_group else None)})

    def press(self, name: str, shown: Showing, key: Key) -> None:
        room = self.street.user(name).rooms[shown.chat.chat]
        message = room.messages.get(shown.ref)
        if message is not None:
            self._note(self._hands.press(name, room, message, key))

    def texts(self, name: str) -> list[str]:
        """What the hub said in a private room that is not encrypted; known once it is closed."""
        return [text for room, text in self._texts if room == self._town.private[name]]

    def waits(self) -> bool:
        """Whether something that was said is not in the hub's inbox; the key of what was opened late has a plus."""
        if self._untaken:
            self._untaken -= {key.rstrip("+") for key in Ledger(self._home / DATABASE, self._now).inputs()}
        return bool(self._untaken)

    def diary(self) -> Sequence[Entry]:
        return self._diary

    # -- inside ----------------------------------------------------------------------------------------

    @property
    def _home(self) -> Path:
        return settings_for(self._folder).hub.data_dir

    def _note(self, events: set[str]) -> None:
        self._put |= events
        self._untaken |= events

    def _stirred(self) -> list[str]:
        """Who has something new to see, as one look at all rooms tells."""
        told = self._synapse.call("GET", "/sync", None, self._town.bot.token, since=self._at, filter=GLIMPSE)
        self._at = told["next_batch"]
        rooms = told.get("rooms", {}).get("join", {})
        return [name for name in self._people if {self._town.group, self._town.private[name]} & rooms.keys()]

    def _keep_time(self) -> None:
        self._synapse.set_clock(self._now(), SPEED, time.monotonic())

    def _read_log(self) -> None:
        """What the hub's device sent, by transaction, room after room."""
        kept = sealed.read(self._home / NAME / "session", secrets(self._town.bot).seal)
        assert kept is not None, "the hub has never signed in"
        for room in (self._town.group, *self._town.private.values()):
            for event in self._history(room, kept.token):
                txn = event.get("unsigned", {}).get("transaction_id")
                if txn is None or event["sender"] != self._town.bot.user_id:
                    continue
                self.log.calls += 1
                self.log.executed[txn] += 1
                is_edit = event["content"].get("m.relates_to", {}).get("rel_type") == "m.replace"
                if event["type"] in SAID and not is_edit:
                    self.log.order.append((room, txn))
                    self._texts.append((room, str(event["content"].get("body", ""))))

    def _history(self, room: str, token: str) -> list[dict[str, Any]]:
        """All events of a room, oldest first."""
        events: list[dict[str, Any]] = []
        at = ""
        while True:
            asked = {"from": at} if at else {}
            page = self._synapse.call(
                "GET", f"/rooms/{room}/messages", None, token, dir="f", limit=200, **asked
            )
            events += page["chunk"]
            at = page.get("end", "")
            if not at or not page["chunk"]:
                return events
