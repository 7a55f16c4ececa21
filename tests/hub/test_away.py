"""X33, X19: taps made while the hub was away are lost, so whoever might have tapped is told."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.memory import BUTTONS
from bot.hub.contact import Contact
from tests.hub.stalls import Stalls

HOUR, DAY = 3600.0, 86400.0
#: As on Telegram.
FORGETFUL = replace(BUTTONS, taps_kept=150.0, words_kept=DAY)
NEIGHBOURS = ("maria", "sam", "ines", "rosa")


class Shore(Stalls):
    """A town whose platform may be silent for a while."""

    def open(self) -> None:
        """A new run begins."""
        self.restart()
        adapters = {self.memory.name: self.memory}
        self.contact = Contact(self.store, adapters, lambda: self.now, lambda: self.now)
        self.contact.begin()
        self.hear()

    def hear(self) -> None:
        self.contact.hear(self.memory.name)
        self.contact.note()

    def is_away(self, seconds: float, *, down: bool) -> float:
        """Nothing is heard for so long, by a stop or a lost connection; the moment at which it ends."""
        self.hear()
        self.now += seconds
        back = self.now
        if down:
            self.open()
        else:
            self.hear()
        return back

    def settle_back(self) -> None:
        """The minute after."""
        self.settle()
        self.pass_time(60)

    def live(self, before: float = float("inf")) -> list[str]:
        """What the live posts of the group say that hung there before a moment."""
        refs = self.rows(
            "SELECT message FROM card WHERE state IN ('live', 'board') AND message IS NOT NULL AND posted_at < ?",
            (before,),
        )
        return [self.memory.square.posts[ref].text for (ref,) in refs]

    def unasked(self, back: float) -> list[int]:
        """Open questions that stand before people since before."""
        rows = self.rows(
            "SELECT v.id FROM conversation v JOIN outbox o ON o.id = v.prompt_id"
            " WHERE v.state = 'open' AND (o.state <> 'sent' OR o.done_at < ?)",
            (back,),
        )
        return [row[0] for row in rows]

    def told(self, name: str) -> int:
        """How often somebody on duty read of an absence."""
        return sum("I was away from Memory" in text for text in self.private(name))


@pytest.fixture
def shore(tmp_path: Path) -> Iterator[Shore]:
    made = Shore(tmp_path, FORGETFUL)
    made.open()
    yield made
    assert made.faults == []
    made.close()


@pytest.mark.parametrize("down", [True, False], ids=["stopped", "cut off"])
def test_x33_back_again_the_hub_says_so_wherever_a_tap_may_be_lost(shore: Shore, down: bool) -> None:
    shore.ordered("maria", "bread")
    shore.plays("sam > /order milk\nhub < How many?")
    shore.is_away(30 * 60, down=down)
    shore.settle_back()
    shore.plays("""
        hub @ oak street: Number 1 is open. … I was away, Tue 24 Nov, 10:00 AM–10:30 AM. Please tap again.
        hub > sam: I was away … Once more: … How many?
        hub > olga: I was away from Memory … The cards there ask people to tap again.
    """)
    assert shore.told("olga") == 1
    assert not any(shore.told(name) for name in NEIGHBOURS)


def test_x33_after_twelve_hours_the_cards_are_as_they_were(shore: Shore) -> None:
    shore.ordered("maria", "bread")
    before = shore.live()
    shore.is_away(HOUR, down=False)
    shore.settle_back()
    assert shore.live() != before
    shore.pass_time(11 * HOUR)
    assert shore.live() != before
    shore.pass_time(HOUR)
    assert shore.live() == before


def test_x33_what_is_posted_afterwards_says_nothing(shore: Shore) -> None:
    shore.is_away(HOUR, down=True)
    shore.settle_back()
    shore.ordered("maria", "bread")
    assert "away" not in shore.live()[0]


@pytest.mark.parametrize("down", [True, False], ids=["stopped", "cut off"])
def test_x33_a_short_silence_is_none(shore: Shore, down: bool) -> None:
    shore.ordered("maria", "bread")
    shore.is_away(140, down=down)
    shore.settle_back()
    assert "away" not in "".join(shore.live() + shore.private("olga"))


def test_x33_a_platform_that_keeps_taps_has_lost_nothing(tmp_path: Path) -> None:
    shore = Shore(tmp_path, BUTTONS)
    shore.open()
    shore.ordered("maria", "bread")
    shore.is_away(3 * DAY, down=True)
    shore.settle_back()
    assert "away" not in "".join(shore.live() + shore.private("olga"))


def test_x16_x33_a_wall_clock_that_jumps_is_no_absence(tmp_path: Path) -> None:
    shore, ticks = Shore(tmp_path, FORGETFUL), [0.0]
    shore.open()
    shore.contact = Contact(shore.store, {"memory": shore.memory}, lambda: shore.now, lambda: ticks[0])
    shore.hear()
    for jump in (HOUR, -HOUR, DAY, -DAY):
        shore.now += jump
        ticks[0] += 30
        assert not shore.contact.hear("memory")


def test_x33_who_answered_meanwhile_is_not_asked_again(shore: Shore) -> None:
    shore.plays("sam > /order milk\nhub < How many?")
    shore.hear()
    shore.now += HOUR
    shore.memory.people.say("sam", "3")
    shore.settle()
    shore.hear()
    shore.settle_back()
    assert not [text for text in shore.private("sam") if "away" in text]


def test_x19_after_more_than_a_day_the_gap_is_declared(shore: Shore) -> None:
    shore.ordered("maria", "bread")
    shore.is_away(25 * HOUR, down=True)
    shore.settle_back()
    shore.plays("""
        hub > olga: I was away from Memory … longer than it keeps messages. … Please ask them to write again.
    """)
    assert "Number 1" in shore.live()[0]
    assert "Please tap again" in shore.live()[0]


def test_x33_of_200_outages_none_leaves_a_card_or_a_question_without_the_notice(shore: Shore) -> None:
    dice, cards, questions = random.Random(33), 0, 0
    for _outage in range(200):
        for name in dice.sample(NEIGHBOURS, 2):
            _does_something(shore, dice, name)
        _ = dice.random() < 0.3 and shore.memory.people.say(dice.choice(NEIGHBOURS), "2")
        back = shore.is_away(dice.uniform(151, dice.choice((600, 30 * HOUR))), down=dice.random() < 0.5)
        shore.settle_back()
        live, told = shore.live(back), shore.rows("SELECT 1 FROM conversation WHERE state = 'open'")
        assert [text for text in live if "Please tap again" not in text] == []
        assert shore.unasked(back) == []
        cards, questions = cards + len(live), questions + len(told)
    assert cards > 300
    assert questions > 100


def _does_something(shore: Shore, dice: random.Random, name: str) -> None:
    """Order, answer, stop in the middle, or take what hangs there."""
    people = shore.memory.people
    for text in dice.choice(
        (("/order bread",), ("/order milk", "2"), ("/order salt", "2", "yes"), ("stop",))
    ):
        people.say(name, text)
        shore.settle()
