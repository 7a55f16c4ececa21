"""The BLT format: an election in a text file, as councils and vote counters exchange it.

    4 2              options, seats
    -2               option 2 has withdrawn
    3 1 3=4 0        three ballots: 1 first, then 3 and 4 alike; the 0 ends a ballot
    5 0              five empty ballots
    2 1:5 3:0 0      with points: 5 for option 1
    0                the ballots end
    "Adam"           a name for each option, in order
    "Basil" …
    "Title"

Lines may be empty or begin with `#`; what follows ` #` on a ballot is a remark. Options that withdrew are taken off
every ballot, and the rest are numbered anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from flows.assembly.tally import ballots
from flows.assembly.tally.ballots import Ballots, Marks
from flows.assembly.tally.broken import Broken
from flows.assembly.tally.rules import FORMS, Rules

Line = tuple[int, str]
#: More is no election, and the head-to-head counts of a typing error would fill the memory.
MOST_OPTIONS = 1_000


@dataclass(frozen=True, slots=True)
class Election:
    """What a file holds. `rules` has the method that was asked for and the file's own seats."""

    names: tuple[str, ...]
    title: str
    rules: Rules
    ballots: Ballots


def read(text: str, rules: Rules) -> Election:
    """Read a file for counting by `rules.method`.

    Raises:
        Broken: with line and rule.
    """
    lines = _lines(text)
    options, seats = _head(next(lines, (0, "")))
    whole = replace(rules, options=options, seats=seats)
    gone, counted, end = _body(lines, whole)
    names, title = _names(lines, options, end)
    left = [option for option in range(options) if option not in gone]
    if not left:
        raise Broken("somebody must stand: all options have withdrawn", end)
    kept = ballots.without(counted, gone, whole)
    return Election(
        tuple(names[option] for option in left),
        title,
        replace(whole, options=len(left)),
        {_numbered(marks, left, whole): times for marks, times in kept.items()},
    )


def write(election: Election) -> str:
    """The file of an election, equal ballots in one line, sorted; what `read` gives back."""
    rules = election.rules
    said = sorted((ballots.write(marks, rules), times) for marks, times in election.ballots.items() if times)
    lines = [f"{rules.options} {rules.seats}"]
    lines += [f"{times} {text} 0" if text else f"{times} 0" for text, times in said]
    quoted = (" ".join(name.split()).replace('"', '""') for name in (*election.names, election.title))
    return "\n".join([*lines, "0", *(f'"{name}"' for name in quoted)]) + "\n"


def _lines(text: str) -> Iterator[Line]:
    """Lines that say something, with their numbers."""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            yield number, bare if bare.startswith('"') else bare.split(" #")[0].strip()


def _head(line: Line) -> tuple[int, int]:
    found = re.fullmatch(r"([1-9]\d{0,5})\s+([1-9]\d{0,5})", line[1], re.ASCII)
    if not found or int(found[1]) > MOST_OPTIONS:
        raise Broken(
            f"a file begins with the number of options (1 to {MOST_OPTIONS}) and of seats", line[0] or 1
        )
    return int(found[1]), int(found[2])


def _body(lines: Iterator[Line], rules: Rules) -> tuple[set[int], Ballots, int]:
    """Who withdrew, the ballots, and the line where they end."""
    gone, counted, at = set[int](), Counter[Marks](), 1
    for at, line in lines:
        if line == "0":
            return gone, counted, at
        if line.startswith('"'):
            break
        with _on_line(at):
            if line.startswith("-"):
                gone |= _withdrawn(line, rules.options)
            else:
                times, marks = _ballot(line, rules)
                counted[marks] += times
    raise Broken("the ballots end with a line that is 0", at)


def _withdrawn(line: str, options: int) -> set[int]:
    numbers = line.split()
    if not all(
        re.fullmatch(r"-[1-9]\d{0,5}", number, re.ASCII) and -int(number) <= options for number in numbers
    ):
        raise Broken(f"who withdrew is written -1 to -{options}")
    return {-int(number) - 1 for number in numbers}


def _ballot(line: str, rules: Rules) -> tuple[int, Marks]:
    words = line.split()
    if not re.fullmatch(r"[1-9]\d{0,14}", words[0], re.ASCII):
        raise Broken("a line of ballots begins with how many they are, a whole number from 1")
    if words[-1] != "0" or len(words) == 1:
        raise Broken("a line of ballots ends with 0")
    said = words[1:-1]
    if any(":" in word for word in said) and FORMS[rules.method] != "points":
        raise Broken("option:points is for ballots with points; this count wants options in order")
    return int(words[0]), ballots.read(" ".join(said), rules)


@contextmanager
def _on_line(number: int) -> Iterator[None]:
    """What breaks a rule in here breaks it on this line."""
    try:
        yield
    except Broken as broken:
        raise Broken(broken.rule, number) from None


def _names(lines: Iterator[Line], options: int, end: int) -> tuple[list[str], str]:
    names, title = dict[str, None](), ""
    for at, line in lines:
        end = at
        found = re.fullmatch(r'"(.*)"', line)
        if len(names) < options:
            if not found or not found[1].strip():
                raise Broken("each option has a name in double quotes", at)
            name = found[1].replace('""', '"')
            if name in names:
                raise Broken(f"two options cannot have one name: {name}", at)
            names[name] = None
        elif title:
            raise Broken("after the names comes one line, the title", at)
        else:
            title = found[1] if found else line
    if len(names) < options:
        raise Broken(f"each option has a name in double quotes: {options} options, {len(names)} names", end)
    return list(names), title


def _numbered(marks: Marks, left: list[int], rules: Rules) -> Marks:
    new: Callable[[int], int] = {option: number for number, option in enumerate(left)}.__getitem__
    if FORMS[rules.method] == "points":
        return tuple((new(option), points) for option, points in marks)
    return tuple(tuple(new(option) for option in rank) for rank in marks)
