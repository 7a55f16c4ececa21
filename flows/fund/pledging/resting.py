"""Said without a number: not now, and what somebody owes rests as long as they say; paid; or no more (F4).

sam > can't now, ask me in 3 months        "That's fine. I say nothing of $10 before … comes near."        [Stop]

sam > I paid                                sam > stop giving

In answer to a reminder it is about all that they were reminded of; else about what is due, and which is asked if that
is more than one thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.contract.views import Act, Items, View
from bot.contract.words import Msg, _
from bot.reading.text import fold
from bot.talk import Reply, Turn, action
from bot.talk.furniture import Answered, Deed, Heard
from flows.fund.pledging import changing, pledges, waits, wording
from flows.fund.tables import Pledge

NOTHING = Reply(View.of(_("You give nothing just now, so I ask for nothing.")))
#: Gifts with a button of their own; one more is for all of them.
MOST = 3
PAID = frozenset(("paid", "i paid", "i have paid", "i've paid", "pagado", "pague", "ya pague", "ya lo pague"))
STOP = frozenset(
    (
        "stop giving", "stop my gift", "stop my gifts", "stop my donation", "stop my pledge", "cancel my gift",
        "cancel my donation", "cancel my pledge", "i want to stop giving", "i can't give any more", "dejar de dar",
        "dejar de donar", "dejar de aportar", "ya no quiero dar", "ya no quiero donar", "ya no puedo dar",
        "cancela mi donacion", "cancelar mi donacion", "cancela mi aporte",
    )
)  # fmt: skip
#: Seconds after a reminder in which a word is about it.
SOON = 3 * 86400.0


def hear(turn: Turn, heard: Heard) -> Answered:
    """ "Can't now", said to a reminder; "ask me in 3 months", said at any time while something is due."""
    said = fold(heard.text).strip(" .!")
    if said in PAID:
        due = [pledge for pledge in owed(turn) if pledges.open_dues(turn, pledge)]
        return _of_one(turn, due, changing.paid, _("Which of these did you pay?"))
    if said in STOP:
        return (
            _of_one(
                turn, pledges.of_person(turn, turn.actor.id), changing.stop, _("Which of these shall stop?")
            )
            or NOTHING
        )
    wait = waits.read_wait(heard.text)
    if wait is None:
        return None
    mine = owed(turn)
    reminded = heard.reply_about == pledges.giver(turn.actor.id) or _was_just_reminded(turn)
    if not mine or not (reminded or wait.asks):
        return None
    return _all(turn, mine, wait.by) if reminded or len(mine) == 1 else _which(turn, mine, wait.by)


def _of_one(turn: Turn, mine: Sequence[Pledge], deed: Deed, asked: Msg) -> Answered:
    """Said without a number: of the only one; else which is asked."""
    if len(mine) == 1:
        return deed.run(turn, str(mine[0].id))
    acts = tuple(Act(deed.name, _("Gift #{n}", n=str(one.id)), str(one.id)) for one in mine[: MOST + 1])
    rows = tuple(wording.line(turn, pledge) for pledge in mine[: MOST + 1])
    return Reply(View.of(asked, Items(rows), actions=acts)) if mine else None


def owed(turn: Turn) -> Sequence[Pledge]:
    """What of theirs is due; with nothing due, what comes again."""
    mine = [pledge for pledge in pledges.of_person(turn, turn.actor.id) if pledge.state == "on"]
    due = [pledge for pledge in mine if pledges.open_dues(turn, pledge)]
    return due or [pledge for pledge in mine if pledge.shape == "recurring"]


def _was_just_reminded(turn: Turn) -> bool:
    row = turn.hot.one(
        "SELECT 1 FROM outbox WHERE person_id = ? AND kind = ? AND created_at > ? AND state = 'sent'",
        (turn.actor.id, pledges.REMINDER, turn.now - SOON),
    )
    return row is not None


def _which(turn: Turn, mine: Sequence[Pledge], by: str) -> Answered:
    rows = tuple(wording.line(turn, pledge) for pledge in mine[:MOST])
    acts = [
        Act("fund.later", _("Gift #{n}", n=str(pledge.id)), str(pledge.id), {"by": by})
        for pledge in mine[:MOST]
    ]
    every = Act("fund.all_later", _("All of them"), "", {"by": by})
    return Reply(View.of(_("Which of these shall wait?"), Items(rows), actions=(*acts, every)))


@action("fund.all_later", right="fund.pledge", typed=("all of them", "todos", "todas"), numbered=False)
def all_later(turn: Turn, thing: str, **args: str) -> Answered:
    """All that they owe."""
    by = args.get("by", waits.USUAL)
    mine = [pledge for pledge in owed(turn) if not _rests(turn, pledge, by)]
    return _all(turn, mine, by) if mine else changing.SETTLED


def _rests(turn: Turn, pledge: Pledge, by: str) -> bool:
    """Whether it was put off as long before."""
    due, wait = pledges.oldest(turn, pledge), waits.span(by)
    return due is not None and wait is not None and due.due_on >= (pledges.today(turn) + wait).isoformat()


def _all(turn: Turn, mine: Sequence[Pledge], by: str) -> Answered:
    span, answers = waits.span(by), list[Answered]()
    assert span is not None  # read by `waits`, or from a button of ours
    for pledge in mine:
        answers.append(changing.put_off(turn, pledge, span))
    if len(answers) == 1:
        return answers[0]
    return Reply(View.of(_("That's fine. I say nothing of them before {day} comes near.",
                           day=wording.day(turn, (pledges.today(turn) + span).isoformat()))))  # fmt: skip


DEEDS = (all_later,)
