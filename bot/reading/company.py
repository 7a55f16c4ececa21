"""Numbers of people that are said without one: "both of us", "my parents", "single mom of 4"."""

import re

from bot.reading.numbers import number

_KINDS: tuple[tuple[int, str], ...] = (
    (2, r"\bboth of us|\b(?:the|just the) two of us|\bus two\b|\bnosotr[oa]s dos\b|\blos dos estamos|\blas dos estamos"),
    (2, r"\b(?:elderly|old|older|an elderly|an old|an older|young|the) couple\b|\bpareja (?:de |mayor|anciana|joven)"),
    (2, r"\b(?:my|our|her|his) (?:elderly |old |aging )?(?:parent|grandparent|inlaws|folks|in laws)\b|\bmis (?:papas|padres|abuelos|suegros|abuelitos|papis)\b"),
    (1, r"\b(?:friend|neighbor|coworker|buddy|cousin) of (?:mine|ours)\b|\bmy (?:friend|neighbor|coworker|roommate) (?:mom|dad|grandma|kid|son|daughter|wife|husband)\b"),
    (1, r"\b(?:a|un|una|one of my|one of our|an) (?:\w+ )?(?:friend|neighbor|coworker|classmate|amig[oa]|vecin[oa]|senora?|companer[oa]|lady|man|woman|guy|gentleman|tenant|congregant|elder|student|mom|dad)"
        r"(?: \w+){0,6}? (?:need|could use|lost|ocupa|necesita|busca|tiene hambre|no tiene|got evicted)\b"),
    (1, r"\b(?:older|elderly) (?:gentleman|gentlemen|man|woman|lady|neighbor|fella|resident)\b"),
)  # fmt: skip
_SAID = tuple((count, re.compile(expression)) for count, expression in _KINDS)
_PARENT_OF = re.compile(
    r"\b(?:mom|mother|dad|father|madre|mama|papa|padre)(?: solter[oa])? (?:of|de) (\w{1,9})\b(?! (?:year|month|ano|mes))"
)


def said_count(line: str) -> int | None:
    """How many people a line of known words speaks of without counting them, or None."""
    found = _PARENT_OF.search(line)
    children = number(found[1]) if found else None
    if children and children < 15:
        return children + 1
    return next((count for count, pattern in _SAID if pattern.search(line)), None)
