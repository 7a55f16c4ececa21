"""Stories hold the hub to what it says, and say what it said where they don't hold."""

from __future__ import annotations

import pytest

from tests.kit import Mismatch, transcript
from tests.kit.conftest import ParrotTown


def test_a_story_holds_on_every_platform(anywhere: ParrotTown) -> None:
    anywhere.plays("""
        # words, wildcards, and keys in any spelling
        maria > hello
              > there
        hub   < You said: hello there 1. Again 2. Stop it
        maria > bye
        hub   < You …
              < bye
        hub   < (silence)
        sam   > hi
        hub > sam: You said: hi
    """)


def test_buttons_are_tapped_by_label_and_by_number(town: ParrotTown) -> None:
    town.plays("""
        maria > hello
        hub   < You said: hello [1 Again] [2 Stop it]
        maria taps stop
        hub   < stop, then.
        hub   < Pressed: stop
        maria > hello
        maria press 1
        hub > maria: Pressed: again
    """)


def test_groups_replies_and_reactions(town: ParrotTown) -> None:
    town.plays("""
        sam @ oak street > nice weather
        hub < (silence)
        maria > /group Who has a ladder?
        hub @ oak street: Who has a ladder? [Again]
        sam @ oak street (reply) > me
        hub @ oak street: You said: me
        maria @ oak street (reply a ladder) > great
        hub < You said: great
        sam reacts 👍 to ladder
        hub @ oak street: A 👍!
    """)
    replies = [post.reply_to for post in town.memory.square.posts.values() if post.text in ("me", "great")]
    assert len(set(replies)) == 1


def test_the_clock_moves(town: ParrotTown) -> None:
    town.plays("""
        later 2 h
        wait 30 min
        later 1.5 days
    """)
    assert town.time == 2.5 * 3600 + 1.5 * 86400


@pytest.mark.parametrize(
    ("story", "says"),
    [
        (
            "maria > hello\nhub < You sad: hello",
            "Not yet found by any line there:\n    hub > maria: You said:",
        ),
        ("maria > hello\nhub > sam: hello", "nothing that was shown"),  # it was shown to Maria only
        ("maria > one\nmaria > two\nhub < said: two\nhub < said: one", "nothing that was shown"),  # order
        ("maria > one\nhub < said: one\nhub < said: one", "nothing that was shown"),  # said once only
        ("maria > one\nhub < (silence)", "expected to be silent"),
        ("maria > hello\nmaria taps Gladly", "there is: Again, Stop it"),
        ("maria > hello\nmaria press 3", "no button 3"),
        ("maria taps Again", "What really happened:"),
    ],
)
def test_what_does_not_hold_is_told_with_the_transcript(town: ParrotTown, story: str, says: str) -> None:
    with pytest.raises(Mismatch) as told:
        town.plays(story)
    assert says in str(told.value)


def test_a_transcript_is_a_story_that_holds(anywhere: ParrotTown) -> None:
    begin = len(anywhere.memory.square.diary)
    anywhere.plays("""
        maria > hello
              > there
        maria taps Stop
        maria edits > hello you
        sam @ oak street > @hub good (very good) morning
        later 2 h
        sam @ oak street (reply) > again
        sam reacts 👍
        sam forwards > /need nothing
        maria deletes
        lee joins oak street
        lee leaves oak street
        lee blocks
        lee unblocks
        maria > /group Good night
    """)
    told = transcript(anywhere.memory.square.diary[begin:])
    again = ParrotTown(anywhere.memory.abilities)
    begin = len(again.memory.square.diary)
    again.plays(told)
    assert transcript(again.memory.square.diary[begin:]) == told
    assert "later 2 h" in told
