"""From all categories that a text's words touch to those it asks for.

    "take my dog to the vet" -> pet_care      "ride to the grocery store" -> ride      "furnace quit" -> repair

Some words only hint ("letter", "apartment", "truck"): they give way as soon as another category is plain.
"""

from collections.abc import Sequence

from bot.reading.context import SOFT, only_context
from bot.reading.frames import framed
from bot.reading.hints import HINTS
from bot.reading.lexicon import Hit

#: A plain first makes the second its mere subject, even beside it in a list.
_SUBJECTS: tuple[tuple[str, frozenset[str]], ...] = (
    ("moving", frozenset({"household_goods"})),
    ("repair", frozenset({"utilities", "household_goods"})),
    ("translation", frozenset({"paperwork", "safety"})),
    ("legal", frozenset({"paperwork", "housing", "ride"})),
    ("money", frozenset({"housing"})),
    ("utilities", frozenset({"money"})),
    ("water", frozenset({"repair", "utilities"})),
    ("medicine", frozenset({"money"})),
    ("housing", frozenset({"money"})),
    ("childcare", frozenset({"check_in"})),
    ("baby", frozenset({"food"})),
    ("meals", frozenset({"food"})),
    ("pet_care", frozenset({"food", "check_in"})),
    ("paperwork", frozenset({"food", "internet", "money"})),
)
#: Between two things of a list.
_LIST = frozenset(
    {
        "and",
        ",",
        "y",
        "or",
        "o",
        "some",
        "a",
        "un",
        "una",
        "unos",
        "unas",
        "&",
        "+",
        "e",
        "plus",
        "the",
        "also",
        "tambien",
        "para",
        "with",
        "/",
        "any",
        "my",
        "new",
        "old",
        "extra",
    }
)
#: Right before a hint these make it a plain wish.
_WISH = frozenset(
    {
        "need",
        "busco",
        "necesito",
        "necesitamos",
        "ocupo",
        "want",
        "extra",
        "spare",
        "free",
        "for",
        "iso",
        "borrow",
        "regalo",
        "tengo",
        "have",
        "got",
        "any",
        "no",
        "regalan",
        "regale",
        "used",
        "giving",
        "away",
        "us",
        "some",
    }
)
_RIDES = frozenset({"ride", "ride~"})
#: From a ride to a category word no farther than this, it is where one is going.
_GOING = 6


def settle_categories(hits: Sequence[Hit], words: Sequence[str], skip: range = range(0)) -> tuple[str, ...]:
    """The categories asked for, in the order they are first named; words in `skip` (a place's name) don't
    count.
    """
    found = [
        hit
        for hit in hits
        if hit.layer in {"category", "plight"}
        and hit.label != "-"
        and hit.after - 1 not in skip
        and hit.first not in skip
    ]
    frames = [Hit("frame", label, first, after) for label, first, after in framed(words) if first not in skip]
    found = [hit for hit in found if not any(_is_object(hit, frame, words) for frame in frames)]
    found = only_context(_not_going(found, frames, words), words)
    first_at: dict[str, int] = {}
    weight: dict[str, int] = {}
    for hit in found:
        for label in hit.label.split("+"):
            first_at[label] = min(first_at.get(label, hit.first), hit.first)
            weight[label] = max(weight.get(label, 0), _weight(hit, label, found, words))
    for hit in frames:
        soft = hit.label.endswith("~") and bool(weight)
        label = hit.label.rstrip("~")
        first_at[label] = min(first_at.get(label, hit.first), hit.first)
        weight[label] = max(weight.get(label, 0), _HINT if soft else _TOLD)
    _drop(weight)
    return tuple(sorted(weight, key=lambda label: first_at[label]))


#: How much a category counts: a word that only hints, a need told by its trouble or its verb, a thing named.
_HINT, _TOLD, _NAMED = 0, 1, 2


def _is_object(hit: Hit, frame: Hit, words: Sequence[str]) -> bool:
    """A couch that is carried, with the chairs listed after it; a washer that is fixed."""
    if frame.label not in {"moving", "repair", "food"} or hit.label not in {"household_goods", "utilities"}:
        return False
    between = words[frame.after : hit.first]
    listed = (
        frame.label == "moving" and 0 < len(between) <= 3 and all(w in _LIST or w.isdigit() for w in between)
    )
    lasts = hit.first < frame.first < hit.after  # the "machine" of "washing machine"
    return (
        listed
        or frame.first < hit.first < frame.after
        or (frame.label == "repair" and lasts)
        or (frame.label == "food" and hit.first == frame.first)
    )


def _drop(weight: dict[str, int]) -> None:
    """Take out what is only another's subject, then, if anything is plain, all that only hints."""
    for strong, subjects in _SUBJECTS:
        if strong in weight and (weight[strong] or strong == "moving"):
            for subject in subjects & weight.keys():
                if weight[subject] < _NAMED:
                    del weight[subject]
    if any(weight.values()):
        for label in [label for label, value in weight.items() if value == _HINT]:
            del weight[label]


def _weight(hit: Hit, label: str, found: Sequence[Hit], words: Sequence[str]) -> int:
    """Of one hit; a hint that stands in a list of things or right after a wish is a thing named."""
    phrase = " ".join(words[hit.first : hit.after])
    if hit.layer == "plight":
        return _HINT if phrase in SOFT else _TOLD
    if phrase in SOFT:
        return _HINT
    if phrase not in HINTS.get(label, ()):
        return _NAMED
    if label not in _THINGS:
        return _HINT
    before = [word for word in words[max(0, hit.first - 2) : hit.first] if word not in _ARTICLES]
    if before and before[-1] in _WISH and not (label == "money" and before[-1] == "no"):
        return _NAMED
    return _NAMED if any(_listed(words, hit, other) for other in found if other is not hit) else _HINT


_ARTICLES = frozenset({"a", "some", "un", "una", "the", "my"})
_THINGS = frozenset(
    {
        "food",
        "household_goods",
        "water",
        "clothing",
        "tools",
        "health_equipment",
        "internet",
        "medicine",
        "money",
    }
)


def _listed(words: Sequence[str], one: Hit, other: Hit) -> bool:
    low, high = sorted((one, other), key=lambda hit: hit.first)
    between = words[low.after : high.first]
    return 0 < len(between) <= 3 and all(word in _LIST for word in between)


def _not_going(found: list[Hit], frames: list[Hit], words: Sequence[str]) -> list[Hit]:
    """Without the goals of a ride: "ride to the vet" keeps ride, or pet_care if the dog goes."""
    rides = [hit for hit in (*found, *frames) if hit.label in _RIDES]
    goals = {
        hit
        for ride in rides
        for hit in found
        if hit.label not in {"ride", "pet_care", "baby", "translation"}
        and 0 < hit.first - ride.first <= _GOING
        and any(word in {"to", "al", "a", "from"} for word in words[ride.first : hit.first + 1])
        and not any(
            word in {"and", "y", ",", ".", "plus", "also", "&", "need"}
            for word in words[ride.after : hit.first]
        )
    }
    rest = [hit for hit in found if hit not in goals]
    if rides and not any(hit.label == "repair" for hit in found):
        frames[:] = [hit for hit in frames if hit.label != "repair"]
    if any(hit.label == "pet_care" for hit in rest) and any(
        word in {"vet", "veterinario", "veterinaria"} for word in words
    ):
        rest = [hit for hit in rest if hit.label not in _RIDES]
        frames[:] = [hit for hit in frames if hit.label not in _RIDES]
    return rest
