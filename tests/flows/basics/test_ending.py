"""Erasing the whole community (y3, V31)."""

from __future__ import annotations

from bot.store.base import Base
from bot.talk.erasing import LEFT
from tests.kit.town import Town

ASK = """
    olga > erase community
    olga > 2
    olga > yes
"""


def test_v31_alone_it_waits_a_day_announced_and_revocable(town: Town) -> None:
    town.plays(ASK)
    town.plays("""
        hub > olga: Olga wants to erase this community. It happens Wed 25 Nov, 10:00 AM. [Stop it]
        hub > olga: It happens Wed 25 Nov, 10:00 AM. Until then any organizer can stop it, and the group knows.
        hub @ oak street: An organizer wants to erase this community's data, Wed 25 Nov, 10:00 AM.
        later 23 h
        olga taps Stop it
        hub > olga: Stopped. Nothing was changed.
        later 2 days
    """)
    assert town.person("maria").standing == "member"


def test_v31_after_the_day_nothing_and_nobody_is_left(town: Town) -> None:
    town.plays("maria > /settings quiet")
    town.plays(ASK)
    town.plays("""
        later 24 h
        hub > maria: This community was erased here, with everything about you.
        later 2 min
    """)
    for table in set(Base.metadata.tables) - LEFT - {"audit", "number"}:
        assert town.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
    assert town.rows("SELECT action FROM audit") == [("community_erased",)]
    assert town.rows("SELECT count(*) FROM person_key WHERE wrapped IS NOT NULL AND person_id <> 0") == [(0,)]
    assert town.rows("SELECT count(*) FROM chat WHERE private") == [(0,)]
    assert not town.memory.square.room("oak street").hub


def test_y3_with_two_organizers_the_other_ones_yes_is_needed(town: Town) -> None:
    town.give("ines", "organizer")
    town.plays(ASK)
    town.plays("""
        later 2 days
        hub > ines: Olga wants your yes: … This whole community shall be erased, for good. [Yes, do it] [No]
        ines taps Yes, do it
        hub > ines: Agreed. It is done in a moment.
        later 10 s
    """)
    assert town.rows("SELECT count(*) FROM person") == [(0,)]


def test_v29_counts_come_after_a_day_without_names_and_with_the_askers(town: Town) -> None:
    town.plays("""
        olga > export
        olga > yes
        hub > olga: Olga wants this community's counts, without names. They come Wed 25 Nov, 10:00 AM. [Stop it]
        hub @ oak street: An organizer takes out this community's counts, without names, Wed 25 Nov
        later 24 h
    """)
    counts = next(text for text in town.private("olga") if "For Olga alone" in text)
    assert '"person":{"member":5}' in counts
    assert not any(name in counts for name in ("Maria", "maria", "Sam", "Oak Street"))


def test_v31_what_was_stopped_does_not_come(town: Town) -> None:
    town.give("ines", "organizer")
    town.plays("olga > export\nolga > yes\nines taps No\nlater 2 days")
    assert not any("For Olga alone" in text for text in town.private("olga"))


def test_h5_members_erase_themselves_only(town: Town) -> None:
    town.plays("maria > erase community\nhub < That isn't yours to do here.")
