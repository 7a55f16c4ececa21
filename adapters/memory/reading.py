"""Raw updates of the in-memory service, and events of them. Pure and total.

    {"event": <codec>, "via": "forward" | "bot" | ""}

What was forwarded is told as a quotation, so that it is never a command (H9); what another bot says is nothing.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from bot.contract import codec
from bot.contract.address import Address, Who
from bot.contract.events import (
    Deleted,
    Edited,
    Event,
    File,
    HubPresence,
    Moved,
    Presence,
    Reachable,
    Reacted,
    Said,
    Sender,
    Tapped,
)
from bot.contract.names import clean

KNOWN = (Said, Tapped, Reacted, Edited, Deleted, Presence, HubPresence, Moved, Reachable)
#: The types of every field, for looking whether an update fits them.
HINTS: dict[Any, dict[str, Any]] = {cls: get_type_hints(cls) for cls in (*KNOWN, Sender, File, Address, Who)}
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
    if not isinstance(event, KNOWN) or not _fits(event, type(event)) or not isinstance(via, str):
        raise ValueError("not an event of ours")
    return event, via


def _with_clean_name(event: Event) -> Event:
    sender = getattr(event, "sender", None)
    if sender is None or isinstance(event, (Deleted, Moved, Reachable)):
        return event
    return replace(event, sender=replace(sender, name=clean(sender.name)))


def _fits(value: Any, kind: Any) -> bool:
    """Whether a value has the type that its annotation says, all the way down."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return any(_fits(value, part) for part in get_args(kind))
    if origin is Literal:
        return value in get_args(kind)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(part, get_args(kind)[0]) for part in value)
    if kind is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if kind is int and isinstance(value, bool):
        return False
    if not isinstance(value, kind):
        return False
    if not is_dataclass(kind):
        return True
    hints = HINTS[kind]
    return all(_fits(getattr(value, field.name), hints[field.name]) for field in fields(kind))
