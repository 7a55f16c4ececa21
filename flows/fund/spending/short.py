"""What was agreed to, and is not there any more: a receipt was taken back since (F5, F8).

hub  > ines: $40 is missing in Winter for what was agreed: $40, pasta (#4).            [Call off #4]
ines   taps [Call off #4]       whoever asked hears it; nothing is promised that is not there

Nothing is called off by itself: the money may come again. It is said once for the same list.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from bot.contract.views import Act, View
from bot.contract.words import Joined, Money, _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.fund.spending import deciding, spendings
from flows.fund.spending.deciding import SAID, named
from flows.fund.tables import Campaign, Spending

#: Buttons of one message.
MOST = 3


def look_again(turn: Turn, campaign: Campaign) -> None:
    """Something was taken back, or a vote came after: the team for money hears of what cannot be paid."""
    missing, agreed = -spendings.free(turn, campaign), _agreed(turn, campaign)
    if missing <= 0 or not agreed:
        return
    said = _("{sum} is missing in {title} for what was agreed: {what}.", title=campaign.title,
             sum=Money(missing, campaign.currency), what=Joined(tuple(named(turn, one) for one in agreed)))  # fmt: skip
    acts = [Act("fund.call_off", _("Call off #{n}", n=str(one.id)), str(one.id)) for one in agreed[:MOST]]
    view, about = View.of(said, actions=tuple(acts)), f"campaign:{campaign.id}"
    step = f"short:{' '.join(str(one.id) for one in agreed)}"
    if turn.person is not None and turn.may("fund.receive"):  # whoever took it back looks at it themselves
        turn.tell(turn.person.id, view, "fund.decided", about=about, once_key=f"{about}:{step}")
    else:
        turn.ping("fund", view, about=about, step=step)


def _agreed(turn: Turn, campaign: Campaign) -> Sequence[Spending]:
    """What waits to be paid, the newest first."""
    turn.flush()
    wanted = select(Spending).where(Spending.campaign_id == campaign.id, Spending.state == "approved")
    return turn.session.scalars(wanted.order_by(Spending.id.desc())).all()


@action("fund.call_off", right="fund.approve", typed=("call off spending", "anular gasto"))
def call_off(turn: Turn, thing: str, **args: str) -> Answered:
    """It is not spent after all."""
    spending = spendings.find(turn, thing)
    if spending is None:
        return Toast(deciding.UNKNOWN)
    if not spendings.call_off(turn, spending):
        return Toast(SAID["late"])
    turn.answered(f"campaign:{spending.campaign_id}")
    turn.answered(f"spending:{spending.id}")
    what = named(turn, spending)
    deciding.tell(turn, spending, _("{what}: called off, for the money isn't there any more.", what=what))
    return Reply(View.of(_("Called off: {what}. Whoever asked is told.", what=what)))


DEEDS = (call_off,)
