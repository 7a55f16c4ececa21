"""What the stories of the fund stand on: a turn of one's own, a campaign, promises."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

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


def with_a_campaign(town: Town, title: str = "Winter") -> Town:
    town.give("ines", "treasurer")
    town.plays(f"""
        ines > /campaign {title}, $500, by 20 dec, www.oak.org, cash to Ines
        ines > yes
    """)
    return town


def promised(town: Town, who: str, minor: int, kind: str = "money", **more: object) -> int:
    """Rows of a pledge with its first payment, due tomorrow; its number."""
    with a_turn(town, who) as turn:
        number = turn.number("pledge")
        (campaign,) = turn.hot.one("SELECT max(id) FROM fund_campaign") or (0,)
        row: dict[str, object] = {
            "id": number, "campaign_id": campaign, "person_id": turn.actor.id, "kind": kind, "shape": "once",
            "minor": minor, "currency": "USD" if kind == "money" else "", "what": None, "period": "", "times": 1,
            "first_day": "2026-12-01", "state": "on", "paused_until": "", "shown_as": "anonymous",
            "created_at": turn.now, "ended_at": None,
        }  # fmt: skip
        turn.hot.insert("fund_pledge", **{**row, **more})
        turn.hot.insert("fund_due", pledge_id=number, number=1, due_on="2026-12-01", due_at=turn.now + 86400.0,
                        minor=minor, state="due", claimed_at=None, received_at=None)  # fmt: skip
    return number
