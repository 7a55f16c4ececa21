"""Two neighbours from the yes to the end, on every kind of platform, and in Spanish (L1, A16, A41, A26)."""

from __future__ import annotations

from functools import partial

import pytest

from bot.talk import Turn
from bot.talk.furniture import Deed
from flows.aid.between import contacts, relay_deeds
from flows.aid.following import evening, finishing, needed, signs
from flows.aid.team import desk
from tests.flows.aid.within import within
from tests.kit.town import Town

DEEDS = [
    deed
    for module in (contacts, desk, evening, finishing, needed, relay_deeds, signs)
    for deed in module.DEEDS
]
STRANGE = ("", "1", "1z", "2", "999999999", "alarm:1", "-1", "٣", "4611686018427387904")
ARGS: tuple[dict[str, str], ...] = (
    {},
    {"claim": "7", "relay": "r7", "word": "w7", "contact": "c7"},
    {"claim": "x", "relay": "x", "word": "", "contact": "-1"},
    {"claim": "1", "relay": "r1", "word": "w1", "contact": "c1"},
)


def agreed(town: Town) -> None:
    town.plays("""
        maria > I need groceries near the library
        maria > yes
        sam   > help 1
        sam   > yes
    """)
    assert town.rows("SELECT state FROM aid_claim") == [("accepted",)]


def test_a41_two_neighbours_write_share_and_finish_anywhere(anywhere: Town) -> None:
    agreed(anywhere)
    anywhere.plays("""
        sam   > write 1
        hub   < Writing to Maria about #1
        sam   > I can come at five
        hub   > maria: Sam writes about #1 … I can come at five
        sam   > done
        hub   < What you write no longer goes to Maria.
        maria > @1 thank you, see you at five
        hub   > sam: Maria writes about #1 … thank you, see you at five
        maria > share 1
        hub   < Only Sam will see it, until 2 days after this is done.
        maria > 12 Elm Court
        hub   < Sam will see this
        maria > yes
        hub   > sam: Maria shares something with you: address.
        sam   > show it 1
        hub   < 12 Elm Court
        sam   > done 1
        hub   > maria: Sam says it's done: food. Did you get what you needed?
        maria > received 1
        hub   < Good to hear.
    """)
    assert anywhere.rows("SELECT state, reason FROM aid_request") == [("closed", "done")]
    assert anywhere.rows("SELECT field FROM reveal") == [("address",)]
    assert anywhere.rows("SELECT count(*) FROM outbox WHERE kind LIKE 'relay.%' AND body IS NOT NULL") == [
        (0,)
    ]


def test_l1_the_same_in_spanish(pueblo: Town) -> None:
    pueblo.plays("""
        maria > necesito comida cerca de la biblioteca
        maria > si
        sam   > ayudo 1
        sam   > si
        sam   > escribir 1
        sam   > llego a las cinco
        hub   > maria: … llego a las cinco
        sam   > listo
        sam   > hecho 1
        maria > recibido 1
    """)
    assert pueblo.rows("SELECT state, reason FROM aid_request") == [("closed", "done")]


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_x26_a_forged_number_breaks_nothing(town: Town, deed: Deed) -> None:
    agreed(town)
    for who in ("sam", "maria", "ines", "olga"):
        for thing in STRANGE:
            for args in ARGS:
                within(town, partial(_press, deed, thing, args), who)


def _press(deed: Deed, thing: str, args: dict[str, str], turn: Turn) -> None:
    deed.run(turn, thing, **args)


def test_every_deed_can_be_typed_where_there_are_no_buttons() -> None:
    assert [deed.name for deed in DEEDS if not deed.typed] == []


#: What leaves a question, typed instead of an answer.
LEAVING = ("cancel", "back", "never mind", "/cancel", "!back", "Cancel.", "cancelar", "atrás", "no")


@pytest.mark.parametrize("leaving", LEAVING)
def test_a41_cancel_is_never_added_to_the_words_that_wait(town: Town, leaving: str) -> None:
    agreed(town)
    before = len(town.private("sam"))
    town.plays(f"""
        maria > see you at five then
        hub   < Who is that for? … see you at five then [For Sam] [Something new]
        maria > {leaving}
        hub   < Not sent. It stays with you.
        maria > @1 see you at six
        hub   > sam: see you at six
    """)
    assert not any("five" in text or leaving in text for text in town.private("sam")[before:])


@pytest.mark.parametrize("leaving", LEAVING[:-1])
def test_a41_cancel_is_never_sent_to_somebody(town: Town, leaving: str) -> None:
    agreed(town)
    before = len(town.private("sam"))
    town.plays(f"""
        maria > write 1
        maria > {leaving}
        hub   < What you write no longer goes to Sam.
        maria > {leaving}
        hub   < Nothing is open just now.
    """)
    assert len(town.private("sam")) == before


@pytest.mark.parametrize("leaving", LEAVING)
def test_a16_cancel_keeps_a_number_that_was_shown_back(town: Town, leaving: str) -> None:
    agreed(town)
    town.plays(f"""
        maria > @1 call me on 414 555 0123
        hub   < There is a number or an address in this. Send it to Sam?
        maria > {leaving}
        hub   < Not sent. It stays with you.
    """)
    assert not any("0123" in text for text in town.private("sam"))
