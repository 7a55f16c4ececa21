"""What members live through on SQLite they live through on PostgreSQL: asked, helped, staffed, stopped, forgotten."""

from __future__ import annotations

from bot.store import migrate
from bot.store.engine import Store
from tests.kit.town import Town


def test_the_migrated_database_is_that_of_the_models(url: str) -> None:
    migrate.upgrade(url)
    store = Store(url)
    with store.read() as connection:
        assert migrate.differences(connection, migrate.known_metadata()) == []
    store.close()


def test_a_need_is_asked_taken_talked_about_and_done(town: Town) -> None:
    town.plays("""
        maria > need food for 3 near oak
        maria > yes
        sam   taps I can help
        ines  taps I can help
        hub   > ines: Somebody is just looking at it: food. You are next
        sam   > yes
        hub   > maria: Sam helps: food.
        sam   taps Write to Maria
        sam   > i come at six
        hub   > maria: i come at six
    """)
    town.restart()
    town.plays("""
        sam   > done
        hub   < What you write no longer goes to Maria.
        sam   > done 1
        hub   > maria: Sam says it's done: food. … [Yes, all good]
        maria taps Yes, all good
        hub   < Good to hear.
    """)
    assert town.rows("SELECT state FROM aid_request") == [("closed",)]


def test_a_shift_is_filled_and_its_reminder_comes(town: Town) -> None:
    town.plays("""
        olga  > /shift Food pantry, Saturday 10-14, 1 people, St. Ann's hall
        olga  > yes
        sam   taps Sign up
        hub   > sam: You're in: Food pantry
        ines  taps Sign up
        hub   > ines: It is full: Food pantry … You are number 1
    """)
    town.restart()
    town.plays("""
        later 4 days
        hub   > sam: … [I'll be there]
    """)


def test_v15_who_is_forgotten_is_gone(town: Town) -> None:
    town.plays("""
        maria > need food near oak
        maria > yes
        maria > forget me
        maria > 2
        maria > yes
        hub   > maria: Everything about you is erased here.
    """)
    assert town.rows("SELECT count(*) FROM account") == [(4,)]  # of five
