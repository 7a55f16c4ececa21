"""G2 and A5 in groups: what the hub makes of talk that was not meant for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kit.town import GROUP, Town

#: 300 ordinary messages of a neighbourhood group, in its two languages.
CHATTER = (Path(__file__).parent / "chatter.txt").read_text().splitlines()
LINE = "Does this still need somebody? I can ask around."
NEED = "anyone near the library got a ladder i could borrow?"


def open_the_ear(town: Town) -> Town:
    with town.store.write() as connection:
        connection.exec_driver_sql("UPDATE chat SET ear = 'open' WHERE NOT private")
    return town


@pytest.fixture
def open_town(town: Town) -> Town:
    return open_the_ear(town)


def lines(town: Town) -> list[str]:
    """The hub's lines that hang in the group now."""
    return [text for text in town.in_group() if LINE in text]


# -- silence ---------------------------------------------------------------------------------------------


def chats(town: Town) -> int:
    """Everybody says something, each somebody else, long enough apart that nobody answers; what the hub then said."""
    for number, text in enumerate(CHATTER):
        town.plays(f"n{number} @ {GROUP} > {text}\nlater 11 min")
    return sum(row[0] for row in town.rows("SELECT count(*) FROM outbox"))


def test_g2_a_closed_ear_answers_none_of_300_ordinary_messages(tmp_path: Path) -> None:
    town = Town(tmp_path, neighbours=[f"n{number}" for number in range(len(CHATTER))])
    assert len(CHATTER) == 300
    heard = "SELECT count(*) FROM inbox WHERE lane LIKE 'memory:%'"
    town.settle()  # the hub was added
    before = town.rows(heard)
    assert chats(town) == 0
    assert town.rows(heard) == before  # not even stored
    town.close()


def test_g2_an_open_ear_answers_three_at_most_of_300(tmp_path: Path) -> None:
    town = open_the_ear(Town(tmp_path, neighbours=[f"n{number}" for number in range(len(CHATTER))]))
    chats(town)
    said = town.rows("SELECT count(*) FROM outbox WHERE kind = 'aid.overheard'")
    everything = town.rows("SELECT count(*) FROM outbox WHERE kind NOT IN ('aid.overheard', 'remove')")
    assert said[0][0] <= 3
    assert everything == [(0,)]
    town.close()


# -- ten minutes, one line, one button -------------------------------------------------------------------


def test_g2_an_unanswered_need_gets_one_line_after_ten_minutes_and_the_line_goes_when_used(
    open_town: Town,
) -> None:
    open_town.plays(f"""
        maria @ {GROUP} > {NEED}
        hub < (silence)
        later 9 min
        hub < (silence)
        later 2 min
        hub @ {GROUP}: {LINE} [1 Yes, ask around]
        maria taps Yes, ask around
        hub > maria: > {NEED} … Need: tools
    """)
    open_town.plays("later 5 s")
    assert lines(open_town) == []


def test_g2_only_the_author_can_use_it(open_town: Town) -> None:
    open_town.plays(f"maria @ {GROUP} > {NEED}\nlater 11 min\nsam taps Yes, ask around")
    assert open_town.rows("SELECT count(*) FROM conversation") == [(0,)]
    assert len(lines(open_town)) == 1


def test_g2_an_unused_line_goes_after_half_an_hour_and_the_words_with_it(open_town: Town) -> None:
    open_town.plays(f"maria @ {GROUP} > {NEED}\nlater 11 min\nhub @ {GROUP}: {LINE}\nlater 31 min")
    assert lines(open_town) == []
    assert open_town.rows("SELECT state, draft FROM aid_overheard") == [("over", None)]


@pytest.mark.parametrize(
    ("answer", "spoken"),
    [
        ("sam @ oak street > I have one, come by", []),
        ("sam @ oak street > dm me", []),
        ("maria @ oak street > anybody?", [LINE]),  # her own next word is no answer
        (
            "sam @ oak street > need a ride to the clinic tomorrow at 9",
            [LINE, LINE],
        ),  # two needs, none answered
    ],
)
def test_g2_nothing_ever_if_a_person_answered(open_town: Town, answer: str, spoken: list[str]) -> None:
    open_town.decide("group_posts_an_hour", 3)  # one of the places is the board's
    open_town.plays(f"maria @ {GROUP} > {NEED}\nlater 3 min\n{answer}\nlater 20 min")
    assert len(lines(open_town)) == len(spoken)
    for _unused in lines(open_town):
        assert LINE in _unused


def test_g2_once_an_author_and_day(open_town: Town) -> None:
    for text in (NEED, "could anyone help me move a couch saturday"):
        open_town.plays(f"maria @ {GROUP} > {text}\nlater 45 min")
    assert open_town.rows("SELECT count(*) FROM outbox WHERE kind = 'aid.overheard'") == [(1,)]
    open_town.plays(f"later 23 h\nmaria @ {GROUP} > {NEED}\nlater 11 min")
    assert open_town.rows("SELECT count(*) FROM outbox WHERE kind = 'aid.overheard'") == [(2,)]


def test_g2_whom_the_hub_cannot_write_to_gets_a_door(open_town: Town) -> None:
    with open_town.store.write() as connection:
        connection.exec_driver_sql("UPDATE account SET chat_id = NULL WHERE user = 'maria'")
    open_town.plays(f"""
        maria @ {GROUP} > {NEED}
        later 11 min
        hub @ {GROUP}: {LINE}
        maria > /start
        hub > maria: > {NEED} … Need: tools
    """)


def test_g2_the_words_are_kept_for_their_author_alone(open_town: Town) -> None:
    open_town.plays(f"maria @ {GROUP} > {NEED}")
    ((draft,),) = open_town.rows("SELECT draft FROM aid_overheard")
    assert b"ladder" not in draft
    assert open_town.rows("SELECT count(*) FROM inbox WHERE length(body) > 0") == [(0,)]


# -- numbers and addresses -------------------------------------------------------------------------------


def test_a5_a_number_in_an_open_group_is_taken_down_and_its_author_told_in_private(open_town: Town) -> None:
    open_town.plays(f"""
        maria @ {GROUP} > need a ride to the clinic near the library tomorrow at 9, call me 414 555 0123
        hub > maria: Your message in the group shows a number or an address. Please delete it there.
        maria taps Yes, ask around
        hub > maria: Need: a ride
    """)
    assert ("delete",) in open_town.rows("SELECT deed FROM outbox WHERE kind = 'aid.clear'")
    assert lines(open_town) == []
    assert not any(
        "0123" in text for text in open_town.in_group() if "maria" not in text and "need a ride" not in text
    )


def test_a4_danger_in_an_open_group_is_answered_in_private(open_town: Town) -> None:
    open_town.plays(f"""
        maria @ {GROUP} > my husband is hitting me right now please help
        hub > maria: In danger now? Call 911.
    """)
    assert lines(open_town) == []
