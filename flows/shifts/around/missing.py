"""What is missing: one post a day before, refreshed by edits; a stand-by call; who has not answered, for the lead.

T−24 h   its card and the board say what is missing; the least recently asked who fit are asked one by one (S20)
T−12 h   whoever has not said "I'll be there" stands on the lead's list; their place stays theirs (S19)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.contract.views import Act, Kind, View
from bot.contract.words import Joined, Msg, _
from bot.people.community import Default
from bot.talk import Reply, Toast, Turn, action, names, timer
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.planning import moments, shifts
from flows.shifts.planning.moments import HOUR
from flows.shifts.seeing import cards
from flows.shifts.signing import places
from flows.shifts.tables import Asked, Role, Shift

KINDS = (Kind("shift.call", "repeat", asked=False, holds=True),)
SETTINGS: Mapping[str, Default] = {
    "shift.call_wait": Default(
        1800,
        _("Seconds somebody has to answer whether they can step in, before the next one is asked"),
        300,
        86400,
    ),
}


@timer("shift.missing", grace=22 * HOUR)
def say_what_is_missing(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """One post a group and start lists the gaps; it goes when nothing is missing any more."""
    shift = moments.now(turn, subject, payload)
    if shift is None or not gaps(turn, shift):
        return
    turn.touch("shift_gaps", shift.id)
    call_next(turn, shift)


def gaps(turn: Turn, shift: Shift) -> Sequence[Role]:
    """Roles under their minimum."""
    return [role for role in shifts.roles_of(turn, shift.id) if shifts.missing(turn, role)]


@timer("shift.at_risk", grace=11 * HOUR)
def list_at_risk(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The lead reads who has not answered (S19)."""
    shift = moments.now(turn, subject, payload)
    silent = shifts.places_of(turn, shift.id, ("held",)) if shift is not None else ()
    if shift is None or not silent:
        return
    who = Joined(tuple(names.called(turn, place.person_id) for place in silent))
    said = _(
        "{what}: not heard from {who} yet. I remind them again two hours before.",
        what=wording.what(shift),
        who=who,
    )
    tell_lead(turn, shift, said, step="at_risk", good_until=shift.begins_at)


def tell_lead(
    turn: Turn, shift: Shift, said: Msg | View, *, step: str, urgent: bool = False, good_until: float | None = None
) -> None:  # fmt: skip
    """The lead hears of it; without one that can be reached, whoever is on duty."""
    about, once = f"shift:{shift.id}", f"{step}:{shift.begins_at:.0f}"
    key = f"{step}:{shift.id}:{shift.begins_at:.0f}:{shift.lead_id}"
    if shift.lead_id is None or not turn.tell(
        shift.lead_id, said, "shift.news", about=about, once_key=key, urgent=urgent, good_until=good_until
    ):
        turn.ping("shifts", said, about=about, step=once)


# -- the stand-by call -----------------------------------------------------------------------------------

#: Whoever has come to shifts, is free then, did not leave this one, was not asked about it: least recently asked first.
_NEXT = """
    SELECT p.id FROM person p
    WHERE p.standing = 'member' AND EXISTS (SELECT 1 FROM shift_place x WHERE x.person_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM shift_asked a WHERE a.shift_id = ? AND a.person_id = p.id)
      AND NOT EXISTS (
        SELECT 1 FROM shift_place o JOIN shift s ON s.id = o.shift_id WHERE o.person_id = p.id
          AND (s.id = ? OR (o.state IN ('waiting','offered','held','confirmed','standin')
            AND s.state = 'open' AND s.begins_at < ? AND s.ends_at > ?)))
      AND NOT EXISTS (SELECT 1 FROM shift_away w WHERE w.person_id = p.id AND w.first_day <= ? AND w.last_day >= ?)
    ORDER BY (SELECT max(a.at) FROM shift_asked a WHERE a.person_id = p.id) IS NOT NULL,
      (SELECT max(a.at) FROM shift_asked a WHERE a.person_id = p.id), p.id
    LIMIT 20
"""


def call_next(turn: Turn, shift: Shift) -> None:
    """Ask one more, if something is missing still; nobody is asked twice about the same shift.

    Nobody is woken: if it is the turn of somebody asleep, it is looked at again when they are up.
    """
    wanted = gaps(turn, shift)
    if shift.state != "open" or shift.begins_at <= turn.now or not wanted:
        return
    day = wording.day_of(shift, turn.community.zone)
    for (person_id,) in turn.hot.all(_NEXT, (shift.id, shift.id, shift.ends_at, shift.begins_at, day, day)):
        role = _role_for(turn, person_id, wanted)
        awake = turn.awake_at(person_id)
        if role is None or awake >= shift.begins_at or _is_spared(turn, person_id, shift):
            continue
        if awake > turn.now:
            turn.plan(awake, "shift.call", shift.id, f"up:{person_id}:{awake:.0f}")
        else:
            _ask(turn, shift, role, person_id)
            wait = float(turn.setting("shift.call_wait"))
            turn.plan(turn.now + wait, "shift.call", shift.id, f"{person_id}")
        return


def _role_for(turn: Turn, person_id: int, wanted: Sequence[Role]) -> Role | None:
    return next((r for r in wanted if not r.needs or places.is_skilled(turn, person_id, r.needs)), None)


def _is_spared(turn: Turn, person_id: int, shift: Shift) -> bool:
    """Whether somebody wants to hear nothing of this shift, of shifts, or of anything."""
    person = turn.person_by(person_id)
    muted = {"shifts", f"shift:{shift.id}"}
    return person is None or person.stopped or not muted.isdisjoint(person.mutes)


def _ask(turn: Turn, shift: Shift, role: Role, person_id: int) -> None:
    acts = (
        Act("shift.join", _("Yes, I come"), str(shift.id), shifts.named(turn, role)),
        Act("shift.not_now", _("Not this time"), str(shift.id)),
    )
    said = _("Somebody is missing: {what}. Can you come?", what=wording.what(shift, role))
    turn.session.add(Asked(shift_id=shift.id, person_id=person_id, at=turn.now, said="asked"))
    turn.flush()
    turn.tell(person_id, View.of(said, actions=acts), "shift.call", about=f"shift:{shift.id}",
              once_key=f"call:{shift.id}:{person_id}:{shift.begins_at:.0f}", good_until=shift.begins_at)  # fmt: skip


@timer("shift.call")
def no_answer(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The next one is asked."""
    shift = shifts.get(turn, subject)
    if shift is not None:
        call_next(turn, shift)


@action("shift.not_now", right="shifts.join", typed=("not this shift", "no", "este turno no"))
def not_now(turn: Turn, thing: str, **args: str) -> Answered:
    """A no mutes this shift for them, and the next one is asked."""
    shift = shifts.find(turn, thing)
    if shift is None:
        return Toast(_("I know no shift with that number."))
    turn.hot.run(
        "UPDATE shift_asked SET said = 'no' WHERE shift_id = ? AND person_id = ?", (shift.id, turn.actor.id)
    )
    turn.unplan("shift.call", shift.id, str(turn.actor.id))
    call_next(turn, shift)
    return Reply(View.of(_("That's fine, thank you for saying so. I won't ask again about this one.")))


TIMERS = (say_what_is_missing, list_at_risk, no_answer)
DEEDS = (not_now,)
CARDS = (cards.draw_gaps,)
