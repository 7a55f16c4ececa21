"""A Telegram group and a Matrix room of one organizer are one community: cards, board and budget in both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.matrix.server.synapse import Synapse
from tests.stories.hub import ROOM, Quarter
from tests.stories.said import LINK, found, shown
from tests.telegram.rig import GROUP


@pytest.fixture
def quarter(tmp_path: Path, timed: Synapse) -> Iterator[Quarter]:
    """Olga has a second account on Matrix; nothing there is the hub's yet."""
    made = Quarter(tmp_path, timed, settled=False, trusted=("olga.m",))
    with made:
        yield made


def bind(quarter: Quarter) -> None:
    """The organizer links her Matrix account, asks the hub in, and switches it on."""
    quarter.plays("olga > link")
    quarter.plays(f"""
        olga.m > /{found(quarter, LINK, "olga")}
        hub > olga: Is this account yours, too?
        olga taps Yes, that's me
    """)
    quarter.plays(f"olga > {found(quarter, r'approve [0-9]+', 'olga')}")
    quarter.neighbours.add_bot("olga.m", ROOM)
    quarter.settle()
    quarter.neighbours.join("sam", ROOM)
    quarter.plays("""
        hub > olga.m: I was added to “elm house”.
        olga.m @ elm house > !setup
        olga.m taps Yes
        hub > olga.m: That chat is switched on.
    """)


def test_one_organizer_makes_a_group_and_a_room_one_community(quarter: Quarter) -> None:
    bind(quarter)
    quarter.plays("""
        maria > need food near oak st
        maria > yes
        hub @ oak street: food · oak st
        hub @ elm house: food · oak st
        rosa > need a ride to the doctor tomorrow 9am
        rosa > oak st
        rosa > yes
        hub @ oak street: 2 things are open here: … a ride
        hub @ elm house: 2 things are open here: … a ride
        maria > need a drill near oak st
        maria > yes
        later 5 s
        hub @ oak street: 3 things are open here:
        hub @ elm house: 3 things are open here:
    """)
    for place in (GROUP, ROOM):
        cards = [one for one in shown(quarter, at=place) if "posted" in one.text]
        assert len(cards) == 1, "the others are on the board, which took the hour's second place"
    room = quarter.street.user("sam").rooms[quarter.street.groups[ROOM]]
    (pinned,) = room.pinned
    assert "3 things are open here" in room.messages[pinned].text
    quarter.plays("""
        sam > !requests
        hub > sam: 3 things are open
        sam > help 3
        sam taps Yes, I've got it
        hub > maria: Sam helps: tools.
        later 5 s
        hub @ oak street: 2 things are open here:
        hub @ elm house: 2 things are open here:
    """)
    assert "2 things are open here" in room.messages[pinned].text, "edited in place"


def test_v25_what_an_unbound_room_says_stays_there_and_nothing_of_ours_goes_there(quarter: Quarter) -> None:
    bind(quarter)
    quarter.neighbours.add_bot("olga.m", "attic")
    quarter.neighbours.join("lee", "attic")
    quarter.plays("""
        lee @ attic > the key is under the mat
        lee edits > the key is under the pot
        lee @ attic > /need a secret ladder
        maria > need marmalade near oak st
        maria > yes
        later 1 h
    """)
    attic = quarter.street.user("lee").rooms[quarter.street.groups["attic"]]
    ours = [one.text for one in attic.messages.values() if quarter.street.is_ours(one)]
    assert not [text for text in ours if "marmalade" in text or "food" in text]
    quarter.stop()
    kept = b"".join(file.read_bytes() for file in quarter.folder.rglob("talkoot.db*"))
    assert b"olga.m" in kept, "what is looked for can be found"
    assert not [word for word in (b"the mat", b"the pot", b"secret ladder", b"attic") if word in kept]
    quarter.start()


def test_x24_the_same_events_again_have_no_second_effect(quarter: Quarter) -> None:
    bind(quarter)
    before = quarter.cursor()
    quarter.plays("""
        maria > need food near oak st
        maria > yes
        sam taps I can help
        sam taps Yes, I've got it
        hub > maria: Sam helps: food.
    """)
    told = len(quarter.stage.diary())
    quarter.stop()
    quarter.go_back_to(before)
    quarter.start()
    quarter.settle()
    assert len(quarter.stage.diary()) == told, quarter.stage.diary()[told:]
    assert quarter.rows("SELECT state FROM aid_claim") == [("accepted",)]
    assert quarter.cursor() != before


def test_what_was_taken_away_before_it_was_heard_was_never_said(quarter: Quarter) -> None:
    bind(quarter)
    quarter.plays("""
        maria > need food near oak st
        maria > yes
        hub @ elm house: food · oak st
    """)
    quarter.stop()
    quarter.neighbours.react("sam", "1️⃣", "food", to=ROOM)
    quarter.neighbours.react("sam", "1️⃣", "food", to=ROOM, added=False)
    quarter.neighbours.say("sam", "/need a ladder", to=ROOM)
    quarter.neighbours.delete("sam")
    quarter.start()
    quarter.settle()
    assert quarter.rows("SELECT count(*) FROM inbox WHERE state = 'dead'") == [(0,)]
    assert not [one for one in shown(quarter, to="sam") if "ladder" in one.text]
