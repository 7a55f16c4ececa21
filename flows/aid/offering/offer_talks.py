"""The conversation in which somebody offers help, and what becomes of an offer.

    sam > I can drive Tuesdays
    hub < a ride · Tuesdays · anywhere · once.   Shall I keep this offer?   [Yes, offer it] [Change] [No]
    sam > yes
    hub < Your offer stands until 22 Dec. I asked one neighbour whether it fits; I'll write as soon as they say yes.

Nobody sees a name or the words; whoever asks sees what, where and when. After 30 days the offer is over, and one tap
keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.contract.views import Act, Facts, View
from bot.contract.words import Moment, Msg, Text, _, _n
from bot.reading.numbers import number
from bot.reading.request import Reading, read_request
from bot.talk import Count, Ending, HandOver, Place, Talk, Turn, flow
from bot.talk import Text as Words
from bot.talk.declaring import action, reader, timer
from bot.talk.furniture import Answered, Draft, Reply, Toast
from bot.words.choosing import fold
from flows.aid import categories
from flows.aid.offering import matching, offers
from flows.aid.offering.offers import gist
from flows.aid.requesting import rhythm

ANY: rhythm.Times = (None, None, "")
ANYWHERE = ""
MOST = 50


class Around(Place):
    """A place that may be anywhere."""

    def show(self, value: str) -> Text:
        return value or _("anywhere")


@flow(
    "offer",
    title=_("Offer help"),
    right="aid.offer",
    words=("ofrezco", "ofrecer", "i can help", "puedo ayudar"),
)
def offer_help(talk: Talk) -> Ending | HandOver:
    """From a few words to an offer that neighbours with a fitting need hear of."""
    words = talk.ask(
        "words", _("What can you help with? For example: I can drive on Tuesdays."), Words(600),
        given=talk.params.get("words"), label=_("Your words"),
    )  # fmt: skip
    said_at = datetime.fromtimestamp(talk.keep("said_at", lambda: talk.said_at), talk.zone)
    read = read_offer(words, said_at, talk.language)
    kinds = talk.choose_many(
        "kinds",
        _("What kind of help is it?"),
        categories.options(talk),
        given=read.categories,
        label=_("Kind of help"),
    )
    place = talk.ask(
        "place",
        _("Around where? An area is enough."),
        Around(),
        given=read.place or ANYWHERE,
        label=_("Where"),
    )
    times = talk.ask("times", _("When? For example: Tuesdays, or Friday after 5pm."), rhythm.Often(),
                     given=times_of(read), label=_("When"))  # fmt: skip
    capacity = talk.ask(
        "capacity",
        _("How many times can you do it?"),
        Count(1, MOST),
        given=read.capacity or 1,
        label=_("How many"),
    )
    draft = offers.Draft(words, kinds, place or None, times, capacity, read.language or talk.language)
    if not talk.confirm(
        "offer", preview(talk, draft), yes=_("Yes, offer it"), no=_("No"), change=True,
        amend=lambda text, at: amended(text, at, talk.language),
    ):  # fmt: skip
        return talk.end(_("Nothing was kept. Write to me whenever you can help."))
    number = offers.make(talk, draft)
    return talk.end(_ending(talk, number, matching.show(talk, number)), about=f"offer:{number}")


def preview(turn: Turn, draft: offers.Draft) -> View:
    """Everything that was read, and who will see it."""
    rows: list[tuple[Text, Text]] = [
        (_("Offer"), categories.labels(turn, draft.kinds)),
        (_("Where"), Around().show(draft.place or ANYWHERE)),
        (_("When"), rhythm.Often().show(draft.times)),
        (_("How many"), _n("{n} time", "{n} times", draft.capacity)),
    ]
    return View.of(Facts(tuple(rows)), _("Neighbours see this without your name. Is it right?"))


def _ending(turn: Turn, number: int, asked: int) -> View:
    offer = offers.get(turn, number)
    assert offer is not None
    until = Moment(offer.expires_at, "day")
    next_step = (
        _n(
            "I asked {n} neighbour whether it fits; I'll write as soon as they say yes.",
            "I asked {n} neighbours whether it fits; I'll write as soon as one says yes.",
            asked,
        )
        if asked
        else _("I'll write as soon as someone needs it.")
    )
    return View.of(
        _("Thank you. Your offer stands until {until}.", until=until), next_step,
        actions=(Act("aid.unoffer", _("Take it back"), str(number)),),
    )  # fmt: skip


# -- reading ---------------------------------------------------------------------------------------------


def read_offer(words: str, at: datetime, language: str | None) -> Reading:
    """What somebody wrote when asked what they can do: an offer, even where the words alone would not tell."""
    read = read_request(words, at=at, language=language)
    return read if read.kind == "offer" else read_request(f"i can {words}", at=at, language=language)


def times_of(read: Reading) -> rhythm.Times:
    """When it is offered; what comes again beats the next day it comes."""
    if read.repeats:
        return None, None, read.repeats
    if read.when is None:
        return ANY
    return read.when.start.timestamp() if read.when.start else None, _end(read), ""


def _end(read: Reading) -> float | None:
    return read.when.end.timestamp() if read.when and read.when.end else None


def amended(text: str, at: datetime, language: str) -> Mapping[str, Any] | None:
    """A correction in one message: "make it 4", "tuesdays and fridays", "near the library"."""
    read = read_offer(text, at, language)
    found: dict[str, Any] = {}
    if times_of(read) != ANY:
        found["times"] = list(times_of(read))
    if read.place:
        found["place"] = read.place
    if read.categories:
        found["kinds"] = {"picked": list(read.categories), "done": True}
    counts = [count for word in fold(text).split() if (count := number(word)) is not None]
    if len(counts) == 1 and 1 <= counts[0] <= MOST and "times" not in found:
        found["capacity"] = counts[0]
    return found or None


@reader("offer")
def hear_offer(text: str, at: datetime, language: str | None) -> Draft | None:
    """A text that offers help, in anybody's own words."""
    read = read_request(text, at=at, language=language)
    if read.kind != "offer" or not read.categories or read.danger:
        return None
    return Draft(max(read.score, 0.65), {"words": text}, categories.labels_of(read.categories))


# -- afterwards ------------------------------------------------------------------------------------------


@action("aid.unoffer", right="aid.unoffer", typed=("withdraw offer", "retirar oferta"))
def withdraw(turn: Turn, thing: str, **args: str) -> Answered:
    """The offer is over; what was agreed already stays."""
    if not thing.isdigit() or not offers.close(turn, int(thing)):
        return Toast(_("That offer is over already."))
    actions = (Act("aid.reoffer", _("Keep it after all"), thing),)
    return Reply(View.of(_("Your offer is taken back. Nobody new is sent to you."), actions=actions))


@action("aid.reoffer", right="aid.unoffer", typed=("keep offer", "mantener oferta"))
def keep(turn: Turn, thing: str, **args: str) -> Answered:
    """The offer stands for another while."""
    if not thing.isdigit() or not offers.extend(turn, int(thing)):
        return Toast(matching.GONE)
    offer = offers.get(turn, thing)
    assert offer is not None
    asked = matching.show(turn, offer.id)
    return Reply(_ending(turn, offer.id, asked))


@timer("aid.offer_over")
def end_offer(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """Its time is over: it is shown to nobody, and whoever made it can keep it with one tap."""
    offer = offers.get(turn, subject)
    if offer is None or offer.expires_at > turn.now or not offers.close(turn, offer.id):
        return
    said: Msg = _("Your offer is over: {gist}. Does it still hold? Then I keep it.", gist=gist(turn, offer))
    actions = (Act("aid.reoffer", _("Yes, keep it"), subject),)
    turn.tell(offer.person_id, View.of(said, actions=actions), "aid.match", about=f"offer:{offer.id}")


@timer("aid.offer_erase")
def erase_offer(turn: Turn, subject: str, payload: Mapping[str, Any]) -> None:
    """A week after its end."""
    offers.erase(turn, int(subject))


TALKS = (offer_help,)
DEEDS = (withdraw, keep)
READERS = (hear_offer,)
TIMERS = (end_offer, erase_offer)
