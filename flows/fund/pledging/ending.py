"""All pledges of a campaign end with it: nothing of them is owed; what is said to be paid still waits for the team.

people = let_all_go(turn, campaign_id)      whose they were, each once
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.fund.pledging import pledges


def givers_of(ground: Ground, campaign_id: int) -> Sequence[int]:
    """Who still gives to a campaign, in the order in which they promised."""
    rows = ground.hot.all(
        "SELECT person_id FROM fund_pledge WHERE campaign_id = ? AND state IN ('on', 'paused')"
        " AND person_id IS NOT NULL GROUP BY person_id ORDER BY min(id)",
        (campaign_id,),
    )
    return [row[0] for row in rows]


def let_all_go(turn: Turn, campaign_id: int) -> Sequence[int]:
    """Nothing that was promised to a campaign is owed any more; whose it was."""
    turn.flush()
    people = givers_of(turn, campaign_id)
    turn.hot.run(
        "UPDATE fund_due SET state = 'skipped', remind_on = '' WHERE state = 'due' AND pledge_id IN"
        " (SELECT id FROM fund_pledge WHERE campaign_id = ? AND state IN ('on', 'paused'))",
        (campaign_id,),
    )
    turn.hot.run(
        "UPDATE fund_pledge SET state = 'stopped', ended_at = ? WHERE campaign_id = ? AND state IN ('on', 'paused')",
        (turn.now, campaign_id),
    )
    turn.session.expire_all()
    for person in people:
        turn.spare(pledges.giver(person), pledges.REMINDER, person)
    return people
