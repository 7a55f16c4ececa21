"""A group in which the hub may not write: its topic was closed, or only admins may. What is for it waits (`outcome`).

shut    ->  the organizers read once, in private, where that is and what helps
open    ->  what waited goes at once; where no platform tells, it is tried every ten minutes
"""

from __future__ import annotations

from bot.contract.events import Shut
from bot.contract.views import View
from bot.contract.words import _
from bot.people import duty
from bot.talk.turn import Turn


def on_shut(turn: Turn, event: Shut) -> None:
    """Tell the organizers, or let what waited go."""
    assert turn.chat is not None
    if not event.shut:
        turn.hot.run(
            "UPDATE outbox SET not_before = 0 WHERE chat_id = ? AND state = 'queued' AND fault = 'Closed'",
            (turn.chat.id,),
        )
        return
    turn.audit("chat_shut", f"chat:{turn.chat.id}")
    title = _title(turn, event)
    happened = (
        _(
            "I may not write in “{chat}” just now: it is closed, or only admins may. What is for it waits.",
            chat=title,
        )
        if title
        else _(
            "I may not write in one of our chats just now: it is closed, or only admins may. What is for it waits."
        )
    )
    view = View.of(
        happened, _("Open it again, or let me write there. Or write /setup in another chat or topic.")
    )
    for organizer in duty.holders(turn.hot, "organizer"):
        turn.tell(organizer, view, "machine", about=f"shut:{turn.chat.id}")


def _title(turn: Turn, event: Shut) -> str | None:
    """What the chat is called; of a topic only the group's name is known."""
    for chat_id, title in turn.hot.all(
        "SELECT id, title FROM chat WHERE adapter = ? AND chat = ? AND thread IN ('', ?) AND title IS NOT NULL",
        (event.chat.adapter, event.chat.chat, event.chat.thread or ""),
    ):
        return turn.unseal(None, "chat.title", chat_id, title)
    return None
