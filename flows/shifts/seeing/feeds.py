"""A calendar address of one's own, which calendar apps read again and again (S27).

    sam > calendar            Your shifts for your calendar app: https://…/calendar/4f0c….ics   [New address] [Stop it]
    sam > new calendar link   another address; the old one shows nothing any more
    sam > stop calendar       no address

The address is the secret: whoever has it reads when and where Sam comes (to assemblies, too), and nothing of anybody
else. Only its hash is
kept, so it is shown once; it goes with the person, and rests while they are no member. Where the hub has no web part,
all that is ahead comes as one file.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from bot.contract.views import Act, Kind, Paper, Quote, View
from bot.contract.words import Moment, _
from bot.people import codes
from bot.talk import Reply, Turn, action, command
from bot.talk.base import Ground
from bot.talk.calendars import Entry, calendar, of_person
from bot.talk.furniture import Answered
from bot.talk.rights import Relations
from flows.shifts.planning import shifts
from flows.shifts.seeing import calendars
from flows.shifts.tables import Place, Shift

KINDS = (Kind("shift.address", "repeat", fleeting=True),)
#: First part of the address.
NAME = "calendar"
#: States of a place that stand in its person's calendar; one whose shift was cancelled says so there.
SHOWN = (*shifts.HOLDING, "attended", "cancelled")
#: Seconds for which what is over stays, and entries at most.
BACK, MOST = 60 * 86400.0, 500

NOT_MEMBER = _("That is for members of this community. An organizer can let you in.")
NEW, STOP = _("New address"), _("Stop it")
BUTTONS = (Act("shift.new_address", NEW), Act("shift.stop_address", STOP))


@command(
    "calendar", right="shifts.see", title=_("My shifts in my calendar"),
    words=("my calendar", "calendario", "mi calendario"),
)  # fmt: skip
def give(turn: Turn, rest: str) -> Answered:
    """An address, the first time; with a number, that shift as a file."""
    return calendars.send_calendar.run(turn, rest) if rest else all_of_mine.run(turn, "")


@action(
    "shift.my_calendar", right="shifts.see", numbered=False, typed=("my calendar", "mi calendario")
)  # fmt: skip
def all_of_mine(turn: Turn, thing: str, **args: str) -> Answered:
    """An address; or, where there are none, a file."""
    if not _may(turn):
        return Reply(View.of(NOT_MEMBER))
    if not turn.house.public_url:
        return _as_file(turn)
    since = _since(turn)
    if since is None:
        return _new(turn)
    said = _(
        "You have a calendar address since {day}. I keep no copy of it, so I can't show it again.",
        day=Moment(since, "day"),
    )
    return Reply(View.of(said, actions=BUTTONS))


@action(
    "shift.new_address", right="shifts.see", numbered=False,
    typed=("new calendar link", "nuevo enlace de calendario"),
)  # fmt: skip
def renew(turn: Turn, thing: str, **args: str) -> Answered:
    """Another address in place of the one there is."""
    if not _may(turn):
        return Reply(View.of(NOT_MEMBER))
    return _new(turn) if turn.house.public_url else _as_file(turn)


@action("shift.stop_address", right="shifts.see", numbered=False, typed=("stop calendar", "dejar calendario"))
def stop(turn: Turn, thing: str, **args: str) -> Answered:
    """No address any more."""
    if not _revoke(turn):
        return Reply(View.of(_("You have no calendar address.")))
    turn.audit("shift.address_ended", f"person:{turn.actor.id}")
    return Reply(View.of(_("Done. That address shows nothing any more; you can delete it in your app.")))


@command(
    "newcalendar", right="shifts.see", title=_("A new calendar address"),
    words=("new calendar link", "new calendar address", "nuevo enlace de calendario", "nueva dirección de calendario"),
)  # fmt: skip
def renew_by_word(turn: Turn, rest: str) -> Answered:
    """The same in words."""
    return renew.run(turn, "")


@command(
    "stopcalendar", right="shifts.see", title=_("No calendar address any more"),
    words=("stop calendar", "stop my calendar", "dejar calendario", "quitar mi calendario"),
)  # fmt: skip
def stop_by_word(turn: Turn, rest: str) -> Answered:
    """The same in words."""
    return stop.run(turn, "")


def _may(turn: Turn) -> bool:
    return bool(turn.may("shifts.feed", Relations(own=turn.actor.is_member)))


def _since(turn: Turn) -> float | None:
    row = turn.hot.one(
        "SELECT max(made_at) FROM shift_feed WHERE person_id = ? AND revoked_at IS NULL", (turn.actor.id,)
    )
    return row[0] if row else None


def _new(turn: Turn) -> Answered:
    """An address that was never there before; what there was ends."""
    _revoke(turn)
    secret = codes.secret()
    turn.hot.insert(
        "shift_feed",
        person_id=turn.actor.id,
        digest=codes.fingerprint(secret),
        made_at=turn.now,
        revoked_at=None,
    )
    turn.audit("shift.address_made", f"person:{turn.actor.id}")
    said = _(
        "Your shifts for your calendar app: subscribe to this address there. Whoever has it sees when you come, so keep"
        " it to yourself."
    )
    address = Quote(f"{turn.house.public_url}/{NAME}/{secret}.ics")
    turn.reply(View.of(said, address, actions=BUTTONS), "shift.address")
    return None


def _revoke(turn: Turn) -> bool:
    """Whether there was one."""
    ended = "UPDATE shift_feed SET revoked_at = ? WHERE person_id = ? AND revoked_at IS NULL"
    return bool(turn.hot.run(ended, (turn.now, turn.actor.id)))


def _as_file(turn: Turn) -> Answered:
    """The way out where there are no addresses."""
    found = [date for date in of_person(turn, turn.actor.id) if date.ends_at > turn.now]
    if not found:
        return Reply(
            View.of(_("You have no shifts ahead. Once you have, I give you a file for your calendar."))
        )
    said = _(
        "Your shifts as a file: open it, and your phone adds them. It does not change by itself; after a change, ask"
        " again. (Calendar addresses are not switched on here.)"
    )
    return Reply(View.of(said, Paper("my-shifts.ics", calendar(turn, found))))


# -- for the app -----------------------------------------------------------------------------------------


def read(ground: Ground, secret: str) -> str | None:
    """Somebody's calendar; None for an address that is nobody's, or whose person is no member now (H19)."""
    row = ground.hot.one(
        "SELECT person_id FROM shift_feed WHERE digest = ? AND revoked_at IS NULL",
        (codes.fingerprint(secret),),
    )
    person = ground.person_by(row[0]) if row is not None else None
    if person is None or not person.is_member:
        return None
    return calendar(ground, of_person(ground, person.id), str(ground.setting("name")) or "Talkoot")


def dates(ground: Ground, person_id: int) -> Sequence[Entry]:
    """Their shifts, soonest first; what is long over is left out."""
    wanted = (
        select(Shift)
        .join(Place, Place.shift_id == Shift.id)
        .where(Place.person_id == person_id, Place.state.in_(SHOWN), Shift.ends_at > ground.now - BACK)
        .order_by(Shift.begins_at, Shift.id)
        .limit(MOST)
    )
    return [calendars.entry(shift) for shift in ground.session.scalars(wanted).unique()]


COMMANDS = (give, renew_by_word, stop_by_word)
DEEDS = (all_of_mine, renew, stop)
FEEDS = {NAME: read}
