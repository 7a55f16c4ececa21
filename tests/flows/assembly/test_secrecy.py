"""What nobody can see before a vote closes: hidden figures (P8), secret ballots (P7), and what a disk could tell."""

from __future__ import annotations

import ast
import re
import shutil
import sqlite3
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.talk.turn import Turn
from flows.assembly import polls
from flows.assembly.polls import Poll
from flows.assembly.seeing import gate
from tests.flows.assembly.conftest import ROOMS
from tests.flows.assembly.votes import acting, cast, opened
from tests.kit.town import NEIGHBOURS, Town

FLOW = Path(__file__).parents[3] / "flows" / "assembly"
#: Who may touch the tables of ballots: those who cast, count, join and clear them, and the gate to everybody else.
KEEPERS = frozenset(
    ("seeing/gate.py", "voting/casting.py", "voting/joining.py", "voting/receipts.py", "voting/secrecy.py",
     "sealing/urn.py", "closing/ending.py", "closing/changing.py", "opening/choosing.py", "tables.py", "keeping.py")
)  # fmt: skip
VIEWS = (
    "show vote 1",
    "polls",
    "who voted 1",
    "export vote 1",
    "vote 1",
    "mine",
    "close vote 1",
    "extend vote 1",
    "drop choice 1a",
)
FIGURE = re.compile(r"(?:Hall|Park|Elm) [1-9]\b|\b[1-9]\d*%|[1-9]\d* (?:person|people) chose")


def test_p8_nothing_reads_ballots_but_through_the_gate() -> None:
    readers = {
        path.relative_to(FLOW).as_posix()
        for path in FLOW.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        and re.search(r"(?:FROM|INTO|UPDATE|JOIN) poll_(?:ballot|count)\b", node.value)
    }  # fmt: skip
    assert readers <= KEEPERS


@pytest.mark.parametrize("more", ["hidden", "secret"])
@pytest.mark.parametrize("kind", ["", ", ranked", ", approval", ", score"])
def test_p8_no_view_has_a_figure_before_it_closes(town: Town, more: str, kind: str) -> None:
    town.plays(f"""
        sam > /poll Where do we meet? Hall, Park, Elm, {more}{kind} until friday
        sam > yes
    """)
    ballot = "a 5" if "score" in kind else "a"
    for who in ("maria", "ines", "rosa"):
        town.plays(f"{who} > vote 1 {ballot}\nlater 5 s")
    for who in ("sam", "olga", "rosa"):
        for said in VIEWS:
            town.plays(f"{who} > {said}\nlater 5 s\n{who} > cancel")
    lines = [line for entry in town.memory.square.shown for line in entry.text.split("\n")]
    assert [line for line in lines if FIGURE.search(line) and not line.startswith("Your vote: ")] == []
    assert town.memory.square.contents == {}
    town.plays("later 4 day\nhub @ oak street: Chosen: Hall.")


@pytest.mark.parametrize("state", ["open", "scheduled", "void"])
@pytest.mark.parametrize(("mode", "hidden"), [("open", True), ("secret", False), ("secret", True)])
def test_p8_the_gate_is_shut(town: Town, state: str, mode: str, hidden: bool) -> None:
    number = opened(town, "single", mode=mode, hidden=hidden)
    cast(town, number, "maria", "1", receipt="a b c")

    def looks(turn: Turn) -> list[object]:
        turn.hot.run("UPDATE poll SET state = ? WHERE id = ?", (state, number))
        poll = polls.get(turn, number)
        assert isinstance(poll, Poll)
        return [look(turn, poll) for look in (gate.counts, gate.names, gate.cast)]

    assert acting(town, "olga", looks) == [None, None, None]


# -- the disk --------------------------------------------------------------------------------------------


def commits(wal: bytes) -> Iterator[bytes]:
    """A write-ahead log as it was after each commit."""
    page = struct.unpack(">I", wal[8:12])[0] if wal else 0
    for end in range(32 + 24 + page, len(wal) + 1, 24 + page):
        if struct.unpack(">I", wal[end - page - 20 : end - page - 16])[0]:
            yield wal[:end]


def linked(database: Path, wal: bytes, folder: Path) -> dict[int, str]:
    """What somebody with the disk makes of it: who was marked in the same commit in which a ballot came."""
    found, copy = dict[int, str](), folder / "copy.db"
    marked, said = set[int](), dict[int, str]()
    for log in commits(wal):
        shutil.copy(database, copy)
        copy.with_name("copy.db-shm").unlink(missing_ok=True)
        copy.with_name("copy.db-wal").write_bytes(log)
        with sqlite3.connect(copy) as looking:
            now = {row[0] for row in looking.execute("SELECT person_id FROM poll_roll WHERE voted")}
            ballots = dict(looking.execute("SELECT id, choice FROM poll_ballot"))
        looking.close()
        who, new = now - marked, ballots.keys() - said.keys()
        if len(who) == len(new) == 1:
            found[who.pop()] = ballots[new.pop()]
        marked, said = now, ballots
    return found


def test_p7_a_plain_secret_vote_can_be_linked_from_the_disk_while_it_is_open_as_its_paper_says(
    tmp_path: Path,
) -> None:
    """The control of the replay attack: whoever runs the hub could know until it closes, and nobody afterwards."""
    home = tmp_path / "home"
    home.mkdir()
    many = [f"n{number}" for number in range(100)]
    town = Town(home, rooms=ROOMS, neighbours=(*NEIGHBOURS, *many))
    number = opened(town, "single", mode="secret")
    town.store.checkpoint(truncate=True)
    database, log = home / "talkoot.db", home / "talkoot.db-wal"
    base = tmp_path / "base.db"
    shutil.copy(database, base)
    truth = {}
    for at, name in enumerate(many):
        cast(town, number, name, str(1 + at % 2), receipt=f"words {at}")
        truth[town.person(name).id] = str(1 + at % 2)
    assert linked(base, log.read_bytes(), tmp_path) == truth, "the attack works where nothing is sealed"
    keys = [row[0].encode() for row in town.rows("SELECT voter FROM poll_ballot")]
    town.pass_time(2 * 86400)
    town.tidy()
    town.store.checkpoint(truncate=True)
    left = database.read_bytes() + (log.read_bytes() if log.exists() else b"")
    assert [key for key in keys if key in left] == []
    assert (
        town.rows("SELECT voter, person_id, at FROM poll_ballot WHERE voter IS NOT NULL OR at IS NOT NULL")
        == []
    )
    assert linked(database, b"", tmp_path) == {}
    town.close()
