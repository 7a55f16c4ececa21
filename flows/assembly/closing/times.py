"""A time was found: whoever asked for it makes an assembly or a shift of it (P26).

hub > sam: “When do we clean?”: Sat 28 Nov, 10:00 AM–12:00 PM. Shall I make something of it?
           [Make it an assembly] [Make it a shift]
sam   taps [Make it a shift]           What is it called? … the hours are filled in

Which of the two is offered is a matter of what they may start; another room's flow is known by its name only.
"""

from __future__ import annotations

from datetime import datetime

from bot.contract.views import Act, Kind, View
from bot.contract.words import _
from bot.talk import HandOver, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.assembly import moments, polls
from flows.assembly.closing import results
from flows.assembly.polls import Poll
from flows.assembly.voting.voting import UNKNOWN

KINDS = (Kind("poll.time", "repeat", asked=False, holds=True),)
NO_TIME = Toast(_("That vote has found no time."))


def found(turn: Turn, poll: Poll) -> None:
    """Ask whoever wanted to know, if they may make anything of it."""
    time, asked_by = _time(turn, poll), _asked_by(turn, poll)
    if time is None or asked_by is None:
        return
    ways = (
        ("assembly", Act("poll.to_assembly", _("Make it an assembly"), str(poll.id))),
        ("shift", Act("poll.to_shift", _("Make it a shift"), str(poll.id))),
    )
    acts = tuple(act for flow, act in ways if turn.may_start(flow, asked_by))
    if acts:
        said = _("“{question}”: {moment}. Shall I make something of it?", question=poll.question,
                 moment=moments.shown(time))  # fmt: skip
        turn.tell(asked_by, View.of(said, actions=acts), "poll.time", about=f"poll:{poll.id}")


def _asked_by(turn: Turn, poll: Poll) -> int | None:
    """Who started it; where it settles a tie, who started the one before."""
    before = polls.get(turn, poll.follows) if poll.follows is not None else None
    return poll.made_by if before is None else before.made_by


def _time(turn: Turn, poll: Poll) -> str | None:
    """The time that won, as it is stored; None unless there is one and only one."""
    if poll.method != "times" or poll.state != "closed":
        return None
    outcome = results.result_of(turn, poll).outcome
    if outcome.verdict != "won" or len(outcome.winners) != 1:
        return None
    (winner,) = outcome.winners
    return polls.choices(turn, poll)[winner].stored


@action("poll.to_assembly", right="assembly.close", typed=("make assembly", "hacer asamblea"))
def to_assembly(turn: Turn, thing: str, **args: str) -> Answered:
    """The questions of an assembly."""
    return _go_on(turn, thing, "assembly")


@action("poll.to_shift", right="assembly.close", typed=("make shift", "hacer turno"))
def to_shift(turn: Turn, thing: str, **args: str) -> Answered:
    """The questions of a shift."""
    return _go_on(turn, thing, "shift")


def _go_on(turn: Turn, thing: str, flow: str) -> Answered:
    """Its hours are filled in; a name it has not, for a question is none."""
    poll = polls.find(turn, thing)
    if poll is None:
        return UNKNOWN
    time = _time(turn, poll)
    if time is None or flow not in turn.house.flows:
        return NO_TIME
    return HandOver(flow, {"words": _typed(turn, time)})


def _typed(turn: Turn, time: str) -> str:
    """As somebody here would type it: "2026-11-28 10:00-12:00"."""
    zone = turn.community.zone
    begin, *end = (datetime.fromisoformat(part).astimezone(zone) for part in time.split("/"))
    return "-".join((f"{begin:%Y-%m-%d %H:%M}", *(f"{moment:%H:%M}" for moment in end)))


DEEDS = (to_assembly, to_shift)
