"""Three hundred taps on one card, from two platforms: every newest choice counts once, and the edits stay few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.memory.rendering import keycap
from bot.contract.views import Act, View
from bot.contract.words import _
from bot.people import community as communities
from bot.store.hot import Hot
from bot.talk import Look, Right, Turn, action, card
from bot.talk.furniture import Answered, Furniture, Toast
from bot.talk.house import House
from bot.wiring import building, furnish
from tests.matrix.server import contents
from tests.matrix.server.synapse import Synapse
from tests.stories.hub import ROOM, Quarter
from tests.stories.said import shown
from tests.telegram.rig import GROUP

EVERYBODY = "Y|Y|Y|Y|Y|Y|Y|Y|-"
DAYS = ("Monday", "Tuesday", "Friday")
#: People on each platform, and how often each chooses anew.
ON_TELEGRAM, ON_MATRIX, TIMES = 50, 10, 5
#: What everybody chose last.
CHOSEN = (
    "SELECT json_extract(detail, '$.day'), count(*) FROM audit a WHERE action = 'chosen' AND id ="
    " (SELECT max(id) FROM audit b WHERE b.action = 'chosen' AND b.person_id = a.person_id) GROUP BY 1"
)


@action("pick.day", right="pick.day", typed=("day",))
def choose(turn: Turn, thing: str, day: str = "") -> Answered:
    turn.audit("chosen", thing, day=day)
    turn.touch("pick", thing)
    return Toast(_("Noted."))


@card("pick", purpose="requests")
def draw(look: Look, thing: str) -> View:
    count: dict[str, int] = dict(look.hot.all(CHOSEN))
    told = ", ".join(f"{day} {count.get(day, 0)}" for day in DAYS)
    return View.of(
        _("Which day? {told}", told=told),
        actions=tuple(Act("pick.day", day, thing, {"day": day}) for day in DAYS),
    )


PICK = Furniture("pick", rights=(Right("pick.day", EVERYBODY),), deeds=(choose,), cards=(draw,))


@pytest.fixture
def quarter(tmp_path: Path, timed: Synapse) -> Iterator[Quarter]:
    made = Quarter(tmp_path, timed, house=House((*furnish().rooms, PICK)))
    with building(made.settings, house=made.house) as opened, opened.store.write() as connection:
        hot, seals = Hot(connection), opened.vault.bind(connection)
        community = communities.load(hot, opened.house.settings)
        Turn(hot, seals, opened.house, community, made.clock.now()).touch("pick", "1")
    with made:
        yield made


def test_a_card_takes_three_hundred_taps_from_both_sides(quarter: Quarter) -> None:
    quarter.settle()
    quarter.street.look()
    last: dict[str, str] = {}
    voices = [quarter.synapse.register(f"voice{n}{quarter.street.suffix}") for n in range(ON_MATRIX)]
    room, card_there = quarter.street.groups[ROOM], quarter.street.newest("ines", "Which day?", ROOM)
    for voice in voices:
        quarter.synapse.call("POST", f"/join/{room}", {}, voice.token)
    for name in (f"n{n}" for n in range(ON_TELEGRAM)):
        quarter.api.people.join(name, GROUP)
    hanging: dict[tuple[str, int], str] = {}
    for turn in range(TIMES):
        for number, voice in enumerate(voices):
            place = (number + turn) % len(DAYS)
            if (voice.user_id, place) in hanging:  # taken away first, as a thumb does it
                path = f"/rooms/{room}/redact/{hanging[voice.user_id, place]}/x{turn}"
                quarter.synapse.call("PUT", path, {}, voice.token)
            said = contents.reaction(card_there.ref, keycap(place + 1))
            sent = quarter.synapse.call("PUT", f"/rooms/{room}/send/m.reaction/{turn}", said, voice.token)
            hanging[voice.user_id, place] = sent["event_id"]
            last[voice.user_id] = DAYS[place]
        for number in range(ON_TELEGRAM):
            quarter.api.people.tap(f"n{number}", DAYS[(number * 2 + turn) % len(DAYS)])
            last[f"n{number}"] = DAYS[(number * 2 + turn) % len(DAYS)]
        quarter.settle()
    quarter.advance(60)
    assert quarter.rows("SELECT count(*) FROM audit WHERE action = 'chosen'") == [
        ((ON_TELEGRAM + ON_MATRIX) * TIMES,)
    ]
    counted = Counter(last.values())
    assert dict(quarter.rows(CHOSEN)) == counted
    told = ", ".join(f"{day} {counted[day]}" for day in DAYS)
    for title in (GROUP, ROOM):
        edits = shown(quarter, at=title, deed="edit")
        assert told in edits[-1].text
        assert len(edits) <= 60, "one card is one refresh at a time"
    assert quarter.api.limits.refusals == 0
