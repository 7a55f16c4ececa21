"""The restore drill: a disk is lost in the middle of a day, and neighbours go on where the backup was (X30, V16)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

from bot.store import backup, health, migrate
from bot.store.engine import Store
from bot.store.forgotten import remember_forgotten
from bot.talk.erasing import forget_again
from tests.kit.town import Town

#: Seconds of work from an empty folder to a hub that answers; ten minutes by hand are promised to nobody.
DRILL = 30.0


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    folder = tmp_path / "first"
    folder.mkdir()
    made = Town(folder)
    made.house.remember_forgotten = lambda uid: remember_forgotten(folder / "talkoot.key", made.key, uid)
    with made.store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (migrate.revisions()[-1],))
    yield made
    assert made.faults == []
    made.close()


def lose_and_restore(town: Town, archive: Path) -> float:
    """The database is gone; key and backup are left. Seconds until the hub runs again."""
    town.store.close()
    for path in town.folder.glob("talkoot.db*"):
        path.unlink()
    began, again = process_time(), town.folder.parent / "second"
    on_forget = forget_again(town.house, town.vault, town.now)
    done = backup.restore(archive, again, town.key, town.folder / "talkoot.key", on_forget=on_forget)
    assert done.forgotten == 1
    shutil.copy(town.folder / "talkoot.key", again)
    health.examine(again, again / "talkoot.db")
    town.folder = again
    town.store = Store(f"sqlite:///{again}/talkoot.db")
    town._start()
    town.settle()
    return process_time() - began


def test_x30_v16_a_lost_disk_costs_what_came_after_the_backup(town: Town) -> None:
    town.plays("""
        maria > need groceries near the library
        maria taps Yes, post it
        sam > help 1
        sam taps Yes, I've got it
        ines > i can drive people on tuesdays
        ines taps Yes, offer it
    """)
    archive = backup.backup(town.store, town.folder, town.folder.parent / "backups", town.key, now=town.now)
    gone = town.person("ines").id
    town.plays("""
        ines > forget me
        ines taps Yes, forget me
        ines taps Yes, erase it
        rosa > need a ladder near the library
        rosa taps Yes, post it
        later 1 h
    """)
    assert lose_and_restore(town, archive) < DRILL
    assert town.rows("SELECT count(*) FROM account WHERE person_id = ?", (gone,)) == [(0,)]
    assert town.rows("SELECT count(*) FROM aid_offer WHERE person_id = ?", (gone,)) == [(0,)]
    town.plays("""
        sam > done 1
        hub > maria: Sam says it's done: food. Did you get what you needed?
        maria taps Yes, all good
        rosa > need a ladder near the library
        rosa taps Yes, post it
        hub @ oak street: tools
    """)
    assert town.rows("SELECT state, reason FROM aid_request WHERE id = 1") == [("closed", "done")]


def test_x30_a_button_from_the_lost_hours_changes_nothing(town: Town) -> None:
    town.plays("maria > need groceries near the library\nmaria taps Yes, post it\nines > privacy")
    archive = backup.backup(town.store, town.folder, town.folder.parent / "backups", town.key, now=town.now)
    town.plays("""
        ines > forget me
        ines taps Yes, forget me
        ines taps Yes, erase it
        sam > help 1
        sam taps Yes, I've got it
        hub > maria: Sam helps: food.
    """)
    lose_and_restore(town, archive)
    before = [town.rows(f"SELECT * FROM {table}") for table in ("aid_item", "aid_claim", "aid_relay")]
    town.plays("""
        maria taps Write to Sam
        maria taps Share my address
        sam taps I can't after all
    """)
    assert [town.rows(f"SELECT * FROM {table}") for table in ("aid_item", "aid_claim", "aid_relay")] == before
