"""The conversation in which somebody starts a vote (P1).

    sam > /poll Move the pantry to Fridays? yes/no until Sunday 20:00
    hub < Question: Move the pantry to Fridays? … Kind: Yes or no … Until: Sun 29 Nov … Shall I start it?
    sam > yes
    hub @ group: Move the pantry to Fridays? … 0 of 84 voted … [yes] [no] [abstain]

What the line leaves open is asked (`asking`); everything else is as usual and can be changed at the confirmation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.contract.views import Facts, Span, View
from bot.contract.words import Joined, Moment, Msg, Text, _
from bot.talk import Ending, Talk, flow, names
from bot.talk.base import Ground
from bot.talk.furniture import Word
from flows.assembly import polls
from flows.assembly.opening import asking, kinds, making, posting
from flows.assembly.opening.kinds import WAYS
from flows.assembly.opening.line import Line, read_line
from flows.assembly.opening.making import Plan
from flows.assembly.sealing import naming, tellers
from flows.assembly.tally.rules import Method

#: What a sealed one asks of people.
SEALED = _(
    "Only {names} together can open it, in the {n} days after it closes. Its key is in no backup: if that file is lost,"
    " so is the vote."
)


@flow(
    "poll", title=_("Start a vote"), right="assembly.open",
    words=("start a vote", "new poll", "new vote", "nueva votación", "hacer una votación", "encuesta",
           "votación"),
)  # fmt: skip
def start_poll(talk: Talk) -> Ending:
    """From a line to a poll that hangs where it belongs."""
    read = read_line(talk.params.get("words", ""), at=talk.at("words"))
    question = asking.question(talk, read)
    matter = talk.params.get("matter", "")
    way = asking.method(talk, read, matter)
    options = asking.options(talk, read, way) if WAYS[way].options else []
    opens_at, closes_at = asking.times(talk, read, way)
    chats = asking.where(talk)
    if not chats:
        return talk.end(_("No chat of ours is for votes yet. An organizer can switch that on."))
    plan = Plan(
        question, way, closes_at, chats, options, opens_at=opens_at, roll=asking.who(talk, read),
        mode=asking.mode(talk, read, way), hidden=asking.figures(talk, read, way) == "hidden",
        early=asking.early(talk, read, way) == "early", matter=matter, topic=asking.topic(talk, read),
    )  # fmt: skip
    plan = replace(plan, tellers=naming.ask(talk, read, plan.mode))
    kept = asking.keep(talk, read, way)
    plan.rules.update(_rules(talk, read, plan, kept))
    if kept and options:
        plan.options.append(polls.KEEP_TALKING)
    if not talk.confirm("post", preview(talk, plan), yes=_("Yes, start it"), change=True, amend=_amended):
        return talk.end(_("No vote was started. Write “new poll” whenever you like."))
    number = talk.number("poll")
    if matter and not talk.report(matter, Word("asked", number)):
        return talk.end(_("Meanwhile that was settled, or another vote is about it. No vote was started."))
    making.make(talk, plan, number)
    later = () if opens_at is not None else posting.goes_up(talk, number, plan.chats)
    return talk.end(View.of(*_started(talk, plan), *later), about=f"poll:{number}")


def _started(talk: Talk, plan: Plan) -> Iterator[Msg]:
    """What comes next; and who does not know yet that they are a teller."""
    until = Moment(plan.closes_at, "end")
    if not plan.tellers:
        yield _("Started. I close it {moment} and tell everybody the result.", moment=until)
        return
    who = tellers.two_of(talk, plan.tellers)
    yield _("Started. I close it {moment}, then {names} open it.", moment=until, names=who)
    if unknowing := [one for one in plan.tellers if talk.private_chat(one) is None]:
        called = Joined(tuple(names.called(talk, one) for one in unknowing))
        yield _("I can't write to {names} yet. Please tell them to write to me.", names=called)


def _rules(talk: Talk, read: Line, plan: Plan, kept: bool) -> dict[str, Any]:
    """What is not as usual, as the published list writes it."""
    way, many = plan.method, len(plan.options)
    least, most = asking.limits(talk, read, way, many)
    threshold = asking.threshold(talk, read, way, kept)
    found: dict[str, tuple[Any, Any]] = {
        "seats": (asking.seats(talk, read, way, many), 1),
        "least": (least, 0),
        "most": (most, 0),
        "threshold": (threshold, "most"),
        "base": (asking.base(talk, read, threshold), "votes"),
        "quorum": (asking.quorum(talk, read, way, plan.roll), ""),
        "tie": (asking.tie(talk, read, way), "open"),
        "default": ((5 if way == "consent" else many + 1) if kept else 0, 0),
    }
    return {key: value for key, (value, usual) in found.items() if value != usual}


def preview(ground: Ground, plan: Plan) -> View:
    """What will happen; what is as usual is not said."""
    facts, who = Facts(tuple(_facts(ground, plan))), tellers.two_of(ground, plan.tellers)
    sealed = (_(SEALED.text, names=who, n=tellers.LAST),) if plan.tellers else ()
    return View.of(facts, *sealed, _("Shall I start it?"))


def _facts(ground: Ground, plan: Plan) -> Iterator[tuple[Text, Span]]:
    yield _("Question"), plan.question
    yield _("Kind"), WAYS[plan.method].label
    if plan.options:
        yield (
            _("Choices"),
            Joined(tuple(polls.called(plan.method, option) for option in plan.options), "comma"),
        )
    if plan.opens_at is not None:
        yield _("Begins"), Moment(plan.opens_at)
    yield _("Until"), Moment(plan.closes_at, "end")
    yield _("Where"), asking.in_chats(len(plan.chats))
    if plan.topic:
        yield _("Topic"), plan.topic
    yield from _whose_facts(ground, plan)
    yield from _rule_facts(plan.method, plan.rules)


def _whose_facts(ground: Ground, plan: Plan) -> Iterator[tuple[Text, Span]]:
    """Who may vote, and who sees what."""
    if plan.roll != "members":
        yield _("Who"), kinds.WHO[plan.roll]
    if plan.mode != "open":
        yield _("Open or secret"), kinds.MODES[plan.mode]
    elif plan.hidden:
        yield _("Result"), kinds.FIGURES["hidden"]
    if plan.tellers:
        yield _("Tellers"), tellers.two_of(ground, plan.tellers)
    if plan.early:
        yield _("Closes"), kinds.EARLY["early"]


def _rule_facts(way: Method, rules: Mapping[str, Any]) -> Iterator[tuple[Text, Span]]:
    if "seats" in rules:
        yield _("Places"), str(rules["seats"])
    if "least" in rules:
        yield _("At least"), str(rules["least"])
    if "most" in rules:
        yield _("Points") if way in ("score", "dots") else _("At most"), str(rules["most"])
    if "threshold" in rules:
        needed: Text = kinds.THRESHOLDS.get(rules["threshold"], rules["threshold"])
        of = kinds.BASES[rules.get("base", "votes")]
        yield (
            _("Needed"),
            _("{needed} of {whom}", needed=needed, whom=of) if ":" not in rules["threshold"] else needed,
        )
    if "quorum" in rules:
        yield _("Quorum"), rules["quorum"]
    if "tie" in rules:
        yield _("If equal"), kinds.TIES[rules["tie"]]
    if way == "consent" and "default" in rules:
        yield _("Keep talking"), kinds.KEEP["keep"]


#: Question -> how its answer is found in words at the confirmation.
_SAID = ("quorum", "tie", "threshold", "mode", "figures", "early", "who", "topic")


def _amended(text: str, at: datetime) -> Mapping[str, Any] | None:
    """Words at the confirmation: another end, "secret", "quorum 20%"; anything else is no sure change."""
    read = read_line(f"? {text}", at=at)
    if read.options or read.unread:
        return None
    found: dict[str, Any] = {name: read.more[name] for name in _SAID if name in read.more}
    if read.closes_at is not None:
        found["until"] = read.closes_at
    if read.opens_at is not None:
        found["opens"] = read.opens_at
    return found or None


TALKS = (start_poll,)
