"""Text files as people's programs save them, as UTF-8 (without a mark in front, with plain line ends)."""

from __future__ import annotations

from bot.pictures.unfit import Unfit

#: Tried in this order; the last takes any bytes.
ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")
MARKS = (b"\xff\xfe", b"\xfe\xff")


def clean_text(content: bytes) -> bytes:
    """The same text as UTF-8.

    Raises:
        Unfit: it is no text.
    """
    text = _decoded(content)
    if not text.strip() or any(
        not (sign.isprintable() or sign in "\t\n\r ") and ord(sign) < 32 for sign in text
    ):
        raise Unfit("unreadable")
    return text.replace("\r\n", "\n").replace("\r", "\n").encode()


def _decoded(content: bytes) -> str:
    for encoding in ("utf-16",) if content.startswith(MARKS) else ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unfit("unreadable")
