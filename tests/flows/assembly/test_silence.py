"""What goes ahead unless somebody objects: notice, one objection, silence (P19)."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from flows.assembly.tally import Broken, Rules, ballots, count
from flows.assembly.tally.quorum import parse
from tests.flows.assembly.test_exports import files
from tests.kit.town import Town

FREEZER = """
    sam > /poll We buy the freezer, unless somebody objects, until Friday 20:00
    hub < Question: We buy the freezer … Kind: Goes ahead unless somebody objects … Until: Fri 27 Nov, 8:00 PM
    sam > {yes}
    hub @ oak street: We buy the freezer … unless somebody objects … 5 people can object · until Fri 27 Nov
"""


def proposes(town: Town, more: str = "yes") -> None:
    town.plays(FREEZER.format(yes=more))


def test_p19_silence_until_the_end_is_a_yes(anywhere: Town) -> None:
    proposes(anywhere)
    anywhere.plays("""
        ines > pending
        hub  < No vote waits for you.
        later 6 day
        hub @ oak street: Adopted: nobody objected. … one objection stops it. … to object. … 5 could object; nobody did.
    """)
    assert not any("have not voted" in text for text in anywhere.private("ines")), "silence is an answer"


def test_p19_one_objection_with_its_reason_stops_it_at_once(anywhere: Town) -> None:
    proposes(anywhere)
    anywhere.plays("""
        maria > object 1 because we have no room
        hub   < You object, so it is stopped.
        later 2 h
        hub @ oak street: Stopped: 1 person objects. … “we have no room” … Objecting: Maria.
        ines  > object 1 because me too
        hub   < That vote is over.
    """)


def test_p19_the_button_asks_for_the_reason_in_private(town: Town) -> None:
    proposes(town)
    town.plays("""
        maria taps I object
        hub > maria: Why do you object? Your reason and your name stand in the result.
        maria > No room.
        hub   < You object, so it is stopped.
        later 2 h
        hub @ oak street: Stopped: 1 person objects.
    """)


def test_p19_in_secret_the_reason_is_told_and_no_name(town: Town) -> None:
    town.plays("""
        sam > /poll We buy the freezer, unless somebody objects, secret, until Friday 20:00
        sam > yes
        hub @ oak street: Nobody sees who objects
        maria > object 1
        hub   < Your reason stands in the result, without your name.
        maria > No room.
        hub   < Your words:
        later 2 h
        hub @ oak street: Stopped: 1 person objects. … “No room.”
    """)
    assert not any("Maria" in text for text in town.in_group())


@pytest.mark.parametrize("more", ["", ", secret"])
def test_p19_a_recount_names_who_objected_in_the_open_and_nobody_in_secret(
    town: Town, tmp_path: Path, more: str
) -> None:
    town.plays(f"""
        sam > /poll We buy the freezer, unless somebody objects{more}, until Friday 20:00
        sam > yes
        maria > object 1 because there is no room
        later 2 h
        hub @ oak street: Stopped: 1 person objects.
        sam > export vote 1
        hub < Every ballot
    """)
    told = next(text for text in town.in_group() if "Stopped" in text and "could object" in text)
    for kind, text in files(town, "sam").items():
        file = tmp_path / f"vote.{kind}"
        file.write_text(text)
        ran = CliRunner().invoke(main, ["recount", str(file)])
        assert ran.output.strip() == told.split("\n", 1)[1].strip()
        assert ("Objecting: Maria." in ran.output) is (not more)


def test_p19_what_was_stopped_may_be_voted_on(anywhere: Town) -> None:
    proposes(anywhere)
    anywhere.plays("""
        maria > object 1 because we have no room
        later 2 h
        hub @ oak street: Stopped: 1 person objects. … Whoever proposed it may start a vote.
        later 2 h
        sam > vote on 1
        hub < Until when can people vote?
        sam > sunday 20:00
        hub < Question: We buy the freezer … Kind: Yes or no … Until: Sun 29 Nov, 8:00 PM
        sam > yes
        hub @ oak street: We buy the freezer … yes 0 · no 0 · abstain 0
        sam > vote on 2
        hub < There is nothing to vote on again.
    """)


def test_p19_everybody_has_a_day_at_least(town: Town) -> None:
    town.plays("""
        sam > /poll We buy the freezer, unless somebody objects, until in 3 hours
        hub < Everybody gets a day at least to object.
        sam > in 5 hours
        hub < Everybody gets a day at least to object.
        sam > friday 20:00
        hub < Kind: Goes ahead unless somebody objects
        sam > yes
        hub @ oak street: We buy the freezer
    """)


def test_p19_nobody_ends_it_before_the_time_that_was_promised(town: Town) -> None:
    proposes(town)
    town.plays("""
        sam > close vote 1
        hub < Everybody may object until its time is over.
        sam > extend vote 1
        sam > tomorrow
        hub < Everybody was told they may object until Fri 27 Nov
        sam > sunday
        sam > yes
        hub < I close it Sun 29 Nov
        sam > remind vote 1
        hub < Whoever says nothing agrees there.
    """)


#: What somebody writes who got it wrong, and what they read.
WRONG = [
    ("object 9 because", "I know no vote with that number."),
    ("object 1 " + "x" * 301, "That is 301 characters; 300 fit."),
    ("object 1 because", "Why do you object?"),
    ("vote 1b", "We buy the freezer"),
    ("vote 1 yes", "“yes” is none of the choices"),
    ("take back vote 1", "You have not voted there."),
]


@pytest.mark.parametrize(("said", "told"), WRONG)
def test_p19_what_is_no_objection_stops_nothing(town: Town, said: str, told: str) -> None:
    proposes(town)
    town.plays(f"""
        maria > {said}
        hub   < {told}
    """)
    assert town.rows("SELECT count(*), (SELECT state FROM poll) FROM poll_ballot") == [(0, "open")]


def test_p19_what_is_chosen_has_nothing_to_object_to(town: Town) -> None:
    town.plays("""
        sam > /poll Soup on Fridays? yes/no until friday
        sam > yes
        maria > object 1 because I cook
        hub   < There one chooses; nothing goes ahead by itself.
    """)


@pytest.mark.parametrize("objects", [False, True])
def test_p19_its_list_is_counted_again(town: Town, tmp_path: Path, objects: bool) -> None:
    proposes(town)
    if objects:
        town.plays("maria > object 1 because no room\nhub < You object")
    town.pass_time(7 * 86400.0)
    town.plays("sam > export vote 1\nhub < Every ballot")
    told = next(text for text in town.in_group() if "could object" in text).split("\n", 1)[1]
    file = tmp_path / "vote.json"
    file.write_text(files(town, "sam")["json"], "utf-8")
    ran = CliRunner().invoke(main, ["recount", str(file)])
    assert ran.exit_code == 0, ran.output
    assert ran.output.strip() == told.strip()


def test_p19_the_tally_asks_for_nobody_and_stops_at_one() -> None:
    rules = Rules("lazy", 1).checked()
    outcomes = [count(rules, ballots.gather(["1"] * n, rules), eligible=5).verdict for n in range(3)]
    assert outcomes == ["won", "stopped", "stopped"]
    with pytest.raises(Broken, match="silence needs no quorum"):
        Rules("lazy", 1, quorum=parse("3")).checked()
