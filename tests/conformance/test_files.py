"""Photos and voice notes, both ways: fetched as they were sent, shown with their words."""

from __future__ import annotations

import asyncio
from typing import Literal, Protocol

import pytest

from bot.contract.delivery import Outgoing, Refused
from bot.contract.events import File, Said
from bot.contract.plain import Button, Image, Line, PlainView, Run, Sound
from tests.conformance.rigs import Rig

CONTENT = b"not really a photo"
VIEW = PlainView(
    (Line((Run("Sam writes about #12:"),)),),
    (Button("Write to Sam", "b:w", "write 12"),),
    (Image("a.jpg", "photo"),),
    sounds=(Sound("b.ogg", "voice note"),),
)


class Sender(Protocol):
    def __call__(self, user: str, kind: Literal["photo", "voice"], content: bytes, text: str = "") -> File:
        """Somebody sends a file in private; as the hub reads it."""


@pytest.fixture
def send(rig: Rig) -> Sender:
    def sent(user: str, kind: Literal["photo", "voice"], content: bytes, text: str = "") -> File:
        rig.send(user, kind, content, text)
        said = rig.adapter.read(rig.held()[-1])
        assert isinstance(said, Said)
        assert said.text == text
        (file,) = said.files
        return file

    return sent


@pytest.mark.parametrize("kind", ["photo", "voice"])
async def test_a41_what_was_sent_can_be_fetched(
    rig: Rig, send: Sender, kind: Literal["photo", "voice"]
) -> None:
    file = send("maria", kind, CONTENT, "look")
    assert (file.kind, file.stored, file.trouble) == (kind, "", "")
    assert file.size in (0, len(CONTENT))
    assert await rig.adapter.fetch(file.ref, 1000) == CONTENT
    assert await rig.adapter.fetch(file.ref, len(CONTENT)) == CONTENT


async def test_h17_what_is_too_large_is_not_fetched(rig: Rig, send: Sender) -> None:
    with pytest.raises(ValueError, match="large"):
        await rig.adapter.fetch(send("maria", "photo", CONTENT).ref, len(CONTENT) - 1)


async def test_what_nobody_sent_cannot_be_fetched(rig: Rig) -> None:
    (fault,) = await asyncio.gather(rig.adapter.fetch("nothing like it", 1000), return_exceptions=True)
    assert isinstance(fault, Exception)
    assert not isinstance(fault, ValueError), "that would say that it is too large"


def test_a_part_shows_one_file_at_most_or_says_it_in_words(rig: Rig) -> None:
    parts = rig.adapter.render(VIEW)
    words = " ".join(rig.words(part) for part in parts)
    assert "Sam writes about #12:" in words
    assert "photo" in words
    assert "voice note" in words
    named = [part["file"] for part in parts if "file" in part]
    assert named == (["a.jpg", "b.ogg"] if rig.adapter.abilities.files else [])


async def test_a41_the_content_arrives_with_its_part(rig: Rig) -> None:
    rig.say("maria", "hello")
    for number, part in enumerate(rig.adapter.render(VIEW)):
        content = CONTENT if "file" in part else None
        call = Outgoing("send", rig.private("maria"), f"t{number}", part, content=content)
        assert CONTENT.decode() not in repr(call)
        await rig.adapter.deliver(call)
    shown = " ".join(rig.shown(rig.private("maria")))
    assert "Sam writes about #12:" in shown


async def test_a_file_without_its_content_is_refused(rig: Rig) -> None:
    if not rig.adapter.abilities.files:
        pytest.skip("no files here")
    rig.say("maria", "hello")
    (part, *_more) = rig.adapter.render(VIEW)
    with pytest.raises(Refused):
        await rig.adapter.deliver(Outgoing("send", rig.private("maria"), "t1", part))
