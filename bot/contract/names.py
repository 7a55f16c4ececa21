"""People's names, made harmless to show (H6).

    clean("Ana\u202egnp.exe")  ->  "Anagnp.exe"

A name is what somebody typed about themselves: it may turn the text around it, hide in zero-width characters or
be a thousand accents high. Joiners stay where a script or an emoji needs them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

#: Characters of a name as people count them.
CAP = 64
#: Accents on one letter; no language we know of stacks more.
MARKS = 4
JOINER, NON_JOINER = "\u200d", "\u200c"
#: Letters and marks that show nothing although their category says they would.
BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co"))
JOINING_SCRIPTS = (
    "ARABIC", "BENGALI", "DEVANAGARI", "GUJARATI", "GURMUKHI", "KANNADA", "KHMER", "MALAYALAM", "MONGOLIAN",
    "MYANMAR", "ORIYA", "SINHALA", "SYRIAC", "TAMIL", "TELUGU",
)  # fmt: skip


def clean(name: str, cap: int = CAP) -> str:
    """The name in NFC without control, direction and invisible characters; at most `cap` characters as seen.

    May be empty: the caller then says "a neighbour".
    """
    if name.isascii() and name.isprintable() and len(name) <= cap:  # most names, in every turn: 10 µs -> 0.5
        return " ".join(name.split())
    spaced = " ".join(unicodedata.normalize("NFC", name).split())
    kept = "".join(char for at, char in enumerate(spaced) if _stays(spaced, at))
    seen = list(clusters(" ".join(unicodedata.normalize("NFC", kept).split())))
    return "".join(_flattened(cluster) for cluster in seen[:cap]).strip()


def clusters(text: str) -> Iterator[str]:
    """The text in the pieces people see as one character: a letter with its accents, a joined emoji, a flag."""
    piece = ""
    for char in text:
        if piece and not _continues(piece, char):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _stays(text: str, at: int) -> bool:
    char = text[at]
    if char in (JOINER, NON_JOINER):
        return 0 < at < len(text) - 1 and _joins(char, text[at - 1], text[at + 1])
    return char not in BLANKS and unicodedata.category(char) not in UNSEEN


def _joins(joiner: str, before: str, after: str) -> bool:
    """Whether a joiner does something between these two."""
    names = unicodedata.name(before, ""), unicodedata.name(after, "")
    if all(name.startswith(JOINING_SCRIPTS) for name in names):
        return True
    return joiner == JOINER and _is_pictorial(before) and _is_pictorial(after)


def _is_pictorial(char: str) -> bool:
    return unicodedata.category(char) in ("So", "Sk") or char == "\ufe0f"


def _continues(piece: str, char: str) -> bool:
    if char in (JOINER, NON_JOINER) or unicodedata.category(char) in ("Mn", "Me", "Mc"):
        return True
    if "\U0001f3fb" <= char <= "\U0001f3ff":  # a skin colour belongs to the emoji before it
        return True
    if _is_flag_letter(char):
        return len(piece) == 1 and _is_flag_letter(piece)
    return piece[-1] == JOINER and _is_pictorial(char)


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flattened(cluster: str) -> str:
    """At most `MARKS` accents in a row."""
    kept, marks = "", 0
    for char in cluster:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= MARKS:
            kept += char
    return kept
