"""A platform that recognises its transactions is told since when one may have been tried; one that forgot says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.contract.delivery import Ambiguous
from tests.delivery.kit import NOON, PostOffice, limited

REPEAT, ONCE = "aid.accepted", "fund.receipt"


@pytest.fixture
def office(tmp_path: Path) -> PostOffice:
    return PostOffice(tmp_path, limited(idempotent=True))


async def test_x20_a_retry_says_since_when_it_may_have_been_said(office: PostOffice) -> None:
    office.tell(office.person(), "hello", ONCE)
    office.platform.faults = [(Ambiguous(), True)]
    await office.deliver(60)
    first, second = (call.since for _at, call in office.platform.calls)
    assert (first, second) == (None, NOON)


@pytest.mark.parametrize(
    ("kind", "state", "texts"),
    [
        (ONCE, "unknown", ["hello"]),  # never twice, and not ok either
        (REPEAT, "sent", ["hello", "hello\n(#17·{row}, may be repeated)"]),
    ],
)
async def test_x20_where_the_platform_forgot_the_policy_decides(
    office: PostOffice, kind: str, state: str, texts: list[str]
) -> None:
    row = office.tell(office.person(), "hello", kind, about="request:17")
    office.platform.faults = [(Ambiguous(for_good=True), True)]
    await office.deliver(60)
    assert office.state(row) == state
    assert office.platform.deeds() == [text.format(row=row) for text in texts]
    assert {call.since for _at, call in office.platform.calls} == {None}, "a repetition is meant"
