"""Places: who comes. Capacity is never exceeded, and a filled place never becomes empty silently.

    join     -> held | waiting, or why not        leave     held -> left, freely until the notice time (S11)
    seek     held -> standin: still theirs        stand_in  standin -> replaced, and held by somebody else
    give_up  -> left, with a word to the lead     confirm   held -> confirmed

Each verb is one conditional statement: whoever comes second changes nothing and is told so. Telling people is
`around.news`'s work; a freed place is handed on by `queue`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select

from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.shifts.planning import shifts
from flows.shifts.planning.shifts import HOLDING, LIVE, TAKING
from flows.shifts.tables import Away, Place, Role, Shift, Skilled

#: Seconds by which two shifts may overlap (S8).
GRACE = 15 * 60.0

Code = Literal["held", "waiting", "already", "overlaps", "needs", "ended", "early", "limit"]


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of signing up.

    Args:
        place: the place held or waited for; None if nothing was changed.
        position: in the waiting list, from 1.
        other: the shift it overlaps with, or the one they are in already.
    """

    code: Code
    place: int | None = None
    position: int = 0
    other: Shift | None = None


def join(turn: Turn, shift: Shift, role: Role, person_id: int, *, standing: bool = False) -> Joined:
    """Sign somebody up for a role, or for its waiting list; at most one live place of a person in a shift (S8, S9)."""
    turn.flush()
    refused = why_not(turn, shift, role, person_id)
    if refused is not None:
        return refused
    place = _take(turn, shift, role, person_id, standing)
    if place is not None:
        _changed(turn, shift, "held", person_id)
        return Joined("held", place)
    place = turn.hot.insert_new(
        "shift_place", shift_id=shift.id, role_id=role.id, person_id=person_id, state="waiting", since=turn.now,
        standing=standing,
    )  # fmt: skip
    if place is None:
        return Joined("already", other=shift)
    _changed(turn, shift, "waiting", person_id)
    return Joined("waiting", place, position(turn, place))


def why_not(
    ground: Ground, shift: Shift, role: Role, person_id: int, *, waits: Place | None = None
) -> Joined | None:
    """Why somebody cannot sign up now; None if they can, if only for the waiting list.

    `waits`: their place on a waiting list of this shift, if they may give it up for this.
    """
    if shift.state != "open" or shift.begins_at <= ground.now:
        return Joined("ended")
    mine = of_person(ground, shift.id, person_id)
    if mine is not None and not (mine.state == "waiting" and waits is not None and waits.id == mine.id):
        return Joined("already", mine.id, position(ground, mine.id), shift)
    if role.needs and not is_skilled(ground, person_id, role.needs):
        return Joined("needs")
    if shift.opens_at is not None and shift.opens_at > ground.now:
        theirs = _limited(ground, person_id)
        if len(theirs) >= int(ground.setting("shift.each")):
            return Joined("early", other=theirs[0])
    clash = overlapping(ground, shift, person_id)
    return Joined("overlaps", other=clash) if clash is not None else None


#: One statement, so that nobody comes between the count and the place. Whoever waits already goes first, until a free
#: place goes to whoever says yes first.
_TAKE = f"""
    INSERT INTO shift_place (shift_id, role_id, person_id, state, since, standing)
    SELECT ?, ?, ?, 'held', ?, ?
    WHERE (SELECT count(*) FROM shift_place WHERE role_id = ? AND state IN {TAKING})
          < (SELECT r.most FROM shift_role r JOIN shift s ON s.id = r.shift_id
             WHERE r.id = ? AND s.state = 'open' AND s.begins_at > ?)
      AND NOT EXISTS (
        SELECT 1 FROM shift_place p JOIN shift s ON s.id = p.shift_id
        WHERE p.role_id = ? AND p.state = 'waiting' AND s.begins_at > ?)
    ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608 - constants


def _take(turn: Turn, shift: Shift, role: Role, person_id: int, standing: bool) -> int | None:
    first_wins = turn.now + float(turn.setting("shift.offer_all"))
    args = (shift.id, role.id, person_id, turn.now, standing, role.id, role.id, turn.now, role.id, first_wins)
    row = turn.hot.one(_TAKE, args)
    return None if row is None else int(row[0])


def _changed(turn: Turn, shift: Shift, what: str, person_id: int) -> None:
    turn.audit(f"shift.{what}", f"shift:{shift.id}", person=person_id)
    shifts.refresh(turn, shift)


# -- the holder's ways out -------------------------------------------------------------------------------


def move(turn: Turn, place: Place, before: Sequence[str], after: str, **values: object) -> bool:
    """One legal move of a place, decided by the database; False if it is not legal any more."""
    turn.flush()
    was, columns = place.state, {"state": after, **values}
    sets = ", ".join(f"{name} = ?" for name in columns)
    marks = ", ".join("?" * len(before))
    done = turn.hot.run(
        f"UPDATE shift_place SET {sets} WHERE id = ? AND state IN ({marks})",  # noqa: S608 - our own columns
        (*columns.values(), place.id, *before),
    )
    if done == 1:
        shift = turn.session.get_one(Shift, place.shift_id)
        turn.session.expire(place)
        _spare(turn, shift, place.person_id, was, after)
        _changed(turn, shift, after, place.person_id)
    return done == 1


def _spare(turn: Turn, shift: Shift, person_id: int, was: str, now: str) -> None:
    """What waits for somebody's morning and is not true any more."""
    about = f"shift:{shift.id}"
    if now not in HOLDING:
        turn.spare(about, shifts.REMINDER, person_id)
    if was in ("waiting", "offered"):
        turn.spare(about, shifts.OFFER, person_id)
    if was == "standin" and not shifts.places_of(turn, shift.id, ("standin",)):
        turn.spare(about, shifts.SOUGHT)


def is_free_to_leave(turn: Turn, shift: Shift) -> bool:
    """Whether a holder may leave without a stand-in: early enough before the start (S11)."""
    return shift.begins_at - turn.now > float(turn.setting("shift.free_until"))


def leave(turn: Turn, place: Place) -> bool:
    """Out of a waiting list, an offer, or a place; the caller says `is_free_to_leave` first."""
    return move(turn, place, LIVE, "left", ended_at=turn.now)


def confirm(turn: Turn, place: Place) -> bool:
    """I'll be there (S18)."""
    return move(turn, place, ("held", "standin"), "confirmed", confirmed_at=turn.now)


def seek(turn: Turn, place: Place) -> bool:
    """A stand-in is wanted; until there is one, it stays theirs (S11)."""
    return move(turn, place, ("held", "confirmed"), "standin")


def stand_in(turn: Turn, place: Place, person_id: int) -> Joined:
    """Take over a place whose holder seeks a stand-in: one statement frees the one and binds the other."""
    turn.flush()
    shift, role = turn.session.get_one(Shift, place.shift_id), turn.session.get_one(Role, place.role_id)
    waits = of_person(turn, shift.id, person_id)
    refused = why_not(turn, shift, role, person_id, waits=waits)
    if refused is not None:
        return refused
    if not move(turn, place, ("standin",), "replaced", ended_at=turn.now, to_person=person_id):
        return Joined("ended")
    if waits is not None:
        move(turn, waits, ("waiting",), "left", ended_at=turn.now)
    return Joined("held", hand_over(turn, shift, role.id, person_id))


def hand_over(turn: Turn, shift: Shift, role_id: int, person_id: int) -> int:
    """The place that somebody else just gave up for them; its id."""
    made = turn.hot.insert(
        "shift_place", shift_id=shift.id, role_id=role_id, person_id=person_id, state="held", since=turn.now,
        standing=False,
    )  # fmt: skip
    _changed(turn, shift, "held", person_id)
    return made


# -- looking things up -----------------------------------------------------------------------------------


def of_person(ground: Ground, shift_id: int, person_id: int) -> Place | None:
    """Somebody's live place in a shift; looked for by the driver, for mostly there is none (200 µs less)."""
    ground.flush()
    row = ground.hot.one(
        f"SELECT id FROM shift_place WHERE shift_id = ? AND person_id = ? AND state IN {LIVE}",  # noqa: S608 - constants
        (shift_id, person_id),
    )
    return None if row is None else ground.session.get(Place, row[0])


def get(ground: Ground, place_id: int | str) -> Place | None:
    """A place by its id."""
    return ground.session.get(Place, int(place_id)) if str(place_id).isdecimal() else None


def ahead_of(ground: Ground, person_id: int, states: Sequence[str] = LIVE) -> Sequence[tuple[Place, Shift]]:
    """Somebody's places in shifts that have not ended, soonest first."""
    wanted = (
        select(Place, Shift)
        .join(Shift, Shift.id == Place.shift_id)
        .where(Place.person_id == person_id, Place.state.in_(states))
        .where(Shift.state == "open", Shift.ends_at > ground.now)
        .order_by(Shift.begins_at, Shift.id)
    )
    return [(place, shift) for place, shift in ground.session.execute(wanted)]


def position(ground: Ground, place_id: int) -> int:
    """Where a waiting place stands in its list, from 1; 0 if it does not wait."""
    row = ground.hot.one(
        "SELECT count(*) FROM shift_place p JOIN shift_place mine ON mine.id = ? AND mine.state = 'waiting'"
        " WHERE p.role_id = mine.role_id AND p.state = 'waiting' AND (p.since, p.id) <= (mine.since, mine.id)",
        (place_id,),
    )
    return int(row[0]) if row else 0


#: By the driver, as mostly there is none.
_OVERLAPS = f"""
    SELECT s.id FROM shift_place p JOIN shift s ON s.id = p.shift_id
    WHERE p.person_id = ? AND p.state IN {TAKING} AND s.id NOT IN (?, ?) AND s.state = 'open'
      AND s.begins_at < ? AND s.ends_at > ?
    ORDER BY s.begins_at, s.id LIMIT 1
"""  # noqa: S608 - constants


def overlapping(ground: Ground, shift: Shift, person_id: int, *, besides: int = 0) -> Shift | None:
    """Another shift of somebody's that this one overlaps by more than the grace (S8); `besides` is given for it."""
    ground.flush()
    row = ground.hot.one(
        _OVERLAPS, (person_id, shift.id, besides, shift.ends_at - GRACE, shift.begins_at + GRACE)
    )
    return None if row is None else ground.session.get(Shift, row[0])


def is_skilled(ground: Ground, person_id: int, skill: str) -> bool:
    """Whether a named person confirmed that somebody may do this (S5)."""
    wanted = select(Skilled.id).where(Skilled.person_id == person_id, Skilled.skill == skill)
    return ground.session.scalars(wanted).first() is not None


def is_new(ground: Ground, person_id: int) -> bool:
    """Whether somebody has never been to a shift: the lead may want to look after them (S6)."""
    wanted = select(Place.id).where(Place.person_id == person_id, Place.state == "attended")
    return ground.session.scalars(wanted.limit(1)).first() is None


def is_away(ground: Ground, person_id: int, day: str) -> bool:
    """Whether somebody said that they are away on a local day (S13)."""
    wanted = select(Away.id).where(Away.person_id == person_id, Away.first_day <= day, Away.last_day >= day)
    return ground.session.scalars(wanted).first() is not None


def _limited(ground: Ground, person_id: int) -> list[Shift]:
    """The popular shifts not open for all yet in which somebody has a place, or waits for one (S7)."""
    return [
        shift
        for _place, shift in ahead_of(ground, person_id)
        if shift.opens_at is not None and shift.opens_at > ground.now
    ]
