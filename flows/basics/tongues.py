"""Languages: nobody meets one that is not theirs (L1)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Option, View
from bot.contract.words import _
from bot.talk import Reply, Toast, Turn, action, command
from bot.talk.furniture import Answered
from bot.words.choosing import fold, pick

#: How languages call themselves: these are never translated.
NAMES = {"en": "English", "es": "Español"}
#: What a community may speak.
SPOKEN = tuple(NAMES)


def options(codes: Sequence[str]) -> tuple[Option, ...]:
    """Languages to choose from, by their own names."""
    return tuple(Option(code, NAMES.get(code, code)) for code in codes)


@command("language", right="basics.use", title=_("Language"), words=("idioma", "lengua", "lenguaje"))
def which_language(turn: Turn, rest: str) -> Answered:
    """Ask for the language, or take the one that was named."""
    spoken = turn.community.languages
    chosen = fold(rest) if fold(rest) in spoken else pick(rest, options(spoken), turn.actor.language or "en")
    if chosen is not None:
        return _take(turn, chosen)
    return Reply(
        View.of(
            _("Which language shall I write to you in?"),
            actions=tuple(
                Act("me.language", NAMES.get(c, c), str(place)) for place, c in enumerate(spoken, 1)
            ),
        )
    )


@action("me.language", right="basics.use", typed=("language", "idioma"))
def take_language(turn: Turn, thing: str) -> Answered:
    """A language was tapped; `thing` is its place among those the community speaks."""
    spoken = turn.community.languages
    if not thing.isdigit() or not 1 <= int(thing) <= len(spoken):
        return Toast(_("That language is not spoken here."))
    return _take(turn, spoken[int(thing) - 1])


def _take(turn: Turn, code: str) -> Answered:
    turn.set_person(turn.actor, language=code)
    for room in turn.house.rooms:
        if room.on_person is not None:
            room.on_person(turn, turn.actor.id, "language")
    return Reply(View.of(_("I'll write to you in {language}.", language=NAMES.get(code, code))))
