"""The fund: money asked for gently and shown openly. The hub moves none and asks for no card and no code.

    ana   > /campaign Warm winter fund, $500, until 20 Dec, https://give.example.org
    hub   < For: Warm winter fund · Goal: $500 · Until: Sun 20 Dec …            [Yes, post it] [Change] [No, thanks]
    ana   > yes
    group < Warm winter fund · until Sun 20 Dec / Pledged $0 of $500 · received $0

opening, campaigns, cards   money is asked for       sums      what was pledged, what came, for everybody
receiving                   what comes in            ledger, guards, auditing   what came and went, for good
here                        tables, rights, what is kept
"""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from bot.talk.joining import joined
from flows.fund import cards, guards, keeping, opening, rights
from flows.fund.receiving import exports, talks, treasury

MODULES: tuple[ModuleType, ...] = (guards, rights, opening, cards, talks, treasury, exports)

FURNITURE = replace(
    joined("fund", MODULES),
    relate=rights.relate,
    forget=keeping.FORGET,
    merge=keeping.MERGE,
    kept=keeping.KEPT,
    mydata=keeping.MYDATA,
    gives=True,
    starts=treasury.start,
)
