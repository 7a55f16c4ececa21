"""Photos, voice notes, sheets and calendars that come with a private message, as its turn sees them.

waits_for(hot, event)         how long its turn waits for them (`bot.hub.fetching` has them brought)
handed_in(turn, said, found, files)  the message with what was brought, now its sender's; a sheet as its text
let_go(turn)                  what no handler kept is gone when the turn is over
"""

from __future__ import annotations

import json
from dataclasses import replace

from bot.contract.events import Event, File, Said
from bot.people import person as persons
from bot.store import files as rows
from bot.store.files import Files
from bot.store.hot import Hot
from bot.talk.turn import Turn

#: What people may send each other through the hub; and how the names of files end that are read.
KINDS = frozenset(("photo", "voice"))
READ = (".csv", ".ics")
#: Seconds that a message waits for its files, and whatever its sender writes next with it: somebody may be in danger.
PATIENCE = 15.0


def waits_for(hot: Hot, event: Event | Exception | None) -> float:
    """Seconds that an input waits for its files; 0 if it has none that we take."""
    if not isinstance(event, Said) or not event.private:
        return 0.0
    if not any(is_taken(file) for file in event.files):
        return 0.0
    person = persons.find(hot, event.sender.who)
    return 0.0 if person is not None and person.standing == "banned" else PATIENCE


def is_taken(file: File) -> bool:
    """Whether it is brought at all."""
    return file.kind in KINDS or is_read(file)


def is_read(file: File) -> bool:
    """Whether it is a sheet or a calendar."""
    return file.kind == "file" and file.name.lower().endswith(READ)


def handed_in(turn: Turn, said: Said, found_json: str, files: Files | None) -> Said:
    """The message, each photo and voice note of it stored as its sender's, or with the reason why it is not."""
    found = [(str(name), str(why)) for name, why in json.loads(found_json).get("files", ())]
    missing = [("", "unreachable")] * (len(said.files) - len(found))
    pairs = zip(said.files, found + missing, strict=True)
    return replace(said, files=tuple(_filled(turn, file, name, why, files) for file, (name, why) in pairs))


def _filled(turn: Turn, file: File, name: str, why: str, files: Files | None) -> File:
    if not is_taken(file):
        return replace(file, stored="", trouble="", written="")
    if name and not rows.adopt(turn.hot, turn.seals, name, turn.actor.id, turn.now):
        name, why = "", "unreachable"
    if is_read(file):
        text = _text(turn, name, files)
        rows.let_go(turn.hot, [name], turn.now)  # its text is enough
        return replace(file, stored="", trouble=why, written=text)
    return replace(file, stored=name, trouble=why, written="")


def _text(turn: Turn, name: str, files: Files | None) -> str:
    """What stands in it; it was made readable before it was put into the folder."""
    stored = rows.find(turn.hot, turn.seals, name) if name else None
    return files.read(stored).decode() if stored is not None and files is not None else ""


def let_go(turn: Turn, said: Said) -> None:
    """Nobody kept them: no row, no key, and soon no file."""
    rows.let_go(turn.hot, [file.stored for file in said.files if file.stored], turn.now)


def put_aside(hot: Hot, found_json: str) -> None:
    """Their message was put aside after its last try: nothing of it is kept."""
    found = json.loads(found_json).get("files", ())
    rows.let_go(hot, [name for name, _why in found if name], float("inf"))
