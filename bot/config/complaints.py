"""What is wrong with config.toml, said all at once.

config.toml: [web] port is 99999, but it must be a port from 1 to 65535.
  Write 8080, or delete the line for the default.
"""

import difflib
from collections.abc import Iterable
from typing import NamedTuple


class ConfigError(Exception):
    """config.toml cannot be used; `str()` is the whole message for the operator and shows no secret."""

    loggable = True


class Fault(NamedTuple):
    """One thing wrong: the key or section, what is wrong with it, and the way out."""

    where: str
    wrong: str
    remedy: str


class Complaints:
    """Collects what is wrong with one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._faults.append(fault)

    def error(self) -> ConfigError:
        """All that was added, as one message."""
        said = (
            f"{' '.join(filter(None, (where, wrong)))}.\n  {remedy}" for where, wrong, remedy in self._faults
        )
        return ConfigError("\n".join(f"{self._file}: {sentence}" for sentence in said))

    def end(self) -> None:
        """Raise ConfigError if anything was added."""
        if self._faults:
            raise self.error()


def nearest(word: str, known: Iterable[str]) -> str:
    """The way out for a word that nobody knows."""
    words = list(known)
    close = difflib.get_close_matches(word, words, n=1)
    return f"Did you mean {close[0]}? Otherwise delete it." if close else f"Known are: {', '.join(words)}."
