"""Currencies as the world lists them (ISO 4217): which there are, and how many decimals each has.

digits("USD") -> 2     digits("JPY") -> 0     is_currency("XYZ") -> False
"""

from __future__ import annotations

from functools import cache


@cache
def digits(currency: str) -> int:
    """Decimals that amounts of a currency have; two for one that nobody lists."""
    from babel.numbers import get_currency_precision  # 100 ms to import, needed by few

    return int(get_currency_precision(currency))


@cache
def is_currency(code: str) -> bool:
    """Whether three capital letters name a currency."""
    from babel.numbers import is_currency as is_listed

    return len(code) == 3 and code.isascii() and code.isupper() and bool(is_listed(code))
