"""Matrix, as config.toml has it. Imported only if it is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from adapters.matrix import Account, Face, Matrix, Secrets, Standing, diagnosis
from bot.config import Settings
from bot.contract.address import Who
from bot.contract.diagnosis import Bound, Remark
from bot.people import claiming, roles
from bot.people import person as persons
from bot.store import keys
from bot.store.engine import Store
from bot.store.hot import Hot
from bot.talk.house import House
from bot.wiring import MATRIX, Building

T = TypeVar("T")


def adapter(building: Building) -> Matrix:
    """The adapter of [matrix]."""
    given = building.settings.matrix
    assert given is not None
    return Matrix(
        _account(building.settings),
        building.folder / MATRIX,
        _secrets(building.master, given.user),
        Register(building.store),
        invites_from=given.invites_from,
        face=Face(given.display_name, given.avatar),
    )


async def diagnose(settings: Settings, house: House, chats: Sequence[Bound]) -> list[Remark]:
    """What works and what is missing."""
    assert settings.matrix is not None
    folder, user = settings.hub.data_dir / MATRIX, settings.matrix.user
    if folder.exists():
        secrets = _secrets(keys.load_or_make_key(settings.hub.key_file, may_make=False), user)
    else:  # nothing is sealed yet, and there may be no key either
        secrets = Secrets.of(lambda use: bytes(32), user)
    return await diagnosis.diagnose(_account(settings), folder, secrets, chats)


def _account(settings: Settings) -> Account:
    given = settings.matrix
    assert given is not None
    return Account(given.homeserver, given.user, given.password, given.access_token)


def _secrets(master: keys.MasterKey, user: str) -> Secrets:
    return Secrets.of(master.derive, user)


class Register:
    """What the adapter may ask of the hub's database; each answer is a snapshot, read on a thread of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def standing(self, user: str) -> Standing:
        return await self._ask(lambda hot: _standing(hot, Who("matrix", user)))

    async def is_unclaimed(self) -> bool:
        return await self._ask(claiming.needs_claim)

    async def trusted(self) -> frozenset[str]:
        return await self._ask(_trusted)

    async def served(self) -> Mapping[str, frozenset[str]]:
        return await self._ask(_served)

    async def _ask(self, question: Callable[[Hot], T]) -> T:
        def answer() -> T:
            with self._store.read() as connection:
                return question(Hot(connection))

        return await asyncio.to_thread(answer)


def _standing(hot: Hot, who: Who) -> Standing:
    person = persons.find(hot, who)
    if person is None:
        return "stranger"
    if person.standing != "banned" and roles.has(hot, person.id, "organizer"):
        return "organizer"
    return "banned" if person.standing == "banned" else "member" if person.is_member else "stranger"


def _trusted(hot: Hot) -> frozenset[str]:
    rows = hot.all(
        'SELECT DISTINCT a."user" FROM account a JOIN role_grant g ON g.person_id = a.person_id'
        " WHERE a.adapter = 'matrix' AND g.taken_at IS NULL"
    )
    return frozenset(row[0] for row in rows)


def _served(hot: Hot) -> Mapping[str, frozenset[str]]:
    """Room -> the accounts believed there, of every room that is switched on as a whole."""
    rows = hot.all(
        'SELECT c.chat, a."user" FROM chat c LEFT JOIN presence p ON p.chat_id = c.id AND p.here'
        " LEFT JOIN account a ON a.person_id = p.person_id AND a.adapter = c.adapter"
        " WHERE c.adapter = 'matrix' AND NOT c.private AND c.thread = '' AND c.purposes <> '' AND c.gone_at IS NULL"
    )
    believed: dict[str, set[str]] = {}
    for room, user in rows:
        believed.setdefault(room, set()).update({user} - {None})
    return {room: frozenset(users) for room, users in believed.items()}
