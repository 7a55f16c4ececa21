"""Assembly: one question, every chat, one honest count.

tally       what the ballots say: pure, exact, in integers; each rule it prints it also keeps
result      what is told of a poll when it closes     wording, declared   in words, the same everywhere
posters     the same as a picture
published   the list of ballots that anyone can recount
meeting     assemblies: when and where, who comes
"""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from bot.people.traces import forgetting, merging, reading
from bot.talk.joining import joined
from bot.talk.rights import Relations
from bot.talk.turn import Turn
from flows.assembly import meeting
from flows.assembly.meeting import attending, cards, keeping
from flows.assembly.meeting import rights as meeting_rights

MODULES: tuple[ModuleType, ...] = (*meeting.MODULES,)
TRACES = (*keeping.TRACES,)


def relate(turn: Turn, person_id: int, thing: str) -> Relations:
    """How a person stands to what a number names: an assembly, or a poll."""
    return meeting_rights.relate(turn, person_id, thing) or Relations()


FURNITURE = replace(
    joined("assembly", MODULES),
    relate=relate,
    forget=forgetting(*TRACES),
    merge=merging(*TRACES),
    kept=keeping.KEPT,
    mydata=reading(*TRACES),
    board=cards.board,
    mine=attending.mine,
    mutes=attending.mutes,
    dates=attending.dates,
)
