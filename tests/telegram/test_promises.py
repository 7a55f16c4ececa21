"""The hub's promises once more, over the real adapter and real HTTP."""

from __future__ import annotations

import io
import logging
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import logs
from bot.store.hot import Hot
from tests.telegram.hub import Village
from tests.telegram.rig import GROUP
from tests.telegram.test_pressing import NEED, read
from tests.telegram.test_story import TAKEN

DAY = 86400
#: Up to where a story went when the helper, or the requester, blocks the bot; and what the other side reads.
STEPS = {
    "while it is held": ("sam taps I can help\n hub > sam: Can you do it?", "sam", ""),
    "when it is taken": (TAKEN, "sam", "can't reach Sam"),
    "while they write": (TAKEN + "sam taps Write to Maria\n sam > Which door?\n", "sam", "can't reach Sam"),
    "the requester": (TAKEN, "maria", ""),
}


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Village]:
    with Village(tmp_path) as made:
        yield made


@pytest.mark.parametrize("step", STEPS)
def test_x6_whoever_blocks_the_bot_in_any_step_is_let_go_within_a_minute(village: Village, step: str) -> None:
    told, who, read_by_other = STEPS[step]
    village.plays(NEED + told)
    other = "maria" if who == "sam" else "sam"
    village.plays(f"{who} blocks")
    before = len(village.api.asked("sendMessage"))
    village.advance(60)
    user = str(village.api.world.user(who).id)
    assert read_by_other in read(village, other) + read(village, "olga")
    assert village.rows("SELECT reachable FROM account WHERE user = ?", (user,)) == [(0,)]
    if who == "maria":
        assert "can't be reached" in read(village, "olga") + read(village, "sam")
    tried = [call for call in village.api.asked("sendMessage")[before:] if call["chat_id"] == user]
    assert len(tried) <= 1, "no retries"


def test_x3_a_throttled_chat_keeps_its_order_and_holds_up_no_other(village: Village) -> None:
    maria = village.api.world.user("maria").id
    village.plays("maria > help\n hub > maria: Write to me as you would text")
    village.api.fail("429", method="sendmessage", chat=maria, times=2)
    for text in ("/mine", "language", "settings"):
        village.api.people.say("maria", text)
    village.api.people.say("sam", "/mine")
    village.settle()
    sent = [call["chat_id"] for call in village.api.asked("sendMessage")]
    assert sent.count(str(village.api.world.user("sam").id)) == 1, "sam has his answer"
    village.advance(30)
    ours = [m for m in village.api.world.private("maria").messages.values() if village.api.world.is_ours(m)]
    rows = village.rows(
        "SELECT message FROM outbox o JOIN chat c ON c.id = o.chat_id WHERE c.chat = ? AND deed = 'send' ORDER BY o.id",
        (str(maria),),
    )
    assert [ref.rpartition(".")[2] for (ref,) in rows] == [str(m["message_id"]) for m in ours]


@pytest.mark.parametrize("seed", range(3))
def test_x24_shuffled_and_repeated_three_times_an_evening_ends_the_same(village: Village, seed: int) -> None:
    """Two people ask and two tap at once; everything arrives three times, in any order."""
    people, world = village.api.people, village.api.world
    village.plays(NEED)
    card = people.newest("sam", "food", GROUP)
    token, chat = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"], world.group(GROUP)
    with world.lock:
        for who in ("sam", "ines", "rosa"):
            people.press(who, chat, card, token)
        people.say("rosa", "need a ride to the doctor tomorrow 9am near elm")
        world.updates *= 3
        random.Random(seed).shuffle(world.updates)
        world.ring()
    village.settle()
    asked = [who for who in ("sam", "ines", "rosa") if "Can you do it?" in read(village, who)]
    assert len(asked) == 1
    assert read(village, asked[0]).count("Can you do it?") == 1
    assert read(village, "rosa").count("Is this right?") == 1
    assert village.rows("SELECT count(*) FROM inbox WHERE source = 'telegram' AND state <> 'done'") == [(0,)]


def test_x18_after_three_hours_away_what_was_due_comes_once_and_says_so(village: Village) -> None:
    village.plays(NEED + TAKEN)
    village.advance(DAY - 3600)
    village.stop()
    village.clock.ahead += 3 * 3600
    village.start()
    village.settle()
    village.advance(600)
    assert read(village, "sam").count("Still on it") == 1


def test_anonymous_admins_are_members_and_no_more(village: Village) -> None:
    """All of Telegram's anonymous admins share one account: it is nobody's, and none of ours."""
    people, world = village.api.people, village.api.world
    with world.lock:
        chat = people.add_bot("rosa", "elm street", "member")
        world.updates[-1][1]["my_chat_member"]["from"] = {
            "id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot",
        }  # fmt: skip
    village.settle()
    for text in ("/setup", "/people", "/need a ride"):
        people.say("rosa", text, to="elm street", anonymous=True)
        people.say("olga", text, to=GROUP, anonymous=True)
        village.settle()
    assert village.rows("SELECT count(*) FROM account WHERE user = '1087968824'") == [(0,)]
    assert village.rows("SELECT purposes FROM chat WHERE chat = ?", (str(chat.id),)) == [("",)]
    groups = {str(chat.id), str(world.group(GROUP).id)}
    grants = village.rows("SELECT a.user FROM role_grant r JOIN account a ON a.person_id = r.person_id")
    assert not groups & {user for (user,) in grants}


PLANTED = (
    "2410 N Weil St",
    "414 555 0100",
    "lactosefree",
    "Maria Quintana",
    "which blue door",
    "Sam Petrosyan",
)


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level, hooks = list(root.handlers), root.level, (sys.excepthook, sys.unraisablehook)
    logs.configure("debug", "text", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    sys.excepthook, sys.unraisablehook = hooks


def test_h14_v21_a_whole_story_at_debug_leaves_no_word_and_no_token(
    tmp_path: Path, logged: io.StringIO
) -> None:
    """Words, names, numbers and addresses through every step, with trouble on the way; tracebacks included."""
    village = Village(tmp_path)
    village.api.world.user("maria").name, village.api.world.user("sam").name = PLANTED[3], PLANTED[5]
    with village:
        village.api.fail("html", method="sendmessage", executed=True)
        village.api.fail("drop", method="editmessagetext", executed=True)
        village.api.fail("cut", method="answercallbackquery", executed=True)
        village.plays(f"""
            maria > need food, {PLANTED[2]}, at {PLANTED[0]}, call {PLANTED[1]}
            later 1 min
            maria > yes
            later 1 min
            sam > help 1
            sam > yes
            sam > @1 {PLANTED[4]}
            maria taps Share my address
            maria > {PLANTED[0]}
        """)
        world = village.api.world
        world.emit(
            "message", {"message_id": "poison", "text": PLANTED[4], "from": world.user("maria").json()}
        )
        world.emit("callback_query", {"id": 7, "data": PLANTED[2]})
        village.settle()
        village.advance(60)
        assert PLANTED[4] in read(village, "maria"), "the story took place"
    written = logged.getvalue()
    assert "foreign" in written, "other libraries did speak"
    secret = village.api.world.bot.secret
    found = [word for word in (*PLANTED, *PLANTED[3].split(), secret, village.api.token) if word in written]
    assert not found, found


@pytest.mark.parametrize("may_delete", [True, False])
@pytest.mark.parametrize("ear", ["open", "closed"])
def test_a5_a_number_said_in_the_group_goes_where_the_bot_may_delete(
    village: Village, ear: str, may_delete: bool
) -> None:
    """With the closed ear the hub hears only what is said to it."""
    people, group = village.api.people, village.api.world.group(GROUP)
    group.rights = frozenset({"can_delete_messages"} if may_delete else ())
    with village.hub.building.store.write() as connection:
        Hot(connection).run("UPDATE chat SET ear = ? WHERE NOT private", (ear,))
    call = "/need " if ear == "closed" else ""
    said = people.say("maria", f"{call}need a sofa moved near oak st, call me 414 555 0123", to=GROUP)
    village.settle()
    village.advance(5)
    assert (said["message_id"] in group.messages) is not may_delete
    ours = [message for message in group.messages.values() if village.api.world.is_ours(message)]
    assert not [message for message in ours if "0123" in message.get("text", "")]
    if ear == "open":
        assert "shows a number" in read(village, "maria")
    assert not village.rows("SELECT 1 FROM outbox WHERE kind = 'aid.clear' AND state = 'dead'")


def test_v11_what_could_not_be_deleted_in_time_is_emptied(village: Village) -> None:
    """The hub was away when the address had to go; Telegram deletes nothing after 48 h, but it edits."""
    village.plays(NEED + TAKEN)
    village.plays("""
        maria taps Share my address
        maria > 2410 N Weil St
        maria taps Share it
        sam taps Show
        hub > sam: 2410 N Weil St
    """)
    village.stop()
    village.clock.ahead += 49 * 3600
    village.start()
    village.settle()
    village.advance(60)
    assert "Weil" not in read(village, "sam")
    assert "Removed." in read(village, "sam")
