"""X15: the schema changes whole or not at all, whoever pulls the plug."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from bot.store import migrate
from bot.store.engine import Store
from bot.store.errors import StartRefused

#: Number -> what it does. 0002 rebuilds a table that others refer to, the way SQLite loses rows.
HISTORY = {
    "0001": """
    op.create_table(
        "parent",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("old", sa.String()),
    )
    op.create_table(
        "child",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("parent_id", sa.Integer(), sa.ForeignKey("parent.id", ondelete="CASCADE", name="fk_child")),
    )
    op.create_index("ix_child", "child", ["parent_id"])
""",
    "0002": """
    with op.batch_alter_table("parent") as batch:
        batch.drop_column("old")
        batch.add_column(sa.Column("length", sa.Integer(), server_default="0", nullable=False))
    op.execute("UPDATE parent SET length = length(name)")
    op.create_index("ix_parent", "parent", ["length"])
""",
    "0003": """
    op.add_column("child", sa.Column("note", sa.String()))
    op.execute("UPDATE child SET note = 'moved'")
""",
}
BREAKS_REFERENCES = """
    op.add_column("child", sa.Column("other", sa.String()))
    op.execute("UPDATE child SET parent_id = 99")
"""
FAILS = """
    op.add_column("child", sa.Column("other", sa.String()))
    op.execute("UPDATE nowhere SET x = 1")
"""


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Pretend that this code ships these revisions."""
    versions = tmp_path / "versions"
    versions.mkdir()
    monkeypatch.setattr(migrate, "VERSIONS", versions)

    def ship(**steps: str) -> None:
        for old in versions.glob("*.py"):
            old.unlink()
        before: str | None = None
        for number, body in steps.items():
            lines = f"revision = {number[1:]!r}\ndown_revision = {before!r}\n\n\ndef upgrade():{body}"
            (versions / f"{number[1:]}_step.py").write_text(
                f"import sqlalchemy as sa\nfrom alembic import op\n\n{lines}"
            )
            before = number[1:]

    return ship


def steps(*numbers: str) -> dict[str, str]:
    return {f"r{number}": HISTORY[number] for number in numbers}


def populate(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany("INSERT INTO parent VALUES (?, ?, 'x')", [(1, "ana"), (2, "bo")])
        connection.executemany("INSERT INTO child VALUES (?, ?)", [(n, 1 + n % 2) for n in range(10)])


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def killed_at(url: str, step: int) -> bool:
    """Upgrade in a child process that is killed before its n-th statement; False when it finished before."""
    child = os.fork()
    if not child:
        seen = [0]

        def count(*_: object) -> None:
            seen[0] += 1
            if seen[0] == step:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(Engine, "before_cursor_execute", count)
        event.listen(Engine, "commit", count)
        migrate.upgrade(url)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_x15_killed_at_any_statement_the_old_schema_stands_and_the_next_try_succeeds(
    tmp_path: Path, url: str, history: Callable[..., None]
) -> None:
    path = tmp_path / "talkoot.db"
    history(**steps("0001"))
    migrate.upgrade(url)
    populate(path)
    before, pristine = dump(path), path.read_bytes()
    history(**steps("0001", "0002", "0003"))
    step = 1
    while killed_at(url, step):
        assert dump(path) == before, f"half a migration after statement {step}"
        if step % 5 == 0:
            migrate.upgrade(url)
            check_migrated(path)
            path.write_bytes(pristine)
            for log in tmp_path.glob("talkoot.db-*"):
                log.unlink()
        step += 1
    assert step > 15
    check_migrated(path)


def check_migrated(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name, length FROM parent ORDER BY id").fetchall() == [
            ("ana", 3),
            ("bo", 2),
        ]
        assert connection.execute("SELECT count(*) FROM child WHERE note = 'moved'").fetchone() == (10,)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0003",)]
        assert not connection.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE '_alembic_tmp%'"
        ).fetchall()


def test_x15_the_first_start_killed_at_any_statement_starts_again(tmp_path: Path) -> None:
    """The real first revision, table by table."""
    step, left = 1, set[str]()
    while True:
        folder = tmp_path / str(step)
        folder.mkdir()
        url = f"sqlite:///{folder}/talkoot.db"
        if not killed_at(url, step):
            break
        left.add(dump(folder / "talkoot.db")[1])
        migrate.upgrade(url)
        assert migrate.upgrade(url) is None
        step += 7
    assert left == {"COMMIT;"}
    assert step > 30


def test_x15_a_copy_is_made_first_and_is_the_database_as_it_was(
    tmp_path: Path, url: str, history: Callable[..., None]
) -> None:
    history(**steps("0001"))
    assert migrate.upgrade(url) is None
    populate(tmp_path / "talkoot.db")
    before = dump(tmp_path / "talkoot.db")
    history(**steps("0001", "0002"))
    copy = migrate.upgrade(url)
    assert copy == tmp_path / "talkoot.db.before-0002"
    assert dump(copy) == before
    assert copy.stat().st_mode & 0o077 == 0
    assert migrate.upgrade(url) is None


def test_x15_old_code_refuses_a_newer_database_and_leaves_it_alone(
    tmp_path: Path, url: str, history: Callable[..., None]
) -> None:
    history(**steps("0001", "0002"))
    migrate.upgrade(url)
    before = dump(tmp_path / "talkoot.db")
    history(**steps("0001"))
    with pytest.raises(StartRefused, match=r"newer Talkoot .*revision 0002; this one knows up to 0001"):
        migrate.upgrade(url)
    assert dump(tmp_path / "talkoot.db") == before


@pytest.mark.parametrize(
    ("step", "said"), [(BREAKS_REFERENCES, "broken references in child"), (FAILS, "no such table: nowhere")]
)
def test_x15_a_step_that_fails_takes_all_steps_back(
    tmp_path: Path, url: str, history: Callable[..., None], step: str, said: str
) -> None:
    history(**steps("0001"))
    migrate.upgrade(url)
    populate(tmp_path / "talkoot.db")
    before = dump(tmp_path / "talkoot.db")
    history(**steps("0001", "0002", "0003"), r0004=step)
    with pytest.raises(StartRefused, match=said):
        migrate.upgrade(url)
    assert dump(tmp_path / "talkoot.db") == before


def test_x15_without_a_copy_nothing_is_changed(
    tmp_path: Path, url: str, history: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    history(**steps("0001"))
    migrate.upgrade(url)
    before = dump(tmp_path / "talkoot.db")
    history(**steps("0001", "0002"))

    def no_room(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("bot.store.sqlite.copy", no_room)
    with pytest.raises(StartRefused, match="no copy of it could be made"):
        migrate.upgrade(url)
    assert dump(tmp_path / "talkoot.db") == before


def test_somebody_elses_database_is_left_alone(tmp_path: Path, url: str) -> None:
    with closing(sqlite3.connect(tmp_path / "talkoot.db")) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER)")
    with pytest.raises(StartRefused, match="not one of Talkoot's"):
        migrate.upgrade(url)


def test_the_models_and_the_migrated_database_are_the_same(url: str) -> None:
    """Fails after a change to a model: `python -m bot.store.migrate revision "…"` (before the release.

    `first`).
    """
    migrate.upgrade(url)
    store, metadata = Store(url), migrate.known_metadata()
    with store.read() as connection:
        assert migrate.differences(connection, metadata) == []
        assert len(metadata.tables) > 20
    store.close()


def test_a_new_database_is_readable_by_its_owner_only(tmp_path: Path, url: str) -> None:
    migrate.upgrade(url)
    store = Store(url)
    with store.write() as connection:
        connection.exec_driver_sql("DELETE FROM inbox")
        assert {file.name for file in tmp_path.iterdir()} >= {
            "talkoot.db",
            "talkoot.db-wal",
            "talkoot.db-shm",
        }
        assert not [file for file in tmp_path.iterdir() if file.stat().st_mode & 0o077]
    store.close()


#: A start with nothing to migrate; says which of the slow libraries it loaded.
START = """
import sys
from bot.store import migrate
migrate.upgrade(sys.argv[1])
print([name for name in ("alembic", "mako") if name in sys.modules])
"""


def test_b9_a_start_with_nothing_to_do_loads_no_alembic(url: str) -> None:
    migrate.upgrade(url)
    said = subprocess.run([sys.executable, "-c", START, url], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"


def test_the_next_revision_is_written_from_the_models(
    tmp_path: Path, url: str, history: Callable[..., None]
) -> None:
    history(**steps("0001"))
    migrate.write_revision("Every table of the models")
    assert migrate.revisions() == ["0001", "0002"]
    assert (tmp_path / "versions" / "0002_every_table_of_the_models.py").exists()
    migrate.write_first()
    assert [file.name for file in (tmp_path / "versions").glob("*.py")] == ["0001_first.py"]
    migrate.upgrade(url)
    store = Store(url)
    with store.read() as connection:
        assert migrate.differences(connection, migrate.known_metadata()) == []
    store.close()
