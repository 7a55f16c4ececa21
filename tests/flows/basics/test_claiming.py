"""Becoming the first organizer, and being invited (H2)."""

from __future__ import annotations

import re

import pytest

from bot.people import claiming, codes
from bot.store.hot import Hot
from tests.flows.basics.conftest import EmptyTown
from tests.kit.town import Town


@pytest.mark.parametrize("said", ["{}", "claim {}", "/claim {}", "/start {}", "CLAIM {}"])
def test_h2_the_code_makes_the_first_organizer(empty: EmptyTown, said: str) -> None:
    empty.plays(f"ana > {said.format(empty.claim_code())}\nhub < You're the organizer now.")
    assert empty.rows("SELECT role FROM role_grant") == [("organizer",)]
    assert empty.rows("SELECT action FROM audit WHERE action = 'claimed'") == [("claimed",)]
    with empty.store.read() as connection:
        assert not claiming.needs_claim(Hot(connection))


def test_h2_lower_case_and_spaces_are_the_same_code(empty: EmptyTown) -> None:
    empty.plays(
        f"ana > claim {empty.claim_code().lower().replace('-', ' ')}\nhub < You're the organizer now."
    )


def test_h2_a_code_works_once_and_only_the_newest(empty: EmptyTown) -> None:
    old = empty.claim_code()
    new = empty.claim_code()
    empty.plays(f"""
        ben > {old}
        hub < That code doesn't work here.
        ana > {new}
        hub < You're the organizer now.
        ben > {new}
        hub < That code doesn't work here.
    """)
    assert len(empty.rows("SELECT id FROM role_grant")) == 1


@pytest.mark.parametrize("again", ["claim {}", "CLAIM {}", "reclamar {}"])
def test_h2_a_claim_line_sent_again_is_no_answer_to_the_open_question(empty: EmptyTown, again: str) -> None:
    code = empty.claim_code()
    empty.plays(f"""
        ana > claim {code}
        hub < What is your community called?
        ana > {again.format(code)}
        hub < You're an organizer already.
        ana > Oak Street
        hub < Which languages do you speak here?
    """)


def test_h2_a_code_is_no_name(empty: EmptyTown) -> None:
    code = empty.claim_code()
    empty.plays(f"""
        ana > claim {code}
        ana > {code}
        hub < That is a code. Please write the name
        ana > Oak Street
        hub < Which languages do you speak here?
    """)


def test_h2_a_claim_line_reaches_nobody_elses_question(empty: EmptyTown) -> None:
    """Ben is asked something, and has a code that came too late."""
    old = empty.claim_code()
    new = empty.claim_code()
    empty.plays(f"""
        ana > claim {new}
        ben > claim {old}
        hub < That code doesn't work here.
    """)


def test_h2_a_code_lasts_a_day(empty: EmptyTown) -> None:
    code = empty.claim_code()
    empty.plays(f"later 25 h\nana > {code}\nhub < That code doesn't work here.")


def test_h4_tries_are_limited_for_one_and_for_all(empty: EmptyTown) -> None:
    for number in range(25):
        for _try in range(4):
            empty.memory.people.say(f"p{number}", "ABCD-2345")
            empty.settle()
    empty.plays(f"ana > {empty.claim_code()}\nhub < Those were a lot of codes. Please try again in an hour.")


def test_h2_only_a_keyed_hash_is_kept(empty: EmptyTown) -> None:
    code = empty.claim_code()
    stored = b"".join(path.read_bytes() for path in empty.folder.iterdir() if path.is_file())
    assert code.encode() not in stored
    assert code.replace("-", "").encode() not in stored


@pytest.mark.parametrize("word", ["SATURDAY", "saturday", "groceries", "help me!", "ABCDEFG2X"])
def test_a_word_of_eight_letters_is_no_code(town: Town, word: str) -> None:
    town.plays(f"maria > {word}")
    assert "That code doesn't work here" not in " ".join(town.private("maria"))


def test_a_fresh_code_later_is_told_to_the_organizers(town: Town) -> None:
    with town.store.write() as connection:
        code = claiming.make_claim_code(Hot(connection), town.vault, town.now)
    town.plays(f"""
        sam > {code}
        hub > sam: You're an organizer now. For settings, write: setup
        hub > olga: Sam became an organizer with a code from the machine.
    """)


def test_an_invitation_lets_one_person_in(town: Town) -> None:
    town.plays("olga > people\nolga taps Invite somebody\nhub < For one person, for a week.")
    code = re.findall(r"\w{4}-\w{4}", " ".join(town.private("olga")))[-1]
    town.plays(f"""
        lee > {code}
        hub < You're in.
        kim > {code}
        hub < That code doesn't work here.
    """)
    assert [town.person(name).standing for name in ("lee", "kim")] == ["member", "stranger"]


def test_h15_thirty_invitations_an_hour(town: Town) -> None:
    town.plays("olga > people\nolga taps Invite somebody")
    for _time in range(30):
        town.plays("olga taps One more")
    assert "Those were a lot of invitations" in town.private("olga")[-1]


def test_a_banned_person_cannot_claim(empty: EmptyTown) -> None:
    empty.plays("ana > hello")
    with empty.store.write() as connection:
        connection.exec_driver_sql("UPDATE person SET standing = 'banned'")
        code = claiming.make_claim_code(Hot(connection), empty.vault, empty.now)
    empty.plays(f"ana > /claim {code}\nhub < (silence)")


def test_codes_read_what_people_type() -> None:
    assert codes.read("k7qf 2mxp") == codes.read("K7QF-2MXP") == "K7QF2MXP"
    assert codes.read("K7QF-2MX0") is None  # no zero in our alphabet


def test_h2_a_word_and_a_number_are_no_code(town: Town) -> None:
    town.plays("maria > winners 2\nhub < I don't know what to do with that yet.")
