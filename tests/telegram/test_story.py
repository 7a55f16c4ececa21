"""The aid scene on Telegram: the real hub, real HTTP, and people who write, tap, leave and block."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from adapters.memory.posts import Showing
from tests.telegram.hub import Village
from tests.telegram.rig import GROUP

NEED = """
    maria > need food for 3 near oak st by friday, nothing with nuts
    hub > maria: food for 3 near oak st by friday, nothing with nuts … [1 Yes, post it]
    maria taps Yes, post it
    hub @ oak street: food · oak st … help wanted … [1 I can help]
"""
TAKEN = """
    sam taps I can help
    hub > sam: I wrote to you in private.
    hub > sam: Can you do it? … [1 Yes, I've got it]
    sam taps Yes, I've got it
    hub > maria: Sam helps: food.
    hub @ oak street: somebody helps
    hub > sam: You've got it: food. … [1 Write to Maria]
"""


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Village]:
    with Village(tmp_path) as made:
        yield made


def shown(village: Village, deed: str) -> list[Showing]:
    return [one for one in village.stage.diary() if isinstance(one, Showing) and one.deed == deed]


def asked(village: Village, method: str, **wanted: Any) -> list[dict[str, Any]]:
    """Calls of a method with these parameters."""
    return [call for call in village.api.asked(method) if wanted.items() <= call.items()]


def test_a_need_is_posted_taken_and_talked_over(village: Village) -> None:
    village.plays(NEED + TAKEN)
    village.plays("""
        sam taps Write to Maria
        sam > Which door is it?
        hub > maria: Sam writes about #1: … Which door is it?
        ines @ oak street (reply food) > help
        hub > ines: Somebody has it already: food.
    """)
    cards = [one for one in shown(village, "send") if one.title == GROUP]
    edits = [one for one in shown(village, "edit") if one.title == GROUP]
    assert (len(cards), edits[-1].keys) == (1, ()), "one card, edited; nothing is left to press"
    assert not village.api.world.open_callbacks, "every press was answered"


def test_v5_v11_an_address_comes_in_two_steps_unforwardable_and_goes_in_time(village: Village) -> None:
    village.plays(NEED + TAKEN)
    village.plays("""
        maria taps Share my address
        maria > 2410 N Weil St
        maria taps Share it
        sam taps Show
        hub > sam: Something private for you. Here it comes.
        hub > sam: 2410 N Weil St
    """)
    told = [one for one in shown(village, "send") + shown(village, "edit") if "Weil" in one.text]
    assert {one.person for one in told} == {"maria", "sam"}
    (edit,) = [one for one in told if one.person == "sam"]
    assert edit.deed == "edit", "no push preview shows it"
    (veil,) = asked(village, "sendMessage", text="Something private for you. Here it comes.")
    assert veil["protect_content"] == "true"
    village.advance(47 * 3600)
    sam = village.api.world.private("sam")
    assert not [message for message in sam.messages.values() if "Weil" in message.get("text", "")]


def test_a_stranger_comes_in_through_the_door_in_the_group(village: Village) -> None:
    village.plays("""
        lee @ oak street > /need a ride to the doctor tomorrow 9am
        hub @ oak street: Let's go on in private: tap Open, then START. … [1 Open]
        lee taps Open
        hub > lee: Roughly where?
        hub > lee: I'm an automatic helper
        later 11 min
    """)
    assert [one.text.startswith("Let's go on") for one in shown(village, "delete")] == [True]


def test_x6_whoever_blocks_the_bot_frees_what_they_held(village: Village) -> None:
    village.plays(NEED + TAKEN)
    before = len(village.api.asked("sendMessage"))
    village.plays("sam blocks")
    assert village.rows('SELECT reachable FROM account WHERE "user" = ?', (sam_id(village),)) == [(0,)]
    village.plays("""
        later 1 min
        hub > maria: I can't reach Sam
    """)
    chats = {call["chat_id"] for call in village.api.asked("sendMessage")[before:]}
    assert sam_id(village) not in chats, "no retries"


def sam_id(village: Village) -> str:
    return str(village.api.world.user("sam").id)


@pytest.mark.parametrize("first", ["message", "error", "newcomer"])
def test_x7_a_group_that_becomes_a_supergroup_keeps_its_cards_whichever_word_comes_first(
    village: Village, first: str
) -> None:
    village.plays(NEED)
    old = village.api.world.group(GROUP)
    new = village.api.people.migrate(GROUP)
    if first == "message":
        village.api.people.tell_of_migration(new)
    if first == "newcomer":  # somebody speaks in the new one before anything says that it is the same
        village.plays("ines @ oak street > /need a ride")
    village.plays("sam > help 1")
    village.plays("sam taps Yes, I've got it")
    village.advance(5)
    if first != "message":
        village.api.people.tell_of_migration(new)
        village.settle()
    assert "somebody helps" in " ".join(message.get("text", "") for message in new.messages.values())
    rows = village.rows("SELECT chat, purposes <> '' FROM chat WHERE NOT private AND gone_at IS NULL")
    assert rows == [(str(new.id), 1)]
    before = len(village.api.calls)
    village.plays("sam taps I can't after all")
    village.advance(10)
    to = {params.get("chat_id") for _method, params in village.api.calls[before:]}
    assert str(old.id) not in to, "nothing is sent to the old one"


def test_h19_whoever_leaves_is_no_member_any_more(village: Village) -> None:
    village.plays("ines leaves oak street")
    assert village.rows(
        'SELECT p.standing FROM person p JOIN account a ON a.person_id = p.id WHERE a."user" = ?',
        (str(village.api.world.user("ines").id),),
    ) == [("stranger",)]


def test_x24_the_same_updates_twice_and_out_of_order_have_one_effect(village: Village) -> None:
    village.plays(NEED)
    village.api.people.tap("sam", "I can help")
    world = village.api.world
    with world.lock:
        again = [(at, dict(update)) for at, update in world.updates]
        world.updates += again * 2
        world.ring()
    village.settle()
    asked_sam = [
        one for one in shown(village, "send") if one.person == "sam" and "Can you do it?" in one.text
    ]
    assert len(asked_sam) == 1


def test_v25_nothing_of_an_unbound_chat_is_kept(village: Village) -> None:
    people, world = village.api.people, village.api.world
    people.add_bot("ines", "elm street", "administrator")
    village.settle()
    before = village.rows("SELECT count(*) FROM inbox")
    people.say("ines", "the key is under the mat", to="elm street")
    people.edit("ines", "the key is under the pot")
    people.react("ines", "👍", "switch me on")
    chat = world.group("elm street")
    people.press("ines", chat, people.newest("ines", title="elm street"), "b:x")
    people.join("lee", "elm street")
    village.settle()
    assert village.rows("SELECT count(*) FROM inbox") == before
    assert len(chat.messages) == 2, "what was said, and the one line of the hub"


def test_the_first_day_from_a_claim_code_to_a_bound_group(tmp_path: Path) -> None:
    from bot.people import claiming
    from bot.store.hot import Hot
    from bot.wiring import building

    village = Village(tmp_path, settled=False)
    with building(village.settings) as opened, opened.store.write() as connection:
        code = claiming.make_claim_code(Hot(connection), opened.vault, village.clock.now())
    with village:
        village.plays(f"""
            olga > /claim {code}
            hub > olga: What is your community called?
            olga > Oak Street
            hub > olga: Which languages
            olga > English
        """)
        village.api.people.say("olga", "cancel")
        village.settle()
        village.api.people.join("lee", GROUP)
        village.api.people.add_bot("olga", GROUP)
        village.settle()
        village.plays("""
            hub > olga: I was added to … [1 Set it up]
            olga @ oak street > /setup
        """)
        village.settle()
