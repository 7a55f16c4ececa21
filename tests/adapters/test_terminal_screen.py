"""The terminal room on a whole terminal of 80 x 24, used by keys and mouse without one."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from adapters.terminal.adapter import Terminal
from adapters.terminal.posts_view import KeyButton
from adapters.terminal.screen import WholeScreen
from bot.contract.delivery import Outgoing
from tests.kit.parrot import Parrot


class Visit:
    """A look at the room: what the screen shows, and hands on the keyboard."""

    def __init__(self, terminal: Terminal, app: WholeScreen, pilot: Pilot[None]) -> None:
        self.terminal, self.app, self.pilot = terminal, app, pilot
        self.parrot = Parrot(terminal)

    async def types(self, line: str) -> None:
        self.app.query_one(Input).value = line
        await self.presses("enter")

    async def presses(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def clicks(self, label: str) -> None:
        button = next(one for one in self.app.query(KeyButton) if str(one.label).endswith(label))
        await self.pilot.click(button)
        await self.settle()

    async def settle(self) -> None:
        self.parrot.settle()
        self.app.stir()
        before = ""
        for _look in range(50):  # until the screen has come to rest, however busy the machine is
            await self.pilot.pause(0.04)
            if before == (before := self.shown):
                return

    @property
    def shown(self) -> str:
        """The screen in letters, one line a row."""
        rows: dict[float, str] = {}
        for x, y, words in re.findall(
            r'<text class="[^"]*-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<', self.app.export_screenshot()
        ):
            rows[float(y)] = (
                rows.get(float(y), "").ljust(round(float(x) / 12.2)) + html.unescape(words).rstrip()
            )
        return "\n".join(row for _, row in sorted(rows.items()) if row).replace("\xa0", " ")

    def says(self, *pieces: str) -> bool:
        return all(piece in self.shown for piece in pieces)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    with closing(Terminal(tmp_path, lambda: 5.0)) as opened:
        yield opened


@asynccontextmanager
async def visiting(terminal: Terminal) -> AsyncIterator[Visit]:
    app = WholeScreen(terminal.room)
    terminal.face = app
    async with app.run_test(size=(80, 24)) as pilot:
        visit = Visit(terminal, app, pilot)
        await visit.settle()
        yield visit


async def test_words_and_answers_are_seen_with_who_i_am(terminal: Terminal) -> None:
    async with visiting(terminal) as visit:
        await visit.types("hello")
        assert visit.says(
            "maria, in private", "Maria: hello", "hub: You said:", "1 Again", "2 Stop it", "maria, to the hub"
        )
        assert visit.says("Rooms", "group", "f2 Previous", "^g Group/private")
        assert len(visit.shown.split("\n")) == 24


async def test_a_button_is_clicked_and_its_message_edited_in_place(terminal: Terminal) -> None:
    async with visiting(terminal) as visit:
        await visit.types("hello")
        await visit.clicks("Stop it")
        assert visit.says("Pressed: stop", "(edited)", "maria: stop, then.")
        assert not visit.says("You said:")
        assert not visit.app.query(KeyButton)


async def test_a_button_is_pressed_by_its_number_or_by_tab_and_enter(terminal: Terminal) -> None:
    async with visiting(terminal) as visit:
        await visit.types("hello")
        await visit.types("#1")
        assert visit.says("Pressed: again")
        await visit.types("hello")
        for _ in range(6):
            await visit.presses("tab")
            if isinstance(visit.app.focused, KeyButton):
                break
        await visit.presses("enter")
        assert visit.shown.count("Pressed: again") == 2


async def test_a_number_that_is_not_there_is_told(terminal: Terminal) -> None:
    async with visiting(terminal) as visit:
        await visit.types("#7")
        assert visit.says("no button 7")


async def test_neighbours_are_made_and_switched_by_keys(terminal: Terminal) -> None:
    async with visiting(terminal) as visit:
        await visit.presses("ctrl+n", *"sam", "enter")
        assert visit.says("sam, in private", "sam, to the hub")
        await visit.presses("f2")
        assert visit.says("maria, in private")
        await visit.presses("ctrl+n", "f3")
        await visit.presses("ctrl+g")
        assert visit.says("sam, to the group")
        await visit.types("quiet")
        assert visit.says("Sam: quiet")


async def test_what_nobody_looked_at_is_marked_as_unread(terminal: Terminal) -> None:
    async with visiting(terminal) as visit:
        await visit.types("/as sam")
        await visit.types("/group Who has a ladder?")
        assert visit.says("group •1", "sam")
        await visit.presses("ctrl+g")
        assert visit.says("Who has a ladder?")
        assert not visit.says("•")


async def test_going_to_a_room_on_the_left_is_becoming_its_neighbour(terminal: Terminal) -> None:
    async with visiting(terminal) as visit:
        await visit.types("/as sam")
        visit.app.query_one("#rooms").focus()
        await visit.presses("up")
        assert visit.says("maria, in private")
        await visit.presses("up", "enter")
        assert visit.says("maria, to the group")
        await visit.types("quiet")
        assert visit.says("Maria: quiet")


async def test_wide_and_wild_characters_do_no_harm(terminal: Terminal) -> None:
    async with visiting(terminal) as visit:
        terminal.people.say("maria", "[red]日本語[/] 👩‍👩‍👧 \x1b[2J\u202eolleh [@click=app.quit]x[/]")
        await visit.settle()
        assert visit.says("[red]日本語[/]", "[@click=app.quit]x[/]")
        assert "\u202e" not in visit.shown


async def test_a_vanished_message_vanishes(terminal: Terminal) -> None:
    async with visiting(terminal) as visit:
        await visit.types("hello")
        chat = terminal.square.private("maria")
        ref = terminal.people.newest("maria").ref
        await terminal.deliver(Outgoing("delete", chat, "gone", {}, ref))
        await visit.settle()
        assert not visit.says("You said:")


@pytest.mark.parametrize("keys", [("ctrl+c",), ("tab", "q")], ids=["ctrl+c", "q"])
async def test_the_room_is_left_by_a_key(terminal: Terminal, keys: tuple[str, ...]) -> None:
    async with visiting(terminal) as visit:
        await visit.pilot.press(*keys)
        await visit.pilot.pause(0.02)
        assert visit.app._exit  # the app says nowhere else that it was asked to end
