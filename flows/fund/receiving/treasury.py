"""How the money stands, for its team: one screen, and one line a morning instead of a ping a gift (F10).

ines > treasury      Winter · in hand $80 · to confirm $30 (2) · due $10 (1) · overdue $5 (1)
                     Maria · $20 · says it is paid · #12             [It came: #12]
                     [As a table] [For the books]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.contract.views import Act, Block, Bold, Items, Kind, Paragraph, Span, View
from bot.contract.words import Joined, Moment, Money, Text, _, _n
from bot.people import duty
from bot.reading.clock import at_local
from bot.talk import Reply, Turn, command, timer
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.fund import campaigns, sums
from flows.fund.receiving.talks import giver, what
from flows.fund.spending import rule
from flows.fund.tables import Campaign, Due, Pledge

KINDS = (Kind("fund.digest", "repeat", asked=False, holds=True),)
#: Payments of one screen; each has a button.
PAGE = 4
#: Seconds after the first moment of its day.
DAY = 86400.0
#: Minutes after midnight at which the team for money hears what waits.
MORNING = 9 * 60


@dataclass(frozen=True, slots=True)
class Waiting:
    """A payment that is not confirmed: "claimed", "overdue" or "due"."""

    pledge: Pledge
    due: Due
    state: str


def waiting(ground: Ground, campaign_id: int | None = None) -> list[Waiting]:
    """Payments that are open, said to be paid first, then by their days."""
    ground.flush()
    wanted = (
        select(Pledge, Due).join(Due, Due.pledge_id == Pledge.id).where(Due.state.in_(("due", "claimed")))
        .order_by(Due.state, Due.due_at, Due.id)
    )  # fmt: skip
    if campaign_id is not None:
        wanted = wanted.where(Pledge.campaign_id == campaign_id)
    return [Waiting(pledge, due, _state(ground, due)) for pledge, due in ground.session.execute(wanted)]


def _state(ground: Ground, due: Due) -> str:
    if due.state == "claimed":
        return "claimed"
    return "overdue" if due.due_at + DAY <= ground.now else "due"


@command(
    "treasury", right="fund.receive", title=_("How the money stands"),
    words=("how the money stands", "tesoreria", "como va el dinero"), shown_to=("treasurer",),
)  # fmt: skip
def show_treasury(turn: Turn, words: str) -> Answered:
    """Every campaign that is open or has money in hand, and what is to be confirmed."""
    shown = [
        campaign
        for campaign in campaigns.known(turn)
        if campaign.state == "open" or sums.of(turn, campaign).in_hand
    ]
    if not shown:
        return Reply(View.of(_('Nothing is collected for just now. To begin, write "new campaign".')))
    open_ones = [one for one in waiting(turn) if one.state != "due"]
    heads = [Paragraph((Bold(campaign.title), " · ", standing(turn, campaign))) for campaign in shown]
    acts = [
        Act("fund.received", _("It came: #{n}", n=str(one.pledge.id)), str(one.pledge.id))
        for one in _once(open_ones)
    ]
    acts += [Act("fund.table", _("As a table"), "all"), Act("fund.books", _("For the books"), "all")]
    acts += [
        Act("fund.campaign", _("Campaign #{n}", n=str(campaign.id)), str(campaign.id))
        for campaign in shown[:PAGE]
    ]
    rows = tuple(_row(turn, one) for one in open_ones[:PAGE])
    below: Block = Items(rows) if rows else Paragraph((_("Nothing is to be confirmed."),))
    rest = len(open_ones) - PAGE
    more = [Paragraph((_n("{n} more waits.", "{n} more wait.", rest),))] if rest > 0 else []
    decided = rule.of(turn)
    ruled = [Paragraph((rule.shown(decided),))] if decided is not None else []
    return Reply(View((*heads, below, *more, *ruled), tuple(acts)))


def _once(open_ones: Sequence[Waiting]) -> list[Waiting]:
    """The first payment of each pledge on the screen."""
    return list({one.pledge.id: one for one in reversed(open_ones[:PAGE])}.values())[::-1]


def standing(ground: Ground, campaign: Campaign) -> Text:
    """In hand, and what is open by its state: sums with the number of payments."""
    found = [one for one in waiting(ground, campaign.id) if one.pledge.kind == "money"]
    parts: list[Text] = [_("in hand {sum}", sum=Money(sums.of(ground, campaign).in_hand, campaign.currency))]
    for state, words in (("claimed", _("to confirm")), ("due", _("due")), ("overdue", _("overdue"))):
        minor = [one.due.minor for one in found if one.state == state]
        if minor:
            total = Money(sum(minor), campaign.currency)
            parts.append(_("{what} {sum} ({n})", what=words, sum=total, n=len(minor)))
    return Joined(tuple(parts), "dot")


def _row(ground: Ground, one: Waiting) -> tuple[Span, ...]:
    amount = what(one.pledge.kind, one.due.minor, one.pledge.currency)
    said = (
        _("says it is paid")
        if one.state == "claimed"
        else _("was due {day}", day=Moment(one.due.due_at, "day"))
    )
    return (giver(ground, one.pledge), " · ", amount, " · ", said, f" · #{one.pledge.id}")


# -- mornings --------------------------------------------------------------------------------------------


def next_morning(ground: Ground) -> float:
    """Nine o'clock, today or tomorrow."""
    zone = ground.community.zone
    today = datetime.fromtimestamp(ground.now, zone).date()
    nine = at_local(today, MORNING, zone).timestamp()
    return nine if nine > ground.now else at_local(today + timedelta(days=1), MORNING, zone).timestamp()


def start(turn: Turn) -> None:
    """The mornings of the team for money come round by themselves."""
    at = next_morning(turn)
    turn.plan(at, "fund.morning", "all", str(int(at)))


@timer("fund.morning", grace=6 * 3600.0)
def tell_in_the_morning(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Whoever is on duty for money reads what came to be confirmed; on Mondays also what is late."""
    start(turn)
    monday = datetime.fromtimestamp(turn.now, turn.community.zone).weekday() == 0
    found = [one for one in waiting(turn) if one.state == "claimed" or (monday and one.state == "overdue")]
    on_duty = duty.line(turn.hot, "fund", turn.now)
    if found and on_duty:
        said = View.of(_counts(found), actions=(Act("fund.look", _("Show them"), "all"),))
        turn.tell(on_duty[0], said, "fund.digest", about="treasury", once_key=f"treasury:{int(turn.now)}")


def _counts(found: Sequence[Waiting]) -> Text:
    claimed = sum(one.state == "claimed" for one in found)
    parts: list[Text] = []
    if claimed:
        parts.append(_n("{n} payment waits to be confirmed", "{n} payments wait to be confirmed", claimed))
    if late := len(found) - claimed:
        parts.append(_n("{n} payment is late", "{n} payments are late", late))
    return _("{what}. I show them when you like.", what=Joined(tuple(parts)))


COMMANDS = (show_treasury,)
TIMERS = (tell_in_the_morning,)
