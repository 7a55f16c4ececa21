"""`run` loses nothing: the platform learns that an update arrived only after it is stored."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.contract.adapter import Raw
from bot.contract.events import Said
from tests.conformance.rigs import Rig, Shelf, running
from tests.kit.waiting import soon


def texts(rig: Rig, shelf: Shelf) -> list[str]:
    return [event.text for row in shelf.rows if isinstance(event := rig.adapter.read(row.body), Said)]


async def test_updates_arrive_in_order_with_keys_and_lanes(rig: Rig, shelf: Shelf) -> None:
    rig.say("maria", "one")
    async with running(rig, shelf):
        await soon(lambda: len(shelf.rows) == 1)
        rig.say("maria", "two")
        rig.say("maria", "/three", group=True)
        await soon(lambda: len(shelf.rows) == 3)
    assert texts(rig, shelf) == ["one", "two", "/three"]
    assert len({row.key for row in shelf.rows}) == 3
    assert [row.lane for row in shelf.rows] == [rig.private("maria").lane] * 2 + [rig.group().lane]


async def test_x1_an_update_is_acknowledged_only_after_it_is_stored(rig: Rig, shelf: Shelf) -> None:
    shelf.rig = rig
    rig.say("maria", "one")
    async with running(rig, shelf):
        await soon(lambda: len(shelf.rows) == 1 and not rig.held())
    assert shelf.held == [1]


async def test_x9_a_closed_inlet_loses_nothing(rig: Rig, shelf: Shelf) -> None:
    shelf.open = False
    rig.say("maria", "one")
    async with running(rig, shelf):
        await soon(lambda: shelf.offered > 1)
        assert len(rig.held()) == 1
        rig.say("maria", "two")
        shelf.open = True
        await soon(lambda: len(shelf.rows) == 2)
    assert texts(rig, shelf) == ["one", "two"]


async def test_x1_what_was_stored_but_not_acknowledged_comes_again_with_the_same_key(
    rig: Rig, shelf: Shelf
) -> None:
    rig.say("maria", "one")

    class Dying(Shelf):
        """Writes rows down, and dies before the commit that has the cursor with them is whole."""

        async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
            shelf.rows += rows
            await asyncio.Event().wait()

    async with running(rig, Dying(rig.cursor())):
        await soon(lambda: len(shelf.rows) == 1)
    async with running(rig, shelf):
        await soon(lambda: len(shelf.rows) == 2)
    assert shelf.rows[0] == shelf.rows[1]


async def test_x31_running_ends_promptly_in_the_middle_of_nothing(rig: Rig, shelf: Shelf) -> None:
    async with running(rig, shelf):
        await asyncio.sleep(0.01)
    async with running(rig, shelf):  # and can begin again
        rig.say("maria", "back")
        await soon(lambda: texts(rig, shelf) == ["back"])
