"""How urgent a text is: high, normal or low (spec/aid, "How to label").

High on a need: now, today, asap; out of something vital; a shut-off or eviction; danger; a medical ride by
tomorrow. High on an offer only if it spoils today. Low where somebody says so.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

from bot.reading.dates import Span
from bot.reading.lexicon import Hit

#: Words within which "out of" and the vital thing must stand.
_REACH = 7
_MEDICAL = frozenset(
    """
    doctor dialysis chemo hospital clinic appointment surgery er dentist radiation infusion therapy
    pharmacy checkup medical treatment xray mri scan cardiologist oncologist dialisis quimio quimioterapia
    clinica cita medico medica cirugia operacion operan dentista urgencias radiacion tratamiento consulta
    terapia methadone
    """.split()
)
_ADULT_WATER = frozenset({"hot"})


def urgency_of(
    kind: str,
    words: Sequence[str],
    hits: Sequence[Hit],
    categories: Sequence[str],
    span: Span | None,
    at: datetime,
    danger: bool,
) -> Literal["high", "normal", "low"]:
    """The urgency of a text of `kind` whose help is wanted in `span`."""
    labels = {hit.label for hit in hits if hit.layer == "urgency"}
    if danger:
        return "high"
    if kind == "offer":
        fresh = "spoils" in labels and {"food", "meals", "water"} & set(categories)
        return "high" if fresh and _within(span, at, days=1) and span and span.start else "normal"
    if kind != "request":
        return "normal"
    if "low" in labels:
        return "low"
    if labels & {"high", "cut"} or _lacks_vital(words, hits):
        return "high"
    if _within(span, at, days=1):
        return "high"
    medical = "ride" in categories and any(word in _MEDICAL for word in words)
    return "high" if medical and _within(span, at, days=2) else "normal"


def _lacks_vital(words: Sequence[str], hits: Sequence[Hit]) -> bool:
    gone = [hit for hit in hits if hit.layer == "urgency" and hit.label == "gone"]
    vital = [hit for hit in hits if hit.layer == "vital"]
    return any(_near(words, a, b) for a in gone for b in vital)


def _near(words: Sequence[str], gone: Hit, vital: Hit) -> bool:
    """Close by, in one sentence; a thing before "out" must be next to it ("power is out")."""
    low, high = min(gone.after, vital.after), max(gone.first, vital.first)
    if high - low > (_REACH if gone.first <= vital.first else 3):
        return False
    return not any(words[i] in {".", "!", ";", "?", "but", "pero"} for i in range(low, high))


def _within(span: Span | None, at: datetime, *, days: int) -> bool:
    """Whether help is wanted before that many local days are over, today being the first."""
    if span is None:
        return False
    long = bool(span.start and span.end and span.end - span.start > timedelta(hours=25))
    moment = span.end if long else span.start or span.end
    if moment is None:
        return False
    last = (at + timedelta(days=days)).date()
    ends_at_midnight = moment is span.end and moment.hour == moment.minute == 0
    return moment.date() < last or (ends_at_midnight and moment.date() == last)
