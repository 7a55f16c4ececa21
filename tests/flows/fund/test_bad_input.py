"""What can't be asked for, noted or taken back is said in a sentence, and nothing changes (F13)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flows.fund import receipts
from tests.flows.fund.kit import a_turn
from tests.flows.fund.test_ledger import receive
from tests.kit.town import Town

Promise = Callable[..., int]
#: Answer to "How much is needed?" -> what the hub says.
GOALS = [
    ("0", "It has to be more than nothing."),
    ("$0 a month", "It has to be more than nothing."),
    ("-5", "It has to be more than nothing, without a minus."),
    ("1000000000", "A billion or more is beyond what I can count."),
    ("$500 and 1000000000 a month", "A billion or more is beyond what I can count."),
    ("1.000", "Do you mean 1000 or 1?"),
    ("500 zlotys", "An amount, please, for example 20 or 12.50."),
    ("500 XYZ", "An amount, please, for example 20 or 12.50."),
    ("500 €", "Here everything is counted in USD."),
    ("$500 and $300", "Write it like this: $500, or $200 a month, or both."),
    ("a lot", "An amount, please, for example 20 or 12.50."),
]
DAYS = [
    ("yesterday", "That day is over already."),
    ("20 dec 2025", "That day is over already."),
    ("1 feb 2040", "That is more than three years away."),
    ("soon", 'I read "soon". Write a day, for example: 20 December.'),
]
PAGES = [
    ("http://oak.org", "Paste the address of a page that begins with https://"),
    ("javascript:alert(1)", "Paste the address of a page"),
    ("https://me:secret@oak.org", "Paste the address of a page"),
    ("my card is 4111 1111 1111 1111", "Paste the address of a page"),
]


def unchanged(town: Town) -> dict[str, list[tuple[object, ...]]]:
    tables = (
        "fund_campaign",
        "fund_pledge",
        "fund_due",
        "fund_receipt",
        "fund_spending",
        "fund_entry",
        "fund_payout",
    )
    return {table: town.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables}


@pytest.mark.parametrize(("said", "answer"), GOALS)
def test_f1_f13_a_goal_that_cant_be(town: Town, said: str, answer: str) -> None:
    town.plays(f"olga > /campaign Winter\nolga > {said}")
    assert answer in town.private("olga")[-1]
    assert all(not rows for rows in unchanged(town).values())


@pytest.mark.parametrize(("said", "answer"), DAYS)
def test_f1_a_last_day_that_cant_be(town: Town, said: str, answer: str) -> None:
    town.plays(f"olga > /campaign Winter, $500\nolga > {said}")
    assert answer in town.private("olga")[-1]


@pytest.mark.parametrize(("said", "answer"), PAGES)
def test_f1_h16_a_page_that_cant_be(town: Town, said: str, answer: str) -> None:
    town.plays(f"olga > /campaign Winter, $500, by 20 dec\nolga > {said}")
    assert answer in town.private("olga")[-1]


#: Said by the treasurer, beside a payment #2 of Maria's that came and was taken back (R3), and Sam's #4.
ANSWERS = [
    ("came 2 cash", "From: Maria"),
    ("came 99 cash", "I know no open payment with that number."),
    ("came 1 cash", "I know no open payment with that number."),
    ("came 99999999999 cash", "I know no open payment with that number."),
    ("undo receipt 3", "R3 was taken back already; nothing was changed."),
    ("undo receipt 99", "I know no receipt with that number."),
    ("paid spending 99", "I know nothing with that number that you could pay."),
    ("agree to spend 99", "I know nothing with that number"),
    ("tell spending 99", "Nothing was posted: nothing with that number was paid."),
    ("agree payout 99", "That was settled already."),
    ("agree campaign 1", "That was settled already."),
]


@pytest.mark.parametrize(("said", "answer"), ANSWERS)
def test_f5_f8_what_is_not_there_or_done_already(
    winter: Town, promise: Promise, said: str, answer: str
) -> None:
    number = receive(winter, promise("maria", 2000), 2000)
    with a_turn(winter) as turn:
        receipt = receipts.by_reference(turn, str(number))
        assert receipt is not None
        receipts.reverse(turn, receipt, "wrong")
    before = unchanged(winter)
    winter.plays(f"ines > {said}")
    assert answer in winter.private("ines")[-1]
    assert unchanged(winter) == before


@pytest.mark.parametrize("amount", ["0", "-20", "1000000000", "20 €", "twenty thousand million"])
def test_f5_f13_an_amount_that_cant_have_come(winter: Town, promise: Promise, amount: str) -> None:
    promise("maria", 2000)
    before = unchanged(winter)
    winter.plays(f"ines > gift\nines > {amount}\nines > cancel")
    assert unchanged(winter) == before


@pytest.mark.parametrize("who", ["sam", "maria", "olga"])
def test_f5_a_payment_of_somebody_elses_is_not_theirs_to_confirm(
    winter: Town, promise: Promise, who: str
) -> None:
    promise("rosa", 2000)
    before = unchanged(winter)
    winter.plays(f"{who} > came 2 cash\n{who} > yes\n{who} > paid 2\n{who} > undo receipt 2")
    assert unchanged(winter) == before
    assert "Rosa" not in " ".join(winter.private(who))
