"""config.toml: the operator's settings, read once at start, frozen, with every complaint at once.

    settings = config.load(Path("config.toml"))     # or ConfigError, whose text is for the operator
    settings = config.room(Path())                  # the terminal room needs no file
    settings.telegram.token                         # read from its file, registered with the logs

`settings.py` is the list of sections and keys; `config.example.toml` documents each of them. What a community
decides for itself is not here but in the database (`bot.people`).
"""

from bot.config.complaints import ConfigError
from bot.config.load import load, room
from bot.config.settings import Backup, Community, Hub, Logs, Matrix, Settings, Store, Telegram, Web

__all__ = [
    "Backup",
    "Community",
    "ConfigError",
    "Hub",
    "Logs",
    "Matrix",
    "Settings",
    "Store",
    "Telegram",
    "Web",
    "load",
    "room",
]
