"""A plain view as messages of the Bot API. Pure; one part a message.

    {"text": …, "entities": […], "reply_markup": {…}, "file": …, "media": "photo", "alt": …, "written": …, "drawn": …,
     "silent": true, "secret": true}

Keys hang on the last part. A message takes either buttons or the keyboard that stays: with both, the last line
becomes a message of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from adapters.telegram import keyboards
from adapters.telegram.marked import Marked, marked
from adapters.telegram.wording import utf16
from bot.contract.plain import Attached, PlainView, carried
from bot.contract.splitting import spans

TEXT, CAPTION = 4096, 1024
MEDIA = {".png": "photo", ".jpg": "photo", ".jpeg": "photo", ".webp": "photo", ".ogg": "voice"}

Part = dict[str, Any]


def render(view: PlainView, platform: str) -> list[Part]:
    """The parts of a view, in order.

    Raises:
        ValueError: if a button could neither be pressed nor typed.
    """
    lines = [*view.lines, *keyboards.spelt(view.buttons)]
    buttons = keyboards.inline(view.buttons)
    both = bool(buttons and view.keyboard and len(lines) > 1)
    first = _messages(marked(lines[:-1] if both else lines, platform), view.files)
    last = _messages(marked(lines[-1:], platform), ()) if both else first
    if view.keyboard and (both or buttons is None):
        first[-1]["reply_markup"] = keyboards.keyboard(view.keyboard)
    if buttons is not None:
        last[-1]["reply_markup"] = buttons
    marks = {name: True for name in ("silent", "secret") if getattr(view, name)}
    return [part | marks for part in (first + last if both else first)]


def _messages(words: Marked, files: Sequence[Attached]) -> list[Part]:
    """Files first, the last of them with the words below it if they are short enough."""
    parts = [_attached(file) for file in files]
    if files and utf16(words.text.strip()) <= CAPTION:
        return [*parts[:-1], parts[-1] | _text(words, CAPTION)[0]]
    return [*parts, *_text(words, TEXT)]


def _attached(file: Attached) -> Part:
    kind = next((kind for ending, kind in MEDIA.items() if file.file.lower().endswith(ending)), "document")
    return {"file": file.file, "media": kind, "alt": file.alt, "text": "", **carried(file)}


def _text(words: Marked, limit: int) -> list[Part]:
    return list(_pieces(words, limit))


def _pieces(words: Marked, limit: int) -> Iterator[Part]:
    for begin, end in spans(words.text, limit, utf16):
        piece = words.piece(begin, end)
        entities = piece.entities()
        yield {"text": piece.text, **({"entities": entities} if entities else {})}
