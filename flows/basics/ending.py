"""What concerns the whole community: erasing it, and counting it out.

erase community  ->  two yeses      ->  another organizer's yes, or a day (`waiting.py`)
export           ->  one yes        ->  the same; then counts without names, for a day
"""

from __future__ import annotations

from bot.contract.views import Option, Quote, View
from bot.contract.words import Moment, _
from bot.people import forgetting
from bot.store.base import Base
from bot.talk import Talk, Turn, flow
from bot.talk.erasing import erase_everything
from bot.talk.furniture import Ending
from flows.basics.naming import for_team
from flows.basics.waiting import Wish, ask_for, register

GOODBYE = _("This community was erased here, with everything about you. What was sent stays on your phone.")


def _erase(turn: Turn, person_id: int) -> None:
    erase_everything(turn, View.of(GOODBYE))


def _export(turn: Turn, person_id: int) -> None:
    """To the one who asked, with their name on it; removed again like everything secret (V29)."""
    name, moment = for_team(turn, person_id), Moment(turn.now)
    mark = _("For {name} alone, {moment}. It is removed here within two days.", name=name, moment=moment)
    view = View.of(mark, Quote(forgetting.as_json(counts(turn))), secret=True)
    turn.tell(person_id, view, "community.counts", about="export")
    turn.audit("exported", f"person:{person_id}")


def counts(turn: Turn) -> dict[str, object]:
    """Rows of every table, by state where a table has states."""
    told: dict[str, object] = {}
    for table in Base.metadata.sorted_tables:
        state = table.c.get("state", table.c.get("standing"))
        if state is None:
            row = turn.hot.one(f"SELECT count(*) FROM {table.name}")  # noqa: S608 - our own tables' names
            told[table.name] = row[0] if row else 0
        else:
            query = f"SELECT {state.name}, count(*) FROM {table.name} GROUP BY 1 ORDER BY 1"  # noqa: S608 - our own names
            told[table.name] = dict(tuple(row) for row in turn.hot.all(query))
    return {table: count for table, count in told.items() if count}


ERASE = register(
    Wish(
        "erase_community",
        _("This whole community shall be erased, for good."),
        _("{name} wants to erase this community. It happens {moment}."),
        _("An organizer wants to erase this community's data, {moment}. It can still be stopped."),
        _erase,
    )
)
EXPORT = register(
    Wish(
        "export_community",
        _("The counts of this community shall be handed out: how many people, requests, votes; no names."),
        _("{name} wants this community's counts, without names. They come {moment}."),
        _(
            "An organizer takes out this community's counts, without names, {moment}. It can still be stopped."
        ),
        _export,
    )
)


@flow(
    "erase", title=_("Erase the community"), right="admin.erase", words=("erase community", "borrar la comunidad")
)  # fmt: skip
def erase_community(talk: Talk) -> Ending:
    """Everybody, every request, every setting; then the hub leaves all chats."""
    what = _("Shall I erase this whole community: all people, requests, settings? Nobody can bring it back.")
    first = talk.choose("sure", what, [Option("no", _("No, keep it")), Option("yes", _("Yes, erase it all"))])
    if first == "no":
        return talk.end(_("Nothing was erased."))
    if not talk.confirm("erase", _("Really all of it, for everybody?"), yes=_("Yes, erase it all")):
        return talk.end(_("Nothing was erased."))
    return talk.end(ask_for(talk, ERASE))


@flow("export", title=_("Take out the counts"), right="admin.export", words=("exportar",))
def export_community(talk: Talk) -> Ending:
    """How much there is of everything; never who."""
    what = _("Shall I count this community out for you? How many people, requests, votes; no names.")
    if not talk.confirm("export", what, yes=_("Yes, count it out")):
        return talk.end(_("Nothing was handed out."))
    return talk.end(ask_for(talk, EXPORT))
