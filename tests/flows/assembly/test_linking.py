"""Two accounts linked after both have voted (P4); somebody forgotten while a vote is open (V14)."""

from __future__ import annotations

import re

from tests.kit.town import Town

START = """
    sam > /poll Where do we meet? Hall, Park{more} until friday
    sam > yes
    maria > vote 1a
    ines  > vote 1b
"""


def link(town: Town) -> None:
    """Ines turns out to be Maria's other account."""
    town.plays("maria > /link")
    codes = re.findall(r"\b(\w{4}-\w{4})\b", " ".join(town.private("maria")))
    town.plays(f"ines > /link {codes[-1]}\nmaria taps Yes, that's me")


def test_p4_in_the_open_the_newer_ballot_stays_and_the_result_says_so(town: Town) -> None:
    town.plays(START.format(more="") + "later 1 min\n    maria > vote 1a\n    rosa > vote 1b")
    link(town)
    town.plays("""
        later 4 day
        hub @ oak street: Hall and Park are equal. … Hall 1 · Park 1 … 2 did … 1 vote went, for two accounts
    """)


def test_p4_in_secret_they_are_asked_which_one_stays_and_neither_is_shown(town: Town) -> None:
    town.plays(START.format(more=", secret"))
    link(town)
    town.plays("""
        hub > maria: You voted from both accounts in “Where do we meet?”. … [This account's] [The other one's]
        maria taps The other one's
        hub > maria: Noted: that one counts, the other one is gone.
        maria taps This account's
        hub > maria: That is settled already.
        later 4 day
        hub @ oak street: Chosen: Park. … Park 1 · Hall 0 … 4 could vote; 1 did
    """)


def test_p4_in_secret_nobody_has_to_answer(town: Town) -> None:
    town.plays(START.format(more=", secret"))
    link(town)
    town.plays("""
        later 4 day
        hub @ oak street: Chosen: Hall. … Hall 1 · Park 0 … 4 could vote; 1 did
    """)
    assert town.rows("SELECT choice FROM poll_ballot") == [("1",)]


def test_p4_what_has_closed_does_not_change_any_more(town: Town) -> None:
    town.plays(START.format(more="") + "later 4 day")
    link(town)
    town.plays("""
        rosa > show vote 1
        hub  < Hall 1 · Park 1 … 5 could vote; 2 did
    """)


def test_v14_whoever_is_forgotten_takes_their_open_ballot_along(town: Town) -> None:
    for more in ("", ", secret"):
        town.plays(
            START.format(more=more)
            .replace("1a", "1a" if not more else "2a")
            .replace("1b", "1b" if not more else "2b")
        )
    town.plays("""
        maria > /forget
        maria > yes
        maria > yes
        later 4 day
    """)
    assert town.rows("SELECT poll_id, choice, n FROM poll_count ORDER BY 1") == [(1, "2", 1), (2, "2", 1)]
    assert town.rows("SELECT count(*) FROM poll_ballot") == [(2,)]
