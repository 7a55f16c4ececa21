"""A vote by telephone: an organizer writes down what a member says, and the member is told (P17, G5).

    olga > enter vote 12 Rosa: Park         or: vote 12 for Rosa: Park · Rosa votes Park in vote 12
    hub  < Enter for Rosa: Park?                                          [Yes, enter it]
    hub  > rosa: Olga entered your vote in “Where do we meet?”: Park. You can change it until Sun 29 Nov, 8:00 PM.

Whoever voted with their own hand is left alone: nobody changes another's ballot (P14). In secret it is done for who
wants it, and said to both that whoever enters a vote knows it; whether somebody had voted before, only they hear.
"""

from __future__ import annotations

from bot.contract.views import Act, Bold, Items, Kind, Option, Paragraph, Quote, View
from bot.contract.words import Msg, Text, _
from bot.talk import Ending, HandOver, Talk, Turn, action, flow, names
from bot.talk import Text as Words
from bot.talk.furniture import Answered
from bot.talk.somebody import SHOWN, Somebody, everybody, label
from flows.assembly import polls
from flows.assembly.polls import Poll
from flows.assembly.tally.rules import FORMS
from flows.assembly.voting import callers, casting, filling, paper, proxies, receipts, spoken, voting
from flows.assembly.voting.paper import Paper
from flows.assembly.voting.reasons import MOST

#: What may stand in it (a secret vote's words) is kept until it is delivered, and no longer.
KINDS = (Kind("poll.entered", "repeat", asked=False, holds=True, fleeting=True),)
APART = _("They were not here when that vote began, so they can't take part.")


@action(
    "poll.enter",
    right="assembly.enter",
    typed=("enter vote", "anotar voto", "call in vote", "call in a vote", "call-in vote", "note vote"),
    more="words",
)
def enter(turn: Turn, thing: str, **args: str) -> Answered:
    """For whom, and what; asked in private."""
    return HandOver("poll.call_in", {"words": thing, "said": args.get("words", "")})


@flow("poll.call_in", title=_("Enter a vote for somebody"), right="assembly.enter", hidden=True)
def call_in(talk: Talk) -> Ending:
    """Whose vote, and what they say."""
    poll = polls.find(talk, talk.params.get("words", ""))
    if poll is None:
        return talk.end(voting.UNKNOWN.text)
    if not casting.is_voting(talk, poll):
        return talk.end(voting.closed(poll).text)
    people, before = _callers(talk, poll), paper.of(talk, poll)
    whose, said = callers.read(talk.params.get("said", ""), people)
    key = talk.ask("whose", _("Whose vote is it? Write the name."), Somebody(people[:SHOWN], people),
                   given=whose, label=_("For"))  # fmt: skip
    person = int(key)
    if (refused := _refused(talk, poll, person)) is not None:
        return talk.end(refused)
    choice = _choice(talk, poll, before, said)
    reason = ""
    if voting.REASONED.get(poll.method) == choice:
        reason = talk.ask(
            "why", _("What is their reason? It stands in the result."), Words(MOST), label=_("Why")
        )
    if not talk.confirm(
        "enter",
        _preview(poll, label(people, key, talk.name_of(person)), before.said(choice), reason),
        yes=_("Yes, enter it"),
        change=True,
    ):
        return talk.end(_("Nothing was entered. They can still vote."))
    if (refused := note(talk, poll, person, choice, before, reason)) is not None:
        return talk.end(refused)
    if poll.is_secret:
        return talk.end(
            _("If they have not voted themselves, it is entered. I tell them, and they can change it."),
            about=f"poll:{poll.id}",
        )
    return talk.end(_("It is entered. I tell them, and they can change it."), about=f"poll:{poll.id}")


def _callers(turn: Turn, poll: Poll) -> list[Option]:
    """Whoever may call: everybody on the roll who has no vote of their own hand; those without the app first."""
    rows = turn.hot.all(
        "SELECT r.person_id FROM poll_roll r JOIN person p ON p.id = r.person_id WHERE r.poll_id = ?"
        " AND p.standing = 'remote'",
        (poll.id,),
    )
    first = {str(row[0]) for row in rows if poll.is_secret or casting.is_free(turn, poll, row[0])}
    return sorted(everybody(turn), key=lambda option: option.key not in first)


def _refused(turn: Turn, poll: Poll, person_id: int) -> Msg | None:
    """Why nothing can be entered for somebody; in secret nobody hears who voted."""
    if poll.is_secret or casting.is_free(turn, poll, person_id):
        return None
    return _(
        "They voted themselves, and only they can change that, until {moment}.", moment=polls.until(poll)
    )


def _choice(talk: Talk, poll: Poll, before: Paper, said: str) -> str:
    """What they say, as the tally writes it."""
    read = spoken.read_ballot(said, before.slip) if said else None
    given = read if isinstance(read, str) else None
    asked = View.of(*_warning(poll), _("What do they say?"))
    if FORMS[poll.method] == "one":
        options = [Option(str(choice.number), choice.label) for choice in before.choices]
        return talk.choose("choice", asked, options, given=given, label=_("Vote"))
    rows = Items(tuple((f"{choice.key}. ", choice.label) for choice in before.choices))
    return talk.ask("ballot", asked.plus(rows, spoken.how(before.slip)), filling.Written(before), given=given,
                    label=_("Vote"))  # fmt: skip


def _warning(poll: Poll) -> tuple[Msg, ...]:
    """In secret somebody knows it then, which is said before they say it."""
    if not poll.is_secret:
        return ()
    return (_("That vote is secret. If you enter theirs, you know it: tell them so first."),)


def _preview(poll: Poll, name: Text, said: Text, reason: str) -> View:
    asked = _("Enter for {name}: {choice}?", name=name, choice=said)
    why = (Quote(reason),) if reason else ()
    return View.of(Paragraph((Bold(poll.question),)), *why, asked)


def note(turn: Turn, poll: Poll, person_id: int, choice: str, before: Paper, reason: str = "") -> Msg | None:
    """Cast it for them, log it, and tell them; else why not."""
    if (refused := _refused(turn, poll, person_id)) is not None:
        return refused
    if not casting.is_free(turn, poll, person_id):
        turn.audit("poll.entered", f"poll:{poll.id}", person=person_id)
        _tell_it_stays(turn, poll, person_id)
        return None
    receipt = receipts.draw(turn, poll) if poll.is_secret else ""
    code = proxies.cast(
        turn, poll, person_id, choice, reason=reason, receipt=receipt, entered_by=turn.actor.id
    )
    if code in voting.REFUSED:
        return APART if code == "apart" else voting.REFUSED[code].text
    turn.audit("poll.entered", f"poll:{poll.id}", person=person_id)
    _tell(turn, poll, person_id, before.said(choice), receipt if code == "cast" else "")
    return None


def _tell(turn: Turn, poll: Poll, person_id: int, said: Text, receipt: str) -> None:
    """In secret not what, but that somebody knows; a receipt goes to nobody's call list."""
    by = names.called(turn, turn.actor.id)
    told = [
        _("{name} entered your vote in “{question}”, and so knows it.", name=by, question=poll.question)
        if poll.is_secret
        else _("{name} entered your vote in “{question}”: {choice}.", name=by, question=poll.question, choice=said)
    ]  # fmt: skip
    if receipt and turn.private_chat(person_id) is not None:
        told.append(_("You find it in the list by these words: {words}", words=receipt))
    if not poll.is_lazy:  # an objection ends it
        told.append(_("You can change it until {moment}.", moment=polls.until(poll)))
    ways = () if poll.is_lazy else (Act("poll.vote", _("Vote myself"), str(poll.id)), voting.back(poll))
    turn.tell(person_id, View.of(*told, actions=ways), "poll.entered", about=f"poll:{poll.id}")


def _tell_it_stays(turn: Turn, poll: Poll, person_id: int) -> None:
    """A vote of their own hand, in secret: only they hear that nothing came of the other one."""
    said = _("{name} noted a vote for you in “{question}”. You had voted yourself, and that counts.",
             name=names.called(turn, turn.actor.id), question=poll.question)  # fmt: skip
    turn.tell(person_id, said, "poll.entered", about=f"poll:{poll.id}")


TALKS = (call_in,)
DEEDS = (enter,)
