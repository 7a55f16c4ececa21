"""Events and views to JSON and back.

    pack(Said(...))  ->  {"_": "Said", "text": "...", ...}     defaults are left out
    unpack(...)      ->  the same object; lists come back as tuples

Only the words of this package travel; an unknown name is a ValueError.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from bot.contract import address, events, plain, views, words

_CLASSES: dict[str, type] = {
    name: thing
    for module in (address, events, plain, views, words)
    for name, thing in vars(module).items()
    if isinstance(thing, type) and is_dataclass(thing)
}
#: Asked of the parts before going down into them: that halves the time of a view, 25 µs for one with five buttons.
_SCALARS = frozenset((str, int, float, bool, type(None)))
_FIELDS: dict[type, tuple[tuple[str, Any], ...]] = {
    cls: tuple(
        (f.name, f.default if f.default_factory is MISSING else f.default_factory()) for f in fields(cls)
    )
    for cls in _CLASSES.values()
}


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def pack(thing: Any) -> Any:
    """The JSON form of a word of the contract, a tuple, a mapping or a scalar.

    Raises:
        TypeError: if something else is inside.
    """
    cls = type(thing)
    if cls in _SCALARS:
        return thing
    known = _FIELDS.get(cls)
    if known is not None:
        packed: dict[str, Any] = {"_": cls.__name__}
        for name, default in known:
            value = getattr(thing, name)
            if value is not default and value != default:
                packed[name] = value if type(value) in _SCALARS else pack(value)
        return packed
    if isinstance(thing, (tuple, list)):
        return [part if type(part) in _SCALARS else pack(part) for part in thing]
    if isinstance(thing, Mapping):
        return {key: pack(value) for key, value in thing.items()}
    raise TypeError(f"{cls.__name__} does not travel")


def unpack(packed: Any) -> Any:
    """The object of a packed form.

    Raises:
        ValueError: if it names a class that is not ours, fields that it does not have, or is nested without end.
    """
    try:
        return _unpack(packed)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _unpack(packed: Any) -> Any:
    if isinstance(packed, list):
        return tuple([part if type(part) in _SCALARS else _unpack(part) for part in packed])
    if not isinstance(packed, dict):
        return packed
    made = {key: value if type(value) in _SCALARS else _unpack(value) for key, value in packed.items()}
    if "_" not in packed:
        return made
    del made["_"]
    name = packed["_"]
    cls: Callable[..., Any] | None = _CLASSES.get(name) if isinstance(name, str) else None
    if cls is None:
        raise ValueError("not a word of the contract")
    try:
        return cls(**made)
    except TypeError as wrong:
        raise ValueError(f"{name} has other arguments") from wrong


def dumps(thing: Any) -> str:
    """Compact JSON text."""
    return _encode(pack(thing))


def loads(text: str) -> Any:
    """What `dumps` made.

    Raises:
        ValueError: if it is not JSON or not ours.
    """
    return unpack(json.loads(text))
