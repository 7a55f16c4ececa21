"""Buttons below a message, and the keyboard that stays. Pure.

Rows are as full as their labels allow: all buttons of a row are equally wide, and a phone shows about 30 letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from adapters.telegram.marked import SCHEMES
from bot.contract.plain import Button, Line, Run

MOST, A_ROW, WIDTH = 100, 8, 30
#: Bytes that a button can carry.
CARRIED = 64
LABEL = 64


def inline(buttons: Sequence[Button]) -> dict[str, Any] | None:
    """The buttons that can be pressed, in rows; None if there are none."""
    pressed = [_pressed(button) for button in buttons if is_pressed(button)][:MOST]
    return {"inline_keyboard": [list(row) for row in _rows(pressed)]} if pressed else None


def keyboard(keys: Sequence[str]) -> dict[str, Any]:
    """The keys that are always there, two in a row."""
    rows = [[{"text": key} for key in keys[at : at + 2]] for at in range(0, len(keys), 2)]
    return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}


def spelt(buttons: Sequence[Button]) -> Iterator[Line]:
    """What to write instead of pressing, for what finds no place on a button."""
    places = {id(button): place for place, button in enumerate((b for b in buttons if b.option), 1)}
    pressed = 0
    for button in buttons:
        pressed += is_pressed(button)
        if is_pressed(button) and pressed <= MOST:
            continue
        if button.option:
            words = f"{places[id(button)]}. {button.label}"
        elif button.typed or button.url:
            words = f"{button.label}: {button.typed or button.url}"
        else:
            raise ValueError(f"no way to press {button.label!r}")
        yield Line((Run(words),), "item")


def is_pressed(button: Button) -> bool:
    """Whether it can be a button.

    Raises:
        ValueError: if what it should carry is longer than a button can.
    """
    if len(button.token.encode()) > CARRIED:
        raise ValueError(f"the token of {button.label!r} is longer than {CARRIED} bytes")
    return bool(button.token) or button.url.startswith(SCHEMES[:3])


def _pressed(button: Button) -> dict[str, Any]:
    label = ("✓ " if button.chosen else "") + button.label
    label = label if len(label) <= LABEL else label[: LABEL - 1] + "…"
    return (
        {"text": label, "url": button.url} if button.url else {"text": label, "callback_data": button.token}
    )


def _rows(buttons: Sequence[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    row: list[dict[str, Any]] = []
    for button in buttons:
        widest = max(len(one["text"]) + 2 for one in [*row, button])
        if row and (len(row) == A_ROW or widest * (len(row) + 1) > WIDTH):
            yield row
            row = []
        row.append(button)
    yield row
