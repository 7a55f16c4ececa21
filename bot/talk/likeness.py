"""Names that look like an organizer's (H6): "0lga" and "Оlga" with a Cyrillic letter read like "Olga".

imitates(ground, lee)   ->  True: whoever reads that name is told that it is not the organizer's
"""

from __future__ import annotations

import unicodedata

from bot.people import duty, roles
from bot.talk.base import Ground

#: Letters and digits that are drawn alike in the usual fonts: Cyrillic, Greek and others, one by one below their twins.
_ALIKE = str.maketrans(
    "абвгдезикмнопрстухшьѕіјԁӏαβγεικνορτυχωʟıɡɑ0134578$@|",
    "abbrdeenkmhonpctyxwbsijdlabyeiknoptuxwligaoleastbsal",
)
#: Pairs that read as one letter.
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


def likeness(name: str) -> str:
    """What a name looks like: two names of the same likeness can be taken for one another."""
    bare = unicodedata.normalize("NFKD", name).casefold()
    drawn = "".join(char for char in bare if not unicodedata.combining(char)).translate(_ALIKE)
    for pair, letter in _PAIRS:
        drawn = drawn.replace(pair, letter)
    return "".join(char for char in drawn if char.isalnum()).replace("i", "l")


def imitates(ground: Ground, person_id: int) -> bool:
    """Whether somebody who is no organizer is called like one."""
    if roles.has(ground.hot, person_id, "organizer"):
        return False
    looks = likeness(ground.name_of(person_id))
    organizers = duty.holders(ground.hot, "organizer")
    return bool(looks) and any(likeness(ground.name_of(organizer)) == looks for organizer in organizers)
