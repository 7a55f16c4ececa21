"""Moved or cancelled: whoever said yes or maybe is told at once, at night too if it is less than 12 h away (P21).

ana > cancel assembly 12     "Cancel Spring assembly · Sun 29 Nov …? 5 people are told."   [Yes, cancel it]
ana > move assembly 12       "When is it instead?" … sunday 20:00 … yes
hub > sam: Spring assembly is moved from Sun 29 Nov … to Mon 30 Nov … Can you come then, too?   [I'll come] …
"""

from __future__ import annotations

from bot.contract.views import Kind, View
from bot.contract.words import Moment, Msg, _, _n
from bot.talk import Ending, HandOver, Talk, Turn, action, flow
from bot.talk.furniture import Answered
from flows.assembly.meeting import agenda, cards, fields, meetings, wording
from flows.assembly.meeting.cards import SOON
from flows.assembly.meeting.tables import Meeting

KINDS = (Kind("meeting.change", "repeat", asked=False, holds=True, firm=True),)
UNKNOWN = _("I know no assembly ahead with that number.")


@action("meeting.call_off", right="assembly.call", typed=("cancel assembly", "cancelar asamblea"))
def call_off(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked back first."""
    return HandOver("meeting.cancel", {"words": thing})


@flow("meeting.cancel", title=_("Cancel an assembly"), right="assembly.call", hidden=True)
def cancel_assembly(talk: Talk) -> Ending:
    """Whoever wanted to come is told."""
    meeting = meetings.find(talk, talk.params.get("words", ""))
    if meeting is None or meeting.state != "planned":
        return talk.end(UNKNOWN)
    told = _told(len(meetings.people(talk, meeting.id, "yes", "maybe")))
    shown = View.of(_("Cancel {what}?", what=wording.what(meeting)), told)
    if not talk.confirm("cancel", shown, yes=_("Yes, cancel it")):
        return talk.end(_("It stays as planned."))
    what = wording.what(meeting)
    if meetings.cancel(talk, meeting):
        agenda.let_go(talk, meeting)
        _tell(talk, meeting, View.of(_("{what} does not take place.", what=what)), meeting.begins_at)
    return talk.end(_("It is cancelled. I tell everybody who wanted to come."), about=f"meeting:{meeting.id}")


@action("meeting.put_off", right="assembly.call", typed=("move assembly", "mover asamblea"))
def put_off(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked for the new time first."""
    return HandOver("meeting.move", {"words": thing})


@flow("meeting.move", title=_("Move an assembly"), right="assembly.call", hidden=True)
def move_assembly(talk: Talk) -> Ending:
    """Another time; whoever wanted to come is asked anew."""
    meeting = meetings.find(talk, talk.params.get("words", ""))
    if meeting is None or meeting.state != "planned":
        return talk.end(UNKNOWN)
    hours = talk.ask("hours", _("When is it instead? For example: Sunday 19:00, or Sunday 19-21."),
                     fields.Evening(), check=lambda value: fields.wrong_hours(value, talk.now),
                     label=_("When"))  # fmt: skip
    begins, ends = fields.moments_of(hours, meeting.ends_at - meeting.begins_at)
    before, nearest = wording.span(meeting), min(begins, meeting.begins_at)
    asked = _("Move {what} to {when}?", what=wording.what(meeting), when=Moment(begins, until=ends))
    told = _told(len(meetings.people(talk, meeting.id, "yes", "maybe")))
    if not talk.confirm("move", View.of(asked, told), yes=_("Yes, move it"), change=True):
        return talk.end(_("It stays as planned."))
    if meetings.move(talk, meeting, begins, ends):
        said = _("{title} is moved from {before} to {after}. Can you come then, too?", title=meeting.title,
                 before=before, after=wording.span(meeting))  # fmt: skip
        _tell(talk, meeting, View.of(said, actions=cards.answers(meeting)), nearest)
    return talk.end(_("It is moved. I ask everybody who wanted to come."), about=f"meeting:{meeting.id}")


def _told(n: int) -> Msg:
    return (
        _n("One person is told.", "{n} people are told.", n)
        if n
        else _("Nobody has said yet that they come.")
    )


def _tell(turn: Turn, meeting: Meeting, view: View, start: float) -> None:
    """Everybody who comes or may, whatever they muted; by night if the start is that near."""
    for person_id in meetings.people(turn, meeting.id, "yes", "maybe"):
        near = start - turn.now < SOON or turn.awake_at(person_id) >= start
        turn.tell(person_id, view, "meeting.change", about=f"meeting:{meeting.id}", urgent=near)


TALKS = (cancel_assembly, move_assembly)
DEEDS = (call_off, put_off)
