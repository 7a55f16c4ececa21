"""What the relay and shared contacts keep of people, and how it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import delete, or_, select

from bot.contract.words import Msg, _
from bot.people.traces import Trace, forgetting, merging, reading
from bot.talk.turn import Turn
from flows.aid.between import relay
from flows.aid.between.relay_tables import Relay, Word
from flows.aid.tables import Contact

TRACES = (
    Trace("aid_relay", ("asker_id", "helper_id"), stays=True, blank=0),
    Trace("aid_word", ("sender_id",), sealed={"body": "id"}),
    Trace("aid_pen", ("person_id",)),
    Trace("aid_contact", ("owner_id", "to_person"), sealed={"value": "id"}),
)

KEPT: Mapping[str, Msg] = {
    "aid_relay": _("Who may write to whom through me. Seen by: nobody. Until a week after the help is over."),
    "aid_word": _("What you wrote through me, sealed. Seen by: nobody, unless it is reported. 48 hours."),
    "aid_pen": _("To whom your words go just now. Seen by: nobody. Half an hour."),
    "aid_contact": _(
        "What you shared, sealed. Seen by: whom you gave it to. 48 hours after the help is over."
    ),
}


def _leave_relays(turn: Turn, person_id: int) -> None:
    """Nothing passes any more; the other side is told."""
    mine = or_(Relay.asker_id == person_id, Relay.helper_id == person_id)
    for found in turn.session.scalars(select(Relay).where(mine, Relay.state.in_(relay.PASSING))).all():
        relay.close(turn, found, silent_for=(person_id,))
    turn.flush()
    ROWS["aid_relay"](turn, person_id)


def _leave_words(turn: Turn, person_id: int) -> None:
    """Their words go, reported or not: their key goes with them."""
    turn.session.execute(delete(Word).where(Word.sender_id == person_id))


def _leave_contacts(turn: Turn, person_id: int) -> None:
    """What they shared, and what was shared with them."""
    turn.session.execute(
        delete(Contact).where(or_(Contact.owner_id == person_id, Contact.to_person == person_id))
    )


ROWS = forgetting(*TRACES)
FORGET: Mapping[str, Callable[[Turn, int], None]] = {
    **ROWS,
    "aid_relay": _leave_relays,
    "aid_word": _leave_words,
    "aid_contact": _leave_contacts,
}
MERGE = merging(*TRACES)
MYDATA = reading(*TRACES)
