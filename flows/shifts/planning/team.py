"""Who is wanted, as people say it: "6 people, 2 drivers", "4-6 personas y un conductor".

read_roles("6 people, 2 drivers")       -> people 4, driver 2: two of the six drive
read_roles("6 people and 2 drivers")    -> people 6, driver 2: eight come

Which of the two was read is shown before the yes: "6 people, among them 2 drivers".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

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
#: Between two roles: the second comes on top, or is part of the people before it.
_AND = re.compile(
    r"(?:\s*[,;\n]?\s+(?P<besides>and|plus|y|&|más|mas)\s+(?!(?:of|de)\s)"
    r"|\s*[,;\n]\s*|\s+(?=(?:includ|incl|among|entre|with |con |of wh|de l[ao]s)))(?![^()]*\))",
    re.IGNORECASE,
)
_BESIDES = re.compile(r"(?:and|plus|y|&|más|mas)\s+", re.IGNORECASE)
#: "including 2 drivers", "2 of them drivers", "entre ellas 2 conductores".
_AMONG = re.compile(
    r"\b(?:including|incl\.?|incluid[oa]s?|incluyendo|among (?:them|whom)|entre (?:ell[oa]s|l[oa]s cuales)"
    r"|of (?:them|those|whom|which)|de (?:ell[oa]s|l[oa]s cuales)|with|con)\s+"
    r"(?:an?\s+|una?\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A role as it was said; `besides`: on top of the people said before."""

    role: Wanted
    besides: bool


def read_roles(text: str) -> tuple[Wanted, ...] | None:
    """All roles of a text, if the whole text is nothing else."""
    counted = read_counts(text)
    return None if counted is None else add_up(counted)


def read_counts(text: str) -> list[Counted] | None:
    """The roles of a text as they were said, if the whole text is nothing else."""
    found: list[Counted] = []
    text = text.strip(" .")
    leads = _BESIDES.match(text)  # a piece of a line: "…, and 2 drivers"
    start, besides = (leads.end(), True) if leads else (0, False)
    for match in (*_AND.finditer(text, start), None):
        piece = text[start : match.start() if match else len(text)]
        role = read_role(_AMONG.sub("", piece))
        if role is None and piece.strip():
            return None
        found += [Counted(role, besides)] if role is not None else []
        start, besides = (match.end(), match["besides"] is not None) if match else (0, False)
    return found if found and len(found) == len({each.role.key for each in found}) else None


def add_up(counted: Sequence[Counted]) -> tuple[Wanted, ...]:
    """What is wanted in all: of people, those that are left for whatever is needed."""
    roles = [each.role for each in counted]
    at = next((place for place, role in enumerate(roles) if role.key == ANYBODY), len(roles))
    after = counted[at + 1 :]
    among = [each.role for each in after] if after and not after[0].besides else []
    if among and sum(role.most for role in among) < roles[at].least:
        least, most = sum(role.least for role in among), sum(role.most for role in among)
        roles[at] = replace(roles[at], least=roles[at].least - most, most=roles[at].most - least)
    return tuple(roles)


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
