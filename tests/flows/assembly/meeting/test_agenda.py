"""From a word in chat to the agenda: author, minutes, supporters; what is not reached waits for the next one (P22)."""

from __future__ import annotations

import pytest

from tests.flows.assembly.meeting.test_calling import CALLED
from tests.kit.town import Town

PROPOSED = """
    sam > /propose Move the pantry to Fridays, 15 min
    sam > yes
"""


def test_p22_a_proposal_comes_on_the_agenda_with_its_supporters(anywhere: Town) -> None:
    anywhere.plays(f"""
        {CALLED}
        later 61 min
        sam > /propose Move the pantry to Fridays, 15 min
        hub < Proposal: Move the pantry to Fridays … Minutes: 15 … Assembly: Spring assembly … who supports it.
        sam > yes
        hub < Posted. 2 supporters bring it on the agenda; I write to you then.
        hub @ oak street: Sam proposes: Move the pantry to Fridays … 15 minutes · 0 of 2 supporters · for Spring
        ines > support 2
        hub < You support: Move the pantry to Fridays. 1 of 2 supporters.
        rosa > support 2
        hub > rosa: Thank you. Enough people support it
        hub > sam: Enough people support it: Move the pantry to Fridays. It is on the agenda of Spring assembly
        sam > agenda
        hub < 15 minutes in all … Move the pantry to Fridays · Sam · 15 min
    """)


def test_p22_its_card_counts_and_shrinks_once_it_is_on_the_agenda(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        later 61 min
        {PROPOSED}
        ines taps I support it
        later 5 s
        hub @ oak street: 1 of 2 supporters
        rosa taps I support it
        later 1 min
        hub @ oak street: 0 come · 1 on the agenda
        hub @ oak street: Move the pantry to Fridays · is on the agenda
    """)


def test_p22_one_person_supports_once_not_their_own_and_may_take_it_back(town: Town) -> None:
    town.plays(f"""
        {CALLED}{PROPOSED}
        sam > support 2
        hub < It is yours; others can support it.
        ines > support 2
        ines > support 2
        hub < You support it already.
        ines > stop supporting 2
        hub < Done, you don't support it any more.
    """)
    assert town.rows("SELECT count(*) FROM meeting_support") == [(0,)]
    assert town.rows("SELECT state FROM meeting_item") == [("gathering",)]


@pytest.mark.parametrize(("wanted", "state"), [(0, "listed"), (1, "listed"), (3, "gathering")])
def test_p22_how_many_it_needs_is_a_setting(town: Town, wanted: int, state: str) -> None:
    town.decide("assembly.supporters", wanted)
    town.plays(f"{CALLED}{PROPOSED}")
    if wanted:
        town.plays("ines > support 2")
    assert town.rows("SELECT state FROM meeting_item") == [(state,)]


def test_p22_what_is_only_talked_about_needs_no_supporters(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        sam > agenda
        hub < Spring assembly … nothing on the agenda yet.
        sam > agenda The broken door
        hub < How many minutes does it need?
        sam > 10
        hub < To talk about: The broken door … It comes on the agenda.
        sam > yes
        hub < It is on the agenda of Spring assembly
        maria > agenda 1
        hub < The broken door · Sam · 10 min
    """)


def test_p22_without_an_assembly_it_waits_for_the_next_one(town: Town) -> None:
    town.plays(f"""
        sam > agenda The broken door, 10 min
        hub < Assembly: the next one
        sam > yes
        hub < Noted. I put it on the agenda of the next assembly.
        sam > agenda
        hub < For the next assembly, 10 minutes in all … The broken door
        {CALLED}
        sam > agenda
        hub < Spring assembly · Sun 29 Nov … The broken door
    """)


def test_p22_supported_too_late_it_is_for_the_next_one(town: Town) -> None:
    town.plays(f"""
        {CALLED}{PROPOSED}
        later 4 d
        ines > support 2
        rosa > support 2
        hub > sam: It is on the agenda of the next assembly.
        sam > I propose that we buy a ladder, 5 min
        hub < Assembly: the next one
    """)
    assert town.rows("SELECT meeting_id, state FROM meeting_item") == [(None, "listed")]


def test_p22_what_a_cancelled_assembly_had_goes_to_the_next(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        sam > agenda The broken door, 10 min
        sam > yes
        olga > /assembly Summer assembly, 14 dec 2026 19:00, hall
        olga > skip
        olga > yes
        olga > cancel assembly 1
        olga > yes
    """)
    assert town.rows("SELECT meeting_id, place FROM meeting_item") == [(3, 1)]


def test_p22_with_two_ahead_it_is_asked_for_which(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        olga > /assembly Summer assembly, 14 dec 2026 19:00, hall
        olga > skip
        olga > yes
        sam > agenda The broken door, 10 min
        hub < For which assembly? [1 Spring assembly … [2 Summer assembly
        sam > summer
        hub < Assembly: Summer assembly
    """)


def test_p22_its_author_or_the_team_takes_it_off(town: Town) -> None:
    town.plays(f"""
        {CALLED}{PROPOSED}
        ines > off the agenda 2
        hub < That isn't yours to do here.
        sam > off the agenda 2
        hub < Taken off: Move the pantry to Fridays.
        sam > agenda The broken door, 10 min
        sam > yes
        olga > off the agenda 3
        hub > sam: The broken door was taken off the agenda by the team.
        sam > off the agenda 3
        hub < That is settled already.
    """)


def test_p22_the_facilitator_orders_it(town: Town) -> None:
    town.plays(f"""
        {CALLED}
        sam > agenda One, 10 min
        sam > yes
        sam > agenda Two, 10 min
        sam > yes
        sam > first 3
        hub < That isn't yours to do here.
        olga > first 3
        hub < It comes first now.
        sam > agenda
        hub < 1. Two … 2. One
    """)


def test_p22_a_community_may_leave_it_to_the_team(town: Town) -> None:
    town.decide("rights.assembly.propose", False)
    town.plays(f"""
        {CALLED}
        sam > /propose Move the pantry
        hub < That isn't yours to do here.
    """)


#: What is proposed -> what the hub answers.
REFUSED = [
    ("x" * 161 + ", 5 min", "That is 161 characters; 160 fit."),
    ("call me at 312-555-0142, 5 min", "Everybody will read this, so no phone number"),
    ("meet at 2410 N Weil Street, 5 min", "Everybody will read this, so no phone number"),
    ("The door, 0 min", "How many minutes does it need?"),
    ("The door, 999 min", "How many minutes does it need?"),
]


@pytest.mark.parametrize(("said", "answer"), REFUSED)
def test_p22_what_cant_be_is_said_and_nothing_is_saved(town: Town, said: str, answer: str) -> None:
    town.plays(f"sam > /propose {said}")
    assert answer in town.private("sam")[-1]
    town.plays("sam > cancel")
    assert town.rows("SELECT count(*) FROM meeting_item") == [(0,)]
    assert town.in_group() == []


def test_p22_l1_in_spanish(espanol: Town) -> None:
    espanol.plays("""
        sam > /propose Mover la despensa al viernes, 15 minutos
        hub < Propuesta: Mover la despensa al viernes … Minutos: 15
        sam > sí
        hub @ oak street: Sam propone: Mover la despensa al viernes … 15 minutos · 0 de 2 apoyos
        ines > apoyo 1
        hub < Apoyas: Mover la despensa
    """)
