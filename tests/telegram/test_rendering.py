"""Views as Telegram shows them, and the limits.

`views.golden` is what `render` makes of typical views; `python -m tests.telegram.test_rendering` writes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.telegram.keyboards import A_ROW, MOST
from adapters.telegram.rendering import Part, render
from adapters.telegram.wording import utf16
from bot.contract.address import Who
from bot.contract.plain import Button, Image, Line, PlainView, Run

GOLDEN = Path(__file__).parent / "views.golden"


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line((Run(text),)) for text in texts)


VIEWS: dict[str, PlainView] = {
    "card": PlainView(
        (
            Line((Run("Groceries", bold=True), Run(" · near oak st"))),
            Line((Run("by Fri 27 Nov"),)),
            Line((Run("Maria", who=Who("telegram", "1001")), Run(" and "), Run("Lee", who=Who("matrix", "@l:x")))),
        ),
        (Button("I can help", "b:" + "t" * 22, "help 12"), Button("More", "b:m", "more 12")),
        silent=True,
    ),
    "confirmation": PlainView(
        (
            Line((Run("No nuts 🥜, please.\nAnd no <b>meat</b> & such."),), "quote"),
            Line((Run("When: ", bold=True), Run("Thu 26 Nov, 9:00 AM"))),
            *lines("Is this right?"),
        ),
        (
            Button("Yes, post it", "q:n:0", option=True),
            Button("Who sees it", "q:n:1", option=True),
            Button("Change", "q:n:2", option=True),
            Button("No", "q:n:3", option=True),
        ),
    ),
    "several": PlainView(
        lines("What is that chat for?"),
        tuple(Button(word, f"q:n:{at}", option=True, chosen=at < 2) for at, word in enumerate(
            ("Requests", "Shifts", "Assembly", "Fund", "Announcements", "Team", "Done"))),
    ),
    "numbers": PlainView(
        lines("How many?"), tuple(Button(str(n), f"q:n:{n}", option=True) for n in range(1, 11))
    ),
    "table": PlainView(
        (
            *lines("Saturday"),
            Line((Run("Packer  4/6", bold=True),), "code"),
            Line((Run("Driver  1/2"),), "code"),
            *lines("One driver is missing."),
        ),
        (Button("Sign up", url="https://example.org/s?a=1&b=2"), Button("On my computer", url="gemini://river/west")),
    ),
    "help": PlainView(
        lines("Write to me as you would text a neighbour.", "• I need groceries for 3", "For a person: a person"),
        (Button("Ask to join", "b:j", "join"),),
        keyboard=("I need something", "I can help", "My things", "A person"),
    ),
    "keyboard alone": PlainView(lines("Hello."), keyboard=("I need something", "I can help", "My things", "A person")),
    "secret": PlainView(lines("Maria: 2410 N Weil St, 414 555 0100"), secret=True),
    "picture": PlainView(
        lines("Who comes on Saturday"), (Button("Sign up", "b:s", "sign 3"),), (Image("roster.png", "Roster"),)
    ),
    "pictures": PlainView(
        lines("x" * 1100), images=(Image("a.png", "First"), Image("plan.pdf", "Second"))
    ),
    "only typed": PlainView(lines("Say it."), (Button("Later", typed="later 12"),)),
}  # fmt: skip


def shown(name: str) -> str:
    """A view's parts, to be read: words, marks, buttons."""
    parts = render(VIEWS[name], "telegram")
    return f"== {name}\n" + "--\n".join("".join(f"{row}\n" for row in rows(part)) for part in parts)


def rows(part: Part) -> Iterator[str]:
    if "file" in part:
        yield from (f"{part['media']}: {part['file']}", f"alt: {part['alt']}")
    yield from (f"| {row}" for row in re.sub(r"x{50,}", "xxx…", part["text"]).split("\n"))
    units = part["text"].encode("utf-16-le")
    for mark in part.get("entities", ()):
        begin, end = mark["offset"] * 2, (mark["offset"] + mark["length"]) * 2
        more = mark.get("url") or mark.get("user", "")
        yield f"{mark['type']} {units[begin:end].decode('utf-16-le')!r} {more}".rstrip()
    markup = part.get("reply_markup", {})
    for row in markup.get("inline_keyboard", ()):
        yield " ".join(f"[{one['text']} -> {one.get('callback_data') or one['url']}]" for one in row)
    for row in markup.get("keyboard", ()):
        yield "keys " + " ".join(f"[{one['text']}]" for one in row)
    yield from (name for name in ("silent", "secret") if part.get(name))


def test_views_look_as_agreed() -> None:
    assert "\n".join(map(shown, VIEWS)) == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize("count", [1, 8, 9, 99, 100, 130])
def test_rows_and_buttons_keep_to_the_limits_and_none_is_dropped(count: int) -> None:
    buttons = tuple(Button(f"{n}", f"q:n:{n}", option=True) for n in range(1, count + 1))
    (part,) = render(PlainView(lines("Which?"), buttons), "telegram")
    rows = part["reply_markup"]["inline_keyboard"]
    assert all(1 <= len(row) <= A_ROW for row in rows)
    assert sum(map(len, rows)) == min(count, MOST)
    assert part["text"].count(".") == max(0, count - MOST), "the rest is spelt out"


def test_h1_what_a_button_cannot_carry_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        render(PlainView(lines("?"), (Button("x", "ñ" * 33),)), "telegram")


def test_h7_nothing_that_people_write_becomes_markup() -> None:
    for text in ("<b>x</b>", "*x* _y_ [z](http://q)", "`x` ||y||", "&lt;", "@everyone"):
        (part,) = render(PlainView(lines(text)), "telegram")
        assert part == {"text": text}


@pytest.mark.parametrize("one", ["é", "🥜", "👩‍👩‍👧", "x"])
def test_h7_marks_follow_the_text_through_every_cut(one: str) -> None:
    run = Run(one * 5000, bold=True)
    parts = render(PlainView((Line((Run("Before "), run, Run(" after"))),)), "telegram")
    bold = 0
    for part in parts:
        assert utf16(part["text"]) <= 4096
        for mark in part.get("entities", ()):
            raw = part["text"].encode("utf-16-le")[mark["offset"] * 2 : (mark["offset"] + mark["length"]) * 2]
            assert set(raw.decode("utf-16-le")) <= set(one), "the mark covers bold words only"
            bold += mark["length"]
    assert bold == utf16(one * 5000)


def test_long_words_are_cut_at_paragraphs() -> None:
    text = "\n\n".join(f"Paragraph {n}. " + "Words. " * 100 for n in range(12)).strip()
    parts = render(PlainView(lines(text)), "telegram")
    assert all(part["text"].startswith("Paragraph") for part in parts)
    assert len(parts) == 3


if __name__ == "__main__":
    GOLDEN.write_text("\n".join(map(shown, VIEWS)), "utf-8")
