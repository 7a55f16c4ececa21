"""The room on a whole terminal.

    ┌ rooms ───┐┌ maria, in private ─────────────────────┐
    │ group •2 ││ hub: Shall I post it?                  │
    │▸maria    ││ [1 Yes, post it] [2 Change]            │
    │ sam      │├────────────────────────────────────────┤
    │          ││ maria > _                              │
    └──────────┘└────────────────────────────────────────┘

A room on the left is the group, or somebody's private chat with the hub: going there is becoming them.
"""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from adapters.memory.posts import Showing
from adapters.terminal.posts_view import PostList, PostView, names_of
from adapters.terminal.room import GROUP, Neighbourhood
from adapters.terminal.transcript import visible

STYLE = """
#rooms { width: 18; height: 1fr; border: round $primary; }
PostList { height: 1fr; border: round $primary; padding: 0 1; }
PostView { height: auto; margin-bottom: 1; }
PostView.of-hub Static { color: $text-accent; }
.keys { height: auto; }
.keys Button { margin-right: 2; min-width: 4; }
Input { border: round $accent; height: 3; }
#note { height: auto; padding: 0 2; color: $text-warning; }
"""


PLACEHOLDER = "Write as you would text a neighbour"


class WholeScreen(App[None]):
    """A face of the room that fills the terminal."""

    TITLE = "Talkoot"
    CSS = STYLE
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "be(-1)", "Previous", priority=True),
        Binding("f3", "be(1)", "Next", priority=True),
        Binding("ctrl+g", "change_place", "Group/private", priority=True),
        Binding("ctrl+n", "newcomer", "New", priority=True),
        Binding("tab", "app.focus_next", "Buttons", show=True),
        Binding("q", "quit", "Quit"),
        Binding("ctrl+c", "quit", "Quit", priority=True, show=False),
    ]

    def __init__(self, room: Neighbourhood) -> None:
        super().__init__()
        self.room = room
        self._bell = asyncio.Event()
        #: Chat to the order up to which it was looked at.
        self._seen: dict[str, int] = {}
        self._toasted = len(room.square.diary)

    async def live(self) -> None:
        """Until the person quits."""
        await self.run_async()

    def stir(self) -> None:
        """Something in the room changed: the screen follows when it comes to it."""
        self._bell.set()

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield OptionList(id="rooms")
            with Vertical():
                yield PostList(can_focus=False)
                yield Static(id="note", markup=False)
                yield Input(placeholder=PLACEHOLDER)
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#rooms").border_title = "Rooms"
        self.query_one(Input).focus()
        self._note("" if self.room.square.posts else self.room.welcome)
        self.stir()
        self.run_worker(self._follow())

    async def _follow(self) -> None:
        while True:
            await self._bell.wait()
            self._bell.clear()
            await self._draw()

    async def _draw(self) -> None:
        """Everything as it is now."""
        room = self.room
        posts = room.square.in_chat(room.here)
        self._seen[room.here.lane] = room.square.count
        names = names_of((account.user, account.name) for account in room.square.accounts.values())
        view = self.query_one(PostList)
        if view.border_title != self._title():  # another room: nothing of the old one stays
            await view.remove_children()
        view.border_title = self._title()
        await view.show(posts, names)
        self._draw_rooms()
        where = "to the group" if room.in_group else "to the hub"
        self.query_one(Input).border_title = visible(f"{room.me}, {where}")
        self._draw_toasts()

    def _draw_rooms(self) -> None:
        rooms = self.query_one("#rooms", OptionList)
        wanted = [("", visible(GROUP + self._unread(None)))]
        wanted += [(user, visible(user + self._unread(user))) for user in self.room.neighbours]
        if [(option.id, option.prompt) for option in rooms.options] != wanted:
            rooms.clear_options()
            rooms.add_options([Option(prompt, id=user) for user, prompt in wanted])
        at = 0 if self.room.in_group else 1 + self.room.neighbours.index(self.room.me)
        with self.prevent(OptionList.OptionHighlighted):
            rooms.highlighted = at

    def _draw_toasts(self) -> None:
        diary = self.room.square.diary
        for entry in diary[self._toasted :]:
            if isinstance(entry, Showing) and entry.deed == "toast" and entry.text:
                self._note(f"{entry.person}: {entry.text}")
        self._toasted = len(diary)

    def _note(self, text: str) -> None:
        """A line that passes: a toast, or what can't be done. It stays until I do the next thing."""
        note = self.query_one("#note", Static)
        note.display = bool(text)
        note.update(visible(text))

    def _title(self) -> str:
        return visible(GROUP if self.room.in_group else f"{self.room.me}, in private")

    def _unread(self, user: str | None) -> str:
        """•2 for two messages of the hub that nobody looked at."""
        square = self.room.square
        chat = square.group(GROUP) if user is None else square.private(user)
        seen = self._seen.get(chat.lane, 0)
        fresh = sum(post.order > seen and post.author is None for post in square.in_chat(chat))
        return f" •{fresh}" if fresh else ""

    @on(Input.Submitted)
    async def _enter(self, event: Input.Submitted) -> None:
        event.input.clear()
        try:
            notice = await self.room.enter(event.value)
        except (LookupError, ValueError) as wrong:
            notice = str(wrong.args[0])
        self._note(notice or "")
        self.stir()

    @on(PostView.Pressed)
    def _press(self, event: PostView.Pressed) -> None:
        self.room.press_key(event.post, event.key)
        self.query_one(Input).focus()
        self.stir()

    @on(OptionList.OptionHighlighted)
    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionHighlighted | OptionList.OptionSelected) -> None:
        user = event.option.id
        self.room.in_group = not user
        if user:
            self.room.be(user)
        if isinstance(event, OptionList.OptionSelected):
            self.query_one(Input).focus()
        self.stir()

    def action_be(self, step: int) -> None:
        """Become the next neighbour, or the one before."""
        all_of_them = self.room.neighbours
        self.room.be(all_of_them[(all_of_them.index(self.room.me) + step) % len(all_of_them)])
        if self.query_one(Input).value.strip() == "/as":  # no newcomer after all
            self.query_one(Input).clear()
        self.stir()

    def action_change_place(self) -> None:
        """From the group to my private chat, and back."""
        self.room.in_group = not self.room.in_group
        self.stir()

    def action_newcomer(self) -> None:
        """Ask for the name of a new neighbour."""
        line = self.query_one(Input)
        line.value = "/as "
        line.focus()
        line.cursor_position = len(line.value)
