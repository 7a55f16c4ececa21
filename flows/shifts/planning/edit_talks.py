"""What an organizer changes: a whole series, or the places of one shift (S4).

    olga > change series 12      hub < Food pantry · Saturdays: what shall be different?  [Time] [Place] …
    olga > time … 11-15          hub < 4 shifts change. 2 have people: shall they, too?   [Yes] [Leave those]
    olga > leave those           hub < Food pantry, 11:00–15:00: 4 shifts change, nothing for 2.   [Yes]

Before the yes nothing is changed; what was not foreseen (somebody signed up meanwhile) is shown and asked anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.contract.views import Option, View
from bot.contract.words import Joined, Moment, Msg, Text, _, _n
from bot.reading import series
from bot.reading.hours import Hours
from bot.talk import Ending, HandOver, Talk, Turn, action, flow, public
from bot.talk import Text as Words
from bot.talk.fields import When
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.planning import editing, fields, ruling, shifts
from flows.shifts.planning.editing import Change
from flows.shifts.planning.shifts import Wanted
from flows.shifts.signing import queue
from flows.shifts.tables import Role, Series, Shift

NO_SERIES = _("I know no series with that number. Please look it up on the list of shifts.")
NO_SHIFT = _("I know no open shift with that number.")
PARTS = (
    Option("time", _("The time")),
    Option("days", _("The days")),
    Option("team", _("How many")),
    Option("title", _("The name")),
    Option("hall", _("The place")),
    Option("until", _("The last date")),
    Option("end", _("End it now")),
)


@action("shift.edit_series", right="shifts.plan", typed=("change series", "cambiar serie"))
def edit_series(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked what shall be different."""
    return HandOver("shift.series", {"words": thing})


@flow("shift.series", title=_("Change a series"), right="shifts.plan", hidden=True)
def change_series(talk: Talk) -> Ending:
    """One part of it; empty shifts follow, filled ones are asked about."""
    row = editing.find(talk, talk.params.get("words", ""))
    if row is None or row.state != "on":
        return talk.end(NO_SERIES)
    named = Joined((row.title, series.in_words(row.rule)), "dot")
    part = talk.choose("part", _("{series}: what shall be different?", series=named), PARTS, label=_("What"))
    if part in ("until", "end"):
        return _end(talk, row, part)
    if part == "days":
        return _rule(talk, row)
    new, shown = _new(talk, row, part)
    found = editing.ahead(talk, row)
    too = _ask_about(talk, editing.filled(talk, found))
    if not talk.confirm(
        "change", _preview(talk, row, shown, found, too), yes=_("Yes, change it"), change=True
    ):
        return talk.end(_("Nothing was changed."))
    came = editing.change(talk, row, new, filled=too)
    return talk.end(_done(came), about=f"series:{row.id}")


def _new(talk: Talk, row: Series, part: str) -> tuple[Change, Text]:
    """What it shall be, and how that is shown."""
    if part == "time":
        begins, ends = talk.ask(
            "time",
            _("From when to when? For example: 11-15."),
            fields.Daytime(),
            check=_too_long,
            label=_("When"),
        )
        return Change(begins=begins, ends=ends), fields.Daytime().show((begins, ends))
    if part == "team":
        team = talk.ask("team", _("How many people are wanted? For example: 6 people, 2 drivers."), fields.Team(),
                        check=fields.wrong_team, label=_("Wanted"))  # fmt: skip
        return Change(roles=team), fields.Team().show(team)
    if part == "title":
        title = talk.ask("title", _("What shall it be called?"), Words(public.LONGEST_TITLE),
                         check=public.wrong_title, label=_("Name"))  # fmt: skip
        return Change(title=title), title
    hall = public.ask_place(talk, _("Where is it from now on?"))
    return Change(hall=hall), hall or _("no place")


def _too_long(value: tuple[int, int]) -> Msg | None:
    begins, ends = value
    return fields.too_long(((ends - begins) % 1440 or 1440) * 60)


def _ask_about(talk: Talk, filled: Sequence[Shift]) -> bool:
    """Whether those that people have signed up for change, too."""
    if not filled:
        return False
    days = Joined(tuple(Moment(shift.begins_at, "day") for shift in filled[:6]), "comma")
    asked = _n("People have signed up for {n} shift: {days}. Shall it change, too? I tell them.",
               "People have signed up for {n} shifts: {days}. Shall they change, too? I tell them.",
               len(filled), days=days)  # fmt: skip
    options = (Option("too", _("Yes, those too")), Option("stay", _("No, leave those")))
    return talk.choose("filled", asked, options, label=_("With people")) == "too"


def _preview(talk: Talk, row: Series, shown: Text, found: Sequence[Shift], too: bool) -> View:
    stay = 0 if too else len(editing.filled(talk, found))
    return View.of(
        _("{title}: {new}. Is this right?", title=row.title, new=shown), _follow(len(found) - stay, stay)
    )


def _follow(change: int, stay: int) -> Text:
    follow = _n("{n} planned shift changes.", "{n} planned shifts change.", change)
    return Joined((follow, _("Nothing changes for {n} of them.", n=stay)), "space") if stay else follow


def _done(came: editing.Came) -> View:
    said = View.of(_("It is changed, and what comes is made so. I told everybody whom it concerns."))
    if not came.left:
        return said
    return said.plus(_("Nothing changes for {n} of them.", n=came.left))


# -- its days --------------------------------------------------------------------------------------------


def _rule(talk: Talk, row: Series) -> Ending:
    """Other days; where people have signed up, the organizer says whether they are asked to move."""
    hours = talk.ask("days", _("On which days from now on? For example: every Sunday, or every other Saturday."),
                     fields.Work(), check=lambda value: _no_days(row, value), label=_("Days"))  # fmt: skip
    rule = ruling.ruled(row, hours)
    assert rule is not None  # checked
    gone = ruling.off(talk, row, rule)
    too = _ask_about(talk, editing.filled(talk, gone))
    shown = series.in_words(rule.text)
    if not talk.confirm("rule", _preview(talk, row, shown, gone, too), yes=_("Yes, change it"), change=True):
        return talk.end(_("Nothing was changed."))
    return talk.end(_done(ruling.rule_anew(talk, row, rule, filled=too)), about=f"series:{row.id}")


def _no_days(row: Series, hours: Hours) -> Msg | None:
    if not hours.rule:
        return _("Which days, again and again? For example: every Sunday, or every other Saturday.")
    if hours.begins is not None:
        return _("Only the days here; the hours are changed on their own. For example: every Sunday.")
    if ruling.ruled(row, hours) is None:
        return _("No day comes of that. Which days shall it be? For example: every Sunday.")
    return None


# -- its end ---------------------------------------------------------------------------------------------


def _end(talk: Talk, row: Series, part: str) -> Ending:
    last = _today(talk) - timedelta(days=1) if part == "end" else _last(talk)
    gone = editing.after(talk, row, last)
    too = _ask_about_cancelling(talk, editing.filled(talk, gone))
    stay = 0 if too else len(editing.filled(talk, gone))
    asked = _("End {title}?", title=row.title)
    if part == "until":
        asked = _("{title}: the last date is {day}. Is this right?", title=row.title,
                  day=fields.day(last, talk.community.zone))  # fmt: skip
    shown: Text = _n("{n} planned shift is cancelled.", "{n} planned shifts are cancelled.", len(gone) - stay)
    if stay:
        shown = Joined((shown, _("Nothing changes for {n} of them.", n=stay)), "space")
    if not talk.confirm("end", View.of(asked, shown), yes=_("Yes, end it so")):
        return talk.end(_("Nothing was changed."))
    editing.end_after(talk, row, last, filled=too)
    return talk.end(_("It ends so. I told everybody whom it concerns."), about=f"series:{row.id}")


def _today(talk: Talk) -> date:
    return datetime.fromtimestamp(talk.now, talk.community.zone).date()


def _last(talk: Talk) -> date:
    start, end = talk.ask(
        "last", _("Which day is the last one? For example: Dec 19."), When(), label=_("Last date")
    )
    moment = start if start is not None else (end or talk.now) - 60
    return datetime.fromtimestamp(moment, talk.community.zone).date()


def _ask_about_cancelling(talk: Talk, filled: Sequence[Shift]) -> bool:
    if not filled:
        return False
    days = Joined(tuple(Moment(shift.begins_at, "day") for shift in filled[:6]), "comma")
    asked = _n("People have signed up for {n} shift after that: {days}. Shall I cancel it and tell them?",
               "People have signed up for {n} shifts after that: {days}. Shall I cancel them and tell everybody?",
               len(filled), days=days)  # fmt: skip
    options = (Option("too", _("Yes, cancel those")), Option("stay", _("No, leave those")))
    return talk.choose("rest", asked, options, label=_("With people")) == "too"


# -- the places of one shift -----------------------------------------------------------------------------


@action("shift.edit", right="shifts.plan", typed=("change places", "cambiar lugares"))
def edit_places(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked how many."""
    return HandOver("shift.places", {"words": thing})


@flow("shift.places", title=_("Change how many come"), right="shifts.plan", hidden=True)
def change_places(talk: Talk) -> Ending:
    """More or fewer wanted on one shift; never fewer than are coming."""
    shift = shifts.find(talk, talk.params.get("words", ""))
    if shift is None or shift.state != "open":
        return talk.end(NO_SHIFT)
    role = _pick(talk, shift)
    wanted = talk.ask("many", _("How many? For example: 4, or 4-6."), fields.Many(role.key, role.label),
                      check=lambda value: _too_few(talk, role, value), label=_("Wanted"))  # fmt: skip
    shown = _("{what}: {many}. Is this right?", what=wording.what(shift), many=fields.count(wanted))
    if not talk.confirm("resize", shown, yes=_("Yes, change it"), change=True):
        return talk.end(_("Nothing was changed."))
    if not shifts.resize(talk, role, wanted.least, wanted.most):
        return talk.end(_("More people have signed up meanwhile; nothing was changed. Please look again."))
    shifts.refresh(talk, shift)
    queue.hand_on(talk, shift, role)
    return talk.end(_("It is changed. I write to you when something is missing."), about=f"shift:{shift.id}")


def _pick(talk: Talk, shift: Shift) -> Role:
    roles = {role.key: role for role in shifts.roles_of(talk, shift.id)}
    if len(roles) == 1:
        return next(iter(roles.values()))
    options = tuple(Option(key, role.label) for key, role in roles.items())
    return roles[
        talk.choose("role", _("Which places of {what}?", what=wording.what(shift)), options, label=_("As"))
    ]


def _too_few(talk: Talk, role: Role, wanted: Wanted) -> Msg | None:
    taken = shifts.taken(talk, role)
    if taken > wanted.most:
        return _n("{n} person has a place already, and keeps it. At least {n}, please.",
                  "{n} people have a place already, and keep it. At least {n}, please.", taken)  # fmt: skip
    return fields.wrong_team((wanted,))


TALKS = (change_series, change_places)
DEEDS = (edit_series, edit_places)
