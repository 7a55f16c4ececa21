"""What hangs in the chats of a poll: the question, how it stands as far as anybody may know, and the ways to vote.

    Move the pantry to Fridays?
    yes 5 · no 2 · abstain 1
    8 of 84 voted, 12 more needed · until Sun 29 Nov, 8:00 PM
    [yes] [no] [abstain]

Where a tap says nothing (a ranking) or must not be seen (in secret), one button leads to the paper in private. When it
closes the post says in one line what came of it, at once: an edit needs no room in the group's hour, the whole result
a post of its own, which may have to wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Block, Bold, Items, Paragraph, Span, View
from bot.contract.words import Joined, Text, _, _n
from bot.talk import Look, card
from bot.talk.base import Ground
from flows.assembly import polls, wording
from flows.assembly.closing import results
from flows.assembly.opening import roll
from flows.assembly.polls import Choice, Poll
from flows.assembly.sealing import tellers
from flows.assembly.seeing import gate
from flows.assembly.tally import lots
from flows.assembly.voting import paper


def _opens_by_day(look: Look, subject: str) -> bool:
    """A poll's opening makes a sound (rule 12), but never at night."""
    return _is_open(look, subject) and look.groups_awake(look.now) <= look.now


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
        return View.of(Paragraph((poll.question, " · ", ended(look, poll))), silent=True)
    choices = polls.choices(look, poll)
    blocks = (
        Paragraph((Bold(poll.question),)),
        *figures(look, poll, choices),
        Paragraph(standing(look, poll)),
        *_promise(look, poll),
    )
    return View(blocks, ways(poll, choices))


SECRET_LAZY = _("Nobody sees who objects; the reason is told.")
ENDED = {
    "void": _("was called off"),
    "scheduled": _("has not begun yet"),
    "unopened": _("could not be opened"),
}


def ended(ground: Ground, poll: Poll) -> Text:
    """Why nobody votes there now: what came of it, as soon as that is known."""
    if poll.state == "closed":
        return next(wording.verdict(results.result_of(ground, poll)))
    return tellers.waits(ground, poll) if poll.state == "waiting" else ENDED[poll.state]


def figures(ground: Ground, poll: Poll, choices: Sequence[Choice]) -> tuple[Block, ...]:
    """What can be chosen, and how it stands, if anybody may know."""
    if poll.is_lazy:
        return (
            Paragraph((_("It goes ahead unless somebody objects. One objection, with a reason, stops it."),)),
        )
    votes = gate.interim(ground, poll, choices)
    if poll.method == "consent":
        return (Items(tuple(_meant(choice, votes) for choice in choices)),)
    rows: list[Text] = [
        choice.label if votes is None else Joined((choice.label, str(votes[at])), "space")
        for at, choice in enumerate(choices)
    ]
    return (Paragraph((Joined(tuple(rows), "dot"),)),)


def _meant(choice: Choice, votes: Sequence[int] | None) -> tuple[Span, ...]:
    """ "agree 3: I am for it"."""
    said = choice.label if votes is None else Joined((choice.label, str(votes[choice.number - 1])), "space")
    return (said, ": ", paper.MEANS[choice.key])


def _promise(ground: Ground, poll: Poll) -> tuple[Paragraph, ...]:
    """What nobody sees before it closes, and what lots are drawn from (P13)."""
    said: list[Span] = []
    if poll.is_sealed:
        who = tellers.openers(ground, poll)
        said.append(_("Sealed: nobody sees who chose what. After it closes, {names} open it.", names=who))
    elif poll.is_secret:
        said.append(
            SECRET_LAZY if poll.is_lazy else _("Secret: nobody sees who chose what, nor how it stands.")
        )
    elif poll.hidden:
        said.append(_("How it stands is hidden until it closes."))
    if has_lots(poll):
        said += [" "] * bool(said) + [_(LOTS.text, hash=poll.lot_hash[: lots.BEGINNING])]
    return (Paragraph(tuple(said)),) if said else ()


LOTS = _("Lots: {hash}")


def has_lots(poll: Poll) -> bool:
    """Whether a lot may be drawn in it."""
    return '"tie":"lot"' in poll.rules or poll.method in ("irv", "stv")


def standing(ground: Ground, poll: Poll) -> tuple[Span, ...]:
    """How many voted, how many more it needs, until when."""
    now = roll.standing(ground, poll)
    if poll.is_lazy:
        can = _n("{n} person can object", "{n} people can object", now.eligible)
        return (can, " · ", _("until {moment}", moment=polls.until(poll)))
    parts: list[Text] = [_("{voted} of {eligible} voted", voted=now.voted, eligible=now.eligible)]
    if now.lent:
        parts.append(_n("{n} of them by delegation", "{n} of them by delegation", now.lent))
    if now.since:
        parts.append(_n("{n} came since it opened", "{n} came since it opened", now.since))
    needed = polls.rules(poll, 4).quorum.needed(poll.known) - now.voted
    if needed > 0:
        parts.append(_n("{n} more needed", "{n} more needed", needed))
    return (Joined(tuple(parts), "comma"), " · ", _("until {moment}", moment=polls.until(poll)))


def ways(poll: Poll, choices: Sequence[Choice]) -> tuple[Act, ...]:
    """A button for each choice where a tap is a ballot that anybody may see; else one that leads to the paper."""
    if not poll.is_lazy and (poll.is_secret or poll.hidden or not paper.is_tapped(poll)):
        return (Act("poll.vote", _("Vote"), str(poll.id)),)
    return paper.acts(poll, choices)


CARDS = (draw_poll,)
