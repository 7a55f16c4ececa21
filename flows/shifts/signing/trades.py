"""Two people trade two places: asked, answered, done in one moment, or not at all (S14).

    ask(turn, mine, theirs)      asked: nothing changes hands yet
    agree(turn, trade)           done: both places end, and each has the other's; or why that cannot be any more
    undo(turn, trade)            undone: the same the other way round

Every check runs again at each step: both still held by these two, not begun, no overlap, what a role needs. Whatever
does not hold leaves all as it was.
"""

from __future__ import annotations

from sqlalchemy import or_, select

from bot.contract.words import Msg, _
from bot.talk import names
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.shifts import wording
from flows.shifts.planning import shifts
from flows.shifts.signing import places
from flows.shifts.tables import Place, Role, Shift, Trade


def find(ground: Ground, trade_id: int | str) -> Trade | None:
    """A trade by its id."""
    return ground.session.get(Trade, int(trade_id)) if str(trade_id).isdecimal() else None


def between(ground: Ground, person_id: int, shift_id: int, state: str) -> Trade | None:
    """The newest trade of somebody in this state that gives or brings them this shift."""
    wanted = (
        select(Trade)
        .join(Place, or_(Place.id == Trade.mine, Place.id == Trade.theirs))
        .where(or_(Trade.proposer_id == person_id, Trade.other_id == person_id))
        .where(Place.shift_id == shift_id, Trade.state == state)
        .order_by(Trade.id.desc())
    )
    return ground.session.scalars(wanted).first()


def sides(ground: Ground, trade: Trade) -> tuple[Place, Place]:
    """The two places that the trade is about: of who proposed, and of who was asked."""
    return ground.session.get_one(Place, trade.mine), ground.session.get_one(Place, trade.theirs)


def why_not(ground: Ground, mine: Place, theirs: Place) -> Msg | None:
    """Why these two cannot change hands now; None if they can."""
    for place, other in ((mine, theirs), (theirs, mine)):
        shift, role = (
            ground.session.get_one(Shift, place.shift_id),
            ground.session.get_one(Role, place.role_id),
        )
        if place.state not in shifts.HOLDING or shift.state != "open" or shift.begins_at <= ground.now:
            return _("That can't be traded any more: {what}.", what=wording.what(shift))
        refused = _refused(ground, other.person_id, shift, role, other.shift_id)
        if refused is not None:
            return refused
    return None


def _refused(ground: Ground, person_id: int, shift: Shift, role: Role, given: int) -> Msg | None:
    """Why somebody cannot have a place in a shift for the one they give."""
    name = names.called(ground, person_id)
    if places.of_person(ground, shift.id, person_id) is not None:
        return _("{name} is in there already: {what}.", name=name, what=wording.what(shift))
    if role.needs and not places.is_skilled(ground, person_id, role.needs):
        return _("{name} is not confirmed for this: {skill}.", name=name, skill=role.needs)
    clash = places.overlapping(ground, shift, person_id, besides=given)
    if clash is not None:
        return _("It overlaps with what {name} has: {what}.", name=name, what=wording.what(clash))
    return None


def partners(ground: Ground, mine: Place, most: int) -> list[tuple[Place, Shift]]:
    """Places of others that could be had for this one, soonest first."""
    wanted = (
        select(Place, Shift)
        .join(Shift, Shift.id == Place.shift_id)
        .where(Place.state.in_(shifts.HOLDING), Place.person_id != mine.person_id, Shift.id != mine.shift_id)
        .where(Shift.state == "open", Shift.begins_at > ground.now)
        .order_by(Shift.begins_at, Place.id)
    )
    found = []
    for place, shift in ground.session.execute(wanted):
        if why_not(ground, mine, place) is None:
            found.append((place, shift))
        if len(found) == most:
            break
    return found


# -- verbs -----------------------------------------------------------------------------------------------


def ask(turn: Turn, mine: Place, theirs: Place) -> Trade:
    """The other one is asked; the caller tells them, and checked `why_not`."""
    trade = Trade(mine=mine.id, theirs=theirs.id, proposer_id=mine.person_id, other_id=theirs.person_id,
                  state="asked", at=turn.now)  # fmt: skip
    turn.session.add(trade)
    turn.flush()
    turn.audit("shift.trade_asked", f"shift:{mine.shift_id}", trade=trade.id)
    return trade


def move(turn: Turn, trade: Trade, before: str, after: str) -> bool:
    """One legal move of a trade, decided by the database."""
    turn.flush()
    sql = "UPDATE shift_trade SET state = ?, done_at = ? WHERE id = ? AND state = ?"
    done = turn.hot.run(sql, (after, turn.now, trade.id, before)) == 1
    turn.session.expire_all()
    if done:
        turn.audit(f"shift.trade_{after}", f"shift_trade:{trade.id}")
    return done


def agree(turn: Turn, trade: Trade) -> Msg | None:
    """Both places change hands; None if so, else why nothing did."""
    mine, theirs = sides(turn, trade)
    refused = why_not(turn, mine, theirs)
    if refused is not None or not move(turn, trade, "asked", "done"):
        return refused or _("That is settled already.")
    _exchange(turn, trade, mine, theirs)
    return None


def undo(turn: Turn, trade: Trade) -> Msg | None:
    """Everything as before, if both still have what they got; None if so, else why not."""
    now = _now(turn, trade)
    if now is None:
        return _("That can't be traded back any more.")
    refused = why_not(turn, *now)
    if refused is not None or not move(turn, trade, "done", "undone"):
        return refused or _("That is settled already.")
    _exchange(turn, trade, *now)
    return None


def current(turn: Turn, trade: Trade, person_id: int) -> tuple[Place, Place] | None:
    """After a trade: what this person has by it, and what the other one has."""
    now = _now(turn, trade)
    return now if now is None or now[0].person_id == person_id else (now[1], now[0])


def _now(turn: Turn, trade: Trade) -> tuple[Place, Place] | None:
    """The places that the two have now in each other's shift."""
    mine, theirs = sides(turn, trade)
    first = places.of_person(turn, theirs.shift_id, trade.proposer_id)
    second = places.of_person(turn, mine.shift_id, trade.other_id)
    return (first, second) if first is not None and second is not None else None


def _exchange(turn: Turn, trade: Trade, one: Place, two: Place) -> None:
    """One place after the other ends, and is held by the other one from the same moment on."""
    pairs = [(place.shift_id, place.role_id, other.person_id) for place, other in ((one, two), (two, one))]
    for place, other in ((one, two), (two, one)):
        ended = places.move(
            turn, place, shifts.HOLDING, "replaced", ended_at=turn.now, to_person=other.person_id
        )
        assert ended  # `why_not` saw it in this transaction
    for shift_id, role_id, person_id in pairs:
        places.hand_over(turn, turn.session.get_one(Shift, shift_id), role_id, person_id)
