"""The conversation in which somebody starts a vote (P1).

    sam > /poll Move the pantry to Fridays? yes/no until Sunday 20:00
    hub < Question: Move the pantry to Fridays? … Kind: yes or no … Until: Sun 29 Nov … Shall I start it?
    sam > yes
    hub @ group: Move the pantry to Fridays? … 0 of 84 voted … [yes] [no] [abstain]

What the line leaves open is asked; everything else is as usual and can be changed at the confirmation.
"""

from __future__ import annotations

from bot.contract.views import Facts, Option, Span, View
from bot.contract.words import Joined, Moment, Text, _, _n
from bot.talk import Ending, Talk, flow
from bot.talk import Text as Words
from flows.assembly.meeting import decisions
from flows.assembly.opening import fields, making, places
from flows.assembly.opening.line import read_line
from flows.assembly.opening.making import Plan
from flows.assembly.tally.rules import Method

LONGEST_QUESTION, LONGEST_OPTION = 300, 80
WAYS = (
    Option("yesno", _("Yes or no")),
    Option("single", _("One of several")),
)


@flow(
    "poll", title=_("Start a vote"), right="assembly.open",
    words=("start a vote", "new poll", "new vote", "nueva votación", "hacer una votación", "encuesta"),
)  # fmt: skip
def start_poll(talk: Talk) -> Ending:
    """From a line to a poll that hangs where it belongs."""
    read = read_line(talk.params.get("words", ""), at=talk.at("words"))
    question = talk.ask("question", _("What do you want to ask? One sentence."), Words(LONGEST_QUESTION),
                        given=read.question or None, label=_("Question"))  # fmt: skip
    method: Method = talk.choose("kind", _("How is it voted?"), WAYS, given=read.method, label=_("Kind"))  # type: ignore[assignment]  # keys of the options
    options: list[str] = []
    if method == "single":
        options = talk.collect("options", _("What can be chosen? One a message, then Done."), Words(LONGEST_OPTION),
                               least=2, most=20, given=read.options, label=_("Options"))  # fmt: skip
    closes_at = talk.ask("until", _("Until when can people vote? For example: Sunday 20:00."), fields.Until(),
                         given=read.closes_at, check=lambda value: fields.wrong_end(value, talk.now),
                         label=_("Until"))  # fmt: skip
    chats = places.usual(talk)
    if not chats:
        return talk.end(_("No chat of ours is for votes yet. An organizer can switch that on."))
    rows: list[tuple[Text, Span]] = [
        (_("Question"), question),
        (_("Kind"), next(kind.label for kind in WAYS if kind.key == method)),
    ]
    if options:
        rows.append((_("Options"), Joined(tuple(options), "comma")))
    rows.append((_("Until"), Moment(closes_at, "end")))
    rows.append((_("Where"), _n("in {n} chat", "in {n} chats", len(chats))))
    if not talk.confirm("post", View.of(Facts(tuple(rows)), _("Shall I start it?")), yes=_("Yes, start it"),
                        change=True):  # fmt: skip
        return talk.end(_("No vote was started. Write “new poll” whenever you like."))
    number = making.make(talk, Plan(question, method, closes_at, chats, options))
    decisions.asked(talk, talk.params.get("item", ""), number)
    return talk.end(
        _("Started. I close it {moment} and tell everybody the result.", moment=Moment(closes_at, "end")),
        about=f"poll:{number}",
    )


TALKS = (start_poll,)
