"""What goes wrong, on purpose.

server.fail("drop", executed=True)                 it happened, and the connection breaks before the answer
server.fail("502", method="sendmessage", times=3)
server.fail("slow", seconds=2.0)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: How an answer looks that is none of the method's own: status, content type, body. None: the connection breaks.
ANSWERS: Mapping[str, tuple[int, str, str] | None] = {
    "drop": None,
    "slow": (200, "application/json", '{"ok": true, "result": true}'),
    "cut": (200, "application/json", '{"ok": tru'),
    "html": (200, "text/html", "<html>Welcome to the hotel's network</html>"),
    "html 403": (403, "text/html", "<html>Forbidden by your proxy</html>"),
    "502": (502, "application/json", '{"ok": false, "error_code": 502, "description": "Bad Gateway"}'),
    "500": (500, "application/json", '{"ok": false, "error_code": 500, "description": "Internal Server Error"}'),
    "401": (401, "application/json", '{"ok": false, "error_code": 401, "description": "Unauthorized"}'),
    "404": (404, "application/json", '{"ok": false, "error_code": 404, "description": "Not Found"}'),
    "html 404": (404, "text/html", "<html>Not found</html>"),
    "conflict": (
        409, "application/json",
        '{"ok": false, "error_code": 409, "description": "Conflict: terminated by other getUpdates request"}',
    ),
    "429": (
        429, "application/json",
        '{"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 7",'
        ' "parameters": {"retry_after": 7}}',
    ),
    "blocked": (
        403, "application/json",
        '{"ok": false, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}',
    ),
    "stranger": (
        403, "application/json",
        '{"ok": false, "error_code": 403, "description": "Forbidden: bot can\'t initiate conversation with a user"}',
    ),
    "kicked": (
        403, "application/json",
        '{"ok": false, "error_code": 403, "description": "Forbidden: bot was kicked from the supergroup chat"}',
    ),
    "no chat": (
        400, "application/json",
        '{"ok": false, "error_code": 400, "description": "Bad Request: chat not found"}',
    ),
}  # fmt: skip


@dataclass(slots=True)
class Fault:
    """It befalls the next `times` fitting calls (-1: all).

    Args:
        method: in small letters; "" for any but getupdates.
        executed: whether what was asked for happens nevertheless.
        seconds: how long the answer takes.
    """

    how: str
    method: str = ""
    chat: int | None = None
    executed: bool = False
    times: int = 1
    seconds: float = 0.0

    def befalls(self, method: str, chat: int | None) -> bool:
        fits = method == self.method if self.method else method != "getupdates"
        return self.times != 0 and fits and self.chat in (None, chat)
