"""Assemblies: called, moved, cancelled, over; who comes.

    number = call(turn, Plan(…))             announced: its card goes to all chats for assemblies
    answer(turn, meeting, "maybe")           whoever acts comes, perhaps; False if it is not ahead any more
    move(turn, meeting, begins, ends)        another time; who comes stays, and is told by `changing`
    cancel(turn, meeting)   end(turn, meeting)
    find(ground, "12")                       what a number names

Decided by conditional statements: an assembly is `planned`, then `on`, then `over`, or cancelled once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import func, select

from bot.store import cards
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.assembly.meeting import moments
from flows.assembly.meeting.tables import Coming, Meeting

Said = Literal["yes", "maybe", "no"]
#: States in which it lies ahead or goes on.
AHEAD = ("planned", "on")
#: The kind of what is said before it begins: not to who does not come any more, not after a move.
REMINDER = "meeting.reminder"
#: Bounds of a plan, seconds: its length, and until it begins.
LONGEST, MOST_AHEAD = 12 * 3600.0, 366 * 86400.0
#: Seconds for which its minutes may still be written.
NOTED = 14 * 86400.0
#: Seconds for which what is over stays in calendars.
BACK = 60 * 86400.0


@dataclass(frozen=True, slots=True)
class Plan:
    """An assembly that somebody said yes to. Moments in seconds since the epoch."""

    title: str
    place: str
    begins_at: float
    ends_at: float
    agenda_until: float | None


def call(turn: Turn, plan: Plan) -> Meeting:
    """Store it and announce it."""
    number = turn.number("meeting")
    meeting = Meeting(
        id=number, title=plan.title, place=plan.place, begins_at=plan.begins_at, ends_at=plan.ends_at,
        agenda_until=plan.agenda_until, moves=0, made_by=turn.actor.id, state="planned", created_at=turn.now,
        ended_at=None, led_by=None, list_shut_at=None, minutes_at=None,
    )  # fmt: skip
    turn.session.add(meeting)
    turn.flush()
    turn.audit("meeting.called", f"meeting:{number}")
    moments.plan(turn, meeting)
    turn.touch("meeting", number)
    return meeting


def answer(turn: Turn, meeting: Meeting, said: Said) -> bool:
    """Whoever acts said whether they come; the last word counts."""
    turn.flush()
    done = turn.hot.run(
        "INSERT INTO meeting_rsvp (meeting_id, person_id, said, at) SELECT ?, ?, ?, ?"
        " WHERE EXISTS (SELECT 1 FROM meeting WHERE id = ? AND state IN ('planned', 'on'))"
        " ON CONFLICT (meeting_id, person_id) DO UPDATE SET said = excluded.said, at = excluded.at",
        (meeting.id, turn.actor.id, said, turn.now, meeting.id),
    )
    if done != 1:
        return False
    if said == "no":
        turn.spare(f"meeting:{meeting.id}", REMINDER, turn.actor.id)
    turn.session.expire_all()
    turn.audit(f"meeting.said_{said}", f"meeting:{meeting.id}")
    turn.touch("meeting", meeting.id)
    return True


def move(turn: Turn, meeting: Meeting, begins_at: float, ends_at: float) -> bool:
    """Another time; its agenda closes when it was said, or as it begins. False if it began or is over."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE meeting SET agenda_until = CASE WHEN agenda_until < ? THEN agenda_until END, begins_at = ?,"
        " ends_at = ?, moves = moves + 1 WHERE id = ? AND state = 'planned'",
        (begins_at, begins_at, ends_at, meeting.id),
    )
    if done != 1:
        return False
    turn.session.refresh(meeting)
    turn.spare(f"meeting:{meeting.id}", REMINDER)
    moments.plan(turn, meeting)
    turn.audit("meeting.moved", f"meeting:{meeting.id}")
    turn.touch("meeting", meeting.id)
    return True


def cancel(turn: Turn, meeting: Meeting) -> bool:
    """It does not take place; False if it began, is over or cancelled already."""
    return _close(turn, meeting, ("planned",), "cancelled")


def end(turn: Turn, meeting: Meeting) -> bool:
    """It is over; False if it was before."""
    return _close(turn, meeting, AHEAD, "over")


def _close(turn: Turn, meeting: Meeting, before: Sequence[str], state: str) -> bool:
    turn.flush()
    marks = ", ".join("?" * len(before))
    done = turn.hot.run(
        f"UPDATE meeting SET state = ?, ended_at = ? WHERE id = ? AND state IN ({marks})",  # noqa: S608 - marks
        (state, turn.now, meeting.id, *before),
    )
    if done != 1:
        return False
    turn.session.refresh(meeting)
    turn.audit(f"meeting.{state}", f"meeting:{meeting.id}")
    turn.spare(f"meeting:{meeting.id}", REMINDER)
    cards.close(turn.hot, "meeting", str(meeting.id), turn.now)
    return True


# -- looking things up -----------------------------------------------------------------------------------

_NUMBER = re.compile(r"#?(\d{1,9})")


def find(ground: Ground, thing: str) -> Meeting | None:
    """The assembly that "12" or "#12" names."""
    match = _NUMBER.fullmatch(thing.strip())
    return ground.session.get(Meeting, int(match[1])) if match else None


def ahead(ground: Ground, until: float | None = None) -> Sequence[Meeting]:
    """Assemblies that are planned or go on, soonest first; those that begin before then."""
    wanted = select(Meeting).where(Meeting.state.in_(AHEAD)).order_by(Meeting.begins_at, Meeting.id)
    return ground.session.scalars(wanted if until is None else wanted.where(Meeting.begins_at < until)).all()


def noted(ground: Ground) -> Meeting | None:
    """The assembly that notes and tasks belong to now: the one that goes on, else the last one without minutes."""
    wanted = select(Meeting).where(
        (Meeting.state == "on")
        | ((Meeting.state == "over") & Meeting.minutes_at.is_(None) & (Meeting.ended_at > ground.now - NOTED))
    )
    return ground.session.scalars(wanted.order_by(Meeting.state, Meeting.begins_at.desc()).limit(1)).first()


def said_by(ground: Ground, meeting_id: int, person_id: int) -> str:
    """What somebody said: yes, maybe, no, or nothing yet ("")."""
    wanted = select(Coming.said).where(Coming.meeting_id == meeting_id, Coming.person_id == person_id)
    return ground.session.scalars(wanted).first() or ""


def people(ground: Ground, meeting_id: int, *said: Said) -> Sequence[int]:
    """Who said one of these, in the order in which they did."""
    wanted = select(Coming.person_id).where(Coming.meeting_id == meeting_id, Coming.said.in_(said))
    return ground.session.scalars(wanted.order_by(Coming.at, Coming.id)).all()


def of_person(ground: Ground, person_id: int) -> Sequence[Meeting]:
    """Those to which somebody comes or may, soonest first; what is long over is left out."""
    wanted = (
        select(Meeting)
        .join(Coming, Coming.meeting_id == Meeting.id)
        .where(Coming.person_id == person_id, Coming.said != "no", Meeting.ends_at > ground.now - BACK)
        .order_by(Meeting.begins_at, Meeting.id)
    )
    return ground.session.scalars(wanted).all()


def counts(ground: Ground, meeting_id: int) -> Mapping[str, int]:
    """How many said what; what nobody said is missing."""
    wanted = select(Coming.said, func.count()).where(Coming.meeting_id == meeting_id).group_by(Coming.said)
    return {row[0]: row[1] for row in ground.session.execute(wanted)}


def agenda_is_open(ground: Ground, meeting: Meeting) -> bool:
    """Whether anybody may still put something on its agenda."""
    until = meeting.begins_at if meeting.agenda_until is None else meeting.agenda_until
    return meeting.state == "planned" and ground.now < until
