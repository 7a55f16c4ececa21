"""How a run of a flow stops: at a question, or to begin anew; and what it noticed on the way."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from bot.contract.codec import dumps
from bot.contract.views import Live, View
from bot.contract.words import Text
from bot.talk.record import Open

SKIP, YES, NO, CHANGE, DONE = "~skip", "~yes", "~no", "~change", "~done"
#: The key under which "what should be different?" is answered.
CHANGING = "~change|"


class Pause(BaseException):
    """A question has no answer yet. Not for flows: it is a BaseException so that `except Exception` misses it."""

    def __init__(self, question: Open, view: View) -> None:
        super().__init__(question.name)
        self.question, self.view = question, view


class WroteBeforeAsking(RuntimeError):
    """A flow changed something and then asked a question: ask first, write last."""


class WroteUnconfirmed(RuntimeError):
    """A flow changed something without asking for a yes: end it with `confirm`, or say `plain=True`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question this run passed: what "change" can offer, and where "back" goes."""

    key: str
    label: Text
    value: Text


@dataclass(slots=True)
class Run:
    """What one run of a flow noticed."""

    asked: list[Asked] = field(default_factory=list)
    paused: Pause | None = None
    #: A confirmation was asked for.
    confirmed: bool = False


class Again(BaseException):
    """Answers were corrected during the run: run once more from the top."""


def digest_of(view: View) -> str:
    """What was shown, as a short hash of its data; live spans and buttons do not count."""
    shown = dumps(view.blocks)
    if any(mark in shown for mark in _LIVELY):
        shown = json.dumps(_settled(json.loads(shown)), ensure_ascii=False)
    return hashlib.sha256(shown.encode()).hexdigest()[:24]


#: Something that may differ at the next look; within people's own words the quotes would be escaped.
_LIVELY = ('"_":"Live"', '"style":"since"')


def _settled(packed: Any) -> Any:
    if isinstance(packed, dict):
        if packed.get("_") == Live.__name__ or packed.get("style") == "since":
            return None
        return {key: _settled(value) for key, value in packed.items()}
    return [_settled(part) for part in packed] if isinstance(packed, list) else packed
