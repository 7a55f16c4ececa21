"""The words with which people leave a question: one step back, or out of it.

read_leaving("never mind") -> "cancel"      read_leaving("atrás") -> "back"      read_leaving("cancel 12") -> None
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bot.words.choosing import fold

Leaving = Literal["back", "cancel"]

_WORDS: Mapping[Leaving, frozenset[str]] = {
    "back": frozenset(("back", "go back", "atras", "volver", "regresar")),
    "cancel": frozenset(
        (
            "cancel",
            "stop that",
            "never mind",
            "nevermind",
            "forget it",
            "cancelar",
            "cancela",
            "dejalo",
            "olvidalo",
        )
    ),
}

#: All of them.
WORDS = frozenset[str]().union(*_WORDS.values())


def read_leaving(text: str) -> Leaving | None:
    """Which of the two a whole message says; None for anything else."""
    said = fold(text)
    return next((leaving for leaving, words in _WORDS.items() if said in words), None)
