"""Money for the winter across Telegram and Matrix: one campaign, one count, a receipt wherever the giver lives."""

from __future__ import annotations

from bot.store.hot import Hot
from tests.stories.hub import ROOM, Quarter
from tests.stories.said import shown
from tests.telegram.rig import GROUP

OPENED = """
    olga > /campaign Warm winter fund, $500, by 20 december, www.oak.org
    olga taps Nobody
    olga taps Yes, post it
    later 1 min
    hub @ oak street: Warm winter fund … Pledged $0 of $500 · received $0
    hub @ elm house: Warm winter fund … Pledged $0 of $500 · received $0
"""
GIVEN = """
    maria > /pledge 20
    maria taps Yes, count on me
    sam > /pledge 40
    sam > yes
    later 1 min
    sam > paid 3
    olga > treasury
    hub > olga: Warm winter fund · in hand $0 … Sam · $40 · says it is paid
    olga > came 3 cash
    olga taps Yes, it came
    olga > came 2 cash
    olga taps Yes, it came
    later 20 min
    hub > sam: $40 for Warm winter fund came, in cash. Receipt R4. Thank you.
    hub > maria: $20 for Warm winter fund came, in cash. Receipt R5. Thank you.
    hub @ oak street: Pledged $60 of $500 · received $60
    hub @ elm house: Pledged $60 of $500 · received $60
"""


def for_money(quarter: Quarter) -> Quarter:
    """Both groups are for fundraising, too."""
    with quarter.hub.building.store.write() as connection:
        Hot(connection).run(
            "UPDATE chat SET purposes = purposes || ' fund' WHERE NOT private AND purposes <> ''"
        )
    return quarter


def test_f1_f5_given_on_both_and_counted_once(quarter: Quarter) -> None:
    for_money(quarter).plays(OPENED + GIVEN)
    assert quarter.rows("SELECT debit, credit, minor, debit_balance FROM fund_entry ORDER BY id") == [
        ("cash:1", "gifts:1", 4000, 4000),
        ("cash:1", "gifts:1", 2000, 6000),
    ]
    for title in (GROUP, ROOM):
        said = " ".join(one.text for one in shown(quarter, at=title))
        assert "Sam" not in said
        assert "Maria" not in said


def test_f8_asked_for_on_one_and_told_on_both(quarter: Quarter) -> None:
    for_money(quarter).plays(OPENED + GIVEN)
    quarter.plays("""
        ines > /spend $45 pasta for 40 boxes
        ines > yes
        later 20 min
        hub > olga: Ines asks for $45 from Warm winter fund: pasta for 40 boxes. $60 can be spent.
        olga taps Yes, spend it
        later 20 min
        hub > ines: $45, pasta for 40 boxes (#6): agreed. The team for money pays it.
        olga > paid spending 6
        olga taps Cash
        olga taps Yes, it is paid
        olga taps Tell what it did
        olga > Pasta and rice for 40 boxes
        olga taps Yes, post it
        later 2 h
        hub @ oak street: $45 of Warm winter fund did this: Pasta and rice for 40 boxes
        hub @ elm house: $45 of Warm winter fund did this: Pasta and rice for 40 boxes
    """)
    assert quarter.rows("SELECT debit, credit, minor, credit_balance FROM fund_entry WHERE id = 3") == [
        ("spent:1", "cash:1", 4500, 1500)
    ]
