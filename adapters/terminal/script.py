"""What a line of a conversation means.

    maria > /shifts                        in private; a following line "> …" goes on
    hub   < 1. Food pantry, Sat 10:00      what the last speaker sees next: a fragment, "…" for anything
    hub > sam: …   hub @ oak street: …     seen there; a following line "< …" goes on
    maria taps Yes, post it                the newest button that begins so
    maria press 2                          the newest button with that number
    sam @ oak street > thanks              in the group; "(reply)" or "(reply Food pantry)" before the ">"
    sam sends photo crib.jpg               or voice, a file beside the hub; "sam (reply Rosa) sends …" answers
    sam reacts 👍 to Food pantry           sam edits > …, sam deletes, sam forwards > …
    lee joins oak street                   leaves; blocks, unblocks (the hub)
    later 2 h                              or "wait 2h"

It is read by the room over a pipe, by the story tests, and written by `transcript`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

UNITS = {
    "s": 1,
    "sec": 1,
    "min": 60,
    "m": 60,
    "h": 3600,
    "hour": 3600,
    "d": 86400,
    "day": 86400,
    "week": 604800,
}
#: What stands in a hub's line where nothing may have been said.
SILENCE = "(silence)"

_WHO = r"(?P<who>[\w.-]+)"
_GROUP = r"(?P<group>[^:<>(]*?)"
_REPLY = r"(?:\(reply\b:?\s*(?P<reply>[^)]*)\)\s*)?"
#: Tried in this order; the name of the first that fits is the verb.
_LINES = tuple(
    (verb, re.compile(pattern))
    for verb, pattern in (
        ("hears", rf"hub\s*(?:<|>\s*{_WHO}\s*:|@\s*{_GROUP}\s*:)\s*(?P<text>.*)"),
        ("later", r"(?:later|wait)\s+(?P<text>.+)"),
        ("says", rf"{_WHO}\s*(?:@\s*{_GROUP}\s*)?{_REPLY}>\s*(?P<text>.*)"),
        ("sends", rf"{_WHO}\s+{_REPLY}sends?\s+(?P<text>(?:photo|voice)\s.+)"),
        ("taps", rf"{_WHO}\s+taps?\s+(?P<text>.+)"),
        ("presses", rf"{_WHO}\s+press(?:es)?\s+(?P<text>\d+)"),
        ("reacts", rf"{_WHO}\s+reacts?\s+(?P<text>\S+)(?:\s+to\s+(?P<reply>.+))?"),
        ("edits", rf"{_WHO}\s+edits?\s*>\s*(?P<text>.*)"),
        ("forwards", rf"{_WHO}\s+forwards?\s*>\s*(?P<text>.*)"),
        ("deletes", rf"{_WHO}\s+deletes?"),
        ("joins", rf"{_WHO}\s+joins?\s+(?P<text>.+)"),
        ("leaves", rf"{_WHO}\s+leaves?\s+(?P<text>.+)"),
        ("blocks", rf"{_WHO}\s+blocks?"),
        ("unblocks", rf"{_WHO}\s+unblocks?"),
    )
)


@dataclass(frozen=True, slots=True)
class Step:
    """One line, read.

    Args:
        number: of its first line, from 1.
        who: who does it; for "hears", in whose private chat, or "" for the last speaker's.
        group: the group's title, or "" for private.
        reply: a fragment of the hub's message that is answered; "" for the newest; None for no reply.
    """

    number: int
    verb: str
    who: str = ""
    text: str = ""
    group: str = ""
    reply: str | None = None

    @property
    def seconds(self) -> float:
        """The length of a wait.

        Raises:
            ValueError: if it cannot be read.
        """
        found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([a-z]+?)s?", self.text.strip().lower())
        if not found or found[2] not in UNITS:
            raise ValueError(
                f"line {self.number}: how long is {self.text!r}? For example: 2 h, 30 min, 3 days"
            )
        return float(found[1]) * UNITS[found[2]]


def steps(script: str) -> Iterator[Step]:
    """The steps of a script; blank lines and lines that begin with # are left out.

    Raises:
        ValueError: naming the line that means nothing.
    """
    step: Step | None = None
    for number, line in enumerate(script.splitlines(), 1):
        bare = line.strip()
        if step and bare[:1] in ("<", ">"):
            step = _longer(step, bare, number)
        elif bare and not bare.startswith("#"):
            if step:
                yield step
            step = read_step(bare, number)
    if step:
        yield step


def read_step(line: str, number: int = 1) -> Step:
    """One line alone.

    Raises:
        ValueError: if it means nothing.
    """
    for verb, pattern in _LINES:
        if found := pattern.fullmatch(line.strip()):
            parts = found.groupdict()
            reply = parts.get("reply")
            return Step(
                number,
                verb,
                parts.get("who") or "",
                parts.get("text") or "",
                (parts.get("group") or "").strip(),
                reply.strip().removeprefix("card") if reply is not None else None,
            )
    raise ValueError(f"line {number}: I can't read {line.strip()!r}. For example: maria > hello")


def _longer(step: Step, bare: str, number: int) -> Step:
    """The step with one more line of its words."""
    mark, more = bare[0], bare[1:].strip()
    if (step.verb == "hears") != (mark == "<"):
        raise ValueError(f"line {number}: {bare!r} goes on with nothing")
    return replace(step, text=f"{step.text} … {more}" if mark == "<" else f"{step.text}\n{more}")
