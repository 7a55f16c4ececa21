"""The conversation about a file of shifts: what is wrong with it, or what will be made of it, and a yes (S1).

A file comes to `hear`, which reads it at once; the conversation goes on with its rows. What is planned already (the
same name at the same time) is not made twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from bot.contract.tidy import tidy
from bot.contract.views import Items, Option, Span, View
from bot.contract.words import Joined, Moment, Text, _, _n
from bot.reading import series
from bot.reading.contacts import blurred_place, has_house
from bot.talk import Ending, HandOver, Reply, Talk, Turn, flow, public
from bot.talk.base import Ground
from bot.talk.furniture import Answered, Heard
from flows.shifts.importing.calendars import read_calendar
from flows.shifts.importing.rows import MOST as MOST_ROWS
from flows.shifts.importing.rows import Found, Row, TooMany, packed, unpacked
from flows.shifts.importing.sheets import read_sheet
from flows.shifts.planning import fields, making, shifts
from flows.shifts.planning.shifts import Plan
from flows.shifts.tables import Series, Shift

#: Lines shown of a list.
SHOWN = 12
NOTHING = _("Nothing was planned. Please mend these lines and send the file again.")


def hear(turn: Turn, heard: Heard) -> Answered:
    """A sheet or a calendar from somebody who may plan shifts."""
    sheet = next((file for file in heard.files if file.written), None)
    if sheet is None or not turn.may("shifts.plan"):
        return None
    at = datetime.fromtimestamp(turn.now, turn.community.zone)
    read = read_calendar if sheet.name.lower().endswith(".ics") else read_sheet
    try:
        found = read(tidy(sheet.written), at, turn.community.zone)
    except TooMany as many:
        return Reply(View.of(_("That list has {n} lines; {most} fit at once. Please send it in parts.",
                               n=int(str(many)), most=MOST_ROWS)))  # fmt: skip
    if found.wrong or not found.rows:
        return Reply(_complaints(found))
    return HandOver("shift.import", {"rows": packed(found.rows)})


def _complaints(found: Found) -> View:
    if not found.wrong:
        return View.of(_("I found no shift in that file that lies ahead; nothing was planned."))
    rows: list[tuple[Span, ...]] = [
        (_("Line {n}: {why}", n=each.line, why=each.why),) for each in found.wrong[:SHOWN]
    ]
    if len(found.wrong) > SHOWN:
        rows.append((_("and {n} more", n=len(found.wrong) - SHOWN),))
    return View.of(NOTHING, Items(tuple(rows)))


@flow("shift.import", title=_("Shifts from a file"), right="shifts.plan", hidden=True)
def import_shifts(talk: Talk) -> Ending:
    """All of them, or none."""
    read = unpacked(talk.params["rows"])
    rows = [row for row in read if not _is_planned(talk, row)]
    if not rows:
        return talk.end(_("All of them are planned already; nothing was made twice."))
    rows = _with_roles(talk, _with_places(talk, rows))
    if not talk.confirm("make", _shown(talk, rows, len(read) - len(rows)), yes=_("Yes, plan them")):
        return talk.end(_("Nothing was planned."))
    for row in rows:
        _make(talk, row)
    return talk.end(_("Planned and posted. I write to you when something is missing."))


def _with_places(talk: Talk, rows: Sequence[Row]) -> list[Row]:
    """What looks like somebody's home is asked about once, for all of them."""
    homes = tuple(dict.fromkeys(row.hall for row in rows if has_house(row.hall)))
    if not homes:
        return list(rows)
    asked = _("Everybody will read this: {place}. Is it a public place, or somebody's home?",
              place=Joined(homes[:SHOWN], "comma"))  # fmt: skip
    whose: Sequence[Option] = public.WHOSE
    if talk.choose("whose", asked, whose, label=_("Address")) == "public":
        return list(rows)
    return [replace(row, hall=blurred_place(row.hall)) if row.hall in homes else row for row in rows]


def _with_roles(talk: Talk, rows: Sequence[Row]) -> list[Row]:
    """A calendar doesn't say how many people are wanted."""
    if all(row.roles for row in rows):
        return list(rows)
    team = talk.ask("team", _("How many people are wanted each time? For example: 6 people, 2 drivers."), fields.Team(),
                    check=fields.wrong_team, label=_("Wanted"))  # fmt: skip
    return [row if row.roles else replace(row, roles=team) for row in rows]


def _shown(talk: Talk, rows: Sequence[Row], known: int) -> View:
    lines: list[tuple[Span, ...]] = [(_line(talk, row),) for row in rows[:SHOWN]]
    if len(rows) > SHOWN:
        lines.append((_("and {n} more", n=len(rows) - SHOWN),))
    said = View.of(_n("{n} shift or series:", "{n} shifts or series:", len(rows)), Items(tuple(lines)))
    if clocks := tuple(dict.fromkeys(row.clock for row in rows if row.clock)):
        zones = Joined(clocks[:SHOWN], "comma")
        said = said.plus(
            _("The file counts by clocks that I don't know: {zones}. I take its times as those here, {ours}.",
              zones=zones, ours=talk.community.zone.key)
        )  # fmt: skip
    if known:
        said = said.plus(_n("{n} more is planned already.", "{n} more are planned already.", known))
    return said.plus(_("I post them in the chats for shifts. Is this right?"))


def _line(ground: Ground, row: Row) -> Text:
    start, end = fields.first_moment(row.hours, ground.community.zone)
    often: tuple[Text, ...] = (series.in_words(row.hours.rule),) if row.hours.rule else ()
    return Joined((row.title, *often, Moment(start, until=end), fields.Team().show(row.roles)), "dot")


def _is_planned(ground: Ground, row: Row) -> bool:
    """Whether the same is planned, or begins no more."""
    start, _end = fields.first_moment(row.hours, ground.community.zone)
    if row.hours.rule:
        known = select(Series.id).where(
            Series.title == row.title, Series.state == "on", Series.begins == row.hours.begins,
            Series.rule == row.hours.rule,
        )  # fmt: skip
        return ground.session.scalars(known).first() is not None
    same = select(Shift.id).where(Shift.title == row.title, Shift.begins_at == start, Shift.state == "open")
    return start <= ground.now or ground.session.scalars(same).first() is not None


def _make(turn: Talk, row: Row) -> None:
    if row.hours.rule:
        making.start(turn, row.title, row.hall, row.hours, row.roles, turn.actor.id)
        return
    start, end = fields.first_moment(row.hours, turn.community.zone)
    made = shifts.make(turn, Plan(row.title, row.hall, start, end, row.roles, lead_id=turn.actor.id))
    assert made is not None  # only a series has a day twice
    shifts.show(turn, turn.session.get_one(Shift, made))


TALKS = (import_shifts,)
