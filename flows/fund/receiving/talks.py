"""A treasurer confirms that a payment came, or takes that back with a reason (F5).

    ines > came 12             From: Maria · Amount: $20 · How: cash · For: Winter. Did it come?    [Yes, it came] …
    hub  > maria: $20 for Winter came, in cash. Receipt R31. Thank you.
    ines > undo receipt 31       What was wrong? Maria reads it.

Nothing is edited: what was wrong is taken back by its mirror image, and whoever pledged it is told why.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.contract.views import Facts, Kind, Option, Span, View
from bot.contract.words import Money, Msg, Text, _, _n
from bot.reading.text import fold
from bot.talk import Amount, Ending, HandOver, Talk, action, flow
from bot.talk import Text as Words
from bot.talk.base import Ground
from bot.talk.furniture import Answered, Heard
from bot.talk.money import as_money
from bot.talk.turn import Turn
from flows.fund import campaigns, receipts
from flows.fund.choosing import which
from flows.fund.spending import short
from flows.fund.tables import Campaign, Due, Pledge, Receipt

KINDS = (Kind("fund.receipt", "once", asked=False, holds=True, firm=True),)
WAYS: Mapping[str, Msg] = {"cash": _("Cash"), "transfer": _("Bank or page"), "goods": _("In kind")}
SAID: Mapping[str, Msg] = {"cash": _("in cash"), "transfer": _("by bank or page"), "goods": _("in kind")}
#: Words that name a way, folded.
NAMED = {
    "cash": "cash", "efectivo": "cash", "en efectivo": "cash", "transfer": "transfer", "bank": "transfer",
    "page": "transfer", "transferencia": "transfer", "banco": "transfer", "in kind": "goods", "en especie": "goods",
}  # fmt: skip
NO_PAYMENT = _('I know no open payment with that number. To see what is open, write "treasury".')
LONGEST_REASON = 200


@action("fund.received", right="fund.receive", typed=("came", "entro"), more="how")
def received(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked how, and how much."""
    return HandOver("fund.receiving", {"words": thing, "how": NAMED.get(fold(args.get("how", "")), "")})


@flow("fund.receiving", title=_("Confirm a payment"), right="fund.receive", hidden=True)
def confirm_payment(talk: Talk) -> Ending:
    """One payment of a pledge came."""
    pledge = _pledge(talk, talk.params.get("words", ""))
    due = receipts.open_payment(talk, pledge) if pledge is not None else None
    if pledge is None or due is None:
        return talk.end(NO_PAYMENT)
    how = talk.choose("how", _("How did it come?"), [Option(key, label) for key, label in WAYS.items()],
                      given=talk.params.get("how") if pledge.kind == "money" else "goods", label=_("How"))  # fmt: skip
    minor = _how_much(talk, pledge, due)
    if not talk.confirm("came", _shown(talk, pledge, minor, how), yes=_("Yes, it came"), change=True):
        return talk.end(_("Nothing was noted; the payment stays open."))
    receipt = receipts.receive(talk, due, minor, how)
    if receipt is None:
        return talk.end(NO_PAYMENT)
    tell(talk, receipt)
    return talk.end(
        _('Noted as {reference}; I tell who gave it. If it was wrong, write "undo receipt {n}".',
          reference=receipt.reference, n=str(receipt.id)),
        about=f"receipt:{receipt.id}",
    )  # fmt: skip


def _pledge(ground: Ground, thing: str) -> Pledge | None:
    return ground.session.get(Pledge, int(thing)) if thing.isdecimal() and len(thing) < 19 else None


def _how_much(talk: Talk, pledge: Pledge, due: Due) -> int:
    """What came, in minor units; hours and goods come as they were promised."""
    if pledge.kind != "money":
        return due.minor
    promised = Money(due.minor, pledge.currency)
    amount = talk.ask(
        "amount", _("How much came?"), Amount(pledge.currency), given=promised, label=_("Amount")
    )
    return amount.minor


def _shown(talk: Talk, pledge: Pledge, minor: int, how: str) -> View:
    campaign = talk.session.get_one(Campaign, pledge.campaign_id)
    rows: list[tuple[Text, Span]] = [
        (_("From"), giver(talk, pledge)),
        (_("Amount"), what(pledge.kind, minor, pledge.currency)),
        (_("How"), SAID[how]),
        (_("For"), campaign.title),
    ]
    return View.of(Facts(tuple(rows)), _("Did it come?"))


def giver(ground: Ground, pledge: Pledge) -> Text:
    """Who gives, for the team for money."""
    name = ground.name_of(pledge.person_id) if pledge.person_id is not None else ""
    return name or _("nobody named")


def what(kind: str, minor: int, currency: str) -> Text:
    """Money, hours or things."""
    if kind == "money":
        return Money(minor, currency)
    return _n("{n} hour", "{n} hours", round(minor / 60)) if kind == "hours" else _("things")


def tell(turn: Turn, receipt: Receipt) -> None:
    """The receipt, to whoever gave."""
    if receipt.person_id is None:
        return
    pledge, campaign = paid_into(turn, receipt)
    said = _("{amount} for {title} came, {how}. Receipt {reference}. Thank you.",
             amount=what(pledge.kind, receipt.minor, receipt.currency), title=campaign.title, how=SAID[receipt.how],
             reference=receipt.reference)  # fmt: skip
    turn.tell(
        receipt.person_id,
        said,
        "fund.receipt",
        about=f"receipt:{receipt.id}",
        once_key=f"receipt:{receipt.id}",
    )


def paid_into(ground: Ground, receipt: Receipt) -> tuple[Pledge, Campaign]:
    """Of which pledge it was a payment, and for what."""
    due = ground.session.get_one(Due, receipt.due_id)
    pledge = ground.session.get_one(Pledge, due.pledge_id)
    return pledge, ground.session.get_one(Campaign, pledge.campaign_id)


@action("fund.take_back", right="fund.receive", typed=("undo receipt", "anular recibo"))
def take_back(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked for the reason first."""
    return HandOver("fund.taking_back", {"words": thing})


_BY_NAME = re.compile(r"(?:undo receipt|anular recibo) (?P<name>r\d{1,9})")


def hear(turn: Turn, heard: Heard) -> Answered:
    """ "Undo receipt R31": by what stands on it."""
    found = _BY_NAME.fullmatch(fold(heard.text).strip(" .!"))
    if found is None or not turn.may("fund.receive"):
        return None
    return HandOver("fund.taking_back", {"words": found["name"]})


@flow("fund.taking_back", title=_("Take a receipt back"), right="fund.receive", hidden=True)
def take_receipt_back(talk: Talk) -> Ending:
    """A payment that did not come after all."""
    receipt = receipts.by_reference(talk, talk.params.get("words", ""))
    if receipt is None:
        return talk.end(
            _("I know no receipt with that number. Write the one that stands on it, R31 for example.")
        )
    if receipt.reversed_at is not None:
        return talk.end(
            _("{reference} was taken back already; nothing was changed.", reference=receipt.reference)
        )
    pledge, campaign = paid_into(talk, receipt)
    named = _("{reference}: {amount} for {title}", reference=receipt.reference, title=campaign.title,
              amount=what(pledge.kind, receipt.minor, receipt.currency))  # fmt: skip
    reason = talk.ask("reason", _("What was wrong? {name} reads it.", name=giver(talk, pledge)), Words(LONGEST_REASON),
                      label=_("Reason"))  # fmt: skip
    shown = View.of(_("Take back {receipt}?", receipt=named), Facts(((_("Reason"), reason),)))
    if not talk.confirm("take", shown, yes=_("Yes, take it back"), change=True):
        return talk.end(_("Nothing was changed; the receipt stays."))
    if not receipts.reverse(talk, receipt, reason):
        return talk.end(
            _("{reference} was taken back already; nothing was changed.", reference=receipt.reference)
        )
    short.look_again(talk, campaign)
    if receipt.person_id is not None:
        said = _("Receipt {receipt} was taken back. Reason: {reason}. If that surprises you, ask a person.",
                 receipt=named, reason=reason)  # fmt: skip
        talk.tell(receipt.person_id, said, "fund.receipt", about=f"receipt:{receipt.id}")
    return talk.end(_("Taken back. I tell who gave it, with your reason."), about=f"receipt:{receipt.id}")


@flow(
    "gift", title=_("Note a gift"), right="fund.receive", words=("note a gift", "donativo", "anotar donativo")
)
def note_gift(talk: Talk) -> Ending:
    """What nobody promised: a collection box, an envelope."""
    words = talk.params.get("words", "")
    campaign = which(talk, campaigns.running(talk), _("For what?"))
    if campaign is None:
        return talk.end(_('Nothing is collected for just now. To begin, write "new campaign".'))
    amount = talk.ask("amount", _("How much came?"), Amount(campaign.currency), given=_read(talk, words, campaign),
                      label=_("Amount"))  # fmt: skip
    how = talk.choose(
        "how", _("How did it come?"), [Option(key, label) for key, label in WAYS.items()], label=_("How")
    )
    rows = ((_("Amount"), amount), (_("How"), SAID[how]), (_("For"), campaign.title))
    if not talk.confirm("came", View.of(Facts(rows), _("A gift of nobody named. Did it come?")), yes=_("Yes, it came"),
                        change=True):  # fmt: skip
        return talk.end(_("Nothing was noted."))
    receipt = receipts.give(talk, campaign, amount.minor, how)
    return talk.end(
        _('Noted as {reference}. If it was wrong, write "undo receipt {n}".', reference=receipt.reference,
          n=str(receipt.id)),
        about=f"receipt:{receipt.id}",
    )  # fmt: skip


def _read(talk: Talk, words: str, campaign: Campaign) -> Money | None:
    found = as_money(words, campaign.currency) if words else None
    return found if isinstance(found, Money) else None


TALKS = (confirm_payment, take_receipt_back, note_gift)
DEEDS = (received, take_back)
