"""Away for some days, or just not this week: those places are free, and what one does every time comes back by itself.

    sam > away 3-20 aug     "Away from Tue 3 Aug to Fri 20 Aug: 3 places are free then. Shall I?"    [Yes, free them]
    sam > not this week     "Food pantry · Sat 28 Nov …: shall I free your place, that once?"        [Yes, free it]

What begins too soon to be left freely stays theirs until somebody stands in (S11, S13).
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.contract.views import Act, Items, Option, Span, View
from bot.contract.words import Msg, Text, _, _n
from bot.reading.days import read_days
from bot.talk import Ending, Reply, Talk, Toast, Turn, action, flow, reader
from bot.talk.base import Ground
from bot.talk.fields import Answer, Ear, Invalid
from bot.talk.furniture import Answered, Draft, Line
from flows.shifts import wording
from flows.shifts.planning import fields
from flows.shifts.signing import answers, every_time, joining, places, standing
from flows.shifts.signing.refusals import read_refusal
from flows.shifts.tables import Away, Place, Shift

#: Days that one absence may last.
LONGEST = 366
_AWAY = re.compile(
    r"\s*(?:i'?m |i am |i'll be |i will be |estoy |estar[eé] |voy a estar )?"
    r"(?:away|out of town|on holiday|on vacation|fuera|de viaje|de vacaciones)\s+(?P<days>.+)",
    re.IGNORECASE,
)


class Days:
    """A field: from one day to another, both included, as ISO days."""

    options = ()

    def parse(self, answer: Answer, ear: Ear) -> tuple[str, str] | Invalid:
        text = match["days"] if (match := _AWAY.fullmatch(answer.text)) else answer.text
        found = read_days(text, at=ear.at)
        if found is None:
            return Invalid(_("I can't read that as days. For example: Aug 3-20, or next week."))
        return found[0].isoformat(), found[1].isoformat()

    def dump(self, value: tuple[str, str]) -> Any:
        return list(value)

    def load(self, stored: Any) -> tuple[str, str]:
        return stored[0], stored[1]

    def show(self, value: tuple[str, str]) -> Text:
        return _("{first} to {last}", first=value[0], last=value[1])


@reader("shift.away")
def hear_away(text: str, at: datetime, language: str | None) -> Draft | None:
    """ "I'm away 3-20 aug", if these are days."""
    match = _AWAY.fullmatch(text) if len(text) < 80 else None
    if match is None or read_days(match["days"], at=at) is None:
        return None
    return Draft(1.0, {"words": text}, _("days on which you are away"))


@flow("shift.away", title=_("Away for some days"), right="shifts.join", words=("away", "fuera"))
def go_away(talk: Talk) -> Ending:
    """The days, then a yes: places then are free, and what comes every time comes back afterwards."""
    days = talk.ask("days", _("From when to when are you away? For example: Aug 3-20."), Days(),
                    given=_given(talk), check=lambda value: _wrong(talk, value), label=_("Days"))  # fmt: skip
    theirs = within(talk, days)
    shown = in_words(talk, days)
    asked = _n("Away {days}: {n} place of yours is free then. Shall I?",
               "Away {days}: {n} places of yours are free then. Shall I?", len(theirs), days=shown
               ) if theirs else _("Away {days}: you have no place then. Shall I note it?", days=shown)  # fmt: skip
    rows: tuple[tuple[Span, ...], ...] = tuple((wording.what(shift),) for _place, shift in theirs[:12])
    if not talk.confirm(
        "go", View.of(asked, *((Items(rows),) if rows else ())), yes=_("Yes, note it"), change=True
    ):
        return talk.end(_("Nothing was changed."))
    talk.session.add(Away(person_id=talk.actor.id, first_day=days[0], last_day=days[1]))
    talk.flush()
    _freed, kept = every_time.give_back(talk, theirs)
    said = View.of(
        _("Noted: away {days}. What you do every time comes back by itself afterwards.", days=shown)
    )
    return talk.end(every_time.still_theirs(said, kept))


def _given(talk: Talk) -> tuple[str, str] | None:
    words = talk.params.get("words", "")
    at = talk.at("words").astimezone(talk.community.zone)
    found = read_days(match["days"] if (match := _AWAY.fullmatch(words)) else words, at=at)
    return (found[0].isoformat(), found[1].isoformat()) if found is not None else None


def _wrong(ground: Ground, days: tuple[str, str]) -> Msg | None:
    first, last = (date.fromisoformat(day) for day in days)
    if days[1] < _today(ground):
        return _("Those days are over. Which ones do you mean? For example: Aug 3-20.")
    if last - first > timedelta(days=LONGEST):
        return _("That is longer than a year. Which days do you mean? For example: Aug 3-20.")
    return None


def _today(ground: Ground) -> str:
    return datetime.fromtimestamp(ground.now, ground.community.zone).date().isoformat()


def in_words(ground: Ground, days: tuple[str, str]) -> Msg:
    """ "Tue 3 Aug to Fri 20 Aug"."""
    first, last = (fields.day(date.fromisoformat(day), ground.community.zone) for day in days)
    return (
        _("from {first} to {last}", first=first, last=last)
        if days[0] != days[1]
        else _("on {day}", day=first)
    )


def within(turn: Turn, days: tuple[str, str]) -> list[tuple[Place, Shift]]:
    """What somebody holds or waits for on those days, and has not begun."""
    zone = turn.community.zone
    return [
        (place, shift) for place, shift in places.ahead_of(turn, turn.actor.id)
        if days[0] <= wording.day_of(shift, zone) <= days[1] and shift.begins_at > turn.now
    ]  # fmt: skip


# -- and back --------------------------------------------------------------------------------------------


@action("shift.back", right="shifts.join", typed=("i'm back", "back again", "ya volví", "ya regresé"))
def come_back(turn: Turn, thing: str, **args: str) -> Answered:
    """Sooner than said: what one does every time is theirs again where there is room."""
    sql = "DELETE FROM shift_away WHERE id = ? AND person_id = ?"
    if not thing.isdecimal() or turn.hot.run(sql, (int(thing), turn.actor.id)) != 1:
        return Toast(_("That is settled already."))
    turn.session.expire_all()
    tried = [
        one for row, series in standing.of_person(turn, turn.actor.id)
        for one in standing.take(turn, series.id, row.role_key, turn.actor.id, standing.coming(turn, series.id))
    ]  # fmt: skip
    again = [one.shift for one in tried if one.is_theirs]
    rows: tuple[tuple[Span, ...], ...] = tuple((wording.what(shift),) for shift in again[:12])
    said = (
        _("Welcome back. These are yours again:") if again else _("Welcome back. Nothing changed otherwise.")
    )
    return Reply(View.of(said, *((Items(rows),) if rows else ())))


def mine(turn: Turn) -> list[Line]:
    """The days on which I am away, each with its end."""
    wanted = select(Away).where(Away.person_id == turn.actor.id, Away.last_day >= _today(turn))
    return [
        (
            (_("Away"), " ", in_words(turn, (row.first_day, row.last_day))),
            Act("shift.back", _("I'm back #{n}", n=str(row.id)), str(row.id)),
        )
        for row in turn.session.scalars(wanted.order_by(Away.first_day))
    ]


# -- not this week ---------------------------------------------------------------------------------------


@reader("shift.not_then")
def hear_not_then(text: str, at: datetime, language: str | None) -> Draft | None:
    """ "Not this week", "este martes no", "i can't make it saturday"."""
    if read_refusal(text, at=at) is None:
        return None
    return Draft(1.0, {"words": text}, _("a shift you can't come to"))


@flow("shift.not_then", title=_("Not this time"), right="shifts.join",
      words=("not this week", "not this time", "esta semana no", "esta vez no"))  # fmt: skip
def not_then(talk: Talk) -> Ending:
    """One date of mine: only that one is free then."""
    found = within(talk, _which_days(talk))
    if not found:
        return talk.end(_("You have no place then, so nothing was changed."))
    place, shift = found[0]
    if len(found) > 1:
        options = tuple(Option(str(shift.id), wording.what(shift)) for _place, shift in found[:6])
        picked = talk.choose("which", _("Which one do you mean?"), options, label=_("Shift"))
        place, shift = next(pair for pair in found if str(pair[1].id) == picked)
    if not talk.confirm(
        "leave", _("{what}: not this time?", what=wording.what(shift)), yes=_("Yes, not this time")
    ):
        return talk.end(_("It stays as planned."))
    return talk.end(answers.view(joining.let_go(talk, shift, place)), about=f"shift:{shift.id}")


def _which_days(talk: Talk) -> tuple[str, str]:
    """The days that were meant; without any, the next seven."""
    at = talk.at("words").astimezone(talk.community.zone)
    first, last = read_refusal(talk.params.get("words", ""), at=at) or (
        at.date(),
        at.date() + timedelta(days=6),
    )
    return first.isoformat(), last.isoformat()


TALKS = (go_away, not_then)
DEEDS = (come_back,)
READERS = (hear_away, hear_not_then)
