"""The treasurer stops a gift on the giver's word; it is logged, and they are told (F12)."""

from __future__ import annotations

from collections.abc import Callable

from tests.kit.town import Town


def test_f12_a_gift_is_stopped_on_the_givers_word_and_logged(
    winter: Town, promise: Callable[..., int]
) -> None:
    assert promise("maria", 2000) == 2
    winter.plays("""
        sam  > end gift 2
        hub  < That isn't yours to do here.
        ines > end gift 2
        hub  < Stop what Maria gives? Only if they said so.
        ines > yes
        hub  < Stopped. I tell Maria.
        later 1 min
        hub  > maria: The team noted that you don't give any more (#2). If you never said so, ask a person.
        ines > end gift 2
        hub  < Nothing was changed: no gift with that number goes on.
    """)
    assert winter.rows("SELECT state FROM fund_pledge") == [("stopped",)]
    assert winter.rows("SELECT state FROM fund_due") == [("skipped",)]
    ines = winter.person("ines").id
    assert winter.rows("SELECT person_id, subject FROM audit WHERE action = 'fund.ended_for'") == [
        (ines, "pledge:2")
    ]
