"""Campaigns: opened, shown, closed; which is meant.

    number = make(turn, Plan(…))     stored; open at once, or waiting for a second yes
    show(turn, number)               its card hangs in the chosen chats
    running(ground)                  those that take money now, newest first
    meant(ground, "winter")          the one that words or a number name; the only one, if they name none
    close(turn, campaign)            True once

Decided by conditional statements: a campaign closes once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.contract.views import Kind, View
from bot.contract.words import Msg
from bot.store import cards
from bot.talk.base import Ground
from bot.talk.turn import Turn
from bot.words.choosing import fold
from flows.fund.tables import Campaign, CampaignChat, Payout

KINDS = (Kind("fund.said", "once", asked=False),)
CARD = "fund"
PURPOSE = "fund"
_NUMBER = re.compile(r"(?:(?:campaign|campana|colecta) ?)?#?(\d{1,9})")
_WORD = re.compile(r"[^\W_]+")
#: Words that name no campaign, folded.
OF_ANY = frozenset(
    "a all and any anyone the that this it you help hub fund funds campaign campaigns everybody everyone neighbors"
    " neighbours community cause now of for to el la los las un una y de del al para que eso esto ayuda ayudar fondo"
    " fondos campana campanas colecta comunidad todos todas vecinos ustedes usted ti ahora causa".split()
)


@dataclass(frozen=True, slots=True)
class Plan:
    """A campaign that somebody said yes to. Amounts in minor units, moments in seconds since the epoch."""

    title: str
    currency: str
    once: int | None
    monthly: int | None
    #: Local day, ISO, and the midnight after it; "" and None for no end.
    last_day: str
    ends_at: float | None
    link: str
    cash_to: int | None
    cadence: str
    chats: Sequence[int]


def make(turn: Turn, plan: Plan, *, state: str = "open") -> int:
    """Store a campaign with its chats and its way to pay; its number."""
    number = turn.number("campaign")
    turn.hot.insert(
        "fund_campaign", id=number, title=plan.title, currency=plan.currency, goal_once=plan.once,
        goal_monthly=plan.monthly, last_day=plan.last_day, ends_at=plan.ends_at, cadence=plan.cadence, state=state,
        opened_by=turn.actor.id, opened_at=turn.now, closed_at=None,
    )  # fmt: skip
    for chat_id in plan.chats:
        turn.hot.insert("fund_campaign_chat", campaign_id=number, chat_id=chat_id)
    turn.hot.insert(
        "fund_payout", campaign_id=number, link=plan.link, cash_to=plan.cash_to, state="live",
        asked_by=turn.actor.id, agreed_by=None, asked_at=turn.now, from_at=turn.now,
    )  # fmt: skip
    turn.audit("fund.campaign", f"campaign:{number}", state=state)
    if state == "open":
        show(turn, number)
    return number


def show(turn: Turn, number: int) -> None:
    """Its card hangs in its chats from now on, and it closes by itself at its end."""
    campaign = turn.session.get_one(Campaign, number)
    turn.touch(CARD, number)
    if campaign.ends_at is not None:
        turn.plan(campaign.ends_at, "fund.close", number)


def refresh(turn: Turn, number: int) -> None:
    """Redraw what hangs of it; a closed one keeps its last line."""
    cards.touch(turn.hot, CARD, str(number), "", turn.now)


def settle(turn: Turn, campaign: Campaign, state: str) -> bool:
    """A proposed campaign is "open" or "refused" now; False if that was settled."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE fund_campaign SET state = ?, opened_at = ? WHERE id = ? AND state = 'proposed'",
        (state, turn.now, campaign.id),
    )
    if done != 1:
        return False
    turn.session.refresh(campaign)
    turn.audit(f"fund.{state}", f"campaign:{campaign.id}")
    if state == "open":
        show(turn, campaign.id)
    return True


def say(turn: Turn, number: int, said: Msg, about: str) -> None:
    """Say something about it in its chats, once, within their budget."""
    view = View.of(said, silent=True)
    for chat_id in chats_of(turn, number):
        turn.say_in(chat_id, view, "fund.said", about=about, once_key=f"{about}:{chat_id}:{said.text}")


def close(turn: Turn, campaign: Campaign) -> bool:
    """It takes no more pledges; False if it was closed already."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE fund_campaign SET state = 'closed', closed_at = ? WHERE id = ? AND state = 'open'",
        (turn.now, campaign.id),
    )
    if done != 1:
        return False
    turn.session.refresh(campaign)
    turn.unplan("fund.close", campaign.id)
    turn.audit("fund.closed", f"campaign:{campaign.id}")
    cards.close(turn.hot, CARD, str(campaign.id), turn.now)
    return True


def get(ground: Ground, number: int) -> Campaign | None:
    """A campaign by its number."""
    return ground.session.get(Campaign, number)


def running(ground: Ground) -> Sequence[Campaign]:
    """Campaigns that take money now, newest first."""
    return ground.session.scalars(
        select(Campaign).where(Campaign.state == "open").order_by(Campaign.id.desc())
    ).all()


def known(ground: Ground) -> Sequence[Campaign]:
    """Campaigns that take money or took some, newest first."""
    wanted = select(Campaign).where(Campaign.state.in_(("open", "closed"))).order_by(Campaign.id.desc())
    return ground.session.scalars(wanted).all()


def meant(ground: Ground, words: str) -> Campaign | None:
    """The open campaign that words or a number name; the only one there is if they name none; None: ask."""
    found = running(ground)
    fitting = [campaign for campaign in found if _fits(names(words), campaign)] if names(words) else found
    return fitting[0] if len(fitting) == 1 else None


def names(words: str) -> str:
    """What words call a campaign, folded; "" for what is said of any ("the fund", "everybody")."""
    said = fold(words).strip(" .!?#")
    return "" if all(word in OF_ANY for word in said.split()) else said


def _fits(called: str, campaign: Campaign) -> bool:
    """By its number, or by a word of its title."""
    if number := _NUMBER.fullmatch(called):
        return campaign.id == int(number[1])
    return bool(set(_WORD.findall(called)) & set(_WORD.findall(fold(campaign.title))) - OF_ANY)


def payout(ground: Ground, campaign_id: int) -> Payout | None:
    """How to pay into it now."""
    wanted = select(Payout).where(Payout.campaign_id == campaign_id, Payout.state == "live")
    return ground.session.scalars(wanted).first()


def chats_of(ground: Ground, campaign_id: int) -> set[int]:
    """Ids of the chats in which its card hangs."""
    wanted = select(CampaignChat.chat_id).where(CampaignChat.campaign_id == campaign_id)
    return set(ground.session.scalars(wanted))


def titles(ground: Ground) -> list[tuple[int, str]]:
    """Id and name of each chat that is for the fund."""
    rows = ground.hot.all(
        "SELECT id, title FROM chat WHERE NOT private AND gone_at IS NULL"
        " AND ' ' || purposes || ' ' LIKE '% fund %' ORDER BY bound_at, id"
    )
    return [(row[0], ground.unseal(None, "chat.title", row[0], row[1]) or f"#{row[0]}") for row in rows]
