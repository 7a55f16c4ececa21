"""A human known to the hub, as one turn sees them.

One statement by (adapter, user) finds account and person together: it runs in every turn, so it goes close to
the driver (5 µs).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.contract.address import Who
from bot.store.hot import Hot, Row, new_id, to_json
from bot.store.sealing import Seals

_COLUMNS = (
    "p.id, p.name, p.standing, p.let_in_at, p.language, p.zone, p.shown_as, p.quiet_from, p.quiet_until,"
    " p.mutes, p.stopped, p.greeted, p.notes"
)
_BY_ACCOUNT = (
    f"SELECT {_COLUMNS}, a.id, a.chat_id, a.reachable FROM account a JOIN person p ON p.id = a.person_id"  # noqa: S608 - constant
    ' WHERE a.adapter = ? AND a."user" = ?'
)
_BY_ID = f"SELECT {_COLUMNS}, NULL, NULL, 1 FROM person p WHERE p.id = ?"  # noqa: S608 - constant


@dataclass(slots=True)
class Person:
    """A row of `person`, with the account this turn came from (None when nobody acted)."""

    id: int
    #: Sealed; `Turn.name_of` opens it.
    sealed_name: bytes
    #: member | stranger | banned | remote
    standing: str
    let_in_at: float | None
    language: str | None
    zone: str | None
    shown_as: str
    quiet_from: int | None
    quiet_until: int | None
    mutes: tuple[str, ...]
    stopped: bool
    greeted: bool
    notes: dict[str, Any]
    account_id: int | None = None
    #: Their private chat from that account, if known.
    chat_id: int | None = None
    reachable: bool = True
    #: Active roles; filled when first asked for.
    _roles: frozenset[str] | None = field(default=None, repr=False)

    @property
    def is_member(self) -> bool:
        return self.standing in ("member", "remote")

    def roles(self, hot: Hot) -> frozenset[str]:
        """Roles that work from the acting account; with no acting account, all that the person holds."""
        if self._roles is None:
            rows = hot.all(
                "SELECT role, accounts FROM role_grant WHERE person_id = ? AND taken_at IS NULL", (self.id,)
            )
            self._roles = frozenset(
                role
                for role, accounts in rows
                if self.account_id is None or self.account_id in json.loads(accounts)
            )
        return self._roles

    def forget_roles(self) -> None:
        """Roles changed in this turn: read them again."""
        self._roles = None


def _person(row: Row) -> Person:
    mutes = () if row[9] == "[]" else json.loads(row[9])
    notes = {} if row[12] == "{}" else json.loads(row[12])
    rest: tuple[Any, ...] = (
        *row[:9],
        tuple(mutes),
        bool(row[10]),
        bool(row[11]),
        notes,
        *row[13:15],
        bool(row[15]),
    )
    return Person(*rest)


def find(hot: Hot, who: Who) -> Person | None:
    """The person behind an account."""
    row = hot.one(_BY_ACCOUNT, (who.adapter, who.user))
    return None if row is None else _person(row)


def get(hot: Hot, person_id: int) -> Person | None:
    """A person by id, with no acting account."""
    row = hot.one(_BY_ID, (person_id,))
    return None if row is None else _person(row)


def meet(hot: Hot, seals: Seals, who: Who, name: str, now: float) -> Person:
    """A person and account for somebody never seen before: a stranger until seen in a bound chat or let in."""
    person_id = make(hot, seals, name, "stranger", now)
    hot.insert(
        "account", person_id=person_id, adapter=who.adapter, user=who.user, chat_id=None, reachable=True,
        linked_at=now, seen_at=now,
    )  # fmt: skip
    found = find(hot, who)
    assert found is not None
    return found


def make(hot: Hot, seals: Seals, name: str, standing: str, now: float) -> int:
    """A person row without an account (also for people without the app, G5); its id."""
    person_id = new_id()
    hot.run(
        "INSERT INTO person (id, name, standing, shown_as, mutes, stopped, greeted, notes, created_at, seen_at)"
        " VALUES (?,?,?,'name','[]',?,?,'{}',?,?)",
        (person_id, seals.seal(person_id, "person.name", person_id, name), standing, False, False, now, now),
    )
    return person_id


#: What may be changed through `change`; everything else has a verb of its own.
CHANGEABLE = frozenset(
    {
        "standing",
        "let_in_at",
        "language",
        "zone",
        "shown_as",
        "quiet_from",
        "quiet_until",
        "stopped",
        "greeted",
    }
)


def change(hot: Hot, person: Person, **values: Any) -> None:
    """Set columns of a person, in the row and in the object at hand.

    Raises:
        KeyError: for a column that is not changed this way.
    """
    if wrong := values.keys() - CHANGEABLE:
        raise KeyError(*wrong)
    for column, value in values.items():
        setattr(person, column, value)
    sets = ", ".join(f"{column} = ?" for column in values)
    hot.run(f"UPDATE person SET {sets} WHERE id = ?", (*values.values(), person.id))  # noqa: S608 - checked names


def note(hot: Hot, person: Person, notes: Mapping[str, Any]) -> None:
    """Merge small marks into a person's notes; None removes one."""
    merged = {key: value for key, value in {**person.notes, **notes}.items() if value is not None}
    person.notes.clear()
    person.notes.update(merged)
    hot.run("UPDATE person SET notes = ? WHERE id = ?", (to_json(merged), person.id))


def mute(hot: Hot, person: Person, what: str, on: bool = True) -> None:
    """Mute or unmute a flow, a category or a thing ("aid", "category:food", "shift:12")."""
    mutes = tuple(m for m in person.mutes if m != what) + ((what,) if on else ())
    person.mutes = mutes
    hot.run("UPDATE person SET mutes = ? WHERE id = ?", (to_json(mutes), person.id))


#: The note until when the hub asks somebody nothing of its own accord (manners, rule 17).
RESTS = "rests"


def rests(person: Person, now: float) -> bool:
    """Whether the hub's own questions rest for this person."""
    return float(person.notes.get(RESTS, 0.0)) > now
