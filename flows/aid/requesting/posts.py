"""What becomes of a request's post in a group: it found no room there, or was forgotten.

no room, and urgent      those who fit and whoever is on duty are asked in private (G1)
nobody took it           posted again after a day, and once more a day later, until its time has passed; the old post
                         goes (rule 13)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.store import cards
from bot.talk import Turn, timer
from flows.aid.requesting import circles, requests
from flows.aid.requesting.cards import open_kinds
from flows.aid.tables import Request

HOUR = 3600.0


@timer("aid.no_room")
def ask_beside(turn: Turn, subject: str, _payload: Mapping[str, Any]) -> None:
    """The group has heard enough today: what is urgent stands on its board only, so others are asked."""
    request = _wanted(turn, subject)
    on_board = "SELECT 1 FROM card WHERE kind = 'request' AND subject = ? AND state = 'board' LIMIT 1"
    if request is None or turn.hot.one(on_board, (subject,)) is None:
        return
    kinds = open_kinds(turn, request)
    circles.ask_fitting(turn, request.id, kinds, request.language, urgent=True)
    circles.tell_team(turn, request.id, kinds, "no_room")


@timer("aid.forgotten")
def post_again(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """A day, and nobody took it: posted anew, by day, twice ever."""
    request = _wanted(turn, subject)
    if request is None or requests.passed(request, turn.now):
        return
    times = int(payload["times"])
    if turn.groups_awake(turn.now) > turn.now:
        turn.plan(turn.now + HOUR, "aid.forgotten", subject, f"{turn.now:.0f}", times=times)
        return
    cards.repost(turn.hot, "request", subject, "requests", turn.now)
    if times < circles.AGAIN:
        turn.plan(turn.now + circles.FORGOTTEN, "aid.forgotten", subject, f"{turn.now:.0f}", times=times + 1)


def _wanted(turn: Turn, subject: str) -> Request | None:
    """The request, if the group still reads that somebody is wanted."""
    request = requests.get(turn, subject)
    if request is None or request.state != "open" or not circles.reaches(request, "group"):
        return None
    return request if open_kinds(turn, request) else None


TIMERS = (ask_beside, post_again)
