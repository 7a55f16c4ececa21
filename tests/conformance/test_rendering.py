"""`render` is pure and loses nothing, within the platform's limits."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.contract.codec import pack, unpack
from bot.contract.delivery import Native
from bot.contract.plain import Button, Document, Drawing, Image, Line, PlainView, Run
from bot.contract.posters import Poster
from tests.conformance.rigs import Rig

LONG = "\n\n".join(f"Paragraph {n}. " + "Words of a neighbour, and more of them. " * 30 for n in range(12))
CARD = PlainView(
    (
        Line((Run("Groceries", bold=True), Run(" for three"))),
        Line((Run("by the river, "), Run("see the map", url="https://example.org/map"))),
        Line((Run("No nuts, please.\nAnd no <b>meat</b> & such."),), mark="quote"),
        Line((Run("• flour"),), mark="item"),
    ),
    (
        Button("I can help", token="t-help", typed="help 12"),
        Button("More", token="t-more", typed="more 12"),
        Button("Web page", url="https://example.org/12"),
    ),
    silent=True,
)
QUESTION = PlainView(
    (Line((Run("As what?"),)),),
    (Button("Packer", token="n:0", option=True), Button("Driver", token="n:1", option=True, chosen=True)),
)
shared = settings(
    max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


def all_words(rig: Rig, parts: Sequence[Native]) -> str:
    return "\n".join(rig.words(part) for part in parts)


def is_in_order(pieces: Sequence[str], text: str) -> bool:
    """Whether all pieces are there, one after the other, whatever stands between them."""
    bare = "".join(text.split())
    at = 0
    for piece in ("".join(piece.split()) for piece in pieces):
        found = bare.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True


@pytest.mark.parametrize("view", [CARD, QUESTION], ids=["card", "question"])
def test_rendering_is_pure_and_travels(rig: Rig, view: PlainView) -> None:
    parts = [dict(part) for part in rig.adapter.render(view)]
    assert parts == [dict(part) for part in rig.adapter.render(view)]
    assert json.loads(json.dumps(parts)) == parts


@pytest.mark.parametrize("view", [CARD, QUESTION], ids=["card", "question"])
def test_all_words_and_links_appear_in_order(rig: Rig, view: PlainView) -> None:
    parts = rig.adapter.render(view)
    runs = [row for line in view.lines for run in line.runs for row in run.text.split("\n")]
    assert is_in_order(runs, all_words(rig, parts))


@pytest.mark.parametrize("view", [CARD, QUESTION], ids=["card", "question"])
def test_every_button_can_be_pressed_or_typed(rig: Rig, view: PlainView) -> None:
    parts = rig.adapter.render(view)
    pressable = {token for part in parts for token in rig.tokens(part)}
    words = all_words(rig, parts)
    for number, button in enumerate(view.buttons, 1):
        typed = [button.url, button.typed, f"{number}. {button.label}" if button.option else ""]
        assert (button.token or button.url) in pressable or any(form and form in words for form in typed)


def test_a_button_without_any_form_is_never_dropped(rig: Rig) -> None:
    view = PlainView((Line((Run("Well?"),)),), (Button("Do it", token="t"),))
    try:
        parts = rig.adapter.render(view)
    except ValueError:
        return
    assert len([token for part in parts for token in rig.tokens(part)]) == 1


def test_pictures_are_named_in_words_or_shown(rig: Rig) -> None:
    view = PlainView((Line((Run("The roster."),)),), images=(Image("roster.png", "Roster for Saturday"),))
    assert "Roster for Saturday" in all_words(rig, rig.adapter.render(view))


def test_v14_a_paper_is_one_file_however_long_it_is(rig: Rig) -> None:
    written = json.dumps(["a line of it"] * 2000)
    view = PlainView((Line((Run("All I keep:"),)),), papers=(Document("data.json", "data.json", written),))
    parts = rig.adapter.render(view)
    if not rig.adapter.abilities.files:
        assert "data.json" in all_words(rig, parts)
        return
    assert [part.get("written") for part in parts if "file" in part] == [written]
    assert "All I keep:" in all_words(rig, parts)


def test_s26_what_is_to_be_drawn_travels_with_the_words(rig: Rig) -> None:
    poster = pack(Poster("week.png", "The next seven days", ()))
    drawing = Drawing("week.png", "The next seven days", poster)
    view = PlainView((Line((Run("Sat 28 Nov: 4/6"),)),), drawings=(drawing,))
    parts = json.loads(json.dumps(rig.adapter.render(view)))
    assert "Sat 28 Nov: 4/6" in all_words(rig, parts)
    if rig.adapter.abilities.files:
        (part,) = [part for part in parts if "file" in part]
        assert unpack(part["drawn"]) == Poster("week.png", "The next seven days", ())
        assert part["file"] == "week.png"


def test_h17_long_words_are_split_within_the_limit(rig: Rig) -> None:
    view = PlainView((Line((Run(LONG),)),), CARD.buttons)
    parts = rig.adapter.render(view)
    assert len(parts) > 1
    assert all(len(rig.words(part)) <= rig.adapter.abilities.text_limit for part in parts)
    assert is_in_order(LONG.split(), all_words(rig, parts))
    assert not any(rig.tokens(part) for part in parts[:-1])


@pytest.mark.parametrize("one", ["x", "👩‍👩‍👧", "e\u0323\u0302"])
def test_h17_a_word_without_end_loses_nothing(rig: Rig, one: str) -> None:
    endless = one * 9000
    parts = rig.adapter.render(PlainView((Line((Run(endless),)),)))
    assert "".join(rig.words(part) for part in parts) == endless
    assert all(rig.words(part).startswith(one[0]) for part in parts), "torn within a character"


@given(text=st.text(st.sampled_from("ab \n👩‍👧é\u0301ñ"), min_size=1, max_size=3000))
@shared
def test_h17_any_words_survive_splitting(rig: Rig, text: str) -> None:
    parts = rig.adapter.render(PlainView((Line((Run(text * 5),)),)))
    assert is_in_order((text * 5).split(), all_words(rig, parts))
    assert all(len(rig.words(part)) <= rig.adapter.abilities.text_limit for part in parts)


def test_v5_labels_keep_to_their_length(rig: Rig) -> None:
    long = "Yes, post it for everybody in the whole neighbourhood to see, please"
    view = PlainView((Line((Run("Post it?"),)),), (Button(long, token="n:0", option=True, typed=long),))
    parts = rig.adapter.render(view)
    assert long[:40] in all_words(rig, parts) or [token for part in parts for token in rig.tokens(part)] == [
        "n:0"
    ]
