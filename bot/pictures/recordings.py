"""A voice note without its tags. Opus in an Ogg file, as the platforms record it; nothing is decoded.

    page: "OggS" · version · flags · position · stream · number · check sum · lengths · packets
    the first packet begins with OpusHead, the second with OpusTags; sound follows on a page of its own (RFC 7845)

The tags are blanked where they stand, so no length, page or number changes but that page's check sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.pictures.unfit import Unfit

HEAD, TAGS = b"OpusHead", b"OpusTags"
#: Bytes of a page before its lengths, and where in it the check sum stands.
PREFIX, SUM = 27, slice(22, 26)
#: Where the flags stand, and the one that says that a stream begins.
FLAGS, BEGINS = 5, 2


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page, its packets and its end are in the file; whether its last packet goes on in the next one."""

    begin: int
    body: int
    end: int
    goes_on: bool


def clean_recording(content: bytes) -> bytes:
    """The same recording with empty tags.

    Raises:
        Unfit: it is no Opus recording.
    """
    cleaned, pages = bytearray(content), _pages(content)
    head = next(pages, None)
    if head is None or not content.startswith(HEAD, head.body):
        raise Unfit("unreadable")
    is_first = True
    for page in pages:
        if is_first and not content.startswith(TAGS, page.body):
            break
        cleaned[page.body : page.end] = (TAGS if is_first else b"").ljust(page.end - page.body, b"\0")
        _sign(cleaned, page)
        is_first = False
        if not page.goes_on:
            _check_rest(content, pages)
            return bytes(cleaned)
    raise Unfit("unreadable")


def _check_rest(content: bytes, pages: Iterator[Page]) -> None:
    """All that follows must be pages of the same stream: nothing else travels along."""
    if any(content[page.begin + FLAGS] & BEGINS for page in pages):
        raise Unfit("unreadable")


def _pages(content: bytes) -> Iterator[Page]:
    begin = 0
    while begin < len(content):
        count = content[begin + 26] if len(content) >= begin + PREFIX else 0
        body = begin + PREFIX + count
        lengths = content[begin + PREFIX : body]
        end = body + sum(lengths)
        if not content.startswith(b"OggS\0", begin) or not count or len(content) < end:
            raise Unfit("unreadable")
        yield Page(begin, body, end, lengths[-1] == 255)
        begin = end


def _sign(content: bytearray, page: Page) -> None:
    """Write the check sum of a page that was changed."""
    whole = content[page.begin : page.end]
    whole[SUM] = bytes(4)
    content[page.begin + SUM.start : page.begin + SUM.stop] = check_sum(whole).to_bytes(4, "little")


def check_sum(page: bytes | bytearray) -> int:
    """Ogg's CRC-32 of a page whose own sum is zero."""
    total = 0
    for byte in page:
        total = (total << 8 & 0xFFFFFFFF) ^ _TABLE[total >> 24 ^ byte]
    return total


def _entry(byte: int) -> int:
    value = byte << 24
    for _bit in range(8):
        value = value << 1 ^ (0x04C11DB7 if value & 0x80000000 else 0)
    return value & 0xFFFFFFFF


_TABLE = tuple(map(_entry, range(256)))
