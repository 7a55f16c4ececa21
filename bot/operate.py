"""What an operator does beside running the hub. Every use leaves a line in the audit trail."""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click
from sqlalchemy import LargeBinary, Table, select

from bot import config
from bot.config import ConfigError, Settings
from bot.contract.address import Address
from bot.contract.diagnosis import Bound
from bot.people import claiming, duty
from bot.people import community as communities
from bot.store import backup as backups
from bot.store import health, keys, migrate
from bot.store.base import Base
from bot.store.engine import Store
from bot.store.errors import StartRefused
from bot.store.hot import Hot, to_json
from bot.store.sealing import Vault
from bot.talk import erasing
from bot.talk.turn import Turn
from bot.wiring import DATABASE, Building, asked_for, building, check_start, diagnose, furnish

#: Where config.toml is unless somebody says so; only there may it be missing.
DEFAULT = Path("config.toml")


@contextmanager
def turn_of(opened: Building) -> Iterator[Turn]:
    """A turn of nobody's, in a transaction of its own."""
    with opened.store.write() as connection:
        hot = Hot(connection)
        community = communities.load(hot, opened.house.settings)
        yield Turn(hot, opened.vault.bind(connection), opened.house, community, time.time())


def check(path: Path, *, online: bool = False) -> int:
    """Say what would stop a start, and what should be looked at; 0 if nothing stops it.

    Args:
        online: ask the platforms, too.
    """
    if not path.exists() and path == DEFAULT:
        click.echo(
            f"{path} is not here, so `talkoot run` opens the terminal room. Copy config.example.toml to begin."
        )
        return 0
    try:
        settings = config.load(path)
        worries = _look(settings)
    except (ConfigError, StartRefused) as refused:
        click.echo(refused)
        return 1
    for worry in worries:
        click.echo(f"look at this: {worry}")
    click.echo(f"ok: {path}, data in {settings.hub.data_dir}, platforms: {', '.join(asked_for(settings))}")
    return _check_online(settings) if online else 0


#: How a remark of a platform begins.
REMARKS = {"ok": "ok", "look": "look at this", "stop": "this must be mended"}


def _check_online(settings: Settings) -> int:
    """What each platform says of the bot's account and of the chats that it serves."""
    told = asyncio.run(diagnose(settings, _bound(settings)))
    for platform, remarks in told.items():
        for remark in remarks:
            click.echo(f"{REMARKS[remark.kind]}: {platform}: {remark.says}")
    return int(any(remark.kind == "stop" for remarks in told.values() for remark in remarks))


def _bound(settings: Settings) -> list[Bound]:
    """The groups that organizers switched on."""
    if not (settings.hub.data_dir / DATABASE).exists():
        return []
    store = Store(settings.store.url)
    try:
        with store.read() as connection:
            rows = Hot(connection).all(
                "SELECT adapter, chat, thread, ear FROM chat WHERE NOT private AND purposes <> ''"
                " AND gone_at IS NULL ORDER BY id"
            )
    finally:
        store.close()
    return [Bound(Address(row[0], row[1], row[2] or None), row[3]) for row in rows]


def _look(settings: Settings) -> list[str]:
    folder, database = settings.hub.data_dir, settings.hub.data_dir / DATABASE
    check_start(settings)
    if not settings.store.url.startswith("sqlite"):
        migrate.check_reachable(settings.store.url)
    worries = _backup_worries(settings.backup.dir)
    if not folder.exists():
        return worries
    health.check_database(database)
    worries += health.disk_worries(folder)
    if not database.exists():
        return worries
    if not database.stat().st_size:
        return [*worries, f"{database} is empty: nothing is in this hub yet, or everything is lost."]
    master = keys.load_or_make_key(settings.hub.key_file, may_make=False)
    store = Store(settings.store.url)
    try:
        with store.read() as connection:
            keys.compare_key(connection, master)
            community = communities.load(Hot(connection), furnish().settings)
            if not community.get("emergency"):
                worries.append("no emergency lines are set; an organizer says /setup in private.")
            if claiming.needs_claim(Hot(connection)):
                worries.append("there is no organizer yet; `talkoot run` prints a code to become one.")
    finally:
        store.close()
    return worries


def _backup_worries(folder: Path | None) -> list[str]:
    """Whether a backup could be put there; nothing stays."""
    if folder is None:
        return ["[backup] dir is empty: a broken disk takes everything."]
    try:
        with tempfile.TemporaryDirectory(dir=next(one for one in (folder, *folder.parents) if one.exists())):
            return []
    except OSError as fault:
        return [f"no backup can be made in {folder} ({fault.strerror}); give that folder to the hub's user."]


def read(texts: TextIO, out: TextIO, now: str | None, zone: str) -> None:
    """Each line's reading as JSON, flushed."""
    from bot.reading.report import report

    try:
        where = ZoneInfo(zone)
        at = datetime.fromisoformat(now) if now else datetime.now(where)
    except (ValueError, ZoneInfoNotFoundError) as wrong:
        raise click.BadParameter(f"--now takes 2026-11-22T09:00, --zone America/Chicago ({wrong})") from None
    at = at.replace(tzinfo=where) if at.tzinfo is None else at.astimezone(where)
    for line in texts:
        out.write(json.dumps(report(line.rstrip("\n"), at), ensure_ascii=False) + "\n")
        out.flush()


def backup(settings: Settings) -> Path:
    """Make a backup beside a running hub."""
    if settings.backup.dir is None:
        raise StartRefused(
            "config.toml: [backup] dir is empty, so there is nowhere to put one.", "Name a folder."
        )
    with building(settings, alone=False) as opened:
        made = backups.backup(
            opened.store,
            opened.folder,
            settings.backup.dir,
            opened.master,
            keep_days=settings.backup.keep_days,
        )
        with turn_of(opened) as turn:
            turn.audit("operator.backup", "")
    return made


def restore(settings: Settings, archive: Path, *, replace: bool) -> str:
    """Put a backup in place."""
    hub = settings.hub
    master = keys.load_or_make_key(hub.key_file, may_make=False)
    again = erasing.forget_again(furnish(), Vault(master), time.time())
    done = backups.restore(archive, hub.data_dir, master, hub.key_file, on_forget=again, replace=replace)
    aside = f" What stood there before is in {done.replaced}." if done.replaced else ""
    return (
        f"Restored; {done.forgotten} forgotten again.{aside}\nAt the next start nothing that must not be sent twice"
        " goes out before an organizer has looked at it."
    )


def export(settings: Settings, out: TextIO, person: int | None) -> None:
    """Rows as JSON lines, sealed columns left out; or one person's data, opened."""
    with building(settings, alone=False) as opened, turn_of(opened) as turn:
        turn.audit("operator.export", f"person:{person}" if person else "")
        if person is not None:
            _must_be(turn, person)
            out.write(to_json(erasing.told(turn, person)) + "\n")
            return
        for table in Base.metadata.sorted_tables:
            _write_rows(turn, table, out)


def _write_rows(turn: Turn, table: Table, out: TextIO) -> None:
    shown = [column for column in table.columns if not isinstance(column.type, LargeBinary)]
    for row in turn.hot.connection.execute(select(*shown)):
        out.write(to_json({"table": table.name, **row._mapping}) + "\n")


def _must_be(turn: Turn, person: int) -> None:
    if turn.person_by(person) is None:
        raise StartRefused(f"There is no person {person}.", "`talkoot export` lists the numbers.")


def erase(settings: Settings, person: int) -> str:
    """Forget a person; also on a full disk, for which a reserve is kept."""
    health.make_room(settings.hub.data_dir)
    with building(settings) as opened:
        with turn_of(opened) as turn:
            _must_be(turn, person)
            erasing.erase(turn, person)
        while not opened.store.checkpoint(truncate=True):
            time.sleep(0.1)
    return f"Person {person} is forgotten."


def claim(settings: Settings) -> str:
    """A fresh code; refused while an organizer can still be reached."""
    with building(settings, alone=False) as opened, turn_of(opened) as turn:
        organizers = duty.holders(turn.hot, "organizer")
        if any(turn.private_chat(person) is not None for person in organizers):
            raise StartRefused(
                "An organizer can still be reached.", "Ask one of them: write /people to the hub."
            )
        turn.audit("operator.claim", "")
        code = claiming.make_claim_code(turn.hot, opened.vault, turn.now)
    return f"Write this to the bot in private, within a day: claim {code}"


def recover(
    settings: Settings, out: TextIO, *, resend: int | None, arrived: int | None, retry: int | None
) -> None:
    """Show, or settle, what the hub could not settle itself."""
    with building(settings, alone=False) as opened, turn_of(opened) as turn:
        changes = (
            (
                resend,
                "UPDATE outbox SET state = 'queued', tries = 0, fault = NULL WHERE id = ? AND state = 'unknown'",
            ),
            (arrived, "UPDATE outbox SET state = 'sent' WHERE id = ? AND state = 'unknown'"),
            (
                retry,
                "UPDATE inbox SET state = 'waiting', tries = 0, not_before = 0 WHERE id = ? AND state = 'dead'",
            ),
        )
        for number, statement in changes:
            if number is not None:
                done = turn.hot.run(statement, (number,))
                turn.audit("operator.recover", f"row:{number}", done=done)
                out.write(f"{number}: {'done' if done else 'not found'}\n")
        dead = turn.hot.all("SELECT id, source, lane, fault FROM inbox WHERE state = 'dead' ORDER BY id")
        unknown = turn.hot.all(
            "SELECT id, kind, about, fault FROM outbox WHERE state = 'unknown' ORDER BY id"
        )
        if not dead and not unknown:
            out.write("Nothing was put aside, and no message is of unknown fate.\n")
        for row in dead:
            out.write(f"input {row[0]} from {row[1]}: {row[3]}\n")
        for row in unknown:
            out.write(f"message {row[0]} ({row[1]}, {row[2] or 'nothing'}): not known whether it arrived\n")
