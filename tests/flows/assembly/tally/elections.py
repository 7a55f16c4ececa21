"""Ballots for tests: from texts, and from the files of real elections beside this."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from flows.assembly.tally import Ballots, Marks, Rules, ballots, blt
from flows.assembly.tally.rules import Method

#: The same examples everywhere, however slow the machine is.
often = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
RECORD = Path(__file__).parent / "record"


def recorded(name: str, method: Method) -> blt.Election:
    """A real election, for counting by a method."""
    return blt.read((RECORD / f"{name}.blt").read_text(encoding="utf-8"), Rules(method, 0))


def said(rules: Rules, text: str) -> Ballots:
    """Ballots from lines such as "3x 2 1=3", or "2 1=3" for one; "2x" are empty ones."""
    texts = list[str]()
    for line in text.strip().splitlines():
        times, x, ballot = line.strip().partition("x")
        texts += [ballot.strip()] * int(times) if x else [line.strip()]
    return ballots.gather(texts, rules)


def profiles(most_options: int = 6, alike: bool = False) -> st.SearchStrategy[tuple[int, dict[Marks, int]]]:
    """A number of options, and ranked ballots over them; with `alike` some ranks hold several."""

    def ranked(options: int) -> st.SearchStrategy[Marks]:
        order = st.permutations(range(options)).flatmap(
            lambda all_of_them: st.integers(0, options).map(lambda length: all_of_them[:length])
        )
        if not alike:
            return order.map(lambda chosen: tuple((option,) for option in chosen))
        return st.tuples(order, st.lists(st.booleans(), min_size=options, max_size=options)).map(_joined)

    return st.integers(1, most_options).flatmap(
        lambda options: st.tuples(
            st.just(options), st.dictionaries(ranked(options), st.integers(1, 40), min_size=1, max_size=12)
        )
    )


def _joined(drawn: tuple[list[int], list[bool]]) -> Marks:
    """Ranks out of an order, and of whether each stands beside the one before it."""
    ranks = list[tuple[int, ...]]()
    for option, beside in zip(*drawn, strict=False):
        if beside and ranks:
            ranks[-1] = tuple(sorted((*ranks[-1], option)))
        else:
            ranks.append((option,))
    return tuple(ranks)
