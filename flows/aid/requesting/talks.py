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

from bot.contract.views import Option
from bot.contract.words import Msg, _
from bot.reading.request import Reading
from bot.talk import Ending, HandOver, Talk, flow
from bot.talk import Text as Words
from flows.aid import categories
from flows.aid.requesting import danger, drafting, endings, reading, requests, someone_else
from flows.aid.requesting.requests import Draft


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
    began = talk.keep("began", lambda: _message(talk, talk.ref))
    begun_at = talk.keep("begun_at", lambda: talk.said_at)
    words = _words(talk)
    if _sounds_dangerous(talk, words):
        return talk.hand_over("aid.danger", words=_all_words(talk, words))
    whose = someone_else.named(talk) or talk.actor.id
    open_now = requests.count_open(talk, whose)
    refused = endings.refusal(talk, open_now)
    if refused is not None:
        return talk.end(refused)
    at = talk.at("words") if talk.record.get("words|") else datetime.fromtimestamp(begun_at, talk.zone)
    read = reading.read_words(words, at, talk.language)
    kinds = _kinds(talk, read)
    twin = requests.twin(talk, whose, kinds, talk.now) if open_now else None
    if twin is not None and _is_the_same(talk, *twin):
        return talk.end(endings.same(talk, twin[0]), about=f"request:{twin[0]}")
    draft = drafting.complete(talk, words, kinds, read)
    alone = read.child_alone and not _with_a_grown_up(talk)
    if alone:
        draft = replace(draft, circle="team", wished=None)
    if not talk.confirm(
        "post",
        drafting.preview(talk, draft),
        yes=YES[draft.circle],
        no=_("No"),
        change=True,
        amend=lambda text, at: _amended(talk, text, draft, at=at),
        more=(Option("circle", _("Who sees it")),),
    ):
        return talk.end(_("Nothing was posted. Write to me whenever you need something."))
    draft = replace(_bounded(talk, draft), origin=_origin(talk) or began)
    return endings.posted(talk, draft, alone=alone)


def _message(talk: Talk, ref: str | None) -> str | None:
    return f"{talk.chat.id}:{ref}" if talk.chat is not None and ref else None


def _origin(talk: Talk) -> str | None:
    """The message in which the words were typed, if they answered the question (A11)."""
    refs = [ref for ref, key in talk.record.refs.items() if key == "words|"]
    return _message(talk, refs[-1]) if refs else None


def _words(talk: Talk) -> str:
    return talk.ask(
        "words",
        _("What do you need? Write it as you would text a neighbour."),
        Words(drafting.LONGEST),
        given=talk.params.get("words"),
        check=_fits,
        label=_("Your words"),
    )


def _kinds(talk: Talk, read: Reading) -> tuple[str, ...]:
    return talk.choose_many(
        "kinds",
        _("What kind of help is it?"),
        categories.options(talk),
        given=read.categories,
        label=_("Kind of help"),
    )


YES = {"group": _("Yes, post it"), "helpers": _("Yes, ask helpers"), "team": _("Yes, tell the team")}


def _fits(words: str) -> Msg | None:
    if not words.strip():
        return _("That was empty. Please write a few words.")
    if len(words) > drafting.LONGEST:
        return _(
            "That is {n} characters; {most} fit. Please say it shorter.", n=len(words), most=drafting.LONGEST
        )
    return None


# -- danger ----------------------------------------------------------------------------------------------


def _all_words(talk: Talk, words: str) -> str:
    """Everything typed so far, once."""
    typed = (answer.text for answer in talk.record.answers.values())
    return "\n".join(dict.fromkeys(text for text in (words, *typed) if text))[: drafting.LONGEST]


def _sounds_dangerous(talk: Talk, words: str) -> bool:
    """Whether anything typed so far tells of danger, unless they said that it is none."""
    typed = (answer.text for answer in talk.record.answers.values())
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


def _amended(talk: Talk, text: str, draft: Draft, at: datetime) -> Mapping[str, Any] | None:
    """Words typed at the confirmation: a correction, or danger, which is never one."""
    if danger.in_danger(text):
        return {"words": f"{draft.words}\n{text}"[: drafting.LONGEST]}
    return reading.correct(text, at, talk.language, tuple(draft.kinds), categories.options(talk))


TALKS = (ask_for_help,)

#: What help says, as people text it.
EXAMPLES = (_("I need a ride to the clinic Thursday at 9"), _("groceries for 3 near the library by Friday"))
