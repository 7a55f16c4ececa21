"""Those who have not voted are reminded: at half time, near the end, and once more if somebody gave it more time (P10).

    hub > sam: You have not voted yet: Where do we meet? · until Sun 29 Nov, 8:00 PM      [Vote] [Not this vote]
    sam > pending           "Waiting for your vote: …"
    sam > votes in private  the next one is sent to him when it begins (P1)

A person gets each of the three once, whatever happens to the vote's end. A reminder that still waits for the morning
goes when they vote, and when the vote closes. It says nothing of what anybody chose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from bot.contract.views import Act, Bold, Items, Kind, Paragraph, View
from bot.contract.words import Msg, Text, _, _n
from bot.people import person as persons
from bot.talk import Reply, Toast, Turn, action, command, timer
from bot.talk.broadcast import Broadcast, tell_all
from bot.talk.furniture import Answered
from flows.assembly import polls
from flows.assembly.polls import Poll

Which = Literal["begins", "half", "near", "more"]
REMINDER = Kind("assembly.reminder", "repeat", "bulk", asked=False, timely=True)
KINDS = (REMINDER,)
#: Seconds: a vote shorter than that has no half-time; how long before its end the last word comes, at most.
SHORT, NEAR = 86_400.0, 6 * 3600.0
#: The share of a short vote's time that is left at the last word.
LEFT = 6
#: Lines of one list.
PAGE = 6
#: The note of somebody who wants votes in private.
WANTED = "votes"
SAID: Mapping[Which, Msg] = {
    "begins": _("A vote began:"), "half": _("You have not voted yet:"), "near": _("Soon it closes, without your vote:"),
    "more": _("There is more time to vote:"),
}  # fmt: skip
UNKNOWN = Toast(_("I know no vote with that number."))


def plan(turn: Turn, poll: Poll, *, begins: bool = True) -> None:
    """Plan what is ahead of it: when it opens, and anew when its end moves."""
    length = poll.closes_at - turn.now
    if begins:
        _tell(turn, poll, "begins", _who_wants(turn, poll))
    if poll.is_lazy:
        return  # silence is an answer
    if begins and length >= SHORT:
        turn.plan(turn.now + length / 2, "poll.remind", poll.id, "half", which="half")
    near = poll.closes_at - min(NEAR, length / LEFT)
    turn.plan(near, "poll.remind", poll.id, f"near:{poll.closes_at:.0f}", which="near", closes=poll.closes_at)


@timer("poll.remind", grace=6 * 3600.0)
def remind(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its moment has come; not if the end was moved since."""
    poll = polls.get(turn, int(subject))
    if poll is not None and poll.is_open and payload.get("closes", poll.closes_at) == poll.closes_at:
        _tell(turn, poll, payload["which"], _who_did_not(turn, poll))


def _who_did_not(turn: Turn, poll: Poll) -> list[int]:
    rows = turn.hot.all(
        "SELECT person_id FROM poll_roll WHERE poll_id = ? AND NOT voted AND person_id IS NOT NULL",
        (poll.id,),
    )
    return [row[0] for row in rows]


def _who_wants(turn: Turn, poll: Poll) -> list[int]:
    """Those on the roll who asked for votes in private, but for whoever started it."""
    rows = turn.hot.all(
        "SELECT p.id FROM poll_roll r JOIN person p ON p.id = r.person_id WHERE r.poll_id = ?"
        " AND p.notes LIKE '%\"votes\":true%'",
        (poll.id,),
    )
    return [row[0] for row in rows if row[0] != poll.made_by]


def _tell(turn: Turn, poll: Poll, which: Which, people: Sequence[int]) -> int:
    until = _("Until {moment}", moment=polls.until(poll))
    view = View(
        (Paragraph((SAID[which], " ", Bold(poll.question))), Paragraph((until,))),
        (way_in(poll), Act("poll.mute", _("Not this vote"), str(poll.id))),
    )
    return tell_all(
        turn, people, Broadcast(view, REMINDER.name, key_of(poll.id), f"remind:{poll.id}:{which}")
    )


def way_in(poll: Poll, *, numbered: bool = False) -> Act:
    """The button that shows the ballot in private; with its number where there is more than one."""
    label = _("Vote #{n}", n=str(poll.id)) if numbered else _("Vote")
    return Act("poll.vote", label, str(poll.id))


def voted(turn: Turn, poll: Poll, person_id: int) -> None:
    """Whatever still waits to remind them is not true any more. 4 µs: it is asked at every first vote."""
    keys = [f"remind:{poll.id}:{which}:{person_id}" for which in SAID]
    turn.hot.run(
        "UPDATE outbox SET state = 'dropped', fault = 'spared', done_at = ?, body = NULL"
        " WHERE once_key IN (?, ?, ?, ?) AND state IN ('held', 'queued', 'call') AND tries = 0",
        (turn.now, *keys),
    )


def over(turn: Turn, poll: Poll) -> None:
    """It closed, or was called off."""
    turn.unplan("poll.remind", poll.id)
    turn.spare(key_of(poll.id), REMINDER.name)


def offers(poll: Poll) -> tuple[Act, ...]:
    """The button that reminds those who are left, after more time was given (P11); none where silence is an answer."""
    return () if poll.is_lazy else (Act("poll.remind", _("Remind the others"), str(poll.id)),)


@action("poll.remind", right="assembly.close", typed=("remind vote", "recordar votación"))
def remind_now(turn: Turn, thing: str, **args: str) -> Answered:
    """Once a vote; nobody is reminded without end."""
    poll = polls.find(turn, thing)
    if poll is None or not poll.is_open:
        return UNKNOWN
    if poll.is_lazy:
        return Toast(_("Whoever says nothing agrees there. I remind nobody."))
    people = _who_did_not(turn, poll)
    key = f"remind:{poll.id}:more:%"
    if turn.hot.one(
        "SELECT 1 FROM outbox WHERE about = ? AND once_key LIKE ? LIMIT 1", (key_of(poll.id), key)
    ):
        return Reply(View.of(_("I told them already. Once is enough.")))
    told = _tell(turn, poll, "more", people)
    return Reply(View.of(_n("I remind one person.", "I remind {n} people.", told)))


# -- for oneself -----------------------------------------------------------------------------------------


@action("poll.mute", right="assembly.hear", typed=("mute vote", "silenciar votación"))
def mute(turn: Turn, thing: str, **args: str) -> Answered:
    """No more of one vote, or again."""
    poll = polls.find(turn, thing)
    if poll is None:
        return UNKNOWN
    off = key_of(poll.id) not in turn.actor.mutes
    persons.mute(turn.hot, turn.actor, key_of(poll.id), off)
    if not off:
        return Reply(View.of(_("I remind you of “{question}” again.", question=poll.question)))
    said = _("I don't remind you of “{question}” any more. You can still vote.", question=poll.question)
    return Reply(View.of(said, actions=(Act("poll.mute", _("Remind me again"), str(poll.id)),)))


@command(
    "pending", right="assembly.vote", title=_("Votes that wait for me"), words=("pendientes", "por votar")
)
def pending(turn: Turn, rest: str) -> Answered:
    """The votes one could still take part in, the one that ends first at the top."""
    found = waiting(turn)
    if not found:
        return Reply(View.of(_("No vote waits for you."), actions=(_private(turn),)))
    lines = tuple(
        (poll.question, " · ", _("until {moment}", moment=polls.until(poll))) for poll in found[:PAGE]
    )
    acts = tuple(way_in(poll, numbered=len(found) > 1) for poll in found[:PAGE])
    return Reply(View.of(_("Waiting for your vote:"), Items(lines), actions=(*acts, _private(turn))))


def waiting(turn: Turn) -> list[Poll]:
    """Open votes in which whoever acts could vote and has not."""
    columns = ", ".join(f"p.{name}" for name in polls.Poll.__slots__)
    rows = turn.hot.all(
        f"SELECT {columns} FROM poll_roll r JOIN poll p ON p.id = r.poll_id"  # noqa: S608 - constants
        " WHERE r.person_id = ? AND NOT r.voted AND p.method <> 'lazy' AND p.state = 'open' ORDER BY p.closes_at, p.id",
        (turn.actor.id,),
    )
    return [polls.of(row) for row in rows]


def _private(turn: Turn) -> Act:
    wants = bool(turn.actor.notes.get(WANTED))
    return Act("poll.private", _("Not in private") if wants else _("Send me votes"))


@action("poll.private", right="assembly.hear", typed=("votes in private", "votos en privado"), numbered=False)
def in_private(turn: Turn, thing: str, **args: str) -> Answered:
    """Each vote is sent when it begins, or not any more."""
    wants = not turn.actor.notes.get(WANTED)
    persons.note(turn.hot, turn.actor, {WANTED: True if wants else None})
    said = (
        _("I send you each vote when it begins.") if wants else _("I don't send you votes when they begin.")
    )
    return Reply(View.of(said, actions=(_private(turn),)))


def key_of(poll_id: int) -> str:
    """How a muted vote is noted; its reminders are about that."""
    return f"poll:{poll_id}"


def mutes(turn: Turn) -> Sequence[tuple[str, Text]]:
    """Single votes: those that wait for whoever acts, and what they muted."""
    found = {key_of(poll.id): poll.question for poll in waiting(turn)}
    for key in turn.actor.mutes:
        poll = polls.find(turn, key.removeprefix("poll:")) if key.startswith("poll:") else None
        if poll is not None and poll.is_open:
            found[key] = poll.question
    return list(found.items())


TIMERS = (remind,)
DEEDS = (remind_now, mute, in_private)
COMMANDS = (pending,)
