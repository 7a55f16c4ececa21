"""Bring a database to the schema this code knows: all of it or nothing, a copy made first.

    upgrade(url)                                        at every start: 3 ms when there is nothing to do
    python -m bot.store.migrate revision "Add a …"      write the next revision from what the models say
    python -m bot.store.migrate first                   before the first release: write 0001 anew

Revisions are numbered files, one line of history for all rooms and flows. They run in one transaction on an
engine of their own, with foreign keys off: rebuilding a parent table, SQLite's way of changing one, would
else delete its children. Alembic (240 ms to import) is only loaded when there is something to do.
"""

import importlib
import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, create_engine, event, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from bot.store import sqlite
from bot.store.base import Base
from bot.store.errors import StartRefused

SCRIPTS = Path(__file__).parent / "migrations"
VERSIONS = SCRIPTS / "versions"

#: Where the project's rooms stand.
ROOT = Path(__file__).parents[2]


def revisions() -> list[str]:
    """The numbers of all revisions, oldest first, read from the file names."""
    return sorted(file.name.partition("_")[0] for file in VERSIONS.glob("[0-9]*_*.py"))


def upgrade(url: str) -> Path | None:
    """Run what is missing. The copy made before, beside the database; None if there was nothing to lose or do.

    Raises:
        StartRefused: a newer Talkoot wrote this database, or a step failed; then it is exactly as it was.
    """
    engine, known = _engine(url), revisions()
    try:
        stored = _stored(engine)
        if stored == known[-1]:
            return None
        if stored is not None and stored not in known:
            raise _newer(stored, known[-1])
        copy = _copy(url, stored)
        with engine.begin() as connection:
            _alembic(connection).upgrade("head")
            _check_references(connection)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", "") is None:  # PostgreSQL never answered
            raise _unreachable(error) from error
        raise StartRefused(
            f"The database could not be brought up to date ({error.orig}). It is as it was before.",
            "Make sure that there is room on the disk and that nothing else uses the database, then start again.",
        ) from error
    finally:
        engine.dispose()
    return copy


def check_reachable(url: str) -> None:
    """Whether the database's server answers at all; a file needs none.

    Raises:
        StartRefused: it does not.
    """
    engine = _engine(url)
    try:
        engine.connect().close()
    except DBAPIError as error:
        raise _unreachable(error) from error
    finally:
        engine.dispose()


def _unreachable(error: DBAPIError) -> StartRefused:
    return StartRefused(
        f"The database's server can't be reached ({str(error.orig).splitlines()[0]}).",
        "Start it, or look at [store] url in config.toml. Nothing was changed.",
    )


def known_metadata() -> MetaData:
    """The metadata with every table of this checkout: all `tables.py` of the rooms and flows are imported."""
    importlib.import_module("bot.store.meta")
    importlib.import_module("bot.store.sealing")
    for file in sorted([*ROOT.glob("bot/*/tables.py"), *ROOT.glob("flows/*/tables.py")]):
        importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))
    return Base.metadata


def differences(connection: Connection, metadata: MetaData) -> list[Any]:
    """What the models say and the database does not have, or the other way round, in Alembic's words."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    return list(compare_metadata(MigrationContext.configure(connection), metadata))


def write_revision(message: str) -> None:
    """Write the next revision: what the models have and the newest revision has not.

    Read it before you keep it.
    """
    number = f"{len(revisions()) + 1:04}"
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/draft.db"
        if revisions():
            upgrade(url)
        engine = _engine(url)
        with engine.begin() as connection:
            commands = _alembic(connection, metadata=known_metadata(), batch=number != "0001")
            commands.revision(message, autogenerate=True, rev_id=number)
        engine.dispose()
    _run_ruff("format", "--quiet", str(VERSIONS))
    _run_ruff("check", "--fix", "--quiet", str(VERSIONS))
    _run_ruff("format", "--quiet", str(VERSIONS))


def write_first() -> None:
    """Forget the history and write `0001_first.py` from the models. Only before the first release."""
    for file in VERSIONS.glob("[0-9]*_*.py"):
        file.unlink()
    write_revision("first")


def _engine(url: str) -> Engine:
    engine = create_engine(url, poolclass=NullPool)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _connected)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _connected(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "foreign_keys=OFF", "secure_delete=ON", "busy_timeout=5000"):
        connection.execute(f"PRAGMA {pragma}")


def _stored(engine: Engine) -> str | None:
    """The revision the database has, None for an empty one."""
    if engine.dialect.name == "sqlite" and engine.url.database:  # born readable by its owner only
        os.close(os.open(engine.url.database, os.O_CREAT | os.O_RDWR, 0o600))
    with engine.begin() as connection:
        tables = inspect(connection).get_table_names()
        if not tables:
            return None
        if "alembic_version" in tables:
            return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    raise StartRefused(
        f"{engine.url.database} is a database, but not one of Talkoot's.",
        "Look at the store in config.toml: it has to name a place of its own.",
    )


def _newer(stored: str, known: str) -> StartRefused:
    return StartRefused(
        f"A newer Talkoot wrote this database (revision {stored}; this one knows up to {known}).",
        "Install that version again, or restore a backup made before the update.",
    )


def _copy(url: str, stored: str | None) -> Path | None:
    if stored is None or make_url(url).get_backend_name() != "sqlite":
        return None
    database = Path(make_url(url).database or "")
    target = database.with_name(f"{database.name}.before-{revisions()[-1]}")
    target.unlink(missing_ok=True)
    try:
        sqlite.copy(database, target)
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        raise StartRefused(
            f"The database has to be updated, and no copy of it could be made first ({error}).",
            f"Make room: {database.stat().st_size >> 20} MB are needed beside {database}.",
        ) from error
    return target


def _check_references(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken:
        raise StartRefused(
            f"Updating the database would have broken references in {broken[0]}. It is as it was before.",
            "Go back to the version you had, and report this line.",
        )


def _alembic(connection: Connection, **attributes: Any) -> Any:
    """Alembic's commands, bound to this connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    options = {
        "script_location": SCRIPTS,
        "version_locations": VERSIONS,
        "path_separator": "newline",
        "file_template": "%(rev)s_%(slug)s",
    }
    for name, value in options.items():
        config.set_main_option(name, str(value).replace("%", "%%"))
    config.attributes.update(connection=connection, **attributes)
    return SimpleNamespace(
        upgrade=lambda revision: command.upgrade(config, revision),
        revision=lambda message, **how: command.revision(config, message, **how),
    )


def _run_ruff(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "ruff", *arguments], check=False)  # noqa: S603 - our own words only


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["first"]:
            write_first()
        case ["revision", str(words)]:
            write_revision(words)
        case _:
            sys.exit(__doc__)
