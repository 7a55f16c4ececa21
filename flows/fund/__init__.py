"""The fund: money asked for gently and shown openly. The hub moves none and asks for no card and no code.

    ana   > /campaign Warm winter fund, $500, until 20 Dec, https://give.example.org
    hub   < For: Warm winter fund · Goal: $500 · Until: Sun 20 Dec …            [Yes, post it] [Change] [No, thanks]
    ana   > yes
    group < Warm winter fund · until Sun 20 Dec / Pledged $0 of $500 · received $0

opening, campaigns, cards, closing   money is asked for       pledging       who gives what, and is reminded
receiving                            what comes in            spending       what goes out
ledger, guards, auditing             what came and went, for good
news, posters, overview              what people read of it   sums, months   what was pledged, what came, for everybody
here                        tables, rights, what is kept
"""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from bot.contract.words import _
from bot.talk.furniture import Answered, Heard
from bot.talk.joining import joined
from bot.talk.turn import Turn
from flows.fund import campaigns, cards, closing, guards, keeping, months, news, opening, overview, rights
from flows.fund.pledging import changing, muting, over, reminding, resting
from flows.fund.pledging import talks as giving
from flows.fund.receiving import exports, stopping, talks, treasury
from flows.fund.spending import deciding, households, payouts, ruling, short, telling, voting
from flows.fund.spending import talks as spending

MODULES: tuple[ModuleType, ...] = (
    guards, rights, campaigns, opening, cards, talks, treasury, exports, stopping, giving, changing, resting, muting,
    reminding, over,
    spending, deciding, voting, households, ruling, short, telling, payouts, news, closing, months, overview,
)  # fmt: skip


def starts(turn: Turn) -> None:
    """What comes round by itself: the treasurers' view, and the day's reminders."""
    treasury.start(turn)
    reminding.plan(turn)


def listens(turn: Turn, heard: Heard) -> Answered:
    """A bill just after paying; not now, or paid; a receipt, a campaign by its name."""
    return (
        telling.hear(turn, heard)
        or resting.hear(turn, heard)
        or talks.hear(turn, heard)
        or closing.hear(turn, heard)
    )


FURNITURE = replace(
    joined("fund", MODULES),
    relate=rights.relate,
    forget=keeping.FORGET,
    numbers=frozenset(("campaign", "pledge", "receipt", "spending")),
    merge=keeping.MERGE,
    title=_("Money"),
    kept=keeping.KEPT,
    mydata=keeping.MYDATA,
    mine=changing.mine,
    mutes=muting.mutes,
    listens=listens,
    replies=telling.hear,
    starts=starts,
    digest=news.digest,
    morning=news.morning,
    gives=True,
    settles=voting.settles,
)
