"""Writing a published list, sorted by receipt."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from io import StringIO
from typing import Any

from flows.assembly.published import KEYS, VERSION, Line, Published
from flows.assembly.published.cells import safe


def write_json(published: Published) -> str:
    """The list as `read` reads it, a ballot a line."""
    head = json.dumps(_head(published), ensure_ascii=False, indent=1).removesuffix("\n}")
    rows = (json.dumps(_row(line), ensure_ascii=False) for line in _sorted(published))
    return f"{head},\n" + ' "ballots": [\n  ' + ",\n  ".join(rows) + "\n ]\n}\n"


def write_csv(published: Published) -> str:
    """The same as CSV; cells that begin like a formula have a quote before them."""
    out = StringIO()
    write: Callable[[Iterable[Any]], Any] = csv.writer(out, lineterminator="\n").writerow
    for key, value in _head(published).items():
        for part in value if key == "options" else (value,):
            write(("option" if key == "options" else key, safe(str(part))))
    write(())
    write(("receipt", "ballot", "reason", "hand"))
    for line in _sorted(published):
        write(safe(cell) for cell in _row(line))
    return out.getvalue()


def _sorted(published: Published) -> list[Line]:
    return sorted(published.lines, key=lambda line: line.receipt)


def _row(line: Line) -> list[str]:
    if line.hand:
        return [line.receipt, line.said, line.reason, line.hand]
    return [line.receipt, line.said, line.reason] if line.reason else [line.receipt, line.said]


def _head(published: Published) -> dict[str, Any]:
    rules = published.rules
    said = {
        "talkoot": VERSION,
        "poll": published.poll,
        "question": published.question,
        "method": rules.method,
        "options": list(published.options),
        "seats": rules.seats,
        "default": 0 if rules.default is None else rules.default + 1,
        "quorum": rules.quorum.text,
        "threshold": rules.threshold.text,
        "base": rules.base,
        "tie": rules.tie,
        "least": rules.least,
        "most": rules.most,
        "eligible": published.eligible,
        "known": published.known,
        "joined": published.joined,
        "notice": published.notice,
        "entered": published.entered,
        "delegated": published.delegated,
        "mode": published.mode,
        "hash": published.hash,
        "secret": published.secret,
        "closed": published.closed,
        "language": published.language,
        "zone": published.zone,
    }
    return {key: value for key, value in said.items() if value != KEYS[key][1]}
