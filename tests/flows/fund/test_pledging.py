"""Saying what one gives: in a line, a sentence, by questions; changed, paused, stopped in one tap (F2, F6, F12)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town


def _dues(town: Town) -> list[tuple[object, ...]]:
    return town.rows("SELECT number, due_on, minor, state FROM fund_due ORDER BY pledge_id, number")


def test_f2_one_line_and_a_yes(winter: Town) -> None:
    winter.plays("""
        sam > /pledge 20
        hub < Give: $20 … For: Winter … From: Tue 24 Nov … nobody sees who … [Yes, count on me] [Who sees it]
        sam > yes
        hub < Noted as #2, thank you. … Give: https://www.oak.org · cash to Ines [I paid] [Undo]
    """)
    assert _dues(winter) == [(1, "2026-11-24", 2000, "due")]


def test_f2_in_a_sentence(winter: Town) -> None:
    winter.plays("""
        sam > I can give 10 a month
        hub < Give: $10 each month
        sam > yes
        rosa > puedo dar 5 dólares cada semana para el invierno
        rosa taps Give
        hub < Nothing is collected for “invierno” just now. For one of these? [Winter]
        rosa taps Winter
        hub < Give: $5 each week
        rosa > yes
    """)
    assert winter.rows("SELECT shape, period, minor FROM fund_pledge ORDER BY id") == [
        ("recurring", "month", 1000), ("recurring", "week", 500),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said", ["", "for the fund", "for Winter", "for the winter days", "to help", "for everybody"]
)
def test_f2_the_only_campaign_is_meant_unless_another_is_named(winter: Town, said: str) -> None:
    winter.plays(f"sam > I can give 10 {said}\nhub < Give: $10 … For: Winter")


def test_f2_a_campaign_that_is_not_there_is_no_other_one(winter: Town) -> None:
    winter.plays("""
        sam > /pledge 10 for the roof
        hub < Nothing is collected for “roof” just now. For one of these? [Winter]
        sam > cancel
        ines > /campaign Roof 2027, $900, by 20 dec, www.oak.org, cash to Ines
        ines > yes
        sam > /pledge 10 for the roof
        hub < Give: $10 … For: Roof 2027
        sam > cancel
        sam > /pledge 10 to campaign 1
        hub < Give: $10 … For: Winter
        sam > cancel
        sam > /pledge 10 for campaign 7
        hub < Nothing is collected for “campaign 7” just now. For one of these? [Roof 2027] [Winter]
    """)


def test_f2_by_questions(winter: Town) -> None:
    winter.plays("""
        maria > donate
        hub < What would you give? [Money] [Hours] [Things]
        maria taps Money
        hub < How much would you give? For example: 20
        maria > 1,200
        hub < Do you mean 1200 or 1.20? Please write which.
        maria > 100
        hub < How often? [Once] [Each month] [Each week] [Every three months] [Each year] [In parts]
        maria taps In parts
        hub < In how many payments?
        maria > 3
        hub < Give: $100 in 3 payments each month
        maria > yes
    """)
    assert _dues(winter) == [
        (1, "2026-11-24", 3334, "due"), (2, "2026-12-24", 3333, "due"), (3, "2027-01-24", 3333, "due"),
    ]  # fmt: skip


def test_f2_hours_and_things(winter: Town) -> None:
    winter.plays("""
        maria > donate
        maria taps Hours
        hub < How many hours?
        maria > 3
        hub < What for?
        maria > driving
        maria taps Each month
        hub < Give: 3 hours · driving each month
        maria > yes
        rosa > donate
        rosa taps Things
        rosa > 2 bags of rice
        rosa taps Once
        hub < Give: 2 bags of rice
        rosa > yes
        rosa > mine
        hub < You give: 2 bags of rice · Winter · #3 [Open gift #3]
    """)
    assert winter.rows("SELECT kind, minor, currency FROM fund_pledge ORDER BY id") == [
        ("hours", 180, ""), ("goods", 0, ""),
    ]  # fmt: skip


def test_f13_what_cannot_be_taken_is_asked_with_the_reason_and_nothing_is_noted(winter: Town) -> None:
    refused = {
        "1000000000": "A billion or more is beyond what I can count.", "0": "It has to be more than nothing.",
        "-5": "It has to be more than nothing, without a minus.", "20 €": "Here everything is counted in USD.",
        "20 or 30": "Do you mean 20 or 30?", "1,200": "Do you mean 1200 or 1.20?",
    }  # fmt: skip
    for words, reason in refused.items():
        winter.plays(f"sam > /pledge {words}\nhub < {reason}\nsam > {words}\nhub < {reason}\nsam > cancel")
    winter.plays("sam > /pledge 20 or 30\nsam > 20\nhub < Give: $20\nsam > no\nhub < Nothing was noted.")
    assert _dues(winter) == []


def test_f2_without_a_campaign_nothing_is_asked(town: Town) -> None:
    town.plays("sam > /pledge 20\nhub < Nobody collects anything just now.")


def test_f2_changed_paused_and_stopped_in_one_tap(winter: Town) -> None:
    winter.plays("""
        sam > I can give 10 a month
        sam > yes
        sam > mine
        hub < You give: $10 each month · Winter · #2 [Open gift #2]
        sam taps Open gift #2
        hub < $10 each month · Winter · #2 … due Tue 24 Nov [I paid] [Later or pause] [Change] [Stop]
        sam taps Change
        hub < How much each time?
        sam > 15
        hub < until now: $10 … from now on: $15 [Yes, change it]
        sam > yes
        hub < Changed: $15 each month. I remind you when it is due.
        sam > pause 2
        hub < Paused: $15 each month. I say nothing of it until you go on. [Go on] [Stop]
        sam taps Go on
        hub < It goes on: $15 each month, thank you.
        sam > stop gift 2
        hub < Stopped: $15 each month. Nothing is owed, and I don't ask again.
        sam > stop gift 2
        hub < That is settled already.
    """)
    assert winter.rows("SELECT state, minor FROM fund_pledge") == [("stopped", 1500)]


def test_f2_undo_takes_it_back(winter: Town) -> None:
    winter.plays("sam > /pledge 20\nsam > yes\nsam taps Undo\nhub < Stopped: $20. Nothing is owed")
    assert _dues(winter) == [(1, "2026-11-24", 2000, "skipped")]


def test_f5_paid_is_a_word_that_can_be_taken_back(winter: Town) -> None:
    winter.plays("""
        sam > /pledge 20
        sam > yes
        sam taps I paid
        hub < Thank you: $20. The team looks whether it came, and you get a receipt. [Not yet]
        sam taps Not yet
        hub < Good, it is open again.
        sam > paid 2
        hub < Thank you: $20.
        sam > paid 2
        hub < That is settled already.
    """)
    assert _dues(winter) == [(1, "2026-11-24", 2000, "claimed")]


def test_f2_nobody_touches_what_somebody_else_gives(winter: Town) -> None:
    winter.plays("sam > /pledge 20\nsam > yes")
    before = winter.rows("SELECT * FROM fund_pledge"), winter.rows("SELECT * FROM fund_due")
    for typed in (
        "paid 2",
        "stop gift 2",
        "pause 2",
        "change gift 2",
        "open gift 2",
        "later 2",
        "not paid 2",
    ):
        winter.plays(f"rosa > {typed}")
        assert "$20" not in winter.private("rosa")[-1]
    assert (winter.rows("SELECT * FROM fund_pledge"), winter.rows("SELECT * FROM fund_due")) == before


def test_f12_the_team_stops_one_on_its_givers_word_and_that_is_logged(winter: Town) -> None:
    winter.plays("""
        sam > /pledge 20
        sam > yes
        ines > stop gift 2
        hub < Stopped: $20.
        hub > sam: The team stopped $20 for you, as you said. Nothing more is asked for.
    """)
    person = winter.person("ines").id
    assert winter.rows("SELECT person_id, subject FROM audit WHERE action = 'fund.stopped'") == [
        (person, "pledge:2")
    ]


def test_f6_amounts_and_names_are_in_no_group(winter: Town) -> None:
    winter.plays("""
        sam > /pledge 20
        sam taps Who sees it
        sam taps My initials
        hub < Others see: my initials
        sam > yes
        later 1 min
    """)
    assert not [text for text in winter.in_group() if "Sam" in text or "S." in text]
    assert "Pledged $20 of $500" in winter.in_group()[-1]


def test_f4_i_paid_may_be_typed_as_it_stands_on_the_button(winter: Town) -> None:
    winter.plays(
        "sam > /pledge 20\nsam > yes\nsam > I paid\nhub < Thank you: $20. The team looks whether it came"
    )
