"""When somebody is asked how it goes: the clock runs against whoever has to act (A18, A39).

span(turn, request)     24 h, or half of the time left; urgent: 2 h
watch(turn, claim)      plans the next question, and the reminder on the evening before
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.contract.words import _
from bot.people.community import Default
from bot.talk.turn import Turn
from flows.aid.tables import Claim, Request

HOUR, DAY = 3600, 86400
SETTINGS: Mapping[str, Default] = {
    "aid.check_after": Default(
        DAY, _("Seconds without a sign of a helper, before they are asked"), HOUR, 7 * DAY
    ),
    "aid.check_after_high": Default(2 * HOUR, _("The same for urgent help"), 600, DAY),
    "aid.silence": Default(2 * HOUR, _("Seconds a helper has to answer, before it is open again"), 600, DAY),
    "aid.silence_high": Default(1800, _("The same for urgent help"), 300, DAY),
    "aid.take_over": Default(
        4 * HOUR, _("Seconds until somebody else may take over what is stuck"), 600, DAY
    ),
    "aid.evening": Default(18, _("Hour at which both are reminded of help on the next day"), 12, 22),
}
#: Nobody is asked more often, however little time is left.
LEAST = 600.0


def span(turn: Turn, request: Request, start: float) -> float:
    """Seconds after a sign of life until the helper is asked again."""
    usual = float(turn.setting("aid.check_after_high" if request.urgency == "high" else "aid.check_after"))
    due = request.due_from or request.due_until
    left = due - start if due is not None and due > start else float("inf")
    return max(LEAST, min(usual, left / 2))


def silence(turn: Turn, request: Request) -> float:
    """Seconds until a question without an answer opens the item again."""
    return float(turn.setting("aid.silence_high" if request.urgency == "high" else "aid.silence"))


def watch(turn: Turn, request: Request, made: Claim) -> None:
    """From now on the helper has it: plan what happens if nothing is heard, and the evening before."""
    plan_check(turn, request, made)
    if request.due_from is not None and (eve := evening_before(turn, request.due_from)) > turn.now:
        turn.plan(eve, "aid.evening", made.id, f"{request.due_from:.0f}")


def plan_check(turn: Turn, request: Request, made: Claim) -> None:
    """The next "still on it?", counted from the last sign of life."""
    at = made.sign_at + span(turn, request, made.sign_at)
    turn.plan(max(at, turn.now), "aid.still_on", made.id, f"{at:.0f}")


def evening_before(turn: Turn, moment: float) -> float:
    """The evening before a moment, on the community's wall; seconds."""
    zone = turn.community.zone
    day = datetime.fromtimestamp(moment, zone) - timedelta(days=1)
    return day.replace(hour=int(turn.setting("aid.evening")), minute=0, second=0, microsecond=0).timestamp()
