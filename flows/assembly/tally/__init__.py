"""The tally: ballots and rules in, an outcome out. Integers only; it knows no name, no person, no clock.

    rules    what was declared when the poll opened         count(rules, ballots, eligible=84, secret=…)
    ballots  what people said, as counts per distinct one             │
    lots     what decides when numbers do not                         ▼
    plain · points · runoff · pairwise · stv · consent  ──rounds──►  Outcome

Options are numbers from 0; whoever shows them has the names. Permuting the ballots or renaming the options changes
nothing, and every vote is in some option's row or in `spent`, in every round.
"""

from __future__ import annotations

from flows.assembly.tally.ballots import Ballots, Marks
from flows.assembly.tally.broken import Broken
from flows.assembly.tally.counting import count
from flows.assembly.tally.lots import LotNeeded
from flows.assembly.tally.outcome import Outcome, Round
from flows.assembly.tally.rules import Rules

__all__ = ("Ballots", "Broken", "LotNeeded", "Marks", "Outcome", "Round", "Rules", "count")
