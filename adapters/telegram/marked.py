"""Lines as one text with marks on it: bold, links, people, quotes, tables. Pure.

    [Line(Run("Groceries", bold), Run(" for three"))]  ->  "Groceries for three", bold over 0-9

Marks are entities, never markup, so nothing in people's words can become any (H7). They are cut where the text is
cut, and counted in UTF-16 units only at the very end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from adapters.telegram.wording import utf16, whole
from bot.contract.plain import Line, Run

SCHEMES = ("http://", "https://", "tg://", "mailto:", "tel:")
LINE_MARKS: Mapping[str, str] = {"quote": "blockquote", "code": "pre"}


@dataclass(frozen=True, slots=True)
class Mark:
    """An entity over some characters of a text."""

    begin: int
    end: int
    kind: str
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and what is marked in it."""

    text: str
    marks: tuple[Mark, ...] = ()

    def piece(self, begin: int, end: int) -> Marked:
        """A part of it, with the marks that reach into it."""
        cut = (
            Mark(max(mark.begin, begin) - begin, min(mark.end, end) - begin, mark.kind, mark.extra)
            for mark in self.marks
        )
        return Marked(self.text[begin:end], tuple(mark for mark in cut if mark.begin < mark.end))

    def entities(self) -> list[dict[str, Any]]:
        """The marks as the Bot API wants them."""
        return [
            {
                "type": mark.kind,
                "offset": utf16(self.text[: mark.begin]),
                "length": utf16(self.text[mark.begin : mark.end]),
                **mark.extra,
            }
            for mark in self.marks
        ]


def marked(lines: Sequence[Line], platform: str) -> Marked:
    """The lines, one below the other."""
    text, marks = "", list[Mark]()
    for place, line in enumerate(lines):
        begin = len(text) + (place > 0)
        text += "\n" * (place > 0)
        for run in line.runs:
            words = _words(run)
            if line.mark != "code":
                marks += _marks(run, len(text), len(text) + len(words), platform)
            text += words
        if line.mark in LINE_MARKS and len(text) > begin:
            _join(marks, Mark(begin, len(text), LINE_MARKS[line.mark]))
    return Marked(text, tuple(marks))


def _join(marks: list[Mark], mark: Mark) -> None:
    """Rows of a table that follow each other are one table."""
    last = marks[-1] if marks else None
    if mark.kind == "pre" and last is not None and last.kind == "pre" and last.end + 1 == mark.begin:
        marks[-1] = Mark(last.begin, mark.end, "pre")
    else:
        marks.append(mark)


def _words(run: Run) -> str:
    """The words; a link that Telegram takes no such address for is spelt out."""
    words = whole(run.text)
    if run.url and not run.url.startswith(SCHEMES) and run.url not in words:
        words += f" ({run.url})"
    return words


def _marks(run: Run, begin: int, end: int, platform: str) -> Iterable[Mark]:
    if begin == end:
        return
    if run.bold:
        yield Mark(begin, end, "bold")
    if run.url and run.url.startswith(SCHEMES):
        yield Mark(begin, end, "text_link", {"url": run.url})
    if run.who is not None and run.who.adapter == platform and run.who.user.isdecimal():
        user = {"id": int(run.who.user), "is_bot": False, "first_name": "-"}
        yield Mark(begin, end, "text_mention", {"user": user})
