"""What keeps being said until it is done: the emergency lines are missing (A4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Kind, View
from bot.contract.words import _
from bot.people import duty
from bot.talk import Turn, timer

#: Seconds between two reminders.
EVERY = 3 * 86400.0
KINDS = (Kind("setup.reminder", "repeat", "bulk", asked=False),)


def remind_of_emergency(turn: Turn) -> None:
    """Plan the next look."""
    due_at = turn.now + EVERY
    turn.plan(due_at, "setup.emergency", "", str(int(due_at // 3600)))


@timer("setup.emergency")
def look_for_emergency(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Still missing: the organizers are told, and again in three days."""
    if turn.setting("emergency"):
        return
    words = View.of(
        _(
            'Nobody set the emergency lines yet. Until then I can only say "call your local emergency number".'
        ),
        _("To set them, write: setup"),
    )
    for organizer in duty.holders(turn.hot, "organizer"):
        turn.tell(organizer, words, "setup.reminder", about="setup")
    remind_of_emergency(turn)
