"""A community on both platforms: a whole hub as `talkoot run` starts it, a Bot API server and a real homeserver.

    with Quarter(folder, synapse) as quarter:
        quarter.plays(\"\"\" maria > need a ride ... \"\"\")

Maria, Rosa and Olga, the organizer, live in oak street on Telegram; Sam and Ines in elm house on Matrix. Where a
homeserver serves several stories, each has people and a bot of its own.
"""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any

from adapters.memory.posts import Entry, Showing
from adapters.terminal.script import Step
from bot import config
from bot.contract.address import Who
from bot.contract.events import Sender
from bot.hub import chats
from bot.people import person as persons
from bot.store.hot import Hot
from bot.talk.house import House
from bot.wiring import building
from tests.kit.player import Player
from tests.kit.waiting import PATIENCE, until
from tests.matrix.server.people import People
from tests.matrix.server.street import Street
from tests.matrix.server.synapse import Synapse
from tests.matrix.stage import MatrixPlay
from tests.stories.clock import SharedClock, next_start
from tests.telegram.hub import TelegramStage, Village
from tests.telegram.server import Server

ROOM = "elm house"
ON_MATRIX = ("sam", "ines")
#: A filter that lets nothing through.
NOTHING: dict[str, list[str]] = {"types": []}
#: Seconds of the story in one of the machine's: a homeserver that answers slowly must not look like an outage.
SCALE = 10.0
#: Seconds of the story within which a second try comes.
MOMENT = 10.0
_stories = itertools.count(1)


class Quarter(Village):
    """A village whose other half lives on Matrix.

    Args:
        encrypted: whether people on Matrix open their private rooms so.
        settled: whether Sam, Ines and elm house are the hub's already.
        trusted: who else on Matrix may call the hub into any room.
        house: furniture other than this build's.
        way: the hub's way to the homeserver, if it is not the straight one.
    """

    def __init__(
        self,
        folder: Path,
        synapse: Synapse,
        *,
        encrypted: bool = True,
        settled: bool = True,
        trusted: Sequence[str] = (),
        house: House | None = None,
        way: str = "",
    ) -> None:
        self.folder, self.synapse, self._trusted, self.house = folder, synapse, trusted, house
        self._way = way or synapse.url
        self.thread = self.fault = None
        self.clock = SharedClock(synapse, SCALE, next_start(synapse.now()))
        self.api = Server(self.clock.now, scale=SCALE)
        story = next(_stories)
        self.bot = synapse.register(f"talkoot-{story}", displayname="Talkoot")
        self.street = Street(synapse, self.bot, encrypted=encrypted, suffix=f"-{story}", now=self.clock.now)
        self.street.diary = self.api.world.diary
        self.neighbours = People(self.street)
        self.settings = config.load(self._config())
        self._settle_in()
        if settled:
            self._settle_on_matrix()
        Player.__init__(self, BothStage(self))

    def __exit__(self, *gone: object) -> None:
        super().__exit__(*gone)
        self.street.close()

    def _config(self) -> Path:
        file = self.folder / "config.toml"
        file.write_text(
            f'[telegram]\ntoken = "{self.api.token}"\nbase_url = "{self.api.base_url}"\n'
            f'base_file_url = "{self.api.base_file_url}"\n'
            f'[matrix]\nhomeserver = "{self._way}"\nuser = "{self.bot.user_id}"\n'
            f'password = "{self.bot.password}"\n'
            f"invites_from = {[self.street.user(name).id for name in self._trusted]}\n"
            '[backup]\ndir = ""\n'
        )
        file.chmod(0o600)
        return file

    def _run(self, serving: Coroutine[Any, Any, None]) -> None:
        """On the people's own loop: the library for Matrix keeps its keys with global state, good for one thread."""
        self.street.loop.run(serving)

    # -- coming to rest ----------------------------------------------------------------------------------

    def start(self) -> None:
        super().start()
        until(self.cursor, lambda: self.fault)  # from then on the homeserver's events are new ones

    def settle(self) -> None:
        """Until nothing is on its way on either side, and everybody has seen it."""
        end, rests = time.monotonic() + PATIENCE, False
        while not rests:
            assert time.monotonic() < end, "the homeserver does not come to rest"
            stored = not self._has_news()  # asked first: what is stored by then, the hub is waited for below
            super().settle()
            rests = not self.street.look() and stored and not self._goes_on()

    def cursor(self) -> str:
        """Up to where the hub has stored what the homeserver has."""
        rows = self.rows("SELECT value FROM cursor WHERE adapter = 'matrix'")
        return str(rows[0][0]) if rows else ""

    def go_back_to(self, cursor: str) -> None:
        """Let a hub that does not run begin again there, as one does that died before it noted how far it was."""
        with building(self.settings, house=self.house) as opened, opened.store.write() as connection:
            Hot(connection).run("UPDATE cursor SET value = ? WHERE adapter = 'matrix'", (cursor,))

    def _has_news(self) -> bool:
        """Whether the homeserver has something that the hub did not store."""
        timeline = {"not_senders": [self.bot.user_id], "limit": 1}
        room = {"timeline": timeline, **dict.fromkeys(("account_data", "ephemeral", "state"), NOTHING)}
        chosen = json.dumps({"account_data": NOTHING, "presence": NOTHING, "room": room})
        answer = self.synapse.call("GET", "/sync", None, self.bot.token, since=self.cursor(), filter=chosen)
        told = answer.get("rooms", {})
        joined = [room for room in told.get("join", {}).values() if room["timeline"]["events"]]
        return bool(joined or told.get("invite") or told.get("leave"))

    def _goes_on(self) -> bool:
        """Whether something goes out by itself in a moment: a private room was opened, or a key is on its way."""
        soon = self.clock.now() + MOMENT
        waiting = "SELECT 1 FROM outbox WHERE state IN ('queued', 'sending') AND not_before <= ? LIMIT 1"
        return bool(self.rows(waiting, (soon,)))

    # -- the database ------------------------------------------------------------------------------------

    def _settle_on_matrix(self) -> None:
        """Sam and Ines are members, and the hub is bound in their room."""
        room = self.neighbours.add_bot("ines", ROOM)
        self.synapse.call("POST", f"/join/{room}", {}, self.bot.token)
        self.neighbours.join("sam", ROOM)
        self.street.look()
        self.street.diary.clear()
        now = self.clock.now()
        with building(self.settings, house=self.house) as opened, opened.store.write() as connection:
            hot, seals = Hot(connection), opened.vault.bind(connection)
            group = chats.find_or_make(hot, self.street.address(room), False, now)
            hot.run(
                "UPDATE chat SET purposes = 'requests shifts assembly announcements', languages = 'en', bound_at = ?"
                " WHERE id = ?",
                (now, group.id),
            )
            for name in ON_MATRIX:
                who = Who("matrix", self.street.user(name).id)
                person = chats.find_person(hot, seals, Sender(who, name.title()), now)
                persons.change(hot, person, standing="member", greeted=True, language="en")
                hot.run(
                    "INSERT INTO presence (person_id, chat_id, here, checked_at) VALUES (?,?,?,?)",
                    (person.id, group.id, True, now),
                )


class BothStage:
    """Everybody acts where they live."""

    def __init__(self, quarter: Quarter) -> None:
        self.quarter = quarter
        self.telegram = TelegramStage(quarter)
        self.matrix = MatrixPlay(quarter.neighbours)

    def is_on_matrix(self, who: str) -> bool:
        return who in self.quarter.street.users

    def act(self, step: Step) -> None:
        (self.matrix if self.is_on_matrix(step.who) else self.telegram).act(step)

    def settle(self) -> None:
        self.quarter.settle()

    def advance(self, seconds: float) -> None:
        self.quarter.advance(seconds)

    def diary(self) -> Sequence[Entry]:
        return self.telegram.diary()

    def sees(self, who: str, shown: Showing) -> bool:
        if shown.person is not None:
            return shown.person == who
        stage = self.matrix if shown.chat.adapter == "matrix" else self.telegram
        return self.is_on_matrix(who) is (stage is self.matrix) and stage.sees(who, shown)
