"""What the two sides of a claim, and those in line, are told about it."""

from __future__ import annotations

from bot.contract.views import Act, Kind, Quote, View
from bot.contract.words import Text, _
from bot.reading.contacts import without_contacts
from bot.talk import names
from bot.talk.turn import Turn
from flows.aid.between.relay_tables import Relay
from flows.aid.categories import label_of
from flows.aid.helping import phrases
from flows.aid.requesting import requests
from flows.aid.requesting.asking import HELP
from flows.aid.tables import Claim, Item, Request

#: What somebody waits for or holds: budget and quiet hours know it.
KINDS = (Kind("aid.claim", "repeat", asked=False, holds=True),)


def what(turn: Turn, item: Item) -> Text:
    """The item by its name: "food"."""
    return label_of(turn, item.category)


def _tell(turn: Turn, person_id: int, view: View, item: Item, urgent: bool = True) -> bool:
    return turn.tell(person_id, view, "aid.claim", about=f"request:{item.request_id}", urgent=urgent)


def it_is_your_turn(turn: Turn, item: Item, person_id: int) -> bool:
    """To the first in line: it is free again. False if they cannot be reached."""
    thing = requests.number_of(turn, item)
    return _tell(
        turn,
        person_id,
        View.of(
            _(
                "It is free again: {what}. You asked before the others. Do you still want to help?",
                what=what(turn, item),
            ),
            actions=(Act("aid.help", HELP, thing), Act("aid.not_now", _("Not now"), thing)),
        ),
        item,
    )


def you_are_free(turn: Turn, item: Item, person_id: int) -> None:
    """To somebody in line: it is taken (A22)."""
    _tell(
        turn,
        person_id,
        View.of(_("Somebody has it now: {what}. You are free, thank you.", what=what(turn, item))),
        item,
    )


def somebody_can_help(turn: Turn, request: Request, item: Item, made: Claim) -> None:
    """To the requester who chooses: is it all right that Sam helps?"""
    thing, claim = requests.number_of(turn, item), {"claim": str(made.id)}
    name = names.called(turn, made.helper_id)
    said = _(
        "{name} can help: {what}. Is that all right with you? Nothing of yours was shared.",
        name=name,
        what=what(turn, item),
    )
    yes = _("Yes, {name}", name=names.short(turn, made.helper_id))
    actions = (Act("aid.accept", yes, thing, claim), Act("aid.refuse", _("Someone else"), thing, claim))
    _tell(turn, request.requester_id, View.of(said, actions=actions), item)


def you_have_a_helper(turn: Turn, request: Request, item: Item, made: Claim, opened: Relay) -> None:
    """Both sides: you can write to each other; the pass phrase; who acts next is the helper."""
    thing, name = requests.number_of(turn, item), names.called(turn, made.helper_id)
    if (
        turn.person is None or turn.person.id != made.helper_id
    ):  # else they read it as the end of their own yes
        _tell(turn, made.helper_id, yours(turn, request, item, made, opened), item)
    said = _("{name} helps: {what}. They write to you next, through me.", name=name, what=what(turn, item))
    actions = (
        write_act(turn, thing, opened, made.helper_id),
        Act("aid.share", _("Share my address"), thing, {"claim": str(made.id)}),
    )
    _tell(turn, request.requester_id, View.of(said, at_the_door(made), actions=actions), item)


def yours(turn: Turn, request: Request, item: Item, made: Claim, opened: Relay) -> View:
    """To the helper: it is agreed, and what to do next."""
    thing, name = requests.number_of(turn, item), names.called(turn, request.requester_id)
    said = _("{name} said yes: {what}. Write to them next.", name=name, what=what(turn, item))
    actions = (
        write_act(turn, thing, opened, request.requester_id),
        Act("aid.give_back", _("I can't after all"), thing, {"claim": str(made.id)}),
    )
    view, note = View.of(said, at_the_door(made), actions=actions), requests.note_of(turn, request)
    return view.plus(Quote(note)) if note else view


def at_the_door(made: Claim) -> Text:
    """How the two know each other (A23)."""
    return _("At the door you both say: {phrase}.", phrase=phrases.said(phrases.pick(made.id)))


def write_act(turn: Turn, thing: str, opened: Relay, person_id: int) -> Act:
    """The button after which plain words go to the other side (A41)."""
    label = _("Write to {name}", name=names.short(turn, person_id))
    return Act("aid.write", label, thing, {"relay": f"r{opened.id}"})


def given_back(turn: Turn, request: Request, item: Item, made: Claim) -> None:
    """To the requester: it is open again, nothing is lost (A17)."""
    name = names.called(turn, made.helper_id)
    said = _(
        "{name} can't after all. It is open again: {what}. I'll write as soon as someone offers.",
        name=name,
        what=what(turn, item),
    )
    _tell(turn, request.requester_id, View.of(said), item)


def not_this_time(turn: Turn, item: Item, made: Claim) -> None:
    """To the helper whom the requester did not choose."""
    said = _(
        "They found another way: {what}. You are free, and thank you for offering.", what=what(turn, item)
    )
    _tell(turn, made.helper_id, View.of(said), item)


def no_longer_needed(turn: Turn, item: Item, made: Claim) -> None:
    """To the helper: it was taken back."""
    said = _("It is no longer needed: {what}. You are free, and thank you.", what=what(turn, item))
    _tell(turn, made.helper_id, View.of(said), item)


def words_changed(turn: Turn, item: Item, made: Claim, words: str) -> None:
    """To the helper: what they read before is no longer what is asked (A11)."""
    said = _("They changed what they wrote: {what}. Please look.", what=what(turn, item))
    _tell(turn, made.helper_id, View.of(said, Quote(without_contacts(words))), item)
