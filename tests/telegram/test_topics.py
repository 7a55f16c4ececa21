"""A forum: each topic is a chat of its own, though Telegram speaks of the whole group when somebody taps or leaves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.store.hot import Hot
from tests.telegram.hub import Village
from tests.telegram.rig import GROUP

NEED = """
    maria > need food near oak st
    maria taps Yes, post it
"""


@pytest.fixture
def forum(tmp_path: Path) -> Iterator[Village]:
    """Oak street has the topics Help and Garden; only Help is switched on."""
    village = Village(tmp_path)
    with village:
        with village.hub.building.store.write() as connection:
            Hot(connection).run("UPDATE chat SET purposes = '', bound_at = NULL WHERE NOT private")
        for name in ("Help", "Garden"):
            village.api.people.open_topic(GROUP, name)
        say(village, "olga", "/setup", "Help")
        village.plays("olga taps Yes, switch it on")
        yield village


def topic(village: Village, name: str) -> int:
    chat = village.api.world.group(GROUP)
    return next(number for number, title in chat.topics.items() if title == name)


def say(village: Village, who: str, text: str, name: str) -> None:
    village.api.people.say(who, text, to=GROUP, thread=topic(village, name))
    village.settle()


def posted(village: Village, words: str) -> list[dict[str, Any]]:
    """The calls that posted something with these words in the group."""
    group = str(village.api.world.group(GROUP).id)
    return [
        call
        for call in village.api.asked("sendMessage")
        if call["chat_id"] == group and words in call["text"]
    ]


def asked_to_help(village: Village, who: str) -> int:
    messages = village.api.world.private(who).messages.values()
    return sum("Can you do it?" in message.get("text", "") for message in messages)


def test_what_is_set_up_in_a_topic_is_that_topic(forum: Village) -> None:
    assert forum.rows("SELECT thread FROM chat WHERE NOT private AND purposes <> ''") == [
        (str(topic(forum, "Help")),)
    ]
    before = len(forum.api.asked("sendMessage"))
    say(forum, "rosa", "/need a ride", "Garden")
    assert len(forum.api.asked("sendMessage")) == before, "the garden was not switched on"
    forum.plays(NEED)
    (card,) = posted(forum, "food")
    assert card["message_thread_id"] == str(topic(forum, "Help"))


def test_a_tap_in_a_topic(forum: Village) -> None:
    forum.plays(NEED + "sam taps I can help\n hub > sam: Can you do it?")


def test_a_reply_in_a_topic(forum: Village) -> None:
    forum.plays(NEED)
    card = forum.api.people.newest("ines", "food", GROUP)
    forum.api.people.write("ines", forum.api.world.group(GROUP), "help", topic(forum, "Help"), card)
    forum.settle()
    assert asked_to_help(forum, "ines") == 1


def test_a_reaction_in_a_topic_though_telegram_names_none(forum: Village) -> None:
    forum.plays(NEED)
    forum.api.people.react("sam", "🙋", "food")
    forum.settle()
    assert asked_to_help(forum, "sam") == 1


def test_a_tap_on_a_card_too_old_to_be_shown(forum: Village) -> None:
    """Telegram then names chat and number only."""
    forum.plays(NEED)
    world, chat = forum.api.world, forum.api.world.group(GROUP)
    card = forum.api.people.newest("sam", "food", GROUP)
    token = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    world.open_callbacks["77"] = (world.now(), "sam")
    world.emit(
        "callback_query",
        {
            "id": "77", "from": world.user("sam").json(), "data": token, "chat_instance": "1",
            "message": {"chat": chat.json(), "message_id": card["message_id"], "date": 0},
        },
    )  # fmt: skip
    forum.settle()
    assert asked_to_help(forum, "sam") == 1


def test_h19_who_leaves_a_group_with_topics_is_no_member_any_more(forum: Village) -> None:
    say(forum, "ines", "/need a ride", "Help")
    forum.plays("ines leaves oak street")
    user = str(forum.api.world.user("ines").id)
    standing = "SELECT p.standing FROM person p JOIN account a ON a.person_id = p.id WHERE a.user = ?"
    assert forum.rows(standing, (user,)) == [("stranger",)]
    forum.plays("ines joins oak street")
    assert forum.rows(standing, (user,)) == [("member",)]


def test_general_is_the_group_without_a_topic(forum: Village) -> None:
    forum.plays("""
        olga @ oak street > /setup
        olga taps Yes, switch it on
    """)
    forum.plays(NEED)
    topics = sorted(str(card.get("message_thread_id", "")) for card in posted(forum, "food"))
    assert topics == ["", str(topic(forum, "Help"))]


def test_a_closed_topic_holds_nobody_up(forum: Village) -> None:
    """What is for it waits, the organizers hear of it once, and everything else goes on."""
    forum.api.world.group(GROUP).closed.add(topic(forum, "Help"))
    forum.plays(
        NEED
        + "later 1 min\nhub > olga: I may not write in one of our chats just now … write /setup in another chat"
    )
    forum.plays("sam > help 1\nhub > sam: Can you do it?")
    assert ("queued", "Closed") in forum.rows("SELECT state, fault FROM outbox WHERE card_id IS NOT NULL")
    forum.plays("later 30 min")
    private = forum.api.world.private("olga").messages.values()
    assert sum("I may not write in" in message.get("text", "") for message in private) == 1
    assert forum.rows("SELECT DISTINCT message FROM card") == [(None,)]


@pytest.mark.parametrize("is_told", [True, False])
def test_what_waited_for_a_closed_topic_goes_when_it_is_open_again(forum: Village, is_told: bool) -> None:
    """At once where Telegram tells, else within ten minutes."""
    help_topic = topic(forum, "Help")
    forum.api.world.group(GROUP).closed.add(help_topic)
    forum.plays(NEED)
    before = forum.api.asked("sendMessage")
    if is_told:
        forum.api.people.reopen_topic(GROUP, help_topic)
        forum.settle()
    else:
        forum.api.world.group(GROUP).closed.clear()
        forum.plays("later 11 min")
    new = forum.api.asked("sendMessage")[len(before) :]
    assert [call["message_thread_id"] for call in new if "help wanted" in call["text"]] == [str(help_topic)]
    forum.plays("later 30 min")
    assert ("Closed",) not in forum.rows("SELECT fault FROM outbox")


def test_a_topic_that_is_gone_is_over_and_the_others_go_on(forum: Village) -> None:
    say(forum, "olga", "/setup", "Garden")
    forum.plays("olga taps Yes, switch it on")
    del forum.api.world.group(GROUP).topics[topic(forum, "Garden")]
    forum.plays(NEED)
    assert str(topic(forum, "Help")) in [card["message_thread_id"] for card in posted(forum, "help wanted")]
    gone = forum.rows("SELECT thread FROM chat WHERE NOT private AND purposes <> '' AND gone_at IS NULL")
    assert gone == [(str(topic(forum, "Help")),)]
