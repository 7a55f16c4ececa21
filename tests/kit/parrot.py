"""The smallest hub: enough of one to test rooms and the kit without the real one.

Says "You said: …" in private and offers "Again"; a tap gets a toast and an edit; "/group …" goes to the first group.
"""

from __future__ import annotations

import itertools

from adapters.memory import Memory
from bot.contract.address import Address
from bot.contract.delivery import Outgoing
from bot.contract.events import Event, Reacted, Said, Tapped
from bot.contract.plain import Button, Line, PlainView, Run

AGAIN = Button("Again", token="again", typed="again", option=True)
STOP = Button("Stop it", token="stop", typed="stop", option=True)


def view(text: str, *buttons: Button) -> PlainView:
    return PlainView(tuple(Line((Run(row),)) for row in text.split("\n")), buttons)


class Parrot:
    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.numbers = itertools.count(1)

    def settle(self) -> None:
        """Answer everything that waits."""
        rows = list(self.memory.square.waiting)
        self.memory.square.acknowledge(rows)
        for row in rows:
            event = self.memory.read(row.body)
            if event is not None:
                self.answer(event)

    def answer(self, event: Event) -> None:
        match event:
            case Said(text=text) if text.startswith("/group "):
                for room in list(self.memory.square.rooms.values()):
                    self.send(Address(self.memory.name, room.chat), view(text.removeprefix("/group "), AGAIN))
            case Said(text="quiet"):
                pass
            case Said(private=True) | Said(meant=True):
                self.send(event.chat, view(f"You said:\n{event.text}", AGAIN, STOP))
            case Tapped(chat=chat, ref=ref, callback=callback, token=token):
                if callback:
                    self.do("toast", chat, {"text": f"{token}, then."}, callback)
                self.do("edit", chat, dict(self.memory.render(view(f"Pressed: {token}"))[0]), ref)
            case Reacted(emoji=emoji):
                self.send(event.chat, view(f"A {emoji}!"))
            case _:
                pass

    def send(self, to: Address, plain: PlainView) -> None:
        for part in self.memory.render(plain):
            self.do("send", to, dict(part))

    def do(self, deed: str, to: Address, part: dict[str, object], ref: str | None = None) -> None:
        self.memory.deeds.do(Outgoing(deed, to, f"txn-{next(self.numbers)}", part, ref))  # type: ignore[arg-type]  # a str
