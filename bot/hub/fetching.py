"""Photos, voice notes and sheets of private messages: fetched before their turn, cleaned, sealed, and handed to it.

    message stored, its lane waits  ->  fetched, cleaned, in the folder  ->  rows and message released in one commit
                                    └─  too large, broken, out of reach: released with the reason, and the sender told

The platform learns at once that the message arrived; nobody else waits. A stop or crash in between loses nothing: the
message waits in the inbox and is fetched for again, and what lies in the folder without a row is swept. What no
handler of the turn keeps is gone when the turn is over.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.contract.adapter import Adapter
from bot.contract.events import File, Said
from bot.hub.enclosed import PATIENCE, is_read, waits_for
from bot.hub.turns import Turns
from bot.people import person as persons
from bot.people import tries
from bot.pictures import Unfit, clean_photo, clean_recording, clean_text
from bot.store import files as rows
from bot.store.engine import StoreError
from bot.store.files import Files, Stored
from bot.store.hot import Hot
from bot.store.sealing import COMMUNITY, Seals

#: Seconds that one file may take.
TIMEOUT = 10.0
#: Bytes of one file; files of one message; files of one person in an hour (strangers share one count).
LARGEST, MOST, AN_HOUR = 10_000_000, 4, 40
#: Files that are fetched at a time: each may take its size and its decoded picture in memory.
AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """What is done with one kind of file."""

    clean: Callable[[bytes], bytes]
    suffix: str
    most: int = LARGEST
    #: What is said of one that is larger.
    too_large: Literal["large", "long"] = "large"


#: A sheet or a calendar: text, whatever made it.
SHEET = Taken(clean_text, ".txt", 300_000, "long")
TAKEN: Mapping[str, Taken] = {"photo": Taken(clean_photo, ".jpg"), "voice": Taken(clean_recording, ".ogg")}


@dataclass(frozen=True, slots=True)
class Wanted:
    """One message that waits for its files."""

    row_id: int
    adapter: str
    files: tuple[File, ...]
    #: Too many in this hour.
    is_over: bool


class Fetching:
    """Fetches for one hub; one per process."""

    def __init__(
        self,
        on_db: Callable[..., Awaitable[Any]],
        turns: Turns,
        adapters: Mapping[str, Adapter],
        files: Files,
        ring: Callable[[], None] = lambda: None,
    ) -> None:
        self._on_db, self._turns, self._adapters, self._files, self._ring = (
            on_db,
            turns,
            adapters,
            files,
            ring,
        )
        turns.waits_for, turns.handling.files = waits_for, files
        self._flying: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(AT_ONCE)

    @property
    def busy(self) -> bool:
        """Whether some message still waits for its files."""
        return bool(self._flying or self._tasks)

    async def begin(self) -> None:
        """At start: what a stop left waiting is fetched for again."""
        await self._on_db(self._renew)
        self.look()

    def look(self) -> None:
        """Some message may have come with files: fetch them beside everything else."""
        task = asyncio.get_running_loop().create_task(self.bring())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def bring(self) -> None:
        """Fetch for all messages that wait, and release each as soon as it has what can be had."""
        try:
            wanted: list[Wanted] = await self._on_db(self._waiting)
        except StoreError:  # the message's patience ends by itself
            return
        await asyncio.gather(*(self._serve(one) for one in wanted))

    async def stop(self) -> None:
        """Fetch nothing more; what is not released waits for the next start."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # -- one message ---------------------------------------------------------------------------------

    async def _serve(self, wanted: Wanted) -> None:
        got: list[Stored] = []
        try:
            found = [await self._one(wanted, place, got) for place in range(len(wanted.files))]
            await self._on_db(self._release, wanted, found, got)
        except StoreError:  # as above
            return
        finally:
            self._files.settle(stored.name for stored in got)
            self._flying.discard(wanted.row_id)
        self._ring()

    async def _one(self, wanted: Wanted, place: int, got: list[Stored]) -> tuple[str, str]:
        """(name in the folder, "") or ("", why not)."""
        file = wanted.files[place]
        taken = SHEET if is_read(file) else TAKEN.get(file.kind)
        if taken is None:
            return "", ""
        if wanted.is_over or place >= MOST:
            return "", "many"
        try:
            async with self._places, asyncio.timeout(TIMEOUT):
                if file.size > taken.most:
                    raise Unfit(taken.too_large)
                content = await self._fetch(wanted.adapter, file, taken)
                got.append(await asyncio.to_thread(self._put, taken, content))
        except Unfit as unfit:
            return "", unfit.why
        except Exception:  # a platform in trouble, no room: the sender is told, and may send it again
            return "", "unreachable"
        return got[-1].name, ""

    async def _fetch(self, adapter: str, file: File, taken: Taken) -> bytes:
        try:
            return await self._adapters[adapter].fetch(file.ref, taken.most)
        except ValueError:
            raise Unfit(taken.too_large) from None

    def _put(self, taken: Taken, content: bytes) -> Stored:
        return self._files.put(taken.clean(content), taken.suffix)

    # -- on the database's thread --------------------------------------------------------------------

    def _renew(self) -> None:
        with self._turns.store.write() as connection:
            Hot(connection).run(
                "UPDATE inbox SET not_before = ? WHERE state = 'waiting' AND tries = 0 AND not_before > 0",
                (self._turns.now() + PATIENCE,),
            )

    def _waiting(self) -> list[Wanted]:
        with self._turns.store.write() as connection:
            hot, seals = Hot(connection), self._turns.vault.bind(connection)
            found = hot.all(
                "SELECT id, source, key, body FROM inbox WHERE state = 'waiting' AND tries = 0 AND not_before > ?",
                (self._turns.now(),),
            )
            wanted = [
                self._wanted(hot, seals, row)
                for row in found
                if row[0] not in self._flying and row[1] in self._adapters
            ]
        self._flying.update(one.row_id for one in wanted)
        return wanted

    def _wanted(self, hot: Hot, seals: Seals, row: tuple[Any, ...]) -> Wanted:
        body = seals.open(COMMUNITY, "inbox.body", row[2], row[3])
        said = self._adapters[row[1]].read(body or "")
        assert isinstance(said, Said)
        person = persons.find(hot, said.sender.who)
        whose = tries.EVERYBODY if person is None else person.id
        allowed = tries.allow(hot, whose, "files", AN_HOUR, 3600, self._turns.now())
        return Wanted(row[0], row[1], said.files, not allowed)

    def _release(self, wanted: Wanted, found: list[tuple[str, str]], got: list[Stored]) -> None:
        """Rows for the files and the message let go, in one commit; if its patience ended first, neither."""
        with self._turns.store.write() as connection:
            hot, seals, now = Hot(connection), self._turns.vault.bind(connection), self._turns.now()
            row = hot.one(
                "SELECT seen FROM inbox WHERE id = ? AND state = 'waiting' AND not_before > ?",
                (wanted.row_id, now),
            )
            if row is None:
                return
            seen = json.dumps({**json.loads(row[0]), "files": found})
            hot.run("UPDATE inbox SET seen = ?, not_before = 0 WHERE id = ?", (seen, wanted.row_id))
            kinds = dict(zip((name for name, _why in found), wanted.files, strict=True))
            for stored in got:
                rows.note(hot, seals, stored, kinds[stored.name].kind, now)
