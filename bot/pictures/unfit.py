"""What cannot be taken, and why, in a word that a sentence can be chosen by."""

from __future__ import annotations

from typing import Literal

#: more bytes or pixels than fit · nothing we can open
Why = Literal["large", "long", "unreadable"]


class Unfit(ValueError):
    """This content is not passed on."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why
