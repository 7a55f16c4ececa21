"""Pictures and recordings as bytes: what people send is taken apart and put together without what it says about them;
what the hub shows is drawn.

clean_photo(content)       a JPEG of the same view: no place, no camera, no time
clean_text(content)        a sheet or calendar as UTF-8
clean_recording(content)   the same Opus voice note without its tags
draw(poster)               a PNG of what stands on a poster (`bot.contract.posters`)

Pillow costs 40 ms and 8 MB to load, so the first picture brings it, on the thread that works at it.
"""

from bot.contract.posters import Poster
from bot.pictures.recordings import clean_recording
from bot.pictures.texts import clean_text
from bot.pictures.unfit import Unfit

__all__ = ["Unfit", "clean_photo", "clean_recording", "clean_text", "draw"]


def clean_photo(content: bytes) -> bytes:
    """See `photos.clean_photo`."""
    from bot.pictures import photos

    return photos.clean_photo(content)


def draw(poster: Poster) -> bytes:
    """See `drawing.draw`."""
    from bot.pictures import drawing

    return drawing.draw(poster)
