"""The conversation in which an organizer makes a shift or a series (S1, S3).

    ana > /shift Food pantry, Saturday 10-14, 6 people, 2 drivers, St. Ann's hall
    hub < Food pantry · Sat 28 Nov, 10:00 AM to 2:00 PM · 6 people, among them 2 drivers … Shall I post it?
    ana > yes

What the line leaves open is asked; every field is corrected in one message.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.contract.views import Facts, Span, View
from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.reading.anew import read_anew, read_daytime
from bot.reading.hours import Hours
from bot.talk import Ending, Talk, flow, public
from bot.talk import Text as Words
from flows.shifts.planning import fields, making, shifts
from flows.shifts.planning.line import read_line
from flows.shifts.planning.shifts import Plan, Wanted
from flows.shifts.tables import Series, Shift


@flow(
    "shift", title=_("Plan a shift"), right="shifts.plan",
    words=("plan a shift", "new shift", "planear un turno", "nuevo turno", "turno nuevo"),
)  # fmt: skip
def plan_shift(talk: Talk) -> Ending:
    """From a line to a shift, or a series of them, that its group sees."""
    read = read_line(talk.params.get("words", ""), at=talk.at("words"))
    title = talk.ask("title", _("What is it called? For example: Food pantry."), Words(public.LONGEST_TITLE),
                     given=read.title or None, check=public.wrong_name, label=_("Name"))  # fmt: skip
    hours = _hours(talk, read.hours)
    roles = talk.ask("team", _("How many people are wanted? For example: 6 people, 2 drivers."), fields.Team(),
                     given=read.roles or None, check=fields.wrong_team, label=_("Wanted"))  # fmt: skip
    hall = public.ask_place(talk, _("Where is it? For example: St. Ann's hall."), read.hall)
    if not talk.confirm("post", _preview(talk, title, hours, roles, hall), yes=_("Yes, post it"), change=True,
                        amend=lambda text, at: _amended(text, at, hours, talk.community.zone)):  # fmt: skip
        return talk.end(_('Nothing was posted. Write "new shift" whenever you want to plan one.'))
    return _store(talk, title, hours, roles, hall)


def _hours(talk: Talk, read: Hours | None) -> Hours:
    zone = talk.community.zone
    hours = talk.ask("hours", _("When is it? For example: Saturday 10-14, or every other Saturday 10-14 until June."),
                     fields.Work(), given=read, check=lambda value: fields.wrong_hours(value, talk.now, zone),
                     label=_("When"))  # fmt: skip
    open_end = hours.span[1] is None if hours.span is not None else hours.ends is None
    if not open_end:
        return hours
    length = talk.ask("until", _("Until when? For example: 2pm, or 3 hours."),
                      fields.Until(fields.minutes_of(hours, zone)), check=lambda value: fields.too_long(value * 60),
                      label=_("Length"))  # fmt: skip
    return fields.ended(hours, length, zone)


def _preview(talk: Talk, title: str, hours: Hours, roles: tuple[Wanted, ...], hall: str) -> View:
    start, end = fields.first_moment(hours, talk.community.zone)
    rows: list[tuple[Text, Span]] = [(_("Name"), title)]
    if hours.span is None:
        rows.append((_("How often"), _often(talk, hours)))
        rows.append((_("First time"), Moment(start, until=end)))
    else:
        rows.append((_("When"), Moment(start, until=end)))
    rows += [(_("Wanted"), fields.Team().show(roles)), (_("Where"), hall or _("not said"))]
    return View.of(Facts(tuple(rows)), _("I post it in the chats for shifts. Is this right?"))


def _often(talk: Talk, hours: Hours) -> Text:
    """The rule, its last day and the days left out."""
    zone, parts = talk.community.zone, [fields.in_words(hours)]
    rule = making.rule_of(Series(rule=hours.rule, first_day=hours.first_day, left_out=""))
    if "UNTIL=" in hours.rule:
        days = list(rule.days(rule.first - timedelta(days=1), date.max))
        parts.append(_("last on {day}", day=fields.day(days[-1], zone)))
    if hours.left_out:
        named = tuple(fields.day(date.fromisoformat(day), zone) for day in hours.left_out)
        parts.append(_("not on {days}", days=Joined(named)))
    return Joined(tuple(parts), "comma")


def _amended(text: str, at: datetime, hours: Hours, zone: ZoneInfo) -> Mapping[str, Any] | None:
    """Words at the confirmation: a new time, other numbers; anything else is not a change we can be sure of."""
    read = read_line(text, at=at)
    found: dict[str, Any] = {}
    parts = (text, *text.split(","))
    new = next((new for part in parts if (new := _hours_anew(part, at, hours, zone))), read.hours)
    if new is not None:
        found["hours"] = asdict(new)
    if read.roles:
        found["team"] = fields.Team().dump(read.roles)
    return found if found and not read.title else None


def _hours_anew(text: str, at: datetime, hours: Hours, zone: ZoneInfo) -> Hours | None:
    """What a text changes of the hours that were shown; only the daytime, in a series."""
    start, end = fields.first_moment(hours, zone)
    if hours.span is not None:
        return read_anew(text, at, (start, end))
    daytime = read_daytime(text, at)
    if daytime is None:
        return None
    begins, ends = daytime
    return replace(
        hours, begins=begins, ends=ends if ends is not None else begins + round((end - start) / 60)
    )


def _store(talk: Talk, title: str, hours: Hours, roles: tuple[Wanted, ...], hall: str) -> Ending:
    lead = talk.actor.id
    if hours.span is None:
        number = making.start(talk, title, hall, hours, roles, lead)
        return talk.end(
            _posted(talk, _("Posted, and made for the weeks ahead. I write to you when something is missing.")),
            about=f"series:{number}",
        )  # fmt: skip
    start, end = fields.first_moment(hours, talk.community.zone)
    made = shifts.make(talk, Plan(title, hall, start, end, roles, lead_id=lead))
    assert made is not None  # only a series has a day twice
    shifts.show(talk, talk.session.get_one(Shift, made))
    return talk.end(
        _posted(talk, _("Posted. I write to you when something is missing.")), about=f"shift:{made}"
    )


def _posted(talk: Talk, said: Msg) -> View:
    """What comes next; by night the groups get it in the morning."""
    seen = talk.groups_awake(talk.now)
    if seen <= talk.now:
        return View.of(said)
    return View.of(
        _("Noted. I post it {moment}, and write to you when something is missing.", moment=Moment(seen))
    )


TALKS = (plan_shift,)
