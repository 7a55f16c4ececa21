"""A field: one of the people known here, chosen from those seen last or by a part of the name that fits only one.

    key = talk.ask("who", _("Who is it about?"), Somebody(shown, everybody(talk)), given=named(people, "maria"))
    person = talk.person_by(int(key))

Only for those who may read names; others know one another as each chose to be shown (`names`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.contract.views import Option
from bot.contract.words import _
from bot.talk.fields import Answer, Choice, Ear, Invalid
from bot.talk.turn import Turn
from bot.words.choosing import fold

#: Shown to choose from; anybody else is found by name.
SHOWN = 8


@dataclass(frozen=True)
class Somebody(Choice):
    """One of the people shown, or anybody by a part of their name that fits only one."""

    everybody: Sequence[Option] = ()

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        chosen = super().parse(answer, ear)
        if isinstance(chosen, str) or answer.option is not None:
            return chosen
        wanted = fold(answer.text)
        found = {o.key for o in self.everybody if wanted and wanted in fold(str(o.label))}
        if len(found) == 1:
            return found.pop()
        if found:
            return Invalid(_("{n} people are called that. Please write more of the name.", n=len(found)))
        return Invalid(
            _("I know nobody of that name yet. People are known once they tap or write in a chat of ours.")
        )


def everybody(turn: Turn) -> list[Option]:
    """Everybody but the acting one, those seen last first."""
    rows = turn.hot.all("SELECT id FROM person WHERE id <> ? ORDER BY seen_at DESC, id", (turn.actor.id,))
    return [Option(str(row[0]), name) for row in rows if (name := turn.name_of(row[0]))]


def named(people: Sequence[Option], words: str) -> str | None:
    """The one of them whom words name; None if nobody or several are."""
    wanted = fold(words)
    found = [option.key for option in people if wanted and wanted in fold(str(option.label))]
    return found[0] if len(found) == 1 else None
