"""A campaign as a picture: what was pledged and what came apart, each month against what it takes, where it went (F11).

    Warm winter fund
    Pledged    ━━━━━━━━━━━━━━━╋   $340        the line is the goal
    Received   ━━━━━          ╋   $120

What it says stands in words beside it, too. Sums only, and no names.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.contract.posters import Bar, Bars, Poster, Tone
from bot.contract.words import Moment, Money, Text, _
from bot.talk.base import Ground
from flows.fund import sums
from flows.fund.spending.spendings import HELP
from flows.fund.tables import Campaign

#: Ways the money went that are drawn one by one.
MOST = 6


def progress(ground: Ground, campaign: Campaign) -> Poster:
    """How it stands now."""
    return Poster(
        "campaign.png", campaign.title, tuple(_parts(ground, campaign)), below=str(ground.setting("name")),
        foot=_("As of {moment}", moment=Moment(ground.now)), rest=_("Not all of it fits here. The rest is in words."),
    )  # fmt: skip


def _parts(ground: Ground, campaign: Campaign) -> Iterator[Bars]:
    now = sums.of(ground, campaign)
    given: list[tuple[Text, int, Tone]] = [
        (_("Pledged"), now.pledged, ""),
        (_("Received"), now.received, "full"),
    ]
    yield _bars(campaign, _("In all"), given, campaign.goal_once)
    if campaign.goal_monthly:
        yield _bars(campaign, _("Each month"), [(_("Promised"), now.monthly, "")], campaign.goal_monthly)
    if went := spent(ground, campaign):
        yield _bars(campaign, _("Where it went"), [(purpose, minor, "") for purpose, minor in went], None)


def _bars(campaign: Campaign, head: Text, rows: list[tuple[Text, int, Tone]], goal: int | None) -> Bars:
    """Lengths on the scale of the largest, the goal's line across them."""
    whole = max(goal or 0, *(minor for _label, minor, _tone in rows), 1)
    bars = tuple(
        Bar(label, max(minor, 0) / whole, Money(minor, campaign.currency), tone)
        for label, minor, tone in rows
    )
    if not goal:
        return Bars(head, bars)
    return Bars(head, bars, goal / whole, _("goal {sum}", sum=Money(goal, campaign.currency)))


def spent(ground: Ground, campaign: Campaign) -> list[tuple[Text, int]]:
    """What the money did, the largest first; the smaller ones are not shown one by one."""
    rows = ground.hot.all(
        "SELECT purpose, sum(minor) AS total FROM fund_spending WHERE campaign_id = ? AND state = 'paid'"
        " GROUP BY purpose ORDER BY total DESC, purpose LIMIT ?",
        (campaign.id, MOST),
    )
    return [(str(purpose) or HELP, int(minor)) for purpose, minor in rows]
