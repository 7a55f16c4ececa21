"""A field: one of the people known here, chosen from those seen last or by a part of the name that fits only one.

    key = talk.ask("who", _("Who is it about?"), Somebody(shown, everybody(talk)), given=named(people, "maria"))
    person = talk.person_by(int(key))

Only for those who may read names; others know one another as each chose to be shown (`names`). People of the same
name are numbered and told apart by what everybody who is asked can see: "Ana (1, in Oak Street)", "Ana (2, in Elm
Street)", by since when they are here where they share their chats, or that they have no app.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.contract.views import Option
from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.talk.fields import Answer, Choice, Ear, Invalid
from bot.talk.turn import Turn
from bot.words import Reader, say
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
        found = alike(self.everybody, answer.text)
        if len(found) == 1:
            return found[0].key
        if found:
            return Invalid(_several(found))
        return Invalid(
            _("I know nobody of that name yet. People are known once they tap or write in a chat of ours.")
        )


def everybody(turn: Turn) -> list[Option]:
    """Everybody but the acting one, those seen last first; equal names told apart."""
    rows = turn.hot.all("SELECT id FROM person WHERE id <> ? ORDER BY seen_at DESC, id", (turn.actor.id,))
    return told_apart(turn, [Option(str(row[0]), name) for row in rows if (name := turn.name_of(row[0]))])


def alike(people: Sequence[Option], words: str) -> list[Option]:
    """Those of them whom words may name, by a part of the name."""
    wanted = fold(words)
    return [option for option in people if wanted and wanted in fold(str(option.label))]


def named(people: Sequence[Option], words: str) -> str | None:
    """The one of them whom words name; None if nobody or several are."""
    found = alike(people, words)
    return found[0].key if len(found) == 1 else None


def label(people: Sequence[Option], key: str, otherwise: Text) -> Text:
    """How the one with a key is called among them."""
    return next((option.label for option in people if option.key == key), otherwise)


def _several(found: Sequence[Option]) -> Msg:
    if len(found) > SHOWN:
        return _("{n} people are called that. Please write more of the name.", n=len(found))
    return _("Which one? {names}", names=Joined(tuple(option.label for option in found), "dot"))


# -- people of the same name -------------------------------------------------------------------------------


def told_apart(turn: Turn, people: Sequence[Option]) -> list[Option]:
    """The same people; those who are called alike with a number, in the order in which they came, and a mark."""
    called = {option.key: fold(str(option.label)) for option in people}
    several = {name for name, times in Counter(called.values()).items() if times > 1}
    if not several:
        return list(people)
    marks = {
        key: mark
        for name in several
        for key, mark in _marks(
            turn, _as_they_came(turn, (key for key in called if called[key] == name))
        ).items()
    }
    return [
        replace(option, label=f"{option.label} ({marks[option.key]})") if option.key in marks else option
        for option in people
    ]


def _marks(turn: Turn, keys: Sequence[str]) -> dict[str, str]:
    """Number and mark of each of a name's owners."""
    reader = Reader(turn.actor.language or turn.community.languages[0], turn.community.zone, turn.now)
    where = [_where(turn, int(key)) for key in keys]
    seen = where if len(set(where)) == len(where) else [_since(turn, int(key)) for key in keys]
    return {key: f"{n}, {say(mark, reader)}" for n, (key, mark) in enumerate(zip(keys, seen, strict=True), 1)}


def _where(turn: Turn, person_id: int) -> Text:
    """The chats in which whoever asks sees them, too."""
    if (person := turn.person_by(person_id)) is not None and person.standing == "remote":
        return _("without the app")
    rows = turn.hot.all(
        "SELECT c.id, c.title FROM presence p JOIN chat c ON c.id = p.chat_id JOIN presence mine ON mine.chat_id = c.id"
        " AND mine.here AND mine.person_id = ? WHERE p.person_id = ? AND p.here AND NOT c.private ORDER BY c.id",
        (turn.actor.id, person_id),
    )
    titles = tuple(title for chat, sealed in rows if (title := turn.unseal(None, "chat.title", chat, sealed)))
    return _("in {chats}", chats=Joined(titles)) if titles else _since(turn, person_id)


def _since(turn: Turn, person_id: int) -> Text:
    return _("here since {day}", day=Moment(_came_at(turn, person_id), "day"))


def _as_they_came(turn: Turn, keys: Iterable[str]) -> list[str]:
    """Ids are random: they say nothing of who was here first."""
    return sorted(keys, key=lambda key: (_came_at(turn, int(key)), int(key)))


def _came_at(turn: Turn, person_id: int) -> float:
    row = turn.hot.one("SELECT created_at FROM person WHERE id = ?", (person_id,))
    return float(row[0]) if row else turn.now
