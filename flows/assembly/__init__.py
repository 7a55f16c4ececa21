"""Assembly: one question, every chat, one honest count.

    sam   > /poll Move the pantry to Fridays? yes/no until Sunday 20:00
    hub   < Question: Move the pantry to Fridays? … Kind: Yes or no … Until: Sun 29 Nov … [Yes, start it] [Change] [No]
    sam   > yes
    group < Move the pantry to Fridays? · yes 0 · no 0 · abstain 0 · 0 of 84 voted · until …  [yes] [no] [abstain]
    lee     taps [yes]
    group < Decided: yes. · yes 41 · no 20 · abstain 3 · Yes or no. 100% is the 61 who said something. …

opening     what is asked, by which rules, of whom, where it hangs     voting    who says what, and how it stays secret
closing     when it ends, what came of it                              seeing    cards, lists, the gate of every figure
tally       what the ballots say: pure, exact, in integers; each rule it prints it also keeps
result      what is told of a poll when it closes     wording, declared   in words, the same everywhere
posters     the same as a picture
delegating  somebody else votes for me
published   the list of ballots that anyone can recount
meeting     assemblies: when and where, who comes
telling     a word from the team to chosen chats and to people in private
here        tables, rights, polls by number, what is kept
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from bot.contract.views import Span
from bot.contract.words import Text, _
from bot.people.traces import forgetting, merging, reading
from bot.talk import Look
from bot.talk.base import Ground
from bot.talk.furniture import Answered, Heard, Line, Week
from bot.talk.joining import joined
from bot.talk.rights import Relations
from bot.talk.turn import Turn
from flows.assembly import delegating, keeping, meeting, rights, telling
from flows.assembly.closing import changing, ending, matters, times
from flows.assembly.delegating import answering
from flows.assembly.delegating import keeping as lending_keeping
from flows.assembly.delegating import talks as lending
from flows.assembly.meeting import attending, decisions, listing
from flows.assembly.meeting import keeping as meeting_keeping
from flows.assembly.meeting import rights as meeting_rights
from flows.assembly.opening import choosing, making, talks
from flows.assembly.sealing import tellers, unsealing
from flows.assembly.seeing import cards, exports, lists
from flows.assembly.telling import keeping as telling_keeping
from flows.assembly.telling import muting, progress, reminding
from flows.assembly.voting import call_in, callers, filling, joining, proxies, reasons, voting

MODULES: tuple[ModuleType, ...] = (
    rights,
    talks,
    making,
    choosing,
    voting,
    filling,
    reasons,
    joining,
    call_in,
    ending,
    tellers,
    unsealing,
    times,
    changing,
    cards,
    lists,
    exports,
    proxies,
    *delegating.MODULES,
    *meeting.MODULES,
    *telling.MODULES,
)
ROOMS_TRACES = (*meeting_keeping.TRACES, *telling_keeping.TRACES)


def relate(turn: Turn, person_id: int, thing: str) -> Relations:
    """How a person stands to what a number names: a poll, for votes come by the thousand, or an assembly."""
    found = rights.of_poll(turn, person_id, thing) or meeting_rights.relate(turn, person_id, thing)
    return found or Relations()


def board(look: Look) -> Sequence[tuple[Span, ...]]:
    """What is open in a chat: polls, then assemblies to come."""
    return [*lists.board(look), *listing.board(look)]


def digest(look: Look) -> Week:
    """A chat's week: votes near their end, then assemblies to come."""
    return Week(open=[*lists.digest(look), *attending.digest(look)])


def morning(ground: Ground) -> Sequence[Line]:
    """What the team reads in the morning of both."""
    return [*lists.morning(ground), *attending.morning(ground)]


def mutes(turn: Turn) -> Sequence[tuple[str, Text]]:
    """Single assemblies and votes, and announcements."""
    return (*attending.mutes(turn), *reminding.mutes(turn), *muting.mutes(turn))


def mine(turn: Turn) -> Sequence[Line]:
    """What is whoever acts': votes they started, who votes for whom, assemblies they come to."""
    return [*lists.mine(turn), *answering.mine(turn), *meeting.mine(turn)]


def hear(turn: Turn, heard: Heard) -> Answered:
    """Words in private that begin something here."""
    return callers.hear(turn, heard) or lending.hear(turn, heard) or meeting.hear(turn, heard)


FURNITURE = replace(
    joined("assembly", MODULES),
    relate=relate,
    forget={**keeping.FORGET, **lending_keeping.FORGET, **forgetting(*ROOMS_TRACES)},
    merge={**keeping.MERGE, **lending_keeping.MERGE, **merging(*ROOMS_TRACES)},
    title=_("Votes"),
    kept={**keeping.KEPT, **lending_keeping.KEPT, **meeting_keeping.KEPT, **telling_keeping.KEPT},
    mydata=reading(*keeping.TRACES, *lending_keeping.TRACES, *ROOMS_TRACES),
    board=board,
    digest=digest,
    morning=morning,
    listens=hear,
    alarms=progress.hear_stop,
    mine=mine,
    mutes=mutes,
    dates=attending.dates,
    settles=decisions.settles,
    numbers=frozenset(("announcement", "delegation", "meeting", "meeting_item", "meeting_task", "poll")),
    decided=matters.decided,
)
