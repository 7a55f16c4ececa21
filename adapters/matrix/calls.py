"""Calls that nio has no words for: JSON in, JSON out, on its connection.

answer = await call(client, "GET", "/account/whoami")
answer.status, answer.body                              200, {"user_id": ...}
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from nio import AsyncClient, ErrorResponse

from bot.contract.delivery import Throttled

V3 = "/_matrix/client/v3"
#: Seconds for an answer, and to wait where a server that is asked too often does not say how long.
PATIENCE, LATER = 30.0, 5.0


class Answer(NamedTuple):
    status: int
    body: dict[str, Any]

    @property
    def code(self) -> str:
        """What went wrong, in Matrix's words ("M_UNKNOWN_TOKEN"); "" if nothing did."""
        return "" if self.status < 400 else str(self.body.get("errcode", "M_UNKNOWN"))


class Unexpected(Exception):
    """The homeserver's answer is none that the call can end with: try again later."""

    loggable = True

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"the homeserver answered {answer.status} {answer.code}")
        self.code = answer.code

    @classmethod
    def of(cls, error: ErrorResponse) -> Unexpected:
        """What the library returned in place of raising."""
        return cls(Answer(400, {"errcode": str(error.status_code)}))


async def call(
    client: AsyncClient, method: str, path: str, body: Any = None, *, token: str | None = None
) -> Answer:
    """One request below /_matrix/client/v3, with the client's access token or another.

    Raises:
        Throttled: not taken; wait.
        Unexpected: the server is in trouble, or something else answers in its place.
        aiohttp.ClientError, TimeoutError: it could not be reached, or did not answer.
    """
    headers = {"Content-Type": "application/json"}
    if bearer := token or client.access_token:
        headers["Authorization"] = f"Bearer {bearer}"
    data = None if body is None else json.dumps(body)
    response = await client.send(method, V3 + path, data, headers, timeout=PATIENCE)
    answer = Answer(response.status, _object(await response.text()))
    if answer.status == 429:
        raise Throttled(_seconds(answer.body.get("retry_after_ms")), whole=True)
    if answer.status >= 500 or (answer.status >= 400 and not answer.body.keys() & {"errcode", "session"}):
        raise Unexpected(
            answer
        )  # Matrix names its reasons; whatever does not is a page of something in between
    return answer


def _object(text: str) -> dict[str, Any]:
    """The JSON object of an answer; an error page is an empty one."""
    try:
        read = json.loads(text)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _seconds(milliseconds: Any) -> float:
    return milliseconds / 1000 if isinstance(milliseconds, int | float) else LATER
