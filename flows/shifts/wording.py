"""How a shift and its roles are called: "Food pantry · Sat 28 Nov, 10:00 AM to 2:00 PM · driver"; "1 driver"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.contract.words import Joined, Moment, Text, _
from bot.words.choosing import fold
from flows.shifts.tables import Role, Shift

#: Key of the role of a shift that has only one kind of place; it is not named.
ANYBODY = "people"


def what(shift: Shift, role: Role | None = None) -> Text:
    """A shift in a few words, with the role where it has one of its own."""
    parts: list[Text] = [shift.title, span(shift)]
    if role is not None and role.key != ANYBODY:
        parts.append(one(role.label))
    return Joined(tuple(parts), "dot")


def span(shift: Shift) -> Moment:
    """From when to when."""
    return Moment(shift.begins_at, until=shift.ends_at)


def day_of(shift: Shift, zone: ZoneInfo) -> str:
    """Its local day, ISO."""
    return datetime.fromtimestamp(shift.begins_at, zone).date().isoformat()


def roles_in(roles: Sequence[Role], words: str) -> list[Role]:
    """Those of the roles that a text names, one of many or many of one: "as driver" for "drivers"."""
    said = _forms(words)
    return [role for role in roles if said & (_forms(role.label) | {role.key})]


def _forms(words: str) -> frozenset[str]:
    """The words of a text, folded, each as it is and as one person has it."""
    said = fold(words).split()
    return frozenset((*said, *(fold(_one(word)) for word in said)))


#: How words for several end, in both languages: "conductores", "anfitriones", "coaches", "drivers".
_SEVERAL = (
    (re.compile(r"(?<=[oe]r)es$|(?<=[sc]h)es$|(?<=ss)es$"), ""),
    (re.compile(r"iones$"), "ión"),
    (re.compile(r"(?<=[^sui])s$"), ""),
)


def one(label: str) -> str:
    """A role as one person has it: "drivers" is "driver", "jefes de cocina" "jefe de cocina"."""
    words = label.split(" ")
    if "de" in words:
        return " ".join((_one(words[0]), *words[1:]))
    agree = words[-1].endswith(("os", "as"))  # "conductores voluntarios"; but "sports coaches"
    return " ".join((*(_one(word) if agree else word for word in words[:-1]), _one(words[-1])))


def _one(word: str) -> str:
    found = ((pattern, end) for pattern, end in _SEVERAL if pattern.search(word))
    return next((pattern.sub(end, word) for pattern, end in found), word)


def as_choice(key: str, label: str) -> Text:
    """A role among others to choose from; that of all who have no task of their own is not called "people"."""
    return _("Whatever is needed") if key == ANYBODY else label


def some(label: str, n: int) -> str:
    """A role as so many have it."""
    return one(label) if n == 1 else label
