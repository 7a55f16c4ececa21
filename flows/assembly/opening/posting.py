"""When a vote's post goes up: at once, or when its group is awake and has room for it (G1, rule 12).

goes_up(turn, number, chats)    nothing if everywhere at once; else a sentence with the moment
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.contract.words import Moment, Msg, _
from bot.talk import Turn

#: Seconds that count as at once.
AT_ONCE = 60.0


def goes_up(turn: Turn, number: int, chats: Sequence[int]) -> Iterator[Msg]:
    """Told to whoever started it, the moment they did: of several chats the last."""
    latest = max((turn.next_post(chat, _waiting(turn, number, chat)) for chat in chats), default=turn.now)
    if latest - turn.now <= AT_ONCE:
        return
    moment = Moment(latest, "moment")
    if turn.groups_awake(turn.now) > turn.now:
        yield _("The group rests now; the vote goes up there {moment}.", moment=moment)
    elif len(chats) == 1:
        yield _("The group has had its posts for now; this one goes up {moment}.", moment=moment)
    else:
        yield _("Where a group has had its posts for now, it goes up by {moment}.", moment=moment)


def _waiting(turn: Turn, number: int, chat_id: int) -> int:
    """Votes that wait for their place in a chat already."""
    row = turn.hot.one(
        "SELECT count(*) FROM card WHERE chat_id = ? AND kind = 'poll' AND message IS NULL"
        " AND state IN ('live', 'board') AND subject <> ?",
        (chat_id, str(number)),
    )
    return int(row[0]) if row else 0
