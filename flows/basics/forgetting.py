"""All that is kept of a person, shown to them; and all of it erased (V14-V16, V27).

my data     ->  everything, as one file of JSON, in this private chat
forget me   ->  a yes, and a second one  ->  gone from every table, on every linked account, at once
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from bot.contract.codec import loads
from bot.contract.views import Items, Option, Paper, View
from bot.contract.words import Joined, Moment, Money, Msg, _
from bot.talk import Reply, Talk, Turn, command, flow
from bot.talk.erasing import told
from bot.talk.furniture import Answered, Ending
from bot.words import Reader, say

FILE = "my-data.json"
GOODBYE = _(
    "Everything about you is erased here. What I sent you stays on your phone until you delete it there."
)


@command("mydata", right="my.data", title=_("My data"), words=("my data", "mis datos"))
def show_data(turn: Turn, rest: str) -> Answered:
    """Everything kept of whoever asks; only ever in private."""
    kept = told(turn, turn.actor.id)
    kept["outbox"] = [_message(turn, row) for row in kept.get("outbox", ()) if row["body"]]
    kept["conversation"] = [{**row, "body": json.loads(row["body"])} for row in kept.get("conversation", ())]
    full = {table: [_filled(row) for row in rows] for table, rows in kept.items() if rows}
    return Reply(
        View.of(
            _("This is everything I keep of you:"),
            Paper(FILE, json.dumps(full, ensure_ascii=False, indent=1)),
        )
    )


def _filled(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row without what is empty."""
    return {column: value for column, value in row.items() if value not in (None, "", "{}", "[]")}


def _message(turn: Turn, row: Mapping[str, Any]) -> dict[str, Any]:
    """A message to them, in the words they read."""
    reader = Reader(turn.actor.language or turn.community.languages[0], turn.community.zone, turn.now)
    return {"at": row["created_at"], "about": row["about"], "words": list(_words(loads(row["body"]), reader))}


def _words(part: Any, reader: Reader) -> Iterator[str]:
    """Every text in a view, said."""
    if isinstance(part, str | Msg | Moment | Money | Joined):
        yield say(part, reader)
    elif isinstance(part, tuple):
        for inner in part:
            yield from _words(inner, reader)
    elif isinstance(part, Paper):
        yield part.name  # or what was told about them would be told again, and again
    elif isinstance(part, View):
        yield from _words(part.blocks, reader)
    elif is_dataclass(part):
        for column in fields(part):
            yield from _words(getattr(part, column.name), reader)


@flow(
    "forget", title=_("Forget me"), right="my.data",
    words=("forget me", "forget", "olvidame", "olvidarme", "delete my data", "delete my account", "erase my data",
           "delete me", "borra mis datos",           "borra mi cuenta", "eliminar mi cuenta", "borrame"),
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
