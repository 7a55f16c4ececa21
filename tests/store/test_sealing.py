"""Sealed values open for their owner, in their place, until the owner is forgotten."""

import random
import threading

import pytest
from sqlalchemy import Connection

from bot.store import sealing
from bot.store.engine import Store, driver
from bot.store.keys import MasterKey
from bot.store.sealing import COMMUNITY, Forgotten, Tampered, Vault, rewrap
from tests.kit.effort import calls
from tests.store.conftest import put

MARIA, TOM = 7, 8
WORDS = "line.words"


def seal(store: Store, vault: Vault, person: int, row: int | str, text: str) -> bytes:
    with store.write() as connection:
        return vault.bind(connection).seal(person, WORDS, row, text)


def opened(
    store: Store, vault: Vault, person: int, row: int | str, blob: bytes, where: str = WORDS
) -> str | None:
    with store.read() as connection:
        return vault.bind(connection).open(person, where, row, blob)


@pytest.mark.parametrize("person", [MARIA, COMMUNITY, 1 << 61 | 1])
@pytest.mark.parametrize("text", ["", "a", "12 Elm Street, 2nd floor", "¿Dónde? 🥕" * 500])
def test_v18_what_was_sealed_opens_again_and_after_a_restart(
    store: Store, master: MasterKey, person: int, text: str
) -> None:
    blob = seal(store, Vault(master), person, "r1", text)
    assert opened(store, Vault(master), person, "r1", blob) == text
    assert len(text) < 4 or text.encode() not in blob


def test_v18_the_same_words_never_look_the_same(store: Store, vault: Vault) -> None:
    assert len({seal(store, vault, MARIA, 1, "yes") for _ in range(50)}) == 50


@pytest.mark.parametrize(
    ("person", "where", "row"),
    [
        (TOM, WORDS, 1),
        (MARIA, "line.other", 1),
        (MARIA, "other.words", 1),
        (MARIA, WORDS, 2),
        (COMMUNITY, WORDS, 1),
    ],
)
def test_v18_a_cell_moved_elsewhere_does_not_open(
    store: Store, vault: Vault, person: int, where: str, row: int
) -> None:
    blob = seal(store, vault, MARIA, 1, "12 Elm Street")
    for someone in (TOM, COMMUNITY):
        seal(store, vault, someone, 1, "has a key too")
    with pytest.raises(Tampered):
        opened(store, vault, person, row, blob, where)


@pytest.mark.parametrize("seed", range(200))
def test_x11_a_damaged_cell_or_key_is_never_silent(store: Store, master: MasterKey, seed: int) -> None:
    """One flipped bit, in the value or in the wrapped key."""
    dice, text = random.Random(seed), "12 Elm Street"
    blob = bytearray(seal(store, Vault(master), MARIA, 1, text))
    if seed % 2:
        blob[dice.randrange(len(blob))] ^= 1 << dice.randrange(8)
    else:
        with store.write() as connection:
            wrapped = bytearray(connection.exec_driver_sql("SELECT wrapped FROM person_key").scalar_one())
            wrapped[dice.randrange(len(wrapped))] ^= 1 << dice.randrange(8)
            connection.exec_driver_sql("UPDATE person_key SET wrapped = ?", (bytes(wrapped),))
    with pytest.raises(Tampered):
        opened(store, Vault(master), MARIA, 1, bytes(blob))


@pytest.mark.parametrize("length", [0, 5, 12, 27])
def test_x11_a_value_cut_short_is_never_silent(store: Store, vault: Vault, length: int) -> None:
    blob = seal(store, vault, MARIA, 1, "12 Elm Street")
    with pytest.raises(Tampered):
        opened(store, vault, MARIA, 1, blob[:length])


def test_x11_a_key_row_that_vanished_is_damage_not_forgetting(store: Store, master: MasterKey) -> None:
    blob = seal(store, Vault(master), MARIA, 1, "12 Elm Street")
    with store.write() as connection:
        connection.exec_driver_sql("DELETE FROM person_key")
    with pytest.raises(Tampered, match="missing"):
        opened(store, Vault(master), MARIA, 1, blob)


def test_v16_a_forgotten_persons_words_are_gone_and_nobody_elses(store: Store, vault: Vault) -> None:
    hers, his = seal(store, vault, MARIA, 1, "12 Elm Street"), seal(store, vault, TOM, 2, "9 Oak Road")
    assert opened(store, vault, MARIA, 1, hers) == "12 Elm Street"
    with store.write() as connection:
        uid = vault.bind(connection).destroy(MARIA)
    assert len(uid) == 16
    assert opened(store, vault, MARIA, 1, hers) is None
    assert opened(store, vault, TOM, 2, his) == "9 Oak Road"
    with pytest.raises(Forgotten):
        seal(store, vault, MARIA, 3, "comes back")


def test_v16_somebody_without_a_key_can_be_forgotten_too(store: Store, vault: Vault) -> None:
    with store.write() as connection:
        seals = vault.bind(connection)
        assert seals.destroy(TOM) == seals.destroy(TOM)
    with pytest.raises(Forgotten):
        seal(store, vault, TOM, 1, "late")


def test_v14_a_destroyed_key_is_nowhere_on_the_disk(store: Store, vault: Vault) -> None:
    seal(store, vault, MARIA, 1, "12 Elm Street")
    with store.write() as connection:
        wrapped = connection.exec_driver_sql("SELECT wrapped FROM person_key").scalar_one()
        vault.bind(connection).destroy(MARIA)
    assert store.checkpoint(truncate=True)
    assert store.path is not None
    for file in store.path.parent.iterdir():
        assert wrapped not in file.read_bytes()
        assert wrapped[12:44] not in file.read_bytes()


def test_a_key_made_in_a_turn_that_failed_is_not_used_again(
    store: Store, master: MasterKey, vault: Vault
) -> None:
    def fail(connection: Connection) -> None:
        vault.bind(connection).seal(MARIA, WORDS, 1, "never stored")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), store.write() as connection:
        fail(connection)
    blob = seal(store, vault, MARIA, 1, "stored")
    assert opened(store, Vault(master), MARIA, 1, blob) == "stored"


def test_a_key_made_in_a_savepoint_that_failed_is_not_used_by_the_next_one(
    store: Store, master: MasterKey, vault: Vault
) -> None:
    """Turns share a commit: Maria's first turn fails, her second one in the same group seals again."""
    with store.write() as connection:
        run = driver(connection).execute
        run("SAVEPOINT turn")
        lost = vault.bind(connection).seal(MARIA, WORDS, 1, "first try")
        assert vault.bind(connection).open(MARIA, WORDS, 1, lost) == "first try"
        run("ROLLBACK TO turn")
        run("RELEASE turn")
        blob = vault.bind(connection).seal(MARIA, WORDS, 1, "second try")
    assert opened(store, vault, MARIA, 1, blob) == "second try"
    assert opened(store, Vault(master), MARIA, 1, blob) == "second try"
    with pytest.raises(Tampered):
        opened(store, vault, MARIA, 1, lost)


def test_forgetting_that_was_rolled_back_did_not_happen(store: Store, vault: Vault) -> None:
    blob = seal(store, vault, MARIA, 1, "12 Elm Street")

    def change_of_mind(connection: Connection) -> None:
        vault.bind(connection).destroy(MARIA)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), store.write() as connection:
        change_of_mind(connection)
    assert opened(store, vault, MARIA, 1, blob) == "12 Elm Street"
    assert opened(store, vault, MARIA, 2, seal(store, vault, MARIA, 2, "more")) == "more"


def test_v16_a_reader_on_an_old_snapshot_does_not_bring_a_destroyed_key_back(
    store: Store, master: MasterKey
) -> None:
    blob, vault = seal(store, Vault(master), MARIA, 1, "12 Elm Street"), Vault(master)
    with store.read() as old:
        old.exec_driver_sql("SELECT 1 FROM person_key").all()
        with store.write() as connection:
            vault.bind(connection).destroy(MARIA)
        assert vault.bind(old).open(MARIA, WORDS, 1, blob) == "12 Elm Street"
    assert opened(store, vault, MARIA, 1, blob) is None


def test_keys_in_memory_are_bounded_and_come_back(
    store: Store, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "REMEMBERED", 5)
    blobs = {person: seal(store, vault, person, 1, f"words of {person}") for person in range(1, 20)}
    for _ in range(2):
        for person, blob in blobs.items():
            assert opened(store, vault, person, 1, blob) == f"words of {person}"
    assert len(vault._known) == 5


def test_threads_may_open_while_one_forgets(store: Store, vault: Vault) -> None:
    blobs = {person: seal(store, vault, person, 1, f"words of {person}") for person in range(1, 30)}
    seen: list[tuple[int, str | None]] = []

    def look() -> None:
        for person, blob in list(blobs.items()) * 5:
            seen.append((person, opened(store, vault, person, 1, blob)))

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for person in blobs:
        with store.write() as connection:
            vault.bind(connection).destroy(person)
    for thread in threads:
        thread.join()
    assert len(seen) == 3 * 5 * len(blobs)
    assert all(text in (None, f"words of {person}") for person, text in seen)
    assert all(opened(store, vault, person, 1, blob) is None for person, blob in blobs.items())


def test_v20_a_phone_is_found_by_its_keyed_hash_only(vault: Vault, master: MasterKey) -> None:
    found = vault.blind_index("phone", "+14145550123")
    assert found == Vault(master).blind_index("phone", "+14145550123")
    others = [
        vault.blind_index("phone", "+14145550124"),
        vault.blind_index("invite", "+14145550123"),
        Vault(MasterKey(b"o" * 32)).blind_index("phone", "+14145550123"),
    ]
    assert len(found) == 16
    assert found not in others


def test_v19_a_new_master_key_opens_everything_and_the_old_one_nothing(
    store: Store, master: MasterKey
) -> None:
    blob, new = seal(store, Vault(master), MARIA, 1, "12 Elm Street"), MasterKey(b"n" * 32)
    with store.write() as connection:
        Vault(master).bind(connection).destroy(TOM)
        assert rewrap(connection, master, new) == 1
    assert opened(store, Vault(new), MARIA, 1, blob) == "12 Elm Street"
    with pytest.raises(Tampered):
        opened(store, Vault(master), MARIA, 1, blob)


def test_v15_sealed_words_are_not_in_any_file(store: Store, vault: Vault) -> None:
    with store.write() as connection:
        put(connection, vault.bind(connection).seal(MARIA, WORDS, 1, "planted marker 4711"))
    assert store.path is not None
    for file in store.path.parent.iterdir():
        assert b"planted marker" not in file.read_bytes()


def test_sealing_and_opening_ask_the_database_once_for_a_persons_key(store: Store, vault: Vault) -> None:
    """What makes them cheap (2 µs a value): beyond the cipher there is next to nothing."""
    text, said = "x" * 200, list[str]()
    seal(store, vault, MARIA, 1, text)
    with store.write() as connection:
        seals = vault.bind(connection)
        driver(connection).set_trace_callback(said.append)
        assert seals.open(MARIA, WORDS, 1, seals.seal(MARIA, WORDS, 1, text)) == text
        first = len(said)
        effort = calls(
            lambda: [seals.open(MARIA, WORDS, n, seals.seal(MARIA, WORDS, n, text)) for n in range(100)]
        )
        driver(connection).set_trace_callback(None)
    assert first <= 1
    assert len(said) == first
    assert effort / 100 <= 18
