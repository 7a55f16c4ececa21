"""Hours that were worked: mine in a sentence, everybody's as a CSV for whoever writes the report (S24).

    sam  > my hours         You helped on 3 shifts: 12 h in all.
    olga > export hours     Who came, and for how long: hours.csv

Only what a lead noted as attended counts. A name is written as its person chose to be shown, and no cell can begin a
formula in a spreadsheet (H10).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import func, select

from bot.contract.views import Paper, View
from bot.contract.words import Text, _, _n
from bot.talk import Reply, Turn, command, names
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from bot.talk.sheets import sheet
from bot.words import Reader, say
from flows.shifts.tables import Place, Role, Shift

FILE = "hours.csv"
HEAD = (_("Day"), _("Shift"), _("As"), _("Who"), _("Minutes"))


@command("hours", right="my.data", title=_("My hours"), words=("my hours", "mis horas"))
def my_hours(turn: Turn, rest: str) -> Answered:
    """How often and how long whoever asks was there."""
    wanted = select(func.count(Place.id), func.coalesce(func.sum(Place.minutes), 0)).where(
        Place.person_id == turn.actor.id, Place.state == "attended"
    )
    n, minutes = turn.session.execute(wanted).one()
    if not n:
        return Reply(
            View.of(_("I have no hours of yours yet. They count once the lead has noted that you came."))
        )
    length = _length(int(minutes or 0))
    return Reply(
        View.of(_n("You helped on {n} shift: {length} in all.", "You helped on {n} shifts: {length} in all.", n,
                   length=length))
    )  # fmt: skip


def _length(minutes: int) -> Text:
    hours, rest = divmod(minutes, 60)
    return _("{hours} h {minutes} min", hours=hours, minutes=rest) if rest else _("{n} h", n=hours)


@command(
    "exporthours", right="shifts.check_in", title=_("Hours as a sheet"), words=("export hours", "exportar horas"),
    shown_to=("organizer",),
)  # fmt: skip
def export_hours(turn: Turn, rest: str) -> Answered:
    """Everybody's, as a file that only this private chat gets."""
    found = list(_rows(turn))
    if not found:
        return Reply(View.of(_("No hours are noted yet. They count once a lead has noted who came.")))
    turn.audit("shift.hours_exported", "hours", rows=len(found))
    reader = Reader(turn.actor.language or turn.community.languages[0], turn.community.zone, turn.now)
    head = tuple(say(text, reader) for text in HEAD)
    rows = [tuple(say(cell, reader) for cell in row) for row in found]
    return Reply(View.of(_("Who came, and for how long:"), Paper(FILE, sheet((head, *rows)))))


def _rows(ground: Ground) -> Iterator[tuple[Text, ...]]:
    wanted = (
        select(Place, Shift, Role)
        .join(Shift, Shift.id == Place.shift_id)
        .join(Role, Role.id == Place.role_id)
        .where(Place.state == "attended")
        .order_by(Shift.begins_at, Shift.id, Place.id)
    )
    for place, shift, role in ground.session.execute(wanted):
        day = datetime.fromtimestamp(shift.begins_at, ground.community.zone).date().isoformat()
        who = names.called(ground, place.person_id)
        yield day, shift.title, role.label, who, str(place.minutes or 0)


COMMANDS = (my_hours, export_hours)
