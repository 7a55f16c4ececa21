"""A month among 600 people stays inside every limit (G1, G4, rules 12 to 14)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest

from adapters.memory.posts import Post, Showing
from tests.kit.town import GROUP
from tests.manners.month import A_DAY, HERE, HOUR, ON_BOARD, PEOPLE, Month

DAYS = 30
#: Lines of a board that are things; the others are its title and how many more there are.
ROOM = 10


@dataclass(frozen=True, slots=True)
class Sent:
    """One message as it was shown, with the row of the outbox behind it."""

    shown: Showing
    kind: str
    urgent: bool
    about: str
    board: bool

    @property
    def at(self) -> float:
        return self.shown.at

    @property
    def local(self) -> datetime:
        return datetime.fromtimestamp(self.at, HERE)


class Lived:
    """A month that is over, and what was seen on the way."""

    def __init__(self, month: Month) -> None:
        self.month, self.town = month, month.town
        self.missing: list[str] = []
        self.longest = 0
        self.unshrunk: list[str] = []
        month.look = self._look
        month.live(DAYS)
        self.sent = list(self._sent())

    # -- on the way ----------------------------------------------------------------------------------

    def _look(self) -> None:
        board = next((post for post in self._hanging() if "open here" in post.text), None)
        lines = board.text.split("\n")[1:] if board else []
        self.longest = max(self.longest, len(lines) + 1)
        wanted = [str(row[0]) for row in self.town.rows(OPEN, (self.town.now - ON_BOARD,))]
        known = {match[1] for line in lines if (match := re.search(r"help (\d+)$", line))}
        if board is not None:
            self.missing += [number for number in wanted[:ROOM] if number not in known]
        self._look_at_closed()

    def _look_at_closed(self) -> None:
        rows = self.town.rows("SELECT message FROM card WHERE state = 'closed' AND message IS NOT NULL")
        closed = {str(row[0]) for row in rows}
        self.unshrunk += [p.text for p in self._hanging() if p.ref in closed and ("\n" in p.text or p.keys)]

    def _hanging(self) -> list[Post]:
        square = self.town.memory.square
        return [post for post in square.in_chat(square.group(GROUP)) if post.author is None]

    # -- afterwards ----------------------------------------------------------------------------------

    def _sent(self) -> Iterator[Sent]:
        rows = {
            row[0]: row[1:]
            for row in self.town.rows(
                "SELECT o.txn, o.kind, o.rank = 0, coalesce(o.about, ''), coalesce(c.kind = 'board', 0)"
                " FROM outbox o LEFT JOIN card c ON c.id = o.card_id"
            )
        }
        for shown in self.town.memory.square.shown:
            if shown.deed == "send" and shown.txn in rows:
                yield Sent(shown, *rows[shown.txn])

    def posts(self) -> list[Sent]:
        """New messages in the group, the board's first one among them."""
        return [sent for sent in self.sent if sent.shown.title == GROUP]

    def private(self, *kinds: str) -> dict[str, list[Sent]]:
        """Messages of these kinds, by person."""
        found: dict[str, list[Sent]] = {}
        for sent in self.sent:
            if sent.kind in kinds and sent.shown.person:
                found.setdefault(sent.shown.person, []).append(sent)
        return found


OPEN = """SELECT DISTINCT r.id, r.urgency <> 'high' FROM aid_request r JOIN aid_item i ON i.request_id = r.id
    WHERE r.state = 'open' AND r.circle = 'group' AND r.shown_at <= ? AND i.state IN ('open', 'held')
    ORDER BY r.urgency <> 'high', r.id"""


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lived]:
    month = Month(tmp_path_factory.mktemp("month"))
    yield Lived(month)
    month.town.close()


def most_a_day(sent: Iterable[Sent]) -> int:
    return max(Counter(one.local.date() for one in sent).values(), default=0)


def most_within(sent: Iterable[Sent], seconds: float) -> int:
    moments = sorted(one.at for one in sent)
    return max((sum(start <= at < start + seconds for at in moments) for start in moments), default=0)


def test_it_was_a_busy_month(lived: Lived) -> None:
    town = lived.town
    assert town.faults == []
    assert town.rows("SELECT count(*) FROM person")[0][0] >= PEOPLE
    assert town.rows("SELECT count(*) FROM aid_request")[0][0] > 0.9 * DAYS * A_DAY
    assert town.rows("SELECT count(*) FROM aid_claim")[0][0] > 200
    assert len(lived.posts()) > 3 * DAYS


def test_g1_a_group_gets_six_new_messages_a_day_and_two_an_hour(lived: Lived) -> None:
    assert most_a_day(lived.posts()) <= 6
    assert most_within(lived.posts(), HOUR) <= 2


def test_g1_two_of_them_are_for_what_is_urgent(lived: Lived) -> None:
    urgent = re.compile(r"^(?:Urgent|Poll)", re.MULTILINE)
    calm = [sent for sent in lived.posts() if not urgent.search(sent.shown.text)]
    assert most_a_day(calm) <= 4


def test_rule_12_nothing_at_night_but_what_cannot_wait(lived: Lived) -> None:
    night = [sent for sent in lived.posts() if not 8 <= sent.local.hour < 21]
    assert night
    assert [sent.shown.text for sent in night if "Urgent" not in sent.shown.text] == []


def test_rule_12_only_that_and_a_polls_opening_make_a_sound(lived: Lived) -> None:
    loud = [sent for sent in lived.posts() if not sent.shown.silent]
    assert [sent.shown.text for sent in loud if not re.search("Urgent|Poll", sent.shown.text)] == []
    assert 0 < len(loud) < len(lived.posts())
    assert all(sent.shown.silent for sent in lived.sent if sent.board)


def test_g1_every_open_thing_is_on_the_board_within_a_minute(lived: Lived) -> None:
    assert lived.missing == []
    assert lived.longest <= 12


def test_rule_14_closed_cards_shrink_and_vanish(lived: Lived) -> None:
    assert lived.unshrunk == []
    square = lived.town.memory.square
    for message, posted in lived.town.rows("SELECT message, posted_at FROM card WHERE state = 'gone'"):
        post = square.posts.get(str(message))
        assert post is None or post.gone or lived.town.now - posted < 47 * HOUR


def test_g1_nobody_gets_more_than_three_unasked_messages_a_day_and_eight_a_week(lived: Lived) -> None:
    unasked = lived.private("bustle.call", "aid.question", "nudge")
    assert len(unasked) > 30
    assert max(most_a_day(theirs) for theirs in unasked.values()) <= 3
    assert max(most_within(theirs, 7 * 24 * HOUR) for theirs in unasked.values()) == 8


def test_g1_they_come_together_at_nine_and_at_six(lived: Lived) -> None:
    unasked = lived.private("bustle.call", "aid.question")
    assert {sent.local.hour for theirs in unasked.values() for sent in theirs} <= {9, 18}
    assert any("\n" in sent.shown.text for theirs in unasked.values() for sent in theirs)


def test_g1_people_sleep(lived: Lived) -> None:
    kinds = {sent.kind for sent in lived.sent if not lived.town.house.kinds[sent.kind].asked}
    for theirs in lived.private(*kinds).values():
        for sent in theirs:
            assert sent.urgent or 8 <= sent.local.hour < 21, sent


def test_g4_whoever_is_on_duty_is_pinged_six_times_a_day_at_most(lived: Lived) -> None:
    pings = lived.private("ping")
    assert set(pings) <= {"olga", "dan"}
    assert max(most_a_day(theirs) for theirs in pings.values()) <= 6


def test_g4_once_for_each_thing_and_step(lived: Lived) -> None:
    keys = lived.town.rows("SELECT count(*), count(DISTINCT once_key) FROM outbox WHERE kind = 'ping'")
    assert keys[0][0] == keys[0][1]
    assert lived.town.rows("SELECT count(*) FROM outbox WHERE kind = 'ping' AND once_key IS NULL") == [(0,)]


def test_rule_13_nothing_is_posted_more_than_three_times(lived: Lived) -> None:
    times = Counter(sent.about for sent in lived.posts() if sent.about.startswith("request:"))
    assert max(times.values()) <= 3
