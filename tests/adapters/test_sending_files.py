"""Photos and voice notes in the terminal room and in stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.memory import Memory
from adapters.terminal.cast import perform
from adapters.terminal.script import read_step
from adapters.terminal.transcript import transcript
from bot.contract.delivery import Outgoing
from bot.contract.events import Said
from bot.contract.plain import Image, Line, PlainView, Run


def test_a_line_of_a_script_sends_a_file(tmp_path: Path) -> None:
    memory, crib = Memory(), tmp_path / "crib.jpg"
    crib.write_bytes(b"a crib")
    line = f"maria sends photo {crib}"
    perform(memory.people, read_step(line))
    said = memory.read(memory.square.waiting[-1].body)
    assert isinstance(said, Said)
    assert (said.text, said.files[0].kind) == ("", "photo")
    assert memory.square.uploads == {said.files[0].ref: b"a crib"}
    assert transcript(memory.square.diary) == f"{line}\n"


async def test_a_file_may_answer_a_message(tmp_path: Path) -> None:
    memory, note = Memory(), tmp_path / "note.ogg"
    note.write_bytes(b"hello")
    memory.people.say("maria", "hello")
    (part,) = memory.render(PlainView((Line((Run("Who is it for?"),)),)))
    sent = await memory.deliver(Outgoing("send", memory.square.private("maria"), "1", part))
    line = f"maria (reply Who is) sends voice {note}"
    perform(memory.people, read_step(line))
    said = memory.read(memory.square.waiting[-1].body)
    assert isinstance(said, Said)
    assert (said.reply_to, said.files[0].kind) == (sent.ref, "voice")
    assert f"maria (reply Who is it for?) sends voice {note}" in transcript(memory.square.diary)


def test_a_file_that_is_not_there_is_said_to_be_missing() -> None:
    with pytest.raises(LookupError, match=r"there is no file nowhere\.jpg here"):
        perform(Memory().people, read_step("maria sends photo nowhere.jpg"))


@pytest.mark.parametrize("line", ["maria sends hello", "maria sends photo"])
def test_other_things_cannot_be_sent(line: str) -> None:
    with pytest.raises(ValueError, match="I can't read"):
        read_step(line)


async def test_what_the_hub_shows_stands_in_the_transcript() -> None:
    memory = Memory()
    memory.people.say("sam", "hello")
    (part,) = memory.render(PlainView((Line((Run("Maria writes:"),)),), images=(Image("a.jpg", "photo"),)))
    await memory.deliver(Outgoing("send", memory.square.private("sam"), "1", part, content=b"a crib"))
    assert "hub > sam: Maria writes: [photo]" in transcript(memory.square.diary)
