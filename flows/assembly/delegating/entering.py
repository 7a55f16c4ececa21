"""Somebody without the app lets another vote for them: an organizer enters it, as she enters a vote (P17, G5).

    olga > delegate Edna's vote to Ines           or: let Ines vote for Edna until 1 May
    hub  < Ines votes for Edna in all votes that are not secret. …                 [Yes, ask them]
    hub  > ines: Edna asks you to vote for them …  They have no app; Olga noted it for them.
    hub  > (the call list) Edna: Olga noted that you want Ines to vote for you in all votes that are not secret. …

It is logged, and a line of the call list says so to them. Whoever has the app does it themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.contract.views import Option, View
from bot.contract.words import Text, _
from bot.talk import Ending, HandOver, Talk, Turn, flow, names
from bot.talk.furniture import Answered
from bot.talk.somebody import SHOWN, Somebody, label, named, told_apart
from flows.assembly.delegating import answering, asking, wording
from flows.assembly.delegating.holding import Delegation
from flows.assembly.delegating.line import read_line

#: Whose vote, and the rest as `read_line` reads it: whom, in which votes, until when.
_SAID = (
    re.compile(r"(?:delegate |let )?(?P<giver>.+?)['’]s vote (?P<rest>to .+)", re.IGNORECASE),
    re.compile(
        r"(?P<giver>.+?) (?:gives?|delegates?|da|delega) (?:(?:her|his|their|the|su|el) )?(?:vote|voto)"
        r" (?P<rest>(?:to|a) .+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<giver>.+?) lets (?P<rest>.+?) vote for (?:her|him|them)(?P<more>(?:[\s,].*)?)", re.IGNORECASE
    ),
    re.compile(
        r"(?:enter|note|anotar) (?:an? |una )?(?:delegation|delegación)[\s:]+(?:(?:of|from|for|de) )?(?P<giver>.+?)"
        r" (?P<rest>(?:to|a) .+)",
        re.IGNORECASE,
    ),
    re.compile(r"delegar el voto de (?P<giver>.+?) (?P<rest>a .+)", re.IGNORECASE),
)
#: Who votes for whom; the second name may have more behind it.
_FOR = re.compile(
    r"(?:(?:let |que )?(?P<holder>.+?) (?:votes?|may vote|can vote|shall vote|vota|vote|puede votar) (?:for|por)"
    r"|que vote (?P<other>.+?) por) (?P<giver>.+)",
    re.IGNORECASE,
)
#: Words of a text after which a name may be over: "for Edna until 1 May".
_MOST = 4


@flow("delegate.for", title=_("Enter who votes for somebody"), right="assembly.enter",
      words=("enter a delegation", "enter delegation", "anotar una delegación", "anotar delegación"))  # fmt: skip
def enter(talk: Talk) -> Ending:
    """For whom, then as for oneself."""
    read = read_line(talk.params.get("words", ""), at=talk.at("words"))
    if (refused := asking.refused(talk, read.scope)) is not None:
        return talk.end(refused)
    people = without_the_app(talk)
    if not people:
        return talk.end(_("Everybody here has the app. They can say it themselves."))
    key = talk.ask("giver", _("Whose vote is it? Write the name. Whoever has the app does it themselves."),
                   Somebody(people[:SHOWN], people), given=talk.params.get("giver"), label=_("For"))  # fmt: skip
    one, name = asking.wanted(talk, int(key), read, _("Who shall vote for them? Write the name."))
    giver = label(people, key, names.called(talk, one.giver))
    if not talk.confirm(
        "lend", View.of(*_preview(talk, one, name, giver)), yes=_("Yes, ask them"), change=True
    ):
        return talk.end(_("Nobody was asked. Their vote stays with them."))
    asked = note(talk, one)
    said = _("I asked {name}, and {giver} hears of it with the next calls.", name=name, giver=giver)
    return talk.end(View.of(said, actions=(answering.way_back(asked),)))


def without_the_app(turn: Turn) -> list[Option]:
    """Whom the team calls."""
    rows = turn.hot.all(
        "SELECT id FROM person WHERE standing = 'remote' AND id <> ? ORDER BY id", (turn.actor.id,)
    )
    return told_apart(turn, [Option(str(row[0]), turn.name_of(row[0])) for row in rows])


def _preview(talk: Talk, one: Delegation, name: Text, giver: Text) -> Iterator[Text]:
    yield _("{name} votes for {giver} in {where}.", name=name, giver=giver, where=wording.reach(talk, one))
    yield _("What {giver} says by phone still counts instead. Shall I ask {name}?", giver=giver, name=name)


def note(turn: Turn, wanted: Delegation) -> Delegation:
    """Ask its holder, log who entered it, and let whose vote it is hear of it."""
    one = asking.ask(turn, wanted)
    turn.audit("delegation.entered", answering.about(one), person=one.giver)
    said = _(
        "{by} noted that you want {name} to vote for you in {where}. Say so if that is wrong.",
        by=names.called(turn, turn.actor.id), name=names.called(turn, one.holder), where=wording.reach(turn, one),
    )  # fmt: skip
    turn.tell(one.giver, said, "poll.lending", about=answering.about(one))
    return one


def heard(turn: Turn, text: str) -> Answered:
    """Such a sentence of an organizer's, where it names somebody without the app."""
    if not turn.may("assembly.enter"):
        return None
    people = without_the_app(turn)
    for giver, rest in _read(text.strip().rstrip(".!?")):
        if people and (key := named(people, giver)) is not None:
            return HandOver("delegate.for", {"giver": key, "words": rest})
    return None


def _read(text: str) -> Iterator[tuple[str, str]]:
    """Whose vote, and the rest, in every way in which the text may be read."""
    for pattern in _SAID:
        if found := pattern.fullmatch(text):
            yield found["giver"], found["rest"] + (found.groupdict().get("more") or "")
    if found := _FOR.fullmatch(text):
        words = found["giver"].split()
        for many in range(min(len(words), _MOST), 0, -1):
            yield " ".join(words[:many]), " ".join((found["holder"] or found["other"], *words[many:]))


TALKS = (enter,)
