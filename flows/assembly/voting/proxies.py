"""Ballots follow: what somebody votes counts for those, too, who let them (P17).

    cast(turn, poll, ana, "2")      Ana's ballot, and that of everybody in whose place she votes
    take_back(turn, poll, ana)      both go
    settle(turn, poll, sam)         one person's: their own, else what whoever votes for them says, else none

A ballot that follows is a ballot of its giver; the roll says through whom it came. Only a holder's own ballot is
followed, so a vote goes through one hand and no further. Whoever votes does it by these verbs.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.contract.views import Act, Kind, View
from bot.contract.words import _
from bot.talk import Turn, names
from flows.assembly import polls
from flows.assembly.delegating import holding
from flows.assembly.opening import roll
from flows.assembly.polls import Poll
from flows.assembly.voting import casting
from flows.assembly.voting.casting import Code

KINDS = (Kind("poll.followed", "repeat", asked=False, timely=True),)


def cast(
    turn: Turn, poll: Poll, person_id: int, choice: str, *, reason: str = "", receipt: str = "",
    entered_by: int | None = None,
) -> Code:  # fmt: skip
    """Note what somebody says, as `casting.cast`, for themselves and for those who let them."""
    code = casting.cast(turn, poll, person_id, choice, reason=reason, receipt=receipt, entered_by=entered_by)
    if code in ("cast", "changed", "same"):
        _settle_all(turn, poll, holding.givers(turn, poll, person_id))
    return code


def take_back(turn: Turn, poll: Poll, person_id: int) -> bool:
    """Somebody's own ballot goes, and what followed it; then others may vote for them again."""
    if not casting.take_back(turn, poll, person_id):
        return False
    _settle_all(turn, poll, (*_followers(turn, poll, person_id), person_id))
    return True


def leave(turn: Turn, poll: Poll, person_id: int) -> None:
    """Somebody goes for good: their ballot, and what followed it."""
    casting.drop(turn, poll, person_id)
    _settle_all(turn, poll, _followers(turn, poll, person_id))


def _followers(turn: Turn, poll: Poll, holder: int) -> list[int]:
    return [giver for giver, by in roll.lent(turn, poll).items() if by == holder]


def _settle_all(turn: Turn, poll: Poll, people: Iterable[int]) -> None:
    for person in people:
        settle(turn, poll, person)


def settle_everywhere(turn: Turn, giver: int) -> None:
    """In every open vote, after something between them changed."""
    for poll in holding.open_polls(turn):
        settle(turn, poll, giver)


def settle(turn: Turn, poll: Poll, giver: int) -> None:
    """Make one person's ballot what it has to be; nothing changes where they voted themselves."""
    if _is_own(turn, poll, giver):
        return
    holder = holding.holder(turn, poll, giver)
    said = casting.mine(turn, poll, holder) if holder is not None and _is_own(turn, poll, holder) else None
    if holder is None or said is None:
        casting.drop(turn, poll, giver)
    elif casting.cast(turn, poll, giver, said.choice, via=holder) == "cast":
        _tell(turn, poll, giver, holder)


def _is_own(turn: Turn, poll: Poll, person_id: int) -> bool:
    """Whether somebody's ballot there is not another's."""
    own = "SELECT 1 FROM poll_roll WHERE poll_id = ? AND person_id = ? AND voted AND via IS NULL"
    return turn.hot.one(own, (poll.id, person_id)) is not None


def _tell(turn: Turn, poll: Poll, giver: int, holder: int) -> None:
    """Once a vote; what it was stands on their paper."""
    said = _(
        "{name} voted for you in “{question}”. Your own vote would count instead, until {moment}.",
        name=names.called(turn, holder), question=poll.question, moment=polls.until(poll),
    )  # fmt: skip
    see = Act("poll.vote", _("Vote myself"), str(poll.id))
    turn.tell(giver, View.of(said, actions=(see,)), "poll.followed", about=f"poll:{poll.id}",
              once_key=f"followed:{poll.id}:{giver}", good_until=poll.closes_at)  # fmt: skip


def loosen(turn: Turn, people: tuple[int, ...]) -> None:
    """Take every ballot away that follows to or from these people, before they become one."""
    for poll in holding.open_polls(turn):
        for giver, holder in roll.lent(turn, poll).items():
            if giver in people or holder in people:
                casting.drop(turn, poll, giver)


def tighten(turn: Turn, person_id: int) -> None:
    """Let ballots follow again, to and from a person."""
    for poll in holding.open_polls(turn):
        _settle_all(turn, poll, (person_id, *holding.givers(turn, poll, person_id)))
