"""BLT files: what is read, and what a broken one is told, with its line."""

from __future__ import annotations

import pytest

from flows.assembly.tally import Broken, Rules, blt
from flows.assembly.tally.rules import Method
from tests.flows.assembly.tally.elections import recorded

GOOD = """\
# A garden's question
4 2
-2

3 1 3=4 0
5 0            # five who said nothing
1 4 2 1 0
0
"Beans"
"Gone home"
"Peas, ""early"" ones"
"Leeks, and # more"
"What to sow"
"""


def test_a_file_is_read_with_remarks_equal_ranks_empty_ballots_and_those_who_withdrew() -> None:
    read = blt.read(GOOD, Rules("schulze", 0))
    assert read.names == ("Beans", 'Peas, "early" ones', "Leeks, and # more")
    assert read.title == "What to sow"
    assert (read.rules.options, read.rules.seats) == (3, 2)
    assert read.ballots == {((0,), (1, 2)): 3, (): 5, ((2,), (0,)): 1}


def test_points_are_read_as_points() -> None:
    read = blt.read('2 1\n-1\n3 1:5 2:3 0\n0\n"A"\n"B"\n', Rules("score", 0))
    assert read.names == ("B",)
    assert read.ballots == {((0, 3),): 3}


def test_approvals_have_no_order() -> None:
    read = blt.read('2 1\n1 2 1 0\n1 1=2 0\n0\n"A"\n"B"\n', Rules("approval", 0))
    assert read.ballots == {((0, 1),): 2}


@pytest.mark.parametrize(("name", "method"), [("west_mainland_2022", "stv"), ("burlington_2009", "irv")])
def test_p12_what_is_written_reads_back(name: str, method: Method) -> None:
    election = recorded(name, method)
    again = blt.read(blt.write(election), Rules(method, 0))
    assert again == election


def test_p12_names_with_quotes_and_breaks_are_written_so_that_they_read_back() -> None:
    rules = Rules("score", 2)
    election = blt.Election(('"Beans"', "Peas\nand more"), "", rules, {((0, 5),): 2, (): 1})
    written = blt.write(election)
    assert written == '2 1\n1 0\n2 1:5 0\n0\n"""Beans"""\n"Peas and more"\n""\n'
    assert blt.read(written, Rules("score", 0)).ballots == election.ballots


NAMES = '"A"\n"B"\n'
#: A broken file, how it is counted, the line, a word of the rule.
BROKEN: list[tuple[str, Method, int, str]] = [
    ("", "irv", 1, "begins with the number of options"),
    ("two 1\n", "irv", 1, "begins with"),
    ("0 1\n", "irv", 1, "begins with"),
    ("2 0\n", "irv", 1, "begins with"),
    ("999999 1\n", "irv", 1, "1 to 1000"),
    ("\n# a remark\n2\n", "irv", 3, "begins with"),
    (f"2 1\n3 1 2\n0\n{NAMES}", "irv", 2, "ends with 0"),
    (f"2 1\nx 1 2 0\n0\n{NAMES}", "irv", 2, "how many they are"),
    (f"2 1\n0 1 0\n0\n{NAMES}", "irv", 2, "how many they are"),
    (f"2 1\n1.5 1 0\n0\n{NAMES}", "irv", 2, "how many they are"),
    (f"2 1\n1 1 0\n1 3 0\n0\n{NAMES}", "irv", 3, "1 to 2"),
    (f"2 1\n1 1 1 0\n0\n{NAMES}", "irv", 2, "once"),
    (f"2 1\n1 1==2 0\n0\n{NAMES}", "schulze", 2, "not nothing"),
    (f"2 1\n1 1:5 0\n0\n{NAMES}", "irv", 2, "option:points is for"),
    (f"2 1\n1 1 0\n0\n{NAMES}", "score", 2, "option:points"),
    (f"2 1\n1 1:6 0\n0\n{NAMES}", "score", 2, "0 to 5"),
    (f"2 1\n-3\n1 1 0\n0\n{NAMES}", "irv", 2, "withdrew"),
    (f"2 1\n-1 -2\n1 1 0\n0\n{NAMES}", "irv", 4, "somebody must stand"),
    ("2 1\n1 1 0\n", "irv", 2, "a line that is 0"),
    (f"2 1\n1 1 0\n{NAMES}", "irv", 3, "a line that is 0"),
    ('2 1\n1 1 0\n0\n"A"\n', "irv", 4, "2 options, 1 names"),
    ("2 1\n1 1 0\n0\nA\nB\n", "irv", 4, "double quotes"),
    ('2 1\n1 1 0\n0\n"A"\n" "\n', "irv", 5, "double quotes"),
    ('2 1\n1 1 0\n0\n"A"\n"A"\n', "irv", 5, "one name: A"),
    (f'2 1\n1 1 0\n0\n{NAMES}"Title"\n"More"\n', "irv", 7, "one line, the title"),
]


@pytest.mark.parametrize(("text", "method", "line", "rule"), BROKEN)
def test_a_broken_file_names_line_and_rule(text: str, method: Method, line: int, rule: str) -> None:
    with pytest.raises(Broken, match=rule) as broken:
        blt.read(text, Rules(method, 0))
    assert broken.value.line == line
