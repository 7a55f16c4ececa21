"""The neighbours in the room, and who of them I am.

    /as sam     I am Sam now; a new name is a new neighbour, in the group like everybody
    /group      I speak in the group;  /private  I speak to the hub alone
    #2          the second button of the newest message with buttons here
    /wait 2h    two hours pass, where the room has a clock of its own

Anything else is said.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from adapters.memory.people import People
from adapters.memory.posts import Key, Post
from adapters.terminal.cast import perform
from adapters.terminal.script import Step, read_step
from bot.contract.address import Address

GROUP = "group"
WELCOME = (
    'You are {me}, and this is your private chat with the hub. Write what you need, for example "groceries for 3 near'
    ' 53206 by friday". F3 makes you somebody else, ctrl+n brings a new neighbour in, ctrl+g speaks in the group,'
    ' "/wait 2h" lets two hours pass.'
)
REAL_CLOCK = "The clock in this room is the real one, so waiting takes its time."


class Neighbourhood:
    """One group and everybody's private chat with the hub.

    Args:
        me: who I am at first.
        wait: lets seconds pass on the room's own clock; None where time is real.
    """

    def __init__(
        self, people: People, me: str = "maria", wait: Callable[[float], Awaitable[None]] | None = None
    ) -> None:
        self.people, self.square = people, people.square
        self.wait = wait
        self.me, self.in_group = me, False
        self._last = Step(1, "says", me)
        self.be(me)
        if not self.square.room(GROUP).hub:
            people.add_hub(me, GROUP)

    def be(self, user: str) -> None:
        """Become a neighbour, new or known."""
        self.me = user
        self.square.account(user)
        if user not in self.square.room(GROUP).members:
            self.people.join(user, GROUP)

    @property
    def welcome(self) -> str:
        """What somebody needs to know who sees the room for the first time."""
        return WELCOME.format(me=self.square.account(self.me).name)

    @property
    def neighbours(self) -> list[str]:
        return list(self.square.accounts)

    @property
    def here(self) -> Address:
        """The chat I speak in."""
        return self.square.group(GROUP) if self.in_group else self.square.private(self.me)

    async def enter(self, line: str) -> str | None:
        """Do what I typed; a line for my eyes only, if there is something to say.

        Raises:
            LookupError: if there is no such button.
            ValueError: if a length of time can't be read.
        """
        word, _, rest = line.strip().partition(" ")
        if word == "/as" and rest.lstrip().startswith("/"):
            return await self.enter(rest)  # ctrl+n, and then something else was wanted
        if word == "/as" and not rest.strip():
            return "Who? For example: /as Rosa"
        if word == "/as":
            self.be("-".join(rest.split()))
        elif word in ("/group", "/private") and not rest:
            self.in_group = word == "/group"
        elif word == "/wait":
            return await self.let_pass(Step(1, "later", text=rest))
        elif word.startswith("#") and word[1:].isdigit() and not rest:
            self.press(int(word[1:]))
        elif line.strip():
            self.people.say(self.me, line, to=self.square.room(GROUP).title if self.in_group else None)
        return None

    async def play(self, line: str) -> str | None:
        """Do a line of a script, or what I typed; what the hub says in a script is left out.

        A line can't wait for the next one, so "> and more" is one more message of the same speaker.

        Raises:
            LookupError, ValueError: as `enter`.
        """
        try:
            step = replace(self._last, text=line[1:].strip()) if line.startswith(">") else read_step(line)
        except ValueError:
            return await self.enter(line)
        if step.verb == "later":
            return await self.let_pass(step)
        if step.verb != "hears":
            self.be(step.who)
            perform(self.people, step)
            self._last = step if step.verb == "says" else self._last
        return None

    async def let_pass(self, step: Step) -> str | None:
        """Let time pass, or say that here it can't be hurried."""
        seconds = step.seconds
        if self.wait is None:
            return REAL_CLOCK
        await self.wait(seconds)
        return None

    def press(self, number: int) -> None:
        """Press a button of the newest message here that has any."""
        for post in self.square.seen_by(self.me, self.here):
            for key in post.keys:
                if key.number == number:
                    return self.press_key(post, key)
            if post.keys:
                break
        raise LookupError(f"there is no button {number} here just now")

    def press_key(self, post: Post, key: Key) -> None:
        self.people.press(self.me, post, key)
