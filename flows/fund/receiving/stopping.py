"""Somebody said that they can't give any more: the team for money stops it for them, logged, and they are told (F12).

ines > end gift 12      Stop what Maria gives? They said so themselves.      [Yes, they said so]
"""

from __future__ import annotations

from bot.contract.views import Kind, View
from bot.contract.words import _
from bot.talk import Ending, HandOver, Talk, Turn, action, flow
from bot.talk.furniture import Answered
from flows.fund.pledging import pledges
from flows.fund.receiving.talks import giver

KINDS = (Kind("fund.stopped", "repeat", asked=False, holds=True, firm=True),)


@action("fund.end", right="fund.receive", typed=("end gift", "terminar donacion"))
def end(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked back first."""
    return HandOver("fund.ending", {"words": thing})


@flow("fund.ending", title=_("Stop a gift for somebody"), right="fund.receive", hidden=True)
def end_gift(talk: Talk) -> Ending:
    """On the giver's word, and nobody else's."""
    pledge = pledges.find(talk, talk.params.get("words", ""))
    if pledge is None or pledge.state not in ("on", "paused"):
        return talk.end(_("Nothing was changed: no gift with that number goes on."))
    name = giver(talk, pledge)
    if not talk.confirm("end", View.of(_("Stop what {name} gives? Only if they said so.", name=name)),
                        yes=_("Yes, they said so")):  # fmt: skip
        return talk.end(_("Nothing was changed."))
    pledges.stop(talk, pledge)
    talk.audit("fund.ended_for", f"pledge:{pledge.id}")
    if pledge.person_id is not None:
        said = _("The team noted that you don't give any more (#{n}). If you never said so, ask a person.",
                 n=str(pledge.id))  # fmt: skip
        talk.tell(pledge.person_id, said, "fund.stopped", about=f"pledge:{pledge.id}")
    return talk.end(_("Stopped. I tell {name}.", name=name), about=f"pledge:{pledge.id}")


TALKS = (end_gift,)
DEEDS = (end,)
