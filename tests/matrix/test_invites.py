"""Who may call the bot into a room: the whole table, and what happens to everybody else (H15)."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.matrix import invites
from adapters.matrix.register import Standing
from bot.contract.events import HubPresence
from tests.matrix.acts import Book, Hub, in_thread
from tests.matrix.server.people import People
from tests.matrix.server.synapse import Account, Synapse


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def hub(synapse: Synapse, bot: Account, book: Book, tmp_path: Path) -> Hub:
    return Hub(synapse, bot, tmp_path / "matrix", book)


def joined(hub: Hub) -> list[str]:
    rooms: list[str] = hub.call("GET", "/joined_rooms")["joined_rooms"]
    return rooms


def asked(hub: Hub, people: People, room: str) -> bool:
    """Whether the invitation still stands."""
    me = hub.bot.user_id
    told = people.street.user("maria").call("GET", f"/rooms/{room}/state/m.room.member/{me}")
    return bool(told["membership"] == "invite")


@pytest.mark.parametrize(
    ("standing", "group", "direct"),
    [
        ("organizer", True, True),
        ("member", False, True),
        ("stranger", False, False),
        ("banned", False, False),
    ],
)
async def test_h15_who_may_call_it_where(
    hub: Hub, book: Book, people: People, monkeypatch: pytest.MonkeyPatch,
    standing: Standing, group: bool, direct: bool,
) -> None:  # fmt: skip
    monkeypatch.setattr(invites, "GRACE", 0.0)
    book.known[people.street.user("maria").id] = standing
    async with hub.listening():
        oak = await in_thread(lambda: people.add_bot("maria", "oak street"))
        own = await in_thread(lambda: people.street.open_private("maria"))
        await hub.until(lambda: not asked(hub, people, oak) and not asked(hub, people, own))
    assert (oak in joined(hub), own in joined(hub)) == (group, direct)


@pytest.mark.parametrize("trusted", ["@maria{suffix}:localhost", "localhost"])
async def test_h15_whom_the_operator_names_may_call_it_anywhere(
    synapse: Synapse, bot: Account, people: People, suffix: str, tmp_path: Path, trusted: str
) -> None:
    hub = Hub(synapse, bot, tmp_path / "matrix", Book(), invites_from=(trusted.format(suffix=suffix),))
    async with hub.listening():
        oak = await in_thread(lambda: people.add_bot("maria", "oak street"))
        await hub.until(lambda: oak in joined(hub))


async def test_h15_the_first_organizer_gets_in_but_calls_it_nowhere(
    hub: Hub, book: Book, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(invites, "GRACE", 0.0)
    book.unclaimed = True
    async with hub.listening():
        oak = await in_thread(lambda: people.add_bot("maria", "oak street"))
        own = await in_thread(lambda: people.street.open_private("maria"))
        await hub.until(lambda: not asked(hub, people, oak) and not asked(hub, people, own))
    assert joined(hub) == [own]


async def test_h15_a_silent_neighbour_of_a_served_room_may_write_to_it(
    hub: Hub, book: Book, people: People
) -> None:
    book.known[people.street.user("maria").id] = "organizer"
    async with hub.listening():
        oak = await in_thread(lambda: people.add_bot("maria", "oak street"))
        await hub.until(lambda: oak in joined(hub))
        await in_thread(lambda: people.join("sam", "oak street"))
        book.rooms = {oak: frozenset()}
        own = await in_thread(lambda: people.street.open_private("sam"))
        other = await in_thread(lambda: people.street.open_private("ines"))
        await hub.until(lambda: own in joined(hub))
    assert other not in joined(hub)


async def test_an_invitation_from_while_nobody_listened_is_answered(
    hub: Hub, book: Book, people: People
) -> None:
    book.known[people.street.user("maria").id] = "organizer"
    oak = people.add_bot("maria", "oak street")
    async with hub.listening():
        await hub.until(lambda: oak in joined(hub))
        await hub.until(lambda: hub.of(HubPresence))
    async with hub.listening():
        elm = await in_thread(lambda: people.add_bot("maria", "elm street"))
        await hub.until(lambda: elm in joined(hub))


async def test_an_answer_that_the_hub_cannot_give_now_is_given_later(
    synapse: Synapse, bot: Account, people: People, tmp_path: Path
) -> None:
    class Busy(Book):
        asked = 0

        async def standing(self, user: str) -> Standing:
            self.asked += 1
            if self.asked == 1:
                raise TimeoutError
            return "organizer"

    hub = Hub(synapse, bot, tmp_path / "matrix", Busy())
    async with hub.listening():
        oak = await in_thread(lambda: people.add_bot("maria", "oak street"))
        await hub.until(lambda: oak in joined(hub))
