""" "Every time": a standing sign-up for all dates of a series, begun by a button or in words, and ended (S13).

sam taps [Every time]       "You come every time from now on: Food pantry · Saturdays. 5 dates are yours."   [Undo]
sam > every saturday        "Food pantry · Saturdays: shall I sign you up every time?"                 [Yes, every time]
sam taps [Not every time]   "It's over: … 4 dates are free again."

One date is left like any other shift, and only that date opens.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Option, View
from bot.contract.words import Joined, Msg, Text, _, _n
from bot.reading import series
from bot.talk import Ending, HandOver, Reply, Talk, Toast, Turn, action, flow
from bot.talk.base import Ground
from bot.talk.furniture import Answered, Line
from flows.shifts import wording
from flows.shifts.planning import making, shifts
from flows.shifts.signing import places, queue, standing
from flows.shifts.tables import Place, Role, Series, Shift

UNKNOWN = _("I know no series with that number. Please look it up on the list of shifts.")
EVERY = _("Every time")


@action(
    "shift.every", right="shifts.join",
    typed=(
        "every time", "every week", "always", "cada vez", "cada semana", "todas las semanas", "todas las veces",
        "siempre",
    ),
)  # fmt: skip
def every(turn: Turn, thing: str, **args: str) -> Answered:
    """All dates in the role they have there; where it is not known which, it is asked."""
    shift, row = _found(turn, thing)
    if row is None:
        return Toast(UNKNOWN)
    place = places.of_person(turn, shift.id, turn.actor.id) if shift is not None else None
    if place is None:
        return HandOver("shift.every_time", {"words": thing})
    role = turn.session.get_one(Role, place.role_id)
    return Reply(_told(turn, row, standing.keep(turn, row.id, role.key, turn.actor.id)))


def _found(ground: Ground, thing: str) -> tuple[Shift | None, Series | None]:
    """The series that a number names, its own or that of one of its shifts."""
    shift = shifts.find(ground, thing)
    number = thing.strip().removeprefix("#")
    known = (
        shift.series_id
        if shift is not None
        else int(number)
        if number.isdecimal() and len(number) < 10
        else 0
    )
    row = ground.session.get(Series, known or 0)
    return shift, row if row is not None and row.state == "on" else None


def called(row: Series) -> Text:
    """ "Food pantry · Saturdays"."""
    return Joined((row.title, series.in_words(row.rule)), "dot")


def _told(turn: Turn, row: Series, tried: Sequence[standing.Tried] | None) -> View:
    stop = Act("shift.not_every", _("Undo"), str(row.id))
    if tried is None:
        return View.of(_("You come every time already: {series}.", series=called(row)), actions=(stop,))
    n = sum(
        1
        for place, shift in places.ahead_of(turn, turn.actor.id)
        if shift.series_id == row.id and _is_in(place)
    )
    said = _n("You come every time from now on: {series}. {n} date is yours so far; I'll remind you.",
              "You come every time from now on: {series}. {n} dates are yours so far; I'll remind you.",
              n, series=called(row))  # fmt: skip
    missed = standing.not_theirs(turn, tried)
    rest = (_("These I could not keep for you:"), missed) if missed is not None else ()
    return View.of(said, *rest, actions=(stop,))


def _is_in(place: Place) -> bool:
    return place.state in shifts.HOLDING


@flow("shift.every_time", title=_("Come every time"), right="shifts.join", hidden=True)
def come_every_time(talk: Talk) -> Ending:
    """One role of a series, then a yes."""
    _shift, row = _found(talk, talk.params.get("words", ""))
    if row is None:
        return talk.end(UNKNOWN)
    roles = {role.key: role for role in making.roles_of(row)}
    key = next(iter(roles))
    if len(roles) > 1:
        options = tuple(Option(key, wording.as_choice(key, role.label)) for key, role in roles.items())
        key = talk.choose(
            "role", _("What would you like to do? {what}", what=called(row)), options, label=_("As")
        )
    if not talk.confirm("every", _asked(row, roles[key].label, len(roles) > 1), yes=_("Yes, every time")):
        return talk.end(_("Nothing was changed."))
    return talk.end(
        _told(talk, row, standing.keep(talk, row.id, key, talk.actor.id)), about=f"series:{row.id}"
    )


def _asked(row: Series, label: str, named: bool) -> Msg:
    what = Joined((called(row), label), "dot") if named else called(row)
    return _("{series}: shall I sign you up every time?", series=what)


# -- its end, and giving places back ---------------------------------------------------------------------


@action(
    "shift.not_every", right="shifts.join",
    typed=("not every time", "not every week", "ya no cada vez", "ya no siempre"),
)  # fmt: skip
def not_every(turn: Turn, thing: str, **args: str) -> Answered:
    """No more by itself; the dates that came of it are free again, as far as one may leave them freely."""
    _shift, row = _found(turn, thing)
    if row is None or not standing.end(turn, row.id, turn.actor.id):
        return Toast(_("That is settled already."))
    theirs = [
        (place, shift) for place, shift in places.ahead_of(turn, turn.actor.id)
        if place.standing and shift.series_id == row.id
    ]  # fmt: skip
    freed, kept = give_back(turn, theirs)
    said = View.of(_("You no longer come by yourself: {series}.", series=called(row)))
    if freed:
        said = said.plus(_n("{n} date is free again.", "{n} dates are free again.", len(freed)))
    return Reply(still_theirs(said, kept))


def give_back(turn: Turn, theirs: Sequence[tuple[Place, Shift]]) -> tuple[list[Shift], list[Shift]]:
    """Leave what one may leave freely, and hand it on: what is free now, and what stays theirs."""
    freed, kept = [], []
    for place, shift in theirs:
        waits = place.state in ("waiting", "offered")
        if shift.begins_at <= turn.now:
            continue
        if (waits or places.is_free_to_leave(turn, shift)) and places.leave(turn, place):
            turn.unplan("shift.offer_over", place.id)
            queue.hand_on(turn, shift, turn.session.get_one(Role, place.role_id))
            freed.append(shift)
        else:
            kept.append(shift)
    return freed, kept


def still_theirs(view: View, kept: Sequence[Shift]) -> View:
    """What begins too soon to be left: it is theirs until somebody stands in."""
    if not kept:
        return view
    acts = tuple(
        Act("shift.leave", _("I can't come #{n}", n=str(shift.id)), str(shift.id)) for shift in kept[:3]
    )
    what = Joined(tuple(wording.what(shift) for shift in kept), "comma")
    said = _("It's soon, so this stays yours until somebody takes it: {what}.", what=what)
    return view.plus(said, actions=acts)


def series_of(turn: Turn) -> set[int]:
    """The series to which whoever acts comes every time."""
    return {row.id for _standing, row in standing.of_person(turn, turn.actor.id)}


def mine(turn: Turn) -> list[Line]:
    """My standing sign-ups, each with its end."""
    return [
        (
            (_("Every time"), ": ", called(row)),
            Act("shift.not_every", _("Not every time #{n}", n=str(row.id)), str(row.id)),
        )
        for _standing, row in standing.of_person(turn, turn.actor.id)
    ]


TALKS = (come_every_time,)
DEEDS = (every, not_every)
