"""Telegram, by its Bot API: python-telegram-bot's types and calls, our own loop.

    polling     getUpdates -> inbox -> only then the next offset; `webhook` instead, if asked for
    reading     an update, as stored, to an event                          pure
    rendering   a plain view to texts with entities and keyboards          pure
    sending     the hub's deeds as calls; `outcomes` says what became of them
    members     who is in a chat now, and what the bot may do there
    menus       the command menus; diagnosis: `talkoot check --online`

Nothing of the library's Application is used: its updater confirms updates before they are handled.
"""

import os

# The library then tells waiting times as timedeltas, without a warning at each; it reads this at each use.
os.environ.setdefault("PTB_TIMEDELTA", "1")

from adapters.telegram.adapter import Telegram  # after the line above
from adapters.telegram.hook import Hook  # likewise
from adapters.telegram.menus import Menu  # likewise

__all__ = ["Hook", "Menu", "Telegram"]
