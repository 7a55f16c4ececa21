"""Forgotten is forgotten (V14-V16), nothing private in the logs (V21), nobody is called on the way (V22).

One long tour by somebody with two accounts and a mark in every place that takes words; then they are forgotten.
"""

from __future__ import annotations

import io
import json
import logging
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot import logs
from bot.contract.views import Paper
from bot.store import backup, migrate
from bot.store.engine import Store
from bot.store.sealing import Tampered
from bot.talk import Reply, Turn
from bot.talk.erasing import forget_again, told
from flows.basics import forgetting
from tests.flows.aid.within import within
from tests.kit.town import Town
from tests.promises.tour import MARKS, Tour

#: The platform's numbers for the accounts, by which they are found; and the place as the group's card shows it.
IN_CLEAR = {"account", "second account", "place"}


@dataclass(slots=True)
class Lived:
    """What the tour left behind."""

    number: int = 0
    #: All that was shown to Kim or written by them, and what /mydata told.
    shown: str = ""
    mydata: str = ""
    #: The messages that brought it.
    told: list[str] = field(default_factory=list)
    before: bytes = b""
    after: bytes = b""
    numbered: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)
    exported: str = ""
    seconds: float = 0.0
    log: str = ""
    #: Addresses that somebody tried to reach.
    reached: list[object] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    lived, folder = Lived(), tmp_path_factory.mktemp("tour")
    with _listening(lived), _alone(lived):
        town = Tour(folder)
        lived.number = town.walk()
        _look(town, lived)
        archive = _backup(town)
        began = time.process_time()
        town.forget()
        lived.seconds = time.process_time() - began
        lived.after, lived.numbered = town.on_disk(), town.numbered(lived.number)
        lived.restored = _restored(town, archive, lived.number)
        town.plays("olga > /export\nolga taps Yes\nlater 25 h\nolga > mine")
        lived.exported = json.dumps(town.private("olga")[-3:]) + json.dumps(town.rows("SELECT * FROM audit"))
        lived.faults = [repr(fault) for fault in town.faults]
        town.close()
    return lived


def _look(town: Tour, lived: Lived) -> None:
    lived.before = town.on_disk()
    everybody = (*town.private("zqkim"), *town.private("zqtwin"), *town.private("sam"), *town.private("olga"))
    lived.mydata = within(town, _json_of, "zqkim")
    lived.shown = json.dumps([*everybody, *town.in_group()], ensure_ascii=False) + lived.mydata
    began = len(town.private("zqkim"))
    town.plays("zqkim > /mydata")
    lived.told = town.private("zqkim")[began:]


def _json_of(turn: Turn) -> str:
    """What /mydata answers."""
    answer = forgetting.show_data.run(turn, "")
    assert isinstance(answer, Reply)
    assert answer.view is not None
    paper = answer.view.blocks[1]
    assert isinstance(paper, Paper)
    return paper.text


@contextmanager
def _listening(lived: Lived) -> Iterator[None]:
    """Every line logged at DEBUG, foreign ones included; a turn that fails on the way is told like in the server."""
    root, heard = logging.getLogger(), io.StringIO()
    handlers, level = list(root.handlers), root.level
    logs.configure("debug", stream=heard)
    logging.getLogger("sqlalchemy").setLevel(logging.DEBUG)
    try:
        yield
    finally:
        lived.log = heard.getvalue()
        root.handlers[:], root.level = handlers, level
        logging.getLogger("sqlalchemy").setLevel(logging.NOTSET)


@contextmanager
def _alone(lived: Lived) -> Iterator[None]:
    """Whoever calls somebody outside is caught."""

    def caught(*args: Any, **_more: Any) -> Any:
        lived.reached.append(args[-1])
        raise OSError("no network here")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", caught)
        patch.setattr(socket.socket, "connect_ex", caught)
        patch.setattr(socket.socket, "sendto", caught)
        patch.setattr(socket, "getaddrinfo", caught)
        yield


def _backup(town: Tour) -> Path:
    with town.store.write() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (migrate.revisions()[-1],))
    return backup.backup(town.store, town.folder, town.folder.parent / "backups", town.key, now=town.now)


def _restored(town: Tour, archive: Path, number: int) -> list[str]:
    """Where a forgotten person's number stands in a copy that is older than the forgetting, once restored."""
    again, key_path = town.folder.parent / "again", town.folder / "talkoot.key"
    on_forget = forget_again(town.house, town.vault, town.now)
    assert backup.restore(archive, again, town.key, key_path, on_forget=on_forget).forgotten == 1
    now, town.store = town.store, Store(f"sqlite:///{again}/talkoot.db")
    try:
        return town.numbered(number)
    finally:
        town.store.close()
        town.store = now


# -- what was there --------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", MARKS)
def test_v15_each_mark_was_planted(lived: Lived, mark: str) -> None:
    """A mark that never arrived would be found nowhere, whatever the hub does."""
    assert MARKS[mark] in lived.shown.replace("-", "").replace("414 555 0138", "4145550138"), mark


def test_the_tour_went_well(lived: Lived) -> None:
    assert lived.faults == []
    assert len(MARKS) >= 20


@pytest.mark.parametrize("mark", sorted(MARKS.keys() - IN_CLEAR))
def test_v18_words_names_and_numbers_lie_sealed(lived: Lived, mark: str) -> None:
    assert MARKS[mark].encode() not in lived.before


def test_v14_my_data_is_json_and_has_both_accounts(lived: Lived) -> None:
    kept = json.loads(lived.mydata)
    assert {row["user"] for row in kept["account"]} == {MARKS["account"], MARKS["second account"]}
    for mark in ("name", "need", "note", "offer", "relayed", "danger", "phone", "address"):
        assert MARKS[mark] in lived.mydata, mark
    assert lived.told[1].startswith("This is everything I keep of you:")


def test_v6_every_look_is_logged(lived: Lived) -> None:
    looks = [(row["field"], row["seen_by"] != lived.number) for row in json.loads(lived.mydata)["reveal"]]
    assert [field for field, _other in looks].count("address") == 1
    assert {field for field, _other in looks} >= {"address", "phone"}
    assert all(other for _field, other in looks)


# -- what is left ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", MARKS)
def test_v15_after_forgetting_no_mark_is_found(lived: Lived, mark: str) -> None:
    assert MARKS[mark].encode() not in lived.after
    assert MARKS[mark] not in lived.exported


def test_v14_nothing_is_tied_to_the_forgotten_person(lived: Lived) -> None:
    """The empty place of their key, so that it is never given again; what was done, by a number that names nobody."""
    assert set(lived.numbered) == {"person_key.person_id", "audit.person_id"}


def test_v16_a_restored_copy_forgets_them_again(lived: Lived) -> None:
    assert set(lived.restored) <= {"person_key.person_id", "audit.person_id"}


def test_v14_forgetting_takes_less_than_a_minute(lived: Lived) -> None:
    assert lived.seconds < 60


@pytest.mark.parametrize("mark", MARKS)
def test_v21_no_mark_is_in_the_log(lived: Lived, mark: str) -> None:
    assert lived.log.count("\n") > 100, "nothing was logged: this proves nothing"
    assert MARKS[mark] not in lived.log


def test_v22_nobody_outside_is_called(lived: Lived) -> None:
    assert lived.reached == []


def test_v22_the_guard_sees_a_call() -> None:
    seen = Lived()
    with _alone(seen), pytest.raises(OSError, match="no network"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    assert seen.reached


# -- moved cells -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    town = Tour(tmp_path_factory.mktemp("cells"))
    town.walk()
    yield town
    town.close()


SEALED = (
    ("person", "name", "id"), ("conversation", "body", "person_id"), ("outbox", "body", "person_id"),
    ("aid_request", "words", "requester_id"), ("aid_request", "place", "requester_id"),
    ("aid_request", "note", "requester_id"), ("aid_offer", "words", "person_id"),
    ("aid_contact", "value", "owner_id"), ("aid_word", "body", "sender_id"), ("aid_alarm", "words", "person_id"),
)  # fmt: skip


@pytest.mark.parametrize(("table", "column", "owner"), SEALED)
@pytest.mark.parametrize("whose", ["own", "another's"])
def test_v18_a_cell_from_elsewhere_never_opens(
    tour: Tour, table: str, column: str, owner: str, whose: str
) -> None:
    me = tour.person("zqkim").id
    donor = me if whose == "own" and table != "person" else tour.person("sam").id
    (foreign,) = tour.rows("SELECT name FROM person WHERE id = ?", (donor,))[0]
    row = tour.rows(
        f"SELECT rowid, {column} FROM {table} WHERE {owner} = ? AND {column} IS NOT NULL ORDER BY rowid DESC",
        (me,),
    )[0]
    _put(tour, table, column, row[0], foreign)
    try:
        with pytest.raises(Tampered):
            within(tour, partial(_tell_all, me))
    finally:
        _put(tour, table, column, row[0], row[1])
    within(tour, partial(_tell_all, me))


def _put(town: Town, table: str, column: str, row: Any, value: Any) -> None:
    with town.store.write() as connection:
        connection.exec_driver_sql(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, row))


def _tell_all(number: int, turn: Turn) -> dict[str, Any]:
    return told(turn, number)
