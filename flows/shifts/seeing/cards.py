"""What hangs in the chats for shifts: a card a shift, one for a whole series with its next two dates (rule 13).

    Food pantry · St. Ann's hall
    Sat 28 Nov, 10:00 AM to 2:00 PM
    4/6, 1 driver missing · Ana, S. O. and a neighbour
    [Sign up] [Sign up: driver] [I can't come]

The same count on every platform; names as each person chose to be shown (S2).
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Bold, Paragraph, Span, View
from bot.contract.words import Joined, Moment, Text, _, _n
from bot.talk import Look, card, names
from bot.talk.base import Ground
from bot.talk.furniture import Line, Week
from flows.shifts import wording
from flows.shifts.planning import making, shifts
from flows.shifts.planning.crews import Crew, Filled, crew_of
from flows.shifts.tables import Series, Shift

#: Buttons of one card.
MOST_BUTTONS = 4
#: Seconds: something missing makes a sound only this close to the start, as a cancellation does.
SOON = 12 * 3600.0
DAY = 86400.0
#: Names on a card; more become a count.
NAMES = 6
JOIN = _("Sign up")
WAIT = _("Waiting list")
LEAVE = _("I can't come")
STAND_IN = _("I stand in")


def _cancelled_soon(look: Look, subject: str) -> bool:
    row = look.hot.one("SELECT begins_at FROM shift WHERE id = ? AND state = 'cancelled'", (int(subject),))
    return row is not None and 0 < row[0] - look.now < SOON


@card("shift", purpose="shifts", loud=_cancelled_soon)
def draw_shift(look: Look, subject: str) -> View | None:
    """One shift."""
    shift = shifts.get(look, subject)
    if shift is None or shift.shown_at is None:
        return None
    head = Paragraph((Bold(_head(shift.title, shift.hall)),))
    if shift.state != "open":
        return View.of(Paragraph((wording.what(shift), " · ", _closed(shift))), silent=True)
    crew = crew_of(look, shift)
    lines = [head, Paragraph((wording.span(shift),)), *_standing(look, shift, crew)]
    return View(tuple(lines), _buttons(look, shift, crew))


@card("shift_series", purpose="shifts")
def draw_series(look: Look, subject: str) -> View | None:
    """A series: its next two dates, whoever comes, what is missing."""
    row = look.session.get(Series, int(subject))
    if row is None:
        return None
    coming = making.coming(look, row.id)
    if not coming:
        return View.of(Paragraph((row.title, " · ", _("no more dates"))), silent=True)
    lines = [Paragraph((Bold(_head(row.title, row.hall)),))]
    for shift in coming:
        lines += [Paragraph((wording.span(shift),)), *_standing(look, shift, crew_of(look, shift))]
    acts = tuple(
        Act("shift.join", _("Sign up: {day}", day=Moment(shift.begins_at, "day")), str(shift.id))
        for shift in coming
    )
    return View(tuple(lines), acts)


@card("shift_gaps", purpose="shifts")
def draw_gaps(look: Look, subject: str) -> View | None:
    """What a shift still needs, a day before; it goes when nothing is missing (S20)."""
    shift = shifts.get(look, subject)
    if shift is None or shift.state != "open" or shift.begins_at <= look.now:
        return None
    crew = crew_of(look, shift)
    if not any(role.missing for role in crew.roles):
        return View.of(
            Paragraph((_("All places are filled, thank you"), ": ", wording.what(shift))), silent=True
        )
    said = (Bold(_("Still needed")), ": ", wording.what(shift), " · ", count(crew))
    return View((Paragraph(said),), _buttons(look, shift, crew)[:-1])


def _head(title: str, hall: str) -> Text:
    return Joined((title, hall), "dot") if hall else title


def _closed(shift: Shift) -> Text:
    return _("does not take place") if shift.state == "cancelled" else _("is over, thank you")


def _standing(ground: Ground, shift: Shift, crew: Crew) -> list[Paragraph]:
    """How many come, what is missing, and who."""
    rows: list[Span] = [count(crew)]
    coming = who(ground, crew)
    if coming is not None:
        rows += [" · ", coming]
    if shift.opens_at is not None and shift.opens_at > ground.now:
        rows += [" · ", _("only so many each until {when}", when=Moment(shift.opens_at))]
    return [Paragraph(tuple(rows))]


def count(crew: Crew) -> Text:
    """ "4/6, 1 driver missing": all places, and what is under its minimum."""
    parts: list[Text] = [crew.size]
    parts += [_short(role) for role in crew.roles if role.missing]
    if crew.sought:
        parts.append(_n("a stand-in wanted", "{n} stand-ins wanted", crew.sought))
    return Joined(tuple(parts), "comma")


def _short(role: Filled) -> Text:
    n = role.missing
    if role.key == wording.ANYBODY:
        return _n("{n} missing", "{n} missing", n)
    return _("{n} {role} missing", n=n, role=wording.some(role.label, n))


def who(ground: Ground, crew: Crew) -> Text | None:
    """Who comes, as they chose to be called; None if nobody does yet."""
    found = [names.called(ground, person) for person in crew.coming[: NAMES + 1]]
    if not found:
        return None
    if len(found) > NAMES:
        more = len(crew.coming) - NAMES
        return _("{names} and {n} more", names=Joined(tuple(found[:NAMES]), "comma"), n=more)
    return Joined(tuple(found))


def _buttons(look: Look, shift: Shift, crew: Crew) -> tuple[Act, ...]:
    """The ways in, and the way out."""
    one = len(look.chat.languages) > 1  # which role, is asked then
    return (*ways_in(shift, crew, one=one), Act("shift.leave", LEAVE, str(shift.id)))


def ways_in(shift: Shift, crew: Crew, *, one: bool = False) -> tuple[Act, ...]:
    """One for each role, full or not, always in the same place: a reaction means what it meant a moment ago."""
    number, roles = str(shift.id), crew.roles
    if one or len(roles) == 1 or len(roles) >= MOST_BUTTONS:
        if crew.is_full and crew.sought:
            return (Act("shift.stand_in", STAND_IN, number),)
        return (Act("shift.join", WAIT if crew.is_full else JOIN, number),)
    return tuple(Act("shift.join", _way_in(role), number, crew.named(role)) for role in roles)


def _way_in(role: Filled) -> Text:
    named = role.key != wording.ANYBODY
    if not role.is_full:
        return _("Sign up: {role}", role=wording.one(role.label)) if named else JOIN
    if role.sought:
        return _("Stand in: {role}", role=wording.one(role.label)) if named else STAND_IN
    return _("Wait: {role}", role=wording.one(role.label)) if named else WAIT


# -- the board -------------------------------------------------------------------------------------------


def board(look: Look) -> Sequence[tuple[Span, ...]]:
    """A line for each shift of the next week with something missing, soonest first."""
    return [
        (*_gap(look, shift), " · ", _("write: sign up {number}", number=str(shift.id)))
        for shift in _gaps_here(look)
    ]


def digest(look: Look) -> Week:
    """The same for the week's summary."""
    lines = [
        (
            (*_gap(look, shift), f" · #{shift.id}"),
            Act("shift.join", _("Sign up #{n}", n=str(shift.id)), str(shift.id)),
        )
        for shift in _gaps_here(look)
    ]
    return Week(open=lines)


def morning(ground: Ground) -> Sequence[Line]:
    """What the next two days still need: for the team."""
    return [
        (
            (*_gap(ground, shift), f" · #{shift.id}"),
            Act("shift.open", _("Open shift #{n}", n=str(shift.id)), str(shift.id)),
        )
        for shift in shifts.with_gaps(ground, ground.now + 2 * DAY)
    ]


def _gaps_here(look: Look) -> Sequence[Shift]:
    return shifts.with_gaps(look, look.now + 7 * DAY) if "shifts" in look.chat.purposes else ()


def _gap(ground: Ground, shift: Shift) -> tuple[Span, ...]:
    return wording.what(shift), " · ", count(crew_of(ground, shift))


CARDS = (draw_shift, draw_series)
