"""The terminal room over a pipe, and its journal."""

from __future__ import annotations

import asyncio
import io
import itertools
import json
import os
import stat
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from adapters.memory.posts import Post
from adapters.terminal.adapter import JOURNAL, Terminal
from adapters.terminal.faces import face_for
from adapters.terminal.lines import Lines, read_lines
from bot.contract.adapter import Raw
from bot.contract.delivery import Outgoing
from bot.contract.events import Said
from tests.kit.parrot import Parrot
from tests.kit.waiting import PATIENCE


class Answering:
    """An inlet behind which a parrot answers at once."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal, self.parrot = terminal, Parrot(terminal)
        self.keys: list[str] = []

    async def accept(self, adapter: str, rows: Sequence[Raw], cursor: str | None = None) -> None:
        for row in rows:
            self.keys.append(row.key)
            if event := self.terminal.read(row.body):
                self.parrot.answer(event)

    async def cursor(self, adapter: str) -> str | None:
        return None


async def given(script: str) -> AsyncIterator[str]:
    for line in script.splitlines(keepends=True):
        yield line


async def nothing_more() -> None:
    """A hub that is done as soon as it has taken everything in."""


Rooms = Callable[[Path], Terminal]


@pytest.fixture
def rooms() -> Iterator[Rooms]:
    """Opens rooms, and closes them when the test is over."""
    with ExitStack() as opened:
        yield lambda folder: opened.enter_context(closing(Terminal(folder, lambda: 5.0)))


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@dataclass
class Piped:
    """One visit to the room, over a pipe."""

    folder: Path
    time: float = 0.0
    written: list[str] = field(default_factory=list)

    async def wait(self, seconds: float) -> None:
        self.time += seconds

    async def plays(self, script: str, clock: bool = True) -> str:
        """What came out."""
        terminal = Terminal(self.folder, lambda: self.time, self.wait if clock else None)
        terminal.story = self.folder / "story.txt"
        terminal.face = Lines(terminal.room, given(script), self.written.append, nothing_more)
        try:
            await asyncio.wait_for(terminal.run(Answering(terminal)), PATIENCE)
        finally:
            terminal.close()
        return "".join(self.written)


async def test_a_conversation_over_a_pipe_reads_like_a_transcript(tmp_path: Path) -> None:
    out = await Piped(tmp_path).plays("""
        # a comment
        maria > hello
        hub < this is left out
        maria taps Stop
        sam @group > /group Who has a ladder?
        wait 2h
        sam press 1
    """)
    assert out == (
        "maria > hello\n"
        "hub > maria: You said:\n"
        "      < hello\n"
        "      < [1 Again] [2 Stop it]\n"
        "maria taps Stop it\n"
        "hub > maria: stop, then.\n"
        "hub > maria: Pressed: stop\n"
        "sam joins group\n"
        "sam @ group > /group Who has a ladder?\n"
        "hub @ group: Who has a ladder? [1 Again]\n"
        "later 2 h\n"
        "sam taps Again\n"
        "hub > sam: again, then.\n"
        "hub @ group: Pressed: again\n"
    )


async def test_what_is_typed_without_a_name_is_said_by_me(tmp_path: Path) -> None:
    out = await Piped(tmp_path).plays("hello\n#1\n/as sam\n/group\nquiet\n/private\n> and quiet\n")
    assert out.startswith("maria > hello\n")
    assert "maria taps Again\n" in out
    assert "sam @ group > quiet\n" in out


@pytest.mark.parametrize(
    ("line", "notice"),
    [
        ("maria taps Gladly", "# maria sees no button 'Gladly'; there is: no button at all"),
        ("/as", "# Who? For example: /as Rosa"),
        ("/as /wait zz", "# line 1: how long is 'zz'? For example: 2 h, 30 min, 3 days"),
        ("#3", "# there is no button 3 here just now"),
        ("/wait", "# line 1: how long is ''? For example: 2 h, 30 min, 3 days"),
        ("wait 2h", "# The clock in this room is the real one, so waiting takes its time."),
    ],
)
async def test_what_cant_be_done_is_told_and_the_room_goes_on(tmp_path: Path, line: str, notice: str) -> None:
    out = await Piped(tmp_path).plays(f"{line}\nmaria > quiet\n", clock=False)
    assert f"{notice}\n" in out
    assert out.endswith("maria > quiet\n")


async def test_who_types_at_a_terminal_reads_only_the_answers(rooms: Rooms, tmp_path: Path) -> None:
    terminal, stdout = rooms(tmp_path), Tty()
    terminal.face = face_for(terminal.room, nothing_more, Tty("hello\n"), io.StringIO())
    assert isinstance(terminal.face, Lines)
    terminal.face.write = stdout.write
    await asyncio.wait_for(terminal.run(Answering(terminal)), PATIENCE)
    assert stdout.getvalue() == "hub > maria: You said:\n      < hello\n      < [1 Again] [2 Stop it]\n"


async def test_the_story_that_is_written_can_be_played_again(tmp_path: Path) -> None:
    await Piped(tmp_path / "one").plays("wait 2 h\nmaria > hello\nmaria taps Again\nwait 3 days\nsam > hi\n")
    story = (tmp_path / "one/story.txt").read_text()
    await Piped(tmp_path / "two").plays(story)
    assert (tmp_path / "two/story.txt").read_text() == story
    assert "later 2 h\nmaria > hello" in story
    assert "later 3 days" in story


async def test_words_cannot_steer_the_terminal(tmp_path: Path) -> None:
    out = await Piped(tmp_path).plays("maria > \x1b[2Jhello \u202eolleh\n")
    assert "\x1b" not in out
    assert "\u202e" not in out


async def test_without_a_sign_from_the_hub_the_room_waits_for_quiet(tmp_path: Path, rooms: Rooms) -> None:
    terminal = rooms(tmp_path)
    written: list[str] = []
    terminal.face = Lines(terminal.room, given("maria > hello"), written.append)
    await asyncio.wait_for(terminal.run(Answering(terminal)), PATIENCE)
    assert written[-1].startswith("hub > maria: You said:")


@pytest.mark.parametrize(
    ("stdin", "stdout", "extra", "kind"),
    [
        (Tty(), Tty(), True, "WholeScreen"),
        (Tty(), io.StringIO(), True, "Lines"),
        (io.StringIO(), Tty(), True, "Lines"),
        (Tty(), Tty(), False, "Lines"),  # Textual is optional
    ],
)
def test_the_room_has_the_face_that_fits(
    rooms: Rooms,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stdin: Tty,
    stdout: Tty,
    extra: bool,
    kind: str,
) -> None:
    if not extra:
        monkeypatch.setitem(sys.modules, "adapters.terminal.screen", None)
    face = face_for(rooms(tmp_path).room, stdin=stdin, stdout=stdout)
    assert type(face).__name__ == kind
    assert ("talkoot[room]" in stdout.getvalue()) is not extra


def test_a_pipe_needs_no_textual() -> None:
    program = "import sys, adapters.terminal.faces; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


async def test_lines_are_read_to_the_end_empty_ones_too() -> None:
    assert [line async for line in read_lines(io.StringIO("one\n\ntwo"))] == ["one\n", "\n", "two"]


def furnished(rooms: Rooms, folder: Path) -> Terminal:
    """A room in which something of each kind has happened."""
    terminal = rooms(folder)
    parrot = Parrot(terminal)
    terminal.people.say("maria", "hello")
    terminal.room.be("sam")
    terminal.people.say("sam", "/group Who has a ladder?")
    parrot.settle()
    terminal.people.tap("maria", "Stop")
    terminal.people.react("sam", "👍")
    parrot.settle()
    terminal.people.say("maria", "not yet stored")
    return terminal


def posts(terminal: Terminal) -> list[Post]:
    return list(terminal.square.posts.values())


def test_x1_the_room_goes_on_where_it_stopped(tmp_path: Path, rooms: Rooms) -> None:
    before = furnished(rooms, tmp_path)
    after = rooms(tmp_path)
    assert posts(after) == posts(before)
    assert after.square.accounts == before.square.accounts
    assert after.square.rooms == before.square.rooms
    assert after.square.waiting == before.square.waiting
    assert after.square.count == before.square.count


def test_x1_no_key_is_ever_given_twice(tmp_path: Path, rooms: Rooms) -> None:
    keys: list[str] = []
    for _ in range(3):
        terminal = rooms(tmp_path)
        terminal.people.react("maria", "👍", ref=terminal.people.say("maria", "hi").ref)
        keys += [row.key for row in terminal.square.waiting]
        terminal.square.acknowledge(list(terminal.square.waiting))
    assert len(keys) == len(set(keys)) == 7  # two each, and the hub's arrival


def test_x1_a_journal_torn_at_any_byte_is_read_as_far_as_it_goes(tmp_path: Path, rooms: Rooms) -> None:
    furnished(rooms, tmp_path)
    whole = (tmp_path / JOURNAL).read_bytes()
    for end in itertools.chain(range(0, len(whole), 97), [len(whole) - 1]):
        folder = tmp_path / str(end)
        folder.mkdir()
        (folder / JOURNAL).write_bytes(whole[:end])
        terminal = rooms(folder)
        assert len(posts(terminal)) <= whole[:end].count(b'"post"')


async def test_x20_the_same_transaction_is_shown_once_even_after_a_restart(
    tmp_path: Path, rooms: Rooms
) -> None:
    sent = Outgoing("send", rooms(tmp_path).square.private("maria"), "row-7", {"text": "once"})
    first = await rooms(tmp_path).deliver(sent)
    again = rooms(tmp_path)
    assert await again.deliver(sent) == first
    assert again.square.texts(sent.to) == ["once"]


def test_the_journal_keeps_only_what_holds_and_is_nobody_elses(tmp_path: Path, rooms: Rooms) -> None:
    terminal = rooms(tmp_path)
    for number in range(20):
        terminal.people.say("maria", "hi") if number == 0 else terminal.people.edit("maria", f"hi {number}")
    terminal.square.acknowledge(list(terminal.square.waiting))
    rooms(tmp_path)
    lines = [json.loads(line) for line in (tmp_path / JOURNAL).read_text().splitlines()]
    assert [kind for line in lines for kind in line if kind != "n"] == ["account", "room", "post"]
    assert stat.S_IMODE(os.stat(tmp_path / JOURNAL).st_mode) == 0o600


def test_somebody_new_is_a_member_of_the_group(tmp_path: Path, rooms: Rooms) -> None:
    terminal = rooms(tmp_path)
    terminal.room.be("sam")
    assert terminal.square.room("group").members == ["maria", "sam"]
    terminal.people.say("sam", "hi")
    event = terminal.read(terminal.square.waiting[-1].body)
    assert isinstance(event, Said)
    assert event.sender.name == "Sam"
