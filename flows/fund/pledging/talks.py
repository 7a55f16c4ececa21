"""The conversation in which somebody says what they give (F2).

    sam > /pledge 20                      hub < Give: $20 · For: Warm winter fund · From: today …   [Yes, count on me]
    sam > I can give 10 a month
    sam > donate                          hub < What would you give? [Money] [Hours] [Things]

What the words leave open is asked; every answer can be changed. Who sees it, each chooses: nobody, unless they say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.contract.views import Act, Facts, Option, Span, View
from bot.contract.words import Joined, Money, Msg, Text, _, _n
from bot.reading.amounts import Ambiguous, read_amount
from bot.reading.amounts import Amount as Found
from bot.reading.contacts import has_reach
from bot.reading.gifts import MOST_PARTS, Gift, read_gift, wants_to_give
from bot.reading.text import fold
from bot.talk import Amount, Count, Draft, Ending, HandOver, Talk, flow, reader
from bot.talk import Text as Words
from bot.talk.fields import Invalid
from bot.talk.money import as_money
from flows.fund import campaigns
from flows.fund.cards import how_to_pay
from flows.fund.fields import LastDay
from flows.fund.pledging import pledges, waits, wording
from flows.fund.pledging.pledges import Plan
from flows.fund.tables import Campaign

LONGEST_WHAT = 80
#: Days ahead that a first payment may be.
FARTHEST = 400
TOO_MANY = _("That would be nothing each time. In fewer payments?")
OFTEN = (
    Option("once", _("Once")), Option("month", _("Each month")), Option("week", _("Each week")),
    Option("quarter", _("Every three months")), Option("year", _("Each year")), Option("parts", _("In parts")),
)  # fmt: skip
SEEN = (
    Option("anonymous", _("Nobody sees who")), Option("initials", _("My initials")), Option("name", _("My name")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered so far."""

    kind: str
    total: int
    what: str
    shape: str
    period: str
    times: int | None


@flow("pledge", title=_("Give"), right="fund.pledge", words=("donate", "chip in", "donar", "aportar"))
def pledge(talk: Talk) -> Ending | HandOver:
    """From a few words to a pledge that counts."""
    gift = read_gift(talk.params.get("words", ""))
    found = campaigns.running(talk)
    if not found:
        return talk.end(_("Nobody collects anything just now. I write in the group when somebody does."))
    campaign = _campaign(talk, gift)
    said = _what(talk, gift, campaign)
    today = pledges.today(talk).isoformat()
    first = talk.ask("first", _("From which day on?"), LastDay(talk.community.zone), given=today,
                     check=lambda day: _wrong_day(day, today), label=_("From"))  # fmt: skip
    seen = talk.choose(
        "seen", _("May others see that you give?"), SEEN, given="anonymous", label=_("Who sees it")
    )
    plan = Plan(campaign.id, said.kind, said.shape, said.total, campaign.currency if said.kind == "money" else "",
                said.what, said.period, said.times, first, seen)  # fmt: skip
    yes, more = _("Yes, count on me"), (Option("seen", _("Who sees it")),)
    if not talk.confirm(
        "sure", _preview(talk, campaign, plan), yes=yes, change=True, amend=_amended(talk), more=more
    ):
        return talk.end(_("Nothing was noted. Whenever you want to, write: donate"))
    return _noted(talk, campaign, plan, pledges.make(talk, plan))


def _campaign(talk: Talk, gift: Gift) -> Campaign:
    """The one that is meant; asked only if there is a choice."""
    found = campaigns.running(talk)
    meant = talk.params.get("campaign") or gift.aim
    known = campaigns.meant(talk, meant)
    options = [Option(str(one.id), one.title) for one in found]
    asked = _("What is it for?")
    if known is None and campaigns.names(meant):
        asked = _("Nothing is collected for “{name}” just now. For one of these?", name=meant)
    number = talk.choose("campaign", asked, options, given=str(known.id) if known else None,
                         label=_("For"))  # fmt: skip
    return next(one for one in found if str(one.id) == number)


def _what(talk: Talk, gift: Gift, campaign: Campaign) -> Answers:
    """How much of what, how often."""
    said = "hours" if gift.hours else "money" if gift.words and _is_money(gift.words) else None
    given = said or talk.params.get("kind")
    kind = talk.choose("kind", _("What would you give?"), wording.KINDS, given=given, label=_("Kind"))
    often = gift.every if not gift.parts else "parts"
    total, thing = 0, ""
    if kind == "money":
        amount = as_money(gift.words, campaign.currency) if gift.words else None
        answered = talk.record.get("amount|") is not None  # what was wrong with the first words is said once
        asked = (None if answered else _problem(amount)) or _("How much would you give? For example: 20")
        money = talk.ask("amount", asked, Amount(campaign.currency), label=_("Amount"),
                         given=amount if isinstance(amount, Money) else None)  # fmt: skip
        total, often = money.minor, often or ("once" if gift.words else "")
    elif kind == "hours":
        total = 60 * talk.ask(
            "hours", _("How many hours?"), Count(1, 500), given=gift.hours, label=_("Hours")
        )
    if kind != "money":
        asked_what = (
            _("What would you bring?") if kind == "goods" else _("What for? For example: driving, cooking.")
        )
        thing = talk.ask("what", asked_what, Words(LONGEST_WHAT), check=_no_reach, label=_("What"))
    return _often(talk, gift, Answers(kind, total, thing, "", "", None), often)


def _is_money(words: str) -> bool:
    """Whether words are an amount, or would be one if they were clear; "2 bags of rice" is not."""
    read = read_amount(words)
    return isinstance(read, Found | Ambiguous) or getattr(read, "why", "") != "unclear"


def _problem(amount: Money | Invalid | None) -> Msg | None:
    """What was said but cannot be taken is asked about first."""
    return amount.reason if isinstance(amount, Invalid) else None


def _no_reach(said: str) -> Msg | None:
    return (
        _("No phone number or address here, please. Say it once more without?") if has_reach(said) else None
    )


def _often(talk: Talk, gift: Gift, said: Answers, given: str) -> Answers:
    """Once, again and again, or a sum in parts."""
    options = OFTEN if said.kind == "money" else OFTEN[:-1]
    extra = [Option("fortnight", _("Every two weeks"))] if given == "fortnight" else []
    often = talk.choose(
        "often", _("How often?"), [*options, *extra], given=given or None, label=_("How often")
    )
    if often == "once":
        return Answers(said.kind, said.total, said.what, "once", "", 1)
    if often != "parts":
        return Answers(said.kind, said.total, said.what, "recurring", often, None)
    whole = gift.whole or not gift.parts
    times = talk.ask("times", _("In how many payments?"), Count(2, MOST_PARTS), given=gift.parts, label=_("Payments"),
                     check=lambda count: TOO_MANY if whole and count > said.total else None)  # fmt: skip
    total = said.total if whole else said.total * times
    period = gift.every if gift.every in wording.EVERY else "month"
    return Answers(said.kind, total, said.what, "instalments", period, times)


def _wrong_day(day: str, today: str) -> Msg | None:
    if day < today:
        return _("That day is over. From which day on?")
    last = date.fromisoformat(today) + timedelta(days=FARTHEST)
    return _("That is more than a year ahead. An earlier day, please.") if day > last.isoformat() else None


# -- what will be noted ----------------------------------------------------------------------------------


def _preview(talk: Talk, campaign: Campaign, plan: Plan) -> View:
    rows: list[tuple[Text, Span]] = [
        (_("Give"), _terms(plan)),
        (_("For"), campaign.title),
        (_("From"), wording.day(talk, plan.first_day)),
        (_("Others see"), wording.SHOWN[plan.shown_as]),
    ]
    asked = _("I move no money: you pay, I remind you. Right so?")
    return View.of(
        Facts(tuple(rows)), asked if plan.kind == "money" else _("I remind you when it is due. Right so?")
    )


def _terms(plan: Plan) -> Text:
    whole = wording.quantity(plan.kind, plan.total, plan.currency, plan.what)
    if plan.shape == "recurring":
        return Joined((whole, wording.EVERY[plan.period]), "space")
    if plan.times and plan.shape == "instalments":
        parts = _n("in {n} payment", "in {n} payments", plan.times)
        return Joined((whole, parts, wording.EVERY[plan.period]), "space")
    return whole


#: How others may see who gives, as it is said, folded.
_SEEN = {
    "my name": "name", "with my name": "name", "mi nombre": "name", "con mi nombre": "name",
    "my initials": "initials", "mis iniciales": "initials",
    "nobody": "anonymous", "anonymous": "anonymous", "nadie": "anonymous", "anonimo": "anonymous",
}  # fmt: skip


def _amended(talk: Talk) -> Any:
    """Words at the confirmation: another amount, how often, who sees it, not before some months are over."""

    def amended(text: str, at: datetime) -> Mapping[str, Any] | None:
        wait = waits.read_wait(text)
        by = waits.span(wait.by) if wait is not None else None
        if by is not None:
            return {"first": (at.date() + by).isoformat()}
        gift, seen = read_gift(text), _SEEN.get(fold(text).strip(" .!"))
        amount = as_money(gift.words, str(talk.setting("currency"))) if gift.words else None
        found: dict[str, Any] = {"often": gift.every} if gift.every in (*wording.EVERY, "once") else {}
        if isinstance(amount, Money):
            found["amount"] = [amount.minor, amount.currency]
        return found | ({"seen": seen} if seen else {}) or None

    return amended


def _noted(talk: Talk, campaign: Campaign, plan: Plan, number: int) -> Ending:
    """How to pay, and the way back."""
    undo = Act("fund.stop", _("Undo"), str(number))
    if plan.kind != "money":
        said = View.of(
            _("Noted as #{n}, thank you. I remind you when it is due.", n=str(number)), actions=(undo,)
        )
        return talk.end(said, about=f"pledge:{number}")
    way = how_to_pay(talk, campaign)
    said = View.of(
        _("Noted as #{n}, thank you. Pay in your own time; I remind you when it is due.", n=str(number)),
        *((way,) if way is not None else ()),
        actions=(Act("fund.paid", _("I paid"), str(number)), undo),
    )
    return talk.end(said, about=f"pledge:{number}")


@reader("pledge")
def hear_gift(text: str, at: datetime, language: str | None) -> Draft | None:
    """A short text that begins like an offer of money, or asks how to give some."""
    if len(text) <= 160 and wants_to_give(text):
        return Draft(1.0, {"campaign": read_gift(text).aim, "kind": "money"}, _("a gift of money"))
    gift = read_gift(text) if len(text) <= 160 else Gift()
    if not gift.begins or not gift.words or not _is_money(gift.words):
        return None
    return Draft(1.0, {"words": text}, _("a gift of money"))


TALKS = (pledge,)
READERS = (hear_gift,)
