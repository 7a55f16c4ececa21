"""The golden files hold, and hold everything: each kind of message and card, the board, lists, each kind of question.

A changed sentence or face shows up here as a diff. Meant so? python -m tests.golden
"""

from __future__ import annotations

import difflib
import inspect
import re
from collections.abc import Iterator

import pytest

from bot.contract.plain import PlainView
from bot.talk import fields
from bot.wiring import furnish
from flows.assembly.voting.receipt_words import WORDS as ALIKE
from tests.golden.fields import QUESTIONS
from tests.golden.sheets import LANGUAGES, PLATFORMS, drawn, path, sheet
from tests.manners.test_language import english_only, words_in

#: Kinds of messages that have no words, and why.
WORDLESS = {
    "card": "each kind of card stands by its own name",
    "leave": "the hub goes",
    "remove": "something is taken away",
    "aid.clear": "likewise",
    "reaction": "an emoji",
    "nudge": "the question itself comes once more",
}
#: A chat that nobody switched on yet is told how in all languages of the community.
BILINGUAL = frozenset(("chat.line",))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_view_is_seen_like_this(platform: str, language: str) -> None:
    known, now = path(platform, language).read_text("utf-8"), sheet(platform, language)
    lines = difflib.unified_diff(known.splitlines(), now.splitlines(), "agreed", "now", lineterm="", n=2)
    assert known == now, "\n".join(lines)


def test_every_kind_of_message_and_card_is_there() -> None:
    """Something new? Play it in `stories.py`."""
    house = furnish()
    wanted = (house.kinds.keys() - WORDLESS.keys()) | {f"card {kind}" for kind in house.cards}
    assert wanted - {kept.kind for kept in drawn("en")} == set()


def test_the_kinds_without_words_are_no_more_than_these() -> None:
    assert furnish().kinds.keys() >= WORDLESS.keys()
    assert not WORDLESS.keys() & {kept.kind for kept in drawn("en")}


def test_questions_of_every_field_are_there() -> None:
    known = {thing for _name, thing in inspect.getmembers(fields, inspect.isclass) if hasattr(thing, "parse")}
    asked = {type(field) for _question, field in QUESTIONS.values()} | {fields.Choice}
    assert known - asked - {fields.Field} == set()
    said = " ".join(kept.view.text for kept in drawn("en") if kept.kind == "question")
    assert all(question.text in said for question, _field in QUESTIONS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_views_of_every_shape_are_there(language: str) -> None:
    views = [kept.view for kept in drawn(language)]
    marks = {line.mark for view in views for line in view.lines}
    assert marks == {"", "quote", "item", "code"}
    assert any(view.secret for view in views)
    assert any(view.silent for view in views)
    assert any(view.keyboard for view in views)
    assert any(button.url for view in views for button in view.buttons)
    assert any(button.chosen for view in views for button in view.buttons)
    assert max(len(view.buttons) for view in views) > 4


def spoken(view: PlainView) -> Iterator[str]:
    """What the hub says, without people's own words and what machines are given."""
    yield from (line.text for line in view.lines if line.mark != "quote" and '{"' not in line.text)
    yield from (button.label for button in view.buttons)
    yield from view.keyboard


#: What lots are drawn from is no word.
HASH = re.compile(r"\b[0-9a-f]{32,64}\b")


#: Words of receipts are spelt alike in both languages; "e" is "and" before a name such as Ines.
SPANISH_TOO = frozenset((*ALIKE, "e"))


def test_l1_no_english_word_in_spanish() -> None:
    banned = english_only() - SPANISH_TOO
    views = [kept.view for kept in drawn("es") if kept.kind not in BILINGUAL]
    words = {word for view in views for said in spoken(view) for word in words_in(HASH.sub("", said))}
    assert {word for word in words if word.lower() in banned} == set()


def test_l1_both_languages_have_the_same_views() -> None:
    assert [kept.kind for kept in drawn("en")] == [kept.kind for kept in drawn("es")]
