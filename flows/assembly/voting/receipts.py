"""Receipts of secret ballots: three words from the hub, or the voter's own; each is there once in a poll (P7).

    draw(turn, poll)                       "cactus piano llama"
    rename(turn, poll, ballot, "my cat")   whether nobody else has them

After closing the list of receipts and ballots is published: everybody finds their line, and anybody counts again.
"""

from __future__ import annotations

from bot.talk import Turn, chance
from flows.assembly.polls import Poll
from flows.assembly.sealing import urn
from flows.assembly.voting.receipt_words import WORDS

#: Words of one receipt; characters of a voter's own.
MANY, LEAST, MOST = 3, 4, 40


def draw(turn: Turn, poll: Poll) -> str:
    """Words that nobody has in this poll; none where they could not be told apart, for its key is gone."""
    if poll.is_sealed and not urn.is_whole(turn, poll):
        return ""
    while True:
        drawn = " ".join(WORDS[chance.below(len(WORDS))] for _unused in range(MANY))
        if not is_taken(turn, poll, drawn):
            return drawn


def is_taken(turn: Turn, poll: Poll, receipt: str) -> bool:
    """Whether somebody's ballot has these words."""
    kept = urn.mark(turn, poll, receipt) if poll.is_sealed else receipt
    row = turn.hot.one("SELECT 1 FROM poll_ballot WHERE poll_id = ? AND receipt = ?", (poll.id, kept))
    return row is not None


def fits(own: str) -> bool:
    """Whether somebody's own words can be a receipt: neither empty nor a page, and all on one line."""
    return LEAST <= len(own) <= MOST


def rename(turn: Turn, poll: Poll, ballot: int, own: str) -> bool:
    """Give a ballot its voter's own words; False if somebody has them already."""
    if is_taken(turn, poll, own):
        return False
    kept = urn.words(turn, poll, own) if poll.is_sealed else {"receipt": own, "words": None}
    turn.hot.run(
        "UPDATE poll_ballot SET receipt = ?, words = ? WHERE id = ?", (kept["receipt"], kept["words"], ballot)
    )
    return True
