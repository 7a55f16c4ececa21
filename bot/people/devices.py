"""Accounts whose devices are not as they were: kept apart until somebody who would know says that all is well.

    doubt(hot, ana, 12, "identity", until=None)     noted with the person, by account
    doubted(ana, 12, now)                            "identity", "device" or None
    withholds(hot, chat_id, now)                     nothing private goes there now

"identity": other keys stand for the account than before: nothing private is shown there, and nothing that needs a
second yes, or is logged for its owner, is done from there (H20, H21). "device": a device came that its owner did not
confirm: only the latter.
"""

from __future__ import annotations

import json
from typing import Any, Literal

from bot.people import person as persons
from bot.people.person import Person
from bot.store.hot import Hot

Doubt = Literal["identity", "device"]
#: The note: account id -> [doubt, until]. `until` is seconds since the epoch, or None.
DOUBTS = "doubts"
#: The duties of a right that a doubted account loses (`bot.talk.rights`).
SUSPENDED = frozenset(("y2", "y3"))


def doubt(hot: Hot, person: Person, account_id: int, cause: Doubt, until: float | None) -> None:
    """Keep an account apart, until a moment if nobody could confirm it. What is graver stays."""
    doubts = dict(person.notes.get(DOUBTS, {}))
    if cause == "identity" or doubts.get(str(account_id), ["device"])[0] == "device":
        doubts[str(account_id)] = [cause, until]
    persons.note(hot, person, {DOUBTS: doubts})


def clear(hot: Hot, person: Person, account_id: int, cause: Doubt | None = None) -> bool:
    """Believe in an account again; with `cause`, only if it was that. False if nothing was doubted."""
    doubts: dict[str, Any] = dict(person.notes.get(DOUBTS, {}))
    found = doubts.pop(str(account_id), None)
    if found is None or cause not in (None, found[0]):
        return False
    persons.note(hot, person, {DOUBTS: doubts or None})
    return True


def doubted(person: Person, account_id: int | None, now: float) -> Doubt | None:
    """Why an account is kept apart now."""
    cause, until = person.notes.get(DOUBTS, {}).get(str(account_id), (None, None))
    return None if until is not None and until <= now else cause


def withholds(hot: Hot, chat_id: int, now: float) -> bool:
    """Whether the private chat belongs to an account that somebody else may stand behind."""
    rows = hot.all(
        "SELECT a.id, a.person_id FROM account a JOIN person p ON p.id = a.person_id WHERE a.chat_id = ?",
        (chat_id,),
    )
    people = [(account_id, persons.get(hot, person_id)) for account_id, person_id in rows]
    return any(one is not None and doubted(one, account_id, now) == "identity" for account_id, one in people)


def join(hot: Hot, old: int, new: int) -> None:
    """Two persons become one: what is doubted stays so."""
    row = hot.one("SELECT notes FROM person WHERE id = ?", (old,))
    doubts = json.loads(row[0]).get(DOUBTS, {}) if row else {}
    stays = persons.get(hot, new)
    if doubts and stays is not None:
        persons.note(hot, stays, {DOUBTS: {**doubts, **stays.notes.get(DOUBTS, {})}})
