"""What hangs in the chats for the fund: a card a campaign, edited in place (F1).

    Warm winter fund · until Sun 20 Dec
    Pledged $340 of $500 · received $120
    Each month: $150 of $200
    Give: https://give.example.org · cash to Ana

Sums only: who gives how much stands nowhere but with the team for money (F6).
"""

from __future__ import annotations

from bot.contract.views import Bold, Paragraph, Span, View
from bot.contract.words import Joined, Moment, Money, Text, _
from bot.talk import Look, card
from bot.talk.base import Ground
from flows.fund import campaigns, sums, ways
from flows.fund.spending import payouts
from flows.fund.tables import Campaign


@card(campaigns.CARD, purpose=campaigns.PURPOSE)
def draw_campaign(look: Look, subject: str) -> View | None:
    """One campaign, in the chats that were chosen for it."""
    campaign = campaigns.get(look, int(subject))
    if campaign is None or campaign.state not in ("open", "closed"):
        return None
    if look.chat.id not in campaigns.chats_of(look, campaign.id):
        return None
    standing = sums.of(look, campaign)
    if campaign.state == "closed":
        over = _("{title} is over. {amount} came in, thank you.", title=campaign.title,
                 amount=Money(standing.received, campaign.currency))  # fmt: skip
        return View.of(Paragraph((over,)), silent=True)
    lines = [Paragraph((Bold(campaign.title), *_until(campaign)))]
    lines += [Paragraph((line,)) for line in progress(campaign, standing)]
    way = how_to_pay(look, campaign)
    if way is not None:
        lines.append(Paragraph((way,)))
    return View(tuple(lines))


def _until(campaign: Campaign) -> tuple[Span, ...]:
    return () if campaign.ends_at is None else (" · ", _("until {day}", day=Moment(campaign.ends_at, "end")))


def progress(campaign: Campaign, standing: sums.Standing) -> list[Text]:
    """Pledged and received apart, a line for each goal."""

    def money(minor: int) -> Money:
        return Money(minor, campaign.currency)

    pledged = (
        _("Pledged {sum} of {goal}", sum=money(standing.pledged), goal=money(campaign.goal_once))
        if campaign.goal_once
        else _("Pledged {sum}", sum=money(standing.pledged))
    )
    lines: list[Text] = [Joined((pledged, _("received {sum}", sum=money(standing.received))), "dot")]
    if campaign.goal_monthly:
        lines.append(
            _("Each month: {sum} of {goal}", sum=money(standing.monthly), goal=money(campaign.goal_monthly))
        )
    return lines


def how_to_pay(ground: Ground, campaign: Campaign) -> Text | None:
    """The page, and who takes cash; and what will hold instead, announced a day before."""
    way, soon = campaigns.payout(ground, campaign.id), payouts.coming(ground, campaign.id)
    if way is None or not (way.link or way.cash_to is not None):
        return None
    give = _("Give: {ways}", ways=ways.shown(ground, way))
    if soon is None or soon.from_at is None:
        return give
    return Joined(
        (give, _("from {moment}: {ways}", moment=Moment(soon.from_at), ways=ways.shown(ground, soon))), "dot"
    )


CARDS = (draw_campaign,)
