"""Opening and closing for new requests (A13).

    olga > intake   ->  [Close for now]  ->  "Until Monday 8:00. Food bank: 211."  ->  yes
    maria > need food   hub < No requests are taken just now: until Monday 8:00. …

What is open stays open; danger is always heard; the team can still write down what somebody needs.
"""

from __future__ import annotations

from bot.contract.views import Option, View
from bot.contract.words import _
from bot.talk import Ending, Talk, flow
from bot.talk import Text as Words

CLOSED = (Option("open", _("Open")), Option("closed", _("Close for now")))


@flow("intake", title=_("Open or close requests"), right="aid.intake", words=("recepcion",))
def open_or_close(talk: Talk) -> Ending:
    """Whether new requests are taken, and what people read while they are not."""
    closed = bool(talk.setting("aid.closed_text"))
    now = _("New requests are not taken.") if closed else _("New requests are taken.")
    state = talk.choose("state", View.of(now, _("What shall it be?")), CLOSED)
    text = ""
    if state == "closed":
        text = talk.ask(
            "text",
            _("What shall people read? Say until when, and who helps meanwhile."),
            Words(160),
            label=_("Words"),
        )
    shown = _("From now on people read: {text}", text=text) if text else _("From now on requests are taken.")
    if not talk.confirm("sure", shown, yes=_("Yes, do it"), change=True):
        return talk.end(_("Nothing was changed."))
    talk.set_setting("aid.closed_text", text)
    done = _("Closed. Danger still reaches the team, and what is open stays open.")
    return talk.end(done if text else _("Open. Whoever writes now is asked what they need."))


TALKS = (open_or_close,)
