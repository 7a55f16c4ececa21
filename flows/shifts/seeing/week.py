"""This week at a glance: a picture, and in words its days, what there is to do, what is missing (S26).

    sam > this week     [week.png]
                        Sat 28 Nov
                        • Food pantry, 10:00 AM–2:00 PM · 4/6, 1 driver missing · you come

A week is the seven local days from today on, as long as something is left of them.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.contract.views import Block, Bold, Items, Paragraph, Span, View
from bot.contract.words import Joined, Moment, Text, _
from bot.reading.clock import at_local
from bot.talk import Reply, Turn, command
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.shifts.planning import shifts
from flows.shifts.planning.crews import crew_of
from flows.shifts.seeing import cards, posters
from flows.shifts.signing import places
from flows.shifts.tables import Shift

#: Lines of one week; more belong to a list with pages.
MOST = 20
#: Shifts that are put into one picture; more do not fit.
DRAWN = 60


@command(
    "week", right="shifts.see", title=_("This week's shifts"), words=("this week", "semana", "esta semana")
)
def show_week(turn: Turn, rest: str) -> Answered:
    """The next seven days."""
    return Reply(glance(turn, turn.actor.id))


def glance(ground: Ground, person_id: int | None = None) -> View:
    """Seven days from today; what is that person's is marked."""
    found = coming(ground)
    if not found:
        return View.of(_("No shifts are planned for the next seven days."))
    held = places.ahead_of(ground, person_id, shifts.TAKING) if person_id else ()
    mine = {shift.id for _place, shift in held}
    days: dict[str, list[Shift]] = {}
    for shift in found[:MOST]:
        days.setdefault(_day(ground, shift), []).append(shift)
    blocks = [block for same in days.values() for block in _block(ground, same, mine)]
    more: tuple[Span, ...] = (_("and {n} more", n=len(found) - MOST),) if len(found) > MOST else ()
    picture = posters.week(ground, found[:DRAWN], {place.role_id for place, _shift in held})
    return View.of(picture, _("The next seven days:"), *blocks, *more)


def coming(ground: Ground) -> list[Shift]:
    """Shifts of the seven local days from today on that are not over, soonest first."""
    zone = ground.community.zone
    today = datetime.fromtimestamp(ground.now, zone).date()
    return list(shifts.ahead(ground, at_local(today + timedelta(days=7), 0, zone).timestamp()))


def _day(ground: Ground, shift: Shift) -> str:
    return datetime.fromtimestamp(shift.begins_at, ground.community.zone).date().isoformat()


def _block(ground: Ground, same: list[Shift], mine: set[int]) -> tuple[Block, Block]:
    head = Paragraph((Bold(Moment(same[0].begins_at, "day")),))
    return head, Items(tuple(_row(ground, shift, mine) for shift in same))


def _row(ground: Ground, shift: Shift, mine: set[int]) -> tuple[Span, ...]:
    hours = _("{start}–{end}", start=Moment(shift.begins_at, "time"), end=Moment(shift.ends_at, "time"))
    parts: list[Text] = [shift.title, hours, cards.count(crew_of(ground, shift))]
    if shift.id in mine:
        parts.append(_("you come"))
    return (Joined(tuple(parts), "dot"),)


COMMANDS = (show_week,)
