"""Lines as a plain body and as HTML, made by templates around escaped words: nobody's words are ever markup (H8).

    plain(lines)     "> No nuts, please.\\nWhen: Thu 26 Nov"
    html(lines)      "<blockquote>No nuts, please.</blockquote><strong>When: </strong>Thu 26 Nov"
    pieces(lines)    the same lines in groups that each fit into one event

Apps turn a line end in a body into one on the screen, but in HTML only <br>.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from adapters.matrix.names import is_person, link_to
from bot.contract.plain import Line, Run
from bot.contract.splitting import spans

#: Characters of one message, and bytes for each. An event takes 64 kB, of which encryption needs a third; what changes
#: a message has the words twice and the HTML once.
TEXT, BYTES = 8000, 5
#: What the specification lets a link begin with; apps drop others, so those are spelt out.
SCHEMES = ("https://", "http://", "mailto:", "magnet:", "ftp://")
BULLET = "• "


def plain(lines: Sequence[Line]) -> str:
    """The words alone."""
    return "\n".join(_plain_line(line) for line in lines)


def html(lines: Sequence[Line], platform: str) -> str:
    """The words with what marks them."""
    groups = [(kind, list(group)) for kind, group in groupby(lines, _kind)]
    return "".join(_GROUPS[kind](group, platform) for kind, group in groups)


def people(lines: Iterable[Line], platform: str) -> list[str]:
    """The accounts that are named in the lines, each once."""
    named = (run.who.user for line in lines for run in line.runs if run.who and _is_here(run, platform))
    return list(dict.fromkeys(named))


def pieces(lines: Sequence[Line], platform: str) -> Iterator[list[Line]]:
    """Groups of lines, as many in one as fit; at least one group."""
    piece: list[Line] = []
    room = TEXT
    for line in (part for whole in lines for part in _cut(whole, platform)):
        size = _size(line, platform) + 1
        if piece and size > room:
            yield piece
            piece, room = [], TEXT
        piece.append(line)
        room -= size
    yield piece


# -- lines -----------------------------------------------------------------------------------------------


def _plain_line(line: Line) -> str:
    words = "".join(_words(run) for run in line.runs)
    return "\n".join(f"> {row}" for row in words.split("\n")) if line.mark == "quote" else words


def _words(run: Run) -> str:
    """The words; a link shows where it leads."""
    return f"{run.text} ({run.url})" if run.url and run.url not in run.text else run.text


def _kind(line: Line) -> str:
    """What lines have in common that stand in one list or table."""
    start = line.runs[0].text if line.runs else ""
    if line.mark != "item":
        return line.mark
    return (
        "bullets" if start == BULLET else "numbers" if start[:-2].isdecimal() and start.endswith(". ") else ""
    )


def _paragraphs(lines: Sequence[Line], platform: str) -> str:
    return "<br>".join(_rich(line.runs, platform) for line in lines)


def _quotes(lines: Sequence[Line], platform: str) -> str:
    return "".join(f"<blockquote>{_rich(line.runs, platform)}</blockquote>" for line in lines)


def _code(lines: Sequence[Line], platform: str) -> str:
    return "<pre><code>{}</code></pre>".format("\n".join(escape(line.text, quote=False) for line in lines))


def _bullets(lines: Sequence[Line], platform: str) -> str:
    return f"<ul>{_rows(lines, platform)}</ul>"


def _numbers(lines: Sequence[Line], platform: str) -> str:
    first = int(lines[0].runs[0].text[:-2])
    return f'<ol start="{first}">{_rows(lines, platform)}</ol>'


def _rows(lines: Sequence[Line], platform: str) -> str:
    return "".join(f"<li>{_rich(line.runs[1:], platform)}</li>" for line in lines)


_GROUPS: Mapping[str, Callable[[Sequence[Line], str], str]] = {
    "": _paragraphs,
    "quote": _quotes,
    "code": _code,
    "bullets": _bullets,
    "numbers": _numbers,
}


# -- runs ------------------------------------------------------------------------------------------------


def _rich(runs: Sequence[Run], platform: str) -> str:
    return "".join(_marked(run, platform) for run in runs)


def _marked(run: Run, platform: str) -> str:
    url = run.url or ""
    is_link = url.startswith(SCHEMES)
    words = escape(run.text if is_link else _words(run), quote=False).replace("\n", "<br>")
    if run.who is not None and _is_here(run, platform):
        url, is_link = link_to(run.who.user), True
    if is_link:
        words = f'<a href="{escape(url)}">{words}</a>'
    return f"<strong>{words}</strong>" if run.bold else words


def _is_here(run: Run, platform: str) -> bool:
    return run.who is not None and run.who.adapter == platform and is_person(run.who.user)


# -- cutting ---------------------------------------------------------------------------------------------


def _cut(line: Line, platform: str) -> Iterator[Line]:
    """The line, or lines of the same kind where it is too long for one message."""
    if _size(line, platform) < TEXT:
        yield line
        return
    text = "".join(_words(run) for run in line.runs)
    bare = [
        replace(run, text=_words(run), url=None) if run.url not in (None, run.text) else run
        for run in line.runs
    ]
    for begin, end in spans(
        text, TEXT - 1, lambda piece: _size(Line((Run(piece, bold=True),), line.mark), platform)
    ):
        yield Line(tuple(_between(bare, begin, end)), line.mark)


def _between(runs: Sequence[Run], begin: int, end: int) -> Iterator[Run]:
    """The runs of a stretch of their text."""
    at = 0
    for run in runs:
        text = run.text[max(0, begin - at) : max(0, end - at)]
        at += len(run.text)
        if text:
            yield replace(run, text=text)


def _size(line: Line, platform: str) -> int:
    """Characters, or more where they take many bytes."""
    body = _plain_line(line)
    weight = 2 * _bytes(body) + _bytes(html([line], platform))
    return max(len(body), -(-weight // BYTES))


def _bytes(text: str) -> int:
    """As it travels, in JSON."""
    return len(json.dumps(text, ensure_ascii=False).encode())
