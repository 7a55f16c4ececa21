"""What I may take, soonest first; my places; one shift opened, with what I can do about it (S26).

    sam > shifts       2 shifts need somebody:  Food pantry · Sat 28 Nov … · 4/6, 1 driver missing · #12   [Sign up #12]
    sam > mine         You come: Food pantry · Sat 28 Nov … · signed up         [Open shift #12]

A list leaves out what I have already, what overlaps with it and what I may not do: whatever is on it can be taken.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Bold, Items, Span, View
from bot.contract.words import Moment, Text, _, _n
from bot.talk import Reply, Toast, Turn, action, command
from bot.talk.base import Ground
from bot.talk.furniture import Answered, Line
from flows.shifts import wording
from flows.shifts.planning.crews import Crew, crew_of
from flows.shifts.planning.shifts import LIVE, TAKING
from flows.shifts.seeing import cards, leading
from flows.shifts.signing import away, every_time, places
from flows.shifts.signing.places import GRACE
from flows.shifts.tables import Place, Role, Shift

#: Lines of one page; each has a button.
PAGE = 6
#: Seconds ahead that a list looks; longer than any series is made ahead.
SIGHT = 27 * 7 * 86400.0

#: One statement: a list over thousands of shifts takes a page's time. A role counts that has room and that they may do,
#: or a place whose holder looks for a stand-in.
_OPEN = f"""
    SELECT DISTINCT s.id, s.begins_at FROM shift s JOIN shift_role r ON r.shift_id = s.id
    WHERE s.state = 'open' AND s.shown_at IS NOT NULL AND s.begins_at > ? AND s.begins_at < ?
      AND (r.needs = '' OR EXISTS (SELECT 1 FROM shift_skilled k WHERE k.person_id = ? AND k.skill = r.needs))
      AND ((SELECT count(*) FROM shift_place p WHERE p.role_id = r.id AND p.state IN {TAKING}) < r.most
        OR EXISTS (SELECT 1 FROM shift_place w WHERE w.role_id = r.id AND w.state = 'standin'))
      AND NOT EXISTS (SELECT 1 FROM shift_place m WHERE m.shift_id = s.id AND m.person_id = ? AND m.state IN {LIVE})
      AND NOT EXISTS (
        SELECT 1 FROM shift_place o JOIN shift x ON x.id = o.shift_id
        WHERE o.person_id = ? AND o.state IN {TAKING} AND x.state = 'open'
          AND x.begins_at < s.ends_at - {GRACE} AND x.ends_at > s.begins_at + {GRACE})
    ORDER BY s.begins_at, s.id
"""  # noqa: S608 - constants


@command("shifts", right="shifts.see", title=_("Shifts you may take"), words=("turnos", "los turnos"))
def list_shifts(turn: Turn, rest: str) -> Answered:
    """The first page."""
    return Reply(open_shifts(turn))


def open_shifts(turn: Turn) -> View:
    """The first page of what whoever acts may take."""
    return _page(turn, 0)


@action("shift.more", right="shifts.see", typed=("more shifts", "mas turnos"))
def show_more(turn: Turn, thing: str, **args: str) -> Answered:
    """The next page, as things stand now."""
    return Reply(_page(turn, int(thing))) if thing.isdecimal() else Toast(_("There is no more."))


def takeable(ground: Ground, person_id: int, until: float) -> Sequence[int]:
    """Numbers of the shifts that begin before then and that somebody may take now, soonest first."""
    me = (person_id,) * 3
    return [number for number, _begins in ground.hot.all(_OPEN, (ground.now, until, *me))]


def _page(turn: Turn, start: int) -> View:
    found = takeable(turn, turn.actor.id, turn.now + SIGHT)
    if not found:
        return View.of(_("No shift needs anybody just now. I write in the group when one does."))
    shown = [turn.session.get_one(Shift, number) for number in found[start : start + PAGE]]
    page = [(shift, crew_of(turn, shift)) for shift in shown]
    acts = [_way_in(shift, crew) for shift, crew in page]
    if start + PAGE < len(found):
        acts.append(Act("shift.more", _("More"), str(start + PAGE)))
    title = _n("{n} shift has room, soonest first:", "{n} shifts have room, soonest first:", len(found))
    return View.of(title, Items(tuple(_row(shift, crew) for shift, crew in page)), actions=tuple(acts))


def _row(shift: Shift, crew: Crew) -> tuple[Span, ...]:
    return (wording.what(shift), " · ", cards.count(crew), f" · #{shift.id}")


def _way_in(shift: Shift, crew: Crew) -> Act:
    number = str(shift.id)
    if crew.is_full:
        return Act("shift.stand_in", _("Stand in #{n}", n=number), number)
    return Act("shift.join", _("Sign up #{n}", n=number), number)


# -- mine ------------------------------------------------------------------------------------------------


def mine(turn: Turn) -> list[Line]:
    """What I do every time, when I am away, my places ahead (of such a series the next one), and what I lead."""
    ahead, seen = [], set[int | None]()
    always = every_time.series_of(turn)
    for place, shift in places.ahead_of(turn, turn.actor.id):
        if shift.series_id in seen:
            continue
        seen |= {shift.series_id} & always
        ahead.append(_mine(turn, place, shift))
    return [*every_time.mine(turn), *away.mine(turn), *ahead, *leading.led(turn)]


def _mine(turn: Turn, place: Place, shift: Shift) -> Line:
    role = turn.session.get_one(Role, place.role_id)
    head = _("You wait for") if place.state in ("waiting", "offered") else _("You come")
    said: tuple[Span, ...] = (Bold(head), ": ", wording.what(shift, role), " · ", standing(turn, place))
    return said, Act("shift.open", _("Open shift #{n}", n=str(shift.id)), str(shift.id))


def standing(ground: Ground, place: Place) -> Text:
    """How a place stands, for whoever has it."""
    match place.state:
        case "waiting":
            return _("number {n} on the waiting list", n=places.position(ground, place.id))
        case "offered":
            return _("kept for you until {until}", until=Moment(place.offered_until or ground.now))
        case "standin":
            return _("yours until somebody stands in")
        case "confirmed":
            return _("you said yes")
        case _:
            return _("signed up")


DEEDS = (show_more,)
COMMANDS = (list_shifts,)
