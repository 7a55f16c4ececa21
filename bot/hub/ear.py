"""What the hub listens to: everything said to it, and of a group's talk only what that group allows (G2).

Dropped here means: never stored. Nothing of an unbound chat is kept but the word that sets it up (V25).
"""

from __future__ import annotations

from bot.contract.events import Deleted, Edited, Event, Presence, Reacted, Said, Shut, Tapped, Unreadable
from bot.hub import topics
from bot.store.hot import Hot


def is_for_us(hot: Hot, event: Event | Exception | None) -> bool:
    """Whether an input reaches the inbox. What cannot be read does: its turn puts it aside, in sight."""
    if event is None:
        return False
    if isinstance(event, Said) and not event.private:
        purposes, ear = _chat(hot, event)
        if not purposes:
            return event.meant and event.text.lstrip()[:1] in ("/", "!")
        return event.meant or ear == "open"
    if isinstance(event, Edited) and not event.private:  # an edit is never a command (H9)
        purposes, ear = _chat(hot, event)
        return bool(purposes) and ear == "open"
    if isinstance(event, Presence):
        return bool(topics.bound(hot, event.chat))
    if isinstance(event, Reacted | Deleted | Shut) or (
        isinstance(event, Tapped | Unreadable) and not event.private
    ):
        return bool(_chat(hot, event)[0])
    return True


def _chat(hot: Hot, event: Said | Edited | Reacted | Deleted | Tapped | Unreadable | Shut) -> tuple[str, str]:
    """Purposes and ear of the chat an event came from."""
    if getattr(event, "private", False):
        return "private", "closed"
    row = hot.one(
        "SELECT purposes, ear, private FROM chat WHERE adapter = ? AND chat = ? AND thread = ?",
        (event.chat.adapter, event.chat.chat, event.chat.thread or ""),
    )
    return ("private" if row[2] else row[0], row[1]) if row else ("", "closed")
