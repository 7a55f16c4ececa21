"""What polls keep of people, and how it goes: forgetting, making two persons one, "my data", the privacy page.

Whoever is forgotten while a poll is open takes their ballot along; what has closed stays as it was counted, without
them. How two persons' ballots become one is `voting.joining`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.words import Msg, _
from bot.people.traces import Trace, forgetting, merging
from bot.talk.turn import Turn
from flows.assembly import polls
from flows.assembly import tables as _tables  # noqa: F401 - registers them
from flows.assembly.delegating import keeping as delegating
from flows.assembly.sealing import tellers
from flows.assembly.voting import joining, proxies, secrecy

TRACES = (
    Trace("poll", ("made_by",), stays=True),
    Trace("poll_option"),
    Trace("poll_chat"),
    Trace("poll_ballot", ("person_id",), sealed={"reason": "id"}, stays=True),
    Trace("poll_roll", ("person_id", "entered_by", "via"), stays=True),
    Trace("poll_key"),
    Trace("poll_count"),
    Trace("poll_urn"),
    Trace("poll_teller", ("person_id",), stays=True),
)
KEPT: Mapping[str, Msg] = {
    "poll": _("That you started a vote. Seen by: everyone here. Until you leave."),
    "poll_option": _("What can be chosen in a vote. Nothing about you."),
    "poll_chat": _("Where a vote hangs. Nothing about you."),
    "poll_roll": _(
        "In which votes you may take part, whether you did, and who did it for you. Seen by: the team. Until you"
        " leave."
    ),
    "poll_ballot": _(
        "What you chose, in open votes. Seen by: everyone here. In secret ones nothing is kept beside your name."
    ),
    "poll_key": _("What keeps a secret vote secret until it closes. Nothing about you."),
    "poll_count": _("How many chose what. Nothing about you."),
    "poll_urn": _("What opens a sealed vote. Nothing about you."),
    "poll_teller": _(
        "That you open a sealed vote with another teller, or did. Seen by: everyone here. Until you leave."
    ),
}


def _leave_votes(turn: Turn, person_id: int) -> None:
    """Their ballots in what is open go, and those that followed; in what has closed they are nobody's."""
    delegating.leave(turn, person_id)
    rows = turn.hot.all(
        f"SELECT {polls.COLUMNS} FROM poll WHERE state = 'open' AND id IN"  # noqa: S608 - constant
        " (SELECT poll_id FROM poll_roll WHERE person_id = ?)",
        (person_id,),
    )
    for poll in map(polls.of, rows):
        if not poll.is_secret or secrecy.has_key(turn, poll):
            proxies.leave(turn, poll, person_id)
        turn.hot.run("DELETE FROM poll_roll WHERE poll_id = ? AND person_id = ?", (poll.id, person_id))
    _FORGET["poll_ballot"](turn, person_id)


def _join(turn: Turn, old: int, new: int) -> None:
    """Ballots and rolls first, by their own rules; then what is left. What follows to or from them is cast anew."""
    proxies.loosen(turn, (old, new))
    joining.join(turn, old, new)
    _MERGE["poll_ballot"](turn, old, new)
    delegating.join(turn, old, new)
    proxies.tighten(turn, new)


def _leave_urns(turn: Turn, person_id: int) -> None:
    _FORGET["poll_teller"](turn, person_id)
    tellers.look_who_is_left(turn)


def _join_tellers(turn: Turn, old: int, new: int) -> None:
    """Two tellers who turn out to be one person are one."""
    _MERGE["poll_teller"](turn, old, new)
    tellers.look_who_is_left(turn)


_FORGET, _MERGE = forgetting(*TRACES), merging(*TRACES)
FORGET: Mapping[str, Callable[[Turn, int], None]] = {
    **_FORGET, "poll_ballot": _leave_votes, "poll_teller": _leave_urns,
}  # fmt: skip
MERGE: Mapping[str, Callable[[Turn, int, int], None]] = {
    **_MERGE, "poll_ballot": _join, "poll_teller": _join_tellers,
}  # fmt: skip
