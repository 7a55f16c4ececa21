"""A closed vote as picture and files; whoever counts its list again reads the words of the chat (P12, P15)."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from bot.cli import main
from flows.assembly.published import reading
from flows.assembly.tally.blt import read as read_blt
from flows.assembly.tally.rules import METHODS, Method, Rules
from tests.flows.assembly.test_delegation import lend
from tests.flows.assembly.votes import DAY, SAID, acting, cast, cast_all, opened
from tests.kit.town import Town

RULES: dict[Method, dict[str, object]] = {
    "single": {"quorum": "20%", "threshold": "simple"},
    "stv": {"seats": 2},
    "schulze": {"tie": "lot"},
    "irv": {"tie": "run-off", "quorum": "2"},
}


def closed(town: Town, method: Method, mode: str = "open") -> str:
    """A vote that has ended; what the chat was told, without its question."""
    number = opened(town, method, rules=RULES.get(method, {}), mode=mode)
    cast_all(town, number, SAID[method])
    town.pass_time(DAY + 60)
    told = next(text for text in town.in_group() if "could vote" in text or "could object" in text)
    return told.split("\n", 1)[1]


def files(town: Town, who: str) -> dict[str, str]:
    """The newest three files that came to somebody, by their kind."""
    square = town.memory.square
    sent = [ref for ref in square.contents if square.posts[ref].chat == square.private(who)][-3:]
    return {
        name.rsplit(".", 1)[-1]: square.contents[ref].decode()
        for ref in sent
        for name in square.posts[ref].images
    }


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("kind", ["json", "csv"])
def test_p12_a_recount_of_the_list_says_what_the_chat_said(
    town: Town, tmp_path: Path, method: Method, kind: str
) -> None:
    told = closed(town, method)
    town.plays("""
        sam > export vote 1
        hub < Every ballot of “Where do we meet?”.
    """)
    file = tmp_path / f"vote.{kind}"
    file.write_text(files(town, "sam")[kind], "utf-8")
    ran = CliRunner().invoke(main, ["recount", str(file)])
    assert ran.exit_code == 0, ran.output
    assert ran.output.strip() == told.strip()


def test_p2_reasons_are_in_the_chat_on_the_list_and_in_the_recount(town: Town, tmp_path: Path) -> None:
    number = opened(town, "consent")
    assert cast(town, number, "maria", "1") == "cast"
    assert cast(town, number, "sam", "4", reason="There is no ramp.") == "cast"
    assert cast(town, number, "ines", "2", reason="=Only if Ana has the keys.") == "cast"
    town.pass_time(DAY + 60)
    told = next(text for text in town.in_group() if "could vote" in text).split("\n", 1)[1]
    assert "block: “There is no ramp.”" in told
    town.plays("sam > export vote 1\nhub < Every ballot")
    for kind, text in files(town, "sam").items():
        file = tmp_path / f"vote.{kind}"
        file.write_text(text, "utf-8")
        assert CliRunner().invoke(main, ["recount", str(file)]).output.strip() == told.strip()


@pytest.mark.parametrize("method", METHODS)
def test_p12_the_result_comes_with_a_picture(town: Town, method: Method) -> None:
    told = closed(town, method)
    square = town.memory.square
    ref = next(ref for ref in square.contents if not square.posts[ref].chat.chat.startswith("@"))
    assert told.startswith(square.posts[ref].images[0]), "what it says where no picture is seen"
    assert Image.open(io.BytesIO(square.contents[ref])).width == 1080


def test_p12_nothing_is_drawn_or_told_before_it_closes(town: Town) -> None:
    number = opened(town, "single", hidden=True)
    cast_all(town, number, SAID["single"])
    town.plays("""
        sam > export vote 1
        hub < That vote is not over. Its ballots come when it has closed.
        olga > export vote 1
        hub < That vote is not over.
        sam > export vote 9
        hub < I know no vote with that number.
    """)
    assert town.memory.square.contents == {}


def test_p12_a_vote_that_was_called_off_has_no_list(town: Town) -> None:
    number = opened(town, "single")
    cast_all(town, number, SAID["single"])
    acting(town, "olga", lambda turn: turn.hot.run("UPDATE poll SET state = 'void' WHERE id = ?", (number,)))
    town.plays("""
        sam > export vote 1
        hub < That vote is not over.
    """)


def test_p12_no_cell_of_a_list_is_a_formula(town: Town) -> None:
    closed(town, "single")
    town.plays("""
        sam > export vote 1
        hub < Every ballot
    """)
    text = files(town, "sam")["csv"]
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert "'=Church" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    assert reading.read(text).options == ("Hall", "Park", "=Church")


def test_p7_in_the_open_a_list_has_names_and_in_secret_none(town: Town) -> None:
    closed(town, "single")
    town.plays("""
        sam > export vote 1
        hub < Every ballot
    """)
    assert [line.receipt for line in reading.read(files(town, "sam")["json"]).lines] == [
        "Ines",
        "Maria",
        "Olga",
        "Sam",
    ]


def test_p7_a_secret_list_names_nobody_and_has_no_order(town: Town) -> None:
    closed(town, "single", mode="secret")
    town.plays("""
        sam > export vote 1
        hub < Every ballot
    """)
    text = files(town, "sam")["json"]
    assert not any(name in text for name in ("Ines", "Maria", "Olga", "Sam"))
    assert sorted(line.said for line in reading.read(text).lines) == ["", "1", "1", "2"]


@pytest.mark.parametrize("method", ["irv", "schulze", "stv", "score", "dots"])
def test_p12_what_is_ranked_comes_as_blt_too(town: Town, method: Method) -> None:
    closed(town, method)
    town.plays("""
        sam > export vote 1
        hub < Every ballot
    """)
    found = read_blt(files(town, "sam")["blt"], Rules(method, 0))
    assert (found.names, found.title) == (("Hall", "Park", "=Church"), "Where do we meet?")
    assert sum(found.ballots.values()) == 4


def test_h1_a_stranger_gets_no_list(town: Town) -> None:
    closed(town, "single")
    town.plays("""
        eve > export vote 1
        hub < That is for members of this community
    """)


def test_p17_the_list_says_of_each_line_by_whose_hand_it_is(town: Town, tmp_path: Path) -> None:
    opened(town, "single")
    lend(town, "sam", "ines")
    town.plays("""
        ines > vote 1b
        olga > enter vote 1 Rosa: park
        olga > yes
        maria > vote 1a
        later 2 day
        ines > export vote 1
    """)
    square = town.memory.square
    told = next(text for text in town.in_group() if "Of these" in text)
    for kind in ("csv", "json"):
        sent = [
            ref for ref in square.contents if any(name.endswith(kind) for name in square.posts[ref].images)
        ]
        text = square.contents[sent[-1]].decode()
        hands = {line.receipt: line.hand for line in reading.read(text).lines}
        assert hands == {"Ines": "", "Maria": "", "Rosa": "entered by Olga", "Sam": "through Ines"}
        file = tmp_path / f"list.{kind}"
        file.write_text(text)
        ran = CliRunner().invoke(main, ["recount", str(file)])
        assert ran.exit_code == 0, ran.output
        assert all(line in told for line in ran.stdout.strip().splitlines())
