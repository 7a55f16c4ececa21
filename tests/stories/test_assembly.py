"""The spring assembly across Telegram and Matrix: one card, one line of speakers, one count, minutes for both."""

from __future__ import annotations

from tests.stories.hub import ROOM, Quarter
from tests.stories.said import shown
from tests.telegram.rig import GROUP

#: Tuesday at ten; the assembly is on Sunday at seven.
CALLED = """
    olga > /assembly Spring assembly, Sunday 19:00, St. Ann's hall
    olga taps Until it begins
    olga taps Yes, announce it
    hub @ oak street: Spring assembly · St. Ann's hall … 0 come · agenda open until Sun … [1 I'll come]
    hub @ elm house: Spring assembly · St. Ann's hall … 0 come … I'll come
"""


def counted(quarter: Quarter, words: str) -> list[bool]:
    """Whether what hangs in both chats says so now."""
    now = [(shown(quarter, at=title, deed="edit") or shown(quarter, at=title)) for title in (GROUP, ROOM)]
    return [any(words in one.text for one in card) for card in now]


def test_p21_p22_p23_p24_an_assembly_lives_on_both_platforms(quarter: Quarter) -> None:
    quarter.plays(f"""
        {CALLED}
        sam taps I'll come
        hub > sam: Good, see you there: Spring assembly
        maria taps Maybe
        hub > maria: Noted as a maybe: Spring assembly
        later 61 min
        sam > i propose Move the pantry to Fridays, 15 min
        hub > sam: Proposal: Move the pantry to Fridays
        sam taps Yes, post it
        hub @ oak street: Sam proposes: Move the pantry to Fridays … 0 of 2 supporters
        hub @ elm house: Sam proposes: Move the pantry to Fridays … 0 of 2 supporters
        maria taps I support it
        hub > maria: You support: Move the pantry to Fridays. 1 of 2 supporters.
        ines taps I support it
        hub > ines: Enough people support it
        later 1 min
        hub > sam: It is on the agenda of Spring assembly
    """)
    assert counted(quarter, "1 comes, 1 maybe · 1 on the agenda") == [True, True]
    quarter.plays("""
        later 127 h
        later 50 min
        olga > begin 1
        hub > olga: 1. Move the pantry to Fridays · Sam · 15 min
        hub > sam: Spring assembly begins.
        hub > maria: Spring assembly begins.
        sam taps I want to speak
        hub > sam: You are next.
        maria taps I want to speak
        olga taps Next speaker
        hub > sam: You speak now, for 3 minutes.
        olga > put to the vote 2
        hub > olga: Until when can people vote?
        olga > in 20 minutes
        olga taps Yes, start it
        hub @ oak street: Move the pantry to Fridays … 0 of
        hub @ elm house: Move the pantry to Fridays … 0 of
        sam taps yes
        maria taps yes
        ines taps no
        later 25 min
        hub > sam: Adopted: Move the pantry to Fridays.
        olga > end assembly 1
        olga taps Yes, end it
        hub > olga: It is over. These are the minutes
        olga taps Post the minutes
        later 15 h
        hub @ oak street: The minutes of Spring assembly
        hub @ elm house: The minutes of Spring assembly
    """)
    assert quarter.rows("SELECT outcome FROM meeting_item") == [("adopted",)]
    assert quarter.rows("SELECT choice, n FROM poll_count ORDER BY choice") == [("1", 2), ("2", 1)]
