"""G1, P12: whoever starts more votes than the group has room for is told at once when each of them goes up."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.kit.town import GROUP, Town

PLACES = ("Hall", "Park", "Elm", "Dock", "Pier")


@pytest.fixture
def town_at_work(town: Town) -> Town:
    """Five votes, started two minutes apart."""
    for place in PLACES:
        town.plays(f"sam > /poll {place}? yes/no until sunday\nsam > yes\nlater 2 min")
    return town


def promised(town: Town) -> list[float]:
    """When each vote that waits goes up, as its starter was told."""
    zone = ZoneInfo("America/Chicago")
    said = (
        re.search(r"this one goes up Tue 24 Nov, (\d+):(\d+) (AM|PM)\.", text) for text in town.private("sam")
    )
    return sorted(
        datetime(2026, 11, 24, int(one[1]) % 12 + 12 * (one[3] == "PM"), int(one[2]), tzinfo=zone).timestamp()
        for one in said
        if one is not None
    )


def posted(town: Town) -> list[float]:
    """When each vote went up."""
    group = town.memory.square.group(GROUP)
    first: dict[str, float] = {}
    for shown in town.memory.square.shown:
        name = shown.text.partition("?")[0]
        if shown.chat == group and shown.deed == "send" and name in PLACES and "voted · until" in shown.text:
            first.setdefault(name, shown.at)
    return sorted(first.values())


def test_g1_p12_it_says_when_a_vote_goes_up_and_keeps_it(town_at_work: Town) -> None:
    told = promised(town_at_work)
    assert len(told) == len(PLACES) - len(posted(town_at_work)) > 0
    town_at_work.pass_time(5 * 3600)
    gone_up = posted(town_at_work)[-len(told) :]
    assert len(posted(town_at_work)) == len(PLACES)
    assert all(0 <= when - then < 120 for then, when in zip(told, gone_up, strict=True)), (told, gone_up)


def test_g1_p12_at_once_where_there_is_room(town: Town) -> None:
    town.plays("sam > /poll Hall? yes/no until sunday\nsam > yes")
    assert not any("goes up" in text for text in town.private("sam"))


def test_rule_12_at_night_it_says_in_the_morning(town: Town) -> None:
    town.pass_time(13 * 3600)
    town.plays("""
        sam > /poll Hall? yes/no until sunday
        sam > yes
        hub < The group rests now; the vote goes up there Wed 25 Nov, 8:00 AM.
    """)


def test_g1_p12_in_spanish(espanol: Town) -> None:
    for place in PLACES[:3]:
        espanol.plays(f"sam > /poll ¿{place}? sí/no hasta domingo\nsam > sí")
    assert "El grupo ya tuvo sus mensajes por ahora; este sale el mar 24 nov" in espanol.private("sam")[-1]
