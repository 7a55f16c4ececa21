"""What is asked of a delegation, whoever it is for: who votes, in which votes, until when; then its holder is asked.

wanted(talk, sam, read_line("my vote to Ana until 1 May", at=now), ASK_WHO)   a delegation that is not written yet
ask(turn, wanted)                                                             hub > ana: Sam asks you to vote for them …
"""

from __future__ import annotations

from bot.contract.views import Act, Option, View
from bot.contract.words import Msg, Text, _
from bot.talk import Talk, Turn, names
from bot.talk.somebody import Somebody, label, named, told_apart
from flows.assembly import polls
from flows.assembly.delegating import answering, holding, wording
from flows.assembly.delegating.holding import Delegation
from flows.assembly.delegating.line import Line
from flows.assembly.opening import fields

#: Seconds until a question that was not answered is over; open votes that are offered one by one.
WAITS, SHOWN = 7 * 86400.0, 3
NOT_HERE = _("Here everybody votes for themselves. An organizer can change that.")
SECRET = _("That vote is secret, so everybody votes for themselves: whoever voted for you would know it.")
SILENCE = _("There whoever says nothing agrees, so nobody votes for others. You can object yourself.")


def refused(turn: Turn, scope: str) -> Msg | None:
    """Why nobody can vote for them, or not there."""
    if not holding.most(turn):
        return NOT_HERE
    poll = polls.find(turn, scope.removeprefix("poll:")) if scope.startswith("poll:") else None
    if poll is None or holding.is_lent(poll):
        return None
    return SILENCE if poll.is_lazy else SECRET


def wanted(talk: Talk, giver: int, read: Line, question: Msg) -> tuple[Delegation, Text]:
    """What was answered, not written yet; and how its holder is called, told apart from others of that name."""
    people = _people(talk, giver)
    who = talk.ask("who", question, Somebody((), people), given=named(people, read.name),
                   check=lambda key: _full(talk, key, giver), label=_("Who"))  # fmt: skip
    scope = _scope(talk, read)
    until = None if scope.startswith("poll:") else _until(talk, read)
    one = Delegation(0, giver, int(who), scope, "asked", until)
    return one, label(people, who, names.called(talk, one.holder))


def _people(turn: Turn, giver: int) -> list[Option]:
    """Everybody who can be written to and shows a name, as they chose to be shown; those seen last first."""
    rows = turn.hot.all(
        "SELECT p.id FROM person p WHERE p.standing = 'member' AND p.id <> ? AND EXISTS (SELECT 1 FROM account a"
        " WHERE a.person_id = p.id AND a.reachable AND a.chat_id IS NOT NULL) ORDER BY p.seen_at DESC, p.id",
        (giver,),
    )
    shown = ((str(row[0]), names.called(turn, row[0])) for row in rows)
    return told_apart(turn, [Option(key, name) for key, name in shown if isinstance(name, str)])


def _full(turn: Turn, key: str, giver: int) -> Msg | None:
    holder = int(key)
    if not holding.is_full(turn, holder, giver):
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


def ask(turn: Turn, wanted: Delegation) -> Delegation:
    """Ask its holder; what was said of the same votes before is over, and what is not answered in a week."""
    for before in holding.given(turn, wanted.giver):
        if before.scope == wanted.scope:
            answering.over(turn, before)
    one = holding.ask(turn, wanted.giver, wanted.holder, wanted.scope, wanted.until_at)
    turn.plan(turn.now + WAITS, "delegation.over", one.id, "asked")
    if one.until_at is not None:
        turn.plan(one.until_at, "delegation.over", one.id, "until")
    said = [
        _("{name} asks you to vote for them in {where}.", name=names.called(turn, one.giver),
          where=wording.reach(turn, one)),
        _("What you vote there then counts for both, unless they vote themselves."),
    ]  # fmt: skip
    if turn.actor.id != one.giver:
        said.append(_("They have no app; {name} noted it for them.", name=names.called(turn, turn.actor.id)))
    if any(other.state == "held" for other in holding.given(turn, one.holder)):
        said.append(_("You let somebody vote for you: for them only what you vote yourself counts."))
    acts = (
        Act("poll.hold", _("Yes, I will"), str(one.id)),
        Act("poll.end_lending", _("No, thanks"), str(one.id)),
    )
    turn.tell(one.holder, View.of(*said, actions=acts), "poll.lending", about=answering.about(one))
    return one
