"""What dies when (V10, V13, V32), what is asked when (V1, V2, V3), and what is told of whom (V27, V28), by the clock.

Upkeep looks once an hour, so nothing lives more than an hour beyond its time.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.delivery.upkeep import purge
from bot.store.hot import Hot
from tests.kit.town import Town

HOUR, DAY = 3600.0, 86400.0

HELPED = """
    maria > need groceries zqwords, near 12 zqplace street
    maria taps Yes, post it
    sam   > help 1
    sam   taps Yes, I've got it
    maria taps Share my address
    maria > 77 Zqelm Court
    maria taps Share it
    sam   taps Show
    maria > @1 zqrelay come at five
    sam   > done 1
    maria taps Yes, all good
"""


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    assert made.faults == []
    made.close()


def passes(town: Town, seconds: float) -> None:
    """Time goes by, with upkeep once an hour as in the running hub."""
    end = town.now + seconds
    while town.now < end:
        town.pass_time(min(HOUR, end - town.now))
        with town.store.write() as connection:
            purge(Hot(connection), town.now)


def count(town: Town, sql: str) -> int:
    ((found,),) = town.rows(f"SELECT count(*) FROM {sql}")
    return int(found)


WORDS = (
    "aid_request WHERE words IS NOT NULL OR place IS NOT NULL OR note IS NOT NULL OR public_place IS NOT NULL"
)
#: What dies after closing: where it stands, and when, at the latest an hour after that.
DEATHS = {
    "what was asked for": (WORDS, 7 * DAY),
    "what was shared": ("aid_contact WHERE value IS NOT NULL", 2 * DAY),
    "what was relayed": ("aid_word WHERE body IS NOT NULL", 2 * DAY),
    "what the hub wrote": ("outbox WHERE body IS NOT NULL AND done_at < {closed}", 7 * DAY),
}


@pytest.mark.parametrize("what", DEATHS)
def test_v10_what_is_over_dies_on_time(town: Town, what: str) -> None:
    town.plays(HELPED)
    sql, lasts = DEATHS[what][0].format(closed=town.now + 1), DEATHS[what][1]
    passes(town, lasts - HOUR)
    assert count(town, sql) > 0, "it was not even there: this proves nothing"
    passes(town, 2 * HOUR)
    assert count(town, sql) == 0


def test_v10_counts_stay(town: Town) -> None:
    town.plays(HELPED)
    passes(town, 8 * DAY)
    assert town.rows("SELECT state, reason FROM aid_request") == [("closed", "done")]
    assert town.rows("SELECT category, state FROM aid_item") == [("food", "closed")]


@pytest.mark.parametrize(
    ("story", "table"),
    [
        ("maria > need groceries zqhalf", "conversation"),
        ("lee @ oak street > /need zqdoor bread", "code"),
        ("maria > he is hitting me zqcry", "aid_alarm WHERE words IS NOT NULL"),
    ],
    ids=["a draft", "a draft at a door", "an alarm"],
)
def test_v10_what_was_not_finished_dies_after_a_day(town: Town, story: str, table: str) -> None:
    town.plays(story)
    assert count(town, table) == 1
    passes(town, 2 * DAY + HOUR)  # kept a day, offered again for one more
    assert count(town, table) == 0


def test_v32_what_is_kept_to_repeat_lives_sixty_days_and_no_longer(town: Town) -> None:
    town.plays("""
        maria > need groceries zqwords near the library
        maria taps Yes, post it
        maria > no longer needed 1
        maria > keep request 1
    """)
    passes(town, 8 * DAY)
    assert count(town, WORDS) == 1
    with town.store.write() as connection:  # the rest of it in one step
        Hot(connection).run("UPDATE outbox SET body = NULL")
    town.pass_time(51 * DAY)
    assert count(town, WORDS) == 1
    town.pass_time(2 * DAY)
    assert count(town, WORDS) == 0


def test_v13_a_done_input_keeps_its_ids_from_the_same_commit(town: Town) -> None:
    town.plays(HELPED)
    assert {(state, len(body)) for state, body in town.rows("SELECT state, body FROM inbox")} == {("done", 0)}
    assert set(town.rows("SELECT seen, fault FROM inbox")) == {("{}", None)}


def test_v13_relayed_and_revealed_words_go_at_delivery(town: Town) -> None:
    town.plays(HELPED)
    kept = town.rows(
        "SELECT kind FROM outbox WHERE kind IN ('relay.text', 'relay.secret') AND body IS NOT NULL"
    )
    sent = town.rows("SELECT kind FROM outbox WHERE kind LIKE 'relay.%' AND state = 'sent' AND body IS NULL")
    assert kept == []
    assert len(sent) >= 2


def test_v13_an_unfinished_input_lives_three_days_at_most(town: Town) -> None:
    town.plays("maria > privacy")
    with town.store.write() as connection:
        Hot(connection).run("UPDATE inbox SET state = 'dead', body = x'00' WHERE id = 1")
    passes(town, 71 * HOUR)
    assert count(town, "inbox WHERE length(body) > 0") == 1
    passes(town, 2 * HOUR)
    assert count(town, "inbox WHERE length(body) > 0") == 0


# -- what is asked, and when -----------------------------------------------------------------------------


def test_v1_a_request_needs_no_name_phone_or_address(town: Town) -> None:
    """Asked by somebody without a name, with words alone: it is posted, and nothing of the kind was asked."""
    town.memory.square.account("nobody").name = ""
    town.memory.people.join("nobody", "oak street")
    town.plays("""
        nobody > need groceries
        nobody > skip
        nobody taps Yes, post it
        hub @ oak street: food
    """)
    asked = " ".join(town.private("nobody")).lower()
    assert not any(word in asked for word in ("your name", "phone", "address", "number?"))
    assert count(town, "aid_contact") == 0


def test_v2_address_and_phone_are_asked_only_after_a_helper_was_chosen(town: Town) -> None:
    town.plays("""
        maria > need groceries near the library
        maria > I choose
        maria taps Yes, post it
        maria > share my address 1
        hub   < There is nobody to share it with yet.
        sam   > help 1
        sam   taps Yes, I've got it
        maria > share my address 1
        hub   < There is nobody to share it with yet.
        maria > yes
        hub   < Share my address
        maria taps Share my address
        hub   < Which address? Only Sam will see it, until 2 days after this is done.
    """)


def test_v28_of_a_third_person_only_kind_and_area_stand_on_the_card(town: Town) -> None:
    town.plays("""
        maria > my neighbor Zqbob needs a ride to the clinic near the library tomorrow
        hub   < Does the person it is for know that you ask?
        maria taps Not yet
        hub   < Need: a ride
        maria taps Yes, post it
        hub @ oak street: a ride
    """)
    assert not any("Zqbob" in text for text in town.in_group())
    assert town.rows("SELECT on_behalf, words FROM aid_request") == [("unasked", None)]


def test_v27_a_helper_has_the_same_rights(town: Town) -> None:
    town.plays(HELPED)
    town.plays("""
        sam > /mydata
        hub < This is everything I keep of you:
        sam > /reveals
        hub < Nobody was shown a number or address of yours.
        maria > /reveals
        hub < Sam · address
        sam > forget me
        sam taps Yes, forget me
        sam taps Yes, erase it
        hub < Everything about you is erased here.
        later 1 min
    """)
    assert town.rows("SELECT helper_id FROM aid_claim") == [(0,)]
    assert town.rows("SELECT owner_id, seen_by FROM reveal") == [(town.person("maria").id, 0)]
