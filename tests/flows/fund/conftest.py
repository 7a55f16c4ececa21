"""Oak street with a campaign for the winter; Ines is the treasurer, Olga organizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS
from bot.people import community as communities
from bot.store.hot import Hot
from bot.talk.turn import Turn
from tests.kit.town import Town


@contextmanager
def a_turn(town: Town, who: str = "ines") -> Iterator[Turn]:
    """A turn of somebody's, in a transaction of its own."""
    with town.store.write() as connection:
        hot = Hot(connection)
        community = communities.load(hot, town.house.settings)
        turn = Turn(
            hot, town.vault.bind(connection), town.house, community, town.now, person=town.person(who)
        )
        yield turn
        turn.flush()


def with_a_campaign(town: Town) -> Town:
    town.give("ines", "treasurer")
    town.plays("""
        ines > /campaign Winter, $500, by 20 dec, www.oak.org, cash to Ines
        ines > yes
    """)
    return town


def _lived_in(town: Town) -> Iterator[Town]:
    yield town
    assert town.faults == []
    town.close()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """On a platform with buttons, before anything is asked for."""
    yield from _lived_in(Town(tmp_path))


@pytest.fixture
def winter(tmp_path: Path) -> Iterator[Town]:
    """The same, with a campaign."""
    yield from _lived_in(with_a_campaign(Town(tmp_path)))


@pytest.fixture(params=[BUTTONS, REACTIONS, PLAIN], ids=["buttons", "reactions", "plain"])
def anywhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    """With a campaign, on every kind of platform."""
    yield from _lived_in(with_a_campaign(Town(tmp_path, request.param)))


@pytest.fixture
def promise(winter: Town) -> Callable[..., int]:
    """Rows of a pledge with its first payment; its number."""

    def promised(who: str, minor: int, kind: str = "money", **more: object) -> int:
        with a_turn(winter, who) as turn:
            number = turn.number("pledge")
            (campaign,) = turn.hot.one("SELECT id FROM fund_campaign") or (0,)
            currency = "USD" if kind == "money" else ""
            turn.hot.insert(
                "fund_pledge", **{"id": number, "campaign_id": campaign, "person_id": turn.actor.id, "kind": kind,
                "shape": "once", "minor": minor, "currency": currency, "what": None, "period": "", "times": 1,
                "first_day": "2026-12-01", "state": "on", "paused_until": "", "shown_as": "anonymous",
                "created_at": turn.now, "ended_at": None, **more},
            )  # fmt: skip
            turn.hot.insert("fund_due", pledge_id=number, number=1, due_on="2026-12-01", due_at=turn.now + 86400.0,
                            minor=minor, state="due", claimed_at=None, received_at=None)  # fmt: skip
        return number

    return promised
