"""What the judge of a story takes for wrong, and what only looks so."""

from __future__ import annotations

from typing import Any

from tests.faults.judge import out_of_order


def row(row_id: int, once_key: str | None = None, rank: int = -1) -> tuple[Any, ...]:
    """A question, as `MESSAGES` has it."""
    return row_id, "matrix", f"t{row_id}", "repeat", "sent", None, "send", rank, "question", 0.0, once_key


def test_a_message_whose_parts_were_made_after_the_next_one_is_in_order() -> None:
    rows = {"t40": row(40), "t43": row(43), "t44": row(44, "part:40:2"), "t45": row(45, "part:43:2")}
    assert out_of_order([("room", txn) for txn in ("t40", "t44", "t43", "t45")], rows) == []
    assert out_of_order([("room", txn) for txn in ("t40", "t43", "t44", "t45")], rows) == [
        "row 44 was seen after row 43"
    ]


def test_one_overtakes_another_in_its_own_chat_and_rank_only() -> None:
    rows = {"t40": row(40), "t41": row(41), "t42": row(42, rank=1)}
    assert out_of_order([("room", "t41"), ("room", "t40")], rows) == ["row 40 was seen after row 41"]
    assert out_of_order([("room", "t41"), ("other", "t40")], rows) == []
    assert out_of_order([("room", "t42"), ("room", "t41")], rows) == []
    assert out_of_order([("room", "t9")], rows) == ["t9 was seen and is in no row"]
