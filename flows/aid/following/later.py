"""What the timers of aid share: a claim as it stands now, a word to one side, a ping to whoever is on duty."""

from __future__ import annotations

from bot.contract.views import Act, Kind, View
from bot.contract.words import Msg, _
from bot.talk import Toast, Turn
from flows.aid.helping import claims
from flows.aid.requesting import asking, requests
from flows.aid.tables import Claim, Item, Request

KINDS = (
    Kind("aid.check", "repeat", asked=False, holds=True),
    Kind("aid.reminder", "repeat", asked=False, holds=True),
    Kind("aid.question", "repeat", asked=False),
)
SETTLED = Toast(_("That is settled already. Thank you."))


def between(turn: Turn, subject: str, state: str) -> tuple[Claim, Request, Item] | None:
    """A claim in that state with its request and item; None if it moved on."""
    made = claims.get(turn, subject)
    if made is None or made.state != state:
        return None
    return made, turn.session.get_one(Request, made.request_id), turn.session.get_one(Item, made.item_id)


def which_of(turn: Turn, item: Item, made: Claim) -> tuple[str, dict[str, str]]:
    """The thing and arguments of a button about a claim."""
    return requests.number_of(turn, item), {"claim": str(made.id)}


def say(turn: Turn, person_id: int, request: Request, said: Msg, *acts: Act) -> bool:
    """To one side, about something they hold or wait for."""
    return turn.tell(person_id, View.of(said, actions=acts), "aid.check", about=f"request:{request.id}")


def ask_team(turn: Turn, request: Request, kinds: list[str], step: str) -> list[int]:
    """Whoever is on duty, once a step; digits at the end of a step only tell its occasions apart."""
    view = asking.for_team(turn, request.id, kinds, step.rstrip("0123456789"))
    weight = requests.weight_of(turn, request.id)
    return turn.ping("aid", view, about=f"request:{request.id}", step=step, weight=weight)
