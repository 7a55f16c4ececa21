"""Voice notes keep their sound and lose their tags (A41)."""

from __future__ import annotations

import pytest

from bot.pictures import Unfit, clean_recording
from bot.pictures.recordings import check_sum
from tests.kit.media import MARK, opus, page

SOUND = bytes(range(1, 250)) * 3


def sums_hold(content: bytes) -> bool:
    """Whether every page's check sum is right, as a player looks at it."""
    at = 0
    while at < len(content):
        count = content[at + 26]
        end = at + 27 + count + sum(content[at + 27 : at + 27 + count])
        whole = bytearray(content[at:end])
        said, whole[22:26] = int.from_bytes(whole[22:26], "little"), bytes(4)
        if check_sum(whole) != said:
            return False
        at = end
    return True


def test_the_check_sum_is_oggs() -> None:
    assert check_sum(b"") == 0
    assert check_sum(b"\x01") == 0x04C11DB7
    assert (
        check_sum(b"123456789") == 0x89A1897F
    )  # CRC-32 with this polynomial, nothing reflected, begun at zero


@pytest.mark.parametrize("tags", [MARK, MARK * 40, MARK * 20_000])
def test_a41_the_tags_are_gone_and_the_sound_is_the_same(tags: str) -> None:
    told = opus(SOUND, tags)
    assert sums_hold(told)
    clean = clean_recording(told)
    assert MARK.encode() not in clean
    assert b"a phone" not in clean
    assert len(clean) == len(told)
    assert clean.endswith(SOUND)
    assert b"OpusTags" + bytes(8) in clean
    assert sums_hold(clean)


BROKEN = [
    b"",
    b"OggS",
    b"ID3" + bytes(100),
    b"RIFF\0\0\0\0WAVEfmt " + bytes(30),
    opus(head=b"\x01vorbis"),
    opus()[:60],
    opus()[:-1],
    opus() + b"something behind it",
    opus() + opus(),
    page(0, [19], b"OpusHead" + bytes(11), 2) + page(1, [8], bytes(8), 0),
]


@pytest.mark.parametrize("content", BROKEN, ids=range(len(BROKEN)))
def test_what_is_no_voice_note_is_not_passed_on(content: bytes) -> None:
    with pytest.raises(Unfit):
        clean_recording(content)
