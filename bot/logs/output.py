"""Where log lines go: one handler on the root, so that foreign libraries pass the same nets as we do."""

import json
import logging
import sys
import threading
from datetime import UTC, datetime
from typing import Any, TextIO

from bot.loading import without
from bot.logs.discretion import DISCREET, Discretion, is_discreet, only_ids
from bot.logs.redaction import redact

with without("rich"):  # structlog's colours, which no line of ours has: 45 ms of every start
    import structlog

#: Never below WARNING: they log every request, frame or statement, and Telegram's addresses hold its token.
QUIET = ("httpx", "httpcore", "hpack", "aiohttp", "peewee")
#: Below WARNING only at level debug: their steps at each start tell an operator nothing.
CHATTY = ("alembic", "apscheduler", "nio", "telegram", "tzlocal", "uvicorn")


def get(name: str) -> structlog.stdlib.BoundLogger:
    """The logger of a module. Events are words like `turn_done`, values are ids and numbers."""
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return logger


def configure(
    level: str = "info",
    format: str = "text",  # noqa: A002 - it is the operator's word for it, in config.toml as well
    stream: TextIO | None = None,
) -> None:
    """Send every line of this process, foreign ones included, to `stream` (standard error).

    Whatever crashes a thread or the process is told the same way instead of with a traceback. May be called again.

    Args:
        level: debug, info, warning or error.
        format: "text", one `key=value` line each, or "json".
    """
    handler = logging.StreamHandler(stream)
    handler.addFilter(Discretion())
    handler.setFormatter(Line(as_json=format == "json"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.DEBUG if level == "debug" else logging.WARNING)
    logging.captureWarnings(True)
    logging.raiseExceptions = False  # else a record that cannot be written is printed raw
    sys.excepthook = lambda kind, error, places: _crashed(error)
    threading.excepthook = lambda args: _crashed(args.exc_value)
    sys.unraisablehook = lambda args: _crashed(args.exc_value)


class Line(logging.Formatter):
    """One record as one line, redacted."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__()
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            **(record.msg if isinstance(record.msg, dict) and is_discreet(record) else {"event": "foreign"}),
        }
        return redact(
            json.dumps(told) if self._as_json else " ".join(f"{key}={_text(told[key])}" for key in told)
        )


def _text(value: Any) -> str:
    """A value in a text line; quoted where it would not end at the next space."""
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if not text or {" ", '"', "\n"} & set(text) else text


def _crashed(error: BaseException | None) -> None:
    get("bot").critical("crashed", exc_info=error)


def _to_logging(logger: Any, method: str, event: structlog.typing.EventDict) -> Any:
    """structlog's last step: the whole line is the record's message."""
    return (event,), {"extra": {DISCREET: True}}


# At import, so that a logger used before `configure` is discreet as well.
structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        structlog.contextvars.merge_contextvars,
        only_ids,
        _to_logging,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)
