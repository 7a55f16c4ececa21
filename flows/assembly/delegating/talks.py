"""The conversation in which somebody lets another vote for them.

sam > delegate my vote to Ana until 1 May
hub < Ana votes for you in all votes that are not secret, until Fri 1 May. If you vote yourself, that counts. …
sam > yes
hub > ana: Sam asks you to vote for them …      [Yes, I will] [No, thanks]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.contract.views import Kind, View
from bot.contract.words import Text, _, _n
from bot.talk import Ending, HandOver, Talk, Turn, action, flow
from bot.talk.furniture import Answered, Heard
from flows.assembly.delegating import answering, asking, entering, holding, wording
from flows.assembly.delegating.holding import Delegation
from flows.assembly.delegating.line import read_line

KINDS = (Kind("poll.lending", "repeat", asked=False, holds=True),)


@action("poll.lend", right="assembly.vote", typed=("lend vote", "prestar voto"))
def lend(turn: Turn, thing: str, **args: str) -> Answered:
    """From the ballot."""
    return HandOver("delegate", {"words": f"vote {thing}"})


@flow(
    "delegate", title=_("Let somebody vote for me"), right="assembly.vote",
    words=("delegate my vote", "let somebody vote for me", "delegar", "delegar mi voto", "que alguien vote por mí"),
)  # fmt: skip
def delegate(talk: Talk) -> Ending | HandOver:
    """Whom, in which votes, until when."""
    words = talk.params.get("words", "")
    if isinstance(other := entering.heard(talk, f"delegate {words}"), HandOver):
        return other
    read = read_line(words, at=talk.at("words"))
    if (refused := asking.refused(talk, read.scope)) is not None:
        return talk.end(refused)
    one, name = asking.wanted(talk, talk.actor.id, read, _("Who shall vote for you? Write the name."))
    if not talk.confirm("lend", View.of(*_preview(talk, one, name)), yes=_("Yes, ask them"), change=True):
        return talk.end(_("Nobody was asked. Your vote stays with you."))
    asking.ask(talk, one)
    return talk.end(
        _("I asked {name}. Until the answer comes, only what you vote yourself counts.", name=name)
    )


def _preview(talk: Talk, one: Delegation, name: Text) -> Iterator[Text]:
    yield _("{name} votes for you in {where}.", name=name, where=wording.reach(talk, one))
    yield _(
        "If you vote yourself, that counts. You can take it back at any time. Shall I ask {name}?", name=name
    )
    people = len({other.giver for other in holding.held(talk, talk.actor.id)})
    if people:
        yield _n("For {n} person who let you vote, only what you vote yourself counts.",
                 "For {n} people who let you vote, only what you vote yourself counts.", people)  # fmt: skip


_BACK = re.compile(
    r"(?:(?:i )?(?:want to )?take (?:back my vote|my vote back)|i want my vote back|(?:quiero )?"
    r"(?:recuperar|retirar|quitar)(?:le)? mi voto|quiero mi voto de vuelta)(?:\s+(?:from|de|a)\s+(?P<who>.+?))?[.!]*",
    re.IGNORECASE,
)
_LET = re.compile(
    r"(?:(?:let|can|may) (?P<a>.+?) vote for me|(?P<b>.+?) (?:may|can|shall|should) vote for me"
    r"|que (?P<c>.+?) vote por m[ií]|que vote (?P<d>.+?) por m[ií]|¿?(?:puede )?(?P<e>.+?) (?:puede )?votar por m[ií])"
    r"(?P<rest>(?:[\s,].*?)?)[?.!]*",
    re.IGNORECASE,
)


def hear(turn: Turn, heard: Heard) -> Answered:
    """ "Take back my vote from Ana", "let Ana vote for me until 1 May"."""
    text = " ".join(heard.text.split())
    if heard.files or not turn.actor.is_member:
        return None
    if back := _BACK.fullmatch(text):
        return answering.take_back_from(turn, back["who"] or "")
    if let := _LET.fullmatch(text):
        who = next(name for name in (let[key] for key in "abcde") if name)
        return entering.heard(turn, text) or HandOver("delegate", {"words": f"{who}{let['rest']}"})
    return entering.heard(turn, text)


TALKS = (delegate,)
DEEDS = (lend,)
