"""The hub's log: event names and ids, never what people wrote, are called or sign in with.

    log = logs.get(__name__)
    log.info("turn_done", chat=12, event=4711, kind="message", ms=3)

    at=2026-11-22T10:00:00Z level=info logger=bot.hub.turn event=turn_done chat=12 ...

Three nets, for no single one is tight:

- our own lines keep numbers, and words only where a kind of thing is named (`discretion.WORDS`); any other text
  becomes its length;
- a foreign library's line (httpx, nio, asyncio, ...) loses its text altogether: where it was logged remains. An
  exception is its type, its code and the places it passed, unless it is ours and says `loggable = True`;
- every finished line is searched for tokens and for the secrets registered at start.
"""

from bot.logs.output import configure, get
from bot.logs.redaction import redact, register_secret

__all__ = ["configure", "get", "redact", "register_secret"]
