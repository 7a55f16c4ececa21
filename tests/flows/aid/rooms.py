"""The parts of aid between two people, as one room, and requests as if others had already dealt with them."""

from __future__ import annotations

from bot.talk import Furniture, Turn
from flows.aid import passing, relay, relay_deeds, relay_words, requests, rights
from flows.aid.tables import Claim, Item
from tests.flows.aid.street import Street

BETWEEN = Furniture(
    "aid",
    rights=rights.RIGHTS,
    deeds=relay_deeds.DEEDS,
    commands=relay_deeds.COMMANDS,
    timers=relay_words.TIMERS,
    kinds=relay.KINDS,
    settings=relay.SETTINGS,
    relate=rights.relate,
    replies=passing.replies,
    listens=passing.listens,
)


def asked(street: Street, who: str, *kinds: str) -> int:
    """An open request with one item a kind; its number."""

    def store(turn: Turn) -> int:
        number = turn.number("request")
        requests._store(turn, number, requests.Draft(f"{who} needs {' and '.join(kinds)}", kinds))
        for letter, kind in zip("abcd", kinds, strict=False):
            turn.session.add(Item(request_id=number, letter=letter, category=kind, state="open"))
        return number

    return street.within(store, who)


def taken(street: Street, number: int, helper: str, letter: str = "a") -> int:
    """The helper was accepted, and both may write; the claim's id."""

    def store(turn: Turn) -> int:
        item = next(item for item in requests.items_of(turn, number) if item.letter == letter)
        item.state = "claimed"
        claim = Claim(
            item_id=item.id, request_id=number, helper_id=street.ids[helper], state="accepted", made_at=turn.now,
            accepted_at=turn.now, sign_at=turn.now,
        )  # fmt: skip
        turn.session.add(claim)
        turn.session.flush()
        relay.open(turn, claim.id)
        return claim.id

    return street.within(store)


def helped(street: Street, asker: str, helper: str, kind: str = "food") -> int:
    """A request of one thing that somebody helps with; its number."""
    number = asked(street, asker, kind)
    taken(street, number, helper)
    return number
