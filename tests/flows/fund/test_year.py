"""A year of giving: reminders are the oracle's list, the books are right after every turn (F3, F6, F7; X17, X18).

200 donors and 12 campaigns for a year in `make faults`; a neighbourhood and some months in `make test`.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from tests.flows.fund.year.agenda import QUIET, ZONE, Act, Pledge, draw
from tests.flows.fund.year.life import live
from tests.flows.fund.year.oracle import CAP, Due, Oracle
from tests.kit.thorough import share

DONORS, CAMPAIGNS, DAYS = share(20, of=200), share(4, of=12), share(110, of=365)


def test_f3_f6_f7_a_year_of_giving(tmp_path: Path) -> None:
    agenda = draw(3, donors=DONORS, campaigns=CAMPAIGNS, days=DAYS)
    oracle = Oracle(agenda)
    due, lived = oracle.year(), live(agenda, tmp_path)
    assert lived.faults == []
    assert sorted(lived.sent) == sorted(sent._replace(at=round(sent.at, 1)) for sent in due)
    assert lived.most_reminded <= CAP
    assert (lived.unbalanced, lived.apart, lived.audited) == ([], [], [])
    assert lived.figures == {
        campaign: (
            sum(due.minor for due in _dues(oracle, campaign) if due.state != "skipped"),
            sum(due.minor for due in _dues(oracle, campaign) if due.state == "received"),
        )
        for campaign in range(CAMPAIGNS)
    }
    assert len(due) > 2 * DONORS
    assert [sent for sent in lived.sent if _is_quiet(agenda.donors[sent.who], sent.at)] == []
    _groups_are_spared(lived.groups)


def _dues(oracle: Oracle, campaign: int) -> list[Due]:
    return [
        due for giving in oracle.givings.values() if giving.plan.campaign == campaign for due in giving.dues
    ]


def _is_quiet(quiet: tuple[int, int] | None, at: float) -> bool:
    start, end = quiet or (21, 8)
    hour = datetime.fromtimestamp(at, ZONE).hour
    return start <= hour < end if start <= end else hour >= start or hour < end


def _groups_are_spared(told: list[tuple[int, float]]) -> None:
    """At most one a week for a campaign, none at night."""
    assert told
    assert [at for _campaign, at in told if _is_quiet(None, at)] == []
    by_campaign = Counter(campaign for campaign, _at in told)
    for campaign in by_campaign:
        moments = sorted(at for which, at in told if which == campaign)
        gaps = [later - before for before, later in pairwise(moments)]
        assert all(gap > timedelta(days=6).total_seconds() for gap in gaps)


def test_a_year_has_everything_that_happens_to_gifts() -> None:
    agenda = draw(3, donors=200, campaigns=12, days=365)
    deeds = {step.what for _at, step in agenda.steps if isinstance(step, Act)}
    assert deeds == {"paid", "not paid", "received", "reversed", "later", "pause", "resume", "change", "stop"}
    often = {step.often for _at, step in agenda.steps if isinstance(step, Pledge)}
    assert often == {"", "parts", "week", "fortnight", "month", "quarter", "year"}
    assert len(agenda.absences) == 12
    assert all(end - begin == 3 * 3600 for begin, end in agenda.absences)
    assert set(agenda.donors.values()) == set(QUIET)
    assert len(Oracle(agenda).year()) > 1500
