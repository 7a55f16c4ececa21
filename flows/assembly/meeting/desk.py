"""The desk of whoever leads an assembly: one message in private that every tap changes (P23).

    hub > ana: Spring assembly begins at 7:00 PM. 12 come, 5 on the agenda.                       [Begin]
    hub > ana: 2. Move the pantry to Fridays · Sam · 15 min, until 7:35 PM. Lee speaks; then Kim.
               [Next speaker] [Put to the vote] [Next point] [More]

"desk 12" shows it anew. What a member sees of it is the assembly's card.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Act, Paragraph, Span, View
from bot.contract.words import Joined, Moment, Text, _, _n
from bot.talk import HandOver, Look, Reply, Toast, Turn, action, names, timer
from bot.talk.furniture import Answered
from flows.assembly.meeting import agenda, floor, meetings, moments, speaking, thumbs, wording
from flows.assembly.meeting.proposing import by
from flows.assembly.meeting.speaking import NOT_ON
from flows.assembly.meeting.tables import Item, Meeting
from flows.assembly.meeting.wording import UNKNOWN

#: Names in line that are shown; more become a count.
NAMES = 4


@timer("meeting.about_to", grace=moments.HOUR)
def about_to(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Ten minutes before: whoever is on duty can begin it."""
    meeting = moments.now(turn, subject, payload)
    if meeting is None or meeting.state != "planned":
        return
    listed = len(agenda.of(turn, meeting.id))
    said = _("{what}: {who}.", what=wording.what(meeting), who=Joined(
        (wording.who(turn, meeting), _n("{n} on the agenda", "{n} on the agenda", listed)), "comma"))  # fmt: skip
    begin_it = Act("meeting.begin", _("Begin"), subject)
    turn.ping("assembly", View.of(said, actions=(begin_it,)), about=f"meeting:{subject}",
              step=f"begin:{meeting.moves}", weight="urgent")  # fmt: skip


@action(
    "meeting.begin", right="assembly.lead", typed=("begin", "begin assembly", "empezar", "empezar asamblea")
)
def begin(turn: Turn, thing: str, **args: str) -> Answered:
    """It goes on."""
    meeting = meetings.find(turn, thing)
    if meeting is None:
        return UNKNOWN
    if not floor.begin(turn, meeting):
        return Toast(
            _("It has begun already.") if meeting.state == "on" else _("That assembly is not ahead any more.")
        )
    floor.next_point(turn, meeting)
    _tell_who_comes(turn, meeting)
    return Reply(view(turn, meeting))


def _tell_who_comes(turn: Turn, meeting: Meeting) -> None:
    """They have the ways to the floor at hand; a group, which is spared posts, has them on the card it has."""
    said = View((Paragraph((_("{title} begins.", title=meeting.title), " ", point(turn, meeting))),),
                speaking.buttons(meeting))  # fmt: skip
    for person_id in meetings.people(turn, meeting.id, "yes", "maybe"):
        if person_id != meeting.led_by:
            speaking.tell(turn, meeting, person_id, said)


@action("meeting.desk", right="assembly.lead", typed=("desk", "mesa"))
def show(turn: Turn, thing: str, **args: str) -> Answered:
    """The same anew."""
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "on":
        return NOT_ON
    return Reply(view(turn, meeting), in_place=True)


@action("meeting.next", right="assembly.lead", typed=("next speaker", "siguiente persona"))
def next_speaker(turn: Turn, thing: str, **args: str) -> Answered:
    """Whoever is next in line."""
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "on":
        return NOT_ON
    hand = floor.next_speaker(turn, meeting)
    if hand is None:
        return Reply(view(turn, meeting), Toast(_("Nobody is in line.")), in_place=True)
    speaking.tell_speaker(turn, meeting, hand)
    return Reply(view(turn, meeting), in_place=True)


@action("meeting.next_point", right="assembly.lead", typed=("next point", "siguiente punto"))
def next_point(turn: Turn, thing: str, **args: str) -> Answered:
    """What is next on the agenda."""
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "on":
        return NOT_ON
    check = thumbs.current(turn, meeting)
    if check is not None:
        thumbs.end(turn, check)  # it was about the last one
    floor.next_point(turn, meeting)
    return Reply(view(turn, meeting), in_place=True)


@action("meeting.temperature", right="assembly.lead", typed=("temperature", "temperatura"))
def take_temperature(turn: Turn, thing: str, **args: str) -> Answered:
    """Two minutes of thumbs on the card."""
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "on":
        return NOT_ON
    thumbs.take(turn, meeting)
    return Reply(
        view(turn, meeting), Toast(_("For two minutes the card asks how people like it.")), in_place=True
    )


@action("meeting.shut", right="assembly.lead", typed=("close the list", "cerrar la lista"))
def shut(turn: Turn, thing: str, **args: str) -> Answered:
    """Nobody more joins those who want to speak on this point; or they can again."""
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "on":
        return NOT_ON
    floor.shut(turn, meeting, closed=meeting.list_shut_at is None)
    return Reply(view(turn, meeting), in_place=True)


@action("meeting.more", right="assembly.lead", typed=("more desk", "mas mesa"))
def more(turn: Turn, thing: str, **args: str) -> Answered:
    """What is done more rarely."""
    meeting = meetings.find(turn, thing)
    if meeting is None or meeting.state != "on":
        return NOT_ON
    return Reply(View(_said(turn, meeting), _rarely(turn, meeting)), in_place=True)


@action("meeting.end", right="assembly.lead", typed=("end assembly", "terminar asamblea"))
def end(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked back first."""
    return HandOver("meeting.close", {"words": thing})


# -- what it looks like ----------------------------------------------------------------------------------


def view(turn: Turn, meeting: Meeting) -> View:
    """The desk now."""
    item, number = floor.now(turn, meeting), str(meeting.id)
    vote = (
        (Act("meeting.vote", _("Put to the vote"), str(item.id)),) if item and item.kind == "proposal" else ()
    )
    acts = (
        Act("meeting.next", _("Next speaker"), number), *vote,
        Act("meeting.next_point", _("Next point"), number), Act("meeting.more", _("More"), number),
    )  # fmt: skip
    if item is None and not agenda.of(turn, meeting.id, ("listed",)):
        acts = (acts[0], Act("meeting.end", _("End it"), number))
    return View(_said(turn, meeting), acts)


def _rarely(turn: Turn, meeting: Meeting) -> tuple[Act, ...]:
    number = str(meeting.id)
    shut = _("Close the list") if meeting.list_shut_at is None else _("Open the list")
    return (
        Act("meeting.temperature", _("Take temperature"), number), Act("meeting.shut", shut, number),
        Act("meeting.end", _("End it"), number), Act("meeting.desk", _("Back to the desk"), number),
    )  # fmt: skip


def _said(ground: Turn | Look, meeting: Meeting) -> tuple[Paragraph, ...]:
    rows = [Paragraph((point(ground, meeting),)), Paragraph(tuple(line(ground, meeting)))]
    check = thumbs.current(ground, meeting)
    if check is not None:
        rows.append(Paragraph((thumbs.figures(check),)))
    return tuple(rows)


def point(ground: Turn | Look, meeting: Meeting) -> Text:
    """What is talked about, by whom, until when."""
    item = floor.now(ground, meeting)
    if item is None:
        return _("The agenda is done.")
    number = 1 + [one.id for one in agenda.of(ground, meeting.id)].index(item.id)
    facts: list[Text] = [f"{number}. {item.title}", by(ground, item), until(item)]
    return Joined(tuple(facts), "dot")


def until(item: Item) -> Text:
    """ "15 min, until 7:35 PM"."""
    ends = (item.begun_at or 0.0) + item.minutes * floor.MINUTE
    return _("{n} min, until {when}", n=item.minutes, when=Moment(ends, "time"))


def line(ground: Turn | Look, meeting: Meeting) -> list[Span]:
    """Who speaks, and who is next."""
    speaks, waiting = floor.speaking(ground, meeting), floor.line(ground, meeting)
    spans: list[Span] = []
    if speaks is not None:
        spans.append(_("{name} speaks", name=names.called(ground, speaks.person_id)))
    if waiting:
        shown = tuple(names.called(ground, hand.person_id) for hand in waiting[:NAMES])
        named: Text = Joined(shown, "comma")
        if len(waiting) > NAMES:
            named = _("{names} and {n} more", names=named, n=len(waiting) - NAMES)
        spans += [" · "] if spans else []
        spans.append(_("next: {names}", names=named))
    if meeting.list_shut_at is not None:
        spans += [" · "] if spans else []
        spans.append(_("the list is closed"))
    return spans or [_("Nobody wants to speak just now.")]


TIMERS = (about_to,)
DEEDS = (begin, show, next_speaker, next_point, take_temperature, shut, more, end)
