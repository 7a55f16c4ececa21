"""A photo without what it says about its owner: decoded, turned upright, painted anew.

clean_photo(jpeg_with_gps)  ->  JPEG, at most 2048 pixels wide and high, nothing in it but pixels
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

from bot.pictures.unfit import Unfit

#: Pixels of the longer side: a letter or a label stays readable, 10 MB become less than one.
SIDE = 2048
#: Pixels that are decoded at most; 40 million take 120 MB for a moment, and phones make no more.
MOST = 40_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
WHITE = (255, 255, 255)


def clean_photo(content: bytes) -> bytes:
    """The same view as a JPEG without any metadata.

    Raises:
        Unfit: "large" for more pixels than we decode, "unreadable" for anything that is no photo.
    """
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as photo:
            if photo.width * photo.height > MOST:
                raise Unfit("large")
            photo.draft("RGB", (SIDE, SIDE))
            return _painted(photo)
    except Unfit:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unfit("large") from None
    except Exception:  # whatever the decoder trips over: it is no photo to us
        raise Unfit("unreadable") from None


def _painted(photo: Image.Image) -> bytes:
    """The pixels on a fresh canvas: whatever else the file held is not taken along."""
    is_clear = photo.has_transparency_data
    upright = ImageOps.exif_transpose(photo).convert("RGBA" if is_clear else "RGB")
    upright.thumbnail((SIDE, SIDE))
    canvas = Image.new("RGB", upright.size, WHITE)
    canvas.paste(upright, mask=upright if is_clear else None)
    out = BytesIO()
    canvas.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()
