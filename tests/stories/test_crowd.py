"""A vote of five hundred from two platforms: everybody's newest choice counts once, and the edits stay few (P20).

Played are four hundred and fifty taps by as many people on Telegram, and fifty answers to the poll on Matrix by ten
accounts that change their mind four times: accounts of a real homeserver are dear.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.contract.address import Who
from bot.contract.events import Sender
from bot.delivery.cards import BEAT
from bot.hub import chats
from bot.people import person as persons
from bot.store.hot import Hot
from bot.wiring import building
from tests.matrix.server import contents
from tests.matrix.server.synapse import Account, Synapse
from tests.matrix.server.timeline import VOTE
from tests.stories.hub import ROOM, Quarter
from tests.stories.said import shown
from tests.telegram.rig import GROUP

DAYS = ("Monday", "Tuesday", "Friday")
TIMES = 5
#: Everybody on Telegram votes once; on Matrix, as often as there are rounds.
TAPPING = tuple(f"N{number}" for number in range(450))
ANSWERING = tuple(f"V{number}" for number in range(10))
STARTED = f"""
    olga > /poll Which day? {", ".join(DAYS)} until friday
    olga taps Yes, start it
    hub @ oak street: Which day? … Monday 0 · Tuesday 0 · Friday 0
    hub @ elm house: Which day? … Monday 0 · Tuesday 0 · Friday 0
"""
CLOSED = """
    olga > close vote 1
    olga taps Yes, close it
    maria > export vote 1
    hub > maria: Every ballot of “Which day?”.
"""


class Crowd(Quarter):
    """A quarter of hundreds, all of them members; the many on Matrix have an account and no app."""

    def move_in(self) -> None:
        """Before the hub starts."""
        self.accounts = {name: self._register(name) for name in ANSWERING}
        for name in TAPPING:
            self.api.people.join(name, GROUP)
        self.api.world.updates.clear()
        here = [Sender(Who("telegram", str(self.api.world.user(name).id)), name) for name in TAPPING]
        there = [Sender(Who("matrix", account.user_id), name) for name, account in self.accounts.items()]
        with building(self.settings) as opened, opened.store.write() as connection:
            hot, seals = Hot(connection), opened.vault.bind(connection)
            for sender in (*here, *there):
                person = chats.find_person(hot, seals, sender, self.clock.now())
                persons.change(hot, person, standing="member", greeted=True, language="en")

    def _register(self, name: str) -> Account:
        account = self.synapse.register(f"{name.lower()}{self.street.suffix}", displayname=name)
        self.synapse.call("POST", f"/join/{self.street.groups[ROOM]}", {}, account.token)
        return account

    def vote(self) -> dict[str, str]:
        """All that can be said at once; what everybody said last."""
        last: dict[str, str] = {}
        poll = self.street.newest("ines", "Which day?", ROOM)
        answers = [key.token for key in poll.keys()]  # noqa: SIM118 - of a message, no mapping
        path = f"/rooms/{self.street.groups[ROOM]}/send/{VOTE}"
        for turn in range(TIMES):
            for number, name in enumerate(ANSWERING):
                place = (number + turn) % len(DAYS)
                said, account = contents.vote(poll.ref, answers[place]), self.accounts[name]
                self.synapse.call("PUT", f"{path}/{turn}", said, account.token)
                last[name] = DAYS[place]
            for number, name in enumerate(TAPPING[turn::TIMES]):
                last[name] = DAYS[number * number % len(DAYS)]
                self.api.people.tap(name, last[name])
        self.advance(60)
        return last


@pytest.fixture
def quarter(tmp_path: Path, timed: Synapse) -> Iterator[Crowd]:
    made = Crowd(tmp_path, timed)
    made.move_in()
    with made:
        yield made


def test_p20_five_hundred_votes_from_both_sides_are_in_the_card_and_in_the_published_list(
    quarter: Crowd, tmp_path: Path
) -> None:
    quarter.plays(STARTED)
    began = quarter.clock.now()
    chosen = quarter.vote()
    lasted, counted = quarter.clock.now() - began, Counter(chosen.values())
    for title in (GROUP, ROOM):
        edits = shown(quarter, at=title, deed="edit")
        assert " · ".join(f"{day} {counted[day]}" for day in DAYS) in edits[-1].text
        assert len(edits) <= lasted / BEAT + 2
    assert quarter.api.limits.refusals == 0
    quarter.plays(CLOSED)
    (listed,) = [file for file in quarter.api.world.files.values() if file.startswith(b"{")]
    ballots = json.loads(listed)["ballots"]
    assert {name: DAYS[int(said) - 1] for name, said in ballots} == chosen
    file = tmp_path / "vote-1.json"
    file.write_bytes(listed)
    recounted = CliRunner().invoke(main, ["recount", str(file)]).output.strip()
    assert all(f"{day} {counted[day]}" in recounted for day in DAYS)
