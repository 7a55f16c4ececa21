"""The choices of an open poll change: one more is free, one less tells those who chose it (P14).

    sam > add choice 12 Library        on the card at once, with a letter of its own
    sam > drop choice 12b              "3 people chose it; they are told." … their other choices stay

In secret nobody knows who chose what: everybody who took part is told, and a ballot that says nothing any more stays
as one that says nothing. Sealed ballots cannot be read, so there nothing is dropped once somebody has voted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from bot.contract.views import Kind, View
from bot.contract.words import Msg, _, _n
from bot.store import cards
from bot.talk import Answer, Ear, Ending, HandOver, Invalid, Talk, Toast, Turn, action, flow
from bot.talk.furniture import Answered, Reply
from flows.assembly import polls, rights
from flows.assembly.opening import fields
from flows.assembly.opening.kinds import WAYS
from flows.assembly.polls import LETTERS, Choice, Poll
from flows.assembly.seeing import gate
from flows.assembly.tally import Broken, Marks, ballots
from flows.assembly.tally.rules import Rules
from flows.assembly.voting import proxies
from flows.assembly.voting.paper import acts
from flows.assembly.voting.voting import OVER, UNKNOWN

KINDS = (Kind("poll.changed", "repeat", asked=False, holds=True),)
FIXED = Toast(_("The choices of that vote are always the same."))


@action("poll.add", right="assembly.close", typed=("add choice", "añadir opción"), more="words")
def add(turn: Turn, thing: str, **args: str) -> Answered:
    """One more."""
    poll, said = polls.find(turn, thing), " ".join(args.get("words", "").split())
    if poll is None or not WAYS[poll.method].options:
        return UNKNOWN if poll is None else FIXED
    if poll.state not in ("open", "scheduled"):
        return OVER
    label = _stored(turn, poll, said)
    if isinstance(label, Invalid):
        return Reply(View.of(label.reason))
    there = polls.choices(turn, poll)
    known: Iterable[str] = (choice.stored for choice in there)
    wrong = fields.wrong_options([*known, label])
    if wrong is None and not _add(turn, poll, label, len(there) + 1):
        wrong = _("There are no letters left for another choice.")
    if wrong is not None:
        return Reply(View.of(wrong))
    return Toast(_("Added: {choice}.", choice=polls.called(poll.method, label)))


def _stored(turn: Turn, poll: Poll, said: str) -> str | Invalid:
    """How it is stored; a time as a moment."""
    if poll.method != "times":
        return (
            said
            if said
            else Invalid(_("Please write the choice after it, for example: add choice 12 Library"))
        )
    zone = turn.community.zone
    ear = Ear(datetime.fromtimestamp(turn.said_at, zone), turn.actor.language or "en")
    return fields.TimeOption(zone).parse(Answer(said), ear)


def _add(turn: Turn, poll: Poll, label: str, number: int) -> bool:
    """The next letter that no choice ever had; False without one."""
    row = turn.hot.one("SELECT count(*) FROM poll_option WHERE poll_id = ?", (poll.id,))
    used = int(row[0]) if row else 0
    if used >= len(LETTERS):
        return False
    turn.hot.insert("poll_option", poll_id=poll.id, number=number, key=LETTERS[used], label=label)
    turn.audit("poll.choice_added", f"poll:{poll.id}")
    cards.redraw(turn.hot, "poll", str(poll.id), turn.now)
    return True


@action("poll.drop", right="assembly.close", typed=("drop choice", "quitar opción"))
def drop_one(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked back first."""
    return HandOver("poll.less", {"words": thing})


@flow("poll.less", title=_("Drop a choice"), right="assembly.vote", hidden=True)
def less(talk: Talk) -> Ending:
    """One less; whoever chose it is told."""
    thing = talk.params.get("words", "")
    poll = polls.find(talk, thing)
    if poll is None or not poll.is_open:
        return talk.end(OVER.text)
    if not talk.may("assembly.close", rights.relate(talk, talk.actor.id, str(poll.id))):
        return talk.end(_("Only who started it or the team can do that. Ask one of them."))
    there = polls.choices(talk, poll)
    gone = next((choice for choice in there if choice.key == polls.letter(thing)), None)
    refused = _fixed(talk, poll, there, gone)
    if gone is None or refused is not None:
        return talk.end(refused or FIXED.text)
    asked = View.of(_("Drop “{choice}”?", choice=gone.label), _told(talk, poll, gone, len(there)))
    if not talk.confirm("drop", asked, yes=_("Yes, drop it")):
        return talk.end(_("It stays a choice."))
    drop(talk, poll, gone, len(there))
    return talk.end(_done(poll), about=f"poll:{poll.id}")


def _done(poll: Poll) -> Msg:
    """Whom I told."""
    if poll.is_secret:
        return _("It is no longer a choice. I told everybody who voted.")
    return _("It is no longer a choice. I told whoever chose it.")


def _told(turn: Turn, poll: Poll, gone: Choice, options: int) -> Msg:
    """Who will hear of it: how many chose it, unless nobody may know how it stands (P8)."""
    people = len(_concerned(turn, poll, gone, options))
    if not poll.is_secret:
        if gate.is_shut(poll):
            return _("Whoever chose it is told.")
        told = _n("{n} person chose it and is told.", "{n} people chose it and are told.", people)
        return told if people else _("Nobody chose it so far.")
    told = _n("{n} person voted and is told.", "{n} people voted and are told.", people)
    return told if people else _("Nobody has voted yet.")


def _fixed(turn: Turn, poll: Poll, there: tuple[Choice, ...], gone: Choice | None) -> Msg | None:
    """Why nothing can be dropped there."""
    if gone is None or not gone.stored or gone.stored == polls.KEEP_TALKING:
        return _("Please write which one, for example: drop choice 12b")
    if sum(choice.stored != polls.KEEP_TALKING for choice in there) <= 2:
        return _("Two choices must stay. You can call the vote off instead.")
    if poll.is_sealed and _who_voted(turn, poll):
        return _("The votes are sealed, so you can't drop a choice any more. You can call the vote off.")
    return None


def _who_voted(turn: Turn, poll: Poll) -> list[int]:
    rows = turn.hot.all(
        "SELECT person_id FROM poll_roll WHERE poll_id = ? AND voted AND person_id IS NOT NULL ORDER BY id",
        (poll.id,),
    )
    return [row[0] for row in rows]


def _concerned(turn: Turn, poll: Poll, gone: Choice, options: int) -> list[int]:
    """Whose ballots name it; in secret whoever took part."""
    if poll.is_secret:
        return _who_voted(turn, poll)
    rules = polls.rules(poll, options)
    rows = turn.hot.all("SELECT person_id, choice FROM poll_ballot WHERE poll_id = ?", (poll.id,))
    return [
        person
        for person, text in rows
        if person and _names(ballots.read(text, rules), gone.number - 1, rules)
    ]


def _names(marks: Marks, option: int, rules: Rules) -> bool:
    return ballots.without({marks: 1}, (option,), rules) != {marks: 1}


def drop(turn: Turn, poll: Poll, gone: Choice, options: int) -> None:
    """Take a choice off every ballot and tell whom it concerns; what says nothing any more goes, if not in secret."""
    concerned = _concerned(turn, poll, gone, options)
    before = polls.rules(poll, options)
    turn.hot.run("UPDATE poll_option SET number = 0 WHERE poll_id = ? AND key = ?", (poll.id, gone.key))
    turn.hot.run(
        "UPDATE poll_option SET number = number - 1 WHERE poll_id = ? AND number > ?", (poll.id, gone.number)
    )
    _lower_default(turn, poll, gone.number)
    changed = polls.get(turn, poll.id)
    assert changed is not None
    after = polls.rules(changed, options - 1)
    for (text,) in turn.hot.all("SELECT DISTINCT choice FROM poll_ballot WHERE poll_id = ?", (poll.id,)):
        _rewrite(turn, poll, text, _moved(ballots.read(text, before), gone.number - 1, before, after))
    turn.hot.run(
        "UPDATE poll_ballot SET choice = substr(choice, 2) WHERE poll_id = ? AND choice LIKE '~%'", (poll.id,)
    )
    if not poll.is_secret:
        _count_anew(turn, poll)
    for person in concerned:
        proxies.settle(turn, changed, person)
    turn.audit("poll.choice_dropped", f"poll:{poll.id}")
    cards.redraw(turn.hot, "poll", str(poll.id), turn.now)
    _tell(turn, changed, gone, concerned)


def _count_anew(turn: Turn, poll: Poll) -> None:
    """The running counts; a secret vote has none."""
    turn.hot.run("DELETE FROM poll_count WHERE poll_id = ?", (poll.id,))
    turn.hot.run(
        "INSERT INTO poll_count (poll_id, choice, n) SELECT poll_id, choice, count(*) FROM poll_ballot"
        " WHERE poll_id = ? GROUP BY poll_id, choice",
        (poll.id,),
    )


def _lower_default(turn: Turn, poll: Poll, number: int) -> None:
    """ "Keep talking" stands one place further up."""
    said = json.loads(poll.rules)
    if said.get("default", 0) > number:
        said["default"] -= 1
        turn.hot.run("UPDATE poll SET rules = ? WHERE id = ?", (polls.written(said), poll.id))


def _moved(marks: Marks, gone: int, before: Rules, after: Rules) -> str | None:
    """The text of a ballot without an option, those behind it moved up; None if it says nothing any more."""
    (left,) = ballots.without({marks: 1}, (gone,), before)
    if before.method in ("score", "dots", "times"):
        up: Marks = tuple((option - (option > gone), points) for option, points in left)
    else:
        up = tuple(tuple(option - (option > gone) for option in rank) for rank in left if rank)
    if marks and not up:
        return None
    try:
        text = ballots.write(up, after)
        ballots.read(text, after)
    except Broken:
        return None
    return text


def _rewrite(turn: Turn, poll: Poll, before: str, after: str | None) -> None:
    """All ballots that say the same; what was rewritten is marked until all are, for numbers move.

    In secret none goes: whoever took part has a ballot, and nobody can tell whose that was.
    """
    if after is not None or poll.is_secret:
        turn.hot.run(
            "UPDATE poll_ballot SET choice = ? WHERE poll_id = ? AND choice = ?",
            (f"~{after or ''}", poll.id, before),
        )
        return
    turn.hot.run(
        "UPDATE poll_roll SET voted = ? WHERE poll_id = ? AND person_id IN"
        " (SELECT person_id FROM poll_ballot WHERE poll_id = ? AND choice = ?)",
        (False, poll.id, poll.id, before),
    )
    turn.hot.run("DELETE FROM poll_ballot WHERE poll_id = ? AND choice = ?", (poll.id, before))


def _tell(turn: Turn, poll: Poll, gone: Choice, people: list[int]) -> None:
    said = (
        _("“{choice}” is no longer a choice in “{question}”. If you chose it, please vote again.",
          choice=gone.label, question=poll.question)
        if poll.is_secret
        else _("“{choice}” is no longer a choice in “{question}”. Please look whether your vote is still right.",
               choice=gone.label, question=poll.question)
    )  # fmt: skip
    for person in people:
        turn.tell(person, View.of(said, actions=acts(poll, polls.choices(turn, poll))), "poll.changed",
                  about=f"poll:{poll.id}")  # fmt: skip


DEEDS = (add, drop_one)
TALKS = (less,)
