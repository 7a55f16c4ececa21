"""A1, A2, A4: sets of messages with what they mean, read and counted.

`corpus` and `corpus_2` were labelled by people who never saw the rules, and the rules were tuned on them since.
`corpus_3` was written by whoever tuned the rules: 14 of its labels were corrected after its errors were seen, its
places and times proofread from a reading. `corpus_4` was labelled before any rule was seen (kind 0.90, people 0.91,
F1 0.82 then); 32 labels that broke the rules of labelling were corrected, and the rules were tuned on it since.
`corpus_5` came after that, blind again: kind 0.89, people 0.89, F1 0.81, 2 of 8 cries of danger missed. That is how
new messages fare; five labels were corrected and the coarsest misses mended since. `heldout` was never opened; only
its totals were looked at.
"""

import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.reading.report import report

HERE = Path(__file__).parent
FIELDS = ("kind", "danger", "people", "place", "when_text", "urgency")


def _rows(name: str) -> list[dict[str, Any]]:
    return [
        json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def _moment(text: str | None) -> float | None:
    return datetime.fromisoformat(text).timestamp() if text else None


def _score(rows: list[dict[str, Any]]) -> tuple[Counter[str], float]:
    """How many rows are right by field, and the micro-F1 of the categories."""
    right: Counter[str] = Counter()
    hit = wrong = missed = 0
    for row in rows:
        zone = ZoneInfo(row["zone"])
        now = datetime.fromisoformat(row["now"])
        got = report(row["text"], now.replace(tzinfo=zone) if now.tzinfo is None else now.astimezone(zone))
        right.update(field for field in FIELDS if got[field] == row[field])
        meant, read = (value["when"] or {"start": None, "end": None} for value in (row, got))
        right.update(edge for edge in ("start", "end") if _moment(meant[edge]) == _moment(read[edge]))
        right["danger missed"] += row["danger"] and not got["danger"]
        want, have = set(row["categories"]), set(got["categories"])
        hit, wrong, missed = hit + len(want & have), wrong + len(have - want), missed + len(want - have)
    return right, 2 * hit / (2 * hit + wrong + missed)


#: File -> (rows, kind, people, F1) at least. The goal is 0.90, 0.90, 0.85.
FLOORS = {
    "corpus.jsonl": (220, 0.90, 0.90, 0.85),
    "corpus_2.jsonl": (150, 0.90, 0.90, 0.85),
    "corpus_3.jsonl": (290, 0.90, 0.90, 0.85),
    "corpus_4.jsonl": (300, 0.95, 0.95, 0.90),
    "corpus_5.jsonl": (145, 0.93, 0.90, 0.88),
    "heldout.jsonl": (150, 0.90, 0.90, 0.85),
}


@pytest.mark.parametrize("name", FLOORS)
def test_a1_messages_are_read_as_people_mean_them(name: str) -> None:
    least, kind, people, categories = FLOORS[name]
    rows = _rows(name)
    assert len(rows) >= least
    right, f1 = _score(rows)
    share = {field: round(right[field] / len(rows), 3) for field in (*FIELDS, "start", "end")}
    figures = f"{name} {len(rows)} {share} categories F1 {f1:.3f}, danger missed {right['danger missed']}"
    print(figures)  # noqa: T201 - the figures are what a run with -s is for
    assert share["kind"] >= kind
    assert share["people"] >= people
    assert f1 >= categories
    assert right["danger missed"] == 0
