"""Somebody's account looks different from before: they are asked elsewhere, and the organizers can vouch for them.

a new identity   ->  nothing private there     ->  [Yes, that was me] from another account, or an organizer's yes
a new device     ->  nothing that takes trust  ->  the same, or confirmed in the app, which the hub sees by itself
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.contract.views import Act, Kind, View
from bot.contract.words import Msg, _
from bot.people import accounts, devices, duty
from bot.people.accounts import Account
from bot.people.person import Person
from bot.talk import Reply, Toast, Turn, action
from bot.talk.furniture import Answered
from flows.basics.naming import for_team

KINDS = (
    Kind("devices.news", "repeat"),
    Kind("devices.ask", "repeat", asked=False, holds=True),
)
#: Seconds in which somebody hears once that none of their devices is confirmed.
WEEK = 7 * 86400


def tell(turn: Turn, person_id: int, cause: str, account_id: int) -> None:
    """Say what changed, to those who can do something about it."""
    account, person = accounts.get(turn.hot, account_id), turn.person_by(person_id)
    if account is not None and person is not None:
        _TELLS[cause](turn, person, account)


def _identity(turn: Turn, person: Person, account: Account) -> None:
    said = _(
        "This account was set up anew. Until somebody confirms that it was you, I keep private things back here."
    )
    others = _elsewhere(turn, account)
    turn.tell(
        person.id, View.of(said, _way_out(turn, person, account)), "devices.news", chat_id=account.chat_id
    )
    for other in others:
        asked = _(
            "Your account {account} was set up anew. Was that you? If not, say so to an organizer.",
            account=account.user,
        )
        turn.tell(
            person.id, _with_yes(asked, _("Yes, that was me"), account), "devices.news", chat_id=other.chat_id
        )
    if person.roles(turn.hot) or not others:
        _ask_organizers(
            turn, person, account,
            _("{name}'s account {account} was set up anew. Ask them in person or by phone before you say yes."),
        )  # fmt: skip


def _device(turn: Turn, person: Person, account: Account) -> None:
    said = _(
        "There is a new device on this account that you have not confirmed. Until you do, in your app's settings, I do"
        " nothing from here that takes special trust."
    )
    turn.tell(
        person.id, View.of(said, _way_out(turn, person, account)), "devices.news", chat_id=account.chat_id
    )
    for other in _elsewhere(turn, account):
        asked = _("There is a new device on your account {account}. Is it yours?", account=account.user)
        turn.tell(
            person.id, _with_yes(asked, _("Yes, it's mine"), account), "devices.news", chat_id=other.chat_id
        )
    _ask_organizers(
        turn, person, account,
        _("There is a new device on {name}'s account {account}. Ask them in person or by phone before you say yes."),
    )  # fmt: skip


def _settled(turn: Turn, person: Person, account: Account) -> None:
    said = _("All devices on this account are confirmed. Everything works from here again.")
    turn.tell(person.id, said, "devices.news", chat_id=account.chat_id)


def _unconfirmed(turn: Turn, person: Person, account: Account) -> None:
    said = _(
        "I have something private for you, but no device of yours is confirmed, so somebody else could read it. Confirm"
        " this one in your app's settings, and it comes within ten minutes."
    )
    once = f"unconfirmed:{account.id}:{int(turn.now) // WEEK}"
    turn.tell(person.id, said, "devices.news", chat_id=account.chat_id, once_key=once)


_TELLS: Mapping[str, Callable[[Turn, Person, Account], None]] = {
    "identity": _identity, "device": _device, "settled": _settled, "unconfirmed": _unconfirmed,
}  # fmt: skip


def _way_out(turn: Turn, person: Person, account: Account) -> Msg:
    """Who can confirm it."""
    if _elsewhere(turn, account):
        return _("I asked you on your other account.")
    if _organizers(turn, person):
        return _("I asked the organizers; they may call you.")
    return _("There is nobody I could ask, so I wait for a day.")


def _ask_organizers(turn: Turn, person: Person, account: Account, asked: Msg) -> None:
    told = Msg(asked.text, {"name": for_team(turn, person.id), "account": account.user})
    for organizer in _organizers(turn, person):
        turn.tell(
            organizer,
            _with_yes(told, _("Yes, it was them"), account),
            "devices.ask",
            about=f"account:{account.id}",
        )


def _with_yes(said: Msg, yes: Msg, account: Account) -> View:
    return View.of(said, actions=(Act("devices.confirm", yes, str(account.id)),))


def _elsewhere(turn: Turn, account: Account) -> list[Account]:
    """The person's other accounts that can be written to and are not in doubt themselves."""
    person = turn.person_by(account.person_id)
    return [
        other
        for other in accounts.of(turn.hot, account.person_id)
        if other.id != account.id
        and other.chat_id
        and person
        and not devices.doubted(person, other.id, turn.now)
    ]


def _organizers(turn: Turn, person: Person) -> list[int]:
    return [one for one in duty.holders(turn.hot, "organizer") if one != person.id]


@action("devices.confirm", right="my.data", typed=("confirm account", "confirmar cuenta"))
def confirm(turn: Turn, thing: str) -> Answered:
    """Somebody who would know says that all is well."""
    account = accounts.get(turn.hot, int(thing)) if thing.isdigit() else None
    person = None if account is None else turn.person_by(account.person_id)
    if account is None or person is None or devices.doubted(person, account.id, turn.now) is None:
        return Toast(_("That was settled already."))
    if not _may_confirm(turn, account):
        return Toast(_("That takes another account of theirs, or another organizer."))
    devices.clear(turn.hot, person, account.id)
    turn.audit("devices_confirmed", f"person:{person.id}", account=account.id)
    said = _("This account is confirmed. What I kept back comes now.")
    turn.tell(person.id, said, "devices.news", chat_id=account.chat_id)
    return Reply(View.of(_("Confirmed. Everything works there again.")))


def _may_confirm(turn: Turn, account: Account) -> bool:
    """The person from another account that nobody doubts, or an organizer who is somebody else."""
    if devices.doubted(turn.actor, turn.actor.account_id, turn.now):
        return False
    if turn.actor.id == account.person_id:
        return turn.actor.account_id != account.id
    return bool(turn.may("admin.appoint"))
