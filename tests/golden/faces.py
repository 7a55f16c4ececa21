"""A view as one platform shows it, written so that it reads as it looks.

| *Groceries* · near Oak               words; bold, [a link](where it leads), > a quotation
| @Maria helps.                        a name that leads to somebody
[I can help] [More]                    buttons
{I need something} {I can help}        the keyboard that stays
1️⃣ 2️⃣                                  reactions that are there to be tapped
( ) Yes, post it                       an answer of a poll
~                                      it makes no sound     %  it is secret     --  the next message
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from typing import Any

from adapters.matrix import polls
from adapters.matrix import rendering as matrix
from adapters.telegram import rendering as telegram
from bot.contract.address import Who
from bot.contract.plain import Button, Line, PlainView, Run

Part = Mapping[str, Any]

#: What opens and closes a mark, by an entity's type or a tag.
ENTITIES = {"bold": ("*", "*"), "text_link": ("[", "]({url})"), "text_mention": ("@", ""), "pre": ("`", "`")}
TAGS = (
    (re.compile(r"</?strong>"), "*"),
    (re.compile(r'<a href="https://matrix\.to/#/@[^"]*">(.*?)</a>'), r"@\1"),
    (re.compile(r'<a href="([^"]*)">(.*?)</a>'), r"[\2](\1)"),
    (re.compile(r"</?code>"), ""),
    (re.compile(r"</?pre>"), "`"),
    (re.compile(r"<blockquote>(.*?)</blockquote>"), lambda found: "\n" + quoted(found[1].replace("<br>", "\n")) + "\n"),
    (re.compile(r"<ul>|<ol[^>]*>"), "\n"),
    (re.compile(r"<li>(.*?)</li>"), r"- \1\n"),
    (re.compile(r"</ul>|</ol>"), ""),
    (re.compile(r"<br>"), "\n"),
)  # fmt: skip


def face(view: PlainView, platform: str) -> str:
    """All parts of a view."""
    parts = RENDERERS[platform](_there(view, platform), platform)
    return "--\n".join("".join(f"{row}\n" for row in SHOWN[platform](part)) for part in parts)


def _there(view: PlainView, platform: str) -> PlainView:
    """The view of the memory service, with this platform's people and doors."""
    lines = tuple(Line(tuple(_run(run, platform) for run in line.runs), line.mark) for line in view.lines)
    buttons = tuple(_button(button, platform) for button in view.buttons)
    keyboard = view.keyboard if platform == "telegram" else ()
    return replace(view, lines=lines, buttons=buttons, keyboard=keyboard)


def _run(run: Run, platform: str) -> Run:
    who = Who(platform, PEOPLE[platform](run.who.user)) if run.who is not None else None
    return replace(run, who=who)


def _button(button: Button, platform: str) -> Button:
    return replace(button, url=DOORS[platform]) if button.url.startswith("memory:") else button


PEOPLE: Mapping[str, Callable[[str], str]] = {
    "telegram": lambda user: str(1000 + sum(map(ord, user))),
    "matrix": "@{}:oak.example".format,
}
DOORS = {
    "telegram": "https://t.me/talkoot_bot?start=go",
    "matrix": "",  # the private room opens itself; should that fail, there are words to type
}
RENDERERS: Mapping[str, Callable[[PlainView, str], list[dict[str, Any]]]] = {
    "telegram": telegram.render,
    "matrix": matrix.render,
}


# -- Telegram ----------------------------------------------------------------------------------------------


def _telegram(part: Part) -> Iterator[str]:
    if "file" in part:
        yield f"<{part['media']}: {part['alt']}>"
    yield from _words(_marked(part))
    markup = part.get("reply_markup", {})
    for row in markup.get("inline_keyboard", ()):
        yield " ".join(f"[{one['text']}]" + (f"({one['url']})" if "url" in one else "") for one in row)
    for row in markup.get("keyboard", ()):
        yield " ".join(f"{{{one['text']}}}" for one in row)
    yield from _signs(bool(part.get("silent")), bool(part.get("secret")))


def _marked(part: Part) -> str:
    """The text with its entities as signs."""
    units = part["text"].encode("utf-16-le")
    cut = [(0, "")]
    for mark in part.get("entities", ()):
        begin, end = mark["offset"] * 2, (mark["offset"] + mark["length"]) * 2
        if mark["type"] == "blockquote":
            text = units[begin:end].decode("utf-16-le")
            cut += [(begin, "> ")] + [
                (begin + 2 * len(text[: at + 1].encode("utf-16-le")) // 2, "> ")
                for at, char in enumerate(text)
                if char == "\n"
            ]
            continue
        opens, closes = ENTITIES[mark["type"]]
        cut += [(begin, opens), (end, closes.format(url=mark.get("url", "")))]
    cut = sorted(cut, key=lambda place: place[0])
    ends = [place for place, _sign in cut[1:]] + [len(units)]
    return "".join(
        sign + units[place:end].decode("utf-16-le") for (place, sign), end in zip(cut, ends, strict=True)
    )


# -- Matrix ------------------------------------------------------------------------------------------------


def _matrix(part: Part) -> Iterator[str]:
    content = part["content"]
    if "file" in part:
        yield f"<{content['msgtype']}: {part['alt']}>"
    if polls.START in content:
        yield from _poll(content[polls.START])
    elif "file" not in part or content["body"] != content["filename"]:
        yield from _words(
            _rich(content["formatted_body"]) if "formatted_body" in content else content["body"]
        )
    if "keys" in part:
        yield " ".join(part["keys"])
    yield from _signs(content.get("msgtype") == "m.notice", bool(part.get("secret")))


def _poll(start: Part) -> Iterator[str]:
    yield from _words(start["question"][polls.TEXT])
    yield from (f"( ) {answer[polls.TEXT]}" for answer in start["answers"])


def _rich(html: str) -> str:
    for tag, sign in TAGS:
        html = tag.sub(sign, html)
    return unescape(re.sub(r"\n{2,}", "\n", html)).strip("\n")


# -- both --------------------------------------------------------------------------------------------------


def quoted(text: str) -> str:
    return "\n".join(f"> {row}" for row in text.split("\n"))


def _words(text: str) -> Iterator[str]:
    yield from (f"| {row}".rstrip() for row in text.split("\n"))


def _signs(silent: bool, secret: bool) -> Iterator[str]:
    signs = "~" * silent + "%" * secret
    if signs:
        yield signs


SHOWN: Mapping[str, Callable[[Part], Iterator[str]]] = {"telegram": _telegram, "matrix": _matrix}
