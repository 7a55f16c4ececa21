"""A result as a picture. It says what the words beside it say (`wording`), for those who rather look.

    Chosen: The hall.                           the verdict, and below it the question
    [!] block: “No ramp.”                       reasons, and what else the verdict says
    ✓ The hall ██████████░░░│░░░░   24          how far each came, and the line it had to reach;
    Oak Park   █████░░░░░░░░│░░░░   12          round by round, or each against each, as it was counted
    41 of 84 voted. ████████│░░░░               turnout, and the line of the quorum
    One choice each; the most votes win. …      the rules

Only a `Result` is drawn, and there is none before a poll has closed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot.contract.posters import Band, Bar, Bars, Cell, Grid, Notes, Part, Poster, Row, Tone
from bot.contract.words import Joined, Text, _
from flows.assembly import declared, wording
from flows.assembly.result import Result
from flows.assembly.tally import Round
from flows.assembly.tally.outcome import Matrix
from flows.assembly.tally.rules import AGREE, BLOCK, NO, RESERVED, Method

REST = _("Not all of it fits here. The rest is in words.")
#: What a phone shows of a count by rounds: bars, each round's own lines counted as two. More shows the ends only.
ROOM = 20


def poster(result: Result, question: Text, number: int = 0) -> Poster:
    """The whole result as a picture; `number` is the poll's, for the file's name."""
    first, *more = wording.verdict(result)
    parts = (
        *_notes((*_noted(result, more), *map(Cell, wording.left_out(result)))),
        *_PARTS.get(result.rules.method, _rounds)(result),
        *_notes(map(Cell, wording.head_to_head(result))),
        *_turnout(result),
        *_notes(map(Cell, declared.declared(result))),
    )
    return Poster(f"result-{number}.png", first, parts, below=question, rest=REST)


def _notes(rows: Iterable[Cell]) -> Iterator[Notes]:
    """Sentences, if there are any."""
    if said := tuple(rows):
        yield Notes(said)


def _noted(result: Result, lines: Sequence[Text]) -> Iterator[Cell]:
    """What the verdict says besides; a reason has the sign of its choice. Reasons come last, in their order."""
    plain = len(lines) - len(result.reasons)
    for line in lines[:plain]:
        yield Cell(line)
    for line, (choice, _reason) in zip(lines[plain:], result.reasons, strict=True):
        yield Cell(line, "gap" if result.rules.method == "lazy" else _CHOICES.get(choice, "wait"))


#: How choices on a consent ballot are marked.
_CHOICES: Mapping[int, Tone] = {AGREE: "full", RESERVED: "room", BLOCK: "gap"}


# -- lengths ---------------------------------------------------------------------------------------------


def _rounds(result: Result) -> Iterator[Part]:
    """Round by round. Where a phone could not show them all, the first and the last, and words between."""
    stages = result.outcome.rounds
    shown = sum(len(stage.votes) + 2 for stage in stages) <= ROOM
    for number, stage in enumerate(stages, 1):
        is_seen = shown or number in (1, len(stages))
        if is_seen:
            yield _lengths(result, stage, _("Round {n}", n=number) if len(stages) > 1 else "")
        spent = wording.spent(result, stage) if is_seen else ()
        yield from _notes(map(Cell, (*spent, *wording.happened(result, stage))))


def _lengths(result: Result, stage: Round, head: Text) -> Bars:
    """How far each came in a round; on a scale of all that counted where a share of it was asked for."""
    goal, means = _goal(result, stage)
    all_of_it = (
        result.outcome.base if len(result.outcome.rounds) == 1 else sum(stage.votes.values()) + stage.spent
    )
    is_share = goal and not result.outcome.figures.quota
    whole = max(all_of_it if is_share else 0, goal, *stage.votes.values(), 1)
    bars = tuple(_bar(result, stage, option, whole) for option in wording.order(result, stage))
    return Bars(head, bars, goal / whole, means)


def _goal(result: Result, stage: Round) -> tuple[float, Text]:
    """How many votes were enough in a round, and the sentence that says so; 0 where no number was."""
    rules, figures = result.rules, result.outcome.figures
    if figures.quota:
        return figures.quota * figures.unit, _("{quota} votes are enough.", quota=figures.quota)
    if stage is result.outcome.rounds[-1] and (needed := _needed(result, stage)):
        return needed, declared.threshold(result)
    if rules.method == "irv":
        return sum(stage.votes.values()) / 2, _("More than half of the votes still counting is enough.")
    return 0, ""


def _needed(result: Result, stage: Round) -> float:
    """How many votes the threshold asked for; 0 where it asks for no number."""
    threshold, base = result.rules.threshold, result.outcome.base
    if result.rules.method == "yesno" and not threshold.is_share:
        return (threshold.ratio or 1) * stage.votes[NO]
    return {"simple": base / 2, "two thirds": base * 2 / 3}.get(threshold.text, 0)


def _bar(result: Result, stage: Round, option: int, whole: float) -> Bar:
    votes = stage.votes[option]
    said = wording.amount(votes, result.outcome.figures.unit)
    return Bar(result.names[option], votes / whole, said, _tone(result, stage, option))


def _tone(result: Result, stage: Round, option: int) -> Tone:
    if result.rules.method == "consent":
        return "gap" if option == BLOCK and stage.votes[BLOCK] else ""
    if result.rules.method == "lazy":
        return "gap" if stage.votes[option] else ""
    if stage.moves == option and not stage.surplus:
        return "out"
    return "full" if option in result.outcome.winners and option in _in_by(result, stage) else ""


def _in_by(result: Result, stage: Round) -> Iterator[int]:
    """Who is elected by the end of a round; at the end of the last one whoever won, be it by lot."""
    for one in result.outcome.rounds:
        yield from one.elected
        if one is stage:
            break
    if stage is result.outcome.rounds[-1]:
        yield from result.outcome.winners


# -- grids -----------------------------------------------------------------------------------------------


def _times(result: Result) -> Iterator[Part]:
    """Each time, how many can, and how many can with those who may be able to."""
    sure, could = (stage.votes for stage in result.outcome.rounds)
    bands = (_line(result.names[time], _time(result, time, sure[time], could[time])) for time in sorted(sure))
    yield Grid((_("Yes"), _("Yes or maybe")), tuple(bands))


def _time(result: Result, time: int, *votes: int) -> Iterator[Cell]:
    for found in votes:
        yield Cell(str(found), "full" if time in result.outcome.winners else "")


def _pairs(result: Result) -> Iterator[Part]:
    """Each against each: how many put the row before the column; marked where that is more."""
    shown, pairs = wording.paired(result), result.outcome.figures.pairs
    heads = tuple(f"{place}." for place, _option in enumerate(shown, 1))
    bands = (
        _line(Joined((head, result.names[one]), "space"), (_pair(pairs, one, other) for other in shown))
        for head, one in zip(heads, shown, strict=True)
    )
    yield Grid(
        heads, tuple(bands), (Cell(_("so many put this line before that column, and that is more"), "full"),)
    )


def _pair(pairs: Matrix, one: int, other: int) -> Cell | None:
    if one == other:
        return None
    return Cell(str(pairs[one][other]), "full" if pairs[one][other] > pairs[other][one] else "")


def _line(label: Text, cells: Iterable[Cell | None]) -> Band:
    return Band(label, (Row("", tuple(cells)),))


# -- turnout ---------------------------------------------------------------------------------------------


def _turnout(result: Result) -> Iterator[Part]:
    """How many voted of those who could, and the line of the quorum."""
    outcome = result.outcome
    whole = max(outcome.eligible, outcome.voted, outcome.needed, 1)
    means = declared.quorum(result) if outcome.needed else ""
    said, *more = wording.turnout(result)
    yield Bars("", (Bar(said, outcome.voted / whole),), outcome.needed / whole, means)
    yield from _notes(map(Cell, more))


_PARTS: Mapping[Method, Callable[[Result], Iterator[Part]]] = {
    "times": _times,
    "schulze": _pairs,
}
