"""No more announcements, in the message itself; and hearing them again as easily.

sam   taps [No more of these]     "I send you no announcements any more. …"   [Send them again]
sam > announcements               "I send you announcements."                 [No more of these]
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, View
from bot.contract.words import Text, _
from bot.people import person as persons
from bot.talk import Reply, Turn, action, command
from bot.talk.furniture import Answered
from flows.assembly.telling import audience

NAME = _("Announcements")
NONE = Act("announcement.mute", _("No more of these"))
AGAIN = Act("announcement.hear", _("Send them again"))


@action(
    "announcement.mute", right="assembly.hear", typed=("no announcements", "sin anuncios"), numbered=False
)
def mute(turn: Turn, thing: str, **args: str) -> Answered:
    """Off; what is on its way to them is held back when its turn comes."""
    persons.mute(turn.hot, turn.actor, audience.MUTED)
    return _how_it_is(turn)


@action(
    "announcement.hear",
    right="assembly.hear",
    typed=("hear announcements", "quiero anuncios"),
    numbered=False,
)
def hear(turn: Turn, thing: str, **args: str) -> Answered:
    """On again."""
    persons.mute(turn.hot, turn.actor, audience.MUTED, on=False)
    return _how_it_is(turn)


@command(
    "announcements",
    right="assembly.hear",
    title=_("Announcements, or none"),
    words=("announcements", "anuncios"),
)
def announcements(turn: Turn, rest: str) -> Answered:
    """How it is, and the other way, whenever somebody asks."""
    return _how_it_is(turn)


def _how_it_is(turn: Turn) -> Reply:
    if audience.MUTED in turn.actor.mutes:
        said, other = _("I send you no announcements. In the groups you still see them."), AGAIN
    else:
        said, other = _("I send you announcements."), NONE
    return Reply(View.of(said, actions=(other,)))


def mutes(turn: Turn) -> Sequence[tuple[str, Text]]:
    """Announcements are one thing among what may be muted."""
    return [(audience.MUTED, NAME)]


DEEDS = (mute, hear)
COMMANDS = (announcements,)
