"""The fuse box: the only module that names concrete adapters and flows.

furnish()                  every flow package, joined
building(settings)         one data folder, locked, checked, migrated, opened
check_start(settings)      what would refuse that, and nothing made
platforms(building)        the adapters that config.toml asks for, imported only then
porch(settings)            the web part, likewise
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.config import Settings
from bot.contract.adapter import Adapter
from bot.contract.diagnosis import Bound, Remark
from bot.delivery import board
from bot.hub import kernel
from bot.loading import without
from bot.store import health, keys, lock, migrate
from bot.store.engine import Store
from bot.store.errors import StartRefused
from bot.store.forgotten import LIST, remember_forgotten
from bot.store.sealing import Vault
from bot.store.urns import Urns
from bot.talk.furniture import Furniture
from bot.talk.house import House
from flows import aid, assembly, basics, fund, shifts

DATABASE = "talkoot.db"
#: In the data folder, and in no backup: the keys of sealed votes; the login and the keys of the Matrix device (X23).
URNS, MATRIX = "urns", "matrix"


@cache
def furnish() -> House:
    """All furniture of this build."""
    pinboard = Furniture("board", cards=(board.CARD,))
    rooms = (basics.FURNITURE, aid.FURNITURE, shifts.FURNITURE, assembly.FURNITURE, fund.FURNITURE)
    return House((kernel.FURNITURE, pinboard, *rooms))


@dataclass(frozen=True, slots=True)
class Building:
    """An opened data folder. `fresh_key`: the key was made just now; say once to keep a copy (V19)."""

    settings: Settings
    store: Store
    vault: Vault
    master: keys.MasterKey
    house: House
    worries: tuple[str, ...] = ()
    migrated_from: Path | None = None

    @property
    def folder(self) -> Path:
        return self.settings.hub.data_dir


@contextmanager
def building(
    settings: Settings,
    *,
    alone: bool = True,
    house: House | None = None,
    master: keys.MasterKey | None = None,
) -> Iterator[Building]:
    """Open the data folder, after every check that can refuse a start.

    Args:
        house: furniture other than this build's, for trying the hub itself.
        alone: hold the folder against a second process; commands that run beside a hub do without, and change
            no schema.
        master: another key than the one that config.toml names, while it is changed.

    Raises:
        StartRefused: with the sentence for the operator.
    """
    folder = settings.hub.data_dir
    if not alone:
        with _opened(settings, house, master, migrating=False) as opened:
            yield opened
        return
    if _is_first(settings):
        health.make_folder(folder)
    health.check_folder(folder)
    with lock.hold(folder) as lease:
        worries = tuple(health.examine(folder, folder / DATABASE))
        with _opened(settings, house, master, worries) as opened:
            lease.fence(opened.store)
            yield opened


@contextmanager
def _opened(
    settings: Settings,
    house: House | None,
    master: keys.MasterKey | None,
    worries: tuple[str, ...] = (),
    migrating: bool = True,
) -> Iterator[Building]:
    existed = (settings.hub.data_dir / DATABASE).exists()
    if not migrating:
        check_there(settings)
    master = master or keys.load_or_make_key(settings.hub.key_file, may_make=not existed)
    if existed and not master.fresh:
        _check_not_emptied(settings)
    copy = migrate.upgrade(settings.store.url) if migrating else None
    store = Store(settings.store.url, synchronous=settings.store.synchronous)
    try:
        with store.write() as connection:
            keys.check_key(connection, master)
        furniture = house or furnish()
        furniture.public_url = settings.web.public_url.rstrip("/") if settings.web.enabled else ""
        furniture.urns = Urns(settings.hub.data_dir / URNS, master)
        furniture.remember_forgotten = lambda uid: remember_forgotten(settings.hub.key_file, master, uid)
        yield Building(settings, store, Vault(master), master, furniture, worries, copy)
    finally:
        store.close()


def check_there(settings: Settings) -> None:
    """Refuse what makes no sense before there is a database; a server is asked later.

    Raises:
        StartRefused: the hub was never started.
    """
    folder = settings.hub.data_dir
    if settings.store.url.startswith("sqlite") and not (folder / DATABASE).exists():
        raise StartRefused(f"There is no database in {folder}.", "Start the hub once: talkoot run")


def _check_not_emptied(settings: Settings) -> None:
    """An empty database beside signs of a life before it is no new hub (X11)."""
    folder, backups = settings.hub.data_dir, settings.backup.dir
    signs = [settings.hub.key_file.with_name(LIST), *folder.glob("files/*"), *folder.glob("*.before-*")]
    signs += list(backups.glob("talkoot-*.backup")) if backups else []
    if (folder / DATABASE).stat().st_size == 0 and any(sign.exists() for sign in signs):
        raise StartRefused(
            f"The database {folder / DATABASE} is empty, but this hub had one.",
            "Put the newest backup back: talkoot restore <backup file> --replace",
        )


def _is_first(settings: Settings) -> bool:
    """The very first start makes the folder; later a missing one is a disk that is not there (X10)."""
    return not settings.hub.data_dir.exists() and not settings.hub.key_file.exists()


def check_start(settings: Settings) -> None:
    """What refuses a start before anything is opened; nothing is made.

    Raises:
        StartRefused: with the sentence that the start itself would say.
    """
    if not asked_for(settings):
        raise StartRefused(
            "config.toml names no platform.",
            "Fill in [telegram] or [matrix], or try `talkoot chat` without any.",
        )
    for name in (*asked_for(settings), *(("web",) if settings.web.enabled else ())):
        _wired(name)
    folder = settings.hub.data_dir
    (health.check_can_be_made if _is_first(settings) else health.check_folder)(folder)
    if (folder / DATABASE).exists():
        _check_not_emptied(settings)


def platforms(building: Building) -> Mapping[str, Adapter]:
    """The adapters that config.toml asks for, by name; each comes with its own extra, imported only now.

    Raises:
        StartRefused: if the extra of one is not installed.
    """
    return {name: _wired(name).adapter(building) for name in asked_for(building.settings)}


def porch(settings: Settings) -> Any:
    """The web part (`bot.wiring.web.Porch`) with its port taken; None if config.toml has it off.

    Raises:
        StartRefused: its extra is not installed, or the port cannot be had.
    """
    return _wired("web").Porch(settings) if settings.web.enabled else None


async def let_go(adapters: Iterable[Adapter]) -> None:
    """Close what adapters keep open; within the loop they were used in, after everything else ended."""
    for adapter in adapters:
        await adapter.close()  # type: ignore[attr-defined]  # those of `platforms` have it; a room is closed by its screen


async def diagnose(
    settings: Settings, chats: Sequence[Bound], only: str = ""
) -> Mapping[str, Sequence[Remark]]:
    """What works on each platform (or `only` one) and what is missing, by its name."""
    return {
        name: await _wired(name).diagnose(
            settings, furnish(), [chat for chat in chats if chat.address.adapter == name]
        )
        for name in asked_for(settings)
        if only in ("", name)
    }


#: Each has a module of its name beside this one: `adapter(building)`, `diagnose(settings, house, chats)`.
PLATFORMS = ("telegram", "matrix")


def asked_for(settings: Settings) -> list[str]:
    """The platforms that config.toml names."""
    return [name for name in PLATFORMS if getattr(settings, name) is not None]


#: What an adapter's libraries make ready where it is installed, and never use here: httpx its command line (35 ms of a
#: start), peewee a server of its own (80 ms). The hub's own store imports its driver itself.
UNUSED = ("rich", "pygments", "psycopg")


def _wired(name: str) -> Any:
    try:
        with without(*UNUSED):
            return import_module(f"bot.wiring.{name}")
    except ModuleNotFoundError as missing:
        raise StartRefused(
            f"config.toml has [{name}], but {missing.name} is not installed.",
            f"Install it: pip install 'talkoot[{name}]'. Or delete [{name}].",
        ) from None
