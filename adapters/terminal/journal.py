"""What happened in the room, one JSON line each, so that it goes on where it stopped.

    {"n": 12, "post": {"ref": "terminal.12", …}}     the newest line about a thing holds
    {"n": 13, "done": ["terminal-11"]}               these updates are with the hub

`n` is the room's counter: no key and no order is ever given twice. A line that a crash tore off is left out; at
each start the file is written anew without what no longer holds.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from adapters.memory.posts import Account, Key, Post, Room
from adapters.memory.square import Square
from bot.contract.adapter import Raw
from bot.contract.address import Address


class Journal:
    """The journal of one room's square."""

    def __init__(self, path: Path, square: Square) -> None:
        """Tell the square what the file says, and write down what happens from now on."""
        self._path, self._square = path, square
        path.parent.mkdir(parents=True, exist_ok=True)
        for count, kind, thing in _told(path):
            square.count = max(square.count, count)
            _TELL[kind](square, thing)
        self._file = self._afresh()
        square.note = self._note

    def close(self) -> None:
        self._square.note = lambda kind, thing: None
        self._file.close()

    def _note(self, kind: str, thing: Any) -> None:
        self._file.write(_line(self._square.count, kind, thing))
        self._file.flush()

    def _afresh(self) -> TextIO:
        """The file with only what holds, open for more."""
        fresh = self._path.with_suffix(".new")
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        file = open(handle, "w", encoding="utf-8")  # noqa: SIM115  # stays open as long as the room
        file.writelines(_line(self._square.count, kind, thing) for kind, thing in _state(self._square))
        file.flush()
        os.replace(fresh, self._path)
        return file


def _line(count: int, kind: str, thing: Any) -> str:
    return (
        json.dumps({"n": count, kind: thing if kind == "done" else asdict(thing)}, ensure_ascii=False) + "\n"
    )


def _told(path: Path) -> Iterator[tuple[int, str, Any]]:
    if not path.exists():
        return
    for line in path.read_text("utf-8", errors="replace").splitlines():
        try:
            entry = json.loads(line)
            count = entry.pop("n")
            ((kind, thing),) = entry.items()
        except ValueError:
            continue
        yield count, kind, thing


def _state(square: Square) -> Iterator[tuple[str, Any]]:
    things = {
        "account": square.accounts.values(),
        "room": square.rooms.values(),
        "post": square.posts.values(),
        "row": square.waiting,
    }
    for kind, several in things.items():
        for thing in several:
            yield kind, thing


def _post(square: Square, told: dict[str, Any]) -> None:
    chat, keys = Address(**told.pop("chat")), tuple(Key(**key) for key in told.pop("keys"))
    images, keyboard = tuple(told.pop("images")), tuple(told.pop("keyboard"))
    square.hang(Post(**told, chat=chat, keys=keys, images=images, keyboard=keyboard))


_TELL: dict[str, Callable[[Square, Any], object]] = {
    "account": lambda square, told: square.accounts.update({told["user"]: Account(**told)}),
    "room": lambda square, told: square.rooms.update({told["chat"]: Room(**told)}),
    "post": _post,
    "row": lambda square, told: square.waiting.append(Raw(**told)),
    "done": lambda square, keys: square.acknowledge([row for row in square.waiting if row.key in keys]),
}
