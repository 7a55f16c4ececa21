"""An account's devices changed: what may not be done from it, or shown to it, until somebody confirms (H20, H21)."""

from __future__ import annotations

from bot.contract.events import DevicesChanged
from bot.hub import alarms
from bot.people import accounts, devices, duty
from bot.people import person as persons
from bot.people.person import Person
from bot.talk.turn import Turn

#: Seconds until an account is believed again if there is nobody who could confirm it (as with y3, alone).
ALONE = 86400.0


def on_devices_changed(turn: Turn, event: DevicesChanged) -> None:
    """Note what it means, and let the flows tell people."""
    if event.cause == "renewed":
        alarms.sound(turn.hot, "renewed", event.who.adapter, turn.now)
        return
    person = persons.find(turn.hot, event.who)
    if person is None or person.account_id is None or not _matters(turn, person, event):
        return
    turn.audit(f"devices_{event.cause}", f"person:{person.id}", account=person.account_id)
    for room in turn.house.rooms:
        if room.on_person is not None:
            room.on_person(turn, person.id, f"devices:{event.cause}:{person.account_id}")


def _matters(turn: Turn, person: Person, event: DevicesChanged) -> bool:
    """Note it; False if nothing follows from it. A new device matters where somebody is trusted with something."""
    assert person.account_id is not None
    if event.cause == "settled":
        return devices.clear(turn.hot, person, person.account_id, "device")
    if event.cause == "identity" or (event.cause == "device" and person.roles(turn.hot)):
        until = None if _is_anybody_there(turn, person) else turn.now + ALONE
        devices.doubt(turn.hot, person, person.account_id, event.cause, until)
        return True
    return event.cause == "unconfirmed"


def _is_anybody_there(turn: Turn, person: Person) -> bool:
    """Whether there is another account of theirs, or another organizer."""
    others = [
        one
        for one in accounts.of(turn.hot, person.id)
        if one.id != person.account_id and one.chat_id is not None
    ]
    return bool(others) or bool(set(duty.holders(turn.hot, "organizer")) - {person.id})
