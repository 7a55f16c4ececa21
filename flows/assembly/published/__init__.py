"""The published list: everything that counts a poll again, and each ballot beside its voter's receipt.

    {"talkoot": "ballots 1", "poll": 31, "question": "Where?", "method": "irv", "options": ["Hall", "Park"],
     "tie": "run-off", "eligible": 84, "hash": "9f86…", "secret": "74657374", …
     "ballots": [["cactus piano llama", "2 1"], …]}

or the same as CSV: rows of key and value (`option` once for each), an empty row, rows of receipt, ballot, reason, hand
(who voted in their place, or wrote it down: ["Sam", "2", "", "through Ana"]; what is empty at the end is left out). The
list is sorted by receipt, so its order tells nothing; everyone finds their line, and `talkoot recount` the sum. The
options of a time poll are ISO moments, "2026-12-05T18:00-06:00" or with an end after a slash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.assembly.tally import Ballots, Marks, Outcome, ballots, count
from flows.assembly.tally.rules import Rules

VERSION = "ballots 1"
#: Key -> what it must be, and what it is when it is not there (None: it must be there).
KEYS: Mapping[str, tuple[type, Any]] = {
    "talkoot": (str, None),
    "poll": (int, 0),
    "question": (str, ""),
    "method": (str, None),
    "options": (list, None),
    "seats": (int, 1),
    "default": (int, 0),
    "quorum": (str, ""),
    "threshold": (str, "most"),
    "base": (str, "votes"),
    "tie": (str, "open"),
    "least": (int, 0),
    "most": (int, 0),
    "eligible": (int, 0),
    "known": (int, 0),
    "joined": (int, 0),
    "notice": (int, 0),
    "entered": (int, 0),
    "delegated": (int, 0),
    "mode": (str, "open"),
    "hash": (str, ""),
    "secret": (str, ""),
    "closed": (str, ""),
    "language": (str, "en"),
    "zone": (str, "UTC"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One ballot: the receipt, the marks as text, the reason that a consent ballot may carry, and by whose hand."""

    receipt: str
    said: str
    reason: str = ""
    hand: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """A closed poll as anyone may read it."""

    poll: int
    question: str
    rules: Rules
    options: tuple[str, ...]
    eligible: int
    #: SHA-256 of the secret, in hex, as it was posted when the poll opened; the secret, in hex, revealed at closing.
    hash: str
    secret: str
    lines: tuple[Line, ...]
    #: When it closed, an ISO moment ("" if nobody says): moments are told as of then.
    closed: str = ""
    #: In which the chat was told.
    language: str = "en"
    zone: str = "UTC"
    #: How many of the eligible were known when it opened; 0 for all.
    known: int = 0
    #: Ballots that went because two accounts turned out to be one person's.
    joined: int = 0
    #: Whole hours in which somebody could object, where silence was a yes.
    notice: int = 0
    #: Ballots that somebody of the team entered for who called.
    entered: int = 0
    #: Ballots that somebody cast for another.
    delegated: int = 0
    #: open: receipts are names | secret | sealed
    mode: str = "open"

    def marks(self, line: Line) -> Marks:
        return ballots.read(line.said, self.rules)

    @property
    def ballots(self) -> Ballots:
        return ballots.gather((line.said for line in self.lines), self.rules)

    def outcome(self) -> Outcome:
        """Count it again. Raises LotNeeded, as `count` does."""
        secret = bytes.fromhex(self.secret) if self.secret else None
        return count(self.rules, self.ballots, eligible=self.eligible, known=self.known, secret=secret)
