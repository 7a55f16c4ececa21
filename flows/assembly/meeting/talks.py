"""The conversation in which an assembly is called (P21).

    ana > /assembly Spring assembly, Sunday 19:00, St. Ann's hall, agenda until Friday
    hub < Name: Spring assembly · When: Sun 29 Nov, 7:00 PM to 9:00 PM · … Shall I announce it?
    ana > yes

What the line leaves open is asked. Moving one is the same question again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.contract.views import Facts, Span, View
from bot.contract.words import Moment, Msg, Text, _
from bot.reading.hours import read_hours
from bot.talk import Ending, Talk, flow, public
from bot.talk import Text as Words
from bot.talk.fields import When
from flows.assembly.meeting import agenda, fields, meetings
from flows.assembly.meeting.line import read_line
from flows.assembly.meeting.meetings import Plan

#: Seconds: how long it is where no end was said.
USUAL = 2 * 3600.0
NOTHING = _('Nothing was announced. Write "new assembly" whenever you want to call one.')


@flow(
    "assembly", title=_("Call an assembly"), right="assembly.call",
    words=("call an assembly", "new assembly", "plan an assembly", "convocar asamblea", "nueva asamblea"),
)  # fmt: skip
def call_assembly(talk: Talk) -> Ending:
    """From a line to a card in all chats for assemblies."""
    read = read_line(talk.params.get("words", ""), at=talk.at("words"))
    title = talk.ask("title", _("What is it called? For example: Spring assembly."), Words(public.LONGEST_TITLE),
                     given=read.title or None, check=public.wrong_name, label=_("Name"))  # fmt: skip
    when = talk.ask("hours", _("When is it? For example: Sunday 19:00, or Sunday 19-21."), fields.TimeAndPlace(),
                    given=None if read.hours is None else fields.Occasion(read.hours, read.place),
                    check=lambda value: fields.wrong_hours(value.hours, talk.now), label=_("When"))  # fmt: skip
    begins, ends = fields.moments_of(when.hours, USUAL)
    place = public.ask_place(
        talk, _("Where is it? A place, or a link if you meet online."), read.place or when.place
    )
    until = talk.ask("agenda", _("Until when may people put something on the agenda? For example: Friday."),
                     When(), given=None if read.agenda_until is None else (None, read.agenda_until),
                     check=lambda value: fields.wrong_closing(value, begins, talk.now),
                     skip=_("Until it begins"), label=_("Agenda"))  # fmt: skip
    plan = Plan(title, place, begins, ends, fields.last_of(until))
    if not talk.confirm(
        "announce",
        _preview(plan),
        yes=_("Yes, announce it"),
        change=True,
        amend=lambda text, at: _amended(text, at, when.place),
    ):
        return talk.end(NOTHING)
    meeting = meetings.call(talk, plan)
    agenda.adopt(talk, meeting)
    return talk.end(_announced(talk), about=f"meeting:{meeting.id}")


def _preview(plan: Plan) -> View:
    closes = _("Until it begins") if plan.agenda_until is None else Moment(plan.agenda_until, "end")
    rows: list[tuple[Text, Span]] = [
        (_("Name"), plan.title), (_("When"), Moment(plan.begins_at, until=plan.ends_at)),
        (_("Where"), plan.place or _("not said")), (_("Agenda"), closes),
    ]  # fmt: skip
    return View.of(Facts(tuple(rows)), _("I announce it in every chat for assemblies. Is this right?"))


def _amended(text: str, at: datetime, place: str) -> Mapping[str, Any] | None:
    """Words at the confirmation: another time; anything else is not a change we can be sure of."""
    hours = read_hours(text, at)
    return None if hours is None else {"hours": fields.TimeAndPlace().dump(fields.Occasion(hours, place))}


def _announced(talk: Talk) -> Msg:
    """What comes next; by night the groups get it in the morning."""
    seen = talk.groups_awake(talk.now)
    if seen <= talk.now:
        return _("Announced. I count who comes, and remind them.")
    return _("Noted. I announce it {moment}, count who comes, and remind them.", moment=Moment(seen))


TALKS = (call_assembly,)
