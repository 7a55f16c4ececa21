"""The fund's books from the command line: `talkoot ledger check` and `talkoot ledger export`.

Whoever audits needs neither the chats nor the team's word: every balance is worked out again from the first entry on,
and the books go out without a name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TextIO
from zoneinfo import ZoneInfo

from bot.config import Settings
from bot.operate import turn_of
from bot.wiring import building
from flows.fund import auditing, ledger
from flows.fund.ledger import Posted
from flows.fund.receiving import exports

Form = Literal["csv", "beancount"]
WRITERS: Mapping[Form, Callable[[Sequence[Posted], ZoneInfo], str]] = {
    "csv": exports.table, "beancount": exports.beancount,
}  # fmt: skip


def check(settings: Settings, out: TextIO) -> int:
    """Say what is wrong, or that nothing is; the exit code."""
    with building(settings, alone=False) as opened, turn_of(opened) as turn:
        turn.audit("operator.ledger_check", "")
        found, entries = auditing.faults(turn), len(ledger.entries(turn))
    for fault in found:
        out.write(f"{fault}\n")
    if not found:
        out.write(f"ok: {entries} entries, every one of them sums to zero and every balance is right\n")
    return int(bool(found))


def export(settings: Settings, out: TextIO, form: Form) -> None:
    """All entries, as a table or for beancount."""
    with building(settings, alone=False) as opened, turn_of(opened) as turn:
        turn.audit("operator.ledger_export", form)
        out.write(WRITERS[form](ledger.entries(turn), turn.community.zone))
