"""The questions of a vote: what the line says is taken, what it leaves open is asked, the rest is as usual.

Whatever is as usual can be changed at the confirmation like any answer.
"""

from __future__ import annotations

from datetime import datetime

from bot.contract.views import Option, View
from bot.contract.words import Msg, Text, _, _n
from bot.reading.dates import read_when
from bot.talk import Count, Talk
from bot.talk import Text as Words
from flows.assembly import moments
from flows.assembly.opening import fields, kinds, places, roll
from flows.assembly.opening.kinds import WAYS
from flows.assembly.opening.line import Line
from flows.assembly.tally.rules import Method

WHAT = _("What can be chosen? One a message, then Done.")
WHICH = _("Which times? One a message, for example: Saturday 10-12. Then Done.")
UNTIL = _("Until when can people vote? For example: Sunday 20:00.")


def question(talk: Talk, read: Line) -> str:
    """What is asked."""
    return talk.ask("question", _("What do you want to ask? One sentence."), Words(fields.LONGEST_QUESTION),
                    given=read.question or None, check=_too_long, label=_("Question"))  # fmt: skip


def _too_long(said: str) -> Msg | None:
    most = fields.LONGEST_QUESTION
    if len(said) <= most:
        return None
    return _("That is {n} characters; {most} fit. Please say it shorter.", n=len(said), most=most)


def method(talk: Talk, read: Line, matter: str) -> Method:
    """How it is voted: another room that waits for the outcome understands a yes or a no."""
    offered = kinds.OFFERED if not matter or matter.startswith("assembly:") else kinds.DECIDING
    key = talk.choose("kind", _("How is it voted?"), offered, given=read.method, label=_("Kind"))
    return next(known for known in WAYS if known == key)


def options(talk: Talk, read: Line, way: Method) -> list[str]:
    """What can be chosen, as it is stored."""
    if way == "times":
        found = _times(talk, read)
        return talk.collect("times", WHICH, fields.TimeOption(talk.community.zone), least=2, most=fields.MOST_OPTIONS,
                            given=found, label=_("Times"))  # fmt: skip
    wrong = fields.wrong_options(read.options) if read.options else None
    asked = View.of(WHAT) if wrong is None else View.of(wrong, WHAT)
    return talk.collect("options", asked, Words(fields.LONGEST_OPTION), least=2, most=fields.MOST_OPTIONS,
                        given=() if wrong is not None else read.options, label=_("Choices"))  # fmt: skip


def _times(talk: Talk, read: Line) -> list[str]:
    """The times of the line, if all of them can be read."""
    at = datetime.fromtimestamp(talk.at("words").timestamp(), talk.community.zone)
    spans = [found.span for option in read.options if (found := read_when(option, at=at)) is not None]
    if len(spans) < len(read.options):
        return []
    return [
        moments.written(
            span.start.timestamp(), span.end.timestamp() if span.end else None, talk.community.zone
        )
        for span in spans
        if span.start is not None
    ]


def seats(talk: Talk, read: Line, way: Method, many: int) -> int:
    """How many of them win."""
    if way != "stv":
        return 1
    return talk.ask("seats", _("For how many places?"), Count(1, many), given=read.more.get("seats"),
                    label=_("Places"))  # fmt: skip


def limits(talk: Talk, read: Line, way: Method, many: int) -> tuple[int, int]:
    """How many an approval ballot chooses; how many points or dots there are. 0: as usual."""
    if way == "approval":
        least = talk.ask("least", _("How many must everybody choose at least?"), Count(0, many),
                         given=read.more.get("least", 0), label=_("At least"))  # fmt: skip
        most = talk.ask("most", _("How many may everybody choose at most?"), Count(max(least, 1), many),
                        given=read.more.get("most", many), label=_("At most"),
                        check=lambda value: _within(value, least, many))  # fmt: skip
        return least, 0 if most == many else most
    if way in ("score", "dots"):
        usual = 5 if way == "score" else 10
        most = talk.ask("points", _("How many points or dots?"), Count(1, 100), given=read.more.get("most", usual),
                        label=_("Points"))  # fmt: skip
        return 0, 0 if most == usual else most
    return 0, 0


def _within(value: int, least: int, most: int) -> Msg | None:
    return None if max(least, 1) <= value <= most else _("A number from {least} to {most}, please.",
                                                          least=max(least, 1), most=most)  # fmt: skip


def times(talk: Talk, read: Line, way: Method) -> tuple[float | None, float]:
    """When it opens (None: at once) and ends."""
    opens_at = talk.ask("opens", _("When shall it begin? Write “now”, or a time."), fields.Begin(),
                        given=read.opens_at or 0.0, label=_("Begins"))  # fmt: skip
    asked = View.of(fields.NO_TIME(read.unread).reason, UNTIL) if read.unread else View.of(UNTIL)
    closes_at = talk.ask("until", asked, fields.Until(), given=read.closes_at,
                         check=lambda value: fields.wrong_end(value, max(talk.now, opens_at), lazy=WAYS[way].silent),
                         label=_("Until"))  # fmt: skip
    return opens_at if opens_at > talk.now else None, closes_at


def where(talk: Talk) -> list[int]:
    """The chats where it hangs: all that are for votes, unless some are left out."""
    offered = [Option(str(chat_id), title) for chat_id, title in places.named(talk)]
    if len(offered) < 2:
        return [int(option.key) for option in offered]
    chosen = talk.choose_many("where", _("In which chats?"), offered, given=[option.key for option in offered],
                              label=_("Where"))  # fmt: skip
    return [int(key) for key in chosen]


def who(talk: Talk, read: Line) -> str:
    """Who may vote."""
    offered = [
        o for o in kinds.options(kinds.WHO) if o.key != "helpers" or talk.setting("helpers") != "everyone"
    ]
    return talk.choose(
        "who", _("Who may vote?"), offered, given=str(read.more.get("who", "members")), label=_("Who")
    )


def mode(talk: Talk, read: Line, way: Method) -> str:
    """In the open or in secret; one objection is told at once, so there it is never sealed."""
    offered = [one for one in kinds.options(kinds.MODES) if one.key != "sealed" or not WAYS[way].silent]
    given = read.more.get("mode", "open")
    return talk.choose("mode", _("Open or secret?"), offered,
                       given=given if given in {one.key for one in offered} else "secret",
                       label=_("Open or secret"))  # fmt: skip


def topic(talk: Talk, read: Line) -> str:
    """What it is about, in a word, for those who let somebody vote for them on that; "" for none."""
    said: str = talk.ask("topic", _("What is it about, in a word? Or write: none."), fields.Topic(),
                         given=read.more.get("topic", ""), label=_("Topic"))  # fmt: skip
    return said


def figures(talk: Talk, read: Line, way: Method) -> str:
    """Whether anybody sees how it stands."""
    if WAYS[way].silent:
        return "shown"
    return talk.choose("figures", _("Shall people see how it stands?"), kinds.options(kinds.FIGURES),
                       given=read.more.get("figures", "shown"), label=_("Result"))  # fmt: skip


def early(talk: Talk, read: Line, way: Method) -> str:
    """Whether it closes before its time."""
    if WAYS[way].silent:
        return "time"
    usual = "early" if talk.setting("poll.early") else "time"
    return talk.choose("early", _("When shall it close?"), kinds.options(kinds.EARLY),
                       given=read.more.get("early", usual), label=_("Closes"))  # fmt: skip


def keep(talk: Talk, read: Line, way: Method) -> bool:
    """Whether "keep talking" is a choice."""
    if not WAYS[way].keep:
        return False
    return talk.choose("keep", _("Shall “keep talking” be a choice?"), kinds.options(kinds.KEEP),
                       given=read.more.get("default", "no"), label=_("Keep talking")) == "keep"  # fmt: skip


def threshold(talk: Talk, read: Line, way: Method, kept: bool) -> str:
    """What the first must reach."""
    offered = [Option(key, kinds.THRESHOLDS[key]) for key in WAYS[way].thresholds] or [
        Option("most", kinds.THRESHOLDS["most"])
    ]
    if way == "yesno" or (kept and way != "consent"):
        offered.append(Option("3:1", _("three to one")))
    if len(offered) == 1:
        return "most"
    return talk.choose("threshold", _("What must the first reach?"), offered, given=read.more.get("threshold", "most"),
                       label=_("Needed"))  # fmt: skip


def base(talk: Talk, read: Line, needs: str) -> str:
    """What 100 % is, where a share of it is asked for."""
    if needs not in ("simple", "two thirds"):
        return "votes"
    return talk.choose("base", _("Of whom?"), kinds.options(kinds.BASES), given="votes", label=_("Of whom"))


def quorum(talk: Talk, read: Line, way: Method, whoever: str) -> str:
    """How many must vote."""
    if WAYS[way].silent:
        return ""
    people = roll.expected(talk, whoever)
    said: str = talk.ask("quorum", _("How many must vote? For example: 12, or 20%, or none."), fields.Quorum(),
                    given=read.more.get("quorum", ""), check=lambda value: fields.wrong_quorum(value, people),
                    label=_("Quorum"))  # fmt: skip
    return said


def tie(talk: Talk, read: Line, way: Method) -> str:
    """What happens when the first are equal."""
    if not WAYS[way].ties:
        return "open"
    return talk.choose("tie", _("And if the first are equal?"), kinds.options(kinds.TIES),
                       given=read.more.get("tie", "open"), label=_("If equal"))  # fmt: skip


def in_chats(many: int) -> Text:
    """In how many."""
    return _n("in {n} chat", "in {n} chats", many)
