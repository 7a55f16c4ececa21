"""What to show, independent of platform and language.

    View.of(_("Posted."), Facts(((_("Where"), "Oak St"),)), actions=(Act("aid.withdraw", _("Take it back"), "12"),))

Blocks hold lazy texts; `bot.delivery` resolves them for one reader. State never lives here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.contract.address import Who
from bot.contract.posters import Poster
from bot.contract.words import Text


@dataclass(frozen=True, slots=True)
class Bold:
    text: Text


@dataclass(frozen=True, slots=True)
class Link:
    text: Text
    url: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A person by name; where the platform can, the name leads to the account."""

    name: str
    who: Who | None = None


@dataclass(frozen=True, slots=True)
class Live:
    """A text that may differ at each look ("2 h ago"): it never counts towards a confirmation's digest."""

    text: Text


@dataclass(frozen=True, slots=True)
class ByReaders:
    """Two texts: where nobody but the people in a private chat can read it, and elsewhere; "" leaves the line out."""

    sealed: Text
    elsewhere: Text


Span = Text | Bold | Link | Mention | Live | ByReaders


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value, one a line."""

    rows: tuple[tuple[Text, Span], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `numbered` where people answer with the number."""

    rows: tuple[tuple[Span, ...], ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, untouched."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A stored file to show; `alt` says the same in words."""

    file: str
    alt: Text


@dataclass(frozen=True, slots=True)
class Recording:
    """A stored voice note to play; `alt` says what it is."""

    file: str
    alt: Text


@dataclass(frozen=True, slots=True)
class Paper:
    """A text to keep, such as somebody's data: one file of that name; where no file can be sent, it is quoted."""

    name: str
    text: str


Block = Paragraph | Facts | Items | Quote | Table | Picture | Recording | Paper | Poster


#: What is voted: one of the choices, or some; "words": only by a button or in words, in no poll that shows who chose.
Ballot = Literal["", "one", "some", "words"]


@dataclass(frozen=True, slots=True)
class Act:
    """A button for a registered action on a thing. The hub gives it an opaque token when the view is sent."""

    verb: str
    label: Text
    thing: str = ""
    args: Mapping[str, str] = field(default_factory=dict)
    #: It is what somebody votes, one of the choices or some of them: it may be tapped, typed, or answered in a poll
    #: beside the words where the platform has polls, and is never an emoji.
    ballot: Ballot = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of an open question. `key` is what the flow gets."""

    key: str
    label: Text
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Door:
    """A button that continues in private, with a flow and its first words kept for this person."""

    label: Text
    flow: str
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Web:
    label: Text
    url: str


Action = Act | Option | Door | Web


@dataclass(frozen=True, slots=True)
class View:
    blocks: tuple[Block, ...]
    actions: tuple[Action, ...] = ()
    #: Sent without a sound, where the platform can.
    silent: bool = False
    #: Not forwardable, and removed later (V5, V11).
    secret: bool = False
    #: Keys of a permanent keyboard, where the platform has one.
    keyboard: tuple[Text, ...] = ()
    #: The nonce of the question that its options answer; "" for a view that asks nothing.
    question: str = ""

    @staticmethod
    def of(
        *blocks: Block | Span,
        actions: tuple[Action, ...] = (),
        silent: bool = False,
        secret: bool = False,
        keyboard: tuple[Text, ...] = (),
    ) -> View:
        """A view from blocks; a bare span becomes a paragraph of its own."""
        made = tuple(b if isinstance(b, BLOCKS) else Paragraph((b,)) for b in blocks)
        return View(made, actions, silent, secret, keyboard)

    def plus(self, *blocks: Block | Span, actions: tuple[Action, ...] = ()) -> View:
        """The same view with more at its end."""
        more = View.of(*blocks)
        return View(
            self.blocks + more.blocks, self.actions + actions, self.silent, self.secret, self.keyboard,
            self.question,
        )  # fmt: skip


BLOCKS = (Paragraph, Facts, Items, Quote, Table, Picture, Recording, Paper, Poster)

Policy = Literal["repeat", "once", "edit", "toast"]
Rank = Literal["ack", "reply", "card", "bulk"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of message: what happens when its fate is unknown, and how urgent it is.

    Args:
        policy: "repeat" may be sent twice and must arrive; "once" never twice, an unknown outcome is shown
            to an organizer; "edit" changes a known message; "toast" is fire and forget.
        rank: its class in the queue of a chat: ack before reply before card before bulk.
        asked: the answer to what someone just did; the others keep quiet hours and the budget (G1).
        holds: about something the person holds or that is within 24 h: quiet hours yes, budget no.
        firm: whoever it concerns must know; no mute drops it.
        fleeting: its words are kept until its delivery and no longer (V13).
        timely: somebody says it now: it waits for no meal, but counts in the budget (an announcement).
    """

    name: str
    policy: Policy
    rank: Rank = "reply"
    asked: bool = True
    holds: bool = False
    firm: bool = False
    fleeting: bool = False
    timely: bool = False
