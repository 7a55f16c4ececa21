"""The roll: who may vote. It freezes at opening; a Telegram group cannot be listed, so later finds are noted as such.

freeze(turn, poll)            everybody known now
may_vote(turn, poll, maria)   on the roll, or found since in a chat where the poll hangs; noted then
entered(ground, poll)         whose vote the team entered, and who of it
lent(ground, poll)            whose vote somebody else cast, and who
standing(ground, poll)        how many could vote, were known at opening, and did
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.talk import Turn
from bot.talk.base import Ground
from flows.assembly.polls import Poll

#: Whoever is a member; `helpers` are those of them who are trusted to help, where not everybody is.
_MEMBERS = "SELECT id FROM person WHERE standing IN ('member', 'remote')"
_HELPERS = (
    "SELECT id FROM person WHERE standing IN ('member', 'remote')"
    " AND id IN (SELECT person_id FROM role_grant WHERE role = 'helper' AND taken_at IS NULL)"
)


def _whoever(ground: Ground, of: str) -> str:
    return _HELPERS if of == "helpers" and ground.setting("helpers") != "everyone" else _MEMBERS


def expected(ground: Ground, of: str) -> int:
    """How many would be on a roll that froze now."""
    row = ground.hot.one(f"SELECT count(*) FROM ({_whoever(ground, of)}) AS everybody")  # noqa: S608 - constants
    return int(row[0]) if row else 0


def freeze(turn: Turn, poll: Poll) -> None:
    """Note everybody who may vote, and how many they are."""
    whoever = _whoever(turn, poll.roll)
    known = turn.hot.run(
        "INSERT INTO poll_roll (poll_id, person_id, late, voted)"  # noqa: S608 - constants
        f" SELECT {poll.id:d}, id, ?, ? FROM ({whoever} ORDER BY id) AS everybody",
        (False, False),
    )
    turn.hot.run("UPDATE poll SET known = ? WHERE id = ?", (known, poll.id))


def may_vote(turn: Turn, poll: Poll, person_id: int) -> bool:
    """Whether somebody may vote in an open poll; who was found since the opening goes on the roll now (P6)."""
    if turn.hot.one("SELECT 1 FROM poll_roll WHERE poll_id = ? AND person_id = ?", (poll.id, person_id)):
        return True
    if poll.roll != "members" or not _is_here(turn, poll, person_id):
        return False
    turn.hot.insert_new("poll_roll", poll_id=poll.id, person_id=person_id, late=True, voted=False)
    return True


def _is_here(turn: Turn, poll: Poll, person_id: int) -> bool:
    """Whether they are in a chat where it hangs, as far as the platforms say."""
    here = (
        "SELECT 1 FROM poll_chat c JOIN presence p ON p.chat_id = c.chat_id AND p.here"
        " WHERE c.poll_id = ? AND p.person_id = ?"
    )
    return turn.hot.one(here, (poll.id, person_id)) is not None


def entered(ground: Ground, poll: Poll) -> Mapping[int, int]:
    """Whose vote somebody of the team entered, and who did (P17)."""
    rows = ground.hot.all(
        "SELECT person_id, entered_by FROM poll_roll WHERE poll_id = ? AND voted AND entered_by IS NOT NULL",
        (poll.id,),
    )
    return dict(rows)


def has_not_voted(ground: Ground, poll: Poll, person_id: int) -> bool:
    """Whether somebody could still take part."""
    row = ground.hot.one(
        "SELECT 1 FROM poll_roll WHERE poll_id = ? AND person_id = ? AND voted", (poll.id, person_id)
    )
    return row is None


def lent(ground: Ground, poll: Poll) -> Mapping[int, int]:
    """For whom somebody else voted, and who did (P17)."""
    rows = ground.hot.all(
        "SELECT person_id, via FROM poll_roll WHERE poll_id = ? AND voted AND via IS NOT NULL ORDER BY id",
        (poll.id,),
    )
    return dict(rows)


@dataclass(frozen=True, slots=True)
class Standing:
    """How many there are on a roll, were known at opening, and voted; for how many of these somebody else did."""

    eligible: int
    known: int
    voted: int
    lent: int

    @property
    def since(self) -> int:
        return self.eligible - self.known


def standing(ground: Ground, poll: Poll) -> Standing:
    """The roll in figures; it says nothing of what anybody chose."""
    row = ground.hot.one(
        "SELECT count(*), sum(CASE WHEN late THEN 0 ELSE 1 END), sum(CASE WHEN voted THEN 1 ELSE 0 END),"
        " sum(CASE WHEN voted AND via IS NOT NULL THEN 1 ELSE 0 END) FROM poll_roll WHERE poll_id = ?",
        (poll.id,),
    )
    assert row is not None
    return Standing(*(int(figure or 0) for figure in row))
