"""Pictures and recordings as bytes: what people send is taken apart and put together without what it says about them.

clean_photo(content)       a JPEG of the same view: no place, no camera, no time
clean_recording(content)   the same Opus voice note without its tags
"""

from bot.pictures.photos import clean_photo
from bot.pictures.recordings import clean_recording
from bot.pictures.unfit import Unfit

__all__ = ["Unfit", "clean_photo", "clean_recording"]
