"""Those who have not voted are reminded, and nobody else; votes that wait for me, votes in private (P1, P10, P11)."""

from __future__ import annotations

import pytest

from tests.kit.town import Town

POLL = """
    sam > /poll Move the pantry to Fridays? yes/no until Sunday 20:00
    sam > yes
"""


def reminded(town: Town) -> list[tuple[str, str]]:
    """(who, what the reminder began with), in order."""
    heads = ("You have not voted yet:", "Soon it closes, without your vote:", "There is more time to vote:")
    return [
        (str(shown.person), shown.text.partition(":")[0] + ":")
        for shown in town.memory.square.shown
        if shown.person is not None and shown.text.startswith(heads) and shown.deed == "send"
    ]


def test_p10_who_has_not_voted_is_reminded_at_half_time_and_near_the_end(anywhere: Town) -> None:
    anywhere.plays(f"""
        {POLL}
        maria > vote 1a
        later 3 day
        hub > ines: You have not voted yet: Move the pantry to Fridays? …
        ines > vote 1b
        later 3 day
    """)
    half = {who for who, said in reminded(anywhere) if said == "You have not voted yet:"}
    near = {who for who, said in reminded(anywhere) if said != "You have not voted yet:"}
    assert (half, near) == ({"olga", "sam", "ines", "rosa"}, {"olga", "sam", "rosa"})
    assert len(reminded(anywhere)) == 7


def test_p10_a_reminder_that_waits_for_the_morning_goes_with_the_vote(town: Town) -> None:
    town.plays("""
        sam > /poll Pie? yes/no until tomorrow 7am
        sam > yes
        later 18 h
    """)
    (waiting,) = town.rows("SELECT count(*) FROM outbox WHERE kind = 'assembly.reminder' AND state = 'held'")[
        0
    ]
    assert waiting == 5
    town.plays("ines > vote 1a\nlater 8 h")
    assert reminded(town) == []
    states = town.rows(
        "SELECT state, fault, count(*) FROM outbox WHERE kind = 'assembly.reminder' GROUP BY 1, 2"
    )
    assert states == [("dropped", "spared", 5)]


def test_p10_a_reminder_is_muted_in_the_message_and_heard_again(anywhere: Town) -> None:
    anywhere.plays(f"""
        {POLL}
        later 3 day
        ines > mute vote 1
        hub < I don't remind you of “Move the pantry to Fridays?” any more. You can still vote. …
        rosa > mute vote 1
        rosa > mute vote 1
        hub < I remind you of “Move the pantry to Fridays?” again.
        later 3 day
    """)
    near = [who for who, said in reminded(anywhere) if said == "Soon it closes, without your vote:"]
    assert sorted(near) == ["maria", "olga", "rosa", "sam"]


def test_p11_more_time_is_silent_and_then_those_who_are_left_can_be_reminded_once(town: Town) -> None:
    town.plays(f"""
        {POLL}
        maria > vote 1a
        sam > extend vote 1
        sam > monday 20:00
        sam > yes
        hub < I close it Mon 30 Nov, 8:00 PM
    """)
    assert reminded(town) == []
    town.plays("""
        sam taps Remind the others
        hub < I remind 4 people.
        later 1 min
        sam > remind vote 1
        hub < I told them already. Once is enough.
        later 6 day
        later 10 h
    """)
    said = [what for who, what in reminded(town) if who == "ines"]
    assert said == [
        "There is more time to vote:",
        "You have not voted yet:",
        "Soon it closes, without your vote:",
    ]


def test_p10_pending_lists_the_votes_that_wait_for_me(anywhere: Town) -> None:
    anywhere.plays(f"""
        maria > pending
        hub < No vote waits for you. …
        {POLL}
        sam > /poll Where do we meet? Hall, Park until friday
        sam > yes
        maria > pending
        hub < Waiting for your vote: …
        maria > vote 1a
        maria > pending
        hub < Waiting for your vote:
            < … Where do we meet? · until Fri 27 Nov …
    """)
    assert "Move the pantry" not in anywhere.private("maria")[-1]


def test_p1_whoever_wants_votes_in_private_gets_them_as_they_begin(anywhere: Town) -> None:
    anywhere.plays(f"""
        ines > pending
        ines > votes in private
        hub < I send you each vote when it begins.
        {POLL}
        hub > ines: A vote began: Move the pantry to Fridays? …
        ines > vote 1a
        ines > pending
        hub < No vote waits for you. …
        ines > votes in private
        hub < I don't send you votes when they begin. …
        sam > /poll Pie? yes/no until friday
        sam > yes
        later 1 min
    """)
    assert sum("A vote began" in text for text in anywhere.private("ines")) == 1
    assert not any("A vote began" in text for text in anywhere.private("maria"))


@pytest.mark.parametrize("who", ["rosa", "ines"])
def test_p11_only_who_may_close_it_reminds(town: Town, who: str) -> None:
    town.plays(f"{POLL}\n{who} > remind vote 1\nlater 1 min")
    assert reminded(town) == []
