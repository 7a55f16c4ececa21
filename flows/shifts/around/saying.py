"""Said in private without a number, by somebody who comes to a shift or leads one.

    sam > running 20 min late        hub > ana: Sam comes late to Food pantry · Sat 28 Nov … About 20 minutes.
    sam > who else is coming?        the shift, with who comes
    ana > remind everyone            asked back; then each who signed up reads it, once a day at most

Whoever has no shift that fits is not meant: their words go on to whoever else understands them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from bot.contract.views import View
from bot.contract.words import Joined, Msg, Text, _, _n
from bot.talk import Ending, HandOver, Reply, Talk, Turn, flow, names
from bot.talk.furniture import Answered, Heard
from bot.words.choosing import fold
from flows.shifts import wording
from flows.shifts.around import reminders, roster
from flows.shifts.around.missing import tell_lead
from flows.shifts.planning import shifts
from flows.shifts.planning.moments import HOUR
from flows.shifts.seeing import leading, things
from flows.shifts.signing import places, wishes
from flows.shifts.tables import Shift

#: Seconds before a start from which being late is about it; words of such a message.
NEAR, MOST = 12 * HOUR, 14
_LATE = frozenset("late behind tarde retrasado retrasada atrasado atrasada".split())
#: What may stand beside it, folded; anything else ("late on rent") is another matter.
_BESIDE = frozenset(
    "i im am ill be will gonna going to run running a bit little lil really so sorry hey hi ok omg oh no for the my m"
    " about like around by min mins minute minutes hour half an today everyone everybody guys all thanks please tell"
    " them traffic is bad got shift voy llegar llego llegare ando estoy un poco se me hizo perdon disculpa disculpen lo"
    " siento al del turno como unos minutos hoy ya mi el la que hola diles avisa avisales por favor".split()
)
_WHO = re.compile(
    r"(?:hi |hey |hola |so )?(?:who(?: ?s| is all| is| all)?(?: else)?(?: is| s)?"
    r" (?:coming|going|working|on|signed up)(?: with me)?"
    r"|quien(?:es)?(?: mas)? (?:va|van|viene|vienen|estan|esta)(?: (?:apuntad[oa]s?|conmigo))?)(?P<rest>(?: \w+){0,6})"
)
_REMIND = re.compile(
    r"(?:please |can you |could you |por favor |puedes )*"
    r"(?:remind (?:everyone|everybody|them(?: all)?|all|people|the \w+)"
    r"|send (?:out )?(?:a |the )?reminders?(?: to (?:everyone|everybody|them|all|people|the \w+))?"
    r"|recuerdal[eo]s?(?: a tod[oa]s)?|manda(?:les)? (?:un )?recordatorio(?: a tod[oa]s)?)(?P<rest>(?: \w+){0,6})"
)


def hear(turn: Turn, heard: Heard) -> Answered:
    """Late, who comes, remind them; None for anything else."""
    said = fold(heard.text)
    words = said.split()
    if len(words) > MOST:
        return None
    if _LATE & set(words):
        return _late(turn, words)
    if (found := _WHO.fullmatch(said)) is not None:
        return _who(turn, found["rest"])
    if (found := _REMIND.fullmatch(said)) is not None:
        shift = _meant(turn, found["rest"], [one for one in _ahead(turn) if leading.may_plan(turn, one)])
        return HandOver("shift.remind_all", {"words": str(shift.id)}) if shift is not None else None
    return None


def _ahead(turn: Turn) -> Sequence[Shift]:
    return [shift for shift in shifts.ahead(turn, turn.now + leading.SIGHT) if shift.begins_at > turn.now]


def _meant(turn: Turn, rest: str, among: Sequence[Shift]) -> Shift | None:
    """The soonest of these that words or a day name; without any, the soonest; None if they name nothing of them."""
    wish = wishes.read_wish(rest, datetime.fromtimestamp(turn.said_at, turn.community.zone))
    if wish.start is None and wish.end is None and not wish.words:
        return among[0] if among else None
    found = [shift for shift in wishes.meant(turn, wish) if shift.id in {one.id for one in among}]
    if wish.words and not any(wish.words & wishes.words_of(turn, shift) for shift in found):
        return None
    return found[0] if found else None


# -- late ------------------------------------------------------------------------------------------------


def _late(turn: Turn, words: Sequence[str]) -> Answered:
    """Whoever leads, and whoever else comes, reads it at once."""
    for place, shift in places.ahead_of(turn, turn.actor.id):
        known = _BESIDE | _LATE | wishes.words_of(turn, shift)
        if (
            place.state in shifts.HOLDING
            and shift.begins_at - NEAR <= turn.now
            and all(word in known or word.isdecimal() or word.rstrip("mins").isdecimal() for word in words)
        ):
            return _tell_late(turn, shift, next((int(w) for w in map(_digits, words) if w), 0))
    return None


def _digits(word: str) -> str:
    bare = word.rstrip("mins")
    return bare if bare.isdecimal() and len(bare) <= 3 else ""


def _tell_late(turn: Turn, shift: Shift, minutes: int) -> Answered:
    said: Msg = _(
        "{name} comes late to {what}.", name=names.called(turn, turn.actor.id), what=wording.what(shift)
    )
    parts: tuple[Text, ...] = (said,)
    if minutes:
        parts = (said, _n("About {n} minute.", "About {n} minutes.", minutes))
    view, step = View.of(Joined(parts, "space")), f"late:{turn.actor.id}:{minutes}"
    if shift.lead_id != turn.actor.id:
        tell_lead(turn, shift, view, step=step, urgent=True, good_until=shift.ends_at)
    for other in shifts.places_of(turn, shift.id):
        if other.person_id not in (turn.actor.id, shift.lead_id):
            turn.tell(other.person_id, view, "shift.news", about=f"shift:{shift.id}", urgent=True,
                      good_until=shift.ends_at, once_key=f"{step}:{shift.id}:{other.person_id}")  # fmt: skip
    return Reply(
        View.of(_("Thank you. I told the lead and whoever else comes: {what}.", what=wording.what(shift)))
    )


# -- who comes -------------------------------------------------------------------------------------------


def _who(turn: Turn, rest: str) -> Answered:
    """Of one's own shift, or one that is led; with a day or a name, of that one."""
    ahead = _ahead(turn)
    mine = {shift.id for _place, shift in places.ahead_of(turn, turn.actor.id)}
    own = [shift for shift in ahead if shift.id in mine or shift.lead_id == turn.actor.id]
    shift = _meant(turn, rest, own) or (_meant(turn, rest, ahead) if rest else None)
    if shift is None or shift.shown_at is None:
        return None
    return Reply(roster.roster(turn, shift) if leading.may_plan(turn, shift) else things.opened(turn, shift))


# -- remind everyone -------------------------------------------------------------------------------------


@flow("shift.remind_all", title=_("Remind everybody"), right="shifts.plan", hidden=True)
def remind_all(talk: Talk) -> Ending:
    """Whoever signed up and has not answered reads it; once a day."""
    shift = shifts.find(talk, talk.params.get("words", ""))
    if shift is None or shift.state != "open" or not leading.may_plan(talk, shift):
        return talk.end(_("Nothing was sent: I know no open shift with that number."))
    held = shifts.places_of(talk, shift.id)
    if not held:
        return talk.end(_("Nothing was sent: nobody has signed up yet for {what}.", what=wording.what(shift)))
    asked = _n("Remind {n} person of {what} now?", "Remind {n} people of {what} now?", len(held))
    view = View.of(Msg(asked.text, {**asked.params, "what": wording.what(shift)}, asked.plural),
                   _("I do it a day and two hours before anyway."))  # fmt: skip
    if not talk.confirm("remind", view, yes=_("Yes, remind them")):
        return talk.end(_("Nothing was sent. I remind them a day and two hours before."))
    today = datetime.fromtimestamp(talk.now, talk.community.zone).date().isoformat()
    for place in held:
        reminders.remind(talk, shift, place, f"asked{today}", reminders.ASKED, good_until=shift.begins_at)
    return talk.end(_("Done. I write to each of them now."), about=f"shift:{shift.id}")


TALKS = (remind_all,)
