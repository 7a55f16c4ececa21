"""What became of a call, by what the server answered or what happened to the connection.

refused connection, no such host       never left: again
429, M_RESOURCE_LIMIT_EXCEEDED         wait as long as it says: the limit is the account's, not the room's
M_UNKNOWN_TOKEN and its like           the sign-in: stop
M_FORBIDDEN                            not in the room: gone · in it: refused (`sending` asks which)
M_NOT_FOUND                            vanished
M_DUPLICATE_ANNOTATION                 done already
any other 4xx                          refused for good
5xx, no answer, a torn one             nobody knows; the same transaction id is never shown twice
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import aiohttp
from nio import ErrorResponse

from adapters.matrix.calls import Answer, Unexpected
from bot.contract.delivery import (
    Ambiguous,
    DeliveryError,
    NotSent,
    Refused,
    Throttled,
    Unauthorised,
    Vanished,
)

#: Seconds until a server that has reached a limit of its own is asked again.
FULL = 300.0
#: What it says when the account may not sign in any more.
SIGNED_OUT = frozenset(
    ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED", "M_USER_LOCKED", "M_USER_SUSPENDED")
)
DONE = "M_DUPLICATE_ANNOTATION"

_CODES: Mapping[str, Callable[[], DeliveryError]] = {
    **dict.fromkeys(SIGNED_OUT, Unauthorised),
    "M_LIMIT_EXCEEDED": lambda: Throttled(5.0, whole=True),
    "M_RESOURCE_LIMIT_EXCEEDED": lambda: Throttled(FULL, whole=True),
    "M_NOT_FOUND": Vanished,
}
#: What it says of the account, whatever was asked.
_ACCOUNT = {*SIGNED_OUT, "M_LIMIT_EXCEEDED", "M_RESOURCE_LIMIT_EXCEEDED"}


def outcome(answer: Answer) -> DeliveryError:
    """What the hub has to know about an answer that is no success."""
    return _CODES.get(answer.code, Refused)()


def trouble(fault: Exception) -> DeliveryError:
    """What the hub has to know about a call that got no answer of Matrix."""
    if isinstance(fault, DeliveryError):
        return fault
    if isinstance(fault, Unexpected) and fault.code in _ACCOUNT:
        return _CODES[fault.code]()
    return NotSent() if isinstance(fault, aiohttp.ClientConnectorError) else Ambiguous()


def unsaid(fault: Exception) -> DeliveryError:
    """The same, where the message itself had not left yet: whatever it is, it may be tried again."""
    known = trouble(fault)
    return NotSent() if isinstance(known, Ambiguous) else known


def answer_of(error: ErrorResponse) -> Answer:
    """What the library returned in place of raising.

    Raises:
        Throttled: not taken; wait.
        Unexpected: it was no answer of Matrix.
    """
    if error.status_code == "M_LIMIT_EXCEEDED":
        raise Throttled((error.retry_after_ms or 5000) / 1000, whole=True)
    if not error.status_code:
        raise Unexpected(Answer(502, {}))
    return Answer(400, {"errcode": error.status_code})
