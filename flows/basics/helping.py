"""Help: three examples as people text, by role and place; the last line is how to reach a person (rule 9)."""

from __future__ import annotations

from collections.abc import Iterator

from bot.contract.views import Act, Items, View
from bot.contract.words import Msg, _
from bot.talk import Reply, Turn, command
from bot.talk.furniture import Answered

#: The keys that are always there (rule 8). The words work when typed, too.
KEYBOARD = (_("I need something"), _("I can help"), _("My things"), _("A person"))

#: What an organizer may say that others may not.
ORGANIZERS = (_("setup"), _("people"), _("duty"))
#: Where no room brings examples of its own; the last one always works.
EXAMPLES = (_("I need groceries for 3 by Friday"), _("I can drive on Tuesdays"), _("my things"))
SHOWN = 3


#: The same in people's words.
ASKED = (
    "ayuda", "menu", "what can you do", "what do i do", "how does this work", "what is this", "what can i do here",
    "what can i say", "how do i use this",
    "que puedes hacer", "que hago", "como funciona", "como funciona esto", "que es esto",
    "que puedo hacer", "que puedo decir", "como se usa", "como te uso",
)  # fmt: skip


@command("help", right="basics.use", title=_("What I can do"), words=ASKED)
def show_help(turn: Turn, rest: str) -> Answered:
    """The page, in private; in a group the hub opens a door to it."""
    return Reply(page(turn))


def page(turn: Turn) -> View:
    """At most 8 lines and 350 characters, with the keyboard of four."""
    organizer = "organizer" in turn.actor.roles(turn.hot)
    shown = ORGANIZERS if organizer else tuple(_examples(turn))
    first = _("You run this community. Besides what members write, for example:")
    blocks = (
        first if organizer else _("Write to me as you would text a neighbour. For example:"),
        Items(tuple((example,) for example in shown[:SHOWN])),
        _('Every question takes "back" or "cancel". For a person, write: a person'),
    )
    return View.of(*blocks, actions=tuple(_doors(turn)), keyboard=KEYBOARD)


def _examples(turn: Turn) -> Iterator[Msg]:
    """One from each room, then the next ones."""
    from_rooms = [room.examples for room in turn.house.rooms if room.examples]
    for place in range(max(map(len, from_rooms), default=0)):
        yield from (examples[place] for examples in from_rooms if place < len(examples))
    yield from EXAMPLES[-1:] if from_rooms else EXAMPLES


def _doors(turn: Turn) -> Iterator[Act]:
    if turn.actor.standing == "stranger":
        yield Act("people.ask_in", _("Ask to join"))
