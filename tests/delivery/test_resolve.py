"""One view, every platform, every language."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from bot.contract.abilities import Abilities
from bot.contract.address import Who
from bot.contract.plain import Button, Run
from bot.contract.views import (
    Act,
    Action,
    Bold,
    Door,
    Facts,
    Items,
    Link,
    Live,
    Mention,
    Option,
    Paragraph,
    Picture,
    Quote,
    Table,
    View,
    Web,
)
from bot.contract.words import _
from bot.delivery.resolve import Unexpressible, both, resolve
from bot.words import Reader

UTC = ZoneInfo("UTC")
EN, ES = Reader("en", UTC, 0.0), Reader("es", UTC, 0.0)
APP = Abilities(buttons=True, keyboard=True)
SMS = Abilities()


def press(action: Action, place: int) -> Button:
    if isinstance(action, Option):
        return Button("", action.key)
    if isinstance(action, Act):
        return Button("", "b:token", f"help {action.thing}")
    return Button("", url=action.url) if isinstance(action, Web) else Button("", typed="need")


def lines(view: View, reader: Reader = EN, abilities: Abilities = APP) -> list[str]:
    return [line.text for line in resolve(view, reader, abilities, press).lines]


def test_every_block_as_lines() -> None:
    view = View.of(
        Paragraph(("Maria needs ", Bold("bread"), " ", Link("map", "https://m.example"))),
        Facts((("Where", "Oak St"), (_("Time zone"), Live("2 h")))),
        Items((("one",), (_("just now"), "!"))),
        Items((("first",), ("second",)), numbered=True),
        Quote("2 loaves, please"),
        Table(("Day", "Free"), (("Saturday", "3"), ("Sun", "12"))),
        Picture("chart.png", "three bars"),
        Mention("Ana", Who("app", "7")),
    )
    assert lines(view) == [
        "Maria needs bread map",
        "Where: Oak St",
        "Time zone: 2 h",
        "• one",
        "• just now!",
        "1. first",
        "2. second",
        "2 loaves, please",
        "Day       Free",
        "Saturday  3",
        "Sun       12",
        "Ana",
    ]
    plain = resolve(view, ES, APP, press)
    assert plain.lines[2].runs == (Run("Zona horaria: ", bold=True), Run("2 h"))
    assert plain.lines[0].runs[1:] == (Run("bread", bold=True), Run(" "), Run("map", url="https://m.example"))
    assert [line.mark for line in plain.lines[7:10]] == ["quote", "code", "code"]
    assert plain.images[0].alt == "three bars"
    assert plain.lines[-1].runs[0].who == Who("app", "7")


QUESTION = View.of(
    "As what?",
    actions=(
        Option("q:x:0", "Packer", chosen=True),
        Option("q:x:1", "Driver"),
        Act("aid.help", "I can help", "12"),
    ),
)


def test_buttons_carry_tokens_numbers_and_typed_forms() -> None:
    buttons = resolve(QUESTION, EN, APP, press).buttons
    assert [(b.label, b.token, b.typed, b.chosen, b.option) for b in buttons] == [
        ("Packer", "q:x:0", "1", True, True),
        ("Driver", "q:x:1", "2", False, True),
        ("I can help", "b:token", "help 12", False, False),
    ]
    assert lines(QUESTION) == ["As what?"]


def test_an_options_token_is_its_questions_nonce_and_its_place() -> None:
    asked = View.of(
        "As what?", actions=(Act("aid.help", "Help", "1"), Option("p", "Packer"), Option("d", "Driver"))
    )
    buttons = resolve(replace(asked, question="n"), EN, APP, press).buttons
    assert [button.token for button in buttons] == ["b:token", "q:n:0", "q:n:1"]


def test_plain_text_says_what_to_write() -> None:
    assert lines(QUESTION, abilities=SMS) == ["As what?", "1. ✓ Packer", "2. Driver", "I can help: help 12"]


def test_a_numbered_list_is_not_said_twice() -> None:
    view = View.of(
        "Which?", Items((("Sat, 4 of 6",), ("Sun",)), numbered=True),
        actions=(Option("a", "Sat"), Option("b", "Sun"), Option("s", "Skip")),
    )  # fmt: skip
    assert lines(view, abilities=SMS) == ["Which?", "1. Sat, 4 of 6", "2. Sun", "3. Skip"]


@pytest.mark.parametrize("abilities", [Abilities(reactions=True), Abilities(polls=True), APP])
def test_platforms_with_a_better_rung_show_no_typed_lines(abilities: Abilities) -> None:
    assert lines(QUESTION, abilities=abilities) == ["As what?"]


def test_an_action_that_nothing_can_trigger_is_an_error() -> None:
    view = View.of("x", actions=(Act("aid.mute", "Mute", "12"),))
    for token, abilities in (("", APP), ("b:token", SMS)):
        with pytest.raises(Unexpressible, match=r"aid\.mute"):
            resolve(view, EN, abilities, lambda action, place, token=token: Button("", token))  # type: ignore[misc]  # a default argument
    assert resolve(view, EN, APP, lambda action, place: Button("", "b:token")).buttons[0].typed == ""


def test_doors_and_links() -> None:
    view = View.of("x", actions=(Door("Open", "need"), Web("Page", "https://p.example")))
    assert lines(view, abilities=SMS) == ["x", "Open: need", "Page: https://p.example"]


def test_labels_are_cut_where_the_platform_demands_it() -> None:
    view = View.of("x", actions=(Option("a", "A very long answer indeed"),))
    assert resolve(view, EN, replace(APP, label_limit=10), press).buttons[0].label == "A very lo…"


def test_a_keyboard_only_where_there_is_one() -> None:
    view = View.of("x", keyboard=(_("Time zone"),))
    assert resolve(view, ES, APP, press).keyboard == ("Zona horaria",)
    assert resolve(view, ES, SMS, press).keyboard == ()


def test_l1_two_languages_line_by_line_and_peoples_words_once() -> None:
    view = View.of(_("just now"), Quote("pan y leche"), actions=(Act("aid.help", _("Change"), "1"),))
    plain = both(resolve(view, EN, APP, press), resolve(view, ES, APP, press))
    assert [line.text for line in plain.lines] == ["just now", "ahora mismo", "pan y leche"]
    assert [button.label for button in plain.buttons] == ["Change / Cambiar"]
