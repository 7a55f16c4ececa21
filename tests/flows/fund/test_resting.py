"""Not now: what somebody owes rests as long as they say, on a reminder or at any other time (F4)."""

from __future__ import annotations

import pytest

from flows.fund.pledging.waits import Wait, read_wait, span
from tests.kit.town import Town

SAID = [
    ("can't now, ask me in 3 months", Wait("3m", True)),
    ("Sorry, I can’t right now. Ask me again in two weeks!", Wait("2w", True)),
    ("ask me again in a year", Wait("1y", True)),
    ("not this month", Wait("1m", False)),
    ("ahora no puedo, pregúntame en dos semanas", Wait("2w", True)),
    ("No puedo ahora, pregúntame en 3 meses", Wait("3m", True)),
    ("Lo siento, este mes no puedo", Wait("1m", False)),
    ("pregúntame otra vez dentro de un mes", Wait("1m", True)),
    ("recuérdamelo en 10 días", Wait("10d", True)),
    ("I can't lift that", None),
    ("call me in 3 months", None),
    ("ask me in 900 months", None),  # nobody means that
    ("in 3 months", None),
]


@pytest.mark.parametrize(("said", "read"), SAID)
def test_f4_how_people_say_not_now(said: str, read: Wait | None) -> None:
    assert read_wait(said) == read
    assert read is None or span(read.by) is not None


def _days(town: Town) -> list[tuple[object, ...]]:
    return town.rows("SELECT due_on FROM fund_due WHERE state = 'due' ORDER BY id")


@pytest.mark.parametrize("said", ["can't now, ask me in 3 months", "no puedo ahora, pregúntame en 3 meses"])
def test_f4_ask_me_in_three_months_without_a_reminder(winter: Town, said: str) -> None:
    winter.plays(f"sam > /pledge 20\nsam > yes\nsam > {said}\nhub < … $20 … 24 … [Stop]")
    assert _days(winter) == [("2027-02-24",)]


def test_f4_of_several_which_is_asked(winter: Town) -> None:
    winter.plays("""
        sam > /pledge 20
        sam > yes
        sam > /pledge 5 a month
        sam > yes
        sam > ask me again in 6 months
        hub < Which of these shall wait? … $20 · Winter · #2 … $5 each month · Winter · #3 [Gift #2] [Gift #3] [All of them]
        sam taps Gift #2
        hub < That's fine. I say nothing of $20 before Mon 24 May 2027 comes near. [Stop]
    """)  # noqa: E501 - one message
    assert _days(winter) == [("2027-05-24",), ("2026-11-24",)]
    winter.plays(
        "sam taps All of them\nhub < That's fine. I say nothing of $5 before Mon 24 May 2027 comes near."
    )
    assert _days(winter) == [("2027-05-24",)]
    assert winter.rows("SELECT state, paused_until FROM fund_pledge ORDER BY id") == [
        ("on", ""), ("paused", "2027-05-24"),
    ]  # fmt: skip


def test_f4_all_of_them_at_once(winter: Town) -> None:
    winter.plays("""
        sam > /pledge 20
        sam > yes
        sam > /pledge 30
        sam > yes
        sam > pregúntame en dos meses
        sam > all of them
        hub < … 24 …
    """)
    assert _days(winter) == [("2027-01-24",), ("2027-01-24",)]


@pytest.mark.parametrize("said", ["I paid", "paid!", "ya pagué", "pagado"])
def test_f4_paid_without_a_number(winter: Town, said: str) -> None:
    winter.plays(f"""
        sam > /pledge 20
        sam > yes
        later 13 h
        sam > {said}
        hub < … $20 …
        sam > /pledge 30
        sam > yes
        sam > /pledge 40
        sam > yes
        sam > {said}
        hub < … $30 … $40 …
    """)
    assert winter.rows("SELECT state FROM fund_due ORDER BY id") == [("claimed",), ("due",), ("due",)]


@pytest.mark.parametrize("said", ["it's done", "done", "ya está hecho"])
def test_f4_what_may_be_said_of_help_is_no_payment(winter: Town, said: str) -> None:
    winter.plays(f"sam > /pledge 20\nsam > yes\nlater 13 h\nsam > {said}")
    assert winter.rows("SELECT state FROM fund_due") == [("due",)]


def test_what_is_over_is_not_among_mine(winter: Town) -> None:
    winter.plays("sam > /pledge 5 a month\nsam > yes\nsam > paid 2\nsam > mine\nhub < … $5 each month")
    winter.plays("later 27 day\nsam > mine\nhub < … nothing open")


def test_f4_who_owes_nothing_is_not_understood_so(winter: Town) -> None:
    winter.plays("sam > can't now, ask me in 3 months")
    assert "That's fine" not in " ".join(winter.private("sam"))


def test_f4_a_gift_that_begins_later(winter: Town) -> None:
    winter.plays("""
        sam > /pledge 20
        sam > can't now, ask me in 3 months
        hub < Give: $20 … From: Wed 24 Feb 2027
        sam > my name
        hub < … Others see: my name
        sam > yes
    """)
    assert winter.rows("SELECT due_on, shown_as FROM fund_due JOIN fund_pledge p ON p.id = pledge_id") == [
        ("2027-02-24", "name")
    ]


def test_f2_hours_and_things_are_not_paid(winter: Town) -> None:
    winter.turns.start()
    winter.plays(
        """
        rosa > /pledge 3 hours
        rosa > cooking
        rosa > once
        hub  < Give: 3 hours · cooking … I remind you when it is due. Right so?
        rosa > yes
        hub  < Noted as #2, thank you. I remind you when it is due. [Undo]
    """
        + "later 1 day\n" * 3
        + """
        hub  > rosa: You said you would give this. Is it done, or shall it wait? … [It's done] [Later or pause]
        rosa taps It's done
        hub  < Thank you: 3 hours · cooking. The team looks whether it came
    """
    )
    assert "oak.org" not in " ".join(winter.private("rosa"))


@pytest.mark.parametrize(
    ("often", "read"),
    [
        ("every two weeks", "$12.50 every two weeks"),
        ("in 3 payments", "$12.50 in 3 payments each month"),
        ("", "$12.50"),
    ],
)
def test_f2_the_same_once_more(winter: Town, often: str, read: str) -> None:
    winter.plays(f"""
        sam > /pledge 12.50 {often}
        sam > yes
        sam > stop gift 2
        sam taps Go on after all
        hub < Give: {read}
    """)
