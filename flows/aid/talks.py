"""The conversation in which somebody asks for help.

    maria > groceries for 3 near 53206 by friday
    hub   < food · 3 people · 53206 · by Fri 27 Nov · everyone here · first come.   Shall I post it?
            [Yes, post it] [Who sees it] [Change] [No]
    maria > make it 4
    hub   < … 4 people …
    maria > yes
    hub   < Posted. I'll write to you as soon as someone offers. …

Only what is missing is asked: the words, a kind of help if none was read, the place (which may stay open). All else
is read, shown, and corrected in one message. Danger is never posted: it goes to `danger`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.contract.views import Facts, Option, Quote, Span, View
from bot.contract.words import Msg, Text, _
from bot.reading.request import Reading
from bot.talk import Count, Ending, HandOver, Place, Talk, When, flow
from bot.talk import Text as Words
from flows.aid import asking, categories, danger, endings, reading, requests, rhythm, someone_else
from flows.aid.requests import Draft

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
ONCE = "once"


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


@flow(
    "need",
    title=_("Ask for help"),
    right="aid.create",
    words=(
        "necesito",
        "ocupo",
        "request",
        "pedir",
        "pedir ayuda",
        "i need something",
        "necesito algo",
    ),
)
def ask_for_help(talk: Talk) -> Ending | HandOver:
    """From a few words to a request that its circle sees."""
    words = talk.ask(
        "words",
        _("What do you need? Write it as you would text a neighbour."),
        Words(LONGEST),
        given=talk.params.get("words"),
        check=_fits,
        label=_("Your words"),
    )
    if _sounds_dangerous(talk, words):
        return talk.hand_over("aid.danger", words=_all_words(talk, words))
    refused = endings.refusal(talk)
    if refused is not None:
        return talk.end(refused)
    read = reading.read_words(words, talk.at("words"), talk.language)
    draft = _complete(talk, words, read)
    alone = read.child_alone and not _with_a_grown_up(talk)
    twin = requests.twin(talk, draft.requester_id or talk.actor.id, draft.kinds, talk.now)
    if twin is not None and _is_the_same(talk, *twin):
        return talk.end(endings.same(talk, twin[0]), about=f"request:{twin[0]}")
    if not talk.confirm(
        "post",
        preview(talk, draft),
        yes=YES[draft.circle],
        no=_("No"),
        change=True,
        amend=lambda text, at: _amended(talk, text, draft, at=at),
        more=(Option("circle", _("Who sees it")),),
    ):
        return talk.end(_("Nothing was posted. Write to me whenever you need something."))
    return endings.posted(talk, _bounded(talk, draft), alone=alone)


YES = {"group": _("Yes, post it"), "helpers": _("Yes, ask helpers"), "team": _("Yes, tell the team")}


def _fits(words: str) -> Msg | None:
    if not words.strip():
        return _("That was empty. Please write a few words.")
    if len(words) > LONGEST:
        return _("That is {n} characters; {most} fit. Please say it shorter.", n=len(words), most=LONGEST)
    return None


# -- danger ----------------------------------------------------------------------------------------------


def _all_words(talk: Talk, words: str) -> str:
    """Everything typed so far, once."""
    typed = (answer.get("text", "") for answer in talk.record.answers.values())
    return "\n".join(dict.fromkeys(text for text in (words, *typed) if text))[:LONGEST]


def _sounds_dangerous(talk: Talk, words: str) -> bool:
    """Whether anything typed so far tells of danger, unless they said that it is none."""
    typed = (answer.get("text", "") for answer in talk.record.answers.values())
    return "calm" not in talk.params and any(danger.in_danger(text) for text in (words, *typed))


def _with_a_grown_up(talk: Talk) -> bool:
    """Signs of a child alone get one question (rule 21)."""
    answer = talk.choose(
        "grown_up",
        _("Is there a grown-up with you?"),
        (Option("yes", _("Yes")), Option("no", _("No"))),
        label=_("Grown-up"),
    )
    return answer == "yes"


# -- the draft -------------------------------------------------------------------------------------------


def _complete(talk: Talk, words: str, read: Reading) -> Draft:
    """All fields, asking for those that are needed and were not read."""
    kinds = talk.choose_many(
        "kinds",
        _("What kind of help is it?"),
        categories.options(talk),
        given=read.categories,
        label=_("Kind of help"),
    )
    place = talk.ask(
        "place",
        _("Roughly where? An area or a crossing is enough."),
        Place(),
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
    options = (Option(ONCE, _("Only this once")), Option(rule, rhythm.in_words(rule)))
    chosen = talk.choose("again", _("How often do you need it?"), options, given=rule, label=_("How often"))
    return "" if chosen == ONCE else chosen


def _bounded(talk: Talk, draft: Draft) -> Draft:
    """What may be kept and shown: of an unasked third person no words (V28); of a stranger only to the team."""
    draft = someone_else.bounded(talk, draft)
    if not talk.actor.is_member and draft.circle != "team":
        draft = replace(draft, circle="team", wished=draft.circle)
    return draft


def _is_the_same(talk: Talk, number: int, kind: str) -> bool:
    """The same person asked for the same kind within two days (A8)."""
    what = categories.label_of(talk, kind)
    answer = talk.choose(
        "same",
        _("You asked for this already: {what}, #{number}. Is it the same?", what=what, number=str(number)),
        (Option("same", _("Yes, the same")), Option("new", _("No, something new"))),
        about=str(number),
    )
    return answer == "same"


# -- reading back ----------------------------------------------------------------------------------------


def preview(talk: Talk, draft: Draft) -> View:
    """Everything that was read, and who will see what."""
    rows: list[tuple[Text, Span]] = [
        (_("Need"), categories.labels(talk, draft.kinds)),
        *someone_else.of_draft(talk, draft),
        (_("People"), str(draft.people) if draft.people else NOT_SAID),
        (_("Where"), draft.place or _("open")),
        (_("When"), asking.due_words(draft.due) or _("no deadline")),
    ]
    if draft.repeats:
        rows.append((_("How often"), rhythm.in_words(draft.repeats)))
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


def _amended(talk: Talk, text: str, draft: Draft, at: datetime) -> Mapping[str, Any] | None:
    """Words typed at the confirmation: a correction, or danger, which is never one."""
    if danger.in_danger(text):
        return {"words": f"{draft.words}\n{text}"[:LONGEST]}
    return reading.correct(text, at, talk.language, tuple(draft.kinds), categories.options(talk))


TALKS = (ask_for_help,)

#: What help says, as people text it.
EXAMPLES = (_("I need a ride to the clinic Thursday at 9"), _("groceries for 3 near the library by Friday"))
