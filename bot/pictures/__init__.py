"""Pictures and recordings as bytes: what people send is taken apart and put together without what it says about them;
what the hub shows is drawn.

clean_photo(content)       a JPEG of the same view: no place, no camera, no time
clean_text(content)        a sheet or calendar as UTF-8
clean_recording(content)   the same Opus voice note without its tags
draw(poster)               a PNG of what stands on a poster (`bot.contract.posters`)
"""

from bot.pictures.drawing import draw
from bot.pictures.photos import clean_photo
from bot.pictures.recordings import clean_recording
from bot.pictures.texts import clean_text
from bot.pictures.unfit import Unfit

__all__ = ["Unfit", "clean_photo", "clean_recording", "clean_text", "draw"]
