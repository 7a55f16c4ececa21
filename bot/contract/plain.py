"""A view in one reader's words: what adapters render.

Everything is resolved: language, zone, money, numbering of buttons. `render` makes native parts of it and
may not look anything up. Nothing is changed once it is made; what a message has a dozen of is not frozen all the same,
for then each costs 0.5 to 1.3 µs more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.contract.address import Who
from bot.contract.views import Ballot


@dataclass(slots=True, unsafe_hash=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    url: str | None = None
    who: Who | None = None


@dataclass(slots=True, unsafe_hash=True)
class Line:
    """One line or paragraph. `mark` is "" | "quote" | "item" | "code"; the bullet or number is in the text."""

    runs: tuple[Run, ...]
    mark: Literal["", "quote", "item", "code"] = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(slots=True, unsafe_hash=True)
class Button:
    """`token` comes back in `Tapped`; `typed` is what to write instead; `url` opens something."""

    label: str
    token: str = ""
    typed: str = ""
    url: str = ""
    chosen: bool = False
    #: An answer of an open question (its number may be typed too).
    option: bool = False
    #: 1 to 9 where emoji press: the same for the same deed however often its message is changed; 0 for its place.
    keycap: int = 0
    #: A choice in a vote, of which one or some may be taken: never an emoji.
    ballot: Ballot = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A stored picture. `alt` is shown where no file can be, as "[alt]"."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Sound:
    """A stored voice note (Opus in an Ogg file)."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text file that brings its content along; only made where files can be sent."""

    file: str
    alt: str
    written: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that is drawn when it is sent: a packed `Poster` in the reader's words."""

    file: str
    alt: str
    drawn: Mapping[str, Any]


Attached = Image | Drawing | Sound | Document


def carried(file: Attached) -> dict[str, Any]:
    """What a part brings along itself, by the key that delivery knows it under; {} for a stored file."""
    match file:
        case Document():
            return {"written": file.written}
        case Drawing():
            return {"drawn": file.drawn}
    return {}


@dataclass(frozen=True, slots=True)
class PlainView:
    lines: tuple[Line, ...]
    buttons: tuple[Button, ...] = ()
    images: tuple[Image, ...] = ()
    silent: bool = False
    secret: bool = False
    keyboard: tuple[str, ...] = ()
    language: str = "en"
    sounds: tuple[Sound, ...] = ()
    papers: tuple[Document, ...] = ()
    drawings: tuple[Drawing, ...] = ()

    @property
    def files(self) -> tuple[Attached, ...]:
        """All that travels beside the words, in the order in which it is shown."""
        return (*self.images, *self.drawings, *self.sounds, *self.papers)

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)
