"""`talkoot check --online`: what works on Telegram and what is missing, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from adapters.telegram import Telegram, diagnosis
from bot.cli import main
from bot.contract.diagnosis import Bound
from tests.telegram.hub import Village
from tests.telegram.rig import GROUP
from tests.telegram.server import Server

ALL = ("can_pin_messages", "can_delete_messages")


def nothing(server: Server) -> None: ...


def as_admin(server: Server) -> None:
    server.people.add_bot("maria", GROUP, "administrator", ALL)


def reading_all(server: Server) -> None:
    as_admin(server)
    server.world.bot.reads_all = True


def hooked(server: Server) -> None:
    server.world.webhook = "https://elsewhere.example/hook"


def kept_out(server: Server) -> None:
    server.world.bot.joins = False


def removed(server: Server) -> None:
    server.people.add_bot("maria", GROUP, "kicked")


def refused(server: Server) -> None:
    server.fail("401", times=-1)


def away(server: Server) -> None:
    server.fail("502", times=-1)


#: (what is so, ear, kind of the remark, words of it)
CASES: list[tuple[Callable[[Server], None], str, str, str]] = [
    (nothing, "closed", "ok", "signed in as @talkoot_test_bot"),
    (nothing, "closed", "ok", "privacy mode is on"),
    (nothing, "closed", "look", "the bot can't pin its board"),
    (nothing, "open", "look", "/setprivacy"),
    (as_admin, "open", "ok", "“oak street”: all is well"),
    (reading_all, "open", "ok", "privacy mode is off"),
    (hooked, "closed", "look", "a webhook"),
    (kept_out, "closed", "look", "/setjoingroups"),
    (removed, "closed", "look", "not there any more"),
    (refused, "closed", "stop", "@BotFather shows the right one"),
    (away, "closed", "stop", "can't be reached"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "ear", "kind", "words"), CASES, ids=[words for *_rest, words in CASES])
async def test_what_is_said(
    server: Server, adapter: Telegram, make: Callable[[Server], None], ear: str, kind: str, words: str
) -> None:
    make(server)
    bound = Bound(server.world.address(server.world.group(GROUP)), ear)
    remarks = await diagnosis.diagnose(adapter.bot, [bound])
    assert [remark for remark in remarks if remark.kind == kind and words in remark.says]
    assert not server.asked("sendMessage"), "nobody notices"


def test_the_command_says_it_and_ends_with_1_if_the_token_is_wrong(tmp_path: Path) -> None:
    village = Village(tmp_path)
    try:
        command = ["--config", str(tmp_path / "config.toml"), "check", "--online"]
        told = CliRunner().invoke(main, command)
        assert told.exit_code == 0, told.output
        assert "ok: telegram: “oak street”: all is well." in told.output
        village.api.fail("401", times=-1)
        told = CliRunner().invoke(main, command)
        assert (told.exit_code, "this must be mended: telegram:" in told.output) == (1, True)
        assert village.api.world.bot.secret not in told.output
    finally:
        village.api.close()
