"""`talkoot ledger`: the books are checked and taken along from the command line, without a name in them (F6, F10)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from beancount import loader
from click.testing import CliRunner, Result
from sqlalchemy import text

from bot import config
from bot.cli import main
from bot.operate import turn_of
from bot.store.engine import Store
from bot.wiring import building
from flows.fund import ledger
from flows.fund.ledger import Transfer

Typed = Callable[..., Result]


@pytest.fixture
def typed(tmp_path: Path) -> Typed:
    """A command beside a hub with two gifts, one of them taken back."""
    file = tmp_path / "config.toml"
    file.write_text(f'[telegram]\ntoken = "123456:{"a" * 35}"\n')
    file.chmod(0o600)
    with building(config.load(file)) as opened, turn_of(opened) as turn:
        for number, minor in ((1, 2000), (2, 550)):
            ledger.post(turn, Transfer(7, "cash", "gifts", minor, "USD", f"receipt:{number}"))
            turn.hot.insert("fund_receipt", id=number, due_id=number, reference=f"R{number}", how="cash", minor=minor,
                            currency="USD", entry_id=number, at=turn.now)  # fmt: skip
        ledger.reverse(turn, 2, "receipt:2")
        turn.hot.run("UPDATE fund_receipt SET reversed_at = ? WHERE id = 2", (turn.now,))
    return lambda *words: CliRunner().invoke(main, ["--config", str(file), "ledger", *words])


def test_f6_check_says_that_every_sum_is_right(typed: Typed) -> None:
    said = typed("check")
    assert (said.exit_code, said.output) == (
        0,
        "ok: 3 entries, every one of them sums to zero and every balance is right\n",
    )


def test_f6_check_tells_a_changed_amount(typed: Typed, tmp_path: Path) -> None:
    store = Store(config.load(tmp_path / "config.toml").store.url)
    with store.write() as connection:
        connection.execute(text("DROP TRIGGER fund_entry_unchanged"))
        connection.execute(text("UPDATE fund_entry SET minor = 1900 WHERE id = 1"))
    store.close()
    said = typed("check")
    assert said.exit_code == 1
    assert "entry 1: cash:7 should be 1900, not 2000" in said.output


def test_f10_beancount_reads_what_is_exported(typed: Typed) -> None:
    entries, errors, _options = loader.load_string(typed("export", "--as", "beancount").output)
    assert errors == []
    assert sum(type(entry).__name__ == "Transaction" for entry in entries) == 3


def test_f10_the_table_has_a_line_an_entry(typed: Typed) -> None:
    lines = typed("export").output.splitlines()
    assert len(lines) == 4
    assert (
        '"receipt:2","7","gifts:7","cash:7","5.50","USD","-20.00"'.replace('"-20.00"', '"\'-20.00"')
        in lines[3]
    )
