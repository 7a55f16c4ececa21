"""Around "I can help": a tap holds, a private yes claims, the requester's yes joins the two (A38, A16, A39).

sam   taps [I can help]                 held for ten minutes, nobody is told
hub   > sam: Food for 3, Oak Park …     [Yes, I've got it] [No, not now]
sam   > yes                             claimed; first come: both may write; else the requester is asked
"""

from __future__ import annotations

from bot.contract.views import Act, Facts, Quote, Span, View
from bot.contract.words import Moment, Text, _
from bot.reading.contacts import without_contacts
from bot.talk import Ending, HandOver, Reply, Talk, Toast, Turn, action, flow, names
from bot.talk.base import Ground
from bot.talk.furniture import Answered
from flows.aid import categories, rights
from flows.aid.between import relay
from flows.aid.following import signs
from flows.aid.helping import beside, claims, telling, trust
from flows.aid.requesting import asking, requests, someone_else
from flows.aid.tables import Claim, Item, Request

UNKNOWN = Toast(_("I know no request with that number."))
OVER = Toast(_("That is settled already. Thank you."))


# -- the tap ---------------------------------------------------------------------------------------------


@action(
    "aid.help",
    right="aid.claim",
    typed=(
        "help",
        "i can help",
        "help with",
        "yo voy",
        "voy",
        "ayudo",
        "ayudar",
        "yo puedo",
        "yo ayudo",
        "puedo ayudar",
    ),
    reactions=("🙋", "🙋‍♀️", "🙋‍♂️", "✋"),
)
def help_with(turn: Turn, thing: str, **args: str) -> Answered:
    """Hold it for whoever tapped and ask them in private; or say at once why not."""
    named = requests.find(turn, thing)
    if named is None:
        return UNKNOWN
    request, item = named
    if request.state == "closed" or (item is not None and item.state == "closed"):
        return Toast(_("That is settled already: {what}. Thank you!", what=_what(turn, request, item)))
    if turn.actor.id in (request.requester_id, request.poster_id):
        return Toast(_("That is your own request. I'll write to you as soon as someone offers."))
    if not claims.has_room(turn, turn.actor.id):
        return _full(turn)
    return _which(turn, request) if item is None else _hold(turn, request, item)


def _what(turn: Turn, request: Request, item: Item | None) -> Text:
    kinds = [item.category] if item else [each.category for each in requests.items_of(turn, request.id)]
    return categories.labels(turn, kinds)


def _which(turn: Turn, request: Request) -> Answered:
    """Several things are asked for: which one?"""
    free = [item for item in requests.items_of(turn, request.id) if item.state in ("open", "held")]
    if not free:
        return Toast(_("Somebody helps with all of it already. You are free, thank you!"))
    if len(free) == 1:
        return _hold(turn, request, free[0])
    acts = tuple(
        Act("aid.help", _("Help: {what}", what=telling.what(turn, item)), f"{request.id}{item.letter}")
        for item in free
    )
    return Reply(
        View.of(_("What would you like to help with?"), actions=acts), Toast(_("I wrote to you in private."))
    )


def _full(turn: Turn) -> Answered:
    """Three open things are enough for one neighbour (A20)."""
    mine = claims.held_by(turn, turn.actor.id)
    acts = []
    for claim in mine[:3]:
        item = turn.session.get_one(Item, claim.item_id)
        label = _("Done: {what}", what=telling.what(turn, item))
        acts.append(Act("aid.done", label, requests.number_of(turn, item), {"claim": str(claim.id)}))
    said = _("You are helping with {n} things already. Which one is done, or can you give back?", n=len(mine))
    return Reply(
        View.of(said, actions=tuple(acts)), Toast(_("You have enough in hand already. I wrote to you."))
    )


def _hold(turn: Turn, request: Request, item: Item) -> Answered:
    category = categories.category_of(turn, item.category)
    what = telling.what(turn, item)
    if not rights.may_take(turn, category, turn.actor.id):
        return trust.ask(turn, request, item)
    if not _is_reachable(turn, request.requester_id):
        turn.ping(
            "aid",
            asking.for_team(turn, request.id, [item.category], "gone"),
            about=f"request:{request.id}",
            step="gone",
        )
        return Toast(_("Whoever asked can't be reached just now. The team looks into it. Thank you!"))
    came = claims.hold(turn, item, turn.actor.id)
    if came == "held":
        return HandOver("aid.take", {"words": f"{request.id}{item.letter}"})
    if came == "closed":
        return Toast(_("That is settled already: {what}. Thank you!", what=what))
    if came == "next":
        return Toast(
            _("Somebody is just looking at it: {what}. You are next; I'll write if it's free.", what=what)
        )
    taken = _("Somebody has it already: {what}. I'll write if it is free again.", what=what)
    if not signs.is_stuck(turn, item):
        return Toast(taken)
    ask = Act("aid.take_over", _("Ask if it is stuck"), f"{request.id}{item.letter}")
    return Reply(View.of(taken, actions=(ask,)), Toast(taken))


def _is_reachable(turn: Turn, person_id: int) -> bool:
    """Nothing is taken without a working private way to both sides (A38); the call list is one."""
    if turn.private_chat(person_id) is not None:
        return True
    person = turn.person_by(person_id)
    return person is not None and person.standing == "remote"


@action("aid.not_now", right="aid.claim", typed=("not now", "ahora no"))
def not_now(turn: Turn, thing: str, **args: str) -> Answered:
    """Asked, and no: nobody hears of it."""
    named = requests.find(turn, thing)
    if named is not None and named.item is not None:
        claims.let_go(turn, named.item, turn.actor.id)
    return Toast(_("Fine. Thank you for looking."))


# -- the private yes -------------------------------------------------------------------------------------


@flow("aid.take", title=_("Help a neighbour"), right="aid.claim", hidden=True)
def take(talk: Talk) -> Ending | HandOver:
    """What a helper needs to know, and their yes or no."""
    named = requests.find(talk, talk.params["words"])
    request, item = named or (None, None)
    if request is None or item is None:
        return talk.end(UNKNOWN.text)
    if item.state in ("closed", "claimed"):
        return talk.end(
            _("Somebody has it already: {what}. You are free, thank you.", what=telling.what(talk, item))
        )
    if not talk.confirm("yes", brief(talk, request, item), yes=_("Yes, I've got it"), no=_("No, not now")):
        claims.let_go(talk, item, talk.actor.id)
        return talk.end(_("Fine. It's open to the others again; nobody was told."))
    if not rights.may_take(talk, categories.category_of(talk, item.category), talk.actor.id):
        return talk.end(_("For this the neighbours want somebody they know. The team can vouch for you."))
    made = claims.claim(talk, item, talk.actor.id)
    if made is None:
        return talk.end(
            _("Somebody was faster: {what}. You are free, thank you.", what=telling.what(talk, item))
        )
    return talk.end(_taken(talk, request, item, made), about=f"request:{request.id}")


def brief(ground: Ground, request: Request, item: Item) -> View:
    """What a helper decides on."""
    return told(ground, request, item).plus(
        _("Can you do it? Exact address and number come later, from them.")
    )


def told(ground: Ground, request: Request, item: Item) -> View:
    """Kind, people, area, time; for whoever may read them the words, without numbers or addresses.

    The note comes after the yes.
    """
    rows: list[tuple[Text, Span]] = [(_("Need"), categories.label_of(ground, item.category))]
    rows += someone_else.of_request(request)
    if request.people:
        rows.append((_("People"), str(request.people)))
    if request.public_place:
        rows.append((_("Where"), request.public_place))
    when = asking.moment_of(request)
    if when is not None:
        rows.append((_("When"), when))
    if request.language in names.LANGUAGES and request.language != _language(ground):
        rows.append((_("Written"), names.LANGUAGES[request.language]))
    words = without_contacts(requests.words_of(ground, request))
    facts = View.of(Facts(tuple(rows)))
    return facts.plus(Quote(words)) if words and _may_read(ground, request) else facts


def _may_read(ground: Ground, request: Request) -> bool:
    """Where helpers are people somebody vouched for, the words are for them and those concerned."""
    if not isinstance(ground, Turn) or ground.person is None:
        return True
    return bool(ground.may("aid.note", rights.relate(ground, ground.person.id, str(request.id))))


def _language(ground: Ground) -> str:
    """The language of whoever reads."""
    own = ground.person.language if isinstance(ground, Turn) and ground.person else None
    return own or ground.community.languages[0]


def _taken(talk: Talk, request: Request, item: Item, made: Claim) -> View:
    """The end for the helper: whose turn it is, and until when."""
    thing, args = requests.number_of(talk, item), {"claim": str(made.id)}
    back = Act("aid.give_back", _("I can't after all"), thing, args)
    what = telling.what(talk, item)
    if made.state == "accepted":
        note = requests.note_of(talk, request)
        write = telling.write_act(talk, thing, relay.open(talk, made.id), request.requester_id)
        got = _("You've got it: {what}. Write to them when you can come.", what=what)
        view = View.of(
            got, telling.at_the_door(made), actions=(write, back, *beside.another(talk, request, item))
        )
        return view.plus(Quote(note)) if note else view
    until = Moment(talk.now + claims.patience(talk, request), "time")
    waits = _(
        "Thank you. I asked them: {what}. It's their turn until {until}; I'll write to you either way.",
        what=what,
        until=until,
    )
    return View.of(waits, actions=(back,))


TALKS = (take,)
DEEDS = (help_with, not_now)
