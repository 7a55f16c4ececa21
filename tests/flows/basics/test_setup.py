"""The five questions, the chats, and the settings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.basics.purposes import offered
from flows.basics.setup import read_areas
from tests.flows.basics.conftest import EmptyTown
from tests.kit.town import Town


def setting(town: Town, key: str) -> object:
    rows = town.rows("SELECT value FROM setting WHERE key = ?", (key,))
    return json.loads(rows[0][0]) if rows else None


def test_g6_five_questions_can_be_left_and_gone_on_with(empty: EmptyTown) -> None:
    empty.plays(f"""
        ana > {empty.claim_code()}
        ana > Oak Street
        hub < Which languages do you speak here?
    """)
    empty.restart()
    empty.plays("""
        ana > help
        ana > setup
        hub < Which languages do you speak here?
        ana > 1
        ana > gotham
        hub < I don't know that zone.
        ana > mexico city
        ana > 911
        ana > change
        hub < What should be different? … Name: Oak Street
        ana > name
        ana > Elm Street
        hub < Is this right? … Name: Elm Street
        ana > yes
        hub < Saved. Next: add me to your group and write /setup there.
    """)
    assert setting(empty, "name") == "Elm Street"
    assert setting(empty, "zone") == "America/Mexico_City"
    assert setting(empty, "setup_done") is True


def test_a4_missing_emergency_lines_are_brought_up_every_three_days(empty: EmptyTown) -> None:
    empty.plays(f"""
        ana > {empty.claim_code()}
        later 73 h
        later 61 min
        hub < Nobody set the emergency lines yet.
        later 71 h
        later 61 min
        hub < Nobody set the emergency lines yet.
    """)
    empty.decide("emergency", "911")
    empty.plays("later 71 h\nlater 61 min\nhub < (silence)")


def test_areas_are_read_as_people_write_them() -> None:
    assert read_areas("Oak Park: 53206, the hill\nElm") == [
        {"key": "oak-park", "name": "Oak Park", "words": ["53206", "the hill"], "near": []},
        {"key": "elm", "name": "Elm", "words": [], "near": []},
    ]


def test_g2_the_group_is_told_in_one_line_what_is_heard(town: Town) -> None:
    town.plays("""
        olga @ oak street > /setup
        hub > olga: Switch me on in “oak street”? … I read: Only what is for me
        olga > change
        olga > I read
        hub > olga: What may I read there? [Only what is for me] [Everything]
        olga > everything
        olga > yes
        hub > olga: That chat is switched on.
        hub @ oak street: I'm here now. I read everything written here, to notice when somebody needs help.
    """)
    assert town.rows("SELECT ear FROM chat WHERE NOT private") == [("open",)]


def test_g2_what_a_chat_is_for_is_the_organizers_choice(town: Town) -> None:
    town.plays("""
        olga @ oak street > /setup
        olga > change
        olga > For
        hub > olga: What is that chat for?
        olga > The team's own chat
        olga > yes
    """)
    assert town.rows("SELECT purposes FROM chat WHERE NOT private") == [("team",)]


def test_g2_a_chat_is_offered_what_this_hub_can_do(tmp_path: Path) -> None:
    """Nobody is promised what no flow of this build does; what one does is there by itself."""
    whole = Town(tmp_path)
    with whole.store.write() as connection:
        connection.exec_driver_sql("UPDATE chat SET purposes = '' WHERE NOT private")
    shown = {card.purpose for card in whole.house.cards.values()} - {""}
    assert offered(whole.house).keys() == shown | {"announcements", "team"}
    whole.plays("""
        olga @ oak street > /setup
        hub > olga: Switch me on in “oak street”? … For: Requests for help, Shifts
        olga taps Yes, switch it on
    """)
    ((purposes,),) = whole.rows("SELECT purposes FROM chat WHERE NOT private")
    assert set(purposes.split()) == shown - {"team"} | {"announcements"}
    whole.close()


def test_v25_a_chat_that_nobody_switches_on_hears_one_line_and_is_left(town: Town) -> None:
    town.memory.people.join("lee", "strangers")
    town.memory.people.add_hub("lee", "strangers")
    town.settle()
    town.plays("""
        hub @ strangers: An organizer can switch me on here with /setup
        lee @ strangers > does this thing work
        lee @ strangers > @hub hello
        lee @ strangers > /help
        hub < (silence)
    """)
    assert town.rows("SELECT title FROM chat WHERE chat LIKE '%strangers%'") == [(None,)]
    town.plays("later 7 days")
    assert not town.memory.square.room("strangers").hub


def test_v25_lees_setup_binds_nothing(town: Town) -> None:
    town.memory.people.join("lee", "strangers")
    town.memory.people.add_hub("lee", "strangers")
    town.plays("lee @ strangers > /setup")
    assert town.rows("SELECT purposes FROM chat WHERE chat LIKE '%strangers%'") == [("",)]
    assert town.rows("SELECT count(*) FROM audit WHERE action = 'denied'") == [(1,)]


def test_v25_switched_on_in_time_it_stays(town: Town) -> None:
    for name in ("lee", "olga"):
        town.memory.people.join(name, "garden")
    town.memory.people.add_hub("lee", "garden")
    town.plays("olga @ garden > /setup\nolga > yes\nlater 8 days")
    assert town.memory.square.room("garden").hub


def test_h5_only_organizers_set_up(town: Town) -> None:
    town.plays("""
        maria > setup
        hub   < That isn't yours to do here.
        maria @ oak street > /setup
    """)
    assert town.rows("SELECT count(*) FROM conversation") == [(0,)]


@pytest.mark.parametrize(
    ("number", "typed", "complaint", "good", "key", "value"),
    [
        ("8", "50", "That is outside of what it may be.", "12", "group_posts_a_day", 12),
        ("12", "a while", "A number, please, or a time such as 2 hours.", "2 hours", "nudge_after", 7200),
        ("2", "gotham", "I don't know that zone.", "chicago", "zone", "America/Chicago"),
        ("16", "perhaps", "Yes or no?", "yes", "formal", True),
        ("3", "klingon", "Languages as two letters each", "es, en", "languages", ["es", "en"]),
    ],
)
def test_every_setting_is_changed_within_its_bounds(
    town: Town, number: str, typed: str, complaint: str, good: str, key: str, value: object
) -> None:
    town.plays(f"""
        olga > setup
        hub  < What is it about?
        olga > general
        olga > {number}
        hub  < What shall it be?
        olga > {typed}
        hub  < {complaint}
        olga > {good}
        hub  < until now: … from now on:
        olga > yes
        hub  < Changed.
    """)
    assert setting(town, key) == value
    assert town.rows("SELECT subject FROM audit WHERE action = 'setting'") == [(key,)]
