"""Who is wanted, as people say it: "6 people, 2 drivers", "4-6 personas y un conductor".

read_roles("3-5 people and 1 driver")   -> people 3 to 5, driver 1
one("drivers") -> "driver"      some("driver", 3) -> "drivers"
"""

from __future__ import annotations

import re

from bot.reading.contacts import find_addresses
from bot.reading.numbers import NUMBERS
from bot.words.choosing import fold
from flows.shifts.planning.shifts import Wanted
from flows.shifts.wording import ANYBODY, one

#: Words for people of no particular role.
PEOPLE = frozenset(
    """people persons person ppl volunteers volunteer helpers helper hands folks neighbours neighbors personas persona
    gente voluntarios voluntarias voluntario voluntaria ayudantes manos vecinos vecinas""".split()
)
#: What else a number in words may count: "two rivers hall" is a place.
KNOWN = PEOPLE | frozenset(
    """driver drivers cook cooks packer packers cleaner cleaners lifter lifters greeter greeters translator translators
    conductor conductora conductores conductoras chofer choferes cocinero cocinera cocineros cocineras traductor
    traductora traductores traductoras""".split()
)
_COUNT = re.compile(r"(?P<least>\d{1,6})(?:\s*(?:-|–|to|a)\s*(?P<most>\d{1,6}))?\s+(?P<who>[^\W\d]\D{0,40})")
#: What such a role needs somebody to be confirmed for (S5): "2 drivers (needs driver)".
_NEEDS = re.compile(
    r"\s*\((?:who )?(?:needs?|requires?|must be|necesitan?|requieren?|piden?)(?: an?| una?)?\s+"
    r"(?P<skill>[^()]{2,40}?)\s*\)\s*$",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:\s+(?:and|y|&)\s+|\s*[,;\n]\s*)(?![^()]*\))", re.IGNORECASE)


def read_roles(text: str) -> tuple[Wanted, ...] | None:
    """All roles of a text, if the whole text is nothing else."""
    found = [read_role(piece) for piece in _AND.split(text.strip(" .")) if piece.strip()]
    roles = tuple(role for role in found if role is not None)
    return roles if roles and len(roles) == len(found) == len({role.key for role in roles}) else None


def read_role(text: str) -> Wanted | None:
    """ "2 drivers", "3-5 people", "two cooks (needs food handling)", if the whole text is a count of somebody."""
    needed = _NEEDS.search(text)
    counted = _in_digits(text[: needed.start()].strip() if needed else text.strip())
    match = _COUNT.fullmatch(counted)
    if match is None or find_addresses(counted):
        return None
    needs = " ".join(needed["skill"].casefold().split()) if needed else ""
    least, most = sorted((int(match["least"]), int(match["most"] or match["least"])))
    who = match["who"].strip()
    return Wanted(ANYBODY if fold(who) in PEOPLE else fold(one(who))[:40], who, least, most, needs)


def _in_digits(text: str) -> str:
    word, _space, who = text.partition(" ")
    many = NUMBERS.get(fold(word))
    return f"{many} {who}" if many is not None and fold(who) in KNOWN else text
