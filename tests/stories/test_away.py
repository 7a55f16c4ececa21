"""X33, X19, X30, X31, X34 with both platforms: each loses, keeps and waits for what is its own."""

from __future__ import annotations

import time

from adapters.terminal.script import steps
from bot.contract.words import _
from bot.people import community as communities
from bot.store import meta
from bot.store.hot import Hot
from bot.talk.turn import Turn
from bot.wiring import building
from tests.kit.waiting import PROMPT
from tests.stories.hub import ROOM, Quarter
from tests.stories.said import shown
from tests.stories.test_aid import NEED

DAY = 86400.0


def is_away(quarter: Quarter, seconds: float, meanwhile: str) -> None:
    """The hub is down for so long, and somebody does something in the middle of it."""
    quarter.stop()
    quarter.clock.ahead += seconds / 2
    for step in steps(meanwhile):
        quarter.stage.act(step)
    quarter.clock.ahead += seconds / 2
    quarter.start()
    quarter.settle()
    quarter.advance(60)


def test_x33_only_the_platform_that_forgets_taps_says_so(quarter: Quarter) -> None:
    quarter.plays(NEED)
    quarter.plays("""
        sam > need a ride
        hub > sam: Roughly where?
        rosa > need my sink fixed
        hub > rosa: Roughly where?
    """)
    is_away(quarter, 30 * 60, "sam > near oak st")
    quarter.plays("""
        hub @ oak street: help wanted … I was away, … Please tap again.
        hub > rosa: I was away, … Once more: … Roughly where?
        hub > olga: I was away from Telegram, … ask people to tap again.
        hub > sam: Is this right?
    """)
    lines = [one.text for one in (*shown(quarter, at=ROOM, deed="edit"), *shown(quarter, to="sam"))]
    assert not any("away" in line for line in lines), "Matrix has kept everything"
    assert quarter.rows("SELECT count(*) FROM outbox WHERE kind = 'away.news'") == [(1,)]


def test_x19_after_a_day_the_gap_is_declared_for_telegram_and_matrix_goes_on(quarter: Quarter) -> None:
    is_away(quarter, 1.5 * DAY, "sam > need a ride near oak st")
    quarter.advance(12 * 3600)
    told = [one.text for one in shown(quarter, to="olga") if "longer than it keeps messages" in one.text]
    assert len(told) == 1
    assert "Telegram" in told[0]
    assert shown(quarter, to="sam"), "his words were kept, and are answered"


def test_x30_x34_after_a_restore_both_platforms_are_quiet_alike(quarter: Quarter) -> None:
    quarter.stop()
    with building(quarter.settings) as opened, opened.store.write() as connection:
        hot, now, house = Hot(connection), quarter.clock.now(), opened.house
        community = communities.load(hot, house.settings)
        turn = Turn(hot, opened.vault.bind(connection), house, community, now)
        for adapter in ("telegram", "matrix"):
            (person,) = hot.all(
                "SELECT person_id FROM account WHERE adapter = ? ORDER BY id LIMIT 1", (adapter,)
            )
            for kind in ("reply", "door"):  # may be said again, and never twice
                turn.tell(person[0], _("{kind}.", kind=f"from before: {kind}"), kind)
        meta.note(connection, meta.RESTORED_AT, str(now + 1))
    quarter.clock.ahead += 2
    quarter.start()
    quarter.advance(3600)
    assert _before(quarter) == []
    assert quarter.rows("SELECT count(*) FROM outbox WHERE state = 'unknown'") == [
        (_written(quarter, "door"),)
    ]
    quarter.advance(3700)
    assert len(_before(quarter)) == _written(quarter, "reply")


def _written(quarter: Quarter, kind: str) -> int:
    rows = quarter.rows("SELECT count(*) FROM outbox WHERE kind = ?", (kind,))
    return int(rows[0][0])


def _before(quarter: Quarter) -> list[str]:
    texts = [one.text for name in ("olga", "maria", "rosa", "sam", "ines") for one in shown(quarter, to=name)]
    return [text for text in texts if "from before" in text]


def test_x31_a_stop_in_the_middle_of_talk_ends_in_time_and_the_next_start_goes_on(quarter: Quarter) -> None:
    for name in ("sam", "ines", "maria", "rosa"):
        for step in steps(f"{name} > need a ride near oak st"):
            quarter.stage.act(step)
    began = time.monotonic()
    quarter.stop()
    assert time.monotonic() - began < PROMPT
    assert quarter.fault is None
    quarter.start()
    quarter.settle()
    quarter.plays("\n".join(f"hub > {name}: Is this right?" for name in ("sam", "ines", "maria", "rosa")))
