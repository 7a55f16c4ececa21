"""The paper in private. Where one tap cannot say it, it is filled in: an order, points, times (P3, P16).

    sam > vote 12
    hub < Where do we meet?  a. Hall  b. Park  c. Library. Tap them best first …   [Hall] [Park] [Library]
    sam   taps [Park], then [Hall], then [Done]
    hub < Your vote: Park > Hall.

The same may be written in one message ("b > a = c", "hall 5, park 3"). What does not fit is said, and nothing is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.contract.views import Option, View
from bot.contract.words import Msg, Text, _
from bot.talk import Answer, Ear, Ending, Invalid, Reply, Talk, Toast, flow
from bot.talk.furniture import Answered
from flows.assembly import polls
from flows.assembly.polls import Poll
from flows.assembly.tally import ballots
from flows.assembly.tally.rules import FORMS, MAYBE, SURE
from flows.assembly.voting import casting, paper, spoken, voting
from flows.assembly.voting.paper import Paper

#: More points than so many for one choice are no buttons: they are written.
TAPPED = 10
RANK = _("Tap them best first; a second tap takes one back. Or write it: {example}")
WRITE = _("Write it in one message: {example}")


@flow("poll.paper", title=_("Vote"), right="assembly.vote", hidden=True, plain=True)
def see_paper(talk: Talk) -> Ending:
    """The paper, wherever somebody asked for it; filled in where a tap on it would say nothing."""
    poll = polls.find(talk, talk.params.get("words", ""))
    if poll is None:
        return talk.end(voting.UNKNOWN.text)
    if not casting.is_voting(talk, poll):
        return talk.end(voting.closed(poll).text)
    before, shown = paper.of(talk, poll), paper.show(talk, poll)
    if paper.is_tapped(poll):
        return talk.end(shown, about=f"poll:{poll.id}")
    choice = _fill_in(talk, poll, before, shown)
    return ended(talk, poll, voting.cast(talk, poll, before, choice))


def ended(talk: Talk, poll: Poll, answer: Answered) -> Ending:
    """What came of a ballot that a conversation cast."""
    about = f"poll:{poll.id}"
    if isinstance(answer, Toast):
        return talk.end(answer.text, about=about)
    if isinstance(answer, Reply) and answer.view is not None:
        return talk.end(answer.view, about=about)
    return talk.end(voting.STOPPED if poll.is_lazy else _("You can change it until it closes."), about=about)


def _fill_in(talk: Talk, poll: Poll, before: Paper, shown: View) -> str:
    """The ballot, as the tally writes it."""
    if FORMS[poll.method] == "ranks":
        options = [Option(choice.key, choice.label) for choice in before.choices]
        asked = shown.plus(_(RANK.text, example=spoken.example(before.slip)))
        return talk.rank("order", asked, options, _reader(before), shown=before.said)
    asked = shown.plus(_(WRITE.text, example=spoken.example(before.slip)))
    one_by_one = (
        None if FORMS[poll.method] == "some" or before.slip.rules.most_points > TAPPED else _("One by one")
    )
    if one_by_one is None:
        return talk.ask("ballot", asked, Written(before))
    written = talk.ask("points", asked, Written(before), skip=one_by_one)
    return _one_by_one(talk, poll, before) if written is None else written


def _one_by_one(talk: Talk, poll: Poll, before: Paper) -> str:
    """Each choice by itself; dots as long as there are any."""
    left, marks = before.slip.rules.most_points, list[tuple[int, int]]()
    for choice in before.choices:
        if poll.method == "dots" and not left:
            break
        options = TIMES if poll.method == "times" else [Option(str(n), str(n)) for n in range(left + 1)]
        given = int(talk.choose("each", _asked(poll, choice.label, left), options, about=choice.key))
        left -= given if poll.method == "dots" else 0
        if given or poll.method == "times":
            marks.append((choice.number - 1, given))
    return ballots.write(tuple(marks), before.slip.rules)


TIMES = (Option(str(SURE), _("Yes")), Option(str(MAYBE), _("Maybe")), Option("0", _("No")))


def _asked(poll: Poll, label: Text, left: int) -> Msg:
    if poll.method == "times":
        return _("Does {time} suit you?", time=label)
    if poll.method == "dots":
        return _("How many dots for “{choice}”? You have {left}.", choice=label, left=left)
    return _("How many points for “{choice}”, 0 to {most}?", choice=label, most=left)


def _reader(before: Paper) -> Callable[[str], str | Msg]:
    return lambda said: spoken.read_ballot(said, before.slip)


@dataclass(frozen=True)
class Written:
    """A ballot in words, all of it; the value is as the tally writes it."""

    before: Paper
    options = ()

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        found = spoken.read_ballot(answer.text, self.before.slip)
        return Invalid(found) if isinstance(found, Msg) else found

    def dump(self, value: str) -> Any:
        return value

    def load(self, stored: Any) -> str:
        return str(stored)

    def show(self, value: str) -> Text:
        return self.before.said(value)


TALKS = (see_paper,)
