"""Numbers of people that are said without one: "both of us", "my parents", "a couple with a baby".

said_count("somos mis papas y yo") -> 3
"""

import re

from bot.reading.numbers import number

_SOMEONE = r"(?:friend|neighbor|coworker|classmate|amig[oa]|vecin[oa]|senora?|companer[oa]|lady|man|woman|guy|gentleman|tenant|congregant|elder|student|mom|dad|family member|client|member)"
_KIN = r"(?:sister|mom|daughter|friend|neighbor|aunt|cousin|niece|roommate|mother|coworker|grandma)"

#: Around a number: (who else is meant, expression).
_COUNTED: tuple[tuple[int, str], ...] = (
    (0, r"\b(?:somos|estamos|vivimos|seriamos|vamos|quedamos|necesitamos|ocupamos|iriamos) (?:todos |todas )?l[oa]s (\w+)\b(?! (?:de|am|pm|y|que|dia|veces)\b)"),
    (0, r"(?<!a )\bl[oa]s (\w+) (?:estamos|necesitamos|ocupamos|vivimos|vamos|tenemos|juntos|juntas)\b|\bnosotr[oa]s (\w+)\b"),
    (0, r"(?:^|[,(.] |\bpara )los (\w+)(?= [,).]|$| por| please)"),
    (0, r"(?:^|[,(.] |\b(?:and i|y yo|people|personas) )(\w+) (?:in )?total\b"),
    (0, r"\b(?:and i|and me|y yo) \( (\w+) \)"),
    (1, r"\b(?:me|yo|i) (?:and|with|y|con) (?:the|my|los|mis|las|our) \w+ [(,] ?(\w+) (?:of|de)\b"),
)  # fmt: skip

_KINDS: tuple[tuple[int, str], ...] = (
    (2, r"\bboth of us|\b(?:the|just the) two of us|\bus two\b|\bnosotr[oa]s dos\b|\blos dos estamos|\blas dos estamos"),
    (2, r"\b(?:elderly|old|older|an elderly|an old|an older|young|the) couple\b|\bpareja (?:de |mayor|anciana|joven)"),
    (2, r"\b(?:my|our|her|his) (?:elderly |old |aging )?(?:parent|grandparent|inlaws|folks|in laws)\b|\bmis (?:papa|padre|abuelo|suegro|abuelito|papi|tio)s?\b"),
    (1, r"\b(?:friend|neighbor|coworker|buddy|cousin) of (?:mine|ours)\b|\bmy (?:friend|neighbor|coworker|roommate) (?:mom|dad|grandma|kid|son|daughter|wife|husband)\b"),
    (1, rf"\b(?:a|un|una|one of my|one of our|an) (?:\w+ )?{_SOMEONE}"
        r"(?: \w+){0,6}? (?:need|could use|lost|ocupa|necesita|busca|tiene hambre|no tiene|got evicted|no puede|esta (?:recien|enferm[oa]|sol[oa])|broke|fell|cant|doesnt have|just had|hasnt eaten)\b"),
    (1, rf"\b(?:posting|asking|writing|texting|this is|behalf) (?:this )?(?:for|of) (?:a|an|my|the|one of my) (?:\w+ )?{_SOMEONE}\b|^(?:\W )?(?:hi |hey )*{_SOMEONE} (?!need|who|want)"),
    (1, r"\bthe (?:old |older |elderly )?(?:lady|guy|man|woman|gentleman|senior|fella|fellow|neighbor) (?:in|next|across|upstairs|downstairs|down|on|from)\b"),
    (1, r"\b(?:just|only) me\b|\b(?:solo|nomas|nada mas) (?:yo|para mi)\b|\bpara mi sol[oa]\b|\byo sol[oa]\b"),
    (1, r"(?:^|[,(.:] |\b(?:for|para|just|only|solo) )(?:one|una|un) (?:person|persona|adult|adulto|senior)\b"),
    (2, r"(?:^|[,(.:] |\b(?:for|para) )(?:a|one|una) (?:couple|pareja)(?: (?:[,).!?]|please|por|in|en|near)|$)"),
    (1, rf"\b(?:a|an|un|una) (?:\w+ )?{_SOMEONE} (?:on my|in my|from my|down the|across|next door|upstairs|downstairs|de mi|del|de al|de la)\b"),
    (2, r"(?:^|[.,!] )(?:couple|pareja) (?:sleeping|living|staying|stuck|stranded|needs?|looking|busca|con|que)\b"),
    (1, r"\b(?:un|una|al|la|el) (?:senora?|vecin[oa]|persona) (?:ya )?mayor\b"),
    (1, rf"\bmy {_KIN}s? (?:husband|boyfriend|ex|bf|man|novio|son|kid) (?:\w+ ){{1,4}}?(?:her|him)\b"),
    (1, r"\b(?:she|he|shes|hes) (?:\w+ )?(?:wont|isnt|not|cant|stopped|is not) (?:\w+ )?(?:wake|waking|breathing|breathe|responding|respond)\b"),
    (1, r"\b(?:older|elderly) (?:gentleman|gentlemen|man|woman|lady|neighbor|fella|resident)\b"),
)  # fmt: skip
_SAID = tuple((count, re.compile(expression)) for count, expression in _KINDS)
_AROUND = tuple((more, re.compile(expression)) for more, expression in _COUNTED)
_PARENT_OF = re.compile(
    r"\b(?:mom|mother|dad|father|madre|mama|papa|padre)(?: solter[oa])? (?:of|de) (\w{1,9})\b(?! (?:year|month|ano|mes))"
)


def said_count(line: str) -> int | None:
    """How many people a line of known words speaks of without counting them, or None."""
    found = _PARENT_OF.search(line)
    children = number(found[1]) if found else None
    if children and children < 15:
        return children + 1
    if couple := _COUPLE_WITH.search(line):
        return 2 + (number(couple[1]) or 1)
    for more, pattern in _AROUND:
        value = number(next(filter(None, found.groups()))) if (found := pattern.search(line)) else None
        if value and 1 < value < 20:
            return value + more
    for count, pattern in _SAID:
        if found := pattern.search(line):
            return count + (count == 2 and _is_joined(line, found))
    return None


#: "a couple with a baby", "una pareja con dos ninos".
_COUPLE_WITH = re.compile(
    r"\b(?:couple|pareja) (?:with|and|con|y) (?:their |su |sus )?(\w+) (?:\w+ )?"
    r"(?:baby|babies|kid|child|children|toddler|newborn|son|daughter|bebe|nin[oa]s?|hij[oa]s?)\b"
)


def _is_joined(line: str, found: re.Match[str]) -> bool:
    """Whether the speaker stands beside them: "mis papas y yo", "me and my parents"."""
    before, after = line[: found.start()].split(), line[found.end() :].split()
    return (before[-2:-1] + before[-1:]) in (
        ["me", "and"], ["yo", "y"], ["i", "and"]
    ) or after[:2] in (["and", "i"], ["and", "me"], ["y", "yo"], ["and", "myself"])  # fmt: skip
