"""What the operator's commands say, at night, when something is wrong: a sentence, never a traceback."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from adapters.memory import Memory
from bot import config, loading, saving, serve
from bot.cli import main
from bot.contract.adapter import AnotherCopy, Inlet
from bot.contract.delivery import Unauthorised
from bot.running import Screen, hello
from bot.serve import Server
from bot.store.engine import Store
from bot.store.errors import StartRefused
from bot.store.hot import Hot
from bot.wiring import DATABASE, building, let_go, platforms
from tests.kit.waiting import patience, soon

Typed = Callable[..., Result]
#: A platform that nobody asks here.
TELEGRAM = f'[telegram]\ntoken = "123456:{"a" * 35}"\n'


@pytest.fixture
def typed(tmp_path: Path) -> Typed:
    """A command beside a hub that was started once."""
    file = tmp_path / "config.toml"
    file.write_text(TELEGRAM)
    file.chmod(0o600)
    with building(config.load(file)):
        pass
    return lambda *words: CliRunner().invoke(main, ["--config", str(file), *words])


def _database(folder: Path) -> Path:
    return folder / "data" / "hub" / DATABASE


def test_v19_check_tells_a_wrong_key(tmp_path: Path, typed: Typed) -> None:
    assert typed("check").exit_code == 0
    (tmp_path / "talkoot.key").write_bytes(bytes(32))
    said = typed("check")
    assert said.exit_code == 1
    assert "not the one this database was sealed with" in said.output


def test_x10_check_tells_of_an_empty_database(tmp_path: Path, typed: Typed) -> None:
    _database(tmp_path).write_bytes(b"")
    said = typed("check")
    assert said.exception is None or isinstance(said.exception, SystemExit)
    assert "is empty" in said.output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "config.toml names no platform."),
        (f'{TELEGRAM}[hub]\ndata_dir = "taken/data"\n', "can't be made"),
        (f'{TELEGRAM}[hub]\ndata_dir = "taken"\n', "is not a folder"),
    ],
)
def test_x10_check_says_what_run_says(tmp_path: Path, words: str, sentence: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(words)
    file.chmod(0o600)
    (tmp_path / "taken").touch()
    before = sorted(tmp_path.iterdir())
    check, run = (CliRunner().invoke(main, ["--config", str(file), command]) for command in ("check", "run"))
    assert (check.exit_code, run.exit_code) == (1, 1)
    assert sentence in check.output
    assert check.output.strip() == run.stderr.strip()
    assert sorted(tmp_path.iterdir()) == before, "nothing is made"


def test_x10_a_missing_data_folder_is_told_by_check(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "data" / "hub").rename(tmp_path / "elsewhere")
    said = typed("check")
    assert said.exit_code == 1
    assert "does not exist" in said.output


@pytest.mark.parametrize("command", ["check", "run", "export"])
def test_a_config_file_that_is_not_there_is_never_passed_over(tmp_path: Path, command: str) -> None:
    said = CliRunner().invoke(main, ["--config", str(tmp_path / "typo.toml"), command])
    assert said.exit_code == 1
    assert "typo.toml" in said.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [("erase", "99999999999999999999"), ("export", "--person", "0"), ("recover", "--retry", "9" * 30)],
)
def test_numbers_that_no_database_holds_are_typed_wrong(typed: Typed, words: tuple[str, ...]) -> None:
    assert typed(*words).exit_code == 2


def test_recover_says_that_there_is_nothing(typed: Typed) -> None:
    assert typed("recover").output == "Nothing was put aside, and no message is of unknown fate.\n"


def test_x11_an_emptied_database_is_no_new_hub(tmp_path: Path, typed: Typed) -> None:
    assert typed("backup").exit_code == 0
    _database(tmp_path).write_bytes(b"")
    for leftover in ("-wal", "-shm"):
        _database(tmp_path).with_name(DATABASE + leftover).unlink(missing_ok=True)
    with (
        pytest.raises(StartRefused, match="is empty, but this hub had one"),
        building(config.load(tmp_path / "config.toml")),
    ):
        pass


@pytest.mark.parametrize("command", ["export", "claim", "recover", "backup"])
def test_x11_a_damaged_database_is_told_in_a_sentence(tmp_path: Path, typed: Typed, command: str) -> None:
    _database(tmp_path).write_bytes(b"no database at all" * 300)
    said = typed(command)
    assert said.exit_code == 1
    assert "is damaged" in said.output
    assert "`talkoot check` says what to do" in said.output
    assert said.exception is None or isinstance(said.exception, SystemExit)


def test_x10_a_server_that_cannot_be_reached_is_told_by_check_and_at_a_start(
    tmp_path: Path, typed: Typed
) -> None:
    file = tmp_path / "config.toml"
    file.write_text(f'{TELEGRAM}[store]\nurl = "postgresql+psycopg://127.0.0.1:1/talkoot"\n')
    told = "The database's server can't be reached"
    assert told in typed("check").output
    with pytest.raises(StartRefused, match=told), building(config.load(file)):
        pass


def test_v17_check_tells_where_no_backup_can_be_made(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "backups").write_text("no folder")
    assert f"look at this: no backup can be made in {tmp_path / 'backups'}" in typed("check").output


def test_v17_a_backup_that_cannot_be_put_there_is_told_in_a_sentence(tmp_path: Path, typed: Typed) -> None:
    (tmp_path / "backups").write_text("no folder")
    said = typed("backup")
    assert said.exit_code == 1
    assert str(tmp_path / "backups") in said.output
    assert "`talkoot check` says what else is wrong" in said.output


def test_v14_my_data_of_nobody_is_told_in_a_sentence(typed: Typed) -> None:
    said = typed("export", "--person", "7")
    assert (said.exit_code, said.output) == (
        1,
        "There is no person 7.\n  `talkoot export` lists the numbers.\n",
    )


async def test_v17_a_running_hub_backs_itself_up_and_says_when_it_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "LOOK", 1)
    file = tmp_path / "config.toml"
    file.write_text("")
    with building(config.load(file)) as opened:
        server = Server(opened, {"memory": Memory()})
        running = asyncio.create_task(server.run())
        await soon(lambda: list((tmp_path / "backups").glob("*.backup")))
        for made in (tmp_path / "backups").iterdir():
            made.unlink()
        (tmp_path / "backups").rmdir()
        (tmp_path / "backups").write_text("no folder any more")
        await soon(lambda: _is_sounded(opened.store, "backup:"))
        server.stop()
        await running


def _is_sounded(store: Store, subject: str) -> bool:
    with store.read() as connection:
        row = Hot(connection).one(
            "SELECT 1 FROM timer WHERE kind = 'machine.sound' AND subject = ?", (subject,)
        )
    return row is not None


def test_x15_the_first_lines_name_the_copy_that_was_made_before_an_upgrade(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("")
    with building(config.load(file)) as opened:
        lines = list(hello(replace(opened, migrated_from=Path("talkoot.db.before-0002"))))
    assert any("as it was before: talkoot.db.before-0002" in line for line in lines)
    assert any(line.startswith("Next backup: 20") for line in lines)


# -- a platform that keeps away -----------------------------------------------------------------------------

NOWHERE = {
    "telegram": f'{TELEGRAM}base_url = "http://127.0.0.1:9/bot"\n',
    "matrix": '[matrix]\nhomeserver = "http://127.0.0.1:9"\nuser = "@talkoot:localhost"\npassword = "x"\n',
}


@pytest.mark.parametrize(
    ("platform", "sentence"),
    [
        ("telegram", "telegram: Telegram can't be reached from here just now."),
        ("matrix", "matrix: the homeserver http://127.0.0.1:9 can't be reached from here just now."),
    ],
)
async def test_whoever_starts_the_hub_reads_what_keeps_a_platform_away(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    platform: str,
    sentence: str,
) -> None:
    """The sentence of `check --online`, not a line of the log."""
    monkeypatch.setattr(serve, "SILENT", 0.2)
    file = tmp_path / "config.toml"
    file.write_text(f'{NOWHERE[platform]}[backup]\ndir = ""\n')
    file.chmod(0o600)
    with building(config.load(file)) as opened:
        screen, adapters = Screen(opened.settings), platforms(opened)
        server = Server(opened, adapters, tell=screen.tell)
        running, said = asyncio.create_task(server.run()), ""
        async with patience():
            while sentence not in said:
                await asyncio.sleep(0.05)
                said += capsys.readouterr().err
        server.stop()
        await running
        await screen.end()
        await let_go(adapters.values())


class Silent(Memory):
    """A platform whose ear ends as told."""

    def __init__(self, name: str, ends: Exception) -> None:
        super().__init__(name=name)
        self.ends = ends

    async def run(self, inlet: Inlet) -> None:
        raise self.ends


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        (Unauthorised("Write the right one.\n  There."), "Write the right one.\n  There."),
        (Unauthorised(), serve.REFUSED),
        (AnotherCopy(), serve.DOUBLE),
    ],
)
async def test_x5_x14_each_end_of_an_ear_is_told_once_with_its_remedy(
    tmp_path: Path, ends: Exception, told: str
) -> None:
    file, said = tmp_path / "config.toml", list[tuple[str, str]]()
    file.write_text('[backup]\ndir = ""\n')
    with building(config.load(file)) as opened:
        server = Server(
            opened,
            {"memory": Memory(), "silent": Silent("silent", ends)},
            tell=lambda name, words: said.append((name, words)),
        )
        running = asyncio.create_task(server.run())
        await soon(lambda: said)
        server.stop()
        await running
    assert said == [("silent", told)]


def test_b4_what_is_loaded_is_walked_by_no_collection() -> None:
    try:
        loading.end()
        assert gc.get_freeze_count() > 50_000
    finally:
        gc.unfreeze()
