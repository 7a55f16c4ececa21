"""The week in short for a group, the morning's overview for organizers (deliver 5): across all rooms, never empty."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.memory.posts import Showing
from bot.contract.views import Act
from bot.hub import kernel
from bot.talk import Furniture
from bot.talk.furniture import Week
from flows import aid, basics, shifts
from tests.kit.town import ZONE, Town

HERE = ZoneInfo(ZONE)
#: A room that asks for money, as the fund does.
COFFER = Furniture(
    "coffer",
    digest=lambda look: Week((), [(("The roof · $40 of $200",), Act("aid.thing", "Open the roof", "1"))]),
    morning=lambda ground: [(("2 gifts to look at",), Act("aid.thing", "Look", "2"))],
    gives=True,
)
#: Seconds from the start (Tuesday, 10:00) to the Monday after it, a quarter past ten.
MONDAY = "later 6 days\nlater 15 min\n"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = _town(tmp_path)
    yield made
    assert made.faults == []
    made.close()


def _town(folder: Path, *more: Furniture) -> Town:
    made = Town(folder, rooms=(kernel.FURNITURE, basics.FURNITURE, aid.FURNITURE, shifts.FURNITURE, *more))
    made.turns.start()
    return made


def _something_is_open(town: Town) -> None:
    town.plays("""
        maria > need groceries for 3 near oak, no hurry
        maria > yes
        olga > /shift Food pantry, Monday 30 Nov 17:00-19:00, 4 people, St. Ann's hall
        olga > yes
    """)


def _digests(town: Town) -> list[tuple[str, str]]:
    """When, and what, of all that came round by itself."""
    rows = town.rows("SELECT txn FROM outbox WHERE kind LIKE 'digest.%' AND state = 'sent'")
    sent = {row[0] for row in rows}
    return [
        (datetime.fromtimestamp(shown.at, HERE).strftime("%a %H:%M"), shown.text)
        for shown in town.memory.square.diary
        if isinstance(shown, Showing) and shown.txn in sent
    ]


def test_a_group_reads_once_a_week_what_is_open_in_all_rooms(town: Town) -> None:
    _something_is_open(town)
    town.plays(
        MONDAY
        + """
        hub @ oak street: This week: 1 new request … food … #1 … Food pantry … 4 missing · #2 [Help #1] [Sign up #2]
    """
    )
    assert [when for when, text in _digests(town) if "This week" in text] == ["Mon 10:00"]


def test_a37_a_week_in_which_all_was_done_says_so(town: Town) -> None:
    town.plays(
        """
        maria > need groceries for 3 near oak, no hurry
        maria > yes
        sam > help 1
        sam > yes
        sam > done 1
        maria > yes
    """
        + MONDAY
        + "hub @ oak street: This week: 1 new request, 1 was covered, thank you"
    )


def test_organizers_read_each_morning_what_waits_for_somebody(town: Town) -> None:
    _something_is_open(town)
    town.plays("""
        later 1 day
        hub > olga: What waits for somebody: … food … nobody yet · #1 [Open #1]
        later 5 days
        hub > olga: What waits for somebody: … #1 … Food pantry … 4 missing · #2 [Open #1] [Open shift #2]
    """)
    mornings = [when for when, text in _digests(town) if "What waits" in text]
    assert mornings == [f"{day} 08:00" for day in "Wed Thu Fri Sat Sun Mon".split()]
    assert not [text for text in town.private("maria") if "What waits" in text]


def test_nothing_open_nothing_said(town: Town) -> None:
    town.plays("later 8 days\nolga > overview\nhub < Nothing waits for anybody just now. [Not every morning]")
    assert _digests(town) == []


def test_each_button_leads_to_its_thing(town: Town) -> None:
    _something_is_open(town)
    town.plays(
        MONDAY
        + """
        ines taps Sign up #2
        hub > ines: You're in: Food pantry
        olga > overview
        hub < What waits for somebody:
        olga taps Open #1
        hub < food
    """
    )


def test_mornings_go_without_for_whoever_wants_that(town: Town) -> None:
    _something_is_open(town)
    town.plays("""
        olga > overview
        olga taps Not every morning
        hub < No overview in the morning any more. … [Each morning]
        later 2 days
    """)
    assert _digests(town) == []
    town.plays("""
        olga > overview
        olga taps Each morning
        hub < I send you the overview each morning. [Not every morning]
        later 1 day
    """)
    assert [when for when, _text in _digests(town)] == ["Fri 08:00"]


def test_the_community_sets_day_and_hour_or_none_at_all(town: Town) -> None:
    town.decide("digest.day", 5)
    town.decide("digest.hour", 17)
    town.decide("digest.mornings", False)
    town.turns.start()
    _something_is_open(town)
    town.plays("later 7 days")
    assert [when for when, _text in _digests(town)] == ["Fri 17:00"]
    town.decide("digest.weekly", False)
    town.plays("later 7 days")
    assert len(_digests(town)) == 1


def test_at_night_it_waits_for_the_morning(town: Town) -> None:
    town.decide("digest.hour", 23)
    town.decide("digest.morning_hour", 5)
    town.turns.start()
    _something_is_open(town)
    town.plays("later 7 days")
    hours = {when.partition(" ")[2] for when, _text in _digests(town)}
    assert hours
    assert all("08:00" <= hour < "21:00" for hour in hours)


def test_rule_20_money_comes_apart_from_help(tmp_path: Path) -> None:
    town = _town(tmp_path, COFFER)
    _something_is_open(town)
    town.plays("later 7 days")
    assert [
        text for _when, text in _digests(town) if "food" in text and ("roof" in text or "gifts" in text)
    ] == []
    assert sum("The roof · $40 of $200" in text for _when, text in _digests(town)) == 1
    assert sum("2 gifts to look at" in text for _when, text in _digests(town)) == 7
    town.close()


def test_an_hour_moved_to_later_today_leaves_no_day_out(town: Town) -> None:
    _something_is_open(town)
    town.decide("digest.morning_hour", 20)
    town.plays("later 3 days")
    assert [when for when, _text in _digests(town)] == ["Wed 08:00", "Thu 20:00"]


def test_a_restart_says_nothing_twice_and_days_off_leave_none_out(town: Town) -> None:
    _something_is_open(town)
    town.plays("later 6 days\nlater 1 h")
    before = len(_digests(town))
    for _unused in range(3):
        town.restart()
        town.turns.start()
        town.settle()
    assert len(_digests(town)) == before
    town.now += 20 * 86400  # nobody home
    town.turns.start()
    town.plays("later 2 days")
    assert len(_digests(town)) >= before + 2


def test_x17_a_clock_change_leaves_no_day_out(town: Town) -> None:
    town.now = datetime(2027, 3, 13, 12, tzinfo=HERE).timestamp()  # the clock goes forward on the 14th
    town.decide("digest.morning_hour", 9)
    town.turns.start()
    _something_is_open(town)
    town.plays("later 3 days")
    assert [when for when, text in _digests(town) if "What waits" in text] == [
        "Sun 09:00",
        "Mon 09:00",
        "Tue 09:00",
    ]
