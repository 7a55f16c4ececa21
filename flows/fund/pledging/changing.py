"""What a giver does with a pledge, in one tap: paid, later, another amount, a pause, stop; and back (F2, F4).

    sam   taps [I paid]      "Thank you. The team looks whether it came, and I send you a receipt."       [Not yet]
    sam   taps [Later or pause]    [In a week] [In a month] [In 3 months] [Pause]
The team may stop one on its giver's word; that is logged (F12).
"""

from __future__ import annotations

from collections.abc import Mapping

from dateutil.relativedelta import relativedelta

from bot.contract.views import Act, Facts, Items, Paragraph, Span, View
from bot.contract.words import Msg, _
from bot.reading.amounts import Amount as Found
from bot.talk import Amount, Count, Ending, HandOver, Reply, Talk, Toast, Turn, action, flow
from bot.talk.furniture import Answered, Line
from bot.talk.money import in_digits
from flows.fund.pledging import pledges, waits, wording
from flows.fund.tables import Pledge

UNKNOWN = Toast(_("I know no gift with that number."))
SETTLED = Toast(_("That is settled already."))
#: How long, as buttons say it.
LATER: Mapping[str, Msg] = {"1w": _("In a week"), "1m": _("In a month"), "3m": _("In 3 months")}

#: A period, as `bot.reading.gifts` reads it.
AGAIN = {
    "week": " a week", "fortnight": " every two weeks", "month": " a month", "quarter": " quarterly", "year": " a year",
}  # fmt: skip


def ways(pledge: Pledge, due: int | None = None) -> tuple[Act, ...]:
    """What its giver can do now."""
    number, which = str(pledge.id), {"due": str(due)} if due is not None else {}
    if pledge.state == "paused":
        return (Act("fund.resume", _("Go on"), number), Act("fund.stop", _("Stop"), number))
    return (
        Act("fund.paid", _("I paid") if pledge.kind == "money" else _("It's done"), number, which),
        Act("fund.later", _("Later or pause"), number),
        Act("fund.change", _("Change"), number),
        Act("fund.stop", _("Stop"), number),
    )


def _mine(turn: Turn, thing: str) -> Pledge | None:
    """A pledge of whoever acts."""
    pledge = pledges.find(turn, thing)
    return pledge if pledge is not None and pledge.person_id == turn.actor.id else None


@action(
    "fund.paid",
    right="fund.pledge",
    typed=("paid", "i paid", "it's done", "pagado", "ya pague", "ya esta hecho"),
)
def paid(turn: Turn, thing: str, **args: str) -> Answered:
    """Their word; the team confirms what came."""
    pledge = _mine(turn, thing)
    due = pledges.oldest(turn, pledge, args.get("due", "")) if pledge is not None else None
    if pledge is None:
        return UNKNOWN
    if due is None or not pledges.said_paid(turn, due):
        return SETTLED
    back = Act("fund.not_paid", _("Not yet"), str(pledge.id), {"due": str(due.number)})
    said = _("Thank you: {what}. The team looks whether it came, and you get a receipt.",
             what=wording.what(turn, pledge, due))  # fmt: skip
    return Reply(View.of(said, actions=(back,)))


@action("fund.not_paid", right="fund.pledge", typed=("not paid", "sin pagar"))
def not_paid(turn: Turn, thing: str, **args: str) -> Answered:
    """The tap was a slip."""
    pledge = _mine(turn, thing)
    found = (
        [d for d in pledges.claimed(turn, pledge) if args.get("due", "") in ("", str(d.number))]
        if pledge
        else []
    )
    if pledge is None or not found or not pledges.not_paid_after_all(turn, found[-1]):
        return SETTLED
    return Reply(View.of(_("Good, it is open again."), actions=ways(pledge)))


@action("fund.later", right="fund.pledge", typed=("later", "luego", "mas tarde"))
def later(turn: Turn, thing: str, **args: str) -> Answered:
    """When to speak of it again; no answer is needed to be left in peace till then."""
    pledge = _mine(turn, thing)
    if pledge is None:
        return UNKNOWN
    if pledge.state != "on":
        return SETTLED
    by = waits.span(args.get("by", ""))
    if by is None:
        acts = [Act("fund.later", label, thing, {"by": key}) for key, label in LATER.items()]
        pause = Act("fund.pause", _("Pause"), thing)
        return Reply(View.of(_("When shall I ask again?"), actions=(*acts, pause)))
    return put_off(turn, pledge, by)


def put_off(turn: Turn, pledge: Pledge, by: relativedelta) -> Answered:
    """One that goes on rests for months; a single payment falls due later."""
    day = pledges.today(turn) + by
    if pledge.shape == "recurring" and (by.months or by.years):
        pledges.pause(turn, pledge, day)
    else:
        day = pledges.put_off(turn, pledge, by) or day
    when = wording.day(turn, day.isoformat())
    said = _(
        "That's fine. I say nothing of {what} before {day} comes near.",
        what=wording.what(turn, pledge),
        day=when,
    )
    return Reply(View.of(said, actions=(Act("fund.stop", _("Stop"), str(pledge.id)),)))


@action("fund.pause", right="fund.pledge", typed=("pause", "pausar"))
def pause(turn: Turn, thing: str, **args: str) -> Answered:
    """Until they say otherwise."""
    pledge = _mine(turn, thing)
    if pledge is None:
        return UNKNOWN
    if not pledges.pause(turn, pledge, None):
        return SETTLED
    said = _("Paused: {what}. I say nothing of it until you go on.", what=wording.terms(turn, pledge))
    return Reply(View.of(said, actions=ways(pledge)))


@action("fund.resume", right="fund.pledge", typed=("go on with", "reanudar"))
def resume(turn: Turn, thing: str, **args: str) -> Answered:
    """From today on; what fell due meanwhile is not asked for."""
    pledge = _mine(turn, thing)
    if pledge is None:
        return UNKNOWN
    if not pledges.resume(turn, pledge):
        return SETTLED
    said = _("It goes on: {what}, thank you.", what=wording.terms(turn, pledge))
    return Reply(View.of(said, actions=(Act("fund.pause", _("Pause"), thing),)))


@action("fund.stop", right="fund.pledge", typed=("stop gift", "dejar donacion"))
def stop(turn: Turn, thing: str, **args: str) -> Answered:
    """Over, nothing is owed; by its giver, or by the team on their word (F12)."""
    pledge = pledges.find(turn, thing)
    own = pledge is not None and pledge.person_id == turn.actor.id
    if pledge is None or not (own or turn.may("fund.receive").allowed):
        return UNKNOWN
    if not pledges.stop(turn, pledge):
        return SETTLED
    what = wording.terms(turn, pledge)
    if not own and pledge.person_id is not None:
        told = _("The team stopped {what} for you, as you said. Nothing more is asked for.", what=what)
        turn.tell(pledge.person_id, told, "fund.news", about=pledges.giver(pledge.person_id))
    said = _("Stopped: {what}. Nothing is owed, and I don't ask again.", what=what)
    again = (Act("fund.again", _("Go on after all"), thing),) if own else ()
    return Reply(View.of(said, actions=again))


@action("fund.again", right="fund.pledge", typed=("give again", "donar otra vez"))
def again(turn: Turn, thing: str, **args: str) -> Answered:
    """The same once more, from the beginning of the conversation."""
    pledge = _mine(turn, thing)
    if pledge is None or pledge.state in pledges.LIVE:
        return UNKNOWN
    words = _said_again(turn, pledge) if pledge.kind == "money" else ""
    return HandOver("pledge", {"words": words, "campaign": str(pledge.campaign_id)})


def _said_again(turn: Turn, pledge: Pledge) -> str:
    """What they gave, as it is read again."""
    if pledge.shape != "instalments":
        return in_digits(Found(pledge.minor, pledge.currency)) + AGAIN.get(pledge.period, "")
    row = turn.hot.one("SELECT sum(minor) FROM fund_due WHERE pledge_id = ?", (pledge.id,))
    return f"{in_digits(Found(int(row[0]) if row else 0, pledge.currency))} in {pledge.times} payments"


# -- another amount --------------------------------------------------------------------------------------


@action("fund.change", right="fund.pledge", typed=("change gift", "cambiar donacion"))
def change(turn: Turn, thing: str, **args: str) -> Answered:
    """Asks how much."""
    pledge = _mine(turn, thing)
    if pledge is None:
        return UNKNOWN
    return HandOver("pledge.change", {"pledge": thing}) if pledge.state in pledges.LIVE else SETTLED


@flow("pledge.change", title=_("Change what you give"), right="fund.pledge", hidden=True)
def change_amount(talk: Talk) -> Ending | HandOver:
    """Another amount, of what is still open and what comes."""
    pledge = _mine(talk, talk.params.get("pledge", ""))
    if pledge is None or pledge.state not in pledges.LIVE:
        return talk.end(_("That gift is over. To give anew, write: donate"))
    if pledge.kind == "goods":
        return talk.end(_("Things have no amount. Stop this gift, and write: donate"))
    if pledge.kind == "hours":
        minor = 60 * talk.ask("hours", _("How many hours?"), Count(1, 500), label=_("Hours"))
    else:
        minor = talk.ask("amount", _("How much each time?"), Amount(pledge.currency), label=_("Amount")).minor
    rows = Facts((
        (_("until now"), wording.what(talk, pledge)),
        (_("from now on"), wording.quantity(pledge.kind, minor, pledge.currency, "")),
    ))  # fmt: skip
    if not talk.confirm("sure", View.of(rows), yes=_("Yes, change it"), change=True):
        return talk.end(_("Nothing was changed."))
    pledges.change(talk, pledge, minor)
    return talk.end(
        _("Changed: {what}. I remind you when it is due.", what=wording.terms(talk, pledge)),
        about=f"pledge:{pledge.id}",
    )


# -- mine ------------------------------------------------------------------------------------------------


def mine(turn: Turn) -> list[Line]:
    """What I give."""
    return [
        _mine_line(turn, pledge)
        for pledge in pledges.of_person(turn, turn.actor.id)
        if _goes_on(turn, pledge) or pledges.open_dues(turn, pledge)
    ]


def _goes_on(turn: Turn, pledge: Pledge) -> bool:
    """Whether something of it falls due again: not when its campaign is over."""
    return pledge.shape == "recurring" and pledges.campaign_of(turn, pledge).state == "open"


def _mine_line(turn: Turn, pledge: Pledge) -> Line:
    number = str(pledge.id)
    said: tuple[Span, ...] = (_("You give"), ": ", *wording.line(turn, pledge))
    return said, Act("fund.thing", _("Open gift #{n}", n=number), number)


@action("fund.thing", right="fund.pledge", typed=("open gift", "abrir donacion"))
def open_gift(turn: Turn, thing: str, **args: str) -> Answered:
    """One gift, what is open of it, and what can be done."""
    pledge = _mine(turn, thing)
    if pledge is None:
        return UNKNOWN
    rows = [
        (wording.what(turn, pledge, due), " · ", _("due {day}", day=wording.day(turn, due.due_on)))
        for due in pledges.open_dues(turn, pledge)[:4]
    ]
    listed = (Items(tuple(rows)),) if rows else ()
    return Reply(View.of(Paragraph(wording.line(turn, pledge)), *listed, actions=ways(pledge)))


TALKS = (change_amount,)
DEEDS = (paid, not_paid, later, pause, resume, stop, again, change, open_gift)
