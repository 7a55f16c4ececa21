"""Sealed columns: AES-GCM under a key per person, so that forgetting somebody is destroying one key.

    seals = vault.bind(connection)                     # for this transaction
    blob = seals.seal(maria, "request.words", 31, "…")  # bound to this person, column and row
    seals.open(maria, "request.words", 31, blob)        # the text; None once Maria was forgotten

A blob moved to another row, column or person does not open. The persons' keys are themselves sealed under
the master key, in `person_key`. What belongs to nobody is sealed for person 0, the community.

Keys stay in memory, and three things keep that honest: a key made in this transaction is not remembered
before its commit, for a rollback to a savepoint takes it back; a destroyed key is never remembered again,
for a reader may still see it in an older snapshot; a person whose key is destroyed keeps the row without
it, so nothing makes a second key that would turn "forgotten" into "tampered with".
"""

import hmac
import os
import threading
import time
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, LargeBinary, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.base import Base, BigId, When
from bot.store.keys import MasterKey

#: Owner of what belongs to nobody.
COMMUNITY = 0

#: Purpose of the key that seals the persons' keys.
WRAPPING = "person keys"

#: Persons whose keys are kept in memory; about 300 bytes each.
REMEMBERED = 4096

_READ = "SELECT uid, wrapped FROM person_key WHERE person_id = ?"
_INSERT = (
    "INSERT INTO person_key (person_id, uid, wrapped, created_at) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (person_id) "
)


class PersonKey(Base):
    """One person's key, sealed under the master key; None once destroyed."""

    __tablename__ = "person_key"
    person_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    #: Random; names the person in the forget list, where a row id would come to mean somebody else after a
    #: restore.
    uid: Mapped[bytes] = mapped_column(LargeBinary)
    wrapped: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[When]


class Tampered(Exception):
    """A sealed value does not belong where it was found, or was damaged. Never show or guess it."""


class Forgotten(Exception):
    """This person was forgotten; nothing may be stored about them any more."""


class Vault:
    """Seals and opens values for one database. One per process, shared by its threads."""

    def __init__(self, master: MasterKey) -> None:
        self._master = master
        self._wrap = AESGCM(master.derive(WRAPPING))
        self._index: dict[str, bytes] = {}
        self._known: dict[int, AESGCM] = {}
        self._destroyed: set[int] = set()
        self._lock = threading.Lock()

    def bind(self, connection: Connection) -> "Seals":
        """The seals of this connection's current transaction; asking again gives the same ones (2 µs)."""
        bound = connection.info.get(self)
        if bound is None or bound.transaction is not connection.get_transaction():
            bound = connection.info[self] = Seals(self, connection)
        return bound

    def blind_index(self, purpose: str, value: str) -> bytes:
        """A keyed hash to find a value by without storing it ("phone", "+1414…").

        16 bytes, the same every time.
        """
        key = self._index.get(purpose)
        if key is None:
            key = self._index[purpose] = self._master.derive(f"index/{purpose}")
        return hmac.digest(key, value.encode(), "sha256")[:16]

    def _remember(self, person_id: int, key: AESGCM) -> None:
        with self._lock:
            if person_id in self._destroyed:
                return
            while len(self._known) >= REMEMBERED:
                del self._known[next(iter(self._known))]
            self._known[person_id] = key

    def _drop(self, person_id: int) -> None:
        with self._lock:
            self._destroyed.add(person_id)
            self._known.pop(person_id, None)


class Seals:
    """What `Vault.bind` gives: sealing within one transaction.

    2 µs per value while the person's key is remembered.
    """

    def __init__(self, vault: Vault, connection: Connection) -> None:
        self.transaction = connection.get_transaction()
        self._vault = vault
        self._known = vault._known
        #: Persons whose key this transaction made or met unsettled.
        self._made: set[int] = set()
        driver: Any = connection.connection.driver_connection
        self._run = driver.cursor().execute
        self._mark = "?" if connection.dialect.name == "sqlite" else "%s"

    def seal(self, person_id: int, where: str, row: int | str, text: str) -> bytes:
        """The text, sealed for `where` ("table.column") in `row`.

        Raises:
            Forgotten: the person's key was destroyed.
        """
        return self.seal_bytes(person_id, where, row, text.encode())

    def open(self, person_id: int, where: str, row: int | str, blob: bytes) -> str | None:
        """The text, or None when its owner was forgotten.

        Raises:
            Tampered: damaged, or sealed for another place or person.
        """
        opened = self.open_bytes(person_id, where, row, blob)
        return None if opened is None else opened.decode()

    def seal_bytes(self, person_id: int, where: str, row: int | str, content: bytes) -> bytes:
        """Like `seal`, for a picture and other bytes."""
        key = self._known.get(person_id) or self._find(person_id) or self._make(person_id)
        nonce = os.urandom(12)
        return nonce + key.encrypt(nonce, content, f"{where}\0{row}\0{person_id}".encode())

    def open_bytes(self, person_id: int, where: str, row: int | str, blob: bytes) -> bytes | None:
        """Like `open`, for a picture and other bytes."""
        key = self._known.get(person_id) or self._find(person_id)
        if key is None:
            if self._row(person_id) is None:
                raise Tampered(f"the key of person {person_id} is missing")
            return None
        try:
            return key.decrypt(blob[:12], blob[12:], f"{where}\0{row}\0{person_id}".encode())
        except (InvalidTag, ValueError) as error:
            raise Tampered(f"{where} {row} does not open") from error

    def blind_index(self, purpose: str, value: str) -> bytes:
        """Like `Vault.blind_index`."""
        return self._vault.blind_index(purpose, value)

    def destroy(self, person_id: int) -> bytes:
        """Destroy the person's key, for good once this transaction commits; nothing of theirs opens again.

        Returns the uid for `backup.remember_forgotten`. To take the old bytes off the disk as well,
        checkpoint with `truncate` afterwards.
        """
        self._vault._drop(person_id)
        self._insert(person_id, None, "DO UPDATE SET wrapped = NULL")
        return bytes(self._row(person_id)[0])

    def _find(self, person_id: int) -> AESGCM | None:
        _, wrapped = self._row(person_id) or (b"", None)
        if wrapped is None:
            return None
        key = AESGCM(_unwrap(self._vault._wrap, person_id, wrapped))
        if person_id not in self._made:
            self._vault._remember(person_id, key)
        return key

    def _make(self, person_id: int) -> AESGCM:
        self._made.add(person_id)
        self._insert(person_id, _wrap(self._vault._wrap, person_id, os.urandom(32)), "DO NOTHING")
        key = self._find(person_id)
        if key is None:
            raise Forgotten(f"person {person_id} was forgotten")
        return key

    def _sql(self, statement: str) -> str:
        return statement.replace("?", self._mark)

    def _row(self, person_id: int) -> Any:
        return self._run(self._sql(_READ), (person_id,)).fetchone()

    def _insert(self, person_id: int, wrapped: bytes | None, otherwise: str) -> None:
        self._run(self._sql(_INSERT) + otherwise, (person_id, os.urandom(16), wrapped, time.time()))


def rewrap(connection: Connection, old: MasterKey, new: MasterKey) -> int:
    """Seal every person's key under a new master key; the number of keys. Sealed values stay as they are.

    Blind indexes come from the master key too: what is found by one alone (codes) is lost with it.
    """
    before, after = AESGCM(old.derive(WRAPPING)), AESGCM(new.derive(WRAPPING))
    keys = connection.execute(
        select(PersonKey.person_id, PersonKey.wrapped).where(PersonKey.wrapped.is_not(None))
    ).all()
    for person_id, wrapped in keys:
        again = _wrap(after, person_id, _unwrap(before, person_id, wrapped or b""))
        connection.execute(update(PersonKey).where(PersonKey.person_id == person_id).values(wrapped=again))
    return len(keys)


def _wrap(by: AESGCM, person_id: int, key: bytes) -> bytes:
    nonce = os.urandom(12)
    return nonce + by.encrypt(nonce, key, f"person_key\0{person_id}".encode())


def _unwrap(by: AESGCM, person_id: int, wrapped: bytes) -> bytes:
    try:
        return by.decrypt(wrapped[:12], wrapped[12:], f"person_key\0{person_id}".encode())
    except (InvalidTag, ValueError) as error:
        raise Tampered(f"the key of person {person_id} does not open") from error
