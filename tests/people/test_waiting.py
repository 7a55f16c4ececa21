"""Codes, errands, drafts, tries and the rota: small things that wait, for a while."""

from __future__ import annotations

from bot.people import codes, drafts, duty, errands, roles, tries
from bot.people import person as persons
from tests.people.conftest import NOW, Desk


def test_h2_a_code_is_of_one_purpose(desk: Desk) -> None:
    code = codes.issue(desk.hot, desk.seals, "link", NOW, lasts=600, person_id=7, payload="3")
    assert codes.redeem(desk.hot, desk.seals, "claim", code, NOW) is None
    assert codes.redeem(desk.hot, desk.vault, "link", code, NOW) == codes.Kept(7, "3")
    assert codes.redeem(desk.hot, desk.seals, "link", code, NOW) is None


def test_h2_a_new_code_ends_the_old_one_unless_told(desk: Desk) -> None:
    old = codes.issue(desk.hot, desk.seals, "link", NOW, lasts=600, person_id=7)
    others = codes.issue(desk.hot, desk.seals, "link", NOW, lasts=600, person_id=8)
    codes.issue(desk.hot, desk.seals, "link", NOW, lasts=600, person_id=7)
    assert codes.redeem(desk.hot, desk.seals, "link", old, NOW) is None
    assert codes.redeem(desk.hot, desk.seals, "link", others, NOW) is not None


def test_every_code_has_a_digit_so_that_no_word_is_one(desk: Desk) -> None:
    made = {codes.issue(desk.hot, desk.seals, "link", NOW, lasts=1, person_id=1) for _time in range(200)}
    assert len(made) == 200
    assert all(any(char.isdigit() for char in code) for code in made)
    assert {len(codes.read(code) or "") for code in made} == {8}


def test_an_errand_is_settled_once_and_in_time(desk: Desk) -> None:
    number = errands.make(desk.hot, "call", 7, NOW, lasts=60, role="x")
    assert errands.find(desk.hot, number, "door", NOW) is None
    found = errands.newest(desk.hot, "call", 7, NOW)
    assert found is not None
    errands.note(desk.hot, found, role="y")
    taken = errands.take(desk.hot, number, "call", NOW)
    assert taken is not None
    assert taken.about == {"role": "y"}
    assert errands.take(desk.hot, number, "call", NOW) is None
    late = errands.make(desk.hot, "call", 7, NOW, lasts=60)
    assert errands.waiting(desk.hot, "call", NOW + 61) == []
    assert errands.take(desk.hot, late, "call", NOW + 61) is None


def test_v10_a_draft_is_sealed_taken_once_and_dies_after_a_day(desk: Desk) -> None:
    ana = desk.person("Ana")
    drafts.keep(desk.hot, desk.seals, ana, "need", "bread", NOW)
    row = desk.hot.one("SELECT payload FROM code")
    assert row is not None
    assert b"bread".hex() not in row[0]
    assert drafts.take(desk.hot, desk.seals, ana, NOW) == drafts.Draft("need", "bread")
    assert drafts.take(desk.hot, desk.seals, ana, NOW) is None
    drafts.keep(desk.hot, desk.seals, ana, "need", "bread", NOW)
    assert drafts.take(desk.hot, desk.seals, ana, NOW + drafts.LASTS) is None


def test_h15_tries_are_counted_by_window(desk: Desk) -> None:
    allowed = [tries.allow(desk.hot, 7, "code", 2, 3600, NOW) for _time in range(3)]
    assert allowed == [True, True, False]
    assert tries.allow(desk.hot, 8, "code", 2, 3600, NOW)
    assert tries.allow(desk.hot, 7, "code", 2, 3600, NOW + 3600)


def test_h15_upkeep_knows_a_counts_age(desk: Desk) -> None:
    tries.allow(desk.hot, 7, "code", 2, 3600, NOW)
    assert desk.hot.run("DELETE FROM try_count WHERE window < ?", (NOW - 86400,)) == 0
    assert desk.hot.run("DELETE FROM try_count WHERE window < ?", (NOW + 1,)) == 1


def test_g4_whoever_is_off_is_not_asked_even_as_the_last_one(desk: Desk) -> None:
    ana, ben = desk.person("Ana"), desk.person("Ben")
    for person in (ana, ben):
        roles.give(desk.hot, person, "organizer", None, NOW)
    assert duty.line(desk.hot, "aid", NOW) == [ana, ben]  # the organizers stand in
    duty.be_off(desk.hot, "aid", ana, NOW + 100)
    assert duty.line(desk.hot, "aid", NOW) == [ben]
    assert duty.line(desk.hot, "aid", NOW + 100) == [ana]  # back, and on the list
    duty.be_off(desk.hot, "aid", ben, NOW + 100)
    assert duty.line(desk.hot, "aid", NOW) == []
    assert duty.away(desk.hot, "aid", NOW) == [(ana, NOW + 100), (ben, NOW + 100)]


def test_h4_a_role_works_from_the_accounts_on_its_grant(desk: Desk) -> None:
    ana = desk.person("Ana")
    accounts = [
        desk.hot.insert(
            "account",
            person_id=ana,
            adapter="a",
            user=user,
            chat_id=None,
            reachable=True,
            linked_at=NOW,
            seen_at=NOW,
        )
        for user in ("one", "two")
    ]
    roles.give(desk.hot, ana, "organizer", None, NOW)
    roles.withdraw(desk.hot, ana, accounts[1])
    person = persons.get(desk.hot, ana)
    assert person is not None
    held = []
    for account in accounts:
        person.account_id = account
        person.forget_roles()
        held.append("organizer" in person.roles(desk.hot))
    assert held == [True, False]
    roles.extend(desk.hot, ana, accounts[1])
    person.forget_roles()
    assert "organizer" in person.roles(desk.hot)
