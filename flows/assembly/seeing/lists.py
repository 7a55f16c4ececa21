"""Votes in lists: what is open, what came of others, one of them with all there is to know, the board's lines.

sam > polls          2 votes are open:  Where do we meet? · 8 of 84 voted · until Sun … · #12     [Open vote #12]
                     Over:  Move the pantry? · Decided: yes. · #9                    [Open vote #9] [Older votes]
sam > show vote 12   the choices with their letters, how it stands, your vote, the rules        [Vote] [Close now]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.contract.views import Act, Block, Bold, Items, Paragraph, Span, View
from bot.contract.words import Joined, Msg, Text, _, _n
from bot.talk import Look, Reply, Turn, action, command, names
from bot.talk.base import Ground
from bot.talk.furniture import Answered, Line
from flows.assembly import polls, rights
from flows.assembly.closing import ending
from flows.assembly.opening import roll
from flows.assembly.polls import Poll
from flows.assembly.sealing import tellers
from flows.assembly.seeing import cards, gate
from flows.assembly.telling import reminding
from flows.assembly.voting import casting, paper
from flows.assembly.voting.voting import UNKNOWN

#: Lines of one list, each with a button; of those that are over, beneath what is open; names beside one choice.
PAGE, CLOSED, NAMES = 6, 3, 12
DAY = 86400.0
#: Voter -> how that is said, and who it was.
Hands = Mapping[int, tuple[Msg, int]]
_COLUMNS = ", ".join(f"p.{name}" for name in polls.Poll.__slots__)


@command("polls", right="assembly.result", title=_("Votes"),
         words=("votes", "votaciones", "open votes", "my votes", "what votes are there", "mis votaciones",
                "votaciones abiertas", "qué se vota", "how do i vote", "how to vote", "where do i vote", "can i vote",
                "what are we deciding", "what are we voting on", "what is being decided", "what is there to vote on",
                "cómo voto", "cómo se vota", "dónde voto", "puedo votar", "qué estamos decidiendo", "qué se decide",
                "qué votamos"))  # fmt: skip
def list_polls(turn: Turn, rest: str) -> Answered:
    """What is open, the one that ends first at the top."""
    rows = turn.hot.all(
        f"SELECT {polls.COLUMNS} FROM poll WHERE state = 'open' ORDER BY closes_at, id"  # noqa: S608 - constant
    )
    found = [polls.of(row) for row in rows[:PAGE]]
    lines = tuple(_row(turn, poll) for poll in found)
    open_ones: tuple[Text | Items, ...] = (
        (_n("{n} vote is open:", "{n} votes are open:", len(rows)), Items(lines))
        if found
        else (_("No vote is open just now. I write in the group when one begins."),)
    )
    closed, ways = _closed(turn, None, CLOSED)
    over = (_("Over:"), Items(closed)) if closed else ()
    return Reply(View.of(*open_ones, *over, actions=(*(_open(poll) for poll in found), *ways)))


@action("poll.older", right="assembly.result", typed=("older votes", "votaciones anteriores"))
def older(turn: Turn, thing: str, **args: str) -> Answered:
    """What was over before the vote with that number was."""
    poll = polls.find(turn, thing)
    if poll is None or poll.ended_at is None:
        return UNKNOWN
    lines, ways = _closed(turn, poll, PAGE)
    return Reply(View.of(Items(lines), actions=ways) if lines else View.of(_("That was the first one.")))


def _closed(
    turn: Turn, before: Poll | None, most: int
) -> tuple[tuple[tuple[Span, ...], ...], tuple[Act, ...]]:
    """What came of the votes that were over last, newest first; their buttons, and one that leads further back."""
    ended_at, number = (before.ended_at, before.id) if before is not None else (turn.now + 1, 0)
    rows = turn.hot.all(
        f"SELECT {polls.COLUMNS} FROM poll WHERE state NOT IN ('open', 'scheduled')"  # noqa: S608 - constant
        " AND (ended_at < ? OR (ended_at = ? AND id < ?)) ORDER BY ended_at DESC, id DESC LIMIT ?",
        (ended_at, ended_at, number, most + 1),
    )
    found = [polls.of(row) for row in rows[:most]]
    lines = tuple((poll.question, " · ", cards.ended(turn, poll), f" · #{poll.id}") for poll in found)
    further = (Act("poll.older", _("Older votes"), str(found[-1].id)),) if len(rows) > most else ()
    return lines, (*(_open(poll) for poll in found), *further)


def _open(poll: Poll) -> Act:
    return Act("poll.show", _("Open vote #{n}", n=str(poll.id)), str(poll.id))


@action("poll.show", right="assembly.result", typed=("show vote", "ver votación", "results", "resultados"))
def show(turn: Turn, thing: str, **args: str) -> Answered:
    """One vote, for whoever looks."""
    poll = polls.find(turn, thing)
    if poll is None:
        return UNKNOWN
    if poll.state == "closed":
        return Reply(ending.told(turn, poll))
    return Reply(View(tuple(_blocks(turn, poll)), tuple(_acts(turn, poll))))


def _blocks(turn: Turn, poll: Poll) -> Iterator[Block]:
    choices, before = polls.choices(turn, poll), paper.of(turn, poll)
    yield Paragraph((Bold(poll.question), f" · #{poll.id}"))
    yield Items(tuple(paper.row(poll, choice) for choice in choices))
    if not poll.is_open:
        yield Paragraph((cards.ended(turn, poll),))
        return
    yield from cards.figures(turn, poll, choices) if not gate.is_shut(poll) else ()
    yield Paragraph(cards.standing(turn, poll))
    if cards.has_lots(poll):
        yield Paragraph((_(cards.LOTS.text, hash=poll.lot_hash),))
    mine = casting.mine(turn, poll, turn.actor.id)
    if mine is not None:
        yield Paragraph((paper.yours(mine.choice, before) if not poll.is_secret else _("You have voted."),))


def _acts(turn: Turn, poll: Poll) -> Iterator[Act]:
    number = str(poll.id)
    if poll.is_open:
        yield paper.objection(poll) if poll.is_lazy else Act("poll.vote", _("Vote"), number)
        if not poll.is_secret and not gate.is_shut(poll):
            yield Act("poll.who", _("Who chose what"), number)
        if turn.may("assembly.enter"):
            yield Act("poll.enter", _("Enter a vote"), number)
        if turn.may("assembly.close", rights.relate(turn, turn.actor.id, number)):
            yield Act("poll.extend", _("More time"), number)
            if not poll.is_lazy:
                yield Act("poll.close_now", _("Close it now"), number)


@action("poll.who", right="assembly.votes", typed=("who voted", "quién votó"))
def who(turn: Turn, thing: str, **args: str) -> Answered:
    """In the open everybody sees who chose what; hidden until it closes, where that was said (P7, P8)."""
    poll = polls.find(turn, thing)
    if poll is None:
        return UNKNOWN
    found = gate.names(turn, poll)
    if found is None:
        secret = _("That vote is secret. Nobody sees who chose what.")
        return Reply(View.of(secret if poll.is_secret else _("That is hidden until the vote closes.")))
    before, hands = paper.of(turn, poll), _hands(turn, poll)
    rows = tuple(
        (before.said(choice), ": ", _people(turn, people, hands)) for choice, people in found.items()
    )
    return Reply(View.of(poll.question, Items(rows)) if rows else View.of(_("Nobody has voted yet.")))


def _people(turn: Turn, people: Sequence[int], hands: Hands) -> Text:
    shown = sorted(people[:NAMES], key=lambda person: str(names.called(turn, person)))
    named = tuple(_named(turn, person, hands) for person in shown)
    if len(people) > NAMES:
        return _("{names} and {n} more", names=Joined(named, "comma"), n=len(people) - NAMES)
    return Joined(named)


def _named(turn: Turn, person: int, hands: Hands) -> Text:
    """ "Rosa (entered by Olga)", "Sam (through Ana)"."""
    name = names.called(turn, person)
    if person not in hands:
        return name
    said, by = hands[person]
    return Msg(said.text, {"name": name, "by": names.called(turn, by)})


def _hands(turn: Turn, poll: Poll) -> Hands:
    """Whose vote came by another's hand."""
    entered = {person: (_("{name} (entered by {by})"), by) for person, by in roll.entered(turn, poll).items()}
    return entered | {
        person: (_("{name} (through {by})"), by) for person, by in roll.lent(turn, poll).items()
    }


#: How one votes without a button; the second where one can only object.
WRITE = (_("write: vote {number}"), _("write: object {number}"))


# -- the board, and one's own ----------------------------------------------------------------------------


def board(look: Look) -> Sequence[tuple[Span, ...]]:
    """A line for each open poll that hangs in this chat, the one that ends first at the top."""
    return [
        (
            poll.question,
            " · ",
            *cards.standing(look, poll),
            " · ",
            _(WRITE[poll.is_lazy].text, number=str(poll.id)),
        )
        for poll in _here(look)
    ]


def _here(look: Look) -> list[Poll]:
    rows = look.hot.all(
        f"SELECT {_COLUMNS} FROM poll p JOIN poll_chat c ON c.poll_id = p.id"  # noqa: S608 - constants
        " WHERE c.chat_id = ? AND p.state = 'open' ORDER BY p.closes_at, p.id",
        (look.chat.id,),
    )
    return [polls.of(row) for row in rows]


def digest(look: Look) -> list[Line]:
    """What ends within the week, for this chat's summary; its button shows the ballot in private."""
    near = [poll for poll in _here(look) if poll.closes_at <= look.now + 7 * DAY]
    return [(_row(look, poll), reminding.way_in(poll, numbered=True)) for poll in near]


def morning(ground: Ground) -> list[Line]:
    """What ends within two days: for the team."""
    rows = ground.hot.all(
        f"SELECT {polls.COLUMNS} FROM poll WHERE state = 'open' AND closes_at <= ?"  # noqa: S608 - constant
        " ORDER BY closes_at, id",
        (ground.now + 2 * DAY,),
    )
    return [(_row(ground, poll), _open(poll)) for poll in map(polls.of, rows)]


def _row(ground: Ground, poll: Poll) -> tuple[Span, ...]:
    return poll.question, " · ", *cards.standing(ground, poll), f" · #{poll.id}"


def mine(turn: Turn) -> list[Line]:
    """The votes that whoever acts started and that are not over; before them those that wait for them to open."""
    return [*_to_open(turn), *_started(turn)]


def _to_open(turn: Turn) -> Iterator[Line]:
    for poll in tellers.waiting_for(turn, turn.actor.id):
        yield (poll.question, " · ", cards.ended(turn, poll)), tellers.way_in(poll)


def _started(turn: Turn) -> list[Line]:
    rows = turn.hot.all(
        f"SELECT {polls.COLUMNS} FROM poll WHERE made_by = ? AND state IN ('open', 'scheduled')"  # noqa: S608 - constant
        " ORDER BY closes_at, id",
        (turn.actor.id,),
    )
    return [
        (
            (
                Bold(_("You started")),
                ": ",
                poll.question,
                " · ",
                _("until {moment}", moment=polls.until(poll)),
            ),
            _open(poll),
        )
        for poll in map(polls.of, rows)
    ]


COMMANDS = (list_polls,)
DEEDS = (show, who, older)
