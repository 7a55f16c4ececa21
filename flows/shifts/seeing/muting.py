"""Not hearing of one shift any more, without leaving the group: its reminders and calls rest (S28).

    sam > mute shift 12      "I won't write to you about Food pantry … any more. If it is moved or cancelled, I do."
                             [Hear of it]

A place stays somebody's, and what they must know (another time, a cancellation) reaches them all the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, View
from bot.contract.words import Text, _
from bot.people import person as persons
from bot.talk import Reply, Toast, Turn, action, command
from bot.talk.furniture import Answered
from flows.shifts import wording
from flows.shifts.planning import shifts
from flows.shifts.signing import places

#: How all of it is noted among what somebody mutes.
ROOM = "shifts"


@action("shift.mute", right="shifts.see", typed=("mute shift", "silenciar turno"))
def mute(turn: Turn, thing: str, **args: str) -> Answered:
    """Off, or on again."""
    shift = shifts.find(turn, thing)
    if shift is None or shift.state != "open":
        return Toast(_("I know no open shift with that number."))
    key, what = key_of(shift.id), wording.what(shift)
    off = key not in turn.actor.mutes
    persons.mute(turn.hot, turn.actor, key, off)
    if not off:
        return Reply(View.of(_("I write to you about {what} again.", what=what)))
    again = Act("shift.mute", _("Hear of it"), str(shift.id))
    return Reply(
        View.of(
            _("I won't write to you about {what} any more. If it is moved or cancelled, I do.", what=what),
            actions=(again,),
        )
    )


@command(
    "mute", right="basics.use", title=_("Not hear of shifts"),
    words=("mute shifts", "silenciar turnos", "silenciar los turnos"),
)  # fmt: skip
def mute_some(turn: Turn, rest: str) -> Answered:
    """All shifts; with a number, that one."""
    return mute.run(turn, rest) if rest else mute_all.run(turn, "")


@action("shift.mute_all", right="basics.use", numbered=False, typed=("mute shifts", "silenciar turnos"))
def mute_all(turn: Turn, thing: str, **args: str) -> Answered:
    """Off, or on again; what somebody signed up for still reaches them."""
    off = ROOM not in turn.actor.mutes
    persons.mute(turn.hot, turn.actor, ROOM, off)
    if not off:
        return Reply(View.of(_("I write to you about shifts again.")))
    again = Act("shift.mute_all", _("Hear of them"))
    said = _("I won't ask you about shifts any more. Of those you signed up for you still hear.")
    return Reply(View.of(said, actions=(again,)))


def key_of(shift_id: int) -> str:
    """How a muted shift is noted; its messages are about that."""
    return f"shift:{shift_id}"


def mutes(turn: Turn) -> Sequence[tuple[str, Text]]:
    """Single shifts that whoever acts may mute: theirs, and what they muted."""
    mine = {shift.id: shift for _place, shift in places.ahead_of(turn, turn.actor.id)}
    for key in turn.actor.mutes:
        shift = shifts.find(turn, key.removeprefix("shift:")) if key.startswith("shift:") else None
        if shift is not None and shift.state == "open":
            mine[shift.id] = shift
    return [(key_of(shift.id), wording.what(shift)) for shift in mine.values()]


DEEDS = (mute, mute_all)
COMMANDS = (mute_some,)
