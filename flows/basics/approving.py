"""What needs a second yes (y3): proposed by one organizer, done when another one agrees.

    propose(turn, "appoint", ben, role="organizer")   ->  7; the others read who wants what, with [Yes] and [No]

While fewer than two people could confirm, appointing is done at once (V31) and nobody is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.views import Act, Kind, View
from bot.contract.words import Msg, Text, _
from bot.people import accounts, duty, errands, roles
from bot.people.errands import Errand
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.basics.naming import for_team

SECOND_YES = "second_yes"
#: Seconds that a second yes may take.
LASTS = 7 * 86400.0
KINDS = (
    Kind("approve.ask", "repeat", asked=False, holds=True),
    Kind("people.news", "repeat", asked=False, holds=True),
)

ROLES: Mapping[str, Msg] = {
    "organizer": _("organizer"), "dispatcher": _("on the team for requests"), "facilitator": _("on the team for votes"),
    "treasurer": _("on the team for money"), "helper": _("known helper"),
}  # fmt: skip
#: The same on a button.
SHORT: Mapping[str, Msg] = {
    "organizer": _("organizer"), "dispatcher": _("requests team"), "facilitator": _("votes team"),
    "treasurer": _("money team"), "helper": _("trusted helper"),
}  # fmt: skip
#: The office on whose rota somebody with a role stands.
OFFICE = {"dispatcher": "aid", "facilitator": "assembly", "treasurer": "fund"}


def other_organizers(turn: Turn) -> list[int]:
    """Organizers who could give the second yes."""
    return [person for person in duty.holders(turn.hot, "organizer") if person != turn.actor.id]


def propose(turn: Turn, deed: str, person_id: int, **about: str | int | None) -> int:
    """Ask the other organizers; the number of the proposal."""
    number = errands.make(
        turn.hot, SECOND_YES, person_id, turn.now, lasts=LASTS, deed=deed, by=turn.actor.id, **about
    )
    turn.audit("proposed", f"person:{person_id}", deed=deed, number=number)
    asked = WORDS[deed](turn, person_id, dict(about))
    view = View.of(
        _("{name} wants your yes:", name=for_team(turn, turn.actor.id)), asked,
        actions=(
            Act("people.approve", _("Yes, do it"), str(number)),
            Act("people.refuse", _("No"), str(number)),
        ),
    )  # fmt: skip
    for organizer in other_organizers(turn):
        turn.tell(organizer, view, "approve.ask", about=f"approve:{number}")
    return number


def do(turn: Turn, deed: str, person_id: int, about: Mapping[str, object]) -> Msg:
    """Do what was agreed, and tell the person; what the one who agreed reads."""
    return DEEDS[deed](turn, person_id, about)


@action("people.approve", right="admin.appoint", typed=("approve", "aprobar"))
def approve(turn: Turn, thing: str) -> Answered:
    """Another organizer agrees."""
    errand = errands.find(turn.hot, int(thing), SECOND_YES, turn.now) if thing.isdigit() else None
    if errand is None:
        return Toast(_("That was settled already, or its time is over."))
    if not _may_agree(turn, errand):
        return Toast(_("This needs the yes of another organizer."))
    errands.take(turn.hot, errand.number, SECOND_YES, turn.now)
    turn.audit("approved", f"person:{errand.person_id}", deed=errand.about["deed"], number=errand.number)
    said = do(turn, errand.about["deed"], errand.person_id, errand.about)
    if errand.about["by"] != turn.actor.id:
        turn.tell(errand.about["by"], said, "people.news", about=f"approve:{thing}")
    return Reply(View.of(said))


def _may_agree(turn: Turn, errand: Errand) -> bool:
    """Another one than the proposer, who is still an organizer; alone, the proposer from the account she named."""
    by = int(errand.about["by"])
    if not roles.has(turn.hot, by, "organizer"):
        return False
    if turn.actor.id not in (by, errand.person_id):
        return True
    alone = errand.about.get("alone")
    return alone is not None and alone == turn.actor.account_id and not other_organizers(turn)


@action("people.refuse", right="admin.settings", typed=("refuse", "rechazar"))
def refuse(turn: Turn, thing: str) -> Answered:
    """Another organizer doesn't agree: it is off, and the one who asked is told."""
    errand = errands.take(turn.hot, int(thing), SECOND_YES, turn.now) if thing.isdigit() else None
    if errand is None:
        return Toast(_("That was settled already, or its time is over."))
    turn.audit("refused", f"person:{errand.person_id}", deed=errand.about["deed"], number=errand.number)
    words = _("{name} said no. Nothing was changed.", name=for_team(turn, turn.actor.id))
    if errand.about["by"] != turn.actor.id:
        turn.tell(errand.about["by"], words, "people.news", about=f"approve:{thing}")
    return Reply(View.of(_("Nothing was changed. {name} was told.", name=for_team(turn, errand.about["by"]))))


# -- deeds -----------------------------------------------------------------------------------------------


def _appoint(turn: Turn, person_id: int, about: Mapping[str, object]) -> Msg:
    role, name = str(about["role"]), for_team(turn, person_id)
    if not roles.give(turn.hot, person_id, role, turn.actor.id, turn.now):
        return _("{name} is that already.", name=name)
    if role in OFFICE:
        duty.join(turn.hot, OFFICE[role], person_id)
    turn.audit("appointed", f"person:{person_id}", role=role)
    turn.tell(person_id, _TOLD[role], "people.news", about=f"person:{person_id}")
    return _("{name} is now {role}, and was told.", name=name, role=ROLES[role])


def _take_back(turn: Turn, person_id: int, about: Mapping[str, object]) -> Msg:
    role, name = str(about["role"]), for_team(turn, person_id)
    if role == "organizer" and duty.holders(turn.hot, "organizer") == [person_id]:
        return _("{name} is the only organizer and stays one. Appoint another one first.", name=name)
    if not roles.take(turn.hot, person_id, role, turn.now):
        return _("{name} isn't that.", name=name)
    if role in OFFICE:
        duty.leave(turn.hot, OFFICE[role], person_id)
    turn.audit("took_back", f"person:{person_id}", role=role)
    words = _("You are no longer {role}. Thank you for the time you were.", role=ROLES[role])
    turn.tell(person_id, words, "people.news", about=f"person:{person_id}")
    return _("{name} is no longer {role}, and was told.", name=name, role=ROLES[role])


def _link(turn: Turn, person_id: int, about: Mapping[str, object]) -> Msg:
    account = accounts.get(turn.hot, int(str(about["account"])))
    if account is None or account.person_id != person_id:
        return _("That account is no longer linked.")
    roles.extend(turn.hot, person_id, account.id)
    words = _("Your roles work from your other account now, too.")
    turn.tell(person_id, words, "people.news", about=f"person:{person_id}")
    return _("Done. The roles work from both accounts of {name}.", name=for_team(turn, person_id))


#: What can be agreed on, and how it is asked for; other modules add theirs.
DEEDS: dict[str, Callable[[Turn, int, Mapping[str, object]], Msg]] = {
    "appoint": _appoint, "take_back": _take_back, "link": _link,
}  # fmt: skip
WORDS: dict[str, Callable[[Turn, int, Mapping[str, object]], Text]] = {
    "appoint": lambda turn, person, about: _(
        "{name} shall be {role}.", name=for_team(turn, person), role=ROLES[str(about["role"])]
    ),
    "take_back": lambda turn, person, about: _(
        "{name} shall no longer be {role}.", name=for_team(turn, person), role=ROLES[str(about["role"])]
    ),
    "link": lambda turn, person, about: _(
        "The roles of {name} shall work from a newly linked account, too.", name=for_team(turn, person)
    ),
}
_TOLD: Mapping[str, Msg] = {
    "organizer": _("You are an organizer of this community now. For help, write: help"),
    "dispatcher": _("You are on the team for requests now. When it is your turn, I write to you. See: duty"),
    "facilitator": _("You are on the team for votes now. When it is your turn, I write to you. See: duty"),
    "treasurer": _("You are on the team for money now. When it is your turn, I write to you. See: duty"),
    "helper": _("Somebody here knows you well and said so: you may take on more kinds of requests now."),
}
