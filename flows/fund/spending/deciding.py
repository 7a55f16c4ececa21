"""Who agrees to a spending: two others of the team, or a day's notice where nobody else is there (F8).

ines taps [Yes, spend it]      "Noted. One more yes is needed."
olga taps [Yes, spend it]      whoever asked hears it, and the team for money what to pay
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, Kind, View
from bot.contract.words import Money, Msg, Text, _
from bot.talk import Reply, Toast, Turn, action, timer
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.fund.spending import spendings
from flows.fund.tables import Campaign, Spending

KINDS = (
    Kind("fund.spending", "repeat", asked=False, holds=True),
    Kind("fund.decided", "repeat", asked=False, holds=True, firm=True),
)
UNKNOWN = _("I know nothing with that number that was asked for from the fund.")
#: The flow by which everybody decides, if this build has it.
POLL = "poll"


def ask_others(turn: Turn, spending: Spending, campaign: Campaign) -> None:
    """Whoever of the team could agree reads what is asked for."""
    said = _asked(turn, spending, campaign)
    for person in spendings.deciders(turn, spending):
        view = View.of(said, actions=(*answers(spending), *by_vote(turn, spending, person)))
        turn.tell(person, view, "fund.spending", about=f"spending:{spending.id}")


def _asked(turn: Turn, spending: Spending, campaign: Campaign) -> Msg:
    """Who asks, unless it is help for one household."""
    amount, free = (
        Money(minor, spending.currency) for minor in (spending.minor, spendings.free(turn, campaign))
    )
    if spending.request is not None:
        return _("{amount} of {title} is asked for: {purpose} (#{n}). {sum} can be spent.", amount=amount,
                 title=campaign.title, purpose=spendings.HELP, n=str(spending.id), sum=free)  # fmt: skip
    return _("{name} asks for {amount} from {title}: {purpose}. {sum} can be spent.", amount=amount, sum=free,
             name=turn.name_of(turn.actor.id), title=campaign.title, purpose=spending.purpose)  # fmt: skip


def ask_again(turn: Turn, spending: Spending, said: Msg) -> None:
    """It is the team's to decide again."""
    for person in spendings.deciders(turn, spending):
        view = View.of(said, actions=answers(spending))
        turn.tell(person, view, "fund.spending", about=f"spending:{spending.id}")


def answers(spending: Spending) -> tuple[Act, ...]:
    """What one of the team can say."""
    number = str(spending.id)
    return (Act("fund.yes", _("Yes, spend it"), number), Act("fund.no", _("No"), number))


def take_back(spending: Spending) -> Act:
    """What whoever asked can say."""
    return Act("fund.no", _("I don't need it"), str(spending.id))


def by_vote(turn: Turn, spending: Spending, person_id: int) -> tuple[Act, ...]:
    """Or everybody decides, if this person may ask them; help for one household is nobody else's to vote on."""
    if spending.request is not None or not turn.may_start(POLL, person_id):
        return ()
    return (Act("fund.vote", _("Put it to a vote"), str(spending.id)),)


@action(
    "fund.yes",
    right="fund.approve",
    typed=("agree to spend", "aprobar gasto", "yes, spend it", "sí, gastarlo"),
)
def agree(turn: Turn, thing: str, **args: str) -> Answered:
    """One yes; the second one decides."""
    return _vote(turn, thing, True)


@action(
    "fund.no",
    right="fund.refuse",
    typed=("refuse to spend", "rechazar gasto", "i don't need it", "no lo necesito"),
)
def refuse(turn: Turn, thing: str, **args: str) -> Answered:
    """A no ends it; whoever asked takes it back so."""
    return _vote(turn, thing, False)


#: Outcome of a word -> what whoever gave it reads.
SAID: Mapping[str, Msg] = {
    "own": _("You asked for it yourself; others decide."),
    "again": _("Your word is noted already."),
    "voting": _("Everybody votes on it just now; that decides."),
    "late": _("That was settled already."),
    "counted": _("Noted. One more yes is needed."),
    "approved": _("Agreed. Whoever asked is told, and the team for money pays it."),
    "refused": _("It is off. Whoever asked is told."),
    "withdrawn": _("Taken back. Nothing is spent."),
}


def _vote(turn: Turn, thing: str, yes: bool) -> Answered:
    spending = spendings.find(turn, thing)
    if spending is None:
        return Toast(UNKNOWN)
    outcome = spendings.vote(turn, spending, yes)
    if outcome in ("approved", "refused"):
        decided(turn, spending)
    elif outcome == "withdrawn":
        turn.spare(f"spending:{spending.id}", "fund.spending")
    if outcome not in ("counted", "approved", "refused", "withdrawn"):
        return Toast(SAID[outcome])
    pays = outcome == "approved" and turn.may("fund.receive")  # nobody is asked by a ping of their own
    return Reply(View.of(SAID[outcome], actions=paying(spending) if pays else ()))


def decided(turn: Turn, spending: Spending) -> None:
    """The team decided: whoever asked hears it, and the team for money what to pay."""
    what = named(turn, spending)
    if spending.state == "approved":
        tell(turn, spending, _("{what}: agreed. The team for money pays it.", what=what))
        to_be_paid(turn, spending, _("{what}: agreed, to be paid.", what=what))
    else:
        tell(turn, spending, _("{what}: not agreed. Nothing is spent.", what=what))


def tell(turn: Turn, spending: Spending, said: Msg) -> None:
    """What became of it, to whoever asked; nobody of the team is asked any more."""
    turn.spare(f"spending:{spending.id}", "fund.spending")
    if spending.asked_by not in (
        None,
        spending.for_id,
    ):  # whose help it is hears of it where they asked for it
        turn.tell(spending.asked_by or 0, said, "fund.decided", about=f"spending:{spending.id}")


def to_be_paid(turn: Turn, spending: Spending, said: Msg) -> None:
    """Whoever is on duty for money pays it."""
    view = View.of(said, actions=paying(spending))
    turn.ping("fund", view, about=f"spending:{spending.id}", step="pay")


def paying(spending: Spending) -> tuple[Act, ...]:
    """What whoever pays it can say, and ask."""
    number = str(spending.id)
    paid, whom = Act("fund.pay", _("I paid it"), number), Act("fund.whom", _("Who gets it"), number)
    return (paid,) if spending.request is None else (paid, whom)


def named(ground: Ground, spending: Spending) -> Text:
    """ "$40 for pasta for 40 boxes (#31)"."""
    return _("{amount}, {purpose} (#{n})", amount=Money(spending.minor, spending.currency), n=str(spending.id),
             purpose=spendings.what_for(spending))  # fmt: skip


@timer("fund.alone")
def notice_is_over(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """A day passed in which anybody could have objected."""
    spending = spendings.find(turn, subject)
    if spending is not None and spendings.is_alone(turn, spending) and spendings.approve(turn, spending):
        decided(turn, spending)


DEEDS = (agree, refuse)
TIMERS = (notice_is_over,)
