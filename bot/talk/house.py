"""All furniture joined: what the hub and delivery look things up in.

Built once at start; anything unnamed, named twice or without a right or policy stops the start with a ValueError
that names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from bot.contract.views import Kind, View
from bot.people.community import KERNEL_SETTINGS, Default
from bot.store.urns import Urns
from bot.talk.furniture import CardKind, Command, Deed, Flow, Furniture, Reader, TimerKind
from bot.talk.rights import RightsTable
from bot.words.choosing import fold

if TYPE_CHECKING:
    from bot.talk.base import Ground

T = TypeVar("T")

#: Views remembered between a turn and its delivery; two groups of turns.
FRESH = 400
#: The kernel's own kinds of messages.
KINDS = (
    Kind("reply", "repeat"),
    Kind("question", "repeat"),
    Kind("toast", "toast", "ack"),
    Kind("door", "once"),
    Kind("nudge", "once", asked=False),
    Kind("notice", "repeat"),
    Kind("ping", "repeat", asked=False, holds=True),
    Kind("alarm", "repeat", "ack", asked=False, holds=True),
    Kind("card", "edit", "card"),
    Kind("reaction", "edit", "ack"),
    Kind("remove", "edit", "bulk"),
    Kind("leave", "repeat", "bulk"),
)


def _by_name(things: Iterable[tuple[str, T]], what: str) -> dict[str, T]:
    found: dict[str, T] = {}
    for name, thing in things:
        if name in found:
            raise ValueError(f"{what} {name} is named twice")
        found[name] = thing
    return found


class House:
    """Every flow, action, card, timer, kind, setting and right, by name."""

    def __init__(self, rooms: Iterable[Furniture]) -> None:
        self.rooms = tuple(rooms)
        #: Transaction id -> what was just put into the outbox to go at once: delivery need not open and read it again,
        #: an eighth of a reply's cost. Only a hint, forgotten when it grows; the row itself has it, sealed.
        self.fresh: dict[str, View] = {}
        #: Puts a forgotten person's uid on the list outside the database (V16); the wiring hands it in.
        self.remember_forgotten: Callable[[bytes], None] = lambda uid: None
        #: Where the keys of sealed votes are; the wiring hands it in.
        self.urns: Urns | None = None
        #: A way to the hub on a platform where nobody else can read along, if there is one (V24).
        self.sealed_door: Callable[[], str | None] = lambda: None
        #: Where people's apps reach the web part, without a slash at its end; "" where it is off.
        self.public_url = ""
        all_rooms = self.rooms
        self.flows: Mapping[str, Flow] = _by_name(((f.name, f) for r in all_rooms for f in r.talks), "flow")
        self.deeds: Mapping[str, Deed] = _by_name(((d.name, d) for r in all_rooms for d in r.deeds), "action")
        self.cards: Mapping[str, CardKind] = _by_name(
            ((c.kind, c) for r in all_rooms for c in r.cards), "card"
        )
        self.timers: Mapping[str, TimerKind] = _by_name(
            ((t.kind, t) for r in all_rooms for t in r.timers), "timer"
        )
        self.commands: Mapping[str, Command] = _by_name(
            ((c.name, c) for r in all_rooms for c in r.commands), "command"
        )
        self.kinds: Mapping[str, Kind] = _by_name(
            ((k.name, k) for k in (*KINDS, *(k for r in all_rooms for k in r.kinds))), "kind of message"
        )
        self.readers: tuple[Reader, ...] = tuple(reader for r in all_rooms for reader in r.readers)
        self.settings: Mapping[str, Default] = _by_name(
            (*KERNEL_SETTINGS.items(), *(pair for r in all_rooms for pair in r.settings.items())), "setting"
        )
        self.feeds: Mapping[str, Callable[[Ground, str], str | None]] = _by_name(
            (pair for r in all_rooms for pair in r.feeds.items()), "feed"
        )
        self.rights = RightsTable(row for r in all_rooms for row in r.rights)
        self._with_right = {row.action: r for r in all_rooms for row in r.rights}
        #: What people type to start a flow or command, without accents: word -> its name.
        self.words: Mapping[str, str] = _by_name(
            (
                (word, thing.name)
                for thing in self._named()
                for word in dict.fromkeys((thing.name, *map(fold, thing.words)))
            ),
            "word",
        )
        self._check()

    def _named(self) -> list[Flow | Command]:
        return [*self.flows.values(), *self.commands.values()]

    def _check(self) -> None:
        for thing in (*self._named(), *self.deeds.values()):
            if thing.right not in self.rights:
                raise ValueError(f"{thing.name} names the right {thing.right}, which is in no table")
        for reader in self.readers:
            if reader.flow not in self.flows:
                raise ValueError(f"a reader names the flow {reader.flow}, which does not exist")

    def keep_fresh(self, txn: str, view: View) -> None:
        """Remember what goes out at once."""
        if len(self.fresh) >= FRESH:
            self.fresh.clear()
        self.fresh[txn] = view

    def room_of(self, right: str) -> Furniture | None:
        """The room whose rights table has this action."""
        return self._with_right.get(right)
