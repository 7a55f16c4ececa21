"""One vote from two platforms: buttons on one, a poll of the platform's own on the other, one count (P1, P16)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.hot import Hot
from bot.wiring import building
from tests.matrix.server.synapse import Synapse
from tests.matrix.server.timeline import POLL
from tests.stories.hub import ROOM, Quarter

STARTED = """
    olga > /poll Where do we meet? Hall, Park until friday
    olga taps Yes, start it
    hub @ oak street: Where do we meet? … Hall 0 · Park 0
    hub @ elm house: Where do we meet? … Hall 0 · Park 0
"""


@pytest.fixture
def quarter(tmp_path: Path, timed: Synapse) -> Iterator[Quarter]:
    """Groups that are for votes, too."""
    made = Quarter(tmp_path, timed)
    with building(made.settings) as opened, opened.store.write() as connection:
        Hot(connection).run("UPDATE chat SET purposes = purposes || ' assembly' WHERE purposes <> ''", ())
    with made:
        yield made


def test_p16_a_vote_by_buttons_and_by_a_poll_is_counted_once(quarter: Quarter) -> None:
    quarter.plays(
        STARTED
        + """
        maria taps Park
        ines taps Hall
        hub > ines: Your vote: Hall.
        ines taps Park
        hub > ines: Your vote: Park.
        sam > vote 1 hall
        hub > sam: Your vote: Hall.
        later 1 min
        hub @ oak street: Hall 1 · Park 2
        hub @ elm house: Hall 1 · Park 2
        later 4 day
        hub @ oak street: Chosen: Park. … Park 2 · Hall 1
        hub @ elm house: Chosen: Park. … Park 2 · Hall 1
    """
    )
    poll = quarter.street.room("sam", ROOM).newest(lambda message: message.type == POLL)
    assert poll is not None
    assert poll.ended == "This vote is over."
    assert quarter.rows("SELECT choice, count(*) FROM poll_ballot GROUP BY choice ORDER BY choice") == [
        ("1", 1),
        ("2", 2),
    ]
