"""What people take on in an assembly: noted with name and date, remembered in time (P24).

    ana > task Sam: print flyers by Friday
    hub < Sam · print flyers · by Fri 4 Dec. Shall I note it?
    hub > sam: You took on: print flyers, by Fri 4 Dec.            [Done] [I can't after all]
    (the evening before)  hub > sam: Soon due: print flyers …      [Done] [I can't after all]

A name that nobody here goes by stays in the minutes, and nobody is reminded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.contract.views import Act, Bold, Facts, Kind, Span, View
from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.reading.dates import find_when
from bot.talk import Ending, Reply, Talk, Toast, Turn, action, flow, names, public, timer
from bot.talk import Text as Words
from bot.talk.fields import When
from bot.talk.furniture import Answered, HandOver, Heard, Line
from bot.words.choosing import fold
from flows.assembly.meeting import fields, meetings
from flows.assembly.meeting.tables import Task

KINDS = (Kind("meeting.task", "repeat", asked=False, holds=True),)
UNKNOWN = Toast(_("I know no task with that number."))
#: Seconds: whoever does it is reminded so long before, the evening before the last day.
BEFORE = 30 * 3600.0
#: Characters of a name, of what is to be done.
LONGEST_NAME, LONGEST = 40, 160
_WHO = re.compile(r"\s*(?P<who>[^:]{1,40}?)\s*:\s*(?P<what>\S.*)", re.DOTALL)
_BY = re.compile(r"[\s,]+(?:by|until|till|before|para(?: el)?|hasta(?: el)?|antes del?)?\s*$", re.IGNORECASE)


@flow("task", title=_("Note a task"), right="assembly.lead", words=("new task", "nueva tarea", "tarea"))
def note_task(talk: Talk) -> Ending:
    """Who does what by when."""
    who, what, due = _read(talk.params.get("words", ""), talk.at("words"))
    name = talk.ask("who", _("Who does it?"), Words(LONGEST_NAME), given=who or None,
                    check=lambda said: public.wrong_title(said, LONGEST_NAME), label=_("Who"))  # fmt: skip
    words = talk.ask("what", _("What is to be done?"), Words(LONGEST), given=what or None,
                     check=lambda said: public.wrong_title(said, LONGEST), label=_("What"))  # fmt: skip
    until = talk.ask("due", _("By when? For example: Friday."), When(), given=None if due is None else (None, due),
                     check=lambda value: _past(value, talk.now), skip=_("No date"), label=_("By"))  # fmt: skip
    due_at, person_id = fields.last_of(until), known(talk, name)
    shown: list[tuple[Text, Span]] = [
        (_("Who"), name if person_id is None else names.called(talk, person_id)), (_("What"), words),
        (_("By"), _("no date") if due_at is None else Moment(due_at, "end")),
    ]  # fmt: skip
    after = (
        _("I tell them.")
        if person_id is not None
        else _("Nobody here goes by that name, so I remind nobody.")
    )
    if not talk.confirm("note", View.of(Facts(tuple(shown)), after), yes=_("Yes, note it"), change=True):
        return talk.end(_("Nothing was noted."))
    task = make(talk, name, person_id, words, due_at)
    if person_id is None:
        return talk.end(_("Noted. Please remind them yourself."), about=f"meeting_task:{task.id}")
    return talk.end(_("Noted. I remind them."), about=f"meeting_task:{task.id}")


_TASK = re.compile(r"\s*(?:task|tarea)\s*:?\s+(?P<what>\S[^:]*:.*)", re.IGNORECASE | re.DOTALL)


def hear(turn: Turn, heard: Heard) -> Answered:
    """ "Task Sam: print flyers by Friday", from whoever leads."""
    match = _TASK.fullmatch(heard.text)
    if match is None or heard.files or not turn.may("assembly.lead"):
        return None
    return HandOver("task", {"words": match["what"]})


def _read(said: str, at: datetime) -> tuple[str, str, float | None]:
    """Name, what is to be done, and by when, of "Sam: print flyers by Friday"."""
    match = _WHO.fullmatch(said)
    who, what = (match["who"], match["what"].strip()) if match else ("", said.strip())
    found = find_when(what, at=at)
    if found is None or not what.rstrip(". ").endswith(found.text):
        return who, what, None
    last = found.span.end or found.span.start
    rest = _BY.sub("", what.rstrip(". ")[: -len(found.text)])
    return who, rest or what, None if last is None else last.timestamp()


def _past(value: tuple[float | None, float | None], now: float) -> Msg | None:
    return _("That is over already. By when?") if (fields.last_of(value) or 0.0) <= now else None


def known(turn: Turn, name: str) -> int | None:
    """The one person here who goes by that name, as they chose to be shown; "me" is whoever acts."""
    wanted = fold(name)
    if wanted in ("me", "yo"):
        return turn.actor.id
    rows = turn.hot.all(
        "SELECT id FROM person WHERE standing IN ('member', 'remote') AND shown_as = 'name' ORDER BY id"
    )
    found = [row[0] for row in rows if wanted in _forms(turn.name_of(row[0]))]
    return found[0] if len(found) == 1 else None


def _forms(name: str) -> frozenset[str]:
    """A whole name, and its first word."""
    said = fold(name)
    return frozenset((said, said.partition(" ")[0])) - {""}


def make(turn: Turn, name: str, person_id: int | None, words: str, due_at: float | None) -> Task:
    """Store it, tell who does it, plan their reminder."""
    meeting, number = meetings.noted(turn), turn.number("meeting_task")
    task = Task(
        id=number, meeting_id=None if meeting is None else meeting.id, person_id=person_id, words=words, due_at=due_at,
        name=None if person_id is not None else turn.seal(None, "meeting_task.name", number, name), state="open",
        made_by=turn.actor.id, at=turn.now,
    )  # fmt: skip
    turn.session.add(task)
    turn.flush()
    turn.audit("task.made", f"meeting_task:{number}")
    if person_id not in (None, turn.actor.id):
        _tell(turn, task, _("You took on: {what}.", what=what_of(task)), "made")
    if due_at is not None and person_id is not None and due_at - BEFORE > turn.now:
        turn.plan(due_at - BEFORE, "meeting.task_soon", number)
    return task


def what_of(task: Task) -> Text:
    """What, and by when."""
    return (
        task.words
        if task.due_at is None
        else Joined((task.words, _("by {when}", when=Moment(task.due_at, "end"))), "comma")
    )


@timer("meeting.task_soon", grace=BEFORE)
def soon(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """The evening before, if it is not done."""
    task = turn.session.get(Task, int(subject))
    if task is not None and task.state == "open":
        _tell(turn, task, _("Soon due: {what}.", what=what_of(task)), "soon")


def _tell(turn: Turn, task: Task, said: Msg, step: str) -> None:
    if task.person_id is not None:
        turn.tell(task.person_id, View.of(said, actions=_acts(task)), "meeting.task", about=f"meeting_task:{task.id}",
                  once_key=f"task:{step}:{task.id}", good_until=task.due_at)  # fmt: skip


def _acts(task: Task) -> tuple[Act, ...]:
    number = str(task.id)
    return Act("meeting.task_done", _("Done"), number), Act(
        "meeting.task_back", _("I can't after all"), number
    )


# -- whoever does it -------------------------------------------------------------------------------------


@action("meeting.task_done", right="assembly.attend", typed=("task done", "tarea hecha"))
def done(turn: Turn, thing: str, **args: str) -> Answered:
    """It is done."""
    task = _mine(turn, thing)
    if task is None:
        return UNKNOWN
    return Reply(View.of(_("Thank you: {what}.", what=task.words)) if _end(turn, task, "done") else None,
                 Toast(_("Noted.")))  # fmt: skip


@action("meeting.task_back", right="assembly.attend", typed=("can't do task", "no puedo con la tarea"))
def give_back(turn: Turn, thing: str, **args: str) -> Answered:
    """Not after all: whoever noted it looks for somebody else."""
    task = _mine(turn, thing)
    if task is None:
        return UNKNOWN
    if _end(turn, task, "given_back") and task.made_by not in (None, turn.actor.id):
        said = _("{name} can't do it after all: {what}. Somebody else is needed.",
                 name=names.called(turn, turn.actor.id), what=what_of(task))  # fmt: skip
        turn.tell(task.made_by or 0, said, "meeting.task", about=f"meeting_task:{task.id}")
    return Reply(View.of(_("Thank you for saying so. I told whoever noted it.")))


def _mine(turn: Turn, thing: str) -> Task | None:
    task = turn.session.get(Task, int(thing)) if thing.isdecimal() and len(thing) <= 9 else None
    return task if task is not None and task.person_id == turn.actor.id else None


def _end(turn: Turn, task: Task, state: str) -> bool:
    turn.flush()
    ended = turn.hot.run(
        "UPDATE meeting_task SET state = ? WHERE id = ? AND state = 'open'", (state, task.id)
    )
    turn.session.refresh(task)
    turn.unplan("meeting.task_soon", task.id)
    turn.spare(f"meeting_task:{task.id}", "meeting.task", task.person_id)
    return ended == 1


def mine(turn: Turn) -> list[Line]:
    """What I took on and have not done, the most urgent first."""
    wanted = select(Task).where(Task.person_id == turn.actor.id, Task.state == "open")
    found = turn.session.scalars(wanted.order_by(Task.due_at.is_(None), Task.due_at, Task.id)).all()
    return [((Bold(_("You took on")), ": ", what_of(task)), _acts(task)[0]) for task in found]


TALKS = (note_task,)
TIMERS = (soon,)
DEEDS = (done, give_back)
