"""What nobody understood (rule 10): first what was read and two guesses, then a person, and no third try.

A voice note or a photo without words goes to whoever is on duty (A10); a shared location is answered with a
question and never kept (V9).
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.contract.events import File
from bot.contract.views import Act, Quote, View
from bot.contract.words import Joined, Text, _
from bot.people import drafts
from bot.people import person as persons
from bot.reading.dates import find_when
from bot.reading.places import find_place
from bot.reading.temper import is_misdirected, is_thanks
from bot.reading.yesno import read_yes_no
from bot.talk import HandOver, Reply, Toast, Turn, action
from bot.talk.files import LOCATION, trouble
from bot.talk.furniture import Answered, Command, Heard
from flows.basics import guesses
from flows.basics.calling import VOICE, call

#: Seconds after which two misunderstandings are no longer "in a row".
ROW = 1800
#: Characters of a bare yes or no.
ANSWER = 12
#: Thanks, and what was meant for somebody else, are answered by a sign, and by no words (rule 17).
THANKS = "👍"


def answer_lost(turn: Turn, text: str, files: tuple[File, ...]) -> Answered:
    """Files go to a person; for words the count in a row is kept in the writer's notes."""
    if files:
        return _to_a_person(turn, text, files)
    if is_thanks(text) or is_misdirected(text):
        turn.react(THANKS)
        return Reply()
    times = _count(turn)
    if times == 1:
        return Reply(_what_was_read(turn, text))
    if times == 2:
        return Reply(
            View.of(
                _("I still can't tell what you need. A person can: shall I ask one?"),
                actions=(Act("person.call", _("A person")),),
            )
        )
    return Reply(View.of(call(turn, Quote(text[:600]))))


def _to_a_person(turn: Turn, text: str, files: tuple[File, ...]) -> Answered:
    """Whoever is on duty can look and listen (A10)."""
    words = (Quote(text[:600]),) if text.strip() else ()
    wrong = trouble(files)
    asked = call(turn, *words, *((VOICE,) if wrong else ()), files=files)
    return Reply(View.of(wrong or _("I can't listen or look at pictures."), asked))


def _count(turn: Turn) -> int:
    """How often in a row, this time included."""
    times, at = turn.actor.notes.get("lost", (0, 0.0))
    times = times + 1 if at > turn.now - ROW else 1
    persons.note(turn.hot, turn.actor, {"lost": [times, turn.now]})
    return int(times)


def _what_was_read(turn: Turn, text: str) -> View:
    at = datetime.fromtimestamp(
        turn.said_at, ZoneInfo(turn.actor.zone) if turn.actor.zone else turn.community.zone
    )
    parts = _parts(text, at)
    if parts:
        said = _("I read {parts}. What would you like to do with it?", parts=Joined(parts))
    elif text.strip().isdecimal():
        said = _(
            "No list is open, so I can't tell what {number} means. Is it one of these?",
            number=text.strip()[:9],
        )
    elif len(text) <= ANSWER and read_yes_no(text) is not None:
        said = _("Nothing waits for an answer just now. Is it one of these?")
    else:
        said = _("I don't know what to do with that yet. Is it one of these?")
    drafts.keep(turn.hot, turn.seals, turn.actor.id, "", text, turn.now)
    likely = guesses.of(turn, text, at)
    return View.of(said, actions=tuple(Act("lost.guess", one.title, str(place)) for place, one in likely))


def _parts(text: str, at: datetime) -> tuple[Text, ...]:
    """What in the text looks like a time or a place, as written."""
    when, place = find_when(text, at=at), find_place(text)
    found = [_("“{words}” as a time", words=when.text)] if when else []
    if place and not (when and place in when.text):
        found.append(_("“{words}” as a place", words=place))
    return tuple(found)


@action("lost.guess", right="basics.use", typed=("this", "esto"))
def take_guess(turn: Turn, thing: str) -> Answered:
    """One of the two guesses: a flow starts with the words that were not understood, a list is shown."""
    known = guesses.startable(turn)
    if not thing.isdigit() or not 1 <= int(thing) <= len(known):
        return Toast(_("That is no longer possible. Write what you need in a few words."))
    kept = drafts.take(turn.hot, turn.seals, turn.actor.id, turn.now)
    words = kept.words if kept is not None else ""
    says_something = any(letter.isalpha() for letter in words)  # "1" is no need
    chosen = known[int(thing) - 1]
    if isinstance(chosen, Command):
        return chosen.run(turn, "")
    return HandOver(chosen.name, {"words": words} if says_something else {})


def hear_location(turn: Turn, heard: Heard) -> Answered:
    """A shared location: the area is asked in words, and nothing of it is kept (V9)."""
    if not any(file.kind == "location" for file in heard.files):
        return None
    return Reply(View.of(LOCATION))
