"""A vote from one line to its post, and what it takes to start one (P1)."""

from __future__ import annotations

from pathlib import Path

from tests.kit.check_flow import check_flow
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
        hub < Question: Where do we meet? … Choices: Hall, Park … Where: in 1 chat
        sam > yes
        hub @ oak street: Where do we meet? … Hall 0 · Park 0
        maria taps Hall
        maria taps Park
        later 5 s
        hub @ oak street: Hall 0 · Park 1 … 1 of 5 voted
    """)


def test_p1_everything_else_can_be_changed_at_the_confirmation(town: Town) -> None:
    town.plays("""
        sam > /poll Where do we meet? Hall, Park until friday
        hub < Kind: One of several … Choices: Hall, Park … Until: Fri 27 Nov
        sam > secret
        hub < Open or secret: Secret
        sam > quorum 20%
        hub < Quorum: 20%
        sam > change
        hub < What should be different?
        sam > who
        hub < Who may vote?
        sam > only who is known now
        hub < Who: Only who is known now
        sam > yes
        hub @ oak street: Where do we meet? … Secret: nobody sees who chose what … [Vote]
    """)


def test_p1_in_a_group_it_goes_on_in_private(town: Town) -> None:
    town.plays("""
        sam @ oak street > /poll Soup on Fridays? yes/no until friday
        hub > sam: Question: Soup on Fridays?
    """)


def test_p1_members_start_votes_unless_the_group_leaves_that_to_the_team(town: Town) -> None:
    town.decide("rights.assembly.open", False)
    town.plays("""
        sam  > /poll Soup on Fridays? yes/no until friday
        hub  < That isn't yours to do here.
        olga > /poll Soup on Fridays? yes/no until friday
        hub  < Question: Soup on Fridays?
    """)


def test_p2_a_time_poll_has_times_and_is_read_in_words(town: Town) -> None:
    town.plays("""
        sam > /poll When do we clean? times, Saturday 10-12, Sunday 15:00 until friday
        hub < Kind: Which times suit … Choices: Sat 28 Nov, 10:00 AM–12:00 PM, Sun 29 Nov, 3:00 PM
        sam > yes
        hub @ oak street: When do we clean? … [Vote]
        maria taps Vote
        hub > maria: 1. Sat 28 Nov … 2. Sun 29 Nov … Write it in one message: 1 yes, 2 maybe
        maria > vote 1 a yes, b maybe
        hub < Your vote: Sat 28 Nov, 10:00 AM–12:00 PM: yes, Sun 29 Nov, 3:00 PM: maybe.
        ines > vote 1 b yes
        rosa > vote 1 b yes, a no
        later 4 day
        hub @ oak street: Chosen: Sun 29 Nov, 3:00 PM.
    """)


def test_p2_ranked_by_words_best_first(town: Town) -> None:
    town.plays("""
        sam > /poll Which name? Oak, Elm, Ash, ranked until friday
        sam > yes
        hub @ oak street: Which name? … [Vote]
        maria > vote 1 b a c
        hub < Your vote: Elm > Oak > Ash.
        ines > vote 1 oak, ash
        rosa > vote 1 c > a = b
        olga > vote 1 b
        sam  > vote 1 a
        later 4 day
        hub @ oak street: Round 1: … Ash has the fewest and goes out.
    """)


def test_p2_approval_by_taps_one_by_one(town: Town) -> None:
    town.plays("""
        sam > /poll Which days? Mon, Wed, Fri, max 2 until friday
        sam > yes
        hub @ oak street: Which days? … [Mon] [Wed] [Fri]
        maria taps Mon
        maria taps Wed
        maria taps Fri
        hub < At most 2 may be chosen.
        maria taps Mon
        later 5 s
        hub @ oak street: Mon 0 · Wed 1 · Fri 0
        ines > vote 1 a, c
        hub < Your vote: Mon, Fri.
    """)


def test_p2_a_block_needs_a_reason_and_the_result_says_it(town: Town) -> None:
    town.plays("""
        sam > /poll We buy the van. consent until friday
        hub < Kind: Consent
        sam > yes
        hub @ oak street: agree 0: I am for it … block 0: it would harm us; say why … [block]
        maria taps agree
        ines taps block
        hub > ines: What would it harm?
        ines > There is no ramp.
        hub < Your vote: block.
        later 4 day
        hub @ oak street: 1 person blocks this, so it is not agreed. … block: “There is no ramp.”
    """)


def test_p1_a_vote_is_started_alike_after_restarts_and_with_another_clock(tmp_path: Path) -> None:
    check_flow(
        tmp_path,
        """
        sam > /poll Which name? ranked, quorum 20%
        sam > Oak
        sam > Elm
        sam > done
        sam > in 3 days
        sam > change
        sam > tie
        sam > the lot
        sam > yes
        maria > vote 1 b a
    """,
    )
