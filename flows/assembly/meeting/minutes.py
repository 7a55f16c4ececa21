"""The minutes, drafted from what happened: agenda, speakers, temperature, votes, notes, tasks; as Markdown (P24).

    # Spring assembly
    Sun 29 Nov, 7:00 PM–9:00 PM · hall · 12 come, 3 maybe · 5 people spoke

    ## 1. Move the pantry to Fridays
    Sam · 15 min planned, 17 taken
    - We try it until March
    - **Adopted** · Decided: yes. · yes 41 · no 20 …

    ## Tasks
    - Ana: print flyers · by Fri 4 Dec

Names as people chose to be shown. Each chat gets them in its language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from bot.contract.views import Paper, View
from bot.contract.words import Joined, Moment, Text, _, _n
from bot.talk import Turn, names
from bot.talk.base import Ground
from bot.talk.look import chat_row
from bot.words import Reader, say
from flows.assembly import polls
from flows.assembly import wording as told
from flows.assembly.closing import results
from flows.assembly.meeting import agenda, floor, thumbs, wording
from flows.assembly.meeting.tables import Item, Meeting, Note, Task
from flows.assembly.opening import places

#: Characters of a note.
LONGEST = 300
#: Characters that mean something in Markdown, where somebody's words could make a heading or a link of themselves.
_MARKED = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#"})


def note(turn: Turn, meeting: Meeting, words: str, *, kind: str = "note") -> None:
    """One more line, beside what is talked about now."""
    item = floor.now(turn, meeting)
    turn.session.add(
        Note(meeting_id=meeting.id, item_id=None if item is None else item.id, kind=kind,
             words=" ".join(words.split()), at=turn.now)
    )  # fmt: skip
    turn.flush()


def post(turn: Turn, meeting: Meeting) -> bool:
    """To every chat for assemblies; False if they went before."""
    turn.flush()
    done = turn.hot.run(
        "UPDATE meeting SET minutes_at = ? WHERE id = ? AND state = 'over' AND minutes_at IS NULL",
        (turn.now, meeting.id),
    )
    if done != 1:
        return False
    turn.session.refresh(meeting)
    turn.audit("meeting.minutes", f"meeting:{meeting.id}")
    for chat_id, _title in places.named(turn):
        chat = chat_row(turn.hot, chat_id)
        language = chat.languages[0] if chat is not None and chat.languages else turn.community.languages[0]
        said = _("The minutes of {what}.", what=wording.what(meeting))
        turn.say_in(chat_id, View.of(said, paper(turn, meeting, language)), "meeting.minutes",
                    about=f"meeting:{meeting.id}", once_key=f"minutes:{meeting.id}:{chat_id}")  # fmt: skip
    return True


def paper(ground: Ground, meeting: Meeting, language: str) -> Paper:
    """They as a file."""
    reader = Reader(language, ground.community.zone, ground.now)
    lines = (line if isinstance(line, str) else say(line, reader) for line in _lines(ground, meeting))
    return Paper(f"minutes-{meeting.id}.md", "\n".join(lines).strip() + "\n")


def plain(words: str) -> str:
    """Somebody's words, which are no markup."""
    return words.translate(_MARKED)


def _lines(ground: Ground, meeting: Meeting) -> Iterator[Text]:
    yield f"# {plain(meeting.title)}"
    yield ""
    facts: list[Text] = [wording.span(meeting), *([plain(meeting.place)] if meeting.place else ())]
    facts += [
        wording.who(ground, meeting),
        _n("{n} person spoke", "{n} people spoke", floor.spoke(ground, meeting)),
    ]
    yield Joined(tuple(facts), "dot")
    for number, item in enumerate(agenda.of(ground, meeting.id, ("done",)), 1):
        yield from ("", f"## {number}. {plain(item.title)}", "")
        yield from _item(ground, item)
    yield from _section(_("Besides"), [f"- {plain(one.words)}" for one in _notes(ground, meeting, None)])
    yield from _section(
        _("Not reached"), [f"- {plain(one.words)}" for one in _notes(ground, meeting, None, "left")]
    )
    yield from _section(_("Tasks"), [_task(ground, task) for task in tasks_of(ground, meeting)])


def _section(title: Text, lines: Sequence[Text]) -> Iterator[Text]:
    if lines:
        yield from ("", Joined(("##", title), "space"), "", *lines)


def _item(ground: Ground, item: Item) -> Iterator[Text]:
    taken = round(((item.ended_at or 0.0) - (item.begun_at or 0.0)) / floor.MINUTE)
    who = names.NEIGHBOUR if item.author_id is None else names.called(ground, item.author_id)
    yield Joined((who, _("{n} min planned, {taken} taken", n=item.minutes, taken=taken)), "dot")
    for one in _notes(ground, item.meeting_id, item.id):
        yield f"- {plain(one.words)}"
    check = thumbs.last(ground, item.id)
    if check is not None:
        yield Joined(("-", thumbs.figures(check)), "space")
    if item.outcome:
        yield Joined(("-", Joined((wording.OUTCOMES[item.outcome], *_vote(ground, item)), "dot")), "space")
    if item.review_at is not None:
        yield Joined(("-", _("looked at again on {day}", day=Moment(item.review_at, "day"))), "space")


def _vote(ground: Ground, item: Item) -> Sequence[Text]:
    """What the poll said, word for word."""
    poll = polls.get(ground, item.poll_id) if item.poll_id is not None else None
    if poll is None or poll.state != "closed":
        return ()
    return told.told(results.result_of(ground, poll))


def _notes(
    ground: Ground, meeting: Meeting | int | None, item_id: int | None, kind: str = "note"
) -> Sequence[Note]:
    number = meeting.id if isinstance(meeting, Meeting) else meeting
    about = Note.item_id.is_(None) if item_id is None else Note.item_id == item_id
    wanted = select(Note).where(Note.meeting_id == number, Note.kind == kind, about).order_by(Note.id)
    return ground.session.scalars(wanted).all()


def tasks_of(ground: Ground, meeting: Meeting) -> Sequence[Task]:
    """What people took on there."""
    return ground.session.scalars(select(Task).where(Task.meeting_id == meeting.id).order_by(Task.id)).all()


def _task(ground: Ground, task: Task) -> Text:
    parts: list[Text] = [_("{name}: {what}", name=doer(ground, task), what=plain(task.words))]
    if task.due_at is not None:
        parts.append(_("by {when}", when=Moment(task.due_at, "end")))
    return Joined(("-", Joined(tuple(parts), "dot")), "space")


def doer(ground: Ground, task: Task) -> Text:
    """Who does it, as they chose to be called; as they were named, where they are not known here."""
    if task.person_id is not None:
        return names.called(ground, task.person_id)
    named = ground.unseal(None, "meeting_task.name", task.id, task.name)
    return plain(named) if named else names.NEIGHBOUR
