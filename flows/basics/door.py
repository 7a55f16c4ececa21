"""At the door: a stranger asks to be let in, and whoever is on duty decides. Meanwhile they may ask for help.

[Ask to join]  ->  on duty: "Lee would like to join."  [Let in] [Not now]
"""

from __future__ import annotations

from bot.contract.views import Act, View
from bot.contract.words import Moment, _
from bot.people import errands, tries
from bot.talk import Reply, Toast, Turn, action, pings
from bot.talk.furniture import Answered
from flows.basics.claiming import invite, let_in
from flows.basics.naming import for_team

WELCOME = _("You were let in. Write what you need or what you can do, as you would text a neighbour.")
AT_THE_DOOR = "ask_in"


@action("people.ask_in", right="basics.use", typed=("join", "unirme"), numbered=False)
def ask_in(turn: Turn, thing: str) -> Answered:
    """A stranger asks to be let in: whoever is on duty decides."""
    if turn.actor.is_member:
        return Reply(View.of(_("You're in already.")))
    waits = errands.newest(turn.hot, AT_THE_DOOR, turn.actor.id, turn.now)
    if waits is not None or not tries.allow(turn.hot, turn.actor.id, AT_THE_DOOR, 2, 86400, turn.now):
        return Reply(
            View.of(_("The team knows that you'd like to join. I'll write to you when somebody answers."))
        )
    number = errands.make(turn.hot, AT_THE_DOOR, turn.actor.id, turn.now, lasts=7 * 86400.0)
    asked = _ask_team(turn, number, turn.actor.id, "asked")
    if not asked:
        return Reply(View.of(_("Nobody is on duty just now. They'll see it as soon as somebody is.")))
    if (seen := pings.seen_at(turn, asked[0])) > turn.now:
        later = _("{name} gets it on {moment}.", name=for_team(turn, asked[0]), moment=Moment(seen))
        return Reply(View.of(later))
    return Reply(
        View.of(_("I asked {name} at {time}.", name=for_team(turn, asked[0]), time=Moment(turn.now, "time")))
    )


def _ask_team(turn: Turn, number: int, person_id: int, step: str) -> list[int]:
    """Show who is at the door to whoever is on duty; where nobody is, it waits for them."""
    view = View.of(
        _("{name} would like to join. Do you know them?", name=for_team(turn, person_id)),
        actions=(
            Act("people.let_in", _("Let in"), str(number)),
            Act("people.not_in", _("Not now"), str(number)),
        ),
    )
    asked = turn.ping("aid", view, about=f"door:{number}", step=step)
    errand = errands.find(turn.hot, number, AT_THE_DOOR, turn.now)
    if errand is not None:
        errands.note(turn.hot, errand, nobody=not asked)
    return asked


def somebody_is_back(turn: Turn) -> None:
    """Somebody is on duty again: they see who still stands at the door."""
    for errand in errands.waiting(turn.hot, AT_THE_DOOR, turn.now):
        if errand.about.get("nobody"):
            _ask_team(turn, errand.number, errand.person_id, f"back:{int(turn.now)}")


@action("people.let_in", right="admin.let_in", typed=("let in", "dejar entrar"))
def open_the_door(turn: Turn, thing: str) -> Answered:
    errand = errands.take(turn.hot, int(thing), AT_THE_DOOR, turn.now) if thing.isdigit() else None
    if errand is None or not let_in(turn, errand.person_id):
        return Toast(_("That was settled already."))
    turn.answered(f"door:{thing}")
    turn.tell(errand.person_id, WELCOME, "people.news", about=f"door:{thing}")
    return Reply(View.of(_("{name} is in, and was told.", name=for_team(turn, errand.person_id))))


@action("people.not_in", right="admin.let_in", typed=("not in", "ahora no"))
def keep_the_door(turn: Turn, thing: str) -> Answered:
    errand = errands.take(turn.hot, int(thing), AT_THE_DOOR, turn.now) if thing.isdigit() else None
    turn.answered(f"door:{thing}")
    if errand is not None:
        words = _("The team can't let you in just now. You may still ask for help: write what you need.")
        turn.tell(errand.person_id, words, "people.news", about=f"door:{thing}")
    return Reply(View.of(_("They were told kindly.")))


@action("people.invite", right="admin.let_in", typed=("invite", "invitar"))
def invite_again(turn: Turn, thing: str) -> Answered:
    return Reply(invite(turn))
