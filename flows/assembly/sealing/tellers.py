"""The tellers of a sealed poll: who they are, whose yes is missing, that they know, are asked and reminded (P7).

hub > ana: You are a teller of “Where do we meet?”. …
hub > ana: “Where do we meet?” is over. It opens once two of its tellers say yes.      [Open it]
hub > olga: “Where do we meet?” still waits for Ana and Bo to open it. …               [Call it off]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.contract.views import Act, Kind, View
from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.people import duty
from bot.talk import Turn, names
from bot.talk.base import Ground
from flows.assembly import polls
from flows.assembly.polls import Poll

KINDS = (
    Kind("poll.teller", "repeat", asked=False, holds=True),
    Kind("poll.tellers", "repeat", asked=False, holds=True),
)
#: How many it takes.
BOTH = 2
DAY = 86400.0
#: Days after its end on which whoever is silent is reminded; those of them on which the team hears of it too; after
#: so many nobody opens it any more.
REMINDED, TEAM, LAST = (1, 3, 7, 13), (3, 13), 14
TOGETHER = _("It opens once two of its tellers say yes.")


def agreed(ground: Ground, poll: Poll) -> Mapping[int, bool]:
    """Those of them who are here, and whether each said yes."""
    rows = ground.hot.all(
        "SELECT t.person_id, t.agreed FROM poll_teller t JOIN person p ON p.id = t.person_id"
        " WHERE t.poll_id = ? AND p.standing = 'member' ORDER BY t.id",
        (poll.id,),
    )
    return {person: bool(yes) for person, yes in rows}


def missing(ground: Ground, poll: Poll) -> list[int]:
    """Those whose yes is missing."""
    return [person for person, yes in agreed(ground, poll).items() if not yes]


def is_one(ground: Ground, poll: Poll, person_id: int) -> bool:
    """Whether somebody is one of them."""
    return poll.is_sealed and person_id in agreed(ground, poll)


def said_yes(ground: Ground, poll: Poll) -> bool:
    """Two persons who are here agreed."""
    return sum(agreed(ground, poll).values()) >= BOTH


def openers(ground: Ground, poll: Poll) -> Text:
    """Who can open it: "Ana and Bo", "two of Ana, Bo and Rosa"."""
    rows = ground.hot.all(
        "SELECT person_id FROM poll_teller WHERE poll_id = ? AND person_id IS NOT NULL ORDER BY id",
        (poll.id,),
    )
    return two_of(ground, [row[0] for row in rows])


def two_of(ground: Ground, people: Sequence[int]) -> Text:
    """The same, of any."""
    called = Joined(tuple(names.called(ground, person) for person in people))
    return called if len(people) <= BOTH else _("two of {names}", names=called)


def waits(ground: Ground, poll: Poll) -> Msg:
    """For whom it waits."""
    found, silent = agreed(ground, poll), missing(ground, poll)
    needed = BOTH - sum(found.values())
    called = Joined(tuple(names.called(ground, person) for person in silent))
    if len(silent) < needed:
        return _("nobody can open it: two tellers are needed, and they are not here any more")
    if len(silent) == needed:
        return _("waiting for {names} to open it", names=called)
    if needed == 1:
        return _("waiting for one of {names} to open it", names=called)
    return _("waiting for two of {names} to open it", names=called)


def waiting_for(ground: Ground, person_id: int) -> list[Poll]:
    """Sealed polls that are over and wait for somebody's yes."""
    columns = ", ".join(f"p.{name}" for name in Poll.__slots__)
    rows = ground.hot.all(
        f"SELECT {columns} FROM poll_teller t JOIN poll p ON p.id = t.poll_id"  # noqa: S608 - constants
        " WHERE t.person_id = ? AND NOT t.agreed AND p.state = 'waiting' ORDER BY p.ended_at, p.id",
        (person_id,),
    )
    return [polls.of(row) for row in rows]


def way_in(poll: Poll) -> Act:
    """A teller's button."""
    return Act("poll.unseal", _("Open it"), str(poll.id))


def tell(turn: Turn, poll: Poll) -> None:
    """It begins: each of them knows."""
    said = (
        _("You are a teller of “{question}”.", question=poll.question),
        _("It closes {moment}, then {names} open it: I'll write to you. If you can't, tell whoever started it now.",
          moment=polls.until(poll), names=openers(turn, poll)),
    )  # fmt: skip
    for person in agreed(turn, poll):
        turn.tell(person, View.of(*said), "poll.teller", about=f"poll:{poll.id}",
                  once_key=f"teller:{poll.id}:{person}")  # fmt: skip


def until(poll: Poll) -> float:
    """When nobody opens it any more."""
    return (poll.ended_at or 0.0) + LAST * DAY


def ask(turn: Turn, poll: Poll) -> None:
    """Ask whoever did not say yes yet; again on the next of the days, and the team on some."""
    days = int((turn.now - (poll.ended_at or turn.now)) // DAY)
    said = _("“{question}” is over.", question=poll.question)
    view = View.of(said, TOGETHER, actions=(way_in(poll),))
    turn.spare(f"poll:{poll.id}", "poll.teller")
    for person in missing(turn, poll):
        turn.tell(person, view, "poll.teller", about=f"poll:{poll.id}",
                  once_key=f"teller:{poll.id}:{person}:{days}", good_until=until(poll))  # fmt: skip
    if days in TEAM or len(agreed(turn, poll)) < BOTH:
        tell_the_team(turn, poll, _waiting(turn, poll), f"waits:{days}")
    later = next((day for day in REMINDED if day > days), LAST)
    turn.plan((poll.ended_at or turn.now) + later * DAY, "poll.tellers", poll.id, str(later))


def _waiting(turn: Turn, poll: Poll) -> tuple[Msg, ...]:
    return (
        _("“{question}”: {waits}.", question=poll.question, waits=waits(turn, poll)),
        _(
            "If no two of its tellers do so until {moment}, its votes are destroyed unread.",
            moment=Moment(until(poll), "end"),
        ),
    )


def look_who_is_left(turn: Turn) -> None:
    """Where no two tellers are left the team hears it at once: the fewer have voted, the less is lost."""
    rows = turn.hot.all(
        f"SELECT {polls.COLUMNS} FROM poll WHERE mode = 'sealed' AND state IN ('scheduled', 'open', 'waiting')"  # noqa: S608 - constant
    )
    for poll in map(polls.of, rows):
        if len(agreed(turn, poll)) < BOTH:
            said = _("“{question}”: {waits}.", question=poll.question, waits=waits(turn, poll))
            way = _("Call it off and start it anew with other tellers, unless they come back.")
            tell_the_team(turn, poll, (said, way), "few")


def hears(turn: Turn, person_id: int, what: str) -> None:
    """Whoever leaves opens nothing."""
    if what == "left":
        look_who_is_left(turn)


def key_is_gone(turn: Turn, poll: Poll) -> None:
    """The team hears, once, that nobody can open it."""
    said = _("The key of “{question}” is gone, so nobody can open its votes.", question=poll.question)
    way = _("If whoever runs me can't put that file back, call the vote off and start it anew.")
    tell_the_team(turn, poll, (said, way), "key")


def tell_the_team(turn: Turn, poll: Poll, said: tuple[Msg, ...], what: str) -> None:
    """Write to the organizers and to whoever started it; once for each `what`; what still waits for its hour goes."""
    turn.spare(f"poll:{poll.id}", "poll.tellers")
    team = duty.holders(turn.hot, "organizer")
    off = (Act("poll.call_off", _("Call it off"), str(poll.id)),)
    for person in dict.fromkeys((*team, *((poll.made_by,) if poll.made_by else ()))):
        turn.tell(person, View.of(*said, actions=off if person in team else ()), "poll.tellers",
                  about=f"poll:{poll.id}", once_key=f"tellers:{poll.id}:{person}:{what}")  # fmt: skip


ON_PERSON = (hears,)
