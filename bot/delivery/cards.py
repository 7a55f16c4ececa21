"""Live views: what hangs in a chat is drawn when it goes out, from the state of that moment.

    touched  ->  one waiting row per card  ->  claimed: draw, compare, post or edit
                                                 the same as before      -> nothing is sent
                                                 no room for a new post  -> a line on the chat's board; what is urgent
                                                                            is posted when there is room within the hour
                                                 nothing to draw         -> taken down

The first two open things of a kind get posts of their own, later ones live on the board (manners, rule 13). One that
hangs in a private chat is a line for its person that is edited while something runs: no hours, no budget, no board.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.contract.delivery import Native, Outgoing
from bot.contract.plain import PlainView
from bot.contract.views import View
from bot.contract.words import Msg
from bot.delivery import beside, board, budget, held
from bot.delivery.buttons import presser
from bot.delivery.desk import At, Hung, Place, Ready, Row, tried_since
from bot.delivery.resolve import both, resolve
from bot.store import absences
from bot.store.cards import BOARD, touch_board
from bot.talk.furniture import CardKind
from bot.talk.look import Look

#: Seconds between two changes of one card: ten thousand votes cost T/3 edits in T seconds (B7).
BEAT = 3.0
#: Open things of one kind with a post of their own in one chat.
OWN_POSTS = 2
#: Seconds within which a place must come free for an urgent thing to get a post after it went onto the board.
SOON = 3600.0


@dataclass(frozen=True, slots=True)
class Card:
    """A row of `card`, with its kind."""

    id: int
    kind: CardKind
    subject: str
    revision: int
    digest: str
    message: str | None
    state: str
    posted_at: float | None


def prepare(at: At, row: Row, place: Place) -> Ready | None:
    """The call that brings a card up to date; None if there is none, the row is then settled or delayed."""
    card = _card(at, row)
    if card is None:
        at.settle(row.id, "dropped", "no card")
        return None
    look = at.look(place)
    view = card.kind.draw(look, card.subject)
    if card.kind.kind != BOARD:
        touch_board(at.hot, row.chat_id, at.now)
    if view is None or card.message is None:
        beside.take_down(at, row, card.id)
    if view is None:
        return _take_down(at, row, place, card)
    weight = _weight_of(card, look)
    if not _has_place(at, row, place, card, weight):
        return None
    return _hang(at, row, place, card, replace(view, silent=view.silent or not weight.loud))


def _card(at: At, row: Row) -> Card | None:
    found = at.hot.one(
        "SELECT id, kind, subject, revision, digest, message, state, posted_at FROM card WHERE id = ?",
        (row.card_id,),
    )
    if found is None or found[6] == "gone":
        return None
    kind = at.desk.house.cards.get(found[1]) or (board.CARD if found[1] == BOARD else None)
    return None if kind is None else Card(found[0], kind, *found[2:])


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a thing weighs.

    Args:
        loud: it may make a sound, and be posted at night.
        urgent: it gets a post of its own, and the places kept for what is urgent.
    """

    loud: bool
    urgent: bool


def _weight_of(card: Card, look: Look) -> Weight:
    loud = card.kind.loud is not None and card.kind.loud(look, card.subject)
    return Weight(loud, loud or (card.kind.urgent is not None and card.kind.urgent(look, card.subject)))


# -- whether it goes -------------------------------------------------------------------------------------


def _has_place(at: At, row: Row, place: Place, card: Card, weight: Weight) -> bool:
    """Whether the card may be posted or changed now; if not, the row was settled or delayed."""
    if card.message is not None:
        return _is_its_turn(at, row, place, card)
    if place.chat.private:
        return True
    if card.state == "closed":
        _set_state(at, card, "gone")
        at.settle(row.id, "dropped", "closed before it was posted")
        return False
    if card.kind.kind == BOARD:
        return _board_is_due(at, row, place)
    if card.state == "board" and not weight.urgent:
        at.settle(row.id, "dropped", "on the board")
        return False
    return _fits(at, row, card, weight)


def _is_its_turn(at: At, row: Row, place: Place, card: Card) -> bool:
    next_at = at.desk.shown_at.get(card.id, 0.0) + BEAT
    if next_at > at.now and next_at - at.now <= BEAT:
        at.delay(row.id, next_at)
        return False
    if not place.abilities.edits and card.state != "closed":
        at.settle(row.id, "dropped", "no edits here")
        return False
    return True


def _board_is_due(at: At, row: Row, place: Place) -> bool:
    waits = at.hot.one(
        "SELECT 1 FROM card WHERE chat_id = ? AND state = 'board' UNION ALL SELECT 1 FROM outbox o JOIN card c"
        " ON c.id = o.card_id WHERE o.chat_id = ? AND o.state = 'queued' AND o.id <> ? AND c.message IS NULL LIMIT 1",
        (row.chat_id, row.chat_id, row.id),
    )
    things = board.open_things(at.look(place))
    if not things or (waits is None and things < board.FROM):
        at.settle(row.id, "dropped", "nothing for a board")
        return False
    if budget.is_quiet(at, urgent=False):
        at.delay(row.id, budget.quiet_end(at.now, at.community.zone, *budget.group_hours(at)))
        return False
    if not row.tries and (moment := budget.post_at(at, row.chat_id, urgent=True, is_board=True)) > at.now:
        at.delay(row.id, moment)
        return False
    return True


def _fits(at: At, row: Row, card: Card, weight: Weight) -> bool:
    """Into the group's hours, its budget, and the number of posts of this kind; else onto the board."""
    if budget.is_quiet(at, weight.loud):
        at.delay(row.id, budget.quiet_end(at.now, at.community.zone, *budget.group_hours(at)))
        return False
    if row.tries:  # posted anew, or tried before: it was counted then
        return True
    own = at.hot.one(
        "SELECT count(*) FROM card WHERE chat_id = ? AND kind = ? AND state = 'live' AND message IS NOT NULL",
        (row.chat_id, card.kind.kind),
    )
    full = own is not None and own[0] >= OWN_POSTS
    crowded = not weight.urgent and (full or held.is_awaited(at, row.chat_id))
    free_at = budget.post_at(at, row.chat_id, weight.urgent)
    if not crowded and free_at <= at.now:
        _set_state(at, card, "live")
        return True
    _set_state(at, card, "board")
    if weight.urgent and free_at - at.now <= SOON:
        at.delay(row.id, free_at + 1.0)  # posts are counted by the second
    else:
        at.settle(row.id, "dropped", "on the board")
    return False


# -- what goes -------------------------------------------------------------------------------------------


def _hang(at: At, row: Row, place: Place, card: Card, view: View) -> Ready | None:
    view = view.plus(*_absences(at, place, card))
    part, *others = place.adapter.render(_plain(at, row, place, view))
    digest = beside.digest_of(part)
    if card.message is not None and digest == card.digest:
        at.hot.run("UPDATE card SET shown = ? WHERE id = ?", (card.revision, card.id))
        at.settle(row.id, "dropped", "same")
        beside.arrange(at, row, card.id, others)
        return None
    if card.message is None and not row.tries and not place.chat.private:
        budget.note_post(at, row.chat_id)
    ref = card.message if place.abilities.edits else None
    hung = Hung(
        card.id, card.revision, digest, card.message is None, card.kind.pinned,
        clears=card.state == "closed" and not place.chat.private, beside=tuple(others),
    )  # fmt: skip
    return _ready(at, row, place, "send" if ref is None else "edit", ref, part, hung)


def _absences(at: At, place: Place, card: Card) -> Sequence[Msg]:
    """What hung there while the hub was away says so, for whoever tapped it then (X33)."""
    if card.message is None or card.state == "closed" or card.posted_at is None:
        return ()
    told = [one for one in absences.recent(at.hot, place.chat.adapter, at.now) if one.until > card.posted_at]
    return (absences.notice(told),) if told else ()


def _take_down(at: At, row: Row, place: Place, card: Card) -> Ready | None:
    """Nothing is to hang there any more."""
    _set_state(at, card, "gone")
    if card.message is None or not place.abilities.deletes:
        at.settle(row.id, "dropped", "nothing to show")
        return None
    return _ready(at, row, place, "delete", card.message, {}, None)


def _ready(
    at: At, row: Row, place: Place, deed: str, ref: str | None, part: Native, hung: Hung | None
) -> Ready:
    at.hot.run("UPDATE outbox SET deed = ?, ref = ? WHERE id = ?", (deed, ref, row.id))
    txn = row.txn if deed == "send" else f"{row.txn}.{deed}"
    outgoing = Outgoing(deed, place.address, txn, part, ref, since=tried_since(row))  # type: ignore[arg-type]  # one of the deeds
    return Ready(row._replace(deed=deed, ref=ref), place, outgoing, hung)


def _plain(at: At, row: Row, place: Place, view: View) -> PlainView:
    """In the group's language, or line by line in its two."""
    shown = [
        resolve(view, reader, place.abilities, presser(at, place, row, reader, view.actions))
        for reader in at.readers(place, row)
    ]
    return shown[0] if len(shown) == 1 else both(shown[0], shown[1], keys=place.abilities.buttons)


def _set_state(at: At, card: Card, state: str) -> None:
    if card.state != state:
        at.hot.run("UPDATE card SET state = ? WHERE id = ?", (state, card.id))
