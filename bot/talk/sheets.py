"""A table as CSV that a spreadsheet opens and takes none of for a formula (H10)."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

#: What a spreadsheet takes for the begin of a formula (OWASP ASVS 1.2.10).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")


def sheet(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV, every cell quoted, none of them a formula."""
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return out.getvalue()


def _plain(cell: str) -> str:
    bare = cell.replace("\0", "")
    return f"'{bare}" if cell.lstrip(" ").startswith(FORMULA) else bare
