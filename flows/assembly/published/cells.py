"""Cells of a CSV that no spreadsheet takes for a formula: a quote before what begins like one, and off again."""

from __future__ import annotations

#: What a spreadsheet takes for the begin of a formula (OWASP ASVS 1.2.10), and the quote that guards against it.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "'")


def safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
