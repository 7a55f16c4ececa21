"""The conversation in which somebody lets another vote for them.

sam > delegate my vote to Ana until 1 May
hub < Ana votes for you in all votes that are not secret, until Fri 1 May. If you vote yourself, that counts. …
sam > yes
hub > ana: Sam asks you to vote for them …      [Yes, I will] [No, thanks]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.contract.views import Act, Kind, Option, View
from bot.contract.words import Msg, Text, _, _n
from bot.talk import Ending, HandOver, Talk, Turn, action, flow, names
from bot.talk.furniture import Answered, Heard
from bot.talk.somebody import Somebody, named
from flows.assembly import polls
from flows.assembly.delegating import answering, holding, wording
from flows.assembly.delegating.holding import Delegation
from flows.assembly.delegating.line import Line, read_line
from flows.assembly.opening import fields

KINDS = (Kind("poll.lending", "repeat", asked=False, holds=True),)
#: Seconds until a question that was not answered is over; open votes that are offered one by one.
WAITS, SHOWN = 7 * 86400.0, 3
NOT_HERE = _("Here everybody votes for themselves. An organizer can change that.")
SECRET = _("That vote is secret, so everybody votes for themselves: whoever voted for you would know it.")
SILENCE = _("There whoever says nothing agrees, so nobody votes for others. You can object yourself.")


@action("poll.lend", right="assembly.vote", typed=("lend vote", "prestar voto"))
def lend(turn: Turn, thing: str, **args: str) -> Answered:
    """From the ballot."""
    return HandOver("delegate", {"words": f"vote {thing}"})


@flow(
    "delegate", title=_("Let somebody vote for me"), right="assembly.vote",
    words=("delegate my vote", "let somebody vote for me", "delegar", "delegar mi voto", "que alguien vote por mí"),
)  # fmt: skip
def delegate(talk: Talk) -> Ending:
    """Whom, in which votes, until when."""
    read = read_line(talk.params.get("words", ""), at=talk.at("words"))
    if (refused := _refused(talk, read.scope)) is not None:
        return talk.end(refused)
    people = _people(talk)
    who = talk.ask("who", _("Who shall vote for you? Write the name."), Somebody((), people),
                   given=named(people, read.name), check=lambda key: _full(talk, key), label=_("Who"))  # fmt: skip
    scope = _scope(talk, read)
    until = None if scope.startswith("poll:") else _until(talk, read)
    one = Delegation(0, talk.actor.id, int(who), scope, "asked", until)
    if not talk.confirm("lend", View.of(*_preview(talk, one)), yes=_("Yes, ask them"), change=True):
        return talk.end(_("Nobody was asked. Your vote stays with you."))
    ask(talk, one)
    name = names.called(talk, one.holder)
    return talk.end(
        _("I asked {name}. Until the answer comes, only what you vote yourself counts.", name=name)
    )


def _refused(turn: Turn, scope: str) -> Msg | None:
    """Why nobody can vote for them, or not there."""
    if not holding.most(turn):
        return NOT_HERE
    poll = polls.find(turn, scope.removeprefix("poll:")) if scope.startswith("poll:") else None
    if poll is None or holding.is_lent(poll):
        return None
    return SILENCE if poll.is_lazy else SECRET


def _people(turn: Turn) -> list[Option]:
    """Everybody who can be written to and shows a name, as they chose to be shown; those seen last first."""
    rows = turn.hot.all(
        "SELECT p.id FROM person p WHERE p.standing = 'member' AND p.id <> ? AND EXISTS (SELECT 1 FROM account a"
        " WHERE a.person_id = p.id AND a.reachable AND a.chat_id IS NOT NULL) ORDER BY p.seen_at DESC, p.id",
        (turn.actor.id,),
    )
    shown = ((str(row[0]), names.called(turn, row[0])) for row in rows)
    return [Option(key, name) for key, name in shown if isinstance(name, str)]


def _full(turn: Turn, key: str) -> Msg | None:
    holder = int(key)
    if not holding.is_full(turn, holder, turn.actor.id):
        return None
    return _("{name} votes for as many as one may here. Who else?", name=names.called(turn, holder))


def _scope(talk: Talk, read: Line) -> str:
    """In which votes."""
    mine = holding.open_polls(talk)
    options = [Option(holding.of_poll(poll.id), _("Vote #{n}", n=str(poll.id))) for poll in mine[:SHOWN]]
    topics = dict.fromkeys(holding.of_topic(poll.topic) for poll in mine if poll.topic)
    if read.scope and read.scope not in topics:
        topics = {**topics, **({read.scope: None} if read.scope.startswith("topic:") else {})}
    options += [Option(topic, wording.where(talk, topic)) for topic in topics]
    options.append(Option(holding.ALL, _("All but secret ones")))
    if read.scope.startswith("poll:") and read.scope not in {option.key for option in options}:
        poll = polls.find(talk, read.scope.removeprefix("poll:"))
        options += (
            [Option(read.scope, _("Vote #{n}", n=str(poll.id)))] if poll is not None and poll.is_open else []
        )
    only = options[0].key if len(options) == 1 else ""
    return talk.choose(
        "scope", _("In which votes?"), options, given=read.scope or only, label=_("In which votes")
    )


def _until(talk: Talk, read: Line) -> float | None:
    asked = _("Until when? For example: 1 May.")
    if read.name and read.scope and read.until_at is None:  # said in one line, and no end
        return None
    return talk.ask("until", asked, fields.Until(), given=read.until_at, skip=_("No end"), label=_("Until"),
                    check=lambda value: fields.wrong_end(value, talk.now))  # fmt: skip


def _preview(talk: Talk, one: Delegation) -> Iterator[Text]:
    name, where = names.called(talk, one.holder), wording.reach(talk, one)
    yield _("{name} votes for you in {where}.", name=name, where=where)
    yield _(
        "If you vote yourself, that counts. You can take it back at any time. Shall I ask {name}?", name=name
    )
    people = len({other.giver for other in holding.held(talk, talk.actor.id)})
    if people:
        yield _n("For {n} person who let you vote, only what you vote yourself counts.",
                 "For {n} people who let you vote, only what you vote yourself counts.", people)  # fmt: skip


def ask(turn: Turn, wanted: Delegation) -> None:
    """Ask its holder; what is not answered in a week is over."""
    one = holding.ask(turn, wanted.holder, wanted.scope, wanted.until_at)
    turn.plan(turn.now + WAITS, "delegation.over", one.id, "asked")
    if one.until_at is not None:
        turn.plan(one.until_at, "delegation.over", one.id, "until")
    said = [
        _("{name} asks you to vote for them in {where}.", name=names.called(turn, one.giver),
          where=wording.reach(turn, one)),
        _("What you vote there then counts for both, unless they vote themselves."),
    ]  # fmt: skip
    if any(other.state == "held" for other in holding.given(turn, one.holder)):
        said.append(_("You let somebody vote for you: for them only what you vote yourself counts."))
    acts = (
        Act("poll.hold", _("Yes, I will"), str(one.id)),
        Act("poll.end_lending", _("No, thanks"), str(one.id)),
    )
    turn.tell(one.holder, View.of(*said, actions=acts), "poll.lending", about=answering.about(one))


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
        return HandOver("delegate", {"words": f"{who}{let['rest']}"})
    return None


TALKS = (delegate,)
DEEDS = (lend,)
