"""Two accounts of one person (H4)."""

from __future__ import annotations

import re

import pytest

from tests.kit.town import Town


def code_for(town: Town, name: str) -> str:
    """The linking code that somebody was just shown."""
    town.plays(f"{name} > link")
    found = re.findall(r"link (\w{4}-\w{4})", " ".join(town.private(name)))
    return str(found[-1])


def linked(town: Town, first: str = "maria", second: str = "ines") -> None:
    town.plays(f"""
        {second} > /link {code_for(town, first)}
        hub < Now go to your other account and say yes there, within 10 minutes.
        hub > {first}: Is this account yours, too? … {second} (memory) … [Yes, that's me] [No, not mine]
        {first} taps Yes, that's me
        hub > {first}: These accounts are one person now.
        hub > {second}: These accounts are one person now.
    """)


def test_h4_shown_here_typed_there_confirmed_here(town: Town) -> None:
    before = town.person("maria").id
    linked(town)
    assert town.person("ines").id == town.person("maria").id == before
    assert town.rows("SELECT count(*) FROM person") == [(4,)]


def test_h4_what_was_kept_of_the_other_is_theirs_now_and_opens(town: Town) -> None:
    town.plays("ines > /settings quiet\nines > 22-7\nines > /settings")  # a talk that is not finished
    linked(town)
    town.plays("""
        ines taps Go on
        hub > ines: Language: English
        ines > 3
        hub > ines: When shall I not write on my own?
    """)
    assert town.person("maria").quiet_from == 22 * 60
    orphans = "SELECT count(*) FROM {} WHERE person_id NOT IN (SELECT id FROM person)"
    for table in ("account", "presence", "conversation", "outbox", "button", "role_grant"):
        assert town.rows(orphans.format(table)) == [(0,)], table


@pytest.mark.parametrize("typed", ["link ABCD-2345", "link nonsense", "ABCD-2345"])
def test_h4_a_wrong_code_is_answered_alike(town: Town, typed: str) -> None:
    code_for(town, "maria")
    town.plays(f"""
        ines > {typed}
        hub < That code doesn't work here. Codes work once and not for long: please get a new one.
    """)


def test_h4_a_code_works_once_and_for_ten_minutes(town: Town) -> None:
    code = code_for(town, "maria")
    town.plays(f"ines > link {code}\nhub < Now go\nrosa > link {code}\nhub < That code doesn't work here.")
    late = code_for(town, "sam")
    town.plays(f"later 11 min\nrosa > link {late}\nhub < That code doesn't work here.")


def test_h4_the_yes_must_come_in_time_and_from_the_first_account(town: Town) -> None:
    town.plays(f"ines > link {code_for(town, 'maria')}\nines > link yes 1")
    town.plays("later 11 min\nmaria taps Yes, that's me\nhub > maria: That is over.")
    assert town.person("ines").id != town.person("maria").id


def test_h4_five_tries_an_hour(town: Town) -> None:
    for _try in range(5):
        town.plays("ines > link ABCD-2345\nhub < That code doesn't work here.")
    good = code_for(town, "maria")
    town.plays(f"""
        ines > link {good}
        hub < Those were a lot of codes. Please try again in an hour.
        later 61 min
        ines > link ABCD-2345
        hub < That code doesn't work here.
    """)


def test_h4_no_privilege_travels_without_another_organizers_yes(town: Town) -> None:
    town.give("sam", "organizer")
    linked(town, "olga", "ines")
    assert "What you are trusted with works there after another organizer's yes." in town.private("olga")[-1]
    town.plays("""
        ines > people
        hub < That isn't yours to do here.
        hub > sam: Olga wants your yes: … The roles of Olga shall work from a newly linked account, too. [Yes, do it]
        olga > approve 3
        hub < This needs the yes of another organizer.
        sam taps Yes, do it
        hub > sam: Done. The roles work from both accounts of Olga.
        ines > people
        hub < 3 people are known here.
    """)


def test_h4_a_single_organizer_says_yes_herself_from_the_first_account(town: Town) -> None:
    linked(town, "olga", "ines")
    assert "To use your roles there as well, write here: approve 3" in town.private("olga")[-1]
    town.plays("""
        ines > approve 3
        hub < That isn't yours to do here.
        olga > approve 3
        hub < Done. The roles work from both accounts of Olga.
        ines > people
        hub < 3 people are known here.
    """)


def test_h4_the_linked_accounts_own_roles_stay_with_it(town: Town) -> None:
    town.give("ines", "organizer")
    linked(town)
    town.plays("maria > people\nhub < That isn't yours to do here.\nines > people\nhub < 3 people are known")


def test_h4_unlinking_gives_a_person_of_its_own_and_cools_down(town: Town) -> None:
    linked(town)
    town.plays("""
        maria > unlink
        hub < Which account shall stand alone again? [ines (memory)]
        maria > 1
        hub < What you asked for and promised stays with this account. … [Yes, unlink it]
        maria > yes
        hub > maria: Unlinked. That account was told. Linking is possible again tomorrow.
        hub > ines: This account stands alone again.
        maria > link
        hub < You unlinked an account today. From tomorrow on you can link one again.
    """)
    assert town.person("ines").id != town.person("maria").id
    assert town.person("ines").standing == "stranger"
