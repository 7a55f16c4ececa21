"""What a log line may hold: numbers, words for kinds of things, and no text that somebody wrote."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

from bot.logs.faults import describe

#: Keys whose value may be a word of ours; under any other key a text becomes its length.
WORDS = frozenset(
    """action adapter card class code command deed flow format job kind level method migration mode outcome part
    phase policy prompt question reason role room rule schedule setting state status step table task timer txn verb
    version""".split()
)
#: Keys whose value is never shown, not even a number.
PRIVATE = frozenset("address amount email name password phone token".split())

#: The mark on a record whose text was looked at.
DISCREET = "discreet"

_EVENT = re.compile(r"[a-z][a-z0-9_.]{0,63}")
_WORD = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:+-]{0,63}")
#: Seven digits in a row may be a phone number.
_PHONE = re.compile(r"\d{7}")


def only_ids(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """structlog processor: the event's name, its ids and numbers, and what an exception was."""
    name, error = event.pop("event", ""), _error(event.pop("exc_info", None))
    for formatting in ("positional_args", "stack_info"):
        event.pop(formatting, None)
    told = {"event": name if isinstance(name, str) and _EVENT.fullmatch(name) else "unnamed"}
    told |= {key: discreet(key, value) for key, value in event.items()}
    return told | (describe(error) if error else {})


def discreet(key: str, value: Any) -> Any:
    """The value as it may be shown under this key."""
    if isinstance(value, bool | None):
        return value
    if key in PRIVATE:
        return "[private]"
    if isinstance(value, int | float):
        return value
    if isinstance(value, BaseException):
        return describe(value)["error"]
    if isinstance(value, str):
        shown = key in WORDS and _WORD.fullmatch(value) and not _PHONE.search(value)
        return str(value) if shown else f"[{len(value)} letters]"
    return f"[{type(value).__name__}]"


class Discretion(logging.Filter):
    """Takes the text out of foreign records, in place: no handler and formatter after it ever sees that text."""

    def filter(self, record: logging.LogRecord) -> bool:
        if is_discreet(record):
            return True
        told = {"event": "foreign", "where": f"{record.filename}:{record.lineno}"}
        if error := _error(record.exc_info):
            told |= describe(error)
        record.msg, record.args = told, ()
        setattr(record, DISCREET, True)
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def is_discreet(record: logging.LogRecord) -> bool:
    """True if the record's message is a line of keys and values that `only_ids` or `Discretion` made."""
    return getattr(record, DISCREET, False) is True


def _error(exc_info: Any) -> BaseException | None:
    """The exception in any of the forms that logging takes."""
    if isinstance(exc_info, BaseException):
        return exc_info
    if isinstance(exc_info, tuple):
        return _error(exc_info[1])
    return sys.exc_info()[1] if exc_info else None
