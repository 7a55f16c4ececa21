"""Two accounts turn out to be one person's after both have voted: one person, one ballot (P4).

    in the open     the newer ballot stays, and the result says that one went
    in secret       nobody may look which is newer: "Which account's vote stays?"   [This account's] [The other one's]

Until that is answered, and if it never is, the ballot of the account that was linked to is the one that counts. What
has closed does not change any more: there the other ballot is nobody's.
"""

from __future__ import annotations

from bot.contract.views import Act, Kind, View
from bot.contract.words import _
from bot.store import cards
from bot.talk import Toast, Turn, action
from bot.talk.furniture import Answered
from flows.assembly import polls
from flows.assembly.polls import Poll
from flows.assembly.seeing import gate
from flows.assembly.voting import casting, secrecy
from flows.assembly.voting.voting import OVER, UNKNOWN

KINDS = (Kind("poll.which", "repeat"),)
#: Before a voter's mark: this ballot waits until they say which one stays.
RESTS = "~"


def join(turn: Turn, old: int, new: int) -> None:
    """Make the ballots and roll entries of one person another's, in every poll."""
    for poll in _concerned(turn, old):
        if not poll.is_open:
            _make_nobodys(turn, poll, old, new)
        else:
            (_join_secret if poll.is_secret else _join_open)(turn, poll, old, new)
            _join_roll(turn, poll, old, new)
            cards.redraw(turn.hot, "poll", str(poll.id), turn.now)


def _concerned(turn: Turn, old: int) -> list[Poll]:
    """Polls on whose roll the one stands who goes."""
    rows = turn.hot.all(
        f"SELECT {polls.COLUMNS} FROM poll WHERE state IN ('open', 'waiting', 'closed') AND id IN"  # noqa: S608 - constant
        " (SELECT poll_id FROM poll_roll WHERE person_id = ?) ORDER BY id",
        (old,),
    )
    return [polls.of(row) for row in rows]


def _make_nobodys(turn: Turn, poll: Poll, old: int, new: int) -> None:
    """It was counted: where both were there, the other one's rows stay as they were counted, without a person."""
    for table in ("poll_roll", "poll_ballot"):
        turn.hot.run(
            f"UPDATE {table} SET person_id = NULL WHERE poll_id = ? AND person_id = ?"  # noqa: S608 - two names
            f" AND EXISTS (SELECT 1 FROM {table} o WHERE o.poll_id = {table}.poll_id AND o.person_id = ?)",
            (poll.id, old, new),
        )


def _join_roll(turn: Turn, poll: Poll, old: int, new: int) -> None:
    """One entry of both: known at opening if either was, and voted if a ballot is there."""
    rows = turn.hot.all(
        "SELECT person_id, late FROM poll_roll WHERE poll_id = ? AND person_id IN (?, ?)", (poll.id, old, new)
    )
    late = {person: bool(is_late) for person, is_late in rows}
    if new not in late:
        turn.hot.run(
            "UPDATE poll_roll SET person_id = ? WHERE poll_id = ? AND person_id = ?", (new, poll.id, old)
        )
        return
    turn.hot.run("DELETE FROM poll_roll WHERE poll_id = ? AND person_id = ?", (poll.id, old))
    turn.hot.run(
        "UPDATE poll_roll SET late = ?, voted = ? WHERE poll_id = ? AND person_id = ?",
        (late[old] and late[new], casting.mine(turn, poll, new) is not None, poll.id, new),
    )
    if not late[old] and not late[new]:  # they were known as two
        turn.hot.run("UPDATE poll SET known = known - 1 WHERE id = ?", (poll.id,))


def _join_open(turn: Turn, poll: Poll, old: int, new: int) -> None:
    """The newer ballot stays; that of the account that goes is resealed with its reason when it moves."""
    rows = turn.hot.all(
        "SELECT id, person_id, choice FROM poll_ballot WHERE poll_id = ? AND person_id IN (?, ?) ORDER BY at, id",
        (poll.id, old, new),
    )
    if len(rows) == 2:
        casting.remove(turn, poll, rows[0][0], rows[0][2])
        _note_joined(turn, poll)
    stays = rows[-1] if rows else None
    if stays is not None and stays[1] == old:
        _hand_on(turn, stays[0], old, new)
        _hand_on_mark(turn, poll, old, new)


def _hand_on(turn: Turn, ballot: int, old: int, new: int) -> None:
    """A ballot is another person's; its reason is sealed under their key."""
    row = turn.hot.one("SELECT reason FROM poll_ballot WHERE id = ?", (ballot,))
    reason = turn.unseal(old, gate.REASON, ballot, row[0]) if row is not None and row[0] else None
    sealed = turn.seal(new, gate.REASON, ballot, reason) if reason else None
    turn.hot.run("UPDATE poll_ballot SET person_id = ?, reason = ? WHERE id = ?", (new, sealed, ballot))


def _hand_on_mark(turn: Turn, poll: Poll, old: int, new: int) -> None:
    """By whose hand that ballot came."""
    turn.hot.run(
        "UPDATE poll_roll SET entered_by = (SELECT o.entered_by FROM poll_roll o WHERE o.poll_id = poll_roll.poll_id"
        " AND o.person_id = ?) WHERE poll_id = ? AND person_id = ?",
        (old, poll.id, new),
    )


def _join_secret(turn: Turn, poll: Poll, old: int, new: int) -> None:
    theirs, mine = (secrecy.voter(turn, poll, person) for person in (old, new))
    find = "SELECT id FROM poll_ballot WHERE poll_id = ? AND voter = ?"
    goes, stays = (turn.hot.one(find, (poll.id, voter)) for voter in (theirs, mine))
    if goes is None:
        return
    if stays is None:
        turn.hot.run("UPDATE poll_ballot SET voter = ? WHERE id = ?", (mine, goes[0]))
        _hand_on_mark(turn, poll, old, new)
        return
    turn.hot.run("DELETE FROM poll_ballot WHERE poll_id = ? AND voter = ?", (poll.id, RESTS + mine))
    turn.hot.run("UPDATE poll_ballot SET voter = ?, rests = ? WHERE id = ?", (RESTS + mine, True, goes[0]))
    _note_joined(turn, poll)
    _ask(turn, poll, new)


def _note_joined(turn: Turn, poll: Poll) -> None:
    turn.hot.run("UPDATE poll SET joined = joined + 1 WHERE id = ?", (poll.id,))


def _ask(turn: Turn, poll: Poll, person_id: int) -> None:
    """Which one stays; neither is shown."""
    number = str(poll.id)
    said = _(
        "You voted from both accounts in “{question}”. Which account's vote stays?", question=poll.question
    )
    acts = (
        Act("poll.keep", _("This account's"), number, {"side": "a"}),
        Act("poll.keep", _("The other one's"), number, {"side": "b"}),
    )
    here = turn.chat.id if turn.chat is not None and turn.chat.private else None
    turn.tell(person_id, View.of(said, actions=acts), "poll.which", about=f"poll:{poll.id}", chat_id=here)


@action("poll.keep", right="assembly.vote", typed=("keep vote", "conservar voto"))
def keep(turn: Turn, thing: str, **args: str) -> Answered:
    """The other one goes, unseen."""
    poll, side = polls.find(turn, thing), args.get("side") or polls.letter(thing)
    if poll is None or not poll.is_secret:
        return UNKNOWN
    if not casting.is_voting(turn, poll):
        return OVER
    mine = secrecy.voter(turn, poll, turn.actor.id)
    row = turn.hot.one("SELECT id FROM poll_ballot WHERE poll_id = ? AND voter = ?", (poll.id, RESTS + mine))
    if row is None or side not in ("a", "b"):
        return Toast(_("That is settled already."))
    goes = RESTS + mine if side == "a" else mine
    turn.hot.run("DELETE FROM poll_ballot WHERE poll_id = ? AND voter = ?", (poll.id, goes))
    if side == "b":
        turn.hot.run("UPDATE poll_ballot SET voter = ?, rests = ? WHERE id = ?", (mine, False, row[0]))
        casting.mark(turn, poll, turn.actor.id, True)
    return Toast(_("Noted: that one counts, the other one is gone."))


DEEDS = (keep,)
