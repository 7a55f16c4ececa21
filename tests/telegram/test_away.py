"""X33, X19 over the real adapter: Telegram forgets taps after 150 s, words after a day."""

from __future__ import annotations

from pathlib import Path

from tests.kit.waiting import until
from tests.telegram.hub import Village

NEED = """
    maria > need food for 3 near oak st by friday
    hub > maria: Is this right?
    maria > yes
    hub @ oak street: help wanted
    sam > need a ride
    hub > sam: Roughly where?
"""
DAY = 86400.0


def test_x33_a_tap_made_while_the_hub_was_down_is_asked_for_again(tmp_path: Path) -> None:
    with Village(tmp_path) as village:
        village.plays(NEED)
        village.stop()
        village.clock.ahead += 20 * 60
        village.api.people.tap("ines", "I can help")
        village.clock.ahead += 10 * 60
        village.start()
        village.advance(60)
        village.plays("""
            hub @ oak street: help wanted … I was away, Tue 24 Nov, 10:0 … Please tap again.
            hub > sam: I was away … Once more: … Roughly where?
            hub > olga: I was away from Telegram, Tue 24 Nov, 10:0 … ask people to tap again.
            ines taps I can help
            hub > ines: Can you do it?
        """)
        assert village.rows("SELECT count(*) FROM outbox WHERE kind = 'away.news'") == [(1,)]


def test_x33_a_private_message_whose_buttons_wait_says_so_too(tmp_path: Path) -> None:
    with Village(tmp_path) as village:
        village.plays(NEED)
        village.plays("""
            ines taps I can help
            hub > ines: Can you do it?
            ines > yes
            hub > maria: Ines helps: food.
        """)
        village.stop()
        village.clock.ahead += 100
        village.api.people.tap("maria", "Write to Ines")
        village.clock.ahead += 160
        village.start()
        village.advance(60)
        village.plays("""
            hub > maria: Ines helps: food … I was away, … Please tap again. … [1 Write to Ines]
            maria taps Write to Ines
            hub > maria: Ines
        """)


def test_x33_the_same_when_telegram_could_not_be_reached(tmp_path: Path) -> None:
    with Village(tmp_path) as village:
        village.plays(NEED)
        asked = len(village.api.asked("getUpdates"))
        village.api.fail("502", method="getupdates", times=-1)
        village.api.people.say("rosa", "hello")  # ends the long poll that is under way
        until(lambda: len(village.api.asked("getUpdates")) > asked + 1)
        village.clock.ahead += 20 * 60
        village.api.faults.clear()
        until(lambda: village.hub.contact.silent_for("telegram") < 60)  # type: ignore[operator]  # it was heard before
        village.advance(60)
        village.plays("hub @ oak street: help wanted … I was away, … Please tap again.")


def test_x19_after_more_than_a_day_organizers_read_what_may_be_lost(tmp_path: Path) -> None:
    with Village(tmp_path) as village:
        village.plays(NEED)
        village.stop()
        village.api.people.say("rosa", "need my sink fixed")
        village.clock.ahead += 1.5 * DAY
        village.start()
        village.clock.ahead -= village.clock.now() % 60
        village.advance(12 * 3600)
        village.plays(
            "hub > olga: I was away from Telegram, … longer than it keeps messages. … to write again."
        )
        assert village.rows("SELECT count(*) FROM card WHERE state = 'live' AND shown = revision") == [(1,)]


def test_x33_a_restart_within_two_minutes_is_not_worth_a_word(tmp_path: Path) -> None:
    with Village(tmp_path) as village:
        village.plays(NEED)
        village.stop()
        village.clock.ahead += 60
        village.start()
        village.advance(60)
        assert village.rows("SELECT count(*) FROM outbox WHERE kind = 'away.news'") == [(0,)]
