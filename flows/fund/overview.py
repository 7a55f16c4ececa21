"""One campaign as whoever looks at it may have it: how it stands, and what can be done about it.

ines > show campaign 2      Winter · until Sun 20 Dec · Pledged $340 of $500 · received $120 …
                            [Month by month] [Change how to pay] [No more of this] [Close it]
sam  > show campaign 2      the same, with [Give]
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.contract.views import Act, Bold, Items, Paragraph, View
from bot.contract.words import Moment, _
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.fund import campaigns, cards, news, posters
from flows.fund.tables import Campaign


@action("fund.campaign", right="fund.total", typed=("show campaign", "ver campaña"))
def show_campaign(turn: Turn, thing: str, **args: str) -> Answered:
    """Open or over."""
    campaign = campaigns.get(turn, int(thing)) if thing.isdecimal() else None
    if campaign is None or campaign.state not in ("open", "closed"):
        return Toast(_("I know no campaign with that number."))
    until = () if campaign.ends_at is None else (" · ", _("until {day}", day=Moment(campaign.ends_at, "end")))
    lines = [(line,) for line in news.lines(turn, campaign)]
    way = cards.how_to_pay(turn, campaign) if campaign.state == "open" else None
    if way is not None:
        lines.append((way,))
    return Reply(View.of(Paragraph((Bold(campaign.title), *until)), Items(tuple(lines)),
                         posters.progress(turn, campaign), actions=tuple(_ways(turn, campaign))))  # fmt: skip


def _ways(turn: Turn, campaign: Campaign) -> Iterator[Act]:
    """What whoever looks may do."""
    number, is_open = str(campaign.id), campaign.state == "open"
    leads = bool(turn.may("fund.open"))
    if is_open and not leads:
        yield Act("fund.give", _("Give"), number)
    yield Act("fund.months", _("Month by month"), number)
    if is_open and turn.may("fund.payout"):
        yield Act("fund.payout_ask", _("Change how to pay"), number)
    if is_open and leads:
        yield Act("fund.hush", _("No more of this") if campaign.cadence else _("Remind them again"), number)
        yield Act("fund.close", _("Close it"), number)


DEEDS = (show_campaign,)
