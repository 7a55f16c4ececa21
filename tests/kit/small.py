"""A hub without adapters or network: codec-packed events in, opened outbox rows out.

    hub = SmallHub(folder, FURNITURE)
    hub.say("ana", "/need bread")        ->  [Sent("ana", "How many?", ("Skip",)), ...]

What is in the outbox counts as delivered at once, with an order, as a platform would.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.contract.abilities import Abilities
from bot.contract.adapter import Raw
from bot.contract.address import Address, Who
from bot.contract.codec import dumps, loads
from bot.contract.events import Edited, Event, Said, Sender, Tapped
from bot.contract.plain import Button
from bot.contract.views import Act, Door, Option, View
from bot.delivery.resolve import resolve
from bot.hub import kernel
from bot.hub.turns import Turns
from bot.store import tables as _tables  # noqa: F401 - registers the kernel's tables
from bot.store.base import Base
from bot.store.engine import Store
from bot.store.hot import Hot
from bot.store.keys import load_or_make_key
from bot.store.sealing import COMMUNITY, Vault
from bot.talk.furniture import Furniture
from bot.talk.house import House
from bot.words import Reader

PLATFORM = "small"
BUTTONS = Abilities(buttons=True, edits=True)


@dataclass(frozen=True, slots=True)
class Sent:
    """One message as its reader saw it."""

    to: str
    text: str
    labels: tuple[str, ...]
    tokens: tuple[str, ...]
    kind: str
    about: str | None


class SmallHub:
    """Turns over a real SQLite file, a clock that tests move, and people by name."""

    def __init__(
        self, folder: Path, *rooms: Furniture, language: str = "en", start: float = 1_795_000_000.0
    ) -> None:
        self.folder, self.rooms, self.language, self.now = folder, rooms, language, start
        self.order = 0
        self.faults: list[BaseException] = []
        self.key = load_or_make_key(folder / "talkoot.key")
        self.open()
        with self.store.write() as connection:
            Base.metadata.create_all(connection)

    def open(self) -> None:
        """(Re)start the process: new objects over the same file."""
        self.store = Store(f"sqlite:///{self.folder}/talkoot.db")
        self.vault = Vault(self.key)
        self.turns = Turns(
            self.store, self.vault, House((kernel.FURNITURE, *self.rooms)), {PLATFORM: loads}, lambda: self.now,
            lambda row, fault: self.faults.append(fault),
        )  # fmt: skip

    def restart(self) -> None:
        self.store.close()
        self.open()

    def say(self, who: str, text: str, *, ref: str | None = None, order: int | None = None) -> list[Sent]:
        """A private message, handled and answered."""
        self._tick()
        place = self.order if order is None else order
        return self.send(
            Said(self.sender(who), self.private(who), True, text, ref or f"m{self.order}", place, self.now)
        )

    def tap(self, who: str, token: str) -> list[Sent]:
        self._tick()
        return self.send(
            Tapped(self.sender(who), self.private(who), True, token, None, self.order, self.now, "cb")
        )

    def edit(self, who: str, ref: str, text: str) -> list[Sent]:
        self._tick()
        return self.send(Edited(self.sender(who), self.private(who), True, ref, text, self.order, self.now))

    def send(self, *events: Event) -> list[Sent]:
        """Let events arrive, run every turn, and collect what was sent."""
        raws = []
        for event in events:
            self._tick()
            lane = getattr(event, "chat", Address(PLATFORM, "-")).lane
            raws.append(Raw(f"k{self.order}", lane, dumps(event)))
        self.turns.accept(PLATFORM, raws)
        return self.settle()

    def later(self, seconds: float) -> list[Sent]:
        """Move the clock, ringing at every due moment on the way."""
        end = self.now + seconds
        sent: list[Sent] = []
        while (due := self.turns.next_due()) is not None and due <= end:
            self.now = max(self.now, due)
            sent += self.settle()
        self.now = end
        return sent + self.settle()

    def settle(self) -> list[Sent]:
        while self.turns.tick() + self.turns.work():
            pass
        return self._deliver()

    def sender(self, who: str) -> Sender:
        return Sender(Who(PLATFORM, who), who.title())

    def private(self, who: str) -> Address:
        return Address(PLATFORM, f"@{who}")

    def _tick(self) -> None:
        self.order += 1
        self.now += 1

    def _deliver(self) -> list[Sent]:
        reader = Reader(self.language, ZoneInfo("UTC"), self.now)
        sent = []
        with self.store.write() as connection:
            hot, seals = Hot(connection), self.vault.bind(connection)
            rows = hot.all(
                "SELECT o.id, o.person_id, o.txn, o.body, c.chat, o.kind, o.about FROM outbox o"
                " JOIN chat c ON c.id = o.chat_id WHERE o.state IN ('queued', 'held') AND o.card_id IS NULL"
                " AND o.body IS NOT NULL"
                " ORDER BY o.id"
            )
            for row_id, person_id, txn, body, chat, kind, about in rows:
                self.order += 1
                hot.run(
                    "UPDATE outbox SET state = 'sent', sent_order = ?, message = ? WHERE id = ?",
                    (self.order, f"h{self.order}", row_id),
                )
                opened = seals.open(person_id or COMMUNITY, "outbox.body", txn, body) if body else None
                view: View = loads(opened) if opened else View(())
                plain = resolve(view, reader, BUTTONS, _press)
                labels = tuple(button.label for button in plain.buttons)
                tokens = tuple(button.token for button in plain.buttons)
                sent.append(Sent(chat.removeprefix("@"), plain.text, labels, tokens, kind, about))
        return sent

    def rows(self, sql: str, args: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Look into the database."""
        with self.store.read() as connection:
            return Hot(connection).all(sql, args)


def _press(action: object, place: int) -> Button:
    assert isinstance(action, Act | Door | Option)
    if isinstance(action, Option):
        return Button("", token=action.key, option=True)
    return Button(
        "", token=f"act:{getattr(action, 'verb', 'door')}:{getattr(action, 'thing', '')}", typed="x"
    )
