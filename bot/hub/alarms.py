"""What is wrong with the machine or a platform, told to the organizers in private: calmly, with what helps.

    sound(hot, "unreachable", "telegram", now)    once per cause and day, however often it is sounded
    settle(hot, "unreachable", "telegram", now)   over: who read of it reads that, who has not is spared

It goes through another platform than the troubled one where an organizer has one; else it waits there, and comes when
the trouble is over only if it is still true.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.contract.views import Kind, View
from bot.contract.words import Moment, Msg, _
from bot.people import duty
from bot.store.hot import Hot, to_json
from bot.talk.declaring import timer
from bot.talk.turn import Turn

SOUND, SETTLE = "machine.sound", "machine.settle"
KINDS = (Kind("machine", "repeat", asked=False, holds=True),)
DAY = 86400.0


@dataclass(frozen=True, slots=True)
class Cause:
    """What organizers read: what happened, what is done about it, and once it is over. {platform}, {when}, counts."""

    happened: Msg
    remedy: Msg
    over: Msg | None = None


CAUSES: Mapping[str, Cause] = {
    "unauthorised": Cause(
        _("{platform} does not accept my sign-in any more, since {when}. What I have to say there waits."),
        _("Whoever runs me puts the right one where config.toml says. What is wrong: talkoot check --online"),
        _("{platform} accepts my sign-in again. What waited goes out now."),
    ),
    "another_copy": Cause(
        _("Since {when} another copy of me listens on {platform}, so I stopped listening there."),
        _("Whoever runs me ends one of the two copies and starts the other one anew."),
        _("I listen on {platform} again."),
    ),
    "renewed": Cause(
        _(
            "I had to sign in on {platform} as a new device, {when}: my keys were lost, or put back from an old copy."
        ),
        _(
            "Messages that I had not read by then stay closed to me. Who still waits for an answer, please write again."
        ),
    ),
    "unreachable": Cause(
        _("Since {when} {platform} doesn't take my messages. They wait, and go out when it does."),
        _("If it lasts for hours, whoever runs me looks whether my machine is online."),
        _("{platform} takes my messages again. What waited goes out now."),
    ),
    "aside": Cause(
        _("Something I could not handle was put aside: received {inputs}, to be sent {messages}."),
        _("Whoever runs me sees them, and can try again, with: talkoot recover"),
    ),
    "unknown": Cause(
        _("Of some messages I don't know whether they arrived: {messages}."),
        _("Whoever runs me sees them, and can send them again, with: talkoot recover"),
    ),
    "disk": Cause(
        _("My disk is nearly full: {free} MB are left."),
        _("Whoever runs me makes room soon. With no room left I can't take anything in."),
    ),
    "backup": Cause(
        _("The backup did not work, {when}. I try again every ten minutes."),
        _("Whoever runs me looks whether its folder is there and has room: talkoot backup"),
    ),
}


def sound(hot: Hot, cause: str, platform: str, now: float, **counts: int) -> bool:
    """Plan to tell the organizers; False if they were told of this within a day."""
    subject = f"{cause}:{platform}"
    last = _last(hot, SOUND, subject)
    if last is not None and last <= now < last + DAY:
        return False
    hot.set_timer(SOUND, subject, str(int(now)), now, to_json({"at": now, **counts}))
    return True


def settle(hot: Hot, cause: str, platform: str, now: float) -> bool:
    """Plan to say that it is over; False if nobody was to be told of it, or was told so already."""
    subject = f"{cause}:{platform}"
    last = _last(hot, SOUND, subject)
    if last is None or (_last(hot, SETTLE, subject) or 0.0) >= last:
        return False
    hot.set_timer(SETTLE, subject, str(int(now)), now, "{}")
    return True


def _last(hot: Hot, kind: str, subject: str) -> float | None:
    row = hot.one("SELECT max(due_at) FROM timer WHERE kind = ? AND subject = ?", (kind, subject))
    return None if row is None else row[0]


@timer(SOUND)
def tell(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Each organizer, where they can be reached now."""
    cause, _colon, platform = subject.partition(":")
    at, counts = payload["at"], {name: value for name, value in payload.items() if name != "at"}
    told = {"platform": platform.title(), "when": Moment(at, "short"), **counts}
    view = View.of(*(Msg(said.text, told) for said in (CAUSES[cause].happened, CAUSES[cause].remedy)))
    for organizer in duty.holders(turn.hot, "organizer"):
        where = _elsewhere(turn, organizer, platform)
        turn.tell(organizer, view, "machine", about=f"machine:{subject}", chat_id=where)


@timer(SETTLE)
def tell_over(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """What was not read yet is dropped; who read it reads the end of it, too."""
    cause, _colon, platform = subject.partition(":")
    about, over = f"machine:{subject}", CAUSES[cause].over
    turn.hot.run(
        "UPDATE outbox SET state = 'dropped', fault = 'over', done_at = ?, body = NULL"
        " WHERE about = ? AND state IN ('queued', 'held')",
        (turn.now, about),
    )
    if over is None:
        return
    for person_id, chat_id in turn.hot.all(
        "SELECT DISTINCT person_id, chat_id FROM outbox WHERE about = ? AND state = 'sent' AND done_at > ?",
        (about, turn.now - DAY),
    ):
        said = Msg(over.text, {"platform": platform.title()})
        turn.tell(person_id, said, "machine", about=f"over:{subject}", chat_id=chat_id)


def _elsewhere(turn: Turn, person_id: int, platform: str) -> int | None:
    """A private chat on another platform; None if there is none."""
    row = turn.hot.one(
        "SELECT chat_id FROM account WHERE person_id = ? AND reachable AND chat_id IS NOT NULL AND adapter <> ?"
        " ORDER BY seen_at DESC, id DESC LIMIT 1",
        (person_id, platform),
    )
    return None if row is None else int(row[0])
