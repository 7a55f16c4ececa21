"""G5: people without the app ask, are asked and are told, by somebody who calls them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.contract.words import Msg
from flows.aid.offering import offers
from flows.aid.team import remote
from flows.aid.team.line import Line, read_line
from tests.flows.aid.within import within
from tests.kit.town import ZONE, Town

ADDED = """
    olga > /add Rosa Diaz
    hub < How do we reach them?
    olga > 414 555 0123
    hub < Which language do they speak?
    olga > Spanish
    hub < Name: Rosa Diaz How: 414 555 0123 Language: Spanish Only the team sees this
    olga taps Yes, they agreed
    hub < Rosa Diaz is on the list.
"""
ASKED = f"""
    {ADDED}
    olga taps Ask for them
    hub < What do you need?
    olga > groceries near the library
    hub < Need: food For: Rosa Diaz
    olga taps Yes, post it
"""


def rosa(town: Town) -> int:
    """Rosa Diaz, who has no telephone with apps."""
    return within(town, lambda turn: remote.entries(turn)[0].person_id)


def calls(town: Town) -> list[tuple[str, int]]:
    """The rows that wait for a call: state and tries."""
    return town.rows("SELECT state, tries FROM outbox WHERE person_id = ? ORDER BY id", (rosa(town),))


def told(town: Town, text: str) -> None:
    """Something is to be told to Rosa."""
    person_id = rosa(town)
    within(town, lambda turn: turn.tell(person_id, Msg(text), "aid.match", about="request:1"))


# -- adding ----------------------------------------------------------------------------------------------


def test_g5_somebody_is_added_with_their_consent(town: Town) -> None:
    town.plays(ADDED)
    assert within(town, lambda turn: [turn.name_of(entry.person_id) for entry in remote.entries(turn)]) == [
        "Rosa Diaz"
    ]
    assert town.rows("SELECT standing, language FROM person WHERE id = ?", (rosa(town),)) == [
        ("remote", "es")
    ]
    ((sealed,),) = town.rows("SELECT reach FROM aid_remote")
    assert b"0123" not in sealed


@pytest.mark.parametrize("typed", ["add somebody", "/add a person"])
def test_g5_somebody_is_nobodys_name(town: Town, typed: str) -> None:
    town.plays(f"olga > {typed}\nhub < Who is it? The name they want to be called.")


LINES = [
    ("Rose, 414 555 0123, call, english", ("Rose", "414 555 0123, call", "en")),
    ("Rosa Díaz 414-555-0123 español", ("Rosa Díaz", "414-555-0123", "es")),
    ("name: Lee; knock at the bakery; speaks Spanish", ("Lee", "knock at the bakery", "es")),
    ("Rose", ("Rose", "", "")),
    ("414 555 0123, english", ("", "414 555 0123", "en")),
    ("Ana Eng, french, (414) 555-0123", ("Ana Eng", "french, (414) 555-0123", "")),  # nobody here speaks it
    ("", ("", "", "")),
]


@pytest.mark.parametrize(("words", "read"), LINES)
def test_g5_a_line_is_read(words: str, read: tuple[str, str, str]) -> None:
    assert read_line(words, ("en", "es")) == Line(*read)


def test_g5_somebody_is_added_in_one_line(town: Town) -> None:
    town.plays("""
        olga > /add Rose, 414 555 0123, call, english
        hub < Name: Rose How: 414 555 0123, call Language: English Only the team sees this
    """)


def test_g5_without_consent_nothing_is_kept(town: Town) -> None:
    town.plays("""
        olga > /add Rosa Diaz
        olga > 414 555 0123
        olga > Spanish
        olga taps Not yet
        hub < Nothing was kept. Ask them first, then add them.
    """)
    assert town.rows("SELECT count(*) FROM person WHERE standing = 'remote'") == [(0,)]


@pytest.mark.parametrize("typed", ["/add Rosa", "/calls"])
def test_rights_only_the_team_adds_and_calls(town: Town, typed: str) -> None:
    town.plays(f"sam > {typed}\nhub < That isn't yours to do here.")


# -- asking for them -------------------------------------------------------------------------------------


def test_g5_they_can_ask_and_the_request_is_theirs(town: Town) -> None:
    town.plays(ASKED)
    assert town.rows("SELECT requester_id, poster_id FROM aid_request") == [
        (rosa(town), town.person("olga").id)
    ]


def test_h15_what_the_team_enters_counts_for_nobodys_limit(town: Town) -> None:
    town.plays(ADDED)
    for number in range(7):
        kind = ("groceries", "diapers", "a ladder", "blankets", "a winter coat", "a haircut ride", "water")[
            number
        ]
        town.plays(f"olga > mine\nolga taps Ask for them\nolga > need {kind} near the library")
        town.plays("olga taps Yes, post it")
    assert town.rows("SELECT count(*) FROM aid_request WHERE requester_id = ?", (rosa(town),)) == [(7,)]


def test_a9_the_helper_sees_that_it_is_for_somebody_else(town: Town) -> None:
    town.plays(f"{ASKED}\nsam > requests\nsam taps Help #\nhub < For: somebody they know")


# -- the call list ---------------------------------------------------------------------------------------


def test_g5_whatever_would_be_sent_to_them_is_a_line_of_the_call_list(town: Town) -> None:
    town.plays(f"""
        {ASKED}
        sam > requests
        sam taps Help #
        sam taps Yes
        later 8 h
        hub > olga: 1 person to call: 1. Rosa Diaz · 414 555 0123: Sam helps: food.
        olga taps 1 Reached
        hub < Noted: they know.
    """)
    assert [state for state, _tries in calls(town)] == ["sent"]


def test_g5_the_list_comes_at_nine_and_at_eighteen_to_whoever_is_on_duty(town: Town) -> None:
    town.plays(ADDED)
    told(town, "Something.")
    hours = []
    for _unused in range(48):
        seen = len(town.private("olga"))
        town.plays("later 1 h")
        if any("person to call" in text for text in town.private("olga")[seen:]):
            hours.append(datetime.fromtimestamp(town.now - 1, ZoneInfo(ZONE)).hour + 1)
    assert hours == [18, 9, 18, 9]


def test_g5_no_answer_keeps_the_line_and_no_notice_is_dropped(town: Town) -> None:
    town.plays(ADDED)
    told(town, "First.")
    town.plays("""
        olga > calls
        hub < First.
        olga taps 1 No answer
        hub < Noted. They stay on the list, for the next round.
    """)
    told(town, "Second.")
    town.plays("""
        olga > calls
        hub < First. Second. (tried 1 time)
        olga taps 1 Said no
        hub < Noted: they said no.
        olga > calls
        hub < Nobody waits for a call right now.
    """)
    assert calls(town) == [("sent", 1), ("sent", 0)]


def test_g5_what_came_after_the_list_was_shown_is_not_settled_with_it(town: Town) -> None:
    town.plays(ADDED)
    told(town, "First.")
    town.plays("olga > calls\nhub < First.")
    told(town, "Second.")
    town.plays("olga taps 1 Reached\nhub < Noted: they know. 1 more to call.")
    assert [state for state, _tries in calls(town)] == ["sent", "call"]


def test_g5_a_button_pressed_twice_settles_once(town: Town) -> None:
    town.plays(ADDED)
    told(town, "First.")
    town.plays("olga > calls\nolga taps 1 Reached\nhub < Noted: they know.\nolga taps 1 Reached")
    assert town.rows("SELECT count(*) FROM audit WHERE action = 'aid.called'") == [(1,)]


def test_v6_each_look_at_a_number_is_noted(town: Town) -> None:
    town.plays(ADDED)
    told(town, "First.")
    town.plays("olga > calls\nhub < 414 555 0123")
    assert town.rows("SELECT owner_id, seen_by, field FROM reveal") == [
        (rosa(town), town.person("olga").id, "phone")
    ]


def test_g5_the_caller_answers_for_them(town: Town) -> None:
    town.plays(f"""
        {ADDED}
        olga taps Ask for them
        olga > groceries near the library
        olga > i choose
        hub < Who helps: I choose
        olga taps Yes, post it
        sam > requests
        sam taps Help #
        sam taps Yes
        olga > calls
        hub < Sam can help: food. Is that all right with you?
        olga taps 1 Yes, Sam
    """)
    assert town.rows("SELECT state FROM aid_claim") == [("accepted",)]


def test_g5_their_offers_are_matched_through_the_caller(town: Town) -> None:
    town.plays(ADDED)
    person_id = rosa(town)

    town.plays("maria > I need groceries near the library\nmaria taps Yes, post it")
    number = within(town, lambda turn: offers.make(turn, offers.Draft("soup", ["food"])), "olga")
    with town.store.write() as connection:
        connection.exec_driver_sql("UPDATE aid_offer SET person_id = ? WHERE id = ?", (person_id, number))
    town.plays(f"""
        maria > offers
        maria taps Ask for #{number}
        olga > calls
        hub < Rosa Diaz · 414 555 0123: You offered this, and a neighbour needs it: food
        olga taps 1 Yes, I can
        hub > maria: Rosa Diaz helps: food.
    """)


def test_v14_a_forgotten_person_is_on_no_list(town: Town) -> None:
    town.plays(ADDED)
    person_id = rosa(town)
    within(
        town,
        lambda turn: [rule(turn, person_id) for room in town.house.rooms for rule in room.forget.values()],
    )
    assert town.rows("SELECT count(*) FROM aid_remote") == [(0,)]


# -- the phone book --------------------------------------------------------------------------------------


def test_g5_the_team_finds_them_again_and_asks_for_them(town: Town) -> None:
    town.plays(f"""
        {ADDED}
        olga > phone book
        hub < 1 person without the app: … Rosa Diaz · 1 [1 Open 1]
        olga taps Open 1
        hub < Rosa Diaz · 414 555 0123 · Spanish [1 Ask for them] [2 Take off the list]
        olga taps Ask for them
        hub < What do you need?
    """)
    assert town.rows("SELECT field FROM reveal") == [("phone",)]


def test_g5_whoever_wants_off_the_list_is_forgotten(town: Town) -> None:
    town.plays(f"""
        {ASKED}
        olga > phone book
        olga taps Open 1
        olga taps Take off the list
        hub < Rosa Diaz and all they asked for or offered is erased. … [1 Yes, erase it] [2 No, thanks]
        olga taps Yes, erase it
        hub < Erased. Nobody calls them any more.
        olga > phone book
        hub < Nobody is on the list.
    """)
    assert town.rows("SELECT count(*) FROM person WHERE standing = 'remote'") == [(0,)]
    assert town.rows("SELECT state FROM aid_request") == [("closed",)]


def test_rights_the_phone_book_is_the_teams(town: Town) -> None:
    town.plays(
        f"{ADDED}\nsam > /phonebook\nhub < That isn't yours to do here.\nsam > open person 1\nhub < That isn't yours"
    )
