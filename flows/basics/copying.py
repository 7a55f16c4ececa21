"""What is open in one's chats, as plain text to paste into another app (G6): without names, without buttons.

copy board   ->   3 things are open here: …
"""

from __future__ import annotations

from bot.contract.views import Items, Span, View
from bot.contract.words import _, _n
from bot.talk import Look, Reply, Turn, command
from bot.talk.furniture import Answered
from bot.talk.look import chat_row


@command(
    "board", right="basics.use", title=_("The board as plain text"),
    words=("copy board", "copy as plain text", "copy", "copiar", "copiar tablon", "tablon"),
)  # fmt: skip
def copy_board(turn: Turn, rest: str) -> Answered:
    """All lines of the boards that whoever asks can see in their chats, each once."""
    rows = tuple(dict.fromkeys(row for chat_id in _chats(turn) for row in _lines(turn, chat_id)))
    if not rows:
        return Reply(View.of(_("Nothing is open here right now.")))
    title = _n("{n} thing is open here:", "{n} things are open here:", len(rows))
    return Reply(View.of(title, Items(rows)))


def _chats(turn: Turn) -> list[int]:
    """The bound chats in which the platform last saw them."""
    found = turn.hot.all(
        "SELECT c.id FROM chat c JOIN presence p ON p.chat_id = c.id WHERE p.person_id = ? AND p.here"
        " AND c.gone_at IS NULL AND c.purposes <> '' AND NOT c.private ORDER BY c.id",
        (turn.actor.id,),
    )
    return [row[0] for row in found] if turn.actor.is_member else []


def _lines(turn: Turn, chat_id: int) -> list[tuple[Span, ...]]:
    chat = chat_row(turn.hot, chat_id)
    if chat is None:
        return []
    look = Look(turn.hot, turn.seals, turn.house, turn.community, turn.now, chat)
    lines = [line for room in turn.house.rooms if room.board is not None for line in room.board(look)]
    return [line if isinstance(line, tuple) else (line,) for line in lines]
