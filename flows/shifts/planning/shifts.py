"""Shifts: made, shown, moved, cancelled, over; what may follow what.

    number = make(turn, Plan(…))             one shift with its roles; nobody sees it yet
    show(turn, shift)                        its card goes to the chats for shifts
    move(turn, shift, begins, ends)          a new time needs a new yes from everybody (S21)
    cancel(turn, shift)                      all places end, all holders are told by `around.news`
    find(ground, "12")                       what a number names

Decided by conditional statements: a shift is `open` until its end or its cancelling, once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.store import cards
from bot.talk.base import Ground
from bot.talk.turn import Turn
from bot.words.choosing import fold
from flows.shifts.planning import moments
from flows.shifts.tables import Place, Role, Shift
from flows.shifts.wording import one

#: States of a place in which its person is expected.
HOLDING = ("held", "confirmed", "standin")
#: …and those that take up room: an offered place is kept for whoever is asked.
TAKING = ("offered", *HOLDING)
#: …and those that are not over.
LIVE = ("waiting", *TAKING)
#: The kind of what is said before a start: not to who left meanwhile, not after a move.
REMINDER = "shift.reminder"
#: …and of what is asked of who waits: a place is free for them; somebody looks for a stand-in.
OFFER, SOUGHT = "shift.offer", "shift.sought"
#: Bounds of a plan; more is a slip of the finger: people in it, its seconds, seconds until it begins.
MOST_PEOPLE, LONGEST, MOST_AHEAD = 500, 14 * 3600.0, 366 * 86400.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A role as planned: "2 drivers" is Wanted("driver", "driver", 2, 2)."""

    key: str
    label: str
    least: int
    most: int
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A shift that somebody said yes to. Moments in seconds since the epoch."""

    title: str
    hall: str
    begins_at: float
    ends_at: float
    roles: Sequence[Wanted]
    lead_id: int | None = None
    series_id: int | None = None
    #: Its day by the series' rule, ISO.
    day: str = ""
    opens_at: float | None = None


def make(turn: Turn, plan: Plan) -> int | None:
    """Store a shift and its roles; its number. None if its series has that day already."""
    number = turn.number("shift")
    made = turn.hot.insert_new(
        "shift", id=number, series_id=plan.series_id, day=plan.day or f"#{number}", title=plan.title, hall=plan.hall,
        begins_at=plan.begins_at, ends_at=plan.ends_at, moves=0, lead_id=plan.lead_id,
        made_by=turn.person.id if turn.person is not None else None, state="open", opens_at=plan.opens_at,
    )  # fmt: skip
    if made is None:
        return None
    for role in plan.roles:
        turn.hot.insert(
            "shift_role", shift_id=number, key=role.key, label=role.label, least=role.least, most=role.most,
            needs=role.needs,
        )  # fmt: skip
    turn.audit("shift.made", f"shift:{number}", series=plan.series_id)
    return number


def show(turn: Turn, shift: Shift) -> None:
    """Its card hangs in the chats for shifts from now on."""
    if shift.shown_at is None:
        shift.shown_at = turn.now
        turn.flush()
        moments.plan(turn, shift)
    refresh(turn, shift)


def refresh(turn: Turn, shift: Shift) -> None:
    """Redraw what hangs of it, and of its series: one card shows the next two dates (rule 13)."""
    if shift.shown_at is None:
        return
    cards.touch(turn.hot, "shift_gaps", str(shift.id), "", turn.now)  # only where it hangs already
    if shift.series_id is None:
        turn.touch("shift", shift.id)
    else:
        turn.touch("shift_series", shift.series_id)


def cancel(turn: Turn, shift: Shift) -> bool:
    """It does not take place; False if it was over or cancelled already. Its places stay until they are told."""
    return _end(turn, shift, "cancelled")


def finish(turn: Turn, shift: Shift) -> bool:
    """Its end has come."""
    return _end(turn, shift, "over")


def _end(turn: Turn, shift: Shift, state: str) -> bool:
    turn.flush()
    done = turn.hot.run("UPDATE shift SET state = ? WHERE id = ? AND state = 'open'", (state, shift.id))
    if done != 1:
        return False
    turn.session.refresh(shift)
    turn.audit(f"shift.{state}", f"shift:{shift.id}")
    cards.close(turn.hot, "shift_gaps", str(shift.id), turn.now)
    if shift.series_id is None:
        cards.close(turn.hot, "shift", str(shift.id), turn.now)
    else:
        refresh(turn, shift)
    return True


def move(turn: Turn, shift: Shift, begins_at: float, ends_at: float) -> bool:
    """Another time; whoever held a place has it still, unconfirmed. False if it is not open any more."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE shift SET opens_at = opens_at + ? - begins_at, begins_at = ?, ends_at = ?, moves = moves + 1"
        " WHERE id = ? AND state = 'open'",
        (begins_at, begins_at, ends_at, shift.id),
    )
    if done != 1:
        return False
    turn.hot.run(
        "UPDATE shift_place SET state = 'held', confirmed_at = NULL WHERE shift_id = ? AND state = 'confirmed'",
        (shift.id,),
    )
    turn.session.expire_all()
    turn.session.refresh(shift)
    turn.spare(f"shift:{shift.id}", REMINDER)
    moments.plan(turn, shift)
    turn.audit("shift.moved", f"shift:{shift.id}")
    refresh(turn, shift)
    return True


def resize(turn: Turn, role: Role, least: int, most: int) -> bool:
    """More or fewer wanted; never fewer than are coming (S4)."""
    turn.flush()
    sql = f"""
        UPDATE shift_role SET least = ?, most = ? WHERE id = ?
          AND (SELECT count(*) FROM shift_place WHERE role_id = ? AND state IN {TAKING}) <= ?
    """  # noqa: S608 - constants
    done = turn.hot.run(sql, (least, most, role.id, role.id, most))
    turn.session.expire_all()
    return done == 1


# -- looking things up -----------------------------------------------------------------------------------

_NUMBER = re.compile(r"#?(\d{1,9})")


def get(ground: Ground, number: int | str) -> Shift | None:
    """The shift with a number."""
    return ground.session.get(Shift, int(number))


def find(ground: Ground, thing: str) -> Shift | None:
    """The shift that "12" or "#12" names; "12:driver" too, its role aside."""
    number = number_of(thing)
    return get(ground, number) if number is not None else None


def number_of(thing: str) -> int | None:
    """The number that "12", "#12" and "12:driver" name."""
    match = _NUMBER.fullmatch(thing.strip().partition(":")[0])
    return int(match[1]) if match else None


def roles_of(ground: Ground, shift_id: int) -> Sequence[Role]:
    """A shift's roles, in the order in which they were planned."""
    return ground.session.scalars(select(Role).where(Role.shift_id == shift_id).order_by(Role.id)).all()


def named(ground: Ground, role: Role) -> dict[str, str]:
    """How a button names a role, and people type it; not at all where a shift has only one."""
    return {"role": fold(one(role.label))} if len(roles_of(ground, role.shift_id)) > 1 else {}


def places_of(ground: Ground, shift_id: int, states: Sequence[str] = HOLDING) -> Sequence[Place]:
    """Places of a shift in these states, in the order of signing up; by its roles, for those have the index."""
    of_its_roles = Place.role_id.in_(select(Role.id).where(Role.shift_id == shift_id))
    wanted = select(Place).where(of_its_roles, Place.state.in_(states)).order_by(Place.since, Place.id)
    return ground.session.scalars(wanted).all()


def taken(ground: Ground, role: Role) -> int:
    """How many places of a role are taken or kept for somebody."""
    row = ground.hot.one(
        f"SELECT count(*) FROM shift_place WHERE role_id = ? AND state IN {TAKING}",  # noqa: S608 - constants
        (role.id,),
    )
    return int(row[0]) if row else 0


def missing(ground: Ground, role: Role) -> int:
    """How many more a role needs at least."""
    return max(0, role.least - taken(ground, role))


def ahead(ground: Ground, until: float, series_id: int | None = None) -> Sequence[Shift]:
    """Open shifts that have not ended and begin before `until`, soonest first."""
    wanted = select(Shift).where(
        Shift.state == "open",
        Shift.ends_at > ground.now,
        Shift.begins_at < until,
        Shift.shown_at.is_not(None),
    )
    if series_id is not None:
        wanted = wanted.where(Shift.series_id == series_id)
    return ground.session.scalars(wanted.order_by(Shift.begins_at, Shift.id)).all()


#: One statement for a whole week: a role that has fewer than it needs.
_GAPS = f"""
    SELECT DISTINCT s.id, s.begins_at FROM shift s JOIN shift_role r ON r.shift_id = s.id
    WHERE s.state = 'open' AND s.shown_at IS NOT NULL AND s.begins_at < ? AND s.ends_at > ?
      AND (SELECT count(*) FROM shift_place p WHERE p.role_id = r.id AND p.state IN {TAKING}) < r.least
    ORDER BY s.begins_at, s.id
"""  # noqa: S608 - constants


def with_gaps(ground: Ground, until: float) -> Sequence[Shift]:
    """Those of `ahead` that need more people, soonest first."""
    ground.flush()
    numbers = [row[0] for row in ground.hot.all(_GAPS, (until, ground.now))]
    found = ground.session.scalars(select(Shift).where(Shift.id.in_(numbers)))
    return sorted(found, key=lambda shift: (shift.begins_at, shift.id))
