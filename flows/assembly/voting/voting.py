"""Voting by a tap or in words, and taking it back.

sam taps [Park]          "Your vote: Park."
sam > vote 12b           the same, by its letter          sam > vote 12 park      by its words
sam > vote 12            the paper: what can be chosen, how to say it, who could know
sam > take back vote 12
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.contract.views import Act, Kind, View
from bot.contract.words import Msg, _
from bot.talk import HandOver, Reply, Toast, Turn, action, asked, names
from bot.talk.furniture import Answered
from flows.assembly import polls
from flows.assembly.delegating import holding
from flows.assembly.opening import roll
from flows.assembly.polls import Poll
from flows.assembly.sealing import urn
from flows.assembly.tally import ballots
from flows.assembly.tally.rules import BLOCK, FORMS, OBJECT, Method
from flows.assembly.voting import callers, casting, paper, proxies, receipts, spoken
from flows.assembly.voting.paper import Paper

#: What is said about a secret ballot: its words are kept until they are delivered, and no longer.
KINDS = (Kind("poll.receipt", "repeat", fleeting=True),)
UNKNOWN = Toast(_("I know no vote with that number."))
OVER = Toast(_("That vote is over."))
NOT_YET = Toast(_("That vote has not begun yet."))
APART = Toast(_("That vote is for those who were here when it began."))
LOST = Toast(_("Nobody can vote there now: the key that would open the votes is gone. The team knows."))
REFUSED: Mapping[casting.Code, Toast] = {"over": OVER, "apart": APART, "lost": LOST}
IN_PRIVATE = Toast(_("That vote is secret: please write it to me in private."))


STOPPED = _("You object, so it is stopped. I say so where it hung.")
#: The ballots that need a reason.
REASONED: Mapping[Method, str] = {"consent": str(BLOCK + 1), "lazy": str(OBJECT + 1)}
#: Of a button's arguments: the letters are all that is chosen now, whatever was before (a poll says it so).
ALL = "all"


def is_ballot(turn: Turn, thing: str, args: Mapping[str, str], words: str) -> bool:
    """Whether these words, under a paper that lies before somebody, are a ballot: "park"."""
    poll = polls.find(turn, thing) if "o" in args else None
    if poll is None or not casting.is_voting(turn, poll):
        return False
    return isinstance(spoken.read_ballot(words, paper.of(turn, poll).slip), str)


@action(
    "poll.vote",
    right="assembly.vote",
    typed=("vote", "votar", "voto"),
    more="choice",
    bare=is_ballot,
    undone_by="poll.take_back",
)
def vote(turn: Turn, thing: str, **args: str) -> Answered:
    """A ballot by its button or in words; else the paper, in private."""
    poll = polls.find(turn, thing)
    if poll is None:
        return UNKNOWN
    if not casting.is_voting(turn, poll):
        return closed(poll)
    keys = (args.get("o") or polls.letter(thing)).split()
    said = args.get("choice", "")
    if poll.is_secret and turn.chat is not None and not turn.chat.private and (keys or said):
        return IN_PRIVATE
    quick = None if said else _at_once(turn, poll, keys)
    return quick or _on_paper(turn, poll, keys, said, ALL in args)


def _on_paper(turn: Turn, poll: Poll, keys: Sequence[str], said: str, is_all: bool) -> Answered:
    """In words, or several tapped; without either the paper itself."""
    if not keys and not said:
        return HandOver("poll.paper", {"words": str(poll.id)})
    before = paper.of(turn, poll)
    choice = spoken.read_ballot(said, before.slip) if said else _tapped(turn, poll, before, keys, is_all)
    if isinstance(choice, Msg):
        if said and callers.of_another(turn, said):
            return HandOver("poll.call_in", {"words": str(poll.id), "said": said})
        return Reply(View.of(choice))
    if choice is None:
        return HandOver("poll.paper", {"words": str(poll.id)})
    if REASONED.get(poll.method) == choice:
        return HandOver("poll.why", {"words": str(poll.id), "choice": choice})
    asked.settled(turn, "poll.paper", str(poll.id))
    return cast(turn, poll, before, choice)


def _at_once(turn: Turn, poll: Poll, keys: Sequence[str]) -> Answered:
    """One of several, tapped in the open: ten thousand come in a minute, so no paper is made for it."""
    if len(keys) != 1 or FORMS[poll.method] != "one" or poll.is_secret or poll.method in REASONED:
        return None
    chosen = next((choice for choice in polls.choices(turn, poll) if choice.key == keys[0]), None)
    if chosen is None:
        return None
    code = proxies.cast(turn, poll, turn.actor.id, str(chosen.number))
    if code in REFUSED:
        return REFUSED[code]
    return _noted(turn, poll, _("Your vote: {choice}.", choice=chosen.label))


def closed(poll: Poll) -> Toast:
    """Why nobody votes there now."""
    return NOT_YET if poll.state == "scheduled" else OVER


def _tapped(turn: Turn, poll: Poll, before: Paper, keys: Sequence[str], is_all: bool) -> str | Msg | None:
    """The ballot that taps on letters make of the one before, or why not; None where a letter says nothing."""
    tapped = {choice.number - 1 for choice in before.choices if choice.key in keys}
    if len(tapped) < len(keys) or not paper.is_tapped(poll):
        return None
    if FORMS[poll.method] == "one":
        return str(tapped.pop() + 1) if len(tapped) == 1 else None
    chosen = tapped if is_all else tapped ^ _chosen_before(turn, poll, before)
    most = before.slip.rules.most or len(before.choices)
    if len(chosen) > most:
        return _("At most {most} may be chosen. Tap one again to take it off.", most=most)
    return ballots.write((tuple(sorted(chosen)),), before.slip.rules)


def _chosen_before(turn: Turn, poll: Poll, before: Paper) -> set[int]:
    mine = casting.mine(turn, poll, turn.actor.id)
    marks = ballots.read(mine.choice, before.slip.rules) if mine is not None else ()
    return {option for rank in marks for option in rank}


def cast(turn: Turn, poll: Poll, before: Paper, choice: str, reason: str = "") -> Answered:
    """Note it, and say so."""
    receipt = receipts.draw(turn, poll) if poll.is_secret else ""
    code = proxies.cast(turn, poll, turn.actor.id, choice, reason=reason, receipt=receipt)
    if code in REFUSED:
        return REFUSED[code]
    if poll.is_secret:
        marked = paper.marked(choice, before) if FORMS[poll.method] == "some" else None
        return _receipt(turn, poll, receipt if code == "cast" else "", marked)
    if poll.is_lazy:
        return Reply(View.of(STOPPED))
    return _noted(turn, poll, paper.yours(choice, before))


def _noted(turn: Turn, poll: Poll, said: Msg) -> Answered:
    """At the button in a group; in private with a way back."""
    if turn.chat is None or not turn.chat.private:
        return Toast(said)
    return Reply(View.of(said, actions=(back(poll),)), Toast(said))


def back(poll: Poll) -> Act:
    """The button that takes a vote back."""
    return Act("poll.take_back", _("Take it back"), str(poll.id))


def _receipt(turn: Turn, poll: Poll, receipt: str, marked: Msg | None) -> Answered:
    """The words by which to find a secret ballot go once, and are not kept. What it says is said back only where it
    comes tap by tap, or nobody could tell what is marked: in private, and kept no longer."""
    if not receipt and marked is None:
        return Toast(_("Your vote is changed. Your words stay the same."))
    said = [marked] if marked is not None else []
    if receipt:
        said += [
            _("Your vote is in. Your words: {words}", words=receipt),
            _(
                "After it closes, find your line by them. For words of your own: my words {number} …",
                number=str(poll.id),
            ),
        ]
    chat = turn.chat.id if turn.chat is not None and turn.chat.private else None
    ways = () if poll.is_lazy else (back(poll),)
    turn.tell(turn.actor.id, View.of(*said, actions=ways), "poll.receipt", chat_id=chat)
    return None


@action("poll.words", right="assembly.vote", typed=("my words", "mis palabras"), more="words")
def own_words(turn: Turn, thing: str, **args: str) -> Answered:
    """The voter's own receipt."""
    poll, own = polls.find(turn, thing), " ".join(args.get("words", "").split())
    mine = (
        casting.mine(turn, poll, turn.actor.id)
        if poll is not None and casting.is_voting(turn, poll)
        else None
    )
    if poll is None or mine is None:
        return UNKNOWN if poll is None else Toast(_("You have not voted there."))
    if not poll.is_secret:
        return Toast(_("Only secret votes have such words."))
    if poll.is_sealed and not urn.is_whole(turn, poll):
        return LOST
    if not receipts.fits(own):
        return Toast(_("Please take {least} to {most} characters.", least=receipts.LEAST, most=receipts.MOST))
    if not receipts.rename(turn, poll, mine.id, own):
        return Toast(_("Somebody has these words already. Please take others."))
    turn.tell(turn.actor.id, _("Noted. You find your line by these words."), "poll.receipt")
    return None


@action("poll.take_back", right="assembly.vote", typed=("take back vote", "retirar voto"))
def take_back(turn: Turn, thing: str, **args: str) -> Answered:
    """As if they had never voted."""
    poll = polls.find(turn, thing)
    if poll is None:
        return UNKNOWN
    if not casting.is_voting(turn, poll):
        return closed(poll)
    if (by := roll.lent(turn, poll).get(turn.actor.id)) is not None:
        return _through(turn, poll, by)
    done = proxies.take_back(turn, poll, turn.actor.id)
    return Toast(_("Your vote is taken back. You can vote anew.") if done else _("You have not voted there."))


def _through(turn: Turn, poll: Poll, holder: int) -> Reply:
    """It is no vote of theirs that could be taken back."""
    said = _("{name} voted for you. Vote yourself, or take back your vote.", name=names.called(turn, holder))
    one = holding.of(turn, poll, turn.actor.id)
    acts = () if one is None else (Act("poll.end_lending", _("Take it back"), str(one.id)),)
    return Reply(View.of(said, actions=acts))


DEEDS = (vote, own_words, take_back)
