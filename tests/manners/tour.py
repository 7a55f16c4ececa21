"""A tour through everything a neighbourhood does with the hub, in English or Spanish, over any kind of platform.

    tour = Tour(folder, "es")
    tour.goes()
    tour.seen        every message as it was shown, and the view behind it

What people say stands as "english || español"; labels of buttons are translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from adapters.memory import BUTTONS
from adapters.memory.posts import Showing
from bot.contract.abilities import Abilities
from bot.contract.codec import loads
from bot.contract.events import File
from bot.contract.plain import Button, PlainView
from bot.contract.views import Option, View
from bot.delivery.resolve import resolve
from bot.store.hot import Hot
from bot.store.sealing import COMMUNITY
from bot.words import Reader
from bot.words.catalogue import load
from tests.kit.town import ZONE, Town

#: Maria asks, Sam, Ines and Rosa help, Olga organizes, Dan is on duty, Lee is new.
STORY = (Path(__file__).parent / "tour.txt").read_text()
#: What `bot.people.codes` issues: drawn at random, never without a digit, and no words in any language.
CODE = re.compile(r"\b(?=[A-Z-]*[2-9])[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}\b")


@dataclass(frozen=True, slots=True)
class Seen:
    """One message of the hub.

    Args:
        person: in whose private chat; None in a group.
        view: what it was made from; None where it is drawn anew at each look (cards) or was forgotten at once.
    """

    shown: Showing
    kind: str
    person: str | None
    view: View | None

    @property
    def text(self) -> str:
        return self.shown.text

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(key.label for key in self.shown.keys)


class Tour:
    """A town on its way through the story."""

    def __init__(self, folder: Path, language: str = "en", abilities: Abilities = BUTTONS) -> None:
        self.language, self.speaks = language, load(language).gettext
        self.town = Town(
            folder, abilities, neighbours=("maria", "sam", "ines", "rosa", "dan"), language=language
        )
        self.town.decide("languages", ("es", "en") if language == "es" else ("en", "es"))
        self.town.give("dan", "dispatcher")
        self.town.give("ines", "helper")

    def goes(self) -> Tour:
        """All the way."""
        self.plays(STORY)
        self.seen = tuple(self._seen())
        return self

    def plays(self, story: str) -> None:
        """So many lines of it."""
        for line in story.splitlines():
            if line.strip() and not line.startswith("#"):
                self._take(line.strip())

    def _take(self, line: str) -> None:
        words = line.split(" ", 2)
        try:
            if words[1] == "taps":
                self._tap(words[0], words[2])
            elif words[1] == "speaks":
                self.town.memory.people.say(words[0], "", files=(File("voice", "v1"),))
                self.town.settle()
            else:
                self.town.plays(self._in_language(line))
        except LookupError as missing:
            raise AssertionError(
                f"{line}: {missing}\n" + "\n".join(self.town.private(words[0])[-3:])
            ) from None

    def _tap(self, who: str, label: str) -> None:
        self.town.memory.people.tap(who, self.label(label))
        self.town.settle()

    def label(self, label: str) -> str:
        """The label of a button, or the beginning of one with a name in it ("Write to {name}")."""
        english, _bar, own = label.partition(" || ")
        if own and self.language == "es":
            return own
        return self.speaks(english).partition("{")[0]

    def _in_language(self, line: str) -> str:
        english, bar, own = line.partition(" || ")
        if not bar or self.language == "en":
            return english
        return english[: english.index("> ") + 2] + own

    # -- looking -------------------------------------------------------------------------------------

    def _seen(self) -> Iterator[Seen]:
        town = self.town
        with town.store.write() as connection:
            hot, seals = Hot(connection), town.vault.bind(connection)
            rows = {row[0]: row[1:] for row in hot.all("SELECT txn, kind, person_id, body FROM outbox")}
            for shown in town.memory.square.shown:
                txn = shown.txn.partition(".")[0]
                if shown.deed in ("send", "edit", "toast") and txn in rows:
                    kind, person_id, body = rows[txn]
                    opened = seals.open(person_id or COMMUNITY, "outbox.body", txn, body) if body else None
                    found: Any = loads(opened) if opened else None
                    yield Seen(shown, kind, shown.person, found if isinstance(found, View) else None)


def spoken(view: View, language: str, can: Abilities = BUTTONS) -> PlainView:
    """A view as its reader sees it."""
    made = Reader(language, ZoneInfo(ZONE), 0.0)
    return resolve(
        view, made, can, lambda action, place: Button("", "t", typed="", option=isinstance(action, Option))
    )
