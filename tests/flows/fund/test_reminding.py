"""Reminders that nobody resents: when, how often, to whom, with what on them (F3, F4; rule 20)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from adapters.memory.posts import Showing
from tests.kit.town import ZONE, Town

HERE = ZoneInfo(ZONE)


@pytest.fixture
def fund(winter: Town) -> Town:
    winter.turns.start()
    winter.decide("digest.mornings", False)
    return winter


def reminders(town: Town, who: str) -> list[tuple[str, str]]:
    """Day, and first line, of each reminder that somebody got."""
    sent = {row[0] for row in town.rows("SELECT txn FROM outbox WHERE kind = 'fund.reminder'")}
    return [
        (datetime.fromtimestamp(shown.at, HERE).strftime("%d %b %H:%M"), shown.text.split("\n")[0])
        for shown in town.memory.square.diary
        if isinstance(shown, Showing) and shown.person == who and shown.txn in sent
    ]


SOON, PAST = "Soon due, as you said:", "You said you would give this. Is it paid, or shall it wait?"


def _later(days: int) -> str:
    return "\n".join(["later 1 day"] * days)


def test_f3_three_at_most_ever_rarer_then_silence_and_a_word_to_the_team(fund: Town) -> None:
    fund.plays(
        f"""
        sam > /pledge 20
        sam > change
        sam > from
        sam > 4 december
        sam > yes
        {_later(8)}
        hub > sam: Soon due … $20 · Winter · due Fri 4 Dec · #2 … Give: … [I paid] [Later or pause] [Change] [Stop]
        {_later(16)}
    """.replace("\n\n", "\n")
    )
    assert reminders(fund, "sam") == [("01 Dec 10:00", SOON), ("07 Dec 10:00", PAST), ("16 Dec 10:00", PAST)]


def test_f3_the_team_reads_of_it_once(fund: Town) -> None:
    fund.plays("ines > /campaign Roof, $500, www.oak.org, cash to Ines\nines taps No end\nines > yes")
    fund.plays(f"sam > /pledge 20 for roof\nsam > yes\n{_later(40)}")
    told = [text for text in fund.private("ines") if "No word about" in text]
    assert told == ["No word about $20 of Sam, due Tue 24 Nov. I don't ask again."]
    assert len(reminders(fund, "sam")) == 3


def test_f3_the_longer_the_period_the_sooner_the_first_word(fund: Town) -> None:
    fund.plays("ines > /campaign Roof, $500 a month, www.oak.org, cash to Ines\nines taps No end\nines > yes")
    for who, often in (("sam", "a week"), ("rosa", "a month"), ("maria", "a year")):
        fund.plays(
            f"{who} > /pledge 10 {often} for roof\n{who} > change\n{who} > from\n{who} > 20 december\n{who} > yes"
        )
    fund.plays(_later(27))
    assert [reminders(fund, who)[0][0] for who in ("sam", "rosa", "maria")] == [
        "19 Dec 10:00", "17 Dec 10:00", "06 Dec 10:00",
    ]  # fmt: skip


def test_f3_all_dues_of_one_person_come_in_one_message(fund: Town) -> None:
    fund.plays("ines > /campaign Roof, $500, www.oak.org, cash to Ines\nines taps No end\nines > yes")
    fund.plays(f"""
        sam > /pledge 20 for winter
        sam > yes
        sam > /pledge 30 for roof
        sam > yes
        {_later(2)}
        hub > sam: You said … $20 · Winter … #3 … $30 · Roof … #4 … [Open gift #3] [Open gift #4]
        sam taps Open gift #4
        hub < $30 · Roof … [I paid]
    """)
    assert len(reminders(fund, "sam")) == 1


@pytest.mark.parametrize(
    "end", ["paid 2", "stop gift 2", "pause 2", "later 2\nsam taps In 3 months", "/stop"]
)
def test_f3_nothing_after_that(fund: Town, end: str) -> None:
    fund.plays(f"sam > /pledge 20\nsam > yes\n{_later(2)}")
    assert len(reminders(fund, "sam")) == 1
    fund.plays(f"sam > {end}\n{_later(25)}")
    assert len(reminders(fund, "sam")) == 1


def test_f3_nothing_after_the_campaigns_end(fund: Town) -> None:
    fund.plays(f"sam > /pledge 20\nsam > change\nsam > from\nsam > 22 december\nsam > yes\n{_later(40)}")
    assert [day for day, _text in reminders(fund, "sam")] == ["19 Dec 10:00"]


def test_f3_what_sleeps_is_read_again_when_it_wakes(fund: Town) -> None:
    fund.plays(f"""
        sam > settings
        sam > quiet hours
        sam > 8pm to 1pm
        sam > /pledge 20
        sam > yes
        rosa > /pledge 20
        rosa > yes
        {_later(1)}
        later 22 h
        sam > settings
        later 1 h
        later 1 h
        sam > paid 2
        later 5 h
    """)
    assert reminders(fund, "rosa") == [("26 Nov 10:00", PAST)]
    assert reminders(fund, "sam") == []


def test_f3_quiet_hours_hold_and_it_comes_at_their_end(fund: Town) -> None:
    fund.plays(
        f"sam > settings\nsam > quiet hours\nsam > 8pm to 1pm\nsam > /pledge 20\nsam > yes\n{_later(3)}"
    )
    assert reminders(fund, "sam") == [("26 Nov 13:00", PAST)]


def test_f3_nobody_who_just_gave_is_reminded(fund: Town) -> None:
    fund.plays(f"""
        sam > /pledge 20
        sam > yes
        sam > /pledge 5 hours
        sam > driving
        sam taps Once
        sam > yes
        {_later(1)}
        sam > paid 2
        {_later(1)}
    """)
    assert reminders(fund, "sam") == []


def test_f4_cant_now_ask_me_in_three_months(fund: Town) -> None:
    fund.plays(f"""
        ines > /campaign Roof, $500 a month, www.oak.org, cash to Ines
        ines taps No end
        ines > yes
        sam > /pledge 10 a month for roof
        sam > yes
        {_later(2)}
        sam > can't now, ask me in 3 months
        hub < That's fine. I say nothing of $10 before Fri 26 Feb 2027 comes near. [Stop]
        {_later(89)}
    """)
    assert len(reminders(fund, "sam")) == 1
    fund.plays(_later(30))
    assert len(reminders(fund, "sam")) == 2


def test_rule_20_nobody_is_asked_within_thirty_days_of_asking_for_help(fund: Town) -> None:
    fund.plays(f"sam > /pledge 20\nsam > yes\nsam > need groceries near oak\nsam > yes\n{_later(25)}")
    assert reminders(fund, "sam") == []


def test_f3_a_muted_campaign_is_not_spoken_of(fund: Town) -> None:
    fund.plays("sam > /pledge 20\nsam > yes")
    fund.plays(
        f"sam > mute campaign 1\nhub < I won't write to you about Winter any more. [Hear of it]\n{_later(4)}"
    )
    assert reminders(fund, "sam") == []
    fund.plays(f"sam > mute campaign 1\nhub < I write to you about Winter again.\n{_later(1)}")
    assert len(reminders(fund, "sam")) == 1


def test_x17_an_absence_and_a_clock_change_double_nothing_and_lose_nothing(fund: Town) -> None:
    fund.plays("sam > /pledge 20\nsam > yes")
    fund.now += 5 * 86400
    for _unused in range(3):
        fund.restart()
        fund.turns.start()
        fund.settle()
    fund.plays(_later(3))
    assert len(reminders(fund, "sam")) == 1


def test_f3_of_one_morning_those_who_promised_first_are_reminded_first(fund: Town) -> None:
    fund.plays("\n".join(f"{who} > /pledge 20\n{who} > yes" for who in ("rosa", "sam", "maria")))
    fund.plays(_later(4))
    promised = fund.rows("SELECT person_id FROM fund_pledge ORDER BY id")
    assert len(promised) == 3
    assert (
        fund.rows("SELECT person_id FROM outbox WHERE kind = 'fund.reminder' ORDER BY id LIMIT 3") == promised
    )
