"""Around a sealed vote (P7): its list, second thoughts, linked accounts, people who go, its early end, other kinds."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.contract.views import View
from bot.store.hot import Hot
from bot.talk.erasing import erase_everything
from bot.talk.turn import Turn
from flows.assembly import polls
from flows.assembly.sealing import unsealing
from flows.assembly.seeing import gate
from flows.assembly.tally.rules import METHODS, Method
from flows.basics.ending import GOODBYE
from tests.flows.assembly.test_exports import RULES, files
from tests.flows.assembly.test_linking import link
from tests.flows.assembly.test_sealed import START, VOTES, keys
from tests.flows.assembly.votes import DAY, SAID, acting, cast, opened
from tests.kit.town import GROUP, Town

OPEN = "maria > open vote 1\nines > open vote 1"


def of_maria_and_ines(town: Town, method: Method, **more: object) -> int:
    """A sealed vote with these two tellers."""
    tellers = (town.person("maria").id, town.person("ines").id)
    return opened(town, method, (), mode="sealed", tellers=tellers, **more)


def cast_some(town: Town, number: int, method: Method) -> None:
    """Four ballots, each with words of its own."""
    for who, said in zip(("olga", "maria", "sam", "ines"), SAID[method], strict=True):
        assert cast(town, number, who, said, receipt=f"{who} fox") == "cast"


@pytest.mark.parametrize("method", [one for one in METHODS if one != "lazy"])
def test_p7_a_recount_of_a_sealed_vote_says_what_the_chat_said(
    town: Town, tmp_path: Path, method: Method
) -> None:
    number = of_maria_and_ines(town, method, rules=RULES.get(method, {}))
    cast_some(town, number, method)
    town.pass_time(DAY + 60)
    assert not [text for text in town.in_group() if "could vote" in text]
    town.plays(f"{OPEN}\nsam > export vote 1\nhub < Every ballot of “Where do we meet?”.")
    told = next(text for text in town.in_group() if "could vote" in text).split("\n", 1)[1]
    for kind in ("json", "csv"):
        file = tmp_path / f"vote.{kind}"
        file.write_text(files(town, "sam")[kind], "utf-8")
        ran = CliRunner().invoke(main, ["recount", str(file)])
        assert ran.exit_code == 0, ran.output
        assert ran.output.strip() == told


def test_p7_the_words_of_a_sealed_ballot_stand_in_its_list(town: Town) -> None:
    town.plays(f"""{START}{VOTES}
        maria > my words 1 red fox
        later 4 day
        sam > export vote 1
        hub < That vote is not over. …
        {OPEN}
        sam > export vote 1
    """)
    assert "red fox" in files(town, "sam")["csv"]


def test_p5_a_sealed_ballot_can_be_changed_and_taken_back_until_it_closes(town: Town) -> None:
    town.plays(f"""{START}{VOTES}
        maria > vote 1b
        hub > maria: Your vote is changed. Your words stay the same.
        rosa > take back vote 1
        hub > rosa: Your vote is taken back. You can vote anew.
        later 4 day
        maria > vote 1a
        hub > maria: That vote is over.
        maria > take back vote 1
        hub > maria: That vote is over.
        {OPEN}
        later 1 h
        hub @ oak street: Chosen: Park. … Park 2 · Hall 0 …
    """)


def test_p4_linked_accounts_have_one_sealed_ballot_and_are_asked_which_unseen(town: Town) -> None:
    town.plays("""
        sam > /poll Where do we meet? Hall, Park, sealed, tellers Rosa and Olga until friday
        sam > yes
        maria > vote 1a
        ines > vote 1b
    """)
    link(town)
    town.plays("""
        hub > maria: You voted from both accounts in “Where do we meet?”. … [This account's] [The other one's]
        maria taps The other one's
        later 4 day
        rosa > open vote 1
        olga > open vote 1
        later 1 h
        hub @ oak street: Chosen: Park. … Park 1 · Hall 0 … 4 could vote; 1 did
    """)


#: Long before the vote is over.
FEW = """
    later 13 h
    hub > olga: “Where do we meet?”: nobody can open it: two tellers are needed, … Call it off and start it anew
"""


def test_p4_two_tellers_who_are_one_person_are_one_teller(town: Town) -> None:
    town.plays(START + VOTES)
    link(town)
    town.plays(FEW)
    town.plays("""
        later 107 h
        maria > open vote 1
        hub > maria: Noted. It opens with another teller's yes.
        hub > olga: “Where do we meet?”: nobody can open it: two tellers are needed, … [Call it off]
    """)
    assert town.rows("SELECT count(*) FROM poll_teller") == [(1,)]


@pytest.mark.parametrize("when", ["", "later 4 day"])
def test_v14_a_forgotten_voter_takes_a_sealed_ballot_along_while_it_is_open(town: Town, when: str) -> None:
    town.plays(f"""{START}{VOTES}
        {when}
        rosa > /forget
        rosa > yes
        rosa > yes
        later 4 day
        {OPEN}
        later 1 h
    """)
    assert town.rows("SELECT count(*) FROM poll_ballot") == [(3 if when else 2,)]


def test_p7_the_team_hears_at_once_when_a_teller_leaves(town: Town) -> None:
    town.plays(START + VOTES)
    town.memory.people.leave("ines", GROUP)
    town.settle()
    town.plays(FEW)


def test_v14_a_forgotten_teller_opens_nothing(town: Town) -> None:
    town.plays(f"""{START}{VOTES}
        ines > /forget
        ines > yes
        ines > yes
        {FEW}
        later 4 day
        maria > open vote 1
        hub > maria: Noted. It opens with another teller's yes.
        later 1 min
        hub @ oak street: Where do we meet? · nobody can open it: two tellers are needed, …
    """)


def test_p11_it_closes_early_and_waits_for_its_tellers(town: Town) -> None:
    number = of_maria_and_ines(town, "single", early=True)
    for who in ("olga", "maria", "sam", "ines", "rosa"):
        town.plays(f"{who} > vote {number}a")
    town.plays("later 1 min\nhub @ oak street: Where do we meet? · waiting for Maria and Ines to open it")
    assert town.rows("SELECT count(*) FROM poll_count") == [(0,)]
    town.plays(f"{OPEN}\nlater 1 h\nhub @ oak street: Chosen: Hall. …")


@pytest.mark.parametrize("state", ["scheduled", "open", "waiting", "unopened", "void"])
def test_p8_the_gate_lets_nothing_of_a_sealed_vote_through(town: Town, state: str) -> None:
    number = of_maria_and_ines(town, "single")
    cast_some(town, number, "single")

    def looks(turn: Turn) -> list[object]:
        turn.hot.run("UPDATE poll SET state = ? WHERE id = ?", (state, number))
        poll = polls.get(turn, number)
        assert poll is not None
        return [look(turn, poll) for look in (gate.counts, gate.names, gate.cast)]

    assert acting(town, "olga", looks) == [None, None, None]


def test_p13_a_second_vote_of_a_sealed_one_has_the_same_tellers(town: Town) -> None:
    number = of_maria_and_ines(town, "single", rules={"tie": "run-off"})
    town.plays(f"sam > vote {number}a\nrosa > vote {number}b\nlater 2 day\n{OPEN}\nlater 1 min")
    assert town.rows("SELECT mode, state, follows FROM poll ORDER BY id DESC LIMIT 1") == [
        ("sealed", "open", 1)
    ]
    assert len(keys(town)) == 1
    town.plays("""
        sam > vote 2a
        later 3 day
        maria > open vote 2
        ines > open vote 2
        hub > ines: It is open. …
    """)


def test_p7_the_paper_says_who_opens_it_who_could_know_and_when_it_is_not_secret(town: Town) -> None:
    town.plays(f"""{START}
        rosa > vote 1
        hub < … Maria and Ines open all votes at once. … my key could know, … If fewer than 5 vote, …
    """)


def test_p7_what_is_stopped_by_one_objection_is_never_sealed(town: Town) -> None:
    town.plays("""
        sam > /poll Paint the door, lazy consent, sealed until 12 december
        hub < … Open or secret: Secret …
        sam > yes
    """)
    assert keys(town) == []


def test_x1_a_turn_that_dies_while_it_opens_leaves_everything_shut(town: Town) -> None:
    town.plays(f"{START}{VOTES}\nlater 4 day\nmaria > open vote 1")

    def die(turn: Turn) -> None:
        unsealing.agree.run(turn, "1")
        raise InterruptedError

    with pytest.raises(InterruptedError):
        acting(town, "ines", die)
    town.restart()
    assert len(keys(town)) == 1
    assert town.rows("SELECT DISTINCT state, choice FROM poll, poll_ballot") == [("waiting", "")]
    town.plays("ines > open vote 1\nlater 1 h\nhub @ oak street: Chosen: Park. …")
    assert keys(town) == []


def test_x1_the_key_is_destroyed_after_a_kill_between_the_opening_and_that(town: Town) -> None:
    town.plays(f"{START}{VOTES}\nlater 4 day\nmaria > open vote 1")
    with town.store.write() as connection:
        hot = Hot(connection)
        turn = Turn(hot, town.vault.bind(connection), town.house, town.turns.handling.community(hot), town.now,
                    person=town.person("ines"))  # fmt: skip
        unsealing.agree.run(turn, "1")
        turn.flush()
    assert len(keys(town)) == 1, "not before what was read is committed"
    town.restart()
    town.plays("later 1 h\nhub @ oak street: Chosen: Park. …")
    assert keys(town) == []


def test_v14_the_keys_go_with_the_community(town: Town) -> None:
    town.plays(START + VOTES)
    acting(town, "olga", lambda turn: erase_everything(turn, View.of(GOODBYE)))
    assert keys(town) == []
