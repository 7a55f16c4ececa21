"""Views as rooms show them, and the limits; what each kind of view looks like stands in `tests/golden`."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest

from adapters.matrix import polls
from adapters.matrix.rendering import Part, changed, render
from adapters.memory import REACTIONS
from bot.contract.address import Who
from bot.contract.plain import Button, Image, Line, PlainView, Run, Sound
from bot.contract.tidy import tidy
from bot.contract.views import (
    Ballot,
    Bold,
    Facts,
    Items,
    Link,
    Mention,
    Option,
    Paragraph,
    Quote,
    Table,
    View,
)
from bot.contract.words import Msg
from bot.delivery.resolve import resolve
from bot.words import Reader
from tests.promises.corpus import nasty

READER = Reader("en", ZoneInfo("America/Chicago"), 0.0)
#: Bytes of an event, and how much of it encryption leaves.
EVENT = 65_536 * 3 // 4 - 1000
TAGS = frozenset(("strong", "a", "blockquote", "br", "ul", "ol", "li", "pre", "code"))


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line((Run(text),)) for text in texts)


def shown(view: PlainView) -> list[Part]:
    return render(view, "matrix")


def options(count: int, chosen: bool = False) -> tuple[Button, ...]:
    return tuple(Button(f"no. {n}", f"q:n:{n}", option=True, chosen=chosen) for n in range(count))


def answers(part: Part) -> list[tuple[str, str]]:
    return [(answer["id"], answer[polls.TEXT]) for answer in part["content"][polls.START]["answers"]]


# -- words -----------------------------------------------------------------------------------------------


def test_plain_words_need_no_html_and_call_nobody() -> None:
    (part,) = shown(PlainView(lines("Taken back.", "Nobody sees it & all is well.")))
    words = "Taken back.\nNobody sees it & all is well."
    assert part == {
        "type": "m.room.message", "content": {"msgtype": "m.text", "body": words, "m.mentions": {}}
    }  # fmt: skip


def test_marked_words_are_said_in_both_ways() -> None:
    view = PlainView(
        (
            Line((Run("Need: ", bold=True), Run("food"))),
            Line((Run("No nuts.\nNo meat."),), "quote"),
            Line((Run("• "), Run("flour")), "item"),
            Line((Run("• "), Run("salt")), "item"),
            Line((Run("2. "), Run("Saturday")), "item"),
            Line((Run("Ana  <3"),), "code"),
            Line((Run("see "), Run("the page", url='https://oak.example/?a="b"&c'))),
            Line((Run("or "), Run("this", url="gemini://oak"))),
        )
    )
    content = shown(view)[0]["content"]
    assert content["body"].split("\n") == [
        "Need: food", "> No nuts.", "> No meat.", "• flour", "• salt", "2. Saturday", "Ana  <3",
        'see the page (https://oak.example/?a="b"&c)', "or this (gemini://oak)",
    ]  # fmt: skip
    assert content["formatted_body"] == (
        "<strong>Need: </strong>food<blockquote>No nuts.<br>No meat.</blockquote><ul><li>flour</li><li>salt</li></ul>"
        '<ol start="2"><li>Saturday</li></ol><pre><code>Ana  &lt;3</code></pre>'
        'see <a href="https://oak.example/?a=&quot;b&quot;&amp;c">the page</a><br>or this (gemini://oak)'
    )


@pytest.mark.parametrize("silent", [True, False])
def test_h8_people_are_called_only_where_it_may_make_a_sound(silent: bool) -> None:
    maria, lee = Who("matrix", "@maria:oak.example"), Who("telegram", "1001")
    line = Line((Run("Maria", who=maria), Run(" and "), Run("Lee", who=lee), Run("Maria", who=maria)))
    content = shown(PlainView((line,), silent=silent))[0]["content"]
    assert content["msgtype"] == ("m.notice" if silent else "m.text")
    assert content["m.mentions"] == ({} if silent else {"user_ids": ["@maria:oak.example"]})
    pill = '<a href="https://matrix.to/#/@maria:oak.example">Maria</a>'
    assert content["formatted_body"] == f"{pill} and Lee{pill}"


@pytest.mark.parametrize("user", ["maria", '@"><b>:x y', "@m:", "@" + "m" * 300 + ":oak.example"])
def test_h8_a_name_that_is_none_leads_nowhere(user: str) -> None:
    content = shown(PlainView((Line((Run("Maria", who=Who("matrix", user)),)),)))[0]["content"]
    assert content == {"msgtype": "m.text", "body": "Maria", "m.mentions": {}}


# -- what can be pressed -----------------------------------------------------------------------------------


def test_a_short_question_is_one_poll() -> None:
    (part,) = shown(PlainView(lines("I can't read that as a time.", "By when?"), options(2)))
    content = part["content"]
    assert part["type"] == "org.matrix.msc3381.poll.start"
    assert content[polls.START]["question"][polls.TEXT] == "I can't read that as a time.\nBy when?"
    assert content[polls.START]["max_selections"] == 1
    assert answers(part) == [("q:n:0", "no. 0"), ("q:n:1", "no. 1")]
    assert content[polls.TEXT] == content["body"] == (
        "I can't read that as a time.\nBy when?\n1. no. 0\n2. no. 1"
    )  # fmt: skip
    assert content["m.mentions"] == {}


FACT = Line((Run("Need: ", bold=True), Run("food")))
#: (lines of a view, what is said before the poll, what the poll asks)
SPLITS: list[tuple[tuple[Line, ...], str, str]] = [
    ((FACT, *lines("Is this right?")), "Need: food", "Is this right?"),
    ((*lines("What should be different?"), FACT), "Need: food", "What should be different?"),
    ((*lines("They see:"), FACT), "They see:\nNeed: food", "They see:"),
    ((FACT, *lines("The group sees it.", "Right?")), "Need: food\nThe group sees it.", "Right?"),
    ((FACT,), "Need: food", "…"),
    (lines("x" * 200, "y" * 200), "x" * 200, "y" * 200),
    ((Line((Run("14 Oak Street", bold=True),)), *lines("Share it?")), "", "14 Oak Street\nShare it?"),
]


@pytest.mark.parametrize(("view", "before", "asked"), SPLITS)
def test_what_a_poll_would_squeeze_goes_before_it(view: tuple[Line, ...], before: str, asked: str) -> None:
    *messages, poll = shown(PlainView(view, options(2)))
    assert "\n".join(part["content"]["body"] for part in messages) == before
    assert poll["content"][polls.START]["question"][polls.TEXT] == asked


def test_what_is_chosen_is_marked() -> None:
    (part,) = shown(PlainView(lines("Which?"), options(1, chosen=True)))
    assert answers(part) == [("q:n:0", "✓ no. 0")]


def test_a_question_with_deeds_beside_it_is_one_poll_options_first() -> None:
    view = PlainView(
        lines("Well?"), (Button("A person", "b:p", "a person"), *options(1), Button("Web", url="https://x"))
    )
    link, part = shown(view)
    assert answers(part) == [("q:n:0", "no. 0"), ("b:p", "A person")]
    assert link["content"]["body"] == "Web (https://x)"


def test_more_answers_than_apps_show_are_listed_and_typed() -> None:
    (part,) = shown(PlainView(lines("Which?"), options(21)))
    assert part["type"] == "m.room.message"
    assert part["content"]["body"].split("\n")[1:] == [f"{n + 1}. no. {n}" for n in range(21)]
    assert '<ol start="1"><li>no. 0</li>' in part["content"]["formatted_body"]


def test_deeds_are_keycaps_with_their_words() -> None:
    deeds = tuple(Button(f"Do {n}", f"b:{n}", f"do {n}") for n in range(11))
    (part,) = shown(PlainView(lines("Food"), (*deeds, Button("Later", typed="later 1"))))
    rows = part["content"]["body"].split("\n")
    assert rows[1] == "1\ufe0f\u20e3 Do 0 (do 0)"
    assert rows[10:] == ["Do 9: do 9", "Do 10: do 10", "Later: later 1"]
    assert part["keys"] == [f"{n}\ufe0f\u20e3" for n in range(1, 10)]


@pytest.mark.parametrize(("takes", "most"), [("one", 1), ("some", 3)])
def test_p16_the_choices_of_a_vote_are_a_poll_below_its_words_and_never_an_emoji(
    takes: Ballot, most: int
) -> None:
    choices = tuple(Button(f"no. {n}", f"b:{n}", f"vote 7{n}", ballot=takes) for n in range(3))
    words, poll = shown(PlainView(lines("Where do we meet?", "0 of 5 voted"), choices))
    assert "keys" not in words
    assert words["content"]["body"].split("\n")[2:] == ["no. 0: vote 70", "no. 1: vote 71", "no. 2: vote 72"]
    start = poll["content"][polls.START]
    assert start["question"][polls.TEXT] == "Where do we meet?"
    assert start["max_selections"] == most
    assert answers(poll) == [("b:0", "no. 0"), ("b:1", "no. 1"), ("b:2", "no. 2")]


def test_p16_a_vote_with_more_choices_than_polls_show_is_typed() -> None:
    choices = tuple(Button(f"no. {n}", f"b:{n}", f"vote 7{n}", ballot="one") for n in range(21))
    (words,) = shown(PlainView(lines("Where?"), choices))
    assert "keys" not in words
    assert "no. 20: vote 720" in words["content"]["body"]


def test_what_can_neither_be_pressed_nor_typed_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no way to press"):
        shown(PlainView(lines("Food"), (Button("Do it"),)))


# -- files, and how much fits ------------------------------------------------------------------------------


def test_a_deed_keeps_its_keycap_though_others_have_gone() -> None:
    (part,) = shown(PlainView(lines("Food"), (Button("Help: rice", "b:2", "help 1b", keycap=2),)))
    assert part["keys"] == ["2\ufe0f\u20e3"]
    assert "2\ufe0f\u20e3 Help: rice (help 1b)" in part["content"]["body"]


def test_a_picture_carries_the_words_and_the_keys() -> None:
    view = PlainView(lines("Who comes"), (Button("Sign up", "b:s", "sign 3"),), (Image("x1.png", "Roster"),))
    (part,) = shown(view)
    assert (part["file"], part["alt"], part["keys"]) == ("x1.png", "Roster", ["1\ufe0f\u20e3"])
    assert part["content"] == {
        "msgtype": "m.image", "body": "Who comes\n1\ufe0f\u20e3 Sign up (sign 3)", "filename": "Roster.png",
        "info": {"mimetype": "image/png"}, "m.mentions": {},
    }  # fmt: skip


def test_voice_notes_come_before_the_words() -> None:
    sound, words = shown(PlainView(lines("Sam says:"), sounds=(Sound("x.ogg", "Voice note"),)))
    assert sound["content"]["msgtype"] == "m.audio"
    assert "org.matrix.msc3245.voice" in sound["content"]
    assert words["content"]["body"] == "Sam says:"


def test_v5_what_is_secret_says_so_on_every_part() -> None:
    parts = shown(PlainView((*lines("x" * 9000), FACT, *lines("Share it?")), options(2), secret=True))
    assert len(parts) == 3
    assert all(part["secret"] for part in parts)


@pytest.mark.parametrize("one", ["x", "&", '"', "<", "é", "😀", "\\", "word ", "a\n"])
@pytest.mark.parametrize("mark", ["", "quote", "code", "bold"])
def test_h17_an_event_fits_even_when_it_is_changed_or_encrypted(one: str, mark: str) -> None:
    run = Run(one * 30_000, bold=mark == "bold")
    parts = shown(PlainView((Line((run,), mark if mark != "bold" else ""),)))  # type: ignore[arg-type]  # one of the marks
    assert len(parts) > 1
    for part in parts:
        for content in (part["content"], changed(part["content"], "$" + "x" * 43)):
            assert len(json.dumps(content, ensure_ascii=False).encode()) < EVENT
    said = "".join(part["content"]["body"] for part in parts)
    assert said.count(one.strip()) == 30_000


def test_h8_a_change_calls_nobody_anew() -> None:
    line = Line((Run("Maria", who=Who("matrix", "@maria:oak.example")),))
    (part,) = shown(PlainView((line,)))
    change = changed(part["content"], "$1")
    assert change["m.mentions"] == {}
    assert change["m.new_content"] == part["content"]
    assert change["m.new_content"]["m.mentions"] == {"user_ids": ["@maria:oak.example"]}
    assert change["body"] == "* Maria"
    assert change["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$1"}


# -- H8: nobody's words are markup --------------------------------------------------------------------------


class Browser(HTMLParser):
    """Reads HTML as an app does."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.open: list[str] = []
        self.links: list[str | None] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert {name for name, _value in attrs} <= {"href", "start"}
        if tag == "br":
            self.text += "\n"
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, "nested as it was made"

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a comment")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError("a declaration")


def everywhere(text: str) -> View:
    """Somebody's words wherever a view can have them."""
    named = Mention(text, Who("matrix", "@maria:oak.example"))
    return View(
        (
            Paragraph((Msg("{name} writes about #{thing}:", {"name": text, "thing": "1"}), named)),
            Quote(text),
            Facts(((Msg("Where"), text), (Msg("Need"), Bold(text)))),
            Items(((text, " · #1"), (Link(text, "https://oak.example/1"),)), numbered=True),
            Table((text, Msg("Name")), ((text, "1"),)),
        ),
        (Option("q:n:0", text), Option("q:n:1", Msg("No"))),
    )


def parts_with(text: str) -> list[Part]:
    def press(action: object, _place: int) -> Button:
        return Button("", getattr(action, "key", ""), option=True)

    return shown(resolve(everywhere(text), READER, REACTIONS, press))


def test_h8_no_words_of_anybody_become_markup() -> None:
    for text in map(tidy, nasty()):
        for part in parts_with(text):
            html = part["content"].get("formatted_body", "")
            browser = Browser(html)
            assert set(browser.tags) <= TAGS, ascii(text)
            assert browser.open == [], ascii(text)
            assert set(browser.links) <= {
                "https://oak.example/1",
                "https://matrix.to/#/@maria:oak.example",
            }, ascii(text)


def test_h8_what_is_read_is_what_was_written() -> None:
    for text in map(tidy, nasty()):
        read = "".join(Browser(part["content"].get("formatted_body", "")).text for part in parts_with(text))
        bare = "".join(text.split())
        assert bare in "".join(read.split()) or len(text) > 4000, ascii(text)


def test_h8_mentions_are_always_said_and_never_made_by_words() -> None:
    for text in map(tidy, nasty()):
        for part in parts_with(text):
            told = part["content"]["m.mentions"]
            assert told in ({}, {"user_ids": ["@maria:oak.example"]}), ascii(text)


def test_h7_every_line_of_a_quotation_is_one() -> None:
    for text in map(tidy, nasty()):
        for part in shown(PlainView((Line((Run(text),), "quote"),))):
            assert all(row.startswith(">") for row in part["content"]["body"].split("\n")), ascii(text)


def test_h3_an_answers_id_is_the_hubs() -> None:
    for text in map(tidy, nasty()):
        (poll,) = [part for part in parts_with(text) if part["type"] != "m.room.message"]
        assert [token for token, _label in answers(poll)] == ["q:n:0", "q:n:1"], ascii(text)
