"""A temperature check: how many like where it is going, in two minutes, on the assembly's own card (P23).

    check = take(turn, meeting)       open;   show(turn, check, "up")   one thumb each;   end(turn, check)

Nothing says who showed which: a thumb is counted, and a mark that nobody can read keeps it from being counted twice
until the check is over.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Literal

from sqlalchemy import select

from bot.contract.views import Act
from bot.contract.words import Joined, Text, _, _n
from bot.talk import Toast, Turn, action, chance, timer
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.assembly.meeting import floor, meetings
from flows.assembly.meeting.tables import Meeting, Thumbs

Way = Literal["up", "level", "down"]
#: Seconds for which it is open.
OPEN = 120.0
LABELS: Mapping[Way, tuple[str, Text]] = {
    "up": ("meeting.warm", _("I like it")), "level": ("meeting.mild", _("So-so")),
    "down": ("meeting.cold", _("I don't")),
}  # fmt: skip


def take(turn: Turn, meeting: Meeting) -> Thumbs:
    """Open one about what is talked about; one that was open is over."""
    before = current(turn, meeting)
    if before is not None:
        end(turn, before)
    item = floor.now(turn, meeting)
    check = Thumbs(
        meeting_id=meeting.id, item_id=None if item is None else item.id, up=0, level=0, down=0, until=turn.now + OPEN,
        salt=chance.secret(16).hex(), state="open",
    )  # fmt: skip
    turn.session.add(check)
    turn.flush()
    turn.plan(check.until, "meeting.thumbs_over", check.id)
    turn.touch("meeting", meeting.id)
    return check


def show(turn: Turn, check: Thumbs, way: Way) -> bool:
    """Whoever acts shows a thumb; False if they did before, or it is over."""
    mark = hmac.new(bytes.fromhex(check.salt), str(turn.actor.id).encode(), sha256).hexdigest()
    turn.flush()
    if check.state != "open" or turn.hot.insert_new("meeting_thumb", thumbs_id=check.id, mark=mark) is None:
        return False
    turn.hot.run(f"UPDATE meeting_thumbs SET {way} = {way} + 1 WHERE id = ?", (check.id,))  # noqa: S608 - three words
    turn.session.expire_all()
    turn.touch("meeting", check.meeting_id)
    return True


def end(turn: Turn, check: Thumbs) -> None:
    """Over: its figures stay, its marks and what made them go."""
    turn.flush()
    turn.hot.run("DELETE FROM meeting_thumb WHERE thumbs_id = ?", (check.id,))
    turn.hot.run("UPDATE meeting_thumbs SET state = 'over', salt = '' WHERE id = ?", (check.id,))
    turn.session.expire_all()
    turn.touch("meeting", check.meeting_id)


def current(ground: Ground, meeting: Meeting) -> Thumbs | None:
    """The one that is open."""
    wanted = select(Thumbs).where(Thumbs.meeting_id == meeting.id, Thumbs.state == "open")
    return ground.session.scalars(wanted).first()


def last(ground: Ground, item_id: int) -> Thumbs | None:
    """The newest one about something on the agenda."""
    wanted = select(Thumbs).where(Thumbs.item_id == item_id).order_by(Thumbs.id.desc())
    return ground.session.scalars(wanted).first()


def figures(check: Thumbs) -> Text:
    """ "5 like it, 2 so-so, 1 doesn't"."""
    return Joined((_n("{n} likes it", "{n} like it", check.up), _n("{n} so-so", "{n} so-so", check.level),
                   _n("{n} doesn't", "{n} don't", check.down)), "comma")  # fmt: skip


def buttons(meeting: Meeting) -> tuple[Act, ...]:
    """The three ways."""
    return tuple(Act(verb, label, str(meeting.id)) for verb, label in LABELS.values())


@action("meeting.warm", right="assembly.attend", typed=("i like it", "me gusta"), reactions=("👍",))
def warm(turn: Turn, thing: str, **args: str) -> Answered:
    """Up."""
    return _shown(turn, thing, "up")


@action("meeting.mild", right="assembly.attend", typed=("so-so", "regular"), reactions=("🤷",))
def mild(turn: Turn, thing: str, **args: str) -> Answered:
    """Level."""
    return _shown(turn, thing, "level")


@action("meeting.cold", right="assembly.attend", typed=("i don't like it", "no me gusta"), reactions=("👎",))
def cold(turn: Turn, thing: str, **args: str) -> Answered:
    """Down."""
    return _shown(turn, thing, "down")


def _shown(turn: Turn, thing: str, way: Way) -> Answered:
    meeting = meetings.find(turn, thing)
    check = current(turn, meeting) if meeting is not None else None
    if check is None:
        return Toast(_("No temperature is taken just now."))
    if not show(turn, check, way):
        return Toast(_("Your thumb is counted already."))
    return Toast(_("Counted. Nobody can see whose it was."))


@timer("meeting.thumbs_over")
def time_is_over(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its two minutes are."""
    check = turn.session.get(Thumbs, int(subject))
    if check is not None and check.state == "open":
        end(turn, check)


TIMERS = (time_is_over,)
DEEDS = (warm, mild, cold)
