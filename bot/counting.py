"""Counting without a hub: `talkoot tally` for a BLT file, `talkoot recount` for a list that a poll published.

Beside the wiring this is the only place that names a flow's room, and only the one that is pure: whoever checks a
count needs no database, no account and no trust in the rest of the house.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from bot.contract.words import Moment, Text
from bot.words.catalogue import languages
from bot.words.saying import Reader, say
from flows.assembly import result, wording
from flows.assembly.published import Published, reading
from flows.assembly.tally import Broken, LotNeeded, Outcome, Round, Rules, blt, count
from flows.assembly.tally.rules import SEATED, Method

#: Exit codes: the file breaks a rule; only a lot could go on, and there is no secret.
BROKEN, LOT_NEEDED = 2, 3


def tally(file: Path, method: Method, seats: int | None, default: str | None, secret: bytes | None) -> None:
    """Count a BLT file and print the result as JSON."""
    with _complaints(file):
        election = blt.read(_text(file), Rules(method, 0))
        wanted = election.rules.seats if seats is None else seats
        rules = replace(
            election.rules,
            seats=wanted if method in SEATED or seats is not None else 1,
            default=_place(election.names, default),
        ).checked()
        with _lots(election.names):
            outcome = count(rules, election.ballots, secret=secret)
    click.echo(json.dumps(_told(outcome, rules, election.names), ensure_ascii=False, indent=1))


def recount(file: Path) -> None:
    """Count a published list again and print what the chat was told."""
    with _complaints(file):
        published = reading.read(_text(file))
        zone = _zone(published.zone)
        closed = _moment(published.closed, zone).at if published.closed else time.time()
        if published.language not in languages():
            raise Broken(f"language is one of {', '.join(languages())}, not {published.language}")
        reader = Reader(published.language, zone, closed)
        names = result.names(published.rules, _names(published, zone))
        with _lots([say(name, reader) for name in names]):
            outcome = published.outcome()
    reasons = sorted(
        (published.marks(line)[0][0], line.reason) for line in published.lines if line.reason and line.said
    )
    for line in wording.told(
        result.Result(
            published.rules,
            names,
            outcome,
            tuple(reasons),
            published.joined,
            published.notice,
            published.entered,
            published.delegated,
            _objecting(published),
        )
    ):
        click.echo(say(line, reader))


def _objecting(published: Published) -> tuple[str, ...]:
    """Who stopped it, in the open, where silence was a yes."""
    if published.rules.method != "lazy" or published.mode != "open":
        return ()
    return tuple(line.receipt for line in published.lines if line.said)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        line = file.read_bytes()[: fault.start].count(b"\n") + 1
        raise Broken("the file is text in UTF-8", line) from None


@contextmanager
def _complaints(file: Path) -> Iterator[None]:
    """A broken file ends the command with its line and rule."""
    try:
        yield
    except Broken as broken:
        where = f"{file}, line {broken.line}" if broken.line else f"{file}"
        click.echo(f"{where}: {broken.rule}.", err=True)
        sys.exit(BROKEN)


@contextmanager
def _lots(names: list[str] | tuple[str, ...]) -> Iterator[None]:
    """Where only a lot can go on, and there is nothing to draw it from, the tied are named."""
    try:
        yield
    except LotNeeded as needed:
        tied = [names[option] for option in needed.tied]
        click.echo(json.dumps({"winners": [], "lot": tied}, ensure_ascii=False))
        click.echo(
            f"Equal in every round: {', '.join(tied)}. Only a lot can go on; it is drawn from a secret: --secret HEX.",
            err=True,
        )
        sys.exit(LOT_NEEDED)


def _place(names: tuple[str, ...], default: str | None) -> int | None:
    if default is None:
        return None
    if default not in names:
        raise Broken(f"the default is one of the options: {', '.join(names)}")
    return names.index(default)


def _told(outcome: Outcome, rules: Rules, names: tuple[str, ...]) -> dict[str, Any]:
    """The result as JSON: what it says is in the same words as the options of the file."""
    figures = outcome.figures
    told: dict[str, Any] = {
        "method": rules.method,
        "seats": rules.seats,
        "verdict": outcome.verdict,
        "winners": [names[option] for option in outcome.winners],
        "voted": outcome.voted,
        "abstained": outcome.abstained,
        "rounds": [_round(stage, figures.unit, names) for stage in outcome.rounds],
    }
    more = {
        "tie": [names[option] for option in outcome.tied],
        "dropped": [names[option] for option in outcome.dropped],
        "beaten_by": [names[option] for option in figures.beaten_by],
        "quota": figures.quota,
        "pairs": {
            names[one]: {names[other]: row[other] for other in range(len(row)) if other != one}
            for one, row in enumerate(figures.pairs)
        },
    }
    return told | {key: value for key, value in more.items() if value}


def _round(stage: Round, unit: int, names: tuple[str, ...]) -> dict[str, Any]:
    def shown(votes: int) -> int | str:
        return votes if unit == 1 else f"{votes // unit}.{votes % unit:05d}"

    told: dict[str, Any] = {
        "votes": {names[option]: shown(votes) for option, votes in stage.votes.items()},
        "spent": shown(stage.spent),
        "elected": [names[option] for option in stage.elected],
    }
    if stage.moves is not None:
        told["surplus" if stage.surplus else "out"] = names[stage.moves]
    if stage.how:
        told |= {"equal": [names[option] for option in stage.equals], "decided_by": stage.how}
    return told


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Broken(f"there is no time zone {name}") from None


def _names(published: Published, zone: ZoneInfo) -> list[Text]:
    """The options as they are shown; those of a time poll are moments."""
    if published.rules.method != "times":
        return list(published.options)
    return [_moment(option, zone) for option in published.options]


def _moment(option: str, zone: ZoneInfo) -> Moment:
    try:
        ends = [datetime.fromisoformat(part) for part in option.split("/")]
        begin, *end = (part if part.tzinfo else part.replace(tzinfo=zone) for part in ends)
        return Moment(begin.timestamp(), until=end[0].timestamp() if end else None)
    except (ValueError, OverflowError):
        raise Broken(
            f"the options of a time poll are moments, such as 2026-12-05T18:00-06:00, not {option}"
        ) from None
