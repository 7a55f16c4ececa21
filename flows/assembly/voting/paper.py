"""The ballot paper, in private: what is asked, what can be chosen, how to say it, who could know.

sam > vote 12      Where do we meet?  a. Hall  b. Park  c. Library     [Hall] [Park] [Library]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.contract.views import Act, Ballot, Block, Bold, ByReaders, Items, Paragraph, Span, View
from bot.contract.words import Msg, Text, _
from bot.talk import Turn, names
from bot.talk.base import Ground
from bot.words import Reader, say
from flows.assembly import polls
from flows.assembly.delegating import holding
from flows.assembly.opening import roll
from flows.assembly.polls import Choice, Poll
from flows.assembly.result import LAZY
from flows.assembly.sealing import tellers
from flows.assembly.tally.rules import FORMS
from flows.assembly.voting import casting, spoken
from flows.assembly.voting.spoken import Slip

#: Characters of a choice on its button.
FITS = 20
#: Buttons of one message (rule 5).
ROOM = 4
LEND = _("Let another vote")
#: Under so many ballots a secret one is none.
FEW = 5
#: What the choices of a consent ballot mean, by their letter.
MEANS: Mapping[str, Msg] = {
    "a": _("I am for it"), "b": _("I have doubts, and can live with it"), "c": _("not for me, and I don't stop it"),
    "d": _("it would harm us; say why"), "e": _("not ripe yet"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paper:
    """What lies before a voter: the choices, and what a ballot can say of them."""

    choices: Sequence[Choice]
    slip: Slip

    def said(self, choice: str) -> Text:
        """A ballot in words."""
        labels = [one.label for one in self.choices]
        return spoken.shown(choice, self.slip, labels) if choice else _("nothing of these")


def of(turn: Turn, poll: Poll) -> Paper:
    """The paper of whoever acts."""
    choices = polls.choices(turn, poll)
    zone = ZoneInfo(turn.actor.zone) if turn.actor.zone else turn.community.zone
    own, *others = (
        [say(choice.label, Reader(tongue, zone, turn.now)) for choice in choices]
        for tongue in dict.fromkeys((language(turn), *turn.community.languages, *BOTH))
    )
    return Paper(
        choices, Slip(polls.rules(poll, len(choices)), own, [choice.key for choice in choices], others)
    )


#: Of the choices that a kind of vote brings, both languages are understood everywhere.
BOTH = ("en", "es")


def language(turn: Turn) -> str:
    """In which language they read it."""
    return turn.actor.language or turn.community.languages[0]


def show(turn: Turn, poll: Poll) -> View:
    """The paper of whoever acts."""
    paper = of(turn, poll)
    return View(
        tuple(_blocks(turn, poll, paper)),
        (*acts(poll, paper.choices), *_lend(turn, poll, len(paper.choices))),
    )


def _lend(turn: Turn, poll: Poll, choices: int) -> tuple[Act, ...]:
    """A way to let somebody else vote, where there is room for one more button."""
    if choices >= ROOM or not holding.is_lent(poll) or not holding.most(turn):
        return ()
    if holding.of(turn, poll, turn.actor.id) is not None or not roll.has_not_voted(turn, poll, turn.actor.id):
        return ()
    return (Act("poll.lend", LEND, str(poll.id)),)


def _blocks(turn: Turn, poll: Poll, paper: Paper) -> Iterator[Block]:
    yield Paragraph((Bold(poll.question),))
    tapped = is_tapped(poll)
    rows = tuple(row(poll, choice) if tapped else (choice.label,) for choice in paper.choices)
    yield Items(rows, numbered=not tapped)
    if poll.is_secret:
        yield from secrecy(turn, poll)
    mine = casting.mine(turn, poll, turn.actor.id)
    if mine is not None and not poll.is_secret:
        yield Paragraph((yours(mine.choice, paper),))
    elif mine is not None:
        yield Paragraph((_("Your vote is in. What you say now counts instead."),))
    if mine is not None:
        yield from _by_another(turn, poll)
    elif (one := holding.of(turn, poll, turn.actor.id)) is not None:
        yield Paragraph(
            (_("{name} votes for you here, unless you do.", name=names.called(turn, one.holder)),)
        )


def _by_another(turn: Turn, poll: Poll) -> Iterator[Block]:
    """Whose hand it was, if not theirs."""
    said = (
        (roll.entered(turn, poll), _("{name} entered it for you.")),
        (roll.lent(turn, poll), _("{name} voted for you; what you say now counts instead.")),
    )
    for hands, text in said:
        if (by := hands.get(turn.actor.id)) is not None:
            yield Paragraph((Msg(text.text, {"name": names.called(turn, by)}),))


def row(poll: Poll, choice: Choice) -> tuple[Span, ...]:
    """ "b. Park"."""
    parts: tuple[Span, ...] = (f"{choice.key}. ", choice.label)
    return (*parts, ": ", MEANS[choice.key]) if poll.method == "consent" else parts


#: Who could know, by the kind of poll.
KNOWS: Mapping[str, Msg] = {
    "secret": _(
        "Nobody here sees what you choose, nor how it stands. Until it closes, whoever runs me could."
    ),
    "sealed": _(
        "Nobody here sees what you choose. After it closes, {names} open all votes at once. Until then whoever runs me"
        " and has my key could know, from what comes in or with the vote's key."
    ),
}


def secrecy(ground: Ground, poll: Poll) -> tuple[Paragraph, ...]:
    """Who could know, said before anybody votes."""
    knows = KNOWS[poll.mode]
    return (
        Paragraph((_(knows.text, names=tellers.openers(ground, poll)) if poll.is_sealed else knows,)),
        Paragraph(
            (ByReaders("", _("Whoever runs this app's servers can read what you tap or write here.")),)
        ),
        Paragraph((_("If fewer than {few} vote, or all choose the same, it is not secret.", few=FEW),)),
    )


def yours(choice: str, paper: Paper) -> Msg:
    """A ballot, said back to whoever cast it."""
    return _("Your vote: {choice}.", choice=paper.said(choice))


def marked(choice: str, paper: Paper) -> Msg:
    """What is marked now, where a ballot is made tap by tap."""
    return _("Marked now: {choice}.", choice=paper.said(choice))


def acts(poll: Poll, choices: Sequence[Choice]) -> tuple[Act, ...]:
    """A button for each choice, where one tap says something."""
    if poll.is_lazy:
        return (objection(poll),)
    return tuple(act(poll, choice) for choice in choices) if is_tapped(poll) else ()


def objection(poll: Poll) -> Act:
    """Where there is nothing else to say; it asks for the reason."""
    return Act("poll.object", LAZY[0], str(poll.id))


def is_tapped(poll: Poll) -> bool:
    """Whether a tap on a choice is a ballot: one, or several one by one (not sealed: nobody reads what was before)."""
    form = FORMS[poll.method]
    return form == "one" or (form == "some" and '"least"' not in poll.rules and not poll.is_sealed)


def act(poll: Poll, choice: Choice) -> Act:
    label = choice.label
    if isinstance(label, str) and len(label) > FITS:
        label = f"{label[: FITS - 1].rstrip()}…"
    return Act("poll.vote", label, str(poll.id), {"o": choice.key}, _taken(poll))


def _taken(poll: Poll) -> Ballot:
    """A platform's poll shows who chose what, and its reactions are encrypted nowhere: for open votes only (P16)."""
    if poll.is_secret:
        return "words"
    return "some" if FORMS[poll.method] == "some" else "one"
