"""A campaign is closed before its end: by the team for money, or by an organizer and somebody else (F1, F3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flows.fund import receipts
from flows.fund.tables import Due
from tests.flows.fund.kit import a_turn
from tests.kit.town import Town

TOLD = "Winter is closed early. What you meant to give is not asked for any more; what you paid counts."


def _states(town: Town) -> list[tuple[object, ...]]:
    return town.rows(
        "SELECT p.state, d.state FROM fund_pledge p JOIN fund_due d ON d.pledge_id = p.id ORDER BY d.id"
    )


def test_f1_the_treasurer_closes_it_and_each_giver_is_told_once(
    winter: Town, promise: Callable[..., int]
) -> None:
    for who, minor in (("sam", 2000), ("sam", 700), ("rosa", 500)):
        promise(who, minor)
    with a_turn(winter) as turn:
        turn.hot.run("UPDATE fund_due SET state = 'claimed' WHERE minor = 500")
    winter.plays("""
        ines > close campaign 1
        hub  < Close Winter now? It takes no more gifts. … I tell 2 people once … 1 payment waits to be confirmed; that stays. [Yes, close it]
        ines > no
        hub  < It stays open, as it was.
        ines > close campaign 1
        ines > yes
        hub  < Winter is closed. What lies in hand is still there to be spent by the team.
        later 1 min
        hub  @ oak street: Winter is over. $0 came in, thank you.
    """)  # noqa: E501 - one message
    assert [winter.private(who).count(TOLD) for who in ("sam", "rosa", "maria")] == [1, 1, 0]
    assert _states(winter) == [("stopped", "skipped"), ("stopped", "skipped"), ("stopped", "claimed")]
    winter.plays("ines > close campaign 1\nhub < Nothing was closed: no campaign like that is open.")
    winter.plays("sam > mine\nhub < …\nrosa > donate\nhub < Nobody collects anything just now.")


def test_f1_what_was_said_to_be_paid_is_still_confirmed(winter: Town, promise: Callable[..., int]) -> None:
    promise("sam", 2000)
    winter.plays("sam > paid 2\nines > close campaign 1\nines > yes")
    with a_turn(winter) as turn:
        due = turn.session.get_one(Due, 1)
        assert receipts.receive(turn, due, 2000, "cash") is not None
    assert winter.rows("SELECT debit, minor FROM fund_entry") == [("cash:1", 2000)]


def test_f3_nobody_is_reminded_of_what_is_closed(winter: Town) -> None:
    winter.turns.start()
    winter.plays(
        """
        sam  > /pledge 10 a month
        sam  > yes
        ines > close campaign
        ines > yes
    """
        + "later 1 day\n" * 40
    )
    assert winter.rows("SELECT count(*) FROM outbox WHERE kind = 'fund.reminder'") == [(0,)]
    assert winter.rows("SELECT count(*) FROM fund_due") == [(1,)]


def test_f1_an_organizer_needs_the_yes_of_somebody_else(winter: Town, promise: Callable[..., int]) -> None:
    promise("sam", 2000)
    winter.plays("""
        olga > close campaign 1
        olga > yes
        hub  < It waits for the yes of somebody else of the team. I write to you.
        hub  > ines: Olga wants to close Winter now. Agreed? [Yes, close it] [No]
        ines taps No
        hub  < Winter stays open: somebody of the team said no.
        hub  > olga: Winter stays open: somebody of the team said no.
        olga > close campaign 1
        olga > yes
        hub  > ines: Olga wants to close Winter now. Agreed? [Yes, close it] [No]
    """)
    (number,) = winter.rows("SELECT max(id) FROM code")[0]
    winter.plays(f"""
        olga > agree to close {number}
        hub  < This needs the yes of somebody else.
        sam  > agree to close {number}
        hub  < That isn't yours to do here.
        ines taps Yes, close it
        hub  < Winter is closed.
        hub  > olga: Winter is closed.
        ines > agree to close {number}
        hub  < That was settled already, or its time is over.
    """)
    assert winter.rows("SELECT state FROM fund_campaign") == [("closed",)]


@pytest.mark.parametrize(
    "said",
    [
        "close campaign 1",
        "close the campaign",
        "cierra la campaña 1",
        "cerrar campaña",
        "/endcampaign winter",
        "close campaign Winter!",
        "cierra la campaña winter",
        "cerrar campaña winter",
        "end campaign winter",
    ],
)
def test_f1_closing_in_words(winter: Town, said: str) -> None:
    winter.plays(f"ines > {said}\nhub < Close Winter now?")
    winter.plays(f"sam > {said}")
    assert "Close Winter now?" not in " ".join(winter.private("sam"))


def test_f1_which_one_is_asked_and_none_is_guessed(winter: Town) -> None:
    winter.plays("""
        ines > /campaign Roof, $900, by 20 dec, www.oak.org, cash to Ines
        ines > yes
        ines > close campaign
        hub  < Which one? [Roof] [Winter]
        ines > winter
        hub  < Close Winter now? It takes no more gifts. [Yes, close it]
        ines > cancel
        ines > /endcampaign garden
        hub  < Nothing was closed: no campaign like that is open.
    """)
