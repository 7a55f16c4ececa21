"""Words that are one slip of the thumb away from words that we know: a letter too many, too few, or swapped.

    near = Near(["my things", "cancel"])
    near("my thigns")  ->  "my things"        near("my things")  ->  None: that is no slip        near("mine")  ->  None

Each phrase is kept under itself without one of its letters, so a text is looked up in a few microseconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.words.choosing import fold

#: Letters of the shortest phrase: below that, too many other words are as near.
SHORTEST = 6


class Near:
    """Phrases, folded."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._known = frozenset(fold(phrase) for phrase in phrases)
        self._longest = max(map(len, self._known), default=0)
        self._without: dict[str, set[str]] = defaultdict(set)
        for phrase in self._known:
            if len(phrase) >= SHORTEST:
                for rest in _less(phrase):
                    self._without[rest].add(phrase)

    def __call__(self, text: str) -> str | None:
        """The one phrase that is meant; None if none or several are, or the text is one itself."""
        if len(text) > 2 * self._longest or (said := fold(text)) in self._known or len(said) < SHORTEST - 1:
            return None
        found = {
            phrase for rest in _less(said) for phrase in self._without.get(rest, ()) if _is_slip(said, phrase)
        }
        return found.pop() if len(found) == 1 else None


def _less(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters."""
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def _is_slip(said: str, meant: str) -> bool:
    """Whether one letter was added, left out, swapped with the next or, in more than one word, changed ("cancer")."""
    start = next(
        (i for i, (a, b) in enumerate(zip(said, meant, strict=False)) if a != b), min(len(said), len(meant))
    )
    rest, wanted = said[start:], meant[start:]
    swapped = rest[1:2] + rest[:1] + rest[2:] == wanted
    changed = rest[1:] == wanted[1:] and " " in meant
    return rest[1:] == wanted or rest == wanted[1:] or changed or swapped
