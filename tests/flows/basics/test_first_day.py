"""From an empty database to the first help, by chatting alone (V31): nobody touches the machine after it started."""

from __future__ import annotations

from pathlib import Path

from tests.flows.basics.conftest import EmptyTown
from tests.flows.basics.test_linking import linked
from tests.kit.town import Town


def test_v31_one_organizer_and_two_members_get_from_nothing_to_done(tmp_path: Path) -> None:
    town = EmptyTown(tmp_path)
    for name in ("ana", "ben", "cleo"):
        town.memory.people.join(name, "oak street")
    town.plays(f"""
        ana > {town.claim_code()}
        ana > Oak Street
        ana > 1
        ana > chicago
        ana > 911
        ana > Oak Park: 53206
        ana > yes
        hub < Saved. Next: add me to your group and write /setup there.
    """)
    town.memory.people.add_hub("ana", "oak street")
    town.settle()
    town.plays("""
        ana taps Set it up
        ana taps Yes, switch it on
        hub @ oak street: I'm here now.
        ben @ oak street > /need groceries for 3 near 53206 by friday
        ben taps Open
        ben taps Yes, post it
        hub @ oak street: food · Oak Park
        cleo @ oak street > /help
        cleo taps Open
        cleo taps I can help
        cleo taps Yes, I've got it
        hub > ben: Cleo helps: food.
        cleo > done 1
        hub > ben: Cleo says it's done: food. Did you get what you needed?
        ben taps Yes, all good
    """)
    assert town.faults == []
    assert town.rows("SELECT state, reason FROM aid_request") == [("closed", "done")]
    assert [town.person(name).standing for name in ("ana", "ben", "cleo")] == ["member"] * 3
    town.close()


def test_v14_forgetting_reaches_the_flows_tables(tmp_path: Path) -> None:
    town = EmptyTown(tmp_path)
    town.memory.people.join("ben", "oak street")
    town.plays(
        f"ana > {town.claim_code()}\nana > Oak Street\nana > 1\nana > chicago\nana > 911\nana > skip\nana > yes"
    )
    town.memory.people.add_hub("ana", "oak street")
    town.settle()
    town.plays("""
        ana taps Set it up
        ana taps Yes, switch it on
        ben @ oak street > /need zqplanted groceries near 1420 Zqvarnish St
        ben taps Open
        ben taps Yes, post it
        ben > forget me
        ben > 2
        ben > yes
        hub > ben: Everything about you is erased here.
        later 1 min
    """)
    assert town.store.checkpoint(truncate=True)
    stored = b"".join(path.read_bytes() for path in town.folder.iterdir() if path.is_file())
    assert b"zqplanted" not in stored
    assert b"zqvarnish" not in stored.lower()
    assert town.rows("SELECT count(*) FROM aid_request WHERE state = 'open'") == [(0,)]
    assert town.faults == []
    town.close()


def test_h4_requests_of_a_linked_account_are_the_persons(tmp_path: Path) -> None:
    town = Town(tmp_path)
    town.plays("""
        ines > need groceries for 3 near oak and 5th by friday
        ines taps Yes, post it
    """)
    linked(town)
    town.plays("""
        maria > mine
        hub > maria: food
        maria > my data
        hub > maria: This is everything I keep of you:
    """)
    assert "groceries for 3 near oak and 5th" in town.paper("maria")
    assert town.faults == []
    town.close()
