"""What delegations keep of people: both sides of one go with either of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.words import Msg, _
from bot.people.traces import Trace, merging
from bot.talk.turn import Turn
from flows.assembly.delegating import answering, holding
from flows.assembly.voting import proxies

TRACES = (Trace("poll_delegation", ("giver_id", "holder_id")),)
KEPT: Mapping[str, Msg] = {
    "poll_delegation": _(
        "Whom you let vote for you, where and until when. Seen by: both of you. Until one of you ends it."
    ),
}


def leave(turn: Turn, person_id: int) -> None:
    """Nobody votes for them any more, and they for nobody; who let them is told."""
    held = holding.held(turn, person_id)
    turn.hot.run("DELETE FROM poll_delegation WHERE ? IN (giver_id, holder_id)", (person_id,))
    for giver in dict.fromkeys(one.giver for one in held):
        proxies.settle_everywhere(turn, giver)
        answering.tell_gone(turn, giver)


def join(turn: Turn, old: int, new: int) -> None:
    """Both persons' are one's; nobody votes for themselves."""
    _MERGE["poll_delegation"](turn, old, new)
    turn.hot.run("DELETE FROM poll_delegation WHERE giver_id = holder_id")


_MERGE = merging(*TRACES)
FORGET: Mapping[str, Callable[[Turn, int], None]] = {"poll_delegation": leave}
MERGE: Mapping[str, Callable[[Turn, int, int], None]] = {"poll_delegation": join}
