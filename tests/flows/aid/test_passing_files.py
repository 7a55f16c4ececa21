"""Photos and voice notes between two neighbours (A41, V9), and to whoever is on duty (A10)."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from adapters.memory import BUTTONS, PLAIN, REACTIONS
from bot.contract.events import File
from bot.contract.words import Msg
from bot.hub.fetching import AN_HOUR, LARGEST
from bot.talk import calls
from tests.flows.aid.test_remote import ASKED
from tests.flows.aid.within import within
from tests.kit.media import MARK, opus, photo
from tests.kit.town import Town

HOUR = 3600.0


@pytest.fixture(params=[BUTTONS, REACTIONS], ids=["buttons", "reactions"])
def town(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    town = Town(tmp_path, request.param)
    yield town
    assert town.faults == []
    town.close()


def agreed(town: Town) -> None:
    """Sam helps Maria with #1."""
    town.plays("""
        maria > I need groceries near the library
        maria > yes
        sam   > help 1
        sam   > yes
    """)
    assert town.rows("SELECT state FROM aid_claim") == [("accepted",)]


def sends(town: Town, who: str, kind: str = "photo", content: bytes = b"", **more: str) -> None:
    given = content or (photo() if kind == "photo" else opus())
    town.memory.people.send(who, "photo" if kind == "photo" else "voice", given, **more)
    town.settle()


def got(town: Town, who: str) -> list[bytes]:
    """What the hub has shown to somebody, or in the group, as files."""
    square = town.memory.square
    chat = square.group("oak street") if who == "group" else square.private(who)
    return [square.contents[post.ref] for post in square.in_chat(chat) if post.ref in square.contents]


def kept(town: Town) -> int:
    """How many files lie in the folder after the caretaker was there."""
    town.tidy()
    folder = town.folder / "files"
    names = {path.name for path in folder.iterdir()} if folder.exists() else set()
    assert names == {row[0] for row in town.rows("SELECT name FROM stored_file")}
    return len(names)


def everything(town: Town) -> bytes:
    """All bytes on the disk but the key."""
    return b"".join(path.read_bytes() for path in town.folder.rglob("*") if path.is_file())


def nobody_else(town: Town, *readers: str) -> bool:
    return not any(got(town, who) for who in {"maria", "sam", "ines", "rosa", "olga", "group"} - {*readers})


# -- between two -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["photo", "voice"])
def test_a41_it_passes_to_the_other_one_and_to_nobody_else(town: Town, kind: str) -> None:
    agreed(town)
    town.plays("sam > write 1")
    sends(town, "sam", kind)
    town.plays("hub < Sent to Maria.\nhub > maria: Sam writes about #1")
    (content,) = got(town, "maria")
    assert MARK.encode() not in content
    assert nobody_else(town, "maria")


def test_a41_a_reply_with_words_below_it_passes_too(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1\nsam > I can come at five\nhub > maria: Sam writes about #1")
    there = town.memory.people.newest("maria", having="Sam writes")
    sends(town, "maria", text="this one, please", reply_to=there.ref)
    town.plays("hub > sam: Maria writes about #1 … this one, please")
    assert len(got(town, "sam")) == 1
    assert nobody_else(town, "sam")


def test_v9_a_photo_arrives_without_its_place(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    sends(town, "sam", content=photo((3000, 2000)))
    image = Image.open(io.BytesIO(got(town, "maria")[0]))
    assert (image.size, dict(image.getexif())) == ((2048, 1365), {})


def test_a41_without_a_pen_the_hub_asks_for_whom_it_is(town: Town) -> None:
    agreed(town)
    sends(town, "sam", "voice")
    town.plays("hub < Who is that for?")
    assert nobody_else(town)
    town.plays("sam > 1\nhub > maria: Sam writes about #1")
    assert len(got(town, "maria")) == 1
    assert kept(town) == 1


def test_a10_something_new_goes_to_whoever_is_on_duty(town: Town) -> None:
    agreed(town)
    sends(town, "sam", "voice")
    town.plays("hub < Who is that for?\nsam > 2\nhub > olga: Sam asks for a person.")
    assert len(got(town, "olga")) == 1
    assert nobody_else(town, "olga")


def test_a16_a_number_below_a_photo_is_shown_back_first(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    sends(town, "sam", text="call me at 414 555 0147")
    town.plays("hub < There is a number or an address in this. Send it to Maria?")
    assert nobody_else(town)
    town.plays("sam > yes\nhub > maria: … 414 555 0147")
    assert len(got(town, "maria")) == 1


def test_a16_what_is_held_back_is_gone(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    sends(town, "sam", text="call me at 414 555 0147")
    town.plays("sam > no\nhub < Not sent.")
    assert nobody_else(town)
    assert kept(town) == 0


def test_a41_two_days_later_nothing_of_it_is_left(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    sends(town, "sam")
    assert kept(town) == 1
    town.pass_time(47 * HOUR)
    assert kept(town) == 1
    town.pass_time(1.1 * HOUR)
    assert kept(town) == 0


def test_a16_a_report_of_abuse_keeps_it_for_the_team(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    sends(town, "sam")
    town.plays("maria > report 1\nhub < Nothing more reaches you from there.")
    town.pass_time(72 * HOUR)
    assert kept(town) == 1
    town.plays("olga > read 1" if town.memory.abilities is REACTIONS else "olga taps Read them")
    assert [post.secret for post in town.memory.square.in_chat(town.memory.square.private("olga"))][-1]
    assert len(got(town, "olga")) == 1


@pytest.mark.parametrize(
    ("kind", "content", "said"),
    [
        (
            "photo",
            b"\0" * (LARGEST + 1),
            "That file is too large for me: a photo or voice note may have 10 MB.",
        ),
        ("photo", photo()[:500], "I can't open that file. A normal photo or voice note works."),
        ("voice", b"ID3" + bytes(100), "I can't open that file. A normal photo or voice note works."),
    ],
    ids=["large", "broken photo", "strange recording"],
)
def test_h17_what_does_not_pass_is_told(town: Town, kind: str, content: bytes, said: str) -> None:
    agreed(town)
    town.plays("sam > write 1")
    sends(town, "sam", kind, content)
    town.plays(f"hub < {said} Nothing was sent.")
    assert nobody_else(town)
    assert kept(town) == 0


def test_a41_words_pass_without_a_file_that_was_lost_and_the_sender_hears_it(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    file = File("photo", "a reference to nothing")
    town.memory.people.say("sam", "is it this one?", files=(file,))
    town.settle()
    town.plays("""
        hub < Sent to Maria. That file didn't reach me. Please send it again.
        hub > maria: … is it this one?
    """)


def test_v9_a_location_is_neither_passed_on_nor_kept(town: Town) -> None:
    agreed(town)
    there = "43.0389,-87.9065"
    town.plays("sam > write 1")
    town.memory.people.say("sam", "", files=(File("location", there),))
    town.settle()
    town.plays("hub < I don't keep locations. Which area or crossing is it?")
    assert nobody_else(town)
    assert kept(town) == 0
    assert there.encode() not in everything(town)
    assert town.rows("SELECT count(*) FROM inbox WHERE length(body) > 0") == [(0,)]


def test_h15_an_hour_takes_only_so_many(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    for _unused in range(AN_HOUR + 1):
        town.memory.people.send("sam", "voice", opus())
        town.settle()
    town.plays("hub < Those were a lot of files at once. In an hour there is room again. Nothing was sent.")
    assert len(got(town, "maria")) == AN_HOUR


# -- to a person -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["photo", "voice"])
def test_a10_whoever_is_on_duty_sees_or_hears_it(town: Town, kind: str) -> None:
    sends(town, "maria", kind)
    town.plays("""
        hub > maria: I can't listen or look at pictures. … I asked Olga
        hub > olga: Maria asks for a person.
    """)
    assert len(got(town, "olga")) == 1
    assert nobody_else(town, "olga")


def test_a10_a_second_one_reaches_them_too_and_the_talk_takes_more(town: Town) -> None:
    sends(town, "maria", "voice")
    sends(town, "maria", "photo")
    town.pass_time(HOUR)  # who was asked a moment ago is asked again a little later
    assert len(got(town, "olga")) == 2
    number = town.rows("SELECT id FROM code WHERE purpose = 'call'")[0][0]
    town.plays(f"olga > answer {number}")
    town.plays("olga > I see a bill. Whose is it?\nhub > maria: Olga writes: … I see a bill.")
    there = town.memory.people.newest("maria", having="Olga writes")
    sends(town, "maria", "voice", reply_to=there.ref)
    assert len(got(town, "olga")) == 3
    assert nobody_else(town, "olga")


def test_a10_with_nobody_on_duty_it_waits_for_whoever_is_back(town: Town) -> None:
    town.plays("olga > off 1")
    sends(town, "maria", "voice")
    town.plays("hub > maria: … Nobody is on duty just now. I'll write to you as soon as somebody is back.")
    town.pass_time(60 * HOUR)
    assert kept(town) == 1
    assert nobody_else(town)
    town.plays("olga > on 1\nlater 12 h\nhub > olga: Maria asked for a person")
    assert len(got(town, "olga")) == 1


def test_a10_what_cannot_be_taken_still_calls_a_person(town: Town) -> None:
    sends(town, "maria", "photo", photo()[:500])
    town.plays("""
        hub > maria: I can't open that file. … I asked Olga
        hub > olga: Maria asks for a person. … Sent a voice note, a photo or a file.
    """)
    assert kept(town) == 0


def test_a10_where_nothing_can_be_shown_it_is_named(tmp_path: Path) -> None:
    town = Town(tmp_path, PLAIN)
    sends(town, "maria", "voice")
    town.plays("hub > olga: Maria asks for a person. … [voice note]")
    town.close()


def test_g5_who_is_called_hears_that_something_came(tmp_path: Path) -> None:
    town = Town(tmp_path)
    town.plays(ASKED)
    ((number,),) = town.rows("SELECT id FROM aid_request")
    town.plays(f"sam > help {number}\nsam > yes\nsam > write {number}")
    sends(town, "sam")
    (line,) = within(town, lambda turn: [_words(line) for line in calls.waiting(turn)])
    assert "photo" in line
    assert nobody_else(town)
    town.close()


def _words(line: calls.Line) -> str:
    return " ".join(part.text if isinstance(part, Msg) else str(part) for part in line.said)


# -- nothing is left -------------------------------------------------------------------------------------


def test_v15_forgetting_the_sender_takes_it_along(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    sends(town, "sam")
    assert kept(town) == 1
    town.plays("sam > forget me\nsam > yes\nsam > yes")
    assert town.rows("SELECT count(*) FROM stored_file") == [(0,)]
    assert kept(town) == 0


def test_v9_a_photo_with_words_for_the_hub_is_not_kept(town: Town) -> None:
    sends(town, "maria", text="I need groceries near the library")
    assert kept(town) == 0
    assert nobody_else(town)


def test_v15_no_byte_of_it_lies_anywhere_in_clear(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    sends(town, "sam", "voice", opus(b"zqsound" * 50))
    (content,) = got(town, "maria")
    assert b"zqsound" in content
    assert kept(town) == 1
    assert b"zqsound" not in everything(town)
    assert MARK.encode() not in everything(town)


def test_x6_a_message_that_waits_too_long_says_that_its_file_is_gone(town: Town) -> None:
    agreed(town)
    town.plays("sam > write 1")
    town.memory.people.send("sam", "photo", photo())
    only_the_turn(town)
    town.now += 49 * HOUR
    town.tidy()
    town.settle()
    town.plays("hub > maria: Sam writes about #1 … (What was sent with this is no longer kept.)")
    assert nobody_else(town)


def only_the_turn(town: Town) -> None:
    """The turn is over, and the platform takes nothing in yet."""
    asyncio.run(town.memory.offer(town))
    while town.turns.work():
        pass
