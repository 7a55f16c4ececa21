"""The people of one story: they live through one hub after the other until everything needed is done.

What they do follows from what they see, from one seed, and, when nothing happens any more, from how things stand.
When all is quiet time jumps: the hub's questions ("still on it?") and what waits for its hour come then.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

from adapters.memory.posts import Showing
from bot.contract.address import Address
from tests.faults.clock import Clock
from tests.faults.ledger import Asked, Ledger
from tests.faults.lives import Life
from tests.faults.people import HELPING, NEEDS, PEOPLE, Neighbour
from tests.faults.platform import Platform
from tests.faults.silence import Silence

#: Seconds of our clock without anything to do before people say something again.
PATIENCE = 0.15
#: Seconds of a look at the platform, and between two looks at how things stand.
LOOK, GLANCE = 0.002, 0.03
#: What time jumps by: to the hub's questions about what is under way, and to the hours of what waits at the end.
JUMPS = (24.5 * 3600, 22.5 * 3600)
#: What the hub forgets after 48 h, and the judge looks for.
DONE = "SELECT key FROM inbox WHERE state = 'done'"
#: What is said about a hub that does not go on.
LEFT = (
    "SELECT id, chat_id, kind, deed, rank, state, tries, not_before, fault FROM outbox"
    " WHERE state IN ('queued', 'sending')"
)


class Stuck(AssertionError):
    """The hub neither ended nor went on."""


class World:
    """One story's people."""

    def __init__(self, seed: int, platform: Platform, clock: Clock, ledger: Ledger) -> None:
        self.dice = random.Random(seed)
        self.platform, self.clock, self.ledger = platform, clock, ledger
        self.people = {name: Neighbour(name, platform, self.dice) for name in PEOPLE}
        self._names = {platform.who(name).user: name for name in PEOPLE}
        self._seen, self._jumps = len(platform.diary()), list(JUMPS)
        #: (number, who) of every sentence for the other side: each is said once.
        self.sentences: set[tuple[int, str]] = set()
        #: Keys of the inputs that were done before time jumped.
        self.handled: set[str] = set()
        self.is_done = False
        #: When everything was done and quiet, and the hub was told to stop.
        self.ended_at = clock.now()

    def begin(self) -> None:
        for need in NEEDS[::2]:
            self.people[need.who].ask_for(need)

    # -- one life of the hub -------------------------------------------------------------------------

    def attend(self, life: Life, kill_after: float | None) -> int:
        """Live with one hub until it ends; its exit code, negative for a signal.

        When everything is done it is told to stop.
        """
        began = time.monotonic()
        glance, silence = began + PATIENCE, Silence(self._left)
        while True:
            ended = life.ended()
            busy = self.platform.serve(LOOK)
            if ended is not None and not busy:
                return ended
            now = time.monotonic()
            if self._react(busy) or (ended is None and now > glance and self._go_on(life)):
                glance = now + PATIENCE
                silence.end()
            elif now > glance:
                glance = now + GLANCE
            if kill_after is not None and now - began > kill_after:
                life.kill()
                kill_after = None
            if silence.is_endless(now):
                life.kill()
                life.wait()
                raise Stuck(f"after {now - began:.0f} s: {silence.left}")

    def _neighbours(self, group: Address) -> list[Neighbour]:
        """Who is in a group: those who are on its platform."""
        return [one for one in self.people.values() if self.platform.who(one.name).adapter == group.adapter]

    def _left(self) -> object:
        """What the hub has to do, with whatever changes when it tries."""
        return self.ledger.unfinished(), self.ledger.rows(LEFT)

    def _react(self, busy: bool) -> bool:
        """Look at what is new; in a pause people answer."""
        diary = self.platform.diary()
        new, self._seen = diary[self._seen :], len(diary)
        for one in new:
            if isinstance(one, Showing) and one.deed in ("send", "edit"):
                for person in self._neighbours(one.chat) if one.title else (self.people[one.person or ""],):
                    person.see(one)
        if not busy:
            for person in self.people.values():
                person.act()
        return busy or bool(new)

    def _go_on(self, life: Life) -> bool:
        """Nothing was heard for a while: if nothing is on its way, people go on, or time does, or it is over."""
        if self.is_done or self.platform.waits() or not self.ledger.is_quiet():
            return False
        asked = self.ledger.requests()
        if any(list(self._wishes(asked))):  # all of them at once
            return True
        if self._jumps:
            self.handled.update(key for (key,) in self.ledger.rows(DONE))
            self.clock.jump(self._jumps.pop(0))
        else:
            self.is_done, self.ended_at = True, self.clock.now()
            life.ask_to_end()
        return True

    # -- what is left to do --------------------------------------------------------------------------

    def _wishes(self, asked: list[Asked]) -> Iterator[bool]:
        """One thing after another that somebody does about what is not done yet."""
        there = {(self._names[one.user], one.kind): one for one in asked}
        for need in NEEDS:
            one = there.get((need.who, need.kind))
            if one is None:
                self.people[need.who].ask_for(need)
                yield True
            else:
                yield self._help_along(one)

    def _help_along(self, one: Asked) -> bool:
        """Somebody does the next thing about a request; False if there is nothing, or not yet."""
        helper = None if one.helper is None else self.people.get(self._names.get(one.helper, ""))
        if one.state == "closed":
            if not one.received:
                self.people[self._names[one.user]].say(f"received {one.number}")
            return not one.received
        if helper is None or one.item in ("open", "held"):
            (helper or self.people[self.dice.choice(HELPING)]).say(f"help {one.number}")
            return True
        if self._talk(one, helper):
            return True
        if len(self._jumps) < len(JUMPS):  # a day has passed
            helper.say(f"done {one.number}")
            return True
        return False

    def _talk(self, one: Asked, helper: Neighbour) -> bool:
        """Each side says something to the other, once."""
        for who in (helper, self.people[self._names[one.user]]):
            if (one.number, who.name) not in self.sentences:
                self.sentences.add((one.number, who.name))
                who.say(f"@{one.number} {who.name} here, see you about {one.kind}")
                return True
        return False
