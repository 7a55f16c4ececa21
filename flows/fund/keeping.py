"""What the fund keeps of people, and how it goes: forgetting, making two persons one, "my data", the privacy page.

Whoever is forgotten owes nothing: what was still open of their pledges ends. What they gave stays as an amount, and
nobody's; the ledger itself never named them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.words import Msg, _
from bot.people.traces import Trace, forgetting, merging, reading
from bot.talk.turn import Turn
from flows.fund import campaigns

TRACES = (
    Trace("fund_campaign", ("opened_by",), stays=True),
    Trace("fund_campaign_chat"),
    Trace("fund_payout", ("asked_by", "agreed_by", "cash_to"), stays=True),
    Trace("fund_pledge", ("person_id",), sealed={"what": "id"}, stays=True),
    Trace("fund_due"),
    Trace("fund_told"),
    Trace("fund_receipt", ("person_id", "by_id", "reversed_by"), sealed={"reason": "id"}, stays=True),
    Trace("fund_spending", ("asked_by", "paid_by", "for_id"), stays=True),
    Trace("fund_approval", ("person_id",)),
    Trace("fund_entry"),
)

KEPT: Mapping[str, Msg] = {
    "fund_campaign": _("That you opened a campaign for money. Seen by: the team. Until you leave."),
    "fund_campaign_chat": _("In which chats a campaign is shown. Nothing about you."),
    "fund_payout": _(
        "That you take cash for a campaign, or said how to pay. Seen by: everyone here. Until you leave."
    ),
    "fund_pledge": _(
        "What you said you would give. Seen by: the team for money, others as you chose. Amounts stay as a count."
    ),
    "fund_due": _("When a payment is due. Nothing about you."),
    "fund_told": _("What groups were told of a campaign. Nothing about you."),
    "fund_receipt": _("What you gave. Seen by: you and the team for money. Amounts stay as a count."),
    "fund_spending": _(
        "That you asked for money, got it as help, or paid it out. Seen by: the team for money. Help: 30 days."
    ),
    "fund_approval": _("That you agreed to spend money, or did not. Seen by: the team. Until you leave."),
    "fund_entry": _("Amounts that came and went, without names. Seen by: the team for money. For good."),
}


def _end_pledges(turn: Turn, person_id: int) -> None:
    """Nobody waits for money of somebody who is gone."""
    touched = turn.hot.all(
        "SELECT DISTINCT campaign_id FROM fund_pledge WHERE person_id = ? AND state IN ('on', 'paused')",
        (person_id,),
    )
    turn.hot.run(
        "UPDATE fund_due SET state = 'skipped' WHERE state IN ('due', 'claimed')"
        " AND pledge_id IN (SELECT id FROM fund_pledge WHERE person_id = ?)",
        (person_id,),
    )
    turn.hot.run(
        "UPDATE fund_pledge SET state = 'stopped', ended_at = ? WHERE person_id = ? AND state IN ('on', 'paused')",
        (turn.now, person_id),
    )
    FORGET_ROWS["fund_pledge"](turn, person_id)
    for (campaign_id,) in touched:
        campaigns.refresh(turn, campaign_id)


FORGET_ROWS = forgetting(*TRACES)
FORGET: Mapping[str, Callable[[Turn, int], None]] = {**FORGET_ROWS, "fund_pledge": _end_pledges}
MERGE = merging(*TRACES)
MYDATA = reading(*TRACES)
