"""What is asked for from the fund is put to everybody's vote: a yes stands for the team's, a no is a no (F8)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.flows.fund.test_ledger import receive
from tests.flows.fund.test_spending import ASKED
from tests.kit.town import Town

Promise = Callable[..., int]
PUT = f"""
    {ASKED}
    sam   > vote on spending 4
    hub   < Until when can people vote?
    sam   > in 2 hours
    hub   < Question: Shall we spend $40 from Winter on this: pasta for 40 boxes? … Kind: Yes or no … Shall I start it?
    sam   > yes
    hub   < Started.
"""


@pytest.fixture
def rich(winter: Town, promise: Promise) -> Town:
    """$80 in cash."""
    receive(winter, promise("maria", 8000), 8000)
    return winter


def spendings(town: Town) -> list[tuple[object, ...]]:
    return [tuple(row) for row in town.rows("SELECT state, proposal FROM fund_spending ORDER BY id")]


def test_f8_a_passed_proposal_stands_for_the_approvals(rich: Town) -> None:
    rich.plays(f"""
        {PUT}
        ines  taps Yes, spend it
        hub   < Everybody votes on it just now; that decides.
        rosa  > vote 5a
        ines  > vote 5a
        later 3 h
        hub   > sam: $40, pasta for 40 boxes (#4): vote 5 said yes. The team for money pays it.
        hub   > ines: $40, pasta for 40 boxes (#4): vote 5 said yes, so it is to be paid. [1 I paid it]
        ines  taps I paid it
        ines  > cash
        ines  > yes
        hub   < Noted.
    """)
    assert spendings(rich) == [("paid", 5)]
    assert rich.rows("SELECT count(*) FROM fund_approval") == [(0,)]


def test_f8_a_no_of_everybody_is_not_outvoted_by_the_team(rich: Town) -> None:
    rich.plays(f"""
        {PUT}
        rosa  > vote 5b
        later 3 h
        hub   > sam: $40, pasta for 40 boxes (#4): vote 5 said no. Nothing is spent.
        ines  > agree to spend 4
        hub   < That was settled already.
        olga  > vote on spending 4
        hub   < That was settled already.
    """)
    assert spendings(rich) == [("refused", 5)]


def test_f8_a_vote_that_decides_nothing_leaves_it_to_the_team(rich: Town) -> None:
    rich.plays(f"""
        {PUT}
        later 3 h
        hub   > sam: $40, pasta for 40 boxes (#4): vote 5 decided nothing. It waits for the team as before.
        hub   > ines: $40, pasta for 40 boxes (#4): vote 5 decided nothing. … [1 Yes, spend it] [2 No]
        ines  taps Yes, spend it
        olga  > agree to spend 4
        later 1 min
        hub   > sam: $40, pasta for 40 boxes (#4): agreed.
    """)
    assert spendings(rich) == [("approved", 5)]


def test_f8_a_vote_that_is_called_off_leaves_it_to_the_team(rich: Town) -> None:
    rich.plays(f"""
        {PUT}
        olga  > call off vote 5
        olga  > Wrong question
        olga  > yes
        later 1 min
        hub   > sam: $40, pasta for 40 boxes (#4): vote 5 was called off. It waits for the team as before.
    """)
    assert spendings(rich) == [("asked", 5)]


def test_f8_one_vote_at_a_time_decides_about_a_spending(rich: Town) -> None:
    """Two of them have the questions before them; the second one hears that another vote is about it."""
    rich.plays(f"""
        {ASKED}
        olga  > vote on spending 4
        olga  > tomorrow 20:00
        ines  > vote on spending 4
        ines  > tomorrow 20:00
        olga  > yes
        later 1 min
        hub   > sam: $40, pasta for 40 boxes (#4) is put to everybody's vote. I write to you what comes of it.
        ines  > yes
        hub   < Meanwhile that was settled, or another vote is about it. No vote was started.
        ines  > vote on spending 4
        hub   < Everybody votes on it just now; that decides.
    """)
    assert len(rich.rows("SELECT id FROM poll")) == 1


def test_f8_what_was_taken_back_is_nothing_to_pay_after_the_vote(rich: Town) -> None:
    rich.plays(f"""
        {PUT}
        rosa  > vote 5a
        sam   > refuse to spend 4
        hub   < Taken back. Nothing is spent.
        later 3 h
    """)
    assert spendings(rich) == [("withdrawn", 5)]
    assert not any("to be paid" in text for text in rich.private("ines"))


def test_f8_somebody_else_cannot_make_public_what_was_asked_of_the_team(rich: Town) -> None:
    rich.plays(f"{ASKED}rosa > vote on spending 4\nhub < That isn't yours to do here.")


def test_f8_who_may_not_start_votes_is_not_offered_one(rich: Town) -> None:
    rich.decide("rights.assembly.open", False)
    rich.plays(ASKED.replace("I write to you.", "I write to you. [1 I don't need it]"))
    rich.plays("""
        hub   > ines: Sam asks for $40 from Winter … can be spent. [1 Yes, spend it] [2 No]
        hub   > olga: Sam asks for $40 from Winter … can be spent. [1 Yes, spend it] [2 No] [3 Put it to a vote]
        sam   > vote on spending 4
        hub   < That isn't yours to do here.
    """)


def test_f8_the_fund_is_emptied_before_the_vote_is_over(rich: Town) -> None:
    rich.plays(f"""
        {PUT}
        rosa  > vote 5a
        ines  > undo receipt 3
        ines  > It was for another fund
        ines  > yes
        later 3 h
        hub   > ines: $40, pasta for 40 boxes (#4): vote 5 said yes, so it is to be paid.
        ines  > paid spending 4
        ines  > cash
        hub   < Nothing was noted: only $0 lies there.
    """)
    assert spendings(rich) == [("approved", 5)]


LAZY = f"""
    {ASKED}
    sam   > vote on spending 4
    sam   > in 3 days
    sam   > change
    sam   > kind
    hub   < How is it voted? … Goes ahead unless somebody objects
    sam   > goes ahead unless somebody objects
    hub   < Kind: Goes ahead unless somebody objects
    sam   > yes
    hub   < Started.
"""


def test_f8_p19_silence_may_stand_for_the_approvals(rich: Town) -> None:
    rich.plays(f"""
        {LAZY}
        later 4 day
        hub @ oak street: Shall we spend $40 from Winter on this: pasta for 40 boxes? … Adopted: nobody objected.
        hub   > sam: $40, pasta for 40 boxes (#4): vote 5 said yes. The team for money pays it.
    """)
    assert spendings(rich) == [("approved", 5)]


def test_f8_p19_one_objection_gives_it_back_to_the_team(rich: Town) -> None:
    rich.plays(f"""
        {LAZY}
        rosa  > object 5
        hub   < Why do you object?
        rosa  > We need it for the rent.
        hub   > sam: $40, pasta for 40 boxes (#4): vote 5 decided nothing. It waits for the team as before.
    """)
    assert spendings(rich)[0][0] == "asked"
