"""What a role may need somebody to be able to do, and who confirmed that they can (S5).

known(ground)                  "driver", "food handling": what roles need, and what was confirmed
confirm(turn, maria, "driver") a named person says so; Maria is told
take_back(turn, maria, …)      they keep the places they hold: they and the leads are told, and nobody is dropped
"""

from __future__ import annotations

from bot.contract.views import Act, View
from bot.contract.words import _
from bot.people import person as persons
from bot.talk import names
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.shifts import wording
from flows.shifts.around.missing import tell_lead
from flows.shifts.planning import shifts
from flows.shifts.signing import places
from flows.shifts.tables import Place, Role, Shift


def known(ground: Ground) -> list[str]:
    """Everything that a role needs, or that somebody was confirmed for, by the alphabet."""
    sql = "SELECT needs FROM shift_role WHERE needs <> '' UNION SELECT skill FROM shift_skilled ORDER BY 1"
    return [skill for (skill,) in ground.hot.all(sql)]


def who(ground: Ground, skill: str) -> list[int]:
    """Persons who were confirmed for it."""
    return [
        person
        for (person,) in ground.hot.all("SELECT person_id FROM shift_skilled WHERE skill = ?", (skill,))
    ]


def confirm(turn: Turn, person_id: int, skill: str, shift: Shift | None = None) -> bool:
    """Whoever acts says that somebody can; False if that was said before. They are told, and led to that shift."""
    made = turn.hot.insert_new(
        "shift_skilled", person_id=person_id, skill=skill, confirmed_by=turn.actor.id, at=turn.now
    )
    if made is None:
        return False
    turn.audit("shift.skill_confirmed", f"person:{person_id}")
    said = _(
        "{name} confirmed that you can do this: {skill}.", name=names.called(turn, turn.actor.id), skill=skill
    )
    ahead = shift is not None and shift.state == "open" and shift.begins_at > turn.now
    acts = (Act("shift.join", _("Sign up"), str(shift.id)),) if shift is not None and ahead else ()
    about = f"shift:{shift.id}" if shift is not None else f"person:{person_id}"
    turn.tell(person_id, View.of(said, actions=acts), "shift.news", about=about)
    return True


def take_back(turn: Turn, person_id: int, skill: str) -> bool:
    """It counts no more from now on; False if it did not. What they hold they keep until they agree otherwise."""
    gone = turn.hot.run("DELETE FROM shift_skilled WHERE person_id = ? AND skill = ?", (person_id, skill))
    if gone != 1:
        return False
    turn.session.expire_all()
    turn.audit("shift.skill_taken_back", f"person:{person_id}")
    held = needing(turn, person_id, skill)
    for place, shift in held:
        _tell_both(turn, place, shift, skill)
    if not held:
        said = _("It is no longer confirmed that you can do this: {skill}. Ask the lead if you think otherwise.",
                 skill=skill)  # fmt: skip
        turn.tell(person_id, said, "shift.news", about=f"person:{person_id}")
    return True


def needing(ground: Ground, person_id: int, skill: str) -> list[tuple[Place, Shift]]:
    """Places ahead that somebody holds and that need it."""
    return [
        (place, shift)
        for place, shift in places.ahead_of(ground, person_id, shifts.HOLDING)
        if ground.session.get_one(Role, place.role_id).needs == skill
    ]


def _tell_both(turn: Turn, place: Place, shift: Shift, skill: str) -> None:
    what, name = wording.what(shift), names.called(turn, place.person_id)
    acts = (
        Act("shift.seek", _("Find a stand-in"), str(shift.id)),
        Act("shift.open", _("Open shift #{n}", n=str(shift.id)), str(shift.id)),
    )
    said = _("It is no longer confirmed that you can do this: {skill}. You keep your place until you settle it with "
             "the lead: {what}.", skill=skill, what=what)  # fmt: skip
    turn.tell(place.person_id, View.of(said, actions=acts), "shift.news", about=f"shift:{shift.id}")
    told = _("{name} is no longer confirmed for this: {skill}, and keeps the place until you settle it: {what}.",
             name=name, skill=skill, what=what)  # fmt: skip
    tell_lead(turn, shift, told, step=f"skill:{place.person_id}:{turn.now:.0f}")


def is_here(ground: Ground, person_id: int) -> bool:
    """Whether somebody can be confirmed at all: known, and not gone."""
    found = persons.get(ground.hot, person_id)
    return found is not None and found.standing in ("member", "remote")
