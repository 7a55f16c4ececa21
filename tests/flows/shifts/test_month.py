"""A month in which much goes wrong: what was sent is what had to be sent, exactly (S18, S21, S28, X16, X18)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from adapters.memory import BUTTONS, REACTIONS
from bot.contract.abilities import Abilities
from tests.flows.shifts.month import agenda as agendas
from tests.flows.shifts.month.agenda import draw
from tests.flows.shifts.month.apart import LifeApart
from tests.flows.shifts.month.judge import wrong
from tests.flows.shifts.month.life import live
from tests.flows.shifts.month.oracle import expected


@pytest.mark.parametrize(
    ("seed", "days", "abilities"), [(1, 28, BUTTONS), (2, 7, REACTIONS)], ids=["a month", "a week"]
)
def test_s18_s21_x16_x18_what_was_sent_is_what_had_to_be_sent(
    tmp_path: Path, seed: int, days: int, abilities: Abilities
) -> None:
    agenda = draw(seed, days=days)
    lived = live(agenda, tmp_path, abilities)
    assert wrong(agenda, lived, copies=not abilities.idempotent) == []
    assert len(lived.seen) > 30 * days
    assert lived.deaths > days // 2


def test_s18_x1_x13_killed_as_a_process_and_started_twice_it_sends_the_same(tmp_path: Path) -> None:
    agenda = agendas.first(draw(2, days=7, people=80), 4)
    lived = live(agenda, tmp_path, BUTTONS, LifeApart)
    assert wrong(agenda, lived, copies=False) == []
    assert len(lived.seen) > 30 * agenda.days
    assert lived.deaths >= agenda.days
    assert lived.refused == sum(isinstance(step, agendas.Twin) for _moment, step in agenda.steps) > 0


def test_a_month_has_forty_shifts_a_week_and_every_kind_of_trouble() -> None:
    agenda = draw(1)
    weeks = Counter(int((work.begins - agenda.start) // (7 * agendas.DAY)) for work in agenda.shifts.values())
    assert all(39 <= weeks[week] <= 41 for week in range(4))
    happened = {type(step) for _moment, step in agenda.steps}
    assert happened == {
        agendas.Plan, agendas.Join, agendas.Leave, agendas.Mute, agendas.Move, agendas.Cancel, agendas.Kill,
        agendas.Off, agendas.Slip, agendas.Wrong, agendas.Twin,
    }  # fmt: skip
    kinds = {sent.kind for sent in expected(agenda)}
    assert kinds == {"day", "hours", "here", "moved", "cancelled"}
