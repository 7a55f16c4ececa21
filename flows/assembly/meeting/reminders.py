"""Reminders: a day before to whoever comes or may, an hour before to whoever comes (P21).

    hub > sam: Tomorrow: Spring assembly · Sun 29 Nov, 7:00 PM to 9:00 PM.      [I'll come] [I can't]

One at most per person, kind and start, whatever runs twice; at night they wait for the morning unless that is too
late; whoever can't come by then, or muted it, is spared. Nobody who has not answered is written to at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.contract.views import Kind, View
from bot.contract.words import Msg, _
from bot.store import cards as hanging
from bot.talk import timer
from bot.talk.turn import Turn
from flows.assembly.meeting import agenda, cards, closing, meetings, moments, wording
from flows.assembly.meeting.moments import HOUR
from flows.assembly.meeting.tables import Meeting

KINDS = (Kind(meetings.REMINDER, "repeat", asked=False, holds=True),)
#: Days from the reading to the start -> what is said.
WORDS: Mapping[int, Msg] = {0: _("Today: {what}."), 1: _("Tomorrow: {what}.")}


@timer("meeting.remind_day", grace=20 * HOUR)
def a_day_before(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Whoever comes, or may."""
    meeting = moments.now(turn, subject, payload)
    if meeting is not None and meeting.state == "planned":
        for person_id in meetings.people(turn, meeting.id, "yes", "maybe"):
            _remind(
                turn,
                meeting,
                person_id,
                "day",
                _day_before(turn, meeting, person_id),
                meeting.begins_at - HOUR,
            )


@timer("meeting.remind_hour", grace=HOUR)
def an_hour_before(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Whoever comes."""
    meeting = moments.now(turn, subject, payload)
    if meeting is not None and meeting.state == "planned":
        for person_id in meetings.people(turn, meeting.id, "yes"):
            _remind(turn, meeting, person_id, "hour", _("Soon: {what}."), meeting.begins_at)


def _day_before(turn: Turn, meeting: Meeting, person_id: int) -> Msg:
    """By the day on which it is read."""
    zone, read = turn.community.zone, turn.awake_at(person_id)
    start, today = (datetime.fromtimestamp(moment, zone).date() for moment in (meeting.begins_at, read))
    return WORDS.get((start - today).days, WORDS[1])


def _remind(turn: Turn, meeting: Meeting, person_id: int, kind: str, said: Msg, good_until: float) -> None:
    yes, _maybe, no = cards.answers(meeting)
    acts = (no,) if meetings.said_by(turn, meeting.id, person_id) == "yes" else (yes, no)
    turn.tell(
        person_id, View.of(Msg(said.text, {"what": wording.what(meeting)}), actions=acts), meetings.REMINDER,
        about=f"meeting:{meeting.id}", once_key=f"meeting:{kind}:{meeting.id}:{person_id}:{meeting.begins_at:.0f}",
        good_until=good_until,
    )  # fmt: skip


@timer("meeting.agenda_shut")
def agenda_shut(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its card says so; proposals without enough supporters are for the next one."""
    meeting = moments.now(turn, subject, payload)
    if meeting is not None:
        agenda.let_go(turn, meeting, ("gathering",))
        hanging.touch(turn.hot, "meeting", subject, "", turn.now)  # only where it hangs already


@timer("meeting.forgotten")
def forgotten(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Nobody closed it: it is over all the same."""
    meeting = moments.now(turn, subject, payload)
    if meeting is not None:
        closing.close(turn, meeting)


TIMERS = (a_day_before, an_hour_before, agenda_shut, forgotten)
