"""What came of signing up, in a sentence; what was not wished for says why (S8)."""

from __future__ import annotations

from bot.contract.views import Act, View
from bot.contract.words import Moment, Msg, _
from bot.talk import Reply, Toast, Turn
from bot.talk.furniture import Answered
from bot.words.choosing import fold
from flows.shifts import wording
from flows.shifts.planning import shifts
from flows.shifts.planning.crews import crew_of
from flows.shifts.seeing import cards
from flows.shifts.signing import standing
from flows.shifts.signing.places import Joined as Signed
from flows.shifts.tables import Role, Shift

UNKNOWN = Toast(_("I know no shift with that number."))
ENDED = Toast(_("That has begun, or does not take place any more."))


def answer(turn: Turn, shift: Shift, role: Role, came: Signed) -> Answered:
    """What came of it, in a sentence; what was not wished for leads on."""
    what = wording.what(shift, role)
    if came.code == "held":
        acts = (Act("shift.leave", _("Undo"), str(shift.id)), *_every_time(turn, shift))
        return Reply(
            View.of(_("You're in: {what}. I'll remind you.", what=what), actions=acts),
            Toast(_("You're in.")),
        )
    if came.code == "waiting":
        said = _("It is full: {what}. You are number {n} on the waiting list; I'll write if a place is free.",
                 what=what, n=came.position)  # fmt: skip
        return Reply(View.of(said), Toast(_("It is full. You are on the waiting list.")))
    return _lacking(shift, role) if came.code == "needs" else Toast(_refusal(turn, shift, came))


def _every_time(turn: Turn, shift: Shift) -> tuple[Act, ...]:
    """Of a series, all dates can be taken at once (S13)."""
    if shift.series_id is None or standing.find(turn, shift.series_id, turn.actor.id) is not None:
        return ()
    return (Act("shift.every", _("Every time"), str(shift.id)),)


def view(said: Answered) -> View:
    """The same as a message, where there is no button to answer at."""
    if isinstance(said, Reply) and said.view is not None:
        return said.view
    assert isinstance(said, Toast)
    return View.of(said.text)


def not_in(turn: Turn, thing: str) -> Answered:
    """For whoever has no place there: what is so, and the way in."""
    shift = shifts.find(turn, thing)
    if shift is None or shift.shown_at is None:
        return UNKNOWN
    if shift.state != "open" or shift.begins_at <= turn.now:
        return ENDED
    said = _("You are not signed up for that: {what}.", what=wording.what(shift))
    return Reply(
        View.of(said, actions=cards.ways_in(shift, crew_of(turn, shift), one=True)),
        Toast(_("You have no place there.")),
    )


def _lacking(shift: Shift, role: Role) -> Reply:
    """For whoever lacks what a role needs: what it is, and whom to ask (S5)."""
    act = Act("shift.ask_skill", _("Ask the lead"), str(shift.id), {"role": fold(role.label)})
    said = _("That needs somebody to confirm that you can do it: {skill}. Shall I ask the lead? {what}",
             skill=role.needs, what=wording.what(shift, role))  # fmt: skip
    return Reply(
        View.of(said, actions=(act,)), Toast(_("That needs somebody to confirm: {skill}.", skill=role.needs))
    )


def _refusal(turn: Turn, shift: Shift, came: Signed) -> Msg:
    other = wording.what(came.other) if came.other is not None else ""
    match came.code:
        case "already":
            return _("You are in already.") if not came.position else _("You wait for it already, as number {n}.",
                                                                         n=came.position)  # fmt: skip
        case "overlaps":
            return _("It overlaps with yours: {what}.", what=other)
        case "early":
            return _("Everybody may have only so many of these until {when}. Yours is {what}; sign up again then.",
                     when=Moment(shift.opens_at or turn.now), what=other)  # fmt: skip
        case _:
            return _("That has begun, or does not take place any more.")
