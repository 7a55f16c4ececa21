"""What a table keeps of a person: forgotten, handed on, shown. Tried on tables of the kernel."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import NoReferenceError

from bot.people import forgetting
from bot.people.traces import Trace, forget, merge, read
from bot.store.base import Base
from bot.store.sealing import Forgotten
from tests.people.conftest import NOW, Desk

CONVERSATIONS = next(trace for trace in forgetting.TRACES if trace.table == "conversation")
PRESENCES = next(trace for trace in forgetting.TRACES if trace.table == "presence")
AUDITS = next(trace for trace in forgetting.TRACES if trace.table == "audit")
REVEALS = next(trace for trace in forgetting.TRACES if trace.table == "reveal")


def converse(desk: Desk, person: int, chat: int, words: str) -> None:
    number = person % 1000 * 1000 + chat
    desk.hot.run(
        "INSERT INTO conversation (id, person_id, chat_id, flow, state, body, started_at, changed_at, expires_at)"
        " VALUES (?,?,?,'need','open',?,0,0,0)",
        (number, person, chat, desk.seals.seal(person, "conversation.body", number, words)),
    )


def be_there(desk: Desk, person: int, chat: int) -> None:
    desk.hot.insert("presence", person_id=person, chat_id=chat, here=True, checked_at=NOW)


def test_sealed_words_open_for_their_owner_only(desk: Desk) -> None:
    ana, ben = desk.person("Ana"), desk.person("Ben")
    converse(desk, ana, 1, "bread")
    converse(desk, ben, 2, "milk")
    assert [row["body"] for row in read(CONVERSATIONS, desk.hot, desk.seals, ana)] == ["bread"]


def test_merged_words_are_sealed_anew_and_open(desk: Desk) -> None:
    ana, other = desk.person("Ana"), desk.person("Ana's tablet")
    converse(desk, ana, 1, "bread")
    converse(desk, other, 2, "milk")
    merge(CONVERSATIONS, desk.hot, desk.seals, other, ana)
    desk.seals.destroy(other)
    assert {row["body"] for row in read(CONVERSATIONS, desk.hot, desk.seals, ana)} == {"bread", "milk"}


def test_merging_keeps_one_row_where_both_had_one(desk: Desk) -> None:
    ana, other = desk.person("Ana"), desk.person("Ana's tablet")
    for person, chat in ((ana, 1), (other, 1), (other, 2)):
        be_there(desk, person, chat)
    merge(PRESENCES, desk.hot, desk.seals, other, ana)
    assert sorted(desk.hot.all("SELECT person_id, chat_id FROM presence")) == [(ana, 1), (ana, 2)]


def test_what_stays_stays_without_the_person(desk: Desk) -> None:
    ana = desk.person("Ana")
    desk.hot.insert("audit", at=NOW, person_id=ana, action="claimed", subject="", detail="{}")
    forget(AUDITS, desk.hot, ana)
    assert desk.hot.all("SELECT person_id, action FROM audit") == [(None, "claimed")]


def test_the_others_side_of_a_row_is_blanked(desk: Desk) -> None:
    ana, ben = desk.person("Ana"), desk.person("Ben")
    for owner, seen_by in ((ana, ben), (ben, ana)):
        desk.hot.insert("reveal", owner_id=owner, seen_by=seen_by, field="phone", subject="1", at=NOW)
    forget(REVEALS, desk.hot, ana)
    assert desk.hot.all("SELECT owner_id, seen_by FROM reveal") == [(ben, 0)]


def test_a_forgotten_person_keeps_nothing_and_can_store_nothing(desk: Desk) -> None:
    ana = desk.person("Ana")
    converse(desk, ana, 1, "bread")
    be_there(desk, ana, 1)
    forgetting.forget(desk.hot, desk.seals, ana)
    assert forgetting.read(desk.hot, desk.seals, ana) == {}
    with pytest.raises(Forgotten):
        desk.seals.seal(ana, "person.name", ana, "Ana again")


def test_two_people_become_one_with_what_each_had_decided(desk: Desk) -> None:
    ana, other = desk.person("Ana"), desk.person("Ana's tablet")
    desk.hot.run(
        "UPDATE person SET language = 'es', stopped = 1, zone = 'Europe/Berlin' WHERE id = ?", (other,)
    )
    desk.hot.run("UPDATE person SET zone = 'America/Chicago' WHERE id = ?", (ana,))
    forgetting.merge(desk.hot, desk.seals, other, ana)
    assert desk.hot.all("SELECT id, language, zone, stopped FROM person") == [
        (ana, "es", "America/Chicago", 0)
    ]


@pytest.mark.parametrize("standing", ["banned", "member", "remote"])
def test_a_ban_cannot_be_linked_away(desk: Desk, standing: str) -> None:
    ana, other = desk.person("Ana"), desk.person("Ana's tablet")
    desk.hot.run("UPDATE person SET standing = 'banned' WHERE id = ?", (other,))
    desk.hot.run("UPDATE person SET standing = ? WHERE id = ?", (standing, ana))
    forgetting.merge(desk.hot, desk.seals, other, ana)
    assert desk.hot.one("SELECT standing FROM person WHERE id = ?", (ana,)) == ("banned",)


def test_every_trace_names_real_columns() -> None:
    for trace in forgetting.TRACES:
        columns = Base.metadata.tables[trace.table].c
        assert {*trace.columns, *trace.sealed, *trace.sealed.values()} <= set(columns.keys()), trace.table


def test_a_trace_of_no_table_is_a_mistake(desk: Desk) -> None:
    with pytest.raises((KeyError, NoReferenceError)):
        forget(Trace("nowhere", ("person_id",)), desk.hot, 1)
