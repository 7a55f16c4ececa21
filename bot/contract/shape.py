"""Whether an event has the types that its class says: what a platform sent may hold anything.

is_sound(Said(sender, chat, True, "hello", ...))  ->  True
is_sound(Said(sender, chat, True, {"a": 1}, ...)) ->  False
opened(raw, read, "an update")                    ->  what `read` makes of its JSON, sound; or ValueError
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from bot.contract.address import Address, Who
from bot.contract.events import Event, File, Sender

#: The types of every field.
HINTS: dict[Any, dict[str, Any]] = {
    cls: get_type_hints(cls) for cls in (*get_args(Event), Sender, File, Address, Who)
}


def opened(raw: str, read: Callable[[Any], Event | None], what: str) -> Event | None:
    """The event that `read` finds in a body's JSON, if it has the types of its class all the way down.

    Raises:
        ValueError: the body is not `what` it should be, whatever it was that `read` tripped over.
    """
    try:
        event = read(json.loads(raw))
    except Exception as wrong:
        raise ValueError(f"not {what}: {type(wrong).__name__}") from None
    if event is not None and not is_sound(event):
        raise ValueError(f"not {what}: something in it has another type")
    return event


def is_sound(event: Any) -> bool:
    """Whether it is an event all the way down."""
    return isinstance(event, get_args(Event)) and _fits(event, type(event))


def _fits(value: Any, kind: Any) -> bool:
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
    return all(_fits(getattr(value, field.name), HINTS[kind][field.name]) for field in fields(kind))
