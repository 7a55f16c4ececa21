""" "Put me down for sat 10-2": finds the shift that is meant, asks yes or no, never guesses between two (S12).

    sam > put me down for saturday           hub < Food pantry · Sat 28 Nov, 10:00 AM to 2:00 PM: shall I sign you up?
    sam > apúntame el sábado                 hub < Which one? 1. Food pantry · Sat 28 Nov …  2. Cooking · Sat 28 Nov …

A time that is exactly that of a shift, or words of its title, hall or roles, tell it from others; nothing else does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.contract.views import Act, Option, View
from bot.contract.words import Msg, Text, _
from bot.reading.dates import find_when
from bot.talk import Draft, Ending, HandOver, Talk, flow, reader
from bot.talk.base import Ground
from bot.talk.furniture import Heard
from bot.talk.turn import Turn
from bot.words.choosing import fold
from flows.shifts import wording
from flows.shifts.planning import shifts
from flows.shifts.signing import answers, joining, places, standins
from flows.shifts.tables import Role, Shift

#: How such a sentence begins.
_WISH = re.compile(
    r"\s*(?:hi |hey |hola )?(?:please |pls |por favor |porfa )?(?:"
    r"(?:can you |could you |puedes )?(?:put|sign|write|pencil) me (?:down|up|in)\b"
    r"|(?:you can )?count me in\b|i(?:'ll|’ll| will| can) (?:take|do|cover) (?:the |a )?[\w' ]*\bshift\b"
    r"|me (?:ap[uú]nto|an[oó]to)\b|(?:ap[uú]nt|an[oó]t)(?:ame|enme|eme|arme)\b"
    r"|ponme (?:en|para)\b|cuent[ae]n? conmigo\b"
    r"|tomo (?:el|un) turno\b"
    r")",
    re.IGNORECASE,
)
#: All dates, and nothing but them: "every tuesday".
_AGAIN = re.compile(r"\b(?:every|each|always|cada|siempre|tod[oa]s l[oa]s)\b", re.IGNORECASE)
_EVERY = re.compile(
    r"\s*(?:every|each|cada|tod[oa]s l[oa]s)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)?"
    r"(?:day|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)\s*[.!]?\s*",
    re.IGNORECASE,
)
#: Words that tell nothing of a shift from another.
_EMPTY = frozenset(
    """about sobre for the and on at to in my me a an of as please pls shift shifts turno turnos
    para el la los las de del en un una por favor con que por como i can you""".split()
)
#: Seconds ahead that are looked through, and choices that are shown.
SIGHT, CHOICES = 60 * 86400.0, 6


@dataclass(frozen=True, slots=True)
class Wish:
    """What a sentence says of a shift: moments in seconds (either may be unsaid), and other words, folded."""

    start: float | None
    end: float | None
    words: frozenset[str]
    #: All of a series' dates (S13).
    again: bool = False


@reader("shift.sign_up")
def hear_wish(text: str, at: datetime, language: str | None) -> Draft | None:
    """A short text that begins like that."""
    if len(text) > 160 or not (_WISH.match(text) or _EVERY.fullmatch(text)):
        return None
    return Draft(1.0, {"words": text}, _("a place on a shift"))


def read_wish(text: str, at: datetime) -> Wish:
    """The time and the words of a wish."""
    rest = text[match.end() :] if (match := _WISH.match(text)) else text
    found = find_when(rest, at=at)
    other = rest.replace(found.text, " ") if found is not None else rest
    words = frozenset(fold(other).split()) - _EMPTY
    if found is None:
        return Wish(None, None, words, _AGAIN.search(rest) is not None)
    start, end = found.span.start, found.span.end
    again = found.repeats or _AGAIN.search(rest) is not None
    return Wish(start.timestamp() if start else None, end.timestamp() if end else None, words, again)


def meant(ground: Ground, wish: Wish) -> Sequence[Shift]:
    """The shifts ahead that a wish may mean, soonest first; several if it tells no better."""
    ahead = [shift for shift in shifts.ahead(ground, ground.now + SIGHT) if shift.begins_at > ground.now]
    timed = [shift for shift in ahead if _is_then(shift, wish)]
    exact = [shift for shift in timed if (shift.begins_at, shift.ends_at) == (wish.start, wish.end)]
    found = exact or [shift for shift in timed if shift.begins_at == wish.start and wish.end is None] or timed
    hits = {shift.id: len(wish.words & words_of(ground, shift)) for shift in found}
    best = max(hits.values(), default=0)
    return [shift for shift in found if hits[shift.id] == best]


def overhear(turn: Turn, heard: Heard) -> HandOver | None:
    """Said in a group that is heard openly: asked about in private, if it is sure to mean a shift.

    There a day alone means nothing: it must be the hours of a shift, or a word of its own.
    """
    assert turn.chat is not None
    at = datetime.fromtimestamp(turn.said_at, turn.community.zone)
    if len(heard.text) > 160 or not _WISH.match(heard.text) or "shifts" not in turn.chat.purposes:
        return None
    wish = read_wish(heard.text, at)
    sure = (
        any(_is_sure(turn, shift, wish) for shift in meant(turn, wish)) if wish.start is not None else False
    )
    return HandOver("shift.sign_up", {"words": heard.text}) if sure and turn.may("shifts.join") else None


def _is_sure(ground: Ground, shift: Shift, wish: Wish) -> bool:
    same_hours = shift.begins_at == wish.start and wish.end in (None, shift.ends_at)
    return same_hours or bool(wish.words & words_of(ground, shift))


def _is_then(shift: Shift, wish: Wish) -> bool:
    """Whether it goes on at some time of the wish; one moment is within it."""
    start, end = wish.start, wish.end
    if start is not None and end is None:
        return shift.begins_at <= start < shift.ends_at
    return (end is None or shift.begins_at < end) and (start is None or shift.ends_at > start)


def words_of(ground: Ground, shift: Shift) -> frozenset[str]:
    """What a shift, its hall and its roles are called, folded."""
    roles = " ".join(role.label for role in shifts.roles_of(ground, shift.id))
    said = fold(f"{shift.title} {shift.hall} {roles}").split()
    return frozenset((*said, *(word.removesuffix("s") for word in said)))


# -- the conversation ------------------------------------------------------------------------------------


@flow("shift.sign_up", title=_("Sign up for a shift"), right="shifts.join", hidden=True)
def sign_up(talk: Talk) -> Ending | HandOver:
    """One shift and one role, then a yes."""
    wish = read_wish(talk.params.get("words", ""), talk.at("words"))
    found = meant(talk, wish)
    if not found:
        more = (Act("shift.more", _("Shifts with room"), "0"),)
        return talk.end(
            View.of(_("I found no shift then. Which ones have room, I can show you."), actions=more)
        )
    again = {shift.series_id for shift in found if shift.series_id is not None}
    if wish.again and len(again) == 1:
        return talk.hand_over("shift.every_time", words=str(again.pop()))
    shift = found[0] if len(found) == 1 else _which(talk, found)
    role = _role(talk, shift, wish)
    refused = places.why_not(talk, shift, role, talk.actor.id)
    if refused is not None:
        return talk.end(answers.view(answers.answer(talk, shift, role, refused)))
    if not talk.confirm("join", _asked(talk, shift, role), yes=_("Yes, sign me up")):
        return talk.end(_("Nothing was changed."))
    return talk.end(answers.view(joining.sign_up(talk, shift, role)), about=f"shift:{shift.id}")


def _which(talk: Talk, found: Sequence[Shift]) -> Shift:
    options = tuple(Option(str(shift.id), wording.what(shift)) for shift in found[:CHOICES])
    picked = talk.choose("which", _("Which one do you mean?"), options, label=_("Shift"))
    return next(shift for shift in found if str(shift.id) == picked)


def _role(talk: Talk, shift: Shift, wish: Wish) -> Role:
    roles = {role.key: role for role in shifts.roles_of(talk, shift.id)}
    said = [role.key for role in wording.roles_in(list(roles.values()), " ".join(wish.words))]
    if len(roles) == 1:
        return next(iter(roles.values()))
    options = tuple(Option(key, wording.as_choice(key, role.label)) for key, role in roles.items())
    return roles[talk.choose("role", _("What would you like to do? {what}", what=wording.what(shift)), options,
                             given=said[0] if len(said) == 1 else None, label=_("As"))]  # fmt: skip


def _asked(ground: Ground, shift: Shift, role: Role) -> Msg:
    what: Text = wording.what(shift, role)
    if standins.wanted_in(ground, role) is not None:
        return _("Somebody looks for a stand-in: {what}. Shall I give it to you?", what=what)
    if shifts.taken(ground, role) >= role.most:
        return _("It is full: {what}. Shall I put you on the waiting list?", what=what)
    return _("{what}: shall I sign you up?", what=what)


TALKS = (sign_up,)
READERS = (hear_wish,)
