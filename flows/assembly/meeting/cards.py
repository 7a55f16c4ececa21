"""What hangs in the chats for assemblies, and stands on their boards (P21).

    Spring assembly · St. Ann's hall
    Sun 29 Nov, 7:00 PM to 9:00 PM
    12 come, 3 maybe · agenda open until Fri 27 Nov
    [I'll come] [Maybe] [I can't]

The same count on every platform; who it is, nobody reads there.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Bold, Paragraph, Span, View
from bot.contract.words import Joined, Moment, Msg, Text, _, _n
from bot.talk import Look, card
from flows.assembly.meeting import agenda, desk, meetings, speaking, thumbs, wording
from flows.assembly.meeting.tables import Meeting

#: Seconds: what is cancelled this close to its start makes a sound.
SOON = 12 * 3600.0
#: Seconds ahead that a board looks.
SIGHT = 14 * 86400.0
#: What is said at a button, and typed -> its label.
COME, PERHAPS, STAY_AWAY = _("I'll come"), _("Maybe"), _("I can't")
CLOSED: dict[str, Msg] = {"over": _("is over, thank you"), "cancelled": _("does not take place")}


def _cancelled_soon(look: Look, subject: str) -> bool:
    meeting = meetings.find(look, subject)
    return meeting is not None and meeting.state == "cancelled" and 0 < meeting.begins_at - look.now < SOON


@card("meeting", purpose="assembly", urgent=_cancelled_soon, loud=_cancelled_soon)
def draw_meeting(look: Look, subject: str) -> View | None:
    """One assembly."""
    meeting = meetings.find(look, subject)
    if meeting is None:
        return None
    if meeting.state in CLOSED:
        return View.of(Paragraph((wording.what(meeting), " · ", CLOSED[meeting.state])), silent=True)
    if meeting.state == "on":
        return _floor(look, meeting)
    head = Joined((meeting.title, meeting.place), "dot") if meeting.place else meeting.title
    lines = (
        Paragraph((Bold(head),)),
        Paragraph((wording.span(meeting),)),
        Paragraph(_standing(look, meeting)),
    )
    return View(lines, answers(meeting))


def _floor(look: Look, meeting: Meeting) -> View:
    """What is talked about, who speaks and who is next; while the temperature is taken, that."""
    head = Paragraph((Bold(meeting.title), " · ", desk.point(look, meeting)))
    check = thumbs.current(look, meeting)
    if check is not None:
        asked = (_("How do you like it?"), " · ", thumbs.figures(check))
        return View((head, Paragraph(asked)), thumbs.buttons(meeting), silent=True)
    return View((head, Paragraph(tuple(desk.line(look, meeting)))), speaking.buttons(meeting), silent=True)


def answers(meeting: Meeting) -> tuple[Act, ...]:
    """The three ways to answer, always in the same place."""
    number = str(meeting.id)
    return (
        Act("meeting.come", COME, number), Act("meeting.perhaps", PERHAPS, number),
        Act("meeting.stay_away", STAY_AWAY, number),
    )  # fmt: skip


def _standing(look: Look, meeting: Meeting) -> tuple[Span, ...]:
    """Who comes, how much is on the agenda, and until when something can be put there."""
    who: Text = wording.who(look, meeting)
    if listed := len(agenda.of(look, meeting.id)):
        who = Joined((who, _n("{n} on the agenda", "{n} on the agenda", listed)), "dot")
    if not meetings.agenda_is_open(look, meeting):
        return (who,)
    closes = meeting.begins_at if meeting.agenda_until is None else meeting.agenda_until
    return who, " · ", _("agenda open until {when}", when=Moment(closes, "end"))


def board(look: Look) -> Sequence[tuple[Span, ...]]:
    """A line for each assembly of the next two weeks, soonest first."""
    if "assembly" not in look.chat.purposes:
        return ()
    return [
        (wording.what(meeting), " · ", wording.who(look, meeting), " · ",
         _("write: attend {number}", number=str(meeting.id)))
        for meeting in meetings.ahead(look, look.now + SIGHT)
    ]  # fmt: skip


CARDS = (draw_meeting,)
