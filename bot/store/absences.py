"""When the hub was away from a platform, remembered while it is said on what hangs there (X33).

heard:<platform>    the last moment it was heard from, at most a beat old
away:<platform>     [[since, until], …] of the last twelve hours
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.contract.words import Joined, Moment, Msg, _
from bot.store import meta
from bot.store.hot import Hot, to_json

HEARD, AWAY = "heard:", "away:"
#: Seconds for which cards and boards say so, and how many absences they name.
SHOWN, MOST = 12 * 3600.0, 3


@dataclass(frozen=True, slots=True)
class Absence:
    """From the last moment at which a platform was heard to the first one after; seconds since the epoch."""

    since: float
    until: float

    @property
    def when(self) -> Moment:
        """The span, to be put into a sentence."""
        return Moment(self.since, until=self.until)


def notice(told: Sequence[Absence]) -> Msg:
    """What a card or board says of them."""
    return _("I was away, {when}. Please tap again.", when=Joined(tuple(one.when for one in told), "and"))


def recent(hot: Hot, adapter: str, now: float) -> tuple[Absence, ...]:
    """What is still being said, oldest first."""
    row = hot.one("SELECT value FROM kernel_meta WHERE key = ?", (AWAY + adapter,))
    told = [] if row is None else [Absence(*pair) for pair in json.loads(row[0])]
    return tuple(absence for absence in told if now < absence.until + SHOWN)


def remember(hot: Hot, adapter: str, absence: Absence, now: float) -> None:
    """One more; the same one twice is one."""
    kept = [*(known for known in recent(hot, adapter, now) if known.since != absence.since), absence]
    told = to_json([[one.since, one.until] for one in kept[-MOST:]])
    meta.note(hot.connection, AWAY + adapter, told)


def heard(hot: Hot) -> dict[str, float]:
    """Platform -> when it was last heard, as far as it was noted."""
    rows = hot.all("SELECT key, value FROM kernel_meta WHERE key LIKE ?", (f"{HEARD}%",))
    return {key.removeprefix(HEARD): float(value) for key, value in rows}


def note_heard(hot: Hot, adapter: str, at: float) -> None:
    """It was heard then."""
    meta.note(hot.connection, HEARD + adapter, repr(at))
