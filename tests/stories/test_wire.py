"""What the way between hub and homeserver may do to a story: nothing that its people would notice."""

from __future__ import annotations

import asyncio
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.kit.waiting import until
from tests.matrix.server.loop import Loop
from tests.matrix.server.synapse import Synapse
from tests.matrix.wire import Wire
from tests.stories.hub import ROOM, Quarter
from tests.stories.said import shown

NEED = """
    maria > need food near oak st
    maria > yes
    hub @ elm house: food · oak st
"""


@pytest.fixture
def wire(timed: Synapse) -> Iterator[Wire]:
    loop, made = Loop("wire"), Wire(timed.url)
    opened = made.open()
    loop.do(opened.__aenter__())
    yield made
    loop.do(opened.__aexit__(None, None, None))
    loop.do(at_rest())
    loop.close()


@pytest.fixture
def quarter(tmp_path: Path, timed: Synapse, wire: Wire) -> Iterator[Quarter]:
    made = Quarter(tmp_path, timed, way=wire.url)
    with made:
        yield made


async def at_rest() -> None:
    """What was being answered when everybody left is left, too."""
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    await asyncio.sleep(0.05)


def mixed_up(seed: int) -> Callable[[str, bytes], bytes]:
    """Everything that happened comes three times, in any order, in what is told and in what is paged back."""
    dice = random.Random(seed)

    def mixed(events: list[Any]) -> list[Any]:
        return dice.sample(events * 3, len(events) * 3)

    def telling(said: str, body: bytes) -> bytes:
        if not said.endswith(("/sync", "/messages")):
            return body
        told = json.loads(body)
        for room in told.get("rooms", {}).get("join", {}).values():
            room["timeline"]["events"] = mixed(room["timeline"]["events"])
        if "chunk" in told:
            told["chunk"] = mixed(told["chunk"])
        return json.dumps(told).encode()

    return telling


def a_glimpse(path: str) -> str:
    """The newest event of a room only, so that the others have to be paged back."""
    return re.sub("(limit%22(:|%3A))100", r"\g<1>1", path)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("asking", [lambda path: path, a_glimpse], ids=["told", "paged back"])
def test_x24_shuffled_and_repeated_three_times_an_evening_ends_the_same(
    quarter: Quarter, wire: Wire, asking: Callable[[str], str], seed: int
) -> None:
    """Two offer at once and one asks for a ride while the hub is away; it hears of all that at its start."""
    quarter.plays(NEED)
    quarter.plays("sam > hello\n ines > hello")
    quarter.stop()
    wire.asking, wire.telling = asking, mixed_up(seed)
    wire.passed.clear()
    for who in ("sam", "ines"):
        quarter.neighbours.tap(who, "I can help")
        quarter.neighbours.say(who, "need a ride to the doctor tomorrow 9am near elm")
    quarter.start()
    quarter.settle()
    assert bool(wire.count("/messages")) is (asking is a_glimpse)
    told = {who: [one.text for one in shown(quarter, to=who)] for who in ("sam", "ines")}
    asked = [text for texts in told.values() for text in texts if "Can you do it?" in text]
    assert len(asked) == 1, told
    for texts in told.values():
        assert sum("Is this right?" in text for text in texts) == 1, texts
    assert quarter.rows("SELECT count(*) FROM inbox WHERE source = 'matrix' AND state <> 'done'") == [(0,)]
    keys = [key.rstrip("+") for (key,) in quarter.rows("SELECT key FROM inbox WHERE source = 'matrix'")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("first", ["tombstone", "refusal"])
def test_x7_an_upgraded_room_keeps_its_cards_whichever_word_comes_first(
    quarter: Quarter, wire: Wire, first: str
) -> None:
    """A post leaves at that very moment: it is refused in the old room, and stands in the new one, once."""
    quarter.plays("maria > need food near oak st\n hub > maria: Is this right?")
    old, ines = quarter.street.groups[ROOM], quarter.street.user("ines")
    if first == "refusal":
        ines.call("PUT", f"/rooms/{old}/state/m.room.power_levels/", {"users": {}})
        wire.failing, wire.faults = re.compile("GET .*/sync"), ["cut"] * 100_000
    new = quarter.neighbours.upgrade("ines", ROOM)
    if first == "tombstone":
        quarter.settle()
    quarter.api.people.say("maria", "yes")
    until(lambda: food_in(quarter, new) == 1)
    wire.faults.clear()
    quarter.settle()
    quarter.plays("sam > help 1\n sam taps Yes, I've got it\n later 5 s")
    assert (food_in(quarter, old), food_in(quarter, new)) == (0, 1)
    assert quarter.rows("SELECT chat FROM chat WHERE NOT private AND adapter = 'matrix'") == [(new,)]


def food_in(quarter: Quarter, room: str) -> int:
    """How many of the hub's posts there are about food."""
    quarter.street.look()
    rooms = quarter.street.user("sam").rooms
    posts = rooms[room].messages.values() if room in rooms else ()
    return sum("food" in post.text for post in posts)
