"""Photos keep what is seen and lose what is told (V9)."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bot.pictures import Unfit, clean_photo
from bot.pictures.photos import MOST, SIDE
from tests.kit.media import MARK, photo


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_v9_nothing_is_left_but_pixels(form: str) -> None:
    told = photo(form=form)
    assert opened(told).getexif().get_ifd(0x8825), "the phone did write where it was"
    clean = clean_photo(told)
    assert MARK.encode() not in clean
    image = opened(clean)
    assert (image.format, image.size, dict(image.getexif())) == ("JPEG", (640, 480), {})
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_what_is_seen_stays_and_stands_upright() -> None:
    left, right = ((160, 240), (480, 240))
    image = opened(clean_photo(photo()))
    assert _is_red(image, left)
    assert not _is_red(image, right)
    turned = opened(clean_photo(photo(turned=True)))
    assert turned.size == (480, 640)
    assert _is_red(turned, (240, 160)), "what was left is above"
    assert not _is_red(turned, (240, 480))


def _is_red(image: Image.Image, at: tuple[int, int]) -> bool:
    pixel = image.getpixel(at)
    assert isinstance(pixel, tuple)
    return pixel[0] > 200 > 55 > pixel[2]


@pytest.mark.parametrize("size", [(4000, 1000), (1000, 4000)])
def test_a_large_photo_is_made_smaller(size: tuple[int, int]) -> None:
    assert max(opened(clean_photo(photo(size))).size) == SIDE


@pytest.mark.parametrize("mode", ["L", "RGBA", "P", "1"])
def test_every_way_to_store_pixels_is_taken(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (50, 40), 1).save(out, "PNG")
    assert opened(clean_photo(out.getvalue())).size == (50, 40)


def test_what_is_clear_becomes_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (50, 40), (0, 0, 0, 0)).save(out, "PNG")
    assert opened(clean_photo(out.getvalue())).getpixel((20, 20)) == (255, 255, 255)


BROKEN = [
    b"",
    b"no photo",
    b"GIF89a" + bytes(50),
    b"\x89PNG\r\n\x1a\n" + bytes(30),
    photo()[:900],
    b"<svg xmlns='http://www.w3.org/2000/svg'/>",
]


@pytest.mark.parametrize("content", BROKEN)
def test_what_is_no_photo_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(Unfit) as unfit:
        clean_photo(content)
    assert unfit.value.why == "unreadable"


@pytest.mark.parametrize("side", [7000, 20_000])
def test_h17_a_picture_that_would_fill_the_memory_is_not_decoded(side: int) -> None:
    assert side * side > MOST
    out = io.BytesIO()
    Image.new("1", (side, side)).save(out, "PNG")
    assert len(out.getvalue()) < 100_000
    with pytest.raises(Unfit) as unfit:
        clean_photo(out.getvalue())
    assert unfit.value.why == "large"
