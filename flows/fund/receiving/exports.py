"""The books, to take along: a table for a spreadsheet, and plain-text accounting for beancount (F10).

    ines > treasury  [As a table]      money.csv: date, entry, paper, from, to, amount, currency, both balances
                     [For the books]   money.beancount, which `bean-check` reads without a word

Numbers stand for pledges and receipts; nobody's name is in either file (V29).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from bot.contract.views import Paper, View
from bot.contract.words import _
from bot.talk import Reply, Turn, action, command
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from bot.talk.sheets import sheet
from bot.words.currencies import digits
from flows.fund import ledger
from flows.fund.ledger import Posted
from flows.fund.receiving.treasury import show_treasury

HEAD = (
    "date",
    "entry",
    "paper",
    "campaign",
    "to",
    "from",
    "amount",
    "currency",
    "to_balance",
    "from_balance",
    "reverses",
)
#: Our accounts -> beancount's.
ACCOUNTS = {
    "cash": "Assets:Cash:Campaign{n}", "bank": "Assets:Bank:Campaign{n}", "gifts": "Income:Gifts:Campaign{n}",
    "goods": "Expenses:InKind:Campaign{n}", "spent": "Expenses:Spent:Campaign{n}", "aid": "Expenses:Aid:Campaign{n}",
}  # fmt: skip


def table(entries: Sequence[Posted], zone: ZoneInfo) -> str:
    """All entries as CSV, safe to open; amounts in major units."""
    return sheet((HEAD, *(_cells(entry, zone) for entry in entries)))


def _cells(entry: Posted, zone: ZoneInfo) -> tuple[str, ...]:
    minor = (entry.minor, entry.debit_balance, entry.credit_balance)
    amount, *balances = (major(value, entry.currency) for value in minor)
    return (
        _day(entry, zone), str(entry.id), entry.subject, str(entry.campaign_id), entry.debit, entry.credit, amount,
        entry.currency, *balances, str(entry.reverses or ""),
    )  # fmt: skip


def beancount(entries: Sequence[Posted], zone: ZoneInfo) -> str:
    """All entries in beancount's language, each account's last balance asserted."""
    return "\n".join(_lines(entries, zone)) + "\n"


def _lines(entries: Sequence[Posted], zone: ZoneInfo) -> Iterator[str]:
    yield 'option "title" "Fund"'
    for currency in sorted({entry.currency for entry in entries}):
        yield f'option "operating_currency" "{currency}"'
    opened = set[str]()
    for entry in entries:
        for account in (entry.debit, entry.credit):
            if account not in opened:
                opened.add(account)
                yield f"{_day(entry, zone)} open {named(account)}"
    for entry in entries:
        amount = major(entry.minor, entry.currency)
        kept = f" (takes back {entry.reverses})" if entry.reverses else ""
        yield f'{_day(entry, zone)} * "entry {entry.id}: {entry.subject}{kept}"'
        yield f"  {named(entry.debit)}  {amount} {entry.currency}"
        yield f"  {named(entry.credit)}  -{amount} {entry.currency}"
    if entries:
        after = datetime.fromtimestamp(entries[-1].at + 86400.0, zone).date().isoformat()
        for (account, currency), minor in sorted(_last(entries).items()):
            yield f"{after} balance {named(account)}  {major(minor, currency)} {currency}"


def _last(entries: Sequence[Posted]) -> dict[tuple[str, str], int]:
    """The newest balance of each account."""
    found: dict[tuple[str, str], int] = {}
    for entry in entries:
        found[entry.debit, entry.currency] = entry.debit_balance
        found[entry.credit, entry.currency] = entry.credit_balance
    return found


def named(account: str) -> str:
    """ "cash:12" as beancount calls it."""
    kind, _colon, number = account.partition(":")
    return ACCOUNTS[kind].format(n=number)


def major(minor: int, currency: str) -> str:
    """1250 -> "12.50"."""
    places = digits(currency)
    return f"{Decimal(minor).scaleb(-places):.{places}f}"


def _day(entry: Posted, zone: ZoneInfo) -> str:
    return datetime.fromtimestamp(entry.at, zone).date().isoformat()


def _given(turn: Turn, name: str, text: str) -> Answered:
    turn.audit("fund.exported", name)
    return Reply(View.of(_("All that came and went so far, without names:"), Paper(name, text)))


def _entries(ground: Ground) -> Sequence[Posted]:
    return ledger.entries(ground)


@action(
    "fund.table",
    right="fund.receive",
    typed=("money table", "as a table", "tabla del dinero", "como tabla"),
    numbered=False,
)
def as_table(turn: Turn, thing: str, **args: str) -> Answered:
    """For a spreadsheet."""
    return _given(turn, "money.csv", table(_entries(turn), turn.community.zone))


@action(
    "fund.books",
    right="fund.receive",
    typed=("money books", "for the books", "libros del dinero", "para las cuentas"),
    numbered=False,
)
def for_the_books(turn: Turn, thing: str, **args: str) -> Answered:
    """For plain-text accounting."""
    return _given(turn, "money.beancount", beancount(_entries(turn), turn.community.zone))


@action("fund.look", right="fund.receive", typed=("show payments", "ver pagos"), numbered=False)
def look(turn: Turn, thing: str, **args: str) -> Answered:
    """The treasury, from a morning's line."""
    return show_treasury.run(turn, "")


@command(
    "moneytable", right="fund.receive", title=_("The money as a table"),
    words=("money table", "as a table", "tabla del dinero", "como tabla"), shown_to=("treasurer",),
)  # fmt: skip
def show_table(turn: Turn, rest: str) -> Answered:
    """The same without a button."""
    return as_table.run(turn, "")


@command(
    "moneybooks", right="fund.receive", title=_("The money for the books"),
    words=("money books", "for the books", "libros del dinero", "para las cuentas"), shown_to=("treasurer",),
)  # fmt: skip
def show_books(turn: Turn, rest: str) -> Answered:
    """The same without a button."""
    return for_the_books.run(turn, "")


DEEDS = (as_table, for_the_books, look)
COMMANDS = (show_table, show_books)
