"""The relay (A16, A41): who hears what, and that nobody else ever does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.contract.views import View
from flows.aid.between import relay
from tests.flows.aid.rooms import BETWEEN, asked, helped, taken
from tests.flows.aid.street import Got, Street


@pytest.fixture
def street(tmp_path: Path) -> Street:
    street = Street(tmp_path, BETWEEN)
    street.move_in("rosa", "sam", "kim", ana="es")
    return street


def words_for(who: str, sent: list[Got]) -> list[str]:
    return [got.text for got in sent if got.to == who and got.kind == "relay.word"]


def newest(street: Street, who: str) -> Got:
    return next(got for got in reversed(street.seen) if got.to == who and got.kind == "relay.word")


def test_a41_a_reply_and_a_number_reach_the_other_one_headed_with_who_and_about_what(street: Street) -> None:
    helped(street, "rosa", "sam")
    sent = street.says("rosa", "@1 the bell is broken, please knock")
    assert words_for("sam", sent) == [
        "Rosa writes about #1:\nthe bell is broken, please knock\nTo answer, reply to this message or start with @1."
    ]
    sent = street.says("sam", "will do", to=newest(street, "sam"))
    assert [got.text for got in sent if got.to == "sam"] == ["Sent to Rosa."]
    assert words_for("rosa", sent)[0].startswith("Sam writes about #1:\nwill do")


def test_a41_plain_words_are_asked_about_and_kept_until_decided(street: Street) -> None:
    helped(street, "rosa", "sam")
    helped(street, "rosa", "kim", "ride")
    asked_back = street.says("rosa", "see you at five")
    assert [got.to for got in asked_back] == ["rosa"]
    assert asked_back[0].labels == ("For Kim", "For Sam", "Something new")
    sent = street.taps("rosa", "For Sam")
    assert words_for("sam", sent)
    assert not words_for("kim", sent)
    assert "see you at five" in words_for("sam", sent)[0]
    assert words_for("sam", street.taps("rosa", "For Sam")) == []  # a second tap sends nothing


def test_a41_an_old_question_never_sends_what_was_written_later(street: Street) -> None:
    helped(street, "rosa", "sam")
    first = street.says("rosa", "can you come")[0]
    second = street.says("rosa", "at five?")[0]
    assert "can you come\nat five?" in second.text
    assert words_for("sam", street.taps("rosa", "For Sam", on=first)) == []
    sent = street.taps("rosa", "For Sam", on=second)
    assert "can you come\nat five?" in words_for("sam", sent)[0]


def test_a41_something_new_goes_to_the_hub(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.says("rosa", "what time is it")
    sent = street.taps("rosa", "Something new")
    assert [got.to for got in sent if got.kind != "toast"] == ["rosa"]
    assert street.rows("SELECT count(*) FROM aid_word") == [(0,)]


def test_a41_writing_to_somebody_ends_with_done(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.says("rosa", "@1 hello")
    begun = street.taps("sam", "Write to Rosa")
    assert "Writing to Rosa about #1" in begun[0].text
    assert "on my way" in words_for("rosa", street.says("sam", "on my way"))[0]
    assert "no longer goes to Rosa" in street.says("sam", "/done")[0].text
    assert words_for("rosa", street.says("sam", "and now?")) == []


@pytest.mark.parametrize("how", ["silence", "command", "question", "ending"])
def test_a41_writing_to_somebody_ends_by_itself(street: Street, how: str) -> None:
    number = helped(street, "rosa", "sam")
    street.says("rosa", "@1 hello")
    street.taps("sam", "Write to Rosa")
    if how == "silence":
        street.waits(1801)
    elif how == "command":
        street.says("sam", "/mine")
    elif how == "question":
        street.within(lambda turn: turn.reply(_question(), "question"), "sam")
    else:
        street.within(lambda turn: relay.end_all(turn, number))
    assert words_for("rosa", street.says("sam", "still there?")) == []


def _question() -> View:
    return View.of("How many?")


def test_a16_no_handle_or_number_is_shown_and_names_are_shown_as_wished(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.within(
        lambda turn: turn.hot.run("UPDATE person SET shown_as = 'hidden' WHERE id = ?", (street.ids["rosa"],))
    )
    sent = street.says("rosa", "@1 hello")
    assert words_for("sam", sent)[0].startswith("a neighbour writes about #1:")
    assert "rosa" not in words_for("sam", sent)[0].lower()


def test_a16_a_number_is_shown_back_first_and_counts_as_a_reveal(street: Street) -> None:
    helped(street, "rosa", "sam")
    sent = street.says("rosa", "@1 call me: 414 555 0123")
    assert words_for("sam", sent) == []
    assert sent[0].labels == ("Send to Sam", "Don't send")
    assert street.rows("SELECT count(*) FROM reveal") == [(0,)]
    assert "414 555 0123" in words_for("sam", street.taps("rosa", "Send to Sam"))[0]
    assert street.rows("SELECT owner_id, seen_by, field, subject FROM reveal") == [
        (street.ids["rosa"], street.ids["sam"], "phone", "request:1")
    ]


def test_a16_a_typed_no_keeps_the_number(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.says("rosa", "@1 414 555 0123")
    assert [got.text for got in street.says("rosa", "no")] == ["Not sent. It stays with you."]
    assert street.rows("SELECT count(*) FROM aid_word") == [(0,)]


def test_a16_words_are_erased_after_48_hours_but_a_report_takes_them(street: Street) -> None:
    helped(street, "rosa", "sam")
    helped(street, "kim", "sam")
    street.give("ana", "dispatcher")
    street.says("rosa", "@1 hello")
    street.says("kim", "@2 you fool")
    assert street.rows("SELECT count(*) FROM outbox WHERE kind = 'relay.word' AND body IS NOT NULL") == [(0,)]
    report = street.taps("sam", "Report this", on=newest(street, "sam"))
    assert any(got.to == "ana" and got.kind == "alarm" for got in report)
    assert words_for("kim", street.says("sam", "@2 what")) == []
    street.waits(49 * 3600)
    read = [got for got in street.taps("ana", newest_label(street, "ana")) if got.kind != "toast"]
    assert "you fool" in read[-1].text
    assert read[-1].secret
    assert "hello" not in read[-1].text
    assert street.rows("SELECT count(*) FROM aid_word") == [(1,)]
    street.waits(30 * 86400)
    assert street.rows("SELECT count(*) FROM aid_word") == [(0,)]


def newest_label(street: Street, who: str) -> str:
    return next(got.labels[0] for got in reversed(street.seen) if got.to == who and got.labels)


def test_a41_an_ended_relay_passes_nothing_and_both_are_told(street: Street) -> None:
    number = asked(street, "rosa", "food")
    claim = taken(street, number, "sam")
    street.says("rosa", "@1 hello")
    before = len(street.seen)
    street.within(lambda turn: relay.end(turn, claim))
    assert [(got.to, got.text) for got in street.seen[before:]] == [
        ("rosa", "You and Sam no longer write to each other about #1."),
        ("sam", "You and Rosa no longer write to each other about #1."),
    ]
    assert words_for("rosa", street.says("sam", "hello?", to=newest(street, "sam"))) == []


def test_a41_somebody_elses_relay_is_closed_to_everybody(street: Street) -> None:
    helped(street, "rosa", "sam")
    street.says("rosa", "@1 hello")
    sent = street.says("kim", "@1 let me in")
    assert {got.to for got in sent} == {"kim"}
    with pytest.raises(LookupError):
        street.taps("kim", "Write to Rosa")


def test_a30_the_team_answers_a_number_and_nobody_is_named(street: Street) -> None:
    number = asked(street, "rosa", "food")
    street.give("kim", "dispatcher")
    sent = street.says("kim", f"@{number} what size, please?")
    assert words_for("rosa", sent)[0].startswith("the team writes about #1:\nwhat size")
    sent = street.says("rosa", "size 4", to=newest(street, "rosa"))
    assert words_for("kim", sent)[0].startswith("#1 writes about #1:\nsize 4")
    read = " ".join(street.to("rosa") + street.to("kim")).lower()
    assert "rosa" not in read
    assert "kim" not in read


def test_a41_the_language_of_the_words_is_named(street: Street) -> None:
    helped(street, "ana", "sam")
    sent = street.says("ana", "@1 hola")
    assert words_for("sam", sent)[0].startswith("Ana writes in Spanish about #1:\nhola")
