"""What people meant: free text offered to the readers, a bare "yes" to what waits for one, and the first hello."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.contract.events import File, FromPerson
from bot.contract.views import View
from bot.contract.words import Joined, Text, _, _p
from bot.hub import deeds
from bot.hub.answers import give
from bot.hub.conversations import WHICH
from bot.people import person as persons
from bot.talk.furniture import Anew, Answered, Draft, HandOver, Reply
from bot.talk.turn import Turn
from bot.words.choosing import fold

#: A reader this sure is taken at its word; two of them are asked about.
MARK = 0.6
#: While a question is open it must be surer: a mere word for a kind of help ("food pantry") is likely an answer.
SURE = 0.66
#: What is said as only this flow is begun: it is no change of what waits for a yes.
CERTAIN = 1.0
#: The note in which the room that answers `lost` counts.
LOST = "lost"
#: Flows that are sure of a text, with what they begin with.
Found = list[tuple[str, dict[str, str]]]


def hand_out(turn: Turn, answer: Answered, event: FromPerson) -> None:
    """Hand out an answer; words that a handler gives back are read as if they had just come."""
    if not isinstance(answer, Anew):
        give(turn, answer, event)
    elif not prompt(turn, answer.text, event) and not free_text(turn, answer.text, event):
        give(turn, ask_a_room(turn, answer.text, answer.files), event)


def prompt(turn: Turn, text: str, event: FromPerson) -> bool:
    """With no question open, a bare "yes", "1" or "park" goes to the newest prompt, if exactly one waits."""
    waiting = deeds.waiting_prompts(turn, text)
    if not waiting:
        return False
    if len({(press.verb, press.thing, tuple(press.args.items())) for press in waiting}) == 1:
        hand_out(turn, deeds.press(turn, waiting[0]), event)
    else:
        forms = {(press.verb, press.thing): _spelt(turn, press, fold(text)) for press in waiting}
        written = Joined(tuple(forms[key] for key in sorted(forms)), "comma")
        turn.reply(_("Which one do you mean? Please write one of these: {forms}.", forms=written))
    return True


def _spelt(turn: Turn, press: deeds.Press, said: str) -> Text:
    """What to write for one of them: "yes 31"; after a bare number, or without one, its own words: "go on"."""
    deed = turn.house.deeds[press.verb]
    typed = deed.typed
    if deed.bare is not None and typed and (words := press.args.get(deed.more)):
        return Joined((_p("typed", typed[0]), press.thing, words), "space")
    own = (said.isdecimal() or not press.thing) and typed
    word: Text = _p("typed", typed[0]) if own else said
    return Joined((word, press.thing), "space") if press.thing else word


def drafts(turn: Turn, text: str, mark: float = MARK) -> Found:
    """Flows whose readers are sure that the text is theirs, the surest first."""
    at = datetime.fromtimestamp(
        turn.said_at, ZoneInfo(turn.actor.zone) if turn.actor.zone else turn.community.zone
    )
    found: list[tuple[float, str, Draft]] = []
    for reader in turn.house.readers:
        draft = reader.read(text, at, turn.actor.language)
        if draft is not None and draft.score >= mark:
            found.append((-draft.score, reader.flow, draft))
    return [(name, dict(draft.params)) for _score, name, draft in sorted(found, key=lambda f: f[:2])]


def free_text(turn: Turn, text: str, event: FromPerson) -> bool:
    found = drafts(turn, text) if text.strip() else []
    if not found:
        return False
    give(turn, which_of(text, found), event)
    return True


def which_of(text: str, found: Found, waits: str = "") -> HandOver:
    """Begin the only one; of several, or where one is the open flow that `waits`, the person says which."""
    if len(found) == 1 and not waits:
        return HandOver(*found[0])
    return HandOver(WHICH, {"text": text, "flows": " ".join(name for name, _p in found), "waits": waits})


def ask_a_room(turn: Turn, text: str, files: tuple[File, ...] = ()) -> Answered:
    for room in turn.house.rooms:
        if room.lost is not None:
            return room.lost(turn, text, files)
    return Reply(View.of(_("I didn't understand that.")))


def understood(turn: Turn) -> None:
    """The row of what nobody understood is broken (rule 10)."""
    if LOST in turn.actor.notes:
        persons.note(turn.hot, turn.actor, {LOST: None})


def greet(turn: Turn) -> None:
    """First contact: the answer came first, then the two lines (rule 15)."""
    if turn.actor.greeted:
        return
    turn.set_person(turn.actor, greeted=True)
    for room in turn.house.rooms:
        if room.greeting is not None:
            turn.reply(room.greeting(turn), "notice")
