"""How help ends (A25, A26, A16, A34, V32)."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.aid.following import closing
from tests.flows.aid.rooms import BETWEEN, asked, helped, taken
from tests.flows.aid.street import Got, Street

DAY = 86400


@pytest.fixture
def street(tmp_path: Path) -> Street:
    street = Street(tmp_path, BETWEEN)
    street.move_in("rosa", "sam", "kim", "olga")
    street.give("olga", "organizer")
    return street


def read(sent: list[Got], who: str) -> str:
    return " | ".join(got.text for got in sent if got.to == who)


def done(street: Street, who: str) -> list[Got]:
    street.says(who, "done")
    return street.taps(who, "Done: food")


def state(street: Street) -> tuple[object, ...]:
    return street.rows(
        "SELECT r.state, r.reason, i.state FROM aid_request r JOIN aid_item i ON i.request_id = r.id"
    )[0]


def test_a26_the_helper_says_done_and_the_requester_is_asked(street: Street) -> None:
    helped(street, "rosa", "sam")
    sent = done(street, "sam")
    assert state(street) == ("closed", "done", "closed")
    assert "Thank you! food: done. I ask Rosa too" in read(sent, "sam")
    assert read(sent, "rosa") == "Sam says it's done: food. Did you get what you needed?"
    assert "Good to hear" in read(street.taps("rosa", "Yes, all good"), "rosa")


def test_a26_not_received_opens_it_again_and_the_team_knows(street: Street) -> None:
    helped(street, "rosa", "sam")
    done(street, "sam")
    sent = street.taps("rosa", "No, not yet")
    assert state(street) == ("open", None, "open")
    assert "open again: food" in read(sent, "rosa")
    assert "still needs something" in read(sent, "sam")
    assert "did not arrive" in read(sent, "olga")
    assert "open already" in read(street.taps("rosa", "No, not yet"), "rosa")


def test_a26_the_requester_says_done_and_the_helper_is_asked(street: Street) -> None:
    helped(street, "rosa", "sam")
    sent = done(street, "rosa")
    assert "Did it go well for you, too?" in read(sent, "sam")
    assert "I told the team" in read(street.taps("sam", "Something's wrong"), "sam")


def test_rule_16_done_can_be_taken_back_for_ten_minutes(street: Street) -> None:
    helped(street, "rosa", "sam")
    done(street, "sam")
    sent = street.taps("sam", "Undo")
    assert "All is as before" in read(sent, "rosa")
    assert state(street) == ("open", None, "claimed")
    done(street, "sam")
    street.waits(601)
    assert "a while ago" in read(street.taps("sam", "Undo"), "sam")


def test_a2_closing_one_thing_leaves_the_other_open(street: Street) -> None:
    number = asked(street, "rosa", "food", "baby")
    taken(street, number, "sam")
    done(street, "sam")
    assert street.rows("SELECT state FROM aid_item ORDER BY letter") == [("closed",), ("open",)]
    assert street.rows("SELECT state FROM aid_request") == [("open",)]


def test_a25_a_late_tap_shows_the_state_and_changes_nothing(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.says("sam", "done")
    done(street, "rosa")
    before = state(street)
    assert "closed already: food, done" in read(street.taps("sam", "Done: food"), "sam")
    assert state(street) == before


@pytest.mark.parametrize("reason", list(closing.REASONS))
def test_a25_the_team_closes_for_a_reason_and_whoever_is_concerned_is_told(
    street: Street, reason: str
) -> None:
    helped(street, "rosa", "sam")
    street.within(lambda turn: turn.set_setting("aid.pointer", "211"))
    street.says("olga", "/close 1")
    street.says("olga", str(list(closing.REASONS).index(reason) + 1))
    sent = street.taps("olga", "Close it")
    assert state(street) == ("closed", reason, "closed")
    assert "The team closed #1" in read(sent, "rosa")
    assert ("Please try 211." in read(sent, "rosa")) == (reason == "cannot")
    assert read(sent, "sam")
    assert "is closed" in read(street.says("olga", "/close 1"), "olga")


def test_a25_somebody_elses_request_is_not_closed(street: Street) -> None:
    helped(street, "rosa", "sam")
    assert "isn't yours" in read(street.says("kim", "/close 1"), "kim")
    assert state(street)[0] == "open"


def test_a41_after_the_end_a_number_still_reaches_them_and_dies_in_a_week(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.says("rosa", "@1 hello")
    done(street, "sam")
    assert "you left your bag" in read(street.says("rosa", "@1 you left your bag"), "sam")
    assert "Who is that for?" not in read(street.says("rosa", "thanks everybody"), "rosa")
    street.waits(7 * DAY + 60)
    assert not read(street.says("rosa", "@1 anybody?"), "sam")


def test_a34_words_are_erased_after_seven_days_and_counts_stay(street: Street) -> None:
    helped(street, "rosa", "sam", place="12 Elm Court")
    done(street, "sam")
    street.waits(7 * DAY - 60)
    assert street.rows("SELECT words IS NULL FROM aid_request") == [(0,)]
    street.waits(120)
    assert street.rows("SELECT words, place, public_place, note, state, reason FROM aid_request") == [
        (None, None, None, None, "closed", "done")
    ]


def test_v32_kept_sixty_days_if_the_requester_says_so(street: Street) -> None:
    helped(street, "rosa", "sam")
    done(street, "rosa")
    assert "Kept until" in read(street.taps("rosa", "Keep to ask again"), "rosa")
    street.waits(59 * DAY)
    assert street.rows("SELECT words IS NULL FROM aid_request") == [(0,)]
    street.waits(2 * DAY)
    assert street.rows("SELECT words IS NULL FROM aid_request") == [(1,)]


def test_a34_what_was_opened_again_is_not_erased(street: Street) -> None:
    helped(street, "rosa", "sam")
    done(street, "sam")
    street.taps("rosa", "No, not yet")
    street.waits(8 * DAY)
    assert street.rows("SELECT words IS NULL, state FROM aid_request") == [(0, "open")]
