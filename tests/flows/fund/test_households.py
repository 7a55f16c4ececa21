"""Help in money for one household, from the fund: by the assembly's rule, and without a name (F9)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.flows.fund.kit import a_turn
from tests.flows.fund.test_ledger import audit, receive
from tests.kit.media import photo
from tests.kit.town import Town

Promise = Callable[..., int]
NEEDED = """
    rosa  > I need $50 for the rent, please
    rosa  > skip
    rosa  > yes
    later 1 min
"""
ASKED = f"""
    {NEEDED}
    rosa  > ask the fund for 4
    hub   < How much is needed?
    rosa  > $50
    hub   < Amount: $50 … For: help in money … From: Winter … Who decides reads no name.
    rosa  > yes
    hub   < Asked as #5. The team for money decides, and I write to you. [1 I don't need it]
    later 1 min
"""


@pytest.fixture
def rich(winter: Town, promise: Promise) -> Town:
    """$80 in cash."""
    receive(winter, promise("maria", 8000), 8000)
    return winter


def with_a_rule(town: Town, minor: int = 6000, percent: int = 100) -> None:
    town.decide("fund.rule", {"minor": minor, "currency": "USD", "percent": percent, "vote": 9})


def state_of(town: Town, request: int = 4) -> str:
    return str(town.rows("SELECT state FROM aid_request WHERE id = ?", (request,))[0][0])


def test_f9_the_fund_helps_a_household_and_the_request_is_done(rich: Town) -> None:
    rich.plays(f"""
        {ASKED}
        hub   > ines: $50 of Winter is asked for: help in money (#5). $80 can be spent. [1 Yes, spend it] [2 No]
        ines  taps Yes, spend it
        hub   < Noted. One more yes is needed.
        olga  > agree to spend 5
        later 1 min
        hub   > rosa: #4: the fund gives help in money. Whoever pays it reaches you.
        hub   > ines: $50, help in money (#5): agreed, to be paid. [1 I paid it] [2 Who gets it]
        ines  taps Who gets it
        hub   < Rosa gets it. Only you read this.
        ines  > paid spending 5
        ines  > cash
        ines  > yes
        later 1 min
        hub   > rosa: The fund paid: money, #4. Did you get what you needed? [1 Yes, all good] … [3 No, not yet]
        rosa  taps Yes, all good
        hub   < Good to hear.
    """)
    assert state_of(rich) == "closed"
    assert rich.rows("SELECT debit, credit, subject FROM fund_entry WHERE id = 2") == [
        ("aid:1", "cash:1", "spending:5")
    ]
    assert rich.rows("SELECT field, subject FROM reveal") == [("name", "request:4")]
    assert audit(rich) == []


def test_f9_nobody_but_who_pays_reads_a_name(rich: Town) -> None:
    rich.plays(f"""
        {ASKED}
        ines  taps Yes, spend it
        olga  > agree to spend 5
        later 1 min
        ines  > paid spending 5
        ines  > cash
        ines  > yes
        ines  > tell spending 5
        hub   < $50 of Winter: help in money. … Shall I post it?
        ines  > yes
        later 1 h
        olga  > who gets 5
    """)
    assert "$50 of Winter: help in money." in rich.in_group()
    for reader in ("ines", "olga"):
        assert not any("Rosa" in text or "rent" in text for text in rich.private(reader))
    assert not any("Rosa" in text for text in rich.in_group())


def test_f9_within_the_rule_one_yes_is_enough(rich: Town) -> None:
    with_a_rule(rich)
    rich.plays(f"""
        {ASKED}
        ines  taps Yes, spend it
        hub   < Agreed. Whoever asked is told, and the team for money pays it. [1 I paid it] [2 Who gets it]
    """)


def test_f9_above_the_rule_two_agree(rich: Town) -> None:
    with_a_rule(rich, minor=4000)
    rich.plays(f"{ASKED}ines taps Yes, spend it\nhub < Noted. One more yes is needed.")


def test_f9_what_a_household_got_this_month_counts(rich: Town) -> None:
    with_a_rule(rich)
    rich.plays(f"""
        {ASKED}
        ines  taps Yes, spend it
        ines  > paid spending 5
        ines  > cash
        ines  > yes
        later 3 d
        rosa  > I need $20 for the phone bill
        rosa  > skip
        rosa  > yes
    """)
    (number,) = rich.rows("SELECT max(id) FROM aid_request")[0]
    rich.plays(f"""
        rosa  > ask the fund for {number}
        rosa  > $20
        rosa  > yes
        later 1 min
        ines  taps Yes, spend it
        hub   < Noted. One more yes is needed.
    """)


def test_f9_never_more_at_once_than_the_share(rich: Town) -> None:
    with_a_rule(rich, percent=50)
    rich.plays(f"""
        {NEEDED}
        rosa  > ask the fund for 4
        rosa  > $50
        hub   < That is more than one household can get now: $40. A smaller amount?
    """)


def test_f9_a_no_leaves_the_request_open(rich: Town) -> None:
    rich.plays(f"""
        {ASKED}
        rosa  > ask the fund for 4
        hub   < The fund was asked already.
        olga  > refuse to spend 5
        later 1 min
        hub   > rosa: #4: the fund can't give it now. It stays open, and the team looks further.
    """)
    assert state_of(rich) == "open"


def test_f9_the_team_asks_for_somebody(rich: Town) -> None:
    rich.plays(f"""
        {NEEDED}
        olga  > open 4
        hub   < [1 Ask the fund for it]
        olga  taps Ask the fund for it
        olga  > $50
        olga  > yes
        later 1 min
        hub   > rosa: #4: the team asked the fund for you. Who decides reads no name.
        olga  > agree to spend 5
        hub   < You asked for it yourself; others decide.
        olga  > vote on spending 5
        hub   < Help for one household is not put to a vote. The team decides.
    """)


def test_f9_it_is_nobody_elses_to_ask(rich: Town) -> None:
    rich.plays(f"{NEEDED}sam > ask the fund for 4\nhub < That isn't yours to do here.")


def test_f9_nothing_is_asked_for_what_was_settled_meanwhile(rich: Town) -> None:
    rich.plays(f"""
        {NEEDED}
        olga  > ask the fund for 4
        olga  > $50
        rosa  > no longer needed 4
        olga  > yes
        hub   < Nothing was asked: meanwhile that was settled.
    """)
    assert rich.rows("SELECT id FROM fund_spending") == []


def test_f9_whoever_gets_it_does_not_decide_about_it(rich: Town) -> None:
    rich.plays("""
        ines  > I need $50 for the rent
        ines  > skip
        ines  > yes
        later 1 min
        olga  > ask the fund for 4
        olga  > $50
        olga  > yes
        ines  > agree to spend 5
        hub   < You asked for it yourself; others decide.
    """)


def test_f9_after_a_month_nobody_can_tell_whose_it_was(rich: Town) -> None:
    rich.plays(f"{ASKED}olga > refuse to spend 5\nlater 31 d")
    assert rich.rows("SELECT for_id, asked_by, request FROM fund_spending") == [(None, None, 4)]


VOTE = """
        olga  > /poll Up to $60 for a household? yes/no until tomorrow 20:00
        olga  > yes
"""
WHICH = """
        olga  > rule for the fund
        olga  > $60
        olga  > 20
        hub   < Which vote decided that?
"""


def test_f9_the_rule_is_what_a_vote_decided(rich: Town) -> None:
    rich.plays(f"""
        {VOTE}
        rosa  > vote 4a
        later 2 d
        {WHICH}
        olga  > 3
        hub   < No vote has the number 3.
        olga  > 4
        hub   < One household: $60 in 30 days with one yes, above that two; at most 20% … Decided by vote 4.
        olga  > yes
        hub   < Noted. I go by it from now on
        ines  > treasury
        hub   < One household: $60 in 30 days with one yes
        ines  > rule for the fund
        hub   < That isn't yours to do here.
    """)
    (stored,) = rich.rows("SELECT value FROM setting WHERE key = 'fund.rule'")[0]
    assert json.loads(stored) == {"minor": 6000, "currency": "USD", "percent": 20, "vote": 4}


@pytest.mark.parametrize(
    ("meanwhile", "why"),
    [
        ("rosa > vote 4a", "Vote 4 is not over yet."),
        ("rosa > vote 4b\nlater 2 d", "Vote 4 said no, so it sets no rule."),
        ("later 2 d", "Vote 4 decided nothing, so it sets no rule."),
        (
            "olga > call off vote 4\nolga > Wrong question\nolga > yes",
            "Vote 4 was called off, so it sets no rule.",
        ),
    ],
)
def test_f9_only_a_vote_that_said_yes_sets_a_rule(rich: Town, meanwhile: str, why: str) -> None:
    rich.plays(f"{VOTE}\n{meanwhile}\n{WHICH}\nolga > 4\nhub < {why}")
    assert rich.rows("SELECT 1 FROM setting WHERE key = 'fund.rule'") == []


#: Asked of the fund, agreed to by two, paid.
PAID = f"""
        {ASKED}
        ines  taps Yes, spend it
        olga  > agree to spend 5
        ines  > paid spending 5
        ines  > cash
        ines  > yes
"""


def test_f9_no_bill_of_a_household_is_asked_for_or_kept(rich: Town, tmp_path: Path) -> None:
    bill = tmp_path / "bill.jpg"
    bill.write_bytes(photo())
    rich.plays(f"""
        {PAID}
        hub   < Noted. No bill is needed for help to a household. … [1 Tell what it did]
        ines  sends photo {bill}
        hub   < No bill is needed for help to a household, so I didn't keep that photo.
    """)
    assert rich.rows("SELECT 1 FROM stored_file WHERE about = 'spending:5'") == []


def test_f9_the_log_of_a_request_says_that_the_fund_paid(rich: Town) -> None:
    rich.plays(f"""
        {PAID}
        olga  > log 4
        hub   < the fund was asked … the fund said yes … the fund paid
    """)
    assert "Ines" not in rich.private("olga")[-1]


def test_f9_what_the_rule_counts_is_the_households_own(rich: Town) -> None:
    """Somebody else's help does not use up what this household may get with one yes."""
    with_a_rule(rich)
    rich.plays(f"{ASKED}ines taps Yes, spend it")
    with a_turn(rich) as turn:
        turn.hot.run("UPDATE fund_spending SET for_id = ? WHERE id = 5", (rich.person("sam").id,))
    rich.plays("""
        rosa  > no longer needed 4
        rosa  > I need $20 for the phone bill
        rosa  > skip
        rosa  > yes
    """)
    (number,) = rich.rows("SELECT max(id) FROM aid_request")[0]
    rich.plays(f"""
        rosa  > ask the fund for {number}
        rosa  > $20
        rosa  > yes
        later 1 min
        ines  taps Yes, spend it
        hub   < Agreed.
    """)
