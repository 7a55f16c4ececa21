"""What everybody does on the floor: ask to speak, clarify, be done; and what they are told (P23).

sam taps [I want to speak]      "You are number 2 in line."
hub > sam: You speak now, for 3 minutes: Move the pantry to Fridays.       [I'm done]
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, Kind, View
from bot.contract.words import _, _n
from bot.talk import Toast, Turn, action, timer
from bot.talk.furniture import Answered
from flows.assembly.meeting import agenda, floor, meetings
from flows.assembly.meeting.proposing import by
from flows.assembly.meeting.tables import Hand, Meeting

KINDS = (Kind("meeting.floor", "repeat", "ack", asked=False, holds=True),)
SPEAK, CLARIFY, DONE = _("I want to speak"), _("A clarification"), _("I'm done")
NOT_ON = Toast(_("That assembly is not going on just now."))


def buttons(meeting: Meeting) -> tuple[Act, ...]:
    """The ways to the floor and off it; none to it while the list is closed."""
    number = str(meeting.id)
    ways = () if meeting.list_shut_at is not None else (Act("meeting.speak", SPEAK, number),)
    return (*ways, Act("meeting.clarify", CLARIFY, number), Act("meeting.done", DONE, number))


@action(
    "meeting.speak", right="assembly.attend", typed=("speak", "hablar", "pido la palabra"), reactions=("🙋",)
)
def speak(turn: Turn, thing: str, **args: str) -> Answered:
    """In line."""
    return _raise(turn, thing, "word")


@action(
    "meeting.clarify", right="assembly.attend", typed=("clarify", "aclarar", "aclaracion"), reactions=("❓",)
)
def clarify(turn: Turn, thing: str, **args: str) -> Answered:
    """To the front: a question about what was said, or a correction."""
    return _raise(turn, thing, "clarify")


def _raise(turn: Turn, thing: str, why: floor.Why) -> Answered:
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "on":
        return NOT_ON
    if why == "word" and meeting.list_shut_at is not None:
        return Toast(_("The list is closed for this point. You can still clarify."))
    if not floor.raise_hand(turn, meeting, why):
        return Toast(_("You are in line already."))
    place = [hand.person_id for hand in floor.line(turn, meeting)].index(turn.actor.id) + 1
    return Toast(_("You are number {n} in line.", n=place) if place > 1 else _("You are next."))


@action(
    "meeting.done", right="assembly.attend", typed=("done speaking", "i'm done", "he terminado", "ya termine")
)
def done(turn: Turn, thing: str, **args: str) -> Answered:
    """Out of the line, or done speaking."""
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "on":
        return NOT_ON
    spoke = floor.speaking(turn, meeting)
    if not floor.lower(turn, meeting, turn.actor.id):
        return Toast(_("You are not in line."))
    mine = spoke is not None and spoke.person_id == turn.actor.id
    return Toast(_("Thank you.") if mine else _("You are out of the line."))


def tell_speaker(turn: Turn, meeting: Meeting, hand: Hand) -> None:
    """It is their turn."""
    minutes = round(floor.speech(turn) / floor.MINUTE)
    said = _n("You speak now, for {n} minute.", "You speak now, for {n} minutes.", minutes)
    tell(turn, meeting, hand.person_id, View.of(said, actions=(Act("meeting.done", DONE, str(meeting.id)),)))


@timer("meeting.speech_over", grace=floor.MINUTE)
def speech_over(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Whoever leads it hears that somebody's minutes are over; cutting in is theirs to do."""
    meeting, hand = meetings.find(turn, subject), turn.session.get(Hand, int(payload["hand"]))
    if meeting is None or meeting.state != "on" or hand is None or hand.state != "speaking":
        return
    said = _("Time is up for whoever speaks. {n} in line.", n=len(floor.line(turn, meeting)))
    tell(
        turn,
        meeting,
        meeting.led_by,
        View.of(said, actions=(Act("meeting.next", _("Next speaker"), subject),)),
    )


@timer("meeting.time_up", grace=5 * floor.MINUTE)
def time_up(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The minutes of something on the agenda are over."""
    item = agenda.find(turn, subject)
    meeting = agenda.meeting_of(turn, item) if item is not None else None
    if item is None or meeting is None or item.state != "now":
        return
    said = _(
        "The {n} minutes are over: {title} ({name}).", n=item.minutes, title=item.title, name=by(turn, item)
    )
    act = Act("meeting.next_point", _("Next point"), str(meeting.id))
    tell(turn, meeting, meeting.led_by, View.of(said, actions=(act,)))


def tell(turn: Turn, meeting: Meeting, person_id: int | None, view: View) -> None:
    """It is about this very minute: at once, and of no use after a few."""
    if person_id is not None:
        turn.tell(person_id, view, "meeting.floor", about=f"meeting:{meeting.id}", urgent=True,
                  good_until=turn.now + 5 * floor.MINUTE)  # fmt: skip


DEEDS = (speak, clarify, done)
TIMERS = (speech_over, time_up)
