"""The two tellers of a sealed poll: who they are, whose yes is missing, that they are asked and reminded (P7).

hub > ana: “Where do we meet?” is over. It opens once both tellers say yes.      [Open it]
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, Kind, View
from bot.contract.words import Joined, Msg, Text, _
from bot.talk import Turn, names, timer
from bot.talk.base import Ground
from flows.assembly import polls
from flows.assembly.polls import Poll

KINDS = (Kind("poll.teller", "repeat", asked=False, holds=True),)
#: How many it takes; seconds between two reminders.
BOTH, DAY = 2, 86400.0


def agreed(ground: Ground, poll: Poll) -> Mapping[int, bool]:
    """Those of them who are here, and whether each said yes."""
    rows = ground.hot.all(
        "SELECT t.person_id, t.agreed FROM poll_teller t JOIN person p ON p.id = t.person_id"
        " WHERE t.poll_id = ? AND p.standing = 'member' ORDER BY t.id",
        (poll.id,),
    )
    return {person: bool(yes) for person, yes in rows}


def missing(ground: Ground, poll: Poll) -> list[int]:
    """Those whose yes is missing."""
    return [person for person, yes in agreed(ground, poll).items() if not yes]


def all_said_yes(ground: Ground, poll: Poll) -> bool:
    """Two persons, and both agreed."""
    found = agreed(ground, poll)
    return len(found) == BOTH and all(found.values())


def called(ground: Ground, people: list[int]) -> Text:
    """ "Ana and Ben"."""
    return Joined(tuple(names.called(ground, person) for person in people))


def waits(ground: Ground, poll: Poll) -> Msg:
    """For whom it waits."""
    people, found = missing(ground, poll), agreed(ground, poll)
    if len(found) < BOTH:
        return _("a teller is gone; an organizer names another one")
    return _("waits for {names} to open it", names=called(ground, people))


def ask(turn: Turn, poll: Poll) -> None:
    """Ask whoever did not say yes yet; again tomorrow."""
    said = _("“{question}” is over. It opens once both tellers say yes.", question=poll.question)
    view = View.of(said, actions=(Act("poll.unseal", _("Open it"), str(poll.id)),))
    for person in missing(turn, poll):
        turn.tell(person, view, "poll.teller", about=f"poll:{poll.id}",
                  once_key=f"teller:{poll.id}:{person}:{turn.now:.0f}")  # fmt: skip
    turn.plan(turn.now + DAY, "poll.tellers", poll.id)


@timer("poll.tellers")
def ask_again(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """A day later."""
    poll = polls.get(turn, int(subject))
    if poll is not None and poll.state == "waiting":
        turn.spare(f"poll:{poll.id}", "poll.teller")
        ask(turn, poll)


TIMERS = (ask_again,)
