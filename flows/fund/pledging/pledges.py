"""Pledges and their payments: made, changed, put off, paused, stopped; which are somebody's.

    number = make(turn, Plan(…))      stored with its first payment, or all of them if they are counted
    note_next(turn, pledge)           the next payment of one that goes on
    said_paid(turn, due)              "paid" is their word; the team confirms what came (F5)

Each verb is one conditional statement and its row count: whoever comes second is told that it is settled. Whatever
changes what somebody owes takes back a reminder that is still on its way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta
from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bot.reading.clock import at_local
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.fund import campaigns
from flows.fund.pledging import rhythm
from flows.fund.tables import Campaign, Due, Pledge

REMINDER = "fund.reminder"
LIVE = ("on", "paused")


@dataclass(frozen=True, slots=True)
class Plan:
    """A pledge that somebody said yes to; `total` of all payments if they are counted, else of each one."""

    campaign_id: int
    kind: str
    shape: str
    total: int
    currency: str
    what: str
    period: str
    times: int | None
    first_day: str
    shown_as: str


def today(ground: Ground) -> date:
    """The local day."""
    return datetime.fromtimestamp(ground.now, ground.community.zone).date()


def make(turn: Turn, plan: Plan, person_id: int | None = None) -> int:
    """Store a pledge of whoever acts (or of somebody they speak for) with what falls due; its number."""
    number, person = turn.number("pledge"), turn.actor.id if person_id is None else person_id
    amounts = _amounts(plan)
    turn.hot.insert(
        "fund_pledge", id=number, campaign_id=plan.campaign_id, person_id=person, kind=plan.kind, shape=plan.shape,
        minor=amounts[0], currency=plan.currency, period=plan.period, times=plan.times, first_day=plan.first_day,
        what=turn.seal(person, "fund_pledge.what", number, plan.what) if plan.what else None,
        state="on", paused_until="", shown_as=plan.shown_as, created_at=turn.now, ended_at=None,
    )  # fmt: skip
    pledge, first = turn.session.get_one(Pledge, number), date.fromisoformat(plan.first_day)
    for count, minor in enumerate(amounts):
        _note(turn, pledge, count + 1, rhythm.day_after(first, plan.period or "month", count), minor)
    turn.audit("fund.pledged", f"pledge:{number}")
    changed(turn, pledge)
    return number


def _amounts(plan: Plan) -> Sequence[int]:
    """Of the payments that are noted at once; those of a sum are equal, the first takes the rest (F13)."""
    if plan.shape != "instalments" or plan.times is None:
        return [plan.total]
    each, rest = divmod(plan.total, plan.times)
    return [each + rest, *([each] * (plan.times - 1))]


def _note(turn: Turn, pledge: Pledge, number: int, day: date, minor: int) -> None:
    zone, now = turn.community.zone, today(turn)
    turn.hot.insert(
        "fund_due", pledge_id=pledge.id, number=number, due_on=day.isoformat(), minor=minor, state="due",
        due_at=at_local(day, 0, zone).timestamp(), claimed_at=None, received_at=None, reminded=0,
        remind_on=rhythm.first_word(pledge.period, day, now).isoformat(),
    )  # fmt: skip


def changed(turn: Turn, pledge: Pledge) -> None:
    """Figures are drawn anew; what is about to be said to them is not true any more."""
    campaigns.refresh(turn, pledge.campaign_id)
    if pledge.person_id is not None:
        turn.spare(giver(pledge.person_id), REMINDER, pledge.person_id)


def giver(person_id: int) -> str:
    """What reminders are about."""
    return f"giver:{person_id}"


# -- looking ---------------------------------------------------------------------------------------------


def find(ground: Ground, thing: str) -> Pledge | None:
    """A pledge by its number."""
    return ground.session.get(Pledge, int(thing)) if thing.isdecimal() and len(thing) < 10 else None


def of_person(ground: Ground, person_id: int) -> Sequence[Pledge]:
    """What somebody gives or has paused, newest last."""
    wanted = select(Pledge).where(Pledge.person_id == person_id, Pledge.state.in_(LIVE))
    return ground.session.scalars(wanted.order_by(Pledge.id)).all()


def open_dues(ground: Ground, pledge: Pledge) -> Sequence[Due]:
    """What is not paid yet, oldest first."""
    ground.flush()
    wanted = select(Due).where(Due.pledge_id == pledge.id, Due.state == "due").order_by(Due.number)
    return ground.session.scalars(wanted.execution_options(populate_existing=True)).all()


def claimed(ground: Ground, pledge: Pledge) -> Sequence[Due]:
    """What they say they paid and nobody confirmed yet, oldest first."""
    ground.flush()
    wanted = select(Due).where(Due.pledge_id == pledge.id, Due.state == "claimed").order_by(Due.number)
    return ground.session.scalars(wanted.execution_options(populate_existing=True)).all()


def last_due(ground: Ground, pledge: Pledge) -> Due:
    """Its newest payment."""
    wanted = select(Due).where(Due.pledge_id == pledge.id).order_by(Due.number.desc()).limit(1)
    return ground.session.scalars(wanted.execution_options(populate_existing=True)).one()


def oldest(ground: Ground, pledge: Pledge, number: str = "") -> Due | None:
    """The payment that is meant: the one with that number, else the oldest that is open."""
    return next((due for due in open_dues(ground, pledge) if number in ("", str(due.number))), None)


def campaign_of(ground: Ground, pledge: Pledge) -> Campaign:
    return ground.session.get_one(Campaign, pledge.campaign_id)


# -- what falls due --------------------------------------------------------------------------------------


def going_on(ground: Ground) -> Sequence[tuple[Pledge, Due]]:
    """Pledges that go on, of open campaigns, each with its last payment."""
    ground.flush()
    later = aliased(Due)
    newest = select(func.max(later.number)).where(later.pledge_id == Pledge.id).scalar_subquery()
    wanted = (
        select(Pledge, Due).join(Due, Due.pledge_id == Pledge.id).join(Campaign, Campaign.id == Pledge.campaign_id)
        .where(Pledge.state == "on", Pledge.shape == "recurring", Campaign.state == "open", Due.number == newest)
        .order_by(Pledge.id).execution_options(populate_existing=True)
    )  # fmt: skip
    return [(pledge, due) for pledge, due in ground.session.execute(wanted)]


def note_next(turn: Turn, pledge: Pledge, last: Due) -> bool:
    """The next payment of one that goes on, if its first reminder is due; False if it is not time yet."""
    day = rhythm.next_day(
        date.fromisoformat(pledge.first_day), pledge.period, date.fromisoformat(last.due_on)
    )
    if pledge.paused_until and day.isoformat() < pledge.paused_until:
        before = date.fromisoformat(pledge.paused_until) - timedelta(days=1)
        day = rhythm.next_day(date.fromisoformat(pledge.first_day), pledge.period, before)
    if rhythm.ahead(pledge.period, day) > today(turn):
        return False
    _note(turn, pledge, last.number + 1, day, pledge.minor)
    changed(turn, pledge)
    return True


# -- what its giver does ---------------------------------------------------------------------------------


def said_paid(turn: Turn, due: Due) -> bool:
    """Their word that it is paid; False if that was said, or it is not open any more."""
    return _settle(turn, due, "claimed", "claimed_at")


def _settle(turn: Turn, due: Due, state: str, when: str) -> bool:
    turn.flush()
    done = turn.hot.run(
        f"UPDATE fund_due SET state = ?, {when} = ?, remind_on = '' WHERE id = ? AND state = 'due'",  # noqa: S608 - ours
        (state, turn.now, due.id),
    )
    turn.session.refresh(due)
    if done == 1:
        pledge = turn.session.get_one(Pledge, due.pledge_id)
        turn.audit(f"fund.{state}", f"pledge:{pledge.id}")
        changed(turn, pledge)
    return done == 1


def not_paid_after_all(turn: Turn, due: Due) -> bool:
    """The last tap was a slip; False if the team has confirmed it meanwhile."""
    turn.flush()
    pledge = turn.session.get_one(Pledge, due.pledge_id)
    word = rhythm.first_word(pledge.period, date.fromisoformat(due.due_on), today(turn))
    done = turn.hot.run(
        "UPDATE fund_due SET state = 'due', claimed_at = NULL, remind_on = ? WHERE id = ? AND state = 'claimed'",
        (word.isoformat() if due.reminded < rhythm.MOST else "", due.id),
    )
    turn.session.refresh(due)
    changed(turn, pledge)
    return done == 1


def put_off(turn: Turn, pledge: Pledge, by: relativedelta) -> date | None:
    """All open payments fall due later, the first of them on the day that is returned; None if none is open."""
    dues, first = open_dues(turn, pledge), None
    for due in dues:
        day = max(date.fromisoformat(due.due_on), today(turn)) + by
        first = first or day
        turn.hot.run(
            "UPDATE fund_due SET due_on = ?, due_at = ?, reminded = 0, remind_on = ? WHERE id = ? AND state = 'due'",
            (day.isoformat(), at_local(day, 0, turn.community.zone).timestamp(),
             rhythm.first_word(pledge.period, day, today(turn)).isoformat(), due.id),
        )  # fmt: skip
    changed(turn, pledge)
    return first


def change(turn: Turn, pledge: Pledge, minor: int) -> bool:
    """Another amount, of each payment that is still open; False if it is over."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE fund_pledge SET minor = ? WHERE id = ? AND state IN ('on', 'paused')", (minor, pledge.id)
    )
    if done == 1:
        turn.hot.run(
            "UPDATE fund_due SET minor = ? WHERE pledge_id = ? AND state = 'due'", (minor, pledge.id)
        )
        _moved(turn, pledge, "changed")
    return done == 1


def pause(turn: Turn, pledge: Pledge, until: date | None) -> bool:
    """Nothing falls due until then (None: until they say so); what is open of one that goes on is let go."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE fund_pledge SET state = 'paused', paused_until = ? WHERE id = ? AND state = 'on'",
        (until.isoformat() if until else "", pledge.id),
    )
    if done == 1:
        if pledge.shape == "recurring":
            _let_go(turn, pledge)
        _moved(turn, pledge, "paused")
    return done == 1


def resume(turn: Turn, pledge: Pledge) -> bool:
    """It goes on from today; what fell due meanwhile is not asked for."""
    turn.flush()
    now = today(turn).isoformat()
    done = turn.hot.run(
        "UPDATE fund_pledge SET state = 'on', paused_until = ? WHERE id = ? AND state = 'paused'",
        (now, pledge.id),
    )
    if done == 1:
        word = (today(turn) + timedelta(days=rhythm.REST)).isoformat()
        turn.hot.run(
            "UPDATE fund_due SET remind_on = ? WHERE pledge_id = ? AND state = 'due' AND remind_on <> ''"
            " AND remind_on < ?",
            (word, pledge.id, word),
        )
        _moved(turn, pledge, "resumed")
    return done == 1


def stop(turn: Turn, pledge: Pledge) -> bool:
    """It is over, and nothing of it is owed; False if it was."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE fund_pledge SET state = 'stopped', ended_at = ? WHERE id = ? AND state IN ('on', 'paused')",
        (turn.now, pledge.id),
    )
    if done == 1:
        _let_go(turn, pledge)
        _moved(turn, pledge, "stopped")
    return done == 1


def _let_go(turn: Turn, pledge: Pledge) -> None:
    turn.hot.run(
        "UPDATE fund_due SET state = 'skipped', remind_on = '' WHERE pledge_id = ? AND state = 'due'",
        (pledge.id,),
    )


def _moved(turn: Turn, pledge: Pledge, what: str) -> None:
    turn.session.refresh(pledge)
    turn.audit(f"fund.{what}", f"pledge:{pledge.id}")
    changed(turn, pledge)
