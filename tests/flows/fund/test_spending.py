"""Money goes out with the yes of two others, is paid in the same ledger, and told of; so is another way to pay in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.fund import sums
from flows.fund.tables import Campaign
from tests.flows.fund.kit import a_turn
from tests.flows.fund.test_ledger import audit, receive
from tests.kit.media import photo
from tests.kit.town import Town

Promise = Callable[..., int]


@pytest.fixture
def rich(winter: Town, promise: Promise) -> Town:
    """$80 in cash."""
    receive(winter, promise("maria", 8000), 8000)
    return winter


ASKED = """
    sam   > /spend $40 for pasta for 40 boxes
    hub   < Amount: $40 … For: pasta for 40 boxes … From: Winter … Shall I ask the others?
    sam   > yes
    hub   < Asked as #4. The team decides, and I write to you.
    later 1 min
"""


def test_f8_two_agree_it_is_paid_and_told(rich: Town) -> None:
    rich.plays(ASKED)
    rich.plays("""
        hub   > ines: Sam asks for $40 from Winter: pasta for 40 boxes. $80 can be spent.
        ines  taps Yes, spend it
        hub   < Noted. One more yes is needed.
        ines  taps Yes, spend it
        olga  taps Yes, spend it
        hub   < Agreed. Whoever asked is told
        later 1 min
        hub   > sam: $40, pasta for 40 boxes (#4): agreed. The team for money pays it.
        hub   > ines: $40, pasta for 40 boxes (#4): agreed, to be paid.
        ines  taps I paid it
        hub   < How did you pay it?
        ines  > bank or page
        hub   < Nothing was noted: only $0 lies there.
        ines  > paid spending 4
        ines  > cash
        hub   < $40, pasta for 40 boxes (#4), paid: Cash. Note it?
        ines  > yes
        hub   < Noted. Send me a photo of the bill for the team; and tell everybody what the money did.
        ines  taps Tell what it did
        hub   < What did it do?
        ines  > Pasta and rice for 40 boxes
        ines  > yes
        hub   < Posted. I show it where the campaign is.
        later 1 min
        later 1 h
        ines  > paid spending 4
        hub   < Nothing was noted: that is not to be paid, or was paid already.
    """)
    assert "$40 of Winter did this: Pasta and rice for 40 boxes" in rich.in_group()
    assert not any("Sam" in text or "Maria" in text for text in rich.in_group())
    assert rich.rows("SELECT debit, credit, minor, debit_balance FROM fund_entry WHERE id = 2") == [
        ("spent:1", "cash:1", 4000, 4000)
    ]
    assert audit(rich) == []
    with a_turn(rich) as turn:
        standing = sums.of(turn, turn.session.get_one(Campaign, 1))
        assert (standing.received, standing.spent, standing.in_hand) == (8000, 4000, 4000)


def test_f8_a_bill_is_kept_for_the_team(rich: Town, tmp_path: Path) -> None:
    bill = tmp_path / "bill.jpg"
    bill.write_bytes(photo())
    rich.plays(ASKED)
    rich.plays(f"""
        ines taps Yes, spend it
        olga taps Yes, spend it
        ines > paid spending 4
        ines > cash
        ines > yes
        ines sends photo {bill}
        hub  < Noted with $40, pasta for 40 boxes (#4). The team can see it.
        olga > bills 4
        hub  < $40, pasta for 40 boxes (#4)
        sam  > bills 4
        hub  < That isn't yours to do here.
    """)


def test_f8_a_no_ends_it_and_nobody_decides_about_their_own(rich: Town) -> None:
    rich.plays("""
        ines  > /spend $40 for pasta
        ines  > yes
        later 1 min
        ines  > agree to spend 4
        hub   < You asked for it yourself; others decide.
        sam   > agree to spend 4
        hub   < That isn't yours to do here.
        olga  taps No
        hub   < It is off. Whoever asked is told.
        later 1 min
        hub   > ines: $40, pasta (#4): not agreed. Nothing is spent.
        ines  > paid spending 4
        hub   < Nothing was noted
    """)
    assert rich.rows("SELECT state FROM fund_spending") == [("refused",)]
    assert rich.rows("SELECT count(*) FROM fund_entry") == [(1,)]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("$81 pasta", "That is more than there is: $80 can be spent."),
        ("$0 pasta", "It has to be more than nothing."),
        ("1000000000 pasta", "A billion or more is beyond what I can count."),
    ],
)
def test_f8_what_is_not_there_is_not_asked_for(rich: Town, said: str, answer: str) -> None:
    rich.plays(f"sam > /spend\nsam > {said.split()[0]}")
    assert answer in rich.private("sam")[-1]
    assert rich.rows("SELECT count(*) FROM fund_spending") == [(0,)]


def test_f8_what_is_agreed_is_not_spent_twice(rich: Town) -> None:
    rich.plays(ASKED + "ines taps Yes, spend it\nolga taps Yes, spend it")
    rich.plays("rosa > /spend $41 rice\nhub < That is more than there is: $40 can be spent.")


def test_f8_what_was_agreed_and_is_not_there_any_more_is_looked_at_again(rich: Town) -> None:
    rich.plays(
        ASKED
        + """
        ines  taps Yes, spend it
        olga  > agree to spend 4
        later 1 min
        ines  > undo receipt 3
        ines  > It was for another fund
        ines  > yes
        later 1 min
        hub   > ines: $40 is missing in Winter for what was agreed: $40, pasta for 40 boxes (#4). [1 Call off #4]
        ines  taps Call off #4
        hub   < Called off: $40, pasta for 40 boxes (#4).
        later 1 min
        hub   > sam: $40, pasta for 40 boxes (#4): called off, for the money isn't there any more.
        ines  > paid spending 4
        hub   < Nothing was noted
        ines  > call off spending 4
        hub   < That was settled already.
    """
    )
    assert rich.rows("SELECT state FROM fund_spending") == [("refused",)]


def test_f8_what_is_still_there_for_it_is_not_looked_at(rich: Town, promise: Promise) -> None:
    receive(rich, promise("rosa", 5000), 5000)
    rich.plays("""
        sam   > /spend $40 for pasta
        sam   > yes
        later 1 min
        ines  taps Yes, spend it
        olga  taps Yes, spend it
        ines  > undo receipt 3
        ines  > It was for another fund
        ines  > yes
        later 20 min
    """)
    assert not any("is missing" in text for text in rich.private("ines"))


def test_f8_alone_it_waits_a_day_announced(rich: Town) -> None:
    with a_turn(rich) as turn:
        turn.hot.run("DELETE FROM role_grant WHERE role = 'organizer'")
    rich.plays("""
        ines > /spend $40 pasta
        ines > yes
        hub  < Noted as #4. Nobody else can agree yet, so it waits a day; then I write to you.
        later 1 h
    """)
    assert any("$40 of Winter is to be spent from" in text for text in rich.in_group())
    rich.plays("later 25 h")
    assert rich.rows("SELECT state FROM fund_spending") == [("approved",)]


def test_f8_another_way_to_pay_needs_two_and_a_day(winter: Town) -> None:
    winter.plays("""
        ines  > /payout
        ines  > https://new.example.org
        ines  > nobody
        hub   < For: Winter … Page: https://new.example.org … Cash to: Nobody … It holds a day after another one agreed.
        ines  > yes
        hub   < It waits for the yes of somebody else of the team.
        later 1 min
        ines  > agree payout 2
        olga  taps Yes, from tomorrow
        hub   < Agreed. I announce it; it holds from tomorrow.
        later 1 min
    """)
    assert "Give: https://www.oak.org · cash to Ines · from Wed 25 Nov" in winter.in_group()[-1]
    winter.plays("later 25 h")
    assert winter.in_group()[-1].endswith("Give: https://new.example.org")
    assert winter.rows("SELECT state FROM fund_payout ORDER BY id") == [("old",), ("live",)]


def test_f8_another_way_to_pay_can_be_stopped(winter: Town) -> None:
    winter.plays("""
        ines  > /payout
        ines  > https://new.example.org
        ines  > nobody
        ines  > yes
        later 1 min
        olga  taps Yes, from tomorrow
        later 1 min
        olga  taps Stop that
        hub   < The way to pay stays as it was.
        later 25 h
    """)
    assert winter.rows("SELECT state FROM fund_payout ORDER BY id") == [("live",), ("refused",)]
