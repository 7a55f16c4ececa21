"""The one complaint of the tally: something breaks a rule, and here is the rule."""

from __future__ import annotations


class Broken(Exception):
    """A ballot, a list or a poll's rules that cannot be counted. `line` counts from 1; 0 when there is none."""

    def __init__(self, rule: str, line: int = 0) -> None:
        super().__init__(rule)
        self.rule, self.line = rule, line
