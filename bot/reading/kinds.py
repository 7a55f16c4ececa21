"""Request, offer, or neither: the weights of all cues summed, plus what the clause's form says.

"can watch a couple kids" -> offer (a bare "can" begins it)      "can you watch" -> request
"""

from collections.abc import Sequence

from bot.reading.kind_words import (
    ANYBODY,
    ASKED,
    CLAUSE,
    DAYS,
    FIRST,
    GIVES,
    HAPPENS,
    HAS,
    HELPS,
    LACKS,
    NEEDS,
    NO_PAST,
    POTS,
    PUTS,
    QUESTION,
    SHORT,
    TELLS,
    THE,
    TOLD,
    TOWARDS,
)
from bot.reading.lexicon import Hit
from bot.reading.shapes import Kind, shaped

Sums = dict[str, float]


def weigh(words: Sequence[str], hits: Sequence[Hit], categories: int, danger: bool) -> tuple[Kind, float]:
    """The kind and how sure it is (0 to 1), from known words, the lexicon's hits and the number of
    categories.
    """
    sums: Sums = {"request": 0.0, "offer": 0.0, "other": 1.0}
    asks = _add_cues(words, hits, sums)
    shaped, outright = _shaped(words, hits, bool(categories))
    asks = asks or outright
    sums["request"] += shaped["request"] + _things_out(hits)
    sums["offer"] += shaped["offer"]
    _add_form(words, hits, sums, categories)
    if sums["request"] < 1.5 and sums["offer"] < 2 and not any(hit.label in SHORT for hit in hits):
        news = words[0] in THE and not any(word in FIRST for word in words)
        lacks = (not news and any(word in LACKS for word in words)) or any(_is_trouble(hit) for hit in hits)
        sums["request"] += 1.5 * lacks
        sums["other"] += 2 * (not lacks and _tells(words))
    if categories:
        sums["request"] += 6 if asks else 1.5
        sums["offer"] += 0.5
        sums["other"] = min(sums["other"], 1 + sums["other"] / 2) if asks else sums["other"]
    else:  # asking for nothing that is known weighs less
        sums["offer"] *= 0.6 if sums["offer"] >= 5 else 0.3
        sums["request"] = sums["request"] * 0.7 + 1.5 * asks
    sums["other"] += shaped["other"]
    sums["request"] += 9 * danger
    best: Kind = max(_KINDS, key=lambda kind: sums[kind])
    return best, round(sums[best] / sum(sums.values()), 3)


#: On a tie the earlier one: nothing is created by half a reason.
_KINDS: tuple[Kind, ...] = ("other", "request", "offer")


def _add_cues(words: Sequence[str], hits: Sequence[Hit], sums: Sums) -> bool:
    """Add up the cues' weights; whether one of them asks outright."""
    asks = False
    for hit in hits:
        if hit.layer == "kind":
            kind, weight = _having(hit, words, hits) or hit.label.split()
            before = words[hit.first - 1] if hit.first else ""
            if kind == "request" and words[hit.first] in NEEDS and before in ANYBODY:
                kind, weight = "offer", "2"
            elif kind == "request" and words[hit.first] == "help" and before in HELPS:
                kind, weight = "offer", "3"
            asks = asks or (kind == "request" and weight == "4")
            sums[kind] += float(weight)
        elif hit.layer == "plight":
            sums["request"] += 1.5
    return asks


def _having(hit: Hit, words: Sequence[str], hits: Sequence[Hit]) -> tuple[str, str] | None:
    """Having, picking up, being free: offers only if a thing follows ("i have a bad heart" gives nothing)."""
    kind, weight = hit.label.split()
    if kind != "offer" or (weight == "5" and words[hit.first : hit.after] != ["puedo", "recoger"]):
        return None
    if words[hit.first] == "free" and words[hit.after : hit.after + 1] and words[hit.after] in DAYS:
        return kind, "0.5"
    if not HAS & set(words[hit.first : hit.after]) or (
        words[hit.first] in {"can", "puedo"} and len(words) < 3
    ):
        return None
    reach = range(hit.first, hit.after + 5)
    if any(other.layer == "category" and other.label != "-" and other.first in reach for other in hits):
        return None
    return ("request", "2") if words[hit.first] in {"can", "puedo"} else (kind, "0.5")


def _things_out(hits: Sequence[Hit]) -> float:
    """ "no power", "out of formula": 1.5 if a lack stands at a thing that is asked for."""
    gone = [hit for hit in hits if hit.layer == "urgency" and hit.label == "gone"]
    things = [hit for hit in hits if hit.layer == "category" and hit.label != "-"]
    near = any(lack.first <= thing.first <= lack.after + 2 for lack in gone for thing in things)
    return 1.5 if near else 0.0


def _shaped(words: Sequence[str], hits: Sequence[Hit], named: bool) -> tuple[Sums, bool]:
    """What the clauses are built like, by kind; whether one asks outright for something `named`."""
    sums: Sums = {"request": 0.0, "offer": 0.0, "other": 0.0}
    asks = False
    for kind, weight in shaped(words):
        sums[kind] += weight if named or kind != "request" else weight / 2
        asks = asks or (named and kind == "request" and weight >= 4)
    if {"chip", "pitch"} & set(words) and any(hit.label == "ride" for hit in hits):
        sums["other"] -= 6  # towards the driver's petrol, not into a fund
    return sums, asks


def _is_trouble(hit: Hit) -> bool:
    """Something out, late or cut off; a need told by its trouble."""
    return hit.layer == "plight" or (hit.layer == "urgency" and hit.label == "cut")


def _tells(words: Sequence[str]) -> bool:
    """News rather than a wish: what was or will be, or what somebody else does."""
    if any(word in TELLS or _is_past(word) for word in words):
        return True
    return not any(word in FIRST for word in words) and (
        any(word in HAPPENS for word in words) or words[0] in THE
    )


def _is_past(word: str) -> bool:
    """ "delivered", "trajeron"; not a thing or a plight that ends alike."""
    return len(word) > 5 and word.endswith(("ed", "aron", "ieron")) and word not in NO_PAST


def _add_form(words: Sequence[str], hits: Sequence[Hit], sums: Sums, categories: int) -> None:
    """Add what the form of the clauses says, whatever their words."""
    told = sum(word in TOLD for word in words)
    sums["other"] += 1.5 * min(told, 2) + 1.0 * min(sum(_is_known_thing(hit, words) for hit in hits), 2)
    _add_clauses(words, sums, categories)
    if any(word in POTS for word in words) and any(word in PUTS or word == "$" for word in words):
        sums["other"] += 6
    if words[0] in QUESTION:
        sums["other"] += 2
    if words[-1] in {"free", "gratis"}:
        sums["offer"] += 3
    if words[-1] == "?" and categories:
        sums["request"] += 0.5


def _is_known_thing(hit: Hit, words: Sequence[str]) -> bool:
    """ "the soup", "that ladder": spoken of, not wished for; "to the store" is no such thing."""
    if (
        hit.layer != "category"
        or hit.label == "-"
        or not hit.first
        or words[hit.first - 1] not in {"the", "that"}
    ):
        return False
    return hit.first < 2 or words[hit.first - 2] not in TOWARDS


def _add_clauses(words: Sequence[str], sums: Sums, categories: int) -> None:
    """What a clause begins with: "can watch" offers, "got a crib" too, "any soup" asks."""
    for at, word in enumerate(words):
        if at and words[at - 1] not in CLAUSE:
            continue
        if word == "can" and at + 1 < len(words) and words[at + 1] not in ASKED:
            sums["offer"] += 3
        elif word in GIVES and categories:
            sums["offer"] += 2.5
        elif word in {"any", "hay"} and categories:
            sums["request"] += 2
