"""What a button and a link on Telegram can be made to do: nothing but what they were made for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

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


def test_300_taps_on_one_card_are_a_handful_of_edits(village: Village) -> None:
    """Whoever comes later is told so; the card is redrawn now and then, not at each tap."""
    village.plays(NEED)
    before, taps = len(village.api.asked("editMessageText")), 300
    card = village.api.people.newest("sam", "food", GROUP)
    token = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    chat = village.api.world.group(GROUP)
    village.clock.speed(3)  # taps are kept for 150 s, in which any machine has heard them
    with village.api.world.lock:
        for number in range(taps):
            village.api.world.user(f"p{number}").known = True
            chat.members[village.api.world.user(f"p{number}").id] = "member"
            village.api.people.press(f"p{number}", chat, card, token)
    village.settle()
    village.advance(60)
    edits = [
        call for call in village.api.asked("editMessageText")[before:] if call["chat_id"] == str(chat.id)
    ]
    assert len(edits) <= 12, len(edits)
    assert len(village.api.asked("answerCallbackQuery")) >= taps, "each hears at once"
    assert len(village.rows("SELECT 1 FROM aid_item WHERE state = 'held'")) == 1
    assert not village.api.limits.refusals


def test_v24_the_first_contact_is_answered_first_and_then_told_who_reads(village: Village) -> None:
    village.api.people.join("lee", GROUP)
    village.settle()
    village.plays("""
        lee > need food near oak st
        hub > lee: Is this right?
        hub > lee: I'm an automatic helper … whoever runs this app's servers may, too. … [1 More]
    """)
