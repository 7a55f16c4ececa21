"""What was sent beside what had to be sent.

wrong(agenda, lived, copies=False)     lines that say what is wrong; none if nothing is
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tests.flows.shifts.month.agenda import Agenda
from tests.flows.shifts.month.life import Lived
from tests.flows.shifts.month.oracle import Sent, expected

#: Seconds by which a message may be later: a hub that was killed in a call waits before it tries again.
LATE = 60.0

Which = tuple[str, str, str, float]


def wrong(agenda: Agenda, lived: Lived, *, copies: bool) -> list[str]:
    """Everything that is not as it had to be.

    Args:
        copies: the platform does not know a message again, so that one that was cut off may come once more, saying so.
    """
    due, seen = _by_thing(expected(agenda)), _by_thing([each.what for each in lived.seen])
    marked = _by_thing([each.what for each in lived.seen if each.marked])
    return [
        f"{agenda.seed}: {line}"
        for which in sorted(due.keys() | seen.keys())
        for line in _differences(which, due[which], seen[which], len(marked[which]) if copies else 0)
    ] + [f"{agenda.seed}: {fault!r}" for fault in lived.faults]


def _by_thing(sent: list[Sent]) -> defaultdict[Which, list[float]]:
    """(person, shift, kind, start) -> when."""
    found: defaultdict[Which, list[float]] = defaultdict(list)
    for each in sent:
        found[each[:4]].append(each.at)
    return found


def _differences(which: Which, due: list[float], seen: list[float], copies: int) -> Iterator[str]:
    if not len(due) <= len(seen) <= len(due) + copies:
        yield f"{which} was sent {len(seen)} times instead of {len(due)}: {seen} {due}"
        return
    for wanted, came in zip(sorted(due), sorted(seen), strict=False):
        if not -1 <= came - wanted <= LATE:
            yield f"{which} came at {came:.0f} instead of {wanted:.0f}, {came - wanted:.0f} s later"
