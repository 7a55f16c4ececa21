"""What `talkoot read` prints: one reading as plain JSON values."""

from datetime import datetime
from typing import Any

from bot.reading.dates import Span
from bot.reading.request import read_request


def report(text: str, at: datetime) -> dict[str, Any]:
    """The reading of one line sent at the aware moment `at`; times as ISO strings with their offset."""
    reading = read_request(text, at=at)
    return {
        "kind": reading.kind,
        "danger": reading.danger,
        "categories": list(reading.categories),
        "people": reading.people,
        "place": reading.place,
        "when_text": reading.when_text,
        "when": _span(reading.when),
        "urgency": reading.urgency,
    }


def _span(span: Span | None) -> dict[str, str | None] | None:
    if span is None:
        return None
    return {
        "start": span.start.isoformat() if span.start else None,
        "end": span.end.isoformat() if span.end else None,
    }
