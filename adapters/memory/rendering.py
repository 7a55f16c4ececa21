"""A plain view as messages of the in-memory service. Pure.

    {"text": …, "keys": [{"label", "number", "how", "token", "typed", "url", "line"}], "file": …, "alt": …,
     "written": …, "keyboard": […], "silent": true, "secret": true}

A part shows one file at most, the first of them with the words. Keys hang on the last part. What the service cannot
press gets a typed form in the text; a key that would have neither is an error, never dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from adapters.memory.posts import How, Key
from bot.contract.abilities import Abilities
from bot.contract.delivery import Native
from bot.contract.plain import Attached, Button, Line, PlainView, Run, carried
from bot.contract.splitting import split


def render(view: PlainView, can: Abilities) -> list[Native]:
    """The parts of a view, in order.

    Raises:
        ValueError: if a button could neither be pressed nor typed on this service.
    """
    shown = [_line(line) for line in view.lines]
    files = view.files
    shown += [f"[{file.alt}]" for file in files if not can.files]
    keys = tuple(_spelt(key, shown) for key in keys_of(view.buttons, can))
    shown += [key.line for key in keys if key.line and key.line not in shown]
    parts: list[dict[str, Any]] = [{"text": piece} for piece in split("\n".join(shown), can.text_limit)]
    if files and can.files:
        parts[0] |= _attached(files[0])
        parts[1:1] = [{"text": ""} | _attached(file) for file in files[1:]]
    if keys:
        parts[-1]["keys"] = [asdict(key) for key in keys]
    if view.keyboard and can.keyboard:
        parts[-1]["keyboard"] = list(view.keyboard)
    marks = {name: True for name in ("silent", "secret") if getattr(view, name)}
    return [part | marks for part in parts]


def _attached(file: Attached) -> dict[str, Any]:
    return {"file": file.file, "alt": file.alt, **carried(file)}


def keys_of(buttons: Sequence[Button], can: Abilities) -> tuple[Key, ...]:
    """Buttons with their numbers: the options of a question first, then deeds, then links.

    What stands beside the options of a question is an answer of the same poll.
    """
    ordered = sorted(buttons, key=lambda button: (not button.option, not button.token))
    asks = can.polls and any(button.option for button in buttons)
    return tuple(_key(button, 1 + ordered.index(button), can, asks) for button in buttons)


def keycap(number: int) -> str:
    """The emoji that presses key `number` (1 to 9) on a service with reactions."""
    return f"{number}\ufe0f\u20e3"


def _key(button: Button, number: int, can: Abilities, asks: bool) -> Key:
    label = button.label + (" ✓" if button.chosen else "")
    if len(label) > can.label_limit:
        label = label[: can.label_limit - 1] + "…"
    typed, how = str(number) if button.option else button.typed, _how(button, number, can, asks)
    shown = button.keycap or number if how == "reaction" else number
    return Key(label, shown, how, button.token, typed, button.url)


def _how(button: Button, number: int, can: Abilities, asks: bool) -> How:
    if can.buttons:
        return "button"
    if button.url:
        return "typed"
    if (asks or (can.polls and button.ballot)) and button.token:
        return "poll"
    return "reaction" if can.reactions and number <= 9 and not button.ballot else "typed"


def _spelt(key: Key, shown: Sequence[str]) -> Key:
    """The key with the line that says how to press or type it; delivery may have written one already.

    Raises:
        ValueError: if it can be neither pressed nor typed.
    """
    if key.how in ("button", "poll"):
        return key
    line, begin = _words(key)
    return replace(key, line=next((row for row in shown if row.startswith(begin)), line))


def _words(key: Key) -> tuple[str, str]:
    """The line for a key, and how a line begins that says the same."""
    if key.how == "reaction":
        line = f"{keycap(key.number)} {key.label}" + (f" ({key.typed})" if key.typed else "")
        return line, line
    if key.typed == str(key.number):
        return f"{key.number}. {key.label}", f"{key.number}. "
    if not (key.url or key.typed):
        raise ValueError(f"no typed form for {key.label!r}")
    line = f"{key.label}: {key.url or key.typed}"
    return line, line


def _line(line: Line) -> str:
    text = "".join(_runs(line.runs))
    return "\n".join(f"> {row}" for row in text.split("\n")) if line.mark == "quote" else text


def _runs(runs: Sequence[Run]) -> Iterator[str]:
    for run in runs:
        yield f"{run.text} ({run.url})" if run.url and run.url != run.text else run.text
