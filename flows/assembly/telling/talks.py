"""The conversation in which somebody of the team tells everybody something.

olga > /announce to everyone: The pantry is closed on Friday.
hub  < Announcement "The pantry is closed on Friday." To everybody in private: 1,840. …   [Yes, announce it] …
olga > yes
hub  < It goes out at 10:01 AM. I show you how far it is.                                [Stop it]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.contract.views import Facts, Option, Span, View
from bot.contract.words import Joined, Text, _
from bot.talk import Ending, Talk, flow
from bot.talk import Text as Words
from flows.assembly.telling import announcing, audience
from flows.assembly.telling.saying import grouped

#: Characters: what a phone shows without scrolling for long, and one message everywhere.
LONGEST = 1500


@flow(
    "announce", title=_("Announce something"), right="assembly.announce",
    words=("announce", "make an announcement", "anunciar", "hacer un anuncio"),
)  # fmt: skip
def announce(talk: Talk) -> Ending:
    """From a line to a word that everybody gets, a minute later."""
    offered = audience.options(talk)
    whom, said = audience.read(talk.params.get("words", ""), offered, talk.language)
    words = talk.ask("words", _("What shall I tell everybody? Write it as they should read it."), Words(LONGEST),
                     given=said or None, label=_("Words"))  # fmt: skip
    where = talk.choose_many(
        "where", _("Where shall I say it? One or more."), offered, given=whom, label=_("To")
    )
    if not talk.confirm("send", _preview(talk, words, where, offered), yes=_("Yes, announce it"), change=True,
                        amend=lambda text, at: _amended(text, at, offered, talk.language)):  # fmt: skip
        return talk.end(_("Nothing was announced."))
    number = announcing.plan(talk, words, where)
    return talk.end(
        _("I send it in a minute. Below you see how far it is, and can stop it."),
        about=announcing.about(number),
    )


def _preview(talk: Talk, words: str, where: Sequence[str], offered: Sequence[Option]) -> View:
    """As everybody reads it, and how many that is."""
    named = tuple(o.label for o in offered if o.key in where and o.key != audience.MEMBERS)
    rows: list[tuple[Text, Span]] = []
    if audience.MEMBERS in where:
        reach = audience.reach(talk, talk.actor.id)
        rows.append((_("In private"), _("{n} people", n=grouped(len(reach.people)))))
        if reach.unwilling:
            rows.append((_("Want none"), grouped(reach.unwilling)))
        if reach.unreachable:
            rows.append((_("I can't write to"), grouped(reach.unreachable)))
    if named:
        rows.append((_("Chats"), Joined(named, "comma")))
    return View.of(*announcing.shown(words).blocks, Facts(tuple(rows)), _("Shall I announce it?"))


def _amended(text: str, at: datetime, offered: Sequence[Option], language: str) -> Mapping[str, Any] | None:
    """Words at the confirmation that name where else it shall go."""
    whom = text.strip().removeprefix("to ").removeprefix("a ")
    keys = audience.named(whom, offered, language)
    return {"where": {"picked": list(keys), "done": True}} if keys else None


TALKS = (announce,)
