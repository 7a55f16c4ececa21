"""A vote from one line to its post, and what it takes to start one (P1)."""

from __future__ import annotations

from tests.kit.town import Town


def test_p1_one_line_becomes_a_vote_that_is_read_back_and_posted(anywhere: Town) -> None:
    anywhere.plays("""
        sam > /poll Move the pantry to Fridays? yes/no until Sunday 20:00
        hub < Question: Move the pantry to Fridays? … Kind: Yes or no … Until: Sun 29 Nov, 8:00 PM
        sam > yes
        hub > sam: Started. I close it Sun 29 Nov, 8:00 PM
        hub @ oak street: Move the pantry to Fridays? … yes 0 · no 0 · abstain 0 … 0 of 5 voted
        maria > vote 1a
        hub < Your vote: yes.
        ines > vote 1b
        rosa > vote 1a
        later 6 day
        hub @ oak street: Decided: yes. … yes 2 · no 1 · abstain 0 … 5 could vote; 3 did, 0 of them abstained.
    """)


def test_p1_what_the_line_leaves_open_is_asked(town: Town) -> None:
    town.plays("""
        sam > /poll
        hub < What do you want to ask?
        sam > Where do we meet?
        hub < How is it voted?
        sam > one of several
        hub < What can be chosen?
        sam > Hall
        sam > Park
        sam > done
        hub < Until when can people vote?
        sam > in 3 days
        hub < Question: Where do we meet? … Options: Hall, Park … Where: in 1 chat
        sam > yes
        hub @ oak street: Where do we meet? … Hall 0 · Park 0
        maria taps Hall
        maria taps Park
        later 5 s
        hub @ oak street: Hall 0 · Park 1 … 1 of 5 voted
    """)
