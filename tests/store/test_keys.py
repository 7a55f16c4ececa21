"""The master key: private, made once, handed over by the service manager, and the right one or no start."""

import os
import stat
from pathlib import Path

import pytest

from bot.store.engine import Store
from bot.store.errors import StartRefused
from bot.store.keys import MasterKey, check_key, load_or_make_key
from bot.store.sealing import Vault


@pytest.fixture(autouse=True)
def no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)


def test_v19_the_first_start_makes_a_private_key_and_says_so_once(tmp_path: Path) -> None:
    place = tmp_path / "talkoot.key"
    made, again = load_or_make_key(place), load_or_make_key(place)
    assert (made.fresh, again.fresh) == (True, False)
    assert made.derive("x") == again.derive("x")
    assert len(place.read_bytes()) == 32
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [place]


def test_v19_the_credentials_of_the_service_manager_win(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = load_or_make_key(tmp_path / "talkoot.key")
    handed = tmp_path / "credentials"
    handed.mkdir()
    (handed / "talkoot.key").write_bytes(b"h" * 32)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(handed))
    given = load_or_make_key(tmp_path / "talkoot.key")
    assert given.derive("x") == MasterKey(b"h" * 32).derive("x") != mine.derive("x")


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o660, 0o610])
def test_h24_a_key_that_others_can_reach_is_refused_with_the_remedy(tmp_path: Path, mode: int) -> None:
    place = tmp_path / "talkoot.key"
    load_or_make_key(place)
    place.chmod(mode)
    with pytest.raises(StartRefused, match=f"chmod 600 {place}"):
        load_or_make_key(place)


def test_v19_a_database_never_gets_a_new_key_for_a_lost_one(tmp_path: Path) -> None:
    with pytest.raises(StartRefused, match="Put your copy"):
        load_or_make_key(tmp_path / "talkoot.key", may_make=False)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 31, b"x" * 33, b"zz" * 32])
def test_v19_what_is_not_a_key_is_refused(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "talkoot.key"
    place.touch(0o600)
    place.write_bytes(content)
    with pytest.raises(StartRefused, match="not a key"):
        load_or_make_key(place)


def test_v33_the_printed_sheet_can_be_typed_back(tmp_path: Path) -> None:
    place = tmp_path / "talkoot.key"
    made = load_or_make_key(place)
    place.write_text(made.sheet().upper().replace(" ", "\n", 3) + "\n")
    assert load_or_make_key(place).derive("x") == made.derive("x")


def test_v19_a_key_folder_that_cannot_be_written_is_refused_plainly(tmp_path: Path) -> None:
    with pytest.raises(StartRefused, match="could not be written"):
        load_or_make_key(tmp_path / "missing" / "talkoot.key")


def test_v19_the_wrong_key_is_refused_and_the_right_one_is_not(store: Store, master: MasterKey) -> None:
    for _ in range(2):
        with store.write() as connection:
            check_key(connection, master)
    with store.read() as connection, pytest.raises(StartRefused, match="not the one"):
        check_key(connection, MasterKey(b"w" * 32))


def test_v19_a_sealed_database_that_lost_its_check_is_not_given_to_any_key(
    store: Store, master: MasterKey, vault: Vault
) -> None:
    with store.write() as connection:
        vault.bind(connection).seal(1, "line.words", 1, "hello")
    with store.write() as connection, pytest.raises(StartRefused):
        check_key(connection, MasterKey(b"w" * 32))


def test_keys_for_two_purposes_have_nothing_in_common(master: MasterKey) -> None:
    assert len({master.derive("a"), master.derive("b"), master.derive("a", salt=b"1")}) == 3


def test_v21_a_key_never_shows_itself(master: MasterKey) -> None:
    shown = f"{master!r} {master} {os.fsdecode(repr(vars(MasterKey)).encode())}"
    assert bytes(range(32)).hex() not in shown
    assert repr(bytes(range(32)))[2:-1] not in shown
