"""How people call one another, and what a thing is called, in messages between two of them.

called(ground, sam)      "Sam", "S. O." or "a neighbour": as Sam chose to be shown
short(ground, sam)       the same, short enough for a button
"""

from __future__ import annotations

from bot.contract.words import Msg, Text, _
from bot.talk.base import Ground
from bot.talk.likeness import imitates

#: Characters of a name on a button of at most 20, beside the verb in any language.
FITS = 9
NEIGHBOUR = _("a neighbour")
LANGUAGES: dict[str, Msg] = {"en": _("in English"), "es": _("in Spanish")}


def called(ground: Ground, person_id: int) -> Text:
    """A person's name as they chose to be shown; with a warning where it imitates an organizer's (H6)."""
    person = ground.person_by(person_id)
    name = ground.name_of(person_id) if person is not None and person.shown_as != "hidden" else ""
    if not name or person is None:
        return NEIGHBOUR
    if person.shown_as != "name":
        return " ".join(f"{part[0]}." for part in name.split())
    return _("{name} (not the organizer of that name)", name=name) if imitates(ground, person_id) else name


def short(ground: Ground, person_id: int) -> Text:
    """The first word of the name, short enough for a button."""
    name = called(ground, person_id)
    if not isinstance(name, str):
        return _("them")
    first = name if name.endswith(".") else name.split()[0]
    return first if len(first) <= FITS else f"{first[: FITS - 1]}…"


def tongue(ground: Ground, writer_id: int, reader_id: int) -> Msg | None:
    """The writer's language, where it is not the reader's ("in Spanish")."""
    writer, reader = ground.person_by(writer_id), ground.person_by(reader_id)
    own, other = (p.language if p else None for p in (writer, reader))
    main = ground.community.languages[0]
    return LANGUAGES.get(own or main) if (own or main) != (other or main) else None
