"""Who may do what with money: this package's rows of the rights table, and how a person stands to a pledge.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

from bot.talk.rights import Relations, Right
from bot.talk.turn import Turn
from flows.fund.spending import spendings
from flows.fund.tables import Pledge

RIGHTS = (
    Right("fund.open", "-|-|-|-|-|Y|y3|-|-"),
    Right("fund.pledge", "-|Y|Y|Y|Y|Y|Y|-|-"),
    Right("fund.total", "y6|Y|Y|Y|Y|Y|Y|-|-"),
    Right("fund.names", "-|-|-|own|-|Y|-|-|-"),
    Right("fund.receive", "-|-|-|-|-|Y|-|-|-"),
    Right("fund.payout", "-|-|-|-|-|y3|y3|-|-"),
    Right("fund.spend", "-|Y|Y|Y|Y|Y|Y|-|-"),
    Right("fund.approve", "-|-|-|-|-|Y|Y|-|-"),
    Right("fund.rule", "-|-|-|-|-|-|Y|-|-"),
    Right("fund.refuse", "-|-|-|Y|-|Y|Y|-|-"),
    Right("fund.vote", "-|-|-|Y|-|Y|Y|-|-"),
)


def relate(turn: Turn, person_id: int, thing: str) -> Relations:
    """How a person stands to pledge "12", or to what was asked for as #31: one counter gives both their numbers."""
    pledge = turn.session.get(Pledge, int(thing)) if thing.isdecimal() else None
    spending = spendings.find(turn, thing) if pledge is None else None
    own = person_id in (pledge and pledge.person_id, spending and spending.asked_by)
    return Relations(own=own, conditions={"y5": pledge is not None and pledge.state in ("on", "paused")})
