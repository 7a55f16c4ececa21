"""What nobody understood, and a person within reach."""

from __future__ import annotations

from bot.contract.events import File
from tests.kit.media import opus
from tests.kit.town import Town


def test_rule_10_first_what_was_read_then_a_person_and_no_third_try(anywhere: Town) -> None:
    anywhere.plays("""
        maria > xyzzy near oak and 5th
        hub   < I read “oak and 5th” as a place. What would you like to do with it?
        maria > xyzzy plugh
        hub   < I still can't tell what you need. A person can: shall I ask one? [A person]
        maria > xyzzy plugh foo
        hub > maria: I asked Olga at 10:00 AM. They'll write to you here; if they can't, I ask the next one.
        hub > olga: Maria asks for a person. … xyzzy plugh foo [I'll answer]
    """)


def test_rule_10_never_the_same_sentence_twice_in_a_row(town: Town) -> None:
    town.plays("maria > xyzzy\nmaria > xyzzy\nmaria > xyzzy\nlater 1 min\nmaria > xyzzy")
    said = [text for text in town.private("maria") if text != "xyzzy"]
    assert len(said) == len(set(said)) == 4


def test_rule_10_what_is_understood_breaks_the_row(town: Town) -> None:
    town.plays("""
        maria > xyzzy
        hub   < I don't know what to do with that yet.
        maria > help
        maria > xyzzy
        hub   < I don't know what to do with that yet.
    """)


def test_rule_10_a_guess_starts_with_the_words_that_were_lost(town: Town) -> None:
    town.plays("""
        maria > zone
        maria taps My settings
        hub   < Which time zone?
    """)


def test_a10_a_voice_note_goes_to_whoever_is_on_duty(town: Town) -> None:
    town.memory.people.send("maria", "voice", opus())
    town.settle()
    town.plays("""
        hub > maria: I can't listen or look at pictures. … I asked Olga at 10:00 AM.
        hub > olga: Maria asks for a person.
    """)


def test_a10_another_file_calls_a_person_too(town: Town) -> None:
    town.memory.people.say("maria", "", files=(File("file", "f1"),))
    town.settle()
    town.plays("""
        hub > maria: I pass on photos and voice notes, no other files. … I asked Olga at 10:00 AM.
        hub > olga: Maria asks for a person. … Sent a voice note, a photo or a file.
    """)


def test_v9_a_shared_location_is_answered_and_not_kept(town: Town) -> None:
    town.memory.people.say("maria", "", files=(File("location", "43.0389,-87.9065"),))
    town.settle()
    town.plays("hub > maria: I don't keep locations. Which area or crossing is it?")
    assert b"43.0389" not in (town.folder / "talkoot.db").read_bytes()


def test_g4_the_two_write_through_the_hub_without_handles(anywhere: Town) -> None:
    anywhere.plays("""
        maria > una persona
        hub > olga: Maria asks for a person. [I'll answer]
        olga taps I'll answer
        hub > olga: What shall I tell Maria?
        olga > Hi, what is it?
        hub > maria: Olga writes: … Hi, what is it? [Answer]
        hub > olga: Sent to Maria. The answer comes here.
        maria taps Answer
        maria > The lift is stuck
        hub > olga: Maria writes: … The lift is stuck
        olga (reply stuck) > I'll call them
        hub > maria: Olga writes: … I'll call them
    """)


def test_g4_no_answer_in_ten_minutes_passes_to_the_next_and_the_end_is_told(town: Town) -> None:
    town.give("ines", "organizer")
    town.plays("""
        maria > a person
        hub > olga: Maria asks for a person.
        later 11 min
        hub > ines: Maria asks for a person.
        later 11 min
        hub > maria: Nobody on duty could answer yet. I'll write to you as soon as somebody is back.
        olga taps I'll answer
        ines taps I'll answer
        hub > ines: Olga has it already.
    """)


def test_g4_nobody_on_duty_is_said_and_said_again_when_somebody_is_back(town: Town) -> None:
    town.plays("""
        olga > duty
        olga taps Off till Monday
        hub > olga: You're off till Mon 30 Nov, 8:00 AM. Nobody else is on the list
        maria > a person
        hub > maria: Nobody is on duty just now. I'll write to you as soon as somebody is back.
        later 6 days
        hub > olga: Maria asked for a person on Tue 24 Nov, 10:00 AM. [I'll answer]
        hub > maria: Olga is back on duty and knows that you asked.
    """)


def test_g4_whoever_comes_on_duty_early_sees_who_waited(town: Town) -> None:
    town.plays("""
        olga > off 1
        maria > a person
        hub > maria: Nobody is on duty just now.
        olga > on 1
        hub > olga: Maria asked for a person on … [I'll answer]
        hub > maria: Olga is back on duty and knows that you asked.
    """)


def test_g4_asking_again_asks_nobody_twice(town: Town) -> None:
    town.plays("""
        maria > a person
        hub > olga: Maria asks for a person.
        later 2 min
        maria > human
        hub > maria: You asked for a person on Tue 24 Nov, 10:
    """)
    assert sum("asks for a person" in text for text in town.private("olga")) == 1


def test_h1_others_cannot_read_or_answer_a_call(town: Town) -> None:
    town.plays("""
        maria > a person
        olga taps I'll answer
        olga > Hello
        sam > reply 1
        hub > sam: That talk is over. A new one begins with "a person".
        sam > answer 1
        hub > sam: That isn't yours to do here.
    """)


def test_rule_10_a_yes_to_nothing_is_told_so(anywhere: Town) -> None:
    anywhere.plays("""
        maria > yes
        hub < Nothing waits for an answer just now. Is it one of these?
    """)
