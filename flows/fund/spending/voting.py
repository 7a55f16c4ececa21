"""What is asked for is put to everybody's vote, and what they say stands for the team's word (F8).

sam taps [Put it to a vote]    the assembly asks its questions: "Shall we spend $40 from Winter on this: pasta?"
ines taps [Yes, spend it]      "Everybody votes on it just now; that decides."
hub  > sam: $40, pasta (#4): vote 5 said yes. The team for money pays it.

A no of everybody ends it; where nothing was decided, it waits for the team as before.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.contract.words import Money, Msg, _
from bot.talk import HandOver, Toast, Turn, action
from bot.talk.furniture import Answered, Word
from bot.words import Reader, say
from flows.fund.spending import deciding, short, spendings
from flows.fund.spending.deciding import POLL, SAID, named
from flows.fund.tables import Campaign, Spending


@action(
    "fund.vote",
    right="fund.vote",
    typed=("vote on spending", "votar gasto", "put it to a vote", "que voten todos"),
)
def put_to_the_vote(turn: Turn, thing: str, **args: str) -> Answered:
    """The assembly asks its questions, with ours filled in."""
    spending = spendings.find(turn, thing)
    if spending is None:
        return Toast(deciding.UNKNOWN)
    if spending.state != "asked" or POLL not in turn.house.flows:
        return Toast(SAID["voting" if spending.state == "voting" else "late"])
    if spending.request is not None:
        return Toast(_("Help for one household is not put to a vote. The team decides."))
    return HandOver(POLL, {"words": f"{_question(turn, spending)}\nyes/no", "matter": f"fund:{spending.id}"})


def _question(turn: Turn, spending: Spending) -> str:
    """In the words of whoever asks; it ends with its own question mark."""
    campaign = turn.session.get_one(Campaign, spending.campaign_id)
    said = _("Shall we spend {amount} from {title} on this: {purpose}?", title=_bare(campaign.title),
             amount=Money(spending.minor, spending.currency), purpose=_bare(spending.purpose))  # fmt: skip
    language = turn.actor.language or turn.community.languages[0]
    return say(said, Reader(language, turn.community.zone, turn.now))


def _bare(said: str) -> str:
    return " ".join(said.replace("?", " ").replace("¿", " ").split())


#: What a vote said -> the state it leaves, and what whoever asked reads.
OUTCOMES: Mapping[str, tuple[spendings.Voted, Msg]] = {
    "yes": ("approved", _("{what}: vote {n} said yes. The team for money pays it.")),
    "no": ("refused", _("{what}: vote {n} said no. Nothing is spent.")),
    "open": ("asked", _("{what}: vote {n} decided nothing. It waits for the team as before.")),
    "off": ("asked", _("{what}: vote {n} was called off. It waits for the team as before.")),
}


def settles(turn: Turn, thing: str, word: Word) -> bool:
    """A vote on something asked for was started, or is over; False if that does not wait for it."""
    spending = spendings.find(turn, thing)
    if spending is None:
        return False
    if word.said == "asked":
        return _put(turn, spending, word.number)
    if spending.proposal != word.number or word.said not in OUTCOMES:
        return False
    state, told = OUTCOMES[word.said]
    if not spendings.voted(turn, spending, state):
        return False
    _tell(turn, spending, Msg(told.text, {"what": named(turn, spending), "n": str(word.number)}))
    return True


def _put(turn: Turn, spending: Spending, number: int) -> bool:
    if not spendings.put(turn, spending, number):
        return False
    turn.spare(f"spending:{spending.id}", "fund.spending")
    if spending.asked_by not in (None, turn.actor.id):
        said = _(
            "{what} is put to everybody's vote. I write to you what comes of it.", what=named(turn, spending)
        )
        turn.tell(spending.asked_by or 0, said, "fund.decided", about=f"spending:{spending.id}")
    return True


def _tell(turn: Turn, spending: Spending, said: Msg) -> None:
    """Whoever asked; the team for money what to pay; the whole team where it is theirs again."""
    deciding.tell(turn, spending, said)
    if spending.state == "approved":
        what = _("{what}: vote {n} said yes, so it is to be paid.")
        deciding.to_be_paid(turn, spending, Msg(what.text, said.params))
        short.look_again(turn, turn.session.get_one(Campaign, spending.campaign_id))
    elif spending.state == "asked":
        deciding.ask_again(turn, spending, said)


DEEDS = (put_to_the_vote,)
