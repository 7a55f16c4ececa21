"""Which room of the hub takes which kind of event. The order within a chat stands at the top of each room.

private.py    what somebody writes to the hub
groups.py     what is said in a group
touching.py   buttons, reactions, edits, and what cannot be opened
chats.py      people and the hub itself come, go and move
answers.py    a private chat is there at last
shut.py       the hub may not write in a group
devices.py    an account's devices are not as they were
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.contract.events import (
    Deleted,
    DevicesChanged,
    Due,
    Edited,
    Event,
    HubPresence,
    Moved,
    Opened,
    Presence,
    Reachable,
    Reacted,
    Said,
    Shut,
    Tapped,
    Unreadable,
)
from bot.hub import answers, chats, conversations, devices, groups, lateness, private, shut, touching
from bot.talk.turn import Turn


def route(turn: Turn, event: Event) -> None:
    """Handle one event within its turn."""
    ROUTES[type(event)](turn, event)


def _said(turn: Turn, said: Said) -> None:
    (private if said.private else groups).on_said(turn, said)


def _due(turn: Turn, event: Due) -> None:
    timer = turn.house.timers.get(event.kind)
    if timer is None:
        turn.audit("timer.unknown", event.kind)
        return
    if timer.grace is not None and turn.now - event.due_at > timer.grace:
        turn.audit("timer.late", f"{event.kind}:{event.subject}", late=round(turn.now - event.due_at))
        return
    timer.run(lateness.turn_for(turn, event), event.subject, conversations.stored(event.payload))


ROUTES: Mapping[type, Callable[[Turn, Any], None]] = {
    Said: _said,
    Tapped: touching.on_tapped,
    Reacted: touching.on_reacted,
    Edited: touching.on_edited,
    Unreadable: touching.on_unreadable,
    Deleted: touching.on_deleted,
    Presence: chats.on_presence,
    HubPresence: groups.on_hub_presence,
    Reachable: chats.on_reachable,
    Moved: chats.on_moved,
    Shut: shut.on_shut,
    Opened: answers.on_opened,
    DevicesChanged: devices.on_devices_changed,
    Due: _due,
}
