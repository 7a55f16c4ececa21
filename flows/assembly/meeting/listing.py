"""The agenda, for whoever asks: what is on it, by whom, with how many minutes; what still gathers supporters (P22).

sam > agenda            Spring assembly · Sun 29 Nov … 25 minutes in all:
                        1. Move the pantry to Fridays · Sam · 15 min    2. The broken door · Ana · 10 min
sam > agenda The stairs, 5 min      puts something on it
ana > first 31          the next to be talked about
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Items, Span, View
from bot.contract.words import Joined, Text, _, _n
from bot.talk import HandOver, Look, Reply, Toast, Turn, action, command
from bot.talk.furniture import Answered
from flows.assembly.meeting import agenda, cards, meetings, proposing, wording
from flows.assembly.meeting.proposing import by, standing
from flows.assembly.meeting.tables import Item, Meeting
from flows.assembly.meeting.wording import NOTHING, UNKNOWN


@command(
    "agenda", right="assembly.see", title=_("What the next assembly is about"),
    words=("the agenda", "la agenda", "orden del dia"),
)  # fmt: skip
def show(turn: Turn, rest: str) -> Answered:
    """Of the next assembly; with words, they are put on it."""
    if rest.strip():
        return HandOver("propose", {"words": rest, "kind": "topic"})
    ahead = meetings.ahead(turn)
    return Reply(_listed(turn, ahead[0] if ahead else None))


@action("meeting.agenda", right="assembly.see", typed=("agenda", "orden del dia"))
def show_one(turn: Turn, thing: str, **args: str) -> Answered:
    """Of a certain assembly."""
    meeting = meetings.find(turn, thing)
    return UNKNOWN if meeting is None else Reply(_listed(turn, meeting))


def _listed(turn: Turn, meeting: Meeting | None) -> View:
    number = None if meeting is None else meeting.id
    listed, wanted = agenda.of(turn, number), agenda.of(turn, number, ("gathering",))
    head: Text = _("For the next assembly") if meeting is None else wording.what(meeting)
    if not listed and not wanted:
        said = _('{what}: nothing on the agenda yet. Write "agenda" and what it is about.', what=head)
        return View.of(said)
    total = sum(item.minutes for item in listed)
    title = Joined((head, _n("{n} minute in all", "{n} minutes in all", total)), "comma") if total else head
    rows = Items(tuple(_row(turn, item) for item in (*listed, *wanted)), numbered=True)
    return View.of(title, rows, actions=tuple(_acts(wanted)))


def _row(turn: Turn, item: Item) -> tuple[Span, ...]:
    spans: tuple[Span, ...] = (item.title, " · ", by(turn, item), " · ", _("{n} min", n=item.minutes))
    if item.state == "gathering":
        return (*spans, " · ", standing(turn, item))
    return (*spans, " · ", wording.OUTCOMES[item.outcome]) if item.outcome else spans


def _acts(wanted: Sequence[Item]) -> list[Act]:
    return [Act("meeting.support", _("Support #{n}", n=str(item.id)), str(item.id)) for item in wanted]


@action("meeting.first", right="assembly.lead", typed=("first", "primero"))
def put_first(turn: Turn, thing: str, **args: str) -> Answered:
    """The next to be talked about."""
    item = agenda.find(turn, thing)
    if item is None:
        return NOTHING
    done = agenda.put_first(turn, item)
    return Toast(_("It comes first now.") if done else _("That is settled already."))


def board(look: Look) -> Sequence[tuple[Span, ...]]:
    """What a chat's board says of assemblies: those to come, then proposals that gather supporters."""
    return [*cards.board(look), *proposing.board(look)]


COMMANDS = (show,)
DEEDS = (show_one, put_first)
