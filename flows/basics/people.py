"""Who is known here, and what they are trusted with. In private only; every change tells the person.

    people  ->  who?  ->  let in · vouch · appoint · take back · mute  ->  yes

Appointing needs a second organizer's yes as soon as there are two who could give it (y3, V31).
"""

from __future__ import annotations

from bot.contract.views import Facts, Option, View
from bot.contract.words import Joined, Msg, _, _n
from bot.people import person as persons
from bot.people import roles
from bot.people.person import Person
from bot.talk import Talk, flow
from bot.talk.furniture import Ending
from bot.talk.somebody import SHOWN, Somebody, everybody, named
from flows.basics.approving import ROLES, SHORT, do, other_organizers, propose
from flows.basics.claiming import invite, let_in
from flows.basics.door import WELCOME
from flows.basics.naming import for_team

INVITE = "~invite"


@flow("people", title=_("People"), right="admin.let_in", words=("people", "gente", "personas"), plain=True)
def people(talk: Talk) -> Ending:
    """Choose somebody, see what they are here, and change it. An invitation needs no yes: it can be left unused."""
    known = everybody(talk)
    shown = [*known[:SHOWN], Option(INVITE, _("Invite somebody"))]
    question = _n(
        "One other person is known here. Who is it about? Choose, or write a part of the name.",
        "{n} people are known here. Who is it about? Choose, or write a part of the name.",
        len(known),
    )
    key = talk.ask("who", question, Somebody(shown, known), given=named(known, talk.params.get("words", "")))
    if key == INVITE:
        return talk.end(invite(talk))
    person = talk.person_by(int(key))
    if person is None:
        return talk.end(_("That person is no longer here."))
    choices = [*_choices(talk, person), Option("none", _("Nothing, thanks"))]
    what = talk.choose("what", _about(talk, person), choices)
    if what == "none":
        return talk.end(_("Nothing was changed."))
    verb, _colon, role = what.partition(":")
    name = for_team(talk, person.id)
    question = _QUESTIONS[verb] if verb in _QUESTIONS else _("{name}: {role}. Shall I?")
    shown_to = View.of(Msg(question.text, {"name": name, **({"role": ROLES[role]} if role else {})}))
    if not talk.confirm("do", shown_to, yes=_("Yes, do it")):
        return talk.end(_("Nothing was changed."))
    return talk.end(_done(talk, person, verb, role))


def _about(talk: Talk, person: Person) -> View:
    held = [role for role in ROLES if roles.has(talk.hot, person.id, role)]
    return View.of(
        Facts(
            (
                (_("Name"), for_team(talk, person.id)),
                (_("Here as"), STANDINGS[person.standing]),
                (
                    _("Trusted with"),
                    Joined(tuple(ROLES[role] for role in held), "comma") if held else _("nothing special"),
                ),
            )
        ),
        _("What shall I do?"),
    )


STANDINGS = {
    "member": _("member"), "stranger": _("not let in yet"), "banned": _("muted"),
    "remote": _("without the app"),
}  # fmt: skip


def _choices(talk: Talk, person: Person) -> list[Option]:
    """What the acting one may do with this person, now."""
    offered: list[tuple[bool, str, Msg]] = [
        (person.standing == "stranger", "let_in", _("Let in")),
        (person.standing == "banned" and bool(talk.may("admin.ban")), "unmute", _("Listen again")),
        (person.standing != "banned" and bool(talk.may("admin.ban")), "mute", _("Mute")),
    ]
    appoints, vouches = (
        bool(talk.may("admin.appoint")),
        bool(talk.may("aid.vouch")) or bool(talk.may("admin.appoint")),
    )
    for role, label in SHORT.items():
        allowed = person.is_member and (vouches if role == "helper" else appoints)
        verb, spelt = (
            ("take_back", _("End: {role}"))
            if roles.has(talk.hot, person.id, role)
            else ("appoint", _("Make: {role}"))
        )
        offered.append((allowed, f"{verb}:{role}", Msg(spelt.text, {"role": label})))
    return [Option(key, label) for allowed, key, label in offered if allowed]


_QUESTIONS = {
    "let_in": _("Let {name} in? They stay a member even outside our chats."),
    "mute": _("Mute {name}? I no longer listen to them, but they can still see and erase their data."),
    "unmute": _("Listen to {name} again?"),
    "appoint": _("{name} becomes: {role}. Shall I?"),
    "take_back": _("{name} will no longer be: {role}. Shall I?"),
}


def _done(talk: Talk, person: Person, verb: str, role: str) -> Msg:
    """Do it now, or ask another organizer first."""
    if verb in ("appoint", "take_back"):
        if role == "helper" or not other_organizers(talk):
            return do(talk, verb, person.id, {"role": role})
        propose(talk, verb, person.id, role=role)
        return _("I asked the other organizers. It is done as soon as one of them says yes.")
    return _DEEDS[verb](talk, person)


def _let_in(talk: Talk, person: Person) -> Msg:
    let_in(talk, person.id)
    talk.tell(person.id, WELCOME, "people.news", about=f"person:{person.id}")
    return _("{name} is in, and was told.", name=for_team(talk, person.id))


def _mute(talk: Talk, person: Person) -> Msg:
    if any(roles.has(talk.hot, person.id, role) for role in ROLES if role != "helper"):
        return _("{name} is on the team. Take that back first.", name=for_team(talk, person.id))
    words = _(
        "The team muted you here: I no longer act on what you write. Your data stays yours: /mydata and /forget work."
    )
    talk.tell(person.id, words, "people.news", about=f"person:{person.id}")
    persons.note(talk.hot, person, {"was": person.standing})
    talk.set_person(person, standing="banned")
    talk.audit("muted", f"person:{person.id}")
    return _("{name} is muted, and was told.", name=for_team(talk, person.id))


def _unmute(talk: Talk, person: Person) -> Msg:
    talk.set_person(person, standing=person.notes.get("was") or "stranger")
    persons.note(talk.hot, person, {"was": None})
    talk.audit("unmuted", f"person:{person.id}")
    talk.tell(person.id, _("I listen to you again."), "people.news", about=f"person:{person.id}")
    return _("{name} is heard again, and was told.", name=for_team(talk, person.id))


_DEEDS = {"let_in": _let_in, "mute": _mute, "unmute": _unmute}
