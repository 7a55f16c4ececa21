"""The platform's own poll below a vote's words: shown, ended, and read by apps that encrypt."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.matrix.polls import END, TEXT, question
from bot.contract.address import Address
from bot.contract.delivery import Outgoing, Vanished
from bot.contract.plain import Button
from tests.matrix.acts import Hub
from tests.matrix.hearing import Bot, room_with, sees
from tests.matrix.server.neighbour import Neighbour
from tests.matrix.server.synapse import Account, Synapse

ROW = "ab" * 12
POLL = question("Where?", [Button("Hall", "b:1", ballot="one"), Button("Park", "b:2", ballot="one")])
OVER = {"text": "This vote is over."}


async def test_p16_a_poll_is_ended_once_and_only_while_it_is_there(hub: Hub, room: str) -> None:
    async with hub.listening():
        sent = await hub.do("send", room, POLL)
        for _try in range(2):
            await hub.do("end", room, OVER, sent.ref, txn=f"{ROW}.end")
        await hub.do("delete", room, ref=sent.ref)
        with pytest.raises(Vanished):
            await hub.do("end", room, OVER, sent.ref)
    (end,) = (event["content"] for event in hub.events(room, END))
    assert end == {
        END: {}, TEXT: "This vote is over.", "body": "This vote is over.", "m.mentions": {},
        "m.relates_to": {"rel_type": "m.reference", "event_id": sent.ref},
    }  # fmt: skip


async def test_p16_in_an_encrypted_room_only_its_people_read_that_it_is_over(
    synapse: Synapse, bot: Account, maria: Neighbour, tmp_path: Path
) -> None:
    hub = Bot(synapse, bot, tmp_path / "hub")
    async with hub.running():
        room = room_with(maria, bot.user_id, direct=False)
        await hub.until(lambda: room in synapse.call("GET", "/joined_rooms", token=bot.token)["joined_rooms"])
        to = Address("matrix", room)
        sent = await hub.matrix.deliver(Outgoing("send", to, "1" * 24, POLL))
        await hub.matrix.deliver(Outgoing("end", to, "2" * 24, OVER, sent.ref))
        assert await sees(maria, room) == ["Where?"]
        assert maria.rooms[room].messages[sent.ref].ended == "This vote is over."
    raw = maria.call("GET", f"/rooms/{room}/messages", dir="b", limit=10)["chunk"]
    sealed = [
        event["content"] for event in raw if event["sender"] == bot.user_id and "state_key" not in event
    ]
    assert all("ciphertext" in content and END not in content for content in sealed)
    assert sealed[0]["m.relates_to"] == {"rel_type": "m.reference", "event_id": sent.ref}
