"""The rights table (H1, H5): everybody tries everything, on every thing, in every way; no unless the page says yes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest

from bot.contract.events import Event
from bot.contract.words import Msg
from bot.people import drafts
from bot.talk import Turn
from bot.talk.furniture import Command, Deed, Flow, Furniture
from bot.talk.house import House
from bot.talk.rights import Right
from bot.wiring import furnish
from tests.kit.town import GROUP
from tests.promises.hamlet import ADDRESS, CRY, STANDS, WORDS, Hamlet, Outcome
from tests.promises.page import ALL, HELD_ELSEWHERE, PAGE, allows, cells

HOUSE = furnish()
#: Everybody as they are; and those who could do something, gone or banned.
WHO = [(name, "here") for name in STANDS] + [
    (name, how) for name in STANDS if name not in ("stu", "oda") for how in ("left", "banned")
]
THINGS = ("open", "wait", "got", "team", "done", "erased", "offer", "alarm", "nothing")
ELSEWHERE = "elsewhere"


@pytest.fixture(scope="module")
def hamlet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hamlet]:
    made = Hamlet(tmp_path_factory.mktemp("hamlet"))
    yield made
    assert made.faults == []
    made.close()


# -- the table -------------------------------------------------------------------------------------------


def test_t6_the_flows_rows_joined_are_the_page() -> None:
    joined = {row.action: cells(row.cells) for room in HOUSE.rooms for row in room.rights}
    assert joined == ALL


def test_t6_a_row_of_the_page_is_named_by_a_handler_or_held_elsewhere() -> None:
    named = {thing.right for thing in _handlers()}
    assert set(PAGE) - named == set(HELD_ELSEWHERE)


def _handlers() -> list[Flow | Command | Deed]:
    return [*HOUSE.flows.values(), *HOUSE.commands.values(), *HOUSE.deeds.values()]


def test_t6_no_handler_is_without_a_right_in_the_table() -> None:
    assert [thing.name for thing in _handlers() if thing.right not in ALL] == []


@pytest.mark.parametrize("right", ["", "aid.nothing", "aid"])
@pytest.mark.parametrize("kind", ["flow", "deed", "command"])
def test_t6_a_handler_without_a_right_fails_the_build(kind: str, right: str) -> None:
    title = Msg("Try")
    furniture = {
        "flow": Furniture("try", talks=(Flow("try", title, right, lambda talk: talk.end(title)),)),
        "deed": Furniture("try", deeds=(Deed("try", right, lambda turn, thing: None),)),
        "command": Furniture("try", commands=(Command("try", right, lambda turn, rest: None, title),)),
    }
    with pytest.raises(ValueError, match="which is in no table"):
        House((furniture[kind], Furniture("other", rights=(Right("aid.claim", "-|-|-|-|-|-|-|-|-"),))))


# -- every verb on every thing ---------------------------------------------------------------------------


@pytest.mark.parametrize("deed", HOUSE.deeds.values(), ids=lambda deed: deed.name)
def test_t6_a_verb_is_done_by_nobody_but_those_on_the_page(hamlet: Hamlet, deed: Deed) -> None:
    plain, ways = cycle(_pressed(hamlet, deed)), cycle(_ways(hamlet, deed))
    for name, how in WHO:
        for thing in THINGS:
            rights, does = next(plain if thing == "alarm" else ways)(name, thing)
            allowed = [allows(right, hamlet.columns(name, thing, how, right)) for right in rights]
            outcome = hamlet.attempt(name, how, does)
            said = f"{name}, {how}: {deed.name} on {thing}: {outcome}"
            if not any(allowed):
                assert outcome.changed == set(), said
            elif all(allowed) and how != "banned":  # whose next step is refused all the same
                assert not outcome.denied, said
            assert _leaks(hamlet, outcome, name, how, thing) == [], said


#: (who, thing) -> the rights that may be asked for, and the deed.
Way = Callable[[str, str], tuple[list[str], Callable[[Turn], Event]]]


def _pressed(hamlet: Hamlet, deed: Deed) -> list[Way]:
    """A button in private, in the group, and in a chat that is not bound here."""
    own = [deed.right]
    return [
        lambda name, thing: (own, hamlet.tap(name, deed.name, hamlet.things[thing])),
        lambda name, thing: (own, hamlet.tap(name, deed.name, hamlet.things[thing], group=GROUP)),
        lambda name, thing: ([], hamlet.tap(name, deed.name, hamlet.things[thing], group=ELSEWHERE)),
    ]


def _ways(hamlet: Hamlet, deed: Deed) -> list[Way]:
    """The buttons, and each typed form with a number: in private, as a command, in the group and elsewhere."""
    ways = _pressed(hamlet, deed)
    for form in deed.typed:
        meant = [other.right for other in HOUSE.deeds.values() if form in other.typed]
        ways += _typed(hamlet, form, meant)
    return ways


def _typed(hamlet: Hamlet, form: str, meant: list[str]) -> list[Way]:
    command = HOUSE.words.get(form.split()[0])
    typed: list[Way] = [
        lambda name, thing: (meant, hamlet.say(name, f"{form} {hamlet.things[thing]}")),
        lambda name, thing: (meant, hamlet.say(name, f"{form} {hamlet.things[thing]}", group=GROUP)),
        lambda name, thing: ([], hamlet.say(name, f"{form} {hamlet.things[thing]}", group=ELSEWHERE)),
    ]
    if command is None:
        typed.append(lambda name, thing: (meant, hamlet.say(name, f"/{form} {hamlet.things[thing]}")))
    return typed


def _leaks(hamlet: Hamlet, outcome: Outcome, name: str, how: str, thing: str) -> list[str]:
    """Who read what is not theirs to read."""
    found = []
    for reader in outcome.read.keys() - {"owen"}:  # it is all his
        shown, still = " ".join(outcome.read[reader]), how if reader == name else "here"
        stands = hamlet.columns(reader, thing, still, "aid.note") if reader else frozenset[str]()
        if ADDRESS in shown and not (reader == "hank" and still == "here" and thing == "got"):
            found.append(f"{reader} reads the address")
        if WORDS in shown and not allows("aid.note", stands):
            found.append(f"{reader} reads the words")
        if CRY in shown and not stands & {"officer", "organizer"}:
            found.append(f"{reader} reads the cry")
    return found


# -- every conversation and command ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "thing",
    [*(f for f in HOUSE.flows.values() if not f.hidden), *HOUSE.commands.values()],
    ids=lambda t: t.name,
)
def test_t6_a_command_is_for_nobody_but_those_on_the_page(hamlet: Hamlet, thing: Flow | Command) -> None:
    word = thing.name if "." not in thing.name else thing.words[0]
    for name, how in WHO:
        allowed = allows(thing.right, hamlet.columns(name, "", how, thing.right))
        for does in (
            hamlet.say(name, f"/{word}"),
            hamlet.say(name, thing.words[-1] if thing.words else word),
            hamlet.say(name, f"!{word}", group=GROUP),
            _through_the_door(hamlet, name, thing.name),
        ):
            outcome = hamlet.attempt(name, how, does)
            said = f"{name}, {how}: {thing.name}: {outcome}"
            if allowed:
                assert not outcome.denied, said
            else:
                assert outcome.changed <= {"code"}, said
            assert _leaks(hamlet, outcome, name, how, "nothing") == [], said


def _through_the_door(hamlet: Hamlet, name: str, flow: str) -> Callable[[Turn], Event]:
    """What was wanted in a group, and then START in private: the right is looked at then."""
    start = hamlet.say(name, "/start door")

    def walk(turn: Turn) -> Event:
        drafts.keep(turn.hot, turn.seals, hamlet.ids[name], flow, "", hamlet.now)
        return start(turn)

    return walk


@pytest.mark.parametrize(("name", "how"), [("mia", "left"), ("hal", "banned"), ("stu", "here")])
def test_t6_what_an_appointed_person_may_ends_with_their_membership(
    hamlet: Hamlet, name: str, how: str
) -> None:
    columns = hamlet.columns(name, "open", how, "aid.claim")
    assert [action for action in ALL if allows(action, columns) and action.startswith("admin.")] == []


def test_t6_size() -> None:
    """What is generated: at least as many cases as the page has cells for aid and the hub."""
    assert len(HOUSE.deeds) * len(WHO) * len(THINGS) > len(ALL) * 9 * 20


def test_t6_a_hamlet_comes_out_of_attempts_as_it_went_in(hamlet: Hamlet, tmp_path: Path) -> None:
    before = hamlet.rows("SELECT id, state FROM aid_item ORDER BY id")
    outcome = hamlet.attempt("mia", "here", hamlet.tap("mia", "aid.help", hamlet.things["open"]))
    assert "aid_item" in outcome.changed
    assert hamlet.rows("SELECT id, state FROM aid_item ORDER BY id") == before
