"""A new master key where the database is a server: one transaction there, the files beside it as ever."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot import config, rekeying
from bot.store import keys, migrate
from bot.wiring import building
from tests.kit.town import Town


def test_v19_under_a_new_key_neighbours_go_on(
    town: Town, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    with town.store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{migrate.revisions()[-1]}')")
    town.plays("""
        maria > need food for 3 near oak
        maria > yes
        sam   taps I can help
        sam   > yes
    """)
    town.close()
    (tmp_path / "data").mkdir()
    file = tmp_path / "config.toml"
    file.write_text(f'[hub]\ndata_dir = "data"\n[store]\nurl = "{url}"\n')
    file.chmod(0o600)
    settings, place = config.load(file), tmp_path / "new.key"
    for _again in range(2):
        assert f"Put {place} in place of" in rekeying.rekey(settings, place)
    with pytest.raises(keys.OtherKey, match="replaced with"), building(settings):
        pass
    shutil.copy(place, tmp_path / "talkoot.key")
    town.key = keys.open_or_make(place)
    town.restart()
    town.plays("""
        sam   taps Write to Maria
        sam   > i come at six
        hub   > maria: i come at six
    """)
