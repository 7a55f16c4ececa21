"""Ballots: what one person said, as text and as marks; and many of them, as counts.

    "2 1=3"      2 first, then 1 and 3 alike        ((1,), (0, 2))
    "1 3"        approved, or chosen                ((0, 2),)
    "1:5 3:2"    points                             ((0, 5), (2, 2))
    ""           nothing: an abstention             ()

The text counts options from 1 and is canonical: equal ballots have equal texts, so a table of running counts may be
keyed by it. A million ballots are a few hundred distinct ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from flows.assembly.tally.broken import Broken
from flows.assembly.tally.rules import FORMS, Rules

#: Ranks, best first; or pairs of option and points. Empty: an abstention.
Marks = tuple[tuple[int, ...], ...]
Ballots = Mapping[Marks, int]
#: A ballot that says something, but of nobody who stands any more: it is spent, which is no abstention.
NOBODY: Marks = ((),)


def read(text: str, rules: Rules) -> Marks:
    """The marks of one ballot.

    Raises:
        Broken: with the rule.
    """
    form = FORMS[rules.method]
    marks = _points(text, rules) if form == "points" else _ranks(text, rules.options)
    if form in ("one", "some"):
        chosen = tuple(sorted(option for rank in marks for option in rank))
        marks = (chosen,) if chosen else ()
    _LIMITS[form](marks, rules)
    return marks


def gather(texts: Iterable[str], rules: Rules) -> Ballots:
    """Many ballots as counts."""
    return running(Counter(texts), rules)


def running(counts: Mapping[str, int], rules: Rules) -> Ballots:
    """Running counts, as a poll keeps them by text: each distinct text is read once."""
    ballots = Counter[Marks]()
    for text, times in counts.items():
        ballots[read(text, rules)] += times
    return ballots


def write(marks: Marks, rules: Rules) -> str:
    """The canonical text; what `read` gives back."""
    if FORMS[rules.method] == "points":
        return " ".join(f"{option + 1}:{points}" for option, points in marks)
    if FORMS[rules.method] == "ranks":
        return " ".join("=".join(str(option + 1) for option in rank) for rank in marks)
    return " ".join(str(option + 1) for rank in marks for option in rank)


def without(ballots: Ballots, gone: Iterable[int], rules: Rules) -> Ballots:
    """The same ballots as if some options had never been on them."""
    out = frozenset(gone)
    if not out:
        return ballots
    left: Counter[Marks] = Counter()
    for marks, times in ballots.items():
        left[_kept(marks, out, rules)] += times
    return left


def _kept(marks: Marks, out: frozenset[int], rules: Rules) -> Marks:
    if FORMS[rules.method] == "points":
        return tuple(mark for mark in marks if mark[0] not in out)
    ranks = (tuple(option for option in rank if option not in out) for rank in marks)
    return tuple(rank for rank in ranks if rank) or (NOBODY if marks else ())


def _ranks(text: str, options: int) -> Marks:
    ranks = tuple(
        tuple(sorted(_option(part, options) for part in token.split("="))) for token in text.split()
    )
    seen = set[int]()
    for option in (option for rank in ranks for option in rank):
        _once(option, seen)
        seen.add(option)
    return ranks


def _points(text: str, rules: Rules) -> Marks:
    points = dict[int, int]()
    for token in text.split():
        option, colon, given = token.partition(":")
        if not colon or not whole(given):
            raise Broken(f"points are written option:points, such as 2:5, not {token}")
        number = _option(option, rules.options)
        _once(number, points)
        points[number] = int(given)
    return tuple(sorted(points.items()))


def _once(option: int, seen: Collection[int]) -> None:
    if option in seen:
        raise Broken(f"a ballot names an option once, and {option + 1} is there twice")


def _option(text: str, options: int) -> int:
    if not whole(text) or not 1 <= int(text) <= options:
        raise Broken(f"an option is a number from 1 to {options}, not {text or 'nothing'}")
    return int(text) - 1


def whole(text: str) -> bool:
    """Whether it is a number that nobody has to guess at: ASCII digits, and not a thousand of them."""
    return text.isascii() and text.isdigit() and len(text) <= 18


def _one(marks: Marks, rules: Rules) -> None:
    if marks and len(marks[0]) > 1:
        raise Broken("this poll takes one choice")


def _some(marks: Marks, rules: Rules) -> None:
    chosen = len(marks[0]) if marks else 0
    if chosen and not rules.least <= chosen <= (rules.most or chosen):
        raise Broken(f"a ballot chooses {rules.least or 1} to {rules.most or rules.options} options")


def _any(marks: Marks, rules: Rules) -> None:
    return


def _within(marks: Marks, rules: Rules) -> None:
    most = rules.most_points
    given = [points for _option, points in marks]
    if rules.method == "dots" and sum(given) > most:
        raise Broken(f"a ballot gives {most} dots at most, not {sum(given)}")
    if any(points > most for points in given):
        raise Broken(f"an option gets 0 to {most} points")


_LIMITS = {"one": _one, "some": _some, "ranks": _any, "points": _within}
