"""Whoever is on duty: asked in turn, at an hour at which they read it, and the asker is told the truth (G4)."""

from __future__ import annotations

from bot.contract.views import View
from bot.store.hot import Hot
from bot.talk.turn import Turn
from tests.kit.town import Town

MINUTE, HOUR = 60.0, 3600.0
#: From 10:00, when a town begins, to 23:00.
NIGHT = 13 * HOUR


def sleep(town: Town, name: str, start: int, end: int) -> None:
    """Somebody's own quiet hours, on the hour."""
    with town.store.write() as connection:
        Hot(connection).run(
            "UPDATE person SET quiet_from = ?, quiet_until = ? WHERE id = ?",
            (start * 60, end * 60, town.person(name).id),
        )


def rota(town: Town, *names: str) -> None:
    for name in names:
        town.give(name, "dispatcher")


def at_night(town: Town) -> None:
    town.pass_time(NIGHT)


def heard(town: Town, name: str, words: str) -> int:
    return sum(words in text for text in town.private(name))


def test_g4_at_night_the_asker_is_told_when_it_is_read_and_that_is_true(town: Town) -> None:
    rota(town, "sam")
    at_night(town)
    town.plays("""
        maria > a person
        hub < Nobody on duty can look right now. Sam gets it on Wed 25 Nov, 8:00 AM, and the answer comes here.
        later 8 h
        hub < (silence)
        later 61 min
        hub > sam: Maria asks for a person. [I'll answer]
    """)


def test_g4_the_night_passes_nobody_on(town: Town) -> None:
    rota(town, "sam", "ines")
    at_night(town)
    town.plays("""
        maria > a person
        later 545 min
        hub > sam: Maria asks for a person.
    """)
    assert heard(town, "ines", "asks for a person") == 0
    town.plays("later 8 min\nhub > ines: Maria asks for a person.")
    assert heard(town, "maria", "Nobody on duty could answer") == 0
    town.plays("later 11 min\nhub > maria: Nobody on duty could answer yet.")


def test_g4_whoever_is_awake_is_asked_before_those_who_sleep(town: Town) -> None:
    rota(town, "sam", "ines")
    sleep(town, "ines", 3, 4)
    at_night(town)
    town.plays("""
        maria > a person
        hub > ines: Maria asks for a person.
        hub > maria: I asked Ines at 11:00 PM. They'll write to you here; if they can't, I ask the next one.
    """)


def test_g4_danger_passes_down_the_rota_every_three_minutes_also_at_night(town: Town) -> None:
    rota(town, "sam", "ines", "rosa")
    at_night(town)
    town.plays("maria > he is hitting me")
    counts = []
    for _step in range(3):
        counts.append([heard(town, name, "Somebody may need help") for name in ("sam", "ines", "rosa")])
        town.pass_time(3 * MINUTE + 1)
    assert counts == [[1, 1, 0], [1, 1, 1], [1, 1, 1]]


def test_g4_nobody_is_asked_about_their_own_call(town: Town) -> None:
    rota(town, "sam", "ines")
    town.plays("ines > a person\nhub > sam: Ines asks for a person.\nlater 11 min")
    assert heard(town, "ines", "asks for a person") == 0
    town.plays("hub > ines: Nobody on duty could answer yet.")


def test_g4_somebody_who_waits_for_a_person_is_not_kept_for_a_merged_ping(town: Town) -> None:
    rota(town, "sam")
    for number in range(4):
        ping(town, number)
    town.pass_time(MINUTE)
    assert heard(town, "sam", "thing 3") == 0
    town.plays("maria > a person\nhub > sam: Maria asks for a person.\nhub > maria: I asked Sam at 10:01 AM.")


def ping(town: Town, number: int) -> None:
    """The team is told of something that can wait."""
    with town.store.write() as connection:
        hot = Hot(connection)
        turn = Turn(
            hot, town.vault.bind(connection), town.house, town.turns.handling.community(hot), town.now
        )
        turn.ping("aid", View.of(f"thing {number}"), about=f"request:{number}", step="new")
        turn.flush()
    town.settle()


REPORT = """
    maria > need groceries near oak street
    maria taps Yes, post it
    sam   > help 1
    sam   taps Yes, I've got it
    maria > @1 you stupid pig
    hub > sam: Maria writes about #1: … you stupid pig … [Report this]
"""


def test_a16_a_report_of_abuse_reaches_duty_at_once_by_night_and_by_itself(town: Town) -> None:
    rota(town, "ines", "rosa")
    town.plays(REPORT)
    at_night(town)
    town.plays("""
        sam taps Report this
        hub > ines: Somebody reported messages about #1. They can no longer write to each other. [Read them]
        later 11 min
        hub > rosa: Somebody reported messages about #1. … [Read them]
        later 10 h
        hub > sam: Nobody of the team has read your report yet. It is kept for them; they write to you.
    """)


def test_a16_what_else_happens_to_the_request_does_not_answer_a_report(town: Town) -> None:
    rota(town, "ines", "rosa")
    town.plays(REPORT)
    for number in range(4):
        ping(town, number + 100)
    town.plays("""
        sam taps Report this
        hub > ines: Somebody reported messages about #1.
        maria > cancel 1
        later 11 min
        hub > rosa: Somebody reported messages about #1.
        rosa taps Read them
        later 11 min
    """)
    assert heard(town, "sam", "Nobody of the team") == 0


def test_a28_what_is_urgent_and_cannot_wait_wakes_the_team(town: Town) -> None:
    rota(town, "ines")
    at_night(town)
    town.plays("""
        maria > out of diapers, need some asap near oak street
        maria taps Yes, post it
        later 31 min
        hub > ines: Nobody has taken #1 yet: baby things.
    """)


def test_a28_what_is_not_urgent_lets_the_team_sleep(town: Town) -> None:
    rota(town, "ines")
    at_night(town)
    town.plays("""
        maria > need a lawyer near oak street, we have a hearing next month
        hub < Who sees it: Only the team
        maria taps Yes, tell the team
        hub > maria: The team gets it on Wed 25 Nov, 8:00 AM. One of them then writes to you here.
        later 10 h
        hub > ines: … legal
    """)


# -- the hub's own questions sleep, too ------------------------------------------------------------------


def test_g1_an_open_question_is_asked_once_more_by_day(town: Town) -> None:
    at_night(town)
    town.plays("""
        maria > /need
        later 8 h
        hub < (silence)
        later 61 min
        hub > maria: Still there? This waits for your answer:
        later 3 h
        hub < (silence)
    """)


def test_g1_after_stop_no_question_is_asked_once_more(town: Town) -> None:
    town.plays("maria > /stop\nmaria > /need\nlater 3 h\nhub < (silence)")


def test_g1_whoever_only_looked_at_their_settings_is_not_asked_again(town: Town) -> None:
    town.plays("maria > settings\nhub < What shall be different?\nlater 3 h\nhub < (silence)")


def test_g1_by_day_the_nudge_comes_after_its_hour(town: Town) -> None:
    town.plays("maria > /need\nlater 61 min\nhub > maria: Still there? This waits for your answer:")
