"""Whatever people write stays words: no markup, mention, button, command, no line of the hub's (H1, H3, H7, H9).

Over 300 strings go through every place that takes words, and through every renderer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from zoneinfo import ZoneInfo

import pytest

from adapters.memory import BUTTONS, PLAIN, REACTIONS
from adapters.memory import rendering as memory
from adapters.memory.posts import Post
from adapters.telegram import rendering as telegram
from adapters.terminal.transcript import visible
from bot.contract.abilities import Abilities
from bot.contract.names import clean
from bot.contract.plain import Button
from bot.contract.tidy import _UNSEEN, tidy
from bot.contract.views import Act, Bold, Facts, Items, Option, Paragraph, Quote, View
from bot.contract.words import Msg
from bot.delivery.resolve import resolve
from bot.words import Reader
from tests.kit.town import GROUP, Town
from tests.promises.corpus import nasty, short

READER = Reader("en", ZoneInfo("America/Chicago"), 0.0)
SAID = Msg("{name} writes about #{thing}:")


def test_the_corpus_is_large_enough() -> None:
    assert len(nasty()) >= 300


# -- rendering -------------------------------------------------------------------------------------------


def view(text: str) -> View:
    """Somebody's words wherever a view can have them."""
    return View(
        (
            Paragraph((Msg(SAID.text, {"name": text, "thing": "1"}),)),
            Quote(text),
            Facts(((Msg("Where"), text), (Msg("Need"), Bold(text)))),
            Items(((text, " · #1"),)),
        ),
        (Option("q:n:0", text), Option("q:n:1", Msg("No")), Act("aid.help", Msg("I can help"), "1")),
    )


def _press(action: object, place: int) -> Button:
    if isinstance(action, Option):
        return Button("", action.key, option=True)
    return Button("", f"b:{place}", f"help {place}")


def _plain(text: str, can: Abilities) -> list[dict[str, object]]:
    return [dict(part) for part in memory.render(resolve(view(text), READER, can, _press), can)]


@pytest.mark.parametrize("can", [BUTTONS, REACTIONS, PLAIN], ids=["buttons", "reactions", "plain"])
def test_h7_words_make_no_button_and_take_none(can: Abilities) -> None:
    for text in map(tidy, nasty()):
        keys = [key for part in _plain(text, can) for key in part.get("keys", ())]  # type: ignore[attr-defined]  # a list
        assert [(key["token"], key["url"], key["number"]) for key in keys] == [
            ("q:n:0", "", 1), ("q:n:1", "", 2), ("b:0", "", 3),
        ], ascii(text)  # fmt: skip


def test_h7_no_line_of_somebodys_looks_like_the_hubs() -> None:
    """Each line of a quotation is marked as one, whatever line ends it came with."""
    for text in map(tidy, short()):
        quoted = memory.render(resolve(View.of(Quote(text)), READER, BUTTONS, _press), BUTTONS)
        rows = str(quoted[0]["text"]).split("\n")
        assert all(row.startswith(">") for row in rows), ascii(text)


def test_h7_telegram_marks_only_what_the_hub_marks() -> None:
    for text in map(tidy, nasty()):
        for part in telegram.render(resolve(view(text), READER, BUTTONS, _press), "telegram"):
            assert "parse_mode" not in part
            kinds = {mark["type"] for mark in part.get("entities", ())}
            assert kinds <= {"bold", "blockquote"}, ascii(text)
            units = len(part["text"].encode("utf-16-le")) // 2
            assert all(mark["offset"] + mark["length"] <= units for mark in part.get("entities", ())), ascii(
                text
            )


def test_h7_telegrams_buttons_are_the_hubs() -> None:
    for text in map(tidy, nasty()):
        parts = telegram.render(resolve(view(text), READER, BUTTONS, _press), "telegram")
        rows = [row for part in parts for row in part.get("reply_markup", {}).get("inline_keyboard", ())]
        pressed = [button.get("callback_data") for row in rows for button in row]
        assert pressed == ["q:n:0", "q:n:1", "b:0"], ascii(text)


def test_h7_the_terminal_obeys_nobody() -> None:
    for text in nasty():
        assert not any(ord(char) < 32 and char != "\n" for char in visible(text)), ascii(text)


def test_h6_names_are_harmless() -> None:
    for text in nasty():
        name = clean(text)
        assert not _UNSEEN.search(name), ascii(text)
        assert "\n" not in name
        assert len(name) <= 64 * 8


def test_h17_tidy_words_can_be_kept_and_stay_so() -> None:
    for text in nasty():
        once = tidy(text)
        assert once.encode().decode() == once
        assert tidy(once) == once, ascii(text)
        assert not _UNSEEN.search(once), ascii(text)


@pytest.mark.parametrize(
    "text", ["plain", "¿Dónde?", "שלום", "नमस्ते", "👩\u200d🚒 🥕", "a\tb\n\nc", "کتاب\u200cها", "e\u0301", ""]
)
def test_h17_good_words_are_untouched(text: str) -> None:
    assert tidy(text) == text


# -- the whole hub ---------------------------------------------------------------------------------------

STREET = """
    kim > need food near the library
    kim taps Yes, post it
    sam > help 1
    sam taps Yes, I've got it
    hub > kim: Sam helps: food.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    made = Town(tmp_path_factory.mktemp("injection"), neighbours=("kim", "sam", "ines"))
    made.decide("commands_a_minute", 100)
    made.plays(STREET)
    yield made
    made.close()


def seen_since(town: Town, begin: int) -> list[Post]:
    """The hub's posts that are newer than so many."""
    return [post for post in list(town.memory.square.posts.values())[begin:] if post.author is None]


def harmless(town: Town, post: Post) -> None:
    """A post of the hub's that has nobody's letters in it but as words."""
    assert not _UNSEEN.search(post.text), ascii(post.text)
    for row in post.text.split("\n"):
        assert not row.startswith(("hub <", "hub >")), ascii(post.text)
    for key in post.keys:
        assert key.token.startswith(("q:", "b:")) or key.url.startswith("memory:"), key
        assert key.token.startswith("q:") or not key.token or _known(town, key.token), key


def _known(town: Town, token: str) -> bool:
    return bool(town.rows("SELECT 1 FROM button WHERE token = ?", (token.removeprefix("b:"),)))


def standing(town: Town) -> list[object]:
    """What no words may change: who is trusted with what, what is decided, whose help is under way."""
    return [
        town.rows(sql)
        for sql in (
            "SELECT person_id, role, taken_at FROM role_grant", "SELECT key, value FROM setting ORDER BY key",
            "SELECT count(*) FROM person WHERE standing = 'member'", "SELECT state FROM aid_claim WHERE id = 1",
            "SELECT id, purposes, ear FROM chat WHERE NOT private ORDER BY id",
        )
    ]  # fmt: skip


def test_h7_relayed_words_arrive_as_they_are(town: Town) -> None:
    before = standing(town)
    for text in short():
        begin = len(town.memory.square.posts)
        town.memory.people.say("kim", f"@1 {text}")
        town.settle()
        posts = seen_since(town, begin)
        for post in posts:
            harmless(town, post)
        assert all(post.chat.chat.startswith("@") for post in posts), f"{text!a} reached the group"
    assert town.faults == []
    assert standing(town) == before


#: (who writes, the words around it, in a group): every place where words are taken.
PLACES: tuple[tuple[str, str, str | None], ...] = (
    ("ines", "{}", None),
    ("ines", "/need {}", None),
    ("ines", "/offer {}", None),
    ("ines", "/person {}", None),
    ("ines", "/link {}", None),
    ("ines", "/claim {}", None),
    ("ines", "/start {}", None),
    ("ines", "/settings {}", None),
    ("ines", "/requests {}", None),
    ("ines", "/{}", None),
    ("ines", "help {}", None),
    ("ines", "@{}", None),
    ("ines", "/need {}", GROUP),
    ("ines", "@hub {}", GROUP),
    ("ines", "!{}", GROUP),
    ("olga", "/people {}", None),
    ("olga", "/add {}", None),
    ("olga", "/log {}", None),
    ("olga", "@1 {}", None),
)


def test_h3_no_place_takes_words_for_more_than_words(town: Town) -> None:
    before, places = standing(town), cycle(PLACES)
    for text in nasty():
        who, around, group = next(places)
        begin = len(town.memory.square.posts)
        town.memory.people.say(who, around.replace("{}", text), to=group)
        town.settle()
        town.memory.people.say(who, "/cancel")
        town.settle()
        for post in seen_since(town, begin):
            harmless(town, post)
        assert town.faults == [], f"{around} {text!a}: {town.faults}"
    assert standing(town) == before


def test_h3_a_forged_callback_is_no_command(town: Town) -> None:
    """What a button is said to carry is looked up, never read: not as a command, not as words, not as a verb."""
    before = standing(town)
    post = next(post for post in town.memory.square.seen_by("sam") if post.author is None)
    forged: tuple[Callable[[str], str], ...] = (
        str,
        "b:{}".format,
        "q:{}".format,
        "q:0:{}".format,
        "/{}".format,
    )
    answers = set()
    for text, made in zip(short(), cycle(forged), strict=False):
        begin = len(town.memory.square.shown)
        town.memory.people.touch("sam", post, made(text))
        town.settle()
        answers |= {shown.text for shown in town.memory.square.shown[begin:]}
    assert len(answers) <= 4, answers
    assert town.faults == []
    assert standing(town) == before


def test_h6_a_name_cannot_write_for_the_hub(town: Town) -> None:
    for number, text in enumerate(short()):
        user = f"n{number}"
        town.memory.square.account(user).name = text
        begin = len(town.memory.square.posts)
        if number % 8 == 0:  # each is a person of their own from here on
            town.memory.people.say(user, "/person")
            town.settle()
        for post in seen_since(town, begin):
            harmless(town, post)
    assert town.faults == []
