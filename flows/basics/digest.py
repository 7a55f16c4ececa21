"""What is open, in short: in each group once a week, for organizers each morning. Never empty: then nothing is said.

    group < This week: 3 new requests, 2 were covered, thank you
            food · Oak Park · by Friday · #12
            Food pantry · Sat 28 Nov … 1 driver missing · #14
            [Help #12] [Sign up #14]
    olga  > overview     what waits for somebody now; [Not every morning]
    sam   > what's open? what the groups he is in read, at any hour

Each room gives its week, read at that moment, each with the button that leads to its thing; urgent and old first, each
room's first before anybody's second. What asks for money comes apart from help (rule 20).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.contract.views import Act, Items, Kind, Paragraph, View
from bot.contract.words import Joined, Msg, _, _n
from bot.people import duty
from bot.people import person as persons
from bot.people.community import Default
from bot.reading.clock import at_local
from bot.talk import Look, Reply, Turn, action, command, timer
from bot.talk.furniture import Answered, Furniture, Line, Week
from bot.talk.look import COLUMNS, ChatRow, chat_of
from bot.talk.sharing import share

#: Lines of one summary; each has a button. Where each is said in two languages there are half as many.
MOST = 8
#: How a person notes that the mornings shall go without.
MORNINGS = "digest:morning"
WAITS = _("What waits for somebody:")
KINDS = (
    Kind("digest.week", "once", "bulk", asked=False),
    Kind("digest.morning", "repeat", "bulk", asked=False, holds=True),
)
SETTINGS: Mapping[str, Default] = {
    "digest.weekly": Default(True, _("A summary of what is open, in each group once a week")),
    "digest.day": Default(1, _("The day of that summary: 1 is Monday, 7 is Sunday"), 1, 7),
    "digest.hour": Default(10, _("The hour of that summary"), 0, 23),
    "digest.mornings": Default(True, _("An overview for organizers each morning")),
    "digest.morning_hour": Default(8, _("The hour of that overview"), 0, 23),
}
#: Timer -> the setting with its hour.
HOURS: Mapping[str, str] = {"digest.week": "digest.hour", "digest.morning": "digest.morning_hour"}


def plan(turn: Turn) -> None:
    """Both ring once each local day, at the hour that is set now: today if that is still ahead, and tomorrow."""
    for kind in HOURS:
        for ahead in (0, 1):
            _plan(turn, kind, ahead)


def _plan(turn: Turn, kind: str, ahead: int) -> None:
    zone = turn.community.zone
    day = datetime.fromtimestamp(turn.now, zone).date() + timedelta(days=ahead)
    due = at_local(day, 60 * int(turn.setting(HOURS[kind])), zone).timestamp()
    if due > turn.now:
        turn.plan(due, kind, "", day.isoformat())


# -- groups ----------------------------------------------------------------------------------------------


@timer("digest.week")
def sum_up_the_week(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """On its day, in each chat that has something open."""
    _plan(turn, "digest.week", 1)
    today = datetime.fromtimestamp(turn.now, turn.community.zone)
    if not turn.setting("digest.weekly") or today.isoweekday() != int(turn.setting("digest.day")):
        return
    for chat in _groups(turn):
        look = Look(turn.hot, turn.seals, turn.house, turn.community, turn.now, chat)
        most = MOST if len(chat.languages) < 2 else MOST // 2
        for apart, view in _views(_of_chat(look), _("This week:"), most):
            once = f"digest:{chat.id}:{today.date()}:{apart:d}"
            turn.say_in(chat.id, view, "digest.week", about=f"digest:{chat.id}", once_key=once)


def _groups(turn: Turn) -> list[ChatRow]:
    rows = turn.hot.all(
        f"SELECT {COLUMNS} FROM chat WHERE NOT private AND gone_at IS NULL AND purposes <> '' ORDER BY id"  # noqa: S608 - constant
    )
    return [chat_of(row) for row in rows]


Rooms = Sequence[tuple[Furniture, Week]]


def _of_chat(look: Look) -> Rooms:
    return [(room, room.digest(look)) for room in look.house.rooms if room.digest is not None]


def _views(rooms: Rooms, title: Msg, most: int) -> Iterator[tuple[bool, View]]:
    """A message for what is to be done, one for what asks for money; none for nothing."""
    for apart in (False, True):
        weeks = [week for room, week in rooms if room.gives is apart and (week.happened or week.open)]
        if weeks:
            yield apart, _shown(weeks, title, most)


def _shown(weeks: Sequence[Week], title: Msg, most: int) -> View:
    """What happened beside the title, what is open below it."""
    happened = tuple(said for week in weeks for said in week.happened)
    count, shown = sum(len(week.open) for week in weeks), share([week.open for week in weeks], most)
    head = Paragraph((title, " ", Joined(happened, "comma")) if happened else (title,))
    rows = (Items(tuple(said for said, _act in shown)),) if shown else ()
    view = View.of(head, *rows, actions=tuple(act for _said, act in shown))
    return view if count == len(shown) else view.plus(_n("and {n} more", "and {n} more", count - len(shown)))


# -- organizers ------------------------------------------------------------------------------------------


@timer("digest.morning")
def say_what_waits(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """To each organizer who has not said otherwise."""
    _plan(turn, "digest.morning", 1)
    if not turn.setting("digest.mornings"):
        return
    day = datetime.fromtimestamp(turn.now, turn.community.zone).date()
    views = list(_views(_of_morning(turn), WAITS, MOST))
    for organizer in duty.holders(turn.hot, "organizer"):
        for apart, view in views:
            once = f"morning:{organizer}:{day}:{apart:d}"
            turn.tell(organizer, view, "digest.morning", about=MORNINGS, once_key=once)


def _of_morning(turn: Turn) -> Rooms:
    return [(room, Week(open=room.morning(turn))) for room in turn.house.rooms if room.morning is not None]


@command(
    "overview", right="basics.use", title=_("What waits for somebody"),
    words=("what is open", "what's open", "qué hay abierto", "resumen", "panorama"), shown_to=("organizer",),
)  # fmt: skip
def show_overview(turn: Turn, rest: str) -> Answered:
    """The same at any hour, and the way to have it, or not, each morning; to anybody else what their groups read."""
    if not turn.may("admin.duty"):
        return _show_groups(turn)
    last = _all_but_last(turn, _views(_of_morning(turn), WAITS, MOST))
    said = last or View.of(_("Nothing waits for anybody just now."))
    return Reply(said.plus(actions=(_switch(turn),)))


def _all_but_last(turn: Turn, views: Iterator[tuple[bool, View]]) -> View | None:
    """What is to be done comes first, what asks for money after it; the last message is the answer."""
    said = [view for _apart, view in views]
    for view in said[:-1]:
        turn.reply(view)
    return said[-1] if said else None


def _show_groups(turn: Turn) -> Answered:
    """What is open in the groups whoever acts is in; nothing of what happened there."""
    last = _all_but_last(turn, _views(_of_groups(turn), _("What is open:"), MOST))
    return Reply(last or View.of(_("Nothing is open in your groups just now.")))


def _of_groups(turn: Turn) -> Rooms:
    """Each thing once, however many of those groups it is in."""
    rows = turn.hot.all("SELECT chat_id FROM presence WHERE person_id = ? AND here", (turn.actor.id,))
    inside = {row[0] for row in rows}
    chats = [chat for chat in _groups(turn) if chat.id in inside]
    looks = [Look(turn.hot, turn.seals, turn.house, turn.community, turn.now, chat) for chat in chats]
    found: list[tuple[Furniture, Week]] = []
    for room in turn.house.rooms:
        lines = [line for look in looks if room.digest is not None for line in room.digest(look).open]
        once: dict[tuple[str, str], Line] = {(act.verb, act.thing): (said, act) for said, act in lines}
        found.append((room, Week(open=list(once.values()))))
    return found


def _switch(turn: Turn) -> Act:
    muted = MORNINGS in turn.actor.mutes
    return Act("digest.mornings", _("Each morning") if muted else _("Not every morning"))


@action("digest.mornings", right="admin.duty", typed=("mornings", "mañanas"), numbered=False)
def switch_mornings(turn: Turn, thing: str, **args: str) -> Answered:
    """Off, or on again."""
    off = MORNINGS not in turn.actor.mutes
    persons.mute(turn.hot, turn.actor, MORNINGS, off)
    said = _("No overview in the morning any more. Whenever you want one, write: overview") if off else None
    return Reply(View.of(said or _("I send you the overview each morning."), actions=(_switch(turn),)))


TIMERS = (sum_up_the_week, say_what_waits)
COMMANDS = (show_overview,)
DEEDS = (switch_mornings,)
