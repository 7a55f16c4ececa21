"""Deny by default; the freest cell of whoever acts decides; marks are conditions or duties."""

from __future__ import annotations

import pytest

from bot.talk.rights import ACTORS, Right, RightsTable, Verdict

NOTE = Right("aid.note", "-|-|y5|Y|Y|Y|y2|-|-")
NAME = Right("aid.name", "-|-|-|Y|y1|y1|y2|-|-")
OWN = Right("my.data", "-|own|own|own|own|own|own|own|own")
TABLE = RightsTable((NOTE, NAME, OWN))


@pytest.mark.parametrize(
    ("action", "actors", "conditions", "verdict"),
    [
        ("aid.note", {"public"}, {}, Verdict(False)),
        ("aid.note", {"public", "member"}, {}, Verdict(False)),
        ("aid.note", {"helper"}, {}, Verdict(False)),  # y5 is not known to hold
        ("aid.note", {"helper"}, {"y5": True}, Verdict(True)),
        ("aid.note", {"helper"}, {"y5": False}, Verdict(False)),
        ("aid.note", {"organizer"}, {}, Verdict(True, frozenset({"y2"}))),  # logged, and the owner told
        ("aid.note", {"organizer", "own"}, {}, Verdict(True)),  # the freest cell brings no duties
        ("aid.name", {"holder"}, {"y1": True}, Verdict(True)),
        ("aid.name", {"holder"}, {}, Verdict(False)),
        ("aid.name", {"holder", "organizer"}, {}, Verdict(True, frozenset({"y2"}))),
        ("my.data", {"outsider"}, {}, Verdict(True)),
        ("no.such", set(ACTORS), {"y1": True}, Verdict(False)),
        ("aid.note", set(), {"y5": True}, Verdict(False)),
    ],
)
def test_who_may(action: str, actors: set[str], conditions: dict[str, bool], verdict: Verdict) -> None:
    assert TABLE.verdict(action, actors, conditions) == verdict


@pytest.mark.parametrize("cells", ["Y", "Y|Y|Y|Y|Y|Y|Y|Y", "Y|Y|Y|Y|Y|Y|Y|Y|Y|Y"])
def test_a_row_needs_nine_cells(cells: str) -> None:
    with pytest.raises(ValueError, match="nine cells"):
        RightsTable((Right("aid.note", cells),))


def test_a_row_is_given_once() -> None:
    with pytest.raises(ValueError, match="given twice"):
        RightsTable((NOTE, NOTE))
