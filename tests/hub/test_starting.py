"""Whoever may not start a flow is told so, whichever way they came to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.town import Town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    assert made.faults == []
    made.close()


@pytest.mark.parametrize("said", ["I can drive Tuesdays", "/offer rides", "offer rides"])
def test_rights_a_stranger_offers_nothing_by_command_or_by_free_text(town: Town, said: str) -> None:
    town.plays(f"eve > {said}\nhub < That is for members of this community. An organizer can let you in.")
    assert town.rows("SELECT count(*) FROM conversation") == [(0,)]


def test_rights_a_stranger_may_ask_for_help(town: Town) -> None:
    town.plays("eve > I need groceries near the library\nhub < Need: food")
