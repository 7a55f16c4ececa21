"""All that is kept of a person, shown to them; and all of it erased (V14-V16, V27).

my data     ->  everything, as JSON, in this private chat
forget me   ->  a yes, and a second one  ->  gone from every table, on every linked account, at once
"""

from __future__ import annotations

from bot.contract.views import Items, Option, Quote, View
from bot.contract.words import _
from bot.people import forgetting
from bot.talk import Reply, Talk, Turn, command, flow
from bot.talk.erasing import told
from bot.talk.furniture import Answered, Ending

GOODBYE = _(
    "Everything about you is erased here. What I sent you stays on your phone until you delete it there."
)


@command("mydata", right="my.data", title=_("My data"), words=("my data", "mis datos"))
def show_data(turn: Turn, rest: str) -> Answered:
    """Everything kept of whoever asks; only ever in private."""
    kept = forgetting.as_json(told(turn, turn.actor.id))
    return Reply(View.of(_("This is everything I keep of you:"), Quote(kept)))


@flow(
    "forget", title=_("Forget me"), right="my.data",
    words=("forget me", "forget", "olvidame", "olvidarme", "delete my data", "borra mis datos"),
)  # fmt: skip
def forget(talk: Talk) -> Ending:
    """Two yeses; then the hub erases when this turn ends."""
    what = View.of(
        _("Shall I forget you? On all your accounts, at once, and nobody can bring it back:"),
        Items(
            (
                (_("what you asked for is taken down, what you promised is free again"),),
                (_("your name, settings and messages go; counts without names stay"),),
            )
        ),
    )
    first = talk.choose("sure", what, [Option("no", _("No, keep it")), Option("yes", _("Yes, forget me"))])
    if first == "no":
        return talk.end(_("Nothing was erased."))
    if not talk.confirm("forget", _("Really everything? After this yes it is gone."), yes=_("Yes, erase it")):
        return talk.end(_("Nothing was erased."))
    talk.forgetting[talk.actor.id] = View.of(GOODBYE)
    return talk.end(GOODBYE)
