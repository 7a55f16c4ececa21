"""The sender's line: when it goes, how far it is, what became of it. It is edited, never sent again and again.

    It goes out at 10:01 AM.                                             [Stop it]
    612 of 1,840 delivered, 3 blocked. Chats: 1 of 2.                    [Stop it]
    Delivered: 1,822 of 1,840 · Blocked: 3 · In the morning: 15 …

While much is on its way it changes every few seconds, at the pace of any card; then hourly until the last copy that
waits for the morning is there. Who waited for long, or talked of something else meanwhile, gets the report once more
as a message.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.contract.views import Act, Bold, Facts, Kind, Paragraph, Span, View
from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.store import cards
from bot.talk import Look, Toast, Turn, action, card, timer
from bot.talk.base import Ground
from bot.talk.furniture import Answered, Heard, Reply
from bot.words.choosing import fold
from flows.assembly.telling import announcing, outcome
from flows.assembly.telling.announcing import LINE
from flows.assembly.telling.outcome import Outcome, Tally
from flows.assembly.telling.saying import grouped
from flows.assembly.telling.tables import Announcement

REPORT = Kind("announcement.report", "repeat")
KINDS = (*announcing.KINDS, REPORT)
#: Seconds between two looks: at first, at most, and once only those who sleep are left.
SOONEST, LATEST, ASLEEP = 5.0, 15.0, 3600.0
#: Seconds within which a change is an edit and nothing more (rule 16).
RECENT = 600.0
#: How its sender stops it in one word; at any other time it is the hub that shall be silent.
STOPS = frozenset(("stop", "stop it", "detener", "detenlo", "parar", "para", "paralo", "alto"))
UNKNOWN = _("I know no announcement with that number.")


@timer("announcement.go")
def go(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its minute is over."""
    row = announcing.find(turn, subject)
    if row is None or row.state != "waiting":
        return
    if announcing.send(turn, row):
        _look_again(turn, row, SOONEST)
        turn.touch(LINE, row.id)
    else:
        cards.close(turn.hot, LINE, subject, turn.now)


@timer("announcement.look")
def look(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """How far it is by now; the last look is the report."""
    row = announcing.find(turn, subject)
    if row is None:
        return
    came = outcome.of(turn, row.id)
    if not came.is_going and announcing.move(turn, row, ("going",), "out"):
        _report(turn, row)
    if came.is_over:
        cards.close(turn.hot, LINE, subject, turn.now)
        return
    elapsed = turn.now - row.goes_at
    _look_again(turn, row, min(LATEST, max(SOONEST, elapsed / 10)) if came.is_going else ASLEEP)
    turn.touch(LINE, row.id)


def _look_again(turn: Turn, row: Announcement, seconds: float) -> None:
    due = turn.now + seconds
    turn.plan(due, "announcement.look", row.id, f"{due:.0f}")


def _report(turn: Turn, row: Announcement) -> None:
    """Once more as a message, where the line is out of sight by now."""
    if row.made_by is None or (turn.now - row.made_at <= RECENT and _is_in_sight(turn, row)):
        return
    turn.tell(row.made_by, report(turn, row), REPORT.name, about=f"report:{row.id}")


def _is_in_sight(turn: Turn, row: Announcement) -> bool:
    """Whether nothing else was written to its sender since."""
    later = turn.hot.one(
        "SELECT 1 FROM card c JOIN outbox o ON o.chat_id = c.chat_id WHERE c.kind = ? AND c.subject = ?"
        " AND o.message IS NOT NULL AND o.deed = 'send' AND o.card_id IS NULL AND o.created_at > ? LIMIT 1",
        (LINE, str(row.id), row.made_at),
    )
    return later is None


@action("announcement.stop", right="assembly.announce", typed=("stop announcement", "detener anuncio"))
def stop(turn: Turn, thing: str, **args: str) -> Answered:
    """Before it goes, or in the midst of it."""
    row = announcing.find(turn, thing)
    return Toast(UNKNOWN) if row is None else _stop(turn, row)


def _stop(turn: Turn, row: Announcement) -> Toast:
    went = row.state != "waiting"
    if not announcing.stop(turn, row):
        return Toast(_("It is out already; there is nothing left to stop."))
    if went:
        _look_again(turn, row, SOONEST)
        turn.touch(LINE, row.id)
        return Toast(_("Stopped. Whoever has it keeps it; nobody else gets it."))
    cards.close(turn.hot, LINE, str(row.id), turn.now)
    return Toast(_("Stopped. Nobody got it."))


def hear_stop(turn: Turn, heard: Heard) -> Answered:
    """ "stop", while an announcement of theirs is under way, is about that, not about what the hub writes to them."""
    if fold(heard.text) not in STOPS or turn.chat is None or not turn.chat.private:
        return None
    row = announcing.under_way(turn, turn.actor.id) if turn.may("assembly.announce") else None
    return None if row is None else Reply(View.of(_stop(turn, row).text))


# -- what it looks like ----------------------------------------------------------------------------------


@card(LINE, purpose="")
def draw(look: Look, subject: str) -> View | None:
    """The line in its sender's private chat."""
    row = announcing.find(look, subject)
    return None if row is None else report(look, row)


def report(ground: Ground, row: Announcement) -> View:
    """How it stands: a line while it runs, all figures once it does not."""
    halt = (Act("announcement.stop", _("Stop it"), str(row.id)),)
    if row.state == "waiting":
        return View.of(
            _("It goes out at {time}.", time=Moment(row.goes_at, "time")), actions=halt, silent=True
        )
    if row.state == "missed":
        return View.of(
            _("I was off when it was due, so nobody got it. If it still holds, announce it again.")
        )
    came = outcome.of(ground, row.id)
    if row.state == "stopped" and not came.people.told and not came.chats.told:
        return View.of(_("Stopped. Nobody got it."))
    if row.state != "stopped" and came.is_going:
        return View.of(Paragraph(_line(came)), actions=halt, silent=True)
    head = _("Your announcement was stopped.") if row.state == "stopped" else _("Your announcement is out.")
    return View.of(Paragraph((Bold(head),)), Facts(_rows(came)), actions=() if came.is_over else halt)


def _line(came: Outcome) -> tuple[Span, ...]:
    parts: list[Text] = []
    if came.people.told:
        parts.append(_of(_("{n} of {all} delivered"), came.people))
        if came.people.blocked:
            parts.append(_("{n} blocked", n=grouped(came.people.blocked)))
    if came.chats.told:
        parts.append(_of(_("chats: {n} of {all}"), came.chats))
    return (Joined(tuple(parts), "comma"),)


def _rows(came: Outcome) -> tuple[tuple[Text, Span], ...]:
    people, chats = came.people, came.chats
    rows: Sequence[tuple[Text, int]] = (
        (_("Blocked"), people.blocked),
        (_("In the morning"), people.later),
        (_("By phone"), people.calls),
        (_("Want none"), people.unwilling),
        (_("Not certain"), people.doubtful + chats.doubtful),
        (_("Did not get it"), people.withdrawn + people.failed),
    )
    whole: list[tuple[Text, Span]] = []
    if people.told:
        whole.append((_("Delivered"), _of(_("{n} of {all}"), people)))
    whole += [(label, grouped(n)) for label, n in rows if n]
    if chats.told:
        whole.append((_("Chats"), _of(_("{n} of {all}"), chats)))
    if chats.later:
        whole.append((_("Chats, in the morning"), grouped(chats.later)))
    return tuple(whole)


def _of(said: Msg, tally: Tally) -> Msg:
    return Msg(said.text, {"n": grouped(tally.delivered), "all": grouped(tally.told)})


TIMERS = (go, look)
DEEDS = (stop,)
CARDS = (draw,)
