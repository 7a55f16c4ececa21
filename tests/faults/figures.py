"""All stories of a run, added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.faults.story import Told


@dataclass(slots=True)
class Figures:
    """What `python -m tests.faults` prints."""

    stories: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    steps: set[tuple[str, int]] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    #: What was seen in the first story that went wrong.
    seen: str = ""

    def add(self, told: Told) -> None:
        self.stories += 1
        self.ends += told.ends
        self.steps.update(told.hit)
        verdict = told.verdict
        for name in ("inputs", "effects", "messages", "calls", "copies", "unknown", "unknown_lost"):
            self.counts[name] += getattr(verdict, name)
        self.wrong += [f"seed {told.seed}: {what}" for what in verdict.wrong]
        self.seen = self.seen or told.seen

    @property
    def kills(self) -> int:
        return sum(
            count for kind, count in self.ends.items() if not kind.startswith("stop.") and kind != "none"
        )

    @property
    def stops(self) -> int:
        return sum(count for kind, count in self.ends.items() if kind.startswith("stop."))

    def lines(self) -> Iterable[str]:
        count = self.counts
        yield f"{self.stories} stories, {self.kills} kills, {self.stops} stops, {len(self.steps)} different steps"
        yield "   ".join(f"{kind or 'timer'} {number}" for kind, number in sorted(self.ends.items()))
        yield f"{count['inputs']} inputs accepted, {count['effects']} effects, {count['calls']} calls to the platform"
        yield (
            f"{count['messages']} messages: {count['copies']} seen once more (each explained), "
            f"{count['unknown']} flagged as unknown, of which {count['unknown_lost']} never arrived"
        )
        yield f"{len(self.wrong)} things wrong"
        yield from self.wrong[:20]
        yield from self.seen.splitlines()[-60:]
