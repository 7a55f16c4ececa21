"""Photos and voice notes as phones make them, with everything they tell about their owner."""

from __future__ import annotations

import io

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from bot.pictures.recordings import check_sum

#: Stands in every place where a phone writes about its owner.
MARK = "zqplanted"


def photo(
    size: tuple[int, int] = (640, 480), *, form: str = "JPEG", mode: str = "RGB", turned: bool = False
) -> bytes:
    """A photo with place, camera, comment and profile in it; the left half red, the right half blue."""
    image = Image.new(mode, size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Artist], exif[Base.ImageDescription] = MARK, MARK, MARK
    exif.get_ifd(IFD.GPSInfo).update(
        {GPS.GPSLatitudeRef: "N", GPS.GPSLatitude: (43.0, 2.0, 20.0), GPS.GPSMapDatum: MARK}
    )
    if turned:
        exif[Base.Orientation] = 6  # to be shown turned by a quarter, clockwise
    more = {"comment": MARK.encode()} if form == "JPEG" else {}
    out = io.BytesIO()
    image.save(out, form, exif=exif, icc_profile=MARK.encode(), **more)
    return out.getvalue()


def opus(sound: bytes = b"\x7f" * 400, tags: str = MARK, *, head: bytes = b"OpusHead") -> bytes:
    """An Opus voice note: one page with its head, as many as needed with its tags, one of sound."""
    comment = f"LOCATION={tags}".encode()
    packet = b"OpusTags" + _sized(b"a phone") + (1).to_bytes(4, "little") + _sized(comment)
    pages = [(2, head + bytes([1, 1]) + bytes(9)), (0, packet), (4, sound)]
    return b"".join(_pages(pages))


def _sized(text: bytes) -> bytes:
    return len(text).to_bytes(4, "little") + text


def _pages(packets: list[tuple[int, bytes]]) -> list[bytes]:
    pages: list[bytes] = []
    for flags, packet in packets:
        lengths = [255] * (len(packet) // 255) + [len(packet) % 255]
        for at in range(0, len(lengths), 255):
            part = lengths[at : at + 255]
            content = packet[at * 255 : at * 255 + sum(part)]
            pages.append(page(len(pages), part, content, flags if at == 0 else 1))
    return pages


def page(number: int, lengths: list[int], content: bytes, flags: int) -> bytes:
    """One page of an Ogg file."""
    begin = b"OggS\0" + bytes([flags]) + bytes(8) + b"zq01" + number.to_bytes(4, "little")
    rest = bytes([len(lengths), *lengths]) + content
    return begin + check_sum(begin + bytes(4) + rest).to_bytes(4, "little") + rest
