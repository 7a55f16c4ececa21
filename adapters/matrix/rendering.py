"""A plain view as events of a room. Pure; one part an event.

    {"type": "m.room.message", "content": {"msgtype", "body", "format", "formatted_body", "m.mentions"},
     "keys": ["1️⃣", "2️⃣"], "file": …, "alt": …, "written": …, "drawn": …, "poll": true, "secret": true}

There are no buttons, so:
- the options of a question are a poll, also where there are only two: one tap on the whole label, a single event
  under the homeserver's limit, and everybody learns one gesture. Short words are its question; what is longer, or
  has lists and quotes in it, goes before it as a message, for apps show the words of a poll without line ends.
- deeds on a card or a message, which must stay one event that can be changed, are keycaps: a line names each, and
  "keys" are put below as reactions, so that one tap is enough ("keys" is a courtesy: the words say what to type). A
  deed has the same one however often its message is changed.
- the choices of a vote are a poll of their own below its words, and never emoji; whoever has no polls types them.
- links are links.

`silent` messages are notices, and nobody is pinged by them. A lone picture carries the words below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from adapters.matrix import polls
from adapters.matrix.markup import html, people, pieces, plain
from adapters.matrix.names import keycap
from bot.contract.plain import Attached, Button, Drawing, Image, Line, PlainView, Run, carried

MESSAGE = "m.room.message"
#: Characters below a picture, and of a question that needs no message before it.
CAPTION, QUESTION = 1000, 250
#: By a file's ending: what it is to apps, and to browsers.
MEDIA = {
    ".png": ("m.image", "image/png"),
    ".jpg": ("m.image", "image/jpeg"),
    ".jpeg": ("m.image", "image/jpeg"),
    ".webp": ("m.image", "image/webp"),
    ".ogg": ("m.audio", "audio/ogg"),
}
OTHER = ("m.file", "application/octet-stream")

Part = dict[str, Any]


def render(view: PlainView, platform: str) -> list[Part]:
    """The parts of a view, in order.

    Raises:
        ValueError: if a button could neither be pressed nor typed.
    """
    asked, ballot = _asked(view.buttons), _ballot(view.buttons)
    deeds = [] if asked else [button for button in view.buttons if _is_deed(button)][:9]
    numbered = [(button.keycap or place, button) for place, button in enumerate(deeds, 1)]
    rest = [button for button in view.buttons if button not in asked and button not in deeds]
    lines = [
        *view.lines,
        *(_keyed(button, number) for number, button in numbered),
        *(_spelt(button, view.buttons) for button in rest),
    ]
    words, question = _split(lines) if asked else (lines, [])
    parts = [*_messages(words, view.files, view.silent, platform)]
    if deeds:
        parts[-1]["keys"] = [keycap(number) for number, _button in numbered]
    if asked:
        parts.append(polls.question(plain(question), asked))
    if ballot:
        parts.append(polls.question(lines[0].text[:QUESTION], ballot) | {"poll": True})
    return [part | {"secret": True} for part in parts] if view.secret else parts


def changed(content: Mapping[str, Any], ref: str) -> dict[str, Any]:
    """What changes the message `ref` into this. Nobody is called anew; apps that know no changes show bare words."""
    bare = {"msgtype": "m.text", "body": f"* {content['body']}"} if "msgtype" in content else content
    relation = {"rel_type": "m.replace", "event_id": ref}
    return {**bare, "m.mentions": {}, "m.new_content": content, "m.relates_to": relation}


# -- what can be pressed -----------------------------------------------------------------------------------


def _asked(buttons: Sequence[Button]) -> list[Button]:
    """The answers of a poll: options first, then what else could be done instead; none if apps would hide some."""
    pressed = sorted((button for button in buttons if button.token), key=lambda button: not button.option)
    return pressed if pressed and pressed[0].option and len(pressed) <= polls.MOST else []


def _ballot(buttons: Sequence[Button]) -> list[Button]:
    """The choices of a vote, for a poll of their own after the words: a card's words change, and a poll cannot."""
    choices = [button for button in buttons if button.ballot and button.token]
    return choices if len(choices) <= polls.MOST else []


def _is_deed(button: Button) -> bool:
    return bool(button.token) and not button.option and not button.ballot


def _keyed(button: Button, number: int) -> Line:
    return Line((Run(f"{keycap(number)} {button.label}" + (f" ({button.typed})" if button.typed else "")),))


def _spelt(button: Button, buttons: Sequence[Button]) -> Line:
    """A link, or what to write for what cannot be pressed."""
    if button.url:
        return Line((Run(button.label, url=button.url),))
    if button.option:
        number = 1 + [one for one in buttons if one.option].index(button)
        return Line((Run(f"{number}. "), Run(f"✓ {button.label}" if button.chosen else button.label)), "item")
    if not button.typed:
        raise ValueError(f"no way to press {button.label!r}")
    return Line((Run(f"{button.label}: {button.typed}"),))


# -- what a poll asks --------------------------------------------------------------------------------------


def _split(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """What goes before a poll, and what it asks: all of it if that is short and plain, else the last plain line.

    A question above a list moves down to its answers; where there is none, the words above are said once more.
    """
    if len(plain(lines)) <= QUESTION and all(map(_is_plain, lines)):
        return [], list(lines)
    asked = next((at for at, line in reversed([*enumerate(lines)]) if _is_plain(line)), None)
    if asked is None:
        return list(lines), [Line((Run("…"),))]
    is_last = asked == len(lines) - 1
    goes = is_last or lines[asked].text.rstrip().endswith("?")
    return [*lines[:asked], *lines[asked + goes :]], [lines[asked]]


def _is_plain(line: Line) -> bool:
    """Whether it reads the same without marks and line ends."""
    words = line.text
    marked = any(run.url or run.who or (run.bold and len(line.runs) > 1) for run in line.runs)
    return (
        bool(words.strip()) and not line.mark and not marked and "\n" not in words and len(words) <= QUESTION
    )


# -- messages ----------------------------------------------------------------------------------------------


def _messages(
    lines: Sequence[Line], files: Sequence[Attached], silent: bool, platform: str
) -> Iterator[Part]:
    """Files first; a lone picture has the words below it if they are short enough."""
    caption = (
        len(files) == 1
        and isinstance(files[0], Image | Drawing)
        and bool(lines)
        and len(plain(lines)) <= CAPTION
    )
    for file in files:
        words = _words(lines, silent, platform) if caption else {"m.mentions": {}}
        yield _attached(file, words)
    if lines and not caption:
        for piece in pieces(lines, platform):
            kind = "m.notice" if silent else "m.text"
            yield {"type": MESSAGE, "content": {"msgtype": kind, **_words(piece, silent, platform)}}


def _words(lines: Sequence[Line], silent: bool, platform: str) -> dict[str, Any]:
    """A body, the same in HTML where that says more, and whom it calls; never nothing about that, or apps guess."""
    body, rich = plain(lines), html(lines, platform)
    named = [] if silent else people(lines, platform)
    dressed = (
        {"format": "org.matrix.custom.html", "formatted_body": rich}
        if "<" in rich.replace("<br>", "")
        else {}
    )
    return {"body": body, **dressed, "m.mentions": {"user_ids": named} if named else {}}


def _attached(file: Attached, words: dict[str, Any]) -> Part:
    suffix = file.file[file.file.rfind(".") :].lower() if "." in file.file else ""
    kind, mime = MEDIA.get(suffix, OTHER)
    name = file.alt if file.alt.endswith(suffix) else f"{file.alt}{suffix}"
    content = {"msgtype": kind, "body": name, "filename": name, "info": {"mimetype": mime}, **words}
    if kind == "m.audio":
        content["org.matrix.msc3245.voice"] = {}
    return {"type": MESSAGE, "content": content, "file": file.file, "alt": file.alt, **carried(file)}
