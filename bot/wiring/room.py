"""The terminal room: a neighbourhood of its own on an embedded database, with you as its first organizer.

Its clock is the real one plus whatever was waited for (`/wait 2h`), so a day can pass in a moment; the sum is kept in
the room's folder.
"""

from __future__ import annotations

import asyncio
import io
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.terminal.adapter import Face, Terminal
from adapters.terminal.faces import face_for
from adapters.terminal.room import GROUP, Neighbourhood
from bot.contract.address import Address, Who
from bot.contract.events import Sender
from bot.hub import chats
from bot.people import claiming, roles
from bot.people import community as communities
from bot.people import person as persons
from bot.store.errors import StartRefused
from bot.store.hot import Hot
from bot.wiring import Building

if TYPE_CHECKING:
    from bot.serve import Server

SCENES = Path(__file__).parent / "scenes"
#: Who you are when the room opens.
YOU = "maria"
#: The longest single step of a waiting clock: longer ones would skip what delivery looks at now and then.
STEP = 900.0
DAY = 86400.0
#: When a scene begins: on a Tuesday at nine, for on a Monday or a Sunday a hub has words of its own for the group.
TUESDAY = 5 * DAY + 9 * 3600
#: Hours of the room's day (its zone is UTC) in which one may come in.
MORNING, EVENING = 9.0, 19.0
#: Seconds between the lines of a scene on a whole terminal, so that it can be read.
PACE = 1.6


class RoomClock:
    """The real time, and what was waited for on top of it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._ahead = float(file.read_text()) if file.exists() else 0.0

    def now(self) -> float:
        return time.time() + self._ahead

    def wake_up(self) -> None:
        """The room opens in the morning: at night a hub is silent, and there would be nothing to see."""
        hour = self.now() % DAY / 3600
        if not MORNING <= hour < EVENING:
            self.pass_by((MORNING - hour) % 24 * 3600)

    def begin(self) -> None:
        """A scene reads the same whenever it is played."""
        self.pass_by((TUESDAY - self.now()) % (7 * DAY))

    def ticks(self) -> float:
        """A clock that never jumps back."""
        return time.monotonic() + self._ahead

    def pass_by(self, seconds: float) -> None:
        self._ahead += max(0.0, seconds)
        self._file.write_text(str(self._ahead))


class Room:
    """The terminal adapter, its clock and its face."""

    def __init__(self, opened: Building, scene: str | None = None, transcript: Path | None = None) -> None:
        self.clock = RoomClock(opened.folder / "clock")
        self.clock.wake_up() if scene is None else self.clock.begin()
        self.adapter = Terminal(opened.folder, self.clock.now, self._wait, YOU)
        self.adapter.story = transcript
        self._scene = None if scene is None else _scene(scene)
        _settle_in(opened, self.clock.now())
        self._server: Server | None = None

    def enter(self, server: Server) -> None:
        """Give the room its face, now that there is a hub behind it. A scene is played line by line."""
        self._server = server
        room, script = self.adapter.room, self._scene
        if script is None:
            self.adapter.face = face_for(room, server.quiet)
        elif sys.stdout.isatty():
            self.adapter.face = Watched(face_for(room, server.quiet), room, script)
        else:
            self.adapter.face = face_for(room, server.quiet, io.StringIO(script))

    async def _wait(self, seconds: float) -> None:
        """Let time pass, stopping wherever something is due."""
        assert self._server is not None
        end = self.clock.now() + seconds
        while (left := end - self.clock.now()) > 0.001:
            due = await self._server.next_due()
            step = left if due is None else min(left, max(due - self.clock.now(), 0.01))
            self.clock.pass_by(min(step, STEP))
            await self._server.quiet()


class Watched:
    """A face that plays a scene while somebody watches; afterwards the room is theirs."""

    def __init__(self, face: Face, room: Neighbourhood, script: str) -> None:
        self._face, self._room, self._script = face, room, script

    async def live(self) -> None:
        playing = asyncio.create_task(self._play())
        try:
            await self._face.live()
        finally:
            playing.cancel()

    def stir(self) -> None:
        self._face.stir()

    async def _play(self) -> None:
        for line in self._script.splitlines():
            if line.strip() and not line.startswith("#"):
                await asyncio.sleep(PACE)
                await self._room.play(line)
                self._face.stir()


def _scene(name: str) -> str:
    found = SCENES / f"{name}.txt"
    if not found.exists():
        known = ", ".join(sorted(file.stem for file in SCENES.glob("*.txt")))
        raise StartRefused(f"There is no scene {name}.", f"These there are: {known}.")
    return found.read_text("utf-8")


def _settle_in(opened: Building, now: float) -> None:
    """The first time: you are the organizer, and the group is bound for everything."""
    with opened.store.write() as connection:
        hot, seals = Hot(connection), opened.vault.bind(connection)
        if not claiming.needs_claim(hot):
            return
        you = chats.find_person(hot, seals, Sender(Who("terminal", YOU), YOU.title()), now)
        persons.change(hot, you, standing="member", let_in_at=now)
        roles.give(hot, you.id, "organizer", None, now)
        yours = chats.find_or_make(hot, Address("terminal", f"@{YOU}"), True, now)
        hot.run("UPDATE account SET chat_id = ? WHERE id = ?", (yours.id, you.account_id))
        group = chats.find_or_make(hot, Address("terminal", GROUP), False, now)
        hot.run(
            "UPDATE chat SET purposes = ?, languages = 'en', bound_at = ? WHERE id = ?",
            ("requests shifts assembly fund announcements", now, group.id),
        )
        for key, value in DECISIONS.items():
            communities.decide(hot, key, value)


#: What the room's community decided before you came.
DECISIONS = {
    "name": "Oak Street neighbours",
    "emergency": "911 (this is only the practice room)",
    "setup_done": True,
}
