"""`talkoot rekey`: everything opens by the new key, nothing by the old one, and a kill at any step is made good."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot import config, rekeying
from bot.cli import main
from bot.operate import turn_of
from bot.people import codes
from bot.store import keys, lock, migrate
from bot.store.forgotten import ForgetList, hand_to, remember_forgotten
from bot.store.keys import MasterKey
from bot.store.urns import Urns
from bot.talk import calendars
from bot.wiring import building
from tests.kit.town import Town

CONFIG = f'[telegram]\ntoken = "123456:{"a" * 35}"\n[hub]\ndata_dir = "data"\n'
MATRIX = '[matrix]\nhomeserver = "https://example.org"\nuser = "@hub:example.org"\n'
#: A need with a number in it, and a sealed vote that is still open.
BEFORE = """
    maria > need groceries near the library
    maria taps Yes, post it
    sam   > help 1
    sam   taps Yes, I've got it
    maria > share phone 1
    maria > 414 555 0137
    maria taps Share it
    olga  > /poll Where do we meet? Hall, Park, sealed, tellers Maria and Ines until friday
    olga  > yes
    ines  > vote 2b
    rosa  > vote 2b
"""
AFTER = """
    sam   taps Show
    hub   > sam: +14145550137
    sam   > @1 i come at six
    hub   > maria: i come at six
    maria > vote 2a
    later 4 day
    maria > open vote 2
    ines  > open vote 2
    hub   @ oak street: Chosen: Park. … Park 2 · Hall 1 …
"""


class Hub:
    """A stopped hub on a disk, and its neighbours, who can be woken."""

    def __init__(self, home: Path) -> None:
        self.home, self.data, self.new = home, home / "data", home / "new.key"
        self.data.mkdir()
        self.town = Town(self.data)
        with self.town.store.write() as connection:
            connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (migrate.revisions()[-1],))
        self.town.plays(BEFORE)
        self.town.close()
        (self.data / "talkoot.key").rename(home / "talkoot.key")
        self.writes(CONFIG)

    def writes(self, words: str) -> None:
        (self.home / "config.toml").write_text(words)
        (self.home / "config.toml").chmod(0o600)

    @property
    def settings(self) -> config.Settings:
        return config.load(self.home / "config.toml")

    def types(self, *words: str) -> Result:
        return CliRunner().invoke(main, ["--config", str(self.home / "config.toml"), *words])

    def rekeys(self) -> str:
        said = self.types("rekey", str(self.new))
        assert said.exit_code == 0, said.output
        return said.output

    def puts(self, key: Path) -> None:
        """The operator puts a key in place of the one in use."""
        shutil.copy(key, self.home / "talkoot.key")

    def wakes(self) -> Town:
        self.town.key = keys.load_or_make_key(self.home / "talkoot.key")
        self.town.house.urns = Urns(self.data / "urns", self.town.key)
        self.town.restart()
        return self.town

    def urns_open_by(self, key: MasterKey) -> list[bool]:
        urns = Urns(self.data / "urns", key)
        return [urns.has(path.stem) for path in (self.data / "urns").glob("*.key")]


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    made = Hub(tmp_path)
    shutil.copy(tmp_path / "talkoot.key", tmp_path / "old.key")
    yield made
    assert made.town.faults == []
    made.town.close()


def test_v19_under_a_new_key_everything_goes_on(hub: Hub) -> None:
    person = str(hub.town.person("maria").id)
    before = hub.types("export", "--person", person).output
    said = hub.rekeys()
    assert stat.S_IMODE(hub.new.stat().st_mode) == 0o600
    assert said.endswith(
        f"Put {hub.new} in place of {hub.home / 'talkoot.key'}, copy it to paper or another machine, and keep the old"
        " key only as long as older backups are to be read.\n"
    )
    hub.puts(hub.new)
    assert hub.types("export", "--person", person).output == before
    assert "+14145550137" in before
    hub.wakes().plays(AFTER)


def test_v19_the_old_key_opens_nothing_and_is_told_to_go(hub: Hub) -> None:
    old = keys.open_or_make(hub.home / "talkoot.key")
    wraps = hub.town.rows("SELECT wrapped FROM person_key")
    hub.rekeys()
    for command in ("check", "export", "backup"):
        assert "replaced with `talkoot rekey`" in hub.types(command).output
    assert hub.urns_open_by(old) == [False]
    content = b"".join(path.read_bytes() for path in hub.data.glob("talkoot.db*"))
    assert not [wrapped for (wrapped,) in wraps if wrapped in content]


def test_v19_the_new_key_before_its_time_is_told_what_to_do(hub: Hub) -> None:
    keys.open_or_make(hub.new)
    hub.puts(hub.new)
    said = hub.types("check")
    assert said.exit_code == 1
    assert "If this one is to replace it, run `talkoot rekey` after that" in said.output


def test_h4_codes_end_with_the_key_that_knew_them_and_new_ones_work(hub: Hub) -> None:
    with building(hub.settings) as opened, turn_of(opened) as turn:
        code = codes.issue(turn.hot, turn.seals, "invite", turn.now, lasts=600)
    hub.rekeys()
    hub.puts(hub.new)
    with building(hub.settings) as opened, turn_of(opened) as turn:
        assert turn.hot.all("SELECT 1 FROM code WHERE used_at IS NULL") == []
        assert codes.redeem(turn.hot, turn.seals, "invite", code, turn.now) is None
        fresh = codes.issue(turn.hot, turn.seals, "invite", turn.now, lasts=600)
        assert codes.redeem(turn.hot, turn.seals, "invite", fresh, turn.now) is not None


def test_a_date_in_peoples_calendars_stays_the_same_date(hub: Hub) -> None:
    def name() -> str:
        with building(hub.settings) as opened, turn_of(opened) as turn:
            return calendars._hub(turn)

    before = name()
    hub.rekeys()
    hub.puts(hub.new)
    assert name() == before


# -- whoever was forgotten stays forgotten ------------------------------------------------------------------


def test_v16_a_backup_of_the_old_key_knows_who_was_forgotten_under_the_new_one(hub: Hub) -> None:
    person = str(hub.town.person("maria").id)
    hub.rekeys()
    (saved,) = (hub.home / "backups").glob("*.backup")
    hub.puts(hub.new)
    assert hub.types("erase", person).exit_code == 0
    assert "look whether talkoot.key" in hub.types("restore", str(saved), "--replace").output
    hub.puts(hub.home / "old.key")
    assert "Restored; 1 forgotten again." in hub.types("restore", str(saved), "--replace").output
    hub.rekeys()
    hub.puts(hub.new)
    assert f"There is no person {person}." in hub.types("export", "--person", person).output


def test_v16_the_forget_list_is_one_list_through_three_keys(tmp_path: Path) -> None:
    beside, (one, two, three) = tmp_path / "talkoot.key", [MasterKey(bytes([n] * 32)) for n in (1, 2, 3)]
    uids = [os.urandom(16) for _ in range(3)]
    remember_forgotten(beside, one, uids[0])
    for old, new in ((one, two), (one, two), (two, three)):
        hand_to(beside, old, new)
    for key, uid in zip((two, one), uids[1:], strict=True):
        remember_forgotten(beside, key, uid)
    for key in (one, two, three):
        listed = ForgetList(beside, key)
        assert [uid in listed for uid in uids] == [True] * 3
        assert len(listed) == 3
    assert uids[0] not in ForgetList(beside, MasterKey(b"o" * 32))


# -- Matrix -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("secret", "told"),
    [
        ('password = "x"', "signs in as a new device (password_file)"),
        ('access_token = "syt_12345678"', "password_file into config.toml in place of access_token_file"),
    ],
)
def test_x23_the_matrix_login_goes_and_the_operator_reads_what_is_needed(
    hub: Hub, secret: str, told: str
) -> None:
    hub.writes(CONFIG + MATRIX + secret + "\n")
    (hub.data / "matrix").mkdir()
    (hub.data / "matrix" / "session").write_bytes(b"sealed under the old key")
    assert told in hub.rekeys()
    assert not list(hub.data.glob("matrix*"))


# -- ended half-way -----------------------------------------------------------------------------------------


class Killed(BaseException):
    """The process ends here."""


#: What is under way -> the key that the hub is left with.
STEPS = {
    "forgotten.hand_to": "old.key",
    "keys.change_key": "old.key",
    "_close_behind": "new.key",
    "rmtree": "new.key",
}


@pytest.mark.parametrize("step", STEPS)
def test_v19_killed_at_any_step_it_is_run_again(hub: Hub, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def kill(*_args: object, **_named: object) -> None:
        raise Killed

    (hub.data / "matrix").mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(f"bot.rekeying.{step}", kill)
        with pytest.raises(Killed):
            rekeying.rekey(hub.settings, hub.new)
    made = hub.new.read_bytes()
    hub.puts(hub.home / STEPS[step])
    with building(hub.settings) as opened:
        assert all(hub.urns_open_by(opened.master)), "the hub can go on as it is"
    hub.puts(hub.home / "old.key")
    hub.rekeys()
    assert hub.new.read_bytes() == made
    assert (hub.urns_open_by(keys.open_or_make(hub.home / "old.key")), list(hub.data.glob("matrix*"))) == (
        [False],
        [],
    )
    hub.puts(hub.new)
    hub.wakes().plays(AFTER)


def test_v19_run_again_when_all_is_done_it_says_the_same(hub: Hub) -> None:
    assert hub.rekeys().splitlines()[-1] == hub.rekeys().splitlines()[-1]


# -- refused ------------------------------------------------------------------------------------------------


def test_x1_a_running_hub_is_named_and_left_alone(hub: Hub) -> None:
    with lock.hold(hub.data):
        said = hub.types("rekey", str(hub.new))
    assert said.exit_code == 1
    assert f"is in use by process {os.getpid()}" in said.output
    assert not hub.new.exists()


def _same(hub: Hub) -> Path:
    return hub.home / "talkoot.key"


def _in_the_data(hub: Hub) -> Path:
    return hub.data / "new.key"


def _in_the_backups(hub: Hub) -> Path:
    return hub.home / "backups" / "new.key"


def _short(hub: Hub) -> Path:
    hub.new.touch(0o600)
    hub.new.write_bytes(b"too short")
    return hub.new


def _open_to_others(hub: Hub) -> Path:
    keys.open_or_make(hub.new)
    hub.new.chmod(0o644)
    return hub.new


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (_same, "holds the key that is in use"),
        (_in_the_data, "would carry its own key"),
        (_in_the_backups, "would carry its own key"),
        (_short, "is not a key: it has 9 bytes where 32 are expected"),
        (_open_to_others, "Run: chmod 600"),
    ],
)
def test_v19_a_place_that_will_not_do_is_told_and_nothing_changes(
    hub: Hub, place: Callable[[Hub], Path], sentence: str
) -> None:
    given = place(hub)
    before = given.read_bytes() if given.exists() else None
    said = hub.types("rekey", str(given))
    assert said.exit_code == 1
    assert sentence in said.output
    assert (given.read_bytes() if given.exists() else None) == before
    assert hub.types("check").exit_code == 0


def test_v19_a_key_of_neither_kind_is_refused(hub: Hub) -> None:
    (hub.home / "talkoot.key").write_bytes(b"w" * 32)
    keys.open_or_make(hub.new)
    assert "not the one this database was sealed with" in hub.types("rekey", str(hub.new)).output


def test_v19_a_key_that_the_service_hands_over_is_the_old_one(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = hub.home / "credentials"
    given.mkdir()
    (hub.home / "talkoot.key").rename(given / "talkoot.key")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(given))
    assert "in place of the talkoot.key that the service is handed" in hub.rekeys()
    shutil.copy(hub.new, given / "talkoot.key")
    assert hub.types("check").exit_code == 0


def test_x10_no_database_is_no_hub(hub: Hub) -> None:
    (hub.data / "talkoot.db").rename(hub.home / "elsewhere.db")
    assert "There is no database" in hub.types("rekey", str(hub.new)).output
    assert not hub.new.exists()
