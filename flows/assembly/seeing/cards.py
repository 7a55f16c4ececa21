"""What hangs in the chats of a poll: the question, how it stands as far as anybody may know, and the ways to vote.

Move the pantry to Fridays?
yes 5 · no 2 · abstain 1
8 of 84 voted, 12 more needed · until Sun 29 Nov, 8:00 PM
[yes] [no] [abstain]
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Bold, Paragraph, Span, View
from bot.contract.words import Joined, Text, _, _n
from bot.talk import Look, card
from bot.talk.base import Ground
from flows.assembly import polls
from flows.assembly.opening import roll
from flows.assembly.polls import Choice, Poll
from flows.assembly.seeing import gate

#: Characters of an option on its button.
FITS = 20


def _opens_by_day(look: Look, subject: str) -> bool:
    """A poll's opening makes a sound (rule 12), but never at night."""
    poll = polls.get(look, int(subject))
    return poll is not None and poll.is_open and look.groups_awake(look.now) <= look.now


def _is_open(look: Look, subject: str) -> bool:
    """It has a post of its own: what stands on a board cannot be voted on."""
    poll = polls.get(look, int(subject))
    return poll is not None and poll.is_open


@card("poll", purpose="assembly", loud=_opens_by_day, urgent=_is_open)
def draw_poll(look: Look, subject: str) -> View | None:
    """One poll, wherever it hangs."""
    poll = polls.get(look, int(subject))
    if poll is None or poll.state == "scheduled":
        return None
    if not poll.is_open:
        ended = _("is over") if poll.state == "closed" else _("was called off")
        return View.of(Paragraph((poll.question, " · ", ended)), silent=True)
    choices = polls.choices(look, poll)
    lines = [
        Paragraph((Bold(poll.question),)),
        *figures(look, poll, choices),
        Paragraph(standing(look, poll)),
    ]
    return View(tuple(lines), ways(poll, choices))


def figures(ground: Ground, poll: Poll, choices: Sequence[Choice]) -> list[Paragraph]:
    """How it stands, if anybody may know."""
    votes = gate.interim(ground, poll, choices)
    if votes is None:
        return [Paragraph((_("The result is hidden until it closes."),))]
    rows: list[Text] = [
        Joined((choice.label, str(n)), "space") for choice, n in zip(choices, votes, strict=True)
    ]
    return [Paragraph((Joined(tuple(rows), "dot"),))]


def standing(ground: Ground, poll: Poll) -> tuple[Span, ...]:
    """How many voted, how many more it needs, until when."""
    now = roll.standing(ground, poll)
    parts: list[Text] = [_("{voted} of {eligible} voted", voted=now.voted, eligible=now.eligible)]
    needed = polls.rules(poll, 4).quorum.needed(poll.known) - now.voted
    if needed > 0:
        parts.append(_n("{n} more needed", "{n} more needed", needed))
    return (Joined(tuple(parts), "comma"), " · ", _("until {moment}", moment=polls.until(poll)))


def ways(poll: Poll, choices: Sequence[Choice]) -> tuple[Act, ...]:
    """A button for each choice."""
    return tuple(
        Act("poll.vote", _short(choice.label), str(poll.id), {"o": choice.key}) for choice in choices
    )


def _short(label: Text) -> Text:
    return label if not isinstance(label, str) or len(label) <= FITS else f"{label[: FITS - 1].rstrip()}…"


CARDS = (draw_poll,)
