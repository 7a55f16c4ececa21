"""A campaign month by month: whether what comes in each month carries what it takes (F11).

    Winter, month by month: …
    Oct 2026 · promised $120 · received $95 · spent $80
    Nov 2026 · promised $150 · received $40 · spent $0
    Each month $150 of $200 are promised; $50 are missing.

Promised is what gifts that come again owed in a month, and for this month what those bring that go on. Received and
spent are the ledger's, by the day they were noted; what was taken back counts in the month in which it had come. So
the months together are what the campaign's card says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from dateutil.relativedelta import relativedelta

from bot.contract.posters import Bar, Bars, Poster, Tone
from bot.contract.views import Act, Items, Span, View
from bot.contract.words import Joined, Moment, Money, Text, _
from bot.talk import Reply, Toast, Turn, action, command
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.fund import campaigns, ledger, sums
from flows.fund.tables import Campaign

#: Months told in words; the newest of them that a phone shows in one picture.
TOLD, DRAWN = 12, 6
#: Other campaigns to go to.
WAYS = 3
#: Of promised, received, spent.
TONES: Sequence[Tone] = ("", "full", "")
UNKNOWN = Toast(_("I know no campaign with that number."))


@dataclass(frozen=True, slots=True)
class Month:
    """Minor units of the campaign's currency."""

    first: date
    promised: int
    received: int
    spent: int


def of(ground: Ground, campaign: Campaign, most: int = TOLD) -> Sequence[Month]:
    """Its newest months, the oldest first, this one last."""
    this = _local(ground, ground.now).replace(day=1)
    begun = _local(ground, campaign.opened_at).replace(day=1)
    received, spent = _moved(ground, campaign)
    promised = _promised(ground, campaign) | {this: sums.monthly(ground, campaign.id)}
    count = (this.year - begun.year) * 12 + this.month - begun.month
    days = [this - relativedelta(months=back) for back in range(min(count, most - 1), -1, -1)]
    return [Month(day, promised.get(day, 0), received[day], spent[day]) for day in days]


def _local(ground: Ground, at: float) -> date:
    return datetime.fromtimestamp(at, ground.community.zone).date()


def _moved(ground: Ground, campaign: Campaign) -> tuple[Counter[date], Counter[date]]:
    """What came and what went, by the first of the month."""
    received, spent, months = Counter[date](), Counter[date](), dict[int, date]()
    for entry in ledger.entries(ground, campaign.id):
        month = months[entry.id] = months.get(entry.reverses or 0) or _local(ground, entry.at).replace(day=1)
        for account, minor in ((entry.debit, entry.minor), (entry.credit, -entry.minor)):
            kind = account.partition(":")[0]
            if kind == "gifts":
                received[month] -= minor
            elif kind in ("spent", "aid"):
                spent[month] += minor
    return received, spent


def _promised(ground: Ground, campaign: Campaign) -> dict[date, int]:
    """What gifts of money that come again owed, by the first of the month."""
    rows = ground.hot.all(
        "SELECT d.due_on, d.minor FROM fund_due d JOIN fund_pledge p ON p.id = d.pledge_id"
        " WHERE p.campaign_id = ? AND p.kind = 'money' AND p.shape = 'recurring' AND d.state <> 'skipped'",
        (campaign.id,),
    )
    owed = Counter[date]()
    for day, minor in rows:
        owed[date.fromisoformat(day).replace(day=1)] += minor
    return dict(owed)


# -- the words and the picture ---------------------------------------------------------------------------


def view(ground: Ground, campaign: Campaign) -> View:
    """In words, and as a picture."""
    found = of(ground, campaign)
    rows = tuple(_row(ground, campaign, month) for month in found)
    even = break_even(ground, campaign)
    return View.of(
        _("{title}, month by month:", title=campaign.title),
        Items(rows),
        *((even,) if even is not None else ()),
        picture(ground, campaign, found[-DRAWN:]),
    )


def _row(ground: Ground, campaign: Campaign, month: Month) -> tuple[Span, ...]:
    parts = tuple(
        Joined((label, Money(minor, campaign.currency)), "space")
        for label, minor in _figures(month, long=False)
    )
    return (_name(ground, month.first), " · ", Joined(parts, "dot"))


def _figures(month: Month, *, long: bool) -> Sequence[tuple[Text, int]]:
    labels = (
        (_("Promised"), _("Received"), _("Spent")) if long else (_("promised"), _("received"), _("spent"))
    )
    return tuple(zip(labels, (month.promised, month.received, month.spent), strict=True))


def _name(ground: Ground, first: date) -> Moment:
    noon = datetime.combine(first, time(12), ground.community.zone)
    return Moment(noon.timestamp(), "month")


def break_even(ground: Ground, campaign: Campaign) -> Text | None:
    """Whether what is promised each month carries what it takes; None if nothing of the kind is asked for."""
    if not campaign.goal_monthly:
        return None
    promised = sums.monthly(ground, campaign.id)
    gap = campaign.goal_monthly - promised
    each, goal = Money(promised, campaign.currency), Money(campaign.goal_monthly, campaign.currency)
    if gap <= 0:
        return _("Each month {sum} are promised; {goal} are needed. That carries it.", sum=each, goal=goal)
    return _("Each month {sum} of {goal} are promised; {gap} are missing.", sum=each, goal=goal,
             gap=Money(gap, campaign.currency))  # fmt: skip


def picture(ground: Ground, campaign: Campaign, shown: Sequence[Month]) -> Poster:
    """Three lengths a month, all on one scale; the line across them is what a month takes."""
    goal = campaign.goal_monthly or 0
    whole = max(goal, 1, *(max(month.promised, month.received, month.spent) for month in shown))
    parts = [Bars(_name(ground, month.first), _bars(campaign, month, whole), goal / whole) for month in shown]
    if goal:
        needed = _("needed each month: {sum}", sum=Money(goal, campaign.currency))
        parts[-1] = replace(parts[-1], means=needed)
    return Poster(
        "months.png", campaign.title, tuple(parts), below=str(ground.setting("name")),
        foot=_("As of {moment}", moment=Moment(ground.now)), rest=_("Not all of it fits here. The rest is in words."),
    )  # fmt: skip


def _bars(campaign: Campaign, month: Month, whole: int) -> tuple[Bar, ...]:
    return tuple(
        Bar(label, max(minor, 0) / whole, Money(minor, campaign.currency), tone)
        for (label, minor), tone in zip(_figures(month, long=True), TONES, strict=True)
    )


# -- asked for -------------------------------------------------------------------------------------------


@action("fund.months", right="fund.total", typed=("months of campaign", "meses de campaña"))
def show(turn: Turn, thing: str, **args: str) -> Answered:
    """Of one campaign that is open or was."""
    campaign = campaigns.get(turn, int(thing)) if thing.isdecimal() else None
    if campaign is None or campaign.state not in ("open", "closed"):
        return UNKNOWN
    return Reply(view(turn, campaign))


@command(
    "months", right="fund.total", title=_("What comes and goes each month"),
    words=("month by month", "break even", "mes a mes", "punto de equilibrio"),
)  # fmt: skip
def show_months(turn: Turn, rest: str) -> Answered:
    """Of the campaign that is meant; else of the newest, with a way to the others."""
    found = campaigns.running(turn)
    if not found:
        return Reply(
            View.of(_("Nobody collects anything just now. I write in the group when somebody does."))
        )
    chosen = campaigns.meant(turn, rest) or found[0]
    others = [one for one in found if one.id != chosen.id][:WAYS]
    acts = tuple(Act("fund.months", _("Months of #{n}", n=str(one.id)), str(one.id)) for one in others)
    return Reply(view(turn, chosen).plus(actions=acts))


DEEDS = (show,)
COMMANDS = (show_months,)
