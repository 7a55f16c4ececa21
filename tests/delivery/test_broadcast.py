"""B5: the same words to many are what each would have been told alone, for a handful of statements."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from bot.contract.words import _
from bot.store.engine import driver
from bot.store.hot import Hot
from bot.talk.broadcast import AT_ONCE, Broadcast, tell_all
from bot.talk.turn import Turn
from tests.delivery.kit import PostOffice

NEWS = _("The pantry is open tomorrow.")
ROWS = (
    "SELECT person_id, chat_id, kind, policy, rank, deed, state, tries, not_before, created_at, about, once_key,"
    " good_until FROM outbox ORDER BY person_id"
)
Deed = Callable[[Turn], object]


def within(office: PostOffice, deed: Deed) -> object:
    """Do something in a turn of its own."""
    with office.store.write() as connection:
        hot, seals = Hot(connection), office.vault.bind(connection)
        return deed(Turn(hot, seals, office.house, office.at(connection).community, office.clock))


@pytest.fixture
def people(office: PostOffice) -> Sequence[int]:
    """Two who are here; one with two accounts, one who blocked the hub, one without the app, and nobody known."""
    ana, sam, ines, ray, lola = (office.person() for _each in range(5))
    office.account(ines)
    office.run(
        "UPDATE account SET seen_at = seen_at + 5 WHERE person_id = ? AND chat_id = ?",
        ines,
        office.chat_of(ines),
    )
    office.run("UPDATE account SET reachable = 0 WHERE person_id = ?", ray)
    office.run("DELETE FROM account WHERE person_id = ?", lola)
    office.run("UPDATE person SET standing = 'remote' WHERE id = ?", lola)
    return (ana, sam, ines, ray, lola, 7)


@pytest.mark.parametrize("kind", ["announce", "aid.accepted"])
def test_b5_a_broadcast_is_what_each_would_be_told_alone(
    office: PostOffice, people: Sequence[int], kind: str
) -> None:
    def each(turn: Turn) -> int:
        return sum(
            turn.tell(
                person, NEWS, kind, about="news:3", once_key=f"news:3:{person}", good_until=office.clock + 9
            )
            for person in people
        )

    def at_once(turn: Turn) -> int:
        return tell_all(turn, people, Broadcast(NEWS, kind, "news:3", "news:3", office.clock + 9))

    assert within(office, each) == 4
    alone = office.rows(ROWS)
    office.run("DELETE FROM outbox")
    assert within(office, at_once) == 4
    assert office.rows(ROWS) == alone
    within(office, at_once)  # asked for again, nobody gets it twice
    assert office.rows(ROWS) == alone


async def test_b5_everybody_reads_it_in_their_own_language(office: PostOffice) -> None:
    people = [office.person("en"), office.person("es")]
    within(office, lambda turn: tell_all(turn, people, Broadcast(_("Yes"), "aid.accepted")))
    await office.deliver()
    assert sorted(office.platform.texts) == ["Sí", "Yes"]


def test_b5_so_many_people_are_looked_up_by_one_statement(office: PostOffice) -> None:
    people = [office.person() for _each in range(30)]

    def looks(count: int) -> int:
        said: list[str] = []

        def deed(turn: Turn) -> None:
            driver(turn.hot.connection).set_trace_callback(said.append)
            tell_all(turn, (people * AT_ONCE)[:count], Broadcast(NEWS, "announce"))
            driver(turn.hot.connection).set_trace_callback(None)

        within(office, deed)
        return sum("FROM account" in statement for statement in said)

    assert [looks(count) for count in (0, 1, AT_ONCE, AT_ONCE + 1, 3 * AT_ONCE)] == [0, 1, 1, 2, 3]
