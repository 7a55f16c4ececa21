"""Who is trusted with what: rights, second yeses, the door."""

from __future__ import annotations

from bot.people import roles
from bot.store.hot import Hot
from tests.kit.town import Town


def has(town: Town, name: str, role: str) -> bool:
    with town.store.read() as connection:
        return roles.has(Hot(connection), town.person(name).id, role)


#: What is on the button, and what it means.
SPELT = {
    "organizer": "organizer",
    "money team": "on the team for money",
    "requests team": "on the team for requests",
}


def appoint(town: Town, by: str, whom: str, role: str) -> None:
    town.plays(f"""
        {by} > people
        {by} > {whom}
        hub  < Name: {whom.title()} … Here as: member
        {by} > make: {role}
        hub  < {whom.title()} becomes: {SPELT[role]}. Shall I?
        {by} > yes
    """)


def test_v31_with_one_organizer_appointing_is_done_at_once_and_told(town: Town) -> None:
    appoint(town, "olga", "sam", "organizer")
    town.plays("""
        hub > sam: You are an organizer of this community now.
        hub > olga: Sam is now organizer, and was told.
    """)
    assert has(town, "sam", "organizer")


def test_y3_with_two_organizers_the_other_one_has_to_agree(town: Town) -> None:
    town.give("ines", "organizer")
    appoint(town, "olga", "sam", "organizer")
    town.plays("""
        hub > olga: I asked the other organizers.
        hub > ines: Olga wants your yes: … Sam shall be organizer. [Yes, do it] [No]
        olga > approve 1
        hub > olga: This needs the yes of another organizer.
    """)
    assert not has(town, "sam", "organizer")
    town.plays("ines taps Yes, do it\nhub > sam: You are an organizer\nhub > olga: Sam is now organizer")
    assert has(town, "sam", "organizer")
    town.plays("ines > approve 1\nhub < That was settled already")


def test_y3_a_no_ends_it_and_is_told(town: Town) -> None:
    town.give("ines", "organizer")
    appoint(town, "olga", "sam", "money team")
    town.plays(
        "ines taps No\nhub > olga: Ines said no. Nothing was changed.\nines > approve 1\nhub < That was settled"
    )
    assert not has(town, "sam", "treasurer")


def test_y3_a_proposer_who_is_no_organizer_any_more_proposes_nothing(town: Town) -> None:
    town.give("ines", "organizer")
    appoint(town, "olga", "sam", "organizer")
    with town.store.write() as connection:
        roles.take(Hot(connection), town.person("olga").id, "organizer", town.now)
    town.plays("ines taps Yes, do it\nhub > ines: This needs the yes of another organizer.")
    assert not has(town, "sam", "organizer")


def test_h19_a_role_taken_back_in_the_middle_of_a_talk_ends_it(town: Town) -> None:
    town.give("ines", "organizer")
    town.plays("olga > people sam\nolga > mute\nhub < Mute Sam?")
    with town.store.write() as connection:
        roles.take(Hot(connection), town.person("olga").id, "organizer", town.now)
    town.plays("olga > yes\nhub < That isn't yours to do here.")
    assert town.person("sam").standing == "member"


def test_the_only_organizer_stays_one(town: Town) -> None:
    town.give("ines", "organizer")
    town.plays("olga > people ines\nolga > end: organizer\nolga > yes\nhub < I asked the other organizers.")
    town.plays("ines > approve 1\nhub < This needs the yes of another organizer.")


def test_a_new_dispatcher_is_on_the_rota(town: Town) -> None:
    appoint(town, "olga", "sam", "requests team")
    town.plays("olga > duty\nhub < On duty, in the order in which I ask: … Requests: Sam")


def test_muting_tells_the_person_and_silences_them(town: Town) -> None:
    town.plays("""
        olga > people sam
        olga > mute
        hub  < Mute Sam?
        olga > yes
        hub > sam: The team muted you here
        sam > I need food
        hub < (silence)
        olga > people sam
        olga > listen again
        olga > yes
        hub > sam: I listen to you again.
        sam > help
        hub < Write to me
    """)
    assert town.person("sam").standing == "member"


def test_nobody_of_the_team_is_muted(town: Town) -> None:
    town.give("sam", "treasurer")
    town.plays("olga > people sam\nolga > mute\nolga > yes\nhub < Sam is on the team. Take that back first.")


def test_h5_members_and_helpers_see_no_people(town: Town) -> None:
    town.give("sam", "helper")
    for name in ("maria", "sam"):
        town.plays(f"{name} > people\nhub < That isn't yours to do here.")


def test_an_officer_lets_in_and_mutes_but_does_not_appoint(town: Town) -> None:
    town.give("sam", "dispatcher")
    town.plays("sam > people maria")
    keys = town.private("sam")[-1]
    assert "Mute" in keys or any("Mute" in key.label for key in town.memory.people.newest("sam").keys)
    assert not any("organizer" in key.label for key in town.memory.people.newest("sam").keys)


def test_a_stranger_asks_in_and_duty_decides(town: Town) -> None:
    town.plays("""
        lee > /start
        lee taps Ask to join
        hub > lee: I asked Olga at 10:00 AM.
        hub > olga: Lee would like to join. Do you know them? [Let in] [Not now]
        lee > join 1
        hub > lee: The team knows that you'd like to join.
        olga taps Let in
        hub > lee: You were let in.
        hub > olga: Lee is in, and was told.
    """)
    assert town.person("lee").standing == "member"
    assert town.person("lee").let_in_at is not None


def test_whoever_stood_at_the_door_is_seen_when_somebody_is_back(town: Town) -> None:
    town.plays("""
        olga > off 1
        lee > /start
        lee > join
        hub > lee: Nobody is on duty just now. They'll see it as soon as somebody is.
        olga > on 1
        hub > olga: Lee would like to join.
    """)


def test_a_stranger_who_is_not_let_in_may_still_ask_for_help(town: Town) -> None:
    town.plays(
        "lee > /start\nlee taps Ask\nolga taps Not now\nhub > lee: The team can't let you in just now."
    )
    assert town.person("lee").standing == "stranger"


def test_h6_a_name_that_imitates_an_organizers_is_marked(town: Town) -> None:
    town.memory.square.account("0lga").name = "OLGA"
    town.plays(
        "0lga > /start\n0lga taps Ask\nhub > olga: OLGA (not the organizer of that name) would like to join."
    )


def test_h19_whoever_is_let_in_stays_and_others_go_with_the_chat(town: Town) -> None:
    town.memory.people.leave("maria", "oak street")
    town.settle()
    assert town.person("maria").standing == "stranger"
    town.plays("olga > people maria\nolga > let in\nolga > yes\nhub > maria: You were let in.")
    town.memory.people.join("maria", "oak street")
    town.memory.people.leave("maria", "oak street")
    town.settle()
    assert town.person("maria").standing == "member"
