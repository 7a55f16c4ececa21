"""Words on their way between two people: sealed under their sender's key, and gone after 48 hours.

    keep(turn, "asking", text, files, among=...)   nobody knows yet for whom it is
    drop(turn, word)                               once: a second tap finds nothing
    report(turn, relay)                            a report of abuse takes the last 48 hours

Delivery forgets a relayed body when it arrived; what is left here serves a report only (A16). Photos and voice notes
live and die with the words they came with.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import select

from bot.contract.events import File
from bot.talk import Turn, timer
from bot.talk.files import packed, stored, unpacked
from flows.aid.between.relay_tables import Relay, Word

HOUR = 3600.0
#: Seconds that relayed words stay for a report of abuse.
KEPT = 48 * HOUR
#: Seconds that an undecided text waits for its tap.
WAITS = 24 * HOUR
#: Seconds within which a second text joins an undecided one: a thought sent in two messages.
JOINS = 600.0
UNDECIDED = ("asking", "checking")


class Opened(NamedTuple):
    """A word in clear: the text, its photos and voice notes, and the relays that were offered for it."""

    text: str
    files: tuple[File, ...] = ()
    among: tuple[int, ...] = ()


def keep(
    turn: Turn,
    state: str,
    text: str,
    files: Sequence[File],
    relay_id: int = 0,
    among: Sequence[int] = (),
) -> Word:
    """Store what whoever acts wrote."""
    purge_at = turn.now + (KEPT if state == "sent" else WAITS)
    word = Word(
        relay_id=relay_id, sender_id=turn.actor.id, body=None, state=state, at=turn.now, reported_at=None,
        purge_at=purge_at,
    )  # fmt: skip
    turn.session.add(word)
    turn.session.flush()
    body = json.dumps({"text": text, "files": packed(files), "among": list(among)}, ensure_ascii=False)
    word.body = turn.seal(turn.actor.id, "aid_word.body", word.id, body)
    turn.plan(purge_at, "aid.word_over", word.id)
    _keep_files(turn, word, files, purge_at)
    return word


def _keep_files(turn: Turn, word: Word, files: Sequence[File], until: float) -> None:
    for file in stored(files):
        turn.keep_file(file.stored, until, f"relay:{word.relay_id}")


def opened(turn: Turn, word: Word) -> Opened:
    """The word in clear; empty once its sender was forgotten."""
    body = turn.unseal(word.sender_id, "aid_word.body", word.id, word.body)
    if not body:
        return Opened("")
    kept: Mapping[str, Any] = json.loads(body)
    return Opened(str(kept["text"]), unpacked(kept["files"]), tuple(kept["among"]))


def undecided(turn: Turn, state: str | None = None) -> Word | None:
    """The newest text of whoever acts that waits for a decision."""
    wanted = select(Word).where(
        Word.sender_id == turn.actor.id, Word.state.in_((state,) if state else UNDECIDED)
    )
    return turn.session.scalars(wanted.order_by(Word.id.desc())).first()


def get(turn: Turn, word_id: int) -> Word | None:
    """A word of whoever acts; nobody else's."""
    word = turn.session.get(Word, word_id)
    return word if word is not None and word.sender_id == turn.actor.id else None


def drop(turn: Turn, word: Word) -> Opened:
    """Let an undecided word go; what it said. Its files go with it, unless they are kept anew."""
    said = opened(turn, word)
    _keep_files(turn, word, said.files, turn.now)
    turn.session.delete(word)
    turn.session.flush()
    return said


def joined(turn: Turn, text: str, files: Sequence[File]) -> Opened:
    """What was said, after whatever was said just before and is still undecided."""
    before = undecided(turn, "asking")
    if before is None or turn.now - before.at > JOINS:
        return Opened(text, tuple(files))
    first = drop(turn, before)
    return Opened(f"{first.text}\n{text}".strip(), (*first.files, *files))


def report(turn: Turn, relay: Relay, keep_for: float) -> int:
    """Keep the last 48 hours of a relay for the team; how many texts that are."""
    words = of_relay(turn, relay.id)
    for word in words:
        word.reported_at, word.purge_at = turn.now, turn.now + keep_for
        turn.plan(word.purge_at, "aid.word_over", word.id, "reported")
        _keep_files(turn, word, opened(turn, word).files, word.purge_at)
    return len(words)


def of_relay(turn: Turn, relay_id: int, *, reported: bool = False) -> Sequence[Word]:
    """What was relayed, oldest first."""
    wanted = select(Word).where(Word.relay_id == relay_id, Word.state == "sent").order_by(Word.id)
    return turn.session.scalars(wanted.where(Word.reported_at.is_not(None)) if reported else wanted).all()


@timer("aid.word_over")
def word_over(turn: Turn, subject: str, _payload: Mapping[str, Any]) -> None:
    """Its time is over: it is erased, unless a report took it further."""
    word = turn.session.get(Word, int(subject))
    if word is not None and word.purge_at <= turn.now:
        turn.session.delete(word)


TIMERS = (word_over,)
