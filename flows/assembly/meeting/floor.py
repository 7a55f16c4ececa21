"""Who speaks, and about what: the floor of an assembly that goes on (P23).

    begin(turn, meeting)                    planned -> on, led by whoever acts
    next_point(turn, meeting)               what was talked about is done; the next on the agenda
    raise_hand(turn, meeting, "word")       in line;   lower(turn, meeting, sam)   out of it, or done speaking
    next_speaker(turn, meeting)             the next of `line`, for so many minutes

First whoever has a clarification, then whoever has spoken least in this assembly, then in the order of asking.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from sqlalchemy import select

from bot.contract.words import _
from bot.people.community import Default
from bot.talk.base import Ground
from bot.talk.turn import Turn
from flows.assembly.meeting import agenda, meetings
from flows.assembly.meeting.tables import Hand, Item, Meeting

Why = Literal["word", "clarify"]
MINUTE = 60.0
SETTINGS: Mapping[str, Default] = {
    "assembly.speech": Default(3, _("Minutes for which somebody speaks in an assembly"), 1, 60),
}


def begin(turn: Turn, meeting: Meeting) -> bool:
    """It goes on from now, led by whoever acts; its card shows it. False if it began already, or does not come."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE meeting SET state = 'on', led_by = ? WHERE id = ? AND state = 'planned'",
        (turn.actor.id, meeting.id),
    )
    if done != 1:
        return False
    turn.session.refresh(meeting)
    turn.audit("meeting.on", f"meeting:{meeting.id}")
    turn.answered(f"meeting:{meeting.id}")
    turn.spare(f"meeting:{meeting.id}", meetings.REMINDER)
    turn.touch("meeting", meeting.id)
    return True


def next_point(turn: Turn, meeting: Meeting) -> Item | None:
    """What is talked about now; None at the end of the agenda. Whoever was in line for the last one is not any more."""
    before = now(turn, meeting)
    if before is not None:
        agenda.move(turn, before, ("now",), "done", ended_at=turn.now)
        turn.unplan("meeting.time_up", before.id)
    turn.hot.run(
        "UPDATE meeting_hand SET state = CASE state WHEN 'speaking' THEN 'spoke' ELSE 'left' END"
        " WHERE meeting_id = ? AND state IN ('waiting', 'speaking')",
        (meeting.id,),
    )
    turn.session.expire_all()
    meeting.list_shut_at = None
    coming = agenda.of(turn, meeting.id, ("listed",))
    if meeting.state != "on" or not coming:
        turn.touch("meeting", meeting.id)
        return None
    item = coming[0]
    agenda.move(turn, item, ("listed",), "now", begun_at=turn.now)
    turn.plan(turn.now + item.minutes * MINUTE, "meeting.time_up", item.id, f"{turn.now:.0f}")
    return item


# -- who speaks ------------------------------------------------------------------------------------------


def raise_hand(turn: Turn, meeting: Meeting, why: Why) -> bool:
    """Whoever acts stands in line; False if they do already, or nobody can now. A clarification is always heard."""
    if meeting.state != "on" or (why == "word" and meeting.list_shut_at is not None):
        return False
    turn.flush()
    made = turn.hot.insert_new(
        "meeting_hand", meeting_id=meeting.id, person_id=turn.actor.id, kind=why, state="waiting", at=turn.now
    )
    turn.session.expire_all()
    turn.touch("meeting", meeting.id)
    return made is not None


def lower(turn: Turn, meeting: Meeting, person_id: int) -> bool:
    """Out of the line, or done speaking; False if they were neither."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE meeting_hand SET state = CASE state WHEN 'speaking' THEN 'spoke' ELSE 'left' END"
        " WHERE meeting_id = ? AND person_id = ? AND state IN ('waiting', 'speaking')",
        (meeting.id, person_id),
    )
    turn.session.expire_all()
    if done == 1:
        turn.unplan("meeting.speech_over", meeting.id)
        turn.touch("meeting", meeting.id)
    return done == 1


def next_speaker(turn: Turn, meeting: Meeting) -> Hand | None:
    """Whoever speaks is done, and the next in line begins; None if nobody is."""
    turn.flush()
    turn.hot.run(
        "UPDATE meeting_hand SET state = 'spoke' WHERE meeting_id = ? AND state = 'speaking'", (meeting.id,)
    )
    turn.unplan("meeting.speech_over", meeting.id)
    turn.session.expire_all()
    turn.touch("meeting", meeting.id)
    waiting = line(turn, meeting)
    if not waiting:
        return None
    hand = waiting[0]
    hand.state, hand.begun_at = "speaking", turn.now
    turn.flush()
    until = turn.now + speech(turn)
    turn.plan(until, "meeting.speech_over", meeting.id, f"{hand.id}", hand=hand.id)
    return hand


def shut(turn: Turn, meeting: Meeting, *, closed: bool) -> None:
    """Nobody joins those who want to speak, or they can again."""
    meeting.list_shut_at = turn.now if closed else None
    turn.flush()
    turn.touch("meeting", meeting.id)


# -- looking things up -----------------------------------------------------------------------------------


def now(ground: Ground, meeting: Meeting) -> Item | None:
    """What is talked about."""
    return next(iter(agenda.of(ground, meeting.id, ("now",))), None)


def speaking(ground: Ground, meeting: Meeting) -> Hand | None:
    """Who speaks."""
    wanted = select(Hand).where(Hand.meeting_id == meeting.id, Hand.state == "speaking")
    return ground.session.scalars(wanted).first()


def line(ground: Ground, meeting: Meeting) -> Sequence[Hand]:
    """Who wants to speak, the next one first."""
    wanted = select(Hand).where(Hand.meeting_id == meeting.id, Hand.state == "waiting")
    spoke = dict[int, int]()
    for person_id in ground.session.scalars(
        select(Hand.person_id).where(
            Hand.meeting_id == meeting.id, Hand.state == "spoke", Hand.kind == "word"
        )
    ):
        spoke[person_id] = spoke.get(person_id, 0) + 1
    return sorted(
        ground.session.scalars(wanted),
        key=lambda hand: (hand.kind != "clarify", spoke.get(hand.person_id, 0), hand.at, hand.id),
    )


def spoke(ground: Ground, meeting: Meeting) -> int:
    """How many people have spoken."""
    wanted = select(Hand.person_id).where(
        Hand.meeting_id == meeting.id, Hand.state.in_(("spoke", "speaking"))
    )
    return len(set(ground.session.scalars(wanted)))


def speech(ground: Ground) -> float:
    """Seconds for which somebody speaks."""
    return float(ground.setting("assembly.speech")) * MINUTE
