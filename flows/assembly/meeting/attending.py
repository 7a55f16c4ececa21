"""Who comes: a tap or a word, on any platform; the last one counts. What I said, in "my things"; muting one (P21).

sam taps [I'll come]          "Good, see you there: Spring assembly · Sun 29 Nov … I'll remind you."   [Calendar]
lee > can't attend 12
sam > assemblies              what lies ahead, soonest first          sam > mute assembly 12
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Bold, Facts, Items, Paper, Span, View
from bot.contract.words import Moment, Msg, Text, _, _n
from bot.people import person as persons
from bot.talk import Look, Reply, Toast, Turn, action, command
from bot.talk.base import Ground
from bot.talk.calendars import Entry, calendar
from bot.talk.furniture import Answered, Line
from flows.assembly.meeting import cards, meetings, wording
from flows.assembly.meeting.tables import Meeting
from flows.assembly.meeting.wording import UNKNOWN

#: Lines of a list; each has a button.
PAGE = 6
DAY = 86400.0
OVER = Toast(_("That assembly is not ahead any more."))
#: What somebody said -> what they are told, and how it stands in a list.
SAID: dict[str, tuple[Msg, Msg]] = {
    "yes": (_("Good, see you there: {what}. I'll remind you."), _("you come")),
    "maybe": (_("Noted as a maybe: {what}. I'll remind you a day before."), _("you may come")),
    "no": (_("Noted, you can't come: {what}. You can still change that."), _("you can't come")),
}


@action(
    "meeting.come",
    right="assembly.attend",
    typed=("attend", "yes", "asisto", "asistir", "si"),
    reactions=("👍",),
)
def come(turn: Turn, thing: str, **args: str) -> Answered:
    """Yes."""
    return _answer(turn, thing, "yes")


@action("meeting.perhaps", right="assembly.attend", typed=("maybe", "quizas", "tal vez"))
def perhaps(turn: Turn, thing: str, **args: str) -> Answered:
    """Maybe."""
    return _answer(turn, thing, "maybe")


@action(
    "meeting.stay_away", right="assembly.attend",
    typed=("can't attend", "i can't attend", "no", "no asisto", "no puedo asistir"),
)  # fmt: skip
def stay_away(turn: Turn, thing: str, **args: str) -> Answered:
    """No."""
    return _answer(turn, thing, "no")


def _answer(turn: Turn, thing: str, said: meetings.Said) -> Answered:
    meeting = meetings.find(turn, thing)
    if meeting is None:
        return UNKNOWN
    if not meetings.answer(turn, meeting, said):
        return OVER
    words = SAID[said][0]
    acts = () if said == "no" else (Act("meeting.calendar", _("Calendar"), str(meeting.id)),)
    view = View.of(Msg(words.text, {"what": wording.what(meeting)}), actions=acts)
    return Reply(view, Toast(TOASTS[said]))


TOASTS: dict[str, Msg] = {
    "yes": _("Good, see you there."), "maybe": _("Noted as a maybe."), "no": _("Noted, you can't come."),
}  # fmt: skip


# -- looking ---------------------------------------------------------------------------------------------


@command(
    "assemblies", right="assembly.see", title=_("Assemblies ahead"),
    words=(
        "next assembly", "next meeting", "when is the meeting", "when is the next meeting", "where is the meeting",
        "when is the assembly", "when is the next assembly", "asambleas", "proxima asamblea", "proxima reunion",
        "cuando es la reunion", "cuando es la asamblea", "donde es la reunion", "donde es la asamblea",
        "cuando es la proxima asamblea", "cuando es la proxima reunion",
    ),
)  # fmt: skip
def list_assemblies(turn: Turn, rest: str) -> Answered:
    """What lies ahead, soonest first."""
    found = meetings.ahead(turn)[:PAGE]
    if not found:
        return Reply(View.of(_("No assembly is planned just now. I write in the group when one is called.")))
    title = _n("{n} assembly lies ahead:", "{n} assemblies lie ahead, soonest first:", len(found))
    rows = Items(tuple((wording.what(meeting), " · ", wording.who(turn, meeting)) for meeting in found))
    return Reply(View.of(title, rows, actions=tuple(_open(meeting) for meeting in found)))


def _open(meeting: Meeting) -> Act:
    return Act("meeting.open", _("Open assembly #{n}", n=str(meeting.id)), str(meeting.id))


@action("meeting.open", right="assembly.see", typed=("assembly", "show assembly", "asamblea", "ver asamblea"))
def open_assembly(turn: Turn, thing: str, **args: str) -> Answered:
    """Where it stands, for whoever looks."""
    meeting = meetings.find(turn, thing)
    if meeting is None:
        return UNKNOWN
    rows: list[tuple[Text, Span]] = [(_("When"), wording.span(meeting))]
    if meeting.place:
        rows.append((_("Where"), meeting.place))
    rows.append((_("Who comes"), wording.who(turn, meeting)))
    if meeting.agenda_until is not None:
        rows.append((_("Agenda"), _("open until {when}", when=Moment(meeting.agenda_until, "end"))))
    if said := meetings.said_by(turn, meeting.id, turn.actor.id):
        rows.append((_("You"), SAID[said][1]))
    acts = cards.answers(meeting) if meeting.state in meetings.AHEAD else ()
    return Reply(
        View.of(_("{title}, #{n}:", title=meeting.title, n=str(meeting.id)), Facts(tuple(rows)), actions=acts)
    )


def digest(look: Look) -> list[Line]:
    """The assemblies of the next two weeks, for the summary of a chat that is for them."""
    if "assembly" not in look.chat.purposes:
        return []
    return _lines(look, look.now + cards.SIGHT)


def morning(ground: Ground) -> list[Line]:
    """Those of the next two days: for the team."""
    return _lines(ground, ground.now + 2 * DAY)


def _lines(ground: Ground, until: float) -> list[Line]:
    return [
        ((wording.what(meeting), " · ", wording.who(ground, meeting), f" · #{meeting.id}"), _open(meeting))
        for meeting in meetings.ahead(ground, until)
    ]


def mine(turn: Turn) -> Sequence[Line]:
    """Assemblies to which I come, or may."""
    said = {meeting.id: meetings.said_by(turn, meeting.id, turn.actor.id) for meeting in meetings.ahead(turn)}
    return [
        ((Bold(wording.what(meeting)), " · ", SAID[said[meeting.id]][1]), _open(meeting))
        for meeting in meetings.ahead(turn)
        if said[meeting.id] in ("yes", "maybe")
    ]


# -- calendars and quiet ---------------------------------------------------------------------------------


@action("meeting.calendar", right="assembly.see", typed=("calendar assembly", "calendario asamblea"))
def send_calendar(turn: Turn, thing: str, **args: str) -> Answered:
    """One assembly as a file."""
    meeting = meetings.find(turn, thing)
    if meeting is None:
        return UNKNOWN
    said = _("For your calendar: open the file, and your phone adds it.")
    return Reply(View.of(said, Paper(f"assembly-{meeting.id}.ics", calendar(turn, [entry(meeting)]))))


def entry(meeting: Meeting) -> Entry:
    """How it stands in a calendar."""
    return Entry(
        f"assembly-{meeting.id}", meeting.title, meeting.place, meeting.begins_at, meeting.ends_at,
        stamp=meeting.created_at, moves=meeting.moves, is_cancelled=meeting.state == "cancelled",
    )  # fmt: skip


def dates(ground: Ground, person_id: int) -> Sequence[Entry]:
    """What stands in somebody's calendar: where they said yes or maybe, for two months after it."""
    return [entry(meeting) for meeting in meetings.of_person(ground, person_id)]


@action("meeting.mute", right="assembly.see", typed=("mute assembly", "silenciar asamblea"))
def mute(turn: Turn, thing: str, **args: str) -> Answered:
    """Its reminders off, or on again; another time or a cancelling is told all the same."""
    meeting = meetings.find(turn, thing)
    if meeting is None:
        return UNKNOWN
    key, what = key_of(meeting.id), wording.what(meeting)
    off = key not in turn.actor.mutes
    persons.mute(turn.hot, turn.actor, key, off)
    if not off:
        return Reply(View.of(_("I write to you about {what} again.", what=what)))
    said = _("I won't write to you about {what} any more. If it is moved or cancelled, I do.", what=what)
    return Reply(View.of(said, actions=(Act("meeting.mute", _("Hear of it"), str(meeting.id)),)))


def key_of(meeting_id: int) -> str:
    """How a muted assembly is noted; its messages are about that."""
    return f"meeting:{meeting_id}"


def mutes(turn: Turn) -> Sequence[tuple[str, Text]]:
    """Single assemblies that whoever acts may mute: those to which they come, and what they muted."""
    ahead = meetings.ahead(turn)
    said = {meeting.id: meetings.said_by(turn, meeting.id, turn.actor.id) for meeting in ahead}
    return [
        (key_of(meeting.id), wording.what(meeting))
        for meeting in ahead
        if said[meeting.id] in ("yes", "maybe") or key_of(meeting.id) in turn.actor.mutes
    ]


DEEDS = (come, perhaps, stay_away, open_assembly, send_calendar, mute)
COMMANDS = (list_assemblies,)
