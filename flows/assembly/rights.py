"""Who may do what with a poll: this package's rows of the rights table, and how a person stands to one.

public | member | helper | own | holder | officer | organizer | outsider | operator
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.words import _
from bot.people.community import Default
from bot.talk.rights import Relations, Right
from bot.talk.turn import Turn
from flows.assembly import polls
from flows.assembly.sealing import tellers

RIGHTS = (
    Right("assembly.open", "-|y6|y6|Y|-|Y|Y|-|-"),
    Right("assembly.close", "-|-|-|Y|-|Y|Y|-|-"),
    Right("assembly.cancel", "-|-|-|-|-|y3|y3|-|-"),
    Right("assembly.unseal", "-|-|-|-|Y|-|-|-|-"),
    Right("assembly.vote", "-|y6|y6|Y|y6|y6|y6|-|-"),
    Right("assembly.enter", "-|-|-|-|-|-|y2|-|-"),
    Right("assembly.votes", "-|Y|Y|Y|Y|Y|Y|-|-"),
    Right("assembly.result", "y6|Y|Y|Y|Y|Y|Y|-|-"),
)
SETTINGS: Mapping[str, Default] = {
    "rights.assembly.open": Default(True, _("Every member may start a vote")),
    "poll.delegated": Default(
        3, _("People whose vote one person may hold at most; 0 for none"), least=0, most=20
    ),
    "poll.early": Default(False, _("Votes close once everybody has voted")),
}


def relate(turn: Turn, person_id: int, thing: str) -> Relations:
    """How a person stands to poll "12": it is theirs who started it; a holder is its teller."""
    return of_poll(turn, person_id, thing) or Relations()


def of_poll(turn: Turn, person_id: int, thing: str) -> Relations | None:
    """The same; None if it is no poll."""
    poll = polls.find(turn, thing)
    if poll is None:
        return None
    return Relations(
        poll.made_by == person_id, tellers.is_one(turn, poll, person_id), conditions={"y5": poll.is_open}
    )
