"""The first words, help by role and place, languages, and the way out."""

from __future__ import annotations

from dataclasses import replace

from adapters.memory import BUTTONS
from tests.flows.basics.conftest import EmptyTown
from tests.kit.town import Town


def test_rule_15_the_answer_comes_first_then_two_lines(town: Town) -> None:
    town.memory.people.join("lee", "elsewhere")
    town.plays("""
        lee > privacy
        hub < What I keep, who sees it and until when:
        hub < I'm an automatic helper, run by Oak Street.
            < The team can read what you ask for; whoever runs this app's servers may, too.
            < [More]
        lee > privacy
        hub < What I keep
        hub < (silence)
    """)
    assert sum("automatic" in text for text in town.private("lee")) == 1


def test_v24_more_says_what_is_kept_and_how_to_be_rid_of_it(anywhere: Town) -> None:
    anywhere.plays("""
        lee > /start
        hub < Write to me as you would text a neighbour.
        hub < I'm an automatic helper
        lee taps More
        hub < I'm a program. … Everything about you goes when you say "forget me". [What is kept] [A person]
    """)


def test_v24_it_says_who_can_read_along_and_where_nobody_can(town: Town) -> None:
    town.house.sealed_door = lambda: "@hub:oak.example"
    town.memory.abilities = replace(BUTTONS, sealed=True)
    town.plays("""
        maria > more
        hub < Your words are sealed
    """)
    assert "oak.example" not in " ".join(town.private("maria"))
    town.memory.abilities = BUTTONS
    town.plays("""
        sam > more
        hub < Where no company can read along: @hub:oak.example
    """)


def test_v24_in_a_locked_chat_nobody_else_reads(town: Town) -> None:
    town.memory.abilities = replace(BUTTONS, sealed=True)
    town.plays("""
        lee > privacy
        hub < This chat is encrypted, so nobody else can.
    """)


def test_l1_whoever_cannot_be_read_is_asked_for_a_language_once(town: Town) -> None:
    town.plays("""
        lee > /start
        hub < Which language? · ¿En qué idioma? [More] [English] [Español]
        lee taps Español
        lee > /start
    """)
    assert town.person("lee").language == "es"
    assert sum("idioma?" in text for text in town.private("lee")) == 1


def test_l1_the_apps_language_is_a_guess_that_words_and_choices_outweigh(town: Town) -> None:
    town.memory.square.account("lee").language = "es-MX"
    town.plays("""
        lee > /start
        hub < Escríbeme
        hub < idioma? [Más] [English] [Español]
        lee > I need somebody to help me move a couch tomorrow please
    """)
    assert town.person("lee").language == "en"
    town.plays("lee > /language español\nlee > I need somebody to help me move a couch tomorrow please")
    assert town.person("lee").language == "es"


def test_l1_the_language_can_be_typed_and_changed(town: Town) -> None:
    town.plays("""
        maria > idioma
        hub < Which language shall I write to you in? [English] [Español]
        maria > /language español
    """)
    assert town.person("maria").language == "es"


def test_rule_9_help_is_short_and_by_role(town: Town) -> None:
    for name in ("maria", "olga", "lee"):
        town.memory.people.say(name, "help")
        town.settle()
        page = next(text for text in town.private(name) if "a person" in text)
        assert len(page.splitlines()) <= 8
        assert len(page) <= 350
        assert page.splitlines()[-1].endswith("For a person, write: a person") or name == "lee"
    assert any("setup" in text for text in town.private("olga"))
    assert not any("setup" in text for text in town.private("maria"))


def test_rule_9_help_in_a_group_is_a_door_only(town: Town) -> None:
    before = len(town.in_group())
    town.plays("""
        maria @ oak street > /help
        hub > maria: Write to me as you would text a neighbour.
    """)
    assert len(town.in_group()) == before + 1  # maria's own words


def test_a7_what_was_wanted_in_a_group_goes_on_behind_the_door(empty: EmptyTown) -> None:
    _claim_and_bind(empty)
    empty.plays("""
        ben @ oak street > /privacy
        hub @ oak street: Let's go on in private: tap Open, then START. [Open]
        ben taps Open
        hub > ben: What I keep, who sees it and until when:
        hub > ben: I'm an automatic helper
    """)
    assert empty.rows("SELECT count(*) FROM code WHERE purpose = 'door'") == [(0,)]


def test_v31_from_nothing_to_members_without_a_console(empty: EmptyTown) -> None:
    _claim_and_bind(empty)
    empty.plays("""
        ben @ oak street > /help
        cleo @ oak street > /help
        ben taps Open
        cleo taps Open
    """)
    assert [empty.person(name).standing for name in ("ana", "ben", "cleo")] == ["member"] * 3


def _claim_and_bind(empty: EmptyTown) -> None:
    for name in ("ana", "ben", "cleo"):
        empty.memory.people.join(name, "oak street")
    empty.plays(f"""
        ana > {empty.claim_code()}
        hub < You're the organizer now.
        hub < What is your community called?
        ana > Oak Street
        ana > 1
        ana > chicago
        ana > 911
        ana > yes
        hub < Saved. Next: add me to your group
    """)
    empty.memory.people.add_hub("ana", "oak street")
    empty.settle()
    empty.plays("""
        ana taps Set it up
        hub < Switch me on in “oak street”? … For: Announcements
        ana taps Yes, switch it on
        hub @ oak street: I'm here now. I hear only taps, replies to me and commands.
    """)


def test_stop_is_kept_and_start_is_the_way_back(town: Town) -> None:
    town.plays("""
        maria > stop
        hub < From now on I only answer what you write. To hear from me again, write: start
    """)
    assert town.person("maria").stopped
    town.plays("""
        maria > start
        hub < Good to have you back.
    """)
    assert not town.person("maria").stopped


def test_settings_one_at_a_time(town: Town) -> None:
    town.plays("""
        maria > settings
        hub < Language: English … Quiet hours: 21:00–8:00 … What shall be different?
        maria > quiet hours
        hub < When shall I not write on my own?
        maria > 23-7
        hub < Changed: Quiet hours is now 23:00–7:00.
        maria > settings
        maria > 4
        hub < What may neighbours see of your name?
        maria > initials
        maria > /settings zone
        hub < Which time zone?
        maria > gotham
        hub < I don't know that zone.
        maria > berlin
        hub < Changed: Time zone is now Europe/Berlin.
    """)
    maria = town.person("maria")
    assert (maria.quiet_from, maria.quiet_until) == (23 * 60, 7 * 60)
    assert (maria.shown_as, maria.zone) == ("initials", "Europe/Berlin")


def test_what_is_muted_is_toggled(town: Town, tmp_path: object) -> None:
    from bot.talk import Furniture

    rooms = (*town.house.rooms, Furniture("fund"))
    town.house.__init__(rooms)  # type: ignore[misc]  # the same house with one more room
    for expected in (("fund",), ()):
        town.plays("""
            maria > settings
            maria > 5
            maria > fundraising
        """)
        assert town.person("maria").mutes == expected


def test_v30_the_privacy_page_is_short_and_leads_to_every_line(anywhere: Town) -> None:
    anywhere.plays("""
        maria > privacy
        hub < What I keep … until you leave. … [You and this hub]
        maria taps You and this hub
        hub < What I keep … The key that seals what is yours.
        maria > kept 99
        hub < What I keep … Which part do you want to read in full?
    """)
