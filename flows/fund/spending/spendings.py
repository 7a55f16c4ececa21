"""Spendings: asked, approved by two (or by everybody's vote), paid, told (F8).

    number = ask(turn, campaign, 4000, "Pasta for 40 boxes")     whoever else may agree is asked
    vote(turn, spending, yes)         "counted", "approved", "refused"; "withdrawn" by who asked; or why not
    put(turn, spending, 31)           everybody decides in vote 31; meanwhile nobody's approval counts
    voted(turn, spending, "approved") what came of that: approved or refused for good, or "asked" as before
    pay(turn, spending, "cash")       the ledger's entry; False if it is not approved, or paid already
    free(ground, campaign)            in hand, without what is approved and not paid yet

Two yeses of others are needed, one if only one other person could give it; each person counts once, and a no ends it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select

from bot.contract.words import Text, _
from bot.talk.base import Ground
from bot.talk.furniture import Word
from bot.talk.turn import Turn
from flows.fund import campaigns, ledger, sums, team
from flows.fund.ledger import LIES_ON, Transfer
from flows.fund.spending import rule
from flows.fund.tables import Approval, Campaign, Spending

WANTED = 2
#: What everybody reads of help for one household.
HELP = _("help in money")
#: Not decided yet: by the team, or by everybody's vote.
OPEN = ("asked", "voting")
Outcome = Literal["own", "again", "voting", "late", "counted", "approved", "refused", "withdrawn"]
Voted = Literal["approved", "refused", "asked"]


@dataclass(frozen=True, slots=True)
class For:
    """A request for help, and whose household it is."""

    request: int
    person: int


def ask(
    turn: Turn,
    campaign: Campaign,
    minor: int,
    purpose: str,
    *,
    help_for: For | None = None,
    number: int | None = None,
) -> int:
    """Store what is asked for, under a number that was drawn for it or a new one."""
    number = number or turn.number("spending")
    turn.hot.insert(
        "fund_spending", id=number, campaign_id=campaign.id, minor=minor, currency=campaign.currency, purpose=purpose,
        state="asked", asked_by=turn.actor.id, asked_at=turn.now, proposal=None, request=help_for and help_for.request,
        for_id=help_for and help_for.person, approved_at=None,
        paid_at=None, paid_by=None, entry_id=None, did="",
    )  # fmt: skip
    turn.audit("fund.asked", f"spending:{number}")
    _give_notice(turn, turn.session.get_one(Spending, number))
    return number


def what_for(spending: Spending) -> Text:
    """What it buys, as everybody reads it."""
    return spending.purpose if spending.request is None else HELP


def _give_notice(turn: Turn, spending: Spending) -> None:
    if is_alone(turn, spending):
        turn.plan(turn.now + team.NOTICE, "fund.alone", spending.id)


def find(ground: Ground, thing: str) -> Spending | None:
    """What a number names."""
    return ground.session.get(Spending, int(thing)) if thing.isdecimal() and len(thing) < 19 else None


def get(ground: Ground, number: int) -> Spending:
    """The same, where it is there for sure."""
    return ground.session.get_one(Spending, number)


def under_way(ground: Ground, request: int) -> bool:
    """Whether the fund was asked for this request, and that is not over."""
    row = ground.hot.one(
        "SELECT 1 FROM fund_spending WHERE request = ? AND state IN ('asked', 'approved')", (request,)
    )
    return row is not None


def deciders(ground: Ground, spending: Spending) -> list[int]:
    """Who can agree: of the team, neither who asked nor who gets it."""
    return [person for person in team.others(ground, spending.asked_by) if person != spending.for_id]


def is_alone(ground: Ground, spending: Spending) -> bool:
    """Nobody else could agree: a day's notice stands for it."""
    return spending.state == "asked" and not deciders(ground, spending)


def vote(turn: Turn, spending: Spending, yes: bool) -> Outcome:
    """One person's word; who asked has none, unless it is to stop it."""
    if spending.state not in OPEN:
        return "late"
    if turn.actor.id == spending.asked_by:
        return "own" if yes else "withdrawn" if _move(turn, spending, spending.state, "withdrawn") else "late"
    if spending.state == "voting":
        return "voting"
    if turn.actor.id == spending.for_id:
        return "own"
    said = turn.hot.insert_new(
        "fund_approval",
        spending_id=spending.id,
        person_id=turn.actor.id,
        said="yes" if yes else "no",
        at=turn.now,
    )
    if said is None:
        return "again"
    turn.audit("fund.voted", f"spending:{spending.id}", yes=yes)
    if not yes:
        return "refused" if _move(turn, spending, "asked", "refused") else "late"
    wanted = 1 if rule.one_yes(turn, spending) else min(WANTED, len(deciders(turn, spending)))
    if len(approvals(turn, spending)) < wanted:
        return "counted"
    return "approved" if approve(turn, spending) else "late"


def approve(turn: Turn, spending: Spending) -> bool:
    """Enough people agreed, or the notice is over; False if it was settled."""
    done = _move(turn, spending, "asked", "approved", approved_at=turn.now)
    if done:
        turn.unplan("fund.alone", spending.id)
    return done


def put(turn: Turn, spending: Spending, proposal: int) -> bool:
    """Everybody decides, as this proposal; False if it does not wait any more, or is help for one household."""
    done = spending.request is None and _move(turn, spending, "asked", "voting", proposal=proposal)
    if done:
        turn.unplan("fund.alone", spending.id)
    return done


def voted(turn: Turn, spending: Spending, state: Voted) -> bool:
    """What came of it; "asked": nothing was decided, so the team can agree as before."""
    times = {"approved_at": turn.now} if state == "approved" else {}
    done = _move(turn, spending, "voting", state, **times)
    if done:
        _give_notice(turn, spending)
    return done


def call_off(turn: Turn, spending: Spending) -> bool:
    """What was agreed to is not spent after all; False if it was paid, or not agreed."""
    return _move(turn, spending, "approved", "refused")


def approvals(ground: Ground, spending: Spending) -> Sequence[int]:
    """Who agreed."""
    wanted = select(Approval.person_id).where(Approval.spending_id == spending.id, Approval.said == "yes")
    return ground.session.scalars(wanted).all()


def pay(turn: Turn, spending: Spending, how: str) -> bool:
    """It is paid out; the ledger has it in the same turn."""
    if not _move(turn, spending, "approved", "paid", paid_at=turn.now, paid_by=turn.actor.id):
        return False
    goes_to = "spent" if spending.request is None else "aid"
    entry = ledger.post(turn, Transfer(
        spending.campaign_id, goes_to, LIES_ON[how], spending.minor, spending.currency, f"spending:{spending.id}",
    ))  # fmt: skip
    turn.hot.run("UPDATE fund_spending SET entry_id = ? WHERE id = ?", (entry, spending.id))
    turn.session.refresh(spending)
    campaigns.refresh(turn, spending.campaign_id)
    return True


def tell(turn: Turn, spending: Spending, did: str) -> bool:
    """What the money did, for everybody; False if it is not paid."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE fund_spending SET did = ? WHERE id = ? AND state = 'paid'", (did, spending.id)
    )
    if done == 1:
        turn.session.refresh(spending)
    return done == 1


def free(ground: Ground, campaign: Campaign) -> int:
    """In hand, without what is promised to others already; minor units."""
    row = ground.hot.one(
        "SELECT coalesce(sum(minor), 0) FROM fund_spending WHERE campaign_id = ? AND state = 'approved'",
        (campaign.id,),
    )
    return sums.of(ground, campaign).in_hand - (int(row[0]) if row else 0)


def lies(ground: Ground, spending: Spending, how: str) -> int:
    """What lies where it would be paid from."""
    return ledger.balance(ground, f"{LIES_ON[how]}:{spending.campaign_id}", spending.currency)


#: State -> what it is to the request that it is for.
SAID: Mapping[str, Literal["yes", "no", "off", "done"]] = {
    "approved": "yes", "refused": "no", "withdrawn": "off", "paid": "done",
}  # fmt: skip


def _tell_its_room(turn: Turn, spending: Spending) -> None:
    """A request for help hears what becomes of it; once that is over, nobody has to know whose it was for long."""
    if spending.request is None or spending.state not in SAID:
        return
    turn.report(f"aid:{spending.request}", Word(SAID[spending.state], spending.id))
    turn.plan(turn.now + rule.WINDOW, "fund.nobodys", spending.id)


def _move(turn: Turn, spending: Spending, before: str, after: str, **more: float | int) -> bool:
    turn.flush()
    sets = "".join(f", {name} = ?" for name in more)
    done = turn.hot.run(
        f"UPDATE fund_spending SET state = ?{sets} WHERE id = ? AND state = ?",  # noqa: S608 - our own columns
        (after, *more.values(), spending.id, before),
    )
    turn.session.refresh(spending)
    if done == 1:
        turn.audit(f"fund.{after}", f"spending:{spending.id}")
        _tell_its_room(turn, spending)
    return done == 1
