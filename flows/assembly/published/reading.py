"""Reading a published list, from JSON or CSV; what does not fit is named with its rule, and its line if it has one."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Mapping
from io import StringIO
from itertools import pairwise
from typing import Any

from flows.assembly.published import KEYS, VERSION, Line, Published
from flows.assembly.published.cells import plain
from flows.assembly.tally import Broken, ballots
from flows.assembly.tally.quorum import parse
from flows.assembly.tally.rules import BASES, METHODS, TIES, Rules, Threshold

#: Line (0 where there is none) and cells of a ballot.
Row = tuple[int, list[str]]
#: Cells of a ballot: receipt and what it says, perhaps why, perhaps by whose hand.
LENGTHS = (2, 3, 4)
#: What is taken as it stands.
KEPT = (
    "poll",
    "question",
    "eligible",
    "known",
    "joined",
    "notice",
    "entered",
    "delegated",
    "mode",
    "hash",
    "secret",
    "closed",
    "language",
    "zone",
)


def read(text: str) -> Published:
    """A list as JSON or CSV.

    Raises:
        Broken: with the rule, and with the line where there is one.
    """
    bare = text.removeprefix("\ufeff")
    head, rows = (_from_json if bare.lstrip().startswith("{") else _from_csv)(bare)
    made = _made(head)
    return Published(**made, lines=_lines(rows, made["rules"]))


def _from_json(text: str) -> tuple[dict[str, Any], list[Row]]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as fault:
        raise Broken(f"this is no JSON: {fault.msg}", fault.lineno) from None
    except (ValueError, RecursionError):
        raise Broken("this JSON is too deep, or has a number without end") from None
    rows = found.pop("ballots", None)
    if not isinstance(rows, list):
        raise Broken("a list has its ballots under the key ballots")
    for number, row in enumerate(rows, 1):
        if (
            not isinstance(row, list)
            or len(row) not in LENGTHS
            or not all(isinstance(part, str) for part in row)
        ):
            raise Broken(f"ballot {number} is not [receipt, ballot], perhaps with reason and hand")
    return found, [(0, row) for row in rows]


def _from_csv(text: str) -> tuple[dict[str, Any], list[Row]]:
    head: dict[str, Any] = {"options": []}
    lines, rows = csv.reader(StringIO(text), strict=True), list[Row]()
    begun = False
    try:
        for row in lines:
            if not any(row):
                begun = True
            elif begun:
                rows.append((lines.line_num, [plain(cell) for cell in row]))
            else:
                _note(head, row, lines.line_num)
    except csv.Error as fault:
        raise Broken(f"this is no CSV: {fault}", lines.line_num) from None
    if rows and rows[0][1][0] == "receipt":
        rows.pop(0)
    for number, row in rows:
        if len(row) not in LENGTHS:
            raise Broken("a ballot is receipt, ballot and perhaps reason and hand", number)
    return head, rows


def _note(head: dict[str, Any], row: list[str], number: int) -> None:
    key, value = row[0], plain(",".join(row[1:]))
    if key == "option":
        head["options"].append(value)
    elif KEYS.get(key, (str, ""))[0] is int:
        if not ballots.whole(value):
            raise Broken(f"{key} is a whole number", number)
        head[key] = int(value)
    else:
        head[key] = value


def _made(head: dict[str, Any]) -> dict[str, Any]:
    if "talkoot" not in head:
        raise Broken('this is not what "export vote 12" gives: a list says its talkoot')
    said = {key: _said(head, key) for key in KEYS}
    if unknown := set(head) - set(KEYS):
        raise Broken(f"a list has no {min(unknown)}")
    if said["talkoot"] != VERSION:
        raise Broken(f'a list says "talkoot": "{VERSION}"')
    options = tuple(said["options"])
    named = all(isinstance(name, str) and name.strip() for name in options)
    if not named or len(set(options)) < len(options):
        raise Broken("each option has a name of its own")
    _check_secret(said["hash"], said["secret"])
    return {**{key: said[key] for key in KEPT}, "rules": _rules(said), "options": options}


def _rules(said: Mapping[str, Any]) -> Rules:
    for key, words in (("method", METHODS), ("base", BASES), ("tie", TIES)):
        if said[key] not in words:
            raise Broken(f"{key} is one of {', '.join(words)}, not {said[key]}")
    rules = Rules(
        said["method"],
        len(said["options"]),
        said["seats"],
        said["default"] - 1 if said["default"] else None,
        parse(said["quorum"]),
        Threshold(said["threshold"]),
        said["base"],
        said["tie"],
        said["least"],
        said["most"],
    )
    return rules.checked()


def _said(head: Mapping[str, Any], key: str) -> Any:
    kind, otherwise = KEYS[key]
    value = head.get(key, otherwise)
    if value is None:
        raise Broken(f"a list says its {key}")
    if type(value) is not kind or (isinstance(value, int) and value < 0):
        raise Broken(f"{key} is {'text' if kind is str else 'a whole number' if kind is int else 'a list'}")
    return value


def _check_secret(posted: str, secret: str) -> None:
    try:
        found = hashlib.sha256(bytes.fromhex(secret)).hexdigest()
    except ValueError:
        raise Broken("the secret is written in hex") from None
    if secret and posted and found != posted.lower():
        raise Broken("the secret is not the one whose hash was posted when the poll opened")


def _lines(rows: Iterable[Row], rules: Rules) -> tuple[Line, ...]:
    lines = list[Line]()
    for place, (number, row) in enumerate(rows, 1):
        try:
            ballots.read(row[1], rules)
        except Broken as broken:
            raise Broken(f"ballot {place}: {broken.rule}", number) from None
        lines.append(Line(*row))
    for (one, other), (number, _row) in zip(pairwise(lines), list(rows)[1:], strict=True):
        if one.receipt >= other.receipt:
            raise Broken(f"receipts are sorted and each is there once: {other.receipt}", number)
    return tuple(lines)
