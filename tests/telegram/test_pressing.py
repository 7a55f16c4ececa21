"""What a button and a link on Telegram can be made to do: nothing but what they were made for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from adapters.memory.posts import Showing
from bot.delivery.cards import BEAT
from tests.telegram.hub import Village
from tests.telegram.rig import GROUP

NEED = """
    maria > need food near oak st
    maria taps Yes, post it
"""


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Village]:
    with Village(tmp_path) as made:
        yield made


def read(village: Village, who: str) -> str:
    """All that hangs in somebody's private chat."""
    messages = village.api.world.private(who).messages.values()
    return "\n".join(str(message.get("text", "")) for message in messages)


def press(village: Village, who: str, title: str, token: str) -> None:
    """Press a button of the newest message there that carries this token, or says so."""
    chat = village.api.world.group(title) if title else village.api.world.private(who)
    village.api.people.press(who, chat, village.api.people.newest(who, title=title), token)
    village.settle()


def token_of(village: Village, who: str, words: str, label: str) -> str:
    rows = village.api.people.newest(who, words)["reply_markup"]["inline_keyboard"]
    return next(str(key["callback_data"]) for row in rows for key in row if key["text"].startswith(label))


def test_h1_h3_a_forged_token_does_nothing(village: Village) -> None:
    village.plays(NEED)
    before = village.rows("SELECT count(*) FROM outbox WHERE deed = 'send'")
    for forged in ("/forget", "forget", "b:", "b:1", "q:1:0", "help 1", "b:" + "A" * 60, "aid.help:1"):
        press(village, "sam", GROUP, forged)
    assert village.rows("SELECT state FROM aid_item") == [("open",)]
    assert village.rows("SELECT count(*) FROM outbox WHERE deed = 'send'") == before, "only toasts"
    assert not village.rows("SELECT 1 FROM conversation")


def test_h1_somebody_elses_button_is_for_somebody_else(village: Village) -> None:
    village.plays(NEED + "sam taps I can help\n hub > sam: Can you do it?")
    token = token_of(village, "sam", "Can you do it?", "Yes, I've got it")
    press(village, "ines", "", token) if read(village, "ines") else village.plays("ines > help")
    press(village, "ines", "", token)
    assert village.rows("SELECT state FROM aid_claim") == []
    assert village.rows("SELECT state FROM aid_item") == [("held",)]


def test_h2_a_door_is_for_whoever_asked_and_opens_once(village: Village) -> None:
    village.api.world.user("lee").started = False
    village.plays("""
        lee @ oak street > /need a ride to the doctor tomorrow 9am
        hub @ oak street: Let's go on in private … [1 Open]
    """)
    door = village.api.people.newest("lee", "Let's go on")["reply_markup"]["inline_keyboard"][0][0]["url"]
    village.api.people.follow("rosa", door)
    village.settle()
    assert "doctor" not in read(village, "rosa"), "the words of another are not shown"
    village.api.people.follow("lee", door)
    village.settle()
    assert "Where" in read(village, "lee") or "where" in read(village, "lee")
    village.plays("lee > cancel")
    drafts = village.rows("SELECT count(*) FROM conversation")
    village.api.people.follow("lee", door)
    village.settle()
    assert village.rows("SELECT count(*) FROM conversation") == drafts == [(0,)], "it opens once"


def test_h5_a_name_gives_no_role(village: Village) -> None:
    """Sam calls himself as the organizer is called."""
    village.api.world.users["sam"].name = "Olga"
    village.plays("sam > /people\n hub > sam: That isn't yours to do here.")


def crowd(village: Village, words: str, taps: int) -> set[str]:
    """So many people tap the first button of a card in oak street at once; what each was told, once all were heard."""
    card = village.api.people.newest("sam", words, GROUP)
    token = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    chat, before = village.api.world.group(GROUP), len(village.api.asked("answerCallbackQuery"))
    village.clock.speed(3)  # taps are kept for 150 s, in which any machine has heard them
    with village.api.world.lock:
        for number in range(taps):
            village.api.world.user(f"p{number}").known = True
            chat.members[village.api.world.user(f"p{number}").id] = "member"
            village.api.people.press(f"p{number}", chat, card, token)
    village.settle()
    answers = village.api.asked("answerCallbackQuery")[before:]
    assert len({answer["callback_query_id"] for answer in answers}) == len(answers) == taps, (
        "each is answered once"
    )
    assert not village.api.limits.refusals
    return {str(answer.get("text", "")) for answer in answers}


def edits(village: Village) -> list[Showing]:
    """What was changed in oak street."""
    shown = [one for one in village.stage.diary() if isinstance(one, Showing)]
    return [one for one in shown if one.deed == "edit" and one.title == GROUP]


def test_x25_of_300_who_tap_at_once_one_has_it_and_each_is_told(village: Village) -> None:
    village.plays(NEED)
    told = crowd(village, "food", 300)
    assert told == {"", "Somebody is just looking at it: food. You are next; I'll write if it's free."}
    assert len(village.rows("SELECT 1 FROM aid_item WHERE state = 'held'")) == 1


def test_300_votes_on_one_card_are_all_counted_in_edits_a_beat_apart(village: Village) -> None:
    """By the story's clock: the card is redrawn now and then, not at each tap, and shows the last."""
    village.plays("olga > /poll Where do we meet? Hall, Park until friday\nolga taps Yes, start it")
    began = village.clock.now()
    assert crowd(village, "Where do we meet?", 300) == {"Your vote: Hall."}
    heard = village.clock.now()
    village.advance(60)
    changed = edits(village)
    assert 1 <= len(changed) <= 2 + (heard - began) / BEAT, "what did not change is not redrawn"
    assert all(later.at - sooner.at >= BEAT for sooner, later in pairwise(changed))
    assert "Hall 300 · Park 0" in changed[-1].text
    assert village.rows("SELECT choice, count(*) FROM poll_ballot GROUP BY choice") == [("1", 300)]


def test_v24_the_first_contact_is_answered_first_and_then_told_who_reads(village: Village) -> None:
    village.api.people.join("lee", GROUP)
    village.settle()
    village.plays("""
        lee > need food near oak st
        hub > lee: Is this right?
        hub > lee: I'm an automatic helper … whoever runs this app's servers may, too. … [1 More]
    """)
