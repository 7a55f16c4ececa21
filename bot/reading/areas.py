"""A place as written to one of the community's areas, by name, alias or postcode; no map, no coordinates.

match_area("by the library on Oak, 53206", areas) -> "north"
"""

import re
from collections.abc import Iterable, Mapping

from bot.reading.text import clean, fold

#: key -> (name, aliases, postcodes)
Areas = Mapping[str, tuple[str, Iterable[str], Iterable[str]]]
_WORD = re.compile(r"[^\W_]{1,40}")
_LITTLE = frozenset(
    {
        "the",
        "el",
        "la",
        "los",
        "las",
        "of",
        "de",
        "del",
        "in",
        "near",
        "by",
        "en",
        "cerca",
        "area",
        "neighborhood",
        "barrio",
        "colonia",
    }
)


def match_area(place: str, areas: Areas) -> str | None:
    """The key of the area a place names: a postcode first, then the longest name or alias found; None if
    none or a tie.
    """
    words = _words(place)
    best: dict[str, tuple[int, int]] = {}
    for key, (name, aliases, postcodes) in areas.items():
        post = any(_within(_words(code), words) for code in postcodes)
        length = max(
            (
                len(" ".join(needle))
                for label in (name, *aliases)
                if (needle := _words(label)) and _within(needle, words)
            ),
            default=0,
        )
        if post or length:
            best[key] = (int(post), length)
    if not best:
        return None
    top = max(best.values())
    leaders = [key for key, rank in best.items() if rank == top]
    return leaders[0] if len(leaders) == 1 else None


def _words(text: str) -> list[str]:
    words = _WORD.findall(fold(clean(text)))
    return [word for word in words if word not in _LITTLE] or words


def _within(needle: list[str], words: list[str]) -> bool:
    size = len(needle)
    return size > 0 and any(words[i : i + size] == needle for i in range(len(words) - size + 1))
