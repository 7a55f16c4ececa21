"""A campaign's last day is over: what is still open is asked about once, never reminded of (F1, F3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.kit.town import Town

Promise = Callable[..., int]
#: To the morning after its last day, 20 December.
TO_ITS_END = "later 26 d\nlater 23 h"
ASKED = "Winter is over. You meant to give:"


@pytest.fixture
def ended(winter: Town, promise: Promise) -> Town:
    """Sam promised $20 and $7, Rosa $5 each month, Maria said that she paid hers."""
    for who, minor in (("sam", 2000), ("sam", 700), ("maria", 500)):
        promise(who, minor)
    promise("rosa", 500, shape="recurring", period="month", times=None)
    winter.plays(f"maria > paid 4\nrosa > paid 5\n{TO_ITS_END}")
    return winter


def states(town: Town) -> list[tuple[object, ...]]:
    return town.rows(
        "SELECT p.id, p.state, d.state FROM fund_pledge p JOIN fund_due d ON d.pledge_id = p.id ORDER BY d.id"
    )


def test_f1_whoever_still_owes_is_asked_once(ended: Town) -> None:
    (said,) = [text for text in ended.private("sam") if ASKED in text]
    assert "$20 · Winter · #2" in said
    assert "$7 · Winter · #3" in said
    assert "Without a word from you by Mon 4 Jan 2027" in said
    assert [text for who in ("maria", "rosa") for text in ended.private(who) if ASKED in text] == []
    ended.plays("later 20 d")
    assert sum("Winter" in text for text in ended.private("sam")) == 1


def test_f1_the_team_hears_how_it_ended(ended: Town) -> None:
    (said,) = [text for text in ended.private("ines") if "is over" in text]
    assert said.startswith("Winter is over: $0 came in.\n1 person still means to give; I asked them once.")


def test_f3_without_a_word_it_is_let_go_and_what_was_paid_stays(ended: Town) -> None:
    ended.plays("later 15 d")
    assert states(ended) == [
        (2, "stopped", "skipped"),
        (3, "stopped", "skipped"),
        (4, "stopped", "claimed"),
        (5, "stopped", "claimed"),
    ]


def test_f3_who_still_gives_may_pay_and_is_not_reminded(ended: Town) -> None:
    ended.plays("""
        sam taps I still give it
        hub < Good, thank you. Tell me when it is done; I don't remind you of it. … www.oak.org … [Paid: #2] [Paid: #3]
        later 40 d
        sam > paid 2
        hub < Thank you: $20.
        ines > came 2
    """)
    assert states(ended)[:2] == [(2, "on", "claimed"), (3, "on", "due")]
    assert not [text for text in ended.private("sam") if "Soon due" in text or "Is it paid" in text]


def test_f3_let_go_in_one_tap(ended: Town) -> None:
    ended.plays("""
        sam taps Let it go
        hub < Let go: nothing is owed for Winter, and I don't ask again.
        sam > let gifts go 1
        hub < That is settled already.
    """)
    assert states(ended)[:2] == [(2, "stopped", "skipped"), (3, "stopped", "skipped")]


def test_f1_what_comes_again_ends_with_it(ended: Town) -> None:
    assert "nothing more is asked for. Thank you." in ended.private("rosa")[-1]


def test_rule_20_whoever_asked_for_help_is_asked_for_nothing(winter: Town, promise: Promise) -> None:
    promise("sam", 2000)
    winter.plays("later 20 d\nsam > need groceries for 3\nsam > skip\nsam > yes\nlater 6 d\nlater 23 h")
    assert not [text for text in winter.private("sam") if ASKED in text]
    assert states(winter) == [(2, "stopped", "skipped")]
