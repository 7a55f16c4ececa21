"""The verbs of an announcement: noted, sent when its minute is over, stopped at any time.

    plan  ->  waiting, 60 s  ->  send: one turn, a row of the outbox each  ->  going  ->  out, but for who sleeps
                    └── stop: nobody gets it                 └── stop: what still waits is withdrawn

States change by conditional statements: a stop and a start that meet have one winner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from bot.contract.views import Act, Bold, Kind, Paragraph, Quote, View
from bot.contract.words import Joined, Text, _
from bot.talk import Turn
from bot.talk.base import Ground
from bot.talk.broadcast import Broadcast, tell_all
from bot.talk.look import chat_row
from bot.talk.names import LANGUAGES
from flows.assembly.telling import audience
from flows.assembly.telling.tables import Announcement

#: A copy for one person, and one for a chat: never twice, whatever happened to the first try.
COPY = Kind("announcement.copy", "once", "bulk", asked=False, timely=True)
POST = Kind("announcement.post", "once", "card", asked=False)
KINDS = (COPY, POST)
#: Seconds in which a slip can still be stopped; seconds after which it would be no news any more.
WAITS, LATE = 60.0, 6 * 3600.0
LINE = "announcement"


def find(ground: Ground, thing: str) -> Announcement | None:
    """An announcement by its number."""
    return ground.session.get(Announcement, int(thing)) if thing.isdigit() else None


def under_way(turn: Turn, person_id: int) -> Announcement | None:
    """The newest one of somebody's that can still be stopped."""
    mine = select(Announcement).where(
        Announcement.made_by == person_id, Announcement.state.in_(("waiting", "going"))
    )
    return turn.session.scalars(mine.order_by(Announcement.id.desc()).limit(1)).first()


def about(number: int) -> str:
    """How its copies are marked in the outbox."""
    return f"announcement:{number}"


def plan(turn: Turn, words: str, where: Sequence[str]) -> int:
    """Note it; it goes out in a minute. Its number."""
    number, sender = turn.number("announcement"), turn.actor
    chats = " ".join(key.removeprefix(audience.CHAT) for key in where if key.startswith(audience.CHAT))
    turn.session.add(
        Announcement(
            id=number, made_by=sender.id, words=turn.seal(sender.id, "announcement.words", number, words),
            language=sender.language or turn.community.languages[0], chats=chats, private=audience.MEMBERS in where,
            state="waiting", made_at=turn.now, goes_at=turn.now + WAITS,
        )
    )  # fmt: skip
    turn.flush()
    turn.audit("announced", about(number), chats=len(chats.split()), private=audience.MEMBERS in where)
    turn.plan(turn.now + WAITS, "announcement.go", number)
    turn.hang(LINE, number, sender.id)
    return number


def send(turn: Turn, row: Announcement) -> bool:
    """A copy for everybody, in this one turn; False if it was stopped, or there is nothing to say any more."""
    words = turn.unseal(row.made_by, "announcement.words", row.id, row.words)
    late = turn.now - row.goes_at > LATE
    if words is None or late:
        move(turn, row, ("waiting",), "missed" if late else "stopped")
        return False
    if not move(turn, row, ("waiting",), "going"):
        return False
    if row.private:
        _to_people(turn, row, words)
    for chat_id in map(int, row.chats.split()):
        _to_chat(turn, row, chat_id, words)
    return True


def _to_people(turn: Turn, row: Announcement, words: str) -> None:
    """Those who read another language see which one it is in (L1)."""
    people = audience.reach(turn, row.made_by).people
    mute = Act("announcement.mute", _("No more of these"))
    for foreign in (False, True):
        some = [person for person, language in people.items() if (language != row.language) == foreign]
        view = _worded(words, row.language if foreign else None, mute)
        tell_all(turn, some, Broadcast(view, COPY.name, about(row.id), about(row.id)))


def _to_chat(turn: Turn, row: Announcement, chat_id: int, words: str) -> None:
    chat = chat_row(turn.hot, chat_id)
    if chat is None or not chat.purposes:
        return
    spoken = chat.languages or turn.community.languages[:1]
    view = _worded(words, None if row.language in spoken else row.language)
    turn.say_in(chat_id, view, POST.name, about=about(row.id), once_key=f"{about(row.id)}:chat:{chat_id}")


def _worded(words: str, language: str | None, *actions: Act) -> View:
    named = LANGUAGES.get(language) if language is not None else None
    head: Text = _("Announcement") if named is None else Joined((_("Announcement"), named), "comma")
    return View.of(Paragraph((Bold(head),)), Quote(words), actions=actions)


def shown(words: str) -> View:
    """As everybody will read it."""
    return _worded(words, None)


def stop(turn: Turn, row: Announcement) -> bool:
    """Whatever still waits is withdrawn; False if nothing does."""
    if row.state == "out" and not _has_copies_waiting(turn, row.id):
        return False
    if not move(turn, row, ("waiting", "going", "out"), "stopped"):
        return False
    turn.unplan("announcement.go", row.id)
    for kind in KINDS:
        turn.spare(about(row.id), kind.name)
    turn.audit("announcement_stopped", about(row.id))
    return True


def _has_copies_waiting(turn: Turn, number: int) -> bool:
    found = turn.hot.one(
        "SELECT 1 FROM outbox WHERE about = ? AND state IN ('queued', 'held', 'call') LIMIT 1",
        (about(number),),
    )
    return found is not None


def move(turn: Turn, row: Announcement, before: Iterable[str], after: str) -> bool:
    """Change its state if it still is as it was; its words are kept only while it waits."""
    olds = tuple(before)
    marks = ",".join("?" * len(olds))
    moved = turn.hot.run(
        f"UPDATE announcement SET state = ?, words = NULL WHERE id = ? AND state IN ({marks})",  # noqa: S608 - marks
        (after, row.id, *olds),
    )
    turn.session.refresh(row)
    return moved == 1
