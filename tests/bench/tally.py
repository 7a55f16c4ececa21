"""B7: an instant run-off over a million ballots, from their texts and from running counts.

Ballots as people make them: full and partial rankings of five options, a few hundred distinct ones; a poll's running
counts are kept per distinct ballot, so that closing costs what the distinct ones cost.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from itertools import permutations
from statistics import median

from flows.assembly.tally import Outcome, Rules, ballots, count
from tests.bench.table import Line

BALLOTS, OPTIONS, ROUNDS = 1_000_000, 5, 5
RULES = Rules("irv", OPTIONS)
SECRET = b"the same lot in every round"


def measure() -> list[Line]:
    texts = _texts()
    kept = Counter(texts)
    scratch = _seconds(lambda: count(RULES, ballots.gather(texts, RULES), secret=SECRET))
    counted = _seconds(lambda: count(RULES, ballots.running(kept, RULES), secret=SECRET))
    told = f"{len(kept)} distinct"
    return [
        Line("B7", f"instant run-off, {BALLOTS:,} ballots from scratch", scratch, 10, 0.8, "s", told=told),
        Line("B7", "the same from running counts", counted * 1e3, 100, 10, "ms", told=told),
    ]


def _texts() -> list[str]:
    """Each voter ranks some of the options; the first ones more often first."""
    dice = random.Random(7)
    rankings = [
        " ".join(map(str, chosen))
        for length in range(1, OPTIONS + 1)
        for chosen in permutations(range(1, OPTIONS + 1), length)
    ]
    weights = [1 / int(ranking[0]) for ranking in rankings]
    chosen = dice.choices(rankings, weights, k=BALLOTS)
    return [text.encode().decode() for text in chosen]  # a string each, as rows come; hashes are not shared


def _seconds(run: Callable[[], Outcome]) -> float:
    times = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        outcome = run()
        times.append(time.perf_counter() - began)
        assert outcome.verdict == "won"
    return median(times)
