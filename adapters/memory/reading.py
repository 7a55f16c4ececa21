"""Raw updates of the in-memory service, and events of them. Pure and total.

    {"event": <codec>, "via": "forward" | "bot" | ""}

What was forwarded is told as a quotation, so that it is never a command (H9); what another bot says is nothing.
"""

from __future__ import annotations

import json
from dataclasses import replace

from bot.contract import codec
from bot.contract.events import (
    Deleted,
    DevicesChanged,
    Edited,
    Event,
    HubPresence,
    Moved,
    Presence,
    Reachable,
    Reacted,
    Said,
    Shut,
    Tapped,
    Unreadable,
)
from bot.contract.names import clean
from bot.contract.shape import is_sound

KNOWN = (
    Said,
    Tapped,
    Reacted,
    Edited,
    Unreadable,
    Deleted,
    Presence,
    HubPresence,
    Shut,
    Moved,
    Reachable,
    DevicesChanged,
)
#: What a command begins with, on any platform.
COMMANDS = ("/", "!")


def written(event: Event, via: str = "") -> str:
    """The raw body of an event."""
    packed = json.dumps(codec.pack(event), ensure_ascii=False)
    return f'{{"event": {packed}, "via": {json.dumps(via)}}}'


def read(raw: str) -> Event | None:
    """The event in a raw body; None for other bots' doings.

    Raises:
        ValueError: if the body is not what `written` makes.
    """
    event, via = _opened(raw)
    if via == "bot":
        return None
    if isinstance(event, Said) and via == "forward":
        event = replace(event, text=retold(event.text), meant=event.private)
    return _with_clean_name(event)


def retold(text: str) -> str:
    """Somebody else's words: never a command."""
    return f"“{text}”" if text.lstrip().startswith(COMMANDS) else text


def _opened(raw: str) -> tuple[Event, str]:
    try:
        body = json.loads(raw)
        event = codec.unpack(body["event"])
        via = body["via"]
    except (KeyError, TypeError, RecursionError) as wrong:
        raise ValueError(f"not an update of ours: {type(wrong).__name__}") from None
    if not isinstance(event, KNOWN) or not is_sound(event) or not isinstance(via, str):
        raise ValueError("not an event of ours")
    return event, via


def _with_clean_name(event: Event) -> Event:
    sender = getattr(event, "sender", None)
    if sender is None or isinstance(event, (Moved, Reachable)):
        return event
    return replace(event, sender=replace(sender, name=clean(sender.name)))
