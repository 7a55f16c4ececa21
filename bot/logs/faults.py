"""An exception as a log may tell it: what it was and where it passed, in no word of its own.

    describe(error)  ->  {"error": "sqlalchemy.exc.OperationalError < sqlite3.OperationalError[SQLITE_FULL]",
                          "places": "bot/hub/turn.py:88 run > bot/store/engine.py:81 write"}

An exception's text and notes may quote a member's words, a row or an address with a token in it. Ours that never
do say so on their class: `loggable = True`.
"""

import errno
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

from bot.logs.redaction import redact

#: Kept of the places an exception passed, of the causes behind it and of the members of a group.
PLACES, CAUSES, MEMBERS = 6, 4, 3

_ROOT = Path(__file__).resolve().parents[2]


def describe(error: BaseException) -> dict[str, str]:
    """Keys for a log line: error, places, and says if its class allows that."""
    told = {"error": " < ".join(_name(link) for link in _chain(error)), "places": " | ".join(_ways(error))}
    if getattr(error, "loggable", False) is True:
        told["says"] = redact(str(error))
    return {key: text for key, text in told.items() if text}


def _chain(error: BaseException) -> list[BaseException]:
    """The exception, then what caused it."""
    links: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in links and len(links) <= CAUSES:
        links.append(cause)
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return links


def _name(error: BaseException) -> str:
    """Its type, with the code where the system or SQLite gave one; a group with its members' types."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    if isinstance(error, BaseExceptionGroup):
        return f"{name}({', '.join(_name(member) for member in error.exceptions[:MEMBERS])})"
    number = error.errno if isinstance(error, OSError) else None
    code = errno.errorcode.get(number or 0) or getattr(error, "sqlite_errorname", None)
    return f"{name}[{code}]" if code else name


def _ways(error: BaseException) -> Iterator[str]:
    """The way of the exception through the code, then its members' ways."""
    places = [
        _place(frame.f_code.co_filename, line, frame.f_code.co_name)
        for frame, line in walk_tb(error.__traceback__)
    ]
    if places:
        yield " > ".join(places[-PLACES:])
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions[:MEMBERS]:
            yield from _ways(member)


def _place(file: str, line: int, function: str) -> str:
    path = Path(file)
    ours = path.is_relative_to(_ROOT) and ".venv" not in path.parts
    shown = path.relative_to(_ROOT) if ours else Path(*path.parts[-2:])
    return f"{shown}:{line} {function}"
