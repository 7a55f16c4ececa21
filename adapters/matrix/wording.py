"""What somebody wrote: the words, what came with them, and whether they are meant for the bot. Pure.

    "!need food"                              ->  meant, "!need food"
    "Talkoot: we need a ride", with a pill    ->  meant, "we need a ride"
    "> !forget", an emote, a forward          ->  not meant, “!forget”

What an app writes above a reply for older apps is not what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, Literal
from urllib.parse import unquote

from adapters.matrix.names import Media, ref_of
from bot.contract.events import File
from bot.contract.names import clean

Content = Mapping[str, Any]
Kind = Literal["photo", "voice", "file", "location"]

#: What people write, by `msgtype`; None for words alone. Other programs write notices, which are nobody's words (H9).
WRITTEN: Mapping[str, Kind | None] = {
    "m.text": None,
    "m.emote": None,
    "m.image": "photo",
    "m.audio": "file",
    "m.video": "file",
    "m.file": "file",
    "m.location": "location",
}
#: What makes an audio file a voice note, and a message a copy of somebody else's.
VOICE = frozenset(("m.voice", "org.matrix.msc3245.voice", "org.matrix.msc3245.voice.v2"))
FORWARD = frozenset(("m.forwarded", "org.matrix.msc2723.forwarded"))

_COMMAND = re.compile(r"[/!][^\W\d_]")
_FALLBACK = re.compile(r"> (?:\* )?<@[^\n]*\n(?:>[^\n]*\n)*\n?")
_PILL = re.compile(r'<a href="https://matrix\.to/#/([^"<>]{1,300})">([^<>]{0,300})</a>', re.IGNORECASE)
_MOST_SIZE = 1 << 53


def words_of(content: Content, own: str) -> str:
    """The words, without the bot's own name; somebody else's words are in quotation marks."""
    said = _said(content)
    if is_retold(content):
        return f"“{said}”" if said.lstrip().startswith(("/", "!")) else said
    return _without_name(said, content, own)


def is_meant(content: Content, own: str) -> bool:
    """In a group: a command or a mention of the bot. A reply to one of its messages is, too; the loop knows those."""
    return not is_retold(content) and (
        _COMMAND.match(_without_name(_said(content), content, own)) is not None or is_mentioned(content, own)
    )


def is_mentioned(content: Content, own: str) -> bool:
    """Whether the bot is named: chosen from the list that an app offers, or typed with an @."""
    told = content.get("m.mentions")
    if told is not None and own in told.get("user_ids", ()):
        return True
    return _typed(own).search(_said(content)) is not None or (told is None and any(_pills(content, own)))


def is_retold(content: Content) -> bool:
    """Whether the words are somebody else's: forwarded, told in the third person, or begun with a quotation."""
    if content.get("msgtype") == "m.emote" or FORWARD & content.keys():
        return True
    return _said(content).startswith(">") or _dressed(content).startswith("<blockquote")


def files_of(content: Content) -> tuple[File, ...]:
    """What came with the words. A place is only named, nothing of it is kept (V9)."""
    kind = WRITTEN.get(content.get("msgtype", ""))
    if kind is None:
        return ()
    if kind == "location":
        return (File(kind, ""),)
    if kind == "file" and VOICE & content.keys():
        kind = "voice"
    return (_sent(kind, content),)


def sticker(content: Content) -> File:
    """A sticker is a file that nobody has to look at."""
    return _sent("file", content)


def answered(content: Content) -> str | None:
    """The message that this one answers: in a thread, where no other is named, the one that the thread is about."""
    relation = content.get("m.relates_to") or {}
    if relation.get("rel_type") == "m.thread" and relation.get("is_falling_back"):
        return ref_of(relation["event_id"])
    named = relation.get("m.in_reply_to")
    return None if named is None else ref_of(named["event_id"])


def thread_of(content: Content) -> str | None:
    """The message that the thread of this one is about."""
    relation = content.get("m.relates_to") or {}
    return ref_of(relation["event_id"]) if relation.get("rel_type") == "m.thread" else None


# -- words -----------------------------------------------------------------------------------------------


def _said(content: Content) -> str:
    """The body, or the words below a file."""
    body: str = content["body"]
    if WRITTEN.get(content.get("msgtype", "")) is not None:
        return body if content.get("filename", body) != body else ""
    if (content.get("m.relates_to") or {}).get("m.in_reply_to") is None:
        return body
    above = _FALLBACK.match(body)
    return body[above.end() :] if above else body


def _dressed(content: Content) -> str:
    """The body in HTML, without what stands there for older apps."""
    html: str = content.get("formatted_body", "")
    _reply, ended, own = html.partition("</mx-reply>")
    return (own if ended else html).lstrip()


def _without_name(said: str, content: Content, own: str) -> str:
    """The words without a leading or closing name of the bot."""
    if not is_mentioned(content, own):
        return said
    called = {name.removeprefix("@") for name in (own, *_short(own), *_pills(content, own))}
    names = "|".join(re.escape(name) for name in sorted(called, key=len, reverse=True) if name)
    place = rf"\A\s*@?(?:{names})(?!\w)[\s,:]*|(?<!\w)@?(?:{names})\s*\Z"
    return re.sub(place, "", said, flags=re.IGNORECASE).strip()


def _typed(own: str) -> re.Pattern[str]:
    """The bot's full name anywhere, or its short one with an @."""
    (short,) = _short(own)
    return re.compile(rf"{re.escape(own)}(?![\w.-])|(?<!\S)@{re.escape(short)}(?![\w.-]|:\S)", re.IGNORECASE)


def _short(own: str) -> tuple[str]:
    return (own.removeprefix("@").partition(":")[0],)


def _pills(content: Content, own: str) -> Iterator[str]:
    """How the bot is called in this message, where an app made a link of its name."""
    for target, label in _PILL.findall(content.get("formatted_body", "")):
        if unquote(target) == own and label:
            yield unescape(label)


# -- files -----------------------------------------------------------------------------------------------


def _sent(kind: Kind, content: Content) -> File:
    info = content.get("info") or {}
    size = info.get("size", 0)
    name = clean(content.get("filename") or content["body"])
    return File(
        kind, Media.of(content).ref, name, size if type(size) is int and 0 <= size < _MOST_SIZE else 0
    )
