"""An outcome in words. The chat, `talkoot recount` and the alt text of pictures all say this and nothing else.

    Chosen: Bob Kiss.                                                          verdict
    Round 4: Wright 3294 · Kiss 2981 · Montroll 2554 …                         figures
    Montroll has the fewest and goes out.
    Head to head, Kiss would lose to Montroll.
    Ranked: round by round the last goes out, until one has more than half …   declared
    84 could vote; 41 did, 2 of them abstained.                                turnout

Outcome first, always; whoever reads only the first line knows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from bot.contract.words import Joined, Text, _, _n
from flows.assembly.declared import declared
from flows.assembly.result import Result
from flows.assembly.tally import Round
from flows.assembly.tally.outcome import Verdict
from flows.assembly.tally.rules import BLOCK, OBJECT, Method

#: Of how many options all pairs are told, each against each: what a phone shows side by side.
PAIRED = 8


def told(result: Result) -> tuple[Text, ...]:
    """The whole result, a line each: outcome first, then figures, rules and turnout."""
    return (
        *verdict(result), *figures(result), *declared(result), *turnout(result), *_joined(result),
        *_objecting(result),
    )  # fmt: skip


def verdict(result: Result) -> Iterator[Text]:
    yield from _VERDICTS[result.outcome.verdict](result)
    for choice, reason in result.reasons:
        yield _("{choice}: “{reason}”", choice=result.names[choice], reason=reason)


#: What is said when it is a yes, where nobody wrote the choices.
_SETTLED: Mapping[Method, Text] = {
    "yesno": _("Decided: yes."), "consent": _("Agreed."), "lazy": _("Adopted: nobody objected."),
}  # fmt: skip


def _won(result: Result) -> Iterator[Text]:
    outcome = result.outcome
    if settled := _SETTLED.get(result.rules.method):
        yield settled
        return
    yield _("Chosen: {winners}.", winners=result.of(outcome.winners))
    if outcome.drawn:
        yield _(
            "{tied} were equal, and the lot fell on {drawn}. It comes from the secret promised at the start and all"
            " ballots, so anyone can draw it again.",
            tied=result.of(outcome.tied),
            drawn=result.of(outcome.drawn),
        )
    elif outcome.tied:
        yield _("{tied} were equal, and here all of them win.", tied=result.of(outcome.tied))


def _tied(result: Result) -> Iterator[Text]:
    outcome = result.outcome
    if outcome.winners:
        yield _("Chosen: {winners}.", winners=result.of(outcome.winners))
    yield _("{tied} are equal.", tied=result.of(outcome.tied))
    again = result.rules.tie == "run-off"
    yield _("Next: another vote between them.") if again else _("Next: you decide together how to go on.")


def _kept(result: Result) -> Iterator[Text]:
    option = result.rules.default
    stays = result.names[-1 if option is None else option]
    yield _("Nothing beats “{default}”, so that stays.", default=stays)


def _rejected(result: Result) -> Iterator[Text]:
    words: Mapping[Method, Text] = {"yesno": _("Decided: no."), "consent": _("Not agreed: nobody agrees.")}
    yield words.get(result.rules.method, _("No option got as many as were needed, so nothing is decided."))


def _blocked(result: Result) -> Iterator[Text]:
    blocks = result.outcome.rounds[0].votes[BLOCK]
    yield _n(
        "{n} person blocks this, so it is not agreed.", "{n} people block this, so it is not agreed.", blocks
    )
    yield _("Next: talk with whoever blocked, change the proposal, and ask again.")


def _stopped(result: Result) -> Iterator[Text]:
    objections = result.outcome.rounds[0].votes[OBJECT]
    yield _n("Stopped: {n} person objects.", "Stopped: {n} people object.", objections)
    yield _("Next: talk about it. Whoever proposed it may start a vote.")


def _too_few(result: Result) -> Iterator[Text]:
    yield _n(
        "Not decided: {n} more vote was needed. That is not a no.",
        "Not decided: {n} more votes were needed. That is not a no.",
        result.outcome.missing,
    )


def _nobody(result: Result) -> Iterator[Text]:
    if result.outcome.voted:
        yield _("Nobody chose anything, so nothing is decided.")
    else:
        yield _("Nobody took part, so nothing is decided.")


_VERDICTS: Mapping[Verdict, Callable[[Result], Iterator[Text]]] = {
    "won": _won,
    "tied": _tied,
    "kept": _kept,
    "rejected": _rejected,
    "blocked": _blocked,
    "stopped": _stopped,
    "quorum": _too_few,
    "nobody": _nobody,
}


def figures(result: Result) -> Iterator[Text]:
    """The rounds, and what else the numbers say."""
    yield from left_out(result)
    for number, stage in enumerate(result.outcome.rounds, 1):
        yield from _stage(result, number, stage)
    yield from _duels(result)
    yield from head_to_head(result)


def left_out(result: Result) -> Iterator[Text]:
    """What did not beat the default."""
    if result.outcome.dropped and result.rules.default is not None:
        yield _(
            "Left out first, for not beating “{default}”: {names}.",
            default=result.names[result.rules.default],
            names=result.of(result.outcome.dropped),
        )


def head_to_head(result: Result) -> Iterator[Text]:
    """Whom the winner of an instant run-off would lose to."""
    if beaten_by := result.outcome.figures.beaten_by:
        winner = result.of(result.outcome.figures.elected)
        yield _("Head to head, {winner} would lose to {others}.", winner=winner, others=result.of(beaten_by))


def _stage(result: Result, number: int, stage: Round) -> Iterator[Text]:
    votes = _votes(result, stage)
    if len(result.outcome.rounds) == 1:
        yield votes
    elif result.rules.method == "times":
        yield _("Yes: {votes}", votes=votes) if number == 1 else _("Yes or maybe: {votes}", votes=votes)
    else:
        yield _("Round {n}: {votes}", n=number, votes=votes)
    yield from happened(result, stage)


def happened(result: Result, stage: Round) -> Iterator[Text]:
    """What came of a round: who is in, and whose votes move on."""
    if result.rules.method == "stv" and stage.elected:
        yield (
            _("{names} are in.", names=result.of(stage.elected))
            if len(stage.elected) > 1
            else _("{name} is in.", name=result.of(stage.elected))
        )
    if stage.moves is not None:
        yield from _moves(result, stage, stage.moves)


def _votes(result: Result, stage: Round) -> Text:
    """Everybody's votes, then what is spent."""
    unit = result.outcome.figures.unit
    parts: list[Text] = [
        Joined((result.names[option], amount(stage.votes[option], unit)), "space")
        for option in order(result, stage)
    ]
    return Joined((*parts, *spent(result, stage)), "dot")


def order(result: Result, stage: Round) -> list[int]:
    """The most votes first; choices that nobody wrote, as they stand on the ballot."""
    if result.rules.method in _SETTLED:
        return sorted(stage.votes)
    return sorted(stage.votes, key=lambda option: (-stage.votes[option], option))


def spent(result: Result, stage: Round) -> Iterator[Text]:
    """What counts for nobody any more."""
    if stage.spent:
        yield _("{n} without a further choice", n=amount(stage.spent, result.outcome.figures.unit))


def amount(votes: int, unit: int) -> str:
    """Votes as they are written: whole where they are, else with up to five decimals."""
    whole, part = divmod(votes, unit)
    return f"{whole}.{part:05d}".rstrip("0") if part else str(whole)


def _moves(result: Result, stage: Round, option: int) -> Iterator[Text]:
    name, equals = result.names[option], result.of(stage.equals)
    if stage.surplus:
        words = {
            "": _("{name} has more than it takes, and the rest moves on.", name=name),
            "earlier": _(
                "{equals} have equally much over; {name} had more before.", equals=equals, name=name
            ),
            "lot": _(
                "{equals} have equally much over; the lot begins with {name}.", equals=equals, name=name
            ),
        }
    else:
        words = {
            "": _("{name} has the fewest and goes out.", name=name),
            "earlier": _(
                "{equals} have equally few; {name} had fewer before, and goes out.", equals=equals, name=name
            ),
            "lot": _("{equals} have equally few; the lot puts {name} out.", equals=equals, name=name),
        }
    yield words[stage.how]


def _duels(result: Result) -> Iterator[Text]:
    """The winner, or each who is tied, against every other (Schulze); then the others, all in one line."""
    outcome, pairs = result.outcome, result.outcome.figures.pairs
    if not pairs:
        return
    first = outcome.figures.elected or outcome.figures.tied
    order = [*first, *(option for option in paired(result) if option not in first)]
    standing = [
        *order,
        *(one for one in range(len(pairs)) if one not in order and one not in outcome.dropped),
    ]
    for place, one in enumerate(first):
        yield from (_duel(result, one, other) for other in standing[place + 1 :])
    if rest := tuple(_duel(result, one, other) for one, other in combinations(order[len(first) :], 2)):
        yield Joined(rest, "space")


def _duel(result: Result, one: int, other: int) -> Text:
    return _(
        "{one} against {other}: {ahead} to {behind}.",
        one=result.names[one],
        other=result.names[other],
        ahead=result.outcome.figures.pairs[one][other],
        behind=result.outcome.figures.pairs[other][one],
    )


def paired(result: Result) -> tuple[int, ...]:
    """Whom all pairs are told of (Schulze): those who win against the most others, the most first."""
    pairs, dropped = result.outcome.figures.pairs, result.outcome.dropped
    standing = [option for option in range(len(pairs)) if option not in dropped]
    wins = {one: sum(pairs[one][other] > pairs[other][one] for other in standing) for one in standing}
    return tuple(sorted(standing, key=lambda one: (-wins[one], one))[:PAIRED])


def _objecting(result: Result) -> Iterator[Text]:
    if result.objecting:
        yield _("Objecting: {people}.", people=Joined(result.objecting))


def _joined(result: Result) -> Iterator[Text]:
    if result.joined:
        yield _n(
            "{n} vote went, for two accounts turned out to be one person's.",
            "{n} votes went, for two accounts turned out to be one person's.",
            result.joined,
        )


def turnout(result: Result) -> Iterator[Text]:
    """How many could vote, did, and abstained; and by whose hand."""
    yield from _voted(result)
    if result.lent:
        yield _n("Of these, {n} by delegation.", "Of these, {n} by delegation.", result.lent)
    if result.entered:
        yield _n("{n} vote was entered by the team, for somebody who called.",
                 "{n} votes were entered by the team, for people who called.", result.entered)  # fmt: skip


def _voted(result: Result) -> Iterator[Text]:
    outcome = result.outcome
    if result.rules.method == "lazy" and outcome.voted:
        yield _("{eligible} could object; {voted} did.", eligible=outcome.eligible, voted=outcome.voted)
    elif result.rules.method == "lazy":
        yield _("{eligible} could object; nobody did.", eligible=outcome.eligible)
    elif outcome.eligible and not outcome.voted:
        yield _("{eligible} could vote; nobody did.", eligible=outcome.eligible)
    elif outcome.eligible:
        yield _(
            "{eligible} could vote; {voted} did, {abstained} of them abstained.",
            eligible=outcome.eligible,
            voted=outcome.voted,
            abstained=outcome.abstained,
        )
        if since := outcome.eligible - outcome.known:
            yield _(
                "{known} were known when it opened, {since} came since.", known=outcome.known, since=since
            )
    else:
        yield _(
            "{voted} voted; {abstained} of them abstained.", voted=outcome.voted, abstained=outcome.abstained
        )
