"""A closed poll as files: its list of ballots as CSV and JSON, and as BLT where that can say it.

    sam > export vote 12       vote-12.csv, vote-12.json, vote-12.blt: each ballot beside its receipt or its voter

Whoever has such a list can count it again and reads the words of the chat (`talkoot recount`); it comes in private, in
the reader's language. Before a poll has closed there is none, for anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count

from bot.contract.views import Paper, View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action, names
from bot.talk.furniture import Answered
from bot.words import Reader, say
from flows.assembly import polls
from flows.assembly.closing import results
from flows.assembly.polls import Poll
from flows.assembly.published import Line, Published
from flows.assembly.published.writing import write_csv, write_json
from flows.assembly.seeing import gate
from flows.assembly.tally import blt

#: What no vote can say in BLT: a time poll's "maybe" is no number that others count by.
NOT_IN_BLT = frozenset(("single", "approval", "yesno", "consent", "lazy", "times"))


@action("poll.export", right="assembly.votes", typed=("export vote", "exportar votación"))
def export(turn: Turn, thing: str, **args: str) -> Answered:
    """All ballots of a closed poll, as files in private."""
    poll = polls.find(turn, thing)
    if poll is None:
        return Toast(_("I know no vote with that number."))
    if (list_ := published(turn, poll)) is None:
        return Toast(_("That vote is not over. Its ballots come when it has closed."))
    turn.audit("poll.exported", f"poll:{poll.id}")
    said = _(
        "Every ballot of “{question}”. Whoever has this list can count it again.", question=poll.question
    )
    return Reply(View.of(said, *papers(list_)), Toast(_("I wrote to you in private.")))


def papers(list_: Published) -> Iterator[Paper]:
    """The files."""
    name = f"vote-{list_.poll}"
    yield Paper(f"{name}.csv", write_csv(list_))
    yield Paper(f"{name}.json", write_json(list_))
    if list_.rules.method not in NOT_IN_BLT:
        election = blt.Election(list_.options, list_.question, list_.rules, list_.ballots)
        yield Paper(f"{name}.blt", blt.write(election))


def published(turn: Turn, poll: Poll) -> Published | None:
    """The list as whoever acts may read it; None before it has closed."""
    cast = gate.cast(turn, poll)
    if cast is None or poll.ended_at is None:
        return None
    zone, choices = turn.community.zone, polls.choices(turn, poll)
    reader = Reader(turn.actor.language or turn.community.languages[0], zone, turn.now)
    return Published(
        poll=poll.id,
        question=poll.question,
        rules=polls.rules(poll, len(choices)),
        options=tuple(choice.published or say(choice.label, reader) for choice in choices),
        eligible=poll.eligible,
        known=poll.known,
        joined=poll.joined,
        notice=results.notice(poll),
        entered=poll.entered,
        delegated=poll.lent,
        mode=poll.mode,
        hash=poll.lot_hash,
        secret=poll.lot_secret,
        lines=tuple(_lines(turn, cast, reader)),
        closed=datetime.fromtimestamp(poll.ended_at, zone).isoformat(timespec="seconds"),
        language=reader.language,
        zone=zone.key,
    )


def _lines(turn: Turn, cast: Sequence[gate.Cast], reader: Reader) -> Iterator[Line]:
    """Each ballot by its receipt, or its voter's name; equal names are told apart by what they say, not by time."""
    taken = set[str]()
    for one in cast:
        called = _called(turn, one, reader)
        alike = (called if n == 1 else f"{called} ({n})" for n in count(1))
        receipt = next(name for name in alike if name not in taken)
        taken.add(receipt)
        yield Line(receipt, one.said, one.reason, _hand(turn, one, reader))


def _hand(turn: Turn, one: gate.Cast, reader: Reader) -> str:
    """ "through Ana", "entered by Olga"; "" for a vote of one's own hand."""
    if one.via is not None:
        return say(_("through {by}", by=names.called(turn, one.via)), reader)
    if one.entered_by is not None:
        return say(_("entered by {by}", by=names.called(turn, one.entered_by)), reader)
    return ""


def _called(turn: Turn, one: gate.Cast, reader: Reader) -> str:
    if one.receipt:
        return one.receipt
    return say(names.NEIGHBOUR if one.person_id is None else names.called(turn, one.person_id), reader)


DEEDS = (export,)
