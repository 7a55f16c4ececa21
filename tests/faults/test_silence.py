"""When a hub counts as stuck."""

from __future__ import annotations

from itertools import count

from tests.faults.silence import ENDLESS, STUCK, Silence


def rounds(silence: Silence, since: float, seconds: float) -> bool:
    """Ask for so long, ten times a second, and say whether it was endless at last."""
    return any(silence.is_endless(since + tenth / 10) for tenth in range(1, int(seconds * 10) + 1))


def test_x1_a_hub_that_does_nothing_about_what_is_left_is_stuck() -> None:
    silence = Silence(lambda: "three messages", 0.0)
    assert not rounds(silence, 0.0, 2 * STUCK - 1)
    assert rounds(silence, 2 * STUCK - 1, 2)
    assert silence.left == "three messages"


def test_x1_a_machine_that_stood_still_leaves_the_hub_its_time() -> None:
    silence = Silence(lambda: "three messages", 0.0)
    woken = 10 * STUCK
    assert not rounds(silence, woken, STUCK)
    silence.end()
    assert not rounds(silence, 2 * woken, 2 * STUCK - 2)


def test_x1_a_hub_that_tries_in_vain_has_longer_but_not_for_ever() -> None:
    tries = count()
    silence = Silence(lambda: next(tries), 0.0)
    assert not rounds(silence, 0.0, ENDLESS - 1)
    assert rounds(silence, ENDLESS - 1, STUCK + 2)
