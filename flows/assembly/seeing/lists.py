"""The board's lines of open polls."""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Span
from bot.contract.words import _
from bot.talk import Look
from flows.assembly import polls
from flows.assembly.seeing import cards


def board(look: Look) -> Sequence[tuple[Span, ...]]:
    """A line for each open poll that hangs in this chat, the one that ends first at the top."""
    rows = look.hot.all(
        f"SELECT {_COLUMNS} FROM poll p JOIN poll_chat c ON c.poll_id = p.id"  # noqa: S608 - constants
        " WHERE c.chat_id = ? AND p.state = 'open' ORDER BY p.closes_at, p.id",
        (look.chat.id,),
    )
    found = [polls.of(row) for row in rows]
    return [
        (poll.question, " · ", *cards.standing(look, poll), " · ", _("vote {number}", number=str(poll.id)))
        for poll in found
    ]


_COLUMNS = ", ".join(f"p.{name}" for name in polls.Poll.__slots__)
