"""Whom an announcement may go to: the chats that are switched on, and everybody in private who wants it.

reach(ground, but=olga)     1,840 who hear of it, 12 who want none, 3 who can't be reached
read(text, options, "en")   "to everyone: the pantry is closed"  ->  ("members",), "the pantry is closed"
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.contract.views import Option
from bot.contract.words import Joined, Text, _
from bot.talk.base import Ground
from bot.words.choosing import fold, pick_many

#: How not wanting announcements is noted among what somebody mutes.
MUTED = "announcement"
MEMBERS, CHAT = "members", "chat:"
EVERYBODY = _("Everybody, in private")
#: What people call them, in a line.
CALLED: Mapping[str, tuple[str, ...]] = {
    MEMBERS: ("everyone", "everybody", "members", "all members", "people", "in private", "todos", "todas", "la gente",
              "toda la gente", "en privado"),
    CHAT: ("all chats", "the chats", "chats", "all groups", "the groups", "groups", "todos los chats", "los chats",
           "todos los grupos", "los grupos", "grupos"),
}  # fmt: skip
_LINE = re.compile(r"\s*(?:to|in|a|en|para)\s+(?P<whom>[^:\n]{1,120}):\s*(?P<words>\S.*)", re.I | re.S)
_BETWEEN = re.compile(r"\s*[,;&+]\s*|\s+(?:and|y|e)\s+")


@dataclass(frozen=True, slots=True)
class Reach:
    """Persons who hear of it, each with their language; and how many want none or can't be reached."""

    people: Mapping[int, str]
    unwilling: int
    unreachable: int


def reach(ground: Ground, but: int | None) -> Reach:
    """Everybody in private but its sender. 5 µs a member."""
    people, unwilling, unreachable = dict[int, str](), 0, 0
    for person_id, language, stopped, mutes, standing, found in ground.hot.all(
        "SELECT p.id, p.language, p.stopped, p.mutes, p.standing, EXISTS (SELECT 1 FROM account a WHERE"
        " a.person_id = p.id AND a.reachable AND a.chat_id IS NOT NULL) FROM person p"
        " WHERE p.standing IN ('member', 'remote') ORDER BY p.id"
    ):
        if person_id == but:
            continue
        if stopped or (mutes != "[]" and MUTED in json.loads(mutes)):
            unwilling += 1
        elif not found and standing != "remote":
            unreachable += 1
        else:
            people[person_id] = language or ground.community.languages[0]
    return Reach(people, unwilling, unreachable)


def chats(ground: Ground) -> Mapping[int, Text]:
    """The chats that are switched on, by name, those for announcements first; equal names get a number."""
    rows = ground.hot.all(
        "SELECT id, title, purposes FROM chat WHERE purposes <> '' AND NOT private AND gone_at IS NULL ORDER BY id"
    )
    rows = sorted(rows, key=lambda row: "announcements" not in row[2].split())
    named = [(row[0], ground.unseal(None, "chat.title", row[0], row[1]) or "") for row in rows]
    titles = [title for _id, title in named]
    found: dict[int, Text] = {}
    for place, (chat_id, title) in enumerate(named):
        alone = title and titles.count(title) == 1
        found[chat_id] = title if alone else Joined((title or _("A chat"), str(place + 1)), "space")
    return found


def options(ground: Ground) -> list[Option]:
    """What may be chosen, in the order in which it is numbered."""
    return [
        Option(MEMBERS, EVERYBODY),
        *(Option(f"{CHAT}{chat_id}", title) for chat_id, title in chats(ground).items()),
    ]


def read(text: str, offered: Sequence[Option], language: str) -> tuple[tuple[str, ...], str]:
    """To whom a line says that it goes, and its words; () where it does not say so."""
    line = _LINE.fullmatch(text)
    if line is None:
        return (), text.strip()
    keys = named(line["whom"], offered, language)
    return (keys, line["words"].strip()) if keys else ((), text.strip())


def named(whom: str, offered: Sequence[Option], language: str) -> tuple[str, ...]:
    """The keys that words name ("everyone and oak street"); () if any of them is not known."""
    found: list[str] = []
    for piece in _BETWEEN.split(whom.strip()):
        called = next((key for key, names in CALLED.items() if fold(piece) in names), None)
        many = [o.key for o in offered if o.key.startswith(called)] if called else None
        keys = many or pick_many(piece, offered, language)
        if not keys:
            return ()
        found += keys
    return tuple(option.key for option in offered if option.key in found)
