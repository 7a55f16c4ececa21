"""Which face the room shows: the whole screen on a real terminal, lines over a pipe."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from io import TextIOWrapper
from typing import TextIO

from adapters.terminal.adapter import Face
from adapters.terminal.lines import Lines, read_lines
from adapters.terminal.room import Neighbourhood

#: Said once to who sits at a terminal without the extra.
PLAIN_HINT = "# Lines only: pip install 'talkoot[room]' gives this room a whole screen. Ctrl+D leaves.\n"


def face_for(
    room: Neighbourhood,
    settle: Callable[[], Awaitable[None]] | None = None,
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
) -> Face:
    """The face that fits where the room was opened; `settle` as in `Lines`."""
    stdin, stdout = stdin or sys.stdin, stdout or sys.stdout

    def write(text: str) -> None:
        stdout.write(text)
        stdout.flush()

    if stdin.isatty() and stdout.isatty():
        try:
            from adapters.terminal.screen import WholeScreen
        except ImportError:  # the extra is not installed
            write(PLAIN_HINT)
        else:
            return WholeScreen(room)
    if isinstance(stdin, TextIOWrapper):
        stdin.reconfigure(errors="replace")  # a script in another encoding is still read
    return Lines(room, read_lines(stdin), write, settle, echo=not stdin.isatty())
