"""How a pledge is called, in the words of whoever reads it.

what(pledge)      "$10", "3 hours", "2 bags of rice"
terms(pledge)     "$10 each month"
line(pledge)      "$10 each month · Warm winter fund · #14"
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from bot.contract.views import Option, Span
from bot.contract.words import Joined, Moment, Money, Msg, Text, _, _n
from bot.talk.base import Ground
from flows.fund.pledging import pledges
from flows.fund.tables import Due, Pledge

EVERY: Mapping[str, Msg] = {
    "week": _("each week"), "fortnight": _("every two weeks"), "month": _("each month"),
    "quarter": _("every three months"), "year": _("each year"),
}  # fmt: skip
KINDS = (Option("money", _("Money")), Option("hours", _("Hours")), Option("goods", _("Things")))
SHOWN: Mapping[str, Msg] = {
    "name": _("my name"), "initials": _("my initials"), "anonymous": _("nobody sees who"),
}  # fmt: skip


def quantity(kind: str, minor: int, currency: str, thing: str) -> Text:
    """What is given at a time: minor units of money, minutes of hours, things in words."""
    if kind == "money":
        return Money(minor, currency)
    if kind == "hours":
        hours = _n("{n} hour", "{n} hours", minor // 60)
        return Joined((hours, thing), "dot") if thing else hours
    return thing or _("things")


def what(ground: Ground, pledge: Pledge, due: Due | None = None) -> Text:
    """Of one payment: that one's amount, else the pledge's."""
    thing = ground.unseal(pledge.person_id, "fund_pledge.what", pledge.id, pledge.what) or ""
    return quantity(pledge.kind, due.minor if due is not None else pledge.minor, pledge.currency, thing)


def terms(ground: Ground, pledge: Pledge) -> Text:
    """How much, how often."""
    each = what(ground, pledge)
    if pledge.shape == "recurring":
        return Joined((each, EVERY[pledge.period]), "space")
    if pledge.shape == "instalments" and pledge.times:
        return _("{n} times {amount}, {often}", n=pledge.times, amount=each, often=EVERY[pledge.period])
    return each


def line(ground: Ground, pledge: Pledge) -> tuple[Span, ...]:
    """One pledge in a list."""
    title = pledges.campaign_of(ground, pledge).title
    return (terms(ground, pledge), " · ", title, f" · #{pledge.id}")


def day(ground: Ground, iso: str) -> Moment:
    """A local day."""
    noon = datetime.combine(date.fromisoformat(iso), time(12), ground.community.zone)
    return Moment(noon.timestamp(), "day")
