"""How people call one another, and what a thing is called, in messages between two of them.

called(turn, sam)      "Sam", "S. O." or "a neighbour": as Sam chose to be shown
short(turn, sam)       the same, short enough for a button
"""

from __future__ import annotations

from bot.contract.words import Msg, Text, _
from bot.talk.likeness import imitates
from bot.talk.turn import Turn

#: Characters of a name on a button of at most 20, beside the verb in any language.
FITS = 9
NEIGHBOUR = _("a neighbour")
LANGUAGES: dict[str, Msg] = {"en": _("in English"), "es": _("in Spanish")}


def called(turn: Turn, person_id: int) -> Text:
    """A person's name as they chose to be shown; with a warning where it imitates an organizer's (H6)."""
    person = turn.person_by(person_id)
    name = turn.name_of(person_id) if person is not None and person.shown_as != "hidden" else ""
    if not name or person is None:
        return NEIGHBOUR
    if person.shown_as != "name":
        return " ".join(f"{part[0]}." for part in name.split())
    return _("{name} (not the organizer of that name)", name=name) if imitates(turn, person_id) else name


def short(turn: Turn, person_id: int) -> Text:
    """The first word of the name, short enough for a button."""
    name = called(turn, person_id)
    if not isinstance(name, str):
        return _("them")
    first = name if name.endswith(".") else name.split()[0]
    return first if len(first) <= FITS else f"{first[: FITS - 1]}…"


def tongue(turn: Turn, writer_id: int, reader_id: int) -> Msg | None:
    """The writer's language, where it is not the reader's ("in Spanish")."""
    writer, reader = turn.person_by(writer_id), turn.person_by(reader_id)
    own, other = (p.language if p else None for p in (writer, reader))
    main = turn.community.languages[0]
    return LANGUAGES.get(own or main) if (own or main) != (other or main) else None
