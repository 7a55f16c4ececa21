"""The month's hub as a process of its own on the data folder, ended by SIGKILL at the steps of the agenda.

    lived = live(draw(3), folder, BUTTONS, LifeApart)
    apart = Apart(folder, town, …)       begun; Refused if another process holds the folder
    await apart.round()                  one look at everything, as `Hub.round`; Killed if it died in it
    apart.die()                          SIGKILL from outside

The month's clock and the platform live in the process of the test. The hub's looks at them over a pipe, in step: while
it looks, time stands still. So what it does follows from the seed, and a death leaves what the file and the platform
have.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from adapters.memory import Memory
from bot.config import room
from bot.contract.abilities import Abilities
from bot.contract.adapter import Inlet, Raw
from bot.contract.address import Address, Who
from bot.contract.delivery import Delivered, DeliveryError, Outgoing
from bot.store.errors import StartRefused
from bot.talk.house import House
from bot.wiring import Building, building
from tests.flows.shifts.conftest import ROOMS
from tests.flows.shifts.month.hub import FrailStore, Fuse, Hub, Killed, Process
from tests.flows.shifts.month.life import Life
from tests.kit.town import Town

#: Seconds of ours without a word, after which it must be stuck on any machine.
PATIENCE = 120.0
#: Processes are forked from one that has read the code and opened nothing: a database must not be carried over a fork.
CONTEXT = multiprocessing.get_context("forkserver")


class Refused(Exception):
    """The data folder is another process's."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the hub is asked to do: look at everything, at this moment; a fuse that was lit since the last time."""

    now: float
    lit: bool
    steps: int | None
    rows: tuple[Raw, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """It did: how much it found, what failed, and when it wants to look again."""

    busy: int
    faults: tuple[str, ...]
    next_due: float | None


@dataclass(frozen=True, slots=True)
class Stored:
    """These are in its file; the platform may forget them."""

    rows: tuple[Raw, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """Something that the platform is asked."""

    name: str
    args: tuple[Any, ...]


# -- on the side of the test -------------------------------------------------------------------------------


class Apart:
    """One process, from its first step to its last."""

    def __init__(self, folder: Path, town: Town, fuse: Fuse, now: Callable[[], float]) -> None:
        self._town, self._fuse, self._now = town, fuse, now
        self._due: float | None = None
        CONTEXT.set_forkserver_preload([__name__])
        self._wire, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=serve, args=(theirs, folder, town.memory.abilities))
        self._process.start()
        theirs.close()
        if self._hear() != "begun":
            self.die()
            raise Refused

    async def round(self) -> int:
        """One look at everything; how much there was to do.

        Raises:
            Killed: it died.
        """
        lit, steps = self._fuse.take()
        memory, done = self._town.memory, 0
        try:
            self._wire.send(Look(self._now(), lit, steps, tuple(memory.square.waiting)))
            while not isinstance(said := self._hear(), Looked):
                if isinstance(said, Stored):
                    memory.square.acknowledge(said.rows)
                    continue
                done += said.name == "deliver"
                self._wire.send(await _asked(memory, said))
        except (EOFError, ConnectionError):
            self._fuse.deaths += 1
            raise Killed from None
        self._due = said.next_due
        self._town.faults += [RuntimeError(fault) for fault in said.faults]
        return said.busy + done

    def _hear(self) -> Any:
        if not self._wire.poll(PATIENCE):
            self.die()
            raise AssertionError("the hub neither ended nor went on")
        return self._wire.recv()

    def next_due(self) -> float | None:
        """When it wanted to look again, at its last look."""
        return self._due

    def die(self) -> None:
        """It is gone, however it stood."""
        self._process.kill()
        self._process.join()
        self._wire.close()


class LifeApart(Life):
    """With hubs that are processes: one at a time, for the second that is begun on the folder is sent away (X13)."""

    def _home(self, folder: Path) -> Path:
        with building(room(folder), house=House(ROOMS)) as opened:  # which makes it, and its schema
            return opened.folder

    def _process(self) -> Process:
        return Apart(self.folder, self.town, self.fuse, self.now)

    def _begin_twin(self, seconds: float) -> None:
        try:
            self._process().die()
        except Refused:
            self.refused += 1


async def _asked(memory: Memory, call: Call) -> object:
    try:
        return await getattr(memory, call.name)(*call.args)
    except DeliveryError as fault:
        return fault


# -- in the hub's own process ------------------------------------------------------------------------------


def serve(wire: Connection, folder: Path, abilities: Abilities) -> None:
    """Be the hub until killed, or until the test is gone."""
    try:
        with building(room(folder), house=House(ROOMS)) as opened:
            wire.send("begun")
            _attend(wire, opened, abilities)
    except StartRefused:
        wire.send("refused")
    except EOFError:
        return


class Sword(Fuse):
    """What burns down here ends the process."""

    def fall(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


class FarMemory(Memory):
    """Reads and renders here; what it is asked, it asks the platform at the other end."""

    def __init__(self, wire: Connection, abilities: Abilities, fuse: Fuse) -> None:
        super().__init__(abilities=abilities)
        self._wire, self._fuse = wire, fuse
        self.rows: tuple[Raw, ...] = ()

    async def offer(self, inlet: Inlet) -> int:
        rows, self.rows = self.rows, ()
        if rows:
            await inlet.accept(self.name, rows, rows[-1].key)
            self._wire.send(Stored(rows))
        return len(rows)

    async def deliver(self, message: Outgoing) -> Delivered:
        self._fuse.burn()
        accepted: Delivered = self._ask("deliver", message)
        self._fuse.burn()
        return accepted

    async def private_chat(self, who: Who) -> Address | None:
        found: Address | None = self._ask("private_chat", who)
        return found

    async def present(self, who: Who, chat: Address) -> bool | None:
        is_there: bool | None = self._ask("present", who, chat)
        return is_there

    def _ask(self, name: str, *args: object) -> Any:
        self._wire.send(Call(name, args))
        answer = self._wire.recv()
        if isinstance(answer, Exception):
            raise answer
        return answer


def _attend(wire: Connection, opened: Building, abilities: Abilities) -> None:
    """Look whenever asked to."""
    fuse, clock, faults = Sword(), _Clock(), list[str]()
    store = FrailStore(opened.store.url, fuse)
    store.fence = opened.store.fence
    platform = FarMemory(wire, abilities, fuse)
    hub = Hub(
        platform, store, opened.vault, opened.house, clock.now, lambda row, fault: faults.append(repr(fault))
    )
    while True:
        look: Look = wire.recv()
        clock.at, platform.rows = look.now, look.rows
        if look.lit:
            fuse.light(look.steps)
        busy = asyncio.run(hub.round())
        wire.send(Looked(busy, _emptied(faults), hub.next_due()))


class _Clock:
    """Stands still between two looks."""

    at = 0.0

    def now(self) -> float:
        return self.at


def _emptied(lines: list[str]) -> tuple[str, ...]:
    said = tuple(lines)
    lines.clear()
    return said
