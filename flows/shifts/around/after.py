"""After the end: the lead marks who came, in one go; whoever it concerns sees it and can answer (S24).

    hub > ana: Food pantry is over. Who came? [Everybody] [Not everybody]
    ana > Not everybody … Lee was excused
    hub > sam: Thank you for coming: 4 h. hub > lee: You were marked as excused …   [That's not right]

Ended is not attended: hours count once somebody said so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.contract.views import Act, Facts, Option, View
from bot.contract.words import Msg, Text, _
from bot.talk import Draft, Ending, HandOver, Reply, Talk, Toast, Turn, action, flow, names, reader, timer
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.around import roster
from flows.shifts.around.missing import tell_lead
from flows.shifts.planning import moments, shifts
from flows.shifts.signing import places
from flows.shifts.tables import Place, Shift

#: Seconds back in which a shift is looked for that nobody has noted yet, and how many are shown.
SIGHT, CHOICES = 30 * 86400.0, 6
EVERYBODY, NOT_ALL = _("Everybody"), _("Not everybody")
MARKS: Mapping[str, Text] = {"attended": _("came"), "excused": _("excused"), "missed": _("did not come")}


@timer("shift.over")
def over(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its end: nobody waits any more, and the lead is asked who came."""
    shift = moments.now(turn, subject, payload)
    if shift is None:
        return
    held = shifts.places_of(turn, shift.id)
    shifts.finish(turn, shift)
    for place in shifts.places_of(turn, shift.id, ("waiting", "offered")):
        places.move(turn, place, ("waiting", "offered"), "left", ended_at=turn.now)
    if held:
        acts = (
            Act("shift.all_came", EVERYBODY, str(shift.id)),
            Act("shift.mark", NOT_ALL, str(shift.id)),
        )
        said = _("{what} is over. Who came?", what=wording.what(shift))
        tell_lead(turn, shift, View.of(said, actions=acts), step="over")


_CAME = re.compile(
    r"\s*(?:(?:everybody|everyone|all of them|they all) (?:came|was there|showed up|were there)"
    r"|who (?:came|showed up|was there)"
    r"|(?:vinieron|llegaron|estuvieron) todos|todos (?:vinieron|llegaron)|[¿ ]*qui[eé]n(?:es)? (?:vino|vinieron))"
    r"[.!?]*\s*",
    re.IGNORECASE,
)


@reader("shift.came")
def hear_who_came(text: str, at: datetime, language: str | None) -> Draft | None:
    """Said of itself, when no question about it is open any more."""
    return Draft(1.0, {}, _("Who came")) if len(text) <= 60 and _CAME.fullmatch(text) else None


@flow("shift.came", title=_("Who came"), right="shifts.see", hidden=True, plain=True)
def find_who_came(talk: Talk) -> Ending | HandOver:
    """The shift that is meant, and its question again."""
    found = {str(shift.id): shift for shift in _to_mark(talk)}
    if not found:
        return talk.end(_("No shift of yours waits for that. Once one is over, I ask you who came."))
    options = tuple(Option(number, wording.what(shift)) for number, shift in found.items())
    picked = options[0].key if len(found) == 1 else talk.choose("which", _("Which one do you mean?"), options)
    shift = found[picked]
    options = (Option("all", EVERYBODY), Option("some", NOT_ALL))
    if talk.choose("came", _("{what} is over. Who came?", what=wording.what(shift)), options) == "some":
        return talk.hand_over("shift.who_came", words=picked)
    return talk.end(_all_came(talk, shift), about=f"shift:{shift.id}")


def _to_mark(ground: Talk) -> Sequence[Shift]:
    """Shifts that whoever acts led and has not noted yet, the newest first."""
    open_still = select(Place.shift_id).where(Place.state.in_(shifts.HOLDING))
    wanted = select(Shift).where(
        Shift.lead_id == ground.actor.id, Shift.state == "over", Shift.ends_at > ground.now - SIGHT,
        Shift.id.in_(open_still),
    )  # fmt: skip
    return ground.session.scalars(wanted.order_by(Shift.ends_at.desc()).limit(CHOICES)).all()


@action("shift.all_came", right="shifts.check_in",
        typed=("all came", "everybody came", "everyone came", "vinieron todos", "todos vinieron"))  # fmt: skip
def all_came(turn: Turn, thing: str, **args: str) -> Answered:
    """Everybody who held a place did come."""
    shift = shifts.find(turn, thing)
    if shift is None or shift.state != "over":
        return Toast(_("That shift is not over yet."))
    return Reply(View.of(_all_came(turn, shift)))


def _all_came(turn: Turn, shift: Shift) -> Msg:
    n = sum(mark(turn, shift, place, "attended") for place in shifts.places_of(turn, shift.id))
    return _("Noted. I thank everybody.") if n else _("That is noted already; nothing is left to do.")


@action("shift.mark", right="shifts.check_in",
        typed=("mark who came", "who came", "marcar quién vino", "quién vino"))  # fmt: skip
def mark_by_one(turn: Turn, thing: str, **args: str) -> Answered:
    """In one go, in private; before the end it is who comes."""
    shift = shifts.find(turn, thing)
    if shift is not None and shift.state == "open" and shift.shown_at is not None:
        return Reply(roster.roster(turn, shift))
    return HandOver("shift.who_came", {"words": thing})


@flow("shift.who_came", title=_("Who came"), right="shifts.check_in", hidden=True)
def who_came(talk: Talk) -> Ending:
    """Whoever did not come, one by one; all others did."""
    shift = shifts.find(talk, talk.params.get("words", ""))
    if shift is None or shift.state != "over":
        return talk.end(_("That shift is not over yet."))
    held = shifts.places_of(talk, shift.id)
    if not held:
        return talk.end(_("That is noted already; nothing is left to do."))
    options = tuple(Option(str(place.id), names.called(talk, place.person_id)) for place in held)
    absent = talk.choose_many("absent", _("Who did not come?"), options, label=_("Did not come"))
    marks: dict[str, str] = {}
    for place in held:
        if str(place.id) in absent:
            marks[str(place.id)] = talk.choose(
                "why", _("{name}: excused, or simply not there?", name=names.called(talk, place.person_id)),
                (Option("excused", _("Excused")), Option("missed", _("Not there"))), about=str(place.id),
                label=names.called(talk, place.person_id),
            )  # fmt: skip
    if not talk.confirm("mark", _shown(talk, shift, held, marks), yes=_("Yes, note it"), change=True):
        return talk.end(_("Nothing was noted."))
    for place in held:
        mark(talk, shift, place, marks.get(str(place.id), "attended"))
    return talk.end(
        _("Noted. They all see what was noted about them, and can answer."), about=f"shift:{shift.id}"
    )


def _shown(talk: Talk, shift: Shift, held: Any, marks: Mapping[str, str]) -> View:
    rows = tuple(
        (names.called(talk, place.person_id), MARKS[marks.get(str(place.id), "attended")]) for place in held
    )
    return View.of(wording.what(shift), Facts(rows))


def mark(turn: Turn, shift: Shift, place: Place, state: str) -> bool:
    """Note it, once; hours count only for whoever came. The person sees it and can answer."""
    minutes = round((shift.ends_at - shift.begins_at) / 60) if state == "attended" else None
    if not places.move(turn, place, shifts.HOLDING, state, ended_at=turn.now, minutes=minutes):
        return False
    said: View
    if state == "attended":
        said = View.of(_("Thank you for coming: {what}.", what=wording.what(shift)))
    else:
        act = Act("shift.object", _("That's not right"), str(shift.id))
        mark_ = MARKS[state]
        said = View.of(
            _("{what}: noted about you: {mark}.", what=wording.what(shift), mark=mark_), actions=(act,)
        )
    turn.tell(place.person_id, said, "shift.news", about=f"shift:{shift.id}",
              once_key=f"came:{shift.id}:{place.person_id}")  # fmt: skip
    return True


@action("shift.object", right="shifts.see", typed=("not right", "no es así"))
def object_to(turn: Turn, thing: str, **args: str) -> Answered:
    """The lead hears that somebody sees it otherwise; they settle it between them."""
    shift = shifts.find(turn, thing)
    if shift is None:
        return Toast(_("I know no shift with that number."))
    name = names.called(turn, turn.actor.id)
    tell_lead(turn, shift, _("{name} sees it otherwise: {what}. Please talk to them, and note it anew.", name=name,
                             what=wording.what(shift)), step=f"objection:{turn.actor.id}")  # fmt: skip
    return Reply(View.of(_("I told the lead. You settle it between you.")))


TIMERS = (over,)
READERS = (hear_who_came,)
DEEDS = (all_came, mark_by_one, object_to)
TALKS = (who_came, find_who_came)
