"""Request, offer, or neither: the weights of all cues summed, plus what the clause's form says.

    "can watch a couple kids" -> offer (a bare "can" begins it)      "can you watch" -> request
"""

from collections.abc import Sequence
from typing import Literal

from bot.reading.lexicon import Hit

Kind = Literal["request", "offer", "other"]

_CLAUSE = frozenset({",", ".", "!", "?", ";", "\n", "and", "-", ":", "hi", "hello", "hey", "hola", "so", "also", "yo", "y", "but", "pero", ")"})
#: After "can": an asker, not an offerer.
_ASKED = frozenset(
    """you someone anyone i we a any some he she they my the it this that please somebody not t never these those u
    neighbors people folks everyone""".split()
)
_GIVES = frozenset({"have", "got", "ihave", "wehave", "free", "extra", "spare", "leftover", "fresh", "tengo", "tenemos"})
_QUESTION = frozenset(
    """what when where which why how who whos is are do does did was were cuando donde cuanto cuantos cual como cuanta""".split()
)


def weigh(words: Sequence[str], hits: Sequence[Hit], categories: int, danger: bool) -> tuple[Kind, float]:
    """The kind and how sure it is (0 to 1), from known words, the lexicon's hits and the number of categories."""
    sums = {"request": 0.0, "offer": 0.0, "other": 1.0}
    for hit in hits:
        if hit.layer == "kind":
            kind, weight = hit.label.split()
            sums[kind] += float(weight)
    _form(words, sums, categories)
    if categories:
        sums["request"] += 1.5
        sums["offer"] += 0.5
    else:
        sums["offer"] *= 0.55
        sums["request"] *= 0.6
    if danger:
        sums["request"] += 8
    best: Kind = max(("other", "request", "offer"), key=lambda kind: sums[kind])  # type: ignore[assignment]  # keys of sums
    total = sum(sums.values())
    return best, round(sums[best] / total, 3) if total else 0.0


def _form(words: Sequence[str], sums: dict[str, float], categories: int) -> None:
    for at, word in enumerate(words):
        begins = at == 0 or words[at - 1] in _CLAUSE
        if word == "can" and begins and at + 1 < len(words) and words[at + 1] not in _ASKED:
            sums["offer"] += 3
        elif word in _GIVES and begins and categories:
            sums["offer"] += 2.5
        elif word in {"any", "hay"} and begins and categories:
            sums["request"] += 2
    if words and words[0] in _QUESTION:
        sums["other"] += 2
    if words and words[-1] in {"free", "gratis"}:
        sums["offer"] += 3
    if words and words[-1] == "?" and categories:
        sums["request"] += 0.5
