"""A word from the team to everybody: by a line or by questions, a minute's thought, its way, its report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.memory import BUTTONS
from bot.contract.delivery import Delivered, Outgoing
from bot.people import person as persons
from bot.store.hot import Hot
from tests.flows.assembly.telling.conftest import ROOMS
from tests.kit.town import START, ZONE, Town

LINE = "olga > /announce to everyone and chats: The pantry is closed on Friday."
PEOPLE = ("maria", "sam", "ines", "rosa")


def got(town: Town, *people: str) -> list[str]:
    """Who has the words, once for each time."""
    shown = [
        s
        for s in town.memory.square.shown
        if s.deed == "send"
        and s.text.startswith("Announcement\n> The pantry is closed")
        and "Shall I" not in s.text
    ]
    return [who for who in people or PEOPLE for s in shown if s.person == who]


def local(hour: int, minute: int = 0) -> float:
    return datetime(2026, 11, 24, hour, minute, tzinfo=ZoneInfo(ZONE)).timestamp()


def test_an_announcement_by_one_line_waits_a_minute_and_reports(anywhere: Town) -> None:
    anywhere.plays(f"""
        {LINE}
        hub < Announcement
            < > The pantry is closed on Friday.
            < In private: 4 people
            < Chats: oak street
            < Shall I announce it? …
        olga > yes
        hub < I send it in a minute.
        hub < It goes out at 10:01 AM. …
        later 50 s
    """)
    assert got(anywhere) == []
    assert not anywhere.in_group()
    anywhere.plays("later 1 min")
    assert got(anywhere) == list(PEOPLE)
    assert [text.splitlines()[-1] for text in anywhere.in_group()] == ["> The pantry is closed on Friday."]
    report = anywhere.private("olga")[-1]
    assert report.startswith("Your announcement is out.\nDelivered: 4 of 4\nChats: 1 of 1")


def test_an_announcement_by_questions_and_changed_at_the_preview(town: Town) -> None:
    town.plays("""
        olga > announce
        hub < What shall I tell everybody?
        olga > The pantry is closed on Friday.
        hub < Where shall I say it? …
        olga > oak street
        hub < … Chats: oak street …
        olga > to everyone
        hub < … In private: 4 people …
        olga > no
        hub < Nothing was announced.
        later 5 min
    """)
    assert got(town) == []
    assert not town.in_group()


def test_an_announcement_is_stopped_in_its_minute(anywhere: Town) -> None:
    anywhere.plays(f"""
        {LINE}
        olga > yes
        olga > stop announcement 1
        hub < Stopped. Nobody got it.
        later 1 day
        olga > stop announcement 1
        hub < It is out already; there is nothing left to stop.
    """)
    assert got(anywhere) == []
    assert not anywhere.in_group()
    assert anywhere.rows("SELECT state, words FROM announcement") == [("stopped", None)]


@pytest.mark.parametrize("who", ["facilitator", "dispatcher", "helper", ""])
def test_announcing_is_for_organizers_and_whoever_serves_votes(town: Town, who: str) -> None:
    if who:
        town.give("sam", who)
    town.plays("sam > /announce to everyone: The pantry is closed.\nsam > yes\nlater 5 min")
    assert len(got(town)) == (3 if who == "facilitator" else 0)


# -- many people, a slow platform ------------------------------------------------------------------------

#: Two messages a second: a word to many takes its time.
SLOW = replace(BUTTONS, per_second=2, private_per_second=1)
MANY = tuple(f"n{number:03}" for number in range(60))


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path, SLOW, rooms=ROOMS, neighbours=MANY)
    yield made
    assert made.faults == []
    made.close()


def run(town: Town, seconds: float) -> None:
    """Every second something may go."""
    for _second in range(int(seconds)):
        town.pass_time(1)


def test_progress_is_one_line_edited_at_a_calm_pace(crowd: Town) -> None:
    first = min(MANY, key=lambda name: crowd.person(name).id)  # a word to many goes by their numbers
    crowd.memory.square.account(first).blocking = True
    crowd.plays("olga > /announce to everyone: The pantry is closed.\nolga > yes")
    run(crowd, 5)
    said = len(crowd.private("olga"))
    run(crowd, 55 + 60)
    assert len(crowd.private("olga")) == said
    shown = [s for s in crowd.memory.square.shown if s.person == "olga" and "delivered" in s.text]
    assert [s.deed for s in shown] == ["edit"] * len(shown)
    assert min(b.at - a.at for a, b in pairwise(shown)) >= 5
    assert 3 <= len(shown) <= 10
    assert any("of 60 delivered, 1 blocked" in s.text for s in shown)
    report = crowd.private("olga")[-1]
    assert report.startswith("Your announcement is out.\nDelivered: 59 of 60\nBlocked: 1")
    assert got(crowd, *MANY) == [who for who in MANY if who != first]


def test_an_announcement_is_stopped_in_the_midst_and_what_went_out_is_said(crowd: Town) -> None:
    crowd.plays("olga > /announce to everyone: The pantry is closed.\nolga > yes")
    run(crowd, 60 + 25)
    crowd.plays("""
        olga taps Stop it
        later 2 s
        hub < Stopped. Whoever has it keeps it; nobody else gets it.
    """)
    run(crowd, 120)
    have = len(got(crowd, *MANY))
    assert 0 < have < len(MANY)
    report = crowd.private("olga")[-1]
    assert report.startswith(
        f"Your announcement was stopped.\nDelivered: {have} of 60\nDid not get it: {60 - have}"
    )
    assert crowd.rows("SELECT count(*) FROM outbox WHERE state IN ('queued', 'held', 'sending')") == [(0,)]


@pytest.mark.parametrize("word", ["stop", "Stop it", "para"])
def test_stop_is_about_the_announcement_while_one_is_under_way(crowd: Town, word: str) -> None:
    crowd.plays(f"""
        olga > /announce to everyone: The pantry is closed.
        olga > yes
        later 2 s
        olga > {word}
        later 2 s
        hub > olga: Stopped. Nobody got it.
    """)
    run(crowd, 120)
    assert got(crowd, *MANY) == []
    crowd.plays("olga > stop\nlater 2 s\nhub > olga: From now on I only answer what you write.")


def test_who_says_stop_or_mutes_while_it_runs_is_spared_it(crowd: Town) -> None:
    crowd.plays("olga > /announce to everyone: The pantry is closed.\nolga > yes")
    run(crowd, 60 + 20)
    (left,) = crowd.rows(
        "SELECT person_id FROM outbox WHERE kind = 'announcement.copy' AND state = 'queued' LIMIT 1"
    )
    with crowd.store.write() as connection:
        late = persons.get(Hot(connection), left[0])
        assert late is not None
        persons.change(Hot(connection), late, stopped=True)
    run(crowd, 120)
    assert len(got(crowd, *MANY)) == 59
    assert "Want none: 1" in crowd.private("olga")[-1]


def test_quiet_hours_that_begin_while_it_runs_let_people_sleep(tmp_path: Path) -> None:
    town = Town(
        tmp_path,
        SLOW,
        rooms=ROOMS,
        neighbours=MANY,
        start=local(
            20,
            58,
        )
        + 40,
    )
    town.plays("olga > /announce to everyone: The pantry is closed.\nolga > yes")
    run(town, 150)
    have = len(got(town, *MANY))
    assert 0 < have < len(MANY)
    assert f"In the morning: {60 - have}" in town.private("olga")[-1]
    town.pass_time(11 * 3600 - 200)
    assert len(got(town, *MANY)) == have
    run(town, 120)
    town.pass_time(2 * 3600)
    assert len(got(town, *MANY)) == len(MANY)
    assert town.private("olga")[-1].startswith("Your announcement is out.\nDelivered: 60 of 60")
    town.close()


def test_a_long_one_is_reported_as_a_message_too(crowd: Town) -> None:
    """The line is out of sight once something else was said."""
    crowd.plays("""
        olga > /announce to everyone: The pantry is closed.
        olga > yes
        later 2 s
        olga > help
    """)
    run(crowd, 120)
    reports = [text for text in crowd.private("olga") if text.startswith("Your announcement is out.")]
    assert len(reports) == 2


# -- a kill in the midst ---------------------------------------------------------------------------------


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("executed", [False, True], ids=["before it went", "after it went"])
@pytest.mark.parametrize("at", [1, 23, 60])
def test_x1_a_kill_in_the_midst_doubles_nothing_and_the_report_is_right(
    crowd: Town, monkeypatch: pytest.MonkeyPatch, at: int, executed: bool
) -> None:
    calls, deliver = [0], crowd.memory.deliver

    async def dying(message: Outgoing) -> Delivered:
        calls[0] += "pantry" in str(message.part)
        if calls[0] != at or "pantry" not in str(message.part):
            return await deliver(message)
        calls[0] += 1
        if executed:
            await deliver(message)
        raise Killed

    crowd.plays("olga > /announce to everyone: The pantry is closed.\nolga > yes")
    monkeypatch.setattr(crowd.memory, "deliver", dying)
    with pytest.raises(Killed):
        run(crowd, 180)
    crowd.restart()
    (doubts,) = crowd.rows(
        "SELECT count(*) FROM outbox WHERE state = 'sending' AND kind = 'announcement.copy'"
    )[0]
    run(crowd, 180)
    have = got(crowd, *MANY)
    assert len(have) == len(set(have)) >= 60 - doubts + executed
    report = crowd.private("olga")[-1]
    assert report.startswith(
        f"Your announcement is out.\nDelivered: {60 - doubts} of 60\nNot certain: {doubts}"
    )


def test_x30_an_announcement_due_while_nobody_was_there_goes_a_little_late_or_not_at_all(town: Town) -> None:
    town.plays(f"{LINE}\nolga > yes")
    town.now += 7 * 3600
    town.restart()
    town.settle()
    assert got(town) == []
    assert "I was off when it was due, so nobody got it." in town.private("olga")[-1]


# -- who wants none --------------------------------------------------------------------------------------


def test_announcements_are_muted_in_the_message_and_heard_again_as_easily(anywhere: Town) -> None:
    anywhere.plays(f"""
        {LINE}
        olga > yes
        later 2 min
        sam > no announcements
        hub < I send you no announcements. In the groups you still see them. …
        later 1 day
        olga > /announce to everyone: The pantry is closed on Monday, too.
        hub < … In private: 3 people
            < Want none: 1 …
        olga > yes
        later 2 min
        sam > announcements
        hub < I send you no announcements. …
        sam > hear announcements
        hub < I send you announcements. …
        olga > /announce to everyone: The pantry is closed all week.
        hub < … In private: 4 people …
    """)
    assert got(anywhere).count("sam") == 1


def test_announcements_are_among_what_one_does_not_hear(town: Town) -> None:
    town.plays("""
        sam > settings
        sam > What I don't hear
        sam > votes
        hub < All of it, or only one?
        sam > announcements
        hub < Changed: What I don't hear is now Announcements
    """)
    assert town.person("sam").mutes == ("announcement",)


def test_l1_everybody_reads_it_with_its_language_named(town: Town) -> None:
    with town.store.write() as connection:
        persons.change(Hot(connection), town.person("sam"), language="es")
    town.plays(f"{LINE}\nolga > yes\nlater 2 min")
    assert town.private("sam")[-1].splitlines()[0] == "Anuncio, en inglés"
    assert town.private("maria")[-1].splitlines()[0] == "Announcement"


def test_start_is_the_hour_these_stories_think(town: Town) -> None:
    assert local(10) == START
