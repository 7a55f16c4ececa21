"""Large numbers as people write them."""

from __future__ import annotations


def grouped(number: int) -> str:
    """1840 as "1,840"."""
    return f"{number:,}"
