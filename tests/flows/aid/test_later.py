"""What happens later, and what happens if nobody answers (A7, A18, A19, A27-A30, A39, leaving, X6)."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.aid.following import pace
from flows.aid.requesting import requests
from flows.aid.tables import Request
from tests.flows.aid.rooms import BETWEEN, asked, helped, taken
from tests.flows.aid.street import Got, Street
from tests.kit.town import Town

HOUR, DAY = 3600, 86400


@pytest.fixture
def street(tmp_path: Path) -> Street:
    street = Street(tmp_path, BETWEEN)
    street.move_in("rosa", "sam", "kim", "olga")
    street.give("olga", "organizer")
    return street


def read(sent: list[Got], who: str) -> list[str]:
    return [got.text for got in sent if got.to == who and got.kind != "toast"]


def item(street: Street) -> object:
    return street.rows("SELECT state FROM aid_item")[0][0]


def test_a18_no_sign_of_life_for_a_day_then_silence_opens_it_again(street: Street) -> None:
    helped(street, "rosa", "sam")
    sent = street.waits(DAY)
    assert "Still on it: food?" in read(sent, "sam")[0]
    assert read(sent, "rosa") == []
    assert item(street) == "claimed"
    sent = street.waits(2 * HOUR)
    assert "open to others again: food" in read(sent, "sam")[0]
    assert "I can't reach Sam, so it is open again" in read(sent, "rosa")[0]
    assert item(street) == "open"


def test_a18_urgent_help_is_asked_after_two_hours_and_opens_after_half_an_hour(street: Street) -> None:
    helped(street, "rosa", "sam", urgency="high")
    assert read(street.waits(2 * HOUR - 60), "sam") == []
    assert "Still on it" in read(street.waits(120), "sam")[0]
    street.waits(1801)
    assert item(street) == "open"


def test_a18_half_the_time_left_counts_if_that_is_sooner(street: Street) -> None:
    helped(street, "rosa", "sam", due=(None, street.now + 4 * HOUR))
    assert read(street.waits(2 * HOUR - 60), "sam") == []
    assert "Still on it" in read(street.waits(120), "sam")[0]


@pytest.mark.parametrize("sign", ["tap", "word"])
def test_a18_a_sign_of_life_starts_the_clock_anew(street: Street, sign: str) -> None:
    helped(street, "rosa", "sam")
    street.waits(DAY)
    if sign == "tap":
        street.taps("sam", "Yes, still on it")
    else:
        street.says("sam", "@1 on my way")
    assert read(street.waits(DAY - 60), "sam") == []
    assert item(street) == "claimed"
    assert "Still on it" in read(street.waits(120), "sam")[0]


def test_a18_nothing_is_asked_about_what_is_done(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.says("sam", "done")
    street.taps("sam", "Done: food")
    assert read(street.waits(2 * DAY), "sam") == []


def test_a19_somebody_else_asks_for_a_stuck_one_and_is_next(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.waits(5 * HOUR)
    assert "I asked them" in read(street.says("kim", "take over 1"), "kim")[0]
    assert "Somebody else could do it" in street.to("sam")[-1]
    sent = street.waits(4 * HOUR + 1)
    assert any("free again: food" in text for text in read(sent, "kim"))


def test_a19_whoever_taps_help_on_a_stuck_one_may_ask(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.waits(5 * HOUR)
    street.says("kim", "help 1")
    assert "I asked them" in read(street.taps("kim", "Ask if it is stuck"), "kim")[0]


def test_a19_a_fresh_one_is_left_in_peace(street: Street) -> None:
    helped(street, "rosa", "sam")
    sent = street.says("kim", "take over 1")
    assert read(sent, "sam") == []
    assert "next in line" in read(sent, "kim")[0]


def test_a39_a_silent_requester_is_nudged_then_the_team_and_the_helper_is_never_asked(street: Street) -> None:
    number = asked(street, "rosa", "food", choosing="choose")
    taken(street, number, "sam")
    sent = street.waits(HOUR + 1)
    assert "Sam is waiting for your yes: food" in read(sent, "rosa")[0]
    assert "It's not your turn" in read(sent, "sam")[0]
    sent = street.waits(HOUR + 1)
    assert "#1 has an offer but no answer" in read(sent, "olga")[0]
    assert not any("Still on it" in text for text in read(street.waits(2 * DAY), "sam"))
    assert street.taps("sam", "I can't after all")
    assert item(street) == "open"


def test_a39_a_quarter_of_the_time_left_if_that_is_sooner(street: Street) -> None:
    number = asked(street, "rosa", "food", choosing="choose", due=(None, street.now + 2 * HOUR))
    taken(street, number, "sam")
    assert read(street.waits(1700), "rosa") == []
    assert read(street.waits(200), "rosa")


def test_a39_help_at_a_set_time_is_remembered_once_the_evening_before(street: Street) -> None:
    start = street.now + 4 * DAY
    helped(street, "rosa", "sam", due=(start, None))
    eve = street.within(lambda turn: pace.evening_before(turn, start))
    for _unused in range(3):
        if street.now + DAY < eve:
            street.waits(DAY - 60)
            street.says("sam", "@1 all fine")
    sent = street.waits(eve - street.now + 5)
    reminded = [got for got in sent if got.kind == "aid.reminder"]
    assert sorted(got.to for got in reminded) == ["rosa", "sam"]
    assert reminded[0].labels == ("It stands", "I can't")
    assert "Sam can't" not in " ".join(read(street.taps("sam", "It stands"), "rosa"))
    sent = street.taps("rosa", "I can't")
    assert "Rosa can't tomorrow: food" in read(sent, "sam")[0]
    assert item(street) == "claimed"


def test_a39_a_helper_who_cannot_come_opens_it_again(street: Street) -> None:
    start = street.now + 2 * DAY
    helped(street, "rosa", "sam", due=(start, None))
    eve = street.within(lambda turn: pace.evening_before(turn, start))
    street.waits(20 * HOUR)
    street.says("sam", "@1 all fine")
    street.waits(eve - street.now + 5)
    street.taps("sam", "I can't")
    assert item(street) == "open"
    assert "Sam can't after all" in street.to("rosa")[-1]


@pytest.mark.parametrize(("urgency", "after"), [("high", 1800), ("normal", DAY)])
def test_a28_the_team_hears_once_of_what_nobody_took(street: Street, urgency: str, after: int) -> None:
    asked(street, "rosa", "food", urgency=urgency)
    assert read(street.waits(after - 10), "olga") == []
    assert len(read(street.waits(60), "olga")) == 1
    assert read(street.waits(3 * DAY), "olga") == []


def test_a28_nobody_is_pinged_about_what_somebody_does(street: Street) -> None:
    helped(street, "rosa", "sam", urgency="high")
    assert read(street.waits(1900), "olga") == []


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Still need it", "open"),
        ("I was helped", "closed"),
        ("Helped, need more", "open"),
        ("No longer needed", "closed"),
    ],
)
def test_a27_after_a_week_the_requester_is_asked_and_the_answer_moves_it(
    street: Street, label: str, state: str
) -> None:
    asked(street, "rosa", "food")
    sent = street.waits(7 * DAY + 60)
    question = [got for got in sent if got.to == "rosa" and got.kind == "aid.question"]
    assert len(question) == 1
    assert question[0].labels == ("Still need it", "I was helped", "Helped, need more", "No longer needed")
    street.taps("rosa", label)
    assert street.rows("SELECT state FROM aid_request") == [(state,)]


def test_a27_when_its_time_has_passed_the_requester_is_asked(street: Street) -> None:
    asked(street, "rosa", "ride", due=(street.now + 30 * HOUR, None))
    assert read(street.waits(30 * HOUR), "rosa") == []
    question = "The time for this has passed: a ride. Do you still need it?"
    assert read(street.waits(2 * DAY), "rosa") == [question]


@pytest.mark.parametrize(("when", "posts"), [("tomorrow at 9pm", 2), ("tomorrow at 5am", 1)])
def test_rule_13_what_is_over_is_not_posted_again(town: Town, when: str, posts: int) -> None:
    town.plays(f"rosa > need groceries near elm {when}\nrosa > yes\nlater 26 h")
    sent = "SELECT count(*) FROM outbox o JOIN card c ON c.id = o.card_id WHERE c.kind = 'request' AND o.deed = 'send'"
    assert town.rows(sent) == [(posts,)]


def test_a27_whoever_moves_the_time_is_asked_after_the_new_one(street: Street) -> None:
    number = asked(street, "rosa", "ride", due=(street.now + 30 * HOUR, None))
    later = (street.now + 3 * DAY, None)
    assert street.within(lambda turn: requests.edit(turn, turn.session.get_one(Request, number), due=later))
    assert read(street.waits(3 * DAY), "rosa") == []
    assert len(read(street.waits(2 * HOUR), "rosa")) == 1


def test_a27_nobody_is_asked_about_a_time_that_passed_with_a_helper(street: Street) -> None:
    helped(street, "rosa", "sam", due=(street.now + 2 * HOUR, None))
    sent = street.waits(4 * HOUR)
    assert [got for got in sent if got.kind == "aid.question"] == []


def test_a29_after_a_long_outage_each_timer_acts_once_and_in_order(street: Street) -> None:
    asked(street, "rosa", "food", urgency="high")
    helped(street, "kim", "sam")
    street.store.close()
    street.now += 10 * DAY
    street.open()
    before = len(street.seen)
    street.settle()
    first = [(got.to, got.kind) for got in street.seen[before:]]
    assert first.count(("rosa", "aid.question")) == 1
    assert (
        first.count(("sam", "aid.check")) == 1
    )  # asked, not taken away: the silence begins when it is heard
    street.settle()
    assert [(got.to, got.kind) for got in street.seen[before:]] == first
    fired = [row[0] for row in street.rows("SELECT due_at FROM timer WHERE state = 'done' ORDER BY id")]
    assert len(fired) == len(set(street.rows("SELECT kind, subject, key FROM timer WHERE state = 'done'")))


def test_a30_the_team_takes_one_on_and_it_unlocks_by_itself(street: Street) -> None:
    asked(street, "rosa", "food")
    assert "#1 is yours until" in read(street.says("olga", "take on 1"), "olga")[0]
    assert item(street) == "held"
    street.says("sam", "help 1")
    assert item(street) == "held"
    street.waits(2 * HOUR + 1)
    assert item(street) == "open"


def test_a30_only_the_team_takes_on(street: Street) -> None:
    asked(street, "rosa", "food")
    street.says("sam", "take on 1")
    assert item(street) == "open"


def test_log_12_says_who_was_told_what_without_names_or_words(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.says("rosa", "@1 the blue door")
    sent = read(street.says("olga", "/log 1"), "olga")[0]
    assert "a helper · got a message · arrived" in sent
    assert "whoever asked · asked for" in sent
    for private in ("Rosa", "Sam", "blue", "needs"):
        assert private not in sent
    assert "isn't yours" in read(street.says("kim", "/log 1"), "kim")[0]


def test_leaving_what_somebody_held_opens_again_after_a_day(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.within(
        lambda turn: turn.hot.run(
            "UPDATE person SET standing = 'stranger' WHERE id = ?", (street.ids["sam"],)
        )
    )
    street.within(lambda turn: BETWEEN.on_person(turn, street.ids["sam"], "left"))  # type: ignore[misc]  # it has one
    assert "You left the group" in street.to("sam")[-1]
    street.waits(DAY + 60)
    assert item(street) == "open"


def test_x6_the_other_side_and_the_team_hear_at_once_that_somebody_is_gone(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.within(lambda turn: turn.hot.run("UPDATE account SET reachable = 0 WHERE user = 'sam'"))
    street.within(lambda turn: BETWEEN.on_person(turn, street.ids["sam"], "unreachable"))  # type: ignore[misc]  # it has one
    assert "I can't reach Sam any more: food" in street.to("rosa")[-1]
    assert "can't be reached: food" in street.to("olga")[-1]
    street.waits(DAY + 60)
    assert item(street) == "open"


def test_a7_whoever_never_came_in_is_the_teams_to_find(street: Street) -> None:
    street.within(lambda turn: turn.hot.run("UPDATE account SET reachable = 0 WHERE user = 'kim'"))
    street.within(lambda turn: BETWEEN.on_person(turn, street.ids["kim"], "outside"))  # type: ignore[misc]  # it has one
    assert read(street.waits(890), "olga") == []
    assert "Kim asked for something in the group" in read(street.waits(20), "olga")[0]
