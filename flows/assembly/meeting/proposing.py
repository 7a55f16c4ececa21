"""How something comes on the agenda: said in chat, with a time budget; a proposal needs supporters (P22).

    sam > /propose Move the pantry to Fridays, 15 min
    hub < Proposal: Move the pantry to Fridays · 15 min · for Spring assembly. Shall I post it?
    group < Sam proposes: Move the pantry to Fridays · 15 min · 0 of 2 supporters      [I support it]
    hub > sam: 2 people support it: Move the pantry to Fridays is on the agenda of Spring assembly.

"agenda The broken door" puts something on it that is only talked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.contract.views import Act, Bold, Facts, Kind, Option, Paragraph, Span, View
from bot.contract.words import Joined, Msg, Text, _, _n
from bot.talk import Count, Ending, Look, Reply, Talk, Toast, Turn, action, card, flow, names, public
from bot.talk import Text as Words
from bot.talk.furniture import Answered, HandOver, Heard
from flows.assembly.meeting import agenda, meetings, wording
from flows.assembly.meeting.agenda import LONGEST_TITLE, MOST_MINUTES, Draft
from flows.assembly.meeting.tables import Item, Meeting
from flows.assembly.meeting.wording import NOTHING

KINDS = (Kind("meeting.proposal", "repeat", asked=False, holds=True),)
_MINUTES = re.compile(r"[\s,;(]*\b(\d{1,3})\s*(?:minutes?|minutos?|min)\b\.?\)?\s*$", re.IGNORECASE)


@flow(
    "propose", title=_("Propose something"), right="assembly.propose",
    words=("i propose", "proponer", "propongo", "new proposal", "nueva propuesta"),
)  # fmt: skip
def propose(talk: Talk) -> Ending:
    """A proposal, which needs supporters; or, by `kind`, something to talk about."""
    title, minutes = _read(talk.params.get("words", ""))
    kind: agenda.Kind = "topic" if talk.params.get("kind") == "topic" else "proposal"
    title = talk.ask("title", WHAT[kind], Words(LONGEST_TITLE), given=title or None,
                     check=lambda said: public.wrong_title(said, LONGEST_TITLE), label=_("What"))  # fmt: skip
    needed = talk.ask("minutes", _("How many minutes does it need? 10 is usual."), Count(1, MOST_MINUTES),
                      given=minutes, label=_("Minutes"))  # fmt: skip
    meeting = _meeting(talk)
    draft = Draft(title, needed, kind, None if meeting is None else meeting.id)
    if not talk.confirm("post", _preview(talk, draft, meeting), yes=_("Yes, post it"), change=True):
        return talk.end(_("Nothing was posted."))
    item = agenda.propose(talk, draft, author_id=talk.actor.id)
    return talk.end(_done(talk, item, meeting), about=f"meeting_item:{item.id}")


_SAID = re.compile(
    r"\s*(?:(?P<topic>(?:for the |on the |para la )?agenda)\s*[:,]?|(?:i propose|propongo|proposal|propuesta)\s*[:,]?"
    r"(?: that| que)?)\s+(?P<what>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def hear(turn: Turn, heard: Heard) -> Answered:
    """ "Agenda: the broken door, 10 min", "I propose that we move the pantry"."""
    match = _SAID.fullmatch(heard.text)
    if match is None or heard.files or not turn.actor.is_member:
        return None
    return HandOver("propose", {"words": match["what"], "kind": "topic" if match["topic"] else "proposal"})


#: What is asked, by kind.
WHAT: dict[str, Msg] = {
    "proposal": _("What do you propose? One sentence that people can say yes or no to."),
    "topic": _("What shall be talked about? One line is enough."),
}


def _read(said: str) -> tuple[str, int | None]:
    """The words and the minutes of "The broken door, 15 min"."""
    match = _MINUTES.search(said)
    if match is None or not 1 <= int(match[1]) <= MOST_MINUTES:
        return said.strip(), None
    return said[: match.start()].strip(), int(match[1])


def _meeting(talk: Talk) -> Meeting | None:
    """The assembly it is for; asked where there are several."""
    ahead = {str(one.id): one for one in meetings.ahead(talk) if meetings.agenda_is_open(talk, one)}
    if len(ahead) < 2:
        return next(iter(ahead.values()), None)
    options = [Option(number, wording.what(one)) for number, one in ahead.items()]
    return ahead[talk.choose("meeting", _("For which assembly?"), options, label=_("Assembly"))]


def _preview(talk: Talk, draft: Draft, meeting: Meeting | None) -> View:
    rows: list[tuple[Text, Span]] = [
        (_("Proposal") if draft.kind == "proposal" else _("To talk about"), draft.title),
        (_("Minutes"), str(draft.minutes)),
        (_("Assembly"), _("the next one") if meeting is None else wording.what(meeting)),
    ]
    said = (
        _("I ask in the group who supports it.")
        if _gathers(talk, draft.kind)
        else _("It comes on the agenda.")
    )
    return View.of(Facts(tuple(rows)), said)


def _gathers(turn: Turn, kind: str) -> bool:
    return kind == "proposal" and agenda.wanted(turn) > 0


def _done(talk: Talk, item: Item, meeting: Meeting | None) -> Msg:
    if item.state == "gathering":
        return _n(
            "Posted. One supporter brings it on the agenda; I write to you then.",
            "Posted. {n} supporters bring it on the agenda; I write to you then.", agenda.wanted(talk),
        )  # fmt: skip
    if meeting is None:
        return _("Noted. I put it on the agenda of the next assembly.")
    return _(
        "It is on the agenda of {what}. I tell everybody there how long it may take.",
        what=wording.what(meeting),
    )


# -- supporters ------------------------------------------------------------------------------------------


@card("proposal", purpose="assembly")
def draw_proposal(look: Look, subject: str) -> View | None:
    """A proposal that gathers supporters."""
    item = agenda.find(look, subject)
    if item is None:
        return None
    if item.state != "gathering":
        return View.of(Paragraph((item.title, " · ", CLOSED.get(item.state, CLOSED["listed"]))), silent=True)
    facts: list[Text] = [_n("{n} minute", "{n} minutes", item.minutes), standing(look, item)]
    meeting = agenda.meeting_of(look, item)
    if meeting is not None:
        facts.append(_("for {title}", title=meeting.title))
    head = (Bold(_("{name} proposes", name=by(look, item))), ": ", item.title)
    return View((Paragraph(head), Paragraph((Joined(tuple(facts), "dot"),))),
                (Act("meeting.support", _("I support it"), str(item.id)),))  # fmt: skip


CLOSED: dict[str, Msg] = {"listed": _("is on the agenda"), "withdrawn": _("was taken back")}


def standing(look: Look | Turn, item: Item) -> Msg:
    """ "1 of 2 supporters"."""
    return _("{n} of {most} supporters", n=agenda.supporters(look, item.id), most=agenda.wanted(look))


def by(look: Look | Turn, item: Item) -> Text:
    """Who put it there, as they chose to be called."""
    return names.NEIGHBOUR if item.author_id is None else names.called(look, item.author_id)


@action("meeting.support", right="assembly.attend", typed=("support", "apoyo", "apoyar"), reactions=("👍",))
def support(turn: Turn, thing: str, **args: str) -> Answered:
    """I want it talked about."""
    item = agenda.find(turn, thing)
    if item is None:
        return NOTHING
    if item.author_id == turn.actor.id:
        return Toast(_("It is yours; others can support it."))
    if not agenda.support(turn, item):
        return Toast(
            _("You support it already.") if item.state == "gathering" else _("That is settled already.")
        )
    if item.state == "listed":
        _tell_author(turn, item)
        said: Msg = _("Thank you. Enough people support it: {title} is on the agenda.", title=item.title)
        return Reply(View.of(said), Toast(_("Enough people support it now.")))
    said = _("You support: {title}. {standing}.", title=item.title, standing=standing(turn, item))
    undo = Act("meeting.unsupport", _("Take it back"), str(item.id))
    return Reply(View.of(said, actions=(undo,)), Toast(_("You support it.")))


@action("meeting.unsupport", right="assembly.attend", typed=("stop supporting", "dejo de apoyar"))
def unsupport(turn: Turn, thing: str, **args: str) -> Answered:
    """Not any more."""
    item = agenda.find(turn, thing)
    if item is None:
        return NOTHING
    done = agenda.take_back(turn, item)
    return Toast(_("Done, you don't support it any more.") if done else _("That is settled already."))


def _tell_author(turn: Turn, item: Item) -> None:
    meeting = agenda.meeting_of(turn, item)
    where = _("the next assembly") if meeting is None else wording.what(meeting)
    said = _(
        "Enough people support it: {title}. It is on the agenda of {where}.", title=item.title, where=where
    )
    if item.author_id is not None:
        turn.tell(item.author_id, said, "meeting.proposal", about=f"meeting_item:{item.id}",
                  once_key=f"supported:{item.id}")  # fmt: skip


@action("meeting.withdraw", right="assembly.withdraw", typed=("off the agenda", "fuera de la agenda"))
def withdraw(turn: Turn, thing: str, **args: str) -> Answered:
    """Off the agenda, by who put it there or the team."""
    item = agenda.find(turn, thing)
    if item is None:
        return NOTHING
    if not agenda.withdraw(turn, item):
        return Toast(_("That is settled already."))
    if item.author_id not in (None, turn.actor.id):
        said = _("{title} was taken off the agenda by the team.", title=item.title)
        turn.tell(item.author_id or 0, said, "meeting.proposal", about=f"meeting_item:{item.id}")
    return Reply(View.of(_("Taken off: {title}.", title=item.title)))


def board(look: Look) -> Sequence[tuple[Span, ...]]:
    """A line for each proposal that gathers supporters, oldest first."""
    if "assembly" not in look.chat.purposes:
        return ()
    return [
        (item.title, " · ", standing(look, item), " · ", _("write: support {number}", number=str(item.id)))
        for item in agenda.gathering(look)
    ]


TALKS = (propose,)
CARDS = (draw_proposal,)
DEEDS = (support, unsupport, withdraw)
