"""A talk that asks one question of every field, in sentences that the catalogues have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.contract.views import Facts, Link, Option, Paragraph, Table, View, Web
from bot.contract.words import Moment, Money, Msg, _
from bot.talk import Ending, Talk, flow
from bot.talk.fields import Count, Hours, Period, Phone, Place, Text, When
from bot.talk.furniture import Furniture

#: Name -> (question, field); `STORY` answers each wrongly first.
QUESTIONS: Mapping[str, tuple[Msg, Any]] = {
    "words": (_("What do you need? Write it as you would text a neighbour."), Text(20)),
    "people": (_("For how many people?"), Count(1, 9)),
    "due": (_("By when?"), When()),
    "where": (_("Roughly where? An area or a crossing is enough."), Place()),
    "quiet": (_("When shall I not write on my own? For example: 22-8"), Hours()),
    "wait": (_("How many times can you do it?"), Period()),
    "phone": (_("How do we reach them? A phone number, or words like: knock at the bakery."), Phone()),
}
CIRCLES = (Option("all", _("Everyone here")), Option("team", _("Only the team")))


@flow("fields", title=_("Ask for help"), right="my.data")
def every_field(talk: Talk) -> Ending:
    for name, (question, field) in QUESTIONS.items():
        talk.ask(name, question, field, skip=True if name == "due" else None)
    talk.choose("circle", _("Who may see it?"), CIRCLES)
    talk.choose_many("kinds", _("What kind of help is it?"), CIRCLES)
    talk.collect("list", _("What is it about?"), Text(80), least=2)
    shown = View.of(
        Paragraph((Link(_("More"), "https://oak.example/a?b=1&c=2"),)),
        Facts(((_("When"), Moment(talk.now)), (_("Money"), Money(12_50, "USD")))),
        Table((_("Name"), _("How many")), (("Ana", "3"), ("Óscar", "12"))),
        _("Is this right?"),
        actions=(Web(_("More"), "https://oak.example"),),
    )
    if not talk.confirm("post", shown, yes=_("Yes, post it")):
        return talk.end(_("Nothing was changed."))
    return talk.end(_("Nothing was changed."))


FURNITURE = Furniture("fields", talks=(every_field,))
STORY = """
    maria > /fields
    maria > this is a need in far too many words || esto es una necesidad con demasiadas palabras
    maria > food || comida
    maria > lots || muchos
    maria > 3
    maria > blorp
    maria press 1
    maria > no
    maria > oak
    maria > blorp
    maria > 22-8
    maria > blorp
    maria > 2 hours || 2 horas
    maria > blorp
    maria > 414 555 0123
    maria > blorp
    maria > blorp
    maria press 2
    maria > blorp
    maria press 1
    maria press 3
    maria > one || uno
    maria > two || dos
    maria press 1
    maria > no
"""
