"""Who may do what a role needs: asked for where it is missing, said by an organizer, taken back (S5).

    sam  > sign up 12 drivers    "That needs somebody to confirm it: driver."                 [Ask the lead]
    ana  < Sam would like to do this: driver, Food pantry · Sat 28 Nov. Can they?             [Yes, they can] [No]
    olga > qualify maria driver  "Maria can do this: driver. Shall I note it?"                [Yes, note it]

A named person confirms: an organizer, or the team if the community says so; whoever is concerned is told each time.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.views import Act, Option, View
from bot.contract.words import Joined, Msg, _, _n
from bot.people import errands
from bot.people.community import Default
from bot.people.errands import Errand
from bot.talk import Ending, Reply, Talk, Toast, Turn, action, flow, names
from bot.talk.furniture import Answered
from bot.talk.somebody import SHOWN, Somebody, everybody, named
from bot.words.choosing import fold
from flows.shifts import wording
from flows.shifts.around.missing import tell_lead
from flows.shifts.planning import shifts
from flows.shifts.signing import places, skills
from flows.shifts.tables import Role, Shift

SETTINGS: Mapping[str, Default] = {
    "rights.shifts.qualify": Default(
        True, _("The team may confirm what a place needs, such as driving; else only organizers")
    ),
}
ASKED, WAITS = "shift.skill", 30 * 86400.0
SETTLED = Toast(_("That is settled already."))


@action("shift.ask_skill", right="shifts.join", typed=("ask the lead", "yes", "pregunta al responsable", "si"),
        more="role")  # fmt: skip
def ask_lead(turn: Turn, thing: str, **args: str) -> Answered:
    """Whoever leads the shift is asked whether somebody can; once at a time."""
    shift = shifts.find(turn, thing)
    role = _unmet(turn, shift, args.get("role", "")) if shift is not None else None
    if shift is None or role is None:
        return Toast(_("Nothing has to be confirmed there. You can sign up."))
    waiting = errands.newest(turn.hot, ASKED, turn.actor.id, turn.now)
    if waiting is None or waiting.about.get("role") != role.id:
        number = errands.make(turn.hot, ASKED, turn.actor.id, turn.now, lasts=WAITS, role=role.id)
        acts = (
            Act("shift.skill_yes", _("Yes, they can"), str(number)),
            Act("shift.skill_no", _("No"), str(number)),
        )
        said = _("{name} would like to do this: {skill}. {what}. Can they?", name=names.called(turn, turn.actor.id),
                 skill=role.needs, what=wording.what(shift))  # fmt: skip
        tell_lead(turn, shift, View.of(said, actions=acts), step=f"skill:{number}")
    return Reply(View.of(_("I asked the lead whether you can do this: {skill}. I write to you when they answer.",
                           skill=role.needs)))  # fmt: skip


def _unmet(turn: Turn, shift: Shift, said: str) -> Role | None:
    """The role that needs something they are not confirmed for."""
    lacking = [
        role for role in shifts.roles_of(turn, shift.id)
        if role.needs and not places.is_skilled(turn, turn.actor.id, role.needs)
    ]  # fmt: skip
    found = wording.roles_in(lacking, said) if said else lacking
    return found[0] if found else None


@action("shift.skill_yes", right="shifts.qualify", typed=("they can", "yes", "sí puede", "si"))
def say_yes(turn: Turn, thing: str, **args: str) -> Answered:
    """Noted, and whoever asked is told."""
    errand = _taken(turn, thing)
    role = turn.session.get(Role, errand.about["role"]) if errand is not None else None
    if errand is None or role is None or not skills.is_here(turn, errand.person_id):
        return SETTLED
    skills.confirm(turn, errand.person_id, role.needs, shifts.get(turn, role.shift_id))
    name = names.called(turn, errand.person_id)
    return Reply(View.of(_("Noted: {name}, {skill}. I told them.", name=name, skill=role.needs)))


@action("shift.skill_no", right="shifts.qualify", typed=("they can't", "no", "no puede"))
def say_no(turn: Turn, thing: str, **args: str) -> Answered:
    """Whoever asked is told, and by whom."""
    errand = _taken(turn, thing)
    role = turn.session.get(Role, errand.about["role"]) if errand is not None else None
    if errand is None or role is None:
        return SETTLED
    said = _("{name} could not confirm this: {skill}. You can talk to them about it.",
             name=names.called(turn, turn.actor.id), skill=role.needs)  # fmt: skip
    turn.tell(errand.person_id, said, "shift.news", about=f"shift:{role.shift_id}")
    return Reply(View.of(_("I told them. Nothing was noted.")))


def _taken(turn: Turn, thing: str) -> Errand | None:
    """The question, for the first who answers it and may."""
    if not thing.isdecimal() or not turn.may("shifts.qualify"):
        return None
    return errands.take(turn.hot, int(thing), ASKED, turn.now)


# -- said without being asked ----------------------------------------------------------------------------


@flow("shift.skills", title=_("Who may do what"), right="shifts.qualify",
      words=("qualify", "qualifications", "who may do what", "habilitar", "quien puede"))  # fmt: skip
def qualify(talk: Talk) -> Ending:
    """One person and one thing they can do: noted, or taken back."""
    known, words = skills.known(talk), talk.params.get("words", "")
    if not known:
        return talk.end(
            _("No shift needs anything special yet. Write it when you plan one, for example: 2 drivers "
              "(needs driver).")
        )  # fmt: skip
    options = tuple(Option(skill, skill) for skill in known)
    skill = talk.choose(
        "skill", _("What is it about?"), options, given=_skill_in(known, words), label=_("What")
    )
    me = Option(str(talk.actor.id), talk.name_of(talk.actor.id))
    people, can = [*everybody(talk), me], skills.who(talk, skill)
    key = talk.ask("who", _asked(talk, skill, can), Somebody(people[:SHOWN], people),
                   given=named(people, _without(words, skill)), label=_("Who"))  # fmt: skip
    person, name = int(key), talk.name_of(int(key))
    if not skills.is_here(talk, person):
        return talk.end(_("That person is no longer here."))
    if person not in can:
        if not talk.confirm("note", _("{name} can do this: {skill}. Shall I note it?", name=name, skill=skill),
                            yes=_("Yes, note it")):  # fmt: skip
            return talk.end(_("Nothing was noted."))
        skills.confirm(talk, person, skill)
        return talk.end(_("Noted: {name}, {skill}. I told them.", name=name, skill=skill))
    if not talk.confirm("undo", _taking_back(talk, person, name, skill), yes=_("Yes, take it back")):
        return talk.end(_("Nothing was changed."))
    skills.take_back(talk, person, skill)
    return talk.end(
        _("It counts no more: {name}, {skill}. I told them and whoever leads.", name=name, skill=skill)
    )


def _skill_in(known: list[str], words: str) -> str | None:
    found = [skill for skill in known if f" {fold(skill)} " in f" {fold(words)} "]
    return found[0] if len(found) == 1 else known[0] if len(known) == 1 else None


def _without(words: str, skill: str) -> str:
    """The rest of a line: "maria driver" -> "maria"."""
    return f" {fold(words)} ".replace(f" {fold(skill)} ", " ").strip()


def _asked(talk: Talk, skill: str, can: list[int]) -> Msg:
    if not can:
        return _("Nobody is confirmed yet for this: {skill}. Who can do it? Write the name.", skill=skill)
    who = Joined(tuple(talk.name_of(person) for person in can[:12]), "comma")
    return _("{skill}: {who}. Who is it about? Write the name.", skill=skill, who=who)


def _taking_back(talk: Talk, person: int, name: str, skill: str) -> Msg:
    held = len(skills.needing(talk, person, skill))
    if not held:
        return _("Take it back that {name} can do this: {skill}?", name=name, skill=skill)
    return _n("Take it back that {name} can do this: {skill}? They keep {n} place until you settle it with them.",
              "Take it back that {name} can do this: {skill}? They keep {n} places until you settle it with them.",
              held, name=name, skill=skill)  # fmt: skip


TALKS = (qualify,)
DEEDS = (ask_lead, say_yes, say_no)
