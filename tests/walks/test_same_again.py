"""The flows of this build, each in one story, run again from the top in four ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kit.check_flow import check_flow, played

STORIES = {
    "need": """
        maria > need groceries for 3 near 53206 by friday
        maria > make it 4
        maria taps Change
        maria taps Where
        maria > behind the school
        maria > yes
    """,
    "need, asked": """
        maria > /need
        maria > please help me out with something
        maria > 1
        maria > back
        maria > 2
        maria > near the library
        maria > yes
    """,
    "offer": """
        sam > /offer
        sam > i can drive people on tuesdays
        sam > yes
    """,
    "taking": """
        maria > need food near oak
        maria > yes
        sam > help 1
        sam > yes
        maria > /close
    """,
    "settings": """
        maria > /settings
        maria > 1
        maria > cancel
    """,
    "forget": """
        maria > /forget
        maria > yes
    """,
}


@pytest.mark.parametrize("name", STORIES)
def test_a_story_reads_the_same_however_often_it_is_run_again(tmp_path: Path, name: str) -> None:
    check_flow(tmp_path, STORIES[name])


def test_a_story_that_differs_is_found(tmp_path: Path) -> None:
    """The check can fail: two stories that differ in one word differ in their traces."""
    one = played(tmp_path / "one", "maria > need food near oak")
    other = played(tmp_path / "other", "maria > need food near pine")
    assert one != other
