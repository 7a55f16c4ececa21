"""The fields of a request: read, asked where needed, shown before the yes.

Of all fields only the place is asked when the words did not say it, and it may stay open. The others have a value that
was read or a default; "change" and a typed correction reach every one of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Facts, Option, Quote, Span, View
from bot.contract.words import Msg, Text, _
from bot.reading.request import Reading
from bot.talk import Answer, Count, Ear, Invalid, Place, Talk, When
from bot.talk import Text as Words
from flows.aid import categories
from flows.aid.requesting import asking, reading, rhythm, someone_else
from flows.aid.requesting.requests import Draft

LONGEST = 600

CIRCLES = (
    Option("group", _("Everyone here")),
    Option("helpers", _("Helpers who fit")),
    Option("team", _("Only the team")),
)
CHOOSING = (Option("first", _("First come")), Option("choose", _("I choose")))
URGENCY = (Option("high", _("Urgent")), Option("normal", _("Normal")), Option("low", _("No rush")))
LABELS = {option.key: option.label for option in (*CIRCLES, *CHOOSING, *URGENCY)}
NOT_SAID = _("not said")
WHERE = _("Roughly where? An area or a crossing is enough.")
ONCE = "once"


class Area(Place):
    """Roughly where; one need more is no place."""

    def parse(self, answer: Answer, ear: Ear) -> str | Invalid:
        if reading.is_another_need(answer.text, ear.at, ear.language):
            return Invalid(WHERE)
        return super().parse(answer, ear)


class Due(When):
    """A time that may stay open."""

    def show(self, value: reading.Due) -> Text:
        return asking.due_words(value) or _("no deadline")


class People(Count):
    """How many; 0 stands for "not said"."""

    def show(self, value: int) -> Text:
        return str(value) if value else NOT_SAID


class Note(Words):
    """Words that may be missing."""

    def show(self, value: str) -> Text:
        return value or NOT_SAID


def complete(talk: Talk, words: str, kinds: Sequence[str], read: Reading) -> Draft:
    """All fields but words and kinds, asking for those that are needed and were not read."""
    place = talk.ask(
        "place",
        WHERE,
        Area(),
        given=read.place,
        skip=True,
        label=_("Where"),
    )
    due = talk.ask("due", _("By when?"), Due(), given=reading.due_of(read), label=_("When"))
    people = talk.ask(
        "people", _("For how many people?"), People(), given=read.people or 0, label=_("People")
    )
    urgency = talk.choose(
        "urgency", _("How urgent is it?"), URGENCY, given=read.urgency, label=_("How urgent")
    )
    circle = talk.choose(
        "circle",
        _("Who may see it?"),
        CIRCLES,
        given=categories.narrowest(talk, kinds),
        label=_("Who sees it"),
    )
    choosing = talk.choose(
        "choosing", _("Who may help: whoever comes first, or do you choose?"), CHOOSING, given="first",
        label=_("Who helps"),
    )  # fmt: skip
    note = talk.ask(
        "note",
        _("What should only your helper know? For example: lift broken, dog."),
        Note(300),
        given="",
        label=_("For your helper"),
    )
    again = _rhythm(talk, read.repeats) if read.repeats else ""
    whom, before = someone_else.settle(talk, read), talk.params.get("repeat_of", "")
    return Draft(
        words, kinds, place=place, due=due, urgency=urgency, people=people or None, circle=circle, choosing=choosing,
        on_behalf=whom.on_behalf, note=note or None, language=read.language or talk.language,
        requester_id=whom.person_id, repeats=again, repeat_of=int(before) if before.isdigit() else None,
    )  # fmt: skip


def _rhythm(talk: Talk, rule: str) -> str:
    """How often it posts itself (A12); "" for once."""
    options = (Option(ONCE, _("Only this once")), Option(rule, rhythm.often(rule, talk.community.zone)))
    chosen = talk.choose("again", _("How often do you need it?"), options, given=rule, label=_("How often"))
    return "" if chosen == ONCE else chosen


# -- reading back ----------------------------------------------------------------------------------------


def preview(talk: Talk, draft: Draft) -> View:
    """Everything that was read, and who will see what."""
    rows: list[tuple[Text, Span]] = [
        (_("Need"), categories.labels(talk, draft.kinds)),
        *someone_else.of_draft(talk, draft),
        (_("People"), str(draft.people) if draft.people else NOT_SAID),
        (_("Where"), draft.place or NOT_SAID),
        (_("When"), asking.due_words(draft.due) or _("no deadline")),
    ]
    if draft.repeats:
        rows.append((_("How often"), rhythm.often(draft.repeats, talk.community.zone)))
    if draft.urgency != "normal":
        rows.append((_("How urgent"), LABELS[draft.urgency]))
    rows += [(_("Who sees it"), LABELS[draft.circle]), (_("Who helps"), LABELS[draft.choosing])]
    if draft.note:
        rows.append((_("For your helper"), draft.note))
    return View.of(Quote(draft.words), Facts(tuple(rows)), _seen(talk, draft))


def _seen(talk: Talk, draft: Draft) -> Msg:
    """What will be shown to whom: no number and no exact place to anybody but a chosen helper (A5)."""
    if not talk.actor.is_member:
        return _("The team reads it first, because we haven't met. Is this right?")
    if draft.circle == "team":
        return _("Only the team reads it. Is this right?")
    if draft.circle == "helpers":
        return _("Only people who fit are asked, in private. Is this right?")
    return _("The group sees kind, area and time; a helper reads your words, too. Is this right?")
