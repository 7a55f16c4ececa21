"""Who opens a sealed vote: two members, or three of whom any two are enough. Asked when it is made.

sam > /poll Who leads the pantry? Ana, Bo, sealed, tellers Maria and Ines until friday
"""

from __future__ import annotations

import re

from bot.contract.views import Option, View
from bot.contract.words import Msg, _
from bot.talk import Talk, Turn, names
from bot.talk.somebody import SHOWN, Somebody, named
from flows.assembly.opening.line import Line
from flows.assembly.sealing.tellers import BOTH

_AND = re.compile(r"\s+(?:and|y|e)\s+|\s*&\s*", re.IGNORECASE)
TWICE = _("One person can't be two tellers.")


def members(turn: Turn) -> list[Option]:
    """Members whom people here know by name, those seen last first."""
    rows = turn.hot.all("SELECT id FROM person WHERE standing = 'member' ORDER BY seen_at DESC, id")
    found = [(row[0], names.called(turn, row[0])) for row in rows]
    return [Option(str(person), name) for person, name in found if isinstance(name, str)]


def ask(talk: Talk, read: Line, how: str) -> tuple[int, ...]:
    """Persons, all different; none of a vote that is not sealed."""
    if how != "sealed":
        return ()
    known = members(talk)
    said = [name for name in _AND.split(read.more.get("tellers", "")) if name]
    asked, field, given = _question(known, _("Who is the first teller?"), said[:1])
    one: str = talk.ask("teller", asked, field, given=given, label=_("First teller"))
    asked, field, given = _question(known, _("Who is the second teller?"), said[1:2], one)
    two: str = talk.ask("teller2", asked, field, given=given, label=_("Second teller"),
                        check=lambda value: TWICE if value == one else None)  # fmt: skip
    if len(said) == BOTH:
        return int(one), int(two)
    asked, field, given = _question(
        known, _("A third one, in case one of them can't? Any two are enough."), said[2:3], one, two
    )
    three = talk.ask("teller3", asked, field, given=given, skip=_("Two are enough"), label=_("Third teller"),
                     check=lambda value: TWICE if value in (one, two) else None)  # fmt: skip
    return (int(one), int(two)) if three is None else (int(one), int(two), int(three))


def _question(
    known: list[Option], asked: Msg, said: list[str], *others: str
) -> tuple[View, Somebody, str | None]:
    """A question for one of them, its field, and who was named already."""
    field = Somebody([option for option in known if option.key not in others][:SHOWN], known)
    given = named(known, said[0]) if said else None
    if said and (given is None or given in others):
        return (
            View.of(TWICE if given else _("I am not sure who “{name}” is.", name=said[0]), asked),
            field,
            None,
        )
    return View.of(asked), field, given
