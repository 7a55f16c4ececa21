"""`talkoot run` and `talkoot chat`: a hub from its first line to its last."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from typing import TextIO

import click

from bot import config, loading, logs, saving
from bot.config import Settings
from bot.contract.delivery import Unauthorised
from bot.notify import Notify
from bot.people import claiming
from bot.people import community as communities
from bot.serve import REFUSED, Aside, Server
from bot.store import migrate
from bot.store.errors import StartRefused, StoreError
from bot.store.hot import Hot
from bot.wiring import Building, asked_for, building, check_start, diagnose, furnish, let_go, platforms, porch
from bot.wiring.room import Room

log = logs.get(__name__)


def serve(load: Callable[[], Settings]) -> None:
    """Serve the platforms until a signal says stop; begin anew when refused credentials were replaced.

    Args:
        load: reads config.toml.

    Raises:
        ConfigError, StartRefused: with the sentence for the operator.
    """
    while _serve_once(load):
        pass


def _serve_once(load: Callable[[], Settings]) -> bool:
    """One run of the hub; whether to begin anew."""
    settings = load()
    logs.configure(settings.logs.level, settings.logs.format)
    check_start(settings)
    asked = asked_for(settings)
    with building(settings) as opened, ExitStack() as closing:
        web = porch(settings)
        if web is not None:
            closing.callback(web.close)
        for line in hello(opened):
            click.echo(line)
        try:
            return asyncio.run(_serve(opened, load, web.serve if web is not None else None))
        except Unauthorised as refused:
            raise StartRefused(
                str(refused) or f"{', '.join(asked)}: {REFUSED}",
                "What is to be sent is kept. Then start again.",
            ) from None


async def _serve(opened: Building, load: Callable[[], Settings], web: Aside | None) -> bool:
    adapters = platforms(opened)
    before = credentials(opened.settings)
    screen = Screen(opened.settings)
    server = Server(
        opened, adapters, renewed=lambda: _are_other(before, load), notify=Notify(), tell=screen.tell, web=web
    )
    loading.end()
    try:
        await server.run()
    finally:
        await screen.end()
        await let_go(adapters.values())
    return server.is_to_begin_anew


class Screen:
    """What keeps a platform away, in front of whoever starts the hub, as `check --online` says it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._asking: set[asyncio.Task[None]] = set()

    def tell(self, platform: str, trouble: str) -> None:
        """Show it; of a platform that is only silent it is found out first."""
        if trouble:
            click.echo(f"{platform}: {trouble}", err=True)
        else:
            self._asking.add(asyncio.create_task(self._ask(platform)))

    async def _ask(self, platform: str) -> None:
        for remark in (await diagnose(self._settings, (), platform))[platform]:
            if remark.kind == "stop":
                click.echo(f"{platform}: {remark.says}", err=True)

    async def end(self) -> None:
        """Let go of what is still being found out."""
        for asking in self._asking:
            asking.cancel()
        await asyncio.gather(*self._asking, return_exceptions=True)


def credentials(settings: Settings) -> tuple[str, ...]:
    """What signs in, to be compared; never shown."""
    telegram, matrix = settings.telegram, settings.matrix
    signs_in = (telegram.token,) if telegram else ()
    return signs_in + ((matrix.password, matrix.access_token) if matrix else ())


def _are_other(before: tuple[str, ...], load: Callable[[], Settings]) -> bool:
    """Whether config.toml now has other ones; not while somebody is still writing it."""
    try:
        return credentials(load()) != before
    except config.ConfigError:
        return False


def hello(opened: Building) -> Iterator[str]:
    """What the operator should know at each start, a line each."""
    settings = opened.settings
    yield f"Talkoot {version('talkoot')}, database at revision {migrate.revisions()[-1]}."
    if opened.migrated_from is not None:
        yield f"The database was brought up to date; as it was before: {opened.migrated_from}"
    if opened.master.fresh:
        yield f"A key was made: {settings.hub.key_file}. Keep a copy elsewhere; no backup contains it."
    for worry in opened.worries:
        yield f"look at this: {worry}"
    saved = saving.next_one(opened)
    yield f"Next backup: {saved:%Y-%m-%d %H:%M}, into {settings.backup.dir}" if saved else "Backups are off."
    yield from _first_steps(opened)
    if settings.web.enabled:
        yield f"Health and metrics: http://{settings.web.host}:{settings.web.port}/health, /metrics"
    yield f"Serving {' and '.join(asked_for(settings))}. Ctrl+C, or SIGTERM, ends it in order."


def _first_steps(opened: Building) -> Iterator[str]:
    """What is only said while the hub is new: whose values count, and how somebody becomes its organizer."""
    with opened.store.write() as connection:
        hot = Hot(connection)
        yield from _first_values(hot, opened.settings.community)
        if claiming.needs_claim(hot):
            code = claiming.make_claim_code(hot, opened.vault, time.time())
            yield f"There is no organizer yet. Whoever writes this to the bot in private is the first:\n  claim {code}"


#: What [community] may give a new hub.
KEYS = ("name", "zone", "languages", "currency", "emergency")


def _first_values(hot: Hot, first: config.Community) -> list[str]:
    """Give a new community the values of [community]; later they are its own affair, and these lines say so."""
    decided = communities.load(hot, furnish().settings).values
    told = {key: value for key in KEYS if (value := getattr(first, key))}
    if not decided:
        for key, value in told.items():
            communities.decide(hot, key, value)
        return []
    return [
        f"config.toml: [community] {key} is not used any more; organizers change it with /setup."
        for key, value in told.items()
        if decided.get(key) not in (None, value)
    ]


def chat(
    folder: Path, *, scene: str | None = None, fresh: bool = False, transcript: Path | None = None
) -> None:
    """The terminal room, on a database of its own."""
    settings = config.room(folder)
    home = settings.hub.data_dir
    if fresh and home.exists():
        shutil.rmtree(home)
    logs.configure("error", "text", _log_file(home))
    try:
        _live(settings, scene, transcript)
    except (StartRefused, StoreError):
        raise
    except Exception as fault:
        log.critical("room_failed", exc_info=fault)
        raise StartRefused(
            "The room had to close: something broke in Talkoot itself.",
            f"{home / 'room.log'} says where; it holds no words.",
        ) from None


def _live(settings: Settings, scene: str | None, transcript: Path | None) -> None:
    with building(settings) as opened:
        room = Room(opened, scene, transcript)
        server = Server(opened, {room.adapter.name: room.adapter}, room.clock.now, room.clock.ticks)
        room.enter(server)
        loading.end()
        try:
            asyncio.run(server.run())
        finally:
            room.adapter.close()


def _log_file(home: Path) -> TextIO:
    """The room's screen is for neighbours; what goes wrong is told in a file."""
    home.mkdir(0o700, parents=True, exist_ok=True)
    return (home / "room.log").open("a", encoding="utf-8")
